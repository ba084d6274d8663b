//! Who is here, somebody else, and how they are called.

use iced::Task;
use iced::advanced::widget::{Id, operate};

use super::keep::now;
use super::{App, Message};
use crate::store::{Person, Store};
use crate::ui::access::{FocusOn, Reveal};
use crate::ui::font;
use crate::ui::screen::Screen;
use crate::ui::screen::forget::What;
use crate::ui::screen::home::Who;
use crate::ui::screen::people::change::{self, Change, KEEP};
use crate::ui::screen::people::{self, Badge, People, called};

impl App {
    /// Who is here.
    #[must_use]
    pub fn here(&self) -> &Person {
        &self.here
    }

    /// Looks who is here: the same as before, unless they are gone from the store; then whom the store names.
    pub(super) fn look_who_is_here(&mut self) -> Vec<Person> {
        let all = self.read(Store::people);
        let same = all.iter().find(|person| person.is(&self.here)).cloned();
        if let Some(here) = same.or_else(|| self.read(Store::here)) {
            self.be(here);
        }
        all
    }

    /// Somebody is here from now on.
    fn be(&mut self, person: Person) {
        if !person.is(&self.here) {
            // The mix of the day is each one's own.
            self.today = None;
        }
        self.person = person.id;
        self.here = person;
    }

    /// Who is here, for Home: nothing when nobody else could be.
    pub(super) fn who(&mut self) -> Option<Who> {
        let all = self.look_who_is_here();
        (all.len() > 1).then(|| Who { name: called(&self.words, &self.here), person: self.here.clone() })
    }

    fn people(&mut self, said: Option<String>) -> Screen {
        let all = self.look_who_is_here();
        Screen::People(People { all, here: self.person, said })
    }

    pub(super) fn show_people(&mut self) {
        let page = self.people(None);
        self.screens.push(page);
    }

    /// The page of people as they are now, where it is shown.
    pub(super) fn refresh_people(&mut self, said: Option<String>) {
        if matches!(self.screen(), Screen::People(_)) {
            let page = self.people(said);
            let _ = self.screens.pop();
            self.screens.push(page);
        }
    }

    /// On the pages about people.
    pub(super) fn on_people_pages(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::ShowPeople => self.show_people(),
            Message::OnPeople(message) => self.on_people(message),
            Message::OnPerson(message) => return self.on_person(message),
            _ => {}
        }
        Task::none()
    }

    fn on_people(&mut self, message: people::Message) {
        let Some(Screen::People(shown)) = self.screens.last_mut() else { return };
        shown.said = None;
        let find = |id: i64| shown.all.iter().find(|person| person.id == id).cloned();
        match message {
            people::Message::Here(id) => {
                if let Some(person) = find(id) {
                    self.switch_to(person);
                }
            }
            people::Message::Add => {
                let page = Change::new(shown.free(None));
                self.screens.push(Screen::Person(Box::new(page)));
            }
            people::Message::Change(id) => {
                if let Some(person) = find(id) {
                    let page = Change::of(&person, shown.free(Some(id)));
                    self.screens.push(Screen::Person(Box::new(page)));
                }
            }
            people::Message::Forget(id) => self.ask_to_forget(What::Person(id)),
        }
    }

    /// Somebody else is here: what is played is kept first, and Home is theirs.
    fn switch_to(&mut self, person: Person) {
        self.keep();
        let id = person.id;
        let _ = self.write(|store| store.choose(id));
        self.be(person);
        self.copied = None;
        self.screens.truncate(1);
        self.go_home();
    }

    fn on_person(&mut self, message: change::Message) -> Task<Message> {
        let Some(Screen::Person(change)) = self.screens.last_mut() else { return Task::none() };
        match message {
            change::Message::Badge(badge) => change.badge = Some(badge),
            change::Message::Typed(text) => change.write(&text, font::has),
            change::Message::Left => {
                let keep = FocusOn::new(Some(Id::new(KEEP)));
                return operate(keep).chain(operate(Reveal::beginning()));
            }
            change::Message::Keep => self.keep_person(),
        }
        Task::none()
    }

    /// Keeps somebody as the page says; the page of people stands again, and says so.
    fn keep_person(&mut self) {
        let Some(Screen::Person(change)) = self.screens.last() else { return };
        let Change { who, name, badge, .. } = (**change).clone();
        let picture = badge.map_or("", Badge::key);
        let at = now();
        let written = self.write(|store| match who {
            Some(id) => store.change_person(id, &name, picture).map(|()| Some(id)),
            None => store.add_person(&name, picture, at),
        });
        let _ = self.screens.pop();
        let all = self.look_who_is_here();
        let kept = written.ok().flatten().and_then(|id| all.into_iter().find(|person| person.id == id));
        let said = kept.map(|person| {
            let key = if who.is_some() { "people-changed" } else { "people-added" };
            self.words.with(key, &[("name", called(&self.words, &person).into())])
        });
        self.refresh_people(said);
    }
}
