//! The summary page: both sides, in words, of one person; sound on every paper, and on one sheet.

use std::fs;
use std::path::Path;
use std::process::Command;

use second_look::content::catalogue::Catalogue;
use second_look::content::{Act, Outcome, ScenarioId, Topic};
use second_look::dirs::Places;
use second_look::export::print::{Practised, Setup, Sheet, summary};
use second_look::i18n::{Language, Words};
use second_look::learn::discrimination::Answers;
use second_look::learn::outcome::Score;
use second_look::store::{Finish, NewAttempt, PERSON, Store};
use second_look::ui::app::Message;
use second_look::ui::screen::{Screen, home, play};

use crate::robot::{Robot, settings};
use crate::{DAY, all_compliant, at_the_debrief, drawn, examine, letters, says, told_aloud};

fn answers(caught: u32, doubted: u32) -> Answers {
    Answers { scams: 8, caught, genuine: 8, doubted }
}

/// Many situations of many topics, and two check-ups.
fn a_lot(before: Answers, after: Answers) -> Practised {
    let mut practised = Practised::default();
    let outcomes = [Outcome::Stopped, Outcome::Trusted, Outcome::StoppedLate, Outcome::TurnedAway];
    for (number, topic) in Topic::ALL.iter().enumerate() {
        // In the first half all goes well.
        let pair = if number * 2 < Topic::ALL.len() { &outcomes[..2] } else { &outcomes[2..] };
        practised.topics.push((*topic, Score::of(pair.iter().copied())));
        for outcome in pair {
            practised.score.add(*outcome);
        }
    }
    let day = |day: &str, answers| (day.to_owned(), answers);
    practised.checkups = vec![day("2026-10-02", before), day("2026-11-20", after)];
    practised
}

fn a_little() -> Practised {
    let mut practised = Practised::default();
    practised.score.add(Outcome::Stopped);
    practised.topics.push((Topic::FakeBank, practised.score));
    practised
}

/// A country where the language is spoken, and where printers hold this paper.
fn country(language: Language, sheet: Sheet) -> &'static str {
    match (language, sheet) {
        (Language::English, Sheet::A4) => "GB",
        (Language::Chinese, Sheet::A4) => "CN",
        (Language::French, Sheet::A4) => "FR",
        (Language::Chinese, Sheet::Letter) => "US",
        (_, Sheet::Letter) => "CA",
    }
}

fn page(practised: &Practised, words: &Words, sheet: Sheet, text_size: u16) -> Vec<u8> {
    let catalogue = Catalogue::built_in();
    let setup = Setup { language: words.language(), sheet, text_size, date: DAY };
    summary(practised, words, catalogue.region(country(words.language(), sheet)), &setup).expect("a page")
}

fn pages(file: &Path) -> usize {
    let info = says("pdfinfo", &[], file);
    let count = info.lines().find_map(|line| line.strip_prefix("Pages:")).expect("pages");
    count.trim().parse().expect("a number")
}

/// What stands on every summary: its title, then at the end the steps and whom to ring.
fn always(words: &Words, sheet: Sheet) -> Vec<String> {
    let mut wanted =
        vec![words.text("summary-title"), words.text("summary-next"), words.text("summary-steps")];
    let steps = [Act::Pause, Act::CallBack, Act::AskSomeone];
    wanted.extend(steps.map(|act| words.text(&format!("act-{}", act.key()))));
    let catalogue = Catalogue::built_in();
    let country = country(words.language(), sheet);
    for line in catalogue.region(country).shown() {
        wanted.push(line.reach.clone());
        wanted.extend(words.region(country, &format!("line-{}", line.id)));
    }
    wanted
}

fn follow_one_another(text: &str, wanted: &[String], place: &str) {
    let mut rest = text;
    for piece in wanted {
        let piece = letters(piece);
        let Some(at) = rest.find(&piece) else { panic!("{place}: {piece} does not follow in {rest}") };
        rest = &rest[at + piece.len()..];
    }
}

