//! Truth cannot be told from the outside: a simple classifier that sees what a card, the choices and the
//! shape of a situation show, and learns from all other topics, does no better on the one left out than it
//! does with shuffled labels.
//!
//! The classifier is naive Bayes over words (over pairs of characters in Chinese) of title, summary, choices
//! and ways to hold, and over stage, kinds of beats, length and region as words of their own. A topic at a
//! time is left out. `cargo test --test leak -- --nocapture` prints the figures the README quotes.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a test may")]

mod forms;

use std::collections::{BTreeMap, BTreeSet};

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use second_look::content::catalogue::Catalogue;
use second_look::content::item::Item;
use second_look::content::markup::plain;
use second_look::content::{Beat, Card, Scenario, Topic, Truth};
use second_look::i18n::{Language, Script};

const SHUFFLES: usize = 1000;

/// A situation as the classifier sees it: words by number, each with how often it stands there.
struct Seen {
    topic: Topic,
    is_scam: bool,
    words: Vec<(usize, f64)>,
}

/// The words of a text: letters between other signs; in Chinese each two that stand side by side.
fn words(language: Language, text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let runs = text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
    if language != Language::Chinese {
        return runs.map(str::to_owned).collect();
    }
    runs.flat_map(|run| {
        let letters: Vec<char> = run.chars().collect();
        letters.windows(2).map(|two| two.iter().collect()).collect::<Vec<String>>()
    })
    .collect()
}

/// What can be seen of a situation before its end tells what it was.
fn seen_of(card: &Card, scenario: &Scenario, script: &Script, language: Language) -> Vec<String> {
    let values = Vec::new();
    let mut keys = vec!["title".to_owned(), "summary".to_owned()];
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all = 0;
    for (id, beat) in &scenario.beats {
        let kind = match beat {
            Beat::Line(_) => "line",
            Beat::Ask(ask) => {
                keys.extend(ask.choices.iter().map(|choice| format!("{id}.c-{}", choice.id)));
                "ask"
            }
            Beat::Press(press) => {
                keys.extend(press.ways.iter().map(|way| format!("{id}.w-{}", way.id)));
                "press"
            }
            Beat::Spot(_) => "spot",
            Beat::End(_) => "end",
        };
        *kinds.entry(kind).or_default() += 1;
        all += words(language, &plain(&script.text(id, &values))).len();
    }
    let mut out: Vec<String> =
        keys.iter().flat_map(|key| words(language, &plain(&script.text(key, &values)))).collect();
    out.push(format!("stage={}", card.channel.key()));
    out.push(format!("region={:?}", card.regions));
    out.push(format!("screens={}", card.screens));
    // In steps of a tenth: 300 and 310 words are alike.
    out.push(format!("length={}", (f64::from(u32::try_from(all.max(1)).unwrap_or(1)).ln() * 10.0).round()));
    out.extend(kinds.iter().map(|(kind, count)| format!("{kind}s={count}")));
    out
}

/// What can be seen of an item before anybody has read what it says: who, where, how long, in how many lines,
/// with what on its stage. Its words are what is measured.
fn seen_of_item(item: &Item, script: &Script, language: Language) -> Vec<String> {
    let scenario = &item.scenario;
    let values = Vec::new();
    let mut out: Vec<String> = scenario
        .cast
        .iter()
        .flat_map(|(id, cast)| {
            let mut seen = words(language, &script.text(&format!("cast-{id}"), &values));
            seen.push(format!("role={:?} {:?} {}", cast.role, cast.face, cast.known));
            seen
        })
        .collect();
    let (mut all, mut lines) = (0, 0);
    for (id, beat) in &scenario.beats {
        let Beat::Line(line) = beat else { continue };
        lines += 1;
        out.extend(line.parts.iter().map(|part| format!("part={:?}", part.kind)));
        out.push(format!("pictured={}", line.is_pictured()));
        let keys = line.keys(id).into_iter();
        all += keys.map(|key| words(language, &plain(&script.text(&key, &values))).len()).sum::<usize>();
    }
    out.push(format!("stage={}", scenario.channel.key()));
    out.push(format!("lines={lines}"));
    out.push(format!("length={}", (f64::from(u32::try_from(all.max(1)).unwrap_or(1)).ln() * 10.0).round()));
    out
}

/// The items of the check-up, each as a topic by itself would be seen.
fn items(catalogue: &Catalogue, language: Language) -> Vec<Seen> {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = Vec::new();
    for item in catalogue.items() {
        let script = catalogue.script_of_item(item, language, "ZZ").expect("words");
        let words = counted(&mut numbers, seen_of_item(item, &script, language));
        out.push(Seen { topic: item.scenario.topic, is_scam: item.is_scam(), words });
    }
    out
}

fn counted(numbers: &mut BTreeMap<String, usize>, words: Vec<String>) -> Vec<(usize, f64)> {
    let mut counts: BTreeMap<usize, f64> = BTreeMap::new();
    for word in words {
        let next = numbers.len();
        *counts.entry(*numbers.entry(word).or_insert(next)).or_default() += 1.0;
    }
    counts.into_iter().collect()
}

