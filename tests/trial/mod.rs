//! A pack in a folder, made of a pair of the program's own, to be spoilt and mended.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::path::{Path, PathBuf};

use second_look::content::check::{self, Depth, Report};
use second_look::content::pack::Pack;

/// The pair everything is tried on.
pub const TOPIC: &str = "fake-police";
/// Its scam.
pub const SCAM: &str = "scenarios/fake-police/safe-account-call.ron";
/// Its genuine half.
pub const GENUINE: &str = "scenarios/fake-police/warning-call.ron";
/// The scam's words in English.
pub const WORDS: &str = "locales/en/scenarios/fake-police/safe-account-call.ftl";
/// The same in French.
pub const FRENCH: &str = "locales/fr/scenarios/fake-police/safe-account-call.ftl";

/// A pack in a folder of its own, gone with it.
pub struct Trial {
    _folder: tempfile::TempDir,
    root: PathBuf,
}

impl Trial {
    /// A sound pack called `trial`, in `packs/trial` of a folder.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("packs/trial");
        let source = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&source.join("assets/scenarios").join(TOPIC), &root.join("scenarios").join(TOPIC));
        for language in ["en", "zh-CN", "fr"] {
            let (from, to) = (source.join("locales").join(language), root.join("locales").join(language));
            copy(&from.join("scenarios").join(TOPIC), &to.join("scenarios").join(TOPIC));
            for file in fs::read_dir(&from).expect("locales").flatten() {
                if file.file_name().to_string_lossy().starts_with("terms") {
                    let _ = fs::copy(file.path(), to.join(file.file_name())).expect("a copy");
                }
            }
        }
        let manifest = fs::read_to_string(source.join("assets/pack.ron")).expect("pack.ron");
        fs::write(root.join("pack.ron"), manifest.replace("id: \"core\"", "id: \"trial\"")).expect("written");
        Self { _folder: folder, root }
    }

    /// The pack's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder packs lie in.
    pub fn packs(&self) -> &Path {
        self.root.parent().expect("a parent")
    }

    /// Replaces words of a file; they must be there.
    #[track_caller]
    pub fn spoil(&self, file: &str, from: &str, to: &str) -> &Self {
        let path = self.root.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert!(text.contains(from), "{file} has no “{from}”");
        fs::write(path, text.replacen(from, to, 1)).expect("written");
        self
    }

    /// The same pack once more beside it, under another id.
    pub fn copy_as(&self, id: &str) {
        let copied = self.packs().join(id);
        copy_all(&self.root, &copied);
        let manifest = fs::read_to_string(copied.join("pack.ron")).expect("pack.ron");
        let renamed = manifest.replace("id: \"trial\"", &format!("id: \"{id}\""));
        fs::write(copied.join("pack.ron"), renamed).expect("written");
    }

    /// Puts the scam on another stage, and parts into its first line: id, kind, words and what more there is
    /// to it, as Fluent has them.
    pub fn on_stage(&self, channel: &str, parts: &[(&str, &str, &str, &str)]) {
        let _ = self.spoil(SCAM, "channel: PhoneCall", &format!("channel: {channel}"));
        let kinds = parts.iter().map(|(id, kind, ..)| format!("(id: {id:?}, kind: {kind})"));
        let kinds = format!("parts: [{}], ", kinds.collect::<Vec<_>>().join(", "));
        for line in ["hello", "hello-proof", "hello-warm"] {
            let from = format!("{line:?}: Line(");
            let _ = self.spoil(SCAM, &from, &format!("{from}{kinds}"));
            for language in ["en", "zh-CN", "fr"] {
                let file = WORDS.replace("locales/en", &format!("locales/{language}"));
                let text = fs::read_to_string(self.root.join(&file)).expect("words");
                let start = format!("{line} = ");
                let said = text.lines().find(|line| line.starts_with(&start)).expect("the message");
                let mut words = said.to_owned();
                for (id, _, part, more) in parts {
                    words.extend(["\n    .part-", id, " = ", part, "\n    .part-", id, "-more = ", more]);
                }
                let _ = self.spoil(&file, said, &words);
            }
        }
    }

    /// Makes the scam a chat in which so many lines are said before its own first one.
    pub fn long_chat(&self, lines: usize) {
        let _ = self.spoil(SCAM, "channel: PhoneCall", "channel: Chat");
        let beat = |number: usize| if number < lines { format!("say-{number}") } else { "ring".to_owned() };
        let beats = (0..lines)
            .map(|number| {
                format!("\n        {:?}: Line(who: \"officer\", next: {:?}),", beat(number), beat(number + 1))
            })
            .collect::<Vec<_>>()
            .concat();
        let _ = self.spoil(SCAM, "start: \"ring\"", "start: \"say-0\"").spoil(
            SCAM,
            "    beats: {",
            &format!("    beats: {{{beats}"),
        );
        for (language, words) in [("en", "Here is line"), ("fr", "Voici la ligne"), ("zh-CN", "这是第几句：")]
        {
            let file = self.root.join(WORDS.replace("locales/en", &format!("locales/{language}")));
            let said = (0..lines)
                .map(|number| format!("say-{number} = {words} {number}.\nbehind-say-{number} = {words}.\n"))
                .collect::<Vec<_>>()
                .concat();
            let text = fs::read_to_string(&file).expect("words");
            fs::write(&file, text + "\n" + &said).expect("written");
        }
    }

    /// What `check` says.
    pub fn check(&self) -> Report {
        check::pack(&Pack::in_folder(&self.root).expect("a pack"), Depth::Whole)
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for file in fs::read_dir(from).expect("a folder to copy").flatten() {
        let _ = fs::copy(file.path(), to.join(file.file_name())).expect("a copy");
    }
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for file in fs::read_dir(from).expect("a folder to copy").flatten() {
        let there = to.join(file.file_name());
        if file.path().is_dir() {
            copy_all(&file.path(), &there);
        } else {
            let _ = fs::copy(file.path(), there).expect("a copy");
        }
    }
}
