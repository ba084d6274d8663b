//! Text in the look's sizes. Always in the face of the page's language, always wrapping.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use iced::advanced::text::{self as core_text, Paragraph as _};
use iced::alignment::Vertical;
use iced::widget::text::{LineHeight, Wrapping};
use iced::widget::{Text, text};
use iced::{Color, Font, Renderer, Size};

use super::control::{Control, Skin};
use super::words::Words;
use crate::i18n::Language;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::icon::Icon;

type Paragraph = <Renderer as core_text::Renderer>::Paragraph;

/// A text of any size; the others are made of it.
pub fn sized<'a>(face: Font, content: impl Into<String>, size: f32, line: f32, colour: Color) -> Words<'a> {
    Words::new(face, content.into(), size, line).color(colour)
}

/// A text somebody reads, of any size: with more room where that is set.
pub fn read<'a>(
    ctx: &Ctx<'_>,
    bold: bool,
    content: impl Into<String>,
    size: f32,
    line: f32,
    colour: Color,
) -> Words<'a> {
    Words::new(face(ctx, bold), content.into(), size, line).read(ctx).color(colour)
}

/// The language's own line height: hanzi need more air, and easy reading gives all lines more.
#[must_use]
pub fn leading(ctx: &Ctx<'_>, latin: f32, chinese: f32) -> f32 {
    let line = if ctx.language() == Language::Chinese { chinese } else { latin };
    if ctx.look.easy { line * 1.2 } else { line }
}

/// The page's face.
#[must_use]
pub fn face(ctx: &Ctx<'_>, bold: bool) -> Font {
    let face = font::of(ctx.language());
    if bold { font::bold(face) } else { face }
}

/// Body text.
pub fn body<'a>(ctx: &Ctx<'_>, content: impl Into<String>) -> Words<'a> {
    read(ctx, false, content, ctx.look.body(), leading(ctx, 1.5, 1.6), ctx.look.colours.ink)
}

/// Bold body text: keys and names.
pub fn strong<'a>(ctx: &Ctx<'_>, content: impl Into<String>) -> Words<'a> {
    read(ctx, true, content, ctx.look.body(), leading(ctx, 1.35, 1.45), ctx.look.colours.ink)
}

/// Hints, times, sources.
pub fn small<'a>(ctx: &Ctx<'_>, content: impl Into<String>) -> Words<'a> {
    read(ctx, false, content, ctx.look.small(), leading(ctx, 1.45, 1.45), ctx.look.colours.ink2)
}

/// Small and bold: who speaks.
pub fn name<'a>(ctx: &Ctx<'_>, content: impl Into<String>) -> Words<'a> {
    read(ctx, true, content, ctx.look.small(), leading(ctx, 1.45, 1.45), ctx.look.colours.ink2)
}

/// What is said now, what happened.
pub fn lead<'a>(ctx: &Ctx<'_>, content: impl Into<String>) -> Words<'a> {
    read(ctx, false, content, ctx.look.lead(), leading(ctx, 1.45, 1.5), ctx.look.colours.ink)
}

/// A heading, which the tree knows as one.
pub fn heading<'a, M: Clone + 'a>(ctx: &Ctx<'_>, content: impl Into<String>) -> Control<'a, M> {
    headed(ctx, content, ctx.look.heading(), 1.28)
}

/// A page's title.
pub fn title<'a, M: Clone + 'a>(ctx: &Ctx<'_>, content: impl Into<String>) -> Control<'a, M> {
    headed(ctx, content, ctx.look.title(), 1.22)
}

/// Home's own size.
pub fn display<'a, M: Clone + 'a>(ctx: &Ctx<'_>, content: impl Into<String>) -> Control<'a, M> {
    headed(ctx, content, ctx.look.display(), 1.15)
}

fn headed<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    content: impl Into<String>,
    size: f32,
    line: f32,
) -> Control<'a, M> {
    let text = read(ctx, true, content, size, leading(ctx, line, 1.4), ctx.look.colours.ink).even();
    Control::new(Role::Heading, Skin::bare(&ctx.look.colours), text)
}

/// How high words stand in this width, as [`sized`] draws them.
#[must_use]
pub fn height(face: Font, content: &str, size: f32, line: f32, width: f32) -> f32 {
    extent(face, content, size, line, width).height
}

/// How wide words are in one line, as [`sized`] draws them.
#[must_use]
pub fn width(face: Font, content: &str, size: f32) -> f32 {
    // Rounded up, so that a box of this width does not break the line.
    extent(face, content, size, 1.0, f32::INFINITY).width.ceil() + 1.0
}

/// The words, their face, and in bits their size, line height and room.
type Asked = (String, Font, [u32; 3]);

/// Width and height of words. What was asked before is known: the bars ask the same in every view.
fn extent(face: Font, content: &str, size: f32, line: f32, width: f32) -> Size {
    static KNOWN: LazyLock<Mutex<HashMap<Asked, Size>>> = LazyLock::new(Mutex::default);
    let asked = (content.to_owned(), face, [size.to_bits(), line.to_bits(), width.to_bits()]);
    let lock = || KNOWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(extent) = lock().get(&asked) {
        return *extent;
    }
    let extent = Paragraph::with_text(core_text::Text {
        content,
        bounds: Size::new(width, f32::INFINITY),
        size: size.into(),
        line_height: LineHeight::Relative(line),
        font: face,
        align_x: core_text::Alignment::Default,
        align_y: Vertical::Top,
        shaping: core_text::Shaping::default(),
        wrapping: Wrapping::WordOrGlyph,
    })
    .min_bounds();
    let mut known = lock();
    if known.len() >= 1000 {
        known.clear();
    }
    let _ = known.insert(asked, extent);
    extent
}

/// An icon's glyph; decoration for the tree.
pub fn icon<'a>(icon: Icon, size: f32, colour: Color) -> Text<'a> {
    text(icon.glyph().to_string())
        .font(font::ICONS)
        .size(size)
        .line_height(LineHeight::Relative(1.0))
        .wrapping(Wrapping::None)
        .color(colour)
}
