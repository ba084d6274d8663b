//! How hard the words are, in each language by a published measure, over every message of the program and
//! every word of a situation. Where one is too hard, its hardest sentence is named.
//!
//! - English: Flesch-Kincaid grade, Kincaid and others 1975: 0.39 · words a sentence + 11.8 · syllables a
//!   word − 15.59. At most 6 over all words, 8 in one message; 20 words in a sentence.
//! - French: LIX, Björnsson 1968, which needs no syllables: words a sentence + 100 · the share of words
//!   longer than six letters. Below 30 is very easy, 40 easy, 50 middling. At most 30 over all words, 50 in
//!   one message; 20 words in a sentence.
//! - Chinese: characters a sentence, at most 18 over all words, 30 in one message, 45 in a sentence (what
//!   `check` allows): spoken Chinese has 10 to 20. And characters beyond level 1 of GB 2312, the 3755 most
//!   used, which primary school and adult classes teach before all others: at most 1 in 100.
//!
//! A message counts by itself from ten words (twenty characters) on: below that every measure jumps.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]
#![allow(clippy::print_stdout, reason = "the figures are quoted")]
#![allow(clippy::cast_precision_loss, reason = "words are counted in thousands")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use second_look::i18n::Language;

/// Sentences of one message in one of its forms. As Flesch counts, colons and semicolons end one too.
fn sentences(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let last = out.last_mut().expect("there is always one");
        let ends = match letter {
            '。' | '？' | '！' | '…' | '；' | ';' | '：' | '·' | '\n' => true,
            '.' | '?' | '!' | ':' => {
                letters.peek().is_none_or(|next| next.is_whitespace() || "”»’".contains(*next))
            }
            _ => false,
        };
        last.push(letter);
        if ends {
            out.push(String::new());
        }
    }
    out.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    out
}

fn words(sentence: &str) -> Vec<String> {
    let parts = sentence.split(|c: char| !c.is_alphanumeric() && !"'’-".contains(c));
    let words = parts.map(|word| word.trim_matches(|c| "'’-".contains(c)).to_lowercase());
    words.filter(|word| word.chars().any(char::is_alphabetic)).collect()
}

/// Syllables of an English word: groups of vowels, but for what is not spoken at its end.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let vowel = |c: char| "aeiouyéè".contains(c);
    let mut count = 0;
    let mut before = false;
    for letter in &letters {
        count += usize::from(vowel(*letter) && !before);
        before = vowel(*letter);
    }
    let ends = |end: &str| word.ends_with(end);
    let silent = (ends("e") && !ends("le") && !ends("ee"))
        || (ends("es")
            && !["ses", "ces", "ges", "zes", "xes", "shes", "ches", "les"].iter().any(|end| ends(end)))
        || (ends("ed") && !ends("ted") && !ends("ded"));
    // “-le” after a vowel is silent too: “sale”, “while”.
    let quiet = ends("le") && letters.len() > 2 && vowel(letters[letters.len() - 3]);
    (count - usize::from((silent || quiet) && count > 1)).max(1)
}

/// How hard words are: the figure that is compared with the limit.
fn hardness(language: Language, sentences: &[String]) -> f64 {
    let all: Vec<String> = sentences.iter().flat_map(|sentence| words(sentence)).collect();
    let (count, spoken) = (all.len().max(1) as f64, sentences.len().max(1) as f64);
    match language {
        Language::English => {
            let syllables: usize = all.iter().map(|word| syllables(word)).sum();
            0.39 * count / spoken + 11.8 * syllables as f64 / count - 15.59
        }
        Language::French => {
            // What is elided is a word of its own: “l’appel” is two.
            let all: Vec<&str> = all.iter().flat_map(|word| word.split('’')).collect();
            let long = all.iter().filter(|word| word.chars().count() > 6).count();
            all.len() as f64 / spoken + 100.0 * long as f64 / all.len().max(1) as f64
        }
        Language::Chinese => length(language, &sentences.concat()) as f64 / spoken,
    }
}

/// How long a sentence is: in words, in Chinese in characters.
fn length(language: Language, sentence: &str) -> usize {
    match language {
        Language::Chinese => {
            let hanzi = sentence.chars().filter(|c| is_hanzi(*c)).count();
            hanzi + sentence.split(is_hanzi).flat_map(words).count()
        }
        Language::English | Language::French => words(sentence).len(),
    }
}

fn is_hanzi(c: char) -> bool {
    ('\u{4e00}'..'\u{a000}').contains(&c)
}

/// The most that all words together may reach, one message, and one sentence; and from how many words on a
/// message counts.
fn limits(language: Language) -> (f64, f64, usize, usize) {
    match language {
        Language::English => (6.0, 8.0, 20, 10),
        Language::French => (30.0, 50.0, 20, 10),
        Language::Chinese => (18.0, 30.0, 45, 20),
    }
}

