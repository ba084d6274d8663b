//! The bars: the same things in the same place on every page. Their words are as large as the page's
//! until the bar is full; then they are shorter, and what finds no room stands at the end of the page.

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, row};
use iced::{Border, Element, Length};

use super::control::{Control, Skin};
use super::key::{Key, Kind, tool, tool_width};
use super::page::{BarKey, Pace};
use super::{rule, text};
use crate::i18n::Language;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;

/// What the bars can ask for.
#[derive(Debug, Clone)]
pub struct Messages<M> {
    /// One page back.
    pub back: M,
    /// Read the page aloud, or stop.
    pub aloud: M,
    /// The next text size.
    pub text_size: M,
    /// Home.
    pub home: M,
    /// "It is happening to me now".
    pub help: M,
    /// A screenful further.
    pub more: M,
}

/// What is special about the bars of a page.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is by itself")]
pub struct Here {
    /// This is Home.
    pub home: bool,
    /// This is the help page.
    pub help: bool,
    /// Home cannot be reached yet: language and country are not chosen.
    pub first: bool,
    /// Something is being read aloud.
    pub reading: bool,
}

/// Room at either end of the top bar.
const TOP_ENDS: f32 = 16.0;
/// Room between its tools.
const TOP_GAP: f32 = 12.0;
/// Room at either end of the bottom bar, and between its keys.
const ENDS: f32 = 24.0;
const GAP: f32 = 16.0;

/// The top bar.
pub fn top<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    title: Option<&str>,
    progress: Option<(usize, usize, Pace)>,
    back: bool,
    here: Here,
    messages: &Messages<M>,
) -> Element<'a, M> {
    let aloud = if here.reading { "bar-aloud-stop" } else { "bar-aloud" };
    let long = [ctx.t(aloud), ctx.t("bar-text-size")];
    let short = [ctx.t(&format!("{aloud}.short")), ctx.t("bar-text-size.short")];
    let (home, way_back) = (ctx.t("bar-home"), ctx.t("bar-back"));
    let others = [&home, &way_back].into_iter().map(|word| tool_width(ctx, word) + TOP_GAP).sum::<f32>();
    let left = |words: &[String; 2]| {
        let tools = words.iter().map(|word| tool_width(ctx, word) + TOP_GAP).sum::<f32>();
        ctx.size.width - 2.0 * TOP_ENDS - others - tools
    };
    // Short words leave room for the title.
    let words = if ctx.two_columns() && left(&long) >= 380.0 { long } else { short };
    let room = left(&words);
    let start: Element<'a, M> = if back {
        tool(ctx, "back", Icon::ArrowLeft, way_back, false, messages.back.clone()).into()
    } else {
        brand(ctx, room)
    };
    let middle: Element<'a, M> = if ctx.two_columns() && back {
        let title = title.map(|title| titled(ctx, title, room));
        column![]
            .push(title)
            .push(progress.map(|progress| steps(ctx, progress, room)))
            .spacing(4)
            .padding(super::pad(0.0, 0.0, 0.0, 8.0))
            .width(Length::Fill)
            .into()
    } else {
        Space::new().width(Length::Fill).into()
    };
    let [aloud_word, size_word] = words;
    // The same place and about the same width, so that whoever began it finds the way to stop it.
    let icon = if here.reading { Icon::Stop } else { Icon::Speaker };
    let percent = ctx.settings.text_size.to_string();
    let bar = row![
        start,
        middle,
        tool(ctx, "aloud", icon, aloud_word, here.reading, messages.aloud.clone())
            .name(ctx.t(&format!("{aloud}.name"))),
        tool(ctx, "text-size", Icon::TextSize, size_word, false, messages.text_size.clone())
            .name(ctx.with("bar-text-size.name", &[("percent", percent.into())])),
    ]
    .push((!here.first).then(|| tool(ctx, "home", Icon::House, home, here.home, messages.home.clone())))
    .spacing(TOP_GAP)
    .align_y(Vertical::Center)
    .width(Length::Fill);
    let high = if ctx.look.k > 1.0 { 96.0 } else { 80.0 };
    column![container(bar).padding([0.0, TOP_ENDS]).center_y(high), rule(ctx)].into()
}

