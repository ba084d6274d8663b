//! Who can reach what: every control and text as a node with role, name and state, gathered from the
//! widgets after each layout. Keyboard focus lives here too. The bridge hands the nodes to screen readers.

mod act;
pub mod bridge;
mod collect;
mod focus;
mod scroll;
mod tree;

#[cfg(target_os = "macos")]
#[path = "access/macos.rs"]
mod platform;
#[cfg(target_os = "windows")]
#[path = "access/windows.rs"]
mod platform;
#[cfg(not(any(target_os = "macos", target_os = "windows")))]
#[path = "access/unix.rs"]
mod platform;

pub use act::{Activate, Reveal, Write};
pub use bridge::Bridge;
pub use collect::{Collect, Node, join};
pub use focus::{FocusOn, FocusStep};
pub use scroll::ScrollPage;

use crate::i18n::Language;

/// What a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[allow(missing_docs)]
pub enum Role {
    #[default]
    Label,
    Button,
    Radio,
    Toggle,
    Heading,
    Group,
    /// Radios that exclude each other.
    RadioGroup,
    List,
    ListItem,
    /// Of [`Role::Row`]s.
    Table,
    Row,
    /// Names what stands below it.
    ColumnHeader,
    /// Names what stands beside it.
    RowHeader,
    Cell,
    Image,
    Progress,
    /// Words are typed into it.
    Field,
    Scroll,
    /// Drawn for the eye, and said elsewhere: it has no node, nor has anything in it.
    Hidden,
}

impl Role {
    /// Whether texts inside are its name rather than nodes of their own.
    #[must_use]
    pub fn is_leaf(self) -> bool {
        matches!(
            self,
            Self::Label
                | Self::Button
                | Self::Radio
                | Self::Toggle
                | Self::Heading
                | Self::ColumnHeader
                | Self::RowHeader
                | Self::Cell
                | Self::Image
                | Self::Progress
                | Self::Field
        )
    }

    /// Whether it must have a name.
    #[must_use]
    pub fn needs_name(self) -> bool {
        self.is_leaf() || matches!(self, Self::RadioGroup | Self::Table)
    }
}

/// What stands in a field, and where in it one is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// What was typed.
    pub text: String,
    /// Where the selection begins and where its end with the caret is, in characters.
    pub caret: (usize, usize),
}

/// What a widget says of itself, handed over through `Operation::custom`.
#[derive(Debug, Clone, Default, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a state of its own")]
pub struct Info {
    /// What it is.
    pub role: Role,
    /// Its name; texts inside are gathered when there is none.
    pub name: Option<String>,
    /// What else there is to say of it, when it has the focus.
    pub description: Option<String>,
    /// The language of its words, where it is not the page's.
    pub language: Option<Language>,
    /// For headings: 1 is a page's title.
    pub level: Option<usize>,
    /// For progress: where it stands, and the most it can be.
    pub value: Option<(usize, usize)>,
    /// For fields.
    pub typed: Option<Typed>,
    /// Its words are to be announced when they come.
    pub live: bool,
    /// Whether it can be pressed.
    pub pressable: bool,
    /// Words that the program gives the focus to. Tab stops there while a screen reader listens: some
    /// say nothing but what has the focus.
    pub stop: bool,
    /// For radios and toggles.
    pub on: Option<bool>,
    /// Set by [`Activate`]; the widget takes it at its next event.
    pub activate: bool,
    /// Set by [`Write`]: what is to stand in a field.
    pub write: Option<String>,
}
