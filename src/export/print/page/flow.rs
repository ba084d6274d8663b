//! Lines into ink, strips onto pages.
#![forbid(unsafe_code)]

use super::{Draw, Frame, Ink, MARGIN, PAD, Strip};
use crate::export::print::line::{Group, Line, Paint};

/// Where a heading stands: its page, from 0, and from the top.
pub(in crate::export::print) type Stand = (usize, f32);

/// What a line draws, its top at 0: shapes first, so that the words stand on them.
pub(super) fn inks(line: &Line, left: f32, node: Option<usize>) -> Vec<Ink> {
    let mut inks = Vec::new();
    for piece in line.groups.chunk_by(|one, next| one.piece == next.piece) {
        let (first, last) = (&piece[0], &piece[piece.len() - 1]);
        let width = last.x + last.width - trailing(line, last) - first.x;
        if let Some(draw) = Draw::round(first.paint)
            && width > 0.0
        {
            inks.push(round(draw, first, line.base, left + first.x, width));
        }
    }
    inks.extend(line.groups.iter().map(|group| Ink {
        x: left + group.x,
        y: line.base,
        width: group.width,
        height: group.size,
        draw: Draw::Glyphs(line.text.clone(), group.clone()),
        node,
    }));
    inks
}

/// The width of the spaces a group ends with, where a line was broken.
fn trailing(line: &Line, group: &Group) -> f32 {
    if matches!(group.paint, Paint::Number(_) | Paint::Tick) {
        return 0.0;
    }
    let blank = |range: &std::ops::Range<usize>| {
        line.text.get(range.clone()).is_some_and(|text| text.chars().all(char::is_whitespace))
    };
    let spaces = group.glyphs.iter().rev().take_while(|glyph| blank(&glyph.text_range));
    spaces.map(|glyph| glyph.x_advance * group.size).sum()
}

fn round(draw: Draw, group: &Group, base: f32, x: f32, width: f32) -> Ink {
    let size = group.size;
    let (x, y, width, height) = if let Draw::Shape(_) = draw {
        let height = size * 1.36;
        // The last space stands outside.
        let width = width - group.glyphs.last().map_or(0.0, |space| space.x_advance * size);
        let wide = (width - size * 0.3).max(height);
        (x + (width - wide) / 2.0, base - size * 0.34 - height / 2.0, wide, height)
    } else if let Draw::Tick = draw {
        (x, base - size * 0.86, size, size)
    } else {
        // On the right a comma may follow at once.
        (x - 1.5, base - size * 0.93, width + 2.1, size * 1.22)
    };
    Ink { x, y, width, height, draw, node: None }
}

/// Puts strips onto pages down to `bottom`, draws their frames, and says where each heading stands.
pub(super) fn paginate(
    strips: &[Strip],
    frames: &[Frame],
    heads: &[(String, usize)],
    bottom: f32,
) -> (Vec<Vec<Ink>>, Vec<Stand>) {
    let mut pages = vec![Vec::new()];
    let mut places: Vec<Option<(usize, f32)>> = Vec::with_capacity(strips.len());
    let mut y = MARGIN;
    for (index, strip) in strips.iter().enumerate() {
        if strip.turns {
            if y > MARGIN {
                pages.push(Vec::new());
                y = MARGIN;
            }
            places.push(None);
            continue;
        }
        let tied = index > 0 && strips[index - 1].keep;
        let chain = if tied { strip.height } else { chain(&strips[index..]) };
        // What is kept together and higher than a page breaks like anything else.
        let need = if chain > bottom - MARGIN { strip.height } else { chain };
        if y > MARGIN && y + need > bottom {
            if strip.gap && !strip.keep {
                places.push(None);
                continue;
            }
            pages.push(Vec::new());
            y = MARGIN;
        }
        if strip.gap {
            places.push(None);
            if y > MARGIN {
                y += strip.height;
            }
            continue;
        }
        let page = pages.len() - 1;
        places.push(Some((page, y)));
        pages[page].extend(strip.inks.iter().cloned().map(|ink| ink.down(y)));
        y += strip.height;
    }
    for (page, inks) in pages.iter_mut().enumerate() {
        let outlines = outlines(strips, frames, &places, page);
        drop(inks.splice(0..0, outlines));
    }
    let stands = heads.iter().map(|(_, strip)| places.get(*strip).copied().flatten().unwrap_or((0, MARGIN)));
    (pages, stands.collect())
}

/// The height of a strip with all that must stand on its page.
fn chain(strips: &[Strip]) -> f32 {
    let kept = strips.iter().take_while(|strip| strip.keep).count();
    strips.iter().take(kept + 1).map(|strip| strip.height).sum()
}

/// The frames on a page, each round its strips that stand there.
fn outlines(strips: &[Strip], frames: &[Frame], places: &[Option<Stand>], page: usize) -> Vec<Ink> {
    let mut spans: Vec<Option<(f32, f32)>> = vec![None; frames.len()];
    for (strip, place) in strips.iter().zip(places) {
        let Some((_, y)) = place.filter(|(on, _)| *on == page) else { continue };
        for frame in &strip.frames {
            let (top, end) = spans[*frame].unwrap_or((y, y));
            spans[*frame] = Some((top, end.max(y + strip.height)));
        }
    }
    let drawn = frames.iter().zip(spans).filter_map(|(frame, span)| Some((frame, span?)));
    drawn
        .map(|(frame, (top, end))| {
            let (pad, draw) = if frame.ruled { (-2.0, Draw::Rule) } else { (PAD, Draw::Frame) };
            let (y, height) = (top - pad, end - top + 2.0 * pad);
            Ink { x: frame.x, y, width: frame.width, height, draw, node: None }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Pages;
    use super::*;
    use crate::export::print::{Run, Setup, Sheet};
    use crate::i18n::Language;

    #[test]
    fn a_heading_never_ends_a_page_and_a_short_frame_stays_whole() {
        for before in 0..60 {
            let setup = Setup { language: Language::English, sheet: Sheet::A4, text_size: 100, date: "" };
            let mut pages = Pages::new(&setup);
            for _ in 0..before {
                pages.paragraph(&[Run::plain("A line.")]);
            }
            pages.heading(2, "A heading");
            let heading = pages.heads[0].1;
            pages.framed(|pages| {
                pages.paragraph(&[Run::plain("One.")]);
                pages.paragraph(&[Run::plain("Two.")]);
            });
            pages.paragraph(&[Run::plain("After it.")]);
            let (inked, stands) = paginate(&pages.strips, &pages.frames, &pages.heads, 700.0);
            let frames: Vec<usize> = (0..inked.len())
                .filter(|page| inked[*page].iter().any(|ink| matches!(ink.draw, Draw::Frame)))
                .collect();
            assert_eq!(frames, [stands[0].0], "after {before} lines");
            assert!(pages.strips[heading].keep && inked.iter().all(|page| !page.is_empty()));
            let lowest = inked.iter().flatten().map(|ink| ink.y + ink.height).fold(0.0, f32::max);
            assert!(lowest <= 700.0 + PAD + 20.0, "{lowest}");
        }
    }
}
