//! Things with a lip: keys, big cards, choices; and the words in the bars.

mod pictured;

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, row};
use iced::{Border, Color, Element, Length};

use super::control::{Control, Skin};
use super::text;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{LIP, Look, Palette, radius};

pub use pictured::pictured;

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The one that goes on.
    Main,
    /// Any other.
    Quiet,
    /// A way out.
    WayOut,
    /// A way out, in full colour.
    Exit,
    /// Answering on the drawn telephone.
    Answer,
    /// Hanging up on the drawn telephone.
    HangUp,
}

struct Paint {
    ground: Color,
    edge: Color,
    lip: Color,
    ink: Color,
}

fn paint(c: &Palette, kind: Kind) -> Paint {
    let (ground, edge, lip, ink) = match kind {
        Kind::Main => (c.primary, c.primary, c.primary_deep, c.on_primary),
        Kind::Quiet => (c.card, c.edge, c.lip, c.ink),
        Kind::Answer => (c.card, c.device_edge, c.lip, c.ink),
        Kind::WayOut => (c.exit_tint, c.exit, c.exit_lip, c.on_exit_tint),
        Kind::Exit => (c.exit, c.exit, c.exit_deep, c.on_exit),
        Kind::HangUp => (c.device_exit, c.device_exit, c.exit_deep, c.on_device_exit),
    };
    Paint { ground, edge, lip, ink }
}

fn skin(look: &Look, paint: &Paint, corner: f32) -> Skin {
    Skin {
        ground: Some(paint.ground.into()),
        border: Border { color: paint.edge, width: look.border(), radius: corner.into() },
        lip: Some(paint.lip),
        ..Skin::bare(&look.colours)
    }
}

/// A key: an icon before or after a bold word.
pub struct Key {
    /// What it is for.
    pub kind: Kind,
    /// Its id.
    pub id: &'static str,
    /// Its word.
    pub label: String,
    /// Before the word.
    pub icon: Option<Icon>,
    /// After the word.
    pub arrow: Option<Icon>,
    /// Size of the word.
    pub size: f32,
    /// Least height without the lip.
    pub high: f32,
    /// The word is never wider than this.
    pub narrow: Option<f32>,
}

impl Key {
    /// A key of the usual size.
    pub fn new(ctx: &Ctx<'_>, kind: Kind, id: &'static str, label: impl Into<String>) -> Self {
        let high = if kind == Kind::Main { 68.0 } else { 60.0 };
        Self {
            kind,
            id,
            label: label.into(),
            icon: None,
            arrow: None,
            size: ctx.look.body(),
            high,
            narrow: None,
        }
    }
    /// With an icon before the word.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }
    /// With an icon after the word.
    #[must_use]
    pub fn arrow(mut self, icon: Icon) -> Self {
        self.arrow = Some(icon);
        self
    }
    /// As the bars have it.
    #[must_use]
    pub fn in_bar(mut self, ctx: &Ctx<'_>) -> Self {
        self.size = ctx.bar();
        self.high = 60.0;
        self
    }
    /// The control.
    pub fn on_press<'a, M: Clone + 'a>(self, ctx: &Ctx<'_>, message: M) -> Control<'a, M> {
        let paint = paint(&ctx.look.colours, self.kind);
        let natural = self.natural(ctx);
        let glyph = |icon: Icon| text::icon(icon, (self.size * 1.4).min(56.0), paint.ink);
        let label = text::sized(text::face(ctx, true), self.label, self.size, 1.25, paint.ink);
        let label = container(label).max_width(self.narrow.unwrap_or(f32::INFINITY));
        let content = row![]
            .push(self.icon.map(glyph))
            .push(label)
            .push(self.arrow.map(glyph))
            .spacing(12)
            .align_y(Vertical::Center);
        Control::new(Role::Button, skin(&ctx.look, &paint, radius::KEY), content)
            .id(self.id)
            .language(ctx.language())
            .least(60.0, self.high)
            .natural(natural)
            .padding([10, 24])
            .centred()
            .on_press(message)
    }

    /// How wide it is with its word in one line.
    #[must_use]
    pub fn natural(&self, ctx: &Ctx<'_>) -> f32 {
        let icons = f32::from(u8::from(self.icon.is_some()) + u8::from(self.arrow.is_some()));
        let word = text::width(text::face(ctx, true), &self.label, self.size);
        48.0 + icons * ((self.size * 1.4).min(56.0) + 12.0) + word
    }
}

/// A word with an icon in a bar; `here` tints it.
pub fn tool<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    id: &'static str,
    icon: Icon,
    label: impl Into<String>,
    here: bool,
    message: M,
) -> Control<'a, M> {
    let c = &ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let (ground, ink) = match (here, contrast) {
        (true, true) => (Some(c.primary.into()), c.on_primary),
        (true, false) => (Some(c.primary_tint.into()), c.primary),
        (false, _) => (None, c.ink),
    };
    let size = ctx.bar();
    let label = label.into();
    let natural = tool_width(ctx, &label);
    let content = row![
        text::icon(icon, (size * 1.4).min(48.0), ink),
        text::sized(text::face(ctx, true), label, size, 1.25, ink)
    ]
    .spacing(10)
    .align_y(Vertical::Center);
    let edge = if contrast { c.edge } else { Color::TRANSPARENT };
    let skin = Skin {
        ground,
        border: Border { color: edge, width: if contrast { 3.0 } else { 0.0 }, radius: radius::KEY.into() },
        ..Skin::bare(c)
    };
    Control::new(Role::Button, skin, content)
        .id(id)
        .language(ctx.language())
        .least(60.0, 60.0)
        .natural(natural)
        .padding([8.0, tool_padding(ctx)])
        .centred()
        .on_press(message)
}

