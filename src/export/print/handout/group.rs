//! What may be told of a group: counts of both kinds, question by question, the check-ups. Never of anybody.
#![forbid(unsafe_code)]

use super::{Handout, LEADER, Pages, PrintError, Run, Setup, finish, head, whose};
use crate::class::group::{CheckTold, Checks, Share, Side, Told};
use crate::content::catalogue::Catalogue;
use crate::export::aggregate::{Aggregate, tenths};
use crate::i18n::{Language, Words};

/// The report.
///
/// # Errors
/// [`PrintError`] when it cannot be made.
pub fn group(
    lesson: &Aggregate,
    catalogue: &Catalogue,
    words: &Words,
    setup: &Setup<'_>,
) -> Result<Vec<u8>, PrintError> {
    let mut pages = Pages::of_size(setup, LEADER * 1.15);
    head(&mut pages, Handout::Group, words);
    let args = [("day", words.date(&lesson.day).into()), ("minutes", usize::from(lesson.minutes).into())];
    pages.paragraph(&[Run::plain(words.with("handout-group-when", &args))]);
    if lesson.report.only_thanks() {
        pages.framed(|pages| pages.paragraph(&[Run::strong(words.text("handout-group-thanks"))]));
        return finish(pages, &Handout::Group.title(words), words, setup);
    }
    pages.heading(2, &words.text("handout-group-both"));
    pages.framed(|pages| {
        for (key, side) in [("scams", lesson.report.scams), ("genuine", lesson.report.genuine)] {
            pages.paragraph(&[Run::strong(both(words, key, side))]);
        }
    });
    pages.paragraph(&[Run::plain(words.text("checkup-both-matter"))]);
    if let Some(votes) = lesson.report.votes() {
        for (key, values) in [("checkup-figure-d", votes.d), ("checkup-figure-c", votes.c)] {
            let label = whose(words, words.text(key));
            let more = words.text(&format!("{key}.more"));
            let args = [("first", between(words, values).into()), ("second", more.into())];
            pages.paragraph(&[label, Run::plain(words.with("handout-group-figure", &args))]);
        }
    }
    pages.heading(2, &words.text("handout-group-questions"));
    pages.entries(|pages| {
        for (index, asked) in lesson.report.questions.iter().enumerate() {
            pages.entry(|pages| question(pages, index + 1, asked, catalogue, words));
        }
    });
    if let Some(checks) = &lesson.report.checks {
        pages.whole(|pages| check_ups(pages, checks, words));
    }
    pages.paragraph(&[Run::plain(words.text("handout-group-few"))]);
    finish(pages, &Handout::Group.title(words), words, setup)
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn both(words: &Words, key: &str, side: Side) -> String {
    if side.questions == 0 {
        return words.text(&format!("handout-group-{key}-none"));
    }
    let args = [("sound", count(side.sound).into()), ("all", count(side.all).into())];
    words.with(&format!("handout-group-{key}"), &args)
}

fn question(pages: &mut Pages<'_>, number: usize, asked: &Told, catalogue: &Catalogue, words: &Words) {
    let (situation, _) = asked.id.split_once('#').unwrap_or((&asked.id, ""));
    let title = catalogue.find(situation).and_then(|card| {
        let script = catalogue.script(card, words.language(), crate::content::region::ELSEWHERE)?;
        script.loosely("title")
    });
    let kind = words.text(if asked.scam { "handout-kind-scam.short" } else { "handout-kind-genuine.short" });
    let title = title.unwrap_or_else(|| situation.to_owned());
    let args = [("number", number.into()), ("title", title.into()), ("kind", kind.into())];
    pages.paragraph(&[Run::strong(words.with("handout-round", &args))]);
    let mut told = match (asked.all, asked.sound) {
        (None, _) => words.text("handout-group-thanks-question"),
        (Some(all), None) => words.with("handout-group-answers", &[("all", count(all).into())]),
        (Some(_), Some(Share::Exact { part, all })) => {
            words.with("handout-group-sound", &[("sound", count(part).into()), ("all", count(all).into())])
        }
        (Some(all), Some(Share::AtMostTenth)) => {
            words.with("handout-group-at-most", &[("all", count(all).into())])
        }
        (Some(all), Some(Share::AtLeastNineTenths)) => {
            words.with("handout-group-at-least", &[("all", count(all).into())])
        }
    };
    if let Some(before) = asked.before {
        let before = words.with("handout-group-before", &[("tenths", usize::from(before).into())]);
        let args = [("first", told.into()), ("second", before.into())];
        told = words.with("handout-group-joined", &args);
    }
    pages.set_in(|pages| {
        pages.paragraph(&[Run::plain(told)]);
        if !asked.parts.is_empty() {
            let parts = asked.parts.iter().map(|part| format!("{}: {}", part.letters, part.count));
            pages.paragraph(&[Run::plain(parts.collect::<Vec<_>>().join(" · "))]);
        }
    });
}

fn check_ups(pages: &mut Pages<'_>, checks: &Checks, words: &Words) {
    pages.heading(2, &words.text("handout-group-checks"));
    let people = [("people", count(checks.people).into())];
    pages.paragraph(&[Run::plain(words.with("handout-group-people", &people))]);
    let cell = |text: String| Run::plain(text);
    let row = |label: &str, of: &dyn Fn(&CheckTold) -> String| {
        vec![cell(words.text(label)), cell(of(&checks.first)), cell(of(&checks.second))]
    };
    let rows = [
        row("checkup-figure-hits", &|check| percent(words, check.caught)),
        row("handout-group-trusted", &|check| percent(words, check.trusted)),
        row("checkup-figure-d", &|check| between(words, check.d)),
        row("checkup-figure-c", &|check| between(words, check.c)),
    ];
    let head = ["handout-group-measure", "handout-group-first", "handout-group-second"]
        .map(|key| cell(words.text(key)));
    pages.table("", &[1.3, 1.0, 1.0], &head, &rows);
    for key in ["checkup-figure-d", "checkup-figure-c"] {
        let label = whose(words, words.text(key));
        pages.paragraph(&[label, Run::plain(words.text(&format!("{key}.more")))]);
    }
    pages.paragraph(&[Run::plain(words.text("checkup-no-comparison"))]);
}

fn percent(words: &Words, percent: u8) -> String {
    let key = match crate::export::aggregate::bound(percent) {
        "" => "handout-percent",
        bound => {
            return words
                .with(&format!("handout-percent-{bound}"), &[("percent", usize::from(percent).into())]);
        }
    };
    words.with(key, &[("percent", usize::from(percent).into())])
}

fn between(words: &Words, values: [f64; 3]) -> String {
    let [value, low, high] = values.map(|value| figure(words, value));
    words.with("checkup-between", &[("value", value.into()), ("low", low.into()), ("high", high.into())])
}

/// A figure as the table has it, with the sign and point of the language.
fn figure(words: &Words, value: f64) -> String {
    let text = tenths(value).replace('-', "\u{2212}");
    if words.language() == Language::French { text.replace('.', ",") } else { text }
}
