//! `print`: a situation on paper, without having played it, or what was practised.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Command, ValueEnum};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{catalogue, fail, kept, words_for};
use crate::content::region::ELSEWHERE;
use crate::dirs::Places;
use crate::export::data::Days;
use crate::export::print::{Practised, PrintError, Setup, Sheet, Tale, summary, take_home, write_new};
use crate::i18n::Words;
use crate::play::{Misuse, Play, Step};
use crate::settings::Settings;
use crate::store::PERSON;

/// More steps than any situation has.
const MOST: usize = 1000;

/// What is to be printed.
#[allow(missing_docs)]
#[derive(Debug, Clone, Args)]
pub struct Wish {
    #[arg(required_unless_present = "summary")]
    pub id: Option<String>,
    #[arg(required_unless_present = "summary")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "OUT", conflicts_with_all = ["id", "out", "seed"])]
    pub summary: Option<PathBuf>,
    #[arg(long)]
    pub lang: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    #[arg(long, value_enum)]
    pub paper: Option<Paper>,
    #[arg(long, value_name = "PERCENT", default_value_t = 100)]
    pub text_size: u16,
}

#[allow(missing_docs)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    A4,
    Letter,
}

/// The help of the verb in somebody's words.
pub(super) fn help(command: Command, words: &Words) -> Command {
    command.mut_subcommand("print", |mut sub| {
        sub = sub.about(words.text("cli-print"));
        for (arg, key) in [
            ("id", "cli-print.id"),
            ("out", "cli-print.out"),
            ("summary", "cli-print.summary"),
            ("lang", "cli-print.lang"),
            ("country", "cli-print.country"),
            ("seed", "cli-print.seed"),
            ("paper", "cli-print.paper"),
            ("text_size", "cli-print.text-size"),
        ] {
            sub = sub.mut_arg(arg, |arg| arg.help(words.text(key)));
        }
        sub
    })
}

pub(super) fn run(
    out: &mut impl Write,
    places: Option<&Places>,
    wish: &Wish,
    today: Date,
) -> io::Result<ExitCode> {
    match (&wish.summary, &wish.id, &wish.out) {
        (Some(file), ..) => practised(out, places, wish, today, file),
        (None, Some(id), Some(file)) => situation(out, places, wish, today, (id, file)),
        // The command line asks for one of them.
        _ => Ok(ExitCode::from(2)),
    }
}

fn situation(
    out: &mut impl Write,
    places: Option<&Places>,
    wish: &Wish,
    today: Date,
    (id, file): (&str, &Path),
) -> io::Result<ExitCode> {
    let words = words_for(wish.lang.as_deref());
    let catalogue = catalogue(places);
    let country = wish.country.as_deref().unwrap_or(ELSEWHERE).to_uppercase();
    let region = catalogue.region(&country);
    let found = catalogue.find(id).and_then(|card| {
        Some((catalogue.script(card, words.language(), &region.code)?, catalogue.open(card)?))
    });
    let Some((script, scenario)) = found else {
        return fail(&words, &words.with("cli-no-such-situation", &[("id", id.into())]));
    };
    let mut play = Play::start(scenario, wish.seed);
    walk(&mut play);
    let setting = words.setting(region);
    let values = play.draws().words(&script, &region.money, &setting);
    let date = today.to_string();
    let tale = Tale { play: &play, script: &script, values: &values, words: &words, region };
    let document = take_home(&tale, &wish.setup(&words, &country, &date));
    put(out, &words, file, document)
}

/// What was practised here, in the language and for the country that were set, where no other is asked for.
fn practised(
    out: &mut impl Write,
    places: Option<&Places>,
    wish: &Wish,
    today: Date,
    file: &Path,
) -> io::Result<ExitCode> {
    let set = places.map(|places| Settings::glance(&places.settings)).unwrap_or_default();
    let words = words_for(wish.lang.as_deref().or(set.language.as_deref()));
    let days = Days { today, zone: TimeZone::system() };
    let read = kept::open(places).and_then(|store| match store {
        Some(store) => Practised::of(&store, PERSON, &days),
        None => Ok(Practised::default()),
    });
    let practised = match read {
        Ok(practised) => practised,
        Err(error) => return kept::refuse(&words, places, &error),
    };
    let catalogue = catalogue(places);
    let country = wish.country.as_deref().or(set.country.as_deref()).unwrap_or(ELSEWHERE).to_uppercase();
    let date = today.to_string();
    let setup = wish.setup(&words, &country, &date);
    put(out, &words, file, summary(&practised, &words, catalogue.region(&country), &setup))
}

impl Wish {
    fn setup<'a>(&self, words: &Words, country: &str, date: &'a str) -> Setup<'a> {
        let sheet = match self.paper {
            None => Sheet::of(country),
            Some(Paper::A4) => Sheet::A4,
            Some(Paper::Letter) => Sheet::Letter,
        };
        Setup { language: words.language(), sheet, text_size: self.text_size, date }
    }
}

/// Writes a document where it was asked for.
fn put(
    out: &mut impl Write,
    words: &Words,
    path: &Path,
    document: Result<Vec<u8>, PrintError>,
) -> io::Result<ExitCode> {
    let document = match document {
        Ok(document) => document,
        Err(error) => return fail(words, &error.line(words)),
    };
    let file = path.display().to_string();
    match write_new(path, &document) {
        Ok(()) => writeln!(out, "{file}").map(|()| ExitCode::SUCCESS),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fail(words, &words.with("cli-paper-exists", &[("file", file.into())]))
        }
        Err(error) => {
            let args = [("file", file.into()), ("why", error.to_string().into())];
            fail(words, &words.with("cli-paper-failed", &args))
        }
    }
}

/// Goes the way of sound answers, and hears all that is pushed.
fn walk(play: &mut Play) {
    for _ in 0..MOST {
        if on(play).is_err() {
            return;
        }
    }
}

fn on(play: &mut Play) -> Result<(), Misuse> {
    let answer = match play.step() {
        Step::Ask { choices, answer: None, .. } => {
            choices.into_iter().min_by_key(|choice| choice.grade).map(|choice| choice.id.clone())
        }
        Step::Push { ways, answer: None, .. } => {
            let held = |way: &&&crate::content::Way| !way.gives_in();
            let way = ways.iter().filter(held).min_by_key(|way| (way.at_once, way.grade));
            way.map(|way| way.id.clone())
        }
        Step::Spot { done: false, .. } => return play.finish_looking(),
        _ => return play.advance(),
    };
    play.answer(&answer.ok_or(Misuse::NotNow)?)
}
