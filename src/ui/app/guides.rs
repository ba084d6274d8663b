//! Guided tours of what a telephone shows: walked like a situation; nothing of them is kept or counted.

use std::sync::Arc;

use super::App;
use crate::content::ScenarioId;
use crate::content::guide::{self, Guide};
use crate::i18n::Script;
use crate::play::Play;
use crate::ui::screen::Screen;
use crate::ui::screen::guides::{Guides, Item, Message};
use crate::ui::screen::play::{self, Situation};

impl App {
    /// The list of them.
    pub(super) fn show_guides(&mut self) {
        let item = |id: &'static str| {
            let channel = Guide::built_in(id).ok()?.channel;
            let script = self.guide_words(id)?;
            let [title, summary] = ["title", "summary"].map(|key| script.text(key, &Vec::new()));
            Some(Item { id, channel, title, summary })
        };
        let items = guide::ALL.into_iter().filter_map(item).collect();
        self.screens.push(Screen::Guides(Guides { items, done: None }));
    }

    fn guide_words(&self, id: &str) -> Option<Script> {
        Script::guide(id, self.words.language(), &self.country())
    }

    pub(super) fn on_guides(&mut self, message: Message) {
        let Message::Walk(id) = message;
        let (Ok(guide), Some(script)) = (Guide::built_in(id), self.guide_words(id)) else { return };
        let region = self.catalogue.region(&self.country());
        let setting = self.words.setting(region);
        let play = Play::start(Arc::new(guide.scenario()), 0);
        let values = play.draws().words(&script, &region.money, &setting);
        let name: ScenarioId = play.scenario().name().clone();
        let mut situation = Situation::new(name, play, script, values, None);
        situation.guide = true;
        if let Some(Screen::Guides(guides)) = self.screens.last_mut() {
            guides.done = None;
        }
        self.screens.push(Screen::Play(Box::new(situation)));
    }

    /// Whether a tour is what is shown.
    pub(super) fn in_guide(&self) -> bool {
        matches!(self.screen(), Screen::Play(situation) if situation.guide)
    }

    /// Of a tour: its exit leads back to the list at once, and so does its end.
    pub(super) fn on_guide(&mut self, message: play::Message) {
        let moves = !self.is_calm() && !self.listens();
        let Some(Screen::Play(situation)) = self.screens.last_mut() else { return };
        let message = if moves { situation.unread(message) } else { message };
        if matches!(message, play::Message::Exit) {
            return self.leave();
        }
        match situation.update(message) {
            play::Action::None | play::Action::Keep | play::Action::Judged(..) => {}
            play::Action::Leave => self.leave(),
            play::Action::Finished => {
                let known = situation.script.text(guide::END, &situation.values);
                self.leave();
                if let Some(Screen::Guides(guides)) = self.screens.last_mut() {
                    guides.done = Some(known);
                }
            }
        }
    }
}
