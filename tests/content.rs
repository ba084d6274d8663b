//! The content that is shipped, and what happens to content that is broken.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod trial;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use second_look::cli::problem_line;
use second_look::content::catalogue::Catalogue;
use second_look::content::check::{self, Code, Depth, Problem};
use second_look::content::facts::COUNTRIES;
use second_look::content::markup::Link;
use second_look::content::pack::Pack;
use second_look::content::{Act, Beat, BeatId, Card, Clue, Outcome, Place, Scenario, Truth};
use second_look::i18n::{Language, Words};
use second_look::play::{Drawn, Play, Said, Step};

use trial::{FRENCH, GENUINE, SCAM, Trial, WORDS};

/// Enough that every alternative line of a scenario is drawn in one of them, and every country.
const SEEDS: u64 = 24;

/// Walks every way on from here; calls back with each play that reached an end.
fn walk(play: &Play, reached: &mut impl FnMut(&Play)) {
    let go = |mut next: Play, reached: &mut _| {
        next.advance().expect("an answered question lets go on");
        walk(&next, reached);
    };
    match play.step() {
        Step::End { .. } => reached(play),
        Step::Line { .. } => go(play.clone(), reached),
        Step::Spot { .. } => {
            let mut next = play.clone();
            next.finish_looking().expect("a search can be ended");
            go(next, reached);
        }
        Step::Ask { choices, .. } => {
            for choice in choices {
                let mut next = play.clone();
                next.choose(&choice.id).expect("a choice that is offered");
                go(next, reached);
            }
        }
        Step::Push { ways, .. } => {
            for way in ways {
                let mut next = play.clone();
                next.hold(&way.id).expect("a way that is offered");
                go(next, reached);
            }
        }
    }
}

fn each(mut test: impl FnMut(&Catalogue, &Card, &Arc<Scenario>)) {
    let catalogue = Catalogue::load(None);
    assert_eq!(catalogue.left_out().collect::<Vec<_>>(), Vec::<&Problem>::new());
    for card in catalogue.cards() {
        test(&catalogue, card, &catalogue.open(card).expect("it opens"));
    }
}

#[test]
fn every_path_of_every_situation_ends_in_words() {
    each(|catalogue, card, scenario| {
        let name = scenario.name();
        assert_eq!(card.languages, Language::ALL, "{name}");
        let mut met: BTreeSet<BeatId> = BTreeSet::new();
        let mut outcomes: BTreeSet<Outcome> = BTreeSet::new();
        let mut ends: BTreeMap<BeatId, String> = BTreeMap::new();
        for seed in 0..SEEDS {
            let play = Play::start(Arc::clone(scenario), seed);
            let scripts = Language::ALL.map(|language| {
                let words = Words::new(language);
                let countries: Vec<_> = catalogue.regions().keys().collect();
                assert!(countries.len() > COUNTRIES.len(), "all of them, and elsewhere");
                let country = countries[usize::try_from(seed).expect("small") % countries.len()];
                let region = catalogue.region(country);
                let script = catalogue.script(card, language, country).expect("words");
                let setting = words.setting(region);
                let values = play.draws().words(&script, &region.money, &setting);
                (script, values)
            });
            let mut said: BTreeSet<String> = BTreeSet::new();
            walk(&play, &mut |play| {
                let Step::End { beat, end } = play.step() else { panic!("{name} stopped before an end") };
                met.extend(play.log().iter().map(|event| event.beat().clone()));
                let _ = outcomes.insert(end.outcome);
                assert_eq!(end.outcome.truth(), scenario.truth, "{name}");
                said.extend([beat.to_string(), format!("{beat}.habit")]);
                for line in play.transcript() {
                    let _ = said.insert(line.key());
                    let _ = match line {
                        Said::Chose(beat, choice) => said.insert(format!("{beat}.why-{}", choice.id)),
                        Said::Answered(beat, way) => said.insert(format!("{beat}.why-{}", way.id)),
                        Said::Line(..) | Said::Push(..) => false,
                    };
                    said.extend(line.clues().iter().map(|(clue, _)| format!("sign-{}", clue.key())));
                }
                let (script, values) = &scripts[0];
                let _ = ends.insert(beat.clone(), script.text(beat, values));
            });
            for (script, values) in &scripts {
                for key in &said {
                    let text = script.find(key, values);
                    let text =
                        text.unwrap_or_else(|| panic!("{name} has no “{key}” in {:?}", script.language()));
                    assert!(!text.contains(['{', '}', '[', ']']), "{name} {key}: {text}");
                    assert!(!text.trim().is_empty(), "{name} {key} is empty");
                }
            }
        }
        let all: BTreeSet<BeatId> = scenario.beats.keys().cloned().collect();
        assert_eq!(met, all, "{name}: some beats are never met");
        let needed: &[Outcome] = match scenario.truth {
            Truth::Scam => &[Outcome::Stopped, Outcome::StoppedLate, Outcome::Harmed],
            Truth::Genuine => &[Outcome::Trusted, Outcome::TurnedAway],
        };
        assert!(needed.iter().all(|outcome| outcomes.contains(outcome)), "{name}: {outcomes:?}");
        let texts: BTreeSet<&String> = ends.values().collect();
        assert!(ends.len() >= 3 && texts.len() == ends.len(), "{name}: endings are alike");
    });
}

