//! The languages the program speaks.
#![forbid(unsafe_code)]

use serde::{Deserialize, Serialize};
use unic_langid::{LanguageIdentifier, langid};

/// A language of the program.
// What is unsafe is within the macro that makes its tag.
#[allow(clippy::unsafe_derive_deserialize)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    English,
    /// Simplified Chinese.
    Chinese,
    /// French.
    French,
}

impl Language {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Chinese, Self::French];

    /// Its BCP 47 tag, which is also the name of its folder.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
            Self::French => "fr",
        }
    }

    /// Whether it is written with hanzi: its face has them, the others' have not.
    #[must_use]
    pub fn has_hanzi(self) -> bool {
        self == Self::Chinese
    }

    /// The tag as a value; plural rules hang on it.
    #[must_use]
    pub fn tag(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::Chinese => langid!("zh-CN"),
            Self::French => langid!("fr"),
        }
    }

    /// The language of a tag, by its first part: `fr-CA` is French, `zh-TW` is offered in what we have.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "zh" => Some(Self::Chinese),
            "fr" => Some(Self::French),
            _ => None,
        }
    }

    /// What the system speaks, when we speak it too.
    #[must_use]
    pub fn of_system() -> Option<Self> {
        sys_locale::get_locales().find_map(|code| Self::from_code(&code))
    }
}

/// The country the system is set to: the region part of its locale.
#[must_use]
pub fn country_of(locale: &str) -> Option<String> {
    let tag: LanguageIdentifier = locale.split('.').next()?.parse().ok()?;
    tag.region.map(|region| region.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_loosely() {
        assert_eq!(Language::from_code("fr_CA.UTF-8"), Some(Language::French));
        assert_eq!(Language::from_code("zh-Hans-CN"), Some(Language::Chinese));
        assert_eq!(Language::from_code("de-DE"), None);
        assert_eq!(country_of("en-GB").as_deref(), Some("GB"));
        assert_eq!(country_of("fr_BE.UTF-8").as_deref(), Some("BE"));
        assert_eq!(country_of("zh-Hans-CN").as_deref(), Some("CN"));
        assert_eq!(country_of("fr"), None);
    }
}
