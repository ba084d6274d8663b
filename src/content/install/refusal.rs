//! Why something on a stick is not taken. Each reason has one sentence in every language, `stick-no-<key>`.
#![forbid(unsafe_code)]

use std::io::{self, ErrorKind};

use super::super::check::{Code, Problem, Reason};

macro_rules! refusals {
    ($($(#[$meta:meta])* $variant:ident = $key:literal,)*) => {
        /// Why something on a stick is not taken.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Refusal { $($(#[$meta])* $variant,)* }

        impl Refusal {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name its sentence is found by.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }
        }
    };
}

refusals! {
    /// Nobody signed it.
    Unsigned = "unsigned",
    /// It is not what was signed, or not what was shown.
    Altered = "altered",
    /// What lies beside it is no signature, or one of the old way.
    BadSignature = "bad-signature",
    /// The key it was signed with is neither known nor on the stick.
    NoKey = "no-key",
    /// The key it was signed with was not accepted.
    NotAccepted = "not-accepted",
    /// Regions that the project did not sign.
    NotProject = "not-project",
    /// It, or a part of it, is too large.
    TooLarge = "too-large",
    /// A path or a link in it leads out of it.
    Leaves = "leaves",
    /// It was made for a newer program.
    Newer = "newer",
    /// It cannot be read as a pack.
    NoPack = "no-pack",
    /// None of its situations passes the checks, or a part of its regions does not.
    Unsound = "unsound",
    /// It is called as the built-in pack is.
    Core = "core",
    /// A pack in a folder, put there by hand, is in the way.
    InTheWay = "in-the-way",
    /// The disk here is full.
    Full = "full",
    /// The stick is gone, or a disk cannot be read or written.
    Disk = "disk",
}

impl Refusal {
    /// What the disk said.
    pub(super) fn of_disk(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::FileTooLarge => Self::TooLarge,
            _ => Self::Disk,
        }
    }

    /// What a pack was refused for.
    pub(super) fn of_pack(problem: Problem) -> Self {
        match (problem.code, problem.reason) {
            (Code::NewerFormat, _) => Self::Newer,
            (_, Some(Reason::Large | Reason::Heavy | Reason::Many)) => Self::TooLarge,
            (_, Some(Reason::Path | Reason::Link)) => Self::Leaves,
            (Code::Unreadable, Some(Reason::Disk | Reason::Denied)) => Self::Disk,
            _ => Self::NoPack,
        }
    }
}
