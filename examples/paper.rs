//! Writes the page of every situation, in every language, gone the way of one choice, to be looked at:
//! `cargo run --example paper -- FOLDER [CHOICE] [TEXT SIZE]`. `pdftoppm -r 60 -png` draws them.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a tool for developers")]

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use second_look::content::catalogue::Catalogue;
use second_look::export::print::{Setup, Sheet, Tale, take_home};
use second_look::i18n::{Language, Setting, Words};
use second_look::play::{Play, Step};

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
        let setting = Setting {
            country: region.code.clone(),
            police_line: words.help_number(region, false),
            fraud_line: words.help_number(region, true),
        };
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
