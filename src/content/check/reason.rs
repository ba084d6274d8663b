//! Why a file or a pack is refused. Each reason has a sentence and a remedy in every language.
#![forbid(unsafe_code)]

use serde::{Deserialize, Serialize};

macro_rules! reasons {
    ($($(#[$meta:meta])* $variant:ident = $key:literal,)*) => {
        /// Why a file or a pack is refused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Reason { $($(#[$meta])* #[serde(rename = $key)] $variant,)* }

        impl Reason {
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

reasons! {
    /// It is not there.
    Missing = "missing",
    /// The system does not let us read it.
    Denied = "denied",
    /// The disk cannot read it.
    Disk = "disk",
    /// It is not UTF-8.
    NotText = "not-text",
    /// It is larger than a file of a pack may be.
    Large = "large",
    /// It is a link, or no plain file.
    Link = "link",
    /// Its path leaves the pack.
    Path = "path",
    /// Its name has other letters than every system reads alike.
    Name = "name",
    /// It lies too deep, or its path is too long.
    Deep = "deep",
    /// Two files have this name, when capitals are taken for small letters.
    Twice = "twice",
    /// Too many files.
    Many = "many",
    /// All files together are too large.
    Heavy = "heavy",
    /// No zip, or not a plain one.
    NotZip = "not-zip",
    /// Behind a password.
    Locked = "locked",
    /// Packed in a way we do not unpack.
    Method = "method",
    /// The zip is not what its directory says.
    Damaged = "damaged",
    /// Another pack has its id.
    IdTwice = "id-twice",
    /// A text of `pack.ron` that is too long, or has characters that steer the screen.
    Card = "card",
    /// More parts than anybody can oversee.
    Parts = "parts",
    /// More paths than anybody can oversee.
    Paths = "paths",
    /// A number too large to be meant.
    Number = "number",
    /// Words too long for one moment.
    Long = "long",
    /// Placeables within placeables.
    Nested = "nested",
    /// Words that name themselves in a circle.
    Circle = "circle",
    /// A function, or arguments nothing takes.
    Call = "call",
    /// Characters that steer the screen.
    Steering = "steering",
}
