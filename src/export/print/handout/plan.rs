//! The leader's plan: what to make ready, each step with its minutes, what comes after.
#![forbid(unsafe_code)]

use super::situation::kind;
use super::tell::Told;
use super::{Count, Given, Handout, LEADER, Pages, PrintError, Run, Setup, finish, head, listed, whose};
use crate::lesson::Step;

pub(super) fn plan(given: &Given<'_>, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    let (lesson, words) = (given.lesson, given.words);
    let mut pages = Pages::of_size(setup, LEADER);
    head(&mut pages, Handout::Plan, words);
    let name = words.text(&format!("lesson-plan-{}", lesson.plan().key()));
    let path = given.catalogue.playlist(lesson.playlist()).map(|path| path.name(words)).unwrap_or_default();
    let args = [("name", name.into()), ("path", path.into())];
    pages.paragraph(&[Run::strong(words.with("handout-plan-what", &args))]);
    if lesson.minutes() < lesson.plan().minutes() {
        let minutes = usize::from(lesson.minutes());
        pages.paragraph(&[Run::plain(words.with("handout-plan-shorter", &[("minutes", minutes.into())]))]);
    }
    pages.heading(2, &words.text("handout-before"));
    listed(&mut pages, words, "handout-before", Count::Dots);
    pages.heading(2, &words.text("handout-steps"));
    pages.entries(|pages| {
        for (from, planned) in lesson.held() {
            pages.entry(|pages| step(pages, given, from, (planned.step, planned.minutes)));
        }
    });
    pages.whole(|pages| {
        pages.heading(2, &words.text("handout-phases"));
        let phases = lesson.plan().phases().map(|(phase, seconds)| {
            let key = format!("lesson-phase-{}", phase.key());
            let name = words.text(&key);
            let args = [("name", name.into()), ("time", time(given, seconds).into())];
            vec![
                whose(words, words.with("handout-phase", &args)),
                Run::plain(words.text(&format!("{key}.more"))),
            ]
        });
        pages.list(Count::Numbers, &phases);
    });
    pages.whole(|pages| {
        pages.heading(2, &words.text("handout-after"));
        listed(pages, words, "handout-after", Count::Dots);
    });
    finish(pages, &Handout::Plan.title(words), words, setup)
}

fn step(pages: &mut Pages<'_>, given: &Given<'_>, from: u16, (step, minutes): (Step, u16)) {
    let words = given.words;
    let key = format!("lesson-step-{}", step.key());
    let name = match step {
        Step::Round(number) => {
            // Numbered as they are held.
            let held = given
                .lesson
                .held()
                .filter(|(at, planned)| *at < from && matches!(planned.step, Step::Round(_)));
            let told = given.lesson.round(number);
            let told = told.and_then(|round| Told::of(given.catalogue, round, words, given.region));
            let title = told.as_ref().map(|told| told.say("title")).unwrap_or_default();
            let kind = told.as_ref().map(|told| words.text(&format!("{}.short", kind(told))));
            let args = [
                ("number", (held.count() + 1).into()),
                ("title", title.into()),
                ("kind", kind.unwrap_or_default().into()),
            ];
            words.with("handout-round", &args)
        }
        _ => words.text(&key),
    };
    let times = [("from", usize::from(from).into()), ("to", usize::from(from + minutes).into())];
    pages.paragraph(&[whose(words, words.with("handout-minutes", &times)), Run::strong(name)]);
    // What a situation is made of stands below, once for all.
    if let Step::Round(_) = step {
        return;
    }
    let mut more = words.text(&format!("{key}.more"));
    if let (Step::Tactic, Some(family)) = (step, given.lesson.tactic()) {
        let tactic = words.text(&format!("family-{}", family.key()));
        more = words.with("handout-tactic", &[("tactic", tactic.into()), ("more", more.into())]);
    }
    pages.set_in(|pages| pages.paragraph(&[Run::plain(more)]));
}

/// Seconds as people say them.
fn time(given: &Given<'_>, seconds: u16) -> String {
    let args = [("minutes", usize::from(seconds / 60).into()), ("seconds", usize::from(seconds % 60).into())];
    let key = match (seconds / 60, seconds % 60) {
        (0, _) => "handout-seconds",
        (_, 0) => "handout-whole-minutes",
        _ => "handout-minutes-seconds",
    };
    given.words.with(key, &args)
}
