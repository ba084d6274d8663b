//! A pack of as many situations as wanted, made of the shipped ones under other names.

use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 3] = ["en", "zh-CN", "fr"];

/// One shipped situation: topic, id, structure, words by language.
struct Shipped {
    topic: String,
    id: String,
    structure: String,
    words: [String; 3],
}

fn shipped(root: &Path) -> Vec<Shipped> {
    let mut out = Vec::new();
    for topic in folders(&root.join("assets/scenarios")) {
        for file in folders(&topic) {
            let name = |path: &Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
            let (topic, id) = (name(&topic), name(&file));
            let words = LANGUAGES.map(|language| {
                let path = root.join(format!("locales/{language}/scenarios/{topic}/{id}.ftl"));
                fs::read_to_string(path).expect("words")
            });
            let structure = fs::read_to_string(&file).expect("a scenario");
            out.push(Shipped { topic, id, structure, words });
        }
    }
    out
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut all: Vec<_> = fs::read_dir(path).expect("a folder").flatten().map(|entry| entry.path()).collect();
    all.sort();
    all
}

/// Writes a pack of `count` situations in three languages to `folder`.
pub(crate) fn write(folder: &Path, count: usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = shipped(root);
    let manifest = fs::read_to_string(root.join("assets/pack.ron")).expect("pack.ron");
    fs::create_dir_all(folder).expect("a folder");
    fs::write(folder.join("pack.ron"), manifest.replace("id: \"core\"", "id: \"many\"")).expect("written");
    for language in LANGUAGES {
        let (from, to) = (root.join("locales").join(language), folder.join("locales").join(language));
        fs::create_dir_all(&to).expect("a folder");
        for file in folders(&from) {
            let name = file.file_name().expect("a name").to_string_lossy().into_owned();
            if name.starts_with("terms") {
                let _ = fs::copy(&file, to.join(name)).expect("a copy");
            }
        }
        for one in &shipped {
            fs::create_dir_all(to.join("scenarios").join(&one.topic)).expect("a folder");
            fs::create_dir_all(folder.join("scenarios").join(&one.topic)).expect("a folder");
        }
    }
    for number in 0..count {
        let one = &shipped[number % shipped.len()];
        let id = format!("{}-{:05}", one.id, number / shipped.len());
        let pair = one.structure.split("pair: \"").nth(1).and_then(|rest| rest.split('"').next());
        let pair = pair.expect("a pair");
        let structure =
            one.structure.replace(&format!("id: \"{}\"", one.id), &format!("id: \"{id}\"")).replace(
                &format!("pair: \"{pair}\""),
                &format!("pair: \"{pair}-{:05}\"", number / shipped.len()),
            );
        fs::write(folder.join(format!("scenarios/{}/{id}.ron", one.topic)), structure).expect("written");
        for (language, words) in LANGUAGES.iter().zip(&one.words) {
            let path = folder.join(format!("locales/{language}/scenarios/{}/{id}.ftl", one.topic));
            let words = words.replacen('\n', &format!(" · {number}\n"), 1);
            fs::write(path, words).expect("written");
        }
    }
}
