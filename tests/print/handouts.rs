//! The handouts of a lesson: sound on every paper and in every language, large enough, whole, and each showing only
//! what it may.

use std::collections::BTreeSet;

use second_look::class::group::{CheckTold, Checks, Part, Report, Share, Side, Told};
use second_look::content::Clue;
use second_look::content::item::{Form, Length};
use second_look::content::playlist::Playlist;
use second_look::export::aggregate::{self, Aggregate};
use second_look::export::print::handout::{Given, Handout, card_to_take, cards, check_up, group, poster};
use second_look::lesson::{Lesson, Plan, offer};

use super::*;

const SEED: u64 = 4;

fn country(language: Language) -> &'static str {
    match language {
        Language::English => "GB",
        Language::Chinese => "CN",
        Language::French => "FR",
    }
}

fn a_lesson(catalogue: &Catalogue, plan: Plan, country: &str) -> Lesson {
    let playlist = Playlist::find("lesson").expect("the path");
    Lesson::new(plan, playlist, catalogue, &offer(playlist, country), SEED).expect("a lesson")
}

pub(super) fn told_of_a_group() -> Aggregate {
    let check =
        |caught, d| CheckTold { caught, trusted: 72, d: [d, d - 0.4, d + 0.4], c: [-0.3, -0.5, -0.1] };
    let asked = |situation: &str| Told { id: situation.to_owned(), ..Told::default() };
    Aggregate {
        day: DAY.to_owned(),
        minutes: 45,
        report: Report {
            questions: vec![
                Told {
                    scam: true,
                    all: Some(37),
                    sound: Some(Share::Exact { part: 26, all: 37 }),
                    parts: vec![
                        Part { letters: "A".to_owned(), count: 26 },
                        Part { letters: "BC?".to_owned(), count: 11 },
                    ],
                    before: Some(4),
                    ..asked("core/warning-call")
                },
                Told {
                    all: Some(38),
                    sound: Some(Share::AtLeastNineTenths),
                    ..asked("core/look-in-your-app")
                },
                asked("core/safe-account-call#ask"),
            ],
            scams: Side { questions: 1, all: 37, sound: 26 },
            genuine: Side { questions: 1, all: 38, sound: 27 },
            checks: Some(Checks { people: 25, first: check(64, 0.8), second: check(90, 1.7) }),
        },
    }
}

fn made(handout: Handout, catalogue: &Catalogue, plan: Plan, setup: &Setup<'_>, country: &str) -> Vec<u8> {
    let words = Words::new(setup.language);
    let region = catalogue.region(country);
    let lesson = a_lesson(catalogue, plan, country);
    let given = Given { lesson: &lesson, catalogue, words: &words, region };
    let document = match handout {
        Handout::Plan => given.plan(setup),
        Handout::Notes => given.notes(setup),
        Handout::Cards => cards(&words, setup),
        Handout::Situations => given.situations(setup, false),
        Handout::Signs => given.situations(setup, true),
        Handout::TakeHome => card_to_take(&words, region, setup),
        Handout::Poster => poster(&words, region, setup),
        Handout::CheckUp => check_up((Form::A, SEED), catalogue, &words, region, setup),
        Handout::Group => group(&told_of_a_group(), catalogue, &words, setup),
    };
    document.expect("a document")
}

/// A handout as a file, for a person who reads this language at home.
fn filed(folder: &Path, handout: Handout, language: Language, sheet: Sheet) -> PathBuf {
    let catalogue = Catalogue::built_in();
    let setup = Setup { language, sheet, text_size: 100, date: DAY };
    let document = made(handout, &catalogue, Plan::Lesson, &setup, country(language));
    let file = folder.join(format!("{}-{}-{}.pdf", language.code(), sheet.key(), handout.key()));
    fs::write(&file, document).expect("a file");
    file
}

fn pages_of(file: &Path) -> usize {
    let info = says("pdfinfo", &[], file);
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).expect("pages");
    pages.trim().parse().expect("a number")
}

