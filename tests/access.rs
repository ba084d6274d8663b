//! What assistive technologies are told, and what the screen reader of this system says: the real window,
//! on a desktop of its own, in each language.
#![cfg(target_os = "linux")]
#![allow(unreachable_pub, missing_docs, reason = "the parts serve this file alone")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

#[path = "access/client.rs"]
mod client;
#[path = "access/orca.rs"]
mod orca;
#[path = "access/session.rs"]
mod session;

use std::collections::{BTreeMap, BTreeSet};

use client::{Client, Thing};
use orca::Orca;
use second_look::content::ScenarioId;
use second_look::content::catalogue::Catalogue;
use second_look::i18n::{Language, Words};
use second_look::play::Play;
use second_look::settings::Settings;
use second_look::store::{NewAttempt, PERSON, Store};
use session::{Session, wait_for};

/// The country a language is tried with.
fn country(language: Language) -> &'static str {
    match language {
        Language::English => "GB",
        Language::Chinese => "CN",
        Language::French => "FR",
    }
}

/// Somebody who sees nothing and has no keyboard: looks at what is told, and presses by name.
struct Person {
    client: Client,
    words: Words,
    things: Vec<Thing>,
    roles: BTreeMap<String, usize>,
    pages: usize,
}

impl Person {
    /// Before a program in this language.
    fn before(client: Client, language: Language) -> Self {
        Self { client, words: Words::new(language), things: Vec::new(), roles: BTreeMap::new(), pages: 0 }
    }

    /// Looks until this is there, and checks the page it is on.
    fn look_for(&mut self, what: &str, is_it: impl Fn(&Thing) -> bool) -> Thing {
        let mut names = Vec::new();
        let begun = std::time::Instant::now();
        let (things, found) = wait_for(what, || {
            let things = self.client.things()?;
            let found = things.iter().find(|thing| is_it(thing)).cloned();
            names = things.iter().map(|thing| thing.name.clone()).collect();
            let soon = begun.elapsed().as_secs() < 50;
            assert!(soon, "no {what} on this page:\n{}", names.join("\n"));
            // Twice the same: nothing is on its way any more.
            (self.client.things()? == things).then_some((things, found?))
        });
        self.things = things;
        self.check(what);
        found
    }

    /// Nothing without a name or a role; every text in a language; nothing twice within a control.
    fn check(&mut self, page: &str) {
        for thing in &self.things {
            let nameless = ["list", "list item"].contains(&thing.role.as_str());
            assert!(nameless || !thing.name.trim().is_empty(), "{page}: {thing:?}");
            assert!(!thing.role.starts_with("role "), "{page}: {thing:?}");
            if thing.role == "label" {
                let language = thing.language.as_deref();
                assert!(
                    language.is_some_and(|code| Language::from_code(code).is_some()),
                    "{page}: {thing:?}"
                );
                if page != "the page of languages" {
                    assert_eq!(language, Some(self.words.language().code()), "{page}: {thing:?}");
                }
            }
            *self.roles.entry(thing.role.clone()).or_default() += 1;
        }
        self.pages += 1;
    }

    fn press(&mut self, begins: &str) {
        let thing = self.look_for(begins, |thing| thing.pressable && thing.name.starts_with(begins));
        self.client.press(&thing);
    }

    /// A page is known by a heading, or by any words.
    fn wait(&mut self, words: &str) {
        let _ = self.look_for(words, |thing| thing.name.starts_with(words));
    }
}

fn plays_by_actions_alone(language: Language) {
    let session = Session::new();
    begin(&session, language);
    let (_program, _window) = session.open();
    // The program runs already: a reader that is started later finds everything.
    let client = Client::new(&session);
    let words = Words::new(language);
    let say = |key: &str| words.text(key);
    let mut person = Person::before(client, language);
    let own = say("language-name");
    let languages = |thing: &Thing| thing.pressable && thing.name.starts_with(&own);
    let mine = person.look_for("the page of languages", languages);
    let told: BTreeSet<_> = person.things.iter().filter_map(|thing| thing.language.clone()).collect();
    assert_eq!(told, ["en", "fr", "zh-CN"].map(str::to_owned).into(), "each name in its own language");
    person.client.press(&mine);
    let place = words.region(country(language), "name").expect("a country");
    person.press(&place);
    for (key, back) in [("settings-title", true), ("progress-title", true), ("bar-help", true)] {
        person.press(&say(key));
        person.wait(&say(if key == "bar-help" { "help-heading" } else { key }));
        if back {
            person.press(&say("bar-back"));
        }
        person.wait(&say("home-title"));
    }
    person.press(&say("home-topics"));
    let catalogue = Catalogue::built_in();
    let card = catalogue.find(&ScenarioId::from("core/safe-account-call")).expect("a situation");
    let script = catalogue.script(card, language, country(language)).expect("its words");
    let title = script.text("title", &Vec::new());
    let card = person.look_for(&title, |thing| thing.pressable && thing.name.contains(&title));
    person.client.press(&card);
    let (go_on, looked, hint, like) = (say("go-on"), say("spot-done"), say("spot-hint"), say("debrief-like"));
    let answer = say("call-answer");
    let mut hinted = false;
    let mut before = Vec::new();
    for _ in 0..60 {
        let ways = |thing: &Thing| {
            let name = &thing.name;
            thing.pressable
                && (name.starts_with("A. ")
                    || [&go_on, &looked, &answer].contains(&name)
                    || name.starts_with(&like))
        };
        // The page changed since the last press.
        let next = wait_for("the next page", || {
            let way = person.look_for("something to press", ways);
            (person.things != before).then_some(way)
        });
        if person.things.iter().any(|thing| thing.name.starts_with(&like)) {
            let expected = ["button", "frame", "heading", "label", "list", "list item", "progress bar"];
            for role in expected.into_iter().chain(["radio button", "toggle button", "panel"]) {
                assert!(person.roles.contains_key(role), "no {role}: {:?}", person.roles);
            }
            assert!(hinted && person.pages > 20, "{} pages", person.pages);
            return;
        }
        before.clone_from(&person.things);
        if next.name == looked && !hinted {
            hinted = true;
            person.press(&hint);
        } else {
            person.client.press(&next);
        }
    }
    panic!("the situation never ends");
}

