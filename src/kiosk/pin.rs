//! The operator's PIN, and the waits after wrong ones.
//!
//! The hash is Argon2id as a PHC string in `pin`: 19 MiB, 2 passes, 1 lane (what OWASP's cheat sheet asks
//! for), a random salt of 16 bytes. Six digits stand no guessing where somebody takes the disk home; what
//! holds a visitor off are the waits.
//!
//! Tries are noted in `tries` *before* a PIN is looked at, so that whoever kills the program wins nothing,
//! and are set back when it was right. That file keeps its size and is written in place: a full disk has
//! room for it. Where it cannot be written at all no PIN is looked at.
//!
//! Within one process a wait goes by a steady clock, and a jump of the wall's means nothing. A process that
//! begins takes over what is left by the wall's clock, at most the whole wait; where that clock stands
//! before the try it begins the whole wait anew. So a clock that was set back neither shortens a wait nor
//! locks for ever, and one that was set on wins one wait and no try: the count stays.
#![forbid(unsafe_code)]

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::settings::replace;

/// The file of the hash, in the kiosk's folder.
pub const FILE: &str = "pin";

/// The file of the wrong tries.
pub const TRIES: &str = "tries";

/// A PIN has at least so many digits.
pub const LEAST: usize = 6;

/// And at most so many.
pub const MOST: usize = 32;

/// The wait after the first, second, third … wrong try, in seconds; the last one for all that follow.
pub const WAITS: [u64; 8] = [0, 0, 0, 5, 15, 60, 300, 900];

/// The memory of one hash, in KiB.
const MEMORY: u32 = 19 * 1024;

/// How often it is gone over.
const PASSES: u32 = 2;

/// A moment by two clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Seconds since 1970, by the clock on the wall, which may jump.
    pub wall: i64,
    /// Since any moment, by a clock that only goes on; the same moment as long as a [`Gate`] is open.
    pub steady: Duration,
}

/// Why a PIN was not set.
#[derive(Debug)]
pub enum NotSet {
    /// It is not [`LEAST`] to [`MOST`] digits.
    Digits,
    /// It is one that everybody tries: one digit over and over, or up or down in a row.
    Easy,
    /// It could not be written.
    Disk(io::Error),
    /// There was no memory for it.
    Memory,
}

/// What came of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// It was the PIN.
    Right,
    /// It was not; the next try has to wait so long.
    Wrong(Duration),
    /// It was not looked at: so long is still to be waited.
    Wait(Duration),
    /// It was not looked at: the try could not be noted. The disk must be writable first.
    NotNoted,
    /// There is no PIN, or its file is damaged: only the command at the machine helps.
    NoPin,
}

