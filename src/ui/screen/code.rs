//! “Continue”: a code that was taken away from a kiosk is typed, and the mix goes on with what is new.

use iced::widget::{column, container};
use iced::{Element, Length};

use crate::kiosk::code::{LENGTH, Wrong};
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::icon::Icon;
use crate::ui::widget::field::Field;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, hidden, text, told};

/// The id of the field.
pub const FIELD: &str = "code";
/// The id of the key that goes on: the focus goes there when the field is left.
pub const READ: &str = "read-code";

/// No more characters than these are kept: a code with a gap after each has fewer.
const MOST: usize = 40;

/// The state of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code {
    /// What stands in the field.
    pub typed: String,
    /// Why it is no code.
    pub wrong: Option<Wrong>,
}

impl Code {
    /// This stands in the field now.
    pub fn write(&mut self, text: &str) {
        self.typed = text.chars().filter(|letter| font::has(*letter)).take(MOST).collect();
        self.wrong = None;
    }

    /// What takes the keyboard's focus.
    #[must_use]
    pub fn focus(&self) -> &'static str {
        if self.wrong.is_some() { "said" } else { FIELD }
    }
}

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Show the page.
    Show,
    /// This stands in the field now.
    Typed(String),
    /// The field was left.
    Left,
    /// Go on with it.
    Read,
}

impl Message {
    /// Whether page and focus stay where they are.
    #[must_use]
    pub fn is_still(&self) -> bool {
        matches!(self, Self::Typed(_) | Self::Left)
    }
}

/// Why it is no code, in one sentence.
fn wrong(wrong: Wrong, ctx: &Ctx<'_>) -> String {
    match wrong {
        Wrong::Length(count) => {
            ctx.with("code-length", &[("count", count.into()), ("wanted", LENGTH.into())])
        }
        Wrong::Character(character) => {
            ctx.with("code-character", &[("character", character.to_string().into())])
        }
        Wrong::Check => ctx.t("code-check"),
        Wrong::Version => ctx.t("code-version"),
    }
}

/// The page.
pub fn view<'a>(code: &Code, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let label = ctx.t("code-field");
    let field: Element<'a, Message> =
        Field::new(ctx, FIELD, label.clone(), &code.typed, Message::Typed, Message::Left)
            .icon(ctx, Icon::Code)
            .into();
    let said = code.wrong.map(|why| told(ctx, text::strong(ctx, wrong(why, ctx))).id("said").live());
    let content = column![
        // What the field is called is said with it.
        hidden(ctx, text::strong(ctx, label)),
        field,
    ]
    .push(said)
    .push(told(ctx, text::body(ctx, ctx.t("code-how"))))
    .spacing(14);
    let body = column![
        told(ctx, text::lead(ctx, ctx.t("code-what"))),
        card(ctx, content).padding([20, 24]).width(Length::Fill),
    ]
    .spacing(20)
    .max_width(760.0 * ctx.look.k.max(1.0));
    let mut page = Page::one(ctx.t("code-title"), container(body).center_x(Length::Fill));
    let key = Key::new(ctx, Kind::Main, READ, ctx.t("go-on")).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(key.on_press(ctx, Message::Read).into());
    page
}
