//! The room as window and server hold it together, its journal behind it.
//!
//! Whoever changes the room does so within [`Shared::with`]: it holds the room for that moment alone, hands what
//! happened to the journal, and tells the listeners that something changed. The journal has a thread of its own
//! and writes all that waits at once, so that two hundred votes in one second are a few writes and not two hundred;
//! a phone is told that its vote is taken when the vote is on the disk.
#![forbid(unsafe_code)]

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use jiff::civil::Date;

use super::group::Report;
use super::journal::Journal;
use super::room::{Fact, Room, Versions};
use crate::store::Error;
use crate::store::outbox::Statement;

type Done = Box<dyn FnOnce(bool) + Send>;
type Listener = Box<dyn Fn(Versions) + Send + Sync>;

enum Job {
    Write(Vec<Fact>, Done),
    Close {
        day: Date,
        plan: String,
        report: Box<Report>,
        telling: Option<(String, Statement)>,
        told: Sender<Result<(), Error>>,
    },
}

/// A room many hold.
pub struct Shared {
    room: Mutex<Room>,
    writer: Mutex<Option<Sender<Job>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    listeners: Mutex<Vec<Listener>>,
    kept: Arc<AtomicBool>,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shared")
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    /// Shares a room. Without a journal nothing of it outlives the program.
    #[must_use]
    pub fn new(mut room: Room, journal: Option<Journal>) -> Arc<Self> {
        let facts = room.take_facts();
        let kept = Arc::new(AtomicBool::new(true));
        let (writer, thread) = match journal {
            Some(journal) => {
                let (jobs, waiting) = mpsc::channel();
                let kept = Arc::clone(&kept);
                let run = move || write_all(journal, &waiting, &kept);
                let thread = thread::Builder::new().name("class journal".to_owned()).spawn(run).ok();
                (Some(jobs), thread)
            }
            None => (None, None),
        };
        let shared = Arc::new(Self {
            room: Mutex::new(room),
            writer: Mutex::new(writer),
            thread: Mutex::new(thread),
            listeners: Mutex::new(Vec::new()),
            kept,
        });
        shared.write(facts, Box::new(|_| ()));
        shared
    }

    /// Does something with the room.
    pub fn with<T>(&self, act: impl FnOnce(&mut Room) -> T) -> T {
        self.with_then(act, |_| ())
    }

    /// Does something with the room, and then something else when that is on the disk: at once where nothing has to
    /// be written. `false` says that it could not be written.
    pub fn with_then<T>(
        &self,
        act: impl FnOnce(&mut Room) -> T,
        then: impl FnOnce(bool) + Send + 'static,
    ) -> T {
        let mut room = held(&self.room);
        let before = room.versions();
        let done = act(&mut room);
        let after = room.versions();
        // Within the lock, so that the journal has things in the order in which they happened.
        self.write(room.take_facts(), Box::new(then));
        drop(room);
        if after != before {
            held(&self.listeners).iter().for_each(|listener| listener(after));
        }
        done
    }

    fn write(&self, facts: Vec<Fact>, done: Done) {
        if facts.is_empty() {
            return done(true);
        }
        match &*held(&self.writer) {
            Some(writer) => {
                if let Err(mpsc::SendError(Job::Write(_, done))) = writer.send(Job::Write(facts, done)) {
                    self.kept.store(false, Ordering::Relaxed);
                    done(false);
                }
            }
            None => done(true),
        }
    }

    /// Calls this at every change, from whatever thread changed the room: it has to be quick, and may not touch the
    /// room itself.
    pub fn listen(&self, listener: impl Fn(Versions) + Send + Sync + 'static) {
        held(&self.listeners).push(Box::new(listener));
    }

    /// Whether everything so far could be written.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.kept.load(Ordering::Relaxed)
    }

    /// Ends the lesson: phones are told so, answers and tokens are deleted, and what may be said of the group stays
    /// under this day and plan. Ends the journal too.
    ///
    /// # Errors
    /// Beside the report, when it could not be written, or what runs could not be deleted.
    pub fn end(&self, day: Date, plan: &str) -> (Report, Result<(), Error>) {
        self.end_telling(day, plan, |_| None)
    }

    /// As [`end`](Self::end), and tells a district of it: to whom and what is made of the report.
    pub fn end_telling(
        &self,
        day: Date,
        plan: &str,
        telling: impl FnOnce(&Report) -> Option<(String, Statement)>,
    ) -> (Report, Result<(), Error>) {
        let report = self.with(Room::end).report();
        let writer = held(&self.writer).take();
        let mut result = Ok(());
        if let Some(writer) = writer {
            let (told, closed) = mpsc::channel();
            let (plan, telling) = (plan.to_owned(), telling(&report));
            let job = Job::Close { day, plan, report: Box::new(report.clone()), telling, told };
            let gone = || Error::Unwritable("the journal is gone".to_owned());
            result = match writer.send(job) {
                Ok(()) => closed.recv().unwrap_or_else(|_| Err(gone())),
                Err(_) => Err(gone()),
            };
            drop(writer);
        }
        if let Some(thread) = held(&self.thread).take() {
            let _ = thread.join();
        }
        (report, result)
    }
}

impl Drop for Shared {
    /// What waits is written; a lesson that was not ended can be taken up again.
    fn drop(&mut self) {
        drop(held(&self.writer).take());
        if let Some(thread) = held(&self.thread).take() {
            let _ = thread.join();
        }
    }
}

fn write_all(mut journal: Journal, waiting: &Receiver<Job>, kept: &AtomicBool) {
    // What could not be written is tried again with what comes next.
    let mut unwritten: Vec<Fact> = Vec::new();
    while let Ok(first) = waiting.recv() {
        let mut told = Vec::new();
        let mut close = None;
        for job in std::iter::once(first).chain(waiting.try_iter()) {
            match job {
                Job::Write(facts, done) => {
                    unwritten.extend(facts);
                    told.push(done);
                }
                Job::Close { day, plan, report, telling, told } => {
                    close = Some((day, plan, report, telling, told));
                }
            }
        }
        let written = unwritten.is_empty() || journal.write(&unwritten).is_ok();
        if written {
            unwritten.clear();
        } else {
            keep_newest(&mut unwritten);
        }
        kept.store(written, Ordering::Relaxed);
        for done in told {
            done(written);
        }
        if let Some((day, plan, report, telling, told)) = close {
            let telling = telling.as_ref().map(|(to, statement)| (to.as_str(), statement));
            let closed = journal.close_telling(day, &plan, &report, telling);
            // Whoever waits for this may look at the file.
            drop(journal);
            let _ = told.send(closed);
            return;
        }
    }
}

/// Of what waits, the newest of each kind is enough: memory does not grow while the disk is full.
fn keep_newest(facts: &mut Vec<Fact>) {
    let mut rooms = false;
    let mut phones = std::collections::BTreeSet::new();
    let mut kept: Vec<Fact> = Vec::new();
    for fact in std::mem::take(facts).into_iter().rev() {
        let keep = match &fact {
            Fact::Room(_) => !std::mem::replace(&mut rooms, true),
            Fact::Phone(phone) => phones.insert(phone.number),
            Fact::Gone(_) | Fact::NewQuestion => true,
        };
        if keep {
            kept.push(fact);
        }
    }
    kept.reverse();
    *facts = kept;
}
