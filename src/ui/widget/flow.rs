//! Words that flow like text, each phrase of them a control: pressed by itself, focused by itself, a
//! node of its own, and yet broken over lines like any sentence.

use iced::advanced::text::{self as core_text, Paragraph as _, Span};
use iced::advanced::widget::operation::{self, Operation};
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, layout, mouse, renderer};
use iced::keyboard;
use iced::{
    Background, Border, Color, Element, Event, Font, Length, Pixels, Point, Rectangle, Renderer, Size, Theme,
    Vector, touch,
};

use super::control::PRESS;
use super::text;
use super::words::{measure, spaced};
use crate::ui::access::{Info, Role};
use crate::ui::ctx::Ctx;
use crate::ui::theme::radius;

type Paragraph = <Renderer as core_text::Renderer>::Paragraph;

/// One phrase.
#[derive(Debug, Clone)]
pub struct Phrase<Message> {
    /// Its id; none other on the page has it.
    pub id: String,
    /// What stands before it and is not pressed: a space, or nothing.
    pub lead: String,
    /// Its words.
    pub words: String,
    /// Its number, once it has been pressed.
    pub number: Option<usize>,
    /// Ground, edge and ink, once it has been pressed.
    pub colours: Option<(Color, Color, Color)>,
    /// What a press says.
    pub message: Message,
}

/// See the module.
pub struct Flow<'a, Message> {
    phrases: Vec<Phrase<Message>>,
    /// Per phrase: its lead, its number when it has one, its words.
    spans: Vec<Span<'a, (), Font>>,
    /// Where the number, or else the words, and where the words of each phrase lie among the spans.
    at: Vec<(usize, usize)>,
    size: Pixels,
    leading: f32,
    /// The widest line.
    measure: f32,
    face: Font,
    ink: Color,
    line: Color,
    focus: Color,
    halo: Color,
}

/// Phrases, in the page's type.
pub fn flow<'a, Message>(ctx: &Ctx<'_>, phrases: Vec<Phrase<Message>>) -> Flow<'a, Message> {
    let c = ctx.look.colours;
    let face = text::face(ctx, false);
    let mut spans: Vec<Span<'a, (), Font>> = Vec::new();
    let mut at = Vec::new();
    for phrase in &phrases {
        spans.push(Span::new(spaced(ctx, &phrase.lead)));
        let ink = phrase.colours.map_or(c.ink, |(_, _, ink)| ink);
        let first = spans.len();
        if let (Some(number), Some((ground, ..))) = (phrase.number, phrase.colours) {
            let digits = Span::new(format!("\u{2009}{number}\u{2009}"));
            spans.push(digits.color(ground).font(crate::ui::font::bold(face)));
        }
        // The word joiner keeps number and first word together.
        let join = if phrase.number.is_some() { "\u{2060}\u{2009}" } else { "" };
        spans.push(Span::new(format!("{join}{}", spaced(ctx, &phrase.words))).color(ink));
        at.push((first, spans.len() - 1));
    }
    Flow {
        phrases,
        spans,
        at,
        size: ctx.look.body().into(),
        // A line is as high as a finger needs: 44 at the least.
        leading: (44.0 / ctx.look.body()).max(text::leading(ctx, 1.75, 2.0)),
        measure: ctx.look.body() * measure(ctx.language(), ctx.look.easy),
        face,
        ink: c.ink,
        line: c.edge,
        focus: c.focus,
        halo: c.focus_halo,
    }
}

#[derive(Debug, Default, Clone)]
struct Focus {
    focused: bool,
    ring: bool,
}

impl operation::Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.focused
    }
    fn focus(&mut self) {
        self.focused = true;
        self.ring = true;
    }
    fn unfocus(&mut self) {
        self.focused = false;
        self.ring = false;
    }
}

#[derive(Default)]
struct State {
    paragraph: Paragraph,
    each: Vec<Each>,
    pressed: Option<usize>,
}

#[derive(Default)]
struct Each {
    id: String,
    focus: Focus,
    info: Info,
}

