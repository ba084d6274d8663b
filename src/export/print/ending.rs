//! What every document ends with: whom to ring in a country, and the foot of each page.
#![forbid(unsafe_code)]

use super::{Pages, PrintError, Run, Setup};
use crate::content::facts::{self, Need};
use crate::content::region::{HelpLine, Region};
use crate::i18n::Words;

/// Whose words follow, or what they are.
pub(super) fn whose(words: &Words, name: String) -> Run<'static> {
    Run::strong(words.with("paper-whose", &[("name", name.into())]))
}

/// Whom to ring; or, plainly, that we do not know.
pub(super) fn numbers(pages: &mut Pages<'_>, words: &Words, region: &Region) {
    let say = |key: &str| words.region(&region.code, key).unwrap_or_default();
    pages.heading(2, &words.with("paper-numbers", &[("country", say("name").into())]));
    let mut lines = region.shown().peekable();
    if lines.peek().is_none() {
        return pages.paragraph(&[Run::plain(say("gap"))]);
    }
    pages.entries(|pages| {
        for line in lines {
            pages.entry(|pages| help(pages, words, line, &say));
        }
    });
    // The law has no place on the page, so that nothing is said of it either.
    let mut unsaid = facts::unsaid(region).filter(|need| *need != Need::Law).peekable();
    if unsaid.peek().is_some() {
        pages.paragraph(&[Run::plain(words.text("help-gap"))]);
        pages.entries(|pages| {
            for need in unsaid {
                let gap = words.text(&format!("help-gap-{}", need.key()));
                pages.entry(|pages| pages.paragraph(&[Run::plain(gap)]));
            }
        });
    }
}

fn help(pages: &mut Pages<'_>, words: &Words, line: &HelpLine, say: &impl Fn(&str) -> String) {
    let key = format!("line-{}", line.id);
    let reach = Run::strong(format!("{}\u{a0}\u{a0} ", line.reach)).scaled(1.3);
    pages.paragraph(&[reach, whose(words, say(&key)), Run::plain(say(&format!("{key}.for")))]);
    // What has not been checked has neither source nor day.
    let source = if line.fact.is_sure() {
        let date = words.date(&line.fact.last_checked);
        let args = [("source", say(&format!("{key}.source")).into()), ("date", date.into())];
        words.with("help-source", &args)
    } else {
        words.text("help-unsure")
    };
    pages.paragraph(&[Run::plain(source).scaled(0.8)]);
}

/// The document, with program, day and page at the foot of each page.
pub(super) fn finish(
    pages: Pages<'_>,
    title: &str,
    words: &Words,
    setup: &Setup<'_>,
) -> Result<Vec<u8>, PrintError> {
    let (program, date) = (words.text("app-name"), words.date(setup.date));
    pages.finish(title, |page, count| {
        let args = [
            ("program", program.as_str().into()),
            ("date", date.as_str().into()),
            ("page", page.into()),
            ("pages", count.into()),
        ];
        words.with("paper-foot", &args)
    })
}
