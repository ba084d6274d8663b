//! Deleting: asked once, done at once, then back to where it was asked for, where one line says so.

use std::path::PathBuf;

use super::App;
use super::copies::file_name;
use crate::dirs::Places;
use crate::log::Line;
use crate::store::{Error, Store};
use crate::ui::screen::Screen;
use crate::ui::screen::forget::{self, Question, Stand, What};
use crate::ui::screen::people::called;
use crate::ui::screen::progress::Part;

impl App {
    /// Asks whether something is to be deleted for good.
    pub(super) fn ask_to_forget(&mut self, what: What) {
        let Some([asked, goes]) = self.question_of(what) else { return };
        self.screens.push(Screen::Forget(Box::new(Question { what, asked, goes, stand: Stand::Asked })));
    }

    /// The question, and what goes; nothing when it is gone already.
    fn question_of(&mut self, what: What) -> Option<[String; 2]> {
        let key = format!("forget-{}", what.key());
        let args = match what {
            What::Attempt(id) => {
                let attempt = self.read(|store| store.attempt(id))?;
                let card = self.catalogue.find(&attempt.begun.scenario);
                let title = card.and_then(|card| self.title_of(card));
                let when = self.day(attempt.finished_at.unwrap_or(attempt.begun.started_at));
                vec![("title", title.unwrap_or(attempt.begun.scenario)), ("when", when)]
            }
            What::Checkup(id) => {
                let checkup = self.read(|store| store.checkup(id))?;
                vec![("when", self.day(checkup.finished_at.unwrap_or(checkup.begun.started_at)))]
            }
            What::Person(id) => vec![("name", self.name_of(id)?)],
            What::Everything => Vec::new(),
        };
        let args: Vec<_> = args.into_iter().map(|(name, word)| (name, word.into())).collect();
        Some([self.words.with(&key, &args), self.words.with(&format!("{key}.goes"), &args)])
    }

    fn name_of(&mut self, id: i64) -> Option<String> {
        let all = self.read(Store::people);
        all.iter().find(|person| person.id == id).map(|person| called(&self.words, person))
    }

    pub(super) fn on_forget(&mut self, message: forget::Message) {
        let Some(Screen::Forget(question)) = self.screens.last() else { return };
        let what = question.what;
        match message {
            forget::Message::Keep => self.back(),
            forget::Message::Everything => {
                let _ = self.screens.pop();
                self.ask_to_forget(What::Everything);
            }
            forget::Message::Delete => self.forget(what),
        }
    }

    fn forget(&mut self, what: What) {
        // Once it is gone nobody knows any more what it was called.
        let name = if let What::Person(id) = what { self.name_of(id) } else { None };
        if let Some(why) = self.out_of_reach() {
            return self.stand(Stand::Failed(why));
        }
        let Some(store) = &mut self.store else { return };
        let left = match what {
            What::Attempt(id) => store.forget_attempt(id),
            What::Checkup(id) => store.forget_checkup(id),
            What::Person(id) => store.forget_person(id),
            What::Everything => store.forget_everything().map(|()| Vec::new()),
        };
        match left {
            Ok(left) => self.gone(what, name.unwrap_or_default(), &left),
            Err(error) => self.not_gone(&error),
        }
    }

    /// Where the file cannot be written nothing goes from it, and what stands in memory is not all: why, in words.
    fn out_of_reach(&self) -> Option<String> {
        let lasts = self.store.as_ref().is_some_and(Store::lasts);
        let file = self.places.as_ref().filter(|_| !lasts).map(Places::database)?;
        let args = [("file", file.display().to_string().into())];
        file.exists().then(|| self.words.with("forget-out-of-reach", &args))
    }

    fn not_gone(&mut self, error: &Error) {
        self.log.note(Line::Store(error));
        let line = self.words.with("forget-failed", &[("why", self.why(error).into())]);
        self.stand(Stand::Failed(line));
    }

    fn stand(&mut self, stand: Stand) {
        if let Some(Screen::Forget(question)) = self.screens.last_mut() {
            question.stand = stand;
        }
    }

    /// It is gone: so is the page of it, and the one before shows what there is now.
    fn gone(&mut self, what: What, name: String, left: &[PathBuf]) {
        let asked = self.screens.pop();
        match self.screen() {
            Screen::Debrief(_) if matches!(what, What::Attempt(_)) => drop(self.screens.pop()),
            Screen::ProgressPart(part) if matches!(**part, Part::AsItWas(_)) => drop(self.screens.pop()),
            Screen::Checkup(_) if matches!(what, What::Checkup(_)) => drop(self.screens.pop()),
            _ => {}
        }
        self.today = None;
        self.copied = None;
        let _ = self.look_who_is_here();
        self.show_anew();
        let key = match what {
            What::Attempt(_) => "gone-attempt",
            What::Checkup(_) => "gone-checkup",
            What::Person(_) => "gone-person",
            What::Everything => "gone-everything",
        };
        let line = self.words.with(key, &[("name", name.into())]);
        match (asked, left.first()) {
            (Some(Screen::Forget(mut question)), Some(first)) => {
                let file = file_name(first);
                let left = [("count", left.len().into()), ("file", file.into())];
                question.stand = Stand::LeftAside([line, self.words.with("gone-left", &left)]);
                self.screens.push(Screen::Forget(question));
            }
            _ => self.say_in_passing(key, line),
        }
    }

    /// The page that is shown, as things are now.
    fn show_anew(&mut self) {
        match self.screens.last() {
            Some(Screen::Sign(found)) => {
                let entry = found.entry;
                let _ = self.screens.pop();
                self.show_entry(entry);
            }
            Some(Screen::People(_)) => self.refresh_people(None),
            Some(_) => self.refresh(),
            None => self.go_home(),
        }
    }
}