/// In the place of Back: the sign and the name, or the sign alone beside large words.
fn brand<'a, M: Clone + 'a>(ctx: &Ctx<'_>, room: f32) -> Element<'a, M> {
    let size = ctx.look.heading().min(46.0);
    let (face, name) = (text::face(ctx, true), ctx.t("app-name"));
    if text::width(face, &name, size) + 80.0 > room + tool_width(ctx, &ctx.t("bar-back")) {
        return super::glasses::sign(ctx, 72.0);
    }
    // The window's title says it.
    let name = super::hidden(ctx, text::sized(face, name, size, 1.2, ctx.look.colours.ink));
    row![super::glasses::sign(ctx, 52.0), name]
        .spacing(14)
        .padding(super::pad(0.0, 0.0, 0.0, 8.0))
        .align_y(Vertical::Center)
        .into()
}

/// The page's title, smaller where it would fill more than a line.
fn titled<'a, M: Clone + 'a>(ctx: &Ctx<'_>, title: &str, room: f32) -> Control<'a, M> {
    let face = text::face(ctx, true);
    let one = text::width(face, title, ctx.look.body()) <= room - 24.0;
    let size = if one { ctx.look.body() } else { ctx.look.small() };
    let words = text::sized(face, title, size, 1.2, ctx.look.colours.ink);
    Control::new(Role::Heading, Skin::bare(&ctx.look.colours), words).level(1).stop(ctx)
}

/// Where one is in a situation: segments up to ten where there is room for them, and words.
pub fn steps<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    (now, all, pace): (usize, usize, Pace),
    room: f32,
) -> Element<'a, M> {
    let c = ctx.look.colours;
    let all = all.max(now);
    let over = pace == Pace::Over;
    let args = [("now", now.into()), ("all", all.into())];
    let words = match pace {
        Pace::Over => ctx.t("steps-over"),
        Pace::About => ctx.with("steps", &args),
        Pace::Exact => ctx.with("checkup-place", &args),
    };
    let said = text::width(text::face(ctx, false), &words, ctx.look.small());
    #[allow(clippy::cast_precision_loss, reason = "few")]
    let fits = all <= 10 && all as f32 * 36.0 + said + 40.0 <= room;
    let segment = |number: usize| {
        let (ground, edge, width) = if number < now || over {
            (c.primary, c.primary, 2.0)
        } else if number == now {
            (c.mark, c.ink, 3.0)
        } else {
            (c.card, c.edge, 2.0)
        };
        container(Space::new().width(30).height(12))
            .style(move |_| container::Style {
                background: Some(ground.into()),
                border: Border { color: edge, width, radius: 6.0.into() },
                ..container::Style::default()
            })
            .into()
    };
    let segments = fits.then(|| row((1..=all).map(segment)).spacing(6).align_y(Vertical::Center));
    let content = row![]
        .push(segments)
        .push(text::small(ctx, words.clone()).line_height(1.1))
        .spacing(14)
        .align_y(Vertical::Center);
    Control::new(Role::Progress, Skin::bare(&c), content).name(words).value(now, all).into()
}

/// How the bottom bar is filled.
pub struct Filled<'a, M> {
    /// Help in two lines.
    two: bool,
    /// What stands in the bar.
    keys: Vec<Element<'a, M>>,
    /// What found no room and ends the page.
    pub end: Vec<Element<'a, M>>,
}

/// Which keys stand in the bottom bar beside help and More: all, or the main one, or none of them.
#[must_use]
pub fn fill<'a, M: Clone + 'a>(ctx: &Ctx<'_>, mut keys: Vec<BarKey<'a, M>>) -> Filled<'a, M> {
    let face = text::face(ctx, true);
    let (help, more) = (ctx.t("bar-help"), ctx.t("bar-more"));
    let size = ctx.bar();
    let around = 48.0 + (size * 1.4).min(56.0) + 12.0;
    // More is counted whether it is there or not: nothing moves when it comes and goes.
    let room = ctx.size.width - 2.0 * ENDS - 2.0 * GAP - around - text::width(face, &more, size) - around;
    let one = room - text::width(face, &help, size);
    let two = room - halves(ctx, &help);
    let wide = |keys: &[BarKey<'a, M>]| keys.iter().map(|key| key.width + GAP).sum::<f32>();
    // Help is as high on every page: in two lines where it would leave no room for “Go on”.
    let go_on = Key::new(ctx, Kind::Main, "go-on", ctx.t("go-on")).arrow(Icon::ArrowRight).in_bar(ctx);
    let two_lines = one < GAP + go_on.natural(ctx);
    let room = if two_lines { two } else { one };
    let last = keys.len().saturating_sub(1);
    let (two_lines, rest) = if wide(&keys) <= room {
        (two_lines, 0)
    } else if last > 0 && wide(&keys[last..]) <= room {
        // Rather one key less than help elsewhere than on other pages.
        (two_lines, last)
    } else if wide(&keys) <= two && ctx.two_columns() {
        (true, 0)
    } else {
        (two_lines, keys.len())
    };
    let kept = keys.split_off(rest);
    let plain = |keys: Vec<BarKey<'a, M>>| keys.into_iter().map(|key| key.key).collect();
    Filled { two: two_lines, keys: plain(kept), end: plain(keys) }
}

/// The width of words in two lines.
fn halves(ctx: &Ctx<'_>, words: &str) -> f32 {
    let face = text::face(ctx, true);
    let breaks =
        words.char_indices().filter(|(at, c)| *at > 0 && (*c == ' ' || ctx.language() == Language::Chinese));
    let width = |half: &str| text::width(face, half.trim(), ctx.bar());
    let wider = |at: usize| width(&words[..at]).max(width(&words[at..]));
    breaks.map(|(at, _)| wider(at)).fold(width(words), f32::min)
}

/// The bottom bar: the way to help at the left, always; the page's keys at the right.
pub fn bottom<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    filled: Filled<'a, M>,
    here: Here,
    messages: &Messages<M>,
) -> Element<'a, M> {
    let kind = if here.help { Kind::Exit } else { Kind::WayOut };
    let words = ctx.t("bar-help");
    let narrow = filled.two.then(|| halves(ctx, &words));
    let mut help = Key::new(ctx, kind, "help-now", words).icon(Icon::LifeBuoy).in_bar(ctx);
    help.narrow = narrow;
    let mut bar = row![help.on_press(ctx, messages.help.clone()), Space::new().width(Length::Fill)]
        .spacing(GAP)
        .align_y(Vertical::Center)
        .width(Length::Fill);
    if ctx.more {
        let more = Key::new(ctx, Kind::Quiet, "more", ctx.t("bar-more")).arrow(Icon::ArrowDown).in_bar(ctx);
        bar = bar.push(more.on_press(ctx, messages.more.clone()));
    }
    bar = bar.extend(filled.keys);
    let lines = if filled.two { 2.0 } else { 1.0 };
    // Letters, padding and lip of the key, and a little air.
    let high = (lines * 1.25 * ctx.bar() + 40.0).max(88.0);
    column![rule(ctx), container(bar).padding([0.0, ENDS]).center_y(high)].into()
}
