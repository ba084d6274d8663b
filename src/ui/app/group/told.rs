//! What the wall and the phones are told of a step: in the window's language the whole of it, and for phones the
//! question in every language there is.

use std::collections::BTreeMap;
use std::time::Instant;

use super::{App, Group, Shows, round_of};
use crate::class::question::{CheckItem, CheckUp, Notes, Question, Said as Heard, Step as Held, Wording};
use crate::class::room::Which;
use crate::content::BeatId;
use crate::content::item::{Form, Item, Length, VERDICT};
use crate::content::markup::Span;
use crate::i18n::{Language, Script, Values, Words};
use crate::learn::forms::{self, Placed};
use crate::lesson::{Round, Step};
use crate::play::{Play, Said};
use crate::ui::screen::group::{Choice, Line, Sign, Situation, Way};

/// A play at its question, with its words in one language.
struct Spoken<'a> {
    play: &'a Play,
    script: Script,
    values: Values,
    words: &'a Words,
}

impl Spoken<'_> {
    fn say(&self, key: &str) -> String {
        self.script.text(key, &self.values)
    }

    fn spans(&self, key: &str) -> Vec<Span> {
        self.script.spans(key, &self.values)
    }

    fn lines(&self) -> Vec<Line> {
        let (retold, _) = self.play.retold();
        let line = |line: &crate::play::Retold<'_>| {
            let who = line.said.speaker();
            let who = who.map_or_else(|| self.words.text("you"), |who| self.say(&format!("cast-{who}")));
            let parts = match &line.said {
                Said::Line(beat, said) => said.parts.iter().map(|part| self.spans(&part.key(beat))).collect(),
                _ => Vec::new(),
            };
            let signs = line.carries.iter().filter(|carries| carries.new).map(|carries| Sign {
                clue: carries.clue,
                number: carries.number,
                name: self.words.text(&format!("clue-{}", carries.clue.key())),
                here: self.say(&format!("sign-{}", carries.clue.key())),
            });
            Line { who, words: self.spans(&line.said.key()), parts, signs: signs.collect() }
        };
        retold.iter().map(line).collect()
    }

    /// The last of what was said: a phone has no room for more, and the wall has it all.
    fn last_lines(&self) -> Vec<Heard> {
        let lines = self.lines();
        let from = lines.len().saturating_sub(2);
        lines.into_iter().skip(from).map(|line| Heard { words: line.plain(), who: line.who }).collect()
    }

    fn choices(&self) -> Vec<Choice> {
        let crate::play::Step::Ask { beat, choices, .. } = self.play.step() else { return Vec::new() };
        let choice = |choice: &&crate::content::Choice| Choice {
            words: self.say(&format!("{beat}.c-{}", choice.id)),
            why: self.say(&format!("{beat}.why-{}", choice.id)),
            sound: choice.grade.is_sound(),
        };
        choices.iter().map(choice).collect()
    }
}

impl App {
    fn play_of(&self, round: &Round) -> Option<Play> {
        let card = self.catalogue.find(&round.name)?;
        let scenario = self.catalogue.open(card)?;
        Play::walk_to(&scenario, round.seed, &round.beat).ok()
    }

    fn spoken<'a>(&self, play: &'a Play, script: Script, words: &'a Words) -> Spoken<'a> {
        let country = self.country();
        let region = self.catalogue.region(&country);
        let setting = words.setting(region);
        let values = play.draws().words(&script, &region.money, &setting);
        Spoken { play, script, values, words }
    }

    fn of_round<'a>(&self, round: &Round, play: &'a Play, words: &'a Words) -> Option<Spoken<'a>> {
        let card = self.catalogue.find(&round.name)?;
        let country = self.country();
        let region = self.catalogue.region(&country);
        let script = self.catalogue.script(card, words.language(), &region.code)?;
        Some(self.spoken(play, script, words))
    }

    fn of_item<'a>(&self, item: &Item, play: &'a Play, words: &'a Words) -> Option<Spoken<'a>> {
        let country = self.country();
        let region = self.catalogue.region(&country);
        let script = self.catalogue.script_of_item(item, words.language(), &region.code)?;
        Some(self.spoken(play, script, words))
    }

    /// The situation of a round.
    pub(super) fn on_wall(&self, group: &Group, number: usize) -> Option<Situation> {
        let round = group.lesson.as_ref()?.round(number)?;
        let play = self.play_of(round)?;
        let spoken = self.of_round(round, &play, &self.words)?;
        Some(Situation {
            title: spoken.say("title"),
            truth: round.truth,
            lines: spoken.lines(),
            numbers: play.retold().1,
            choices: spoken.choices(),
        })
    }

    /// Puts on the wall what the step shows.
    pub(super) fn show_step(&self, group: &mut Group) {
        let Some((step, _)) = group.step() else { return };
        group.shows = match step {
            Step::Round(number) => match self.on_wall(group, number) {
                Some(situation) => {
                    group.hands.resize(situation.choices.len() + 1, 0);
                    Shows::Round(Box::new(situation))
                }
                None => self.words_of(group, step),
            },
            Step::CheckBefore | Step::CheckAfter => {
                let items = self.items(group, step);
                let told = items
                    .iter()
                    .filter_map(|(item, play)| Some(self.of_item(item, play, &self.words)?.lines()));
                Shows::Check(told.collect())
            }
            _ => self.words_of(group, step),
        };
    }

