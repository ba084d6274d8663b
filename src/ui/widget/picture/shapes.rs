//! Draws a list of shapes, as `scripts/pictures.py` writes it, at any size.

use std::str::FromStr;

use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Mask, Paint, Path, PathBuilder, Pixmap, Shader, Stroke, Transform,
};

/// The width and the height of a list, in logical pixels; `None` if its first line has none.
pub(super) fn size(list: &str) -> Option<(f32, f32)> {
    let mut words = list.lines().next()?.split(' ');
    Some((number(&mut words)?, number(&mut words)?))
}

/// Draws a list into a canvas, a logical pixel as large as the transform says, inside the mask if there is
/// one. `None` if the list is not as it should be: what stands before is drawn then.
pub(super) fn draw(list: &str, canvas: &mut Pixmap, at: Transform, inside: Option<&Mask>) -> Option<()> {
    let mut clip = None;
    for line in list.lines().skip(1) {
        let (kind, rest) = line.split_once(' ')?;
        let mut words = rest.split(' ');
        match kind {
            // Cut at the end: to draw each shape through a mask takes several times as long.
            "clip" => clip = Some(mask(canvas, &path(words)?, at)?),
            "fill" => {
                let paint = flat(colour(words.next()?)?);
                canvas.fill_path(&path(words)?, &paint, FillRule::Winding, at, inside);
            }
            "line" => {
                let paint = flat(colour(words.next()?)?);
                let width = number(&mut words)?;
                let round = words.next()? == "round";
                let stroke = Stroke {
                    width,
                    line_cap: if round { LineCap::Round } else { LineCap::Butt },
                    line_join: LineJoin::Miter,
                    ..Stroke::default()
                };
                canvas.stroke_path(&path(words)?, &paint, &stroke, at, inside);
            }
            _ => return None,
        }
    }
    if let Some(clip) = clip {
        canvas.apply_mask(&clip);
    }
    Some(())
}

/// What lies inside a path.
pub(super) fn mask(canvas: &Pixmap, path: &Path, at: Transform) -> Option<Mask> {
    let mut mask = Mask::new(canvas.width(), canvas.height())?;
    mask.fill_path(path, FillRule::Winding, true, at);
    Some(mask)
}

/// A paint of one colour, its edges smooth.
pub(super) fn flat(colour: Color) -> Paint<'static> {
    Paint { shader: Shader::SolidColor(colour), ..Paint::default() }
}

/// Six digits, or eight with how much it covers.
fn colour(word: &str) -> Option<Color> {
    let part = |from: usize| u8::from_str_radix(word.get(from..from + 2)?, 16).ok();
    let alpha = if word.len() == 6 { u8::MAX } else { part(6)? };
    Some(Color::from_rgba8(part(0)?, part(2)?, part(4)?, alpha))
}

fn path<'a>(mut words: impl Iterator<Item = &'a str>) -> Option<Path> {
    let mut path = PathBuilder::new();
    while let Some(word) = words.next() {
        let mut next = || number(&mut words);
        match word {
            "M" => path.move_to(next()?, next()?),
            "L" => path.line_to(next()?, next()?),
            "C" => path.cubic_to(next()?, next()?, next()?, next()?, next()?, next()?),
            "Z" => path.close(),
            _ => return None,
        }
    }
    path.finish()
}

fn number<'a, T: FromStr>(words: &mut impl Iterator<Item = &'a str>) -> Option<T> {
    words.next()?.parse().ok()
}
