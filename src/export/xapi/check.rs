//! The rules a statement of ours keeps: those of the specification that a client can break (2.2, 2.4, 4), and our
//! own, which are narrower. Written apart from what makes statements, so that one can find the other wrong.
#![forbid(unsafe_code)]

use jiff::Timestamp;
use serde_json::{Map, Value};
use thiserror::Error;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{place}: {rule}")]
pub struct Fault {
    /// The path to it, `result.duration`.
    pub place: String,
    /// The rule that is broken.
    pub rule: &'static str,
}

type Checked = Result<(), Fault>;

fn fault(place: &str, rule: &'static str) -> Checked {
    Err(Fault { place: place.to_owned(), rule })
}

fn must(holds: bool, place: &str, rule: &'static str) -> Checked {
    if holds { Ok(()) } else { fault(place, rule) }
}

/// Whether the bytes are one statement as we may send it at a time in milliseconds since 1970, UTC.
///
/// # Errors
/// The first rule that is broken.
pub fn check(bytes: &str, now: i64) -> Checked {
    let Ok(value) = serde_json::from_str::<Value>(bytes) else { return fault("", "is no JSON") };
    let all = object(&value, "", &["id", "timestamp", "actor", "verb", "object", "result", "context"])?;
    nothing_empty(&value, "")?;
    must(all.get("id").is_some_and(is_v4), "id", "a version 4 UUID in small letters")?;
    time(all.get("timestamp"), now)?;
    actor(need(all, "actor", "")?)?;
    verb(need(all, "verb", "")?)?;
    activity(need(all, "object", "")?, "object")?;
    if let Some(value) = all.get("result") {
        result(value)?;
    }
    if let Some(value) = all.get("context") {
        context(value)?;
    }
    Ok(())
}

fn need<'a>(of: &'a Map<String, Value>, key: &str, place: &str) -> Result<&'a Value, Fault> {
    of.get(key).ok_or_else(|| Fault { place: format!("{place}{key}"), rule: "must be there" })
}

/// An object with these keys at most.
fn object<'a>(value: &'a Value, place: &str, keys: &[&str]) -> Result<&'a Map<String, Value>, Fault> {
    let Some(map) = value.as_object() else {
        return Err(Fault { place: place.to_owned(), rule: "must be an object" });
    };
    match map.keys().find(|key| !keys.contains(&key.as_str())) {
        Some(key) => Err(Fault { place: format!("{place}.{key}"), rule: "no such key" }),
        None => Ok(map),
    }
}

/// Neither `null` nor anything empty, but inside extensions (2.2).
fn nothing_empty(value: &Value, place: &str) -> Checked {
    match value {
        Value::Null => fault(place, "must not be null"),
        Value::String(text) => must(!text.is_empty(), place, "must not be empty"),
        Value::Array(all) => {
            must(!all.is_empty(), place, "must not be empty")?;
            all.iter().try_for_each(|one| nothing_empty(one, place))
        }
        Value::Object(map) => {
            must(!map.is_empty(), place, "must not be empty")?;
            let mut inner = map.iter().filter(|(key, _)| *key != "extensions");
            inner.try_for_each(|(key, value)| nothing_empty(value, &format!("{place}.{key}")))
        }
        _ => Ok(()),
    }
}

fn text<'a>(map: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    map.get(key).and_then(Value::as_str)
}

fn is_v4(value: &Value) -> bool {
    let Some(text) = value.as_str() else { return false };
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            14 => byte == b'4',
            19 => b"89ab".contains(&byte),
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
}