/// The characters of a text beyond the first level of GB 2312: its rows 16 to 55.
fn beyond_level_1(text: &str) -> Vec<char> {
    let beyond = |c: &char| {
        let one = c.to_string();
        let (bytes, _, strange) = encoding_rs::GBK.encode(&one);
        strange || bytes.len() != 2 || !(0xB0..=0xD7).contains(&bytes[0]) || bytes[1] < 0xA1
    };
    text.chars().filter(|c| is_hanzi(*c)).filter(beyond).collect()
}

/// Every form a message can take: each variant once, variables as a short word.
fn forms(pattern: &Pattern<String>) -> Vec<String> {
    let mut out = vec![String::new()];
    for element in &pattern.elements {
        let next = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression } => expression_of(expression),
        };
        // Forms are laid side by side, not multiplied: the longest text is the same.
        let most = out.len().max(next.len());
        out = (0..most)
            .map(|n| format!("{}{}", out[n.min(out.len() - 1)], next[n.min(next.len() - 1)]))
            .collect();
    }
    out
}

fn expression_of(expression: &Expression<String>) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().flat_map(|variant| forms(&variant.value)).collect()
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => vec![value.clone()],
        Expression::Inline(InlineExpression::Placeable { expression }) => expression_of(expression),
        Expression::Inline(_) => vec!["5".to_owned()],
    }
}

/// The messages of a file, each with its forms; markup is taken out.
fn messages(path: &Path) -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(path).expect("a file");
    let resource =
        fluent_syntax::parser::parse(text).unwrap_or_else(|(_, e)| panic!("{}: {e:?}", path.display()));
    let mut out = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let own = message.value.iter().map(|value| (message.id.name.clone(), value));
        let more = message.attributes.iter();
        let more =
            more.map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value));
        for (key, pattern) in own.chain(more) {
            let _ = out.insert(key, forms(pattern).iter().map(|form| plain(form)).collect());
        }
    }
    out
}

/// `[words](clue:id)` as the words.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(&before.replace('[', ""));
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}

fn below(language: Language, folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.code()).join(folder)
}

/// The words a person meets in the window: not what authors, a terminal and those who build it read.
fn window(language: Language) -> BTreeMap<String, Vec<String>> {
    let mut out = BTreeMap::new();
    for entry in fs::read_dir(below(language, "")).expect("locales").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let others = ["author", "check-", "explain", "launch", "packs", "preview", "terminal", "terms"];
        let words = entry.path().extension().is_some_and(|extension| extension == "ftl");
        if words && !others.iter().any(|other| name.starts_with(other)) {
            out.extend(messages(&entry.path()));
        }
    }
    out.retain(|key, _| !key.starts_with("cli-"));
    for entry in fs::read_dir(below(language, "regions")).expect("countries").flatten() {
        let country = entry.file_name().to_string_lossy().into_owned();
        out.extend(
            messages(&entry.path()).into_iter().map(|(key, forms)| (format!("{country}: {key}"), forms)),
        );
    }
    out
}

/// The words of each situation that its learner reads; what is for leaders stands in `notes`.
fn situations(language: Language) -> BTreeMap<String, BTreeMap<String, Vec<String>>> {
    let mut out = BTreeMap::new();
    for topic in fs::read_dir(below(language, "scenarios")).expect("scenarios").flatten() {
        for file in fs::read_dir(topic.path()).expect("a topic").flatten() {
            let mut all = messages(&file.path());
            all.retain(|key, _| !key.starts_with("notes") && !key.starts_with("cast-"));
            let _ = out.insert(file.file_name().to_string_lossy().into_owned(), all);
        }
    }
    out
}

/// What is too hard in these words, a line each.
fn too_hard(language: Language, of: &str, all: &BTreeMap<String, Vec<String>>) -> String {
    let (whole, one, longest, least) = limits(language);
    let mut out = String::new();
    let mut prose = Vec::new();
    let hardest = |sentences: &[String]| {
        let alone = |sentence: &String| hardness(language, std::slice::from_ref(sentence));
        let hardest = sentences.iter().max_by(|a, b| alone(a).total_cmp(&alone(b)));
        hardest.cloned().unwrap_or_default()
    };
    for (key, forms) in all {
        for form in forms {
            let told = sentences(form);
            for sentence in &told {
                let length = length(language, sentence);
                if length > longest {
                    let _ = writeln!(out, "{of}: {key}: {length}, not {longest}: “{}”", sentence.trim());
                }
            }
            // Names and labels are no sentences: they would make any measure look better than it is.
            let told: Vec<String> = told.into_iter().filter(|s| s.trim_end().ends_with(ENDS)).collect();
            let found = hardness(language, &told);
            if told.iter().map(|sentence| length(language, sentence)).sum::<usize>() >= least && found > one {
                let _ = writeln!(out, "{of}: {key}: {found:.1}, not {one}: “{}”", hardest(&told).trim());
            }
            prose.extend(told);
        }
    }
    let found = hardness(language, &prose);
    if found > whole {
        let _ = writeln!(out, "{of}: {found:.1}, not {whole}; the hardest: “{}”", hardest(&prose).trim());
    }
    let text: String = all.values().flatten().flat_map(|form| form.chars()).collect();
    let beyond = beyond_level_1(&text);
    if beyond.len() * 100 > text.chars().filter(|c| is_hanzi(*c)).count() {
        let _ = writeln!(out, "{of}: too many rare characters: {beyond:?}");
    }
    println!("{of}: {found:.1} over {} sentences, {} rare characters", prose.len(), beyond.len());
    out
}

