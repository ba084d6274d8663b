//! The end of a lesson: what may be said of the group; and a lesson that was not closed.

use iced::widget::{column, row};

use super::past::{keys, when};
use super::plan::column_of;
use super::{Group, Message, figure};
use crate::class::group::{CheckTold, Report, Side};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page as Shown;
use crate::ui::widget::{text, told};

/// A lesson was not closed: go on with it?
pub fn open<'a>(ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let words = column![text::lead(ctx, ctx.t("group-open")), text::body(ctx, ctx.t("group-open.more"))];
    let mut page = Shown::one(ctx.t("group-title"), column_of(ctx, told(ctx, words.spacing(8))));
    let no = Key::new(ctx, Kind::Quiet, "forget", ctx.t("group-forget")).in_bar(ctx);
    page.keys.push(no.on_press(ctx, Message::Forget).into());
    let yes = Key::new(ctx, Kind::Main, "resume", ctx.t("group-resume")).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(yes.on_press(ctx, Message::Resume).into());
    page
}

fn side(ctx: &Ctx<'_>, key: &str, side: Side) -> Option<String> {
    let args = [("sound", figure(side.sound)), ("all", figure(side.all))];
    (side.all > 0).then(|| ctx.with(key, &args))
}

fn told_of(ctx: &Ctx<'_>, key: &str, check: &CheckTold) -> String {
    let args = [("caught", figure(check.caught.into())), ("trusted", figure(check.trusted.into()))];
    ctx.with(key, &args)
}

/// What may be said of it, in sentences; where nothing may, that.
pub(super) fn counts(ctx: &Ctx<'_>, report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(side(ctx, "group-stopped", report.scams));
    lines.extend(side(ctx, "group-trusted", report.genuine));
    if let Some(checks) = &report.checks {
        lines.push(told_of(ctx, "group-check-first", &checks.first));
        lines.push(told_of(ctx, "group-check-second", &checks.second));
    }
    if lines.is_empty() {
        lines.push(ctx.t("group-past-few"));
    }
    lines
}

/// What may be said of the group.
pub fn view<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let mut lines = vec![ctx.t("group-thanks")];
    if let Some(closed) = &state.closed {
        lines.extend(counts(ctx, &closed.report));
    }
    lines.push(ctx.t("group-deleted"));
    if let Some(host) = &state.told_to {
        lines.push(ctx.with("group-told", &[("host", host.as_str().into())]));
    }
    if state.unkept {
        lines.push(ctx.t("group-unkept"));
    }
    let lines = lines.into_iter().map(|line| told(ctx, text::lead(ctx, line)).into());
    let body = column(lines.collect::<Vec<_>>()).spacing(20);
    let said = state.paper.clone().map(|said| told(ctx, text::strong(ctx, said)).id("said").live());
    let keys = state.closed.as_ref().map(|closed| keys(closed.id, &when(closed, ctx), ctx));
    let keys = keys.map(|keys| row(keys).spacing(14).wrap().vertical_spacing(14));
    let mut page = Shown::one(ctx.t("group-over"), column_of(ctx, body.push(keys).push(said)));
    let key = Key::new(ctx, Kind::Main, "done", ctx.t("group-done")).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(key.on_press(ctx, Message::Back).into());
    page
}
