//! “My progress”: both sides are never shown one without the other, each picture has its table and its words,
//! nothing is said of too little, and each attempt can be read again as it was.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::path::Path;

use pages::progress::{
    Answers, CAREFUL, GUESSING, SHARP, TRUSTING, attempt, checkup, person, robot as over, send,
};
use pages::{answer, places, play_to_the_end, speaking, start};
use robot::{Named, Robot, Size, look_at};
use second_look::content::catalogue::Catalogue;
use second_look::content::{Outcome, Topic};
use second_look::i18n::{Language, Words};
use second_look::learn::calibration::Sureness;
use second_look::learn::course::LEAST;
use second_look::play::{Step, Target};
use second_look::store::record::{Passage, Record};
use second_look::store::{PERSON, Store};
use second_look::ui::access::{Node, Role};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::progress::{
    self, Chart, Closer, Message as Progress, Part, Progress as Shown, attempts, signs,
};
use second_look::ui::screen::{Screen, debrief, home, play};
use second_look::ui::widget::page;

const SIZE: Size = Size::new(1280.0, 800.0);

fn shown(robot: &Robot) -> &Shown {
    let Screen::Progress(page) = robot.app.screen() else { panic!("no progress") };
    page
}

fn part(robot: &Robot) -> &Part {
    let Screen::ProgressPart(part) = robot.app.screen() else { panic!("no part: {:?}", robot.app.screen()) };
    part
}

fn list(robot: &Robot) -> &attempts::Attempts {
    let Part::Attempts(list) = part(robot) else { panic!("no attempts") };
    list
}

fn open(folder: &Path) -> Robot {
    over(folder, &speaking("en"), SIZE)
}

fn of(robot: &mut Robot, role: Role) -> Vec<Node> {
    robot.nodes().into_iter().filter(|node| node.role == role).collect()
}

/// The cells of the one table there is, row by row.
fn table(robot: &mut Robot) -> Vec<Vec<String>> {
    let nodes = robot.nodes();
    assert_eq!(nodes.iter().filter(|node| node.role == Role::Table).count(), 1);
    let above = |node: &Node| node.parent.map(|parent| nodes[parent].role);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for node in &nodes {
        match node.role {
            Role::Row => {
                assert_eq!(above(node), Some(Role::Table), "{node:?}");
                rows.push(Vec::new());
            }
            Role::ColumnHeader | Role::RowHeader | Role::Cell => {
                assert_eq!(above(node), Some(Role::Row), "{node:?}");
                assert!(node.stop, "some screen readers say nothing but what has the focus");
                rows.last_mut().expect("a row").push(node.name.clone());
            }
            _ => {}
        }
    }
    rows
}

/// The words of the picture of a chart: what is told right below its heading.
fn told(robot: &mut Robot, starts: &str) -> String {
    let found = robot.nodes().into_iter().find(|node| node.name.starts_with(starts));
    found.unwrap_or_else(|| panic!("no “{starts}”: {}", robot.page())).name
}

#[test]
fn an_empty_store_shows_nothing_but_a_kind_word() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut open(folder.path());
    assert!(robot.page().contains("Nothing played yet."));
    for absent in ["Over time", "By topic", "By sign", "Each time you played", "Your check-ups"] {
        assert!(!robot.page().contains(absent), "{absent}");
    }
}

#[test]
fn too_little_is_not_drawn_and_it_is_said_what_is_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    person(folder.path(), SHARP, 3);
    let robot = &mut open(folder.path());
    let page = robot.page();
    assert!(page.contains("a picture of both sides grows here"), "{page}");
    assert!(page.contains("It still needs 6 scams and 7 genuine contacts."), "{page}");
    assert!(robot.control("Show as a table").is_none(), "no picture, no table");
    // One side alone is never enough.
    let folder = tempfile::tempdir().expect("a folder");
    let path = places(folder.path()).expect("places").database();
    let mut store = Store::open(&path).expect("a store");
    for number in 0..40 {
        let _ = attempt(&mut store, &format!("gone/s{number}"), Topic::FakeBank, Outcome::Stopped, number);
    }
    drop(store);
    let robot = &mut open(folder.path());
    assert!(robot.page().contains("0 scams") || robot.page().contains("4 scams"), "{}", robot.page());
    assert!(robot.page().contains("8 genuine contacts"), "{}", robot.page());
    assert!(robot.control("Show as a table").is_none());
}

