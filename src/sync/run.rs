//! Everything that waits on this machine, once; and again and again while a window is open.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use jiff::{Timestamp, Zoned};

use super::client::Client;
use super::pass::{Stop, Tally, deliver};
use super::state::{LEAST, State};
use crate::dirs::Places;
use crate::sharing::{Sharing, Sources};
use crate::store::Error;
use crate::store::outbox::{self, Standing};

/// The name of the file that whoever sends holds.
const LOCK: &str = "sync.lock";

/// How long one request may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// So often it is looked whether something waits.
const LOOK: Duration = Duration::from_secs(60);

/// Why nothing was tried.
#[derive(Debug)]
pub enum Unsent {
    /// No operator set an address, or it is turned off.
    NotSet,
    /// Another program sends at this moment.
    Busy,
    /// It is too early, or an operator has to set it anew.
    NotDue,
    /// What waits cannot be read, or the disk cannot be written.
    Store(Error),
}

impl From<Error> for Unsent {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Report {
    /// What was done.
    pub tally: Tally,
    /// Why it ended before everything was sent.
    pub stop: Option<Stop>,
    /// How things stand now.
    pub standing: Standing,
    /// Where statements lie that were too many.
    pub spilled: Vec<PathBuf>,
}

/// Sends what waits, once. Unless it is `asked` for, not before its time.
///
/// # Errors
/// Why nothing was tried. What the other side says is no error: it is in the [`Report`].
pub fn once(places: &Places, asked: bool) -> Result<Report, Unsent> {
    let sharing = Sharing::load_on(&places.settings).ok_or(Unsent::NotSet)?;
    let mut state = State::load(&places.data);
    if !asked && !state.is_due(Timestamp::now().as_millisecond()) {
        return Err(Unsent::NotDue);
    }
    let _turn = turn(places)?;
    let mut sources = Sources::open(places)?;
    sources.tell_days(&Zoned::now(), sharing.coarse)?;
    let mut report = Report::default();
    for outbox in sources.outboxes(sharing.host()) {
        report.spilled.extend(outbox.spill(outbox::MOST, &places.data)?);
    }
    // Where nothing waits nobody is asked anything.
    if sources.standing(sharing.host())?.waiting > 0 {
        let mut client = Client::new(&sharing, PATIENCE);
        let now = || Timestamp::now().as_millisecond();
        for outbox in sources.outboxes(sharing.host()) {
            report.stop = deliver(&outbox, &mut client, &now, &mut report.tally)?;
            if report.stop.is_some() {
                break;
            }
        }
        note(&mut state, report.stop);
        state.save(&places.data);
    }
    report.standing = sources.standing(sharing.host())?;
    Ok(report)
}

fn note(state: &mut State, stop: Option<Stop>) {
    let (now, rng) = (Timestamp::now().as_millisecond(), &mut rand::rng());
    match stop {
        None => state.done(now),
        Some(Stop::NotAllowed) => {
            state.failed(now, "not-allowed", None, rng);
            state.stopped = true;
        }
        Some(Stop::Later(after)) => state.failed(now, "later", after, rng),
        Some(Stop::Trouble(trouble)) => state.failed(now, trouble.key(), None, rng),
    }
}

/// Held as long as somebody sends; given back by the system, however that ends.
fn turn(places: &Places) -> Result<File, Unsent> {
    let unwritable = |error: std::io::Error| Error::Unwritable(error.to_string());
    fs::create_dir_all(&places.data).map_err(unwritable)?;
    let path = places.data.join(LOCK);
    let file = File::options().create(true).append(true).open(path).map_err(unwritable)?;
    file.try_lock().map_err(|_| Unsent::Busy)?;
    Ok(file)
}

/// Sends by itself as long as the program runs, in a thread of its own, which ends with it at any moment.
pub fn tend(places: Places) {
    let go_on = move || {
        thread::sleep(LEAST);
        loop {
            // What goes wrong is in the state that the page shows.
            let _ = once(&places, false);
            thread::sleep(LOOK);
        }
    };
    // Without it nothing is sent, and nothing is lost.
    let _ = thread::Builder::new().name("sync".to_owned()).spawn(go_on);
}