/// Which signs appeared and who called why: what a second play must change.
fn face(play: &Play) -> String {
    let picks = play.draws().values().values().filter_map(|drawn| match drawn {
        Drawn::Pick(id) => Some(id.clone()),
        Drawn::Int(_) | Drawn::Money(_) => None,
    });
    let clues = play.transcript().into_iter().flat_map(|said| said.clues());
    let clues: BTreeSet<&str> = clues.map(|(clue, _)| clue.key()).collect();
    format!("{:?} {clues:?}", picks.collect::<Vec<_>>())
}

#[test]
fn twenty_plays_differ_at_least_four_times() {
    each(|_, _, scenario| {
        let mut faces = BTreeSet::new();
        let mut signs = BTreeSet::new();
        for seed in 0..20 {
            let mut play = Play::start(Arc::clone(scenario), seed);
            // The same answers each time, by their order in the file: only what is drawn differs.
            loop {
                let first = match (play.step(), scenario.beat(play.log()[play.log().len() - 1].beat())) {
                    (Step::End { .. }, _) => break,
                    (Step::Ask { answer: None, .. }, Beat::Ask(ask)) => Some(ask.choices[0].id.clone()),
                    (Step::Push { answer: None, .. }, Beat::Press(press)) => Some(press.ways[0].id.clone()),
                    (Step::Spot { done: false, .. }, _) => {
                        play.finish_looking().expect("a search can be ended");
                        None
                    }
                    _ => None,
                };
                if let Some(id) = first {
                    play.answer(&id).expect("an offered answer");
                }
                play.advance().expect("answered");
            }
            let _ = faces.insert(face(&play));
            let clues = play.transcript().into_iter().flat_map(|said| said.clues());
            let _ = signs.insert(clues.map(|(clue, _)| clue.key()).collect::<BTreeSet<_>>());
        }
        assert!(faces.len() >= 4, "{}: {faces:?}", scenario.name());
        assert!(signs.len() >= 2, "{}: the same signs in every play", scenario.name());
    });
}

#[test]
fn what_is_shipped_is_sound() {
    let report = check::pack(&Pack::built_in().expect("the built-in pack"), Depth::Whole);
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
    let catalogue = Catalogue::built_in();
    let scenarios: Vec<_> = report.sound.iter().filter_map(|card| catalogue.open(card)).collect();
    assert!(scenarios.len() == report.sound.len() && scenarios.len() >= 6, "{} situations", scenarios.len());
    let scams = scenarios.iter().filter(|scenario| scenario.truth == Truth::Scam).count();
    assert_eq!(scams * 2, scenarios.len(), "half of them are genuine");
    for scenario in scenarios {
        let has = |test: fn(&Beat) -> bool| scenario.beats.values().any(test);
        assert!(has(|beat| matches!(beat, Beat::Press(_))), "{}: nobody insists", scenario.name());
        assert!(has(|beat| matches!(beat, Beat::Spot(_))), "{}: nothing to look for", scenario.name());
    }
}