#[test]
fn both_sides_over_time_stand_side_by_side_for_everybody() {
    let people: [(&str, Answers, [&str; 2], &str); 4] = [
        ("careful", CAREFUL, ["4 of 4", "1 of 4"], "You stop most scams."),
        ("trusting", TRUSTING, ["1 of 4", "4 of 4"], "You trust genuine contacts."),
        ("sharp", SHARP, ["4 of 4", "4 of 4"], "Both lenses are clear."),
        ("guessing", GUESSING, ["2 of 4", "2 of 4"], "Every look sharpens the eye."),
    ];
    for (name, answers, [scams, genuine], sentence) in people {
        let folder = tempfile::tempdir().expect("a folder");
        person(folder.path(), answers, 24);
        let robot = &mut open(folder.path());
        assert!(robot.page().contains(sentence), "{name}: {}", robot.page());
        for stretch in &shown(robot).course.stretches {
            assert!(stretch.score.scams.all() >= LEAST && stretch.score.genuine.all() >= LEAST);
        }
        let words = told(robot, "Scams stopped: at first");
        for said in [format!("lately {scams}. Genuine"), format!("lately {genuine}.")] {
            assert!(words.contains(&said), "{name}: {words}");
        }
        robot.press("Show as a table");
        assert_eq!(robot.focused().map(|node| node.name), Some("Over time".to_owned()), "on what is new");
        let rows = table(robot);
        assert_eq!(rows[0], ["Situations", "Scams stopped", "Genuine trusted"]);
        assert_eq!(rows.len(), 4, "{name}");
        for row in &rows[1..] {
            let [head, stopped, trusted] = &row[..] else { panic!("{row:?}") };
            assert!(head.contains(" to ") && head.contains("until "), "{head}");
            assert!(stopped.contains(" scams stopped") && trusted.contains(" contacts trusted"), "{row:?}");
        }
        let newest = rows.last().expect("a row");
        assert!(newest[1].starts_with(scams) && newest[2].starts_with(genuine), "{name}: {newest:?}");
        robot.press("Show as a picture");
        assert!(of(robot, Role::Table).is_empty());
        // Nothing ranks, counts days in a row or blames.
        let page = robot.page().to_lowercase();
        for never in ["streak", "rank", "worse", "fail", "should have", "best ever"] {
            assert!(!page.contains(never), "{name}: {never}");
        }
    }
}

#[test]
fn each_topic_has_both_sides_as_dots_and_as_a_table() {
    let folder = tempfile::tempdir().expect("a folder");
    person(folder.path(), GUESSING, 24);
    let robot = &mut open(folder.path());
    robot.press("By topic");
    let Part::Topics(topics) = part(robot) else { panic!("no topics") };
    let met = topics.topics.len();
    assert_eq!(of(robot, Role::ListItem).len(), met);
    robot.press("Show as a table");
    let rows = table(robot);
    assert_eq!(rows.len(), met + 1);
    assert!(rows.iter().all(|row| row.len() == 3), "a side that was not met has a cell too: {rows:?}");
    assert!(rows.iter().flatten().any(|cell| cell.starts_with("No ")), "and words: {rows:?}");
    robot.tap(Named::Escape);
    assert!(matches!(robot.app.screen(), Screen::Progress(_)));
}

/// Finds every sign, or looks for none.
fn look(robot: &mut Robot, name: &str, finds: bool) -> usize {
    start(robot, name);
    let mut found = 0;
    for _ in 0..80 {
        let Screen::Play(situation) = robot.app.screen() else { return found };
        let message = match situation.play.step() {
            Step::Spot { spot, marked, done: false, .. } if finds => {
                let lines = situation.play.lines_of(spot);
                let clues = lines.iter().flat_map(|(id, line)| line.signs.iter().map(move |sign| (id, sign)));
                let next = clues
                    .filter(|(_, sign)| spot.find.contains(&sign.id))
                    .filter(|(_, sign)| sign.at != second_look::content::Place::Sender)
                    .map(|(id, sign)| {
                        let link = second_look::content::markup::Link::Clue(sign.id);
                        ((*id).clone(), Target::Link(link))
                    })
                    .find(|touch| !marked.contains(touch));
                next.map_or(play::Message::Looked, |touch| {
                    found += 1;
                    play::Message::Touch(touch)
                })
            }
            Step::Spot { done: false, .. } => play::Message::Looked,
            // By what it does and not by its place, which is drawn: who pays twice is not asked to look.
            Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => {
                answer(robot, false);
                continue;
            }
            _ => play::Message::GoOn,
        };
        robot.send(Message::OnPlay(message));
    }
    panic!("it never ends");
}

