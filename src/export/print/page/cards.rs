//! Cards that are held up: one letter as large as its card, and a shape below it, by which cards are told apart
//! without colour and from far away.
#![forbid(unsafe_code)]

use krilla::tagging::Tag;

use super::{Draw, Frame, Ink, MARGIN, PAD, Pages, flow};
use crate::export::print::Run;

/// A shape that no other is taken for, whatever the printer and the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A disc.
    Disc,
    /// A square.
    Square,
    /// A triangle on its side.
    Triangle,
    /// A square on its corner.
    Diamond,
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its letter.
    pub letter: char,
    /// Its shape.
    pub figure: Figure,
    /// What it says, in words below; for whoever holds it.
    pub words: String,
}

impl Pages<'_> {
    /// A page of cards, in so many columns and rows as there is room for them: one, or two by two.
    pub fn cards(&mut self, cards: &[Card]) {
        let columns = if cards.len() > 1 { 2 } else { 1 };
        let (sheet, whole) = self.setup.sheet.size();
        let width = (sheet - 2.0 * MARGIN) / if columns == 2 { 2.0 } else { 1.0 };
        let rows = cards.chunks(columns).collect::<Vec<_>>();
        #[allow(clippy::cast_precision_loss, reason = "two at most")]
        let height = (whole - 2.4 * MARGIN - self.body() * 2.5) / rows.len().max(1) as f32;
        self.turn();
        for row in rows {
            let mut inks = Vec::new();
            let mut frames = Vec::new();
            let mut left = MARGIN;
            for card in row {
                self.below(Tag::P, |pages, node| {
                    inks.extend(pages.card(card, node, left, (width, height)));
                });
                self.frames.push(Frame { x: left, width, ruled: false });
                frames.push(self.frames.len() - 1);
                left += width;
            }
            self.strip(height - 2.0 * PAD, false, inks);
            if let Some(strip) = self.strips.last_mut() {
                strip.frames.extend(frames);
            }
            self.gap(2.0 * PAD);
        }
    }

    /// What one card draws, from the top of its strip.
    fn card(&mut self, card: &Card, node: usize, left: f32, (width, height): (f32, f32)) -> Vec<Ink> {
        let size = (width * 0.95).min(height * 0.56);
        let figure = height * 0.2;
        let mut inks = Vec::new();
        let mut y = height * 0.07;
        for line in self.lines(&[Run::strong(card.letter.to_string())], size, width * 2.0) {
            // A capital is seven tenths of its size high, and has no room above it to give away.
            let above = line.base - size * 0.7;
            inks.extend(centred(flow::inks(&line, 0.0, Some(node)), left, width, y - above));
            y += size * 0.84;
        }
        let x = left + (width - figure) / 2.0;
        inks.push(Ink { x, y, width: figure, height: figure, draw: Draw::Figure(card.figure), node: None });
        y += figure + PAD;
        let words = self.lines(&[Run::plain(card.words.as_str())], self.body(), width - 2.0 * PAD);
        for line in words.iter().take(2) {
            inks.extend(centred(flow::inks(line, 0.0, Some(node)), left, width, y));
            y += line.height;
        }
        inks
    }
}

/// A line in the middle of a card.
fn centred(inks: Vec<Ink>, left: f32, width: f32, down: f32) -> Vec<Ink> {
    let end = inks.iter().map(|ink| ink.x + ink.width).fold(0.0, f32::max);
    let by = left + (width - end) / 2.0;
    inks.into_iter().map(|ink| Ink { x: ink.x + by, ..ink.down(down) }).collect()
}