/// Absolute, with a scheme, and of characters an IRI may have.
fn is_iri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        && !rest.is_empty()
        && !rest.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\u{22}{}|\\^`".contains(c))
}

/// To the millisecond, in UTC, and not in the future (2.4.7, 4.5).
fn time(value: Option<&Value>, now: i64) -> Checked {
    let text = value.and_then(Value::as_str).unwrap_or_default();
    let shape = text.len() == 24 && text.ends_with('Z') && text.as_bytes().get(19) == Some(&b'.');
    let at = text.parse::<Timestamp>().ok().filter(|_| shape);
    match at {
        None => fault("timestamp", "to the millisecond, in UTC"),
        Some(at) => must(at.as_millisecond() <= now, "timestamp", "never in the future"),
    }
}

/// One account and nothing else, with a random name (2.4.2.1, 2.4.2.4).
fn actor(value: &Value) -> Checked {
    let map = object(value, "actor", &["objectType", "account"])?;
    must(text(map, "objectType") == Some("Agent"), "actor.objectType", "an agent")?;
    let account = object(need(map, "account", "actor.")?, "actor.account", &["homePage", "name"])?;
    let page = text(account, "homePage").unwrap_or_default();
    must(page.starts_with("https://") && is_iri(page), "actor.account.homePage", "an address")?;
    must(account.get("name").is_some_and(is_v4), "actor.account.name", "a version 4 UUID")
}

fn verb(value: &Value) -> Checked {
    let map = object(value, "verb", &["id", "display"])?;
    must(text(map, "id").is_some_and(is_iri), "verb.id", "an IRI")?;
    let display = need(map, "display", "verb.")?;
    let words = display.as_object().into_iter().flatten();
    let mut sound = words.map(|(tag, word)| is_language(tag) && word.is_string());
    must(display.is_object() && sound.all(|one| one), "verb.display", "words by language")
}

/// A name that no store fetches: never an address.
fn activity_id(map: &Map<String, Value>, place: &str) -> Checked {
    let id = text(map, "id").unwrap_or_default();
    let ours = id.starts_with("tag:") || id.starts_with("urn:");
    must(is_iri(id) && ours, &format!("{place}.id"), "a name that cannot be fetched")
}

fn activity(value: &Value, place: &str) -> Checked {
    let map = object(value, place, &["objectType", "id", "definition"])?;
    must(text(map, "objectType") == Some("Activity"), "object.objectType", "an activity")?;
    activity_id(map, place)?;
    let definition =
        object(need(map, "definition", "object.")?, "object.definition", &["type", "interactionType"])?;
    let kind = text(definition, "type").unwrap_or_default();
    must(is_iri(kind), "object.definition.type", "an IRI")?;
    let interaction = text(definition, "interactionType");
    let wanted = kind.ends_with("/cmi.interaction").then_some("choice");
    must(interaction == wanted, "object.definition.interactionType", "as its type wants")
}

fn result(value: &Value) -> Checked {
    let keys = ["score", "success", "completion", "response", "duration", "extensions"];
    let map = object(value, "result", &keys)?;
    for key in ["success", "completion"] {
        must(map.get(key).is_none_or(Value::is_boolean), &format!("result.{key}"), "true or false")?;
    }
    for key in ["response", "duration"] {
        must(map.get(key).is_none_or(Value::is_string), &format!("result.{key}"), "text")?;
    }
    must(text(map, "duration").is_none_or(is_duration), "result.duration", "PT…S, to the hundredth")?;
    if let Some(score) = map.get("score") {
        let score = object(score, "result.score", &["scaled", "raw", "min", "max"])?;
        let number = |key: &str| score.get(key).map(|value| value.as_f64().unwrap_or(f64::NAN));
        let within =
            |value: Option<f64>, low: f64, high: f64| value.is_none_or(|v| (low..=high).contains(&v));
        must(within(number("scaled"), -1.0, 1.0), "result.score.scaled", "from -1 to 1")?;
        let (low, high) = (number("min").unwrap_or(f64::MIN), number("max").unwrap_or(f64::MAX));
        must(low < high && within(number("raw"), low, high), "result.score.raw", "from min to max")?;
    }
    extensions(map, "result")
}

/// By names that are IRIs (4.1).
fn extensions(map: &Map<String, Value>, place: &str) -> Checked {
    let Some(value) = map.get("extensions") else { return Ok(()) };
    let place = format!("{place}.extensions");
    let Some(all) = value.as_object() else { return fault(&place, "must be an object") };
    all.keys().try_for_each(|key| must(is_iri(key), &place, "keys are IRIs"))
}

fn context(value: &Value) -> Checked {
    let keys = ["registration", "contextActivities", "platform", "language", "extensions"];
    let map = object(value, "context", &keys)?;
    must(map.get("registration").is_none_or(is_v4), "context.registration", "a version 4 UUID")?;
    must(map.get("platform").is_none_or(Value::is_string), "context.platform", "text")?;
    let language = map.get("language");
    let sound = language.is_none_or(|tag| tag.as_str().is_some_and(is_language));
    must(sound, "context.language", "a tag of RFC 5646")?;
    if let Some(activities) = map.get("contextActivities") {
        let place = "context.contextActivities";
        let lists = object(activities, place, &["parent", "grouping", "category", "other"])?;
        for list in lists.values() {
            let Some(list) = list.as_array() else { return fault(place, "lists") };
            for one in list {
                activity_id(object(one, place, &["id"])?, place)?;
            }
        }
    }
    extensions(map, "context")
}

fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// `^PT\d+(\.\d{1,2})?S$`
fn is_duration(text: &str) -> bool {
    let Some(number) = text.strip_prefix("PT").and_then(|rest| rest.strip_suffix('S')) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match number.split_once('.') {
        None => digits(number),
        Some((whole, part)) => digits(whole) && digits(part) && part.len() <= 2,
    }
}
