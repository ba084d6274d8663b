//! Items of the check-up: what is shipped is parallel and never practised; what is broken is named.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod forms;

use std::collections::BTreeSet;
use std::sync::Arc;

use second_look::content::catalogue::Catalogue;
use second_look::content::check::{self, Code, Depth, Problem};
use second_look::content::item::{Fault, Form, GENUINE, Item, Length, SCAM, WHY, faults};
use second_look::content::pack::Pack;
use second_look::content::{Beat, ChoiceId, Outcome, Scenario};
use second_look::i18n::{Language, Script};
use second_look::play::{Play, Step};

use forms::Forms;

fn plays(item: &Item, answer: &str) -> Outcome {
    let mut play = Play::start(Arc::clone(&item.scenario), 7);
    for _ in 0..3 {
        if matches!(play.step(), Step::Line { .. }) {
            play.advance().expect("a line lets go on");
        }
    }
    play.choose(&ChoiceId::from(answer)).expect("both answers are there");
    play.advance().expect("it is answered");
    let Step::End { end, .. } = play.step() else { panic!("{} goes on", item.id()) };
    end.outcome
}

#[test]
fn an_item_is_a_situation_of_its_lines_and_one_question() {
    let forms = Forms::new();
    let found = check::items(&forms.pack(), Depth::Whole);
    assert_eq!(found.problems, Vec::<Problem>::new());
    assert_eq!(found.sound.len(), 60);
    assert_eq!(faults(&found.sound), []);
    for item in &found.sound {
        assert_eq!(item.languages, Language::ALL);
        let (scam, genuine) = if item.is_scam() {
            (Outcome::Stopped, Outcome::Harmed)
        } else {
            (Outcome::TurnedAway, Outcome::Trusted)
        };
        assert_eq!((plays(item, SCAM), plays(item, GENUINE)), (scam, genuine), "{}", item.id());
    }
    let catalogue = Catalogue::built_in().with_items_of(forms.pack());
    for (length, all) in [(Length::Short, 10), (Length::Standard, 16), (Length::Long, 20)] {
        for form in Form::ALL {
            assert_eq!(catalogue.items_of(form, length).count(), all);
        }
    }
    let item = &catalogue.items()[0];
    for language in Language::ALL {
        let script = catalogue.script_of_item(item, language, "ZZ").expect("words");
        assert!(script.find(WHY, &Vec::new()).is_some());
    }
}

/// The problem of one item, by its code.
#[track_caller]
fn named(spoil: impl FnOnce(&Forms), code: Code) {
    let forms = Forms::new();
    spoil(&forms);
    let found = check::items(&forms.pack(), Depth::Whole);
    let codes: BTreeSet<Code> = found.problems.iter().map(|problem| problem.code).collect();
    assert!(codes.contains(&code), "{:?}", found.problems);
    assert!(found.sound.len() >= 59, "only what is broken is left out");
    let report = check::pack(&forms.pack(), Depth::Whole);
    assert!(report.problems.iter().any(|problem| problem.code == code), "`check` tells of it too");
}

#[test]
fn what_is_wrong_with_an_item_is_named() {
    const RON: &str = "items/a/a-parcel-0-0.ron";
    const FTL: &str = "locales/en/items/a/a-parcel-0-0.ftl";
    named(|forms| forms.put(RON, "form: A", "form: B"), Code::BadId);
    named(|forms| forms.put(RON, "\"text\"", "\"why\""), Code::BadId);
    named(|forms| forms.put(RON, "lines: [", "lines: [], other: ["), Code::UnknownField);
    named(|forms| forms.put(RON, "who: \"other\"", "who: \"nobody\""), Code::UnknownTarget);
    named(|forms| forms.put(RON, "2026-11-24", "yesterday"), Code::BadDate);
    named(|forms| forms.put(RON, "\"E1\"", ""), Code::NoSources);
    named(|forms| forms.put(RON, "\"pay-first\"", "\"too-good\""), Code::Signs);
    named(|forms| forms.put(FTL, "why = ", "what = "), Code::MissingMessage);
    named(|forms| forms.put(FTL, "why = ", "what = x\nwhy = "), Code::LeftOverMessage);
    named(|forms| forms.put(FTL, "waiting", "at www.parcels.com"), Code::RealAddress);
    let four = |forms: &Forms| {
        let line = |id: &str| format!("(id: \"{id}\", who: \"other\")");
        let four = ["one", "two", "three", "four"].map(line).join(", ");
        forms.put(RON, "lines: [", &format!("lines: [{four}, "));
    };
    named(four, Code::Count);
    let twice = |forms: &Forms| {
        forms.put(RON, "lines: [", "lines: [(id: \"text\", who: \"other\"), ");
    };
    named(twice, Code::Duplicate);
}

