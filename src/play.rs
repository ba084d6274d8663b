//! The engine: one play of one scenario. Steps come out, choices go in; it never draws a picture,
//! never reads a clock, never touches the disk. Window, terminal and tests drive the same [`Play`].
//!
//! A play is a trail of moments. Going back shortens the trail; the [`Event`] log only ever grows, so
//! a play that was left is taken up again by handing its log to [`Play::resume`].
#![forbid(unsafe_code)]

mod draw;
mod event;
mod found;
mod heard;
mod met;
mod retold;
mod step;
mod way;
mod ways;

use std::sync::Arc;

use thiserror::Error;

use crate::content::markup::Link;
use crate::content::{Ask, Beat, BeatId, Choice, ChoiceId, Press, Scenario, Way};

pub use draw::{Drawn, Draws};
pub use event::Event;
pub use found::Sighted;
pub use retold::{Carries, Numbers, Retold};
pub use step::{Said, Step};
pub use ways::{Branch, Decision, Stop, StopKind};

/// A call that does not fit the moment.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Misuse {
    /// Nothing of this kind is asked now.
    #[error("nothing of this kind is asked now")]
    NotNow,
    /// No such choice, way or place here.
    #[error("there is no '{0}' here")]
    Unknown(String),
    /// The question is still open.
    #[error("the question is still open")]
    Unanswered,
    /// The play is over.
    #[error("the play is over")]
    Ended,
    /// There is nothing to go back to.
    #[error("there is nothing to go back to")]
    AtStart,
    /// A log that does not belong to this scenario.
    #[error("this log is of another scenario")]
    OtherScenario,
}

/// Words somebody points at while looking for signs: a linked piece, or a plain phrase by its number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// Words that carry something.
    Link(Link),
    /// The n-th phrase of the line, which carries nothing.
    Plain(usize),
}

/// Words of one line somebody pointed at.
pub type Touch = (BeatId, Target);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Moment {
    Line(BeatId),
    Ask(BeatId, Option<ChoiceId>),
    Push(BeatId, usize, Option<ChoiceId>),
    Spot(BeatId, Vec<Touch>, bool),
    End(BeatId),
}

impl Moment {
    fn beat(&self) -> &BeatId {
        match self {
            Self::Line(id) | Self::Ask(id, _) | Self::Push(id, ..) | Self::Spot(id, ..) | Self::End(id) => id,
        }
    }

    fn open_again(&mut self) -> bool {
        match self {
            Self::Ask(_, answer) | Self::Push(_, _, answer) => answer.take().is_some(),
            Self::Spot(_, _, done) => std::mem::take(done),
            Self::Line(_) | Self::End(_) => false,
        }
    }
}

/// One play of one scenario.
#[derive(Debug, Clone)]
pub struct Play {
    scenario: Arc<Scenario>,
    seed: u64,
    draws: Draws,
    trail: Vec<Moment>,
    log: Vec<Event>,
}

impl Play {
    /// Begins a play; the seed decides all that is drawn, today and tomorrow.
    #[must_use]
    pub fn start(scenario: Arc<Scenario>, seed: u64) -> Self {
        let draws = Draws::new(&scenario, seed);
        let start = scenario.start.clone();
        let mut play = Self { scenario, seed, draws, trail: Vec::new(), log: Vec::new() };
        play.enter(&start);
        play
    }

    /// Begins at another beat: for authors who try a passage.
    ///
    /// # Errors
    /// [`Misuse::Unknown`] when there is no such beat.
    pub fn start_at(scenario: Arc<Scenario>, seed: u64, beat: &BeatId) -> Result<Self, Misuse> {
        if !scenario.beats.contains_key(beat) {
            return Err(Misuse::Unknown(beat.to_string()));
        }
        let mut play = Self::start(scenario, seed);
        play.trail.clear();
        play.log.clear();
        play.enter(beat);
        Ok(play)
    }

    /// Takes up a play that was left, from its log.
    ///
    /// # Errors
    /// [`Misuse`] when the log does not fit the scenario, as after its content changed.
    pub fn resume(scenario: Arc<Scenario>, seed: u64, log: &[Event]) -> Result<Self, Misuse> {
        let mut play = Self::start(scenario, seed);
        // A log may end between two things that are shown at once: the second is then shown again.
        let fits = |play: &Self| play.log.iter().zip(log).all(|(own, kept)| own == kept);
        while play.log.len() < log.len() {
            if !fits(&play) {
                return Err(Misuse::OtherScenario);
            }
            play.follow(log[play.log.len()].clone())?;
        }
        if fits(&play) { Ok(play) } else { Err(Misuse::OtherScenario) }
    }

