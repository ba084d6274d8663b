//! Ids: short names in kebab-case by which structure and words meet.
#![forbid(unsafe_code)]

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A beat within its scenario.
    BeatId
    /// A choice, push, way or near miss within its beat.
    ChoiceId
    /// A speaker within its scenario.
    CastId
    /// A scenario's full name, `pack/id`.
    ScenarioId
}

impl ScenarioId {
    /// The full name of a scenario of a pack.
    #[must_use]
    pub fn new(pack: &str, id: &str) -> Self {
        Self(format!("{pack}/{id}"))
    }

    /// Pack and short id.
    #[must_use]
    pub fn parts(&self) -> (&str, &str) {
        self.0.split_once('/').unwrap_or(("", &self.0))
    }
}

/// Whether a text is a name in kebab-case: a letter first, then letters, digits and single hyphens.
#[must_use]
pub fn is_kebab(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && !text.contains("--")
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kebab_names() {
        for good in ["a", "safe-account", "c1", "end-2"] {
            assert!(is_kebab(good), "{good}");
        }
        for bad in ["", "A", "1a", "a-", "a--b", "a_b", "é"] {
            assert!(!is_kebab(bad), "{bad}");
        }
    }
}