/// What a sentence ends in.
const ENDS: [char; 13] = ['.', '?', '!', '。', '？', '！', '…', '”', '»', ':', ';', '：', '；'];

#[test]
fn the_measures_are_the_published_ones() {
    // The Gettysburg Address, whose grade is known to be about 11, and a sentence of one-syllable words.
    let address = "Four score and seven years ago our fathers brought forth on this continent, a new nation, \
        conceived in Liberty, and dedicated to the proposition that all men are created equal. Now we are \
        engaged in a great civil war, testing whether that nation, or any nation so conceived and so \
        dedicated, can long endure.";
    let grade = hardness(Language::English, &sentences(address));
    assert!((10.0..14.0).contains(&grade), "{grade}");
    // 6 words, 6 syllables: 0.39 · 6 + 11.8 − 15.59 = −1.45.
    let grade = hardness(Language::English, &sentences("The cat sat on the mat."));
    assert!((grade + 1.45).abs() < 0.001, "{grade}");
    for (word, wanted) in
        [("people", 2), ("telephone", 3), ("asked", 1), ("wanted", 2), ("sale", 1), ("police", 2)]
    {
        assert_eq!(syllables(word), wanted, "{word}");
    }
    // 8 words, 1 of them long: 8 + 12.5.
    let lix = hardness(Language::French, &sentences("Votre banque ne demande jamais le code secret."));
    assert!((lix - 20.5).abs() < 0.001, "{lix}");
    // 7 and 5.
    let chinese = "慢慢来，不限时间。现在就试试。";
    assert!((hardness(Language::Chinese, &sentences(chinese)) - 6.0).abs() < 0.001);
    assert_eq!(beyond_level_1("请把验证码念给我，饕餮"), ['饕', '餮']);
}

#[test]
fn what_is_too_hard_is_named() {
    let of = |text: &str| BTreeMap::from([("a-message".to_owned(), vec![text.to_owned()])]);
    let hard = "Notwithstanding the aforementioned considerations, participants should systematically \
        authenticate institutional representatives.";
    let found = too_hard(Language::English, "en", &of(hard));
    assert!(found.contains("a-message") && found.contains("Notwithstanding"), "{found}");
    let long = "Nous vous informons que la réinitialisation de votre authentification nécessite \
        impérativement une confirmation complémentaire auprès de votre établissement gestionnaire habituel, \
        conformément aux conditions générales applicables.";
    assert!(too_hard(Language::French, "fr", &of(long)).contains("a-message"), "{long}");
    let rare = too_hard(Language::Chinese, "zh-CN", &of("请勿觊觎饕餮之利，以免罹祸。"));
    assert!(rare.contains("rare"), "{rare}");
}

#[test]
fn the_words_of_the_program_are_easy() {
    let hard = Language::ALL.map(|language| too_hard(language, language.code(), &window(language))).concat();
    assert!(hard.is_empty(), "\n{hard}");
}

/// The words of each guided tour.
fn tours(language: Language) -> BTreeMap<String, BTreeMap<String, Vec<String>>> {
    let folder = fs::read_dir(below(language, "guides")).expect("guides").flatten();
    let file = |file: fs::DirEntry| {
        let mut all = messages(&file.path());
        all.retain(|key, _| !key.starts_with("cast-"));
        (file.file_name().to_string_lossy().into_owned(), all)
    };
    folder.map(file).collect()
}

#[test]
fn the_words_of_each_guided_tour_are_easy() {
    for language in Language::ALL {
        let all = tours(language);
        assert_eq!(all.len(), second_look::content::guide::ALL.len(), "{language:?}");
        let hard: String = all.iter().map(|(file, words)| too_hard(language, file, words)).collect();
        assert!(hard.is_empty(), "{language:?}\n{hard}");
    }
}

#[test]
fn the_words_of_each_situation_are_easy() {
    let mut hard = String::new();
    for language in Language::ALL {
        let all = situations(language);
        assert!(all.len() >= 6, "{language:?}: {}", all.len());
        hard.extend(all.iter().map(|(file, words)| too_hard(language, file, words)));
    }
    assert!(hard.is_empty(), "\n{hard}");
}
