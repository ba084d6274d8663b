//! A live stream: a tall dark frame with the host behind a desk, comments that climb at the left, what the
//! host says beside it.

mod climb;

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, keyed_column, row, stack};
use iced::{Border, Element, Length, Padding};

use super::head::{self, Head};
use super::{Bubble, Pressed, Scene, call, plate};
use crate::content::{BeatId, Channel, Part, PartKind};
use crate::play::Said;
use crate::ui::access::{Role, join};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{colour, radius};
use crate::ui::widget::page::{SCROLL_BAR, scroll};
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{Control, Skin, group, hidden, marked, pad, panel, text};

use climb::climb;

/// Gifts, in the order they fly in; decoration beside their words.
const GIFTS: [Picture; 5] =
    [Picture::GiftFlower, Picture::GiftBalloon, Picture::GiftCup, Picture::GiftFan, Picture::GiftKite];

/// The least width of what is said beside the frame, in letters' heights.
const LEAST_SAID: f32 = 16.0;

fn head(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Head {
    let name = scene.other().map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let over = scene.is_over();
    Head {
        title: name,
        note: scene.find("room").unwrap_or_else(|| ctx.t(if over { "live-over" } else { "live-on" })),
        exit: ctx.t("live-leave"),
        icon: Icon::Leave,
        dark: true,
    }
}

/// A comment under the stream: whose line it belongs to, and the part.
type Comment<'a> = (&'a BeatId, &'a Part);

/// The comments below what was said since the learner's last answer, and how many of them were there before
/// the line that is said now.
fn comments<'a>(bubbles: &[Bubble<'a>]) -> (Vec<Comment<'a>>, usize) {
    let of = |bubble: &Bubble<'a>| match &bubble.said {
        Said::Line(beat, line) => {
            let comments = line.parts.iter().filter(|part| part.kind == PartKind::Comment);
            comments.map(|part| (*beat, part)).collect()
        }
        _ => Vec::new(),
    };
    let from = call::since_answer(bubbles);
    let before = bubbles[..from].iter().rev().map(of).find(|comments| !comments.is_empty());
    let mut all: Vec<_> = before.unwrap_or_default();
    let mut there = all.len();
    for bubble in &bubbles[from..] {
        let new = of(bubble);
        all.extend(new);
        if !bubble.now {
            there = all.len();
        }
    }
    (all, there)
}

/// The frame beside what the host says; where there is no room for that, the host above it.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let bubbles = scene.bubbles();
    // What is said has room for its longest words first; the frame has the rest of the width.
    let wide =
        (ctx.left_width() * 0.48).min(400.0).min(ctx.left_width() - 42.0 - LEAST_SAID * ctx.look.body());
    if wide >= ctx.left_width() * 0.38 {
        let said = said(ctx, scene, call::newest(&bubbles)).padding(pad(4.0, SCROLL_BAR, 16.0, 0.0));
        let said = scroll(ctx, group(ctx, Role::List, said)).height(Length::Fill);
        let said = keyed_column([(bubbles.len(), said.into())]);
        let said = container(said).padding(pad(16.0, 12.0, 0.0, 0.0)).height(Length::Fill);
        let content = row![frame(ctx, scene, &bubbles, wide), said].spacing(16).height(Length::Fill);
        return ground(ctx, content).height(Length::Fill).into();
    }
    let high = ((ctx.size.height - 200.0) * 0.3).clamp(100.0, 190.0);
    let head = head(ctx, scene);
    let inside = ctx.left_width() - 56.0;
    let desk =
        desk(ctx, scene, (inside * 0.54).min(inside - 20.0 - head.least_width(ctx, scene, false)), high);
    let beside =
        column![head.words(ctx, scene, false)].push(head.way_out(ctx, scene)).spacing(14).width(Length::Fill);
    let c = ctx.look.colours;
    let band = row![].push(desk).push(beside).spacing(16).align_y(Vertical::Center);
    let band = panel(container(band).padding(14), c.device, c.edge, edge(ctx), 20.0).width(Length::Fill);
    let list = column![
        group(ctx, Role::List, said(ctx, scene, call::newest(&bubbles))),
        climbing(ctx, scene, &bubbles).width(Length::Fill)
    ]
    .spacing(14)
    .padding(pad(4.0, SCROLL_BAR, 16.0, 4.0));
    let list = scroll(ctx, list).height(Length::Fill);
    let list = keyed_column([(bubbles.len(), list.into())]).height(Length::Fill);
    ground(ctx, container(column![band, list].spacing(12)).padding(14)).height(Length::Fill).into()
}

