//! Every code of `check` has a fixture that breaks just this rule, a mended twin, and a page that explains it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

#[path = "codes/cases.rs"]
mod cases;
#[path = "codes/coming.rs"]
mod coming;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use second_look::content::check::{self, Code, Depth, Problem};
use second_look::content::pack::Pack;
use second_look::content::{Topic, template};
use second_look::i18n::{Language, Words};

/// One change of the pack that `new` writes.
///
/// Files are named shortly: `one.ron` and `two.ron` are the halves of the pair, `en/one` the words of one
/// in English, `*/one` in each language; anything else is a path below the pack.
pub enum Edit {
    /// In this file, these words become those, everywhere.
    Swap(&'static str, &'static str, &'static str),
    /// The line of this file that begins so becomes this; nothing takes it out.
    Line(&'static str, &'static str, &'static str),
    /// This file holds these bytes.
    Put(&'static str, &'static [u8]),
    /// This file is not there.
    Out(&'static str),
}

/// What breaks one rule, and the same place mended.
pub struct Case {
    /// The code's name.
    pub code: &'static str,
    /// What triggers this code and nothing else.
    pub broken: Vec<Edit>,
    /// What triggers nothing.
    pub mended: Vec<Edit>,
}

/// The pack that `new` writes, in a folder of its own.
struct Fresh {
    folder: tempfile::TempDir,
    today: String,
}

const ID: &str = "reading-club";

impl Fresh {
    fn new(languages: &[Language]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let today = jiff::Zoned::now().date().to_string();
        let fresh = Self { folder, today };
        for (path, text) in template::files(ID, Topic::Shopping, languages, &fresh.today) {
            fresh.put(&path, text.as_bytes());
        }
        fresh
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join(ID)
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        let file = self.root().join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, bytes).expect("written");
    }

    /// The files a short name stands for.
    fn files(short: &str) -> Vec<String> {
        match short.split_once('/') {
            None if ["one.ron", "two.ron"].contains(&short) => {
                vec![format!("scenarios/shopping/{ID}-{short}")]
            }
            Some((language, half)) if template::HALVES.contains(&half) => Language::ALL
                .iter()
                .filter(|known| language == "*" || known.code() == language)
                .map(|known| format!("locales/{}/scenarios/shopping/{ID}-{half}.ftl", known.code()))
                .collect(),
            _ => vec![short.to_owned()],
        }
    }

    fn edit(self, edits: &[Edit]) -> Self {
        for edit in edits {
            let (Edit::Swap(short, ..) | Edit::Line(short, ..) | Edit::Put(short, _) | Edit::Out(short)) =
                edit;
            for path in Self::files(short) {
                let file = self.root().join(&path);
                let read = || fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"));
                match edit {
                    Edit::Swap(_, from, to) => {
                        let text = read();
                        assert!(text.contains(from), "{path} has no “{from}”");
                        self.put(&path, text.replace(from, to).replace("TODAY", &self.today).as_bytes());
                    }
                    Edit::Line(_, begin, new) => {
                        let text = read();
                        let lines = || text.lines().filter(|line| line.starts_with(begin));
                        assert_eq!(lines().count(), 1, "{path}: one line begins with “{begin}”");
                        let whole = format!("{}\n", lines().next().unwrap_or_default());
                        let new = if new.is_empty() { String::new() } else { format!("{new}\n") };
                        self.put(&path, text.replace(&whole, &new.replace("TODAY", &self.today)).as_bytes());
                    }
                    Edit::Put(_, bytes) => self.put(&path, bytes),
                    Edit::Out(_) => fs::remove_file(&file).expect("it was there"),
                }
            }
        }
        self
    }

    /// All that is said of the pack where packs are installed.
    fn problems(&self) -> Vec<Problem> {
        let (packs, mut problems) = Pack::installed(self.folder.path());
        for pack in &packs {
            let today = Some(jiff::Zoned::now().date());
            problems.extend(check::pack_on(pack, Depth::Whole, today).problems);
        }
        problems
    }

    /// Everything that is written in the pack.
    fn text(&self) -> String {
        fn gather(folder: &Path, out: &mut String) {
            for entry in fs::read_dir(folder).expect("a folder").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    gather(&path, out);
                } else {
                    out.push_str(&String::from_utf8_lossy(&fs::read(path).expect("a file")));
                }
            }
        }
        let mut out = String::new();
        gather(&self.root(), &mut out);
        out
    }
}

