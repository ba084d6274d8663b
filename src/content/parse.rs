//! RON text to values, with the place of what is wrong.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::check::{Code, Problem, Reason};
use super::item::ItemDraft;
use super::{Beat, BeatId, Draft, Regions, Vary};

/// The largest scenario, in bytes: twenty times a usual one.
pub const LARGEST_DRAFT: usize = 128 << 10;
/// More beats than this nobody oversees; a usual scenario has thirty.
pub const MOST_BEATS: usize = 200;
/// No list of a scenario is longer: lines to look over, words to pick from, speakers.
pub const MOST_PARTS: usize = 100;
/// No number and no sum is larger.
pub const LARGEST_NUMBER: i64 = 1_000_000_000;
/// No id is longer, in bytes.
pub const LONGEST_ID: usize = 64;

/// Reads a RON file; the problem names line and column.
///
/// # Errors
/// One [`Problem`]: not RON, or a field or name nobody knows.
pub fn ron<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Problem> {
    // `Line(who: …)` rather than `Line((who: …))`.
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::UNWRAP_VARIANT_NEWTYPES);
    options.from_str(text).map_err(|error| {
        use ron::Error as E;
        let start = error.span.start;
        let place = (start.line.try_into().unwrap_or(u32::MAX), start.col.try_into().unwrap_or(u32::MAX));
        let (code, subject) = match &error.code {
            E::NoSuchStructField { found, .. } | E::NoSuchEnumVariant { found, .. } => {
                (Code::UnknownField, found.clone())
            }
            E::MissingStructField { field, .. } => (Code::MissingField, (*field).to_owned()),
            other => (Code::NotRon, other.to_string()),
        };
        Problem::at(code, file, place, &subject)
    })
}

/// Reads a scenario's structure.
///
/// # Errors
/// One [`Problem`], as [`ron()`], or more of something than a scenario may have.
pub fn draft(file: &str, text: &str) -> Result<Draft, Problem> {
    let bad = |reason, subject: &str| Problem::because(Code::BadPack, file, reason, subject);
    if text.len() > LARGEST_DRAFT {
        return Err(bad(Reason::Large, file));
    }
    let draft: Draft = ron(file, text)?;
    match excess(&draft) {
        Some((reason, subject)) => Err(bad(reason, subject).on(locate(text, subject))),
        None => Ok(draft),
    }
}

/// Reads an item's structure.
///
/// # Errors
/// As [`draft()`].
pub fn item(file: &str, text: &str) -> Result<ItemDraft, Problem> {
    let bad = |reason| Problem::because(Code::BadPack, file, reason, file);
    if text.len() > LARGEST_DRAFT {
        return Err(bad(Reason::Large));
    }
    let item: ItemDraft = ron(file, text)?;
    let ItemDraft { id, cast, vary, lines, review, .. } = &item;
    let signs = lines.iter().map(|line| line.signs.len()).max().unwrap_or_default();
    let most = [cast.len(), vary.len(), lines.len(), signs, review.sources.len()];
    let long = lines.iter().any(|line| line.id.len() > LONGEST_ID);
    if most.into_iter().any(|len| len > MOST_PARTS) || long {
        return Err(bad(Reason::Parts).on(locate(text, id)));
    }
    match excess_of(vary) {
        Some((reason, subject)) => {
            Err(Problem::because(Code::BadPack, file, reason, subject).on(locate(text, subject)))
        }
        None => Ok(item),
    }
}

/// What is drawn too widely.
fn excess_of(vary: &BTreeMap<String, Vary>) -> Option<(Reason, &str)> {
    vary.iter().find_map(|(name, vary)| match vary {
        Vary::Pick(ids) if ids.len() > MOST_PARTS => Some((Reason::Parts, &**name)),
        Vary::Int(low, high) | Vary::Money(low, high) if too_large(*low) || too_large(*high) => {
            Some((Reason::Number, &**name))
        }
        _ => None,
    })
}

/// What a draft has too much of, and where.
fn excess(draft: &Draft) -> Option<(Reason, &str)> {
    if draft.beats.len() > MOST_BEATS {
        return Some((Reason::Parts, &draft.id));
    }
    let Draft { audience, cast, vary, review, .. } = draft;
    let regions = if let Regions::Only(list) = &draft.regions { list.len() } else { 0 };
    let own = [audience.len(), cast.len(), vary.len(), review.sources.len(), regions];
    if own.into_iter().any(|len| len > MOST_PARTS) {
        return Some((Reason::Parts, &draft.id));
    }
    if let Some(excess) = excess_of(vary) {
        return Some(excess);
    }
    for (id, beat) in &draft.beats {
        let most = match beat {
            Beat::Line(line) => line.signs.len(),
            Beat::Ask(ask) => ask.choices.len(),
            Beat::Press(press) => press
                .pushes
                .iter()
                .map(|push| push.signs.len())
                .fold(press.pushes.len().max(press.ways.len()), usize::max),
            Beat::Spot(spot) => spot.lines.len().max(spot.find.len()).max(spot.near.len()),
            Beat::End(_) => 0,
        };
        if most > MOST_PARTS || id.len() > LONGEST_ID {
            return Some((Reason::Parts, id));
        }
    }
    None
}

fn too_large(number: i64) -> bool {
    number.unsigned_abs() > LARGEST_NUMBER.unsigned_abs()
}

/// Line and column (from 1) of the first `"needle"` in a text; the text's start when it is not there.
#[must_use]
pub fn locate(text: &str, needle: &str) -> (u32, u32) {
    locate_after(text, 0, needle)
}

/// Line and column of the first `"needle"` within a beat's own lines.
#[must_use]
pub fn locate_in_beat(text: &str, beat: &BeatId, needle: &str) -> (u32, u32) {
    let key = format!("\"{beat}\":");
    locate_after(text, text.find(&key).unwrap_or(0), needle)
}

fn locate_after(text: &str, from: usize, needle: &str) -> (u32, u32) {
    let quoted = format!("\"{needle}\"");
    let at = text[from..].find(&quoted).map_or(from, |offset| from + offset);
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    (line.try_into().unwrap_or(u32::MAX), column.try_into().unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found() {
        let text = "(\n  \"a\": Line(next: \"b\"),\n  \"c\": Line(next: \"b\"),\n)";
        assert_eq!(locate(text, "b"), (2, 19));
        assert_eq!(locate_in_beat(text, &"c".into(), "b"), (3, 19));
        assert_eq!(locate(text, "nowhere"), (1, 1));
    }

    #[test]
    fn an_unknown_field_is_named_with_its_place() {
        let problem = draft("x.ron", "(\n  id: \"x\",\n  colour: 3,\n)").unwrap_err();
        assert_eq!(problem.code, Code::UnknownField);
        assert_eq!(problem.subject, "colour");
        assert_eq!(problem.line, 3);
    }

    #[test]
    fn deep_nesting_is_one_problem() {
        let problem = draft("x.ron", &"(".repeat(100_000)).unwrap_err();
        assert_eq!(problem.code, Code::NotRon);
    }
}