/// Under the top bar: who it is, and leaving.
pub(super) fn strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    head(ctx, scene).line(ctx, scene, head::face_in_strip(ctx, scene), true)
}

/// For one column: what was said since the last answer, then the comments, beside the host where there is
/// room.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let bubbles = scene.bubbles();
    let from = call::since_answer(&bubbles);
    let words = column![
        group(ctx, Role::List, said(ctx, scene, &bubbles[from..])),
        climbing(ctx, scene, &bubbles).width(Length::Fill)
    ]
    .spacing(14)
    .width(Length::Fill);
    let wide = (ctx.left_width() * 0.34).min(280.0);
    let beside = !ctx.look.is_large() && ctx.left_width() >= 520.0;
    let desk = beside.then(|| desk(ctx, scene, wide, wide * 0.9)).flatten();
    let c = ctx.look.colours;
    let desk = desk.map(|desk| panel(container(desk).padding(12), c.device, c.edge, 0.0, 20.0));
    ground(ctx, container(row![].push(desk).push(words).spacing(16)).padding(14)).into()
}

fn edge(ctx: &Ctx<'_>) -> f32 {
    if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 }
}

fn ground<'a>(
    ctx: &Ctx<'_>,
    content: impl Into<Element<'a, Pressed>>,
) -> iced::widget::Container<'a, Pressed> {
    let ground = plate(ctx, Channel::LiveStream);
    panel(content, ground, ctx.look.colours.edge, edge(ctx), radius::STAGE).clip(true).width(Length::Fill)
}

/// What was said, in order.
fn said<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubbles: &[Bubble<'_>]) -> iced::widget::Column<'a, Pressed> {
    column(bubbles.iter().map(|bubble| call::caption(ctx, scene, bubble, false)))
        .spacing(12)
        .width(Length::Fill)
}

/// The tall dark frame: the host, their name, the comments, the way out.
fn frame<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubbles: &[Bubble<'_>], wide: f32) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let high = (ctx.size.height - 200.0).max(300.0);
    let head = head(ctx, scene);
    let comments =
        container(climbing(ctx, scene, bubbles).width(Length::Fill)).padding(pad(6.0, SCROLL_BAR, 6.0, 6.0));
    // The comments have room for two at the least; then the host, then the gifts.
    let words = head.height(ctx, scene, wide - 36.0) + head.way_out_height(ctx, scene, wide - 36.0);
    let mut free = high - 28.0 - 36.0 - 30.0 - words - 132.0 * ctx.look.k;
    let gifts = gifts(ctx, bubbles).filter(|_| free >= 160.0);
    free -= if gifts.is_some() { 50.0 } else { 0.0 };
    let desk =
        (free >= 70.0).then(|| desk(ctx, scene, wide - 36.0, (free - 10.0).min(high * 0.32))).flatten();
    let content = column![]
        .push(desk)
        .push(head.words(ctx, scene, false))
        .push(gifts)
        .push(scroll(ctx, comments).anchor_bottom().height(Length::Fill))
        .push(head.way_out(ctx, scene))
        .spacing(10)
        .width(Length::Fill)
        .height(Length::Fill);
    let contrast = ctx.look.kind.is_contrast();
    let (line, width) = if contrast { (c.edge, 3.0) } else { (colour(0x0B_1519), 9.0) };
    let body =
        panel(container(content).padding(18), c.device, line, width, 40.0).width(wide).height(Length::Fill);
    container(group(ctx, Role::Group, body).name(ctx.t("stage-live-stream")).height(Length::Fill))
        .width(wide + 14.0)
        .height(Length::Fill)
        .padding(pad(14.0, 0.0, 14.0, 14.0))
        .into()
}

/// The host behind the desk, on a light ground; in high contrast their round picture alone.
fn desk<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, width: f32, height: f32) -> Option<Element<'a, Pressed>> {
    if ctx.look.kind.is_contrast() {
        return head::face(ctx, scene, height.min(96.0));
    }
    // The desk is 480 wide and 180 high; the host, 240, stands behind it with the foot at 140 of it.
    let scale = (width / 480.0).min(height / 280.0);
    let face = scene.other().map(|who| scene.scenario().cast[who].face);
    let person = face.and_then(Picture::of).map(|person| {
        let at = Padding { left: 150.0 * scale, ..Padding::ZERO };
        container(person.sized(ctx, 240.0 * scale, 240.0 * scale)).padding(at)
    });
    let desk = Picture::HostDesk.sized(ctx, 480.0 * scale, 180.0 * scale);
    let desk = container(desk).padding(pad(100.0 * scale, 0.0, 0.0, 0.0));
    let whole = Space::new().width(480.0 * scale).height(280.0 * scale);
    let host = stack![whole].push(person).push(desk);
    // A light ground, which dark hair shows on, in every theme.
    let lit = container(host).clip(true).width(Length::Shrink).style(|_| container::Style {
        background: Some(colour(0xFD_F3E3).into()),
        border: Border { radius: radius::KEY.into(), ..Border::default() },
        ..container::Style::default()
    });
    Some(lit.into())
}

