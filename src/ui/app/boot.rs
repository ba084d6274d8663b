//! How the app begins: settings, store and content read, and the first page.

use iced::{Size, Task, system};

use super::{App, Message, Viewer, access, aloud, find, fleet, open};
use crate::content::catalogue::Catalogue;
use crate::dirs::Places;
use crate::fleet::Status;
use crate::i18n::{Language, Words};
use crate::log::{Line, Log};
use crate::policy::Policy;
use crate::settings::{Notice, Settings};
use crate::speech::Voices;
use crate::store::{Person, Store};
use crate::ui::access::bridge::Bridge;
use crate::ui::screen::Screen;

impl App {
    /// Reads settings, store and content; shows Home, or asks language and country first.
    pub fn boot(places: Option<Places>) -> (Self, Task<Message>) {
        let (settings, problems) =
            places.as_ref().map(|places| Settings::load(&places.settings)).unwrap_or_default();
        let settings = match &places {
            Some(places) => {
                let read = !problems.iter().any(|problem| matches!(problem, Notice::Unreadable(_)));
                fleet::set(settings, places, read)
            }
            None => settings,
        };
        let folder = places.clone();
        let catalogue = places.as_ref().map_or_else(Catalogue::built_in, open::catalogue);
        let packs = places.clone().filter(|places| places.packs.is_dir());
        let mut app = Self::new(settings, places, catalogue);
        app.retain_lessons();
        app.viewer = Viewer::of_system();
        app.set_voices(Voices::of_system());
        for problem in &problems {
            let (key, name, value) = match problem {
                Notice::Field(name) => ("notice-field", "name", name),
                Notice::Aside(name) => ("notice-aside", "name", name),
                Notice::Unreadable(why) => ("notice-unreadable", "why", why),
            };
            app.notice(key, app.words.with(key, &[(name, value.as_str().into())]));
        }
        let ask = if app.settings.theme == crate::settings::Theme::System {
            system::theme().map(|mode| Message::Dark(mode == iced::theme::Mode::Dark))
        } else {
            Task::none()
        };
        (
            app,
            Task::batch([
                ask,
                packs.map_or_else(Task::none, |places| open::look_through(places, open::PAUSE)),
                folder.map_or_else(Task::none, fleet::visit),
            ]),
        )
    }

    /// An app over given settings and content: what `boot` and the tests share.
    #[must_use]
    pub fn new(settings: Settings, places: Option<Places>, catalogue: Catalogue) -> Self {
        let language = settings
            .language
            .as_deref()
            .and_then(Language::from_code)
            .or_else(Language::of_system)
            .unwrap_or(Language::English);
        let words = Words::over(language, &catalogue);
        let (store, notice) = open::store(places.as_ref(), &words, false);
        let log = Log::in_folder(places.as_ref().map(|places| places.data.as_path()));
        let mut app = Self {
            policy: Policy::home(),
            visit: None,
            zoom: 1.0,
            lesson: None,
            #[cfg(feature = "class")]
            phones: None,
            operator: None,
            words,
            fleet: places.as_ref().and_then(Status::of),
            each: None,
            settings,
            places,
            store,
            catalogue,
            screens: Vec::new(),
            notices: Vec::new(),
            person: crate::store::PERSON,
            here: Person { id: crate::store::PERSON, ..Person::default() },
            unsaved: None,
            passing: None,
            log,
            early: Some(Vec::new()),
            recipient: None,
            copied: None,
            tables: None,
            viewer: Viewer::none(),
            together: false,
            today: None,
            review: None,
            gathering: find::Gathering::default(),
            size: Size::new(1280.0, 800.0),
            scale: 1.0,
            dark: false,
            still: false,
            keys: false,
            more: false,
            aloud: aloud::Reader::default(),
            sounding: None,
            bridge: Bridge::default(),
            trail: access::Trail::default(),
            rising: None,
            arrived: 1.0,
        };
        if let Some((key, line)) = notice {
            app.notice(key, line);
        }
        if let Some(line) = app.left_out() {
            app.notice("notice-left-out", line);
        }
        // Whoever was here last is here again.
        if let Some(here) = app.read(Store::here) {
            (app.person, app.here) = (here.id, here);
        }
        let first = if app.settings.language.is_none() {
            app.each = Some(Box::new(Language::ALL.map(Words::new)));
            Screen::Language
        } else if app.settings.country.is_none() {
            Screen::Country
        } else {
            Screen::Home(app.home())
        };
        app.screens.push(first);
        app
    }

    /// Notes the start, and what there was to say of it.
    pub(super) fn note_early(&mut self) {
        let Some(early) = self.early.take() else { return };
        self.log.note(Line::Started);
        for key in early {
            self.log.note(Line::Notice(key));
        }
        let errors = self.catalogue.left_out().filter(|problem| problem.is_error());
        for problem in errors.take(20) {
            self.log.note(Line::LeftOut(problem));
        }
    }
}
