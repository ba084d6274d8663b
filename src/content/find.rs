//! Finding situations by words and by what they are. Words are looked for anywhere in title, summary, the
//! topic's name and the signs, blind to accents, case and width, so that two hanzi are enough.
//!
//! Signs are looked for in both halves of a pair together: a sign that only the scam carries would else
//! tell which of the two it is.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::catalogue::Catalogue;
use super::{Audience, Card, Channel, Clue, Mark, Sign, Topic};
use crate::i18n::{Language, Script, Words};

/// A text as it is compared: compatibility forms resolved (NFKD), without marks, in small letters, with one
/// kind of quotation mark, apostrophe, dash and space.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for c in plain.filter(|c| !is_combining_mark(*c)) {
        match c {
            // What looks like two letters, or like another with a stroke, and is one of its own to Unicode.
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' => out.push('d'),
            '‘' | '’' | 'ʼ' | '′' => out.push('\''),
            '“' | '”' | '«' | '»' => out.push('\u{22}'),
            '‐' | '–' | '—' | '−' => out.push('-'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// What is looked for, each part folded and without the signs around it; all of them must be there.
fn parts(text: &str) -> Vec<String> {
    let folded = fold(text);
    let bare = |part: &str| part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    folded.split(' ').map(bare).filter(|part| !part.is_empty()).collect()
}

/// How long a situation takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Up to [`SHORT`] minutes.
    Short,
    /// Longer.
    Long,
}

/// The most minutes of a short one.
pub const SHORT: usize = 5;

impl Length {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Short, Self::Long];

    /// The name its words are found by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
        }
    }

    fn of(card: &Card) -> Self {
        if card.minutes() <= SHORT { Self::Short } else { Self::Long }
    }
}

/// What is wanted: words, and what else it should be. Nothing set wants everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words, as they were typed.
    pub text: String,
    /// Its topic.
    pub topic: Option<Topic>,
    /// For whom it is written.
    pub audience: Option<Audience>,
    /// How long it takes.
    pub length: Option<Length>,
    /// The stage it opens on.
    pub channel: Option<Channel>,
    /// Whether it was played to an end.
    pub played: Option<bool>,
}

impl Wanted {
    /// Whether words are looked for.
    #[must_use]
    pub fn has_words(&self) -> bool {
        !parts(&self.text).is_empty()
    }

    /// Whether anything but words is wanted.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        *self != Self { text: self.text.clone(), ..Self::default() }
    }

    /// Whether a situation is what is wanted, but for the words.
    #[must_use]
    pub fn fits(&self, card: &Card, played: &BTreeSet<String>) -> bool {
        self.topic.is_none_or(|topic| topic == card.topic)
            && self.audience.is_none_or(|audience| audience.is_offered(&card.audience))
            && self.length.is_none_or(|length| length == Length::of(card))
            && self.channel.is_none_or(|channel| channel == card.channel)
            && self.played.is_none_or(|wanted| wanted == played.contains(card.name.as_str()))
    }
}

/// The names of signs, marks and topics in a language, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    clues: Vec<(Clue, String)>,
    topics: Vec<(Topic, String)>,
}

impl Names {
    /// As the program's words have them.
    #[must_use]
    pub fn of(words: &Words) -> Self {
        let signs = Sign::ALL.iter().copied().map(Clue::Sign);
        let clues = signs.chain(Mark::ALL.iter().copied().map(Clue::Mark));
        let topics = Topic::ALL.iter().copied();
        Self {
            clues: clues.map(|clue| (clue, fold(&words.text(&format!("clue-{}", clue.key()))))).collect(),
            topics: topics
                .map(|topic| (topic, fold(&words.text(&format!("topic-{}", topic.key())))))
                .collect(),
        }
    }
}

/// One situation with the words it is found by.
#[derive(Debug)]
struct Entry {
    card: Card,
    /// Title, summary and the topic's name, folded, in a line each.
    said: String,
    /// Which of [`Finder::signs`] is its pair's.
    pair: usize,
}

