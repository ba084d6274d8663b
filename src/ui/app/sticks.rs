//! What lies on sticks, as settings show it: looked for, looked through and put in place on a thread beside the
//! window, since a stick is slow and a pack may be large.

use std::sync::Arc;
use std::time::Duration;

use iced::Task;
use iced::futures::channel::oneshot;
use jiff::Zoned;

use super::{App, Message, open};
use crate::content::install::{self, Found, Installed, Kind, Refusal, Signed, Trust};
use crate::i18n::Words;
use crate::log::Line;
use crate::ui::screen::Screen;
use crate::ui::screen::sticks::{self, One, Stand, Sticks};

/// Does something on a thread beside the window, and tells of it. Nothing is told when the window was closed.
fn beside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
    tell: impl Fn(T) -> sticks::Message + Send + Sync + 'static,
) -> Task<Message> {
    let (done, waiting) = oneshot::channel();
    let begun = std::thread::Builder::new().name("sticks".to_owned()).spawn(move || drop(done.send(work())));
    if begun.is_err() {
        return Task::none();
    }
    Task::perform(waiting, Result::ok).and_then(move |told| Task::done(Message::OnSticks(tell(told))))
}

impl App {
    /// Shows the page and begins to look.
    pub(super) fn show_sticks(&mut self) -> Task<Message> {
        self.screens.push(Screen::Sticks(Sticks::default()));
        self.look_at_sticks()
    }

    fn look_at_sticks(&self) -> Task<Message> {
        let Some(places) = self.places.clone() else {
            return Task::done(Message::OnSticks(sticks::Message::Found(Arc::default())));
        };
        // At home an unsigned pack is taken by whoever was told.
        let signed_only = self.policy.signed_only();
        let work = move || {
            let Some(trust) = Trust::of(&places.data, signed_only) else { return Vec::new() };
            let folders = install::sticks(&places);
            folders.iter().flat_map(|folder| install::look(folder, &places, &trust)).collect()
        };
        beside(work, |found: Vec<Found>| sticks::Message::Found(Arc::new(found)))
    }

    pub(super) fn on_sticks(&mut self, message: sticks::Message) -> Task<Message> {
        match message {
            sticks::Message::LookAgain => {
                if let Some(Screen::Sticks(shown)) = self.screens.last_mut() {
                    *shown = Sticks::default();
                }
                return self.look_at_sticks();
            }
            sticks::Message::Found(found) => {
                let page = self.screens.iter_mut().rev().find_map(|screen| match screen {
                    Screen::Sticks(page) => Some(page),
                    _ => None,
                });
                if let Some(page) = page {
                    page.found = Some(found.to_vec());
                }
            }
            sticks::Message::Ask(index) => return self.ask_about(index),
            sticks::Message::Checked(seen) => {
                if let Some(one) = self.stick()
                    && one.stand == Stand::Checking
                {
                    one.stand = match seen {
                        Ok(seen) => Stand::Seen(*seen),
                        Err(why) => Stand::Refused(why),
                    };
                }
            }
            sticks::Message::Accept => self.accept_maker(),
            sticks::Message::Install => return self.install(),
            sticks::Message::Done(done) => return self.installed(done),
            sticks::Message::Undo => return self.swap_back(),
            sticks::Message::Leave => {
                self.back();
                // What is here has changed, and so what is newer than it.
                return self.look_at_sticks();
            }
        }
        Task::none()
    }

    fn stick(&mut self) -> Option<&mut One> {
        match self.screens.last_mut() {
            Some(Screen::Stick(one)) => Some(one),
            _ => None,
        }
    }

    fn ask_about(&mut self, index: usize) -> Task<Message> {
        let Some(Screen::Sticks(Sticks { found: Some(found) })) = self.screens.last() else {
            return Task::none();
        };
        let Some(found) = found.get(index).cloned() else { return Task::none() };
        let looked = found.clone();
        let stand = found.refusal.map_or(Stand::Checking, Stand::Refused);
        self.screens.push(Screen::Stick(Box::new(One { found, stand })));
        if looked.refusal.is_some() {
            return Task::none();
        }
        beside(move || looked.check(), |seen| sticks::Message::Checked(seen.map(Box::new)))
    }

    fn accept_maker(&mut self) {
        let Some(data) = self.places.as_ref().map(|places| places.data.clone()) else { return };
        let day = Zoned::now().date().to_string();
        let signed_only = self.policy.signed_only();
        let Some(one) = self.stick() else { return };
        let (Signed::ByNew(key), Some(mut trust)) = (one.found.signed.clone(), Trust::of(&data, signed_only))
        else {
            return;
        };
        match trust.accepted.accept(&data, &key, &one.found.authors(), &day) {
            Ok(()) => one.found.signed = Signed::ByAccepted,
            Err(_) => one.stand = Stand::Refused(Refusal::Disk),
        }
    }

    fn install(&mut self) -> Task<Message> {
        let Some(places) = self.places.clone() else { return Task::none() };
        let signed_only = self.policy.signed_only();
        let Some(one) = self.stick() else { return Task::none() };
        if !matches!(one.stand, Stand::Seen(_)) {
            return Task::none();
        }
        one.stand = Stand::Installing;
        let found = one.found.clone();
        let work = move || {
            let trust = Trust::of(&places.data, signed_only).ok_or(Refusal::Disk)?;
            // The page said that nobody signed it.
            install::install(&found, &places, &trust, found.signed == Signed::Not)
        };
        beside(work, sticks::Message::Done)
    }

    fn installed(&mut self, done: Result<Installed, Refusal>) -> Task<Message> {
        let stand = match &done {
            Ok(installed) => Stand::Installed { installed: installed.clone(), undone: false },
            Err(why) => Stand::Refused(*why),
        };
        if let Some(one) = self.stick()
            && one.stand == Stand::Installing
        {
            one.stand = stand;
        }
        match done {
            Ok(installed) => {
                self.log.note(Line::Notice("stick-installed"));
                self.load_anew(installed.kind)
            }
            Err(_) => Task::none(),
        }
    }

    fn swap_back(&mut self) -> Task<Message> {
        let Some(places) = self.places.clone() else { return Task::none() };
        let Some(one) = self.stick() else { return Task::none() };
        let Stand::Installed { installed, undone } = &mut one.stand else { return Task::none() };
        match install::roll_back(installed, &places) {
            Ok(()) => {
                *undone = !*undone;
                let kind = installed.kind;
                self.log.note(Line::Notice("stick-undone"));
                self.load_anew(kind)
            }
            Err(why) => {
                one.stand = Stand::Refused(why);
                Task::none()
            }
        }
    }

    /// What is installed now is what can be played, without a new start.
    pub(super) fn load_anew(&mut self, kind: Kind) -> Task<Message> {
        let Some(places) = self.places.clone() else { return Task::none() };
        let before = self.left_out();
        self.notices.retain(|notice| before.as_ref() != Some(notice));
        self.catalogue = open::catalogue(&places);
        if kind == Kind::Regions {
            self.words = Words::over(self.words.language(), &self.catalogue);
        }
        self.today = None;
        open::look_through(places, Duration::ZERO)
    }
}
