//! The two pages with their words: each is one HTML file, whole in itself, in every language.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use crate::i18n::{Language, Words};

/// A page whose words are in it.
#[derive(Debug, Clone)]
pub struct Page {
    /// Between the places where language and nonce stand.
    html: String,
}

/// Both pages.
#[derive(Debug, Clone)]
pub struct Pages {
    /// What people vote on.
    pub voter: Page,
    /// What the leader has.
    pub leader: Page,
}

/// The keys of the words a page uses: without the page's name before them.
const VOTER: &[&str] = &[];
const LEADER: &[&str] = &[];

impl Pages {
    /// The pages in all languages.
    #[must_use]
    pub fn new() -> Self {
        let words: Vec<Words> = Language::ALL.into_iter().map(Words::new).collect();
        Self { voter: Page::of("", "vote", VOTER, &words), leader: Page::of("", "lead", LEADER, &words) }
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self::new()
    }
}

impl Page {
    fn of(html: &str, name: &str, keys: &[&str], words: &[Words]) -> Self {
        let all: BTreeMap<&str, BTreeMap<&str, String>> = words
            .iter()
            .map(|words| {
                let own = keys.iter().map(|key| (*key, words.text(&format!("{name}-{key}")))).collect();
                (words.language().code(), own)
            })
            .collect();
        let json = serde_json::to_string(&all).unwrap_or_default().replace('<', "\\u003c");
        Self { html: html.replace("{{words}}", &json) }
    }

    /// The page, in a language to begin with.
    #[must_use]
    pub fn html(&self, language: Language, nonce: &str) -> String {
        self.html.replace("{{language}}", language.code()).replace("{{nonce}}", nonce)
    }
}
