//! The telephone as it is drawn: who rings, its round keys, and the way out.

use iced::alignment::Vertical;
use iced::gradient::Linear;
use iced::widget::{Space, column, container, row, stack};
use iced::{Background, Border, Color, Element, Length, Radians};

use super::handset::{CallerLine, Handle};
use super::{ring, way_out};
use crate::content::Clue;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::icon::Icon;
use crate::ui::stage::{Pressed, Scene};
use crate::ui::theme::{Kind as ThemeKind, colour};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::picture::{Picture, portrait};
use crate::ui::widget::words::Words;
use crate::ui::widget::{Control, Skin, group, hidden, marked, pad, panel, text, told};

/// Within its frame, and within that of a sign.
const INSIDE: f32 = 292.0 - 18.0 - 28.0;

/// What it shows as the caller's number.
pub(super) fn number(ctx: &Ctx<'_>, scene: &Scene<'_>) -> String {
    let shown = scene.other().and_then(|who| scene.find(&format!("cast-{who}.contact")));
    shown.unwrap_or_else(|| ctx.t("call-no-number"))
}

/// What kind of number that is.
pub(super) fn kind(ctx: &Ctx<'_>, scene: &Scene<'_>, short: bool) -> (Icon, String) {
    let (icon, key) = match scene.caller_line() {
        CallerLine::Known => (Icon::UserCheck, "call-known"),
        CallerLine::Unknown => (Icon::UserX, "call-unknown"),
        CallerLine::Hidden => (Icon::UserX, "call-hidden"),
        CallerLine::Named => (Icon::Info, "call-named"),
    };
    (icon, ctx.t(&if short { format!("{key}.short") } else { key.to_owned() }))
}

/// What the call is doing, where the strip has to say it.
pub(super) fn status(scene: &Scene<'_>) -> Option<&'static str> {
    if scene.handset.was_left() {
        return Some("call-missed");
    }
    if scene.rings().is_some() {
        return Some("call-rings");
    }
    if scene.rings_back() {
        return Some("call-own");
    }
    scene.handset.is_held().then_some("call-waits")
}

/// What the telephone says of the call: always something.
fn doing(scene: &Scene<'_>) -> &'static str {
    let over = scene.is_over() || scene.has_hung_up();
    status(scene).filter(|key| *key != "call-own").unwrap_or(match (over, scene.has_begun()) {
        (true, _) => "call-over",
        (false, true) => "call-on",
        (false, false) => "call-rings",
    })
}

/// What its way out does now.
pub(super) fn leaving(scene: &Scene<'_>) -> Pressed {
    if scene.rings().is_some() { Pressed::Handset(Handle::LetRing) } else { Pressed::Exit }
}

/// The body of the telephone.
pub(super) fn telephone<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let high = (ctx.size.height - 232.0).clamp(420.0, 568.0);
    let small =
        |words: String| text::sized(text::face(ctx, false), words, ctx.look.small(), 1.3, c.on_device2);
    let slot = container(Space::new().width(64).height(7)).style(move |_| container::Style {
        background: Some(colour(0x0B_1519).into()),
        border: Border { radius: 4.0.into(), ..Border::default() },
        ..container::Style::default()
    });
    let doing = ctx.t(doing(scene));
    let rings = scene.rings().is_some() && !scene.handset.was_left();
    let status = row![]
        .push(rings.then(|| ring::icon(ctx, 28.0, c.on_device)))
        .push(small(doing.clone()))
        .spacing(6)
        .align_y(Vertical::Center);
    let foot = foot(ctx, scene);
    let room = high - around(ctx, &doing, rings, foot.1);
    let sign = scene.sender_sign();
    let caller = if scene.rings_back() && sign.is_none() { own(ctx, room) } else { caller(ctx, scene, room) };
    let exit: Element<'a, Pressed> = match way_out(ctx, scene) {
        Some(key) => key.on_press(ctx, leaving(scene)).width(248).least(60.0, 64.0).into(),
        None => Space::new().height(68).into(),
    };
    let content = column![
        slot,
        told(ctx, status),
        framed(ctx, sign, caller, true),
        Space::new().height(Length::Fill),
        foot.0,
        exit,
    ]
    .spacing(12)
    .align_x(iced::Center)
    .width(Length::Fill)
    .height(Length::Fill);
    let ground: Background = if ctx.look.kind == ThemeKind::Light {
        Linear::new(Radians(std::f32::consts::PI))
            .add_stop(0.0, colour(0x1B_3741))
            .add_stop(1.0, colour(0x14_252B))
            .into()
    } else {
        c.device.into()
    };
    let contrast = ctx.look.kind.is_contrast();
    let frame = if contrast { c.edge } else { colour(0x0B_1519) };
    let border = if contrast { 3.0 } else { 9.0 };
    let body =
        container(content).padding(pad(25.0, 9.0, 22.0, 9.0)).width(292).height(high).style(move |_| {
            container::Style {
                background: Some(ground),
                border: Border { color: frame, width: border, radius: 44.0.into() },
                ..container::Style::default()
            }
        });
    group(ctx, Role::Group, body).name(ctx.t("stage-phone-call")).width(Length::Shrink).into()
}

