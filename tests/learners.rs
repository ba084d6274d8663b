//! What a check-up may claim, held against people of whom it is known: all answers there are, and people who
//! answer the program's own forms.
#![allow(dead_code, reason = "the example prints more")]

#[path = "../examples/learners/people.rs"]
mod people;

use people::{Person, exact, kinds, simulated};
use second_look::content::catalogue::Catalogue;
use second_look::content::item::{Form, Length};

fn everybody() -> impl Iterator<Item = Person> {
    (0..=6).flat_map(|d| (-1..=1).map(move |c| Person { d: f64::from(d) / 2.0, c: f64::from(c) / 2.0 }))
}

#[test]
fn the_interval_holds_the_truth_and_nobody_unchanged_is_called_sharper() {
    for length in Length::ALL {
        let n = u32::try_from(length.of_each()).unwrap();
        for person in everybody() {
            let found = exact(person, n);
            assert!(found.covers >= 0.925 && found.covers_leaning >= 0.925, "{n}, {person:?}: {found:?}");
            assert!(found.sharper <= 0.025, "{n}, {person:?}: {found:?}");
            // The correction shrinks what is large, and never makes it larger.
            assert!(found.mean <= person.d + 1e-9, "{n}, {person:?}: {found:?}");
        }
    }
}

/// Evidence, section 2, “How many items?”: true d′ 1, c 0.
#[test]
fn the_exact_means_and_spreads_are_those_of_the_evidence() {
    for (n, mean, spread) in [(5, 0.94, 0.75), (8, 0.97, 0.64), (10, 0.98, 0.58), (20, 0.99, 0.41)] {
        let found = exact(Person { d: 1.0, c: 0.0 }, n);
        assert!((found.mean - mean).abs() < 0.006 && (found.spread - spread).abs() < 0.006, "{n}: {found:?}");
    }
}

#[test]
fn people_before_our_own_forms_are_found_as_they_are() {
    const PEOPLE: u32 = 1_000;
    let catalogue = Catalogue::load(None);
    for length in Length::ALL {
        let forms = Form::ALL.map(|form| kinds(catalogue.items(), form, length));
        let n = u32::try_from(length.of_each()).unwrap();
        for form in &forms {
            assert_eq!(form.iter().filter(|is_scam| **is_scam).count(), length.of_each());
            assert_eq!(form.len(), 2 * length.of_each());
        }
        for person in [Person { d: 0.0, c: 0.5 }, Person { d: 1.5, c: 0.0 }, Person { d: 3.0, c: -0.5 }] {
            let (drawn, all) = (simulated(person, &forms, PEOPLE, 7), exact(person, n));
            let error = |share: f64, tries: u32| (share * (1.0 - share) / f64::from(tries)).sqrt();
            let near = |drawn: f64, all: f64, error: f64| (drawn - all).abs() <= 4.0 * error + 1e-9;
            assert!(
                near(drawn.covers, all.covers, error(all.covers, 3 * PEOPLE)),
                "{n}, {person:?}: {drawn:?} {all:?}"
            );
            assert!(
                near(drawn.mean, all.mean, all.spread / f64::from(3 * PEOPLE).sqrt()),
                "{n}, {person:?}: {drawn:?} {all:?}"
            );
            // Those of two changes share a form: no more certain than one of them.
            assert!(
                near(drawn.sharper, all.sharper, error(all.sharper, PEOPLE)),
                "{n}, {person:?}: {drawn:?} {all:?}"
            );
        }
    }
}
