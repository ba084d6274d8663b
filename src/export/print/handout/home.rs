//! What is taken home, and what hangs on a wall: stop, check, tell, and whom to ring in a country.
#![forbid(unsafe_code)]

use super::{Count, Handout, Pages, PrintError, Run, Setup, finish, head, listed, numbers, whose};
use crate::content::region::{HelpLine, Region};
use crate::i18n::Words;

/// The three steps, by the end of their messages.
const STEPS: [&str; 3] = ["stop", "check", "tell"];
/// Size of the words of a poster, in points.
const POSTER: f32 = 22.0;
/// A poster names so many numbers: more is not read in passing.
const NAMED: usize = 3;

/// The card: the steps, a list to be filled in, the numbers, what to do if it has happened.
///
/// # Errors
/// [`PrintError`] when it cannot be made.
pub fn card_to_take(words: &Words, region: &Region, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    let mut pages = Pages::new(setup);
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
        for line in ["bank", "person", "call"] {
            pages.paragraph(&[Run::plain(words.text(&format!("handout-mine-{line}")))]);
            pages.blank();
        }
    });
    pages.whole(|pages| {
        pages.heading(2, &words.text("handout-happened"));
        listed(pages, words, "handout-happened", Count::Numbers);
    });
    pages.whole(|pages| numbers(pages, words, region));
    finish(pages, &Handout::TakeHome.title(words), words, setup)
}

/// The poster: one sheet.
///
/// # Errors
/// [`PrintError`] when it cannot be made.
pub fn poster(words: &Words, region: &Region, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    // A poster is as large as its sheet, whatever the text size.
    let setup = &Setup { text_size: 100, ..*setup };
    let mut pages = Pages::of_size(setup, POSTER);
    pages.heading(1, &words.text("handout-poster-title"));
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
    finish(pages, &Handout::Poster.title(words), words, setup)
}
