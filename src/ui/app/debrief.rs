//! What the page of what came of it asks for.

use super::App;
use crate::ui::screen::Screen;
use crate::ui::screen::debrief::{self, OnPath};
use crate::ui::screen::forget::What;

impl App {
    pub(super) fn on_debrief(&mut self, message: debrief::Message) {
        let Some(Screen::Debrief(debrief)) = self.screens.last() else { return };
        let (name, fresh) = (debrief.situation.name.clone(), debrief.fresh);
        let (path, attempt) = (debrief.path.clone(), debrief.situation.attempt);
        let next = debrief.review.as_ref().and_then(|review| review.next.clone());
        self.keep();
        match message {
            debrief::Message::OnPaper => self.on_paper(),
            debrief::Message::Forget => {
                if let Some(id) = attempt.filter(|_| !fresh) {
                    self.ask_to_forget(What::Attempt(id));
                }
            }
            debrief::Message::OnWays(message) => self.on_ways(message),
            debrief::Message::GoOn if self.visit.is_some() => self.go_on_in_visit(),
            debrief::Message::GoOn if !fresh => self.back(),
            debrief::Message::GoOn => match path {
                None => match next {
                    None => self.go_home(),
                    Some(next) => {
                        let _ = self.screens.pop();
                        self.start(&next);
                    }
                },
                Some(OnPath { next, .. }) => {
                    // On a path: to the next of it, or back to its page.
                    let _ = self.screens.pop();
                    while self.screens.len() > 1 && !matches!(self.screen(), Screen::Path(_)) {
                        let _ = self.screens.pop();
                    }
                    self.refresh();
                    if let Some((_, next)) = next {
                        self.start(&next);
                    }
                }
            },
            debrief::Message::Again => {
                let _ = self.screens.pop();
                self.begin(&name);
            }
            debrief::Message::OneLikeIt => {
                if let Some(other) = self.draw(Some(&name)) {
                    let _ = self.screens.pop();
                    self.start(&other);
                }
            }
        }
    }
}
