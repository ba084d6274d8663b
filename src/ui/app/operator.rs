//! The operator of a kiosk: PIN, set-up, what was counted. Nothing but the PIN's own pages is reached before the
//! PIN was right; whoever goes away leaves them to the visitors.

mod desk;
mod line;
mod set;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use iced::{Subscription, Task};
use rand::RngCore;

use super::{App, Message, open, orders};
use crate::dirs::Places;
use crate::fleet::Status;
use crate::i18n::{Language, Words};
use crate::kiosk;
use crate::kiosk::fact::{Fact, Order, QUIT};
use crate::kiosk::pin::{self, Gate, NotSet, Now, Tried};
use crate::kiosk::setup::Setup;
use crate::policy::Policy;
use crate::settings::Settings;
use crate::speech::Voices;
use crate::ui::ctx::Ctx;
use crate::ui::screen::Screen;
use crate::ui::screen::operator::pin::{Asks, Pin};
use crate::ui::screen::operator::{Message as Asked, Page};
use crate::ui::widget::digits::Typed;
use crate::ui::widget::page::Page as Shown;

/// After so long without a touch the PIN's page is left.
const PIN_IDLE: Duration = Duration::from_secs(60);

/// And the operator's pages.
const IDLE: Duration = Duration::from_secs(10 * 60);

/// Logical pixels of a millimetre at which nothing is drawn larger than at home.
const PLAIN: f32 = 3.0;

/// What is known of the operator.
#[derive(Debug)]
pub(super) struct Operator {
    folder: PathBuf,
    pub(super) setup: Setup,
    gate: Gate<'static>,
    now: Now,
    /// When somebody was there last, by the steady clock.
    touched: Duration,
    /// Whether the PIN was right, or was chosen just now.
    is_in: bool,
    /// With what code the window ends, once it does.
    end: Option<u8>,
    /// The same for whoever waits for the window.
    code: Arc<AtomicU8>,
    /// Whether a supervisor is there.
    attended: bool,
    /// The notice that the set-up could not be saved.
    unsaved: Option<String>,
}

impl App {
    /// The window of the operator. `code` is what the program ends with.
    pub fn boot_operator(places: &Places, code: Arc<AtomicU8>) -> (Self, Task<Message>) {
        let mut app = Self::operator(places);
        app.set_voices(Voices::of_system());
        if let Some(operator) = &mut app.operator {
            (operator.code, operator.attended) = (code, true);
        }
        (app, Task::none())
    }

    /// The same without the system, for tests.
    #[must_use]
    pub fn operator(places: &Places) -> Self {
        Self::operator_at(places, line::now())
    }

    /// The same at a moment.
    #[must_use]
    pub fn operator_at(places: &Places, now: Now) -> Self {
        let folder = kiosk::folder(places);
        let (setup, _) = Setup::load(&folder);
        // Whoever sets up for the first time may not read the first of all languages.
        let system = Language::of_system().filter(|_| !Setup::exists(&folder));
        let language = system.or(setup.languages.first().copied()).unwrap_or(Language::English);
        let settings = Settings {
            language: Some(language.code().to_owned()),
            country: Some(String::new()),
            seen_tour: true,
            ..Settings::default()
        };
        let mut app = Self::new(settings, None, open::catalogue(places));
        app.fleet = Status::of(places);
        let setup = app.as_fleet(&setup, Setup::exists(&folder));
        app.settings.country.clone_from(&setup.country);
        app.settings.country = Some(app.country());
        // These pages are as large as at home, and fill the window: a key of theirs shows what is measured.
        let plain = Setup { pixels_per_mm: PLAIN, low_reach: false, ..setup.clone() };
        app.policy = Policy::kiosk(plain);
        app.places = Some(places.clone());
        app.notices.clear();
        let first = !pin::is_set(&folder);
        let asks = if first { Asks::New } else { Asks::Pin };
        let gate = Gate::open(folder.clone(), now);
        let mut page = Pin::new(asks, first);
        page.wait = gate.wait(now);
        app.screens = vec![Screen::Operator(Box::new(Page::Pin(page)))];
        app.operator = Some(Box::new(Operator {
            folder,
            setup,
            gate,
            now,
            touched: now.steady,
            is_in: false,
            end: None,
            code: Arc::default(),
            attended: false,
            unsaved: None,
        }));
        app
    }

    /// With what code the operator's window ends, once it does.
    #[must_use]
    pub fn exit_code(&self) -> Option<u8> {
        self.operator.as_ref().and_then(|operator| operator.end)
    }

    /// Whether the PIN stands before everything.
    pub(super) fn is_locked(&self) -> bool {
        self.operator.as_ref().is_some_and(|operator| !operator.is_in)
    }