fn hasher() -> Option<Argon2<'static>> {
    let params = Params::new(MEMORY, PASSES, 1, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Whether a PIN was set. A file that is damaged counts: it must not invite anybody to set another.
#[must_use]
pub fn is_set(folder: &Path) -> bool {
    // Where that cannot be told, there may be one.
    folder.join(FILE).try_exists().unwrap_or(true)
}

/// Whether this may be a PIN.
///
/// # Errors
/// What is wrong with it.
pub fn fits(pin: &str) -> Result<(), NotSet> {
    let digits = pin.as_bytes();
    if !(LEAST..=MOST).contains(&digits.len()) || !digits.iter().all(u8::is_ascii_digit) {
        return Err(NotSet::Digits);
    }
    let steps = digits.windows(2).map(|pair| match pair {
        [a, b] => i16::from(*b) - i16::from(*a),
        _ => 0,
    });
    let steps: Vec<_> = steps.collect();
    let easy = [-1, 0, 1].into_iter().any(|step| steps.iter().all(|found| *found == step));
    if easy { Err(NotSet::Easy) } else { Ok(()) }
}

/// Sets the PIN, with a salt of random bytes. The tries are set back.
///
/// # Errors
/// Why it was not set; the former one still holds.
pub fn set(folder: &Path, pin: &str, salt: [u8; 16]) -> Result<(), NotSet> {
    fits(pin)?;
    let salt = SaltString::encode_b64(&salt).map_err(|_| NotSet::Memory)?;
    let hasher = hasher().ok_or(NotSet::Memory)?;
    let hash = hasher.hash_password(pin.as_bytes(), &salt).map_err(|_| NotSet::Memory)?;
    replace(folder, FILE, format!("{hash}\n").as_bytes()).map_err(NotSet::Disk)?;
    Record::default().write(folder).map_err(NotSet::Disk)
}

/// Forgets the PIN, for whoever sits at the machine's terminal. The set-up and the counts stay. Gives
/// whether there was one.
///
/// # Errors
/// What the disk says.
pub fn forget(folder: &Path) -> io::Result<bool> {
    let mut found = false;
    // The tries go last: a PIN that is still there keeps its waits.
    for name in [FILE, TRIES] {
        match fs::remove_file(folder.join(name)) {
            Ok(()) => found |= name == FILE,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// Wrong tries as they are noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Record {
    wrong: u32,
    /// When the last one was, by the wall's clock, in seconds since 1970.
    at: i64,
}

impl Record {
    /// A missing file is no try. One that nobody understands stands for all waits: it is not ours to guess.
    fn read(folder: &Path, now: i64) -> Self {
        let most = Self { wrong: u32::try_from(WAITS.len()).unwrap_or(u32::MAX), at: now };
        match fs::read_to_string(folder.join(TRIES)) {
            Ok(text) => {
                let parts: Vec<_> = text.split_whitespace().collect();
                let [wrong, at] = parts[..] else { return most };
                match (wrong.parse(), at.parse()) {
                    (Ok(wrong), Ok(at)) => Self { wrong, at },
                    _ => most,
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::default(),
            Err(_) => most,
        }
    }

    /// In place, always as long: shorter than a sector of any disk, so that a power cut does not tear it.
    fn write(self, folder: &Path) -> io::Result<()> {
        let text = format!("{:010} {:020}\n", self.wrong, self.at);
        let mut file = File::options().create(true).truncate(false).write(true).open(folder.join(TRIES))?;
        file.write_all(text.as_bytes())?;
        file.set_len(text.len() as u64)?;
        file.sync_all()
    }

    fn wait(self) -> Duration {
        let Some(last) = usize::try_from(self.wrong).unwrap_or(usize::MAX).checked_sub(1) else {
            return Duration::ZERO;
        };
        Duration::from_secs(WAITS.get(last.min(WAITS.len() - 1)).copied().unwrap_or(0))
    }

    /// What is left of the wait for a process that begins now.
    fn left(self, now: i64) -> Duration {
        match u64::try_from(now.saturating_sub(self.at)) {
            Ok(passed) => self.wait().saturating_sub(Duration::from_secs(passed)),
            // The clock stands before the try.
            Err(_) => self.wait(),
        }
    }
}

/// Before the operator's page, as long as one process runs.
#[derive(Debug)]
pub struct Gate<'a> {
    folder: Cow<'a, Path>,
    record: Record,
    /// When the next try may be, by the steady clock.
    ready: Duration,
}

impl<'a> Gate<'a> {
    /// Takes over what an earlier process left.
    #[must_use]
    pub fn open(folder: impl Into<Cow<'a, Path>>, now: Now) -> Self {
        let folder = folder.into();
        let mut record = Record::read(&folder, now.wall);
        let left = record.left(now.wall);
        if record.at > now.wall {
            // From now on by the clock as it stands, else each new process would begin the wait anew.
            record.at = now.wall;
            let _ = record.write(&folder);
        }
        Self { folder, record, ready: now.steady.saturating_add(left) }
    }

    /// How long the next try has to wait.
    #[must_use]
    pub fn wait(&self, now: Now) -> Duration {
        self.ready.saturating_sub(now.steady)
    }

    /// Tries a PIN. It takes a tenth of a second and 19 MiB.
    pub fn try_pin(&mut self, pin: &str, now: Now) -> Tried {
        let wait = self.wait(now);
        if !wait.is_zero() {
            return Tried::Wait(wait);
        }
        let Some(hash) = fs::read_to_string(self.folder.join(FILE)).ok() else { return Tried::NoPin };
        let Ok(hash) = PasswordHash::new(hash.trim()) else { return Tried::NoPin };
        let noted = Record { wrong: self.record.wrong.saturating_add(1), at: now.wall };
        if noted.write(&self.folder).is_err() {
            return Tried::NotNoted;
        }
        self.record = noted;
        self.ready = now.steady.saturating_add(noted.wait());
        // The parameters are those in the string: a PIN of an older version still opens.
        let right = hasher().is_some_and(|hasher| hasher.verify_password(pin.as_bytes(), &hash).is_ok());
        if !right {
            return Tried::Wrong(noted.wait());
        }
        self.record = Record::default();
        self.ready = Duration::ZERO;
        // Where that fails the next one has to wait a little, no more.
        let _ = self.record.write(&self.folder);
        Tried::Right
    }
}
