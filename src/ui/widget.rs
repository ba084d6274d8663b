//! Everything a page is made of. Each control comes from here: it has role, name, focus ring, Enter and
//! Space, and a place in the tree.

pub mod bar;
pub mod chart;
pub mod control;
pub mod digits;
pub mod feedback;
pub mod field;
pub mod flow;
pub mod glasses;
pub mod key;
pub mod marked;
pub mod page;
pub mod picture;
pub mod scope;
pub mod table;
pub mod text;
pub mod words;

use iced::widget::canvas::{Frame, Path};
use iced::widget::container;
use iced::{Background, Border, Color, Element, Length, Padding, Point, Renderer, Size};

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

/// What a drawing is drawn on. Of a stroke the software renderer knows the path alone: what its width reaches
/// beyond would stay on the screen when the drawing goes. A line without width from corner to corner says how
/// far the drawing may reach.
#[must_use]
pub fn blank(renderer: &Renderer, size: Size) -> Frame {
    #[allow(clippy::disallowed_methods, reason = "here alone")]
    let mut frame = Frame::new(renderer, size);
    frame.fill(&Path::line(Point::ORIGIN, Point::new(size.width, size.height)), Color::TRANSPARENT);
    frame
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

/// Drawn for the eye: what it says is said elsewhere, so that nothing is said twice.
pub fn hidden<'a, M: Clone + 'a>(ctx: &Ctx<'_>, content: impl Into<Element<'a, M>>) -> Control<'a, M> {
    Control::new(Role::Hidden, Skin::bare(&ctx.look.colours), content)
}

/// Words that belong together: one text for those who listen, and a place for the focus.
pub fn told<'a, M: Clone + 'a>(ctx: &Ctx<'_>, content: impl Into<Element<'a, M>>) -> Control<'a, M> {
    Control::new(Role::Label, Skin::bare(&ctx.look.colours), content).stop(ctx)
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
