//! Pages to print: tagged PDF (PDF/UA-1), A4 or Letter, large print, readable in black and white.
//!
//! There is no template language: words, of a pack or of the program, are shaped into lines
//! (`print/line.rs`), lines into strips that may or may not stand apart ([`page`]), strips into pages
//! (`print/pdf.rs`). Text can only ever become glyphs. A document is one function: [`take_home`],
//! [`summary`], [`slip`], and those of [`handout`].
#![forbid(unsafe_code)]

mod ending;
pub mod face;
mod file;
pub mod handout;
mod line;
pub mod page;
mod pdf;
mod slip;
mod summary;
mod take_home;

use thiserror::Error;

use crate::i18n::{Language, Words};

pub use file::{save, write_new};
pub use line::{Badge, Run};
pub use page::Pages;
pub use slip::slip;
pub use summary::{Practised, summary};
pub use take_home::{Tale, take_home};

/// Size of the words at 100 %, in points: large print.
const BODY: f32 = 18.0;
/// Size of the foot of each page at 100 %, in points.
const FOOT: f32 = 14.0;

/// Why there is no page.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PrintError {
    /// No face inside the program draws these together, though it draws each alone.
    #[error("no face draws {0:?}")]
    Missing(Vec<char>),
    /// The writer found the page against the rules of PDF/UA: what it said.
    #[error("{0}")]
    Refused(String),
}

impl PrintError {
    /// What is wrong and what to do, in one line.
    #[must_use]
    pub fn line(&self, words: &Words) -> String {
        match self {
            Self::Missing(characters) => {
                let characters = characters.iter().map(char::to_string).collect::<Vec<_>>().join(" ");
                words.with("paper-missing", &[("characters", characters.into())])
            }
            Self::Refused(why) => words.with("paper-refused", &[("why", why.as_str().into())]),
        }
    }
}

/// A sheet of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// Countries whose paper is Letter (CLDR, measurementData, paperSize US).
const LETTER: [&str; 14] =
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

impl Sheet {
    /// Both, A4 first.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// What printers of a country hold, by its ISO 3166 code.
    #[must_use]
    pub fn of(country: &str) -> Self {
        if LETTER.contains(&country) { Self::Letter } else { Self::A4 }
    }

    /// Its name on the command line.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// The one of this name, in any case.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.key().eq_ignore_ascii_case(key))
    }

    /// Width and height in points.
    fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// How a document is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setup<'a> {
    /// The language of its words: which face comes first, and what a screen reader is told.
    pub language: Language,
    /// The paper.
    pub sheet: Sheet,
    /// The text size of the settings, in percent.
    pub text_size: u16,
    /// The day in its foot, `2026-11-24`.
    pub date: &'a str,
}

impl Setup<'_> {
    /// How much larger than at 100 %: half of what it is on the screen, since the page begins as large
    /// print and paper is held nearer.
    fn scale(&self) -> f32 {
        1.0 + (f32::from(self.text_size.clamp(100, 300)) / 100.0 - 1.0) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_by_country_and_size_by_setting() {
        assert_eq!(Sheet::of("US"), Sheet::Letter);
        assert_eq!(Sheet::of("FR"), Sheet::A4);
        let scale = |text_size| {
            let setup = Setup { language: Language::English, sheet: Sheet::A4, text_size, date: "" };
            format!("{:.1}", setup.scale() * BODY)
        };
        assert_eq!([0, 100, 200, 250].map(scale), ["18.0", "18.0", "27.0", "31.5"]);
    }
}
