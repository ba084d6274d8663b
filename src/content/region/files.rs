//! The regions of a file that came on a stick: all of it holds together, or none of it is taken.
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};

use fluent_bundle::FluentArgs;

use super::super::check::{Code, Problem, Reason};
use super::super::pack::Files;
use super::{ELSEWHERE, Region, Regions};
use crate::i18n::{self, Language};

/// Where regions from a stick lie, in the folder of the data.
pub(in crate::content) fn regions_of(data: &Path) -> PathBuf {
    data.join("regions").join("regions.zip")
}

/// Every region of a file, each called as its country is.
pub(in crate::content) fn read_all(files: &Files) -> Result<Regions, Problem> {
    let read = |file: String| {
        let region = Region::read(&file, &files.read(&file)?)?;
        let named = file.strip_prefix("regions/").and_then(|name| name.strip_suffix(".ron"));
        let plain = region.code.len() == 2 && region.code.bytes().all(|c| c.is_ascii_uppercase());
        if named == Some(region.code.as_str()) && plain {
            Ok((region.code.clone(), region))
        } else {
            Err(Problem::because(Code::BadPack, &file, Reason::Name, &region.code))
        }
    };
    files.list_in("regions", "ron").into_iter().map(read).collect()
}

/// Whether every word its pages need is there, in every language.
pub(in crate::content) fn are_worded(files: &Files, regions: &Regions) -> bool {
    let worded = |region: &Region, language: Language| {
        let file = format!("locales/{}/regions/{}.ftl", language.code(), region.code);
        let Ok(text) = files.read(&file) else { return false };
        if text.chars().any(i18n::steers) {
            return false;
        }
        let mut bundle = i18n::bundle(language);
        i18n::add(&mut bundle, text, false);
        let none = FluentArgs::new();
        wanted(region).iter().all(|key| i18n::format(&bundle, key, &none).is_some())
    };
    regions.values().all(|region| Language::ALL.into_iter().all(|language| worded(region, language)))
}

/// The messages its pages show.
fn wanted(region: &Region) -> Vec<String> {
    let mut keys = vec!["name".to_owned()];
    for step in &region.steps {
        keys.extend([format!("step-{step}"), format!("step-{step}.more")]);
    }
    for line in &region.lines {
        keys.extend([format!("line-{}", line.id), format!("line-{}.for", line.id)]);
        if line.fact.is_sure() {
            keys.push(format!("line-{}.source", line.id));
        }
    }
    if region.law.is_some() {
        keys.extend(["law".to_owned(), "law.source".to_owned()]);
    }
    if region.code == ELSEWHERE {
        keys.extend(["gap", "police-line-words", "fraud-line-words"].map(str::to_owned));
    }
    keys
}