fn all() -> Vec<Case> {
    cases::all().into_iter().chain(coming::all()).collect()
}

fn found(problems: &[Problem]) -> BTreeSet<&'static str> {
    problems.iter().map(|problem| problem.code.name()).collect()
}

#[test]
fn what_new_writes_is_sound_in_each_language_and_in_all() {
    let mut ways: Vec<Vec<Language>> = Language::ALL.iter().map(|language| vec![*language]).collect();
    ways.push(Language::ALL.to_vec());
    for languages in ways {
        let fresh = Fresh::new(&languages);
        let problems = fresh.problems();
        assert!(problems.is_empty(), "{languages:?}: {problems:#?}");
        let report = check::pack(&Pack::in_folder(&fresh.root()).expect("a pack"), Depth::Whole);
        assert_eq!(report.sound.len(), 2, "{languages:?}");
        for card in &report.sound {
            let mut languages = languages.clone();
            languages.sort();
            assert_eq!(card.languages, languages, "{}", card.name);
        }
    }
}

#[test]
fn each_code_has_a_fixture_that_triggers_it_alone_and_a_mended_twin() {
    let cases = all();
    for code in Code::ALL {
        let mine: Vec<_> = cases.iter().filter(|case| case.code == code.name()).collect();
        assert!(!mine.is_empty(), "{} has no fixture in tests/codes", code.name());
        for case in mine {
            let problems = Fresh::new(&Language::ALL).edit(&case.broken).problems();
            assert_eq!(found(&problems), [case.code].into(), "broken {}: {problems:#?}", case.code);
            for problem in &problems {
                assert!(problem.line >= 1 && problem.column >= 1, "{problem:?}");
            }
            let problems = Fresh::new(&Language::ALL).edit(&case.mended).problems();
            assert!(problems.is_empty(), "mended {}: {problems:#?}", case.code);
            assert!(!case.mended.is_empty(), "{}: nothing was mended", case.code);
        }
    }
}

/// The lines of an example that stand in a file; comments say what is about it.
fn shown(example: &str) -> Vec<&str> {
    example.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")).collect()
}

#[test]
fn each_code_has_its_page_and_the_examples_are_what_the_fixture_shows() {
    let words = Language::ALL.map(Words::new);
    for code in Code::ALL {
        let name = code.name();
        let page = |language: &Words, part: &str| {
            let text = language.find(&format!("explain-{name}{part}"), &[]);
            text.unwrap_or_else(|| panic!("{name}{part} lacks in {:?}", language.language()))
        };
        for language in &words {
            let parts = ["", ".why", ".broken", ".mended"].map(|part| page(language, part));
            let differing: BTreeSet<_> = parts.iter().collect();
            assert_eq!(differing.len(), 4, "{name}: {parts:?}");
            // Structure is written the same whatever the language.
            for part in [".broken", ".mended"] {
                let (own, english) = (page(language, part), page(&words[0], part));
                if !english.contains(" = ") {
                    assert_eq!(shown(&own), shown(&english), "{name}{part} in {:?}", language.language());
                }
            }
        }
        let case = all().into_iter().find(|case| case.code == name).expect("a fixture");
        for (part, edits) in [(".broken", &case.broken), (".mended", &case.mended)] {
            let fresh = Fresh::new(&Language::ALL).edit(edits);
            let text = fresh.text();
            for line in shown(&page(&words[0], part)) {
                let line = line.replace("2026-11-24", &fresh.today);
                assert!(text.contains(&line), "{name}{part} shows “{line}”, the fixture does not");
            }
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_does_not_blame_the_other_half() {
    let fresh = Fresh::new(&Language::ALL).edit(&[Edit::Swap("one.ron", "start: \"begin\",", "start: ,")]);
    let report = check::pack(&Pack::in_folder(&fresh.root()).expect("a pack"), Depth::Whole);
    assert_eq!(found(&report.problems), [Code::NotRon.name()].into());
    assert_eq!(report.sound.len(), 1, "the half that is sound plays");
}
