//! Everything on this machine that may be told of: answers at home, the counts of a stand, lessons with a group.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use jiff::Zoned;

use crate::class::journal::{self, Told};
use crate::dirs::Places;
use crate::export::data::ExportError;
use crate::kiosk;
use crate::kiosk::counts::{self, Counts};
use crate::store::outbox::{Outbox, Standing};
use crate::store::{Error, Store};

/// What is kept here that may be told of.
#[derive(Debug, Default)]
pub struct Sources {
    home: Option<Store>,
    stand: Option<Counts>,
    lessons: Option<Told>,
}

impl Sources {
    /// Opens what is there; nothing is made.
    ///
    /// # Errors
    /// What the first of them says that cannot be opened.
    pub fn open(places: &Places) -> Result<Self, Error> {
        let (home, stand, lessons) =
            (places.database(), kiosk::folder(places).join(counts::FILE), journal::path(places));
        Ok(Self {
            home: home.exists().then(|| Store::open(&home)).transpose()?,
            stand: stand.exists().then(|| Counts::open(&stand)).transpose()?,
            lessons: lessons.exists().then(|| Told::open(&lessons)).transpose()?,
        })
    }

    /// Their outboxes for one recipient.
    pub fn outboxes<'a>(&'a self, to: &'a str) -> impl Iterator<Item = Outbox<'a>> {
        let home = self.home.iter().map(move |store| store.outbox(to));
        let stand = self.stand.iter().map(move |counts| counts.outbox(to));
        home.chain(stand).chain(self.lessons.iter().map(move |told| told.outbox(to)))
    }

    /// How things stand with all of them.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn standing(&self, to: &str) -> Result<Standing, Error> {
        self.outboxes(to).try_fold(Standing::default(), |sum, outbox| Ok(sum.and(outbox.standing()?)))
    }

    /// Tells the days of a stand that are over.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tell_days(&mut self, now: &Zoned, coarse: bool) -> Result<(), Error> {
        if let Some(counts) = &mut self.stand {
            let at = now.timestamp().as_millisecond();
            let _ = counts.tell_days(now.date(), at, coarse, &mut rand::rng())?;
        }
        Ok(())
    }

    /// Writes every statement for one recipient, sent or not, into a file that is not there yet: an array, as a store
    /// takes it, one a line. Gives how many; where there is none, there is no file.
    ///
    /// # Errors
    /// [`AlreadyExists`](io::ErrorKind::AlreadyExists), or what the disk or SQLite says; nothing is left behind then.
    pub fn save(&self, to: &str, path: &Path, now: i64) -> Result<usize, ExportError> {
        let file = File::create_new(path)?;
        let mut count = 0;
        let written = self.write(to, &file, now, &mut count).and_then(|()| Ok(file.sync_all()?));
        if written.is_err() || count == 0 {
            drop(file);
            let _ = fs::remove_file(path);
        }
        written.map(|()| count)
    }

    fn write(&self, to: &str, file: &File, now: i64, count: &mut usize) -> Result<(), ExportError> {
        let mut out = BufWriter::new(file);
        for outbox in self.outboxes(to) {
            outbox.hand_on(now, |bytes| {
                let before: &[u8] = if *count == 0 { b"[\n" } else { b",\n" };
                out.write_all(before)?;
                out.write_all(bytes.as_bytes())?;
                *count += 1;
                Ok::<(), ExportError>(())
            })?;
        }
        out.write_all(b"\n]\n")?;
        Ok::<(), io::Error>(out.flush()?).map_err(ExportError::from)
    }
}
