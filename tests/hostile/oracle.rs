//! What must hold of any pack, whatever is in it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use second_look::cli::problem_line;
use second_look::content::catalogue::Catalogue;
use second_look::content::check::Problem;
use second_look::content::{Beat, BeatId, Card, Role};
use second_look::i18n::{Language, Setting, Words};
use second_look::play::{Play, Step};

/// No pack takes longer to look through.
pub const LONGEST: Duration = Duration::from_secs(2);

/// Time this thread has worked: where the system tells it, whatever else the machine is doing.
pub fn worked() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

/// The most memory the process ever held, in bytes, where the system tells it.
pub fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}

/// What came of a folder of packs.
#[derive(Debug)]
pub struct Found {
    pub sound: Vec<String>,
    pub problems: Vec<Problem>,
    pub took: Duration,
}

/// Loads the packs of a folder: quickly, each problem in one line of each language, and whatever
/// passed can be played to its end in all its languages.
pub fn load(packs: &Path) -> Found {
    let began = worked();
    let catalogue = Catalogue::load(Some(packs));
    let took = worked().saturating_sub(began);
    assert!(took < LONGEST, "it took {took:?}");
    let problems: Vec<_> = catalogue.left_out().cloned().collect();
    said(&problems);
    let cards: Vec<_> = catalogue.cards().filter(|card| !card.name.starts_with("core/")).collect();
    for card in &cards {
        plays(&catalogue, card);
    }
    let sound = cards.into_iter().map(|card| card.name.parts().1.to_owned()).collect();
    Found { sound, problems, took }
}

fn words() -> &'static [Words; 3] {
    static WORDS: OnceLock<[Words; 3]> = OnceLock::new();
    WORDS.get_or_init(|| Language::ALL.map(Words::new))
}

fn said(problems: &[Problem]) {
    for problem in problems.iter().take(60) {
        for words in words() {
            let line = problem_line(words, problem);
            assert!(!line.contains(['\n', '\r', '\u{1b}']), "one line: {line:?}");
            assert!(line.contains(problem.code.name()) && !line.contains("problem-SL"), "{line}");
            assert!(line.chars().count() < 700, "{line}");
        }
    }
}

/// Every message of a beat.
fn keys(id: &BeatId, beat: &Beat, other: bool) -> Vec<String> {
    let mut out = Vec::new();
    match beat {
        Beat::Line(line) => {
            out.push(id.to_string());
            out.extend(other.then(|| format!("behind-{id}")));
            out.extend(line.signs.iter().map(|carried| format!("sign-{}", carried.id.key())));
        }
        Beat::Ask(ask) => {
            for choice in &ask.choices {
                out.extend([format!("{id}.c-{}", choice.id), format!("{id}.why-{}", choice.id)]);
            }
        }
        Beat::Press(press) => {
            out.extend(press.pushes.iter().map(|push| format!("{id}.p-{}", push.id)));
            for way in &press.ways {
                out.extend([format!("{id}.w-{}", way.id), format!("{id}.why-{}", way.id)]);
            }
        }
        Beat::Spot(spot) => out.extend(spot.near.iter().map(|near| format!("{id}.near-{near}"))),
        Beat::End(_) => out.extend([id.to_string(), format!("{id}.habit")]),
    }
    out
}

fn plays(catalogue: &Catalogue, card: &Card) {
    let name = &card.name;
    assert!(!card.languages.is_empty(), "{name}");
    let scenario = catalogue.open(card).expect("what passed passes again");
    for (seed, country) in ["ZZ", "CN", "FR", "GB"].into_iter().enumerate() {
        let play = Play::start(Arc::clone(&scenario), seed as u64);
        // In all languages without a country, in one of them in each country.
        let (one, all) = (seed % card.languages.len(), card.languages.len());
        let some = if seed == 0 { 0..all } else { one..one + 1 };
        for language in &card.languages[some] {
            let script = catalogue.script(card, *language, country).expect("words");
            assert_eq!(script.language(), *language, "{name}");
            let setting = Setting {
                country: country.to_owned(),
                police_line: "101".to_owned(),
                fraud_line: "159".to_owned(),
            };
            let values = play.draws().words(&script, &catalogue.region(country).money, &setting);
            assert!(values.iter().all(|(_, value)| !value.starts_with("vary-")), "{name}: {values:?}");
            let fixed = ["title", "summary", "notes.aim", "notes.care"].map(str::to_owned);
            let of_beats = scenario.beats.iter().flat_map(|(id, beat)| {
                let who = if let Beat::Line(line) = beat { scenario.cast.get(&line.who) } else { None };
                keys(id, beat, who.is_some_and(|cast| !matches!(cast.role, Role::You | Role::Narrator)))
            });
            for key in fixed.into_iter().chain(of_beats) {
                let text = script.find(&key, &values).unwrap_or_else(|| panic!("{name} has no “{key}”"));
                assert!(!text.trim().is_empty(), "{name} {key} is empty");
                assert!(text.len() < 64 << 10, "{name} {key} is {} bytes", text.len());
            }
        }
        to_the_end(play);
    }
}

/// Plays by the shortest way to an end.
fn to_the_end(mut play: Play) {
    let scenario = Arc::clone(play.scenario());
    let mut far: BTreeMap<&BeatId, usize> = BTreeMap::new();
    loop {
        let before = far.len();
        for (id, beat) in &scenario.beats {
            let next = beat.targets().into_iter().filter_map(|next| far.get(play.draws().line(next)));
            let ahead = if matches!(beat, Beat::End(_)) { Some(0) } else { next.min().map(|far| far + 1) };
            if let Some(ahead) = ahead {
                let _ = far.entry(id).or_insert(ahead);
            }
        }
        if far.len() == before {
            break;
        }
    }
    let ahead = |play: &Play, next: &BeatId| far.get(play.draws().line(next)).copied().unwrap_or(usize::MAX);
    for _ in 0..2000 {
        let (screen, all) = play.progress();
        assert!(screen <= all && screen > 0);
        let id = match play.step() {
            Step::End { .. } => return,
            Step::Ask { choices, answer: None, .. } => {
                choices.into_iter().min_by_key(|choice| ahead(&play, &choice.next)).map(|c| c.id.clone())
            }
            Step::Push { press, ways, answer: None, .. } => {
                let next = |gives: bool| ahead(&play, if gives { &press.gave_in } else { &press.held });
                ways.into_iter().min_by_key(|way| next(way.gives_in())).map(|way| way.id.clone())
            }
            Step::Spot { done: false, .. } => {
                play.finish_looking().expect("a search can be ended");
                None
            }
            _ => None,
        };
        if let Some(id) = id {
            play.answer(&id).expect("an answer that is offered");
        }
        play.advance().expect("it goes on");
    }
    panic!("{} has no end", scenario.name());
}
