//! What stands beside each other: lists, tables, bars.
#![forbid(unsafe_code)]

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};

use super::{Draw, Frame, Ink, PAD, Pages, flow};
use crate::export::print::Run;
use crate::export::print::line::clean;

/// How a list counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// 1. 2. 3.
    Numbers,
    /// •
    Dots,
}

impl Pages<'_> {
    /// A list.
    pub fn list(&mut self, count: Count, items: &[Vec<Run<'_>>]) {
        let numbering = match count {
            Count::Numbers => ListNumbering::Decimal,
            Count::Dots => ListNumbering::Disc,
        };
        let indent = self.body() * 1.7;
        self.below(Tag::L(numbering), |pages, _| {
            for (index, item) in items.iter().enumerate() {
                let label = match count {
                    Count::Numbers => format!("{}.", index + 1),
                    Count::Dots => "•".to_owned(),
                };
                pages.item(Run::plain(label), indent, item);
            }
        });
    }

    fn item(&mut self, label: Run<'_>, indent: f32, runs: &[Run<'_>]) {
        let size = self.body();
        self.below(Tag::LI, |pages, _| {
            pages.beside(label, indent, |pages| {
                pages.below(Tag::LBody, |pages, node| pages.set(node, runs, size));
            });
        });
        self.gap(size * 0.3);
    }

    /// An entry of [`entries`](Self::entries) with a bold label at the left of its words, and what `more` adds below
    /// them.
    pub fn labelled(&mut self, label: &str, runs: &[Run<'_>], more: impl FnOnce(&mut Self)) {
        let (from, indent) = (self.strips.len(), self.body() * 1.7);
        self.below(Tag::LI, |pages, _| {
            pages.beside(Run::strong(label), indent, |pages| {
                pages.below(Tag::LBody, |pages, _| {
                    pages.paragraph(runs);
                    more(pages);
                });
            });
        });
        self.together(from, 0.2);
        self.gap(self.body() * 0.25);
    }

    /// A label, and at its right what `fill` adds.
    fn beside(&mut self, label: Run<'_>, indent: f32, fill: impl FnOnce(&mut Self)) {
        let (at, left, size) = (self.strips.len(), self.left, self.body());
        let label = self.lines(&[label], size, indent);
        let mut labels = Vec::new();
        self.below(Tag::Lbl, |_, node| {
            labels = label.iter().flat_map(|line| flow::inks(line, left, Some(node))).collect();
        });
        self.left += indent;
        fill(self);
        self.left -= indent;
        if let Some(first) = self.strips.get_mut(at) {
            drop(first.inks.splice(0..0, labels));
        }
    }

    /// A table: the part of the width each column takes, the head, and rows of as many cells.
    pub fn table(&mut self, caption: &str, parts: &[f32], head: &[Run<'_>], rows: &[Vec<Run<'_>>]) {
        let size = self.body();
        self.gap(PAD);
        self.below(Tag::Table, |pages, _| {
            let from = pages.strips.len();
            if !caption.trim().is_empty() {
                let caption = [Run::plain(caption)];
                pages.below(Tag::Caption, |pages, node| pages.set(node, &caption, size));
                pages.gap(PAD * 1.5);
            }
            pages.below(Tag::THead, |pages, _| pages.row(parts, head, true));
            for strip in &mut pages.strips[from..] {
                strip.keep = true;
            }
            pages.below(Tag::TBody, |pages, _| {
                for row in rows {
                    pages.row(parts, row, false);
                }
            });
        });
        self.gap(size * 0.6);
    }

    /// One row: its n-th strip holds the n-th line of every cell.
    fn row(&mut self, parts: &[f32], cells: &[Run<'_>], head: bool) {
        let (size, full, whole) = (self.body(), self.width(), parts.iter().sum::<f32>().max(0.01));
        let from = self.strips.len();
        let mut x = self.left;
        let mut outlines = Vec::new();
        self.below(Tag::TR, |pages, _| {
            for (index, part) in parts.iter().enumerate() {
                let width = full * part / whole;
                // A cell that is not given is empty: every row has as many.
                let cell = cells.get(index).cloned().unwrap_or_else(|| Run::plain(""));
                let cell = if head { cell.bold() } else { cell };
                let lines = pages.lines(&[cell], size, width - 2.0 * PAD);
                let tag: TagKind =
                    if head { Tag::TH(TableHeaderScope::Column).into() } else { Tag::TD.into() };
                pages.below(tag, |pages, node| {
                    for (index, line) in lines.iter().enumerate() {
                        if pages.strips.len() == from + index {
                            pages.strip(line.height, false, Vec::new());
                        }
                        let inks = flow::inks(line, x + PAD, Some(node));
                        pages.strips[from + index].inks.extend(inks);
                    }
                });
                outlines.push((x, width));
                x += width;
            }
        });
        // Every strip of the row draws its part of the outlines: they meet whatever page they stand on.
        for (x, width) in outlines {
            self.frames.push(Frame { x, width, ruled: false });
            for strip in &mut self.strips[from..] {
                strip.frames.push(self.frames.len() - 1);
            }
        }
        self.together(from, 0.5);
        self.gap(2.0 * PAD);
        if let Some(last) = self.strips.last_mut() {
            last.keep = head;
        }
    }

    /// A chart of bars, with what it shows in words for whoever does not see it.
    pub fn bars(&mut self, words: &str, bars: &[(String, u64)]) {
        let (size, full) = (self.body(), self.width());
        let label = full * 0.34;
        let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
        let words = clean(words);
        self.below(Tag::Figure(Some(words)), |pages, node| {
            for (name, count) in bars {
                let names = pages.lines(&[Run::plain(name.as_str())], size, label - PAD);
                let counts = pages.lines(&[Run::strong(count.to_string())], size, full * 0.2);
                #[allow(clippy::cast_precision_loss, reason = "a length on paper")]
                let share = *count as f32 / most as f32;
                let (left, width) = (pages.left + label, (full * 0.44 * share).max(1.0));
                let height = size * 0.8;
                let ink = Ink { x: left, y: size * 0.3, width, height, draw: Draw::Bar, node: Some(node) };
                let from = pages.strips.len();
                for (index, line) in names.iter().enumerate() {
                    let mut inks = flow::inks(line, pages.left, Some(node));
                    if index == 0 {
                        inks.push(ink.clone());
                        let right = left + width + PAD;
                        inks.extend(counts.iter().take(1).flat_map(|l| flow::inks(l, right, Some(node))));
                    }
                    pages.strip(line.height, false, inks);
                }
                pages.together(from, 0.5);
            }
        });
        self.gap(size * 0.6);
    }
}
