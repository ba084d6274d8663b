//! The ways through a situation: which decisions were met, what was tried at each, where it led; and back
//! to any decision of the way taken last.
#![forbid(unsafe_code)]

use std::sync::Arc;

use super::{Misuse, Moment, Play, Said, choice_of, way_of};
use crate::content::{Beat, BeatId, ChoiceId, Grade, Outcome};

/// A decision or an end that was come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Its beat.
    pub beat: BeatId,
    /// The number of the push, from 0; always 0 where nobody insists.
    pub push: usize,
    /// Whether the way taken last goes through it.
    pub on_way: bool,
    /// How many decisions lie before it on the longest way that was tried.
    pub depth: usize,
    /// What it is.
    pub kind: StopKind,
}

/// What a [`Stop`] is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StopKind {
    /// A decision: its answers, in the order of this play.
    Decision(Vec<Branch>),
    /// An end, and what came of it.
    End(Outcome),
}

/// One answer to a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The choice or way.
    pub id: ChoiceId,
    /// How good a step it is; not to be shown before it was tried.
    pub grade: Grade,
    /// Whether it was tried.
    pub tried: bool,
    /// Whether the way taken last goes along it.
    pub on_way: bool,
    /// Where it led, when that was seen: the index of a stop.
    pub leads: Option<usize>,
}

/// A decision on the way taken last, with its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision<'a> {
    /// Its beat.
    pub beat: &'a BeatId,
    /// The number of the push, from 0.
    pub push: usize,
    /// What the other side, or whoever tells, had said last.
    pub heard: Option<Said<'a>>,
    /// What was answered.
    pub answer: Said<'a>,
    /// How good a step it was.
    pub grade: Grade,
}

