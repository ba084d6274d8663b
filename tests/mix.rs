//! The daily mix: over 1,000 days it keeps evidence L1, tells nothing of what comes next, and brings what was
//! missed and what is new; and Home's “Start” follows it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]
#![allow(clippy::cast_precision_loss, reason = "counts are small")]

mod pages;
mod robot;
mod trial;

use std::collections::{BTreeMap, BTreeSet};

use pages::{finish_by, places, speaking};
use robot::{Robot, Size};
use second_look::content::catalogue::{Catalogue, Offer};
use second_look::content::{Audience, Card, Outcome, Regions, ScenarioId, Topic, Truth};
use second_look::learn::balance::{self, EXACT_FROM, holds, longest_run};
use second_look::learn::mix::{LONG_AGO, Mix, Past, Sitting, meet_elsewhere};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, home, note};

const DAYS: i64 = 1000;
const LONGEST: usize = 24;

fn offered(catalogue: &Catalogue, audience: Audience) -> Vec<&Card> {
    let offer = Offer { country: "GB".to_owned(), audience };
    catalogue.cards().filter(|card| offer.holds(card)).collect()
}

fn kinds(list: &[&Card]) -> Vec<Truth> {
    list.iter().map(|card| card.truth).collect()
}

/// Every sitting that begins this list, however long, is within the bounds.
fn is_balanced(list: &[&Card], what: &str) {
    let kinds = kinds(list);
    for length in 1..=kinds.len() {
        let scams = kinds[..length].iter().filter(|kind| **kind == Truth::Scam).count();
        let (least, most) = balance::so_far(length);
        assert!((least..=most).contains(&scams), "{what}: {scams} scams of {length}");
        assert!(length < EXACT_FROM || holds(&kinds[..length]), "{what}: {scams} scams of {length}");
    }
    assert!(longest_run(&kinds) <= 3, "{what}: {kinds:?}");
}

#[test]
fn a_thousand_days_keep_share_and_runs_and_change_topics() {
    let catalogue = Catalogue::load(None);
    for audience in Audience::ALL {
        let cards = offered(&catalogue, audience);
        for day in 0..DAYS {
            let what = format!("{audience:?}, day {day}");
            let list = Mix::of(cards.iter().copied(), &BTreeMap::new(), day).list(LONGEST);
            is_balanced(&list, &what);
            let names: BTreeSet<_> = list.iter().map(|card| &card.name).collect();
            assert_eq!(names.len(), list.len(), "{what}");
            if audience == Audience::Child {
                continue;
            }
            assert!(list.len() >= EXACT_FROM, "{what}: {}", list.len());
            for pair in list[..EXACT_FROM].windows(2) {
                let [one, next] = pair else { panic!("two") };
                assert_ne!(one.topic, next.topic, "{what}: {} then {}", one.name, next.name);
                assert_ne!(one.pair, next.pair, "{what}: {} would tell {}", one.name, next.name);
                assert!(!one.content_note || !next.content_note, "{what}: two notes in a row");
            }
        }
    }
}

#[test]
fn topics_that_were_met_elsewhere_come_after_those_that_were_not() {
    let catalogue = Catalogue::load(None);
    let cards = offered(&catalogue, Audience::Everyone);
    let (met, new) = Topic::ALL.split_at(Topic::ALL.len() / 2);
    let mut past = BTreeMap::new();
    meet_elsewhere(&mut past, cards.iter().copied(), met);
    for day in 0..DAYS {
        let list = Mix::of(cards.iter().copied(), &past, day).list(8);
        is_balanced(&list, &format!("day {day}"));
        let strange: Vec<_> = list.iter().filter(|card| !new.contains(&card.topic)).collect();
        assert!(strange.is_empty(), "day {day}: {strange:?}");
    }
    // What was missed here is worth another look wherever its topic was met.
    let missed = cards.iter().find(|card| met.contains(&card.topic)).expect("one of them");
    let mut past = BTreeMap::from([(missed.name.clone(), Past { outcome: Outcome::Harmed, days: 9 })]);
    meet_elsewhere(&mut past, cards.iter().copied(), met);
    assert_eq!(past[&missed.name].days, 9);
}

