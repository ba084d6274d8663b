//! The pages in a real browser, in three languages: somebody joins by code, votes, loses the network, comes back and
//! sees the result; the leader's phone drives. At every state axe-core looks, in light and in dark.
//!
//! `SECOND_LOOK_SCREENS=FOLDER cargo test --test class browser` writes every state as a picture.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::civil::date;
use second_look::class::room::{Event, Order, Room, Which};
use second_look::class::vote::Answer;
use second_look::content::item::Form;
use second_look::i18n::{Arg, Language, Words};

use crate::client::Phone;
use crate::driver::Driver;
use crate::site::{Site, check_up};

/// The keys “down” and “enter”.
const DOWN: &str = "\u{e015}";
const ENTER: &str = "\u{e007}";

/// Somebody with a browser, who reads one language.
struct Person {
    driver: Driver,
    words: Words,
    pictures: Option<PathBuf>,
}

impl Person {
    fn new(language: Language) -> Self {
        let pictures = std::env::var_os("SECOND_LOOK_SCREENS").map(PathBuf::from);
        let driver = Driver::start(language.code());
        driver.look(390, 844, false, false);
        Self { driver, words: Words::new(language), pictures }
    }

    fn t(&self, key: &str) -> String {
        self.words.text(key)
    }

    fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(key, args)
    }

    /// Looks at a state of the page: nothing axe finds, nothing wider than the narrowest screen.
    fn see(&self, name: &str) {
        let language = self.words.language().code();
        for (width, height, dark, forced) in [
            (390, 844, false, false),
            (390, 844, true, false),
            (320, 640, false, false),
            (390, 844, false, true),
        ] {
            // The looks of a page are the same in every language.
            if (dark || forced) && self.words.language() != Language::French {
                continue;
            }
            if forced && self.pictures.is_none() {
                continue;
            }
            self.driver.look(width, height, dark, forced);
            let told = format!("{name} in {language}, {width} wide, dark: {dark}");
            assert!(!self.driver.overflows(), "{told}: wider than the screen");
            if width == 320 {
                // As when somebody has set their letters to twice the size.
                let _ = self.driver.run("document.documentElement.style.fontSize = '250%';");
                assert!(!self.driver.overflows(), "{told}, letters twice as large: wider than the screen");
                let _ = self.driver.run("document.documentElement.style.fontSize = '';");
            }
            if !forced && width == 390 {
                assert_eq!(self.driver.axe(), Vec::<String>::new(), "{told}");
            }
            if let Some(folder) = &self.pictures {
                std::fs::create_dir_all(folder).expect("a folder");
                let look = if forced {
                    "forced"
                } else if dark {
                    "dark"
                } else {
                    "light"
                };
                let file = folder.join(format!("{language}-{name}-{width}-{look}.png"));
                std::fs::write(file, self.driver.picture()).expect("a picture");
            }
        }
        self.driver.look(390, 844, false, false);
        assert_eq!(self.driver.complaints(), Vec::<String>::new(), "{name} in {language}");
    }
}

/// How many gave an answer so far, seen by the phones that did: the room itself tells nobody.
fn answered(site: &Site) -> usize {
    site.room.with(|room| room.summary(Instant::now()).counts.answered)
}