/// The words of all situations in one language, as a country has them. Made once, then asked.
#[derive(Debug, Default)]
pub struct Finder {
    entries: Vec<Entry>,
    /// Names of signs and how they looked, folded, of a pair each.
    signs: Vec<String>,
}

impl Finder {
    /// Reads the words of every situation. Takes its time where there are thousands: for a thread beside the
    /// window.
    #[must_use]
    pub fn of(catalogue: &Catalogue, language: Language, country: &str, names: &Names) -> Self {
        let mut finder = Self::default();
        let mut pairs: BTreeMap<(String, String), usize> = BTreeMap::new();
        for card in catalogue.cards().filter(|card| card.regions.hold(country)) {
            let Some(script) = catalogue.script(card, language, country) else { continue };
            let pack = card.name.split('/').next().unwrap_or_default().to_owned();
            let next = pairs.len();
            let pair = *pairs.entry((pack, card.pair.clone())).or_insert(next);
            finder.signs.resize(pairs.len(), String::new());
            add_signs(&mut finder.signs[pair], &script, names);
            let said = ["title", "summary"].map(|key| script.loosely(key).unwrap_or_default());
            let topic = names.topics.iter().find(|(topic, _)| *topic == card.topic);
            let said = said.map(|text| fold(&text)).into_iter().chain(topic.map(|(_, name)| name.clone()));
            let said = said.collect::<Vec<_>>().join("\n");
            finder.entries.push(Entry { card: card.clone(), said, pair });
        }
        finder
    }

    /// The situations in which all these words stand, and that fit otherwise: first those that have them as
    /// they were typed in their title, then those that have them in title or summary, then by their signs;
    /// else in the order of the topics.
    #[must_use]
    pub fn find(&self, wanted: &Wanted, fits: impl Fn(&Card) -> bool) -> Vec<&Card> {
        let parts = parts(&wanted.text);
        let whole = fold(&wanted.text);
        let whole = whole.trim();
        let has = |words: &str, part: &str| memchr::memmem::find(words.as_bytes(), part.as_bytes()).is_some();
        let mut found: Vec<(u8, &Card)> = Vec::new();
        for Entry { card, said, pair } in &self.entries {
            let signs = &self.signs[*pair];
            let mut by_signs = false;
            let all = parts.iter().all(|part| {
                let here = has(said, part);
                by_signs |= !here;
                here || has(signs, part)
            });
            if all && fits(card) {
                let title = said.split('\n').next().unwrap_or_default();
                let place = if has(title, whole) { 0 } else { 1 + u8::from(by_signs) };
                found.push((place, card));
            }
        }
        found.sort_by_key(|(place, card)| (*place, card.topic));
        found.into_iter().map(|(_, card)| card).collect()
    }
}

/// What a situation has of signs: the name of each, and how it looked there.
fn add_signs(signs: &mut String, script: &Script, names: &Names) {
    for (clue, name) in &names.clues {
        if let Some(looked) = script.loosely(&format!("sign-{}", clue.key())) {
            for line in [name, &fold(&looked)] {
                signs.push_str(line);
                signs.push('\n');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_width_make_no_difference() {
        for (one, other) in [
            ("BANCÀIRE", "bancaire"),
            ("Élève", "eleve"),
            ("Ｂａｎｋ　１２３", "bank 123"),
            ("银行", "银行"),
            ("Cœur", "coeur"),
            ("l’euro", "l'euro"),
            ("2\u{202f}800\u{a0}€", "2 800 €"),
            ("ﬁn", "fin"),
            ("STRASSE", "straße"),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
        assert_ne!(fold("银行"), fold("银杏"));
        assert_eq!(parts("  « La BANQUE ? » "), ["la", "banque"]);
        assert_eq!(parts("。！ - "), Vec::<String>::new());
    }

    #[test]
    fn nothing_wanted_wants_everything() {
        let wanted = Wanted { text: "a".to_owned(), ..Wanted::default() };
        assert!(wanted.has_words() && !wanted.is_narrowed() && !Wanted::default().has_words());
        assert!(Wanted { played: Some(false), ..wanted }.is_narrowed());
    }
}