/// The sizes of all letters, in points.
fn sizes(file: &Path) -> BTreeSet<u32> {
    let args = ["-xml", "-i", "-stdout", "-zoom", "1"];
    let text = says("pdftohtml", &args, file);
    let specs = text.split("<fontspec ").skip(1);
    specs.filter_map(|spec| spec.split("size=\"").nth(1)?.split('"').next()?.parse().ok()).collect()
}

/// The text of some pages.
fn text_of(file: &Path, from: usize, to: usize) -> String {
    let (from, to) = (from.to_string(), to.to_string());
    let text = Command::new("pdftotext").args(["-raw", "-f", &from, "-l", &to]).arg(file).arg("-").output();
    letters(&String::from_utf8_lossy(&text.expect(INSTALL).stdout))
}

fn whole_text(file: &Path) -> String {
    text_of(file, 1, pages_of(file))
}

#[test]
fn every_handout_is_sound_and_no_letter_is_small() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = Vec::new();
    for language in Language::ALL {
        let words = Words::new(language);
        for sheet in Sheet::ALL {
            for handout in Handout::ALL {
                let file = filed(folder.path(), handout, language, sheet);
                let title = if handout == Handout::CheckUp {
                    words.with("handout-checkup-form", &[("form", "A".into())])
                } else {
                    handout.title(&words)
                };
                examine(&file, language.code(), &title);
                // The numbers of signs stand white on their shapes, smaller than the words they belong to.
                let least = if handout == Handout::Signs { 12 } else { 14 };
                let sizes = sizes(&file);
                assert!(sizes.first().is_some_and(|size| *size >= least), "{}: {sizes:?}", file.display());
                files.push(file);
            }
        }
    }
    assert_eq!(files.len(), 3 * 2 * Handout::ALL.len());
    all_compliant(&files);
}

#[test]
fn a_poster_is_one_sheet_and_a_card_two_sides_in_every_country() {
    let catalogue = Catalogue::built_in();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.pdf");
    for language in Language::ALL {
        let words = Words::new(language);
        for (code, region) in catalogue.regions() {
            for sheet in Sheet::ALL {
                let setup = Setup { language, sheet, text_size: 200, date: DAY };
                fs::write(&file, poster(&words, region, &setup).expect("a poster")).expect("a file");
                assert_eq!(pages_of(&file), 1, "{code} {language:?}");
                let setup = Setup { text_size: 100, ..setup };
                fs::write(&file, card_to_take(&words, region, &setup).expect("a card")).expect("a file");
                assert!(pages_of(&file) <= 2, "{code} {language:?} {sheet:?}");
                let text = whole_text(&file);
                for line in region.shown() {
                    assert!(text.contains(&letters(&line.reach)), "{code}: {}", line.reach);
                }
            }
        }
    }
}

#[test]
fn cards_are_read_from_the_last_row_and_told_apart_without_colour() {
    let folder = tempfile::tempdir().expect("a folder");
    for sheet in Sheet::ALL {
        let file = filed(folder.path(), Handout::Cards, Language::English, sheet);
        assert_eq!(pages_of(&file), 6);
        // Capitals are seven tenths of their size; 40 mm are 113 points.
        let large: Vec<u32> = sizes(&file).into_iter().filter(|size| *size > 40).collect();
        assert!(large.len() == 2 && large.iter().all(|size| size * 7 / 10 >= 113), "{large:?}");
        assert!(large[1] * 7 / 10 >= 238, "84 mm on a sheet of its own: {large:?}");
        let four = text_of(&file, 2, 2);
        assert!(["A", "B", "C", "?"].iter().all(|letter| four.contains(letter)), "{four}");
        // In black and white, the letter covered: what is left of a card is no other's.
        let shapes: Vec<Vec<u8>> = (3..=6)
            .map(|page| {
                let page = page.to_string();
                let args =
                    ["-mono", "-r", "18", "-f", &page, "-l", &page, "-y", "100", "-H", "42", "-x", "20"];
                let output = Command::new("pdftoppm").args(args).args(["-W", "110"]).arg(&file).output();
                output.expect(INSTALL).stdout
            })
            .collect();
        for (index, one) in shapes.iter().enumerate() {
            assert!(one.starts_with(b"P4") && one.len() > 200);
            for other in &shapes[index + 1..] {
                let differ: u32 = one.iter().zip(other).map(|(a, b)| (a ^ b).count_ones()).sum();
                assert!(differ > 60, "{differ}");
            }
        }
    }
}

