//! The one widget behind everything that can be pressed and everything that has a role.
//!
//! A control draws its body and its lip, takes the keyboard's focus, shows a ring when it came by
//! keyboard, is pressed by mouse, touch, Enter, Space or an assistive technology, and tells its role and
//! name to [`crate::ui::access`]. A press counts on release; sliding off takes it back. Without a message
//! it is a silent frame with a role.

mod skin;
mod widget;

use iced::advanced::widget::Id;
use iced::keyboard::key::Named;
use iced::{Element, Length, Padding, Size};

use crate::i18n::Language;
use crate::ui::access::{Info, Role};
use crate::ui::ctx::Ctx;
use crate::ui::theme::LIP;

pub use skin::Skin;
pub(super) use skin::ring;

/// The keys that press the control in focus.
pub const PRESS: [Named; 2] = [Named::Enter, Named::Space];

/// See the module.
pub struct Control<'a, Message> {
    id: Option<Id>,
    content: Element<'a, Message>,
    info: Info,
    on_press: Option<Message>,
    skin: Skin,
    width: Length,
    height: Length,
    least: Size,
    widest: f32,
    natural: f32,
    padding: Padding,
    centred: bool,
    ring: bool,
}

impl<'a, Message> Control<'a, Message> {
    /// A frame around something, with a role.
    pub fn new(role: Role, skin: Skin, content: impl Into<Element<'a, Message>>) -> Self {
        Self {
            id: None,
            content: content.into(),
            info: Info { role, ..Info::default() },
            on_press: None,
            skin,
            width: Length::Shrink,
            height: Length::Shrink,
            least: Size::ZERO,
            widest: f32::INFINITY,
            natural: 0.0,
            padding: Padding::ZERO,
            centred: false,
            ring: true,
        }
    }
    /// An id: the keyboard's focus and assistive technologies find it by that.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(Id::from(id.into()));
        self
    }
    /// A name; without one the texts inside are its name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.info.name = Some(name.into());
        self
    }
    /// What else is said of it when it has the focus.
    #[must_use]
    pub fn describe(mut self, description: Option<String>) -> Self {
        self.info.description = description;
        self
    }
    /// The language of its words, where it is not the page's.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.info.language = Some(language);
        self
    }
    /// For headings: 1 is a page's title.
    #[must_use]
    pub fn level(mut self, level: usize) -> Self {
        self.info.level = Some(level);
        self
    }
    /// For progress: where it stands, and the most it can be.
    #[must_use]
    pub fn value(mut self, now: usize, most: usize) -> Self {
        self.info.value = Some((now, most));
        self
    }
    /// Its words are announced when they come.
    #[must_use]
    pub fn live(mut self) -> Self {
        self.info.live = true;
        self
    }
    /// Words that take the focus though nothing is pressed: a ring shows it to those who use keys.
    #[must_use]
    pub fn stop(mut self, ctx: &Ctx<'_>) -> Self {
        self.info.stop = true;
        self.info.language = Some(ctx.language());
        self.ring = ctx.keys;
        self
    }
    /// Words after all that the focus passes by.
    #[must_use]
    pub fn passed(mut self) -> Self {
        self.info.stop = false;
        self
    }
    /// For radios and toggles.
    #[must_use]
    pub fn on(mut self, on: bool) -> Self {
        self.info.on = Some(on);
        self
    }
    /// Makes it a control.
    #[must_use]
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self.info.pressable = true;
        self
    }
    /// As wide as this; shrinks to its content otherwise.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
    /// As high as this; shrinks to its content otherwise.
    #[must_use]
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }
    /// Never smaller than this, without the lip.
    #[must_use]
    pub fn least(mut self, width: f32, height: f32) -> Self {
        self.least = Size::new(width, height);
        self
    }
    /// The content is never wider than this, however wide the frame is.
    #[must_use]
    pub fn widest(mut self, width: f32) -> Self {
        self.widest = width;
        self
    }
    /// How wide it is when its words stand in one line, for whoever lays a bar out.
    #[must_use]
    pub fn natural(mut self, width: f32) -> Self {
        self.natural = width;
        self
    }
    /// What [`Self::natural`] said.
    #[must_use]
    pub fn natural_width(&self) -> f32 {
        self.natural
    }
    /// Room around the content.
    #[must_use]
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }
    /// Puts the content in the middle rather than at the left.
    #[must_use]
    pub fn centred(mut self) -> Self {
        self.centred = true;
        self
    }

    fn lip(&self) -> f32 {
        if self.skin.lip.is_some() { LIP } else { 0.0 }
    }
}
