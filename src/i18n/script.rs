//! The words of one situation in one language, for one country.
#![forbid(unsafe_code)]

use fluent_bundle::FluentArgs;

use super::{Bundle, Language, add, bundle, format};
use crate::content::markup::{self, Span};
use crate::content::pack::Files;

/// What every message of a situation may name besides its own draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The country's code, `$country`.
    pub country: String,
    /// `$police-line`.
    pub police_line: String,
    /// `$fraud-line`.
    pub fraud_line: String,
}

/// The words of one situation.
pub struct Script {
    bundle: Bundle,
    language: Language,
}

impl std::fmt::Debug for Script {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Script").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Finished values by the names the words call them by.
pub type Values = Vec<(String, String)>;

impl Script {
    /// Opens the words at `path` (`<topic>/<id>`), over the shared terms and the country's.
    #[must_use]
    pub fn open(files: &Files, path: &str, language: Language, country: &str) -> Option<Self> {
        Self::open_in(files, "scenarios", path, language, country)
    }

    /// Opens the words of an item at `path` (`<form>/<id>`), over the shared terms and the country's.
    #[must_use]
    pub fn of_item(files: &Files, path: &str, language: Language, country: &str) -> Option<Self> {
        Self::open_in(files, "items", path, language, country)
    }

    /// The words of a guided tour of the program's own.
    #[must_use]
    pub fn guide(id: &str, language: Language, country: &str) -> Option<Self> {
        Self::open_in(&Files::BuiltIn, "guides", id, language, country)
    }

    fn open_in(files: &Files, folder: &str, path: &str, language: Language, country: &str) -> Option<Self> {
        let code = language.code();
        let words = files.read(&format!("locales/{code}/{folder}/{path}.ftl")).ok()?;
        let mut bundle = bundle(language);
        for terms in [format!("locales/{code}/terms.ftl"), format!("locales/{code}/terms.{country}.ftl")] {
            if let Ok(text) = files.read(&terms) {
                add(&mut bundle, text, true);
            }
        }
        // Its own words win over whatever a file of terms may hold.
        add(&mut bundle, words, true);
        Some(Self { bundle, language })
    }

    /// The language it is written in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message with its markup, `id` or `id.attribute`.
    #[must_use]
    pub fn raw(&self, key: &str, values: &Values) -> Option<String> {
        let args: FluentArgs<'_> =
            values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let text = format(&self.bundle, key, &args)?;
        Some(if self.language.has_hanzi() { closed_up(&text) } else { text })
    }

    /// A message without markup, its values left open: to be searched, not shown.
    #[must_use]
    pub fn loosely(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let text = self.bundle.format_pattern(pattern, None, &mut Vec::new());
        Some(markup::plain(&text))
    }

    /// A message as pieces.
    #[must_use]
    pub fn spans(&self, key: &str, values: &Values) -> Vec<Span> {
        let text = self.raw(key, values).unwrap_or_else(|| key.to_owned());
        markup::spans(&text).unwrap_or_else(|_| vec![Span { text, link: None }])
    }

    /// A message without markup; its own id when nobody wrote it, which `check` never lets through.
    #[must_use]
    pub fn text(&self, key: &str, values: &Values) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// A message without markup that need not exist.
    #[must_use]
    pub fn find(&self, key: &str, values: &Values) -> Option<String> {
        self.raw(key, values).map(|text| markup::plain(&text))
    }
}

/// Chinese sets no space between hanzi. Words leave one round a value because it may end in a figure
/// or a Latin letter; where it ends in a hanzi ("1.6万元 正要"), the space goes.
fn closed_up(text: &str) -> String {
    let wide =
        |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'));
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if !(c == ' ' && wide(out.chars().next_back()) && wide(rest.peek().copied())) {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::closed_up;

    #[test]
    fn a_space_stays_only_beside_figures_and_latin_letters() {
        assert_eq!(closed_up("一笔 1.6万元 正要付，编号 48-113。"), "一笔 1.6万元正要付，编号 48-113。");
        assert_eq!(closed_up("打 早就知道的号码 问问"), "打早就知道的号码问问");
        assert_eq!(closed_up("two words"), "two words");
    }
}
