//! The words: the same in every language, each one used, and every character in the face that draws it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use jiff::civil::Date;
use second_look::content::catalogue::Catalogue;
use second_look::content::facts::COUNTRIES;
use second_look::content::region::{ELSEWHERE, Fact, LineKind, Region};
use second_look::i18n::Language;

const LANGUAGES: [&str; 3] = ["en", "zh-CN", "fr"];

/// What one message says: the variables it names, and all its text in all its variants.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Said {
    variables: BTreeSet<String>,
    text: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            out.extend(files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            out.push(path);
        }
    }
    out.sort();
    out
}

fn gather(pattern: &Pattern<String>, said: &mut Said) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.text.push_str(value),
            PatternElement::Placeable { expression } => expression_of(expression, said),
        }
    }
}

fn expression_of(expression: &Expression<String>, said: &mut Said) {
    match expression {
        Expression::Inline(inline) => inline_of(inline, said),
        Expression::Select { selector, variants } => {
            inline_of(selector, said);
            for variant in variants {
                gather(&variant.value, said);
            }
        }
    }
}

fn inline_of(inline: &InlineExpression<String>, said: &mut Said) {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            said.text.push_str(value);
        }
        InlineExpression::VariableReference { id } => drop(said.variables.insert(id.name.clone())),
        InlineExpression::Placeable { expression } => expression_of(expression, said),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inline_of(argument, said));
        }
        InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {}
    }
}

