//! Saving a copy and bringing one back, as settings ask for it. No file dialog: a copy goes to the
//! person's documents, and is looked for where people put files.

use std::path::Path;

use jiff::Zoned;

use super::App;
use crate::dirs::Places;
use crate::log::Line;
use crate::store::{Error, Store, copies};
use crate::ui::screen::Screen;
use crate::ui::screen::backup::{self, Copies, Item, Question};
use crate::ui::screen::settings::Copying;

impl App {
    /// What settings say of copies, of the log, and of voice and tones where there are none.
    pub(super) fn copying<'a>(&'a self, none: [Option<&'a str>; 2]) -> Copying<'a> {
        let [no_voice, no_sound] = none;
        Copying {
            no_voice,
            no_sound,
            said: self.copied.as_deref(),
            tables: self.tables.as_deref(),
            sharing: self.recipient.as_ref().map(|recipient| {
                let to = self.store.as_ref().and_then(|store| store.agreement(self.person).ok().flatten());
                (recipient.host.as_str(), to.is_some_and(|agreement| agreement.to == recipient.host))
            }),
            lasts: self.store.as_ref().is_some_and(Store::lasts),
            log: self.log.path(),
        }
    }

    /// Saves a copy named after today, and says where.
    pub(super) fn save_copy(&mut self) {
        self.tables = None;
        let folder = self.places.as_ref().and_then(|places| places.copies.first());
        let (Some(folder), Some(store)) = (folder, &self.store) else {
            self.copied = Some(self.words.text("copy-no-folder"));
            return;
        };
        let day = Zoned::now().date().to_string();
        let place = folder.display().to_string();
        self.copied = Some(match store.save_copy(folder, &day) {
            Ok(path) => {
                self.log.note(Line::Saved);
                let file = file_name(&path);
                self.words.with("copy-saved", &[("file", file.into()), ("folder", place.into())])
            }
            Err(error) => {
                self.log.note(Line::Store(&error));
                let why = self.why(&error);
                self.words.with("copy-not-saved", &[("folder", place.into()), ("why", why.into())])
            }
        });
    }

    pub(super) fn why(&self, error: &Error) -> String {
        match error {
            Error::Full => self.words.text("copy-full"),
            other => other.to_string(),
        }
    }

    fn copies(&self) -> Copies {
        let mut folders = self.places.as_ref().map(Places::copies_may_lie).unwrap_or_default();
        // What was kept aside can be brought back in the same way.
        folders.extend(self.places.as_ref().map(|places| places.data.clone()));
        let found = copies::find(&folders);
        Copies {
            items: found.into_iter().map(|copy| Item { day: self.words.date(&copy.day), copy }).collect(),
        }
    }

    pub(super) fn show_copies(&mut self) {
        let copies = self.copies();
        self.screens.push(Screen::Copies(copies));
    }

    pub(super) fn on_backup(&mut self, message: backup::Message) {
        match message {
            backup::Message::LookAgain => {
                let copies = self.copies();
                if let Some(Screen::Copies(shown)) = self.screens.last_mut() {
                    *shown = copies;
                }
            }
            backup::Message::Ask(index) => {
                let Some(Screen::Copies(copies)) = self.screens.last() else { return };
                let Some(item) = copies.items.get(index).cloned() else { return };
                let aside = self.read(Store::would_lie_aside);
                let aside = aside.as_deref().map(file_name);
                self.screens.push(Screen::BringBack(Box::new(Question { item, aside, failed: None })));
            }
            backup::Message::Leave => self.back(),
            backup::Message::BringBack => self.bring_back(),
        }
    }

    fn bring_back(&mut self) {
        let (Some(Screen::BringBack(question)), Some(store)) = (self.screens.last_mut(), &mut self.store)
        else {
            return;
        };
        match store.restore(&question.item.copy.path) {
            Ok(aside) => {
                let day = question.item.day.clone();
                let line = match aside {
                    Some(aside) => {
                        let name = file_name(&aside);
                        self.words.with("copy-back-aside", &[("day", day.into()), ("file", name.into())])
                    }
                    None => self.words.with("copy-back", &[("day", day.into())]),
                };
                self.log.note(Line::BroughtBack);
                self.today = None;
                // Whoever is here stays here, if that person is in the copy.
                let _ = self.look_who_is_here();
                let here = self.person;
                let _ = self.write(|store| store.choose(here));
                self.go_home();
                self.notice("copy-back", line);
            }
            Err(error) => {
                self.log.note(Line::Store(&error));
                let key = match &error {
                    Error::Newer { .. } => "copy-newer",
                    Error::Damaged(_) | Error::NoCopy => "copy-damaged",
                    _ => "copy-not-back",
                };
                let why = match &error {
                    Error::Full => self.words.text("copy-full"),
                    other => other.to_string(),
                };
                question.failed = Some(self.words.with(key, &[("why", why.into())]));
            }
        }
    }
}

pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
