//! The shared terms of a pack: looked at once for each language and country.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::parser;

use super::super::pack::Pack;
use super::super::{Draft, Vary};
use super::weigh::{Fault, LONGEST_VALUE, Patterns, Scales, Weight, gather, names};
use super::words::{Messages, line_of, offset};
use super::{Code, MOST_PROBLEMS, Problem, Reason};
use crate::i18n::{Language, sound};

/// A file of terms.
pub(super) struct File {
    pub(super) name: String,
    pub(super) text: String,
}

/// The files of terms of a pack in one language, the one that all countries share first.
pub(super) fn files(pack: &Pack, language: Language, problems: &mut Vec<Problem>) -> Vec<File> {
    let folder = format!("locales/{}", language.code());
    let shared = shared_name(language);
    let mut names = pack.files.list_in(&folder, "ftl");
    names.retain(|name| name.starts_with(&format!("{folder}/terms.")));
    names.sort_by_key(|name| *name != shared);
    let mut out = Vec::new();
    for name in names {
        match pack.files.read(&name) {
            Ok(text) => out.push(File { name, text }),
            Err(problem) => problems.push(problem),
        }
    }
    out
}

fn shared_name(language: Language) -> String {
    format!("locales/{}/terms.ftl", language.code())
}

/// The terms of a file, and the file.
pub(super) type Parsed<'a> = (&'a File, Resource<&'a str>);

/// Reads the terms of each file that is fit to be read.
pub(super) fn parsed<'a>(files: &'a [File], problems: &mut Vec<Problem>) -> Vec<Parsed<'a>> {
    let mut parsed = Vec::new();
    let most = problems.len() + MOST_PROBLEMS;
    for file in files {
        let File { name, text } = file;
        if let Err((reason, at)) = sound(text) {
            let problem = Problem::because(Code::BadPack, name, reason, name);
            problems.push(problem.on((line_of(text, at), 1)));
            continue;
        }
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(resource, errors)| {
            for error in errors.iter().take(MOST_PROBLEMS) {
                let place = (line_of(text, error.pos.start), 1);
                problems.push(Problem::at(Code::NotFluent, name, place, &error.kind.to_string()));
            }
            resource
        });
        for entry in &resource.body {
            if let Entry::Message(message) = entry
                && problems.len() < most
            {
                let place = (line_of(text, offset(text, message.id.name)), 1);
                problems.push(Problem::at(Code::LeftOverMessage, name, place, message.id.name));
            }
        }
        parsed.push((file, resource));
    }
    parsed
}

/// The terms that every country has in one language, each as heavy as in the country where it is heaviest.
#[derive(Debug)]
pub(super) struct Terms {
    pub(super) language: Language,
    pub(super) weights: BTreeMap<String, Weight>,
}

impl Terms {
    /// Weighs the terms of one language.
    pub(super) fn of(language: Language, parsed: &[Parsed<'_>], problems: &mut Vec<Problem>) -> Self {
        let shared = shared_name(language);
        let base = parsed.iter().find(|(file, _)| file.name == shared).map(|(_, resource)| resource);
        let own = base.map_or_else(Patterns::default, |resource| patterns(&[resource]));
        let mut weights = weigh(&shared, own, problems);
        for (file, resource) in parsed {
            if file.name == shared {
                continue;
            }
            let laid: Vec<_> = base.into_iter().chain([resource]).collect();
            let here = weigh(&file.name, patterns(&laid), problems);
            weights.retain(|name, weight| match here.get(name) {
                Some(other) => {
                    weight.placeables = weight.placeables.max(other.placeables);
                    weight.bytes = weight.bytes.max(other.bytes);
                    true
                }
                None => false,
            });
        }
        Self { language, weights }
    }
}

fn patterns<'a>(resources: &[&'a Resource<&'a str>]) -> Patterns<'a> {
    let mut out = Patterns::default();
    for resource in resources {
        gather(resource, true, &mut out);
    }
    out
}

/// The terms that can be filled in; what is wrong with the others.
fn weigh(file: &str, patterns: Patterns<'_>, problems: &mut Vec<Problem>) -> BTreeMap<String, Weight> {
    let names = names(&patterns);
    let mut scales = Scales::for_terms(patterns);
    let mut out = BTreeMap::new();
    let before = problems.len();
    for name in names {
        let weighed = match scales.weigh(&name) {
            Ok(weight) if weight.brackets => Err(Fault::Markup(name.clone())),
            other => other,
        };
        match weighed {
            Ok(weight) => drop(out.insert(name, weight)),
            Err(fault) if problems.len() < before + MOST_PROBLEMS => {
                problems.push(problem(file, &name, fault, (1, 1)));
            }
            Err(_) => {}
        }
    }
    out
}

/// What is said of a message that cannot be filled in.
pub(super) fn problem(file: &str, name: &str, fault: Fault, place: (u32, u32)) -> Problem {
    match fault {
        Fault::Missing(other) => Problem::at(Code::MissingMessage, file, place, &other),
        Fault::Variable(variable) => {
            Problem::at(Code::Variables, file, place, &format!("{name}: ${variable}"))
        }
        Fault::Markup(other) => Problem::at(Code::BadMarkup, file, place, &other),
        Fault::Refused(reason) => refused(file, name, reason, place),
    }
}

fn refused(file: &str, name: &str, reason: Reason, place: (u32, u32)) -> Problem {
    Problem::because(Code::BadPack, file, reason, name).on(place)
}

/// Every message can be filled in, and becomes no more than one moment holds.
pub(super) fn fill(
    file: &str,
    draft: &Draft,
    messages: &Messages,
    patterns: Patterns<'_>,
    shared: &BTreeMap<String, Weight>,
    problems: &mut Vec<Problem>,
) {
    let mut scales = Scales::for_messages(patterns, shared);
    let words_of_picks: BTreeSet<&str> = draft
        .vary
        .iter()
        .filter(|(_, vary)| matches!(vary, Vary::Pick(_)))
        .map(|(name, _)| &**name)
        .collect();
    let terms: BTreeSet<&str> = shared.keys().filter_map(|name| name.strip_prefix('-')).collect();
    for (key, made) in messages.iter().filter(|(key, _)| !key.starts_with('-')) {
        let place = (made.line, 1);
        let weighed = scales.weigh(key);
        let is_value = key.starts_with("vary-");
        if terms.contains(&**key) {
            // Fluent keeps both under one name: the term could not be filled in any more.
            problems.push(Problem::at(Code::BadId, file, place, key));
        }
        let fault = match weighed {
            Err(fault) => Some(fault),
            Ok(weight) if is_value && weight.brackets => Some(Fault::Markup(key.clone())),
            Ok(weight) if is_value && weight.bytes > LONGEST_VALUE => Some(Fault::Refused(Reason::Long)),
            // Picks are worded one after another: none can rely on another's words.
            Ok(_) if is_value => {
                let other = made.variables.iter().find(|name| words_of_picks.contains(name.as_str()));
                other.map(|name| Fault::Variable(name.clone()))
            }
            Ok(_) => None,
        };
        problems.extend(fault.map(|fault| problem(file, key, fault, place)));
    }
}
