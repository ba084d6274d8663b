//! `play`: a situation in the terminal, on the same engine as the window.
#![forbid(unsafe_code)]

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use super::{catalogue, fail, words_for};
use crate::content::markup::{Link, Span};
use crate::content::region::ELSEWHERE;
use crate::content::{BeatId, ChoiceId, Grade};
use crate::dirs::Places;
use crate::i18n::{Script, Words};
use crate::play::{Play, Said, Step, Target};

/// What is to be played.
pub(super) struct Wish<'a> {
    pub id: &'a str,
    pub country: Option<&'a str>,
    pub seed: Option<u64>,
    pub from: Option<&'a str>,
}

/// A play, the words it is played in, and where they go.
struct Table<'a, W> {
    words: &'a Words,
    script: Script,
    values: Vec<(String, String)>,
    out: &'a mut W,
}

/// What somebody typed.
enum Typed {
    Number(usize),
    Enter,
    Back,
    Leave,
}

pub(super) fn run<R: BufRead, W: Write>(
    input: &mut R,
    out: &mut W,
    places: Option<&Places>,
    wish: &Wish<'_>,
    lang: Option<&str>,
) -> io::Result<ExitCode> {
    let words = words_for(lang);
    let catalogue = catalogue(places);
    let Some(card) = catalogue.find(wish.id) else {
        return fail(&words, &words.with("cli-no-such-situation", &[("id", wish.id.into())]));
    };
    let country = wish.country.unwrap_or(ELSEWHERE).to_uppercase();
    let region = catalogue.region(&country);
    let (Some(script), Some(scenario)) =
        (catalogue.script(card, words.language(), &region.code), catalogue.open(card))
    else {
        return fail(&words, &words.with("cli-no-such-situation", &[("id", wish.id.into())]));
    };
    let seed = wish.seed.unwrap_or_else(rand::random);
    let play = match wish.from {
        None => Play::start(scenario, seed),
        Some(beat) => match Play::start_at(scenario, seed, &BeatId::from(beat)) {
            Ok(play) => play,
            Err(_) => return fail(&words, &words.with("cli-no-such-beat", &[("beat", beat.into())])),
        },
    };
    let setting = words.setting(region);
    let values = play.draws().words(&script, &region.money, &setting);
    Table { words: &words, script, values, out }.play(play, input)
}

