//! One statement, put together: nothing in it is empty, and the same of it gives the same bytes.
#![forbid(unsafe_code)]

use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::{HOME_PAGE, NAMES, Stamp, check, time};
use crate::store::outbox::Statement;

/// What an activity is, by the vocabulary of ADL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A decision in a situation.
    Decision,
    /// A situation.
    Situation,
    /// A check-up.
    Checkup,
    /// A lesson of a group.
    Lesson,
    /// A day of a stand.
    Day,
}

impl Kind {
    fn iri(self) -> &'static str {
        match self {
            Self::Decision => "http://adlnet.gov/expapi/activities/cmi.interaction",
            Self::Situation => "http://adlnet.gov/expapi/activities/simulation",
            Self::Checkup => "http://adlnet.gov/expapi/activities/assessment",
            Self::Lesson => "http://adlnet.gov/expapi/activities/lesson",
            Self::Day => "http://adlnet.gov/expapi/activities/performance",
        }
    }
}

/// A name of ours. What is no letter, digit or mark of a path is written as RFC 3986 writes it: packs of others
/// come with names of their own.
#[must_use]
pub fn iri(path: &str) -> String {
    let mut name = NAMES.to_owned();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:+".contains(&byte) {
            name.push(char::from(byte));
        } else {
            let _ = write!(name, "%{byte:02X}");
        }
    }
    name
}

/// A statement that is being made.
#[derive(Debug)]
pub(crate) struct Draft {
    stamp: Stamp,
    actor: String,
    verb: &'static str,
    object: (String, Kind),
    result: Map<String, Value>,
    extensions: Map<String, Value>,
    context: Map<String, Value>,
    activities: Map<String, Value>,
}

impl Draft {
    /// Somebody did something with an activity.
    pub(crate) fn new(stamp: Stamp, actor: &str, verb: &'static str, path: &str, kind: Kind) -> Self {
        Self {
            stamp,
            actor: actor.to_owned(),
            verb,
            object: (iri(path), kind),
            result: Map::new(),
            extensions: Map::new(),
            context: Map::new(),
            activities: Map::new(),
        }
    }

    pub(crate) fn result(mut self, key: &str, value: impl Into<Value>) -> Self {
        let _ = self.result.insert(key.to_owned(), value.into());
        self
    }

    /// Something the specification has no name for.
    pub(crate) fn more(mut self, key: &str, value: impl Into<Value>) -> Self {
        let value = value.into();
        if !value.is_null() {
            let _ = self.extensions.insert(iri(&format!("ext/{key}")), value);
        }
        self
    }

    pub(crate) fn context(mut self, key: &str, value: &str) -> Self {
        if !value.is_empty() {
            let _ = self.context.insert(key.to_owned(), value.into());
        }
        self
    }

    /// An activity this one stands in.
    pub(crate) fn within(mut self, how: &str, path: &str) -> Self {
        let _ = self.activities.insert(how.to_owned(), json!([{ "id": iri(path) }]));
        self
    }

    /// How long it took. With hours alone it is not told; of a clock that jumped, or a day, it says nothing.
    pub(crate) fn lasted(self, milliseconds: i64) -> Self {
        const DAY: i64 = 86_400_000;
        if self.stamp.coarse || !(0..DAY).contains(&milliseconds) {
            return self;
        }
        // To the hundredth (4.6).
        let hundredths = (milliseconds + 5) / 10;
        let text = match hundredths % 100 {
            0 => format!("PT{}S", hundredths / 100),
            rest => format!("PT{}.{rest:02}S", hundredths / 100),
        };
        self.result("duration", text)
    }

    /// The statement, with its bytes for ever.
    pub(crate) fn finish(mut self) -> Statement {
        let Stamp { id, at, .. } = self.stamp;
        if !self.extensions.is_empty() {
            let _ = self.result.insert("extensions".to_owned(), self.extensions.into());
        }
        let platform = concat!("Second Look ", env!("CARGO_PKG_VERSION"));
        let _ = self.context.insert("platform".to_owned(), platform.into());
        let _ = self.activities.insert("category".to_owned(), json!([{ "id": iri("profile/1") }]));
        let _ = self.context.insert("contextActivities".to_owned(), self.activities.into());
        let (object, kind) = self.object;
        let mut definition = json!({ "type": kind.iri() });
        if let (Kind::Decision, Some(definition)) = (kind, definition.as_object_mut()) {
            let _ = definition.insert("interactionType".to_owned(), "choice".into());
        }
        let whole = json!({
            "id": id,
            "timestamp": time(at),
            "actor": { "objectType": "Agent", "account": { "homePage": HOME_PAGE, "name": self.actor } },
            "verb": {
                "id": format!("http://adlnet.gov/expapi/verbs/{}", self.verb),
                "display": { "en": self.verb },
            },
            "object": { "objectType": "Activity", "id": object, "definition": definition },
            "result": self.result,
            "context": self.context,
        });
        let bytes = whole.to_string();
        debug_assert_eq!(check(&bytes, at), Ok(()), "{bytes}");
        Statement { id, at, bytes }
    }
}

/// A figure with two places behind the point, and no 0 with a minus.
pub(crate) fn rounded(value: f64) -> f64 {
    let value = (value * 100.0).round() / 100.0;
    if value == 0.0 { 0.0 } else { value }
}
