//! The two pages with their words: each is one HTML file, whole in itself, in every language.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use crate::i18n::{Language, Words};

const STYLE: &str = include_str!("../../assets/class/page.css");
const COMMON: &str = include_str!("../../assets/class/common.js");
const VOTER_HTML: &str = include_str!("../../assets/class/voter.html");
const VOTER_SCRIPT: &str = include_str!("../../assets/class/voter.js");
const LEADER_HTML: &str = include_str!("../../assets/class/leader.html");
const LEADER_SCRIPT: &str = include_str!("../../assets/class/leader.js");

/// A page has at most so many bytes: on a slow hotspot it is there within a second.
pub const MOST_BYTES: usize = 60_000;

/// The sign of the program.
const GLASSES: &str = concat!(
    r#"<svg viewBox="0 0 100 56" fill="none" stroke="var(--primary)" stroke-width="7" stroke-linecap="round" "#,
    r#"aria-hidden="true"><circle cx="25" cy="31" r="19.5" fill="var(--lens)"/><circle cx="75" cy="31" r="19.5" "#,
    r#"fill="var(--lens)"/><path d="M43 25c4-5 10-5 14 0M7 22 4 8m89 14 3-14"/></svg>"#
);

/// Lucide's: a tick, a tick in a disc, a network that is gone.
const ICONS: &str = concat!(
    r#"<symbol id="tick" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" "#,
    r#"stroke-linecap="round" stroke-linejoin="round"><path d="M20 6 9 17l-5-5"/></symbol>"#,
    r#"<symbol id="sent" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" "#,
    r#"stroke-linecap="round" stroke-linejoin="round"><path d="M21.8 10A10 10 0 1 1 17 3.3"/>"#,
    r#"<path d="m9 11 3 3L22 4"/></symbol>"#,
    r#"<symbol id="lost" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" "#,
    r#"stroke-linecap="round" stroke-linejoin="round"><path d="M12 20h.01M8.5 16.4a5 5 0 0 1 7 0"/>"#,
    r#"<path d="M5 12.9a10 10 0 0 1 5.2-2.7M19 12.9a10 10 0 0 0-2-1.5M2 8.8a15 15 0 0 1 4.2-2.6"/>"#,
    r#"<path d="M22 8.8A15 15 0 0 0 10.7 5M2 2l20 20"/></symbol>"#
);

/// The words on the voter's page.
const VOTER: &[&str] = &[
    "app-name",
    "voter-language",
    "voter-join-title",
    "voter-code",
    "voter-code-hint",
    "voter-no-name",
    "voter-join",
    "voter-begin",
    "voter-room",
    "voter-number",
    "voter-wait-title",
    "voter-wait",
    "voter-leave",
    "voter-out",
    "voter-question",
    "voter-round-1",
    "voter-round-2",
    "voter-what",
    "voter-unsure",
    "voter-think",
    "voter-choose",
    "voter-choose-again",
    "voter-sending",
    "voter-sent",
    "voter-sent-more",
    "voter-closed",
    "voter-late",
    "voter-talk-title",
    "voter-talk",
    "voter-first-was",
    "voter-result-title",
    "voter-result-all",
    "voter-result-count",
    "voter-result-yours",
    "voter-result-none",
    "voter-result-good",
    "voter-few",
    "voter-check-at",
    "voter-check-ask",
    "voter-check-scam",
    "voter-check-real",
    "voter-check-before",
    "voter-check-done-title",
    "voter-check-done",
    "voter-check-again",
    "voter-lost",
    "voter-lost-kept",
    "voter-lost-wait",
    "voter-ended-title",
    "voter-ended",
    "voter-error-wrong-code",
    "voter-error-too-many",
    "voter-error-full",
    "voter-error-locked",
    "voter-error-blocked",
    "voter-error-ended",
];

