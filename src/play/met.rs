//! Where something of the glossary stood in a play.
#![forbid(unsafe_code)]

use super::{Play, Said};
use crate::content::glossary::Entry;
use crate::content::{Act, Grade, Place};

impl Play {
    /// The first words that carried a sign or a mark, and where on them it stands: in words rather than in
    /// who is shown as the sender. Of an action, what the learner first did by it that was sound.
    #[must_use]
    pub fn met(&self, entry: Entry) -> Option<(Said<'_>, Place)> {
        let transcript = self.transcript();
        let clue = match entry {
            Entry::Clue(clue) => clue,
            Entry::Act(act) => {
                let mut all = transcript.into_iter();
                return all.find(|said| did(said, act)).map(|said| (said, Place::Words));
            }
        };
        let stood = |said: Said<'_>| {
            let mut clues = said.clues().into_iter();
            clues.find(|(found, _)| *found == clue).map(|(_, place)| place)
        };
        let mut all: Vec<_> =
            transcript.into_iter().filter_map(|said| Some((said.clone(), stood(said)?))).collect();
        // In their order, but for senders.
        all.sort_by_key(|(_, place)| *place == Place::Sender);
        all.into_iter().next()
    }
}

fn did(said: &Said<'_>, act: Act) -> bool {
    let sound = |did: Act, grade: Grade| did == act && grade.is_sound();
    match said {
        Said::Chose(_, choice) => sound(choice.act, choice.grade),
        Said::Answered(_, way) => sound(way.act, way.grade),
        Said::Line(..) | Said::Push(..) => false,
    }
}
