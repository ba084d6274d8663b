use super::*;
use Outcome::{Harmed, Stopped, StoppedLate, Trusted, TurnedAway};

fn fact(day: i64, outcome: Outcome) -> Fact {
    Fact { name: "core/one".into(), family: Family::Reward, outcome, day }
}

fn next(facts: &[Fact], today: i64) -> Next {
    Schedule::of(facts, today).next(Family::Reward)
}

/// The days on which it comes when each is played as this says, so many days late.
fn days(count: usize, late: i64, says: impl Fn(usize) -> Outcome) -> Vec<i64> {
    let mut facts = vec![fact(0, Stopped)];
    let mut days = Vec::new();
    let mut today = 0;
    while days.len() < count {
        today += 1;
        if next(&facts, today) == Next::Due {
            today += late;
            facts.push(fact(today, says(days.len())));
            days.push(today);
        }
    }
    days
}

#[test]
fn on_time_it_comes_on_the_days_of_the_evidence() {
    let well = |at: usize| if at.is_multiple_of(2) { Stopped } else { Trusted };
    assert_eq!(days(8, 0, well), [3, 10, 30, 75, 140, 260, 380, 500]);
    let facts = [fact(0, Harmed)];
    assert_eq!(next(&[], 5), Next::NotBegun);
    assert_eq!(
        [0, 1, 2, 3, 400].map(|day| next(&facts, day)),
        [Next::In(3), Next::In(2), Next::In(1), Next::Due, Next::Due]
    );
}

#[test]
fn days_that_were_missed_vanish() {
    assert_eq!(days(5, 2, |_| Stopped), [5, 14, 36, 83, 150]);
    // Away for a year: due once, and then the next step as if it had been on time.
    let facts = [fact(0, Stopped), fact(368, Stopped)];
    assert_eq!(next(&facts, 368), Next::In(7));
    assert_eq!(Schedule::of(&facts, 375).due(), [Family::Reward]);
}

#[test]
fn stopped_late_stays_and_what_is_early_changes_nothing() {
    assert_eq!(days(4, 0, |at| if at == 1 { StoppedLate } else { Stopped }), [3, 10, 17, 37]);
    let mut facts = vec![fact(0, Stopped)];
    facts.extend([0, 1, 2].map(|day| fact(day, Stopped)));
    facts.push(fact(2, StoppedLate));
    assert_eq!(next(&facts, 2), Next::In(1));
}

#[test]
fn a_miss_brings_it_back_sooner_and_then_two_steps_lower() {
    // On day 140 it would have gone on to 120 days: 3, then 20 instead of 65, then 45.
    let missed = |at: usize| if at == 4 { TurnedAway } else { Trusted };
    assert_eq!(days(8, 0, missed), [3, 10, 30, 75, 140, 143, 163, 208]);
    // Never lower than the second step, however often.
    let again = |at: usize| if at >= 4 { Harmed } else { Stopped };
    assert_eq!(days(7, 0, again)[4..], [140, 143, 146]);
    // Before it is due it is brought forward, never put off.
    let mut facts = vec![fact(0, Stopped), fact(3, Stopped), fact(4, Harmed)];
    assert_eq!(next(&facts, 4), Next::In(3));
    facts.push(fact(6, Harmed));
    assert_eq!(next(&facts, 6), Next::In(1));
    // Twice in a day is once.
    let long = [0, 3, 10, 30, 75].map(|day| fact(day, Stopped));
    let once: Vec<Fact> = long.iter().cloned().chain([fact(100, Harmed)]).collect();
    let twice: Vec<Fact> = once.iter().cloned().chain([fact(100, Harmed), fact(100, Stopped)]).collect();
    assert_eq!(Schedule::of(&once, 100).places, Schedule::of(&twice, 100).places);
}

#[test]
fn a_clock_that_was_ahead_does_not_count() {
    let facts = [fact(0, Stopped), fact(30_000, Harmed), fact(3, Stopped)];
    assert_eq!(next(&facts, 3), Next::In(7));
}

#[test]
fn one_review_a_day_and_the_shortest_gap_first() {
    let of = |family, day| Fact { family, ..fact(day, Stopped) };
    let mut facts = vec![of(Family::Reward, 0), of(Family::Reward, 3), of(Family::Warmth, 8)];
    let schedule = Schedule::of(&facts, 12);
    assert_eq!(schedule.due(), [Family::Warmth, Family::Reward]);
    facts.push(of(Family::Warmth, 12));
    assert!(Schedule::of(&facts, 12).is_done() && !Schedule::of(&facts, 13).is_done());
    assert_eq!(Schedule::of(&facts, 13).due(), [Family::Reward]);
}

/// Whatever somebody does and whenever: it is due 3 to 120 days after the last time it counted, never later.
#[test]
fn no_gap_is_ever_longer_than_120_days() {
    for learner in 0..2_000_u64 {
        let mut rng = crate::learn::lot::of(learner, "a learner");
        let mut draw = |n| i64::try_from(crate::learn::lot::below(&mut rng, n)).unwrap();
        let (mut facts, mut day) = (Vec::new(), 0);
        for _ in 0..25 {
            day += if draw(10) == 0 { draw(800) } else { draw(70) };
            let outcome = [Stopped, Trusted, StoppedLate, Harmed, TurnedAway, Stopped]
                [usize::try_from(draw(6)).unwrap()];
            let before = next(&facts, day);
            facts.push(fact(day, outcome));
            match next(&facts, day) {
                Next::In(days) => {
                    assert!((1..=120).contains(&days), "{learner}: {days} days");
                    // It was put off only when it was due.
                    let Next::In(was) = before else { continue };
                    assert!(days <= was, "{learner}: {was} days became {days}");
                }
                other => panic!("{learner}: {other:?}"),
            }
            assert_eq!(next(&facts, day + 120), Next::Due);
        }
    }
}

#[test]
fn spans_are_said_as_one_says_them() {
    use Span::{Days, Months, Weeks};
    let spans = [3, 5, 7, 20, 45, 65, 120].map(Span::of);
    assert_eq!(spans, [Days, Days, Weeks(1), Weeks(3), Weeks(6), Months(2), Months(4)]);
}