/// As many gifts as were given since the last answer, as pictures; their words stand with what is said.
fn gifts<'a>(ctx: &Ctx<'_>, bubbles: &[Bubble<'_>]) -> Option<Element<'a, Pressed>> {
    let from = call::since_answer(bubbles);
    let given = bubbles[from..].iter().flat_map(|bubble| match &bubble.said {
        Said::Line(_, line) => line.parts.as_slice(),
        _ => &[],
    });
    let given = given.filter(|part| part.kind == PartKind::Gift).count();
    let drawn = GIFTS.into_iter().take(given).map(|gift| gift.sized(ctx, 40.0, 40.0).into());
    (given > 0 && !ctx.look.kind.is_contrast()).then(|| row(drawn).spacing(8).into())
}

/// The comments; those of the line that is said now come one after another.
fn climbing<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubbles: &[Bubble<'_>]) -> Control<'a, Pressed> {
    let (all, there) = comments(bubbles);
    let still = ctx.still || ctx.settings.calm_motion || ctx.keys || ctx.listening;
    let there = if still { all.len() } else { there };
    let items = all.iter().map(|(beat, part)| {
        let comment = comment(ctx, scene, beat, part);
        group(ctx, Role::ListItem, comment).into()
    });
    let name = ctx.t("live-comments");
    group(ctx, Role::List, climb(items.collect(), there, bubbles.len())).name(name)
}

/// One comment: pressed, who wrote it stands below.
fn comment<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, beat: &BeatId, part: &Part) -> Control<'a, Pressed> {
    let c = ctx.look.colours;
    let spans = scene.script.spans(&part.key(beat), &scene.values.to_vec());
    let open = scene.closer.is_some_and(|(line, id)| line == beat && *id == part.id);
    let more = part.more(beat).map(|key| scene.say(&key)).filter(|_| open);
    let words = marked::words(ctx, &spans, ctx.look.body(), &scene.numbers).passed();
    let icon = text::icon(if open { Icon::Close } else { Icon::Message }, ctx.look.small() + 4.0, c.primary);
    let head = row![icon, hidden(ctx, words).width(Length::Fill)].spacing(10).align_y(Vertical::Center);
    let content = column![head].push(more.clone().map(|more| text::small(ctx, more))).spacing(4);
    let mut name = marked::spoken(ctx, &spans, &scene.numbers);
    if let Some(more) = &more {
        join(&mut name, more);
    }
    let border = Border { color: c.edge, width: ctx.look.border(), radius: radius::KEY.into() };
    Control::new(Role::Toggle, Skin { ground: Some(c.card.into()), border, ..Skin::bare(&c) }, content)
        .id(format!("part-{beat}-{}", part.id))
        .name(name)
        .language(ctx.language())
        .least(60.0, 60.0)
        .padding([8, 14])
        .width(Length::Fill)
        .on(open)
        .on_press(Pressed::Part(beat.clone(), part.id.clone()))
}