/// The words on the leader's page.
const LEADER: &[&str] = &[
    "app-name",
    "voter-language",
    "voter-begin",
    "voter-room",
    "voter-unsure",
    "voter-result-title",
    "voter-result-count",
    "voter-result-good",
    "voter-few",
    "voter-ended-title",
    "voter-error-too-many",
    "leader-title",
    "leader-code",
    "leader-code-hint",
    "leader-enter",
    "leader-wrong-code",
    "leader-lost",
    "leader-ended",
    "leader-step",
    "leader-time",
    "leader-joined",
    "leader-answered",
    "leader-phase-wait",
    "leader-phase-think",
    "leader-phase-first",
    "leader-phase-closed",
    "leader-phase-talk",
    "leader-phase-second",
    "leader-phase-shown",
    "leader-phase-check",
    "leader-advice-talk",
    "leader-advice-look-again",
    "leader-advice-show",
    "leader-advice-nothing",
    "leader-key-open",
    "leader-key-open-second",
    "leader-key-close",
    "leader-key-talk",
    "leader-key-show",
    "leader-key-next",
    "leader-key-back",
    "leader-notes",
    "leader-aim",
    "leader-ask",
    "leader-wrong-idea",
    "leader-care",
    "leader-phones",
    "leader-phones-none",
    "leader-phone",
    "leader-here",
    "leader-away",
    "leader-answered-one",
    "leader-remove",
    "leader-remove-sure",
    "leader-remove-yes",
    "leader-block",
    "leader-block-sure",
    "leader-block-yes",
    "leader-lock",
    "leader-unlock",
    "leader-end",
    "leader-end-sure",
    "leader-end-yes",
    "leader-no",
];

/// What is filled in on the phone: a message's `$room` becomes `{room}`.
const FILLED: &[&str] =
    &["all", "answer", "at", "count", "here", "joined", "now", "number", "of", "planned", "room"];

/// A page whose words are in it.
#[derive(Debug, Clone)]
pub struct Page {
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

impl Pages {
    /// The pages in all languages.
    #[must_use]
    pub fn new() -> Self {
        let words: Vec<Words> = Language::ALL.into_iter().map(Words::new).collect();
        Self {
            voter: Page::of(VOTER_HTML, VOTER_SCRIPT, VOTER, &words),
            leader: Page::of(LEADER_HTML, LEADER_SCRIPT, LEADER, &words),
        }
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self::new()
    }
}

impl Page {
    fn of(html: &str, script: &str, keys: &[&str], words: &[Words]) -> Self {
        let open: Vec<(&str, String)> = FILLED.iter().map(|name| (*name, format!("{{{name}}}"))).collect();
        let args: Vec<_> = open.iter().map(|(name, open)| (*name, open.as_str().into())).collect();
        let all: BTreeMap<&str, BTreeMap<&str, String>> = words
            .iter()
            .map(|words| {
                let mut own: BTreeMap<&str, String> =
                    keys.iter().map(|key| (*key, words.with(key, &args))).collect();
                let _ =
                    own.insert("language-own", words.text(&format!("language-{}", words.language().code())));
                (words.language().code(), own)
            })
            .collect();
        // Within a script, `<` could end it.
        let json = serde_json::to_string(&all).unwrap_or_default().replace('<', "\\u003c");
        let html = html
            .replace("{{style}}", STYLE)
            .replace("{{glasses}}", GLASSES)
            .replace("{{icons}}", ICONS)
            .replace("{{common}}", COMMON)
            .replace("{{script}}", script)
            .replace("{{words}}", &json);
        Self { html }
    }

    /// The page, in a language to begin with.
    #[must_use]
    pub fn html(&self, language: Language, nonce: &str) -> String {
        self.html.replace("{{language}}", language.code()).replace("{{nonce}}", nonce)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_whole_and_small() {
        let pages = Pages::new();
        for (page, keys) in [(&pages.voter, VOTER), (&pages.leader, LEADER)] {
            let html = page.html(Language::French, "nonce");
            assert!(html.len() <= MOST_BYTES, "{} bytes", html.len());
            assert!(html.contains("<html lang=\"fr\">") && !html.contains("{{") && !html.contains("}}}"));
            for foreign in ["http://", "https://", "@import", "url(", "<link rel=\"style", " src="] {
                let found = html
                    .match_indices(foreign)
                    .find(|(at, _)| !html[*at..].starts_with("http://www.w3.org/2000/svg"));
                assert_eq!(found, None, "everything is in it");
            }
            let words =
                html.split("<script type=\"application/json\" id=\"words\" nonce=\"nonce\">").nth(1).unwrap();
            let words: BTreeMap<String, BTreeMap<String, String>> =
                serde_json::from_str(words.split("</script>").next().unwrap()).unwrap();
            for language in Language::ALL {
                for key in keys {
                    let said = &words[language.code()][*key];
                    assert!(said != key && !said.is_empty(), "{key}");
                }
            }
            // Every word the script asks for by its whole name is there.
            for piece in html.split("t('").skip(1) {
                let key = piece.split('\'').next().unwrap();
                let known = |key: &str| keys.contains(&key);
                let starts = key.ends_with('-') && keys.iter().any(|one| one.starts_with(key));
                assert!(known(key) || starts || !key.contains('-'), "{key}");
            }
        }
    }
}
