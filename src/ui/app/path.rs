//! Paths: which are offered, where in one somebody is, and what comes after a situation of one. The path one
//! is on is the page below what is played; where in it one is follows from what was played.

use super::{App, Message};
use crate::content::playlist::Playlist;
use crate::content::{Card, ScenarioId};
use crate::learn::path::{self, is_sound};
use crate::ui::screen::Screen;
use crate::ui::screen::debrief::OnPath;
use crate::ui::screen::path::{self as one, Path};
use crate::ui::screen::paths::{Item, Open, Paths};

impl App {
    /// The situations of a path, of those that are offered here; none where it would not be sound.
    fn steps_of(&self, playlist: &Playlist) -> Vec<&Card> {
        let offer = self.offer();
        let offered = self.catalogue.cards().filter(|card| offer.holds(card));
        let steps = path::steps(playlist, offered);
        if is_sound(playlist, &steps) { steps } else { Vec::new() }
    }

    /// The paths that are offered.
    pub(super) fn paths(&mut self) -> Paths {
        let (played, audience) = (self.played(), self.settings.audience);
        let item = |playlist: &Playlist| {
            let steps = self.steps_of(playlist);
            let done = steps.iter().filter(|card| played.contains(card.name.as_str())).count();
            let minutes = steps.iter().map(|card| card.minutes()).sum();
            Item { id: playlist.id.clone(), all: steps.len(), done, minutes }
        };
        let offered = self.catalogue.playlists().filter(|playlist| playlist.is_offered(audience));
        Paths(offered.map(item).filter(|item| item.all > 0).collect())
    }

    pub(super) fn on_paths(&mut self, message: Message) {
        match message {
            Message::ShowPaths => {
                let paths = self.paths();
                self.screens.push(Screen::Paths(paths));
            }
            Message::OpenPath(Open(id)) => {
                if let Some(path) = self.path(&id) {
                    self.screens.push(Screen::Path(Box::new(path)));
                }
            }
            Message::OnPath(one::Message::Play(name)) => self.start(&name),
            Message::OnPath(one::Message::Together(two)) => self.together = two,
            _ => {}
        }
    }

    fn path(&mut self, id: &str) -> Option<Path> {
        let played = self.played();
        let country = self.country();
        let item = self.paths().0.into_iter().find(|item| item.id == id)?;
        let playlist = self.catalogue.playlist(id)?;
        let steps = self.steps_of(playlist);
        let names: Vec<ScenarioId> = steps.iter().map(|card| card.name.clone()).collect();
        let steps = steps.into_iter().filter_map(|card| self.topics_item(card, &country, &played)).collect();
        Some(Path { item, steps, next: path::first_open(&names, &played) })
    }

    /// What was played meanwhile shows on the page of a path and on that of all.
    pub(super) fn refresh_paths(&mut self) {
        match self.screens.last() {
            Some(Screen::Path(path)) => {
                let id = path.item.id.clone();
                if let (Some(fresh), Some(Screen::Path(path))) = (self.path(&id), self.screens.last_mut()) {
                    **path = fresh;
                }
            }
            Some(Screen::Paths(_)) => {
                let fresh = self.paths();
                if let Some(Screen::Paths(paths)) = self.screens.last_mut() {
                    *paths = fresh;
                }
            }
            _ => {}
        }
    }

    /// Where the path one is on goes after a situation; `None` on no path.
    pub(super) fn on_from(&mut self, done: &ScenarioId) -> Option<OnPath> {
        let below = self.screens.iter().rev().find_map(|screen| match screen {
            Screen::Path(path) => Some(path),
            _ => None,
        });
        let steps: Vec<ScenarioId> = below?.steps.iter().map(|step| step.name.clone()).collect();
        let played = self.played();
        let next = path::after(&steps, &played, done, self.together);
        Some(OnPath { next: next.map(|at| (at, steps[at].clone())), all: steps.len() })
    }
}