/// Room at the sides of a tool: less in a narrow window.
fn tool_padding(ctx: &Ctx<'_>) -> f32 {
    if ctx.size.width < 700.0 { 10.0 } else { 16.0 }
}

/// How wide a [`tool`] is with its word in one line.
#[must_use]
pub fn tool_width(ctx: &Ctx<'_>, label: &str) -> f32 {
    let size = ctx.bar();
    2.0 * tool_padding(ctx) + (size * 1.4).min(48.0) + 10.0 + text::width(text::face(ctx, true), label, size)
}

/// The tinted square behind an icon.
pub fn tile<'a, M: 'a>(ctx: &Ctx<'_>, icon: Icon, ground: Option<Color>) -> Element<'a, M> {
    let c = ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let side = if ctx.look.is_large() { 72.0 + 12.0 * ctx.look.k } else { 72.0 };
    let ground = if contrast { c.page } else { ground.unwrap_or(c.primary_tint) };
    let edge = if contrast { 3.0 } else { 0.0 };
    super::panel(
        container(text::icon(icon, side * 0.47, c.primary)).center(Length::Fill),
        ground,
        c.primary,
        edge,
        20.0,
    )
    .width(side)
    .height(side)
    .into()
}

/// A big card: the whole of it is one control.
pub struct BigCard<'a, M> {
    /// Its id.
    pub id: String,
    /// What stands at the left.
    pub tile: Option<Element<'a, M>>,
    /// A small line above the title.
    pub above: Option<String>,
    /// The title.
    pub title: String,
    /// A small line below.
    pub below: Option<String>,
    /// A note with an icon, below all.
    pub note: Option<(Icon, String)>,
    /// What stands before the chevron.
    pub chip: Option<Element<'a, M>>,
    /// Whether there is a chevron: not where a card is so narrow that its words need the room.
    pub chevron: bool,
    /// Its height.
    pub height: Length,
}

