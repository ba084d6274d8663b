//! What the pages of a lesson ask for.

use super::{Page, Way};
use crate::content::ScenarioId;
use crate::export::print::handout::Handout;
use crate::lesson::{Plan, Step};
use crate::ui::widget::digits::Typed;

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Show the page, or the lesson that goes on.
    Show,
    /// This plan.
    Plan(Plan),
    /// This path.
    Path(String),
    /// The room votes so.
    Way(Way),
    /// Another page.
    Go(Page),
    /// One page back.
    Back,
    /// A step is left out, or taken in again.
    Leave(Step, bool),
    /// This situation stands in the round instead.
    Swap(usize, ScenarioId),
    /// Print this.
    Print(Handout),
    /// The lesson begins.
    Begin,
    /// Go on with the lesson that was open.
    Resume,
    /// Close that one: its answers are deleted.
    Forget,
    /// On: the next line, item or step.
    Next,
    /// The next step, whatever is left of this one.
    NextStep,
    /// The step before.
    StepBefore,
    /// Open the vote.
    Vote,
    /// Close it.
    Close,
    /// Pairs talk.
    Talk,
    /// Show the counts.
    ShowCounts,
    /// One hand more or less for an answer.
    Hand(usize, bool),
    /// Digits are typed for this answer.
    Type(usize),
    /// A digit for it.
    Typed(Typed),
    /// This address.
    Address(usize),
    /// Let phones in.
    Start,
    /// Let no phones in any more: the server ends.
    Stop,
    /// Show the leader's code, or no longer.
    Code(bool),
    /// Let nobody else in, or everybody again.
    Lock(bool),
    /// Take a phone out.
    Remove(u16),
    /// Take it out for good.
    Block(u16),
    /// Whether the counts may go where an operator set.
    Tell(bool),
    /// The lesson is over.
    End,
    /// Put on paper what may be said of a lesson that was closed.
    PrintReport(i64),
    /// The same as a table.
    SaveTable(i64),
    /// Delete it.
    Erase(i64),
    /// Keep what is said of lessons for so many days.
    KeepFor(u16),
    /// Something happened in the room.
    Changed,
}

impl Message {
    /// Whether page and focus stay where they are.
    #[must_use]
    pub fn is_still(&self) -> bool {
        matches!(
            self,
            Self::Plan(_)
                | Self::Path(_)
                | Self::Way(_)
                | Self::Leave(..)
                | Self::Hand(..)
                | Self::Type(_)
                | Self::Typed(_)
                | Self::Address(_)
                | Self::Code(_)
                | Self::Lock(_)
                | Self::Remove(_)
                | Self::Block(_)
                | Self::KeepFor(_)
                | Self::Tell(_)
                | Self::Changed
        )
    }
}