#[test]
fn a_sheet_without_signs_gives_nothing_away_and_one_with_them_tells_all() {
    let catalogue = Catalogue::built_in();
    let folder = tempfile::tempdir().expect("a folder");
    for language in Language::ALL {
        let words = Words::new(language);
        let lesson = a_lesson(&catalogue, Plan::Lesson, country(language));
        let bare = whole_text(&filed(folder.path(), Handout::Situations, language, Sheet::A4));
        let told = whole_text(&filed(folder.path(), Handout::Signs, language, Sheet::A4));
        let kinds = ["handout-kind-scam", "handout-kind-genuine"].map(|key| letters(&words.text(key)));
        assert!(kinds.iter().all(|kind| !bare.contains(kind) && told.contains(kind)));
        for round in lesson.rounds() {
            let card = catalogue.find(&round.name).expect("a card");
            let scenario = catalogue.open(card).expect("a scenario");
            let play = Play::walk_to(&scenario, round.seed, &round.beat).expect("its question");
            let script = catalogue.script(card, language, country(language)).expect("words");
            let region = catalogue.region(country(language));
            let setting = words.setting(region);
            let values = play.draws().words(&script, &region.money, &setting);
            let Step::Ask { beat, choices, .. } = play.step() else { panic!("a question") };
            for (letter, choice) in ["A", "B", "C"].into_iter().zip(&choices) {
                let text = letters(&script.text(&format!("{beat}.c-{}", choice.id), &values));
                let lettered = format!("{letter}{text}");
                assert!(bare.contains(&lettered) && told.contains(&lettered), "{language:?}: {lettered}");
                let why = letters(&script.text(&format!("{beat}.why-{}", choice.id), &values));
                assert!(!bare.contains(&why) && told.contains(&why), "{language:?}: {why}");
            }
            let (retold, _) = play.retold();
            for line in &retold {
                let said = letters(&script.text(&line.said.key(), &values));
                assert!(bare.contains(&said), "{language:?}: {said} is not in {bare}");
                for carries in line.carries.iter().filter(|carries| carries.new) {
                    let name = letters(&words.text(&format!("clue-{}", carries.clue.key())));
                    let here = letters(&script.text(&format!("sign-{}", carries.clue.key()), &values));
                    assert!(told.contains(&name) && told.contains(&here) && !bare.contains(&here));
                    assert!(matches!(carries.clue, Clue::Sign(_) | Clue::Mark(_)));
                }
            }
        }
    }
}

#[test]
fn a_check_up_on_paper_has_ten_items_and_its_key_apart() {
    let catalogue = Catalogue::built_in();
    let folder = tempfile::tempdir().expect("a folder");
    for language in Language::ALL {
        let words = Words::new(language);
        let file = filed(folder.path(), Handout::CheckUp, language, Sheet::A4);
        let count = pages_of(&file);
        let key = letters(&words.with("handout-key", &[("form", "A".into())]));
        let at = (1..=count).find(|page| text_of(&file, *page, *page).starts_with(&key)).expect("a key");
        let (questions, key) = (text_of(&file, 1, at - 1), text_of(&file, at, count));
        let items: Vec<_> = catalogue.items_of(Form::A, Length::Short).collect();
        assert_eq!(items.len(), 10);
        for item in items {
            let script = catalogue.script_of_item(item, language, country(language)).expect("words");
            // Nothing is drawn in its reason.
            let why = letters(&script.text("why", &Values::new()));
            assert!(key.contains(&why) && !questions.contains(&why), "{language:?} {}", item.id());
        }
        let number = |n: usize| letters(&words.with("handout-item", &[("number", n.into())]));
        assert!((1..=10).all(|n| questions.contains(&number(n))));
        let scam = letters(&words.text("checkup-scam"));
        assert!(questions.matches(&scam).count() >= 10);
    }
}

