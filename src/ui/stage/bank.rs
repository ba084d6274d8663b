//! A bank's app: a light upright telephone with the balance as its largest figure. What the bank says
//! stands on its screen; what happens round it stands beside.

use iced::alignment::Vertical;
use iced::widget::{Column, Space, column, container, row, stack};
use iced::{Element, Length};

use super::call::since_answer;
use super::window;
use super::{Bubble, Pressed, Scene};
use crate::content::{Act, BeatId, Clue, Line, Mark, Part, PartKind, Role as CastRole};
use crate::play::{Said, Step};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{Kind as ThemeKind, radius};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::{SCROLL_BAR, SIDE, scroll};
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{group, hidden, pad, panel, text, told};

/// Telephone, and what happens beside it; in a narrow column the telephone is a strip.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    if ctx.left_width() < 640.0 {
        let content = container(stacked_content(ctx, scene)).padding(pad(16.0, SCROLL_BAR + 8.0, 16.0, 16.0));
        let content = column![strip(ctx, scene), scroll(ctx, content).id(SIDE).height(Length::Fill)];
        return window::ground(ctx, scene, content).clip(true).height(Length::Fill).into();
    }
    let shown = screen(scene);
    let said = window::here(scene);
    let beside = said.iter().filter(|bubble| !is_bank(scene, bubble));
    let beside: Vec<_> = beside.map(|bubble| caption(ctx, scene, bubble)).collect();
    let beside = group(ctx, Role::List, window::stack_of(beside, 14.0));
    let beside = container(beside).padding(pad(4.0, SCROLL_BAR, 20.0, 0.0));
    let beside = scroll(ctx, beside).anchor_bottom().height(Length::Shrink);
    let high = (ctx.size.height - 232.0).clamp(420.0, 568.0);
    let inside = column![top(ctx, scene)].push(balance(ctx, scene, shown.balance)).spacing(10);
    let inside = inside.push(rest(ctx, scene, &shown)).padding(pad(0.0, SCROLL_BAR, 12.0, 4.0));
    let slot = panel(Space::new().width(64).height(7), c.edge, c.edge, 0.0, 4.0);
    let content = column![
        slot,
        scroll(ctx, inside).id(SIDE).height(Length::Fill),
        exit(ctx, scene, false).map(|exit| container(exit).center_x(Length::Fill)),
    ]
    .spacing(10)
    .align_x(iced::Center)
    .height(Length::Fill);
    let border = if ctx.look.kind.is_contrast() { 3.0 } else { 9.0 };
    let body = panel(container(content).padding(pad(22.0, 16.0, 20.0, 22.0)), c.window, c.edge, border, 44.0)
        .width(PHONE)
        .height(high);
    let phone = group(ctx, Role::Group, body).name(ctx.t("stage-bank")).width(Length::Shrink);
    let content = row![
        container(phone).padding(pad(16.0, 0.0, 16.0, 24.0)),
        container(beside).padding(pad(20.0, 16.0, 0.0, 0.0)).width(Length::Fill).height(Length::Fill),
    ]
    .spacing(20)
    .height(Length::Fill);
    let card: Option<Element<'a, Pressed>> = (ctx.look.kind == ThemeKind::Light).then(|| {
        let wide = (ctx.left_width() - PHONE - 84.0).clamp(0.0, 220.0);
        let card = Picture::BankCard.sized(ctx, wide, wide);
        container(card).padding(28).align_right(Length::Fill).align_bottom(Length::Fill).into()
    });
    let layers = stack![].push(card).push(content).width(Length::Fill).height(Length::Fill);
    window::ground(ctx, scene, layers).clip(true).height(Length::Fill).into()
}

/// How wide the telephone is.
const PHONE: f32 = 340.0;

