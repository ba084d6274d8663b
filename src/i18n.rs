//! Words: languages, the program's own words, and the words of one situation.
//!
//! Every language has a bundle of its own, so that its own plural rules hold. The program's words fall
//! back by whole message to English; a situation is never shown half in one language and half in another.
#![forbid(unsafe_code)]

mod guard;
mod language;
mod script;

use std::borrow::Cow;
use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub(crate) use guard::{LONGEST_MESSAGE, sound, steers};
pub use language::{Language, country_of};
pub use script::{Script, Setting, Values};

use crate::content::catalogue::Catalogue;
use crate::content::pack::Files;
use crate::content::region::Region;

pub(crate) type Bundle = FluentBundle<FluentResource>;

/// An argument of a message: text, or a whole number that takes part in plurals.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Finished words.
    Text(Cow<'a, str>),
    /// A count.
    Count(usize),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

pub(crate) fn fluent_args<'a>(args: &'a [(&'a str, Arg<'a>)]) -> FluentArgs<'a> {
    args.iter()
        .map(|(name, arg)| {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.as_ref()),
                Arg::Count(count) => FluentValue::from(*count),
            };
            (*name, value)
        })
        .collect()
}

pub(crate) fn bundle(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.tag()]);
    // Isolating marks are characters no face of ours draws.
    bundle.set_use_isolating(false);
    bundle
}

/// Adds a file; what is broken in it is left out, `check` names it.
pub(crate) fn add(bundle: &mut Bundle, text: String, overriding: bool) {
    if sound(&text).is_err() {
        return;
    }
    let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
    if overriding {
        bundle.add_resource_overriding(resource);
    } else {
        let _ = bundle.add_resource(resource);
    }
}

/// `id` or `id.attribute` in a bundle, formatted; `None` when it is not there or cannot be formatted whole.
pub(crate) fn format(bundle: &Bundle, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, name)| (id, Some(name)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

/// The program's own words in one language.
pub struct Words {
    language: Language,
    chosen: Bundle,
    english: Option<Bundle>,
    regions: Vec<(String, Bundle)>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

fn interface(files: &Files, language: Language) -> Bundle {
    let mut bundle = bundle(language);
    let folder = format!("locales/{}", language.code());
    for file in files.list(&folder, "ftl") {
        let below = &file[folder.len() + 1..];
        if !below.contains('/')
            && !below.starts_with("terms")
            && let Ok(text) = files.read(&file)
        {
            add(&mut bundle, text, false);
        }
    }
    bundle
}

impl Words {
    /// The words of a language, English behind them.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let files = Files::BuiltIn;
        let english = (language != Language::English).then(|| interface(&files, Language::English));
        let regions = files
            .list(&format!("locales/{}/regions", language.code()), "ftl")
            .into_iter()
            .filter_map(|file| {
                let code = file.rsplit('/').next()?.strip_suffix(".ftl")?.to_owned();
                let mut region = bundle(language);
                add(&mut region, files.read(&file).ok()?, false);
                Some((code, region))
            })
            .collect();
        Self { language, chosen: interface(&files, language), english, regions }
    }

    /// The words of a language, and those of the countries a catalogue has from a stick.
    #[must_use]
    pub fn over(language: Language, catalogue: &Catalogue) -> Self {
        let words = Self::new(language);
        match catalogue.added_regions() {
            Some((files, codes)) => words.with_regions(files, codes),
            None => words,
        }
    }

    /// The same with the words of countries from other files, instead of those there are.
    #[must_use]
    pub fn with_regions(mut self, files: &Files, codes: &BTreeSet<String>) -> Self {
        for code in codes {
            let Ok(text) = files.read(&format!("locales/{}/regions/{code}.ftl", self.language.code())) else {
                continue;
            };
            let mut region = bundle(self.language);
            add(&mut region, text, false);
            self.regions.retain(|(other, _)| other != code);
            self.regions.push((code.clone(), region));
        }
        self
    }

    /// Whose words these are.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message, `id` or `id.attribute`. A message nobody wrote is its own id: a test finds every id used.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with arguments.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A message that need not exist.
    #[must_use]
    pub fn find(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let args = fluent_args(args);
        format(&self.chosen, key, &args).or_else(|| format(self.english.as_ref()?, key, &args))
    }

    /// A message of a country's file.
    #[must_use]
    pub fn region(&self, country: &str, key: &str) -> Option<String> {
        let (_, bundle) = self.regions.iter().find(|(code, _)| code == country)?;
        format(bundle, key, &FluentArgs::new())
    }

    /// A day, `2026-11-24`, as the language writes it; anything else comes back as it is.
    #[must_use]
    pub fn date(&self, day: &str) -> String {
        let mut parts = day.splitn(3, '-').map(str::parse::<usize>);
        let (Some(Ok(year)), Some(Ok(month)), Some(Ok(date))) = (parts.next(), parts.next(), parts.next())
        else {
            return day.to_owned();
        };
        let month = self.text(&format!("month-{month}"));
        // The day is a count, since some languages write the first of a month differently.
        self.with("date", &[("day", date.into()), ("month", month.into()), ("year", year.to_string().into())])
    }

    /// What every situation may name of a country.
    #[must_use]
    pub fn setting(&self, region: &Region) -> Setting {
        Setting {
            country: region.code.clone(),
            police_line: self.help_number(region, false),
            fraud_line: self.help_number(region, true),
        }
    }

    /// What stands for `$police-line` and `$fraud-line` in situations: the number, or words for it.
    fn help_number(&self, region: &Region, fraud: bool) -> String {
        let (id, words) = if fraud {
            (region.fraud_line.as_ref(), "fraud-line-words")
        } else {
            (region.police_line.as_ref(), "police-line-words")
        };
        region.reach(id).map_or_else(
            || self.region(crate::content::region::ELSEWHERE, words).unwrap_or_default(),
            str::to_owned,
        )
    }
}