#[test]
fn forms_that_differ_are_found() {
    let of = |from: &str, to: &str| {
        let forms = Forms::new();
        forms.put("items/b/b-call-1-0.ron", from, to);
        faults(&check::items(&forms.pack(), Depth::Structure).sound)
    };
    assert_eq!(of("difficulty: Medium", "difficulty: Medium"), []);
    for (from, to) in [
        ("difficulty: Medium", "difficulty: Hard"),
        ("channel: PhoneCall", "channel: VideoCall"),
        ("topic: FakePolice", "topic: FakeBank"),
    ] {
        let found = of(from, to);
        assert!(found.iter().any(|fault| matches!(fault, Fault::Table(Form::B, _))), "{found:?}");
        assert!(found.iter().any(|fault| matches!(fault, Fault::Pair(_))), "{found:?}");
    }
    let found = of("truth: Scam", "truth: Genuine");
    assert!(found.contains(&Fault::Count(Form::B, Length::Short, 4, 6)), "{found:?}");
    let found = of("length: Short", "length: Long");
    assert!(found.contains(&Fault::Count(Form::B, Length::Standard, 7, 8)), "{found:?}");
}

/// Every text of a scenario's lines.
fn texts(scenario: &Scenario, script: &Script, values: &Vec<(String, String)>) -> Vec<String> {
    let lines = scenario.beats.iter().filter_map(|(id, beat)| match beat {
        Beat::Line(line) => Some(line.keys(id)),
        Beat::Press(press) => Some(press.pushes.iter().map(|push| format!("{id}.p-{}", push.id)).collect()),
        _ => None,
    });
    lines
        .flatten()
        .filter_map(|key| script.find(&key, values))
        .filter(|text| text.chars().count() > 12)
        .collect()
}

#[test]
fn what_is_shipped_is_parallel_and_never_practised() {
    let built_in = Pack::built_in().expect("it is one");
    if built_in.files.list("items", "ron").is_empty() {
        return;
    }
    let found = check::items(&built_in, Depth::Whole);
    assert_eq!(found.problems, Vec::<Problem>::new());
    assert_eq!(found.sound.len(), 60);
    assert_eq!(faults(&found.sound), []);
    let catalogue = Catalogue::built_in();
    for language in Language::ALL {
        let mut practised = BTreeSet::new();
        for card in catalogue.cards() {
            let scenario = catalogue.open(card).expect("it opens");
            let script = catalogue.script(card, language, "ZZ").expect("words");
            let values = Vec::new();
            practised.extend(texts(&scenario, &script, &values));
        }
        let mut met = BTreeSet::new();
        for item in catalogue.items() {
            assert!(item.languages.contains(&language), "{} in {}", item.id(), language.code());
            let script = catalogue.script_of_item(item, language, "ZZ").expect("words");
            let values = Vec::new();
            for text in texts(&item.scenario, &script, &values) {
                assert!(!practised.contains(&text), "{} says what practice says: {text}", item.id());
                assert!(met.insert(text.clone()), "{} says what another item says: {text}", item.id());
            }
        }
    }
}
