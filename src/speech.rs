//! Read aloud: any text in its language, by the voices the system has, without a network; where a pack
//! brings a recording, by that. Starts other programs and touches the disk, each reading in its own thread.
//!
//! | part | what it does |
//! |---|---|
//! | `utter` | what is said of a text: sentences a voice can say, no signs it cannot |
//! | `engine` | the programs that speak and play, per platform, and how each is asked |
//! | `child` | one such program as it runs: stopped at once, given up after its time |
//!
//! A text is never part of a command: it goes in through the standard input, or stands after `--`; no shell
//! sees it. A voice that is missing, slow, hanging or dying is passed over for the next one, and what comes
//! of it is a [`State`] that can be asked for at any time; nothing here makes whoever asks wait.
#![forbid(unsafe_code)]

mod child;
mod engine;
mod utter;

use std::collections::BTreeSet;
use std::env;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::i18n::Language;
use crate::sound;
use child::Ended;
use engine::{Engine, PLAYERS, SPEAKERS, TONE_PLAYERS};
pub use utter::{utterances, with_spelt};

/// How a recording begins: an Ogg file.
const OGG: &[u8] = b"OggS";

/// One thing to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// Their language.
    pub language: Language,
    /// The same words as somebody spoke them: an Ogg file.
    pub recording: Option<Arc<Vec<u8>>>,
}

/// Why nothing was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// This computer has none of the programs that speak.
    NoVoice,
    /// There is one, but it failed, or was silent for longer than its words take.
    Silent,
}

/// How far a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It goes on.
    Reading,
    /// Everything was read.
    Read,
    /// It was stopped.
    Stopped,
    /// It was given up.
    Failed(Trouble),
}

/// How long a program may take before it is given up: so much, and so much for every letter and every
/// Chinese character or figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// To begin with: a voice may have to be started.
    pub start: Duration,
    /// For each letter; three times that for what is said as a syllable or more.
    pub letter: Duration,
}

impl Default for Patience {
    /// At least twice what the slowest rate takes.
    fn default() -> Self {
        Self { start: Duration::from_secs(8), letter: Duration::from_millis(200) }
    }
}

impl Patience {
    /// For these words.
    fn of(self, words: &str) -> Duration {
        let long = |c: char| c.is_ascii_digit() || utter::is_wide(c);
        let letters: usize = words.chars().map(|c| if long(c) { 3 } else { 1 }).sum();
        self.start + self.letter * u32::try_from(letters).unwrap_or(u32::MAX / 1000)
    }
}

/// The voices of this computer. When it goes, what still speaks is stopped first.
#[derive(Debug)]
pub struct Voices {
    house: Arc<House>,
}

/// What all readings share.
#[derive(Debug)]
struct House {
    /// Only programs that end with the words: no service that goes on, and knows what it said.
    alone: bool,
    /// In percent of what the system has.
    volume: u8,
    folders: Vec<PathBuf>,
    patience: Patience,
    /// One speaks at a time: held by the reading that does.
    mouth: Mutex<()>,
    /// Which program did what it was asked last: it is asked first.
    good: Mutex<Good>,
    /// The newest reading.
    last: Mutex<Option<Arc<Shared>>>,
}

#[derive(Debug, Default)]
struct Good {
    speaker: Option<Engine>,
    player: Option<Engine>,
}

