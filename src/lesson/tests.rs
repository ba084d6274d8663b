use super::*;
use crate::play::{Play, Step as Shown};

const SEEDS: u64 = 40;

fn all() -> Vec<(Lesson, Offer)> {
    let catalogue = Catalogue::built_in();
    let mut out = Vec::new();
    for playlist in Playlist::all() {
        for plan in Plan::ALL {
            for (number, country) in ["GB", "FR", "CN", "ZZ"].into_iter().enumerate() {
                let to = offer(playlist, country);
                let lesson = Lesson::new(plan, playlist, &catalogue, &to, number as u64);
                out.push((lesson.unwrap_or_else(|error| panic!("{}: {error}", playlist.id)), to));
            }
        }
    }
    out
}

fn one(plan: Plan, seed: u64) -> (Catalogue, Offer, Lesson) {
    let catalogue = Catalogue::built_in();
    let playlist = Playlist::find("lesson").unwrap();
    let to = offer(playlist, "FR");
    let lesson = Lesson::new(plan, playlist, &catalogue, &to, seed).unwrap();
    (catalogue, to, lesson)
}

#[test]
fn minutes_add_up_and_rounds_are_those_of_the_plan() {
    for plan in Plan::ALL {
        assert_eq!(plan.steps().iter().map(|(_, minutes)| minutes).sum::<u16>(), plan.minutes());
        let rounds = plan.steps().into_iter().filter(|(step, _)| step.key() == "round");
        let rounds: Vec<_> = rounds.collect();
        assert_eq!(rounds.len(), plan.rounds());
        let seconds: u16 = plan.phases().iter().map(|(_, seconds)| seconds).sum();
        assert!(rounds.iter().all(|(_, minutes)| minutes * 60 == seconds), "{plan:?}: {seconds}");
        assert_eq!(Plan::from_minutes(plan.minutes()), Some(plan));
        let numbers: Vec<_> = rounds.iter().map(|(step, _)| *step).collect();
        assert_eq!(numbers, (0..plan.rounds()).map(Step::Round).collect::<Vec<_>>());
    }
    let kinds = |plan: Plan| plan.steps().iter().map(|(step, _)| step.key()).collect::<Vec<_>>();
    assert!(!kinds(Plan::Short).contains(&"check-before") && kinds(Plan::Seniors).contains(&"break"));
}

#[test]
fn every_path_makes_every_lesson_with_both_kinds() {
    let catalogue = Catalogue::built_in();
    let all = all();
    assert_eq!(all.len(), Playlist::all().len() * 4 * 4);
    for (lesson, to) in all {
        assert_eq!(lesson.minutes(), lesson.plan().minutes());
        assert_eq!(lesson.rounds().count(), lesson.plan().rounds());
        let scams = lesson.rounds().filter(|round| round.truth == Truth::Scam).count();
        assert!(scams == lesson.plan().scams() && scams >= 1 && scams < lesson.plan().rounds());
        assert!(lesson.tactic().is_some(), "{}", lesson.playlist());
        let mut names: Vec<_> = lesson.rounds().map(|round| round.name.to_string()).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), lesson.plan().rounds());
        for round in lesson.rounds() {
            let card = catalogue.find(&round.name).unwrap();
            assert!(to.holds(card) && (2..=3).contains(&round.choices));
        }
    }
}

#[test]
fn every_situation_of_ours_has_a_question_that_a_group_comes_to() {
    let catalogue = Catalogue::built_in();
    for card in catalogue.cards() {
        let scenario = catalogue.open(card).unwrap();
        let (beat, choices) = question(&scenario).unwrap_or_else(|| panic!("{}", card.name));
        let play = Play::walk_to(&scenario, 3, &beat).unwrap();
        let Shown::Ask { choices: shown, answer: None, .. } = play.step() else { panic!("{}", card.name) };
        assert!(shown.len() == choices && choices <= LETTERS.len());
    }
}

#[test]
fn the_seed_decides_and_the_first_round_tells_nothing() {
    let firsts: Vec<Truth> = (0..SEEDS).map(|seed| one(Plan::Lesson, seed).2.rounds[0].truth).collect();
    assert!(firsts.contains(&Truth::Scam) && firsts.contains(&Truth::Genuine));
    assert_eq!(one(Plan::Lesson, 5).2, one(Plan::Lesson, 5).2);
    let names = |seed| one(Plan::Lesson, seed).2.rounds().map(|r| r.name.to_string()).collect::<Vec<_>>();
    assert!((1..SEEDS).any(|seed| names(seed) != names(0)));
}

#[test]
fn what_is_left_out_makes_it_shorter() {
    let (_, _, mut lesson) = one(Plan::Lesson, 1);
    lesson.leave_out(Step::CheckAfter).unwrap();
    assert!(lesson.minutes() == 35 && !lesson.has_checks(), "both go");
    lesson.take_in(Step::CheckBefore).unwrap();
    assert!(lesson.minutes() == 45 && lesson.has_checks());
    for stays in [Step::Welcome, Step::Closing, Step::Break, Step::Round(9)] {
        assert_eq!(lesson.leave_out(stays), Err(LessonError::Stays));
    }
    lesson.leave_out(Step::Tactic).unwrap();
    let begins: Vec<u16> = lesson.held().map(|(from, _)| from).collect();
    assert_eq!(begins, [0, 3, 8, 13, 18, 23, 28, 33, 38]);
    let scams: Vec<_> = (0..4).filter(|n| lesson.rounds[*n].truth == Truth::Scam).map(Step::Round).collect();
    lesson.leave_out(scams[0]).unwrap();
    let before = lesson.clone();
    assert_eq!(lesson.leave_out(scams[1]), Err(LessonError::OneKind));
    assert_eq!(lesson, before);
}

#[test]
fn a_situation_is_swapped_and_both_kinds_stay() {
    let (catalogue, to, mut lesson) = one(Plan::Short, 2);
    let truth = lesson.rounds[0].truth;
    let instead = lesson.instead(0, &catalogue, &to);
    assert!(instead.len() > 5 && instead.iter().all(|card| card.truth == truth), "two rounds, one of each");
    lesson.swap(0, instead[0], &catalogue).unwrap();
    assert_eq!(lesson.rounds[0].name, instead[0].name);
    let other = lesson.rounds[1].name.to_string();
    assert_eq!(lesson.swap(0, catalogue.find(&other).unwrap(), &catalogue), Err(LessonError::Twice));
    let of_other_kind =
        catalogue.offered(&to).find(|card| card.truth != truth && *card.name != *other).unwrap();
    assert_eq!(lesson.swap(0, of_other_kind, &catalogue), Err(LessonError::OneKind));
    let (catalogue, to, lesson) = one(Plan::Long, 2);
    let kinds = lesson.instead(0, &catalogue, &to).iter().filter(|card| card.truth != truth).count();
    assert!(kinds > 0, "of four, one may change its kind");
}
