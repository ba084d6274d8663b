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
        let args = [("topic", wish.topic.unwrap_or_default().into()), ("topics", topics.join(", ").into())];
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
    writeln!(out, "{}", words.with("new-made", &[("folder", shown.into())]))?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(folder: &Path, id: &str, topic: Option<&str>, lang: &[&str]) -> bool {
        let lang: Vec<_> = lang.iter().map(|code| (*code).to_owned()).collect();
        let wish = Wish { id, topic, out: Some(folder), lang: &lang };
        let code = run(&mut Vec::new(), &wish, "2026-11-24").unwrap();
        format!("{code:?}") == format!("{:?}", ExitCode::SUCCESS)
    }

    #[test]
    fn a_pack_is_made_once_and_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        assert!(made(folder.path(), "tea-club", Some("police"), &["fr", "en", "fr"]));
        let manifest = folder.path().join("tea-club/pack.ron");
        let text = fs::read_to_string(&manifest).unwrap();
        assert!(text.contains("base_language: \"fr\"") && text.contains("[\"fr\", \"en\"]"), "{text}");
        assert!(folder.path().join("tea-club/scenarios/fake-police/tea-club-two.ron").is_file());
        fs::write(&manifest, "mine").unwrap();
        assert!(!made(folder.path(), "tea-club", None, &["en"]));
        assert_eq!(fs::read_to_string(&manifest).unwrap(), "mine");
    }

    #[test]
    fn what_cannot_be_made_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        for (id, topic, lang) in [
            ("Tea", None, "en"),
            ("core", None, "en"),
            ("../tea", None, "en"),
            ("tea", Some("weather"), "en"),
            ("tea", None, "tlh"),
        ] {
            assert!(!made(folder.path(), id, topic, &[lang]), "{id} {topic:?} {lang}");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        fs::write(folder.path().join("file"), "").unwrap();
        assert!(!made(&folder.path().join("file"), "tea", None, &["en"]), "no folder can be made in a file");
    }
}
