//! Where the focus goes, and what Enter means, in a situation.

use super::{Situation, View};
use crate::play::Step;
use crate::ui::stage;

impl Situation {
    /// What takes the keyboard's focus when the page has changed: the words that are new.
    #[must_use]
    pub fn focus(&self) -> String {
        let newest = || stage::said_id(self.play.transcript().len().saturating_sub(1));
        match (self.view, self.play.step()) {
            (View::Leaving | View::Transcript | View::Left, _) => "question".to_owned(),
            _ if self.scene().bubbles().is_empty() || self.asks_two() => "question".to_owned(),
            (_, Step::Line { .. } | Step::Push { answer: None, .. }) => newest(),
            (_, Step::Ask { answer: Some(_), .. } | Step::Push { answer: Some(_), .. }) => {
                "verdict".to_owned()
            }
            _ => "question".to_owned(),
        }
    }

    /// Whether there is nothing to answer but to go on.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        let step = self.play.step();
        let waits = matches!(
            step,
            Step::Line { .. }
                | Step::Ask { answer: Some(_), .. }
                | Step::Push { answer: Some(_), .. }
                | Step::Spot { done: true, .. }
        );
        (waits || self.rings() || self.hands_over()) && !self.is_aside()
    }

    /// Whether a page lies over the stage: a question, or what was said so far.
    #[must_use]
    pub fn is_aside(&self) -> bool {
        self.view != View::Stage
    }
}