    fn words_of(&self, group: &Group, step: Step) -> Shows {
        let key = format!("group-{}", step.key());
        let mut lines: Vec<String> =
            (1..).map_while(|number| self.words.find(&format!("{key}-{number}"), &[])).collect();
        let country = self.country();
        let region = self.catalogue.region(&country);
        match step {
            Step::Tactic => {
                let family = group.lesson.as_ref().and_then(crate::lesson::Lesson::tactic);
                let family = family.map(|family| self.words.text(&format!("family-{}", family.key())));
                lines = family.into_iter().chain(lines).collect();
            }
            Step::Closing => lines.extend(region.shown().take(3).map(|line| {
                let name = self.words.region(&region.code, &format!("line-{}", line.id)).unwrap_or_default();
                format!("{}  {name}", line.reach)
            })),
            _ => {}
        }
        Shows::Words(self.words.text(&format!("lesson-step-{}", step.key())), lines)
    }

    /// The items of a check-up, each at its question.
    fn items(&self, group: &Group, step: Step) -> Vec<(&Item, Play)> {
        let Some(lesson) = &group.lesson else { return Vec::new() };
        let form = form_of(step);
        let items: Vec<&Item> = self.catalogue.items_of(form, Length::Short).collect();
        let placed: Vec<_> = items
            .iter()
            .map(|item| Placed { id: item.id(), is_scam: item.is_scam(), pair: &item.scenario.pair })
            .collect();
        let order = forms::mixed(lesson.seed(), &placed);
        let found = order.iter().filter_map(|place| {
            let item = items.iter().copied().find(|item| item.id() == place.id)?;
            let play = Play::walk_to(&item.scenario, lesson.seed(), &BeatId::from(VERDICT)).ok()?;
            Some((item, play))
        });
        found.collect()
    }

    /// Tells the room which step it is, and asks what is asked in it.
    pub(super) fn ask(&self, group: &mut Group) {
        let (Some(room), Some((step, minutes))) = (group.room.clone(), group.step()) else { return };
        let all: Vec<Words> = Language::ALL.map(|language| Words::over(language, &self.catalogue)).into();
        let short = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let held = Held {
            number: short(group.at + 1),
            of: short(group.steps()),
            minutes,
            notes: self.notes(group, step, &all),
        };
        group.hands.iter_mut().for_each(|count| *count = 0);
        let question = round_of(step).and_then(|number| self.question(group, number, &all));
        let check = matches!(step, Step::CheckBefore | Step::CheckAfter) && group.way == Way::Phones;
        let check = check.then(|| self.check(group, step, &all));
        room.with(|room| {
            room.begin(Instant::now(), held);
            if let Some(question) = question {
                // Only a room that has ended refuses, and that one has no page any more.
                let _ = room.ask(question);
            }
            if let Some(check) = check {
                let which = if step == Step::CheckBefore { Which::First } else { Which::Second };
                let _ = room.check_up(which, check);
            }
        });
    }

    fn notes(&self, group: &Group, step: Step, all: &[Words]) -> BTreeMap<Language, Notes> {
        let round = round_of(step).and_then(|number| group.lesson.as_ref()?.round(number));
        let play = round.and_then(|round| self.play_of(round));
        let notes = |words: &Words| {
            let spoken = round.zip(play.as_ref()).and_then(|(round, play)| self.of_round(round, play, words));
            spoken.map_or_else(
                || Notes {
                    title: words.text(&format!("lesson-step-{}", step.key())),
                    aim: words.text(&format!("lesson-step-{}.more", step.key())),
                    ..Notes::default()
                },
                |spoken| Notes {
                    title: spoken.say("title"),
                    aim: spoken.say("notes.aim"),
                    asks: vec![spoken.say("notes.ask-1"), spoken.say("notes.ask-2")],
                    wrong_idea: spoken.say("notes.wrong-idea"),
                    care: spoken.say("notes.care"),
                },
            )
        };
        all.iter().map(|words| (words.language(), notes(words))).collect()
    }

    fn question(&self, group: &Group, number: usize, all: &[Words]) -> Option<Question> {
        let lesson = group.lesson.as_ref()?;
        let round = lesson.round(number)?;
        let play = self.play_of(round)?;
        let words = all.iter().filter_map(|words| {
            let spoken = self.of_round(round, &play, words)?;
            let choices = spoken.choices().into_iter().map(|choice| choice.words).collect();
            Some((words.language(), Wording { said: spoken.last_lines(), choices }))
        });
        let words = words.collect();
        let right = match play.step() {
            crate::play::Step::Ask { choices, .. } => crate::class::question::right_of(&choices),
            _ => return None,
        };
        let short = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let place = lesson.rounds().position(|other| other.name == round.name).unwrap_or(0);
        Some(Question {
            id: format!("{}#{}", round.name, round.beat),
            number: short(place + 1),
            of: short(lesson.rounds().count()),
            truth: round.truth,
            right,
            words,
        })
    }

    fn check(&self, group: &Group, step: Step, all: &[Words]) -> CheckUp {
        let items = self.items(group, step);
        let told = items.iter().map(|(item, play)| {
            let words = all.iter().filter_map(|words| {
                let lines = self.of_item(item, play, words)?.lines();
                let heard = lines.into_iter().flat_map(|line| {
                    let parts = std::iter::once(line.plain()).chain(line.plain_parts()).collect::<Vec<_>>();
                    let who = line.who;
                    parts.into_iter().map(move |words| Heard { who: who.clone(), words })
                });
                Some((words.language(), heard.collect()))
            });
            CheckItem { id: item.id().to_owned(), is_scam: item.is_scam(), words: words.collect() }
        });
        CheckUp { form: form_of(step), items: told.collect() }
    }
}

/// The form of a check-up: nobody answers an item twice.
fn form_of(step: Step) -> Form {
    if step == Step::CheckAfter { Form::B } else { Form::A }
}