fn seen(robot: &mut Robot) -> signs::Signs {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    send(robot, Progress::Show(Closer::Signs));
    let Part::Signs(signs) = part(robot) else { panic!("no signs") };
    signs.clone()
}

#[test]
fn a_sign_counts_where_one_had_to_find_it() {
    let robot = &mut Robot::over(App::new(speaking("en"), None, Catalogue::load(None)), SIZE);
    let _ = look(robot, "core/safe-account-call", false);
    let missed = seen(robot);
    assert_eq!(missed.of, 1);
    assert!(missed.seen.iter().all(|seen| seen.met == 1 && seen.found == 0), "{missed:?}");
    assert!(missed.seen.iter().any(|seen| seen.sought == 1), "{missed:?}");
    let found = look(robot, "core/investment-group", true);
    assert!(found > 0);
    let both = seen(robot);
    let sum = |signs: &signs::Signs| {
        signs.seen.iter().fold((0, 0), |(sought, found), seen| (sought + seen.sought, found + seen.found))
    };
    let (before, after) = (sum(&missed), sum(&both));
    assert!(after.1 > 0 && after.0 - before.0 == after.1, "all of the second, none of the first: {after:?}");
    // A second walk of the same is no other situation.
    let _ = look(robot, "core/investment-group", false);
    assert_eq!(seen(robot), both);
    assert!(robot.page().contains("Counted in the last 2 situations"), "{}", robot.page());
    let one = both.seen.iter().find(|seen| seen.found > 0).expect("one was found");
    let name = robot.app.words().text(&format!("clue-{}", one.clue.key()));
    let words = told(robot, &format!("{name}. Met in"));
    assert!(words.contains(&format!("You found it in {} of {}", one.found, one.sought)), "{words}");
    // Both kinds have their table.
    let charts = [Chart::Signs, Chart::Marks];
    let shown = charts.into_iter().filter(|chart| {
        let [heading, _] = chart.ids();
        let has = robot.control("Show as a table").is_some();
        send(robot, Progress::Table(*chart));
        let rows = of(robot, Role::Table);
        send(robot, Progress::Table(*chart));
        assert!(rows.is_empty() || has, "{heading}");
        !rows.is_empty()
    });
    assert!(shown.count() >= 1);
    robot.press("Signs and safe steps");
    assert!(matches!(robot.app.screen(), Screen::Signs));
}

