//! For whom situations are written, and to whom they are offered.
#![forbid(unsafe_code)]

use serde::{Deserialize, Serialize};

/// For whom a scenario is written; and whose scenarios somebody chose to be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Audience {
    Senior,
    Student,
    Child,
    #[default]
    Everyone,
}

impl Audience {
    /// All of them, the widest first.
    pub const ALL: [Self; 4] = [Self::Everyone, Self::Senior, Self::Student, Self::Child];

    /// Its name in files, messages and on the command line.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Senior => "senior",
            Self::Student => "student",
            Self::Child => "child",
            Self::Everyone => "everyone",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.key() == key)
    }

    /// Whether a scenario written for these is offered to whoever chose this. What is written for
    /// everyone is for grown people of any age: a child is shown only what was written for children.
    #[must_use]
    pub fn is_offered(self, written_for: &[Self]) -> bool {
        match self {
            Self::Everyone => true,
            Self::Child => written_for.contains(&Self::Child),
            Self::Senior | Self::Student => {
                written_for.contains(&self) || written_for.contains(&Self::Everyone)
            }
        }
    }
}
