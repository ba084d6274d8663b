//! One store, over HTTP.
#![forbid(unsafe_code)]

use std::io;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use ureq::http::{HeaderMap, Response};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body};
use zeroize::Zeroizing;

use crate::sharing::Sharing;

/// The version of the interface we speak.
pub const VERSION: &str = "1.0.3";

/// Where a store has nothing older, statements of 1.0.3 hold there too.
const NEWER: &str = "2.0.0";

/// How much of an answer is read.
const READ: u64 = 64 << 10;

/// How much is kept of why something was refused, in characters.
const WHY: usize = 200;

/// Why nothing came of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The host is not known, or there is no network.
    NoHost,
    /// Nobody answers there.
    NoAnswer,
    /// It took too long.
    TooLong,
    /// What it shows to prove itself is not trusted here.
    Certificate,
    /// It is out of order, with this status.
    Server(u16),
    /// What answers there is no store, with this status.
    NoStore(u16),
}

impl Trouble {
    /// Its name in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NoHost => "no-host",
            Self::NoAnswer => "no-answer",
            Self::TooLong => "too-long",
            Self::Certificate => "certificate",
            Self::Server(_) => "server",
            Self::NoStore(_) => "no-store",
        }
    }
}

/// What a store says to a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It has all of it.
    Taken,
    /// Something in it is wrong.
    Wrong {
        /// 400 or 409.
        status: u16,
        /// What it says of it, on one line.
        why: String,
    },
    /// It is too large.
    TooLarge,
    /// Later, please: after so long, where it says.
    Later(Option<Duration>),
    /// We may not, with 401 or 403.
    NotAllowed(u16),
    /// Nothing came of it.
    Nothing(Trouble),
}

/// A store.
pub struct Client {
    agent: Agent,
    base: String,
    authorisation: Zeroizing<String>,
    /// Never shown, also where the other side says it back.
    hidden: Zeroizing<String>,
    version: Option<&'static str>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("base", &self.base).finish_non_exhaustive()
    }
}

impl Client {
    /// The store an operator set. Nothing is asked yet. A request may take so long.
    #[must_use]
    pub fn new(sharing: &Sharing, patience: Duration) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let mut config = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            // A secret goes where an operator sent it, and nowhere else.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(patience))
            .timeout_connect(Some(patience.min(Duration::from_secs(15))))
            .user_agent(concat!("second-look/", env!("CARGO_PKG_VERSION")));
        if sharing.address.is_here() {
            config = config.proxy(None);
        } else {
            config = config.https_only(true);
        }
        let pair = Zeroizing::new(format!("{}:{}", sharing.user, sharing.secret.reveal()));
        Self {
            agent: config.build().into(),
            base: sharing.address.as_str().to_owned(),
            authorisation: Zeroizing::new(format!("Basic {}", *base64(pair.as_bytes()))),
            hidden: Zeroizing::new(sharing.secret.reveal().to_owned()),
            version: None,
        }
    }

    /// The version to speak: asked once, where the store says which it knows (X7).
    fn version(&mut self) -> &'static str {
        if let Some(version) = self.version {
            return version;
        }
        let address = format!("{}/about", self.base);
        let asked = self
            .agent
            .get(&address)
            .header("X-Experience-API-Version", VERSION)
            .header("Authorization", self.authorisation.as_str())
            .call();
        let about = asked.ok().filter(|answer| answer.status().is_success()).and_then(|mut answer| {
            let text = answer.body_mut().with_config().limit(READ).read_to_string().ok()?;
            serde_json::from_str::<serde_json::Value>(&text).ok()
        });
        let knows = |version: &str| {
            let list = about.as_ref().and_then(|about| about.get("version")).and_then(|list| list.as_array());
            list.is_some_and(|list| list.iter().any(|one| one.as_str() == Some(version)))
        };
        let old = ["1.0.3", "1.0.2", "1.0.1", "1.0.0"].into_iter().any(knows);
        self.version.insert(if !old && knows(NEWER) { NEWER } else { VERSION })
    }

    /// Sends a batch: an array of statements.
    pub fn post(&mut self, body: &str) -> Answer {
        let version = self.version();
        let address = format!("{}/statements", self.base);
        let sent = self
            .agent
            .post(&address)
            .header("X-Experience-API-Version", version)
            .header("Authorization", self.authorisation.as_str())
            .content_type("application/json")
            .send(body);
        match sent {
            Ok(answer) => self.answer(answer),
            Err(error) => Answer::Nothing(trouble(&error)),
        }
    }

    fn answer(&self, mut answer: Response<Body>) -> Answer {
        let status = answer.status().as_u16();
        match status {
            200 | 204 => Answer::Taken,
            400 | 409 => {
                let why = answer.body_mut().with_config().limit(READ).lossy_utf8(true).read_to_string();
                Answer::Wrong { status, why: self.why(status, &why.unwrap_or_default()) }
            }
            413 => Answer::TooLarge,
            401 | 403 => Answer::NotAllowed(status),
            429 => Answer::Later(wait(answer.headers())),
            503 => match wait(answer.headers()) {
                Some(after) => Answer::Later(Some(after)),
                None => Answer::Nothing(Trouble::Server(status)),
            },
            408 | 500.. => Answer::Nothing(Trouble::Server(status)),
            _ => Answer::Nothing(Trouble::NoStore(status)),
        }
    }

    /// What the other side says, on one line and without what it may have said back of a secret.
    fn why(&self, status: u16, text: &str) -> String {
        let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(WHY).collect();
        let coded = self.authorisation.trim_start_matches("Basic ");
        let secret = [self.hidden.as_str(), coded]
            .into_iter()
            .any(|hidden| !hidden.is_empty() && text.contains(hidden));
        let line = line.trim();
        if secret || line.is_empty() { status.to_string() } else { format!("{status}: {line}") }
    }
}

