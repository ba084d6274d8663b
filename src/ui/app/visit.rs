//! A visit to the kiosk: from the attract screen to its end. Nothing of it goes to the disk: it lives in this
//! process, and ends with it. What is counted goes to the supervisor, line by line.

mod heard;
mod taken;

use std::io;
use std::time::{Duration, Instant};

use iced::widget::{column, container};
use iced::{Element, Length, Size, Subscription, Task, window};

use super::{Aloud, App, Message, open};
use crate::content::catalogue::Catalogue;
use crate::content::{Card, Outcome, ScenarioId, Topic};
use crate::dirs::Places;
use crate::i18n::{Language, Words};
use crate::kiosk::code::{Code, Wrong};
use crate::kiosk::corners::Corners;
use crate::kiosk::fact::{self, Brief, Fact, Finished, Kind, Order, VisitId, Why};
use crate::kiosk::few::few;
use crate::kiosk::hours::Opening;
use crate::kiosk::presence::{Absence, Presence};
use crate::policy::Policy;
use crate::settings::Settings;
use crate::speech::Voices;
use crate::ui::ctx::Ctx;
use crate::ui::screen::Screen;
use crate::ui::screen::attract::{self, Attract};
use crate::ui::screen::debrief::OnPath;
use crate::ui::screen::visit::{Message as Asked, Page, pad::Pad, pick};

use crate::ui::widget::{glasses, hidden, panel, text};

pub use heard::{Heard, Stir, stirred};

/// How long a moment of the attract screen lasts.
const MOMENT: Duration = Duration::from_secs(4);

/// The least window pages are laid out for.
const LEAST: Size = Size::new(800.0, 600.0);

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
}

