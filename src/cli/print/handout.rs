//! `print plan`, `cards`, `take-home` …: the handouts of a lesson.
#![forbid(unsafe_code)]

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use jiff::civil::Date;

use super::{Wish, put};
use crate::cli::{catalogue, fail, words_for};
use crate::content::catalogue::Catalogue;
use crate::content::item::Form;
use crate::content::region::ELSEWHERE;
use crate::dirs::Places;
use crate::export::aggregate;
use crate::export::print::handout::{Given, Handout, card_to_take, cards, check_up, group, poster, sheet};
use crate::export::print::{PrintError, save};
use crate::i18n::Words;
use crate::lesson::{Lesson, Plan, offer};
use crate::settings::Settings;

/// The lesson when none is named: a school lesson.
const MINUTES: &str = "45";
/// The path of a lesson when none is named, and that of the plan for older people.
const PATHS: [&str; 2] = ["lesson", "telephone"];

/// Why a handout is not made: one line.
type Line = String;

pub(super) fn run(
    out: &mut impl Write,
    places: Option<&Places>,
    wish: &Wish,
    today: Date,
    handout: Handout,
) -> io::Result<ExitCode> {
    let set = places.map(|places| Settings::glance(&places.settings)).unwrap_or_default();
    let words = words_for(wish.lang.as_deref().or(set.language.as_deref()));
    let catalogue = catalogue(places);
    let country = wish.country.as_deref().or(set.country.as_deref()).unwrap_or(ELSEWHERE).to_uppercase();
    let date = today.to_string();
    let made = wish
        .known(&words, &catalogue)
        .and_then(|()| make(wish, handout, (&catalogue, &words), &country, &date));
    let document = match made {
        Ok(document) => document,
        Err(line) => return fail(&words, &line),
    };
    if let Some(file) = wish.to.as_ref().or(wish.out.as_ref()) {
        return put(out, &words, file, document);
    }
    let Some(folder) = places.and_then(|places| places.copies.first()) else {
        return fail(&words, &words.text("paper-no-folder"));
    };
    keep(out, &words, folder, handout, document)
}

/// Saves it among the documents, where no file was named.
fn keep(
    out: &mut impl Write,
    words: &Words,
    folder: &Path,
    handout: Handout,
    document: Result<Vec<u8>, PrintError>,
) -> io::Result<ExitCode> {
    let document = match document {
        Ok(document) => document,
        Err(error) => return fail(words, &error.line(words)),
    };
    let args = [("program", words.text("app-name").into()), ("title", handout.title(words).into())];
    match save(folder, &words.with("paper-file", &args), "pdf", &document) {
        Ok(file) => writeln!(out, "{}", file.display()).map(|()| ExitCode::SUCCESS),
        Err(error) => {
            let folder = folder.display().to_string();
            let args = [("folder", folder.into()), ("why", error.to_string().into())];
            fail(words, &words.with("paper-not-saved", &args))
        }
    }
}

fn make(
    wish: &Wish,
    handout: Handout,
    (catalogue, words): (&Catalogue, &Words),
    country: &str,
    date: &str,
) -> Result<Result<Vec<u8>, PrintError>, Line> {
    let region = catalogue.region(country);
    let minutes = wish.lesson.as_deref().unwrap_or(MINUTES);
    let plan = minutes.parse().ok().and_then(Plan::from_minutes);
    let plan = plan.ok_or_else(|| words.with("cli-print-no-lesson", &[("lesson", minutes.into())]))?;
    let mut setup = wish.setup(words, country, date);
    setup.text_size = setup.text_size.max(plan.text_size());
    let lesson = || {
        let id = wish.playlist.as_deref().unwrap_or(PATHS[usize::from(plan == Plan::Seniors)]);
        let playlist = catalogue.playlist(id);
        let playlist = playlist.ok_or_else(|| {
            let known: Vec<_> = catalogue.playlists().map(|playlist| playlist.id.as_str()).collect();
            words.with("cli-print-no-path", &[("id", id.into()), ("known", known.join(", ").into())])
        })?;
        Lesson::new(plan, playlist, catalogue, &offer(playlist, &region.code), wish.seed())
            .map_err(|error| error.line(words))
    };
    let given = |lesson| Given { lesson, catalogue, words, region };
    Ok(match handout {
        Handout::Plan => given(&lesson()?).plan(&setup),
        Handout::Notes => given(&lesson()?).notes(&setup),
        Handout::Cards => cards(words, &setup),
        Handout::Situations | Handout::Signs => {
            let signs = handout == Handout::Signs;
            match wish.situation.as_deref() {
                None => given(&lesson()?).situations(&setup, signs),
                Some(id) => sheet(id, wish.seed(), (catalogue, words, region), &setup, signs)
                    .ok_or_else(|| words.with("cli-no-such-situation", &[("id", id.into())]))?,
            }
        }
        Handout::TakeHome => card_to_take(words, region, &setup),
        Handout::Poster => poster(words, region, &setup),
        Handout::CheckUp => {
            let form = wish.form.as_deref().unwrap_or("a");
            let known = Form::from_key(&form.to_lowercase()).filter(|form| *form != Form::C);
            let form = known.ok_or_else(|| words.with("cli-print-no-form", &[("form", form.into())]))?;
            check_up((form, wish.seed()), catalogue, words, region, &setup)
        }
        Handout::Group => {
            let file = wish.from.as_deref().ok_or_else(|| words.text("cli-print-no-table"))?;
            group(&table(file, words)?, catalogue, words, &setup)
        }
    })
}

/// The table of a lesson.
fn table(file: &Path, words: &Words) -> Result<aggregate::Aggregate, Line> {
    let named = file.display().to_string();
    let text = fs::read_to_string(file).map_err(|error| {
        let args = [("file", named.as_str().into()), ("why", error.to_string().into())];
        words.with("cli-print-unread", &args)
    })?;
    aggregate::read(&text).map_err(|wrong| {
        let line = usize::try_from(wrong.line).unwrap_or(usize::MAX);
        words.with("cli-print-wrong-table", &[("file", named.into()), ("line", line.into())])
    })
}
