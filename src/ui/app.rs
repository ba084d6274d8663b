//! The app: a switchboard. It holds the screens, hands each its messages, and does what their actions ask.

mod access;
mod aloud;
mod back;
mod boot;
mod checkup;
mod code;
mod copies;
mod debrief;
mod draw;
mod find;
mod fleet;
mod forget;
mod group;
mod guides;
mod keep;
pub mod keys;
mod message;
mod mix;
mod note;
mod notices;
mod open;
mod operator;
mod orders;
mod paper;
mod path;
mod people;
mod preview;
mod progress;
mod review;
mod setting;
mod sharing;
mod show;
mod signs;
mod sound;
mod sticks;
mod summary;
mod tables;
mod tour;
mod visit;
mod ways;

pub use aloud::Aloud;
pub use fleet::Seen;
pub use keys::heard;
pub use message::Message;
pub use paper::Viewer;
pub use visit::{Heard, Stir, stirred};

use std::time::{Duration, Instant};

use iced::advanced::widget::operate;
use iced::{Event, Size, Subscription, Task, event, system, window};

use crate::content::catalogue::{Catalogue, Offer};
use crate::content::check::Problem;
use crate::dirs::Places;
use crate::fleet::Status;
use crate::i18n::Words;
use crate::learn::review::Plan;
use crate::log::{Line, Log};
use crate::policy::Policy;
use crate::settings::Settings;
use crate::sharing::Recipient;
use crate::speech::Reading;
use crate::store::{Person, Store};
use crate::ui::access::bridge::Bridge;
use crate::ui::access::{FocusStep, Reveal, ScrollPage};
use crate::ui::screen::{
    Screen, attract, country, group as group_page, help, preview as author, settings as set,
};

/// Screens up to this size are filled: on a small one the bars of a window would lie outside it, and
/// nothing else draws the eye. Larger ones keep a window.
const FILLED: Size = Size::new(1920.0, 1200.0);
/// How long a bubble takes to rise.
const RISE: Duration = Duration::from_millis(200);

/// Everything the window knows.
#[allow(clippy::struct_excessive_bools, reason = "each is by itself")]
#[derive(Debug)]
pub struct App {
    /// What this run may do.
    policy: Policy,
    /// A visit to a kiosk.
    visit: Option<Box<visit::Visit>>,
    /// How much larger than usual everything is drawn.
    zoom: f32,
    /// The lesson with a group that was put aside.
    lesson: Option<Box<group_page::Group>>,
    /// What phones vote through.
    #[cfg(feature = "class")]
    phones: Option<crate::class::server::Running>,
    /// The operator of a kiosk.
    operator: Option<Box<operator::Operator>>,
    words: Words,
    /// The words of each language, for the page that asks which.
    each: Option<Box<[Words; 3]>>,
    settings: Settings,
    places: Option<Places>,
    /// How things stand with a fleet's folder, where one is named.
    fleet: Option<Status>,
    store: Option<Store>,
    /// Who is here: the number of a person in the store.
    person: i64,
    /// The same with all that is known of them, should another store take this one's place.
    here: Person,
    catalogue: Catalogue,
    /// The way here; the last one is shown.
    screens: Vec<Screen>,
    notices: Vec<String>,
    /// The notice that something could not be saved: it goes when something was.
    unsaved: Option<String>,
    /// The notice that goes by itself with the next thing that is done.
    passing: Option<String>,
    log: Log,
    /// Notices until the window has opened: the log is not touched before.
    early: Option<Vec<&'static str>>,
    /// To whom answers may go, where an operator set that.
    recipient: Option<Recipient>,
    /// What came of saving a copy, in words.
    copied: Option<String>,
    /// What came of saving tables, in words.
    tables: Option<String>,
    /// What a page is shown with, to be printed.
    viewer: Viewer,
    /// Whether two people play what is chosen; nobody does so any more who has gone Home.
    together: bool,
    /// What the mix of this day goes by; `None` before anything was drawn.
    today: Option<mix::Today>,
    /// The review that is gone through; nobody is in one any more who has gone Home.
    review: Option<Plan>,
    /// The words of all situations, once somebody has looked for some.
    gathering: find::Gathering,
    size: Size,
    scale: f32,
    dark: bool,
    /// The system asks for no movement.
    still: bool,
    keys: bool,
    more: bool,
    aloud: aloud::Reader,
    /// The tone that is played.
    sounding: Option<Reading>,
    bridge: Bridge,
    trail: access::Trail,
    /// When the newest thing began to come in, and how far it is.
    rising: Option<Instant>,
    arrived: f32,
}

