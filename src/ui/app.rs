//! The app: a switchboard. It holds the screens, hands each its messages, and does what their actions ask.

mod copies;
mod keep;
mod keys;
mod open;
mod paper;
mod preview;
mod show;

pub use keys::heard;
pub use paper::Viewer;

use std::sync::Arc;
use std::time::{Duration, Instant};

use iced::advanced::widget::{Id, operate};
use iced::widget::{column, container, operation, row};
use iced::{Element, Event, Length, Size, Subscription, Task, Theme, event, system, window};

use crate::content::ScenarioId;
use crate::content::catalogue::{Catalogue, Shelf};
use crate::content::check::Problem;
use crate::dirs::Places;
use crate::i18n::{Language, Words};
use crate::log::{Line, Log};
use crate::settings::{Notice, Settings};
use crate::store::Store;
use crate::ui::access::{FocusOn, FocusStep, Reveal, ScrollPage};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::screen::{
    Screen, backup, country, debrief, help, home, language, play, preview as author, progress,
    settings as set, topics,
};
use crate::ui::theme::{Kind, Look};
use crate::ui::widget::bar::{self, Here, Messages};
use crate::ui::widget::key::tool;
use crate::ui::widget::page::{self, SCROLL, SIDE};
use crate::ui::widget::scope::scope;
use crate::ui::widget::{card, pad, text};

/// Screens up to this size are filled: on a small one the bars of a window would lie outside it, and
/// nothing else draws the eye. Larger ones keep a window.
const FILLED: Size = Size::new(1920.0, 1200.0);
/// How long a bubble takes to rise.
const RISE: Duration = Duration::from_millis(200);

/// Everything the window knows.
#[derive(Debug)]
pub struct App {
    words: Words,
    /// The words of each language, for the page that asks which.
    each: Option<Box<[Words; 3]>>,
    settings: Settings,
    places: Option<Places>,
    store: Option<Store>,
    catalogue: Catalogue,
    /// The way here; the last one is shown.
    screens: Vec<Screen>,
    notices: Vec<String>,
    /// The notice that something could not be saved: it goes when something was.
    unsaved: Option<String>,
    log: Log,
    /// Notices until the window has opened: the log is not touched before.
    early: Option<Vec<&'static str>>,
    /// What came of saving a copy, in words.
    copied: Option<String>,
    /// What a page is shown with, to be printed.
    viewer: Viewer,
    size: Size,
    scale: f32,
    dark: bool,
    keys: bool,
    more: bool,
    /// When the newest thing began to come in, and how far it is.
    rising: Option<Instant>,
    arrived: f32,
}

/// Everything that can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// One page back.
    Back,
    /// The next text size.
    NextTextSize,
    /// Steps larger or smaller; 0 is back to 100 %.
    TextSize(isize),
    /// Home.
    Home,
    /// "It is happening to me now".
    Help,
    /// A screenful further down, or back.
    Scroll(f32),
    /// Whether more lies below has changed.
    More(bool),
    /// To the next control, or the one before.
    Focus {
        /// The one before.
        back: bool,
    },
    /// A digit was pressed.
    Digit(usize),
    /// The window has another size.
    Resized(Size),
    /// The window has opened.
    Opened(window::Id),
    /// The window lies on a screen of finer or coarser pixels.
    Scaled(f32),
    /// The system prefers dark, or not.
    Dark(bool),
    /// The packs that are new or have changed were looked through.
    Packs(Vec<Arc<Shelf>>),
    /// A frame while something comes in.
    Frame(Instant),
    /// This notice has been read.
    Close(usize),
    /// A language was chosen at first run.
    Language(Language),
    /// A country was chosen.
    Country(String),
    /// Of Home.
    OnHome(home::Message),
    /// A situation was chosen.
    OnTopics(ScenarioId),
    /// Others are to be shown.
    ShowTopics(topics::Show),
    /// Of a situation.
    OnPlay(play::Message),
    /// Of what came of it.
    OnDebrief(debrief::Message),
    /// Of "My progress".
    OnProgress(progress::Message),
    /// Of settings.
    OnSettings(set::Message),
    /// Of copies to be brought back.
    OnBackup(backup::Message),
    /// Of help.
    OnHelp(help::Message),
    /// Of a preview.
    OnPreview(author::Message),
}

