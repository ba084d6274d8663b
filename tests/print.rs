//! Pages to print: every situation in every language and on every paper says what was said, is sound by
//! qpdf, poppler and veraPDF's PDF/UA-1 profile, and no text whatever makes it otherwise.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

#[path = "print/handouts.rs"]
mod handouts;
mod robot;
#[path = "print/summary.rs"]
mod summary;
#[path = "print/terminal.rs"]
mod terminal;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use proptest::prelude::*;
use robot::{Robot, settings};
use second_look::content::ScenarioId;
use second_look::content::catalogue::Catalogue;
use second_look::content::markup::{Link, Span};
use second_look::dirs::Places;
use second_look::export::print::page::Count;
use second_look::export::print::{Badge, Pages, PrintError, Run, Setup, Sheet, Tale, take_home};
use second_look::i18n::{Language, Script, Values, Words};
use second_look::play::{Play, Step};
use second_look::ui::app::Message;
use second_look::ui::screen::{Screen, play};

const INSTALL: &str = "qpdf and poppler-utils: scripts/setup.sh test installs them";
const DAY: &str = "2026-11-24";

fn run(program: &str, args: &[&str], file: &Path) -> Output {
    Command::new(program).args(args).arg(file).output().expect(INSTALL)
}

/// What a program says of a file.
fn says(program: &str, args: &[&str], file: &Path) -> String {
    String::from_utf8_lossy(&run(program, args, file).stdout).into_owned()
}

/// Only the letters: lines break where they will, and a hyphen at the end of one is not in the text.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2060}' | '\u{ad}')).collect()
}

/// A play to its end, by the n-th way at every question.
fn played(catalogue: &Catalogue, name: &str, way: usize) -> Play {
    let card = catalogue.find(name).expect("a situation");
    let mut play = Play::start(catalogue.open(card).expect("it opens"), 7);
    while !matches!(play.step(), Step::End { .. }) {
        let answer = match play.step() {
            Step::Ask { choices, answer: None, .. } => Some(choices[way % choices.len()].id.clone()),
            Step::Push { ways, answer: None, .. } => Some(ways[way % ways.len()].id.clone()),
            _ => None,
        };
        let looks = matches!(play.step(), Step::Spot { done: false, .. });
        match answer {
            Some(answer) => play.answer(&answer).expect("an answer"),
            None if looks => play.finish_looking().expect("a look"),
            None => play.advance().expect("a way on"),
        }
    }
    play
}

/// A situation with its words, ready to be put on paper.
struct Told {
    catalogue: Catalogue,
    words: Words,
    country: &'static str,
    play: Play,
    script: Script,
    values: Values,
}

impl Told {
    fn new(name: &str, language: Language, way: usize) -> Self {
        let catalogue = Catalogue::built_in();
        let words = Words::new(language);
        let country = match language {
            Language::English => "GB",
            Language::Chinese => "CN",
            Language::French => "FR",
        };
        let region = catalogue.region(country);
        let setting = words.setting(region);
        let card = catalogue.find(name).expect("a situation");
        let script = catalogue.script(card, language, country).expect("its words");
        let play = played(&catalogue, name, way);
        let values = play.draws().words(&script, &region.money, &setting);
        Self { catalogue, words, country, play, script, values }
    }

    fn page(&self, sheet: Sheet, text_size: u16) -> Result<Vec<u8>, PrintError> {
        let tale = Tale {
            play: &self.play,
            script: &self.script,
            values: &self.values,
            words: &self.words,
            region: self.catalogue.region(self.country),
        };
        let language = self.words.language();
        take_home(&tale, &Setup { language, sheet, text_size, date: DAY })
    }

    /// All that must stand on the page, in order: titles, every line with its numbers, the habit, whom to
    /// ring.
    fn wanted(&self) -> Vec<String> {
        let say = |key: &str| self.script.text(key, &self.values);
        let mut wanted = vec![say("title")];
        let (retold, numbers) = self.play.retold();
        for line in &retold {
            let who =
                line.said.speaker().map_or_else(|| self.words.text("you"), |who| say(&format!("cast-{who}")));
            wanted.push(who);
            let piece = |Span { text, link }: Span| match link {
                Some(Link::Clue(clue)) => format!("{} {text}", numbers.get(clue).expect("a number")),
                _ => text,
            };
            wanted.push(self.script.spans(&line.said.key(), &self.values).into_iter().map(piece).collect());
            for carries in &line.carries {
                wanted.push(format!("{}", carries.number));
                wanted.push(self.words.text(&format!("clue-{}", carries.clue.key())));
                if carries.new {
                    wanted.push(say(&format!("sign-{}", carries.clue.key())));
                }
            }
        }
        let Step::End { beat, .. } = self.play.step() else { panic!("it is over") };
        wanted.extend([say(beat), say(&format!("{beat}.habit"))]);
        let region = self.catalogue.region(self.country);
        for line in region.shown() {
            let key = format!("line-{}", line.id);
            wanted.push(line.reach.clone());
            wanted.extend(self.words.region(self.country, &key));
            wanted.extend(self.words.region(self.country, &format!("{key}.for")));
        }
        wanted
    }
}