fn seen(language: Language) -> Vec<Seen> {
    let catalogue = Catalogue::load(None);
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = Vec::new();
    for card in catalogue.cards() {
        let scenario = catalogue.open(card).expect("it opens");
        let script = catalogue.script(card, language, "ZZ").expect("words");
        let words = counted(&mut numbers, seen_of(card, &scenario, &script, language));
        out.push(Seen { topic: card.topic, is_scam: card.truth == Truth::Scam, words });
    }
    out
}

/// The mean of the shares of scams and of genuine ones that are told rightly when their topic was left out.
fn balanced_accuracy(seen: &[Seen], labels: &[bool], vocabulary: usize) -> f64 {
    let mut counts = [vec![0.0; vocabulary], vec![0.0; vocabulary]];
    let mut totals = [0.0; 2];
    let add = |counts: &mut [Vec<f64>; 2], totals: &mut [f64; 2], at: usize, sign: f64| {
        let class = usize::from(labels[at]);
        for (word, count) in &seen[at].words {
            counts[class][*word] += sign * count;
            totals[class] += sign * count;
        }
    };
    for at in 0..seen.len() {
        add(&mut counts, &mut totals, at, 1.0);
    }
    let topics: BTreeSet<Topic> = seen.iter().map(|one| one.topic).collect();
    let (mut right, mut all) = ([0.0; 2], [0.0; 2]);
    #[allow(clippy::cast_precision_loss, reason = "some thousands of words")]
    let smooth = vocabulary as f64;
    for topic in topics {
        let left_out: Vec<usize> = (0..seen.len()).filter(|at| seen[*at].topic == topic).collect();
        for at in &left_out {
            add(&mut counts, &mut totals, *at, -1.0);
        }
        for at in &left_out {
            let odds: f64 = seen[*at]
                .words
                .iter()
                .map(|(word, count)| {
                    let share = |class: usize| (counts[class][*word] + 1.0) / (totals[class] + smooth);
                    count * (share(1) / share(0)).ln()
                })
                .sum();
            let class = usize::from(labels[*at]);
            all[class] += 1.0;
            right[class] += f64::from(u8::from((odds > 0.0) == labels[*at]));
        }
        for at in &left_out {
            add(&mut counts, &mut totals, *at, 1.0);
        }
    }
    f64::midpoint(right[0] / all[0], right[1] / all[1])
}

/// The accuracy, and the 5th and 95th percentile of shuffles.
fn told(seen: &[Seen]) -> (f64, f64, f64) {
    let vocabulary = 1 + seen.iter().flat_map(|one| &one.words).map(|(word, _)| *word).max().unwrap_or(0);
    let mut labels: Vec<bool> = seen.iter().map(|one| one.is_scam).collect();
    let real = balanced_accuracy(seen, &labels, vocabulary);
    let mut chance = ChaCha8Rng::seed_from_u64(23);
    let mut shuffled: Vec<f64> = (0..SHUFFLES)
        .map(|_| {
            labels.shuffle(&mut chance);
            balanced_accuracy(seen, &labels, vocabulary)
        })
        .collect();
    shuffled.sort_by(f64::total_cmp);
    (real, shuffled[SHUFFLES * 5 / 100], shuffled[SHUFFLES * 95 / 100])
}

#[test]
fn truth_cannot_be_told_from_the_outside() {
    for language in Language::ALL {
        let (real, low, high) = told(&seen(language));
        println!("{}: {real:.3}, shuffled {low:.3} to {high:.3}", language.code());
        assert!(low <= real && real <= high, "{}: {real:.3} is not in {low:.3}..{high:.3}", language.code());
    }
}

#[test]
fn nor_can_it_of_an_item_of_the_check_up() {
    let catalogue = Catalogue::load(None);
    if catalogue.items().is_empty() {
        return;
    }
    for language in Language::ALL {
        let (real, low, high) = told(&items(&catalogue, language));
        println!("items, {}: {real:.3}, shuffled {low:.3} to {high:.3}", language.code());
        assert!(real <= high, "{}: {real:.3} is not in {low:.3}..{high:.3}", language.code());
    }
}

/// The test of items can fail: a name that only scams have is found out.
#[test]
fn an_item_that_tells_is_found() {
    let forms = forms::Forms::new();
    for form in ["a", "b", "c"] {
        for (number, half) in (0..10).flat_map(|number| [(number, 0), (number, 1)]) {
            let pair = ["parcel", "call"][number % 2];
            let file = format!("locales/en/items/{form}/{form}-{pair}-{number}-{half}.ftl");
            forms.put(&file, "Somebody", ["Shady shady shady", "Sunny sunny sunny"][half]);
        }
    }
    let catalogue = Catalogue::built_in().with_items_of(forms.pack());
    let (real, _, high) = told(&items(&catalogue, Language::English));
    assert!(real > high, "{real:.3} against {high:.3}");
}

/// The test can fail: one word that stands in every scam is found out.
#[test]
fn a_word_that_tells_is_found() {
    let mut seen = seen(Language::English);
    let vocabulary = 1 + seen.iter().flat_map(|one| &one.words).map(|(word, _)| *word).max().unwrap_or(0);
    for one in &mut seen {
        // In a genuine one another word stands as often, so that lengths stay alike.
        one.words.push((vocabulary + usize::from(one.is_scam), 30.0));
    }
    let (real, _, high) = told(&seen);
    assert!(real > high, "{real:.3} against {high:.3}");
}
