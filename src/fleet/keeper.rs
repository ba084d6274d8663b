//! The folder of a fleet in a kiosk: looked at beside the visits, taken over between two of them. A folder that
//! gives no answer keeps no visitor waiting.
#![forbid(unsafe_code)]

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::{Duration, Instant};

use super::fault::Fault;
use super::kept::{Came, Taken};
use super::sheet::Sheet;
use super::source::Source;
use super::visit::{LIMIT, Look, beside, look, settle, slow};
use crate::content::install::Trust;
use crate::dirs::Places;
use crate::log::{Line, Log};

/// Between two looks: visits may be short.
const EVERY: Duration = Duration::from_secs(60);

/// How a look is done; a test has another.
type Looking = Box<dyn Fn(&Places, &Source, &Trust) -> Look + Send + Sync>;

/// Keeps a kiosk as its fleet wants it.
pub struct Keeper {
    places: Places,
    source: Source,
    trust: Trust,
    looking: Arc<Looking>,
    every: Duration,
    limit: Duration,
    /// A look that goes on, since when, and whether it was said that it takes long.
    coming: Option<(Receiver<Look>, Instant, bool)>,
    last: Option<Instant>,
    sheet: Option<Sheet>,
}

impl Keeper {
    /// For the folder that is named here, if one is. Nothing is looked at yet.
    #[must_use]
    pub fn of(places: &Places) -> Option<Self> {
        Self::looking(places, EVERY, LIMIT, Box::new(look))
    }

    /// The same, looking in another way and at another pace.
    #[must_use]
    pub fn looking(places: &Places, every: Duration, limit: Duration, looking: Looking) -> Option<Self> {
        let source = Source::find(places)?;
        let trust = source.trust()?;
        let taken = Taken::load(places).filter(|taken| taken.folder == source.folder);
        let (sheet, looking) = (taken.map(|taken| taken.sheet()), Arc::new(looking));
        Some(Self {
            places: places.clone(),
            source,
            trust,
            looking,
            every,
            limit,
            coming: None,
            last: None,
            sheet,
        })
    }

    /// What the fleet sets.
    #[must_use]
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref()
    }

    /// Takes over what has come meanwhile and begins the next look; waits for neither. Whether something was refused
    /// that was not refused before. No child may run: packs change.
    pub fn tend(&mut self, now: i64, steady: Instant) -> bool {
        let mut refused = false;
        if let Some((waiting, since, said)) = &mut self.coming {
            match waiting.try_recv() {
                Ok(found) => {
                    self.coming = None;
                    refused = self.settle(found, now);
                }
                Err(TryRecvError::Disconnected) => self.coming = None,
                Err(TryRecvError::Empty) => {
                    let long = steady.saturating_duration_since(*since) >= self.limit;
                    if long && !std::mem::replace(said, true) {
                        slow(&self.places, &self.source, now);
                        self.note(Came::Slow, None);
                    }
                    return false;
                }
            }
        }
        if self.last.is_none_or(|last| steady.saturating_duration_since(last) >= self.every) {
            self.last = Some(steady);
            let (places, source, trust) = (self.places.clone(), self.source.clone(), self.trust.clone());
            let looking = Arc::clone(&self.looking);
            self.coming =
                beside(move || looking(&places, &source, &trust)).map(|coming| (coming, steady, false));
        }
        refused
    }

    fn settle(&mut self, found: Look, now: i64) -> bool {
        let (came, _, faults) = settle(found, &self.places, &self.source, &self.trust, now);
        if came == Came::Taken {
            self.sheet = Taken::load(&self.places).map(|taken| taken.sheet());
        }
        if matches!(came, Came::Taken | Came::Refused) {
            self.note(came, faults.first());
        }
        came == Came::Refused
    }

    fn note(&self, came: Came, fault: Option<&Fault>) {
        Log::in_folder(Some(&self.places.data)).note(Line::Fleet(came.key(), fault));
    }
}
