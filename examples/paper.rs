//! Writes the page of every situation, in every language, gone the way of one choice, and the summary of
//! nothing, a little and a lot of practice, to be looked at:
//! `cargo run --example paper -- FOLDER [CHOICE] [TEXT SIZE]`. `pdftoppm -r 60 -png` draws them.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a tool for developers")]

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use second_look::content::catalogue::Catalogue;
use second_look::content::{Outcome, Topic};
use second_look::export::print::{Practised, Setup, Sheet, Tale, summary, take_home};
use second_look::i18n::{Language, Words};
use second_look::learn::discrimination::Answers;
use second_look::learn::outcome::Score;
use second_look::play::{Play, Step};

/// So many situations, a topic after the other, and two check-ups when there are many.
fn practised(all: usize) -> Practised {
    let mut practised = Practised::default();
    let mut topics = std::collections::BTreeMap::new();
    for number in 0..all {
        let topic = Topic::ALL[number % Topic::ALL.len()];
        let outcome = match number % 9 {
            0 | 2 | 4 => Outcome::Stopped,
            6 => Outcome::StoppedLate,
            8 => Outcome::TurnedAway,
            _ => Outcome::Trusted,
        };
        practised.score.add(outcome);
        topics.entry(topic).or_insert_with(Score::default).add(outcome);
    }
    practised.topics = topics.into_iter().collect();
    if all > 9 {
        for (day, caught, doubted) in [("2026-10-02", 4, 2), ("2026-11-20", 8, 6)] {
            practised.checkups.push((day.to_owned(), Answers { scams: 8, caught, genuine: 8, doubted }));
        }
    }
    practised
}

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().expect("the folder to write to"));
    let choice: usize = args.next().map_or(0, |choice| choice.parse().expect("a number"));
    let text_size: u16 = args.next().map_or(100, |size| size.parse().expect("a percentage"));
    fs::create_dir_all(&folder).expect("a folder");
    let catalogue = Catalogue::built_in();
    for language in Language::ALL {
        let words = Words::new(language);
        let country = match language {
            Language::English => "GB",
            Language::Chinese => "CN",
            Language::French => "FR",
        };
        let region = catalogue.region(country);
        let setting = words.setting(region);
        for (name, practised) in [("none", 0), ("little", 2), ("lot", 46)].map(|(n, all)| (n, practised(all)))
        {
            let setup = Setup { language, sheet: Sheet::A4, text_size, date: "2026-11-24" };
            let document = summary(&practised, &words, region, &setup).expect("a page");
            fs::write(folder.join(format!("{}-summary-{name}.pdf", language.code())), document)
                .expect("a file");
        }
        for card in catalogue.cards() {
            let script = catalogue.script(card, language, country).expect("its words");
            let mut play = Play::start(catalogue.open(card).expect("it opens"), 7);
            while !matches!(play.step(), Step::End { .. }) {
                let answer = match play.step() {
                    Step::Ask { choices, answer: None, .. } => {
                        Some(choices[choice % choices.len()].id.clone())
                    }
                    Step::Push { ways, answer: None, .. } => Some(ways[choice % ways.len()].id.clone()),
                    _ => None,
                };
                let looks = matches!(play.step(), Step::Spot { done: false, .. });
                match answer {
                    Some(answer) => play.answer(&answer),
                    None if looks => play.finish_looking(),
                    None => play.advance(),
                }
                .expect("it goes on");
            }
            let values = play.draws().words(&script, &region.money, &setting);
            let tale = Tale { play: &play, script: &script, values: &values, words: &words, region };
            let setup = Setup { language, sheet: Sheet::A4, text_size, date: "2026-11-24" };
            let begun = Instant::now();
            let document = take_home(&tale, &setup).expect("a page");
            let name = format!("{}-{}.pdf", language.code(), card.name.as_str().replace('/', "-"));
            println!("{:>7} bytes  {:>4} ms  {name}", document.len(), begun.elapsed().as_millis());
            fs::write(folder.join(name), document).expect("a file");
        }
    }
}