impl App {
    /// Reads settings, store and content; shows Home, or asks language and country first.
    pub fn boot(places: Option<Places>) -> (Self, Task<Message>) {
        let (settings, problems) =
            places.as_ref().map(|places| Settings::load(&places.settings)).unwrap_or_default();
        let indexed = |places: &Places| Catalogue::from_indexes(&places.packs, &places.cache);
        let catalogue = places.as_ref().map_or_else(Catalogue::built_in, indexed);
        let packs = places.clone().filter(|places| places.packs.is_dir());
        let mut app = Self::new(settings, places, catalogue);
        app.viewer = Viewer::of_system();
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
        (app, Task::batch([ask, packs.map_or_else(Task::none, open::look_through)]))
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
        let words = Words::new(language);
        let (store, notice) = open::store(places.as_ref(), &words, false);
        let log = Log::in_folder(places.as_ref().map(|places| places.data.as_path()));
        let mut app = Self {
            words,
            each: None,
            settings,
            places,
            store,
            catalogue,
            screens: Vec::new(),
            notices: Vec::new(),
            unsaved: None,
            log,
            early: Some(Vec::new()),
            copied: None,
            viewer: Viewer::none(),
            size: Size::new(1280.0, 800.0),
            scale: 1.0,
            dark: false,
            keys: false,
            more: false,
            rising: None,
            arrived: 1.0,
        };
        if let Some((key, line)) = notice {
            app.notice(key, line);
        }
        if let Some(line) = app.left_out() {
            app.notice("notice-left-out", line);
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

    /// The screen that is shown.
    #[must_use]
    pub fn screen(&self) -> &Screen {
        // `new` pushes one and none is ever the last to be taken away.
        &self.screens[self.screens.len() - 1]
    }

    /// The words in use.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// What was set.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Where answers are kept.
    #[must_use]
    pub fn store(&self) -> Option<&Store> {
        self.store.as_ref()
    }

    /// Notices that stand at the top of the page.
    #[must_use]
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// The window's title.
    #[must_use]
    pub fn title(&self) -> String {
        self.words.text("app-name")
    }

    fn country(&self) -> String {
        let known = |code: &str| self.catalogue.regions().contains_key(code);
        self.settings.country.clone().unwrap_or_else(|| country::guess(known))
    }

    fn first_run(&self) -> bool {
        self.settings.language.is_none() || self.settings.country.is_none()
    }

    /// Carries out a message, then puts page and focus where they belong.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let still = matches!(
            message,
            Message::More(_)
                | Message::Frame(_)
                | Message::Resized(_)
                | Message::Opened(_)
                | Message::Scaled(_)
                | Message::Dark(_)
                | Message::Packs(_)
                | Message::Scroll(_)
                | Message::Focus { .. }
                | Message::Close(_)
                | Message::TextSize(_)
                | Message::NextTextSize
                | Message::OnSettings(
                    set::Message::Language(_)
                        | set::Message::TextSize(_)
                        | set::Message::Theme(_)
                        | set::Message::CalmMotion(_)
                        | set::Message::SaveCopy
                )
                | Message::OnPlay(play::Message::Touch(_) | play::Message::Hint)
                | Message::OnDebrief(debrief::Message::OnPaper)
        ) || matches!(&message, Message::OnPreview(message) if message.is_still());
        let task = self.handle(message);
        if still {
            return task;
        }
        self.rising = (!self.settings.calm_motion).then(Instant::now);
        self.arrived = if self.settings.calm_motion { 1.0 } else { 0.0 };
        let focus = match self.screen() {
            Screen::Play(situation) => situation.focus(),
            Screen::Preview(preview) => preview.focus(),
            _ => None,
        };
        let top = |id| operation::snap_to(id, operation::RelativeOffset { x: None, y: Some(0.0) });
        let focus = operate(FocusOn::new(focus.map(Id::new)));
        Task::batch([task, top(SCROLL).chain(top(SIDE)).chain(focus)])
    }

