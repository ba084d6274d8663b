//! Ten thousand simulated people of a known d′ and c take every form, so that it is known what a check-up
//! can tell and what it cannot: `cargo run --release --example learners`. `docs/measuring.md` quotes it.
#![allow(clippy::print_stdout, reason = "a tool for those who build the program")]

mod people;

use people::{Found, Person, exact, kinds, simulated};
use second_look::content::catalogue::Catalogue;
use second_look::content::item::{Form, Length};

const PEOPLE: u32 = 10_000;
const DS: [f64; 7] = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0];
const CS: [f64; 3] = [-0.5, 0.0, 0.5];

fn main() {
    let catalogue = Catalogue::load(None);
    println!("{PEOPLE} people a line; each takes forms A, B and C. In brackets: all answers there are.");
    println!(
        "covers: the share whose 95 % interval holds the true value. sharper: said of people who are unchanged."
    );
    let (mut least, mut least_leaning, mut most, mut apart) = (1.0_f64, 1.0_f64, 0.0_f64, 0.0_f64);
    for length in Length::ALL {
        let n = length.of_each();
        println!(
            "\n{n} scams and {n} genuine\n   d′     c   covers d′       covers c        mean of d′      sharper"
        );
        for (nth, (d, c)) in DS.into_iter().flat_map(|d| CS.map(|c| (d, c))).enumerate() {
            let person = Person { d, c };
            let forms = Form::ALL.map(|form| kinds(catalogue.items(), form, length));
            let drawn = simulated(person, &forms, PEOPLE, nth as u64 + 1000 * n as u64);
            let all = exact(person, u32::try_from(n).unwrap_or_default());
            line(person, drawn, all);
            least = least.min(all.covers).min(drawn.covers);
            least_leaning = least_leaning.min(all.covers_leaning).min(drawn.covers_leaning);
            most = most.max(all.sharper).max(drawn.sharper);
            apart = apart.max(errors(drawn.covers, all.covers, 3 * PEOPLE));
        }
    }
    println!("\nleast coverage: d′ {least:.3}, c {least_leaning:.3}; most called sharper: {most:.4}");
    println!("drawn and exact coverage are at most {apart:.1} standard errors of the drawing apart");
}

/// How many standard errors of a drawn share it lies from the true one.
fn errors(drawn: f64, all: f64, people: u32) -> f64 {
    (drawn - all).abs() / (all * (1.0 - all) / f64::from(people)).sqrt().max(f64::EPSILON)
}

fn line(Person { d, c }: Person, drawn: Found, all: Found) {
    println!(
        "{d:5.1} {c:5.1}   {:.3} ({:.3})   {:.3} ({:.3})   {:5.2} ({:5.2})   {:.4} ({:.4})",
        drawn.covers,
        all.covers,
        drawn.covers_leaning,
        all.covers_leaning,
        drawn.mean,
        all.mean,
        drawn.sharper,
        all.sharper,
    );
}