#[test]
fn of_fewer_than_ten_answers_nothing_is_said_of_sureness() {
    let folder = tempfile::tempdir().expect("a folder");
    let steps = |number: usize| Sureness::ALL[number / 2 % 3];
    checkup(folder.path(), SHARP, 4, steps);
    let robot = &mut open(folder.path());
    robot.press("Your check-ups");
    let page = robot.page();
    assert!(page.contains("It takes 10 answers") && page.contains("So far there are 8."), "{page}");
    assert!(!page.contains("With scams") && !page.contains("Very sure"), "{page}");
    assert!(page.contains("From your second check-up on"), "one check-up is no course: {page}");
    assert!(robot.control("Show as a table").is_none());
    // With two there is both.
    checkup(folder.path(), CAREFUL, 6, steps);
    let robot = &mut open(folder.path());
    robot.press("Your check-ups");
    let page = robot.page();
    assert!(!page.contains("It takes 10 answers"), "{page}");
    for words in ["With scams", "With real ones", "Very sure: Right in"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let words = told(robot, "Scams caught: in the first one");
    assert!(words.contains("in the newest 6 of 6. Real ones trusted"), "{words}");
    assert!(words.ends_with("in the newest 1 of 6."), "{words}");
    for (chart, rows) in [(Chart::Checkups, 3), (Chart::SureOfScams, 4), (Chart::SureOfGenuine, 4)] {
        send(robot, Progress::Table(chart));
        assert_eq!(table(robot).len(), rows, "{chart:?}");
        send(robot, Progress::Table(chart));
    }
    // Each can be seen again, with what was said of each item.
    robot.press("You caught 6 of 6 scams");
    let page = robot.page();
    assert!(matches!(robot.app.screen(), Screen::Checkup(_)));
    assert_eq!(page.matches("Not here any more").count(), 12, "items that are gone too: {page}");
    robot.press("Done");
    assert!(matches!(part(robot), Part::Checkups(_)), "and back");
}

#[test]
fn every_attempt_can_be_reached_and_read_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = places(folder.path()).expect("places").database();
    let mut store = Store::open(&path).expect("a store");
    for number in 0..45 {
        let _ = attempt(&mut store, &format!("gone/s{number}"), Topic::FakeBank, Outcome::Stopped, number);
    }
    drop(store);
    let robot = &mut open(folder.path());
    robot.press("Each time you played");
    let mut titles: Vec<String> = list(robot).items.iter().map(|item| item.title.clone()).collect();
    assert!(robot.control("Later ones").is_none());
    while robot.control("Earlier ones").is_some() {
        robot.press("Earlier ones");
        titles.extend(list(robot).items.iter().map(|item| item.title.clone()));
    }
    let all: Vec<String> = (0..45).rev().map(|number| format!("gone/s{number}")).collect();
    assert_eq!(titles, all, "each once, the newest first");
    robot.press("gone/s0");
    assert!(matches!(part(robot), Part::AsItWas(_)));
    let page = robot.page();
    let order = [
        "Mme Leroux: Bonjour, c’est votre banque.",
        "You: Je raccroche et je rappelle.",
        "You went back here.",
        "You: Qui êtes-vous ?",
        "You saw or heard: Ne le dites à personne.",
        "Keep it secret",
    ];
    let at: Vec<Option<usize>> = order.iter().map(|words| page.find(words)).collect();
    assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{at:?}\n{page}");
    assert!(page.contains("Stopped in time") && page.contains("1 January 1970"), "{page}");
    // In the language it was played in, for whoever listens.
    for words in ["Bonjour", "Qui êtes-vous", "Vous avez rappelé"] {
        let node = robot.nodes().into_iter().find(|node| node.name.contains(words)).expect(words);
        assert_eq!(node.language, Some(Language::French), "{node:?}");
    }
    robot.tap(Named::Escape);
    assert_eq!(list(robot).items.last().map(|item| item.title.as_str()), Some("gone/s0"), "back to its lot");
    robot.press("Later ones");
    robot.press("Later ones");
    assert_eq!(list(robot).items[0].title, "gone/s44");
    robot.tap(Named::Escape);
    assert!(matches!(robot.app.screen(), Screen::Progress(_)));
}

/// What is played today and changes tomorrow says the same words then, who said them, and what was pointed at.
#[test]
fn a_situation_that_has_changed_is_still_read_in_its_own_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = App::new(speaking("zh-CN"), places(folder.path()), Catalogue::load(None));
    let robot = &mut Robot::over(app, SIZE);
    assert!(look(robot, "core/safe-account-call", true) > 0);
    let Screen::Debrief(debrief) = robot.app.screen() else { panic!("no end") };
    let situation = &debrief.situation;
    let said: Vec<(Option<String>, String)> = situation
        .play
        .transcript()
        .iter()
        .map(|said| {
            let who =
                said.speaker().map(|who| situation.script.text(&format!("cast-{who}"), &situation.values));
            (who, situation.script.text(&said.key(), &situation.values))
        })
        .collect();
    let path = places(folder.path()).expect("places").database();
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    let _ = connection.execute("UPDATE attempt SET content_hash = 'another'", []).expect("changed");
    drop(connection);
    let store = Store::open(&path).expect("a store");
    let [kept] = &store.finished(PERSON, 2).expect("read")[..] else { panic!("one attempt") };
    let record = Record::of(kept, &store.log(kept.id).expect("a log"));
    let mut told: Vec<(Option<String>, String)> = Vec::new();
    let mut pointed = 0;
    for passage in &record.passages {
        match passage {
            Passage::Said { who, words } => {
                assert!(who.is_some(), "{words}");
                told.push((who.clone(), words.clone()));
            }
            Passage::Answered(words) => told.push((None, words.clone())),
            Passage::Pointed(all) => {
                pointed += all.len();
                assert!(all.iter().all(|one| one.words.is_some() && one.clue.is_some()), "{all:?}");
            }
            Passage::WentBack => panic!("nobody went back"),
        }
    }
    assert_eq!(told, said);
    assert!(pointed > 0 && record.end.is_some());
    let robot = &mut over(folder.path(), &speaking("en"), SIZE);
    send(robot, Progress::Show(Closer::Attempts));
    let id = list(robot).items[0].id;
    send(robot, Progress::Read(id));
    let page = robot.page();
    for (_, words) in &said {
        assert!(page.contains(words.as_str()), "{words}\n{page}");
    }
    // One that has not changed is read on its stage, as ever.
    play_to_the_end(robot, "core/warning-call", false);
    robot.send(Message::OnDebrief(debrief::Message::GoOn));
    robot.send(Message::OnHome(home::Message::Progress));
    send(robot, Progress::Show(Closer::Attempts));
    let id = list(robot).items[0].id;
    send(robot, Progress::Read(id));
    assert!(matches!(robot.app.screen(), Screen::Debrief(_)));
}

