//! What a phone sends, and what it is told.
#![forbid(unsafe_code)]

use std::time::Instant;

use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::Deserialize;
use tokio::sync::oneshot;
use tokio::time::{Instant as Moment, timeout_at};

use super::accept::Site;
use super::guard::{Peer, read};
use super::limits;
use super::refuse::Refusal;
use crate::class::room::{Refused, Room, SentCheck, SentVote, Which};
use crate::class::vote::{Answer, Round};

/// How long a vote waits for the disk before the phone is told that it is taken; it counts already.
const DISK: std::time::Duration = std::time::Duration::from_secs(5);

#[derive(Deserialize)]
struct Join {
    room: String,
}

#[derive(Deserialize)]
struct VoteBody {
    question: u32,
    round: u8,
    answer: String,
    seq: u32,
}

#[derive(Deserialize)]
struct CheckBody {
    which: Which,
    item: u8,
    scam: bool,
    seq: u32,
}

/// The version somebody knows.
#[derive(Deserialize)]
pub(super) struct After {
    pub(super) after: Option<u64>,
}

/// Does something with the room, and waits until it is on the disk.
pub(super) async fn act<T>(
    site: &Site,
    act: impl FnOnce(&mut Room) -> Result<T, Refused>,
) -> Result<T, Refusal> {
    let (written, wait) = oneshot::channel();
    let done = site.room.with_then(act, move |_| {
        let _ = written.send(());
    })?;
    // Where it cannot be written the window says so; the vote counts.
    let _ = tokio::time::timeout(DISK, wait).await;
    Ok(done)
}

pub(super) async fn join(
    State(site): State<Site>,
    Extension(Peer(from)): Extension<Peer>,
    body: Body,
) -> Result<Response, Refusal> {
    let join: Join = read(body).await?;
    let joined = act(&site, |room| room.join(Instant::now(), &mut rand::rng(), &join.room, from)).await?;
    Ok(Json(serde_json::json!({ "token": joined.token.hex(), "number": joined.number })).into_response())
}

pub(super) async fn state(
    State(site): State<Site>,
    Query(After { after }): Query<After>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let token = site.guard.token(&headers)?;
    let mut changed = site.changed.clone();
    let until = Moment::now() + limits::POLL;
    loop {
        let _ = changed.borrow_and_update();
        let view = site.room.with(|room| room.phone_view(Instant::now(), &token))?;
        if after != Some(view.version) {
            return Ok(Json(view).into_response());
        }
        // Votes of others are no news for a phone.
        let news = changed.wait_for(|versions| versions.phones != view.version);
        match timeout_at(until, news).await {
            Ok(Ok(_)) => {}
            // Nothing new: the phone asks again.
            Ok(Err(_)) | Err(_) => return Ok(StatusCode::NO_CONTENT.into_response()),
        }
    }
}

pub(super) async fn vote(
    State(site): State<Site>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let token = site.guard.token(&headers)?;
    let VoteBody { question, round, answer, seq } = read(body).await?;
    let round = match round {
        1 => Round::First,
        2 => Round::Second,
        _ => return Err(Refusal::BAD),
    };
    let answer = Answer::from_letter(&answer).ok_or(Refusal::BAD)?;
    act(&site, |room| room.vote(Instant::now(), &token, SentVote { question, round, answer, seq })).await?;
    Ok(Json(serde_json::json!({ "seq": seq })).into_response())
}

pub(super) async fn check(
    State(site): State<Site>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let token = site.guard.token(&headers)?;
    let CheckBody { which, item, scam, seq } = read(body).await?;
    act(&site, |room| room.check(Instant::now(), &token, SentCheck { which, item, scam, seq })).await?;
    Ok(Json(serde_json::json!({ "seq": seq })).into_response())
}

pub(super) async fn leave(State(site): State<Site>, headers: HeaderMap) -> Result<Response, Refusal> {
    let token = site.guard.token(&headers)?;
    act(&site, |room| room.leave(Instant::now(), &token)).await?;
    Ok(Json(serde_json::json!({})).into_response())
}
