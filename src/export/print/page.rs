//! The page maker: headings, paragraphs, lists, tables, boxes and bars, one after another, as strips that
//! may or may not stand apart; `finish` puts them on pages.
//!
//! Every strip is as high as one line, so whatever a text holds, it fits on a page. A heading keeps to what
//! follows, the first and last two lines of a paragraph to each other, a short box or row to itself.
#![forbid(unsafe_code)]

mod cards;
mod flow;
mod grid;

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::tagging::{ListNumbering, Tag, TagKind};

pub use cards::Card;
pub(super) use cards::Figure;
pub use grid::Count;

use super::line::{Group, Line, Paint, Setter};
use super::{BODY, Badge, FOOT, PrintError, Run, Setup, pdf};

/// From the edge of the sheet to the words, in points: 19 mm, which every printer reaches.
const MARGIN: f32 = 54.0;
/// From a frame to what stands in it, in points.
const PAD: f32 = 9.0;
/// From the foot to the edge of the sheet, in points.
const FOOT_MARGIN: f32 = 34.0;

/// What is drawn.
#[derive(Debug, Clone)]
pub(super) enum Draw {
    /// Glyphs of a line; white on a shape, else black.
    Glyphs(Rc<str>, Group),
    /// The box round words.
    Box(Badge),
    /// The shape behind a number.
    Shape(Badge),
    /// A bar of a chart.
    Bar,
    /// An empty box, to be ticked by hand.
    Tick,
    /// The shape of a vote card.
    Figure(Figure),
    /// A frame, or the outline of a cell.
    Frame,
    /// A dotted rule at the left.
    Rule,
}

/// Something drawn: where, from the left and top edge of the sheet or of its strip, how wide and high.
#[derive(Debug, Clone)]
pub(super) struct Ink {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub draw: Draw,
    /// The node of the tree it belongs to; none for what a screen reader passes over.
    pub node: Option<usize>,
}

/// A node of the tree that screen readers walk.
#[derive(Debug)]
pub(super) struct Node {
    pub tag: TagKind,
    pub children: Vec<usize>,
}

/// A piece of a page that never breaks.
#[derive(Debug)]
struct Strip {
    height: f32,
    /// Nothing but room: it falls away where a page begins or ends.
    gap: bool,
    /// Whether the next must stand on the same page.
    keep: bool,
    /// Whether a new page begins here, unless one has just begun.
    turns: bool,
    /// The frames it stands in, by number.
    frames: Vec<usize>,
    inks: Vec<Ink>,
}

#[derive(Debug, Clone, Copy)]
struct Frame {
    x: f32,
    width: f32,
    ruled: bool,
}

/// Makes one document.
#[derive(Debug)]
pub struct Pages<'a> {
    setup: &'a Setup<'a>,
    /// Size of the words at 100 %, in points.
    size: f32,
    setter: Setter,
    nodes: Vec<Node>,
    /// The nodes that are open, the innermost last.
    open: Vec<usize>,
    strips: Vec<Strip>,
    frames: Vec<Frame>,
    within: Vec<usize>,
    /// Headings, each with the strip it begins at.
    heads: Vec<(String, usize)>,
    left: f32,
    right: f32,
}

impl<'a> Pages<'a> {
    /// Begins a document.
    #[must_use]
    pub fn new(setup: &'a Setup<'a>) -> Self {
        Self::of_size(setup, BODY)
    }

    /// Begins a document whose words have this size at 100 %, in points.
    #[must_use]
    pub fn of_size(setup: &'a Setup<'a>, size: f32) -> Self {
        Self {
            setup,
            size,
            setter: Setter::new(setup.language),
            nodes: vec![Node { tag: Tag::Section.into(), children: Vec::new() }],
            open: vec![0],
            strips: Vec::new(),
            frames: Vec::new(),
            within: Vec::new(),
            heads: Vec::new(),
            left: MARGIN,
            right: MARGIN,
        }
    }

    /// Size of the words, in points.
    #[must_use]
    pub fn body(&self) -> f32 {
        self.size * self.setup.scale()
    }

    fn width(&self) -> f32 {
        (self.setup.sheet.size().0 - self.left - self.right).max(self.body())
    }

