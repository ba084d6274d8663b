//! What a play has been through: its transcript, and how far it has come.
#![forbid(unsafe_code)]

use super::{Moment, Play, Said, choice_of, way_of};
use crate::content::{Act, Beat, BeatId, Line, Spot, paths};

impl Play {
    /// All that was said and done on the way here, in order.
    #[must_use]
    pub fn transcript(&self) -> Vec<Said<'_>> {
        let mut out = Vec::new();
        for moment in &self.trail {
            match (moment, self.scenario.beat(moment.beat())) {
                (Moment::Line(id), Beat::Line(line)) => out.push(Said::Line(id, line)),
                (Moment::Ask(id, Some(chosen)), Beat::Ask(ask)) => {
                    out.extend(choice_of(ask, chosen).map(|choice| Said::Chose(id, choice)));
                }
                (Moment::Push(id, index, taken), Beat::Press(press)) => {
                    out.push(Said::Push(id, press, &press.pushes[*index]));
                    let way = taken.as_ref().and_then(|id| way_of(press, id));
                    out.extend(way.map(|way| Said::Answered(id, way)));
                }
                _ => {}
            }
        }
        out
    }

    /// What was said since the learner last decided, before the answer just given: the words whose signs
    /// belong beside its feedback.
    #[must_use]
    pub fn heard_before_answer(&self) -> Vec<Said<'_>> {
        let transcript = self.transcript();
        let is_own = |said: &Said<'_>| matches!(said, Said::Chose(..) | Said::Answered(..));
        let end = transcript.len() - usize::from(transcript.last().is_some_and(is_own));
        let start = transcript[..end].iter().rposition(is_own).map_or(0, |at| at + 1);
        transcript[start..end].to_vec()
    }

    /// Whether a line was said on the way here.
    #[must_use]
    pub fn was_said(&self, line: &BeatId) -> bool {
        self.trail.iter().any(|moment| matches!(moment, Moment::Line(id) if id == line))
    }

    /// The lines a spot looks over that were said in this play, in the order they were said.
    #[must_use]
    pub fn lines_of<'a>(&'a self, spot: &'a Spot) -> Vec<(&'a BeatId, &'a Line)> {
        self.transcript()
            .into_iter()
            .filter_map(|said| match said {
                Said::Line(id, line) if spot.lines.contains(id) => Some((id, line)),
                _ => None,
            })
            .collect()
    }

    /// The number of this screen, from 1, and about how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let scenario = &self.scenario;
        let rests = |moment: &&Moment| paths::rests(scenario, scenario.beat(moment.beat()));
        let so_far = self.trail.iter().filter(rests).count();
        let here = match self.now() {
            Moment::Push(_, index, _) => *index,
            _ => 0,
        };
        let ahead = paths::screens(scenario, self.now().beat(), &|line| self.draws.line(line));
        let (least, most) = ahead.unwrap_or((1, 1));
        (so_far, so_far + (least + most).div_ceil(2).saturating_sub(1 + here))
    }

    /// What the learner did last, for a stage that shows a call as hung up or a group as left.
    #[must_use]
    pub fn last_act(&self) -> Option<Act> {
        self.transcript().iter().rev().find_map(|said| match said {
            Said::Chose(_, choice) => Some(choice.act),
            Said::Answered(_, way) => Some(way.act),
            _ => None,
        })
    }
}