/// The telephone as a strip: whose app it is, and the way out.
pub(super) fn strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let name =
        text::sized(text::face(ctx, true), owner(ctx, scene), ctx.bar(), 1.25, c.ink).width(Length::Fill);
    let name = window::numbered(ctx, scene.sender_sign(), name.into());
    let content = row![window::square(ctx, Icon::Landmark, true), name]
        .push(exit(ctx, scene, true))
        .spacing(14)
        .align_y(Vertical::Center);
    let edge = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    panel(container(content).padding([10, 18]), c.window, c.edge, edge, 0.0).width(Length::Fill).into()
}

/// For one column.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    window::ground(ctx, scene, container(stacked_content(ctx, scene)).padding(14)).into()
}

/// What happened since the learner's last answer, then the screen.
fn stacked_content<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let said = window::here(scene);
    let said = &said[since_answer(&said)..];
    let c = ctx.look.colours;
    let shown = screen(scene);
    let content =
        column![].push(balance(ctx, scene, shown.balance)).push(rest(ctx, scene, &shown)).spacing(10);
    let edge = if ctx.look.kind.is_contrast() { c.edge } else { c.line };
    let content = container(content).padding([14, 18]);
    let screen = panel(content, c.window, edge, ctx.look.border(), radius::CARD).width(Length::Fill);
    let others: Vec<_> = said
        .iter()
        .filter(|bubble| !is_bank(scene, bubble))
        .map(|bubble| caption(ctx, scene, bubble))
        .collect();
    let list = (!others.is_empty()).then(|| group(ctx, Role::List, window::stack_of(others, 12.0)));
    column![].push(list).push(screen).spacing(12).into()
}

/// What the telephone's screen shows.
#[derive(Default)]
struct Screen<'a> {
    /// The row whose figure is the largest.
    balance: Option<(&'a BeatId, &'a Part)>,
    /// What the bank says.
    words: Option<Bubble<'a>>,
    /// The rows and fields of the newest line that has any.
    line: Option<(&'a BeatId, &'a Line)>,
}

fn screen<'a>(scene: &Scene<'a>) -> Screen<'a> {
    let mut screen = Screen::default();
    for bubble in window::here(scene) {
        if let Said::Line(beat, line) = &bubble.said
            && !line.parts.is_empty()
        {
            screen.line = Some((*beat, *line));
            let first = line.parts.iter().find(|part| part.kind == PartKind::Row);
            screen.balance = first.map(|part| (*beat, part)).or(screen.balance);
        }
        if is_bank(scene, &bubble) {
            screen.words = Some(bubble);
        }
    }
    screen
}

fn is_bank(scene: &Scene<'_>, bubble: &Bubble<'_>) -> bool {
    bubble.who.is_some_and(|who| scene.scenario().cast[who].role == CastRole::Bank)
}

/// Whose app it is: the bank of the cast, else the learner's own bank, which no name is known of.
fn owner(ctx: &Ctx<'_>, scene: &Scene<'_>) -> String {
    let bank = scene.scenario().cast.iter().find(|(_, cast)| cast.role == CastRole::Bank);
    bank.map_or_else(|| ctx.t("bank-own"), |(who, _)| scene.say(&format!("cast-{who}")))
}

fn top<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let name = text::strong(ctx, owner(ctx, scene)).width(Length::Fill);
    let line = row![text::icon(Icon::Landmark, ctx.look.icon(), c.primary), name];
    window::numbered(ctx, scene.sender_sign(), line.spacing(12).align_y(Vertical::Center).into())
}

fn balance<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    row: Option<(&BeatId, &Part)>,
) -> Option<Element<'a, Pressed>> {
    let (beat, part) = row?;
    let c = ctx.look.colours;
    let (words, figure, name) = window::both(ctx, scene, beat, part);
    let figure = text::sized(window::figures(ctx, &figure), figure, ctx.look.title(), 1.2, c.ink);
    let content = column![words, figure].spacing(2).width(Length::Fill);
    let id = format!("part-{beat}-{}", part.id);
    Some(told(ctx, content).name(name).id(id).width(Length::Fill).into())
}

