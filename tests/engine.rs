//! The engine by properties: whatever somebody does, the log tells it all again, and going back,
//! playing once more and taking up again never change the score.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use second_look::content::Scenario;
use second_look::content::catalogue::Catalogue;
use second_look::content::markup::Link;
use second_look::learn::outcome::{self, Score};
use second_look::play::{Event, Misuse, Play, Step, Target};

/// Opened once: each property asks for them hundreds of times.
fn scenarios() -> &'static [Arc<Scenario>] {
    static ALL: LazyLock<Vec<Arc<Scenario>>> = LazyLock::new(|| {
        let catalogue = Catalogue::built_in();
        catalogue.cards().map(|card| catalogue.open(card).expect("it opens")).collect()
    });
    &ALL
}

/// One thing somebody may do, by a number drawn at random; what does not fit the moment is refused.
fn act(play: &mut Play, number: u16) {
    let number = usize::from(number);
    let before = play.clone();
    let done = match number % 8 {
        0 => play.back(),
        1 => touch(play, number / 8),
        _ => match play.step() {
            Step::Ask { choices, answer: None, .. } => {
                let id = choices[number / 8 % choices.len()].id.clone();
                play.choose(&id)
            }
            Step::Push { ways, answer: None, .. } => {
                let id = ways[number / 8 % ways.len()].id.clone();
                play.hold(&id)
            }
            Step::Spot { done: false, .. } => play.finish_looking(),
            _ => play.advance(),
        },
    };
    if done.is_err() {
        assert_eq!(play.log(), before.log(), "what is refused leaves no trace");
        assert_eq!(play.step(), before.step());
    }
}

fn touch(play: &mut Play, number: usize) -> Result<(), Misuse> {
    let Step::Spot { spot, .. } = play.step() else { return Err(Misuse::NotNow) };
    let lines = play.lines_of(spot);
    let Some((line, _)) = lines.get(number % lines.len().max(1)) else { return Err(Misuse::NotNow) };
    let target = match number % 3 {
        0 => Target::Plain(number / 3 % 4),
        1 => Target::Link(Link::Clue(spot.find[number / 3 % spot.find.len()])),
        _ => Target::Link(Link::Near("case".to_owned())),
    };
    let touch = ((*line).clone(), target);
    play.mark(touch)
}