/// A mutex is only ever poisoned by a panic in a thread that reads; the others go on.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Voices {
    /// Those in the folders where the system looks for programs.
    #[must_use]
    pub fn of_system() -> Self {
        let folders = env::var_os("PATH").map(|path| env::split_paths(&path).collect());
        Self::in_folders(folders.unwrap_or_default(), Patience::default())
    }

    /// Those in these folders.
    #[must_use]
    pub fn in_folders(folders: Vec<PathBuf>, patience: Patience) -> Self {
        let (mouth, good, last) = (Mutex::default(), Mutex::default(), Mutex::default());
        Self { house: Arc::new(House { alone: false, volume: 100, folders, patience, mouth, good, last }) }
    }

    /// Only those of programs that end with what they say: where strangers follow one another, a service that
    /// goes on would know what was said to the one before.
    #[must_use]
    pub fn that_end(mut self) -> Self {
        if let Some(house) = Arc::get_mut(&mut self.house) {
            house.alone = true;
        }
        self
    }

    /// At a volume, in percent of what the system has.
    #[must_use]
    pub fn at(mut self, volume: u8) -> Self {
        if let Some(house) = Arc::get_mut(&mut self.house) {
            house.volume = volume.min(100);
        }
        self
    }

    /// None at all.
    #[must_use]
    pub fn none() -> Self {
        Self::in_folders(Vec::new(), Patience::default())
    }

    /// Whether there is a program that speaks.
    #[must_use]
    pub fn any(&self) -> bool {
        SPEAKERS.iter().any(|speaker| self.house.find(*speaker).is_some())
    }

    /// Whether there is a program that plays tones.
    #[must_use]
    pub fn any_player(&self) -> bool {
        TONE_PLAYERS.iter().any(|player| self.house.find(*player).is_some())
    }

    /// Begins to play a tone of ours, a WAV file; what is being read is stopped first. Where nothing plays it,
    /// nothing is heard.
    #[must_use]
    pub fn play(&self, tone: Vec<u8>) -> Reading {
        self.begin(move |house, shared| {
            let _mouth = lock(&house.mouth);
            let patience = house.patience.start;
            let tone = sound::at(tone, house.volume);
            match house.play(shared, &tone, (TONE_PLAYERS, ".wav"), patience) {
                Ended::Well => State::Read,
                Ended::Stopped => State::Stopped,
                Ended::Badly => State::Failed(Trouble::Silent),
            }
        })
    }

    /// Forgets which program was good, so that all are tried again.
    pub fn forget(&self) {
        *lock(&self.house.good) = Good::default();
    }

    /// Begins to read, at a rate in percent; what was being read before is stopped first.
    #[must_use]
    pub fn read(&self, pieces: Vec<Piece>, rate: u16) -> Reading {
        self.begin(move |house, shared| house.read(shared, &pieces, rate))
    }

    /// Does this in a thread of its own, once what was begun before has stopped.
    fn begin(&self, work: impl FnOnce(&House, &Shared) -> State + Send + 'static) -> Reading {
        let shared = Arc::new(Shared { now: Mutex::new((State::Reading, false)), changed: Condvar::new() });
        let before = lock(&self.house.last).replace(Arc::clone(&shared));
        if let Some(before) = before {
            before.stop();
        }
        let (house, ours) = (Arc::clone(&self.house), Arc::clone(&shared));
        let work = move || {
            let state = work(&house, &ours);
            ours.end(state);
        };
        if thread::Builder::new().name("voice".to_owned()).spawn(work).is_err() {
            shared.end(State::Failed(Trouble::Silent));
        }
        Reading { shared }
    }
}

impl Drop for Voices {
    fn drop(&mut self) {
        if let Some(last) = lock(&self.house.last).take() {
            last.stop();
            // The window is gone; a voice that goes on without it would be stopped by nobody.
            let _ = last.wait(Duration::from_secs(2));
        }
    }
}

/// Something that is being read. When it goes, the reading stops.
#[derive(Debug)]
pub struct Reading {
    shared: Arc<Shared>,
}

impl Reading {
    /// Stops it; returns at once.
    pub fn stop(&self) {
        self.shared.stop();
    }

    /// How far it is.
    #[must_use]
    pub fn state(&self) -> State {
        lock(&self.shared.now).0
    }