#[test]
fn every_summary_is_sound_and_takes_one_sheet_or_two() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = Vec::new();
    for language in Language::ALL {
        let words = Words::new(language);
        for (name, practised) in [
            ("none", Practised::default()),
            ("little", a_little()),
            ("lot", a_lot(answers(4, 2), answers(8, 6))),
        ] {
            for (sheet, text_size) in Sheet::ALL.into_iter().flat_map(|sheet| [(sheet, 100), (sheet, 200)]) {
                let name = format!("{}-{}-{text_size}-{name}.pdf", language.code(), sheet.key());
                let file = folder.path().join(&name);
                let document = page(&practised, &words, sheet, text_size);
                fs::write(&file, document).expect("a file");
                examine(&file, language.code(), &words.text("summary-title"));
                // Letter is shorter, and Canada's numbers are many: a page more.
                let sides = if text_size == 100 { 2 } else { 4 } + usize::from(sheet == Sheet::Letter);
                assert!(pages(&file) <= sides, "{name}: {} pages", pages(&file));
                for text in [drawn(&file, &words), told_aloud(&file)] {
                    follow_one_another(&text, &always(&words, sheet), &name);
                }
                files.push(file);
            }
        }
    }
    all_compliant(&files);
}

fn text_of(practised: &Practised, language: Language) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.pdf");
    let words = Words::new(language);
    fs::write(&file, page(practised, &words, Sheet::A4, 100)).expect("a file");
    drawn(&file, &words)
}

/// Word for word, so that no number and no comparison ever slips in (M2, M6, M8).
#[test]
fn the_front_says_this_and_no_more() {
    let wanted = "What you have practised. This page is about you alone, up to 24 November 2026. \
        Situations: Scams stopped in time: 12 of 23. 11 more were stopped late. Genuine contacts trusted: 12 of 23. \
        All went well: Police and courts, Bank, Customer service, Parcels, Task jobs and 7 more. \
        Worth another look: Passing money on, Fundraising schemes, Care in old age, Health and tours, \
        Family in trouble and 6 more. \
        Check-up of 20 November 2026. You caught 8 of 8 scams and trusted 2 of 8 real ones. \
        How you lean: Cautious. You call many things a scam, real ones too. Checking by a way you know shows which \
        are real. \
        More suspicious than last time: You now call more real ones a scam. A check by a way you know helps with \
        both kinds. \
        There is no comparison group, and part of any change is practice with such questions. \
        What to practise next: Begin with “Passing money on”. You see a little more each time.";
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let practised = a_lot(answers(4, 2), answers(8, 6));
    let text = text_of(&practised, Language::English);
    assert_eq!(text, text_of(&practised, Language::English), "the same every time");
    let front = text.split_once("Threesafesteps").expect("the steps").0;
    assert_eq!(plain(front), plain(wanted));
}

#[test]
fn of_change_only_that_is_said_which_may_be_said() {
    for language in Language::ALL {
        let words = Words::new(language);
        let has = |practised: &Practised, keys: &[&str]| {
            let text = text_of(practised, language);
            keys.iter().map(|key| text.contains(&letters(&words.text(key)))).collect::<Vec<_>>()
        };
        let keys = [
            "checkup-sharper.more",
            "checkup-suspicious.more",
            "checkup-too-few.more",
            "checkup-no-comparison",
        ];
        let ten = |caught, doubted| Answers { scams: 10, caught, genuine: 10, doubted };
        for (before, after, said) in [
            (ten(5, 5), ten(10, 0), 0),
            // More scams are caught, and more real ones doubted: the trap.
            (answers(4, 2), answers(8, 6), 1),
            (ten(6, 4), ten(8, 3), 2),
        ] {
            let wanted = [said == 0, said == 1, said == 2, true];
            assert_eq!(has(&a_lot(before, after), &keys), wanted, "{language:?}");
        }
        let mut one = a_lot(answers(4, 2), answers(8, 6));
        let _ = one.checkups.pop();
        let wanted = [false, false, false, true];
        assert_eq!(has(&one, &keys), wanted, "of one check-up nothing can have changed");
        let keys = ["summary-none", "checkup-both-matter", "summary-next-checkup", "checkup-no-comparison"];
        assert_eq!(has(&Practised::default(), &keys), [true, false, false, false], "{language:?}");
        assert_eq!(has(&a_little(), &keys), [false, true, true, false], "{language:?}");
    }
}

