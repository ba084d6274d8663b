//! A question as the journal keeps it until the lesson closes.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Asked;
use crate::class::vote::{Results, Tally};
use crate::content::Truth;

#[derive(Clone, Serialize, Deserialize)]
pub(in crate::class) struct KeptAsked {
    id: String,
    scam: bool,
    choices: u8,
    right: BTreeSet<u8>,
    first: Tally,
    second: Option<Tally>,
    same_people: bool,
}

impl From<&Asked> for KeptAsked {
    fn from(asked: &Asked) -> Self {
        Self {
            id: asked.id.clone(),
            scam: asked.truth == Truth::Scam,
            choices: asked.choices,
            right: asked.right.clone(),
            first: asked.results.first,
            second: asked.results.second,
            same_people: asked.same_people,
        }
    }
}

impl KeptAsked {
    pub(in crate::class) fn back(self) -> Asked {
        Asked {
            id: self.id,
            truth: if self.scam { Truth::Scam } else { Truth::Genuine },
            choices: self.choices,
            right: self.right,
            results: Results { first: self.first, second: self.second },
            same_people: self.same_people,
        }
    }
}
