//! What one does with a telephone besides talking. None of it is an answer: nothing is graded or kept.

use super::super::Scene;
use crate::content::{Act, Beat, CastId, Channel, Role as CastRole};
use crate::play::{Said, Step};

/// A telephone in the learner's hand.
#[derive(Debug, Clone, Default)]
pub struct Handset {
    picked_up: bool,
    left: bool,
    held: bool,
    typed: Option<String>,
}

/// What is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handle {
    /// Answer.
    PickUp,
    /// Leave it ringing until it stops.
    LetRing,
    /// Let the call wait, or go on with it.
    Hold,
    /// Open the keypad, or close it.
    Keypad,
    /// Press a key of it.
    Key(char),
}

/// No more than this is shown of what was pressed on the keypad.
const TYPED: usize = 12;

impl Handset {
    /// Whether it was left ringing until it stopped.
    #[must_use]
    pub fn was_left(&self) -> bool {
        self.left
    }

    /// Whether the call waits.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.held
    }

    /// What was pressed on the keypad while it is open.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        self.typed.as_deref()
    }

    /// Carries out what is done with it.
    pub fn handle(&mut self, handle: Handle) {
        match handle {
            Handle::PickUp => (self.picked_up, self.left) = (true, false),
            Handle::LetRing => self.left = true,
            Handle::Hold => self.held = !self.held,
            Handle::Keypad => {
                self.typed = if self.typed.is_some() { None } else { Some(String::new()) };
            }
            Handle::Key(key) => {
                let typed = self.typed.get_or_insert_default();
                if typed.len() >= TYPED {
                    let _ = typed.remove(0);
                }
                typed.push(key);
            }
        }
    }

    /// The call goes on: it waits no more, and its keypad is closed.
    pub fn talk(&mut self) {
        (self.left, self.held, self.typed) = (false, false, None);
    }
}

/// How a caller shows on the telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallerLine {
    /// Among the learner's contacts.
    Known,
    /// A number that is not.
    Unknown,
    /// No number.
    Hidden,
    /// A name that was sent along with the call, as anybody can.
    Named,
}

impl<'a> Scene<'a> {
    /// Who rings, as long as nobody has answered: the telephone rings during what is told before the
    /// first words of a call, and before those words where nothing is told.
    #[must_use]
    pub fn rings(&self) -> Option<&'a CastId> {
        let scenario = self.play.scenario();
        let said = self.play.transcript();
        let role = |who: &CastId| scenario.cast[who].role;
        let on_phone = |channel: Option<Channel>| channel.unwrap_or(scenario.channel) == Channel::PhoneCall;
        let rings = |who: &'a CastId, channel| (role(who).is_other() && on_phone(channel)).then_some(who);
        match (self.play.step(), said.as_slice()) {
            (Step::Line { .. }, [before @ .., Said::Line(_, line)])
                if role(&line.who) == CastRole::Narrator =>
            {
                let told = |said: &Said<'_>| matches!(said, Said::Line(_, line) if role(&line.who) == CastRole::Narrator);
                match scenario.beats.get(&line.next).filter(|_| before.iter().all(told))? {
                    Beat::Line(next) => rings(&next.who, next.channel),
                    Beat::Press(next) => rings(&next.who, next.channel),
                    _ => None,
                }
            }
            (Step::Line { .. } | Step::Ask { answer: None, .. }, [Said::Line(_, line)])
                if !self.handset.picked_up =>
            {
                rings(&line.who, line.channel)
            }
            (Step::Push { answer: None, .. }, [Said::Push(_, press, _)]) if !self.handset.picked_up => {
                rings(&press.who, press.channel)
            }
            _ => None,
        }
    }

    /// What has been said and heard: the first words of a call are not, before it is answered.
    #[must_use]
    pub fn heard_so_far(&self) -> Vec<Said<'a>> {
        let mut said = self.play.transcript();
        let unheard = |said: &Said<'_>| match said {
            Said::Line(_, line) => self.scenario().cast[&line.who].role.is_other(),
            Said::Push(..) => true,
            _ => false,
        };
        if self.rings().is_some() && said.last().is_some_and(unheard) {
            let _ = said.pop();
        }
        said
    }

    /// How whoever is at the other end shows on the telephone.
    #[must_use]
    pub(in crate::ui::stage) fn caller_line(&self) -> CallerLine {
        let who = self.other();
        let shown = who.and_then(|who| self.find(&format!("cast-{who}.contact")));
        match shown {
            _ if who.is_some_and(|who| self.scenario().cast[who].known) => CallerLine::Known,
            None => CallerLine::Hidden,
            Some(shown) if shown.chars().any(char::is_alphabetic) => CallerLine::Named,
            Some(_) => CallerLine::Unknown,
        }
    }

    /// What the learner has just done, as long as what came of it is shown: the act, and whether it was the
    /// stage's own exit.
    fn just_done(&self) -> Option<(Act, bool)> {
        match self.play.step() {
            Step::Ask { answer: Some(choice), .. } => Some((choice.act, choice.exit)),
            Step::Push { answer: Some(way), .. } => Some((way.act, way.exit)),
            _ => None,
        }
    }

    /// Whether the learner has just hung up.
    #[must_use]
    pub(in crate::ui::stage) fn has_hung_up(&self) -> bool {
        self.just_done().is_some_and(|(_, exit)| exit)
    }

    /// Whether the learner now rings a number of their own choice.
    #[must_use]
    pub(in crate::ui::stage) fn rings_back(&self) -> bool {
        self.just_done().is_some_and(|(act, exit)| act == Act::CallBack || act == Act::OfficialCheck && exit)
    }

    /// Whether somebody is on the line.
    #[must_use]
    pub(in crate::ui::stage) fn is_on_line(&self) -> bool {
        self.has_begun() && !self.is_over() && !self.has_hung_up() && !self.rings_back()
    }
}