impl Play {
    /// Every decision of the way taken last that was answered, in order.
    #[must_use]
    pub fn decisions(&self) -> Vec<Decision<'_>> {
        let mut out = Vec::new();
        let mut heard = None;
        for moment in &self.trail {
            match (moment, self.scenario.beat(moment.beat())) {
                (Moment::Line(id), Beat::Line(line)) => heard = Some(Said::Line(id, line)),
                (Moment::Ask(beat, Some(chosen)), Beat::Ask(ask)) => {
                    out.extend(choice_of(ask, chosen).map(|choice| {
                        let answer = Said::Chose(beat, choice);
                        Decision { beat, push: 0, heard: heard.clone(), answer, grade: choice.grade }
                    }));
                }
                (Moment::Push(beat, push, taken), Beat::Press(press)) => {
                    heard = Some(Said::Push(beat, press, &press.pushes[*push]));
                    let way = taken.as_ref().and_then(|id| way_of(press, id));
                    out.extend(way.map(|way| {
                        let answer = Said::Answered(beat, way);
                        Decision { beat, push: *push, heard: heard.clone(), answer, grade: way.grade }
                    }));
                }
                _ => {}
            }
        }
        out
    }

    /// Goes back to a decision of the way taken last, so that it can be answered another way. The log grows
    /// by each step back, as it does with [`back`](Self::back): what counts of the play stays.
    ///
    /// # Errors
    /// [`Misuse::Unknown`] when the way does not go through it; nothing has changed then.
    pub fn back_to(&mut self, beat: &BeatId, push: usize) -> Result<(), Misuse> {
        let is_it = |moment: &Moment| match moment {
            Moment::Ask(id, _) => id == beat && push == 0,
            Moment::Push(id, number, _) => id == beat && *number == push,
            _ => false,
        };
        if !self.trail.iter().any(is_it) {
            return Err(Misuse::Unknown(beat.to_string()));
        }
        let is_open = |moment: &Moment| matches!(moment, Moment::Ask(_, None) | Moment::Push(.., None));
        while !(is_it(self.now()) && is_open(self.now())) {
            self.back()?;
        }
        Ok(())
    }

    /// Every decision and end that was come to, in the order they were first met; what was tried at each is
    /// read from the log.
    #[must_use]
    pub fn ways(&self) -> Vec<Stop> {
        let mut stops = Vec::new();
        let mut play = Self::start(Arc::clone(&self.scenario), self.seed);
        let _ = self.add(&mut stops, &play.trail);
        while let Some(event) = self.log.get(play.log.len()).cloned() {
            if play.follow(event).is_err() {
                break;
            }
            let _ = self.add(&mut stops, &play.trail);
        }
        for (stop, answer) in self.add(&mut stops, &self.trail) {
            stops[stop].on_way = true;
            if let (StopKind::Decision(branches), Some(id)) = (&mut stops[stop].kind, answer)
                && let Some(branch) = branches.iter_mut().find(|branch| branch.id == id)
            {
                branch.on_way = true;
            }
        }
        deepen(&mut stops);
        stops
    }

    /// Adds what a trail went through; gives back its stops, each with its answer.
    fn add(&self, stops: &mut Vec<Stop>, trail: &[Moment]) -> Vec<(usize, Option<ChoiceId>)> {
        let mut way: Vec<(usize, Option<ChoiceId>)> = Vec::new();
        for moment in trail {
            let (push, answer) = match moment {
                Moment::Ask(_, answer) => (0, answer.clone()),
                Moment::Push(_, push, answer) => (*push, answer.clone()),
                Moment::End(_) => (0, None),
                Moment::Line(_) | Moment::Spot(..) => continue,
            };
            let beat = moment.beat();
            let known = stops.iter().position(|stop| stop.beat == *beat && stop.push == push);
            let stop = known.unwrap_or_else(|| {
                let kind = self.kind(beat);
                stops.push(Stop { beat: beat.clone(), push, on_way: false, depth: 0, kind });
                stops.len() - 1
            });
            if let Some((before, Some(id))) = way.last()
                && let Some(branch) = branch_of(&mut stops[*before], id)
            {
                branch.leads = Some(stop);
            }
            if let Some(branch) = answer.as_ref().and_then(|id| branch_of(&mut stops[stop], id)) {
                branch.tried = true;
            }
            way.push((stop, answer));
        }
        way
    }

    fn kind(&self, beat: &BeatId) -> StopKind {
        let branch =
            |id: &ChoiceId, grade| Branch { id: id.clone(), grade, tried: false, on_way: false, leads: None };
        match self.scenario.beat(beat) {
            Beat::Ask(ask) => {
                let shown = self.shuffled(beat, &ask.choices);
                StopKind::Decision(shown.into_iter().map(|choice| branch(&choice.id, choice.grade)).collect())
            }
            Beat::Press(press) => {
                let shown = self.shuffled(beat, &press.ways);
                StopKind::Decision(shown.into_iter().map(|way| branch(&way.id, way.grade)).collect())
            }
            Beat::End(end) => StopKind::End(end.outcome),
            Beat::Line(_) | Beat::Spot(_) => StopKind::Decision(Vec::new()),
        }
    }
}

impl Stop {
    /// Its answers; none at an end.
    #[must_use]
    pub fn branches(&self) -> &[Branch] {
        match &self.kind {
            StopKind::Decision(branches) => branches,
            StopKind::End(_) => &[],
        }
    }
}

fn branch_of<'a>(stop: &'a mut Stop, id: &ChoiceId) -> Option<&'a mut Branch> {
    match &mut stop.kind {
        StopKind::Decision(branches) => branches.iter_mut().find(|branch| branch.id == *id),
        StopKind::End(_) => None,
    }
}

/// Puts each stop below all that lead to it.
fn deepen(stops: &mut [Stop]) {
    // A way is never longer than there are stops, whatever leads in a circle.
    for _ in 0..stops.len() {
        for from in 0..stops.len() {
            let depth = stops[from].depth + 1;
            let targets: Vec<usize> = stops[from].branches().iter().filter_map(|b| b.leads).collect();
            for to in targets {
                stops[to].depth = stops[to].depth.max(depth).min(stops.len());
            }
        }
    }
}
