use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

use super::*;
use crate::class::vote::Tally;

fn tally(counts: &[u32], unsure: u32) -> Tally {
    let mut tally = Tally::default();
    for (at, count) in (0_u8..).zip(counts) {
        tally.count(Answer::Choice(at), *count);
    }
    tally.count(Answer::Unsure, unsure);
    tally
}

fn asked(first: Tally, second: Option<Tally>, right: &[u8]) -> Asked {
    Asked {
        id: "question".into(),
        truth: Truth::Scam,
        choices: 3,
        right: right.iter().copied().collect(),
        results: Results { first, second },
        same_people: second.is_some_and(|second| second.all() == first.all()),
    }
}

fn one(first: Tally, second: Option<Tally>, right: &[u8]) -> Told {
    told(&asked(first, second, right))
}

fn printed(told: &Told) -> Vec<(&str, u32)> {
    told.parts.iter().map(|part| (part.letters.as_str(), part.count)).collect()
}

#[test]
fn small_parts_are_merged_on_their_side() {
    let told = one(tally(&[9, 8, 3], 0), Some(tally(&[4, 9, 5], 2)), &[1]);
    assert_eq!((told.all, told.sound), (Some(20), Some(Share::Exact { part: 9, all: 20 })));
    assert_eq!(printed(&told), [("A?", 6), ("B", 9), ("C", 5)]);
    assert_eq!(told.before, Some(4), "8 of 20");
    let told = one(tally(&[3, 9, 5], 2), None, &[0, 1]);
    assert_eq!(printed(&told), [("AB", 12), ("C?", 7)]);
    assert_eq!(told.before, None, "nobody talked");
    assert_eq!(printed(&one(tally(&[0, 9, 5], 0), None, &[1])), [("A", 0), ("B", 9), ("C", 5), ("?", 0)]);
}

#[test]
fn all_or_nothing_and_too_few_are_not_told() {
    assert_eq!(one(tally(&[0, 4, 0], 0), None, &[1]).all, None);
    for (sound, others, share) in [
        (5, 0, None),
        (9, 0, None),
        (7, 2, None),
        (10, 0, Some(Share::AtLeastNineTenths)),
        (0, 12, Some(Share::AtMostTenth)),
        (36, 4, Some(Share::AtLeastNineTenths)),
        (35, 4, None),
        (5, 5, Some(Share::Exact { part: 5, all: 10 })),
        (95, 5, Some(Share::Exact { part: 95, all: 100 })),
    ] {
        let told = one(tally(&[others, sound, 0], 0), None, &[1]);
        assert_eq!(told.sound, share, "{sound} and {others}");
        assert_eq!(told.parts.is_empty(), !matches!(share, Some(Share::Exact { .. })));
    }
}

#[test]
fn four_people_are_thanked_and_five_are_told_both_sides() {
    let person = |caught, doubted| Answers { scams: 5, caught, genuine: 5, doubted };
    let of = |people: usize| Ended::new(Vec::new(), vec![(person(3, 2), person(5, 0)); people]).report();
    assert!(of(4).only_thanks() && of(4).checks.is_none());
    let checks = of(5).checks.unwrap();
    assert_eq!((checks.people, checks.first.caught, checks.first.trusted), (5, 60, 60));
    // All told, and none doubted: printed as at least 90 %, d′ with it.
    assert_eq!((checks.second.caught, checks.second.trusted), (88, 88));
    assert!(checks.second.d[0] < 2.4, "{:?}", checks.second);
    assert_eq!(of(9).checks.map(|checks| checks.people), Some(5), "in steps of five");
    let same = |a: (u32, u32), b: (u32, u32)| {
        let told = |(caught, doubted)| {
            Ended::new(Vec::new(), vec![(person(caught, doubted), person(caught, doubted)); 10])
                .report()
                .checks
        };
        told(a) == told(b)
    };
    assert!(same((5, 0), (5, 0)) && !same((4, 1), (2, 1)));
}

fn below(rng: &mut ChaCha8Rng, n: u32) -> u32 {
    rng.next_u32() % n.max(1)
}