#[test]
fn in_english_a_situation_is_played_by_actions_alone() {
    plays_by_actions_alone(Language::English);
}

#[test]
fn in_chinese_a_situation_is_played_by_actions_alone() {
    plays_by_actions_alone(Language::Chinese);
}

#[test]
fn in_french_a_situation_is_played_by_actions_alone() {
    plays_by_actions_alone(Language::French);
}

/// A situation that was just begun, the same draws each time.
fn begin(session: &Session, language: Language) {
    let places = session.places();
    std::fs::create_dir_all(&places.data).expect("a folder");
    let catalogue = Catalogue::built_in();
    let name = ScenarioId::from("core/safe-account-call");
    let card = catalogue.find(&name).expect("a situation");
    let play = Play::start(catalogue.open(card).expect("a situation"), 1);
    let mut store = Store::open(&places.database()).expect("a store");
    let new = NewAttempt {
        person: PERSON,
        scenario: name.to_string(),
        pack_version: catalogue.pack_of(card).expect("a pack").manifest.version.clone(),
        content_hash: catalogue.fingerprint(card, language),
        language: language.code().to_owned(),
        country: country(language).to_owned(),
        seed: play.seed(),
        draws: serde_json::to_string(play.draws()).expect("draws"),
        started_at: 0,
    };
    let _ = store.begin(&new).expect("begun");
}

/// What somebody chose who was here before.
fn choose(session: &Session, language: Language) {
    let chosen = Settings {
        language: Some(language.code().to_owned()),
        country: Some(country(language).to_owned()),
        calm_motion: true,
        seen_tour: true,
        ..Settings::default()
    };
    chosen.save(&session.places().settings).expect("settings");
}

#[test]
fn a_whole_check_up_is_taken_by_actions_alone() {
    let language = Language::French;
    let session = Session::new();
    choose(&session, language);
    let (_program, _window) = session.open();
    let (client, words) = (Client::new(&session), Words::new(language));
    let say = |key: &str| words.text(key);
    let mut person = Person::before(client, language);
    person.press(&say("progress-title"));
    person.press(&say("checkup-title"));
    person.press(&words.with("checkup-length", &[("all", 10.into())]));
    person.press(&say("go-on"));
    let (scam, sure) = (say("checkup-scam"), say("checkup-sure-fairly"));
    let (answer, go_on) = (say("call-answer"), say("go-on"));
    for number in 1..=10 {
        let place = words.with("checkup-place", &[("now", number.into()), ("all", 10.into())]);
        let _ = person.look_for(&place, |thing| thing.name.starts_with(&place));
        // A call rings first, and what is said is heard to its end.
        let mut before = Vec::new();
        loop {
            let is_scam = |thing: &Thing| thing.name.ends_with(&scam);
            let way = wait_for("the next moment", || {
                let on = |thing: &Thing| is_scam(thing) || thing.name == answer || thing.name == go_on;
                let way = person.look_for("an answer", |thing| thing.pressable && on(thing));
                (person.things != before).then_some(way)
            });
            before.clone_from(&person.things);
            person.client.press(&way);
            if is_scam(&way) {
                break;
            }
        }
        let way = person.look_for("how sure", |thing| thing.pressable && thing.name.ends_with(&sure));
        person.client.press(&way);
    }
    // What came of it: both sides, the leaning in words, and its figures.
    person.wait(&say("checkup-leaning"));
    let told: Vec<_> = person.things.iter().map(|thing| thing.name.as_str()).collect();
    let both = words.with(
        "checkup-both",
        &[("caught", 5.into()), ("scams", 5.into()), ("trusted", 0.into()), ("genuine", 5.into())],
    );
    assert!(told.iter().any(|name| name.starts_with(&both)), "{told:#?}");
    person.press(&say("checkup-figures-show"));
    person.wait(&say("checkup-figure-d"));
}

#[test]
fn the_screen_reader_says_what_there_is_to_hear_in_each_language() {
    session::need(&[("orca", "orca")]);
    for language in Language::ALL {
        let once = || {
            let session = Session::new();
            choose(&session, language);
            begin(&session, language);
            let mut orca = Orca::start(&session, language);
            let (_program, window) = session.open();
            orca.journey(&session, &window, language)
        };
        // It may be deaf at the start: see there.
        let heard = once().or_else(|_| once()).or_else(|_| once());
        assert_eq!(heard, Ok(()), "{language:?}");
    }
}
