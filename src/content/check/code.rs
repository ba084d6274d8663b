//! The codes: what may go wrong, each by a stable name.
#![forbid(unsafe_code)]

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $code:literal $severity:ident,)*) => {
        /// What is wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code { $($(#[$meta])* #[serde(rename = $code)] $variant,)* }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its stable name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The code of this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($code => Some(Self::$variant),)* _ => None }
            }

            /// Whether it keeps the scenario out.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The file is not RON.
    NotRon = "SL001" Error,
    /// A field, variant or id nobody knows.
    UnknownField = "SL002" Error,
    /// A field is missing.
    MissingField = "SL003" Error,
    /// The pack is of a newer format.
    NewerFormat = "SL004" Error,
    /// An id that is not kebab-case, not the file's stem, or reserved.
    BadId = "SL005" Error,
    /// A file that cannot be read.
    Unreadable = "SL006" Error,
    /// A target, line, speaker or value that does not exist.
    UnknownTarget = "SL007" Error,
    /// A beat no path reaches.
    Unreachable = "SL008" Error,
    /// A circle with no way out, or a path with no end.
    Endless = "SL009" Error,
    /// An `Ask` or a `Press` with no sound way to stop and check.
    NoWayToCheck = "SL010" Error,
    /// An outcome that does not fit the truth.
    OutcomeAgainstTruth = "SL011" Error,
    /// A pair with one kind only, or whose halves differ in regions.
    LonelyPair = "SL012" Error,
    /// Too few or too many of something.
    Count = "SL013" Error,
    /// The same id twice in one beat.
    Duplicate = "SL014" Error,
    /// A scenario that lacks one of the endings its truth needs.
    MissingEnding = "SL015" Error,
    /// Fluent text that does not parse.
    NotFluent = "SL016" Error,
    /// A message that is missing.
    MissingMessage = "SL017" Error,
    /// A message nothing uses.
    LeftOverMessage = "SL018" Error,
    /// The same message twice.
    DuplicateMessage = "SL019" Error,
    /// Variables that differ between languages, or that nothing gives.
    Variables = "SL020" Error,
    /// Signs in the words that are not those of the structure, or not the same in each language.
    Signs = "SL021" Error,
    /// Markup that is none.
    BadMarkup = "SL022" Error,
    /// Two endings share their text.
    SameEnding = "SL023" Error,
    /// A complete path that is shorter or longer than the contract says.
    PathLength = "SL024" Warning,
    /// A language of the pack the scenario is not written in.
    MissingLanguage = "SL025" Warning,
    /// A sentence over 20 words or 45 characters of Chinese.
    LongSentence = "SL026" Warning,
    /// A sentence over 25 words or 60 characters of Chinese.
    TooLongSentence = "SL027" Error,
    /// A word that blames whoever was deceived.
    BannedWord = "SL028" Error,
    /// A telephone number that is neither kept for fiction nor masked.
    RealNumber = "SL029" Error,
    /// A domain, link or e-mail address that is not kept for examples.
    RealAddress = "SL030" Error,
    /// The name of a real firm, service or platform.
    RealName = "SL031" Error,
    /// A card or account number that passes its own proof.
    CardNumber = "SL032" Error,
    /// An identity number that passes its own proof.
    IdentityNumber = "SL033" Error,
    /// The best answers can be told by their length, order or tone.
    GivesAway = "SL034" Warning,
    /// A picture without its words.
    PictureWords = "SL035" Error,
    /// A picture that is not there, or is none.
    MissingMedia = "SL036" Error,
    /// A file in `media/` that no line names.
    UnusedMedia = "SL037" Warning,
    /// A review without sources.
    NoSources = "SL038" Error,
    /// A review of more than two years ago, or of a day to come.
    OldReview = "SL039" Warning,
    /// A day that is none.
    BadDate = "SL040" Error,
    /// A pack, or a file of it, that is refused; its reason says why.
    BadPack = "SL041" Error,
    /// A topic that wants a note before it, and a scenario without one.
    NoNote = "SL042" Error,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look.
    Warning,
    /// The scenario is left out.
    Error,
}
