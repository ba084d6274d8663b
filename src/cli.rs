//! The command line: what to launch, and the verbs that need no window.
#![forbid(unsafe_code)]

mod backup;
mod check;
mod explain;
mod export;
mod facts;
mod fleet;
mod kept;
mod kiosk;
mod list;
mod misread;
mod new;
mod play;
#[cfg(feature = "print")]
mod print;
#[cfg(feature = "sync")]
mod sync;
mod watch;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::content::catalogue::Catalogue;
use crate::content::check::{Problem, Reason};
use crate::content::install;
use crate::dirs::Places;
use crate::i18n::{Language, Words};

// The sentences of the help are messages `cli-…`; see `command`.
#[allow(missing_docs)]
#[derive(Debug, Parser)]
#[command(name = "second-look", version, disable_help_subcommand = true)]
pub struct Cli {
    #[arg(long, value_name = "DIR", global = true, env = "SECOND_LOOK_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    #[arg(id = "fleet_once", long = "fleet", value_name = "FOLDER", global = true)]
    pub fleet: Option<PathBuf>,
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

#[allow(missing_docs)]
#[derive(Debug, Subcommand)]
pub enum Verb {
    Check {
        path: Option<PathBuf>,
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        #[arg(long, value_name = "CODE", num_args = 0..=1, default_missing_value = "")]
        explain: Option<String>,
        #[arg(long, conflicts_with = "path")]
        facts: bool,
        #[arg(long)]
        watch: bool,
    },
    List {
        #[arg(long)]
        json: bool,
        #[arg(long)]
        lang: Option<String>,
    },
    New {
        id: String,
        #[arg(long)]
        topic: Option<String>,
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
        #[arg(long, value_delimiter = ',')]
        lang: Vec<String>,
    },
    Play {
        id: String,
        #[arg(long)]
        lang: Option<String>,
        #[arg(long)]
        country: Option<String>,
        #[arg(long)]
        seed: Option<u64>,
        #[arg(long, value_name = "BEAT")]
        from: Option<String>,
    },
    Preview(Passage),
    #[cfg(feature = "print")]
    Print(print::Wish),
    Backup {
        file: PathBuf,
    },
    Restore {
        file: PathBuf,
    },
    Export(export::Wish),
    Fleet(fleet::Wish),
    #[cfg(feature = "sync")]
    Sync(sync::Wish),
    /// The shared kiosk.
    Kiosk(kiosk::Wish),
}

/// What an author wants to look at.
#[allow(missing_docs)]
#[derive(Debug, Clone, Args)]
pub struct Passage {
    pub path: PathBuf,
    #[arg(long, value_name = "ID")]
    pub scenario: Option<String>,
    #[arg(long, value_name = "BEAT")]
    pub from: Option<String>,
    #[arg(long)]
    pub lang: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long)]
    pub seed: Option<u64>,
}

#[allow(missing_docs)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

impl Cli {
    /// Reads the command line; its help is in the system's language when we speak it.
    #[must_use]
    pub fn read() -> Self {
        let words = Words::new(system_language());
        let read = command(&words).try_get_matches().and_then(|matches| Self::from_arg_matches(&matches));
        read.unwrap_or_else(|error| {
            let Some(line) = misread::line(&error, &words) else { error.exit() };
            let _ = fail(&words, &line);
            std::process::exit(2)
        })
    }

    /// Where settings, data and packs lie.
    #[must_use]
    pub fn places(&self) -> Option<Places> {
        let fleet = self.fleet.as_ref().and_then(|folder| std::path::absolute(folder).ok());
        Some(Places { fleet, ..Places::find(self.data_dir.as_deref())? })
    }
}

/// Takes over from a folder that was named for this start, before anything is opened.
pub fn look_first(places: Option<&Places>) {
    if let Some(places) = places {
        crate::fleet::first(places, jiff::Timestamp::now().as_second());
    }
}

/// The language of the system, English where we do not speak it.
#[must_use]
pub fn system_language() -> Language {
    Language::of_system().unwrap_or(Language::English)
}

