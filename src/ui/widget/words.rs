//! A text that is never set in lines too long to follow, and that has more air where somebody asks for
//! easy reading.

use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Layout, layout, mouse, renderer};
use iced::widget::Text;
use iced::widget::text::LineHeight;
use iced::{Color, Element, Font, Length, Pixels, Point, Rectangle, Renderer, Size, Theme};

use crate::i18n::Language;
use crate::ui::ctx::Ctx;
use crate::ui::font;

/// The widest line in ems: at most 80 letters, or 40 hanzi.
#[must_use]
pub fn measure(language: Language, easy: bool) -> f32 {
    match (language, easy) {
        // A hanzi is one em wide, a figure a little less than half.
        (Language::Chinese, false) => 39.0,
        (Language::Chinese, true) => 29.0,
        // Lines of narrow letters are the ones to go by: some seventy letters as a rule.
        (Language::English | Language::French, false) => 31.0,
        // At most 60 letters.
        (Language::English | Language::French, true) => 24.0,
    }
}

/// The same words with a little more room between them. iced cannot space letters or words: a thin space
/// of a fifth of an em stands before each space instead, where a line may break all the same.
#[must_use]
pub fn spaced(ctx: &Ctx<'_>, content: &str) -> String {
    if ctx.look.easy { content.replace(' ', "\u{2009} ") } else { content.to_owned() }
}

/// See the module.
pub struct Words<'a> {
    text: Text<'a>,
    face: Font,
    /// As it is to be heard.
    said: String,
    /// As it is written.
    written: String,
    size: f32,
    leading: f32,
    /// The widest line, in ems.
    measure: f32,
    /// Room above and below a paragraph, in ems.
    room: f32,
    /// Whether its lines are about as long as one another.
    even: bool,
    width: Length,
}

impl<'a> Words<'a> {
    /// A text in a face, of a size, with lines so many times as high.
    pub fn new(face: Font, content: String, size: f32, leading: f32) -> Self {
        let language =
            if face.family == font::CHINESE.family { Language::Chinese } else { Language::English };
        Self {
            text: Self::set(content.clone(), face, size, leading),
            face,
            said: content.clone(),
            written: content,
            size,
            leading,
            measure: measure(language, false),
            room: 0.0,
            even: false,
            width: Length::Shrink,
        }
    }

    fn set(content: String, face: Font, size: f32, leading: f32) -> Text<'a> {
        iced::widget::text(content)
            .font(face)
            .size(size)
            .line_height(LineHeight::Relative(leading))
            .wrapping(iced::widget::text::Wrapping::WordOrGlyph)
    }

    /// As somebody wants to read it: in shorter lines, with room round words and paragraphs, when that is
    /// set.
    #[must_use]
    pub fn read(mut self, ctx: &Ctx<'_>) -> Self {
        if ctx.look.easy {
            self.written = spaced(ctx, &self.said);
            self.text = Self::set(self.written.clone(), self.face, self.size, self.leading);
            self.measure = measure(ctx.language(), true);
            self.room = 0.25;
        }
        self
    }

    /// In as many lines as it needs, all about as long: no word stands alone in the last one.
    #[must_use]
    pub fn even(mut self) -> Self {
        self.even = true;
        self
    }

    /// The narrowest room that takes no more lines than this one.
    fn narrowest(&self, width: f32) -> f32 {
        let high = |width| super::text::height(self.face, &self.written, self.size, self.leading, width);
        let most = high(width);
        let (mut low, mut enough) = (width / 2.0, width);
        if !self.even || !width.is_finite() || most < 1.5 * self.size * self.leading {
            return width;
        }
        for _ in 0..5 {
            let middle = f32::midpoint(low, enough).round();
            if high(middle) > most { low = middle } else { enough = middle }
        }
        enough
    }

    /// In this colour.
    #[must_use]
    pub fn color(mut self, colour: Color) -> Self {
        self.text = self.text.color(colour);
        self
    }

    /// Of this size.
    #[must_use]
    pub fn size(mut self, size: f32) -> Self {
        self.size = size;
        self.text = self.text.size(Pixels(size));
        self
    }

    /// With lines so many times as high as the letters.
    #[must_use]
    pub fn line_height(mut self, leading: f32) -> Self {
        self.leading = leading;
        self.text = self.text.line_height(LineHeight::Relative(leading));
        self
    }

    /// As wide as this; its lines stay as short as they are.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// Each line in the middle, or at a side.
    #[must_use]
    pub fn align_x(mut self, alignment: impl Into<iced::advanced::text::Alignment>) -> Self {
        self.text = self.text.align_x(alignment);
        self
    }

    /// How high it stands in this width.
    #[must_use]
    pub fn height_in(&self, width: f32) -> f32 {
        let width = width.min(self.size * self.measure);
        let words = super::text::height(self.face, &self.written, self.size, self.leading, width);
        words + 2.0 * self.room_of(words)
    }

    /// One line is a label, more are a paragraph, which has room of its own.
    fn room_of(&self, height: f32) -> f32 {
        if height > 1.5 * self.size * self.leading { self.room * self.size } else { 0.0 }
    }

    fn inner(&self) -> &dyn Widget<(), Theme, Renderer> {
        &self.text
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Words<'_> {
    fn tag(&self) -> tree::Tag {
        self.inner().tag()
    }

    fn state(&self) -> tree::State {
        self.inner().state()
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let limits = limits.width(self.width);
        let inner = limits.loose().max_width(self.size * self.measure);
        let inner = inner.max_width(self.narrowest(inner.max().width));
        let text: &mut dyn Widget<(), Theme, Renderer> = &mut self.text;
        let words = text.layout(tree, renderer, &inner);
        let room = self.room_of(words.size().height);
        let content = Size::new(words.size().width, words.size().height + 2.0 * room);
        let size = limits.resolve(self.width, Length::Shrink, content);
        layout::Node::with_children(size, vec![words.move_to(Point::new(0.0, room))])
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        if let Some(words) = layout.children().next() {
            self.inner().draw(tree, renderer, theme, style, words, cursor, viewport);
        }
    }

    fn operate(&mut self, _: &mut Tree, layout: Layout<'_>, _: &Renderer, operation: &mut dyn Operation) {
        operation.text(None, layout.bounds(), &self.said);
    }
}

impl<'a, Message: 'a> From<Words<'a>> for Element<'a, Message> {
    fn from(words: Words<'a>) -> Self {
        Element::new(words)
    }
}