    /// Does once more what a log says was done.
    fn follow(&mut self, event: Event) -> Result<(), Misuse> {
        match event {
            Event::Shown(_) => self.advance(),
            Event::Chose(_, choice) => self.choose(&choice),
            Event::Held(_, _, way) => self.hold(&way),
            Event::Marked(_, touch) | Event::Unmarked(_, touch) => self.mark(touch),
            Event::Looked(_) => self.finish_looking(),
            Event::WentBack(_) => self.back(),
        }
    }

    /// The scenario that is played.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed of this play.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// What was drawn for this play.
    #[must_use]
    pub fn draws(&self) -> &Draws {
        &self.draws
    }

    /// Everything that happened, oldest first; it only grows.
    #[must_use]
    pub fn log(&self) -> &[Event] {
        &self.log
    }

    fn now(&self) -> &Moment {
        // `start` enters a beat and `back` never takes the last one away.
        &self.trail[self.trail.len() - 1]
    }

    /// Where the play stands.
    #[must_use]
    pub fn step(&self) -> Step<'_> {
        let moment = self.now();
        let beat = moment.beat();
        match (moment, self.scenario.beat(beat)) {
            (Moment::Ask(_, chosen), Beat::Ask(ask)) => Step::Ask {
                beat,
                choices: self.shuffled(beat, &ask.choices),
                answer: chosen.as_ref().and_then(|id| choice_of(ask, id)),
            },
            (Moment::Push(_, index, taken), Beat::Press(press)) => Step::Push {
                beat,
                press,
                push: &press.pushes[*index],
                index: *index,
                ways: self.shuffled(beat, &press.ways),
                answer: taken.as_ref().and_then(|id| way_of(press, id)),
            },
            (Moment::Spot(_, marked, done), Beat::Spot(spot)) => {
                Step::Spot { beat, spot, marked, done: *done }
            }
            (_, Beat::Line(line)) => Step::Line { beat, line },
            (_, Beat::End(end)) => Step::End { beat, end },
            _ => unreachable!("a moment is made from its own beat"),
        }
    }

    fn shuffled<'a, T>(&self, beat: &BeatId, items: &'a [T]) -> Vec<&'a T> {
        draw::order(self.seed, beat, items.len()).into_iter().map(|index| &items[index]).collect()
    }

    /// Goes on from a line that was heard, feedback that was read, or a search that is finished.
    ///
    /// # Errors
    /// [`Misuse::Unanswered`] while a question is open, [`Misuse::Ended`] at the end.
    pub fn advance(&mut self) -> Result<(), Misuse> {
        let scenario = Arc::clone(&self.scenario);
        match (self.now().clone(), scenario.beat(self.now().beat())) {
            (_, Beat::Line(line)) => self.enter(&line.next),
            (Moment::Ask(_, chosen), Beat::Ask(ask)) => {
                let chosen = chosen.ok_or(Misuse::Unanswered)?;
                let choice = choice_of(ask, &chosen).ok_or(Misuse::NotNow)?;
                self.enter(&choice.next);
            }
            (Moment::Push(beat, index, taken), Beat::Press(press)) => {
                let taken = taken.ok_or(Misuse::Unanswered)?;
                let way = way_of(press, &taken).ok_or(Misuse::NotNow)?;
                if way.gives_in() {
                    self.enter(&press.gave_in);
                } else if way.at_once || index + 1 == press.pushes.len() {
                    self.enter(&press.held);
                } else {
                    self.log.push(Event::Shown(beat.clone()));
                    self.trail.push(Moment::Push(beat, index + 1, None));
                }
            }
            (Moment::Spot(_, _, done), Beat::Spot(spot)) => {
                if !done {
                    return Err(Misuse::Unanswered);
                }
                self.enter(&spot.next);
            }
            _ => return Err(Misuse::Ended),
        }
        Ok(())
    }

    /// Enters a beat; a line that leads to a question is said and asked in one go.
    fn enter(&mut self, id: &BeatId) {
        let id = self.draws.line(id).clone();
        self.log.push(Event::Shown(id.clone()));
        let scenario = Arc::clone(&self.scenario);
        match scenario.beat(&id) {
            Beat::Line(line) => {
                self.trail.push(Moment::Line(id));
                if let Some(Beat::Ask(_)) = scenario.beats.get(&line.next) {
                    self.trail.push(Moment::Ask(line.next.clone(), None));
                    self.log.push(Event::Shown(line.next.clone()));
                }
            }
            Beat::Ask(_) => self.trail.push(Moment::Ask(id, None)),
            Beat::Press(_) => self.trail.push(Moment::Push(id, 0, None)),
            Beat::Spot(_) => self.trail.push(Moment::Spot(id, Vec::new(), false)),
            Beat::End(_) => self.trail.push(Moment::End(id)),
        }
    }

    /// Answers an `Ask`.
    ///
    /// # Errors
    /// [`Misuse`] when nothing is asked, it is answered, or there is no such choice.
    pub fn choose(&mut self, id: &ChoiceId) -> Result<(), Misuse> {
        let scenario = Arc::clone(&self.scenario);
        let last = self.trail.len() - 1;
        let Moment::Ask(beat, answer @ None) = &mut self.trail[last] else { return Err(Misuse::NotNow) };
        let Beat::Ask(ask) = scenario.beat(beat) else { return Err(Misuse::NotNow) };
        if choice_of(ask, id).is_none() {
            return Err(Misuse::Unknown(id.to_string()));
        }
        *answer = Some(id.clone());
        self.log.push(Event::Chose(beat.clone(), id.clone()));
        Ok(())
    }

    /// Answers a push.
    ///
    /// # Errors
    /// [`Misuse`] when nobody insists, it is answered, or there is no such way.
    pub fn hold(&mut self, id: &ChoiceId) -> Result<(), Misuse> {
        let scenario = Arc::clone(&self.scenario);
        let last = self.trail.len() - 1;
        let Moment::Push(beat, index, answer @ None) = &mut self.trail[last] else {
            return Err(Misuse::NotNow);
        };
        let Beat::Press(press) = scenario.beat(beat) else { return Err(Misuse::NotNow) };
        if way_of(press, id).is_none() {
            return Err(Misuse::Unknown(id.to_string()));
        }
        *answer = Some(id.clone());
        self.log.push(Event::Held(beat.clone(), *index, id.clone()));
        Ok(())
    }

    /// Answers whichever of the two is asked.
    ///
    /// # Errors
    /// [`Misuse`] as [`choose`](Self::choose) and [`hold`](Self::hold).
    pub fn answer(&mut self, id: &ChoiceId) -> Result<(), Misuse> {
        if matches!(self.now(), Moment::Push(..)) { self.hold(id) } else { self.choose(id) }
    }

    /// Points at words while looking for signs; pointing again takes it back.
    ///
    /// # Errors
    /// [`Misuse`] when nobody looks for signs now, or the line was not said in this play.
    pub fn mark(&mut self, touch: Touch) -> Result<(), Misuse> {
        let said = self.was_said(&touch.0);
        let last = self.trail.len() - 1;
        let Moment::Spot(beat, marked, false) = &mut self.trail[last] else { return Err(Misuse::NotNow) };
        if !said {
            return Err(Misuse::Unknown(touch.0.to_string()));
        }
        if let Some(at) = marked.iter().position(|other| *other == touch) {
            let touch = marked.remove(at);
            self.log.push(Event::Unmarked(beat.clone(), touch));
        } else {
            marked.push(touch.clone());
            self.log.push(Event::Marked(beat.clone(), touch));
        }
        Ok(())
    }

    /// Ends the search; every sign is then shown in its place.
    ///
    /// # Errors
    /// [`Misuse::NotNow`] when nobody looks for signs now.
    pub fn finish_looking(&mut self) -> Result<(), Misuse> {
        let last = self.trail.len() - 1;
        let Moment::Spot(beat, _, done @ false) = &mut self.trail[last] else { return Err(Misuse::NotNow) };
        *done = true;
        self.log.push(Event::Looked(beat.clone()));
        Ok(())
    }

    /// Goes back: from feedback to its question, from anything else to the moment before.
    ///
    /// # Errors
    /// [`Misuse::AtStart`] at the first moment.
    pub fn back(&mut self) -> Result<(), Misuse> {
        let last = self.trail.len() - 1;
        if self.trail[last].open_again() {
            self.log.push(Event::WentBack(self.trail[last].beat().clone()));
            return Ok(());
        }
        let mut keep = last;
        // A line and the question it leads to are one moment.
        if keep > 0
            && let (Moment::Line(line), Moment::Ask(..)) = (&self.trail[keep - 1], &self.trail[keep])
            && matches!(self.scenario.beat(line), Beat::Line(line) if line.next == *self.trail[keep].beat())
        {
            keep -= 1;
        }
        if keep == 0 {
            return Err(Misuse::AtStart);
        }
        self.trail.truncate(keep);
        self.log.push(Event::WentBack(self.now().beat().clone()));
        Ok(())
    }

    /// Whether there is something to go back to.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        self.clone().back().is_ok()
    }
}

fn choice_of<'a>(ask: &'a Ask, id: &ChoiceId) -> Option<&'a Choice> {
    ask.choices.iter().find(|choice| choice.id == *id)
}

fn way_of<'a>(press: &'a Press, id: &ChoiceId) -> Option<&'a Way> {
    press.ways.iter().find(|way| way.id == *id)
}
