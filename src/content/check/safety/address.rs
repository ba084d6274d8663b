//! Internet addresses: domains, links and e-mail, in every way they are written so that people read them.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::lists::lines;
use super::read::{Plain, is_hanzi};

const ENDINGS: &str = include_str!("../../../../assets/check/endings.txt");
/// What may follow each of [`DOTS`]; "point" is also no in French, so it needs its endings.
const SPOKEN: [&[&str]; 5] = [
    &["com", "cn", "net", "org", "cc", "vip", "top", "xyz", "app"],
    &["com", "net", "org", "co", "uk", "info", "io", "app", "gov"],
    &["com", "fr", "org", "gouv"],
    &["com", "net", "org", "co", "cn", "fr", "uk", "info", "io", "app"],
    &["com", "net", "org", "co", "cn", "fr", "uk", "info", "io", "app"],
];
/// The dot in words; the search for listed words finds them on its way.
pub(super) const DOTS: [&str; 5] = ["点", " dot ", " point ", "(dot)", "(.)"];
/// The firms called so are no address.
const NO_ADDRESS: [&str; 6] = ["boom", "bubble", "crash", "company", "companies", "era"];

fn endings() -> &'static BTreeSet<&'static str> {
    static ALL: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    ALL.get_or_init(|| lines(ENDINGS).flat_map(str::split_whitespace).collect())
}

/// Names every address of a text that is not kept for examples (RFC 2606, RFC 6761).
/// `said` when a dot is said in words.
pub(super) fn search(plain: &Plain, said: bool, mut found: impl FnMut(&str)) {
    if plain.dotted {
        written(plain, &mut found);
    }
    if said {
        spoken(plain, &mut found);
    }
}

fn in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// The dots of addresses: a full stop of Chinese counts between letters without spaces.
fn is_dot(c: char) -> bool {
    c == '.' || c == '。'
}

fn written(plain: &Plain, found: &mut impl FnMut(&str)) {
    let text = &plain.text;
    let mut past = 0;
    for (at, sign) in text.match_indices(['.', '。']) {
        // The Chinese full stop is a dot between Latin letters only.
        let parts = sign == "。" && !text[..at].ends_with(super::read::is_letter);
        if at < past || parts {
            continue;
        }
        let start = begin(text, at);
        let Some(end) = end(text, at) else { continue };
        let name = &text[start..end];
        let whole = with_path(text, end);
        if is_real(text, start, name) {
            found(&text[start..whole]);
        }
        past = end;
    }
}

/// Where the name before this dot begins. Hanzi belong to it only when nothing else is there.
fn begin(text: &str, dot: usize) -> usize {
    let mut start = dot;
    let mut hanzi = None;
    for (at, c) in text[..dot].char_indices().rev() {
        let one = *hanzi.get_or_insert(is_hanzi(c));
        if !in_name(c) || is_hanzi(c) != one {
            break;
        }
        start = at;
    }
    start
}

/// Where the name around this dot ends: after the last part that a dot joins to it.
fn end(text: &str, dot: usize) -> Option<usize> {
    let mut end = dot;
    loop {
        let rest = &text[end..];
        let sign = rest.chars().next().filter(|c| is_dot(*c)).map(char::len_utf8);
        let Some(sign) = sign else { break };
        let hanzi = rest[sign..].starts_with(is_hanzi);
        if hanzi && rest.starts_with('。') {
            break;
        }
        let part = rest[sign..].find(|c| !in_name(c) || is_hanzi(c) != hanzi).unwrap_or(rest.len() - sign);
        if part == 0 {
            break;
        }
        end += sign + part;
    }
    (end > dot).then_some(end)
}

fn with_path(text: &str, end: usize) -> usize {
    let path = |c: char| c.is_ascii_graphic() && !matches!(c, '\u{22}' | '<' | '>' | ')' | ',' | ';');
    if text[end..].starts_with(['/', ':', '?']) {
        text[end..].find(|c| !path(c)).map_or(text.len(), |length| end + length)
    } else {
        end
    }
}

fn is_real(text: &str, start: usize, name: &str) -> bool {
    let folded = name.replace('。', ".").to_lowercase();
    let parts: Vec<&str> = folded.split('.').collect();
    let last = parts.last().copied().unwrap_or_default();
    let before = &text[..start];
    let linked = before.ends_with('@') || before.ends_with("://") || folded.starts_with("www.");
    if parts.first().is_none_or(|part| part.is_empty() && !linked) || is_kept(&parts) {
        return false;
    }
    if linked {
        return last.chars().any(char::is_alphabetic) || parts.len() == 4;
    }
    let hanzi = parts[0].chars().next_back().is_some_and(is_hanzi);
    let plain = hanzi || parts[0].chars().count() >= 2;
    // "word.It": its writer forgot the space.
    let written_small = name.rsplit(is_dot).next().is_some_and(|shown| {
        shown.chars().all(|c| !c.is_uppercase()) || name.chars().all(|c| !c.is_lowercase())
    });
    // Figures with a dot between: 3.5, 12.30; an address needs a letter before its ending.
    let lettered = parts[..parts.len() - 1].iter().any(|part| part.chars().any(char::is_alphabetic))
        || parts[0].len() >= 3;
    // Text goes on after hanzi without a space.
    let ends = || endings().iter().any(|ending| ending.starts_with(is_hanzi) && last.starts_with(ending));
    plain && written_small && lettered && (endings().contains(last) || ends())
}

/// Whether a name is kept for examples.
fn is_kept(parts: &[&str]) -> bool {
    match parts {
        [.., "example" | "test" | "invalid" | "localhost"] => true,
        [.., "example", last] => matches!(*last, "com" | "net" | "org"),
        _ => false,
    }
}

/// "Larkfield dot com", 白马点com.
fn spoken(plain: &Plain, found: &mut impl FnMut(&str)) {
    let folded = &plain.folded;
    for (sign, endings) in DOTS.into_iter().zip(SPOKEN) {
        for (at, _) in folded.match_indices(sign) {
            let rest = folded[at + sign.len()..].trim_start();
            let last: &str = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())];
            let before = folded[..at].trim_end();
            if !endings.contains(&last) || before.is_empty() {
                continue;
            }
            let next = rest[last.len()..].trim_start_matches([' ', '-']);
            if NO_ADDRESS.iter().any(|word| next.starts_with(word)) {
                continue;
            }
            let start = before
                .rfind(|c: char| !in_name(c))
                .map_or(0, |place| place + before[place..].chars().next().map_or(1, char::len_utf8));
            let name = &before[start..];
            if name.ends_with("example") || name.is_empty() {
                continue;
            }
            let end = folded.len() - rest.len() + last.len();
            let (start, end) = plain.shown(start, end);
            found(&plain.text[start..end]);
        }
    }
}