    /// What these pages listen to, besides what all do.
    pub(super) fn attending(&self) -> Subscription<Message> {
        match &self.operator {
            Some(operator) => line::subscription(operator.attended),
            None => Subscription::none(),
        }
    }

    /// The operator's page that is shown.
    pub(super) fn operators(&self) -> Option<&Page> {
        match self.screen() {
            Screen::Operator(page) => Some(page),
            _ => None,
        }
    }

    fn operators_mut(&mut self) -> Option<&mut Page> {
        match self.screens.last_mut() {
            Some(Screen::Operator(page)) => Some(page),
            _ => None,
        }
    }

    /// What a page of theirs shows.
    pub(super) fn operators_page<'a>(&self, page: &Page, ctx: &Ctx<'_>) -> Shown<'a, Asked> {
        let setup = self.operator.as_ref().map(|operator| operator.setup.clone()).unwrap_or_default();
        page.view(&setup, ctx)
    }

    /// Whether no page lies below this one of theirs, or it is a step of its own.
    pub(super) fn is_first_of_operator(&self) -> bool {
        let again = matches!(self.operators(), Some(Page::Pin(Pin { asks: Asks::Again(_), .. })));
        self.operators().is_some() && (again || self.screens.len() == 1)
    }

    fn show_operators(&mut self, page: Page) {
        self.screens.push(Screen::Operator(Box::new(page)));
    }

    pub(super) fn on_operator(&mut self, message: Asked) -> Task<Message> {
        let locked = self.is_locked();
        let Some(operator) = &mut self.operator else { return Task::none() };
        if !message.comes_by_itself() {
            operator.touched = operator.now.steady;
        }
        let first = matches!(self.operators(), Some(Page::Pin(Pin { first: true, .. })));
        match message {
            Asked::Tick(now) => return self.tick(now),
            Asked::Touched => {}
            Asked::Order(Some(Order::Ping(number))) => orders::tell(&Fact::Pong(number)),
            Asked::Order(None) => return self.leave_operator(0),
            Asked::Type(typed) => self.on_pin(typed),
            Asked::Speak(language) => self.speak_to_operator(language),
            Asked::Leave if !first => return self.leave_operator(0),
            // As long as there is no PIN, nobody is kept out.
            Asked::AskToQuit if first || !locked => self.show_operators(Page::Quit),
            Asked::Quit if matches!(self.operators(), Some(Page::Quit)) => return self.leave_operator(QUIT),
            Asked::Stay => self.back(),
            _ if locked => {}
            Asked::Setup => self.show_operators(Page::Setup(false)),
            Asked::Hours => self.show_operators(Page::Hours),
            Asked::Size => self.show_operators(Page::Size),
            Asked::Country => self.screens.push(Screen::Country),
            Asked::Change(change) => self.change_setup(change),
            Asked::Save => self.save_counts(),
            Asked::Sticks => return self.show_sticks(),
            Asked::ChangePin => self.show_operators(Page::Pin(Pin::new(Asks::New, false))),
            Asked::Table => {
                if let Some(Page::Desk(desk)) = self.operators_mut() {
                    (desk.table, desk.turned, desk.said) = (!desk.table, true, None);
                }
            }
            Asked::Leave | Asked::AskToQuit | Asked::Quit => {}
        }
        Task::none()
    }

    /// Time has passed: waits grow shorter, and whoever went away is not waited for.
    fn tick(&mut self, now: Now) -> Task<Message> {
        let reading = self.is_reading();
        let Some(operator) = &mut self.operator else { return Task::none() };
        operator.now = now;
        if reading {
            operator.touched = now.steady;
        }
        let idle = now.steady.saturating_sub(operator.touched);
        let wait = operator.gate.wait(now);
        let limit = if operator.is_in { IDLE } else { PIN_IDLE };
        // As long as there is no PIN, nobody else is waiting.
        let goes = idle >= limit && (operator.is_in || pin::is_set(&operator.folder));
        if goes {
            return self.leave_operator(0);
        }
        if let Some(Page::Pin(pin)) = self.operators_mut()
            && pin.asks == Asks::Pin
        {
            pin.wait = wait;
        }
        Task::none()
    }

    fn leave_operator(&mut self, code: u8) -> Task<Message> {
        self.aloud.now = None;
        if let Some(operator) = &mut self.operator {
            operator.end = Some(code);
            operator.code.store(code, Ordering::Relaxed);
        }
        iced::exit()
    }

    /// One page back. From the first of them Back leads to the visitors.
    pub(super) fn back_at_operator(&mut self) -> Task<Message> {
        let first = match self.operators() {
            Some(Page::Pin(pin)) => pin.first,
            _ => false,
        };
        match self.operators_mut() {
            Some(Page::Pin(pin)) if matches!(pin.asks, Asks::Again(_)) => {
                *pin = Pin::new(Asks::New, pin.first);
                Task::none()
            }
            _ if first => {
                self.show_operators(Page::Quit);
                Task::none()
            }
            _ => self.leave_operator(0),
        }
    }

    /// The operator's page: their Home.
    pub(super) fn go_to_desk(&mut self) {
        if !self.is_locked() {
            let desk = self.desk();
            self.screens = vec![Screen::Operator(Box::new(Page::Desk(Box::new(desk))))];
        }
    }

    fn speak_to_operator(&mut self, language: Language) {
        self.words = Words::over(language, &self.catalogue);
        self.settings.language = Some(language.code().to_owned());
        // What was said was in another language.
        match self.operators_mut() {
            Some(Page::Pin(pin)) => pin.said = None,
            Some(Page::Desk(desk)) => desk.said = None,
            _ => {}
        }
        self.refresh_desk();
    }

    fn on_pin(&mut self, typed: Typed) {
        let Some(Page::Pin(pin)) = self.operators_mut() else { return };
        match typed {
            Typed::Digit(digit) => pin.put(digit),
            Typed::Rub => pin.rub(),
            Typed::Done => {
                let (asks, typed) = (pin.asks.clone(), std::mem::take(&mut pin.typed));
                match asks {
                    Asks::Pin => self.try_pin(typed),
                    Asks::New => self.choose_pin(typed),
                    Asks::Again(first) => self.set_pin(&first, &typed),
                }
            }
        }
    }

    fn say_at_pin(&mut self, key: &str, asks: Option<Asks>) {
        let line = self.words.text(key);
        if let Some(Page::Pin(pin)) = self.operators_mut() {
            pin.said = Some(line);
            if let Some(asks) = asks {
                pin.asks = asks;
            }
        }
    }

    fn try_pin(&mut self, typed: String) {
        if typed.len() < pin::LEAST {
            return self.say_at_pin("pin-short", None);
        }
        let Some(operator) = &mut self.operator else { return };
        let tried = operator.gate.try_pin(&typed, operator.now);
        let wait = operator.gate.wait(operator.now);
        if tried == Tried::Right {
            operator.is_in = true;
            return self.go_to_desk();
        }
        let key = match tried {
            Tried::Wait(_) => "pin-waits",
            Tried::NotNoted => "pin-not-noted",
            Tried::NoPin => "pin-none",
            Tried::Wrong(wait) if wait.is_zero() => "pin-wrong.again",
            Tried::Right | Tried::Wrong(_) => "pin-wrong",
        };
        self.say_at_pin(key, None);
        if let Some(Page::Pin(pin)) = self.operators_mut() {
            pin.wait = wait;
            if matches!(tried, Tried::Wait(_)) {
                // It was not looked at, and need not be typed again.
                pin.typed = typed;
            }
        }
    }

    fn choose_pin(&mut self, typed: String) {
        match pin::fits(&typed) {
            Ok(()) => {
                if let Some(Page::Pin(pin)) = self.operators_mut() {
                    *pin = Pin::new(Asks::Again(typed), pin.first);
                }
            }
            Err(NotSet::Easy) => self.say_at_pin("pin-easy", None),
            Err(_) => self.say_at_pin("pin-short", None),
        }
    }

    fn set_pin(&mut self, first: &str, again: &str) {
        if first != again {
            return self.say_at_pin("pin-other", Some(Asks::New));
        }
        let Some(operator) = &mut self.operator else { return };
        let mut salt = [0; 16];
        rand::rng().fill_bytes(&mut salt);
        let set = std::fs::create_dir_all(&operator.folder).map_err(NotSet::Disk);
        match set.and_then(|()| pin::set(&operator.folder, again, salt)) {
            Ok(()) => {
                let was_in = std::mem::replace(&mut operator.is_in, true);
                operator.gate = Gate::open(operator.folder.clone(), operator.now);
                if was_in {
                    self.go_to_desk();
                    self.say_at_desk(self.words.text("pin-changed"));
                } else {
                    self.begin_setup();
                    self.screens = vec![Screen::Operator(Box::new(Page::Setup(true)))];
                }
            }
            Err(NotSet::Disk(error)) => {
                let why = self.why_not(&error);
                let line = self.words.with("pin-unsaved", &[("why", why.into())]);
                if let Some(Page::Pin(pin)) = self.operators_mut() {
                    *pin = Pin { said: Some(line), ..Pin::new(Asks::New, pin.first) };
                }
            }
            Err(NotSet::Memory) => self.say_at_pin("pin-no-memory", Some(Asks::New)),
            Err(NotSet::Digits | NotSet::Easy) => self.say_at_pin("pin-short", Some(Asks::New)),
        }
    }
}
