//! When a scenario's facts were checked, and against what; and the pictures in `media/`.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;

use jiff::civil::Date;

use super::super::pack::Pack;
use super::super::{Beat, BeatId, Draft, parse};
use super::{Code, Problem, Source};

/// After so many years a review is old.
const YEARS: i16 = 2;
/// No picture is wider or higher, in pixels.
const LARGEST_SIDE: u32 = 4096;
/// What every PNG begins with.
const PNG: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
/// Kinds of files that are looked for among those nothing names.
const KINDS: [&str; 10] = ["png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "mp3", "ogg", "mp4"];

/// Sources and date of a scenario's review, judged on the day that is given.
pub(super) fn problems(source: &Source, today: Option<Date>, problems: &mut Vec<Problem>) {
    let review = &source.draft.review;
    let report = |code, needle: &str, subject: &str| {
        Problem::at(code, &source.file, parse::locate(&source.text, needle), subject)
    };
    if review.sources.iter().all(|code| code.trim().is_empty()) {
        problems.push(report(Code::NoSources, &review.checked, &source.draft.id));
    }
    let Some(checked) = date(&review.checked) else {
        problems.push(report(Code::BadDate, &review.checked, &review.checked));
        return;
    };
    let Some(today) = today else { return };
    let old = today.year() - checked.year() > YEARS
        || (today.year() - checked.year() == YEARS
            && (today.month(), today.day()) > (checked.month(), checked.day()));
    if old || checked > today {
        problems.push(report(Code::OldReview, &review.checked, &review.checked));
    }
}

/// A day written `YYYY-MM-DD` and in no other way.
fn date(text: &str) -> Option<Date> {
    let signs = text.bytes().enumerate().all(|(place, byte)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if text.len() == 10 && signs { text.parse().ok() } else { None }
}

/// The files in a pack's `media/`.
pub(super) fn files(pack: &Pack) -> BTreeSet<String> {
    KINDS.iter().flat_map(|kind| pack.files.list("media", kind)).collect()
}

/// The pictures a scenario names: each is there, and is a PNG that can be drawn.
pub(super) fn media(pack: &Pack, source: &Source, problems: &mut Vec<Problem>) {
    for (id, name) in named(&source.draft) {
        let place = parse::locate_in_beat(&source.text, id, name);
        let mut report = |code, subject: &str| problems.push(Problem::at(code, &source.file, place, subject));
        let path = format!("media/{name}");
        if !is_name(name) || !pack.files.has(&path) {
            report(Code::MissingMedia, name);
            continue;
        }
        match pack.files.bytes(&path) {
            Err(problem) => problems.push(problem),
            Ok(bytes) if !is_picture(&bytes) => report(Code::MissingMedia, name),
            Ok(_) => {}
        }
    }
}

/// The pictures that lines name, with their beats.
pub(super) fn named(draft: &Draft) -> impl Iterator<Item = (&BeatId, &String)> {
    draft.beats.iter().filter_map(|(id, beat)| match beat {
        Beat::Line(line) => Some((id, line.media.as_ref()?)),
        _ => None,
    })
}

/// A plain name in the folder itself, of a kind that is drawn.
fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let kind = Path::new(name).extension().and_then(OsStr::to_str);
    kind.is_some_and(|kind| KINDS.contains(&kind)) && name.chars().all(plain) && !name.starts_with('.')
}

/// A PNG's own mark, and the size its first chunk tells.
fn is_picture(bytes: &[u8]) -> bool {
    let side = |at: usize| {
        let four = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes(four.try_into().ok()?))
    };
    let fits = |at| side(at).is_some_and(|side| (1..=LARGEST_SIDE).contains(&side));
    bytes.starts_with(&PNG) && bytes.get(12..16) == Some(b"IHDR") && fits(16) && fits(20)
}

/// Files in `media/` that no line names.
pub(super) fn unused<'a>(
    files: &BTreeSet<String>,
    named: impl Iterator<Item = &'a String>,
    problems: &mut Vec<Problem>,
) {
    let used: BTreeSet<String> = named.map(|name| format!("media/{name}")).collect();
    for file in files.difference(&used) {
        problems.push(Problem::at(Code::UnusedMedia, file, (1, 1), file));
    }
}
