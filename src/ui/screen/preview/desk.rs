//! The author's desk: where one is, keys to go elsewhere, what is to be mended.

use iced::widget::{column, container, row};
use iced::{Border, Color, Element, Length};

use super::pick::page_of;
use super::{Message, Preview, View, beat_of};
use crate::cli::problem_line;
use crate::content::check::Problem;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::control::{Control, Skin};
use crate::ui::widget::key::tool;
use crate::ui::widget::page::{DESK, SCROLL_BAR, Side, scroll};
use crate::ui::widget::{group, pad, rule, text};

/// More problems than this are counted, not listed: who mends a pack begins with the first.
const MOST: usize = 40;

/// The desk at a side of the page.
pub(super) fn view<'a>(preview: &Preview, ctx: &Ctx<'_>, side: Side) -> Element<'a, Message> {
    let list = problems(preview, ctx, side);
    let name = ctx.t("preview-desk");
    let desk: Element<'a, Message> = match side {
        Side::Below => {
            let list = scroll(ctx, container(list).padding(pad(4.0, SCROLL_BAR, 8.0, 0.0))).id(DESK);
            row![
                container(keys(preview, ctx)).width(480.0 * ctx.look.k).padding(pad(1.0, 0.0, 2.0, 0.0)),
                list.height(Length::Fill)
            ]
            .spacing(12)
            .padding(pad(0.0, 4.0, 0.0, 16.0))
            .into()
        }
        Side::Right => {
            let list = scroll(ctx, container(list).padding(pad(8.0, SCROLL_BAR, 16.0, 8.0))).id(DESK);
            column![keys(preview, ctx), list.height(Length::Fill)]
                .spacing(8)
                .padding(pad(16.0, 4.0, 0.0, 0.0))
                .into()
        }
        Side::Within => column![rule(ctx), keys(preview, ctx), list].spacing(16).into(),
    };
    group(ctx, Role::Group, desk).name(name).into()
}

fn keys<'a>(preview: &Preview, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let key = |id, icon, words: String, message| -> Element<'a, Message> {
        tool(ctx, id, icon, words, false, message).into()
    };
    row(vec![
        key("situations", Icon::List, ctx.t("preview-situation"), Message::Show(page_of(&preview.start))),
        key("languages", Icon::Languages, ctx.t("preview-language"), Message::Show(View::Languages)),
        key("beats", Icon::Footprints, ctx.t("preview-beat"), Message::Show(View::Beats(0))),
        key("start-again", Icon::Undo, ctx.t("preview-again"), Message::Again),
        key("redraw", Icon::Again, ctx.t("preview-redraw"), Message::Redraw),
    ])
    .spacing(8)
    .wrap()
    .vertical_spacing(8)
    .into()
}

/// Where one is, how things stand, and each problem.
fn problems<'a>(preview: &Preview, ctx: &Ctx<'_>, side: Side) -> Element<'a, Message> {
    let start = &preview.start;
    let (all, _) = start.reading.problems_of(&start.path);
    let above = ahead(preview, ctx, side).is_some();
    let head = column![].push((!above).then(|| standing(preview, ctx))).push(notes(preview, ctx));
    let mut lines = column![head.spacing(2)].spacing(6).width(Length::Fill);
    let rest = all.len().saturating_sub(MOST);
    if !all.is_empty() {
        let list = column(all.into_iter().take(MOST).map(|problem| item(ctx, problem))).spacing(8);
        lines = lines.push(group(ctx, Role::List, list));
    }
    if rest > 0 {
        lines = lines.push(text::small(ctx, ctx.with("preview-more", &[("count", rest.into())])));
    }
    if let Some(situation) = preview.situation() {
        let args = [
            ("path", start.path.as_str().into()),
            ("beat", beat_of(&situation.play).as_str().into()),
            ("draw", situation.play.seed().to_string().into()),
        ];
        lines = lines.push(text::small(ctx, ctx.with("preview-where", &args)));
    }
    lines.into()
}

/// Under the top bar, where the desk lies further down: that there is something on it.
pub(super) fn ahead<'a>(preview: &Preview, ctx: &Ctx<'_>, side: Side) -> Option<Element<'a, Message>> {
    let within = side == Side::Within && !preview.start.reading.problems.is_empty();
    within.then(|| container(standing(preview, ctx)).padding(pad(8.0, 24.0, 8.0, 24.0)).into())
}

/// How many problems there are.
fn standing<'a>(preview: &Preview, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let (all, own) = preview.start.reading.problems_of(&preview.start.path);
    let elsewhere = all.len() - own;
    let here = || ctx.with("preview-here", &[("count", own.into())]);
    let words = match (own, elsewhere) {
        (0, 0) => ctx.t("preview-sound"),
        (_, 0) => here(),
        _ => {
            let elsewhere = ctx.with("preview-elsewhere", &[("count", elsewhere.into())]);
            ctx.with("preview-both", &[("here", here().into()), ("elsewhere", elsewhere.into())])
        }
    };
    let (icon, colour) = if own == 0 { (Icon::Check, c.best) } else { (Icon::Report, c.primary) };
    group(ctx, Role::Live, note(ctx, icon, colour, words)).into()
}

/// What is on the stage meanwhile, and what else an author has to know of it.
fn notes<'a>(preview: &Preview, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
    let colour = ctx.look.colours.primary;
    let start = &preview.start;
    let mut notes = Vec::new();
    if preview.last {
        let gone = !start.reading.paths.contains(&start.path);
        let words = if gone { "preview-gone" } else { "preview-last" };
        notes.push(note(ctx, Icon::Clock, colour, ctx.t(words)));
    }
    let shown = preview.situation().map(|situation| situation.script.language());
    if let Some(language) = shown.filter(|language| *language != preview.words.language()) {
        let name = ctx.t(&format!("language-{}", language.code()));
        let words = ctx.with("preview-other-language", &[("language", name.into())]);
        notes.push(note(ctx, Icon::Languages, colour, words));
    }
    if let Some(why) = &preview.unwatched {
        let words = ctx.with("preview-unwatched", &[("why", why.as_str().into())]);
        notes.push(note(ctx, Icon::Info, colour, words));
    }
    (!notes.is_empty()).then(|| group(ctx, Role::Live, column(notes).spacing(2)).into())
}

fn note<'a>(ctx: &Ctx<'_>, icon: Icon, colour: Color, words: String) -> Element<'a, Message> {
    let icon = text::icon(icon, ctx.look.small() * 1.35, colour);
    let words = text::name(ctx, words).color(ctx.look.colours.ink).width(Length::Fill);
    row![icon, words].spacing(10).into()
}

/// A problem: its place, and below it the same words as `check` has.
fn item<'a>(ctx: &Ctx<'_>, problem: &Problem) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let place = format!("{}:{}:{}", problem.file, problem.line, problem.column);
    let line = problem_line(ctx.words, problem);
    let words = line.strip_prefix(&place).map_or(line.as_str(), |rest| rest.trim_start_matches([':', ' ']));
    let edge = if problem.is_error() { c.risky } else { c.line };
    let width = if ctx.look.kind.is_contrast() { 3.0 } else { 2.0 };
    let skin = Skin {
        ground: Some(c.card.into()),
        border: Border { color: edge, width, radius: radius::KEY.into() },
        ..Skin::bare(&c)
    };
    let content =
        column![text::small(ctx, place), text::small(ctx, words.to_owned()).color(c.ink)].spacing(2);
    Control::new(Role::ListItem, skin, content).width(Length::Fill).padding([4, 14]).into()
}
