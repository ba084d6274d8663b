//! A short word for whatever cannot be.
#![forbid(unsafe_code)]

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::class::room::Refused;

/// An answer that says no.
#[derive(Debug, Clone, Copy)]
pub(super) struct Refusal(pub(super) StatusCode, pub(super) &'static str);

impl Refusal {
    pub(super) const BAD: Self = Self(StatusCode::BAD_REQUEST, "bad-request");
    pub(super) const LARGE: Self = Self(StatusCode::PAYLOAD_TOO_LARGE, "too-large");
    pub(super) const SLOW: Self = Self(StatusCode::REQUEST_TIMEOUT, "too-slow");
    pub(super) const OFTEN: Self = Self(StatusCode::TOO_MANY_REQUESTS, "too-many");
    pub(super) const ELSEWHERE: Self = Self(StatusCode::FORBIDDEN, "other-origin");
    pub(super) const NOTHING: Self = Self(StatusCode::NOT_FOUND, "nothing-here");
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        let status = match refused {
            Refused::WrongCode | Refused::Locked | Refused::Blocked => StatusCode::FORBIDDEN,
            Refused::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Refused::Full => StatusCode::SERVICE_UNAVAILABLE,
            Refused::Unknown => StatusCode::UNAUTHORIZED,
            Refused::NotNow | Refused::Stale => StatusCode::CONFLICT,
            Refused::NotOffered => StatusCode::UNPROCESSABLE_ENTITY,
            Refused::Ended => StatusCode::GONE,
        };
        Self(status, refused.key())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let body = format!("{{\"error\":\"{}\"}}", self.1);
        let mut response = (self.0, [(header::CONTENT_TYPE, "application/json")], body).into_response();
        let headers = response.headers_mut();
        if self.0 == StatusCode::TOO_MANY_REQUESTS {
            let _ = headers.insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
        }
        // What is left of a body that nobody reads ends with its connection.
        if matches!(self.0, StatusCode::PAYLOAD_TOO_LARGE | StatusCode::REQUEST_TIMEOUT) {
            let _ = headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }
}
