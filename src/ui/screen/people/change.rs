//! Somebody comes, or wants to be called otherwise: a picture is pressed, and a nickname may be typed.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::Badge;
use crate::store::Person;
use crate::store::people::typed;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::field::Field;
use crate::ui::widget::key::{Key, Kind, pictured};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, hidden, text, told};

/// The id of the field.
pub const FIELD: &str = "nickname";
/// The id of the key that keeps it all: the focus goes there when the field is left.
pub const KEEP: &str = "keep-person";

/// Somebody, as they are to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Their number; `None` for somebody who comes.
    pub who: Option<i64>,
    /// What stands in the field.
    pub name: String,
    /// The picture that is chosen; the first person may have none.
    pub badge: Option<Badge>,
    /// Those there are to choose among.
    pub free: Vec<Badge>,
    /// Whether a letter was typed that no face of the program draws.
    pub left_out: bool,
}

impl Change {
    /// Somebody comes: the first picture nobody has is theirs until they choose another.
    #[must_use]
    pub fn new(free: Vec<Badge>) -> Self {
        Self { who: None, name: String::new(), badge: free.first().copied(), free, left_out: false }
    }

    /// Somebody who is there already.
    #[must_use]
    pub fn of(person: &Person, free: Vec<Badge>) -> Self {
        let badge = Badge::from_key(&person.picture);
        Self { who: Some(person.id), name: person.name.clone(), badge, free, left_out: false }
    }

    /// This stands in the field now; `has` tells whether a letter can be drawn.
    pub fn write(&mut self, text: &str, has: impl Fn(char) -> bool) {
        let text = typed(text);
        self.name = text.chars().filter(|letter| has(*letter)).collect();
        self.left_out = self.name != text;
    }
}

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// This picture.
    Badge(Badge),
    /// This stands in the field now.
    Typed(String),
    /// The field was left.
    Left,
    /// So it is.
    Keep,
}

impl Message {
    /// Whether page and focus stay where they are.
    #[must_use]
    pub fn is_still(&self) -> bool {
        !matches!(self, Self::Keep)
    }
}

/// The page.
pub fn view<'a>(change: &Change, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let is_new = change.who.is_none();
    let title = ctx.t(if is_new { "people-add" } else { "person-change" });
    let body = column![pictures(change, ctx), nickname(change, ctx)]
        .spacing(20)
        .max_width(980.0 * ctx.look.k.max(1.0));
    let mut page = Page::one(title, container(body).center_x(Length::Fill));
    let words = ctx.t(if is_new { "person-add" } else { "person-keep" });
    let key = Key::new(ctx, Kind::Main, KEEP, words).icon(Icon::Check).in_bar(ctx);
    page.keys.push(key.on_press(ctx, Message::Keep).into());
    page
}

fn pictures<'a>(change: &Change, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let options = change.free.iter().map(|badge| {
        let picture = badge.picture().in_lens(ctx, 76.0);
        let id = format!("badge-{}", badge.key());
        let on = change.badge == Some(*badge);
        pictured(ctx, id, picture, badge.word(ctx.words), on, Message::Badge(*badge)).into()
    });
    let title = ctx.t("person-picture");
    let options = row(options.collect::<Vec<_>>()).spacing(14).wrap().vertical_spacing(14);
    let content = column![
        // Whoever comes to the pictures hears it.
        text::heading::<Message>(ctx, title.clone()).passed(),
        group(ctx, Role::RadioGroup, options).name(title),
    ]
    .spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

fn nickname<'a>(change: &Change, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let label = ctx.t("person-name");
    let field = Field::new(ctx, FIELD, label.clone(), &change.name, Message::Typed, Message::Left)
        .icon(ctx, Icon::Signature);
    let word = change.badge.map(|badge| badge.word(ctx.words));
    let without = match word {
        Some(word) => ctx.with("person-name-or", &[("word", word.into())]),
        None => ctx.t("person-name-none"),
    };
    let left_out =
        change.left_out.then(|| told(ctx, text::strong(ctx, ctx.t("person-letters"))).id("left-out").live());
    let content = column![
        // What the field is called is said with it.
        hidden(ctx, text::strong(ctx, label)),
        field,
    ]
    .push(left_out)
    .push(told(ctx, text::body(ctx, without)))
    .push(told(ctx, text::small(ctx, ctx.t("person-name-stays"))))
    .spacing(12);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}
