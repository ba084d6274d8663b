//! Everything a page is made of. Each control comes from here: it has role, name, focus ring, Enter and
//! Space, and a place in the tree.

pub mod bar;
pub mod control;
pub mod feedback;
pub mod flow;
pub mod glasses;
pub mod key;
pub mod marked;
pub mod page;
pub mod picture;
pub mod scope;
pub mod text;
pub mod words;

use iced::widget::container;
use iced::{Background, Border, Color, Element, Length, Padding};

pub use control::{Control, Skin};

use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::theme::radius;

/// A card of the page: a ground, a hairline, no press.
pub fn card<'a, M: 'a>(ctx: &Ctx<'_>, content: impl Into<Element<'a, M>>) -> container::Container<'a, M> {
    let c = ctx.look.colours;
    let edge = if ctx.look.kind.is_contrast() { c.edge } else { c.line };
    panel(content, c.card, edge, ctx.look.hairline(), radius::CARD)
}

/// A container with ground and edge.
pub fn panel<'a, M: 'a>(
    content: impl Into<Element<'a, M>>,
    ground: Color,
    edge: Color,
    width: f32,
    corner: f32,
) -> container::Container<'a, M> {
    container(content).style(move |_| container::Style {
        background: Some(Background::Color(ground)),
        border: Border { color: edge, width, radius: corner.into() },
        ..container::Style::default()
    })
}

/// A quiet ground for notes and sources.
pub fn sunk<'a, M: 'a>(ctx: &Ctx<'_>, content: impl Into<Element<'a, M>>) -> container::Container<'a, M> {
    let c = ctx.look.colours;
    let width = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    panel(content, c.sunk, c.edge, width, radius::KEY)
}

/// A group of things under a name.
pub fn group<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    role: Role,
    content: impl Into<Element<'a, M>>,
) -> Control<'a, M> {
    Control::new(role, Skin::bare(&ctx.look.colours), content).width(Length::Fill)
}

/// A thin line across.
pub fn rule<'a, M: 'a>(ctx: &Ctx<'_>) -> Element<'a, M> {
    let line = ctx.look.colours.line;
    container(iced::widget::Space::new().width(Length::Fill).height(1.0))
        .style(move |_| container::Style { background: Some(line.into()), ..container::Style::default() })
        .into()
}

/// Room on four sides.
#[must_use]
pub fn pad(top: f32, right: f32, bottom: f32, left: f32) -> Padding {
    Padding { top, right, bottom, left }
}
