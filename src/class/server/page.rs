//! The two pages.
#![forbid(unsafe_code)]

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use rand::Rng;

use super::accept::Site;
use super::refuse::Refusal;
use crate::class::words::Page;
use crate::i18n::Language;

/// The language a browser asks for first, of those there are: in the order of its list, weights or none.
fn wished(headers: &HeaderMap) -> Language {
    let list = headers.get(header::ACCEPT_LANGUAGE).and_then(|list| list.to_str().ok()).unwrap_or_default();
    list.split(',')
        .take(16)
        .find_map(|one| Language::from_code(one.split(';').next().unwrap_or_default().trim()))
        .unwrap_or(Language::English)
}

fn whole(page: &Page, headers: &HeaderMap) -> Response {
    let nonce = format!("{:032x}", rand::rng().random::<u128>());
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; \
         img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    let html = page.html(wished(headers), &nonce);
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        let _ = response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

pub(super) async fn voter(State(site): State<Site>, headers: HeaderMap) -> Response {
    whole(&site.pages.voter, &headers)
}

pub(super) async fn leader(State(site): State<Site>, headers: HeaderMap) -> Response {
    whole(&site.pages.leader, &headers)
}

pub(super) async fn nothing() -> Refusal {
    Refusal::NOTHING
}
