//! A visit to the kiosk: from the attract screen to its end. Nothing of it goes to the disk: it lives in this
//! process, and ends with it. What is counted goes to the supervisor, line by line.

mod flow;
mod frame;
mod heard;
mod taken;

use std::time::{Duration, Instant};

use iced::Task;

use super::{Aloud, App, Message, open, orders};
use crate::content::catalogue::Catalogue;
use crate::content::{Outcome, ScenarioId, Topic};
use crate::dirs::Places;
use crate::i18n::Words;
use crate::kiosk::corners::Corners;
use crate::kiosk::fact::{Brief, Fact, Finished, Kind, Order, VisitId, Why};
use crate::kiosk::hours::Opening;
use crate::kiosk::presence::{Absence, Presence};
use crate::policy::Policy;
use crate::settings::Settings;
use crate::speech::Voices;
use crate::ui::screen::Screen;
use crate::ui::screen::attract::Attract;
use crate::ui::screen::visit::Page;

pub use heard::{Heard, Stir, stirred};

/// How long a moment of the attract screen lasts.
const MOMENT: Duration = Duration::from_secs(4);

/// Where facts go.
#[derive(Debug)]
enum Tell {
    /// To the supervisor.
    Supervisor,
    /// Nowhere but here: for tests.
    Kept(Vec<Fact>),
}

/// What is known of the visit.
#[derive(Debug)]
pub(super) struct Visit {
    /// Its name: drawn for it, told to nobody, gone with it.
    id: VisitId,
    tell: Tell,
    opening: Opening,
    started: Instant,
    /// `None` until somebody pressed.
    presence: Option<Presence>,
    corners: Corners,
    cursor: (f32, f32),
    /// What is left of the few.
    few: Vec<ScenarioId>,
    /// How many they were.
    of: usize,
    /// The topics that were met, today and by the code that was typed.
    met: Vec<Topic>,
    /// What the mix is drawn with.
    seed: u16,
    /// How many situations of it were shown.
    place: u8,
    printer: bool,
    screen: frame::Extent,
}

impl App {
    /// The window of one visit.
    pub fn boot_visit(places: Option<&Places>, brief: &Brief) -> (Self, Task<Message>) {
        let packs = places.filter(|_| !brief.safe);
        let catalogue = packs.map_or_else(Catalogue::built_in, open::catalogue);
        let mut app = Self::visit(brief, catalogue);
        app.set_voices(Voices::of_system().that_end().at(app.policy.volume().unwrap_or(100)));
        if let Some(visit) = &mut app.visit {
            visit.tell = Tell::Supervisor;
        }
        if !app.aloud.voices.any() {
            app.tell(Fact::Problem(Kind::Voice));
        }
        let packs = packs.filter(|places| places.packs.is_dir()).cloned();
        let look = packs.map_or_else(Task::none, |places| open::look_through(places, open::PAUSE));
        (app, Task::batch([look, taken::printer()]))
    }