    /// Waits until it is over, at most so long, and says how far it is then.
    #[must_use]
    pub fn wait(&self, most: Duration) -> State {
        self.shared.wait(most)
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What a reading and its thread both know.
#[derive(Debug)]
struct Shared {
    /// How far it is, and whether it is to stop.
    now: Mutex<(State, bool)>,
    changed: Condvar,
}

impl Shared {
    fn stop(&self) {
        lock(&self.now).1 = true;
        self.changed.notify_all();
    }

    fn is_stopped(&self) -> bool {
        lock(&self.now).1
    }

    /// Sleeps, unless it is to stop; says whether it is.
    fn sleep(&self, time: Duration) -> bool {
        let waited = self.changed.wait_timeout_while(lock(&self.now), time, |now| !now.1);
        waited.unwrap_or_else(PoisonError::into_inner).0.1
    }

    fn end(&self, state: State) {
        lock(&self.now).0 = state;
        self.changed.notify_all();
    }

    fn wait(&self, most: Duration) -> State {
        let going = |now: &mut (State, bool)| now.0 == State::Reading;
        let waited = self.changed.wait_timeout_while(lock(&self.now), most, going);
        waited.unwrap_or_else(PoisonError::into_inner).0.0
    }
}

impl House {
    fn find(&self, engine: Engine) -> Option<PathBuf> {
        if self.alone && engine == Engine::SpdSay {
            return None;
        }
        self.folders.iter().filter(|folder| folder.is_absolute()).find_map(|folder| engine.in_folder(folder))
    }

    /// The programs there are, the one that was good last before the others.
    fn found(&self, all: &[Engine], good: Option<Engine>) -> Vec<(Engine, PathBuf)> {
        let mut found: Vec<_> =
            all.iter().filter_map(|engine| Some((*engine, self.find(*engine)?))).collect();
        found.sort_by_key(|(engine, _)| Some(*engine) != good);
        found
    }

    fn read(&self, shared: &Shared, pieces: &[Piece], rate: u16) -> State {
        // Whoever spoke before was told to stop, and lets go when it is silent.
        let _mouth = lock(&self.mouth);
        let mut failed = BTreeSet::new();
        for piece in pieces {
            if shared.is_stopped() {
                return State::Stopped;
            }
            if let Some(recording) = piece.recording.as_ref().filter(|bytes| bytes.starts_with(OGG)) {
                // Somebody who speaks well takes their time.
                let patience = self.patience.of(&piece.text) * 2;
                match self.play(shared, recording, (PLAYERS, ".ogg"), patience) {
                    Ended::Well => continue,
                    Ended::Stopped => return State::Stopped,
                    Ended::Badly => {}
                }
            }
            for words in utterances(&piece.text, piece.language) {
                match self.speak(shared, &words, piece.language, rate, &mut failed) {
                    Ok(Ended::Well) => {}
                    Ok(_) => return State::Stopped,
                    Err(trouble) => return State::Failed(trouble),
                }
            }
        }
        if shared.is_stopped() { State::Stopped } else { State::Read }
    }

    /// Says some words by the first voice that can; one that could not is left out of this reading.
    fn speak(
        &self,
        shared: &Shared,
        words: &str,
        language: Language,
        rate: u16,
        failed: &mut BTreeSet<Engine>,
    ) -> Result<Ended, Trouble> {
        let good = lock(&self.good).speaker;
        let found = self.found(SPEAKERS, good);
        if found.is_empty() {
            return Err(Trouble::NoVoice);
        }
        for (engine, path) in found {
            if failed.contains(&engine) {
                continue;
            }
            let asked = engine.speak(&path, words, language, rate).at(engine, self.volume);
            match child::run(asked, self.patience.of(words), shared) {
                Ended::Well => {
                    lock(&self.good).speaker = Some(engine);
                    return Ok(Ended::Well);
                }
                ended => {
                    // It may have handed the words on to a program that goes on without it.
                    if let Some(asked) = engine.hush(&path) {
                        child::run_out(asked, Duration::from_secs(1));
                    }
                    if ended == Ended::Stopped {
                        return Ok(Ended::Stopped);
                    }
                    let _ = failed.insert(engine);
                }
            }
        }
        Err(Trouble::Silent)
    }

    /// Plays a file by the first player that can, from a copy that only this person can read and that is gone
    /// afterwards.
    fn play(
        &self,
        shared: &Shared,
        bytes: &[u8],
        (players, ending): (&[Engine], &str),
        patience: Duration,
    ) -> Ended {
        let good = lock(&self.good).player;
        let players = self.found(players, good);
        if players.is_empty() {
            return Ended::Badly;
        }
        let Ok(file) = child::private(bytes, ending) else { return Ended::Badly };
        for (engine, path) in players {
            match child::run(engine.play(&path, file.path()), patience, shared) {
                Ended::Well => {
                    lock(&self.good).player = Some(engine);
                    return Ended::Well;
                }
                Ended::Stopped => return Ended::Stopped,
                Ended::Badly => {}
            }
        }
        Ended::Badly
    }
}

/// Where the recording of a message lies in a pack; `scenario` is its `<topic>/<id>`.
#[must_use]
pub fn recording_path(language: Language, scenario: &str, message: &str) -> String {
    format!("voice/{}/{scenario}/{message}.ogg", language.code())
}
