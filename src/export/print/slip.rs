//! What a visitor of a kiosk takes home: the code, what it is for, and whom to ring.
#![forbid(unsafe_code)]

use super::ending::{finish, numbers};
use super::{Pages, PrintError, Run, Setup};
use crate::content::region::Region;
use crate::i18n::Words;

/// The page.
///
/// # Errors
/// As for [`take_home`](super::take_home).
pub fn slip(code: &str, words: &Words, region: &Region, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    let mut pages = Pages::new(setup);
    let title = words.text("app-name");
    pages.heading(1, &title);
    pages.heading(2, &words.text("visit-take"));
    pages.framed(|pages| pages.paragraph(&[Run::strong(code.to_owned()).scaled(1.6)]));
    pages.paragraph(&[Run::plain(words.text("visit-take.more"))]);
    pages.heading(2, &words.text("debrief-habit"));
    pages.framed(|pages| pages.paragraph(&[Run::strong(words.text("visit-habit"))]));
    pages.whole(|pages| numbers(pages, words, region));
    finish(pages, &title, words, setup)
}
