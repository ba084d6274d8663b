//! What keeps the kiosk going: it has no window, starts one child at a time, and starts the next when that
//! one has ended, however it did. Durations go by a clock that cannot jump.
#![forbid(unsafe_code)]

mod child;
mod sender;

use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use jiff::Zoned;
use rand::rngs::OsRng;
use rand::{RngCore, TryRngCore};

pub use sender::Launch;
use sender::Sender;

use super::fact::{Brief, Kind, VisitId};
use super::ledger::Ledger;
use super::pin;
use super::setup::Setup;
use crate::fleet::Keeper;
use crate::settings::Notice;
use zeroize::Zeroize;

/// What a child is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The attract screen, and then one visit.
    Visit,
    /// The operator's page, and before it the PIN.
    Operator,
}

/// What has come of a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// The visit is over: the next one.
    Next,
    /// Somebody asks for the operator's page.
    Operator,
    /// The operator's page was left.
    Back,
    /// The operator ends the kiosk.
    Quit,
    /// It came down.
    Crashed,
    /// It answered no more, and was killed.
    Hung,
    /// It could not be started.
    NoStart,
}

/// How long things may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Between two questions whether the child still answers.
    pub ping: Duration,
    /// Without an answer for so long it is killed.
    pub silence: Duration,
    /// A child that said it ends does so within this, or is killed.
    pub farewell: Duration,
    /// One that came down sooner than this came down quickly.
    pub quick: Duration,
    /// One that ends sooner than this without a word came down too.
    pub least: Duration,
    /// The wait before the next start after the first, second … quick crash in a row; the last for all that
    /// follow.
    pub waits: [Duration; 5],
    /// After so many quick crashes in a row only built-in content is used.
    pub safe_after: usize,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            ping: Duration::from_secs(5),
            silence: Duration::from_secs(15),
            farewell: Duration::from_secs(2),
            quick: Duration::from_secs(10),
            least: Duration::from_millis(500),
            waits: [0, 100, 250, 500, 1000].map(Duration::from_millis),
            safe_after: 3,
        }
    }
}

/// The supervisor of one kiosk.
pub struct Supervisor<L> {
    folder: PathBuf,
    launch: L,
    pace: Pace,
    ledger: Ledger,
    /// The last set-up that could be read.
    own: Setup,
    /// The same as it holds, with what a fleet sets.
    setup: Setup,
    /// What a fleet sets, where there is one.
    fleet: Option<Keeper>,
    /// What was wrong with the file when it was last read: noted once.
    wrong: Vec<Notice>,
    /// What comes next.
    role: Role,
    /// Quick crashes in a row.
    crashes: usize,
    safe: bool,
    sender: Sender,
}

impl<L: FnMut(Role) -> Command> Supervisor<L> {
    /// Over a kiosk's folder; `launch` gives the command of a child. As long as there is no PIN, the
    /// operator's page comes first.
    #[must_use]
    pub fn new(folder: PathBuf, launch: L, pace: Pace) -> Self {
        let role = if pin::is_set(&folder) { Role::Visit } else { Role::Operator };
        let ledger = Ledger::new(&folder);
        Self {
            folder,
            launch,
            pace,
            ledger,
            own: Setup::default(),
            setup: Setup::default(),
            fleet: None,
            wrong: Vec::new(),
            role,
            crashes: 0,
            safe: false,
            sender: Sender::default(),
        }
    }

    /// With the folder of a fleet, which is looked at before each child.
    #[must_use]
    pub fn with_fleet(self, fleet: Option<Keeper>) -> Self {
        Self { fleet, ..self }
    }

    /// Lets a program send the sums of days: started now and once an hour beside the visits, as often as `launch`
    /// gives one.
    #[must_use]
    pub fn sending(mut self, launch: Launch) -> Self {
        self.sender = Sender::new(launch);
        self
    }

    /// Goes on until the operator ends it.
    pub fn run(&mut self) {
        while self.turn() != Came::Quit {}
    }

    /// Starts one child and attends it until it has ended.
    pub fn turn(&mut self) -> Came {
        thread::sleep(self.wait());
        let now = Zoned::now();
        // No child runs now: packs may be put in the place of others.
        if let Some(fleet) = &mut self.fleet
            && fleet.tend(now.timestamp().as_second(), Instant::now())
        {
            self.ledger.problem(&now, Kind::Fleet);
        }
        self.read_setup();
        self.ledger.tend(&now, Instant::now(), self.setup.keep_days);
        let mut bytes = [0; 16];
        // From the system: a generator of our own would keep them in its memory for a while.
        if OsRng.try_fill_bytes(&mut bytes).is_err() {
            rand::rng().fill_bytes(&mut bytes);
        }
        let brief = Brief {
            setup: self.setup.clone(),
            visit: VisitId::of(bytes),
            opening: self.setup.hours.at(now.datetime()),
            safe: self.safe,
        };
        bytes.zeroize();
        if self.role == Role::Operator {
            self.ledger.close();
        }
        let begun = Instant::now();
        let came = self.attend(&brief);
        self.settle(came, begun.elapsed());
        came
    }

    /// How long the next start waits.
    fn wait(&self) -> Duration {
        let waits = &self.pace.waits;
        let last = self.crashes.checked_sub(1).map(|last| last.min(waits.len() - 1));
        last.and_then(|last| waits.get(last)).copied().unwrap_or_default()
    }

    /// A set-up that cannot be read leaves the last one standing.
    fn read_setup(&mut self) {
        let (setup, notices) = Setup::load(&self.folder);
        let is_lost = notices.iter().any(|notice| !matches!(notice, Notice::Field(_)));
        if !notices.is_empty() && notices != self.wrong {
            self.ledger.problem(&Zoned::now(), Kind::Setup);
        }
        self.wrong = notices;
        // A file that is gone may be one that was set aside a moment ago.
        if Setup::exists(&self.folder) && !is_lost {
            self.own = setup;
        }
        let is_set_up = Setup::exists(&self.folder);
        let fleet = self.fleet.as_ref().and_then(Keeper::sheet);
        self.setup = fleet.map_or_else(|| self.own.clone(), |sheet| sheet.in_kiosk(&self.own, is_set_up));
    }

    /// What follows from what came.
    fn settle(&mut self, came: Came, lived: Duration) {
        let now = Zoned::now();
        match came {
            Came::Next | Came::Quit => self.crashes = 0,
            Came::Operator => {
                self.crashes = 0;
                self.role = Role::Operator;
            }
            Came::Back => {
                // Whatever was wrong, the operator has seen to it.
                (self.crashes, self.safe) = (0, false);
                self.role = if pin::is_set(&self.folder) { Role::Visit } else { Role::Operator };
            }
            Came::Crashed | Came::Hung | Came::NoStart => {
                let kind = match came {
                    Came::Hung => Kind::Hang,
                    Came::NoStart => Kind::NoStart,
                    _ => Kind::Crash,
                };
                self.ledger.restart(&now, kind);
                self.crashes = if lived < self.pace.quick { self.crashes.saturating_add(1) } else { 1 };
                if pin::is_set(&self.folder) {
                    self.role = Role::Visit;
                }
                if self.crashes >= self.pace.safe_after && !self.safe {
                    self.safe = true;
                    self.ledger.problem(&now, Kind::Safe);
                }
            }
        }
    }
}