#[test]
fn an_earlier_decision_changes_a_later_one() {
    each(|_, _, scenario| {
        // Two answers to one question lead to different questions, or to one that is asked by another.
        let mut later: BTreeMap<(BeatId, String), BTreeSet<BeatId>> = BTreeMap::new();
        for seed in 0..4 {
            let play = Play::start(Arc::clone(scenario), seed);
            walk(&play, &mut |play| {
                let said = play.transcript();
                let answers: Vec<_> = said
                    .iter()
                    .filter_map(|said| match said {
                        Said::Chose(beat, choice) => Some(((*beat).clone(), choice.id.to_string())),
                        Said::Answered(beat, way) => Some(((*beat).clone(), way.id.to_string())),
                        _ => None,
                    })
                    .collect();
                for pair in answers.windows(2) {
                    let _ = later.entry(pair[0].clone()).or_default().insert(pair[1].0.clone());
                }
            });
        }
        let first = &later.keys().next().expect("a question").0;
        let differing: BTreeSet<_> =
            later.iter().filter(|((beat, _), _)| beat == first).map(|(_, next)| next).collect();
        assert!(differing.len() > 1, "{}: {later:?}", scenario.name());
    });
}

#[test]
fn most_wrong_choices_have_a_way_out() {
    each(|_, _, scenario| {
        let (mut wrong, mut final_) = (0, 0);
        for beat in scenario.beats.values() {
            let Beat::Ask(ask) = beat else { continue };
            for choice in ask.choices.iter().filter(|c| matches!(c.act, Act::GoAlong | Act::TurnAway)) {
                wrong += usize::from(!choice.grade.is_sound());
                let next = scenario.beat(&choice.next);
                final_ += usize::from(!choice.grade.is_sound() && matches!(next, Beat::End(_)));
            }
        }
        assert!(wrong > 0 && final_ * 2 <= wrong, "{}: {final_} of {wrong} end it", scenario.name());
    });
}

#[test]
fn a_broken_situation_is_left_out_and_the_rest_play() {
    let trial = Trial::new();
    let _ = trial.spoil(SCAM, "start: \"ring\"", "start: \"nowhere\"");
    let catalogue = Catalogue::load(Some(trial.packs()));
    assert!(catalogue.find("trial/warning-call").is_some(), "the other half plays");
    assert!(catalogue.find("trial/safe-account-call").is_none());
    assert!(catalogue.find("core/safe-account-call").is_some());
    let files: BTreeSet<_> = catalogue.left_out().map(|problem| problem.file.as_str()).collect();
    assert_eq!(files.into_iter().collect::<Vec<_>>(), [SCAM]);
}

#[test]
fn a_pack_that_is_none_is_one_clear_line() {
    let trial = Trial::new();
    let _ = trial.spoil("pack.ron", "format: 1", "format: 99");
    let catalogue = Catalogue::load(Some(trial.packs()));
    assert!(catalogue.cards().all(|card| card.name.as_str().starts_with("core/")));
    let left_out: Vec<_> = catalogue.left_out().collect();
    let [problem] = left_out[..] else { panic!("{left_out:?}") };
    assert_eq!(problem.code, Code::NewerFormat);
    assert!(problem.file.ends_with("trial/pack.ron"), "{}", problem.file);
}

