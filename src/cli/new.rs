//! `new`: a pack to begin with, sound as it is.
#![forbid(unsafe_code)]

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use super::{fail, system_language, words_for};
use crate::content::pack::CORE;
use crate::content::{Topic, id, template};
use crate::i18n::Language;

/// What is to be made.
pub(super) struct Wish<'a> {
    pub id: &'a str,
    pub topic: Option<&'a str>,
    pub out: Option<&'a Path>,
    pub lang: &'a [String],
}

pub(super) fn run(out: &mut impl Write, wish: &Wish<'_>, today: &str) -> io::Result<ExitCode> {
    let words = words_for(wish.lang.first().map(String::as_str));
    let mut languages = Vec::new();
    for code in wish.lang {
        match Language::from_code(code) {
            Some(language) if languages.contains(&language) => {}
            Some(language) => languages.push(language),
            None => return fail(&words, &words.with("new-no-language", &[("lang", code.as_str().into())])),
        }
    }
    if languages.is_empty() {
        languages.push(system_language());
    }
    let id = wish.id;
    if !id::is_kebab(id) || id == CORE {
        return fail(&words, &words.with("new-bad-id", &[("id", id.into())]));
    }
    let topic = match wish.topic {
        None => Some(Topic::Shopping),
        Some(named) => template::topic(named),
    };
    let Some(topic) = topic else {
        let topics: Vec<_> = Topic::ALL.iter().map(|topic| topic.key()).collect();
        let args =
            [("topic", wish.topic.unwrap_or_default().into()), ("topics", topics.join(", ").into())];
        return fail(&words, &words.with("new-no-topic", &args));
    };
    let folder = wish.out.unwrap_or(Path::new(".")).join(id);
    let shown = folder.display().to_string();
    if folder.symlink_metadata().is_ok() {
        return fail(&words, &words.with("new-exists", &[("folder", shown.into())]));
    }
    for (path, text) in template::files(id, topic, &languages, today) {
        let file = folder.join(path);
        let made = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, text));
        if let Err(error) = made {
            let args = [("file", file.display().to_string().into()), ("why", error.to_string().into())];
            return fail(&words, &words.with("new-cannot-write", &args));
        }
    }
    writeln!(out, "{}", words.with("new-made", &[("folder", shown.into()), ("id", id.into())]))?;
    Ok(ExitCode::SUCCESS)
}