#[test]
fn the_plan_has_each_step_at_its_minute_and_the_notes_all_notes() {
    let catalogue = Catalogue::built_in();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.pdf");
    for language in Language::ALL {
        let words = Words::new(language);
        for plan in Plan::ALL {
            let setup = Setup { language, sheet: Sheet::A4, text_size: 100, date: DAY };
            let document = made(Handout::Plan, &catalogue, plan, &setup, country(language));
            fs::write(&file, document).expect("a file");
            let text = whole_text(&file);
            let mut rest = text.as_str();
            for (from, planned) in a_lesson(&catalogue, plan, country(language)).held() {
                let to = usize::from(from + planned.minutes);
                let args = [("from", usize::from(from).into()), ("to", to.into())];
                let at = letters(&words.with("handout-minutes", &args));
                let found = rest.find(&at).unwrap_or_else(|| panic!("{language:?} {plan:?}: {at}"));
                rest = &rest[found + at.len()..];
            }
            assert!(pages_of(&file) <= 2, "{language:?} {plan:?}");
        }
        let notes = whole_text(&filed(folder.path(), Handout::Notes, language, Sheet::A4));
        for round in a_lesson(&catalogue, Plan::Lesson, country(language)).rounds() {
            let card = catalogue.find(&round.name).expect("a card");
            let script = catalogue.script(card, language, country(language)).expect("words");
            for note in ["aim", "ask-1", "ask-2", "wrong-idea", "care"] {
                let text = letters(&script.text(&format!("notes.{note}"), &Values::new()));
                assert!(notes.contains(&text), "{language:?} {}: {text}", round.name);
            }
        }
    }
}

#[test]
fn the_report_on_paper_is_the_table_to_the_last_figure() {
    let catalogue = Catalogue::built_in();
    let folder = tempfile::tempdir().expect("a folder");
    let lesson = told_of_a_group();
    let mut table = Vec::new();
    lesson.write(&mut table).expect("a table");
    let table = String::from_utf8(table).expect("text");
    for language in Language::ALL {
        let text = whole_text(&filed(folder.path(), Handout::Group, language, Sheet::A4));
        for row in table.lines().skip(1) {
            let cells: Vec<&str> = row.split(',').collect();
            let (about, figure, value) = (cells[2], cells[6], cells[8]);
            // What nobody may be told of is said in words, and how many questions were summed is on the page itself.
            let elsewhere = figure == "sound_percent" || about == "votes" && figure.ends_with("percent");
            if value.is_empty() || figure == "questions" || elsewhere {
                continue;
            }
            let value = value.replace('-', "\u{2212}");
            let value = if language == Language::French { value.replace('.', ",") } else { value };
            // A minus may be a hyphen to `letters`, never to the page.
            assert!(text.contains(&value), "{language:?}: {row} is not in {text}");
        }
        let words = Words::new(language);
        assert!(text.contains(&letters(&words.text("checkup-no-comparison"))), "M8");
        let few = Aggregate {
            report: Report { questions: vec![Told::default()], ..Report::default() },
            ..told_of_a_group()
        };
        let setup = Setup { language, sheet: Sheet::A4, text_size: 100, date: DAY };
        let file = folder.path().join("few.pdf");
        fs::write(&file, group(&few, &catalogue, &words, &setup).expect("a page")).expect("a file");
        let text = whole_text(&file);
        assert!(text.contains(&letters(&words.text("handout-group-thanks"))) && !text.contains("37"));
    }
    assert_eq!(aggregate::read(&table).map(|read| read.report.questions), Ok(lesson.report.questions));
}