/// What spoils the trial pack, and the codes it is then told by.
const SPOILT: &[(&str, &str, &str, &[Code])] = &[
    (SCAM, "start: \"ring\",", "start: ,", &[Code::NotRon]),
    (SCAM, "difficulty: Medium", "difficulty: Middling", &[Code::UnknownField]),
    (SCAM, "    difficulty: Medium,\n", "    hardness: 3,\n    difficulty: Medium,\n", &[Code::UnknownField]),
    (SCAM, "    difficulty: Medium,\n", "", &[Code::MissingField]),
    (SCAM, "id: \"safe-account-call\"", "id: \"Safe_Account\"", &[Code::BadId]),
    (SCAM, "who: \"scene\", next: \"third\"", "who: \"nobody\", next: \"third\"", &[Code::UnknownTarget]),
    (SCAM, "next: \"end-late\"", "next: \"end-lost\"", &[Code::UnknownTarget]),
    (SCAM, "instead_of: Some(\"cold\")", "instead_of: Some(\"frost\")", &[Code::UnknownTarget]),
    (SCAM, "next: \"end-late\"", "next: \"end-stopped\"", &[Code::Unreachable]),
    (SCAM, "near: [\"case\"], next: \"end-stopped\"", "near: [\"case\"], next: \"look\"", &[Code::Endless]),
    (
        SCAM,
        "(id: \"ask-station\", act: Pause, grade: Fine, next: \"cold\"),\n            (id: \"ring-back\", act: CallBack, grade: Best, exit: true, next: \"again\"),",
        "(id: \"ask-station\", act: GoAlong, grade: Risky, next: \"cold\"),\n            (id: \"ring-back\", act: GoAlong, grade: Risky, next: \"again\"),",
        &[Code::NoWayToCheck],
    ),
    (
        SCAM,
        "End(outcome: Harmed)",
        "End(outcome: Trusted)",
        &[Code::OutcomeAgainstTruth, Code::MissingEnding],
    ),
    (SCAM, "End(outcome: Harmed)", "End(outcome: StoppedLate)", &[Code::MissingEnding]),
    (SCAM, "pair: \"police-call\"", "pair: \"alone-here\"", &[Code::LonelyPair]),
    (GENUINE, "regions: Any", "regions: Only([\"GB\"])", &[Code::LonelyPair]),
    (SCAM, "Pick([\"copied\", \"parcel\", \"clerk\"])", "Pick([\"copied\"])", &[Code::Count]),
    (SCAM, "Int(20, 45)", "Int(45, 20)", &[Code::Count]),
    (SCAM, "(id: \"no-transfer\", act: Refuse", "(id: \"tomorrow\", act: Refuse", &[Code::Duplicate]),
    (WORDS, "title = ", "title : ", &[Code::NotFluent]),
    (WORDS, "    .why-listen =", "    .why-listens =", &[Code::MissingMessage, Code::LeftOverMessage]),
    (WORDS, "summary =", "nothing-uses-this = Words.\nsummary =", &[Code::LeftOverMessage]),
    (WORDS, "summary =", "title = Twice.\nsummary =", &[Code::DuplicateMessage]),
    (FRENCH, "{ $minutes }", "{ $hours }", &[Code::Variables]),
    (WORDS, "(sign:secrecy)", "(sign:odd-payment)", &[Code::Signs]),
    (WORDS, "(sign:secrecy)", "(sign:never-heard-of)", &[Code::BadMarkup]),
    (WORDS, "end-late = ", "end-late = { end-harmed }\nend-lost = ", &[Code::LeftOverMessage]),
];

#[test]
fn every_rule_names_what_breaks_it() {
    let sound = Trial::new().check();
    assert!(sound.problems.is_empty(), "the pack to be spoilt is sound: {:#?}", sound.problems);
    assert_eq!(sound.sound.len(), 2);
    for (file, from, to, codes) in SPOILT {
        let trial = Trial::new();
        let report = trial.spoil(file, from, to).check();
        let found: BTreeSet<Code> = report.problems.iter().map(|problem| problem.code).collect();
        for code in *codes {
            assert!(found.contains(code), "“{to}” in {file}: wanted {code:?}, found {:#?}", report.problems);
        }
        let errors = report.problems.iter().filter(|problem| problem.is_error());
        for problem in errors {
            assert!(problem.line >= 1 && problem.column >= 1, "{problem:?}");
        }
        assert!(report.sound.len() < 2, "“{to}” in {file}: a broken scenario is left out");
    }
}

#[test]
fn problems_stand_where_they_are() {
    let trial = Trial::new();
    let report = trial.spoil(SCAM, "next: \"end-late\"", "next: \"end-lost\"").check();
    let text = std::fs::read_to_string(trial.root().join(SCAM)).expect("the file");
    let problem = report.problems.iter().find(|p| p.code == Code::UnknownTarget).expect("found");
    let line = text.lines().nth(problem.line as usize - 1).expect("a line");
    assert!(line[problem.column as usize - 1..].contains("end-lost"), "{problem:?}: {line}");
}

#[test]
fn every_code_has_its_sentence_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        for code in Code::ALL {
            let problem = Problem::at(*code, "file.ron", (3, 5), "subject");
            let line = problem_line(&words, &problem);
            assert!(line.starts_with("file.ron:3:5: ") && line.contains(code.name()), "{line}");
            assert!(!line.contains("problem-"), "{code:?} in {language:?}: {line}");
        }
    }
}

