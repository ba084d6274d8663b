//! Words with their signs in place: each in a box of its own, by number.

use std::ops::Range;

use iced::widget::text::{LineHeight, Wrapping};
use iced::widget::{rich_text, span};
use iced::{Border, Color, Element, Padding};

use super::control::Control;
use super::text;
use super::words::{measure, spaced};
use crate::content::Clue;
use crate::content::markup::{Link, Span};
use crate::ui::ctx::Ctx;
use crate::ui::theme::radius;

pub use crate::play::Numbers;

/// Ground, edge and ink of a sign or a mark.
#[must_use]
pub fn colours(ctx: &Ctx<'_>, clue: Clue) -> (Color, Color, Color) {
    let c = ctx.look.colours;
    match clue {
        Clue::Sign(_) => (c.mark, c.mark_edge, c.on_mark),
        Clue::Mark(_) => (c.trust, c.trust_edge, c.on_trust),
    }
}

/// The words, with every numbered sign in its box.
pub fn words<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    spans: &[Span],
    size: f32,
    numbers: &Numbers,
) -> Control<'a, M> {
    set(ctx, spans, size, numbers, false, 0..0)
}

/// The same in bold: what a sheet has in large letters.
pub fn bold_words<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    spans: &[Span],
    size: f32,
    numbers: &Numbers,
) -> Control<'a, M> {
    set(ctx, spans, size, numbers, true, 0..0)
}

/// The same words, the bytes of this range bold.
pub fn words_with<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    spans: &[Span],
    size: f32,
    numbers: &Numbers,
    bold: Range<usize>,
) -> Control<'a, M> {
    set(ctx, spans, size, numbers, false, bold)
}

fn set<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    spans: &[Span],
    size: f32,
    numbers: &Numbers,
    all_bold: bool,
    bold: Range<usize>,
) -> Control<'a, M> {
    let mut pieces = Vec::new();
    let face = text::face(ctx, all_bold);
    let mut at = 0;
    for piece in spans {
        let clue = match &piece.link {
            Some(Link::Clue(clue)) => numbers.get(*clue).map(|number| (*clue, number)),
            _ => None,
        };
        let runs = runs(&piece.text, bold.start.saturating_sub(at)..bold.end.saturating_sub(at));
        at += piece.text.len();
        let runs = runs.into_iter().map(|(words, bold)| {
            // A run of plain ASCII takes the face of its first letter: word joiners part it from the rest.
            let words = spaced(ctx, words);
            if bold {
                (format!("\u{2060}{words}\u{2060}"), crate::ui::font::bold(face))
            } else {
                (words, face)
            }
        });
        let Some((clue, number)) = clue else {
            pieces.extend(runs.map(|(words, face)| span(words).font(face).color(ctx.look.colours.ink)));
            continue;
        };
        let (ground, edge, ink) = colours(ctx, clue);
        let border = Border { color: edge, width: 2.0, radius: radius::SIGN.into() };
        // Thin spaces make the room a span's padding does not take; the word joiner keeps number and
        // first word together.
        pieces.push(
            span(format!("\u{2009}{number}\u{2009}"))
                .color(ground)
                .background(ink)
                .border(Border { color: ink, width: 2.0, radius: radius::SIGN.into() })
                .padding(Padding { top: -3.0, bottom: -3.0, ..Padding::ZERO })
                .font(crate::ui::font::bold(face)),
        );
        pieces.extend(runs.map(|(words, face)| {
            span(format!("\u{2060}\u{2009}{words}\u{2009}"))
                .color(ink)
                .background(ground)
                .border(border)
                .padding(Padding { top: -3.0, bottom: -3.0, ..Padding::ZERO })
                .font(face)
        }));
    }
    let rich: iced::widget::text::Rich<'a, (), M> = rich_text(pieces)
        .font(face)
        .size(size)
        .line_height(LineHeight::Relative(if all_bold {
            text::leading(ctx, 1.4, 1.55)
        } else {
            text::leading(ctx, 1.75, 2.0)
        }))
        .wrapping(Wrapping::WordOrGlyph);
    let widest = size * measure(ctx.language(), ctx.look.easy);
    super::told(ctx, rich).name(spoken(ctx, spans, numbers)).widest(widest)
}

/// A text cut at the ends of a range, and which of its pieces lie in it.
fn runs(text: &str, bold: Range<usize>) -> Vec<(&str, bool)> {
    let (start, end) = (bold.start.min(text.len()), bold.end.min(text.len()));
    let runs = [(&text[..start], false), (&text[start..end], true), (&text[end..], false)];
    runs.into_iter().filter(|(run, _)| !run.is_empty()).collect()
}

/// The same words for those who listen, each sign named where it stands.
#[must_use]
pub fn spoken(ctx: &Ctx<'_>, spans: &[Span], numbers: &Numbers) -> String {
    let mut out = String::new();
    for piece in spans {
        let numbered = match &piece.link {
            Some(Link::Clue(clue)) => numbers.get(*clue).map(|number| (*clue, number)),
            _ => None,
        };
        match numbered {
            Some((clue, number)) => out.push_str(&named(ctx, clue, number, &piece.text)),
            None => out.push_str(&piece.text),
        }
    }
    out
}

/// A sign or mark by its number, and what it is in.
#[must_use]
pub fn named(ctx: &Ctx<'_>, clue: Clue, number: usize, words: &str) -> String {
    let kind = ctx.t(&format!("kind-{}", clue.scheme()));
    ctx.with("marked-words", &[("kind", kind.into()), ("number", number.into()), ("words", words.into())])
}

/// Who says it, and the words.
#[must_use]
pub fn said_by(ctx: &Ctx<'_>, who: &str, words: &str) -> String {
    ctx.with("said-by", &[("who", who.into()), ("words", words.into())])
}

/// The number of a sign in a disc, of a mark in a square.
pub fn number<'a, M: 'a>(ctx: &Ctx<'_>, clue: Clue, number: usize) -> Element<'a, M> {
    let side = 22.0 * ctx.look.k + 14.0;
    let c = ctx.look.colours;
    let (ground, ink, corner) = match clue {
        Clue::Sign(_) => (c.ink, c.page, side / 2.0),
        Clue::Mark(_) => (c.trust_edge, c.card, 9.0),
    };
    let digit = text::sized(text::face(ctx, true), number.to_string(), ctx.look.body(), 1.0, ink);
    super::panel(iced::widget::container(digit).center(side), ground, ground, 0.0, corner).into()
}
