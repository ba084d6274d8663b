//! What the tests of exports find kept: a little of everything.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use second_look::content::catalogue::Catalogue;
use second_look::content::item::{Form, Length};
use second_look::content::{Beat, Outcome, Topic};
use second_look::export::data::Days;
use second_look::i18n::Language;
use second_look::learn::calibration::Sureness;
use second_look::learn::forms::Occasion;
use second_look::store::{Entry, Finish, NewAttempt, NewCheckup, PERSON, Question, Store, Verdict};

pub(crate) const TODAY: Date = date(2026, 11, 24);
/// 23 November 2026, 23:30 in London and already the 24th in Shanghai.
pub(crate) const LATE: i64 = 1_795_476_600_000;
pub(crate) const HOUR: i64 = 3_600_000;
/// One of our situations, which can be opened.
pub(crate) const OURS: &str = "core/safe-account-call";

pub(crate) fn days() -> Days {
    Days { today: TODAY, zone: TimeZone::UTC }
}

pub(crate) fn attempt(scenario: &str, content_hash: &str, at: i64) -> NewAttempt {
    NewAttempt {
        person: PERSON,
        scenario: scenario.to_owned(),
        pack_version: "0.1.0".to_owned(),
        content_hash: content_hash.to_owned(),
        language: "en".to_owned(),
        country: "GB".to_owned(),
        seed: 77,
        draws: "{\"drawn-name\":\"DRAWN\"}".to_owned(),
        started_at: at,
    }
}

pub(crate) fn entry(kind: &str, beat: &str, item: &str) -> Entry {
    Entry {
        at: LATE,
        kind: kind.to_owned(),
        beat: beat.to_owned(),
        item: (!item.is_empty()).then(|| item.to_owned()),
        words: Some("WORDS that were shown".to_owned()),
    }
}

/// A first decision of a situation, by the name of its beat and of its first choice.
pub(crate) fn decision(catalogue: &Catalogue, name: &str) -> (String, String, &'static str, &'static str) {
    let scenario = catalogue.open(catalogue.find(name).expect("a card")).expect("it opens");
    scenario
        .beats
        .iter()
        .find_map(|(id, beat)| match beat {
            Beat::Ask(ask) => {
                let choice = ask.choices.first()?;
                Some((id.to_string(), choice.id.to_string(), choice.act.key(), choice.grade.key()))
            }
            _ => None,
        })
        .expect("a decision")
}

/// A little of everything.
pub(crate) fn kept(catalogue: &Catalogue) -> Store {
    let mut store = Store::in_memory().expect("a store");
    let card = catalogue.find(OURS).expect("a card");
    let print = catalogue.fingerprint(card, Language::English);
    let (beat, choice, ..) = decision(catalogue, OURS);
    let first = store.begin(&attempt(OURS, &print, LATE)).expect("begun");
    let log = [
        entry("shown", &beat, ""),
        entry("answered", &beat, &choice),
        entry("went-back", &beat, ""),
        entry("answered", &beat, &choice),
    ];
    let end = |reached, counted| Finish { at: LATE + HOUR, reached, counted, topic: Topic::FakeBank };
    store.keep(first, 0, &log, Some(&end(Outcome::Stopped, Outcome::StoppedLate))).expect("kept");
    // Nothing was answered in it.
    let _ = store.begin(&attempt("gone/looked-at", "0", LATE)).expect("begun");
    // A pack that is not installed any more, and what a hostile one would call its parts.
    let third = store.begin(&attempt("gone/=1+1", "0", LATE + 400 * 24 * HOUR)).expect("begun");
    store.keep(third, 0, &[entry("held", "=HYPERLINK(\"x\")", "1/-2,\n\"一\"")], None).expect("kept");
    for (number, (form, finished)) in [(Form::A, true), (Form::B, false)].into_iter().enumerate() {
        let id = store
            .begin_checkup(&NewCheckup {
                person: PERSON,
                form,
                length: Length::Short,
                occasion: if number == 0 { Occasion::Before } else { Occasion::After },
                seed: 3,
                pack_version: "0.1.0".to_owned(),
                language: "zh-CN".to_owned(),
                country: "CN".to_owned(),
                started_at: LATE - 24 * HOUR,
            })
            .expect("begun");
        for (item, is_scam, took) in [("a-one", true, 12_499), ("a-two", false, -3)] {
            let verdict = Verdict {
                item: format!("{item}-{number}"),
                topic: Some(Topic::FakePolice),
                is_scam,
                said_scam: true,
                sure: Sureness::Fairly,
                at: LATE,
                took,
            };
            store.keep_verdict(id, &verdict).expect("kept");
        }
        store.keep_confidence(id, Question::Know, 4, LATE).expect("kept");
        if finished {
            store.finish_checkup(id, LATE).expect("finished");
        }
    }
    store
}
