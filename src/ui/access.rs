//! Who can reach what: every control and text as a node with role, name and state, gathered from the
//! widgets after each layout. Keyboard focus lives here too. The bridges to screen readers read the nodes.

mod collect;
mod focus;
mod scroll;

pub use collect::{Activate, Collect, Node};
pub use focus::{FocusOn, FocusStep, Reveal};
pub use scroll::ScrollPage;

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
    List,
    ListItem,
    Image,
    Progress,
    /// Changes are announced.
    Live,
    Scroll,
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
                | Self::Image
                | Self::Progress
        )
    }

    /// Whether it must have a name.
    #[must_use]
    pub fn needs_name(self) -> bool {
        !matches!(self, Self::Group | Self::List | Self::ListItem | Self::Live | Self::Scroll)
    }
}

/// What a widget says of itself, handed over through `Operation::custom`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Info {
    /// What it is.
    pub role: Role,
    /// Its name; texts inside are gathered when there is none.
    pub name: Option<String>,
    /// Whether it can be pressed.
    pub pressable: bool,
    /// For radios and toggles.
    pub on: Option<bool>,
    /// Set by [`Activate`]; the widget takes it at its next event.
    pub activate: bool,
}