    /// The same without the system, for tests: what it tells is kept.
    #[must_use]
    pub fn visit(brief: &Brief, catalogue: Catalogue) -> Self {
        let setup = brief.setup.clone();
        let settings = Settings {
            language: setup.languages.first().map(|language| language.code().to_owned()),
            country: Some(setup.country.clone().unwrap_or_default()),
            theme: crate::settings::Theme::Light,
            audience: setup.audience,
            seen_tour: true,
            ..Settings::default()
        };
        let mut app = Self::new(settings, None, catalogue);
        if setup.country.is_none() {
            app.settings.country = None;
            app.settings.country = Some(app.country());
        }
        let each = setup.languages.iter().map(|language| Words::over(*language, &app.catalogue)).collect();
        app.screens = vec![Screen::Attract(Attract { each, moment: 0, open: brief.opening.is_open })];
        app.policy = Policy::kiosk(setup);
        app.notices.clear();
        let bytes =
            brief.visit.to_string().bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31) ^ u32::from(byte));
        app.visit = Some(Box::new(Visit {
            id: brief.visit.clone(),
            tell: Tell::Kept(Vec::new()),
            opening: brief.opening,
            started: Instant::now(),
            presence: None,
            corners: Corners::default(),
            cursor: (0.0, 0.0),
            few: Vec::new(),
            of: 0,
            met: Vec::new(),
            seed: u16::try_from((bytes ^ bytes >> 16) & 0xffff).unwrap_or_default(),
            place: 0,
            printer: false,
            screen: frame::Extent::default(),
        }));
        if app.left_out().is_some() {
            app.tell(Fact::Problem(Kind::Pack));
        }
        app
    }

    /// The name of the visit.
    #[must_use]
    pub fn visit_id(&self) -> Option<&VisitId> {
        self.visit.as_ref().map(|visit| &visit.id)
    }

    /// What this run may do.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What a visit without a supervisor has told.
    #[must_use]
    pub fn told_facts(&self) -> &[Fact] {
        match self.visit.as_ref().map(|visit| &visit.tell) {
            Some(Tell::Kept(facts)) => facts,
            _ => &[],
        }
    }

    fn tell(&mut self, fact: Fact) {
        match self.visit.as_mut().map(|visit| &mut visit.tell) {
            Some(Tell::Supervisor) => orders::tell(&fact),
            Some(Tell::Kept(facts)) => facts.push(fact),
            None => {}
        }
    }

    /// What cannot be shown to visitors is told to the operator.
    pub(super) fn tell_notice(&mut self, key: &str) {
        let kind = match key {
            "notice-left-out" => Kind::Pack,
            key if key.starts_with("aloud-") => Kind::Voice,
            _ => return,
        };
        self.tell(Fact::Problem(kind));
    }

    /// A situation has come to its end.
    pub(super) fn tell_finished(&mut self, topic: Topic, outcome: Outcome) {
        if let Some(visit) = &mut self.visit {
            visit.met.push(topic);
            self.tell(Fact::Finished(Finished { topic, outcome }));
        }
    }

    /// The visit is over, and the window closes: with it goes all of it.
    fn end(&mut self, fact: Fact) -> Task<Message> {
        self.aloud.now = None;
        self.sounding = None;
        self.tell(fact);
        iced::exit()
    }

    /// What came down from the supervisor.
    fn on_order(&mut self, order: Option<Order>) -> Task<Message> {
        match order {
            Some(Order::Ping(number)) => self.tell(Fact::Pong(number)),
            // It is gone, or wants the visit to end.
            None => return self.end(Fact::Ended(Why::Asked)),
        }
        Task::none()
    }

    /// Whatever happens in a visit.
    pub(super) fn in_visit(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::OnAttract(message) => self.on_attract(message),
            Message::OnVisit(message) => return self.on_visit(message),
            Message::Heard(heard) => return self.on_heard(heard),
            Message::NobodyThere => return self.ask_who_is_there(),
            _ => {}
        }
        Task::none()
    }

    /// What a visit hears without anybody pressing anything.
    fn on_heard(&mut self, heard: Heard) -> Task<Message> {
        match heard {
            Heard::Order(order) => return self.on_order(order),
            Heard::Screen(screen) => self.on_screen(screen),
            Heard::Printer(there) => {
                if let Some(visit) = &mut self.visit {
                    visit.printer = there;
                }
            }
            Heard::Moment => {
                if let Some(Screen::Attract(attract)) = self.screens.last_mut() {
                    attract.moment = attract.moment.wrapping_add(1);
                }
                let changes = self.visit.as_ref().and_then(|visit| {
                    let after = Duration::from_secs(visit.opening.changes_in?.into());
                    Some(visit.started.elapsed() >= after)
                });
                if changes == Some(true) && matches!(self.screen(), Screen::Attract(_)) {
                    return self.end(Fact::Ended(Why::Asked));
                }
            }
            Heard::Look(now) => return self.look_who_is_there(now),
            Heard::Stir(stir) => return self.stirred(stir),
            Heard::Operator => {
                if matches!(self.screen(), Screen::Attract(_)) {
                    return self.end(Fact::Operator);
                }
            }
        }
        Task::none()
    }

    /// Asks when nobody was there for a while, and ends the visit when nobody answers.
    fn look_who_is_there(&mut self, now: Instant) -> Task<Message> {
        let reading = self.aloud.is_reading()
            && !matches!(self.screen(), Screen::Visit(page) if matches!(**page, Page::Still));
        let Some(presence) = self.visit.as_mut().and_then(|visit| visit.presence.as_mut()) else {
            return Task::none();
        };
        match presence.look(now, reading) {
            Absence::None | Absence::Asked(_) => Task::none(),
            Absence::Ask => {
                presence.ask(now);
                Task::done(Message::NobodyThere)
            }
            Absence::Gone => self.end(Fact::Ended(Why::Left)),
        }
    }

    /// The question comes over whatever is shown.
    fn ask_who_is_there(&mut self) -> Task<Message> {
        self.screens.push(Screen::Visit(Box::new(Page::Still)));
        if self.settings.read_to_me { Task::none() } else { Task::done(Message::Aloud(Aloud::Press)) }
    }

    /// Somebody has answered: back to where they were.
    pub(super) fn still_here(&mut self) {
        if let Some(presence) = self.visit.as_mut().and_then(|visit| visit.presence.as_mut()) {
            presence.stir(Instant::now());
        }
        if matches!(self.screen(), Screen::Visit(page) if matches!(**page, Page::Still)) {
            let _ = self.screens.pop();
        }
    }
}
