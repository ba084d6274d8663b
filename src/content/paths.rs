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

/// A scenario has no more paths: a graph that has more is nothing an author can oversee. Usual ones have
/// some hundreds.
pub const MOST: usize = 20_000;
/// Beats entered while looking for them: a dense graph has few paths and very many ways that lead nowhere.
const MOST_STEPS: usize = 20 * MOST;

/// All complete paths without a repeated beat. Lines stand for themselves: alternatives are paths of
/// their own. A press is passed once by holding every push and once by each way that ends it. No more
/// than [`MOST`] are given.
#[must_use]
pub fn all(draft: &Draft) -> Vec<Vec<Leg>> {
    let mut out = Vec::new();
    let _ = each(draft, &mut |path| out.push(path.to_vec()));
    out
}

/// Calls with every complete path, one after another. `false` when there are more than [`MOST`]: the rest
/// is passed over.
#[must_use]
pub fn each(draft: &Draft, call: &mut dyn FnMut(&[Leg])) -> bool {
    let alternatives = alternatives(draft);
    let mut walk = Walk { draft, alternatives, trail: Vec::new(), paths: 0, steps: 0, call };
    walk.from(&draft.start)
}

/// All complete paths at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// How many there are.
    pub paths: usize,
    /// Beats on the one that has the fewest.
    pub beats: usize,
    /// What the cheapest costs.
    pub least: usize,
    /// What the dearest costs.
    pub most: usize,
}

impl Measure {
    fn or(self, other: Self) -> Self {
        Self {
            paths: self.paths.saturating_add(other.paths),
            beats: self.beats.min(other.beats),
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }
}

/// Measures all complete paths without walking each: from every beat on once. `cost` is that of a beat with
/// what is taken there. `None` when beats lead round in a circle, or no end is reached.
#[must_use]
pub fn measure(draft: &Draft, cost: &mut dyn FnMut(&BeatId, &[String]) -> usize) -> Option<Measure> {
    let alternatives = alternatives(draft);
    let mut known = BTreeMap::new();
    ahead(draft, &alternatives, &draft.start, cost, &mut known)
}

fn ahead<'a>(
    draft: &'a Draft,
    alternatives: &'a BTreeMap<BeatId, Vec<BeatId>>,
    at: &'a BeatId,
    cost: &mut dyn FnMut(&BeatId, &[String]) -> usize,
    known: &mut BTreeMap<&'a BeatId, Option<Measure>>,
) -> Option<Measure> {
    if let Some(known) = known.get(at) {
        return *known;
    }
    // Whoever comes here again before it is measured has gone round in a circle.
    let _ = known.insert(at, None);
    let mut all: Option<Measure> = None;
    let itself = std::slice::from_ref(at);
    for id in alternatives.get(at).map_or(itself, Vec::as_slice) {
        for (taken, next) in exits(draft.beats.get(id)?) {
            let here = cost(id, &taken);
            let rest = match next {
                Some(next) => ahead(draft, alternatives, next, cost, known)?,
                None => Measure { paths: 1, beats: 0, least: 0, most: 0 },
            };
            let one =
                Measure { beats: rest.beats + 1, least: rest.least + here, most: rest.most + here, ..rest };
            all = Some(all.map_or(one, |all| all.or(one)));
        }
    }
    let _ = known.insert(at, all);
    all
}

/// Whether there are no more than [`MOST`] paths.
#[must_use]
pub fn can_be_overseen(draft: &Draft) -> bool {
    match measure(draft, &mut |_, _| 0) {
        Some(measure) => measure.paths <= MOST,
        None => each(draft, &mut |_| {}),
    }
}

/// The least and the most screens from a beat to the end, itself included; `None` for a way that only
/// leads round in a circle. A line that a question follows is on the question's screen. `said` gives the
/// line that is said instead of one, where one of several was drawn.
#[must_use]
pub fn screens<'a>(
    draft: &'a Draft,
    from: &'a BeatId,
    said: &impl Fn(&'a BeatId) -> &'a BeatId,
) -> Option<(usize, usize)> {
    count(draft, from, said, &mut BTreeMap::new())
}

/// Whether a beat has a screen of its own.
#[must_use]
pub fn rests(draft: &Draft, beat: &Beat) -> bool {
    match beat {
        Beat::Line(line) => !matches!(draft.beats.get(&line.next), Some(Beat::Ask(_))),
        _ => true,
    }
}

/// `known` holds what was worked out, `None` while it is being.
fn count<'a>(
    draft: &'a Draft,
    id: &'a BeatId,
    said: &impl Fn(&'a BeatId) -> &'a BeatId,
    known: &mut BTreeMap<&'a BeatId, Option<(usize, usize)>>,
) -> Option<(usize, usize)> {
    if let Some(ahead) = known.get(id) {
        return *ahead;
    }
    let _ = known.insert(id, None);
    let beat = draft.beats.get(id)?;
    let own = match beat {
        Beat::Press(press) => press.pushes.len(),
        _ => usize::from(rests(draft, beat)),
    };
    let mut ahead: Option<(usize, usize)> = matches!(beat, Beat::End(_)).then_some((0, 0));
    for next in beat.targets() {
        if let Some((low, high)) = count(draft, said(next), said, known) {
            ahead = Some(ahead.map_or((low, high), |(least, most)| (least.min(low), most.max(high))));
        }
    }
    let ahead = ahead.map(|(least, most)| (least + own, most + own));
    let _ = known.insert(id, ahead);
    ahead
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

struct Walk<'a> {
    draft: &'a Draft,
    alternatives: BTreeMap<BeatId, Vec<BeatId>>,
    trail: Vec<Leg>,
    paths: usize,
    steps: usize,
    call: &'a mut dyn FnMut(&[Leg]),
}

impl Walk<'_> {
    fn from(&mut self, at: &BeatId) -> bool {
        let itself = vec![at.clone()];
        let here = self.alternatives.get(at).cloned().unwrap_or(itself);
        for id in here {
            let Some(beat) = self.draft.beats.get(&id) else { continue };
            if self.trail.iter().any(|leg| leg.beat == id) {
                continue;
            }
            for (taken, next) in exits(beat) {
                self.steps += 1;
                self.paths += usize::from(next.is_none());
                if self.paths > MOST || self.steps > MOST_STEPS {
                    return false;
                }
                self.trail.push(Leg { beat: id.clone(), taken });
                let whole = if let Some(next) = next {
                    self.from(next)
                } else {
                    (self.call)(&self.trail);
                    true
                };
                drop(self.trail.pop());
                if !whole {
                    return false;
                }
            }
        }
        true
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::catalogue::Catalogue;

    /// What is worked out from beat to beat is what walking every path gives.
    #[test]
    fn measuring_is_walking() {
        let catalogue = Catalogue::built_in();
        for card in catalogue.cards() {
            let scenario = catalogue.open(card).unwrap();
            let mut cost = |id: &BeatId, taken: &[String]| id.len() + taken.concat().len() * 7;
            let walked = all(&scenario);
            let costs = walked.iter().map(|path| path.iter().map(|leg| cost(&leg.beat, &leg.taken)).sum());
            let costs: Vec<usize> = costs.collect();
            let wanted = Measure {
                paths: walked.len(),
                beats: walked.iter().map(Vec::len).min().unwrap(),
                least: *costs.iter().min().unwrap(),
                most: *costs.iter().max().unwrap(),
            };
            assert!(wanted.paths > 20);
            assert_eq!(measure(&scenario, &mut cost), Some(wanted), "{}", card.name);
        }
    }
}
