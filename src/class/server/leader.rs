//! The leader's phone.
#![forbid(unsafe_code)]

use std::time::Instant;

use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::Deserialize;
use tokio::time::{Instant as Moment, sleep, timeout_at};

use super::accept::Site;
use super::guard::{Peer, read};
use super::limits;
use super::refuse::Refusal;
use super::voter::{After, act as act_on};
use crate::class::room::{Order, Refused, Room};

/// What a press does to the room.
type Deed = Box<dyn FnOnce(&mut Room) -> Result<(), Refused> + Send>;

#[derive(Deserialize)]
struct Enter {
    code: String,
}

#[derive(Deserialize)]
struct Which {
    number: Option<u16>,
}

pub(super) async fn enter(
    State(site): State<Site>,
    Extension(Peer(from)): Extension<Peer>,
    body: Body,
) -> Result<Response, Refusal> {
    let enter: Enter = read(body).await?;
    let token = act_on(&site, |room| room.lead(Instant::now(), &mut rand::rng(), &enter.code, from)).await?;
    Ok(Json(serde_json::json!({ "token": token.hex() })).into_response())
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
        let view = site.room.with(|room| room.leader_view(Instant::now(), &token))?;
        if after != Some(view.version) {
            return Ok(Json(view).into_response());
        }
        match timeout_at(until, changed.wait_for(|versions| versions.leader != view.version)).await {
            Ok(Ok(_)) => {}
            Ok(Err(_)) | Err(_) => return Ok(StatusCode::NO_CONTENT.into_response()),
        }
        // A room full of votes is one change.
        sleep(limits::LEADER_TOGETHER).await;
    }
}

pub(super) async fn act(
    State(site): State<Site>,
    Path(action): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let token = site.guard.token(&headers)?;
    let Which { number } = read(body).await?;
    let number = number.ok_or(Refusal::BAD);
    let what: Deed = match action.as_str() {
        "open" => Box::new(|room| room.open_vote().map(drop)),
        "close" => Box::new(|room| room.close_vote().map(drop)),
        "talk" => Box::new(Room::talk),
        "show" => Box::new(Room::show),
        "lock" => Box::new(|room| {
            room.lock(true);
            Ok(())
        }),
        "unlock" => Box::new(|room| {
            room.lock(false);
            Ok(())
        }),
        "next" => ordered(Order::Next),
        "back" => ordered(Order::Back),
        "end" => ordered(Order::End),
        "remove" => {
            let number = number?;
            Box::new(move |room| room.remove(number))
        }
        "block" => {
            let number = number?;
            Box::new(move |room| room.block(number))
        }
        _ => return Err(Refusal::NOTHING),
    };
    act_on(&site, |room| {
        if room.has_ended() {
            return Err(Refused::Ended);
        }
        if !room.leads(&token) {
            return Err(Refused::Unknown);
        }
        what(room)
    })
    .await?;
    Ok(Json(serde_json::json!({})).into_response())
}

fn ordered(order: Order) -> Deed {
    Box::new(move |room| {
        room.order(order);
        Ok(())
    })
}
