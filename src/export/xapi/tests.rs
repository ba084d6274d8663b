use jiff::civil::date;
use proptest::prelude::*;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

use super::*;
use crate::content::Outcome;
use crate::content::catalogue::Catalogue;
use crate::content::item::{Form, Length};
use crate::learn::discrimination::Answers;
use crate::learn::forms::Occasion;
use crate::learn::outcome;
use crate::learn::outcome::{Score, Side};
use crate::play::{Play, Step};
use crate::store::{Finish, NewCheckup};

const NOW: i64 = 1_795_900_000_000;

fn known(rng: &mut ChaCha20Rng) -> Known {
    Known { actor: draw(rng), registration: draw(rng), counts: true, played: Played::default() }
}

/// Plays to an end, or for so many steps, as chance has it, and sometimes goes back.
fn played(play: &mut Play, rng: &mut ChaCha20Rng) -> Option<Outcome> {
    for _ in 0..400 {
        if rng.random_range(0..12) == 0 {
            let _ = play.back();
        }
        match play.step() {
            Step::End { end, .. } => return Some(end.outcome),
            Step::Ask { choices, answer: None, .. } => {
                let id = choices[rng.random_range(0..choices.len())].id.clone();
                play.choose(&id).unwrap();
            }
            Step::Push { ways, answer: None, .. } => {
                let id = ways[rng.random_range(0..ways.len())].id.clone();
                play.hold(&id).unwrap();
            }
            Step::Spot { done: false, .. } => play.finish_looking().unwrap(),
            _ => play.advance().unwrap(),
        }
    }
    None
}

/// All that a play tells, in order.
fn told(name: &str, seed: u64, coarse: bool) -> (Vec<Statement>, Play) {
    let catalogue = Catalogue::built_in();
    let card = catalogue.find(name).unwrap().clone();
    let language = crate::i18n::Language::French;
    let print = catalogue.fingerprint(&card, language);
    let mut rng = ChaCha20Rng::seed_from_u64(seed);
    let mut play = Play::start(catalogue.open(&card).unwrap(), seed);
    let reached = played(&mut play, &mut rng);
    let end = reached.map(|reached| {
        let scenario = play.scenario();
        let counted = outcome::counted(scenario, play.draws(), play.log()).unwrap_or(reached);
        Finish { at: NOW, reached, counted, topic: scenario.topic }
    });
    let language = language.code().to_owned();
    let played = Played { scenario: name.to_owned(), print, language, begun: NOW - 83_450 };
    let facts = of_play(&play, 0, end.as_ref(), &played);
    let known = known(&mut rng);
    let told = facts
        .iter()
        .zip(0_i64..)
        .map(|(fact, at)| {
            fact.statement(&known, Stamp::draw(&mut rng, NOW - 60_000 + at * 1500, NOW, coarse))
        })
        .collect();
    (told, play)
}

fn lines(all: &[Statement]) -> String {
    all.iter().flat_map(|one| [one.bytes.as_str(), "\n"]).collect()
}