/// How long to wait, in seconds or until a time (RFC 9110, 10.2.3).
fn wait(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get("Retry-After")?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let until = jiff::fmt::rfc2822::parse(text).ok()?.timestamp();
    // By the clock of the other side, where it tells.
    let now = headers.get("Date").and_then(|date| date.to_str().ok());
    let now = now.and_then(|date| jiff::fmt::rfc2822::parse(date).ok());
    let now = now.map_or_else(Timestamp::now, |now| now.timestamp());
    Some(Duration::from_secs(until.as_second().saturating_sub(now.as_second()).max(0).unsigned_abs()))
}

fn trouble(error: &ureq::Error) -> Trouble {
    match error {
        ureq::Error::HostNotFound => Trouble::NoHost,
        ureq::Error::Timeout(_) => Trouble::TooLong,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => Trouble::Certificate,
        ureq::Error::Io(error) => match error.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Trouble::TooLong,
            io::ErrorKind::InvalidData => Trouble::Certificate,
            _ => Trouble::NoAnswer,
        },
        _ => Trouble::NoAnswer,
    }
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> Zeroizing<String> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = Zeroizing::new(String::with_capacity(bytes.len().div_ceil(3) * 4));
    for three in bytes.chunks(3) {
        let mut padded = [0; 3];
        padded[..three.len()].copy_from_slice(three);
        let [a, b, c] = padded;
        let sixes = [a >> 2, (a & 3) << 4 | b >> 4, (b & 15) << 2 | c >> 6, c & 63];
        for (at, six) in sixes.into_iter().enumerate() {
            let letter = LETTERS.get(usize::from(six)).copied().map_or('=', char::from);
            text.push(if at <= three.len() { letter } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (text, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(*base64(text.as_bytes()), coded);
        }
        assert_eq!(*base64("admin:süß\u{ff}".as_bytes()), "YWRtaW46c8O8w5/Dvw==");
    }

    #[test]
    fn a_wait_is_read_in_seconds_and_as_a_time() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            pairs
                .iter()
                .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
                .collect::<HeaderMap>()
        };
        assert_eq!(wait(&headers(&[("retry-after", "120")])), Some(Duration::from_secs(120)));
        let dated = headers(&[
            ("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT"),
            ("date", "Wed, 21 Oct 2026 07:27:30 GMT"),
        ]);
        assert_eq!(wait(&dated), Some(Duration::from_secs(30)));
        assert_eq!(wait(&headers(&[("retry-after", "soon")])), None);
    }
}