impl App {
    /// The window of one visit.
    pub fn boot_visit(places: Option<&Places>, brief: &Brief) -> (Self, Task<Message>) {
        let packs = places.filter(|_| !brief.safe);
        let catalogue = packs.map_or_else(Catalogue::built_in, open::catalogue);
        let mut app = Self::visit(brief, catalogue);
        app.set_voices(Voices::of_system().at(app.policy.volume().unwrap_or(100)));
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
            seed: (bytes ^ bytes >> 16) as u16,
            place: 0,
            printer: false,
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
            // When nobody hears it any more, stdin ends too, and with it the visit.
            Some(Tell::Supervisor) => drop(fact::tell(io::stdout(), &fact)),
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

    /// What a visit hears without anybody pressing anything.
    pub(super) fn on_heard(&mut self, heard: Heard) -> Task<Message> {
        match heard {
            Heard::Order(order) => return self.on_order(order),
            Heard::Screen(screen) => return self.fit(screen),
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
    pub(super) fn ask_who_is_there(&mut self) -> Task<Message> {
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

    // ── what is pressed ──

    /// On the attract screen.
    pub(super) fn on_attract(&mut self, message: attract::Message) {
        let first = self.policy.languages().first().copied().unwrap_or(Language::English);
        match message {
            attract::Message::Begin(language) => self.begin_visit(language),
            attract::Message::Help => {
                self.begin_visit(first);
                self.screens.push(Screen::Help);
            }
        }
    }

    fn begin_visit(&mut self, language: Language) {
        let (idle, answer) = (self.policy.idle_after(), self.policy.asked_for());
        if let Some(visit) = &mut self.visit {
            visit.presence = idle.map(|idle| Presence::new(idle, answer, Instant::now()));
        }
        self.tell(Fact::Begun);
        self.speak(language);
        self.screens = vec![Screen::Visit(Box::new(Page::Welcome))];
    }

    /// What to do: a visitor's Home.
    pub(super) fn welcome(&mut self) {
        if !matches!(self.screen(), Screen::Attract(_)) {
            self.keep();
            if let Some(visit) = &mut self.visit {
                (visit.few, visit.of) = (Vec::new(), 0);
            }
            self.screens = vec![Screen::Visit(Box::new(Page::Welcome))];
        }
    }

    /// On a page of the visit.
    pub(super) fn on_visit(&mut self, message: Asked) -> Task<Message> {
        match message {
            Asked::Size(size) => self.set(|settings| settings.text_size = size),
            Asked::ReadToMe(read) => self.set(|settings| settings.read_to_me = read),
            Asked::Few => self.begin_few(),
            Asked::One => self.pick(0),
            Asked::Others => {
                if let Some(Screen::Visit(page)) = self.screens.last()
                    && let Page::Pick(pick) = &**page
                {
                    let lot = pick.lot + 1;
                    let _ = self.screens.pop();
                    self.pick(lot);
                }
            }
            Asked::Play(name) => self.start(&name),
            Asked::Code => self.screens.push(Screen::Visit(Box::new(Page::Pad(Pad::default())))),
            Asked::Type(_) | Asked::Rub | Asked::Read => self.on_pad(&message),
            Asked::Leave => {
                let farewell = self.farewell();
                match farewell.code {
                    Some(_) => self.screens.push(Screen::Visit(Box::new(Page::Farewell(Box::new(farewell))))),
                    // Nothing was played: there is nothing to take away.
                    None => return self.end(Fact::Ended(Why::Done)),
                }
            }
            Asked::Print => self.print_page(),
            Asked::Done => return self.end(Fact::Ended(Why::Done)),
            Asked::Here => self.still_here(),
        }
        Task::none()
    }

    fn on_pad(&mut self, message: &Asked) {
        let Some(Screen::Visit(page)) = self.screens.last_mut() else { return };
        let Page::Pad(pad) = &mut **page else { return };
        match message {
            Asked::Type(character) => pad.put(*character),
            Asked::Rub => pad.rub(),
            _ => match Code::read(&pad.typed) {
                Ok(code) => {
                    if let Some(visit) = &mut self.visit {
                        (visit.met, visit.seed, visit.place) = (code.met, code.seed, code.place);
                    }
                    let _ = self.screens.pop();
                    self.begin_few();
                }
                Err(wrong) => {
                    let key = if wrong == Wrong::Version { "visit-code-version" } else { "visit-code-wrong" };
                    pad.wrong = Some(self.words.text(key));
                }
            },
        }
    }

    /// What the operator lets be offered.
    fn offered(&self) -> Vec<&Card> {
        let offer = self.offer();
        let path = self.policy.playlist().and_then(crate::content::playlist::Playlist::find);
        let steps: Vec<ScenarioId> = path.map_or_else(Vec::new, |path| {
            let cards = self.catalogue.cards().filter(|card| offer.holds(card));
            crate::learn::path::steps(path, cards).into_iter().map(|card| card.name.clone()).collect()
        });
        let here = |card: &&Card| {
            if steps.is_empty() { self.policy.offers(card.topic) } else { steps.contains(&card.name) }
        };
        self.catalogue.cards().filter(|card| offer.holds(card)).filter(here).collect()
    }

    /// Three, of both kinds, one after the other.
    fn begin_few(&mut self) {
        let Some(visit) = &self.visit else { return };
        let (met, seed, place) = (visit.met.clone(), visit.seed, visit.place);
        let mut few = few(self.offered(), &met, seed, place, self.policy.few());
        few.reverse();
        let first = few.pop();
        if let Some(visit) = &mut self.visit {
            visit.of = few.len() + 1;
            visit.place = visit.place.saturating_add(u8::try_from(visit.of).unwrap_or(u8::MAX)).min(63);
            visit.few = few;
        }
        if let Some(first) = first {
            self.start(&first);
        }
    }

    /// The next of the few, as the page of what came of one tells it.
    pub(super) fn next_of_few(&self) -> Option<OnPath> {
        let visit = self.visit.as_ref()?;
        let next = visit.few.last().map(|next| (visit.of - visit.few.len(), next.clone()));
        next.map(|next| OnPath { next: Some(next), all: visit.of })
    }

    /// From what came of a situation on: to the next of the few, or to what one takes away.
    pub(super) fn go_on_in_visit(&mut self) {
        let _ = self.screens.pop();
        if let Some(next) = self.visit.as_mut().and_then(|visit| visit.few.pop()) {
            return self.start(&next);
        }
        self.screens = vec![Screen::Visit(Box::new(Page::Welcome))];
        let farewell = self.farewell();
        self.screens.push(Screen::Visit(Box::new(Page::Farewell(Box::new(farewell)))));
    }

    /// One like it, in a visit: another one that is offered here.
    pub(super) fn another(&self, but: &ScenarioId) -> Option<ScenarioId> {
        let visit = self.visit.as_ref()?;
        let place = visit.place.wrapping_add(u8::try_from(visit.met.len()).unwrap_or(0));
        let cards = self.offered().into_iter().filter(|card| card.name != *but);
        few(cards, &visit.met, visit.seed, place, 1).pop()
    }

    /// A few to choose from.
    fn pick(&mut self, lot: usize) {
        let Some(visit) = &self.visit else { return };
        let offered = self.offered();
        let all = offered.len();
        let names = few(offered, &[], visit.seed, visit.place, all);
        let country = self.country();
        let played = self.played();
        let lots = names.len().div_ceil(pick::SHOWN).max(1);
        let shown = names.chunks(pick::SHOWN).nth(lot % lots).unwrap_or_default();
        let cards = shown.iter().filter_map(|name| self.catalogue.find(name));
        let items = cards.filter_map(|card| self.topics_item(card, &country, &played)).collect();
        self.screens.push(Screen::Visit(Box::new(Page::Pick(pick::Pick { items, lot }))));
    }

    // ── the window ──

    /// A window without a manager fills the screen too, and its keys are as large as hands need.
    fn fit(&mut self, screen: Size) -> Task<Message> {
        let most = (screen.width / LEAST.width).min(screen.height * self.lower() / LEAST.height).max(1.0);
        self.zoom = (self.policy.target() / 60.0).clamp(1.0, most);
        self.size = Size::new(screen.width / self.zoom, screen.height / self.zoom);
        Task::none()
    }

    /// What part of the window pages have, from below.
    fn lower(&self) -> f32 {
        if self.policy.low_reach() { 0.5 } else { 1.0 }
    }

    /// How much of the window lies above what everybody can reach; the attract screen has its keys below.
    pub(super) fn upper(&self) -> f32 {
        let all = matches!(self.screen(), Screen::Attract(_));
        if all { 0.0 } else { (self.size.height * (1.0 - self.lower())).round() }
    }

    /// What stands there: nothing to press.
    pub(super) fn above<'a>(&self, ctx: &Ctx<'_>) -> Element<'a, Message> {
        let c = ctx.look.colours;
        let high = self.upper();
        let sign = glasses::sign(ctx, (high * 0.5).min(300.0));
        let name = text::sized(text::face(ctx, true), ctx.t("app-name"), ctx.look.display(), 1.2, c.ink);
        let content = column![sign, name].spacing(16).align_x(iced::Center);
        let ground = if ctx.look.kind.is_contrast() { c.page } else { c.sunk };
        let content = container(hidden(ctx, content)).center(Length::Fill);
        panel(content, ground, iced::Color::TRANSPARENT, 0.0, 0.0).width(Length::Fill).height(high).into()
    }

    /// How much larger than usual everything is drawn.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.zoom
    }

    /// What a visit listens to.
    pub(super) fn visiting(&self) -> Subscription<Message> {
        let Some(visit) = &self.visit else { return Subscription::none() };
        let mut all = vec![iced::event::listen_with(stirred).map(Message::Heard)];
        if matches!(visit.tell, Tell::Supervisor) {
            all.push(Subscription::run(heard::orders).map(Message::Heard));
        }
        if visit.presence.is_some() {
            all.push(iced::time::every(Duration::from_secs(1)).map(|now| Message::Heard(Heard::Look(now))));
        } else {
            all.push(iced::time::every(MOMENT).map(|_| Message::Heard(Heard::Moment)));
        }
        Subscription::batch(all)
    }

    /// The window has opened.
    pub(super) fn fill_screen(id: window::Id) -> Task<Message> {
        window::monitor_size(id).then(move |screen| match screen {
            Some(screen) => {
                let grow = window::move_to(id, iced::Point::ORIGIN).chain(window::resize(id, screen));
                grow.chain(Task::done(Message::Heard(Heard::Screen(screen))))
            }
            None => Task::none(),
        })
    }
}