fn first_walk(play: &mut Play, numbers: &[u16]) {
    for number in numbers.iter().copied().chain(std::iter::repeat(2)).take(numbers.len() + 60) {
        if matches!(play.step(), Step::End { .. }) {
            return;
        }
        act(play, number);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    /// Read from the store's text form, the log brings back the very same play.
    #[test]
    fn the_log_brings_it_all_back(which in 0_usize..64, seed: u64, numbers in prop::collection::vec(any::<u16>(), 0..80)) {
        let all = scenarios();
        let scenario = &all[which % all.len()];
        let mut play = Play::start(Arc::clone(scenario), seed);
        for number in numbers {
            act(&mut play, number);
        }
        let kept: Vec<_> = play
            .log()
            .iter()
            .map(|event| Event::read(event.kind(), event.beat(), event.item().as_deref()).expect("an entry"))
            .collect();
        let again = Play::resume(Arc::clone(scenario), seed, &kept).expect("its own log");
        prop_assert_eq!(again.log(), play.log());
        prop_assert_eq!(again.step(), play.step());
        prop_assert_eq!(again.transcript(), play.transcript());
        prop_assert_eq!(again.progress(), play.progress());
    }

    /// Once an end was reached, nothing done afterwards changes what counts.
    #[test]
    fn what_counts_never_changes(
        which in 0_usize..64,
        seed: u64,
        numbers in prop::collection::vec(any::<u16>(), 0..60),
        after in prop::collection::vec(any::<u16>(), 0..120),
        cut in any::<prop::sample::Index>(),
    ) {
        let all = scenarios();
        let scenario = &all[which % all.len()];
        let mut play = Play::start(Arc::clone(scenario), seed);
        first_walk(&mut play, &numbers);
        prop_assume!(matches!(play.step(), Step::End { .. }));
        let counted = outcome::counted(scenario, play.draws(), play.log());
        prop_assert!(counted.is_some());
        prop_assert_eq!(counted.expect("just seen").truth(), scenario.truth);
        // Left and taken up again in the middle.
        let log = play.log().to_vec();
        let half = Play::resume(Arc::clone(scenario), seed, &log[..cut.index(log.len())]);
        prop_assert!(half.is_ok() || log.is_empty(), "any beginning of a log can be taken up");
        for number in after {
            act(&mut play, number);
            prop_assert_eq!(outcome::counted(scenario, play.draws(), play.log()), counted);
        }
    }

    /// Going back before the end changes answers, and still the first ones count.
    #[test]
    fn the_first_answer_counts(which in 0_usize..64, seed: u64, choice: u16, other: u16) {
        let all = scenarios();
        let scenario = &all[which % all.len()];
        let mut straight = Play::start(Arc::clone(scenario), seed);
        while !matches!(straight.step(), Step::Ask { .. }) {
            straight.advance().expect("lines before the first question");
        }
        let mut changed = straight.clone();
        act(&mut straight, 2 + 8 * (choice % 1000));
        act(&mut changed, 2 + 8 * (choice % 1000));
        changed.back().expect("an answer can be taken back");
        act(&mut changed, 2 + 8 * (other % 1000));
        let Event::Chose(_, first) = &straight.log()[straight.log().len() - 1] else { panic!("no answer") };
        let Event::Chose(_, second) = &changed.log()[changed.log().len() - 1] else { panic!("no answer") };
        let same = first == second;
        first_walk(&mut straight, &[]);
        first_walk(&mut changed, &[]);
        let (a, b) = (
            outcome::counted(scenario, straight.draws(), straight.log()),
            outcome::counted(scenario, changed.draws(), changed.log()),
        );
        prop_assert!(a.is_some() && b.is_some());
        if same {
            prop_assert_eq!(a, b);
        }
    }

    /// The same seed draws and shuffles the same; the choices are always the same set.
    #[test]
    fn a_seed_is_a_play(which in 0_usize..64, seed: u64, numbers in prop::collection::vec(any::<u16>(), 0..40)) {
        let all = scenarios();
        let scenario = &all[which % all.len()];
        let (mut one, mut two) = (Play::start(Arc::clone(scenario), seed), Play::start(Arc::clone(scenario), seed));
        for number in numbers {
            act(&mut one, number);
            act(&mut two, number);
            prop_assert_eq!(one.step(), two.step());
            if let (Step::Ask { beat, choices, .. }, second_look::content::Beat::Ask(ask)) =
                (one.step(), scenario.beat(one.log()[one.log().len() - 1].beat()))
                && scenario.beats.get(beat) == Some(&second_look::content::Beat::Ask(ask.clone()))
            {
                let mut shown: Vec<_> = choices.iter().map(|c| c.id.to_string()).collect();
                let mut all: Vec<_> = ask.choices.iter().map(|c| c.id.to_string()).collect();
                shown.sort();
                all.sort();
                prop_assert_eq!(shown, all);
            }
        }
    }
}

#[test]
fn choices_are_shuffled() {
    for scenario in scenarios() {
        let mut orders = std::collections::BTreeSet::new();
        for seed in 0..40 {
            let mut play = Play::start(Arc::clone(scenario), seed);
            while !matches!(play.step(), Step::Ask { .. }) {
                play.advance().expect("lines before the first question");
            }
            let Step::Ask { choices, .. } = play.step() else { panic!("a question") };
            let _ = orders.insert(choices.iter().map(|c| c.id.to_string()).collect::<Vec<_>>());
        }
        assert!(orders.len() >= 4, "{}: {orders:?}", scenario.name());
    }
}

#[test]
fn a_log_of_another_situation_is_refused() {
    let all = scenarios();
    let mut play = Play::start(Arc::clone(&all[0]), 1);
    first_walk(&mut play, &[]);
    assert!(Play::resume(Arc::clone(&all[1]), 1, play.log()).is_err());
}

#[test]
fn both_sides_are_added_up() {
    use second_look::content::Outcome::{Harmed, Stopped, StoppedLate, Trusted, TurnedAway};
    let score = Score::of([Stopped, Stopped, StoppedLate, Harmed, Trusted, TurnedAway, TurnedAway]);
    assert_eq!((score.scams.well, score.scams.late, score.scams.missed), (2, 1, 1));
    assert_eq!((score.genuine.well, score.genuine.late, score.genuine.missed), (1, 0, 2));
    assert_eq!((score.scams.all(), score.genuine.all(), score.all()), (4, 3, 7));
}
