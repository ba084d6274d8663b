//! The pictures people choose among: things, so that nobody is asked how old they are or what they look like.
//! Each has a word, which is what somebody is called who has no nickname.

use iced::widget::container;
use iced::{Element, Length};

use crate::i18n::Words;
use crate::store::Person;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{panel, text};

/// A picture somebody may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Badge {
    Flower,
    Boat,
    Tree,
    Fish,
    Cup,
    Kite,
    Star,
    House,
    Leaf,
    Balloon,
    Apple,
    Fan,
}

impl Badge {
    /// All of them: more than there can be people, so that everybody has a choice.
    pub const ALL: [Self; 12] = [
        Self::Flower,
        Self::Boat,
        Self::Tree,
        Self::Fish,
        Self::Cup,
        Self::Kite,
        Self::Star,
        Self::House,
        Self::Leaf,
        Self::Balloon,
        Self::Apple,
        Self::Fan,
    ];

    /// Its name in the store and in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Flower => "flower",
            Self::Boat => "boat",
            Self::Tree => "tree",
            Self::Fish => "fish",
            Self::Cup => "cup",
            Self::Kite => "kite",
            Self::Star => "star",
            Self::House => "house",
            Self::Leaf => "leaf",
            Self::Balloon => "balloon",
            Self::Apple => "apple",
            Self::Fan => "fan",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|badge| badge.key() == key)
    }

    /// Its word.
    #[must_use]
    pub fn word(self, words: &Words) -> String {
        words.text(&format!("badge-{}", self.key()))
    }

    /// What it is drawn as.
    #[must_use]
    pub fn picture(self) -> Picture {
        match self {
            Self::Flower => Picture::GiftFlower,
            Self::Boat => Picture::BadgeBoat,
            Self::Tree => Picture::BadgeTree,
            Self::Fish => Picture::BadgeFish,
            Self::Cup => Picture::GiftCup,
            Self::Kite => Picture::GiftKite,
            Self::Star => Picture::BadgeStar,
            Self::House => Picture::BadgeHouse,
            Self::Leaf => Picture::BadgeLeaf,
            Self::Balloon => Picture::GiftBalloon,
            Self::Apple => Picture::BadgeApple,
            Self::Fan => Picture::GiftFan,
        }
    }
}

/// What somebody is called: their nickname, else the word of their picture, else that they came first.
#[must_use]
pub fn called(words: &Words, person: &Person) -> String {
    if !person.name.is_empty() {
        return person.name.clone();
    }
    Badge::from_key(&person.picture).map_or_else(|| words.text("people-first"), |badge| badge.word(words))
}

/// Somebody's picture, this large; the program's own sign for who has none.
pub fn portrait<'a, M: 'a>(ctx: &Ctx<'_>, person: &Person, side: f32) -> Element<'a, M> {
    if let Some(badge) = Badge::from_key(&person.picture) {
        return badge.picture().in_lens(ctx, side).into();
    }
    let c = ctx.look.colours;
    let edge = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    let glyph = container(text::icon(Icon::Glasses, side * 0.5, c.primary)).center(Length::Fill);
    panel(glyph, c.primary_tint, c.primary, edge, side / 2.0).width(side).height(side).into()
}