/// Below the balance: what the bank says, then rows, fields and whatever else is shown.
fn rest<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, shown: &Screen<'_>) -> Column<'a, Pressed> {
    let c = ctx.look.colours;
    let words = shown.words.as_ref().map(|bubble| {
        let hand = pauses(&bubble.said).then(|| {
            let hand = container(text::icon(Icon::Hand, 56.0, c.primary)).center_x(Length::Fill);
            let asks = text::strong(ctx, ctx.t("bank-pause")).align_x(iced::Center);
            let asks = told(ctx, container(asks).center_x(Length::Fill)).width(Length::Fill);
            column![hidden(ctx, hand).width(Length::Fill), asks].spacing(6)
        });
        let words = column![]
            .push(hand)
            .push(window::words(ctx, scene, bubble, ctx.look.body()))
            .push(window::picture(ctx, scene, &bubble.said))
            .spacing(8);
        let contrast = ctx.look.kind.is_contrast();
        let edge = if bubble.now || contrast { c.ink } else { c.line };
        let words = panel(container(words).padding([10, 14]), c.card, edge, ctx.look.border(), radius::KEY);
        group(ctx, Role::List, window::item(ctx, bubble, words.width(Length::Fill)))
    });
    let largest = shown.balance.map(|(_, part)| part);
    let other = |part: &&Part| largest.is_none_or(|one| !std::ptr::eq(one, *part));
    let parts: Vec<Element<'a, Pressed>> = match shown.line {
        Some((beat, line)) => {
            line.parts.iter().filter(other).map(|part| window::shaped(ctx, scene, beat, part)).collect()
        }
        None => Vec::new(),
    };
    column![].push(words).extend(parts).spacing(10).width(Length::Fill)
}

/// Whether the bank itself puts in a pause: it gives time, and bears being checked.
fn pauses(said: &Said<'_>) -> bool {
    let marks = [Clue::Mark(Mark::IHaveTime), Clue::Mark(Mark::SurvivesMyCheck)];
    said.clues().iter().any(|(clue, _)| marks.contains(clue))
}

/// What somebody else says or what happens meanwhile.
fn caption<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubble: &Bubble<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    if bubble.told || bubble.mine {
        return window::note(ctx, scene, bubble);
    }
    let (rise, rest) = window::rise(ctx, bubble);
    let who = bubble.who.map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let content = column![hidden(ctx, text::name(ctx, who))]
        .push(window::words(ctx, scene, bubble, ctx.look.body()))
        .push(window::picture(ctx, scene, &bubble.said))
        .spacing(3);
    let edge = if bubble.now { c.ink } else { c.line };
    let body = container(content).padding([10, 18]).width(Length::Fill);
    let body = panel(body, c.bubble_them, edge, ctx.look.border(), radius::BUBBLE);
    window::item(ctx, bubble, container(body).padding(pad(rise, 0.0, rest, 0.0)))
}

/// Freezing the card, where that is what the way out does; else closing the app.
fn exit<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, in_bar: bool) -> Option<Element<'a, Pressed>> {
    let freezes = match scene.play.step() {
        Step::Ask { choices, answer: None, .. } => choices.iter().any(|c| c.exit && c.act == Act::Freeze),
        Step::Push { ways, answer: None, .. } => ways.iter().any(|way| way.exit && way.act == Act::Freeze),
        _ => false,
    };
    if !freezes && in_bar {
        return window::exit(ctx, scene, "bank-close").map(Into::into);
    }
    (!scene.is_over()).then(|| {
        let (icon, words) =
            if freezes { (Icon::Snowflake, "bank-freeze") } else { (Icon::Close, "bank-close") };
        let key = Key::new(ctx, Kind::WayOut, "stage-exit", ctx.t(words)).icon(icon);
        let key = if in_bar { key.in_bar(ctx) } else { key };
        key.on_press(ctx, Pressed::Exit).into()
    })
}