    /// Runs `fill` with what it adds below a node of its own.
    fn below(&mut self, tag: impl Into<TagKind>, fill: impl FnOnce(&mut Self, usize)) {
        let node = self.nodes.len();
        self.nodes.push(Node { tag: tag.into(), children: Vec::new() });
        let parent = self.open.last().copied().unwrap_or(0);
        self.nodes[parent].children.push(node);
        self.open.push(node);
        fill(self, node);
        let _ = self.open.pop();
    }

    /// A heading, 1 for the title. Nothing for an empty one.
    pub fn heading(&mut self, level: u16, text: &str) {
        let run = Run::strong(text);
        if run.is_blank() {
            return;
        }
        let size = self.body() * if level <= 1 { 1.5 } else { 1.2 };
        if !self.strips.is_empty() {
            self.gap(size * 0.7);
        }
        let words = super::line::clean(text);
        let level = NonZeroU16::new(level.max(1)).unwrap_or(NonZeroU16::MIN);
        let from = self.strips.len();
        self.heads.push((words.clone(), from));
        self.below(Tag::Hn(level, Some(words)), |pages, node| pages.set(node, &[run], size));
        self.gap(size * 0.35);
        for strip in &mut self.strips[from..] {
            strip.keep = true;
        }
    }

    /// A paragraph. Nothing for an empty one.
    pub fn paragraph(&mut self, runs: &[Run<'_>]) {
        if runs.iter().all(Run::is_blank) {
            return;
        }
        let size = self.body();
        self.below(Tag::P, |pages, node| pages.set(node, runs, size));
        self.gap(size * 0.4);
    }

    /// What `fill` adds, as one list; each of its entries is an [`entry`](Self::entry).
    pub fn entries(&mut self, fill: impl FnOnce(&mut Self)) {
        self.below(Tag::L(ListNumbering::None), |pages, _| fill(pages));
    }

    /// What `fill` adds, as one entry of a list. One that takes less than a fifth of a page stays whole.
    pub fn entry(&mut self, fill: impl FnOnce(&mut Self)) {
        let from = self.strips.len();
        self.below(Tag::LI, |pages, _| pages.below(Tag::LBody, |pages, _| fill(pages)));
        self.together(from, 0.2);
        self.gap(self.body() * 0.25);
    }

    /// What `fill` adds, on one page when one page holds it.
    pub fn whole(&mut self, fill: impl FnOnce(&mut Self)) {
        let from = self.strips.len();
        fill(self);
        self.together(from, 0.8);
    }

    /// What `fill` adds, in a frame. One that takes less than half a page stays whole.
    pub fn framed(&mut self, fill: impl FnOnce(&mut Self)) {
        self.gap(PAD);
        let from = self.strips.len();
        self.within(false, PAD, PAD, fill);
        self.together(from, 0.5);
        self.gap(PAD);
    }

    /// What `fill` adds, set in from the left with a dotted rule beside it: notes on what stands above.
    pub fn noted(&mut self, fill: impl FnOnce(&mut Self)) {
        self.within(true, self.body() * 1.2, 0.0, fill);
    }

    /// What `fill` adds, set in from the left.
    pub fn set_in(&mut self, fill: impl FnOnce(&mut Self)) {
        let by = self.body() * 2.2;
        self.left += by;
        fill(self);
        self.left -= by;
    }

    fn within(&mut self, ruled: bool, left: f32, right: f32, fill: impl FnOnce(&mut Self)) {
        self.frames.push(Frame { x: self.left, width: self.width(), ruled });
        self.within.push(self.frames.len() - 1);
        self.left += left;
        self.right += right;
        let from = self.strips.len();
        fill(self);
        self.left -= left;
        self.right -= right;
        let _ = self.within.pop();
        // The room after the last paragraph stands outside.
        if self.strips.len() > from
            && let Some(last) = self.strips.last_mut().filter(|strip| strip.gap)
        {
            last.frames.clone_from(&self.within);
        }
    }

    /// Keeps the strips from here on together when they take less than this part of a page.
    fn together(&mut self, from: usize, part: f32) {
        let end = self.strips.len() - usize::from(self.strips.last().is_some_and(|strip| strip.gap));
        let Some(strips) = self.strips.get_mut(from..end) else { return };
        let height: f32 = strips.iter().map(|strip| strip.height).sum();
        if height < self.setup.sheet.size().1 * part
            && let Some((_, but_last)) = strips.split_last_mut()
        {
            for strip in but_last {
                strip.keep = true;
            }
        }
    }

    /// Room below what stands here; none where a page begins.
    pub fn gap(&mut self, height: f32) {
        // Room loosens nothing that is kept to what follows.
        let keep = self.strips.last().is_some_and(|strip| strip.keep);
        self.strip(height, true, Vec::new());
        if let Some(gap) = self.strips.last_mut() {
            gap.keep = keep;
        }
    }

    /// A line to write on by hand.
    pub fn blank(&mut self) {
        let (size, width) = (self.body(), self.width());
        let ink = Ink { x: self.left, y: size, width, height: 0.6, draw: Draw::Bar, node: None };
        self.strip(size * 1.1, false, vec![ink]);
        self.gap(size * 0.4);
    }

    /// What follows begins a page.
    pub fn turn(&mut self) {
        self.strip(0.0, true, Vec::new());
        if let Some(strip) = self.strips.last_mut() {
            strip.turns = true;
        }
    }

    fn strip(&mut self, height: f32, gap: bool, inks: Vec<Ink>) {
        self.strips.push(Strip { height, gap, keep: false, turns: false, frames: self.within.clone(), inks });
    }

    fn lines(&mut self, runs: &[Run<'_>], size: f32, width: f32) -> Vec<Line> {
        self.setter.lines(runs, size, width)
    }

    /// Lines of a node, each a strip; the first two and the last two stay together.
    fn set(&mut self, node: usize, runs: &[Run<'_>], size: f32) {
        let width = self.width();
        let lines = self.lines(runs, size, width);
        let count = lines.len();
        for (index, line) in lines.iter().enumerate() {
            self.strip(line.height, false, flow::inks(line, self.left, Some(node)));
            if let Some(strip) = self.strips.last_mut() {
                strip.keep = index + 1 < count && (index == 0 || index + 2 == count);
            }
        }
    }

    /// The document as a PDF. `foot` gives the foot of a page by its number and how many there are.
    ///
    /// # Errors
    /// [`PrintError`] when the writer finds something against PDF/UA-1.
    pub fn finish(
        mut self,
        title: &str,
        foot: impl Fn(usize, usize) -> String,
    ) -> Result<Vec<u8>, PrintError> {
        let (_, height) = self.setup.sheet.size();
        // Room for the widest it can be.
        let room = self.foot(foot(888, 888)).iter().map(|line| line.height).sum::<f32>();
        let bottom = height - FOOT_MARGIN - room;
        let (mut pages, heads) = flow::paginate(&self.strips, &self.frames, &self.heads, bottom - PAD);
        let count = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            let mut y = bottom;
            for line in self.foot(foot(index + 1, count)) {
                page.extend(flow::inks(&line, MARGIN, None).into_iter().map(|ink| ink.down(y)));
                y += line.height;
            }
        }
        let outline = self.heads.into_iter().map(|(words, _)| words).zip(heads).collect();
        pdf::write(self.setup, &self.setter, &self.nodes, &pages, outline, title)
    }

    /// How many sheets it takes, with a foot of at most two lines.
    #[must_use]
    pub fn sheets(&self) -> usize {
        let room = 2.0 * self.setter.leading(FOOT * self.setup.scale());
        let bottom = self.setup.sheet.size().1 - FOOT_MARGIN - room;
        flow::paginate(&self.strips, &self.frames, &self.heads, bottom - PAD).0.len()
    }

    fn foot(&mut self, words: String) -> Vec<Line> {
        let (size, width) = (FOOT * self.setup.scale(), self.setup.sheet.size().0 - 2.0 * MARGIN);
        let mut lines = self.lines(&[Run::plain(words)], size, width);
        // A foot never takes the page.
        lines.truncate(2);
        lines
    }
}

impl Ink {
    fn down(self, by: f32) -> Self {
        Self { y: self.y + by, ..self }
    }
}

impl Draw {
    /// The paint of a piece as what is drawn round it.
    pub(super) fn round(paint: Paint) -> Option<Self> {
        match paint {
            Paint::Plain => None,
            Paint::Boxed(badge) => Some(Self::Box(badge)),
            Paint::Number(badge) => Some(Self::Shape(badge)),
            Paint::Tick => Some(Self::Tick),
        }
    }
}