impl App {
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

    /// The end of the bridge to assistive technologies.
    #[must_use]
    pub fn bridge(&self) -> &Bridge {
        &self.bridge
    }

    fn country(&self) -> String {
        let known = |code: &str| self.catalogue.regions().contains_key(code);
        self.settings.country.clone().unwrap_or_else(|| country::guess(known))
    }

    /// To whom situations are offered here.
    fn offer(&self) -> Offer {
        Offer { country: self.country(), audience: self.settings.audience }
    }

    fn first_run(&self) -> bool {
        self.settings.language.is_none() || self.settings.country.is_none()
    }

    /// Carries out a message, then puts page and focus where they belong.
    fn carry_out(&mut self, message: Message) -> Task<Message> {
        let Some(message) = self.meant(message) else { return Task::none() };
        let still = message.is_still();
        // Help is a look aside: one comes back to the page as it was.
        if !still && !matches!(message, Message::Help) && !matches!(self.screen(), Screen::Help) {
            self.let_pass();
        }
        let was = self.was(&message);
        // A stick is slow: the page does not wait for it.
        let slow = matches!(message, Message::OnSticks(_) | Message::OnSettings(set::Message::Sticks));
        let task = self.handle(message);
        if still {
            return task;
        }
        self.rising = (!self.is_calm()).then(Instant::now);
        self.arrived = if self.is_calm() { 1.0 } else { 0.0 };
        let settled = self.settle(was);
        if slow { Task::batch([settled, task]) } else { task.chain(settled) }
    }