/// Whoever knows the rules and everything printed, and adds and subtracts as they like.
fn attack(report: &Report, lesson: &[Asked], seed: u64) {
    // What is printed of one question, as sets of answers and their counts; sums and differences of nested ones.
    for (told, asked) in report.questions.iter().zip(lesson) {
        let last = asked.results.last();
        let mut known: Vec<(BTreeSet<char>, u32)> = vec![(BTreeSet::new(), 0)];
        let everything: BTreeSet<char> = Answer::of(asked.choices).map(Answer::letter).collect();
        let sound: BTreeSet<char> = asked.right.iter().map(|at| Answer::Choice(*at).letter()).collect();
        known.extend(told.all.map(|all| (everything, all)));
        if let Some(Share::Exact { part, .. }) = told.sound {
            known.push((sound, part));
        }
        known.extend(told.parts.iter().map(|part| (part.letters.chars().collect(), part.count)));
        // Closed under union of disjoint sets and difference of nested ones, to the end.
        loop {
            let mut found = Vec::new();
            for (a, x) in &known {
                for (b, y) in &known {
                    if a.is_disjoint(b) {
                        found.push((a.union(b).copied().collect::<BTreeSet<_>>(), x + y));
                    }
                    if b.is_subset(a) {
                        found.push((a.difference(b).copied().collect(), x - y));
                    }
                }
            }
            let before = known.len();
            for one in found {
                if !known.contains(&one) {
                    known.push(one);
                }
            }
            if known.len() == before {
                break;
            }
        }
        for (set, count) in &known {
            assert!(!(1..LEAST).contains(count), "seed {seed}: {count} gave {set:?} in {told:?}");
            // What is made out is true, or it would be no report.
            let true_count: u32 = Answer::of(asked.choices)
                .filter(|one| set.contains(&one.letter()))
                .map(|one| last.of(one))
                .sum();
            assert_eq!(*count, true_count, "seed {seed}: {set:?} in {told:?}");
        }
        // Labels: more than one count fits each.
        let fits = |share: Share| {
            (0..=last.all()).filter(|part| Share::of(*part, last.all()) == Some(share)).count()
        };
        match told.sound {
            Some(share @ (Share::AtMostTenth | Share::AtLeastNineTenths)) => {
                assert!(fits(share) > 1, "{told:?}");
            }
            None if told.all.is_some() => {
                let hidden = (0..=last.all()).filter(|part| Share::of(*part, last.all()).is_none()).count();
                assert!(hidden > 1, "seed {seed}: hidden, and yet told: {told:?}");
            }
            Some(Share::Exact { .. }) | None => {}
        }
        assert!(told.all.is_none_or(|all| all >= LEAST));
        assert!(told.before.is_none() || asked.same_people);
    }
    // Sub-totals: a side less any of its questions is a sum of others that are printed.
    for (side, scam) in [(report.scams, true), (report.genuine, false)] {
        let exact: Vec<(u32, u32)> = report
            .questions
            .iter()
            .filter(|told| told.scam == scam)
            .filter_map(|told| match told.sound {
                Some(Share::Exact { part, all }) => Some((part, all)),
                _ => None,
            })
            .collect();
        for chosen in 0..1_u32 << exact.len().min(8) {
            let (mut sound, mut all) = (side.sound, side.all);
            for (at, (part, of)) in exact.iter().enumerate() {
                if chosen >> at & 1 == 1 {
                    sound -= part;
                    all -= of;
                }
            }
            for rest in [sound, all, all - sound] {
                assert!(!(1..LEAST).contains(&rest), "seed {seed}: {rest} left of a side: {report:?}");
            }
        }
    }
}

/// M11: thousands of lessons, of two people and of sixty, in which people come, go and change their minds.
#[test]
fn no_sum_or_difference_singles_out_fewer_than_five() {
    let mut told = 0;
    for seed in 0..4000 {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let people = if below(&mut rng, 2) == 0 { below(&mut rng, 16) } else { below(&mut rng, 60) };
        let lean = below(&mut rng, 4);
        let lesson: Vec<Asked> = (0..=below(&mut rng, 6))
            .map(|_| {
                let choices = 2 + u8::try_from(below(&mut rng, 4)).unwrap();
                let draw = |rng: &mut ChaCha8Rng, people: u32| -> Tally {
                    (0..people)
                        .map(|_| match below(rng, 12) {
                            0 => Answer::Unsure,
                            // Most lessons lean to one answer.
                            drawn if drawn < lean * 3 => Answer::Choice(1),
                            _ => Answer::Choice(u8::try_from(below(rng, u32::from(choices))).unwrap()),
                        })
                        .collect()
                };
                let first = draw(&mut rng, people);
                let (came, second) = match below(&mut rng, 3) {
                    0 => (0, None),
                    1 => (0, Some(draw(&mut rng, people))),
                    _ => {
                        let came = below(&mut rng, 4);
                        (came, Some(draw(&mut rng, people + came)))
                    }
                };
                let mut right = BTreeSet::from([1]);
                if below(&mut rng, 2) == 0 {
                    let _ = right.insert(0);
                }
                Asked {
                    id: "question".into(),
                    truth: if below(&mut rng, 2) == 0 { Truth::Scam } else { Truth::Genuine },
                    choices,
                    right,
                    results: Results { first, second },
                    same_people: second.is_some() && came == 0,
                }
            })
            .collect();
        let both = (0..below(&mut rng, 12))
            .map(|_| {
                let mut one = || Answers {
                    scams: 5,
                    caught: below(&mut rng, 6),
                    genuine: 5,
                    doubted: below(&mut rng, 6),
                };
                (one(), one())
            })
            .collect::<Vec<_>>();
        let took = both.len();
        let ended = Ended::new(lesson.clone(), both);
        let report = ended.report();
        told += report.questions.iter().filter(|told| !told.parts.is_empty()).count();
        attack(&report, &lesson, seed);
        assert_eq!(report.checks.is_some(), took >= 5);
        if let Some(checks) = report.checks {
            assert!(checks.people.is_multiple_of(5) && checks.people >= 5);
            for check in [checks.first, checks.second] {
                assert!((10..=90).contains(&check.caught) && (10..=90).contains(&check.trusted));
            }
        }
        let json = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report, "kept as it was told");
    }
    assert!(told > 1000, "and something is told: {told}");
}
