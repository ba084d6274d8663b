//! Situation sheets: what the wall shows, for those who cannot see it or like to hold it.
#![forbid(unsafe_code)]

use super::tell::Told;
use super::{Handout, Pages, PrintError, Run, Setup, finish, whose};
use crate::content::Truth;
use crate::i18n::Words;
use crate::lesson::{LETTERS, UNSURE};

/// The sheets, one situation after another; with their signs also what each answer leads to.
pub(super) fn sheets(
    told: &[Told<'_>],
    words: &Words,
    setup: &Setup<'_>,
    signs: bool,
) -> Result<Vec<u8>, PrintError> {
    let mut pages = Pages::new(setup);
    let handout = if signs { Handout::Signs } else { Handout::Situations };
    for told in told {
        pages.turn();
        pages.heading(1, &told.say("title"));
        pages.paragraph(&[Run::plain(words.text(&format!("handout-{}.more", handout.key())))]);
        told.talk(&mut pages, signs);
        pages.heading(2, &words.text("handout-question"));
        question(&mut pages, told, words, signs);
        if signs {
            pages.framed(|pages| pages.paragraph(&[Run::strong(words.text(kind(told)))]));
        }
    }
    let title = match told {
        [one] => one.say("title"),
        _ => handout.title(words),
    };
    finish(pages, &title, words, setup)
}

/// What the situation was, as a message.
pub(super) fn kind(told: &Told<'_>) -> &'static str {
    match told.play.scenario().truth {
        Truth::Scam => "handout-kind-scam",
        Truth::Genuine => "handout-kind-genuine",
    }
}

/// The answers by their letters; with what they lead to.
pub(super) fn question(pages: &mut Pages<'_>, told: &Told<'_>, words: &Words, reasons: bool) {
    let (beat, choices) = told.question();
    pages.entries(|pages| {
        for (letter, choice) in LETTERS.into_iter().zip(choices) {
            let text = told.say(&format!("{beat}.c-{}", choice.id));
            pages.labelled(&letter.to_string(), &[Run::plain(text)], |pages| {
                if reasons {
                    pages.noted(|pages| {
                        let grade = whose(words, words.text(&format!("grade-{}", choice.grade.key())));
                        let why = told.say(&format!("{beat}.why-{}", choice.id));
                        pages.paragraph(&[grade, Run::plain(why)]);
                    });
                }
            });
        }
        let unsure = [Run::plain(words.text("handout-unsure"))];
        pages.labelled(&UNSURE.to_string(), &unsure, |_| {});
    });
}