impl<W: Write> Table<'_, W> {
    fn play(&mut self, mut play: Play, input: &mut impl BufRead) -> io::Result<ExitCode> {
        writeln!(self.out, "{}\n{}\n", self.say("title"), self.say("summary"))?;
        if play.scenario().content_note {
            writeln!(self.out, "{}\n", self.say("content-note"))?;
        }
        loop {
            self.show(&play)?;
            if let Step::End { .. } = play.step() {
                return Ok(ExitCode::SUCCESS);
            }
            match self.ask(input)? {
                Typed::Leave => return Ok(ExitCode::SUCCESS),
                Typed::Back => drop(play.back()),
                Typed::Enter => Self::enter(&mut play),
                Typed::Number(number) => self.number(&mut play, number)?,
            }
        }
    }

    fn say(&self, key: &str) -> String {
        self.script.text(key, &self.values)
    }

    /// Shows where the play stands, and what was said on the way to it.
    fn show(&mut self, play: &Play) -> io::Result<()> {
        match play.step() {
            Step::Line { .. } => {
                self.heard(play)?;
                writeln!(self.out, "  {}", self.words.text("cli-enter"))
            }
            Step::Ask { beat, choices, answer: None } => {
                self.heard(play)?;
                writeln!(self.out, "{}", self.words.text("play-what-do-you-do"))?;
                for (number, choice) in choices.iter().enumerate() {
                    writeln!(self.out, "  {}  {}", number + 1, self.say(&format!("{beat}.c-{}", choice.id)))?;
                }
                Ok(())
            }
            Step::Push { beat, ways, answer: None, .. } => {
                self.heard(play)?;
                writeln!(self.out, "{}", self.words.text("play-what-do-you-do"))?;
                for (number, way) in ways.iter().enumerate() {
                    writeln!(self.out, "  {}  {}", number + 1, self.say(&format!("{beat}.w-{}", way.id)))?;
                }
                Ok(())
            }
            Step::Ask { beat, answer: Some(choice), .. } => {
                self.feedback(play, beat, &choice.id, choice.grade)
            }
            Step::Push { beat, answer: Some(way), .. } => self.feedback(play, beat, &way.id, way.grade),
            Step::Spot { marked, done, .. } => {
                writeln!(self.out, "{}", self.words.text("spot-question"))?;
                for (number, (line, text, target)) in self.phrases(play).into_iter().enumerate() {
                    let pointed = marked.contains(&(line.clone(), target.clone()));
                    let sign = if pointed { "*" } else { " " };
                    let told = match (&target, done) {
                        (Target::Link(Link::Clue(clue)), true) => {
                            format!("  <- {}", self.words.text(&format!("clue-{}", clue.key())))
                        }
                        _ => String::new(),
                    };
                    writeln!(self.out, " {sign}{:>3}  {text}{told}", number + 1)?;
                }
                writeln!(self.out, "  {}", self.words.text("cli-enter"))
            }
            Step::End { beat, end } => {
                let outcome = self.words.text(&format!("outcome-{}", end.outcome.key()));
                writeln!(self.out, "\n== {outcome} ==\n{}", self.say(beat))?;
                let habit = self.say(&format!("{beat}.habit"));
                self.said(&self.words.text("debrief-habit"), &habit)
            }
        }
    }

    /// Who or what, and the words that belong to it.
    fn said(&mut self, name: &str, words: &str) -> io::Result<()> {
        let line = self.words.with("cli-said", &[("name", name.into()), ("words", words.into())]);
        writeln!(self.out, "{line}")
    }

    fn heard(&mut self, play: &Play) -> io::Result<()> {
        for said in play.heard_before_answer() {
            let who = match said {
                Said::Line(_, line) => &line.who,
                Said::Push(_, press, _) => &press.who,
                Said::Chose(..) | Said::Answered(..) => continue,
            };
            let name = self.say(&format!("cast-{who}"));
            self.said(&name, &self.say(&said.key()))?;
            if let Said::Line(beat, line) = said {
                for part in &line.parts {
                    let (words, more) =
                        (self.say(&part.key(beat)), part.more(beat).map(|key| self.say(&key)));
                    let more = more.map(|more| format!(" · {more}")).unwrap_or_default();
                    writeln!(self.out, "    [{words}{more}]")?;
                }
            }
        }
        Ok(())
    }

    fn feedback(&mut self, play: &Play, beat: &BeatId, choice: &ChoiceId, grade: Grade) -> io::Result<()> {
        let grade = self.words.text(&format!("grade-{}", grade.key()));
        writeln!(self.out, "[{grade}] {}", self.say(&format!("{beat}.why-{choice}")))?;
        for said in play.heard_before_answer() {
            for (clue, _) in said.clues() {
                let name = self.words.text(&format!("clue-{}", clue.key()));
                write!(self.out, "  ")?;
                self.said(&name, &self.say(&format!("sign-{}", clue.key())))?;
            }
        }
        writeln!(self.out, "  {}", self.words.text("cli-enter"))
    }

    /// The phrases a spot is searched in: line, words, what they are.
    fn phrases(&self, play: &Play) -> Vec<(BeatId, String, Target)> {
        let Step::Spot { spot, .. } = play.step() else { return Vec::new() };
        play.lines_of(spot)
            .into_iter()
            .flat_map(|(id, line)| {
                let keys = line.keys(id).into_iter();
                let spans = keys.flat_map(|key| self.script.spans(&key, &self.values)).collect::<Vec<_>>();
                spans.into_iter().enumerate().filter_map(move |(number, Span { text, link })| {
                    let text = text.trim().to_owned();
                    let worth = text.chars().any(char::is_alphanumeric);
                    let target = link.map_or(Target::Plain(number), Target::Link);
                    worth.then(|| (id.clone(), text, target))
                })
            })
            .collect()
    }

    fn ask(&mut self, input: &mut impl BufRead) -> io::Result<Typed> {
        loop {
            write!(self.out, "> ")?;
            self.out.flush()?;
            let mut line = String::new();
            if input.read_line(&mut line)? == 0 {
                return Ok(Typed::Leave);
            }
            match line.trim() {
                "" => return Ok(Typed::Enter),
                "b" => return Ok(Typed::Back),
                "q" => return Ok(Typed::Leave),
                other => match other.parse::<usize>() {
                    Ok(number) if number > 0 => return Ok(Typed::Number(number - 1)),
                    _ => writeln!(self.out, "{}", self.words.text("cli-keys"))?,
                },
            }
        }
    }

    fn enter(play: &mut Play) {
        let looking = matches!(play.step(), Step::Spot { done: false, .. });
        // An open question simply stays open.
        let _ = if looking { play.finish_looking() } else { play.advance() };
    }

    fn number(&mut self, play: &mut Play, number: usize) -> io::Result<()> {
        let id = match play.step() {
            Step::Ask { choices, answer: None, .. } => choices.get(number).map(|choice| choice.id.clone()),
            Step::Push { ways, answer: None, .. } => ways.get(number).map(|way| way.id.clone()),
            Step::Spot { done: false, .. } => {
                if let Some((line, _, target)) = self.phrases(play).into_iter().nth(number) {
                    let _ = play.mark((line, target));
                }
                return Ok(());
            }
            _ => None,
        };
        match id {
            Some(id) => {
                let _ = play.answer(&id);
                Ok(())
            }
            None => writeln!(self.out, "{}", self.words.text("cli-keys")),
        }
    }
}