fn wait_for(what: &str, mut done: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(10), "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Joins by code: a wrong one first, then by the link of the QR code.
fn come_in(person: &Person, site: &Site) {
    let driver = &person.driver;
    let link = site.running.link(&site.room.with(|room| room.code().clone()));
    driver.open(&format!("http://{}/", site.running.typed()));
    let language = person.words.language().code();
    assert_eq!(driver.run("return document.documentElement.lang;"), language);
    driver.wait("h1", &person.t("voter-join-title"));
    person.see("1-join");
    driver.keys("#code", "0000");
    driver.press("#join");
    driver.wait("#error", &person.t("voter-error-wrong-code"));
    person.see("2-wrong-code");
    // The code comes with the link.
    driver.open(&link);
    driver.press("#join");
    driver.wait("h1", &person.t("voter-wait-title"));
    person.see("3-in");
}

fn vote_in(language: Language) {
    let person = Person::new(language);
    let (driver, site) = (&person.driver, Site::open(None));
    come_in(&person, &site);
    let mut others: Vec<Phone> = (0..5).map(|who| Phone::new(site.address(), who + 1)).collect();
    for phone in &mut others {
        let _ = phone.join(&site.code);
    }

    site.room.with(|room| room.ask(crate::site::question())).expect("a question");
    driver.wait("#told", &person.t("voter-think"));
    person.see("4-think");
    let _ = site.room.with(Room::open_vote).expect("open");
    driver.wait("#told", &person.t("voter-choose"));
    person.see("5-vote");
    driver.press("#answer-B");
    driver.wait("#told", &person.with("voter-sent", &[("answer", "B".into())]));
    assert_eq!(answered(&site), 1);
    person.see("6-vote-sent");
    // By keyboard: the next answer.
    driver.keys("#answer-B", DOWN);
    driver.wait("#told", &person.with("voter-sent", &[("answer", "C".into())]));
    assert_eq!(driver.text(".choice.on .badge"), "C");
    // A page that is loaded anew knows where it was.
    let _ = driver.run("location.reload();");
    driver.wait(".choice.on .badge", "C");

    // The network is gone: the answer is kept, and sent when it is back.
    let (room, port) = (std::sync::Arc::clone(&site.room), site.address().port());
    site.running.stop();
    driver.press("#answer-A");
    driver.wait("#told", &person.t("voter-lost"));
    driver.wait("#told", &person.t("voter-lost-kept"));
    assert_eq!(driver.text(".choice.on .badge"), "A");
    person.see("7-vote-lost");
    let site = Site::of(room, port);
    driver.wait("#told", &person.with("voter-sent", &[("answer", "A".into())]));
    // And once more, as the browser's own network is switched off and the screen sleeps.
    let offline = |offline| {
        let network = serde_json::json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        let _ = driver.command("Network.emulateNetworkConditions", &network);
    };
    let _ = driver.command("Network.enable", &serde_json::json!({}));
    offline(true);
    driver.press("#answer-B");
    driver.wait("#told", &person.t("voter-lost-kept"));
    offline(false);
    driver.wait("#told", &person.with("voter-sent", &[("answer", "B".into())]));
    assert_eq!(answered(&site), 1, "however often it was sent");

    let _ = site.room.with(Room::close_vote).expect("closed");
    driver.wait("#told", &person.t("voter-closed"));
    person.see("8-closed");
    site.room.with(Room::talk).expect("talk");
    driver.wait("h1", &person.t("voter-talk-title"));
    person.see("9-talk");
    let _ = site.room.with(Room::open_vote).expect("open");
    driver.wait("#told", &person.t("voter-choose-again"));
    person.see("10-vote-second");
    driver.press("#answer-B");
    driver.wait("#told", &person.with("voter-sent", &[("answer", "B".into())]));
    for (phone, answer) in others.iter_mut().zip(['B', 'B', 'C', '?', 'B']) {
        assert_eq!(phone.vote(1, 2, answer, 1).status, 200);
    }
    let _ = site.room.with(Room::close_vote).expect("closed");
    driver.wait("h1", &person.t("voter-result-title"));
    driver.wait("main", &person.with("voter-result-yours", &[("answer", "B".into())]));
    let counts =
        driver.run("return [...document.querySelectorAll('li .small')].map(p => p.innerText).join('|');");
    for count in [0_usize, 4, 1] {
        let words = person.with("voter-result-count", &[("count", count.to_string().into())]);
        assert!(counts.as_str().is_some_and(|counts| counts.contains(&words)), "{counts}: {words}");
    }
    let results = site.room.with(|room| room.summary(Instant::now()).results).expect("results");
    assert_eq!(
        (results.first.of(Answer::Choice(1)), results.last().all()),
        (0, 6),
        "four too few to tell of"
    );
    person.see("11-result");

    site.room.with(|room| room.check_up(Which::First, check_up(Form::A))).expect("a check-up");
    driver.wait("h1", &person.t("voter-check-ask"));
    person.see("12-check");
    for item in 0..10 {
        driver.wait(
            "main",
            &person.with("voter-check-at", &[("at", (item + 1).to_string().into()), ("of", "10".into())]),
        );
        driver.press(if item % 2 == 0 { "#check-scam" } else { "#check-real" });
    }
    driver.wait("h1", &person.t("voter-check-done-title"));
    wait_for("all ten are sent", || answered(&site) == 1);
    person.see("13-check-done");
    let _ = site.room.end(date(2026, 11, 28), "lesson");
    driver.wait("h1", &person.t("voter-ended-title"));
    person.see("14-ended");
    assert_eq!(driver.run("return Object.keys(sessionStorage).filter(k => k !== 'language').length;"), 0);
}

#[test]
fn votes_in_english() {
    vote_in(Language::English);
}

#[test]
fn votes_in_chinese() {
    vote_in(Language::Chinese);
}

#[test]
fn votes_in_french() {
    vote_in(Language::French);
}

#[test]
fn the_leader_drives_from_a_phone() {
    for language in Language::ALL {
        let person = Person::new(language);
        let (driver, mut site) = (&person.driver, Site::open(None));
        let mut events = site.running.events().expect("events");
        site.step();
        let mut others: Vec<Phone> = (0..6).map(|who| Phone::new(site.address(), who + 1)).collect();
        for phone in &mut others {
            let _ = phone.join(&site.code);
        }
        driver.open(&site.running.leader_link());
        driver.wait("h1", &person.t("leader-title"));
        person.see("lead-1-code");
        driver.keys("#code", "2222 2222");
        driver.keys("#code", ENTER);
        driver.wait("#error", &person.t("leader-wrong-code"));
        let code = site.room.with(|room| room.leader_code().shown());
        let _ = driver.run("document.querySelector('#code').value = '';");
        driver.keys("#code", &code);
        driver.press("#enter");
        driver.wait("h1", &person.t("leader-phase-wait"));
        driver.wait("main", &person.t("leader-wrong-idea"));
        person.see("lead-2-notes");
        site.room.with(|room| room.ask(crate::site::question())).expect("a question");
        driver.wait("h1", &person.t("leader-phase-think"));
        driver.press("#key-open");
        driver.wait("h1", &person.t("leader-phase-first"));
        for (phone, answer) in others.iter_mut().zip(['A', 'B', 'B', 'C', '?', 'A']) {
            assert_eq!(phone.vote(1, 1, answer, 1).status, 200);
        }
        driver.wait("#answered", &person.with("leader-answered", &[("count", "6".into())]));
        person.see("lead-3-open");
        driver.press("#key-close");
        driver.wait("#told", &person.t("leader-advice-talk"));
        person.see("lead-4-closed");
        driver.press("#key-talk");
        driver.wait("h1", &person.t("leader-phase-talk"));
        driver.press("#key-show");
        driver.wait("h1", &person.t("leader-phase-shown"));
        person.see("lead-5-shown");
        driver.press("#phones");
        driver.press("#ask-remove-2");
        driver.wait("main", &person.with("leader-remove-sure", &[("number", "2".into())]));
        person.see("lead-6-phones");
        driver.press("#yes-remove-2");
        driver.wait("#phones", &person.with("leader-phones", &[("count", "5".into())]));
        driver.press("#ask-end");
        driver.wait("main", &person.t("leader-end-sure"));
        driver.press("#yes-end");
        while events.blocking_recv().expect("the window is asked") != Event::Order(Order::End) {}
        let _ = site.room.end(date(2026, 11, 28), "lesson");
        driver.wait("h1", &person.t("voter-ended-title"));
        person.see("lead-7-ended");
    }
}