/// Ten thousand attempts: a page holds a lot of them and no more, and both sides stay what they are.
#[test]
fn ten_thousand_attempts_are_no_more_on_a_page_than_twenty() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = places(folder.path()).expect("places").database();
    drop(Store::open(&path).expect("a store"));
    let mut connection = rusqlite::Connection::open(&path).expect("a connection");
    let transaction = connection.transaction().expect("begun");
    for number in 0..10_000_i64 {
        let (scenario, came) = (format!("gone/s{}", number % 60), ["stopped", "trusted"]);
        let came = came[usize::try_from(number % 2).expect("0 or 1")];
        let _ = transaction
            .execute(
                "INSERT INTO attempt (person, scenario, pack_version, content_hash, language, country, seed,
                    draws, started_at, finished_at, outcome, counted, topic, counts)
                 VALUES (1, ?1, '', '', 'en', 'GB', 1, '{}', ?2, ?2, ?3, ?3, 'T01', ?4)",
                rusqlite::params![scenario, number, came, number < 60],
            )
            .expect("kept");
    }
    transaction.commit().expect("kept");
    drop(connection);
    let robot = &mut open(folder.path());
    assert_eq!(shown(robot).score.all(), 60);
    assert_eq!(shown(robot).course.stretches.len(), 7);
    robot.press("Each time you played");
    assert_eq!(list(robot).items.len(), attempts::LOT);
    assert!(list(robot).earlier);
}

/// What plans what is worth another look is not built here: the card draws what it is given.
#[test]
fn what_is_worth_another_look_is_listed_with_when() {
    let app = App::new(speaking("en"), None, Catalogue::load(None));
    let ctx = &app.ctx();
    let look = |reviews: Option<Vec<(String, String)>>| {
        let page = progress::view(&Shown { reviews, ..Shown::default() }, ctx).map(Message::OnProgress);
        look_at(page::body(ctx, page, Vec::new()), SIZE).nodes
    };
    let heading = app.words().text("progress-reviews");
    for none in [None, Some(Vec::new())] {
        assert!(look(none).iter().all(|node| node.name != heading));
    }
    let due = [("Fake police", "from tomorrow"), ("Investments", "in a week")];
    let nodes = look(Some(due.map(|(family, when)| (family.to_owned(), when.to_owned())).to_vec()));
    assert!(nodes.iter().any(|node| node.name == heading && node.role == Role::Heading));
    for (family, when) in due {
        let node = nodes.iter().find(|node| node.name.contains(family)).expect(family);
        assert!(node.name.contains(when), "{node:?}");
        assert_eq!(node.parent.map(|parent| nodes[parent].role), Some(Role::ListItem), "{node:?}");
    }
}

#[test]
fn every_picture_has_words_and_a_table_in_every_language() {
    let folder = tempfile::tempdir().expect("a folder");
    person(folder.path(), GUESSING, 24);
    for number in [5, 8] {
        checkup(folder.path(), GUESSING, number, |number| Sureness::ALL[number % 3]);
    }
    for language in Language::ALL {
        let words = Words::new(language);
        let robot = &mut over(folder.path(), &speaking(language.code()), SIZE);
        let page = |robot: &mut Robot, charts: &[Chart]| {
            let tables = |robot: &mut Robot| of(robot, Role::Table).len();
            assert_eq!(tables(robot), 0);
            let key = words.text("chart-table");
            let keys = robot.nodes().into_iter().filter(|node| node.pressable && node.name == key);
            assert_eq!(keys.count(), charts.len(), "{language:?}, {charts:?}");
            for chart in charts {
                send(robot, Progress::Table(*chart));
                assert!(table(robot).iter().flatten().all(|cell| !cell.trim().is_empty()), "{chart:?}");
                send(robot, Progress::Table(*chart));
            }
        };
        page(robot, &[Chart::Course]);
        send(robot, Progress::Show(Closer::Topics));
        page(robot, &[Chart::Topics]);
        robot.send(Message::Back);
        send(robot, Progress::Show(Closer::Checkups));
        page(robot, &[Chart::Checkups, Chart::SureOfScams, Chart::SureOfGenuine]);
    }
}
