//! What was said up to the question, on paper: every line with its parts, with the signs in place or without.
#![forbid(unsafe_code)]

use std::sync::Arc;

use super::{Pages, Run, whose};
use crate::content::catalogue::Catalogue;
use crate::content::item::{Item, VERDICT};
use crate::content::markup::{Link, Span};
use crate::content::region::Region;
use crate::content::{BeatId, Card, Choice, Clue, Scenario};
use crate::export::print::Badge;
use crate::i18n::{Script, Values, Words};
use crate::lesson::Round;
use crate::play::{Carries, Numbers, Play, Retold, Said, Step};

/// A situation, walked to its question.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub play: Play,
    pub script: Script,
    pub values: Values,
    pub words: &'a Words,
}

impl<'a> Told<'a> {
    /// The situation of a round.
    pub(super) fn of(
        catalogue: &Catalogue,
        round: &Round,
        words: &'a Words,
        region: &Region,
    ) -> Option<Self> {
        let card = catalogue.find(&round.name)?;
        let scenario = catalogue.open(card)?;
        Self::new(catalogue, card, scenario, (&round.beat, round.seed), (words, region))
    }

    /// A situation at a question.
    pub(super) fn new(
        catalogue: &Catalogue,
        card: &Card,
        scenario: Arc<Scenario>,
        (beat, seed): (&BeatId, u64),
        (words, region): (&'a Words, &Region),
    ) -> Option<Self> {
        let script = catalogue.script(card, words.language(), &region.code)?;
        let play = Play::walk_to(&scenario, seed, beat).ok()?;
        Some(Self::with(play, script, words, region))
    }

    /// An item of a check-up at its question.
    pub(super) fn item(
        catalogue: &Catalogue,
        item: &Item,
        seed: u64,
        words: &'a Words,
        region: &Region,
    ) -> Option<Self> {
        let script = catalogue.script_of_item(item, words.language(), &region.code)?;
        let play = Play::walk_to(&item.scenario, seed, &BeatId::from(VERDICT)).ok()?;
        Some(Self::with(play, script, words, region))
    }

    fn with(play: Play, script: Script, words: &'a Words, region: &Region) -> Self {
        let setting = words.setting(region);
        let values = play.draws().words(&script, &region.money, &setting);
        Self { play, script, values, words }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.script.text(key, &self.values)
    }

    /// The question's beat and its choices, in the order of the letters.
    pub(super) fn question(&self) -> (String, Vec<&Choice>) {
        match self.play.step() {
            Step::Ask { beat, choices, .. } => (beat.to_string(), choices),
            _ => (String::new(), Vec::new()),
        }
    }

    /// All that was said, one entry a line.
    pub(super) fn talk(&self, pages: &mut Pages<'_>, signs: bool) {
        let (retold, numbers) = self.play.retold();
        let numbers = signs.then_some(&numbers);
        pages.entries(|pages| {
            for line in &retold {
                pages.entry(|pages| self.line(pages, line, numbers));
            }
        });
    }

    fn line(&self, pages: &mut Pages<'_>, line: &Retold<'_>, numbers: Option<&Numbers>) {
        let speaker = line.said.speaker();
        let name = speaker.map_or_else(|| self.words.text("you"), |who| self.say(&format!("cast-{who}")));
        let mut runs = vec![whose(self.words, name)];
        runs.extend(self.pieces(&line.said.key(), numbers));
        pages.paragraph(&runs);
        if let Said::Line(beat, said) = &line.said {
            for part in &said.parts {
                let mut runs = self.pieces(&part.key(beat), numbers);
                let more = part.more(beat).and_then(|key| self.script.find(&key, &self.values));
                if let Some(more) = more {
                    runs.push(Run::plain(" – "));
                    runs.push(Run::plain(more));
                }
                pages.set_in(|pages| pages.paragraph(&runs));
            }
        }
        if numbers.is_some() && !line.carries.is_empty() {
            pages.noted(|pages| {
                for carries in &line.carries {
                    pages.paragraph(&self.note(*carries));
                }
            });
        }
    }

    /// Words with the signs in them, when those have numbers.
    fn pieces(&self, key: &str, numbers: Option<&Numbers>) -> Vec<Run<'static>> {
        let mut runs = Vec::new();
        for Span { text, link } in self.script.spans(key, &self.values) {
            let clue = match link {
                Some(Link::Clue(clue)) => numbers.and_then(|all| all.get(clue)).map(|number| (clue, number)),
                _ => None,
            };
            if let Some((clue, number)) = clue {
                runs.push(Run::number(badge(clue), number));
                runs.push(Run::boxed(badge(clue), text));
            } else {
                runs.push(Run::plain(text));
            }
        }
        runs
    }

    fn note(&self, Carries { clue, number, new }: Carries) -> Vec<Run<'static>> {
        let number = Run::number(badge(clue), number);
        let name = self.words.text(&format!("clue-{}", clue.key()));
        if new {
            let as_here = self.say(&format!("sign-{}", clue.key()));
            vec![number, whose(self.words, name), Run::plain(as_here)]
        } else {
            vec![number, Run::strong(name)]
        }
    }
}

fn badge(clue: Clue) -> Badge {
    match clue {
        Clue::Sign(_) => Badge::Disc,
        Clue::Mark(_) => Badge::Square,
    }
}