#[test]
fn what_came_before_tells_nothing_of_what_comes_next() {
    let catalogue = Catalogue::load(None);
    let cards = offered(&catalogue, Audience::Everyone);
    let days: Vec<Vec<Truth>> = (0..4 * DAYS)
        .map(|day| kinds(&Mix::of(cards.iter().copied(), &BTreeMap::new(), day).list(EXACT_FROM)))
        .collect();
    let share = |kinds: &[Truth]| {
        kinds.iter().filter(|kind| **kind == Truth::Scam).count() as f64 / kinds.len() as f64
    };
    let first: Vec<Truth> = days.iter().map(|kinds| kinds[0]).collect();
    assert!((0.35..=0.45).contains(&share(&first)), "{:.2}", share(&first));
    for before in [Truth::Scam, Truth::Genuine] {
        let after = |place: usize| -> Vec<Truth> {
            days.iter().filter(|kinds| kinds[place - 1] == before).map(|kinds| kinds[place]).collect()
        };
        // Three genuine ones in a row bring a scam by L1 itself: nothing else is ever nearly sure.
        for place in 1..EXACT_FROM {
            let share = share(&after(place));
            assert!((0.2..=0.6).contains(&share), "after {before:?} at {place}: {share:.2}");
        }
        // On the whole genuine is the likelier whatever came before: who goes by it guesses no better than
        // somebody who says “genuine” each time.
        let all: Vec<Truth> = (1..EXACT_FROM).flat_map(after).collect();
        assert!((0.3..=0.5).contains(&share(&all)), "after {before:?}: {:.2}", share(&all));
    }
}

#[test]
fn a_day_stays_the_same_and_another_is_another() {
    let catalogue = Catalogue::load(None);
    let cards = offered(&catalogue, Audience::Everyone);
    let list = |day| {
        let mix = Mix::of(cards.iter().copied(), &BTreeMap::new(), day);
        mix.list(LONGEST).into_iter().map(|card| card.name.clone()).collect::<Vec<_>>()
    };
    let lists: Vec<_> = (0..DAYS).map(list).collect();
    let same = (1..lists.len()).filter(|day| lists[*day][..3] == lists[day - 1][..3]).count();
    assert!(same < 5, "{same} days begin as the day before");
    for (day, kept) in lists.iter().enumerate().step_by(50) {
        assert_eq!(*kept, list(i64::try_from(day).expect("few")));
    }
    // What is new on the shelf changes no other's lot.
    let less: Vec<&Card> = cards.iter().copied().filter(|card| card.name != lists[7][0]).collect();
    let mix = Mix::of(less, &BTreeMap::new(), 7).list(LONGEST);
    assert!(lists[7].contains(&mix[0].name));
}

#[test]
fn what_was_missed_comes_soonest_then_what_is_new_then_what_is_long_ago() {
    let catalogue = Catalogue::load(None);
    let cards = offered(&catalogue, Audience::Everyone);
    let well = |card: &Card| if card.truth == Truth::Scam { Outcome::Stopped } else { Outcome::Trusted };
    let missed = |card: &Card, late: bool| match (card.truth, late) {
        (Truth::Scam, true) => Outcome::StoppedLate,
        (Truth::Scam, false) => Outcome::Harmed,
        (Truth::Genuine, _) => Outcome::TurnedAway,
    };
    let mut places: [Vec<usize>; 5] = Default::default();
    for day in 0..DAYS {
        // Each card in each state on some day, both halves of a pair in different ones.
        let state = |at: usize| (at + usize::try_from(day).expect("few") + at / 5) % 5;
        let past = cards.iter().enumerate().filter_map(|(at, card)| {
            let past = match state(at) {
                0 => Past { outcome: missed(card, at % 4 == 0), days: 1 },
                1 => return None,
                2 => Past { outcome: well(card), days: LONG_AGO + 5 },
                3 => Past { outcome: well(card), days: LONG_AGO - 5 },
                _ => Past { outcome: well(card), days: 1 },
            };
            Some((card.name.clone(), past))
        });
        let past = past.collect();
        let list = Mix::of(cards.iter().copied(), &past, day).list(cards.len());
        is_balanced(&list, &format!("day {day}"));
        for (at, card) in cards.iter().enumerate() {
            let place = list.iter().position(|other| other.name == card.name).unwrap_or(list.len());
            places[state(at)].push(place);
        }
    }
    let mean = |places: &Vec<usize>| places.iter().sum::<usize>() as f64 / places.len() as f64;
    let means: Vec<f64> = places.iter().map(mean).collect();
    assert!(means.windows(2).all(|two| two[0] + 0.5 < two[1]), "{means:?}");
}

#[test]
fn passing_by_and_choosing_freely_keep_the_rest_within_the_bounds() {
    let catalogue = Catalogue::load(None);
    let cards = offered(&catalogue, Audience::Everyone);
    for day in 0..DAYS {
        let mix = Mix::of(cards.iter().copied(), &BTreeMap::new(), day);
        let (mut sitting, mut list) = (Sitting::default(), Vec::new());
        for turn in 0..14 {
            let card = mix.next(&sitting).expect("there are many");
            assert!(!sitting.shown.contains(&card.name), "day {day}: {} again", card.name);
            sitting.show(&card.name);
            // Every third is left before its end.
            if (turn + day) % 3 != 0 {
                sitting.finish(&card.name);
                list.push(card);
            }
        }
        is_balanced(&list, &format!("day {day}, with some left"));
        // Five scams of somebody's own choice: the mix leads back.
        let mut sitting = Sitting::default();
        let mut list: Vec<&Card> = cards.iter().copied().filter(|card| card.truth == Truth::Scam).collect();
        list.truncate(5);
        for _ in 0..12 {
            for card in &list {
                sitting.show(&card.name);
                if !sitting.done.contains(&card.name) {
                    sitting.finish(&card.name);
                }
            }
            list.push(mix.next(&sitting).expect("there are many"));
        }
        let kinds = kinds(&list);
        assert_eq!(kinds[5..8], [Truth::Genuine; 3], "day {day}");
        assert!(longest_run(&kinds[5..]) <= 3, "day {day}: {kinds:?}");
        let scams = kinds.iter().filter(|kind| **kind == Truth::Scam).count();
        let (least, most) = balance::share(kinds.len());
        assert!((least..=most).contains(&scams), "day {day}: {kinds:?}");
    }
}

