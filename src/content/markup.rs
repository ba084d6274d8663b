//! The only markup in a situation's words: `[words](sign:id)`, `(mark:id)` or `(near:id)`.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;

use super::taxonomy::{Clue, Mark, Sign};

/// A piece of text, perhaps carrying something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// What they carry.
    pub link: Option<Link>,
}

/// What marked words carry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// A sign or a mark.
    Clue(Clue),
    /// A near miss of a `Spot`.
    Near(String),
}

impl Link {
    fn read(target: &str) -> Option<Self> {
        let (scheme, id) = target.split_once(':')?;
        match scheme {
            "sign" => Sign::from_key(id).map(|sign| Self::Clue(Clue::Sign(sign))),
            "mark" => Mark::from_key(id).map(|mark| Self::Clue(Clue::Mark(mark))),
            "near" => super::id::is_kebab(id).then(|| Self::Near(id.to_owned())),
            _ => None,
        }
    }
}

/// Splits a text into spans.
///
/// # Errors
/// The piece that is no markup we know: an open bracket without its link, or an unknown id.
pub fn spans(text: &str) -> Result<Vec<Span>, String> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        if open > 0 {
            out.push(Span { text: rest[..open].to_owned(), link: None });
        }
        let tail = &rest[open..];
        let parts = tail.split_once("](").and_then(|(words, after)| {
            let (target, after) = after.split_once(')')?;
            Some((&words[1..], target, after))
        });
        let Some((words, target, after)) = parts else { return Err(tail.to_owned()) };
        let link = Link::read(target).ok_or_else(|| target.to_owned())?;
        if words.contains('[') || words.is_empty() {
            return Err(tail.to_owned());
        }
        out.push(Span { text: words.to_owned(), link: Some(link) });
        rest = after;
    }
    if !rest.is_empty() {
        out.push(Span { text: rest.to_owned(), link: None });
    }
    Ok(out)
}

/// What the words of a text carry.
///
/// # Errors
/// As [`spans`].
pub fn links(text: &str) -> Result<BTreeSet<Link>, String> {
    // Most carry nothing.
    if !text.contains('[') {
        return Ok(BTreeSet::new());
    }
    Ok(spans(text)?.into_iter().filter_map(|span| span.link).collect())
}

/// The words without their markup. Text that is not well marked comes back as it is.
#[must_use]
pub fn plain(text: &str) -> String {
    spans(text)
        .map_or_else(|_| text.to_owned(), |spans| spans.into_iter().map(|span| span.text).collect::<String>())
}

/// Where the first line of a text ends, or its first sentence when that is shorter: in bytes, its mark
/// included.
#[must_use]
pub fn sentence_end(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((index, letter)) = letters.next() {
        // A point within a number or an address ends nothing.
        let latin = matches!(letter, '.' | '!' | '?')
            && letters.peek().is_none_or(|(_, next)| next.is_whitespace() || *next == '”');
        if letter == '\n' || latin || matches!(letter, '。' | '！' | '？') {
            return index + letter.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_mark() {
        let first = |text: &'static str| &text[..sentence_end(text)];
        assert_eq!(first("Rooms from 3.50 a day! Ring now."), "Rooms from 3.50 a day!");
        assert_eq!(first("From 3.50 a day\nRing now."), "From 3.50 a day\n");
        assert_eq!(first("免费鸡蛋！周五来领。"), "免费鸡蛋！");
        assert_eq!(first("Ah bon\u{a0}? Oui."), "Ah bon\u{a0}?");
        assert_eq!(first("no mark"), "no mark");
    }

    #[test]
    fn a_sign_and_a_near_miss() {
        let text = "Use our [safe account](sign:odd-payment), [case 3](near:case).";
        let spans = spans(text).unwrap();
        assert_eq!(spans.len(), 5);
        assert_eq!(spans[1].link, Some(Link::Clue(Clue::Sign(Sign::OddPayment))));
        assert_eq!(spans[3].link, Some(Link::Near("case".into())));
        assert_eq!(plain(text), "Use our safe account, case 3.");
    }

    #[test]
    fn what_is_not_markup_is_named() {
        assert!(spans("a [b").is_err());
        assert_eq!(spans("a [b](sign:nothing)").unwrap_err(), "sign:nothing");
        assert_eq!(spans("a [b](http://x)").unwrap_err(), "http://x");
        assert!(spans("plain, 5 > 3").is_ok());
    }
}