    fn handle(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Back | Message::OnHelp(help::Message::Back) => self.back(),
            Message::NextTextSize => self.set(|settings| settings.text_size = settings.next_text_size()),
            Message::TextSize(0) => self.set(|settings| settings.text_size = 100),
            Message::TextSize(by) => self.set(|settings| settings.text_size = settings.text_size_by(by)),
            Message::Home => self.go_home(),
            Message::Help => {
                if !matches!(self.screen(), Screen::Help) {
                    self.screens.push(Screen::Help);
                }
            }
            Message::Scroll(by) => {
                let y = by * (self.size.height - 200.0).max(100.0);
                return operate(ScrollPage::new(y));
            }
            Message::More(more) => self.more = more,
            Message::Focus { back } => {
                self.keys = true;
                return operate(FocusStep::new(back)).chain(operate(Reveal::default()));
            }
            Message::Digit(number) => {
                self.keys = true;
                return self.handle(Message::OnPlay(play::Message::Digit(number)));
            }
            Message::Resized(size) => self.size = size,
            Message::Opened(id) => {
                self.note_early();
                return window::scale_factor(id).map(Message::Scaled).chain(fill(id));
            }
            Message::Scaled(scale) => self.scale = scale.max(0.5),
            Message::Dark(dark) => self.dark = dark,
            Message::Packs(shelves) => {
                let before = self.left_out();
                self.notices.retain(|notice| before.as_ref() != Some(notice));
                for shelf in shelves {
                    self.catalogue.put(shelf);
                }
                if let Some(line) = self.left_out() {
                    self.notice("notice-left-out", line);
                }
                self.refresh();
            }
            Message::Frame(now) => {
                let begun = self.rising.unwrap_or(now);
                let t = now.saturating_duration_since(begun).as_secs_f32() / RISE.as_secs_f32();
                // Ease out.
                self.arrived = 1.0 - (1.0 - t.min(1.0)).powi(2);
                if t >= 1.0 {
                    self.rising = None;
                }
            }
            Message::Close(index) => {
                if index < self.notices.len() {
                    let _ = self.notices.remove(index);
                }
            }
            Message::Language(language) => {
                self.speak(language);
                let next =
                    if self.settings.country.is_none() { Screen::Country } else { Screen::Home(self.home()) };
                self.screens = vec![next];
            }
            Message::Country(code) => {
                self.set(|settings| settings.country = Some(code));
                if self.screens.len() > 1 { self.back() } else { self.go_home() }
            }
            Message::OnHome(message) => self.on_home(message),
            Message::OnTopics(name) => self.start(&name),
            Message::ShowTopics(show) => self.show_topics(show),
            Message::OnPlay(message) if self.in_preview() => {
                self.on_preview(author::Message::OnStage(message));
            }
            Message::OnPlay(message) => self.on_play(message),
            Message::OnDebrief(message) => self.on_debrief(message),
            Message::OnProgress(progress::Message::Topics) => self.show_topics(topics::Show::All),
            Message::OnProgress(progress::Message::Read(id)) => self.read_again(id),
            Message::OnSettings(message) => match message {
                set::Message::Language(language) => {
                    self.copied = None;
                    self.speak(language);
                }
                set::Message::Country => self.screens.push(Screen::Country),
                set::Message::TextSize(size) => self.set(|settings| settings.text_size = size),
                set::Message::Theme(theme) => self.set(|settings| settings.theme = theme),
                set::Message::CalmMotion(calm) => self.set(|settings| settings.calm_motion = calm),
                set::Message::SaveCopy => self.save_copy(),
                set::Message::BringBack => self.show_copies(),
            },
            Message::OnBackup(message) => self.on_backup(message),
            Message::OnHelp(help::Message::Country) => self.screens.push(Screen::Country),
            Message::OnPreview(message) => self.on_preview(message),
        }
        Task::none()
    }

    /// Changes a setting and keeps it at once.
    fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        if let Some(places) = &self.places
            && let Err(error) = self.settings.save(&places.settings)
        {
            let line = self.words.with("notice-settings", &[("why", error.to_string().into())]);
            self.notice("notice-settings", line);
        }
    }

    /// What was left out of the catalogue, in a line.
    fn left_out(&self) -> Option<String> {
        let errors: Vec<&Problem> = self.catalogue.left_out().filter(|problem| problem.is_error()).collect();
        open::left_out(&self.words, &errors)
    }

    /// A notice, once; the log gets its name alone.
    fn notice(&mut self, key: &'static str, line: String) {
        if !self.notices.contains(&line) {
            self.notices.push(line);
            match &mut self.early {
                Some(early) => early.push(key),
                None => self.log.note(Line::Notice(key)),
            }
        }
    }

    /// Notes the start, and what there was to say of it.
    fn note_early(&mut self) {
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

    fn speak(&mut self, language: Language) {
        self.words = Words::new(language);
        self.each = None;
        self.set(|settings| settings.language = Some(language.code().to_owned()));
    }

    fn back(&mut self) {
        if let Some(Screen::Play(situation)) = self.screens.last_mut() {
            match situation.back() {
                play::Action::Leave => self.leave(),
                play::Action::Keep => self.keep(),
                _ => {}
            }
            return;
        }
        if let Some(Screen::Preview(preview)) = self.screens.last_mut() {
            preview.back();
        } else if self.screens.len() > 1 {
            let _ = self.screens.pop();
            self.refresh();
        } else if matches!(self.screen(), Screen::Help | Screen::Topics(_) | Screen::Progress(_)) {
            self.go_home();
        }
    }

    fn go_home(&mut self) {
        if self.first_run() {
            return;
        }
        if self.in_preview() {
            self.screens.truncate(1);
            return self.refresh();
        }
        // What could not be kept when it was over is tried once more.
        self.keep();
        let home = Screen::Home(self.home());
        self.screens = vec![home];
    }

    /// What lies below an overlaid page may have changed meanwhile.
    fn refresh(&mut self) {
        if matches!(self.screen(), Screen::Home(_)) {
            self.go_home();
        } else if matches!(self.screen(), Screen::Preview(_)) {
            self.refresh_preview();
        }
    }

    /// What the views may know.
    #[must_use]
    pub fn ctx(&self) -> Ctx<'_> {
        let look = Look::new(Kind::of(self.settings.theme, self.dark), self.settings.text_size);
        // What notices take at the top is not there for the page.
        let notices: f32 = self.notices.iter().map(|_| 20.0 + 64.0 * look.k).sum();
        Ctx {
            words: &self.words,
            look,
            size: Size { height: self.size.height - notices, ..self.size },
            scale: self.scale,
            catalogue: &self.catalogue,
            settings: &self.settings,
            country: self.country_code(),
            keys: self.keys,
            arrived: self.arrived,
            more: self.more,
        }
    }

    fn country_code(&self) -> &str {
        let code = self.country();
        let known = self.catalogue.regions().get_key_value(code.as_str());
        known.map_or(crate::content::region::ELSEWHERE, |(code, _)| code.as_str())
    }

    /// The page between the bars.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let ctx = &self.ctx();
        let page = match self.screen() {
            Screen::Language => match &self.each {
                Some(each) => language::view(ctx, each).map(Message::Language),
                None => country::view(ctx, true).map(Message::Country),
            },
            Screen::Country => country::view(ctx, self.first_run()).map(Message::Country),
            Screen::Home(state) => home::view(state, ctx).map(Message::OnHome),
            Screen::Topics(state) => topics::view(state, ctx).map(|message| match message {
                topics::Message::Play(name) => Message::OnTopics(name),
                topics::Message::Show(show) => Message::ShowTopics(show),
            }),
            Screen::Play(state) => state.view(ctx).map(Message::OnPlay),
            Screen::Debrief(state) => debrief::view(state, ctx).map(Message::OnDebrief),
            Screen::Progress(state) => progress::view(state, ctx).map(Message::OnProgress),
            Screen::Settings => set::view(ctx, &self.copying()).map(Message::OnSettings),
            Screen::Copies(state) => backup::list(state, ctx).map(Message::OnBackup),
            Screen::BringBack(state) => backup::question(state, ctx).map(Message::OnBackup),
            Screen::Help => help::view(ctx).map(Message::OnHelp),
            Screen::Preview(state) => state.view(ctx).map(Message::OnPreview),
        };
        let here = Here {
            home: matches!(self.screen(), Screen::Home(_)),
            help: matches!(self.screen(), Screen::Help),
            // An author's window has one page.
            first: self.first_run() || self.in_preview(),
        };
        let back = page.back && (self.screens.len() > 1 || !self.first_run());
        let messages = Messages {
            back: Message::Back,
            text_size: Message::NextTextSize,
            home: Message::Home,
            help: Message::Help,
            more: Message::Scroll(0.85),
        };
        let mut page = page;
        let keys = std::mem::take(&mut page.keys);
        let (keys, end) = if ctx.look.is_large() { (Vec::new(), keys) } else { (keys, Vec::new()) };
        let top = bar::top(ctx, page.title.as_deref(), page.steps, back, here, &messages);
        let body = container(page::body(ctx, page, end)).width(Length::Fill).height(Length::Fill);
        let bottom = bar::bottom(ctx, keys, here, &messages);
        let all = column![top].extend(self.notice_cards(ctx)).push(body).push(bottom);
        scope(all, self.more, Message::More).into()
    }

    fn notice_cards<'a>(&self, ctx: &Ctx<'_>) -> Vec<Element<'a, Message>> {
        let close = |index| {
            tool(ctx, "close", Icon::Close, ctx.t("notice-close"), false, Message::Close(index))
                .id(format!("close-{index}"))
        };
        self.notices
            .iter()
            .enumerate()
            .map(|(index, line)| {
                let content = row![
                    text::icon(Icon::Info, ctx.look.icon().min(48.0), ctx.look.colours.primary),
                    text::body(ctx, line.clone()).width(Length::Fill),
                    close(index),
                ]
                .spacing(16)
                .align_y(iced::Center);
                container(card(ctx, content).padding([6, 20]).width(Length::Fill))
                    .padding(pad(8.0, 24.0, 0.0, 24.0))
                    .into()
            })
            .collect()
    }

    /// iced's own theme; everything visible takes its colours from the look.
    #[must_use]
    pub fn theme(&self) -> Theme {
        match Kind::of(self.settings.theme, self.dark) {
            Kind::Light | Kind::ContrastLight => Theme::Light,
            Kind::Dark | Kind::ContrastDark => Theme::Dark,
        }
    }

    /// The ground of the window.
    #[must_use]
    pub fn style(&self, _: &Theme) -> iced::theme::Style {
        let colours = self.ctx().look.colours;
        iced::theme::Style { background_color: colours.page, text_color: colours.ink }
    }

    /// What the app listens to. Frames only while something moves, the system's theme only when it is
    /// followed: an idle window wakes for nothing.
    pub fn subscription(&self) -> Subscription<Message> {
        let mut all = vec![
            keys::subscription(),
            window::open_events().map(Message::Opened),
            window::resize_events().map(|(_, size)| Message::Resized(size)),
            event::listen_with(|event, _, _| match event {
                Event::Window(window::Event::Rescaled(scale)) => Some(Message::Scaled(scale)),
                _ => None,
            }),
        ];
        all.push(self.watching());
        if self.rising.is_some() {
            all.push(window::frames().map(Message::Frame));
        }
        if self.settings.theme == crate::settings::Theme::System {
            all.push(system::theme_changes().map(|mode| Message::Dark(mode == iced::theme::Mode::Dark)));
        }
        Subscription::batch(all)
    }
}

fn fill(id: window::Id) -> Task<Message> {
    window::monitor_size(id).then(move |screen| match screen {
        Some(screen) if screen.width <= FILLED.width && screen.height <= FILLED.height => {
            window::maximize(id, true)
        }
        _ => Task::none(),
    })
}