/// `SECOND_LOOK_GOLDEN=1` writes them anew: look at what changed before it is committed. Bytes that were sent are the
/// same for ever, those of the next version need not be.
pub(crate) fn golden(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/statements").join(name);
    if std::env::var_os("SECOND_LOOK_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(path).unwrap(), "{name}");
}

#[test]
fn a_situation_is_told_answer_by_answer_and_at_its_end() {
    let (all, _) = told("core/warning-call", 3, false);
    assert!(all.len() > 2 && all.last().unwrap().bytes.contains("/completed"), "{}", lines(&all));
    golden("situation.json", &lines(&all));
}

#[test]
fn a_check_up_is_told_in_sums() {
    let begun = NewCheckup {
        person: 1,
        form: Form::A,
        length: Length::Short,
        occasion: Occasion::Before,
        seed: 1,
        pack_version: "1.2.0".to_owned(),
        language: "zh-CN".to_owned(),
        country: "CN".to_owned(),
        started_at: NOW - 200_000,
    };
    let answers = Answers { scams: 5, caught: 4, genuine: 5, doubted: 1 };
    let mut rng = ChaCha20Rng::seed_from_u64(5);
    let (known, stamp) = (known(&mut rng), Stamp::draw(&mut rng, NOW, NOW, false));
    let fact = Fact::Taken(Taken { begun, answers, at: NOW });
    let told = fact.statement(&known, stamp);
    check(&told.bytes, NOW).unwrap();
    golden("checkup.json", &lines(&[told]));
}

#[test]
fn a_day_of_a_stand_is_told_in_sums() {
    let score =
        Score { scams: Side { well: 3, late: 1, missed: 2 }, genuine: Side { well: 4, late: 0, missed: 1 } };
    let sums = Sums { day: date(2026, 11, 27), visits: 9, score };
    let mut rng = ChaCha20Rng::seed_from_u64(6);
    let actor = draw(&mut rng);
    let told = day(&actor, &sums, Stamp::draw(&mut rng, NOW, NOW, true));
    check(&told.bytes, NOW).unwrap();
    golden("stand-coarse.json", &lines(&[told]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_played_makes_statements_that_hold(pick in any::<prop::sample::Index>(), seed: u64, coarse: bool) {
        let catalogue = Catalogue::built_in();
        let names: Vec<_> = catalogue.cards().map(|card| card.name.to_string()).collect();
        let name = pick.get(&names);
        let (all, play) = told(name, seed, coarse);
        for one in &all {
            prop_assert_eq!(check(&one.bytes, NOW), Ok(()), "{}", one.bytes);
            prop_assert_eq!(one.at % HOUR == 0 || !coarse, true);
            prop_assert!(!coarse || !one.bytes.contains("duration"));
        }
        let decisions = play.log().iter().filter(|event| matches!(event.kind(), "answered" | "held")).count();
        let ended = usize::from(matches!(play.step(), Step::End { .. }));
        prop_assert_eq!(all.len(), decisions + ended);
        // First at each decision, and once.
        for one in all.iter().filter(|one| one.bytes.contains("ext/first\":true")) {
            let same = all.iter().filter(|other| other.bytes.contains("ext/first\":true") && object(one) == object(other));
            prop_assert_eq!(same.count(), 1);
        }
    }

    #[test]
    fn every_random_name_is_of_version_4(bytes: [u8; 16], at in 0..NOW * 2) {
        let mut rng = ChaCha20Rng::seed_from_u64(u64::from(bytes[0]));
        let name = v4(bytes);
        prop_assert!(name.as_bytes()[14] == b'4' && b"89ab".contains(&name.as_bytes()[19]) && name.len() == 36);
        let stamp = Stamp::draw(&mut rng, at, NOW, false);
        prop_assert!(stamp.at <= NOW, "never in the future");
    }
}

fn object(one: &Statement) -> String {
    let value: serde_json::Value = serde_json::from_str(&one.bytes).unwrap();
    value["object"]["id"].to_string()
}

/// Every text in a statement, but the name of the program.
fn texts(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => into.push(text.clone()),
        serde_json::Value::Array(all) => all.iter().for_each(|one| texts(one, into)),
        serde_json::Value::Object(map) => {
            map.iter().filter(|(key, _)| *key != "platform").for_each(|(_, one)| texts(one, into));
        }
        _ => {}
    }
}

/// A sentence has spaces in it, or letters of its language: neither is in what is told.
#[test]
fn names_are_told_and_never_words() {
    let catalogue = Catalogue::built_in();
    for (card, seed) in catalogue.cards().zip(0..) {
        let (all, _) = told(card.name.as_str(), seed, false);
        let mut found = Vec::new();
        for one in &all {
            texts(&serde_json::from_str(&one.bytes).unwrap(), &mut found);
        }
        let word = found.iter().find(|text| !text.is_ascii() || text.contains(' '));
        assert_eq!(word, None, "{}", card.name);
    }
}

#[test]
fn each_rule_finds_what_breaks_it() {
    let (all, _) = told("core/warning-call", 3, false);
    let (first, last) = (&all[0].bytes, &all.last().unwrap().bytes);
    let mut broken = 0;
    for (from, to, place) in [
        ("\"success\":", "\"Success\":", "result.Success"),
        ("\"success\":true", "\"success\":\"true\"", "result.success"),
        ("\"success\":false", "\"success\":null", ".result.success"),
        ("\"completion\":true", "\"completion\":1", "result.completion"),
        (
            "\"objectType\":\"Agent\"",
            "\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b.example\"",
            "actor.mbox",
        ),
        ("https://second-look.example/anon", "second-look", "actor.account.homePage"),
        (
            "\"id\":\"tag:second-look.example,2026:decision",
            "\"id\":\"https://x.example/decision",
            "object.id",
        ),
        ("\"PT", "\"P", "result.duration"),
        ("S\",\"extensions\"", "4567S\",\"extensions\"", "result.duration"),
        ("2026:ext/act\"", "2026:ext/act \"", "result.extensions"),
        ("tag:second-look.example,2026:ext/act\"", "act\"", "result.extensions"),
        ("Z\",\"verb\"", "+00:00\",\"verb\"", "timestamp"),
        ("\"timestamp\":\"2026", "\"timestamp\":\"2031", "timestamp"),
        ("\"language\":\"fr\"", "\"language\":\"français\"", "context.language"),
        ("\"platform\":", "\"version\":\"1.0.3\",\"platform\":", "context.version"),
        ("\"category\":[{", "\"category\":{\"x\":[{", "context.contextActivities"),
        ("\"interactionType\":\"choice\",", "", "object.definition.interactionType"),
        ("{\"actor\"", "{\"stored\":\"2026-11-28T10:00:00.000Z\",\"actor\"", ".stored"),
        ("\"display\":{\"en\":\"answered\"}", "\"display\":{}", ".verb.display"),
    ] {
        for bytes in [first, last].into_iter().filter(|bytes| bytes.contains(from)) {
            let spoilt = bytes.replace(from, to);
            let spoilt = if to.contains("{\"x\":[{") {
                spoilt.replace("}],\"grouping\"", "}]},\"grouping\"")
            } else {
                spoilt
            };
            let fault = check(&spoilt, NOW).expect_err(&spoilt);
            assert!(fault.place == place || fault.rule == "is no JSON", "{from}: {fault}, not {place}");
            broken += 1;
        }
    }
    assert!(broken >= 18, "{broken}");
    // Names: in small letters, and of no other version.
    let id = all[0].id.as_str();
    let upper = first.replacen(id, &id.to_uppercase(), 1);
    let v1 = first.replacen(id, &format!("{}1{}", &id[..14], &id[15..]), 1);
    assert!(check(first, NOW).is_ok() && check(&upper, NOW).is_err() && check(&v1, NOW).is_err());
}

#[test]
fn a_clock_that_ran_ahead_is_brought_back_before_it_is_sent() {
    let mut rng = ChaCha20Rng::seed_from_u64(9);
    let sums = Sums { day: date(2026, 11, 27), visits: 1, score: Score::default() };
    let actor = draw(&mut rng);
    let ahead = NOW + 5 * 365 * 24 * HOUR;
    let told = day(&actor, &sums, Stamp::draw(&mut rng, ahead, ahead, false));
    assert!(check(&told.bytes, NOW).is_err());
    let settled = at_another_time(&told, NOW);
    assert_eq!((check(&settled.bytes, NOW), settled.at, &settled.id), (Ok(()), NOW, &told.id));
}