/// The text of a document as its tree has it, which is what a screen reader says.
fn told_aloud(file: &Path) -> String {
    let tree = says("pdfinfo", &["-struct-text"], file);
    let lines = tree.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
    letters(&lines.collect::<String>())
}

/// The text of a document in the order it is drawn, without the feet of its pages.
fn drawn(file: &Path, words: &Words) -> String {
    let pages = says("pdfinfo", &[], file);
    let count = pages.lines().find_map(|line| line.strip_prefix("Pages:")).expect("pages").trim().to_owned();
    let mut text = letters(&pdftotext(file));
    for page in 1..=count.parse::<usize>().expect("a number") {
        let args = [
            ("program", words.text("app-name").into()),
            ("date", words.date(DAY).into()),
            ("page", page.into()),
            ("pages", count.parse::<usize>().expect("a number").into()),
        ];
        let foot = letters(&words.with("paper-foot", &args));
        assert!(text.contains(&foot), "{foot} is not in {text}");
        text = text.replacen(&foot, "", 1);
    }
    text
}

fn pdftotext(file: &Path) -> String {
    let text = Command::new("pdftotext").arg("-raw").arg(file).arg("-").output().expect(INSTALL).stdout;
    String::from_utf8_lossy(&text).into_owned()
}

/// What qpdf and poppler say of a document.
fn examine(file: &Path, language: &str, title: &str) {
    let place = file.display();
    let check = run("qpdf", &["--check"], file);
    assert!(check.status.success(), "{place}: {}", String::from_utf8_lossy(&check.stderr));
    let info = says("pdfinfo", &[], file);
    let has = |line: &str| info.lines().any(|found| found.split_whitespace().eq(line.split_whitespace()));
    assert!(has("Tagged: yes") && has(&format!("Title: {title}")), "{place}: {info}");
    let plain = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(file).arg("-").output();
    let plain = String::from_utf8_lossy(&plain.expect(INSTALL).stdout).into_owned();
    assert!(plain.contains(&format!("/Lang ({language})")), "{place} names no language");
    let fonts = says("pdffonts", &[], file);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!fonts.is_empty(), "{place}");
    for font in fonts {
        let columns: Vec<&str> = font.split_whitespace().collect();
        // … embedded, subset, with its characters; then the object's two numbers.
        let Some([embedded, subset, unicode, _, _]) = columns.last_chunk() else { panic!("{font}") };
        assert_eq!([*embedded, *subset, *unicode], ["yes"; 3], "{place}: {font}");
    }
}

/// Holds documents against PDF/UA-1. Without network or Java that is said and left out, but never in a
/// workflow. Whether it was done, and what was said of each.
fn verapdf(files: &[PathBuf]) -> Option<Vec<String>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/verapdf.sh");
    let output = Command::new("bash").arg(script).args(files).output().expect("bash");
    let why = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.code() == Some(3) {
        assert!(std::env::var_os("CI").is_none(), "{why}");
        // Past what the test runner keeps to itself.
        let _ = std::io::stderr().write_all(format!("\nNOT TESTED: PDF/UA-1. {}\n", why.trim()).as_bytes());
        return None;
    }
    let said = String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(said.len(), files.len(), "{said:?} {why}");
    Some(said)
}

fn all_compliant(files: &[PathBuf]) {
    for line in verapdf(files).unwrap_or_default() {
        assert!(line.contains("compliant=true"), "{line}");
    }
}

#[test]
fn every_page_says_what_was_said_and_is_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    let names: Vec<String> = Catalogue::built_in().cards().map(|card| card.name.to_string()).collect();
    let mut files = Vec::new();
    for language in Language::ALL {
        for (number, name) in names.iter().enumerate() {
            let told = Told::new(name, language, number);
            let title = told.script.text("title", &told.values);
            for sheet in Sheet::ALL {
                let page = told.page(sheet, 100).expect("a page");
                assert!(page.starts_with(b"%PDF-1.7"));
                assert!(page == told.page(sheet, 100).expect("a page"), "the same input, the same bytes");
                let stem = name.replace('/', "-");
                let file = folder.path().join(format!("{}-{}-{stem}.pdf", language.code(), sheet.key()));
                fs::write(&file, page).expect("a file");
                examine(&file, language.code(), &title);
                let size = if sheet == Sheet::A4 { "(A4)" } else { "(letter)" };
                assert!(says("pdfinfo", &[], &file).contains(size), "{}", file.display());
                for text in [drawn(&file, &told.words), told_aloud(&file)] {
                    let mut rest = text.as_str();
                    for piece in told.wanted() {
                        let piece = letters(&piece);
                        let Some(at) = rest.find(&piece) else {
                            panic!("{}: {piece} does not follow in {rest}", file.display())
                        };
                        rest = &rest[at + piece.len()..];
                    }
                }
                files.push(file);
            }
        }
    }
    assert_eq!(files.len(), 3 * 2 * names.len());
    all_compliant(&files);
}

