//! What is for the leader: the time of the step, another step, phones and the leader's code, the end. It is shown
//! on request alone: on one screen the room sees it too.

use iced::widget::{column, row};
use iced::{Element, Length};

use super::plan::column_of;
use super::{Group, Message, Page, Way, figure};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::page::Page as Shown;
use crate::ui::widget::{card, group, text, told};

/// The page.
pub fn view<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let (step, minutes) = state.step().map_or((String::new(), 0), |(step, minutes)| {
        (ctx.t(&format!("lesson-step-{}", step.key())), minutes)
    });
    let place = ctx.with("leader-step", &[("at", (state.at + 1).into()), ("of", state.steps().into())]);
    let now = usize::try_from(state.minute).unwrap_or(usize::MAX).saturating_add(1);
    let time = ctx.with("leader-time", &[("now", now.into()), ("planned", figure(minutes.into()))]);
    let words = column![text::strong(ctx, format!("{place} · {step}")), text::lead(ctx, time)].spacing(4);
    let words = told(ctx, card(ctx, words.width(Length::Fill)).padding([16, 20])).id("time");
    let key = |id, words: &str, icon, message: Message| -> Element<'a, Message> {
        Key::new(ctx, Kind::Quiet, id, ctx.t(words)).icon(icon).on_press(ctx, message).into()
    };
    let mut body = column![words].spacing(16);
    if state.unkept {
        body = body.push(told(ctx, text::strong(ctx, ctx.t("group-unkept"))).live());
    }
    if state.at > 0 {
        body = body.push(key("step-before", "leader-key-back", Icon::ArrowLeft, Message::StepBefore));
    }
    if !state.is_last() {
        body = body.push(key("step-next", "leader-key-next", Icon::ArrowRight, Message::NextStep));
    }
    if state.way == Way::Phones || state.open.is_some() {
        body = body.push(key("phones", "group-phones", Icon::Phone, Message::Go(Page::Phones)));
    }
    if state.open.is_some() {
        let (words, shown) = match &state.leader_code {
            Some(code) => {
                let address = state.open.as_ref().map(|open| format!("{}/leader", open.typed));
                let args = [("code", code.clone().into()), ("address", address.unwrap_or_default().into())];
                ("group-hide-code", Some(ctx.with("group-leader-code", &args)))
            }
            None => ("group-show-code", None),
        };
        body = body.push(key("code", words, Icon::Eye, Message::Code(shown.is_none())));
        body = body.push(shown.map(|code| told(ctx, text::lead(ctx, code)).live()));
    }
    body = body.push(key("paper", "group-paper", Icon::Printer, Message::Go(Page::Paper)));
    let end = Key::new(ctx, Kind::WayOut, "end", ctx.t("leader-end")).icon(Icon::Leave);
    body = body.push(end.on_press(ctx, Message::Go(Page::Sure)));
    let mut page = Shown::one(ctx.t("group-leader-title"), column_of(ctx, body));
    let wall = Key::new(ctx, Kind::Main, "wall", ctx.t("group-wall")).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(wall.on_press(ctx, Message::Go(Page::Wall)).into());
    page
}

/// End the lesson?
pub fn sure<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let days = super::past::days(ctx, ctx.settings.keep_lessons);
    let kept = ctx.with("group-end.more", &[("days", days.into())]);
    let words = column![text::lead(ctx, ctx.t("leader-end-sure")), text::body(ctx, kept)];
    let tell = state.goes_to.as_ref().map(|host| {
        let name = ctx.with("group-tell", &[("host", host.as_str().into())]);
        let radios = [true, false].map(|tells| {
            let id = if tells { "group-tell-yes" } else { "group-tell-no" };
            let on = state.told_to.is_some() == tells;
            option(ctx, id.to_owned(), Role::Radio, ctx.t(id), on, Message::Tell(tells)).into()
        });
        let radios = row(radios).spacing(14).wrap().vertical_spacing(14);
        let radios = group(ctx, Role::RadioGroup, radios).name(name.clone());
        let more = told(ctx, text::body(ctx, ctx.t("group-tell.more")));
        column![text::strong_heading(ctx, name), more, radios].spacing(8)
    });
    let body = column![told(ctx, words.spacing(8))].push(tell).spacing(24);
    let mut page = Shown::one(ctx.t("leader-end"), column_of(ctx, body));
    let no = Key::new(ctx, Kind::Quiet, "no", ctx.t("leader-no")).in_bar(ctx);
    page.keys.push(no.on_press(ctx, Message::Back).into());
    let yes = Key::new(ctx, Kind::Main, "yes", ctx.t("leader-end-yes")).in_bar(ctx);
    page.keys.push(yes.on_press(ctx, Message::End).into());
    page
}
