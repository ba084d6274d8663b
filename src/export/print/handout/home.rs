//! What is taken home, and what hangs on a wall: stop, check, tell, and whom to ring in a country.
#![forbid(unsafe_code)]

use super::{Count, Handout, Pages, PrintError, Run, Setup, finish, head, listed, whose};
use crate::content::region::{HelpLine, Region};
use crate::i18n::Words;

/// The three steps, by the end of their messages.
const STEPS: [&str; 3] = ["stop", "check", "tell"];
/// Size of the words of the card, in points.
const CARD: f32 = 16.0;
/// Sizes of the words of a poster, in points: the first that takes one sheet.
const SIZES: [f32; 6] = [28.0, 25.0, 22.0, 20.0, 18.0, 16.0];
/// A poster names so many numbers: more is not read in passing.
const NAMED: usize = 3;

/// The card: the steps, a list to be filled in, the numbers, what to do if it has happened.
///
/// # Errors
/// [`PrintError`] when it cannot be made.
pub fn card_to_take(words: &Words, region: &Region, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    let mut pages = Pages::of_size(setup, CARD);
    head(&mut pages, Handout::TakeHome, words);
    pages.framed(|pages| {
        for step in STEPS {
            pages.paragraph(&[
                whose(words, words.text(&format!("handout-{step}"))),
                Run::plain(words.text(&format!("handout-{step}.more"))),
            ]);
        }
    });
    pages.whole(|pages| {
        pages.heading(2, &words.text("handout-mine"));
        pages.paragraph(&[Run::plain(words.text("handout-mine.more"))]);
        for line in ["bank", "person", "report"] {
            pages.paragraph(&[Run::plain(words.text(&format!("handout-mine-{line}")))]);
            pages.blank();
        }
    });
    pages.whole(|pages| {
        pages.heading(2, &words.text("handout-happened"));
        listed(pages, words, "handout-happened", Count::Numbers);
    });
    pages.whole(|pages| numbers_in_short(pages, words, region));
    finish(pages, &Handout::TakeHome.title(words), words, setup)
}

/// The poster: one sheet, its words as large as it holds.
///
/// # Errors
/// [`PrintError`] when it cannot be made.
pub fn poster(words: &Words, region: &Region, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    // A poster is as large as its sheet, whatever the text size.
    let setup = &Setup { text_size: 100, ..*setup };
    let mut pages = posted(words, region, setup, SIZES[0]);
    for size in SIZES {
        pages = posted(words, region, setup, size);
        if pages.sheets() == 1 {
            break;
        }
    }
    finish(pages, &Handout::Poster.title(words), words, setup)
}

fn posted<'a>(words: &Words, region: &Region, setup: &'a Setup<'a>, size: f32) -> Pages<'a> {
    let mut pages = Pages::of_size(setup, size);
    pages.heading(1, &words.text("app-name"));
    for step in STEPS {
        pages.framed(|pages| {
            pages.paragraph(&[Run::strong(words.text(&format!("handout-{step}"))).scaled(1.7)]);
            pages.paragraph(&[Run::plain(words.text(&format!("handout-{step}.more")))]);
        });
    }
    let say = |key: &str| words.region(&region.code, key).unwrap_or_default();
    let lines: Vec<&HelpLine> = region.shown().take(NAMED).collect();
    if lines.is_empty() {
        pages.paragraph(&[Run::plain(words.text("handout-poster-gap"))]);
        pages.blank();
    } else {
        pages.heading(2, &words.with("paper-numbers", &[("country", say("name").into())]));
        pages.entries(|pages| {
            for line in lines {
                pages.entry(|pages| {
                    let reach = Run::strong(format!("{}\u{a0}\u{a0} ", line.reach)).scaled(1.2);
                    pages.paragraph(&[reach, Run::plain(say(&format!("line-{}", line.id)))]);
                });
            }
        });
    }
    pages
}

/// Whom to ring, each in a line, and when that was checked. The sources stand on the help page.
pub(super) fn numbers_in_short(pages: &mut Pages<'_>, words: &Words, region: &Region) {
    let say = |key: &str| words.region(&region.code, key).unwrap_or_default();
    pages.heading(2, &words.with("paper-numbers", &[("country", say("name").into())]));
    if region.shown().next().is_none() {
        return pages.paragraph(&[Run::plain(say("gap"))]);
    }
    pages.entries(|pages| {
        for line in region.shown() {
            let key = format!("line-{}", line.id);
            pages.entry(|pages| {
                let reach = Run::strong(format!("{}\u{a0}\u{a0} ", line.reach)).scaled(1.3);
                let what = whose(words, say(&key));
                pages.paragraph(&[reach, what, Run::plain(say(&format!("{key}.for")))]);
            });
        }
    });
    let date = words.date(region.checked());
    pages.paragraph(&[Run::plain(words.with("handout-checked", &[("date", date.into())]))]);
}
