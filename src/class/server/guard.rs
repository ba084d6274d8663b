//! What stands before every route: where a request says it goes and comes from, how often, and what every answer
//! carries.
#![forbid(unsafe_code)]

use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::accept::Site;
use super::limits;
use super::rate::Buckets;
use super::refuse::Refusal;
use crate::class::code::{Origin, Token};

/// Where a connection comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer(pub(super) Origin);

/// What is known of who asks.
pub(super) struct Guard {
    /// What `Host` has to say: a page of another name that was led here is none of ours.
    host: String,
    origin: String,
    addresses: Mutex<Buckets<Origin>>,
    phones: Mutex<Buckets<Token>>,
}

impl Guard {
    pub(super) fn new(address: SocketAddr) -> Self {
        // Browsers leave 80 out.
        let host = if address.port() == 80 { address.ip().to_string() } else { address.to_string() };
        Self {
            origin: format!("http://{host}"),
            host,
            addresses: Mutex::new(Buckets::new(limits::OF_ADDRESS, limits::OF_ADDRESS_A_SECOND)),
            phones: Mutex::new(Buckets::new(limits::OF_PHONE, limits::OF_PHONE_A_SECOND)),
        }
    }

    fn admits(&self, request: &Request, from: Origin) -> Result<(), Refusal> {
        let headers = request.headers();
        let says = |name: HeaderName| {
            let mut values = headers.get_all(name).into_iter();
            (values.next(), values.next().is_some())
        };
        let (host, twice) = says(header::HOST);
        if twice || host.is_none_or(|host| host != self.host.as_str()) {
            return Err(Refusal::ELSEWHERE);
        }
        let (origin, twice) = says(header::ORIGIN);
        if twice || origin.is_some_and(|origin| origin != self.origin.as_str()) {
            return Err(Refusal::ELSEWHERE);
        }
        let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
        if request.method() == Method::POST {
            if site.is_some_and(|site| site != b"same-origin") {
                return Err(Refusal::ELSEWHERE);
            }
            // A form of another page cannot send this.
            let kind = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
            if !kind.is_some_and(|kind| kind.starts_with(b"application/json")) {
                return Err(Refusal::BAD);
            }
        }
        let length =
            headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if length.is_some_and(|length: u64| length > limits::BODY as u64) {
            return Err(Refusal::LARGE);
        }
        let now = Instant::now();
        if !self.addresses.lock().unwrap_or_else(PoisonError::into_inner).take(now, from) {
            return Err(Refusal::OFTEN);
        }
        Ok(())
    }

    /// The token of a request, which has not asked too often.
    pub(super) fn token(&self, headers: &HeaderMap) -> Result<Token, Refusal> {
        let unknown = Refusal::from(crate::class::room::Refused::Unknown);
        let said =
            headers.get(header::AUTHORIZATION).and_then(|said| said.to_str().ok()?.strip_prefix("Bearer "));
        let token = said.and_then(Token::from_hex).ok_or(unknown)?;
        if !self.phones.lock().unwrap_or_else(PoisonError::into_inner).take(Instant::now(), token) {
            return Err(Refusal::OFTEN);
        }
        Ok(token)
    }
}

/// Stands before every route.
pub(super) async fn stand(
    State(site): State<Site>,
    Extension(Peer(from)): Extension<Peer>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match site.guard.admits(&request, from) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ] {
        let _ = headers.insert(name, HeaderValue::from_static(value));
    }
    // A page brings its own; what is no page may load nothing at all.
    let _ = headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    response
}

/// A body, read whole and in time.
pub(super) async fn read<T: DeserializeOwned>(body: Body) -> Result<T, Refusal> {
    let bytes = timeout(limits::BODY_TIME, to_bytes(body, limits::BODY)).await.map_err(|_| Refusal::SLOW)?;
    // What breaks off is too large as well as too short: nobody is left to be told.
    let bytes = bytes.map_err(|_| Refusal::LARGE)?;
    serde_json::from_slice(&bytes).map_err(|_| Refusal::BAD)
}
