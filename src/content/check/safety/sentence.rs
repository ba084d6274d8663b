//! How long sentences are: words in languages with spaces, characters in Chinese.
#![forbid(unsafe_code)]

use memchr::memchr_iter;

use super::super::Code;
use super::read::is_hanzi;
use crate::i18n::Language;

/// Words of a sentence that make it long, and too long (A10 of the evidence).
const WORDS: (usize, usize) = (20, 25);
/// The same in characters of Chinese.
const CHARACTERS: (usize, usize) = (45, 60);
/// What has a dot behind it within a sentence.
const SHORTENED: [&str; 14] =
    ["mr", "mrs", "ms", "dr", "st", "prof", "no", "nos", "vs", "approx", "tel", "tél", "etc", "av"];

/// Names each sentence of a text that is longer than it may be: code, length, its beginning.
pub(super) fn search(text: &str, language: Language, mut found: impl FnMut(Code, usize, &str)) {
    let (long, most) = if language == Language::Chinese { CHARACTERS } else { WORDS };
    // What the whole text cannot have, no sentence of it has: most need not be looked at.
    let at_most = |text: &str| match language {
        Language::Chinese => text.chars().count(),
        _ => memchr_iter(b' ', text.as_bytes()).count() + 1,
    };
    if at_most(text) <= long {
        return;
    }
    let mut start = 0;
    let mut judge = |sentence: &str| {
        if at_most(sentence) <= long {
            return;
        }
        let length = if language == Language::Chinese { characters(sentence) } else { words(sentence) };
        if length > most {
            found(Code::TooLongSentence, length, sentence.trim());
        } else if length > long {
            found(Code::LongSentence, length, sentence.trim());
        }
    };
    for (at, sign) in text.match_indices(['.', '!', '?', '…', '。', '！', '？', '\n']) {
        let end = at + sign.len();
        if at >= start && ends(text, start, at, sign, end) {
            judge(&text[start..end]);
            start = end;
        }
    }
    judge(&text[start..]);
}

/// Whether a sentence ends with this sign, rather than a figure or a shortened word.
fn ends(text: &str, start: usize, at: usize, sign: &str, end: usize) -> bool {
    if sign != "." {
        return true;
    }
    let goes_on = text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '.');
    let last = text[start..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    !goes_on && !initial && !SHORTENED.contains(&last.to_lowercase().as_str())
}

/// Words between spaces; what a no-break space joins is one, as 2 800 € is.
fn words(sentence: &str) -> usize {
    sentence.split(' ').filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Hanzi, and words and figures of other scripts as one each; signs do not count.
fn characters(sentence: &str) -> usize {
    let mut count = 0;
    let mut within = false;
    for c in sentence.chars() {
        let hanzi = is_hanzi(c);
        let other = !hanzi && c.is_alphanumeric();
        count += usize::from(hanzi || (other && !within));
        within = other || (within && matches!(c, '.' | ',' | '•'));
    }
    count
}