#[test]
fn endings_that_are_alike_paths_that_are_short_and_a_language_that_lacks_are_named() {
    let codes = |trial: &Trial| -> BTreeSet<Code> { trial.check().problems.iter().map(|p| p.code).collect() };
    let line = |trial: &Trial, key: &str| {
        let text = std::fs::read_to_string(trial.root().join(WORDS)).expect("the file");
        text.lines().find(|line| line.starts_with(key)).expect("the message").to_owned()
    };
    let alike = Trial::new();
    let (late, harmed) = (line(&alike, "end-late = "), line(&alike, "end-harmed = "));
    let _ = alike.spoil(WORDS, &late, &harmed.replace("end-harmed", "end-late"));
    assert!(codes(&alike).contains(&Code::SameEnding));

    let short = Trial::new();
    for key in
        ["ring = ", "    .why-listen = ", "    .why-walk-in = ", "    .why-say-no = ", "    .why-hang-up = "]
    {
        let _ = short.spoil(WORDS, &line(&short, key), &format!("{key}Short."));
    }
    let report = short.check();
    assert!(report.problems.iter().any(|p| p.code == Code::PathLength), "{:?}", report.problems);

    let lacking = Trial::new();
    std::fs::remove_file(lacking.root().join(FRENCH)).expect("it was there");
    let report = lacking.check();
    assert_eq!(report.problems.iter().map(|p| p.code).collect::<Vec<_>>(), [Code::MissingLanguage]);
    assert_eq!(report.sound.len(), 2, "a language that lacks keeps nothing out");
    let catalogue = Catalogue::load(Some(lacking.packs()));
    let entry = catalogue.find("trial/safe-account-call").expect("it plays");
    let script = catalogue.script(entry, Language::French, "FR").expect("words");
    assert_eq!(script.language(), Language::English, "wholly in another language, never half");
}

#[test]
fn files_that_cannot_be_read_are_one_clear_line() {
    let trial = Trial::new();
    std::fs::write(trial.root().join(SCAM), [0xff, 0xfe, 0x00]).expect("written");
    let report = trial.check();
    assert!(report.problems.iter().any(|p| p.code == Code::Unreadable && p.file == SCAM));
    let trial = Trial::new();
    std::fs::write(trial.root().join(SCAM), vec![b'('; 2 << 20]).expect("written");
    assert!(trial.check().problems.iter().any(|p| p.code == Code::Unreadable && p.file == SCAM));
    #[cfg(unix)]
    {
        let trial = Trial::new();
        let path = trial.root().join(SCAM);
        std::fs::rename(&path, trial.root().join("elsewhere.ron")).expect("moved");
        std::os::unix::fs::symlink(trial.root().join("elsewhere.ron"), &path).expect("a link");
        let report = trial.check();
        assert!(
            report.sound.iter().all(|card| !card.path.ends_with("safe-account-call")),
            "a link is not followed"
        );
    }
}

#[test]
fn signs_stand_in_the_order_of_their_words_so_that_their_numbers_run_with_the_reading() {
    let mut compared = 0;
    each(|catalogue, card, scenario| {
        for language in Language::ALL {
            let words = Words::new(language);
            let region = catalogue.region("GB");
            let script = catalogue.script(card, language, "GB").expect("words");
            let setting = words.setting(region);
            let drawn = Play::start(Arc::clone(scenario), 1);
            let values = drawn.draws().words(&script, &region.money, &setting);
            let mut compare = |key: &str, clues: Vec<Clue>| {
                let spans = script.spans(key, &values);
                let mut written: Vec<Clue> = Vec::new();
                for span in spans {
                    match span.link {
                        Some(Link::Clue(clue)) if !written.contains(&clue) => written.push(clue),
                        _ => {}
                    }
                }
                compared += usize::from(clues.len() > 1);
                assert_eq!(written, clues, "{} {key} {language:?}", scenario.name());
            };
            for (id, beat) in &scenario.beats {
                match beat {
                    Beat::Line(line) => {
                        let here = line.signs.iter().filter(|sign| sign.at == Place::Words);
                        compare(id, here.map(|sign| sign.id).collect());
                    }
                    Beat::Press(press) => {
                        for push in &press.pushes {
                            compare(&format!("{id}.p-{}", push.id), push.signs.clone());
                        }
                    }
                    _ => {}
                }
            }
        }
    });
    assert!(compared > 100, "{compared}");
}
