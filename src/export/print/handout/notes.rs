//! The leader's notes: of each round the aim, two questions, the usual wrong idea, what to say to somebody it has
//! happened to, and what the answers lead to (C4).
#![forbid(unsafe_code)]

use super::home::numbers_in_short;
use super::situation::{kind, question};
use super::tell::Told;
use super::{Given, Handout, LEADER, Pages, PrintError, Run, Setup, finish, head, whose};
use crate::content::Clue;

/// The notes of a situation, in their order.
const NOTES: [&str; 5] = ["aim", "ask-1", "ask-2", "wrong-idea", "care"];

pub(super) fn notes(given: &Given<'_>, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    let words = given.words;
    let mut pages = Pages::of_size(setup, LEADER);
    head(&mut pages, Handout::Notes, words);
    for (index, told) in given.told().iter().enumerate() {
        if index > 0 {
            pages.turn();
        }
        let kind = words.text(&format!("{}.short", kind(told)));
        let args =
            [("number", (index + 1).into()), ("title", told.say("title").into()), ("kind", kind.into())];
        pages.heading(2, &words.with("handout-round", &args));
        for note in NOTES {
            let label = whose(words, words.text(&format!("handout-note-{note}")));
            pages.paragraph(&[label, Run::plain(told.say(&format!("notes.{note}")))]);
        }
        let clues = clues(given, told);
        if !clues.is_empty() {
            let label = whose(words, words.text("handout-note-look"));
            pages.paragraph(&[label, Run::plain(clues)]);
        }
        pages.heading(3, &words.text("handout-note-answers"));
        question(&mut pages, told, words, true);
    }
    pages.framed(|pages| {
        pages.paragraph(&[
            whose(words, words.text("handout-hurt")),
            Run::plain(words.text("handout-hurt.more")),
        ]);
    });
    pages.whole(|pages| numbers_in_short(pages, words, given.region));
    finish(pages, &Handout::Notes.title(words), words, setup)
}

/// What is to be found before the question, by name.
fn clues(given: &Given<'_>, told: &Told<'_>) -> String {
    let (retold, _) = told.play.retold();
    let clues = retold.iter().flat_map(|line| &line.carries).filter(|carries| carries.new);
    let name = |clue: Clue| given.words.text(&format!("clue-{}", clue.key()));
    let names: Vec<String> = clues.map(|carries| name(carries.clue)).collect();
    names.join(" · ")
}