/// The command with its help in somebody's words.
#[must_use]
pub fn command(words: &Words) -> clap::Command {
    let mut command = Cli::command()
        .about(words.text("cli-about"))
        .mut_arg("data_dir", |arg| arg.help(words.text("cli-data-dir")))
        .mut_arg("fleet_once", |arg| arg.help(words.text("cli-fleet-once")));
    for (verb, args) in [
        ("check", &["path", "format", "watch"][..]),
        ("list", &["json", "lang"][..]),
        ("new", &["id", "topic", "out", "lang"][..]),
        ("play", &["id", "lang", "country", "seed", "from"][..]),
        ("preview", &["path", "scenario", "from", "lang", "country", "seed"][..]),
        ("backup", &["file"][..]),
        ("restore", &["file"][..]),
        ("export", &["format", "xapi", "to"][..]),
        ("fleet", &["from", "key", "off", "status", "make", "check"][..]),
        ("kiosk", &["forget_pin"][..]),
        #[cfg(feature = "sync")]
        ("sync", &["to", "user", "hours_only", "off", "status"][..]),
    ] {
        command = command.mut_subcommand(verb, |mut sub| {
            sub = sub.about(words.text(&format!("cli-{verb}")));
            for arg in args {
                sub = sub.mut_arg(*arg, |a| a.help(words.text(&format!("cli-{verb}.{arg}"))));
            }
            sub
        });
    }
    #[cfg(feature = "print")]
    let command = print::help(command, words);
    command.mut_subcommand("check", |sub| {
        sub.mut_arg("explain", |arg| arg.help(words.text("cli-check-explain")))
            .mut_arg("facts", |arg| arg.help(words.text("cli-check-facts")))
    })
}

/// Carries out a verb.
#[must_use]
pub fn run(verb: &Verb, named: Option<PathBuf>, places: Option<&Places>) -> ExitCode {
    let mut out = io::stdout().lock();
    let done = match verb {
        Verb::Check { explain: Some(code), .. } => explain::run(&mut out, &words_for(None), code),
        Verb::Check { format, facts: true, .. } => facts::run(&mut out, &words_for(None), *format, today()),
        Verb::Check { path, format, watch: false, .. } => check::run(&mut out, path.as_deref(), *format),
        Verb::Check { path, format, watch: true, .. } => {
            let path = path.as_deref();
            watch::run(&mut out, path, *format, |out| check::run(out, path, *format))
        }
        Verb::List { json, lang } => list::run(&mut out, places, *json, lang.as_deref()),
        Verb::New { id, topic, out: folder, lang } => {
            let wish = new::Wish { id, topic: topic.as_deref(), out: folder.as_deref(), lang };
            new::run(&mut out, &wish, &today().to_string())
        }
        Verb::Play { id, lang, country, seed, from } => {
            let wish = play::Wish { id, country: country.as_deref(), seed: *seed, from: from.as_deref() };
            play::run(&mut io::stdin().lock(), &mut out, places, &wish, lang.as_deref())
        }
        // With a window `main` opens it; this is the program without one.
        Verb::Preview(_) => {
            let words = words_for(None);
            fail(&words, &words.text("cli-no-window"))
        }
        #[cfg(feature = "print")]
        Verb::Print(wish) => print::run(&mut out, places, wish, today()),
        Verb::Backup { file } => backup::save(&mut out, places, file),
        Verb::Restore { file } => backup::bring_back(&mut out, places, file),
        Verb::Kiosk(wish) => kiosk::run(&mut out, named, places, *wish),
        Verb::Fleet(wish) => fleet::run(&mut out, places, wish),
        #[cfg(feature = "sync")]
        Verb::Sync(wish) => sync::run(&mut io::stdin().lock(), &mut out, places, wish),
        Verb::Export(wish) => export::run(&mut out, places, wish, today()),
    };
    match done {
        Ok(code) => code,
        // Somebody closed the pipe: nothing is left to say.
        Err(_) => ExitCode::FAILURE,
    }
}

/// The words of `--lang`, or of the system.
fn words_for(lang: Option<&str>) -> Words {
    Words::new(lang.and_then(Language::from_code).unwrap_or_else(system_language))
}

/// The day, by the system's clock and time zone.
fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

fn catalogue(places: Option<&Places>) -> Catalogue {
    let catalogue = Catalogue::load(places.map(|places| places.packs.as_path()));
    match places {
        Some(places) => crate::fleet::with_paths(install::with_regions(catalogue, &places.data), places),
        None => catalogue,
    }
}

/// One line that names the place, what is wrong and what to do.
#[must_use]
pub fn problem_line(words: &Words, problem: &Problem) -> String {
    let reason = problem.reason.map_or("", Reason::key);
    let args = [("subject", problem.subject.as_str().into()), ("reason", reason.into())];
    let key = format!("problem-{}", problem.code.name());
    let what = words.with(&key, &args);
    let remedy = words.with(&format!("{key}.remedy"), &args);
    let severity = if problem.is_error() { "problem-error" } else { "problem-warning" };
    format!(
        "{}:{}:{}: {} {}: {what} {remedy}",
        problem.file,
        problem.line,
        problem.column,
        words.text(severity),
        problem.code.name(),
    )
}

fn fail(words: &Words, message: &str) -> io::Result<ExitCode> {
    writeln!(io::stderr(), "{message}")?;
    let _ = words;
    Ok(ExitCode::from(2))
}