#[test]
fn the_text_size_of_the_settings_makes_it_larger() {
    let told = Told::new("core/safe-account-call", Language::French, 0);
    let folder = tempfile::tempdir().expect("a folder");
    let mut counts = Vec::new();
    for size in [100, 150, 250] {
        let file = folder.path().join(format!("{size}.pdf"));
        fs::write(&file, told.page(Sheet::A4, size).expect("a page")).expect("a file");
        examine(&file, "fr", &told.script.text("title", &told.values));
        let info = says("pdfinfo", &[], &file);
        let count = info.lines().find_map(|line| line.strip_prefix("Pages:")).expect("pages");
        counts.push(count.trim().parse::<usize>().expect("a number"));
    }
    assert!(counts[0] < counts[1] && counts[1] < counts[2], "{counts:?}");
    assert!(counts[0] <= 5, "no more paper than needed: {counts:?}");
}

#[test]
fn the_validator_finds_what_is_wrong() {
    let told = Told::new("core/safe-account-call", Language::English, 0);
    let folder = tempfile::tempdir().expect("a folder");
    let (sound, bare) = (folder.path().join("sound.pdf"), folder.path().join("bare.pdf"));
    fs::write(&sound, told.page(Sheet::A4, 100).expect("a page")).expect("a file");
    // Its pages alone, without the tree, title and language.
    let made = Command::new("qpdf").args(["--empty", "--pages"]).arg(&sound).arg("--").arg(&bare).status();
    assert!(made.expect(INSTALL).success());
    if let Some(said) = verapdf(&[sound, bare]) {
        assert!(said[0].contains("compliant=true") && said[1].contains("compliant=false"), "{said:?}");
    }
}

/// One document with a text in every place a text can stand.
fn everywhere(text: &str, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    let mut pages = Pages::new(setup);
    pages.heading(1, "Title");
    pages.heading(2, text);
    pages.paragraph(&[Run::plain(text), Run::number(Badge::Disc, 12), Run::boxed(Badge::Disc, text)]);
    pages.noted(|pages| pages.paragraph(&[Run::number(Badge::Square, 7), Run::boxed(Badge::Square, text)]));
    pages.set_in(|pages| pages.framed(|pages| pages.paragraph(&[Run::strong(text)])));
    pages.list(Count::Numbers, &[vec![Run::plain(text)], vec![Run::plain("two")]]);
    pages.list(Count::Dots, &[vec![Run::plain(text)], Vec::new()]);
    let row = || vec![Run::plain(text), Run::plain("plain")];
    pages.table(text, &[1.0, 2.0], &row(), &[row(), row(), Vec::new()]);
    pages.bars(&format!("Bars: {text}"), &[(text.to_owned(), 4), ("none".to_owned(), 0)]);
    pages.finish("Title", |page, count| format!("{text} {page}/{count}"))
}

