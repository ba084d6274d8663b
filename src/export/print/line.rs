//! Words into lines: the only file that knows the text engine.
#![forbid(unsafe_code)]

use std::borrow::Cow;
use std::rc::Rc;

use cosmic_text::{
    Align, Attrs, Buffer, Family, FeatureTag, FontFeatures, FontSystem, LayoutGlyph, LayoutRun, Metrics,
    Shaping, Weight, Wrap, fontdb,
};
use krilla::text::{GlyphId, KrillaGlyph};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::face;
use crate::i18n::Language;

const NO_BREAK: char = '\u{a0}';

/// The shape behind a number: it tells the kinds apart where there is no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Badge {
    /// A sign of a scam.
    Disc,
    /// A mark of the genuine.
    Square,
}

/// A piece of a paragraph.
#[derive(Debug, Clone)]
pub struct Run<'a> {
    text: Cow<'a, str>,
    bold: bool,
    scale: f32,
    paint: Paint,
}

/// What is drawn round the glyphs of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// Nothing.
    Plain,
    /// A box: these words carry something.
    Boxed(Badge),
    /// A filled shape, the number white on it.
    Number(Badge),
    /// An empty box.
    Tick,
}

impl<'a> Run<'a> {
    /// Plain words.
    #[must_use]
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: clean(&text.into()).into(), bold: false, scale: 1.0, paint: Paint::Plain }
    }

    /// Bold words.
    #[must_use]
    pub fn strong(text: impl Into<Cow<'a, str>>) -> Self {
        Self { bold: true, ..Self::plain(text) }
    }

    /// The number of a sign or mark, on its shape.
    #[must_use]
    pub fn number(badge: Badge, number: usize) -> Self {
        // No-break spaces make the room of the shape, the last the room after it, and keep it with the words
        // that follow.
        let text = format!("\u{a0}\u{a0}{number}\u{a0}\u{a0}\u{a0}").into();
        Self { text, bold: true, scale: 0.7, paint: Paint::Number(badge) }
    }

    /// An empty box, to be ticked by hand, and the room after it.
    #[must_use]
    pub fn tick() -> Self {
        Self { paint: Paint::Tick, ..Self { text: "\u{a0}".repeat(6).into(), ..Self::plain("") } }
    }

    /// Words that carry a sign or mark: bold, in a box.
    #[must_use]
    pub fn boxed(badge: Badge, text: impl Into<Cow<'a, str>>) -> Self {
        Self { paint: Paint::Boxed(badge), ..Self::strong(text) }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// So many times the size of the paragraph.
    #[must_use]
    pub fn scaled(self, scale: f32) -> Self {
        Self { scale, ..self }
    }

    /// Whether there is nothing to see in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A line of glyphs.
#[derive(Debug)]
pub(super) struct Line {
    pub text: Rc<str>,
    /// From its top to its base line.
    pub base: f32,
    pub height: f32,
    pub groups: Vec<Group>,
}

/// Glyphs of one face and size.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Which piece of the paragraph it belongs to.
    pub piece: usize,
    pub paint: Paint,
    pub face: fontdb::ID,
    pub size: f32,
    pub x: f32,
    pub width: f32,
    pub glyphs: Vec<KrillaGlyph>,
}

/// Sets the words of one language.
#[derive(Debug)]
pub(super) struct Setter {
    pub system: FontSystem,
    language: Language,
}

impl Setter {
    pub(super) fn new(language: Language) -> Self {
        Self { system: face::system(language), language }
    }

    /// The height of a line of this size: hanzi fill their square and need more air.
    pub(super) fn leading(&self, size: f32) -> f32 {
        size * if self.language.has_hanzi() { 1.55 } else { 1.42 }
    }

