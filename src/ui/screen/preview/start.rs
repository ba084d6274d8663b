//! Where a preview begins: what an author asked for, found on the disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Reading;
use crate::cli::Passage;
use crate::content::BeatId;
use crate::content::catalogue::Catalogue;
use crate::i18n::{Language, Words};
use crate::settings::Settings;
use crate::ui::screen::country;

/// Where a preview begins.
#[derive(Debug, Clone)]
pub struct Start {
    /// The pack's folder.
    pub folder: PathBuf,
    /// What it held.
    pub reading: Arc<Reading>,
    /// The situation, `<topic>/<id>`; empty when the pack has none.
    pub path: String,
    /// The beat, when one was named.
    pub from: Option<BeatId>,
    /// Of the situation.
    pub language: Language,
    /// The country's code.
    pub country: String,
    /// What decides all that is drawn.
    pub seed: u64,
}

impl Start {
    /// Finds what was asked for; what was not said is as the author has set it.
    ///
    /// # Errors
    /// One line in the author's words: what is not there, and what is.
    pub fn find(passage: &Passage, settings: &Settings, words: &Words) -> Result<Self, String> {
        let place = passage.path.display().to_string();
        let Some(folder) = folder_of(&passage.path) else {
            return Err(words.with("preview-no-pack", &[("path", place.into())]));
        };
        let reading = Reading::of(&folder);
        let path =
            match (&passage.scenario, passage.path.is_file().then(|| passage.path.file_stem()).flatten()) {
                (Some(id), _) => {
                    let known: Vec<_> =
                        reading.paths.iter().filter_map(|path| path.rsplit('/').next()).collect();
                    let args = [("id", id.as_str().into()), ("known", known.join(", ").into())];
                    let found = reading.find(id).map(str::to_owned);
                    found.ok_or_else(|| words.with("preview-no-situation", &args))?
                }
                (None, Some(stem)) => reading.find(&stem.to_string_lossy()).unwrap_or_default().to_owned(),
                (None, None) => String::new(),
            };
        let path = if path.is_empty() { reading.paths.first().cloned().unwrap_or_default() } else { path };
        let from = passage.from.as_deref().map(BeatId::from);
        if let (Some(beat), Some(scenario)) = (&from, reading.scenario(&path))
            && !scenario.beats.contains_key(beat)
        {
            return Err(words.with("cli-no-such-beat", &[("beat", beat.as_str().into())]));
        }
        let wished = passage.lang.as_deref();
        let known = Language::ALL.map(Language::code).join(", ");
        let args = [("code", wished.unwrap_or_default().into()), ("known", known.into())];
        let language = match wished {
            Some(code) => {
                Language::from_code(code).ok_or_else(|| words.with("preview-no-language", &args))?
            }
            None => words.language(),
        };
        let country = country_of(passage, settings, words)?;
        let seed = passage.seed.unwrap_or(1);
        Ok(Self { folder, reading: Arc::new(reading), path, from, language, country, seed })
    }
}

fn country_of(passage: &Passage, settings: &Settings, words: &Words) -> Result<String, String> {
    let catalogue = Catalogue::load(None);
    let known = |code: &str| catalogue.regions().contains_key(code);
    if let Some(code) = &passage.country {
        let code = code.to_uppercase();
        let all: Vec<_> = catalogue.regions().keys().map(String::as_str).collect();
        let args = [("code", code.as_str().into()), ("known", all.join(", ").into())];
        return if known(&code) { Ok(code) } else { Err(words.with("preview-no-country", &args)) };
    }
    let set = settings.country.clone().filter(|code| known(code));
    Ok(set.unwrap_or_else(|| country::guess(known)))
}

/// The folder of the pack a path belongs to: the nearest above it that holds `pack.ron`, or a source tree
/// of this program, whose own pack lies in two of its folders.
fn folder_of(path: &Path) -> Option<PathBuf> {
    let path = fs::canonicalize(path).ok()?;
    let tree = |folder: &&Path| folder.join("assets/pack.ron").is_file();
    let holds = |folder: &&Path| folder.join("pack.ron").is_file();
    let found = path.ancestors().find(|folder| tree(folder) || holds(folder))?;
    let above = found.parent().filter(|above| found.ends_with("assets") && tree(above));
    Some(above.unwrap_or(found).to_owned())
}