impl<'a, M: Clone + 'a> BigCard<'a, M> {
    /// A card with a title.
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            tile: None,
            above: None,
            title: title.into(),
            below: None,
            note: None,
            chip: None,
            chevron: true,
            height: Length::Shrink,
        }
    }
    /// With this at the left.
    #[must_use]
    pub fn tile(mut self, tile: Element<'a, M>) -> Self {
        self.tile = Some(tile);
        self
    }
    /// With a small line below the title.
    #[must_use]
    pub fn below(mut self, line: impl Into<String>) -> Self {
        self.below = Some(line.into());
        self
    }
    /// The control.
    pub fn on_press(self, ctx: &Ctx<'_>, message: M) -> Control<'a, M> {
        let c = ctx.look.colours;
        let large = ctx.look.is_large();
        let title = text::sized(text::face(ctx, true), self.title, ctx.look.body() + 4.0, 1.3, c.ink);
        let note = self.note.map(|(icon, words)| {
            row![text::icon(icon, ctx.look.small() + 4.0, c.best), text::small(ctx, words)]
                .spacing(8)
                .align_y(Vertical::Center)
        });
        let words = column![]
            .push(self.above.map(|line| text::small(ctx, line)))
            .push(title)
            .push(self.below.map(|line| text::small(ctx, line).even()))
            .push(note)
            .push(if large { self.chip } else { None }.into_iter().next())
            .spacing(3)
            .width(Length::Fill);
        let content = row![]
            .push(self.tile)
            .push(words)
            .push(self.chevron.then(|| text::icon(Icon::ChevronRight, ctx.look.icon(), c.ink)))
            .spacing(20)
            .align_y(Vertical::Center);
        let paint = paint(&c, Kind::Quiet);
        Control::new(Role::Button, skin(&ctx.look, &paint, radius::CARD), content)
            .id(self.id)
            .language(ctx.language())
            .width(Length::Fill)
            .height(self.height)
            .least(60.0, 116.0)
            .padding([14, 22])
            .on_press(message)
    }
}

/// One of the choices: a letter, the words, the digit that answers too.
pub fn choice<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    number: usize,
    words: String,
    high: f32,
    message: M,
) -> Control<'a, M> {
    let c = ctx.look.colours;
    let letter = char::from(b'A' + u8::try_from(number).unwrap_or(0));
    let side = ctx.look.icon() + 20.0;
    let contrast = ctx.look.kind.is_contrast();
    let (ground, ink) = if contrast { (c.primary, c.on_primary) } else { (c.primary_tint, c.primary) };
    let glyph = text::sized(text::face(ctx, true), letter.to_string(), ctx.look.body() + 4.0, 1.0, ink);
    let badge = super::panel(container(glyph).center(Length::Fill), ground, ground, 0.0, side / 2.0)
        .width(side)
        .height(side);
    let cap = ctx.keys.then(|| {
        let digit = text::sized(text::face(ctx, true), (number + 1).to_string(), 18.0, 1.0, c.ink2);
        super::panel(container(digit).center(Length::Fill), c.card, c.edge, 2.0, 8.0).width(34).height(34)
    });
    let line = text::leading(ctx, 1.4, 1.5);
    let label = text::read(ctx, false, words.clone(), ctx.look.body(), line, c.ink).width(Length::Fill);
    let content = row![].push(badge).push(label).push(cap).spacing(18).align_y(Vertical::Center);
    let paint = paint(&c, Kind::Quiet);
    Control::new(Role::Button, skin(&ctx.look, &paint, radius::KEY), content)
        .id(format!("choice-{}", number + 1))
        .name(format!("{letter}. {words}"))
        .language(ctx.language())
        .width(Length::Fill)
        .least(60.0, high)
        .padding([14, 18])
        .on_press(message)
}

/// One of several that exclude each other.
pub fn option<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    id: String,
    role: Role,
    words: impl Into<String>,
    on: bool,
    message: M,
) -> Control<'a, M> {
    option_of(ctx, ctx.look.body(), id, role, words, on, message)
}

/// The same in letters of another size.
pub fn option_of<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    size: f32,
    id: String,
    role: Role,
    words: impl Into<String>,
    on: bool,
    message: M,
) -> Control<'a, M> {
    let c = ctx.look.colours;
    let kind = if on { Kind::Main } else { Kind::Quiet };
    let paint = paint(&c, kind);
    let tick = if on {
        Element::from(text::icon(Icon::Check, size * 1.2, paint.ink))
    } else {
        Space::new().width(0.0).into()
    };
    let label = text::sized(text::face(ctx, true), words, size, 1.25, paint.ink);
    let content = row![tick, label].spacing(if on { 10 } else { 0 }).align_y(Vertical::Center);
    Control::new(role, skin(&ctx.look, &paint, radius::KEY), content)
        .id(id)
        .language(ctx.language())
        .on(on)
        .least(60.0, 60.0)
        .padding([10, 22])
        .centred()
        .on_press(message)
}

/// How much room a key takes besides its words.
pub const AROUND: f32 = LIP + 20.0;
