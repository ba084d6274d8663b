//! What the README promises and how it grows: `cargo bench`. Linux for the start-up (needs Xvfb).
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a tool for those who build the program"
)]

mod pack;

use std::time::Instant;

use second_look::content::catalogue::{self, Catalogue};
use second_look::content::check::{self, Depth};
use second_look::content::pack::Pack;
use second_look::ui::font;

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    for count in std::env::args().skip(1).map(|n| n.parse::<usize>().expect("a number")) {
        let packs = folder.path().join(count.to_string());
        pack::write(&packs.join("many"), count);
        let pack = Pack::in_folder(&packs.join("many")).expect("a pack");
        let mut times = Vec::new();
        for _ in 0..3 {
            let begun = Instant::now();
            let report = check::pack(&pack, Depth::Whole);
            times.push(begun.elapsed().as_secs_f64() * 1e3);
            assert_eq!(
                report.sound.len(),
                count / 6 * 6 + if count % 6 == 0 { 0 } else { count % 6 - count % 6 % 2 },
                "{:?}",
                report.problems.first()
            );
        }
        println!("check {count}: {times:?}");
        let cache = packs.join("cache");
        let begun = Instant::now();
        let found = catalogue::look_through(&packs, &cache, font::has);
        println!("look_through {count}: {} in {:?}", found.len(), begun.elapsed());
        let begun = Instant::now();
        let catalogue = Catalogue::from_indexes(&packs, &cache);
        println!("from_indexes {:?} {}", begun.elapsed(), catalogue.count("GB"));
        let begun = Instant::now();
        println!("cards {} {:?}", catalogue.cards().count(), begun.elapsed());
        let begun = Instant::now();
        println!(
            "look_through again {} {:?}",
            catalogue::look_through(&packs, &cache, font::has).len(),
            begun.elapsed()
        );
    }
}