#[test]
fn notes_and_countries_are_respected_and_there_is_always_a_next() {
    let catalogue = Catalogue::load(None);
    let mut cards: Vec<Card> = catalogue.cards().cloned().collect();
    for card in cards.iter_mut().filter(|card| card.pair == "parcel-text") {
        card.regions = Regions::Only(vec!["FR".to_owned()]);
    }
    let offer = Offer { country: "GB".to_owned(), audience: Audience::Everyone };
    for day in 0..DAYS / 4 {
        let here = cards.iter().filter(|card| offer.holds(card));
        let mix = Mix::of(here, &BTreeMap::new(), day);
        let mut sitting = Sitting { plain: true, ..Sitting::default() };
        // Far more than there are: then they come again, never the same twice in a row.
        for turn in 0..80 {
            let card = mix.next(&sitting).expect("there is always one");
            assert!(!card.content_note, "day {day}: {} has a note", card.name);
            assert_ne!(card.pair, "parcel-text", "day {day}");
            assert_ne!(sitting.shown.last(), Some(&card.name), "day {day}, {turn}");
            sitting.show(&card.name);
            sitting.finish(&card.name);
        }
        let kinds: Vec<Truth> =
            sitting.done.iter().filter_map(|name| catalogue.find(name)).map(|c| c.truth).collect();
        assert!(holds(&kinds), "day {day}: {kinds:?}");
    }
    // Where all have a note, they come all the same; of one there is only that one; of none there is none.
    let noted: Vec<&Card> = cards.iter().filter(|card| card.content_note).collect();
    let plain = Sitting { plain: true, ..Sitting::default() };
    assert!(Mix::of(noted.iter().copied(), &BTreeMap::new(), 1).next(&plain).is_some());
    let one = Mix::of([noted[0]], &BTreeMap::new(), 1);
    let shown = Sitting { shown: vec![noted[0].name.clone()], ..Sitting::default() };
    assert_eq!(one.next(&shown).map(|card| &card.name), Some(&noted[0].name));
    assert!(Mix::of([], &BTreeMap::new(), 1).next(&plain).is_none());
}

/// Presses Start, goes past a note, and says which it is.
fn started(robot: &mut Robot) -> ScenarioId {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Start));
    if matches!(robot.app.screen(), Screen::Note(_)) {
        robot.send(Message::OnNote(note::Message::Begin));
    }
    let Screen::Play(situation) = robot.app.screen() else { panic!("nothing is played") };
    situation.name.clone()
}

#[test]
fn start_follows_the_mix_of_today_over_the_end_of_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = || {
        let app = App::new(speaking("en"), places(folder.path()), Catalogue::load(None));
        Robot::over(app, Size::new(1280.0, 800.0))
    };
    let mut met: Vec<ScenarioId> = Vec::new();
    for _ in 0..3 {
        let robot = &mut open();
        for _ in 0..4 {
            let name = started(robot);
            assert!(!met.contains(&name), "{name} again after {met:?}");
            met.push(name);
            finish_by(robot, met.len().is_multiple_of(2));
        }
    }
    // One that is left before its end is not given again today; what was left is on Home.
    let robot = &mut open();
    let left = started(robot);
    let other = started(robot);
    assert_ne!(left, other);
    let catalogue = Catalogue::load(None);
    let list: Vec<&Card> = met.iter().filter_map(|name| catalogue.find(name)).collect();
    is_balanced(&list, "started");
    // The day may have changed while the test ran; then it is another list.
    let day =
        i64::from(jiff::Zoned::now().date().since(jiff::civil::date(1970, 1, 1)).expect("days").get_days());
    let days: Vec<Vec<ScenarioId>> = [day, day - 1]
        .map(|day| {
            let mix = Mix::of(offered(&catalogue, Audience::Everyone), &BTreeMap::new(), day);
            mix.list(met.len()).into_iter().map(|card| card.name.clone()).collect()
        })
        .to_vec();
    assert!(days.iter().any(|list| list[..3] == met[..3]), "{met:?} is none of {days:?}");
}
