//! What if: from the end of a situation back to one of its decisions.

use super::App;
use crate::ui::screen::Screen;
use crate::ui::screen::debrief::ways;

impl App {
    /// From the ways of a situation back to what came of it; whether they were shown.
    pub(super) fn back_from_ways(&mut self) -> bool {
        match self.screens.last_mut() {
            Some(Screen::Debrief(debrief)) => std::mem::take(&mut debrief.ways),
            _ => false,
        }
    }

    pub(super) fn on_ways(&mut self, message: ways::Message) {
        let Some(Screen::Debrief(debrief)) = self.screens.last_mut() else { return };
        match message {
            ways::Message::TryHere(decision) => self.try_another_way(decision),
            message => debrief.on_ways(message),
        }
    }

    /// Plays on from a decision of the way that has ended. The same attempt goes on, and its log grows: the
    /// first walk has been counted. What is read again from "My progress" stays as it was kept.
    fn try_another_way(&mut self, decision: usize) {
        let Some(Screen::Debrief(debrief)) = self.screens.last_mut() else { return };
        if !debrief.back_to(decision) {
            return;
        }
        let Some(Screen::Debrief(debrief)) = self.screens.pop() else { return };
        let mut situation = debrief.situation;
        if !debrief.fresh {
            (situation.attempt, situation.begun) = (None, None);
        }
        self.screens.push(Screen::Play(Box::new(situation)));
        self.keep();
    }
}
