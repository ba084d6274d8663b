//! `print`: a situation on paper, without having played it; what was practised; the handouts of a lesson.
//!
//! What may be said wrongly is taken as text and answered here, in one line of somebody's own language.
#![forbid(unsafe_code)]

mod handout;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Command};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{catalogue, fail, kept, words_for};
use crate::content::catalogue::Catalogue;
use crate::content::region::ELSEWHERE;
use crate::dirs::Places;
use crate::export::data::Days;
use crate::export::print::handout::Handout;
use crate::export::print::{Practised, PrintError, Setup, Sheet, Tale, summary, take_home, write_new};
use crate::i18n::{Language, Words};
use crate::play::{Misuse, Play, Step};
use crate::settings::Settings;
use crate::store::PERSON;

/// More steps than any situation has.
const MOST: usize = 1000;

/// What is to be printed.
#[allow(missing_docs)]
#[derive(Debug, Clone, Args)]
pub struct Wish {
    #[arg(required_unless_present = "summary", value_name = "WHAT")]
    pub id: Option<String>,
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "OUT", conflicts_with_all = ["id", "out", "seed"])]
    pub summary: Option<PathBuf>,
    #[arg(long, value_name = "OUT", conflicts_with = "out")]
    pub to: Option<PathBuf>,
    #[arg(long, visible_alias = "language")]
    pub lang: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long, default_value = "1")]
    pub seed: String,
    #[arg(long, value_name = "MINUTES")]
    pub lesson: Option<String>,
    #[arg(long, value_name = "ID")]
    pub playlist: Option<String>,
    #[arg(long, value_name = "ID")]
    pub situation: Option<String>,
    #[arg(long)]
    pub form: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    #[arg(long)]
    pub paper: Option<String>,
    #[arg(long, value_name = "PERCENT", default_value = "100")]
    pub text_size: String,
}

/// The help of the verb in somebody's words.
pub(super) fn help(command: Command, words: &Words) -> Command {
    command.mut_subcommand("print", |mut sub| {
        sub = sub.about(words.text("cli-print"));
        for (arg, key) in [
            ("id", "cli-print.id"),
            ("out", "cli-print.out"),
            ("summary", "cli-print.summary"),
            ("to", "cli-print.to"),
            ("lesson", "cli-print.lesson"),
            ("playlist", "cli-print.playlist"),
            ("situation", "cli-print.situation"),
            ("form", "cli-print.form"),
            ("from", "cli-print.from"),
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
    if let Some(handout) = wish.id.as_deref().and_then(Handout::from_key) {
        return handout::run(out, places, wish, today, handout);
    }
    match (&wish.summary, &wish.id, wish.to.as_ref().or(wish.out.as_ref())) {
        (Some(file), ..) => practised(out, places, wish, today, file),
        (None, Some(id), Some(file)) => situation(out, places, wish, today, (id, file)),
        _ => {
            let words = words_for(wish.lang.as_deref());
            let unknown = wish.id.as_deref().filter(|id| catalogue(places).find(id).is_none());
            match unknown {
                Some(id) => fail(&words, &words.with("cli-no-such-situation", &[("id", id.into())])),
                None => fail(&words, &words.text("cli-print-no-file")),
            }
        }
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
    if let Err(line) = wish.known(&words, &catalogue) {
        return fail(&words, &line);
    }
    let country = wish.country.as_deref().unwrap_or(ELSEWHERE).to_uppercase();
    let region = catalogue.region(&country);
    let found = catalogue.find(id).and_then(|card| {
        Some((catalogue.script(card, words.language(), &region.code)?, catalogue.open(card)?))
    });
    let Some((script, scenario)) = found else {
        return fail(&words, &words.with("cli-no-such-situation", &[("id", id.into())]));
    };
    let mut play = Play::start(scenario, wish.seed());
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
    if let Err(line) = wish.known(&words, &catalogue) {
        return fail(&words, &line);
    }
    let country = wish.country.as_deref().or(set.country.as_deref()).unwrap_or(ELSEWHERE).to_uppercase();
    let date = today.to_string();
    let setup = wish.setup(&words, &country, &date);
    put(out, &words, file, summary(&practised, &words, catalogue.region(&country), &setup))
}

impl Wish {
    /// What decides all that is drawn; 1 when it is no number, which [`known`](Self::known) tells before.
    fn seed(&self) -> u64 {
        self.seed.parse().unwrap_or(1)
    }

    /// Whether language, country and paper are any that we know; else the line that says which is not.
    fn known(&self, words: &Words, catalogue: &Catalogue) -> Result<(), String> {
        let no = |key: &str, name: &str| Err(words.with(key, &[("name", name.into())]));
        if self.seed.parse::<u64>().is_err() {
            return no("cli-print-no-number", &self.seed);
        }
        if self.text_size.parse::<u16>().is_err() {
            return no("cli-print-no-number", &self.text_size);
        }
        match (self.lang.as_deref(), self.country.as_deref(), self.paper.as_deref()) {
            (Some(lang), ..) if Language::from_code(lang).is_none() => no("cli-print-no-language", lang),
            (_, Some(country), _) if !catalogue.regions().contains_key(&country.to_uppercase()) => {
                no("cli-print-no-country", country)
            }
            (.., Some(paper)) if Sheet::from_key(paper).is_none() => no("cli-print-no-paper", paper),
            _ => Ok(()),
        }
    }

    fn setup<'a>(&self, words: &Words, country: &str, date: &'a str) -> Setup<'a> {
        let named = self.paper.as_deref().and_then(Sheet::from_key);
        let sheet = named.unwrap_or_else(|| Sheet::of(country));
        Setup { language: words.language(), sheet, text_size: self.text_size.parse().unwrap_or(100), date }
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
