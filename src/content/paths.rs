//! Every way through a scenario, from its start to an end: what `check` measures and tests walk.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use super::{Beat, BeatId, Draft};

/// One stretch of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leg {
    /// The beat.
    pub beat: BeatId,
    /// The choice taken at an `Ask`; the ways taken at a `Press`, one for each push heard.
    pub taken: Vec<String>,
}

/// More paths than this are not listed: a graph that has more is nothing an author can oversee.
pub const MOST: usize = 100_000;

/// All complete paths without a repeated beat. Lines stand for themselves: alternatives are paths of
/// their own. A press is passed once by holding every push and once by each way that ends it.
#[must_use]
pub fn all(draft: &Draft) -> Vec<Vec<Leg>> {
    let alternatives = alternatives(draft);
    let mut out = Vec::new();
    let mut trail = Vec::new();
    walk(draft, &alternatives, &draft.start, &mut trail, &mut out);
    out
}

/// For each line that has alternatives: all of them, itself first.
#[must_use]
pub fn alternatives(draft: &Draft) -> BTreeMap<BeatId, Vec<BeatId>> {
    let mut groups: BTreeMap<BeatId, Vec<BeatId>> = BTreeMap::new();
    for (id, beat) in &draft.beats {
        if let Beat::Line(line) = beat
            && let Some(base) = &line.instead_of
        {
            groups.entry(base.clone()).or_insert_with(|| vec![base.clone()]).push(id.clone());
        }
    }
    groups
}

fn walk(
    draft: &Draft,
    alternatives: &BTreeMap<BeatId, Vec<BeatId>>,
    at: &BeatId,
    trail: &mut Vec<Leg>,
    out: &mut Vec<Vec<Leg>>,
) {
    if out.len() >= MOST {
        return;
    }
    let itself = [at.clone()];
    for id in alternatives.get(at).map_or(&itself[..], Vec::as_slice) {
        let Some(beat) = draft.beats.get(id) else { continue };
        if trail.iter().any(|leg| leg.beat == *id) {
            continue;
        }
        for (taken, next) in exits(beat) {
            trail.push(Leg { beat: id.clone(), taken });
            match next {
                Some(next) => walk(draft, alternatives, next, trail, out),
                None => out.push(trail.clone()),
            }
            drop(trail.pop());
        }
    }
}

/// The ways out of one beat: what is taken, and where it leads.
fn exits(beat: &Beat) -> Vec<(Vec<String>, Option<&BeatId>)> {
    match beat {
        Beat::Line(line) => vec![(vec![], Some(&line.next))],
        Beat::Spot(spot) => vec![(vec![], Some(&spot.next))],
        Beat::End(_) => vec![(vec![], None)],
        Beat::Ask(ask) => {
            ask.choices.iter().map(|choice| (vec![choice.id.to_string()], Some(&choice.next))).collect()
        }
        Beat::Press(press) => {
            let mut exits = Vec::new();
            let mut holding = press.ways.iter().filter(|way| !way.gives_in() && !way.at_once);
            if let Some(first) = holding.next() {
                let others: Vec<_> = holding.collect();
                let ways = (0..press.pushes.len())
                    .map(|push| others.get(push).unwrap_or(&first).id.to_string())
                    .collect();
                exits.push((ways, Some(&press.held)));
            }
            for way in &press.ways {
                if way.gives_in() {
                    exits.push((vec![way.id.to_string()], Some(&press.gave_in)));
                } else if way.at_once {
                    exits.push((vec![way.id.to_string()], Some(&press.held)));
                }
            }
            exits
        }
    }
}
