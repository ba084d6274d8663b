//! A situation to take home: the way somebody went, with its signs in place, the habit, whom to ring.
#![forbid(unsafe_code)]

use super::ending::{finish, numbers, whose};
use super::{Badge, Pages, PrintError, Run, Setup};
use crate::content::Clue;
use crate::content::markup::Link;
use crate::content::region::Region;
use crate::i18n::{Script, Values, Words};
use crate::play::{Carries, Numbers, Play, Retold, Step};

/// What is taken home.
#[derive(Debug, Clone, Copy)]
pub struct Tale<'a> {
    /// The play, with the way that was gone.
    pub play: &'a Play,
    /// The situation's words.
    pub script: &'a Script,
    /// What was drawn for it.
    pub values: &'a Values,
    /// The program's words, of the same language.
    pub words: &'a Words,
    /// The country whose numbers stand at the end.
    pub region: &'a Region,
}

/// The page, as a PDF.
///
/// # Errors
/// [`PrintError`] when it cannot be made.
pub fn take_home(tale: &Tale<'_>, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    let words = tale.words;
    let mut pages = Pages::new(setup);
    let title = Some(tale.title()).filter(|title| !Run::plain(title.as_str()).is_blank());
    let title = title.unwrap_or_else(|| words.text("app-name"));
    pages.heading(1, &title);
    pages.paragraph(&[Run::plain(words.text("paper-lead"))]);
    tale.talk(&mut pages);
    let end = if let Step::End { beat, end } = tale.play.step() { Some((beat, end)) } else { None };
    if let Some((beat, end)) = end {
        pages.heading(2, &words.text("paper-came"));
        let outcome = words.text(&format!("outcome-{}", end.outcome.key()));
        pages.paragraph(&[whose(words, outcome), Run::plain(tale.say(beat))]);
    }
    // What may hang beside a telephone is on one page, with the habit where there is room for both.
    pages.whole(|pages| {
        if let Some((beat, _)) = end {
            pages.heading(2, &words.text("debrief-habit"));
            pages.framed(|pages| pages.paragraph(&[Run::strong(tale.say(&format!("{beat}.habit")))]));
        }
        pages.whole(|pages| numbers(pages, words, tale.region));
    });
    finish(pages, &title, words, setup)
}

fn badge(clue: Clue) -> Badge {
    match clue {
        Clue::Sign(_) => Badge::Disc,
        Clue::Mark(_) => Badge::Square,
    }
}

impl Tale<'_> {
    /// The situation's title.
    #[must_use]
    pub fn title(&self) -> String {
        self.say("title")
    }

    fn say(&self, key: &str) -> String {
        self.script.text(key, self.values)
    }

    fn talk(&self, pages: &mut Pages<'_>) {
        let (retold, numbers) = self.play.retold();
        pages.heading(2, &self.words.text("debrief-said"));
        let carried = || retold.iter().flat_map(|line| &line.carries);
        for (kind, key) in [(Badge::Disc, "paper-signs"), (Badge::Square, "paper-marks")] {
            if carried().any(|carries| badge(carries.clue) == kind) {
                pages.paragraph(&[Run::plain(self.words.text(key))]);
            }
        }
        pages.entries(|pages| {
            for line in &retold {
                pages.entry(|pages| self.line(pages, line, &numbers));
            }
        });
    }

    /// A line with its signs in the words, and below it what they are.
    fn line(&self, pages: &mut Pages<'_>, line: &Retold<'_>, numbers: &Numbers) {
        let speaker = line.said.speaker();
        let name = speaker.map_or_else(|| self.words.text("you"), |who| self.say(&format!("cast-{who}")));
        let mut runs = vec![whose(self.words, name)];
        for piece in self.script.spans(&line.said.key(), self.values) {
            let clue = match piece.link {
                Some(Link::Clue(clue)) => numbers.get(clue).map(|number| (clue, number)),
                _ => None,
            };
            match clue {
                Some((clue, number)) => {
                    runs.push(Run::number(badge(clue), number));
                    runs.push(Run::boxed(badge(clue), piece.text));
                }
                None => runs.push(Run::plain(piece.text)),
            }
        }
        if speaker.is_none() {
            return pages.set_in(|pages| pages.framed(|pages| pages.paragraph(&runs)));
        }
        pages.paragraph(&runs);
        let behind = line.behind.then(|| format!("behind-{}", line.said.beat()));
        let behind = behind.and_then(|key| self.script.find(&key, self.values));
        if line.carries.is_empty() && behind.is_none() {
            return;
        }
        pages.noted(|pages| {
            for carries in &line.carries {
                pages.paragraph(&self.note(*carries));
            }
            if let Some(behind) = behind {
                let label = whose(self.words, self.words.text("debrief-behind"));
                pages.paragraph(&[label, Run::plain(behind)]);
            }
        });
    }

    /// A sign by its number and name, and where it comes first how it shows here.
    fn note(&self, carries: Carries) -> Vec<Run<'static>> {
        let Carries { clue, number, new } = carries;
        let number = Run::number(badge(clue), number);
        let name = self.words.text(&format!("clue-{}", clue.key()));
        if !new {
            return vec![number, Run::strong(name)];
        }
        let as_here = self.say(&format!("sign-{}", clue.key()));
        vec![number, whose(self.words, name), Run::plain(as_here)]
    }
}
