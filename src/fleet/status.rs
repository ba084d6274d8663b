//! What there is to say of a fleet here, in words.
#![forbid(unsafe_code)]

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::kept::{Came, State, Taken};
use super::sheet::Sheet;
use super::source::{By, Named, Source};
use crate::content::signed::MakerKey;
use crate::dirs::Places;
use crate::i18n::Words;

/// How things stand.
#[derive(Debug, Clone)]
pub struct Status {
    /// Where settings come from.
    pub source: Source,
    /// What was taken over from there.
    pub taken: Option<Taken>,
    /// What the last look found there.
    pub state: Option<State>,
    /// What is set.
    pub sheet: Sheet,
}

impl Status {
    /// How things stand here; `None` where no folder is named.
    #[must_use]
    pub fn of(places: &Places) -> Option<Self> {
        let source = Source::find(places)?;
        let taken = Taken::load(places).filter(|taken| taken.folder == source.folder);
        let state = State::load(places).filter(|state| state.folder == source.folder);
        let sheet = taken.as_ref().map(Taken::sheet).unwrap_or_default();
        Some(Self { source, taken, state, sheet })
    }

    /// The mistakes that keep something from being taken.
    #[must_use]
    pub fn faults(&self, words: &Words) -> Vec<String> {
        let faults = self.state.iter().flat_map(|state| &state.faults);
        faults.map(|fault| fault.line(words)).collect()
    }

    /// Where settings come from, and what came of the last look. In the window this is all.
    #[must_use]
    pub fn summary(&self, words: &Words) -> Vec<String> {
        let folder = self.source.folder.display().to_string();
        let mut lines = vec![words.with("fleet-folder", &[("folder", folder.into())])];
        lines.push(match &self.taken {
            Some(taken) => words.with("fleet-taken", &[("day", day(words, taken.when).into())]),
            None => words.text("fleet-none"),
        });
        if let Some(state) = &self.state
            && !matches!(state.came, Came::Taken | Came::Unchanged)
        {
            let key = format!("fleet-came-{}", state.came.key());
            lines.push(words.with(&key, &[("day", day(words, state.when).into())]));
            // What holds is what was taken before.
            if self.taken.is_some() {
                lines.push(words.text("fleet-stays"));
            }
        }
        lines
    }
}

fn day(words: &Words, when: i64) -> String {
    let at = Timestamp::from_second(when).unwrap_or_default().to_zoned(TimeZone::system());
    words.date(&at.date().to_string())
}

/// Everything there is to say, for whoever asks at the terminal.
#[must_use]
pub fn lines(places: &Places, words: &Words) -> Vec<String> {
    let Some(status) = Status::of(places) else {
        let off = Named::load(places).is_some();
        return vec![words.text(if off { "fleet-off" } else { "fleet-not" })];
    };
    let mut lines = status.summary(words);
    match &status.source.by {
        By::System(file) => {
            let file = file.display().to_string();
            lines.insert(1, words.with("fleet-by-system", &[("file", file.into())]));
        }
        By::Once => lines.insert(1, words.text("fleet-by-once")),
        By::Machine => {}
    }
    let keys: Vec<&MakerKey> = status.source.keys.keys().collect();
    if keys.is_empty() {
        lines.push(words.text("fleet-no-key"));
    }
    lines.extend(keys.iter().map(|key| words.with("fleet-key", &[("code", key.fingerprint().into())])));
    lines.extend(status.faults(words));
    lines
}