#[test]
fn no_text_makes_a_page_that_is_not_sound() {
    let long = |piece: &str, times: usize| piece.repeat(times);
    let texts = [
        String::new(),
        " \u{a0}\u{3000}\u{2028}".to_owned(),
        "龘 䶮 𠮷 ☃ 🙂 👨\u{200d}👩\u{200d}👧 ع ไทย नमस्ते".to_owned(),
        "a\u{0}b\u{7}c\u{202e}d\u{2066}e\u{feff}f\u{ad}g\u{85}h\u{fffe}".to_owned(),
        "\u{301}\u{302} e\u{301}\u{302}\u{303}\u{304} \u{e000}\u{f8ff}\u{10ffff}\u{fffd}".to_owned(),
        "#import \"x\" *b* $x$ <td> ]) } %PDF endstream (\\) /Lang \\000".to_owned(),
        long("x", 600),
        long("字", 900),
        long("word and word; ", 200),
        "line\nline\r\nline\tline".to_owned(),
        "https://example.org/a/very/long/address/that/never/breaks?one=two&three=four#five".to_owned(),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = Vec::new();
    for language in [Language::French, Language::Chinese] {
        for (number, text) in texts.iter().enumerate() {
            let text_size = [0, 100, 250, u16::MAX][number % 4];
            let setup = Setup { language, sheet: Sheet::Letter, text_size, date: DAY };
            let page = everywhere(text, &setup).expect("a page");
            let file = folder.path().join(format!("{}-{number}.pdf", language.code()));
            fs::write(&file, page).expect("a file");
            examine(&file, language.code(), "Title");
            files.push(file);
        }
    }
    all_compliant(&files);
    let text = pdftotext(&files[2]);
    assert!(
        text.contains("〓 〓 〓 〓 〓 〓〓〓 〓 〓〓〓 〓〓〓〓"),
        "what no face draws is a geta mark: {text}"
    );
    let text = pdftotext(&files[3]);
    assert!(text.contains("abcdefgh"), "what cannot be seen is not there: {text}");
    let text = letters(&pdftotext(&files[5]));
    assert!(text.contains(&letters(&texts[5])), "text is only ever text: {text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_characters_are_a_page_or_a_clear_line(text in any::<Vec<char>>(), size in any::<u16>()) {
        let text: String = text.into_iter().collect();
        let setup = Setup { language: Language::English, sheet: Sheet::A4, text_size: size, date: &text };
        match everywhere(&text, &setup) {
            Ok(page) => prop_assert!(page.starts_with(b"%PDF")),
            Err(error) => prop_assert!(!error.line(&Words::new(Language::English)).contains('\n')),
        }
    }
}

#[test]
fn the_terminal_prints_a_page_and_replaces_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.pdf");
    let print = |id: &str, file: &Path, more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_second-look"));
        let _ = command.arg("--data-dir").arg(folder.path()).args(["print", id]).arg(file).args(more);
        let output = command.output().expect("the program");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let chinese = ["--lang", "zh-CN", "--country", "US"];
    assert_eq!(print("core/safe-account-call", &file, &chinese), (Some(0), String::new()));
    examine(&file, "zh-CN", "一个关于存款的电话");
    assert!(says("pdfinfo", &[], &file).contains("(letter)"));
    let before = fs::read(&file).expect("the page");
    for (id, file, named) in [
        ("core/safe-account-call", file.clone(), "page.pdf"),
        ("core/safe-account-call", folder.path().join("none/page.pdf"), "page.pdf"),
        ("core/nothing", folder.path().join("other.pdf"), "core/nothing"),
    ] {
        let (code, said) = print(id, &file, &["--lang", "fr"]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.trim().lines().count() == 1 && said.contains(named), "{said}");
    }
    assert_eq!(fs::read(&file).expect("the page"), before);
}

/// Somebody plays a situation to its end.
fn at_the_debrief(places: Option<Places>, language: &str, country: &str) -> Robot {
    let mut robot = Robot::new(settings(language, country), places);
    robot.send(Message::OnTopics(ScenarioId::from("core/warning-call")));
    for _ in 0..60 {
        let Screen::Play(situation) = robot.app.screen() else { break };
        let message = match situation.play.step() {
            Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => play::Message::Digit(0),
            Step::Spot { done: false, .. } => play::Message::Looked,
            _ => play::Message::GoOn,
        };
        robot.send(Message::OnPlay(message));
    }
    robot
}

#[test]
fn the_debrief_puts_it_on_paper_and_says_where_it_lies() {
    for (language, country, key) in
        [("en", "GB", "On paper"), ("fr", "FR", "Sur papier"), ("zh-CN", "CN", "打印")]
    {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::find(Some(folder.path())).expect("places");
        let mut robot = at_the_debrief(Some(places.clone()), language, country);
        robot.press(key);
        robot.press(key);
        let mut names: Vec<_> = fs::read_dir(&places.copies[0])
            .expect("the folder")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(robot.page().contains(&names[0]), "{names:?} is not in {}", robot.page());
        let Screen::Debrief(debrief) = robot.app.screen() else { panic!("still there") };
        let title = debrief.situation.script.text("title", &debrief.situation.values);
        for name in names {
            examine(&places.copies[0].join(name), language, &title);
        }
    }
}

#[test]
fn where_nothing_can_be_saved_that_is_said() {
    let mut robot = at_the_debrief(None, "en", "GB");
    robot.press("On paper");
    assert!(robot.page().contains("nowhere to save the page"), "{}", robot.page());

    let folder = tempfile::tempdir().expect("a folder");
    let mut places = Places::find(Some(folder.path())).expect("places");
    fs::write(folder.path().join("taken"), "").expect("a file");
    places.copies = vec![folder.path().join("taken")];
    let mut robot = at_the_debrief(Some(places), "en", "GB");
    robot.press("On paper");
    assert!(robot.page().contains("The page could not be saved in"), "{}", robot.page());
}