    /// Shapes a paragraph and breaks it into lines of a width, in points. Words longer than a line break
    /// anywhere.
    pub(super) fn lines(&mut self, runs: &[Run<'_>], size: f32, width: f32) -> Vec<Line> {
        let mut features = FontFeatures::new();
        // Closes up Chinese punctuation, in a face that can.
        let _ = features.enable(FeatureTag::new(b"chws"));
        let leading = self.leading(size);
        let base =
            Attrs::new().family(Family::Name(face::families(self.language)[0])).font_features(features);
        let spans = runs.iter().enumerate().map(|(piece, run)| {
            let weight = if run.bold { Weight::BOLD } else { Weight::NORMAL };
            let metrics = Metrics::new(size * run.scale, leading * run.scale);
            (&*run.text, base.clone().weight(weight).metrics(metrics).metadata(piece))
        });
        let mut buffer = Buffer::new(&mut self.system, Metrics::new(size, leading));
        buffer.set_wrap(&mut self.system, Wrap::WordOrGlyph);
        buffer.set_size(&mut self.system, Some(width.max(size)), None);
        buffer.set_rich_text(&mut self.system, spans, &base, Shaping::Advanced, Some(Align::Left));
        buffer.shape_until_scroll(&mut self.system, false);
        buffer.layout_runs().map(|line| of(&line, runs)).collect()
    }
}

/// A line with its own part of the text. The paragraph is broken: a no-break space is a space from here
/// on, since a glyph that stands for both would hide the words beside it from some readers.
fn of(line: &LayoutRun<'_>, runs: &[Run<'_>]) -> Line {
    let start = line.glyphs.iter().map(|glyph| glyph.start).min().unwrap_or(0);
    let end = line.glyphs.iter().map(|glyph| glyph.end).max().unwrap_or(0);
    let text = line.text.get(start..end).unwrap_or_default();
    // Each that is replaced is a byte shorter.
    let at = |byte: usize| {
        let before = text.get(..byte - start).unwrap_or_default();
        before.len() - before.matches(NO_BREAK).count()
    };
    Line {
        text: text.replace(NO_BREAK, " ").into(),
        base: line.line_y - line.line_top,
        height: line.line_height,
        groups: groups(line.glyphs, runs, at),
    }
}

fn groups(glyphs: &[LayoutGlyph], runs: &[Run<'_>], at: impl Fn(usize) -> usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, glyph) in glyphs.iter().enumerate() {
        let (piece, face, size) = (glyph.metadata, glyph.font_id, glyph.font_size);
        let same = |group: &Group| group.piece == piece && group.face == face;
        if !groups.last().is_some_and(same) {
            let paint = runs.get(piece).map_or(Paint::Plain, |run| run.paint);
            groups.push(Group { piece, paint, face, size, x: glyph.x, width: 0.0, glyphs: Vec::new() });
        }
        let Some(group) = groups.last_mut() else { continue };
        let advance = glyphs.get(index + 1).map_or(glyph.w, |next| next.x - glyph.x);
        group.width = glyph.x + glyph.w - group.x;
        group.glyphs.push(KrillaGlyph::new(
            GlyphId::new(u32::from(glyph.glyph_id)),
            advance / size,
            glyph.x_offset,
            glyph.y_offset,
            0.0,
            at(glyph.start)..at(glyph.end),
            None,
        ));
    }
    groups
}

/// What can be seen of a text, as one line: no controls, nothing that turns or hides words, and the geta
/// mark 〓 for what no face of ours draws.
pub(super) fn clean(text: &str) -> String {
    let seen = |c: char| match c {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        // What still combines is composed with nothing a face has.
        c if c.is_control() || is_hidden(c) || is_combining_mark(c) => None,
        c if !is_private(c) && face::draws(c) => Some(c),
        c if c.is_whitespace() => Some(' '),
        _ => Some('\u{3013}'),
    };
    text.nfc().filter_map(seen).collect()
}

/// Joiners, marks of direction, variants, tags, soft hyphens: they say how other characters are drawn.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Characters that mean nothing outside a face; PDF/UA forbids them.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn only_what_can_be_seen_is_left() {
        assert_eq!(clean("a\u{202e}b\u{0}c\u{feff}\td\r\ne"), "abc d  e");
        assert_eq!(clean("e\u{301} œ \u{202f}; 您 “x”"), "é œ \u{202f}; 您 “x”");
        assert_eq!(clean("🙂 𠮷 \u{e000} ع"), "〓 〓 〓 〓");
        assert_eq!(clean("👨\u{200d}👩\u{fe0f}"), "〓〓");
        assert_eq!(clean("e\u{301}\u{302}\u{303} \u{302}"), "é ");
    }
}