    fn handle(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Back if self.is_first_of_operator() => return self.back_at_operator(),
            Message::Back | Message::OnHelp(help::Message::Back) => self.back(),
            Message::NextTextSize => self.set(|settings| settings.text_size = settings.next_text_size()),
            Message::TextSize(0) => self.set(|settings| settings.text_size = 100),
            Message::TextSize(by) => self.set(|settings| settings.text_size = settings.text_size_by(by)),
            Message::Home => self.go_home(),
            // On the attract screen somebody begins with it.
            Message::Help if matches!(self.screen(), Screen::Attract(_)) => {
                return self.in_visit(Message::OnAttract(attract::Message::Help));
            }
            Message::Help => {
                if !matches!(self.screen(), Screen::Help) {
                    self.screens.push(Screen::Help);
                }
            }
            Message::Aloud(message) => return self.aloud(message),
            Message::Scroll(by) => return operate(ScrollPage::new(by)),
            Message::More(more) => self.more = more,
            Message::Focus { back } => {
                self.keys = true;
                return operate(FocusStep::new(back, self.bridge.is_listening()))
                    .chain(operate(Reveal::default()));
            }
            Message::Access(request) => return access::asked(request),
            // Has become what it means here.
            Message::Enter => {}
            Message::Digit(number) => return self.digit(number),
            Message::Resized(size) if self.visit.is_some() => self.resized(size),
            Message::Resized(size) => self.size = size,
            Message::Opened(id) => return self.opened(id),
            Message::Scaled(scale) => self.scale = scale.max(0.5),
            Message::Dark(dark) => self.dark = dark,
            Message::Still(still) => self.still = still,
            Message::Packs(shelves) => return self.on_packs(shelves),
            Message::Fleet(seen) => return self.on_fleet(seen),
            Message::Frame(now) => {
                let begun = self.rising.unwrap_or(now);
                let t = now.saturating_duration_since(begun).as_secs_f32() / RISE.as_secs_f32();
                // Ease out.
                self.arrived = 1.0 - (1.0 - t.min(1.0)).powi(2);
                if t >= 1.0 {
                    self.rising = None;
                }
            }
            Message::Close(index) => return self.close(index),
            Message::Language(language) => {
                self.speak(language);
                let next =
                    if self.settings.country.is_none() { Screen::Country } else { Screen::Home(self.home()) };
                self.screens = vec![next];
            }
            Message::Country(code) => self.choose_country(code),
            Message::OnHome(message) => self.on_home(message),
            Message::OnTopics(name) => self.start(&name),
            Message::OnFind(message) => return self.on_find(message),
            Message::Gathered(gathered) => self.on_gathered(gathered),
            Message::ShowPaths | Message::OpenPath(_) | Message::OnPath(_) => self.on_paths(message),
            Message::Together(two) => self.together = two,
            Message::ShowTopics(show) => self.show_topics(show),
            Message::OnPlay(message) if self.in_preview() => {
                self.on_preview(author::Message::OnStage(message));
            }
            Message::OnPlay(message) if self.in_guide() => self.on_guide(message),
            Message::OnPlay(message) => self.on_play(message),
            Message::OnDebrief(message) => self.on_debrief(message),
            Message::OnProgress(message) => self.on_progress(message),
            Message::OnSettings(set::Message::Sticks) => return self.show_sticks(),
            Message::OnSettings(message) => self.on_settings(message),
            Message::OnSticks(message) => return self.on_sticks(message),
            Message::OnBackup(message) => self.on_backup(message),
            Message::OnSharing(message) => self.on_sharing(message),
            Message::OnHelp(help::Message::Country) => self.screens.push(Screen::Country),
            Message::OnPreview(message) => self.on_preview(message),
            Message::OnTour(message) => self.on_tour(message),
            Message::OnNote(message) => self.on_note(message),
            Message::OnCheckup(message) => return self.on_checkup(message),
            Message::OnSigns(message) => self.on_signs(message),
            Message::OnGuides(message) => self.on_guides(message),
            Message::ShowPeople | Message::OnPeople(_) | Message::OnPerson(_) => {
                return self.on_people_pages(message);
            }
            Message::AskToForget(what) => self.ask_to_forget(what),
            Message::OnForget(message) => self.on_forget(message),
            Message::OnAttract(_) | Message::OnVisit(_) | Message::Heard(_) | Message::NobodyThere => {
                return self.in_visit(message);
            }
            Message::OnCode(message) => return self.on_code(message),
            Message::OnGroup(message) => self.on_group(message),
            Message::OnOperator(message) => return self.on_operator(message),
        }
        Task::none()
    }

    /// The window is there.
    fn opened(&mut self, id: window::Id) -> Task<Message> {
        self.note_early();
        let open = self.bridge.open(id);
        let focus = self.settle(access::Was::default());
        let fill = if self.policy.is_full_screen() { self.fill_screen(id) } else { fill(id) };
        let fill = window::scale_factor(id).map(Message::Scaled).chain(fill);
        Task::batch([open, focus, fill])
    }

    /// What was left out of the catalogue, in a line.
    fn left_out(&self) -> Option<String> {
        let errors: Vec<&Problem> = self.catalogue.left_out().filter(|problem| problem.is_error()).collect();
        open::left_out(&self.words, &errors)
    }

    /// A notice, once; the log gets its name alone.
    fn notice(&mut self, key: &'static str, line: String) {
        if self.visit.is_some() {
            return self.tell_notice(key);
        }
        if !self.notices.contains(&line) {
            self.notices.push(line);
            match &mut self.early {
                Some(early) => early.push(key),
                None => self.log.note(Line::Notice(key)),
            }
        }
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
        all.push(self.visiting());
        all.push(self.attending());
        all.push(self.in_the_room());
        all.push(self.bridge.requests().map(Message::Access));
        all.push(self.watching());
        all.push(self.listening());
        if self.rising.is_some() {
            all.push(window::frames().map(Message::Frame));
        }
        if self.settings.theme == crate::settings::Theme::System {
            all.push(system::theme_changes().map(|mode| Message::Dark(mode == iced::theme::Mode::Dark)));
        }
        if !self.settings.calm_motion {
            all.push(Subscription::run(tour::stillness));
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
