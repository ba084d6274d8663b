//! A situation to take home: the way somebody went, with its signs in place, the habit, whom to ring.
#![forbid(unsafe_code)]

use super::{Badge, Pages, PrintError, Run, Setup};
use crate::content::Clue;
use crate::content::facts::{self, Need};
use crate::content::markup::Link;
use crate::content::region::{HelpLine, Region};
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
    let program = words.text("app-name");
    let title = Some(tale.title()).filter(|title| !Run::plain(title.as_str()).is_blank());
    let title = title.unwrap_or_else(|| program.clone());
    pages.heading(1, &title);
    pages.paragraph(&[Run::plain(words.text("paper-lead"))]);
    tale.talk(&mut pages);
    let end = if let Step::End { beat, end } = tale.play.step() { Some((beat, end)) } else { None };
    if let Some((beat, end)) = end {
        pages.heading(2, &words.text("paper-came"));
        let outcome = words.text(&format!("outcome-{}", end.outcome.key()));
        pages.paragraph(&[tale.whose(outcome), Run::plain(tale.say(beat))]);
    }
    // What may hang beside a telephone is on one page, with the habit where there is room for both.
    pages.whole(|pages| {
        if let Some((beat, _)) = end {
            pages.heading(2, &words.text("debrief-habit"));
            pages.framed(|pages| pages.paragraph(&[Run::strong(tale.say(&format!("{beat}.habit")))]));
        }
        pages.whole(|pages| tale.numbers(pages));
    });
    let date = words.date(setup.date);
    pages.finish(&title, |page, count| {
        let args = [
            ("program", program.as_str().into()),
            ("date", date.as_str().into()),
            ("page", page.into()),
            ("pages", count.into()),
        ];
        words.with("paper-foot", &args)
    })
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

    /// Whose words follow, or what they are.
    fn whose(&self, name: String) -> Run<'static> {
        Run::strong(self.words.with("paper-whose", &[("name", name.into())]))
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
        let mut runs = vec![self.whose(name)];
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
                let label = self.whose(self.words.text("debrief-behind"));
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
        vec![number, self.whose(name), Run::plain(as_here)]
    }

    /// Whom to ring; or, plainly, that we do not know.
    fn numbers(&self, pages: &mut Pages<'_>) {
        let say = |key: &str| self.words.region(&self.region.code, key).unwrap_or_default();
        pages.heading(2, &self.words.with("paper-numbers", &[("country", say("name").into())]));
        let mut lines = self.region.shown().peekable();
        if lines.peek().is_none() {
            return pages.paragraph(&[Run::plain(say("gap"))]);
        }
        pages.entries(|pages| {
            for line in lines {
                pages.entry(|pages| self.help(pages, line, &say));
            }
        });
        // The law has no place on the page, so that nothing is said of it either.
        let mut unsaid = facts::unsaid(self.region).filter(|need| *need != Need::Law).peekable();
        if unsaid.peek().is_some() {
            pages.paragraph(&[Run::plain(self.words.text("help-gap"))]);
            pages.entries(|pages| {
                for need in unsaid {
                    let words = self.words.text(&format!("help-gap-{}", need.key()));
                    pages.entry(|pages| pages.paragraph(&[Run::plain(words)]));
                }
            });
        }
    }

    fn help(&self, pages: &mut Pages<'_>, line: &HelpLine, say: &impl Fn(&str) -> String) {
        let key = format!("line-{}", line.id);
        let reach = Run::strong(format!("{}\u{a0}\u{a0} ", line.reach)).scaled(1.3);
        pages.paragraph(&[reach, self.whose(say(&key)), Run::plain(say(&format!("{key}.for")))]);
        // What has not been checked has neither source nor day.
        let source = if line.fact.is_sure() {
            let date = self.words.date(&line.fact.last_checked);
            let args = [("source", say(&format!("{key}.source")).into()), ("date", date.into())];
            self.words.with("help-source", &args)
        } else {
            self.words.text("help-unsure")
        };
        pages.paragraph(&[Run::plain(source).scaled(0.8)]);
    }
}