impl<Message> Flow<'_, Message> {
    /// The boxes of a phrase, one a line, in the widget's own coordinates.
    fn boxes(&self, paragraph: &Paragraph, phrase: usize) -> Vec<Rectangle> {
        let (first, last) = self.at[phrase];
        (first..=last).flat_map(|span| paragraph.span_bounds(span)).collect()
    }

    /// The phrase under a point of the widget's own coordinates.
    fn hit(&self, paragraph: &Paragraph, at: Point) -> Option<usize> {
        let high = self.size.0 * self.leading;
        (0..self.phrases.len()).find(|phrase| {
            self.boxes(paragraph, *phrase).iter().any(|line| {
                // A line's box may be lower than the line: the whole line can be pressed.
                let spare = (high - line.height).max(0.0) / 2.0;
                Rectangle { y: line.y - spare, height: line.height + 2.0 * spare, ..*line }.contains(at)
            })
        })
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Flow<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        state.each.resize_with(self.phrases.len(), Each::default);
        for (each, phrase) in state.each.iter_mut().zip(&self.phrases) {
            if each.id != phrase.id {
                *each = Each { id: phrase.id.clone(), ..Each::default() };
            }
            each.info = Info {
                role: Role::Toggle,
                name: Some(phrase.words.clone()),
                pressable: true,
                on: Some(phrase.number.is_some()),
                activate: each.info.activate,
            };
        }
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.diff(tree);
        let state = tree.state.downcast_mut::<State>();
        layout::sized(limits, Length::Fill, Length::Shrink, |limits| {
            state.paragraph = Paragraph::with_spans(core_text::Text {
                content: self.spans.as_slice(),
                bounds: Size::new(limits.max().width.min(self.measure), limits.max().height),
                size: self.size,
                line_height: core_text::LineHeight::Relative(self.leading),
                font: self.face,
                align_x: core_text::Alignment::Default,
                align_y: iced::alignment::Vertical::Top,
                shaping: core_text::Shaping::Advanced,
                wrapping: core_text::Wrapping::WordOrGlyph,
            });
            state.paragraph.min_bounds()
        })
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _: &Renderer, operation: &mut dyn Operation) {
        let state = tree.state.downcast_mut::<State>();
        let shift = layout.position() - Point::ORIGIN;
        for (index, each) in state.each.iter_mut().enumerate() {
            let mut boxes = self.boxes(&state.paragraph, index).into_iter();
            let Some(first) = boxes.next() else { continue };
            let bounds = boxes.fold(first, |all, line| all.union(&line)) + shift;
            let id = Id::from(each.id.clone());
            operation.container(Some(&id), bounds);
            operation.custom(Some(&id), bounds, &mut each.info);
            operation.focusable(Some(&id), bounds, &mut each.focus);
            operation.traverse(&mut |_| {});
        }
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Renderer,
        _: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        for (each, phrase) in state.each.iter_mut().zip(&self.phrases) {
            if std::mem::take(&mut each.info.activate) {
                shell.publish(phrase.message.clone());
            }
        }
        let under = cursor
            .position()
            .filter(|at| layout.bounds().intersection(viewport).is_some_and(|seen| seen.contains(*at)))
            .and_then(|at| self.hit(&state.paragraph, at - (layout.position() - Point::ORIGIN)));
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                for (index, each) in state.each.iter_mut().enumerate() {
                    each.focus = Focus { focused: under == Some(index), ring: false };
                }
                state.pressed = under;
                if under.is_some() {
                    shell.capture_event();
                }
                shell.request_redraw();
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                // A press counts on release; sliding off takes it back.
                if let Some(index) = state.pressed.take() {
                    if under == Some(index) {
                        shell.publish(self.phrases[index].message.clone());
                    }
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = None,
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: keyboard::Key::Named(named),
                repeat: false,
                ..
            }) if PRESS.contains(named) && !shell.is_event_captured() => {
                if let Some(index) = state.each.iter().position(|each| each.focus.focused) {
                    shell.publish(self.phrases[index].message.clone());
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        _: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        if !layout.bounds().intersects(viewport) {
            return;
        }
        let shift = layout.position() - Point::ORIGIN;
        let mut quad = |bounds: Rectangle, ground: Color, border: Border| {
            let quad = renderer::Quad { bounds, border, ..renderer::Quad::default() };
            renderer.fill_quad(quad, Background::Color(ground));
        };
        let round = |color, width| Border { color, width, radius: radius::SIGN.into() };
        // The box of a line, a little lower than the line, so that boxes of two lines do not touch.
        let boxed = |line: &Rectangle| {
            let high = self.size.0 * 1.5;
            Rectangle { y: line.center_y() - high / 2.0, height: high, ..*line } + shift
        };
        for (index, phrase) in self.phrases.iter().enumerate() {
            let (first, last) = self.at[index];
            let words = state.paragraph.span_bounds(last);
            if let Some((ground, edge, ink)) = phrase.colours {
                for line in &words {
                    quad(boxed(line), ground, round(edge, 2.0));
                }
                if first < last {
                    for line in &state.paragraph.span_bounds(first) {
                        quad(boxed(line), ink, round(ink, 2.0));
                    }
                }
            } else {
                // What can be pressed is underlined.
                for line in &words {
                    let foot = boxed(line);
                    let under = Rectangle { y: foot.y + foot.height - 2.0, height: 2.0, ..foot };
                    quad(under, self.line.scale_alpha(0.6), Border::default());
                }
            }
            let focus = &state.each[index].focus;
            if focus.focused && focus.ring {
                for line in words.iter().chain(&state.paragraph.span_bounds(first)) {
                    quad(boxed(line).expand(2.0), Color::TRANSPARENT, round(self.halo, 2.0));
                    quad(boxed(line).expand(4.0), Color::TRANSPARENT, round(self.focus, 2.0));
                }
            }
        }
        core_text::Renderer::fill_paragraph(
            renderer,
            &state.paragraph,
            layout.position(),
            self.ink,
            *viewport,
        );
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        _: &Renderer,
    ) -> mouse::Interaction {
        let state = tree.state.downcast_ref::<State>();
        let seen = layout.bounds().intersection(viewport);
        let at = cursor.position().filter(|at| seen.is_some_and(|seen| seen.contains(*at)));
        let over = at.and_then(|at| {
            self.hit(&state.paragraph, at - Vector::new(layout.position().x, layout.position().y))
        });
        if over.is_some() { mouse::Interaction::Pointer } else { mouse::Interaction::None }
    }
}

impl<'a, Message: Clone + 'a> From<Flow<'a, Message>> for Element<'a, Message> {
    fn from(flow: Flow<'a, Message>) -> Self {
        Element::new(flow)
    }
}