/// Who rings: picture where there is room, number, and what kind of number it is.
fn caller<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, room: f32) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let (icon, word) = kind(ctx, scene, false);
    let shown = number(ctx, scene);
    let face = font::bold(number_face(&shown));
    let number_high = text::height(face, &shown, number_size(ctx), 1.2, INSIDE);
    let word_high = text::height(text::face(ctx, false), &word, ctx.look.small(), 1.3, INSIDE - 32.0);
    let side = room - number_high - word_high.max(24.0) - 2.0 * 8.0 - 8.0;
    let name = scene.other().map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let portrait = scene
        .other()
        .filter(|_| side >= 56.0 && !scene.rings_back())
        .map(|who| portrait(ctx, scene.scenario().cast[who].face, &name, side.min(152.0)));
    let word = text::sized(text::face(ctx, false), word, ctx.look.small(), 1.3, c.on_device2);
    let shown = text::sized(face, shown, number_size(ctx), 1.2, c.on_device).align_x(iced::Center);
    // The number of a sign stands in the corner.
    let corner = (scene.rings_back() && scene.sender_sign().is_some()).then(|| Space::new().height(26));
    column![]
        .push(portrait)
        .push(corner)
        .push(shown)
        .push(row![text::icon(icon, 24.0, c.on_device2), word].spacing(8).align_y(Vertical::Center))
        .spacing(8)
        .align_x(iced::Center)
        .into()
}

/// In the caller's place, when the learner rings a number of their own: it stands on their card.
fn own<'a>(ctx: &Ctx<'_>, room: f32) -> Element<'a, Pressed> {
    let high = room - own_high(ctx) - 12.0;
    let card = has_card(ctx, high).then(|| Picture::BankCard.sized(ctx, INSIDE - 20.0, high.min(140.0)));
    told(ctx, column![].push(card).push(own_words(ctx)).spacing(12).align_x(iced::Center)).into()
}

/// How high the card is below a caller's line that is still shown.
const CARD: f32 = 84.0;

fn has_card(ctx: &Ctx<'_>, high: f32) -> bool {
    !ctx.look.kind.is_contrast() && high >= 56.0 && ctx.size.height >= 760.0
}

fn own_words<'a>(ctx: &Ctx<'_>) -> Words<'a> {
    let c = ctx.look.colours;
    text::sized(text::face(ctx, true), ctx.t("call-own"), own_size(ctx), 1.25, c.on_device)
        .align_x(iced::Center)
}

fn own_size(ctx: &Ctx<'_>) -> f32 {
    ctx.look.body().min(24.0)
}

fn own_high(ctx: &Ctx<'_>) -> f32 {
    text::height(text::face(ctx, true), &ctx.t("call-own"), own_size(ctx), 1.25, INSIDE)
}

