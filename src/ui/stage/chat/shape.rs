//! Parts of a line that have a shape of their own: a spoken message is a bar, a code for paying a pattern.

use iced::alignment::Vertical;
use iced::widget::canvas::{self, Path};
use iced::widget::{column, container, row};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Size, Theme, mouse};

use crate::content::{BeatId, Part};
use crate::ui::access::{Role, join};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage::{Pressed, Scene, part};
use crate::ui::theme::radius;
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{Control, Skin, blank, hidden, marked, panel, text};

/// A spoken message: what it says stands in the line's own words, whether it is pressed or not.
pub(in crate::ui::stage) fn voice<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    beat: &BeatId,
    part: &Part,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let spans = scene.script.spans(&part.key(beat), &scene.values.to_vec());
    let open = part::is_open(scene, beat, part);
    let side = (44.0 * ctx.look.k).clamp(44.0, 72.0);
    let sign = if open { Icon::Pause } else { Icon::Play };
    let disc = panel(
        container(text::icon(sign, side * 0.5, c.on_primary)).center(side),
        c.primary,
        c.primary,
        0.0,
        side / 2.0,
    );
    let length = part.more(beat).map(|key| scene.say(&key)).unwrap_or_default();
    let bars = canvas::Canvas::new(Bars { ink: if open { c.primary } else { c.edge } });
    let bar = row![disc, bars.width(Length::Fill).height(36), text::strong(ctx, length.clone())]
        .spacing(12)
        .align_y(Vertical::Center);
    let words = marked::words(ctx, &spans, ctx.look.small(), &scene.numbers).passed().width(Length::Fill);
    let more = open.then(|| ctx.t("chat-voice-words"));
    let content = column![bar, hidden(ctx, words).width(Length::Fill)]
        .push(more.clone().map(|more| text::body(ctx, more)))
        .spacing(6);
    let mut name = marked::spoken(ctx, &spans, &scene.numbers);
    for words in [Some(length), more].into_iter().flatten() {
        join(&mut name, &words);
    }
    frame(ctx, beat, part, name, open, content.into())
}

/// A code for paying: a pattern that no reader takes, and who would be paid.
pub(in crate::ui::stage) fn code<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    beat: &BeatId,
    part: &Part,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let spans = scene.script.spans(&part.key(beat), &scene.values.to_vec());
    let open = part::is_open(scene, beat, part);
    let more = part.more(beat).filter(|_| open).map(|key| scene.say(&key));
    let side = 132.0;
    let pattern: Element<'a, Pressed> = if ctx.look.kind.is_contrast() {
        text::icon(Icon::Code, side * 0.6, c.ink).into()
    } else {
        Picture::Code.sized(ctx, side, side).into()
    };
    let words = marked::words(ctx, &spans, ctx.look.body(), &scene.numbers).passed().width(Length::Fill);
    let turn = text::icon(if open { Icon::Close } else { Icon::Search }, ctx.look.icon(), c.primary);
    let head = row![hidden(ctx, words).width(Length::Fill), turn].spacing(12).align_y(Vertical::Center);
    let content = column![pattern, head].push(more.clone().map(|more| text::body(ctx, more))).spacing(8);
    let mut name = marked::spoken(ctx, &spans, &scene.numbers);
    if let Some(more) = &more {
        join(&mut name, more);
    }
    frame(ctx, beat, part, name, open, content.into())
}

/// Pressed it opens, pressed again it closes.
fn frame<'a>(
    ctx: &Ctx<'_>,
    beat: &BeatId,
    part: &Part,
    name: String,
    open: bool,
    content: Element<'a, Pressed>,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let skin = Skin {
        ground: Some(c.card.into()),
        border: iced::Border { color: c.edge, width: ctx.look.border(), radius: radius::CHIP.into() },
        ..Skin::bare(&c)
    };
    Control::new(Role::Toggle, skin, content)
        .id(format!("part-{beat}-{}", part.id))
        .name(name)
        .language(ctx.language())
        .least(60.0, 60.0)
        .padding([10, 16])
        .width(Length::Fill)
        .on(open)
        .on_press(Pressed::Part(beat.clone(), part.id.clone()))
        .into()
}

/// How loud a voice was, as no voice is.
struct Bars {
    ink: Color,
}

impl<M> canvas::Program<M> for Bars {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        const HIGH: [f32; 11] = [0.3, 0.55, 0.8, 0.45, 1.0, 0.7, 0.35, 0.9, 0.6, 0.25, 0.75];
        let mut frame = blank(renderer, bounds.size());
        let mut x = 2.0;
        for part in HIGH.into_iter().cycle() {
            if x + 4.0 > bounds.width {
                break;
            }
            let high = bounds.height * part;
            let bar = Path::rounded_rectangle(
                Point::new(x, (bounds.height - high) / 2.0),
                Size::new(4.0, high),
                2.0.into(),
            );
            frame.fill(&bar, self.ink);
            x += 9.0;
        }
        vec![frame.into_geometry()]
    }
}