/// All messages of a file, `id` and `id.attribute`, terms with their dash.
fn messages(path: &Path) -> BTreeMap<String, Said> {
    let text = fs::read_to_string(path).expect("a file");
    let resource = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut out = BTreeMap::new();
    let mut put = |key: String, pattern: &Pattern<String>| {
        let mut said = Said::default();
        gather(pattern, &mut said);
        assert!(out.insert(key.clone(), said).is_none(), "{}: {key} stands twice", path.display());
    };
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.clone(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        if let Some(value) = value {
            put(id.clone(), value);
        }
        for attribute in attributes {
            put(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
    }
    out
}

fn below(language: &str) -> PathBuf {
    root().join("locales").join(language)
}

/// The program's own words of a language: not those of situations, regions and terms.
fn interface(language: &str) -> BTreeMap<String, Said> {
    let own = |file: &fs::DirEntry| {
        let terms = file.file_name().to_string_lossy().starts_with("terms");
        !terms && file.path().extension().is_some_and(|extension| extension == "ftl")
    };
    let folder = fs::read_dir(below(language)).expect("locales");
    folder.flatten().filter(own).flat_map(|file| messages(&file.path())).collect()
}

#[test]
fn every_language_has_the_same_messages_and_variables() {
    let names = |language: &str| -> BTreeSet<PathBuf> {
        let folder = below(language);
        files(&folder, "ftl")
            .iter()
            .map(|file| file.strip_prefix(&folder).expect("below").to_owned())
            .collect()
    };
    let english = names("en");
    assert!(english.len() > 10, "{english:?}");
    for language in &LANGUAGES[1..] {
        assert_eq!(names(language), english, "{language}");
        for file in &english {
            let (base, other) = (messages(&below("en").join(file)), messages(&below(language).join(file)));
            let keys = |all: &BTreeMap<String, Said>| all.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(keys(&base), keys(&other), "{language}/{}", file.display());
            for (key, said) in &base {
                // What a language's own plurals and countries need is its own affair.
                let of = |said: &Said| {
                    let mut all = said.variables.clone();
                    let _ = all.remove("country");
                    all
                };
                assert_eq!(of(said), of(&other[key]), "{language}/{}: {key}", file.display());
            }
        }
    }
}

#[test]
fn no_message_is_left_in_another_language() {
    let english: BTreeMap<_, _> = interface("en");
    for language in &LANGUAGES[1..] {
        let mut same = Vec::new();
        for (key, said) in interface(language) {
            let text = said.text.trim().to_owned();
            let words = text.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count();
            // Structure is written the same in every language, and so are examples of it.
            let example =
                key.starts_with("explain-") && (key.ends_with(".broken") || key.ends_with(".mended"));
            if !example && words > 1 && english[&key].text.trim() == text {
                same.push(key);
            }
        }
        assert!(same.is_empty(), "{language}: {same:?}");
    }
    for (key, said) in interface("zh-CN") {
        let letters = said.text.chars().filter(char::is_ascii_alphabetic).count();
        let hanzi = said.text.chars().filter(|c| ('\u{3400}'..'\u{a000}').contains(c)).count();
        let technical = ["problem-", "explain-", "cli-", "new-"].iter().any(|start| key.starts_with(start))
            || ["language-name", "country-order"].contains(&key.as_str());
        assert!(technical || letters <= 8 || hanzi * 2 >= letters, "zh-CN: {key}: {}", said.text);
    }
}

/// String literals of the sources, and the beginnings of names that are put together.
fn literals() -> (BTreeSet<String>, BTreeSet<String>, String) {
    let mut all = String::new();
    for file in files(&root().join("src"), "rs") {
        let text = fs::read_to_string(file).expect("a source");
        // What stands in tests is no use of a message.
        all.push_str(text.split("#[cfg(test)]").next().unwrap_or_default());
    }
    let mut whole = BTreeSet::new();
    let mut starts = BTreeSet::new();
    for piece in all.split('"').skip(1).step_by(2) {
        let (name, rest) = piece.find('{').map_or((piece, ""), |at| piece.split_at(at));
        let kebab = |text: &str| {
            text.starts_with(|c: char| c.is_ascii_lowercase())
                && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
        };
        if kebab(name) && rest.is_empty() {
            let _ = whole.insert(name.to_owned());
        } else if kebab(name) && name.ends_with('-') {
            let _ = starts.insert(name.to_owned());
        }
    }
    (whole, starts, all)
}

#[test]
fn every_message_is_used_and_every_name_used_is_a_message() {
    let (whole, starts, all) = literals();
    let english = interface("en");
    let unused: Vec<_> = english
        .keys()
        .filter(|key| {
            let id = key.split('.').next().unwrap_or(key);
            let attribute = key.split_once('.').map(|(_, name)| name);
            let named = whole.contains(*key) || starts.iter().any(|start| id.starts_with(start.as_str()));
            let with_attribute = attribute.is_some_and(|name| {
                all.contains(&format!("}}.{name}\"")) || all.contains(&format!("{id}.{name}\""))
            });
            !named && !with_attribute
        })
        .collect();
    assert!(unused.is_empty(), "nothing uses {unused:?}");

    // `ctx.t("…")`, `words.text("…")`, `words.with("…", …)`, `ctx.with("…", …)`: the name must exist.
    let mut wanted = BTreeSet::new();
    for call in ["ctx.t(\"", "words.text(\"", "words.with(\"", "ctx.with(\"", "there.t(\""] {
        for piece in all.replace("(\n", "(").split(call).skip(1) {
            let name = piece.split('"').next().unwrap_or_default();
            let _ = wanted.insert(name.to_owned());
        }
    }
    assert!(wanted.len() > 80, "the search finds the calls: {}", wanted.len());
    let missing: Vec<_> = wanted.iter().filter(|name| !english.contains_key(*name)).collect();
    assert!(missing.is_empty(), "nobody wrote {missing:?}");
}

/// The thirteen countries, and elsewhere.
fn countries() -> BTreeSet<String> {
    COUNTRIES.into_iter().chain([ELSEWHERE]).map(str::to_owned).collect()
}

#[test]
fn every_fact_of_every_country_has_its_words() {
    let catalogue = Catalogue::load(None);
    assert_eq!(catalogue.regions().keys().cloned().collect::<BTreeSet<_>>(), countries());
    for (code, region) in catalogue.regions() {
        for language in LANGUAGES {
            let words = messages(&below(language).join(format!("regions/{code}.ftl")));
            let mut wanted = BTreeSet::from(["name".to_owned()]);
            for step in &region.steps {
                wanted.extend([format!("step-{step}"), format!("step-{step}.more")]);
            }
            for line in &region.lines {
                wanted.extend([format!("line-{}", line.id), format!("line-{}.for", line.id)]);
                // What has not been checked has no source to name.
                if line.fact.is_sure() {
                    let _ = wanted.insert(format!("line-{}.source", line.id));
                }
            }
            if region.law.is_some() {
                wanted.extend(["law".to_owned(), "law.source".to_owned()]);
            }
            if code == ELSEWHERE {
                wanted.extend(["gap", "police-line-words", "fraud-line-words"].map(str::to_owned));
            }
            assert_eq!(words.into_keys().collect::<BTreeSet<_>>(), wanted, "{language}/regions/{code}.ftl");
            if code != ELSEWHERE {
                let terms =
                    |name: &str| messages(&below(language).join(name)).into_keys().collect::<Vec<_>>();
                assert_eq!(terms(&format!("terms.{code}.ftl")), terms("terms.ftl"), "{language}, {code}");
            }
        }
        for spoken in &region.languages {
            assert!(LANGUAGES.contains(&spoken.as_str()), "{code}: {spoken}");
        }
    }
    for language in LANGUAGES {
        let order = &interface(language)["country-order"].text;
        let filed: Vec<_> = order.split(' ').map(str::to_owned).chain([ELSEWHERE.to_owned()]).collect();
        assert_eq!(filed.len(), countries().len(), "{language}: each country once");
        assert_eq!(filed.into_iter().collect::<BTreeSet<_>>(), countries(), "{language}");
    }
}

/// The fact sheet's section 7, "Do NOT put in the app": numbers that no longer lead anywhere.
const GONE: [&str; 5] = ["0811020217", "070344344", "1300432273", "18007226688", "ACORN"];

/// Figures that stand together, as they are dialled: spaces and hyphens left out.
fn dialled(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit() && !" -\u{a0}\u{202f}".contains(c));
    let runs = runs.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    runs.filter(|run| !run.is_empty()).collect()
}

/// Addresses of the network: letters on both sides of a dot.
fn addresses(text: &str) -> Vec<String> {
    let pieces = text.split(|c: char| !c.is_ascii_alphanumeric() && !".@-".contains(c));
    let pieces = pieces.map(|piece| piece.trim_matches('.')).filter(|piece| piece.contains('.'));
    pieces.map(str::to_lowercase).collect()
}

#[test]
fn no_country_shows_a_number_that_has_no_sure_fact() {
    // What stands beside a number in the same fact: 114 by text and 112 in France, 112 in Switzerland
    // beside 117, *4141 from a mobile in Quebec.
    const BESIDE: [(&str, &str); 4] = [("FR", "112"), ("FR", "114"), ("CH", "112"), ("CA", "4141")];
    let catalogue = Catalogue::load(None);
    for (code, region) in catalogue.regions() {
        for line in &region.lines {
            let place = format!("{code}, {}", line.id);
            let emergency = line.kind == LineKind::Emergency && line.fact.source == "3a";
            assert!(line.fact.is_sure() || emergency, "{place}: kept off the screen, so not in the file");
            assert!(line.fact.last_checked.parse::<Date>().is_ok(), "{place}");
            assert!((2019..=2026).contains(&line.fact.year) && !line.fact.source.is_empty(), "{place}");
        }
        let law = region.law.iter().all(Fact::is_sure);
        let danger = region.shown().any(|line| line.kind == LineKind::Emergency);
        assert!(law && (danger || code == ELSEWHERE), "{code}: nobody in danger is left without a number");

        let reached: Vec<_> = region.shown().map(|line| line.reach.to_lowercase()).collect();
        let numbers: BTreeSet<_> = reached.iter().flat_map(|reach| dialled(reach)).collect();
        let may_stand = |number: &String| {
            number.len() < 3 || numbers.contains(number) || BESIDE.contains(&(code, number.as_str()))
        };
        let at_home: Vec<_> =
            LANGUAGES.iter().map(|l| (*l, messages(&below(l).join(format!("regions/{code}.ftl"))))).collect();
        for (language, key, text) in
            at_home.iter().flat_map(|(l, all)| all.iter().map(move |(key, said)| (l, key, &said.text)))
        {
            let whole: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
            let gone = GONE.into_iter().find(|gone| whole.contains(gone));
            assert!(gone.is_none(), "{language}, {code}, {key}: {gone:?} is long gone");
            // A source and a law may name years and articles.
            if key.ends_with(".source") || key == "law" || key == "line-hotline" {
                continue;
            }
            let strange: Vec<_> = dialled(text).into_iter().filter(|number| !may_stand(number)).collect();
            let year = |number: &String| number.len() == 4 && number.starts_with("20");
            assert!(strange.iter().all(year), "{language}, {code}, {key}: whose is {strange:?}?");
            let strange: Vec<_> = addresses(text).into_iter().filter(|at| !reached.contains(at)).collect();
            assert!(strange.is_empty(), "{language}, {code}, {key}: whose is {strange:?}?");
        }
    }
    assert_eq!(dialled("Ring 1-888-495-8501, or 0 805\u{a0}805 817."), ["18884958501", "0805805817"]);
    assert_eq!(addresses("On ic3.gov, or x@y.be. Then."), ["ic3.gov", "x@y.be"]);
}

/// Every character that can show in a language, with where it comes from.
fn shown(language: &str) -> BTreeMap<char, String> {
    let mut out = BTreeMap::new();
    let mut put = |text: &str, place: &str| {
        for c in text.chars().filter(|c| *c != '\n') {
            let _ = out.entry(c).or_insert_with(|| place.to_owned());
        }
    };
    let template = root().join("assets/template").join(language);
    for file in files(&below(language), "ftl").into_iter().chain(files(&template, "ftl")) {
        for (key, said) in messages(&file) {
            // Each language's name is drawn in its own face; a test of its own looks at them.
            if key.starts_with("language-") {
                continue;
            }
            put(&said.text, &format!("{} {key}", file.display()));
        }
    }
    for file in files(&root().join("assets/regions"), "ron") {
        let text = fs::read_to_string(&file).expect("a region");
        let region = Region::read(&file.display().to_string(), &text).expect("a region");
        let place = file.display().to_string();
        let spoken = Language::from_code(language).expect("a language");
        for line in &region.lines {
            put(&line.reach, &place);
        }
        for sum in [7, 1234, 56_789, 1_234_567] {
            put(&region.money.write(sum, spoken), &place);
        }
    }
    for piece in fs::read_to_string(root().join("assets/pack.ron"))
        .expect("the manifest")
        .split('"')
        .skip(1)
        .step_by(2)
    {
        put(piece, "pack.ron");
    }
    // What the sources add by themselves: figures, letters of the choices, the signs between.
    put("0123456789ABCDE%+−-·.,:;…•\u{2009}\u{00a0}", "the sources");
    out
}

fn lacking(face: &[u8], characters: &BTreeMap<char, String>) -> Vec<String> {
    let face = ttf_parser::Face::parse(face, 0).expect("a face");
    let drawn = |c: char| face.glyph_index(c).is_some_and(|glyph| glyph.0 != 0);
    assert!(drawn('a') && !drawn('\u{e0ff}'), "the reader reads");
    characters
        .iter()
        .filter(|(c, _)| !drawn(**c))
        .map(|(c, place)| format!("U+{:04X} {c:?}, {place}", u32::from(*c)))
        .collect()
}

fn face(name: &str) -> Vec<u8> {
    fs::read(root().join("assets/fonts").join(name)).expect("a face")
}

#[test]
fn every_character_is_in_the_face_that_draws_it() {
    for language in LANGUAGES {
        let characters = shown(language);
        assert!(characters.len() > 60, "{language}: {}", characters.len());
        let family = if language == "zh-CN" { "SecondLookSC" } else { "SecondLookLatin" };
        let extension = if language == "zh-CN" { "otf" } else { "ttf" };
        for weight in ["Regular", "Bold"] {
            let lacking = lacking(&face(&format!("{family}-{weight}.{extension}")), &characters);
            assert!(lacking.is_empty(), "{family}-{weight} lacks {lacking:#?}");
        }
    }
}

#[test]
fn each_language_is_named_in_its_own_face() {
    for (language, family) in [
        ("en", "SecondLookLatin-Regular.ttf"),
        ("fr", "SecondLookLatin-Regular.ttf"),
        ("zh-CN", "SecondLookSC-Regular.otf"),
    ] {
        let name = &interface(language)["language-name"].text;
        for there in LANGUAGES {
            assert_eq!(&interface(there)[&format!("language-{language}")].text, name, "{there}");
        }
        let characters = name.chars().map(|c| (c, name.clone())).collect();
        assert_eq!(lacking(&face(family), &characters), Vec::<String>::new());
    }
}