/// What stands above the way out, and how high it is.
fn foot<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> (Element<'a, Pressed>, f32) {
    if scene.handset.was_left() {
        return (Space::new().into(), 0.0);
    }
    if scene.rings().is_some() {
        let answer = Key::new(ctx, Kind::Answer, "call-answer", ctx.t("call-answer"))
            .icon(Icon::Phone)
            .on_press(ctx, Pressed::Handset(Handle::PickUp));
        return (answer.width(248).least(60.0, 64.0).into(), 68.0);
    }
    if scene.rings_back() {
        // Who rang stands above when a sign is shown on it.
        return if scene.sender_sign().is_some() {
            let high = own_high(ctx);
            (own(ctx, high + CARD + 12.0), high + if has_card(ctx, CARD) { CARD + 12.0 } else { 0.0 })
        } else {
            (Space::new().into(), 0.0)
        };
    }
    if !scene.is_on_line() {
        return (Space::new().into(), 0.0);
    }
    let held = scene.handset.is_held();
    let open = scene.handset.typed().is_some();
    let words =
        [if open { "call-close" } else { "call-keypad" }, if held { "call-resume" } else { "call-hold" }];
    let icons = [if open { Icon::Close } else { Icon::Keypad }, if held { Icon::Phone } else { Icon::Pause }];
    let keys =
        row![
            round(ctx, "call-keypad", icons[0], ctx.t(words[0]), Handle::Keypad)
                .on(open)
                .name(ctx.t(if open { "call-keypad-close" } else { "call-keypad" }),),
            round(ctx, "call-hold", icons[1], ctx.t(words[1]), Handle::Hold).on(held),
        ]
        .spacing(12);
    let high = |key: &str| text::height(text::face(ctx, false), &ctx.t(key), round_size(ctx), 1.2, ROUND);
    (keys.into(), 59.0 + words.into_iter().map(high).fold(0.0, f32::max))
}

fn number_size(ctx: &Ctx<'_>) -> f32 {
    ctx.look.heading().min(30.0)
}

/// What all but the caller takes of the telephone's height: ends, slot, gaps, the frame of a sign, what the
/// call is doing, the foot, the way out.
fn around(ctx: &Ctx<'_>, doing: &str, rings: bool, foot: f32) -> f32 {
    let (beside, least) = if rings { (41.0, 35.0) } else { (0.0, 0.0) };
    let doing = text::height(text::face(ctx, false), doing, ctx.look.small(), 1.3, INSIDE - beside);
    47.0 + 7.0 + 5.0 * 12.0 + 8.0 + doing.max(least) + foot + 68.0
}

/// A sign on the caller's line: a frame in marigold inside one in ink, its number at the corner or
/// before the words.
pub(crate) fn framed<'a>(
    ctx: &Ctx<'_>,
    sign: Option<(Clue, usize)>,
    content: Element<'a, Pressed>,
    at_corner: bool,
) -> Element<'a, Pressed> {
    let Some((clue, number)) = sign else { return told(ctx, content).into() };
    let c = ctx.look.colours;
    let words = marked::named(ctx, clue, number, &ctx.t(&format!("clue-{}", clue.key())));
    let number = group(ctx, Role::Label, marked::number::<Pressed>(ctx, clue, number)).name(words);
    let number = number.width(Length::Shrink);
    let frame = |content| panel(container(content).padding([4, 10]), Color::TRANSPARENT, c.mark, 4.0, 12.0);
    let content: Element<'a, Pressed> = if at_corner {
        stack![frame(content), container(number).padding(2)].into()
    } else {
        frame(row![number, content].spacing(12).align_y(Vertical::Center).into()).into()
    };
    told(ctx, content).into()
}

/// Numbers that are masked take the Latin face, whose dots are narrow; others too, for their figures.
pub(in crate::ui::stage) fn number_face(number: &str) -> iced::Font {
    if number.chars().any(|c| c >= '\u{3400}') { font::CHINESE } else { font::LATIN }
}

fn round_size(ctx: &Ctx<'_>) -> f32 {
    ctx.look.small().min(20.0)
}

/// How wide a round key is, with its word.
const ROUND: f32 = 116.0;

/// A round key of the telephone.
fn round<'a>(
    ctx: &Ctx<'_>,
    id: &'static str,
    icon: Icon,
    word: String,
    handle: Handle,
) -> Control<'a, Pressed> {
    let c = ctx.look.colours;
    let disc = panel(
        container(text::icon(icon, 28.0, c.on_device)).center(56),
        c.device_button,
        c.device_edge,
        2.0,
        28.0,
    );
    let words = text::sized(text::face(ctx, false), word.clone(), round_size(ctx), 1.2, c.on_device)
        .align_x(iced::Center);
    let content = column![disc, hidden(ctx, words)].spacing(3).align_x(iced::Center).width(ROUND);
    let skin = Skin { border: Border { radius: 16.0.into(), ..Border::default() }, ..Skin::bare(&c) };
    Control::new(Role::Toggle, skin, content)
        .id(id)
        .name(word)
        .language(ctx.language())
        .least(60.0, 60.0)
        .on_press(Pressed::Handset(handle))
}