#[test]
fn the_terminal_prints_a_summary_of_what_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path().join("here");
    let print = |file: &Path, more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_second-look"));
        let _ = command.arg("--data-dir").arg(&here).args(["print", "--summary"]).arg(file).args(more);
        let output = command.output().expect("the program");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let file = |name: &str| folder.path().join(name);
    assert_eq!(print(&file("none.pdf"), &["--lang", "fr"]), (Some(0), String::new()));
    examine(&file("none.pdf"), "fr", "Ce que vous avez pratiqué");
    assert!(!here.exists(), "to look makes nothing");

    let places = Places::find(Some(&here)).expect("places");
    settings("zh-CN", "US").save(&places.settings).expect("set");
    let mut store = Store::open(&places.database()).expect("a store");
    let begun = NewAttempt {
        person: PERSON,
        scenario: "core/safe-account-call".to_owned(),
        pack_version: "0.1.0".to_owned(),
        content_hash: "0".to_owned(),
        language: "en".to_owned(),
        country: "GB".to_owned(),
        seed: 1,
        draws: "{}".to_owned(),
        started_at: 1,
    };
    let id = store.begin(&begun).expect("begun");
    let topic = Topic::FakeBank;
    let end = Finish { at: 2, reached: Outcome::Stopped, counted: Outcome::Stopped, topic };
    store.finish(id, &end).expect("finished");
    drop(store);
    let planted = rusqlite::Connection::open(places.database()).expect("a connection");
    let _ = planted.execute("UPDATE person SET label = '外号小王'", []).expect("planted");
    drop(planted);
    assert_eq!(print(&file("kept.pdf"), &[]), (Some(0), String::new()));
    examine(&file("kept.pdf"), "zh-CN", "您练过的");
    assert!(
        says("pdfinfo", &[], &file("kept.pdf")).contains("(letter)"),
        "the paper of the country that is set"
    );
    let text = told_aloud(&file("kept.pdf"));
    assert!(text.contains("1个骗局，及时识破1个") && !text.contains("小王"), "{text}");

    let before = fs::read(file("kept.pdf")).expect("the page");
    let (code, said) = print(&file("kept.pdf"), &["--lang", "en"]);
    assert!(code == Some(2) && said.contains("exists already") && said.trim().lines().count() == 1, "{said}");
    assert_eq!(fs::read(file("kept.pdf")).expect("the page"), before);
    fs::write(places.database(), "a letter").expect("written");
    let (code, said) = print(&file("other.pdf"), &["--lang", "en"]);
    assert!(code == Some(2) && said.contains("cannot be read") && said.trim().lines().count() == 1, "{said}");
}

#[test]
fn my_progress_puts_it_on_paper_and_says_where_it_lies() {
    for (language, country, key) in
        [("en", "GB", "On paper"), ("fr", "FR", "Sur papier"), ("zh-CN", "CN", "打印")]
    {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::find(Some(folder.path())).expect("places");
        let mut robot = at_the_debrief(Some(places.clone()), language, country);
        robot.send(Message::Home);
        robot.send(Message::OnHome(home::Message::Progress));
        robot.press(key);
        let focused = robot.focused().expect("a focus").name;
        let names: Vec<_> = fs::read_dir(&places.copies[0]).expect("the folder").flatten().collect();
        let name = names[0].file_name().to_string_lossy().into_owned();
        assert_eq!(names.len(), 1, "{names:?}");
        assert!(robot.page().contains(&name) && focused.contains(&name), "{name}: {focused}");
        examine(
            &names[0].path(),
            language,
            &Words::new(Language::from_code(language).expect("ours")).text("summary-title"),
        );
    }
    let mut robot = Robot::new(settings("en", "GB"), None);
    robot.send(Message::OnTopics(ScenarioId::from("core/warning-call")));
    assert!(matches!(robot.app.screen(), Screen::Play(situation) if situation.play.progress().0 > 0));
    robot.send(Message::OnPlay(play::Message::GoOn));
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    robot.press("On paper");
    assert!(robot.page().contains("nowhere to save the page"), "{}", robot.page());
}
