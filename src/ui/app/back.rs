//! The ways back: one step, and Home.

use super::App;
use crate::ui::screen::{Screen, group, play, visit};

impl App {
    /// One step back, whatever is shown.
    pub(super) fn back(&mut self) {
        if matches!(self.screen(), Screen::Visit(page) if matches!(**page, visit::Page::Still)) {
            return self.still_here();
        }
        if let Some(Screen::Play(situation)) = self.screens.last_mut() {
            match situation.back() {
                play::Action::Leave => self.leave(),
                play::Action::Keep => self.keep(),
                _ => {}
            }
            return;
        }
        if matches!(self.screen(), Screen::Group(_)) {
            self.on_group(group::Message::Back);
        } else if let Some(Screen::Preview(preview)) = self.screens.last_mut() {
            preview.back();
        } else if self.back_in_tour() || self.back_from_ways() || self.back_in_checkup() {
        } else if self.screens.len() > 1 {
            let _ = self.screens.pop();
            self.refresh();
        } else if matches!(
            self.screen(),
            Screen::Help | Screen::Topics(_) | Screen::Progress(_) | Screen::Note(_)
        ) {
            self.go_home();
        }
    }

    /// To Home, or what stands for it here.
    pub(super) fn go_home(&mut self) {
        if self.visit.is_some() {
            return self.welcome();
        }
        if self.operator.is_some() {
            return self.go_to_desk();
        }
        if self.first_run() {
            return;
        }
        if self.in_preview() {
            self.screens.truncate(1);
            return self.refresh();
        }
        // What could not be kept when it was over is tried once more.
        self.keep();
        self.put_lesson_aside();
        self.together = false;
        self.review = None;
        let home = Screen::Home(self.home());
        self.screens = vec![home];
    }
}
