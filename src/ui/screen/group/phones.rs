//! Phones are let in: what happens then, on which network, and who is there; nobody by name.

use iced::widget::{column, row};
use iced::{Element, Length};

use super::plan::column_of;
use super::{Group, Message};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::page::Page as Shown;
use crate::ui::widget::{card, group, text, told};

/// The page.
pub fn view<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let what = (1..=4).map(|number| text::body(ctx, ctx.t(&format!("group-phones-{number}"))).into());
    let what = told(ctx, column(what.collect::<Vec<_>>()).spacing(6));
    let mut body = column![what].spacing(20);
    body = body.push(state.refused.map(|why| told(ctx, text::strong(ctx, ctx.t(why))).id("said").live()));
    if let Some(open) = &state.open {
        let args = [("address", open.typed.clone().into()), ("code", state.code.clone().into())];
        body = body.push(told(ctx, text::lead(ctx, ctx.with("group-phones-on", &args))));
        let stop = Key::new(ctx, Kind::WayOut, "stop", ctx.t("group-stop")).icon(Icon::Stop);
        body = body.push(stop.on_press(ctx, Message::Stop));
        body = body.push(there(state, ctx));
    } else if state.addresses.is_empty() {
        body = body.push(told(ctx, text::strong(ctx, ctx.t("group-no-network"))));
    } else {
        let radios = state.addresses.iter().enumerate().map(|(at, address)| {
            let words = format!("{} · {}", address.ip, address.device);
            option(
                ctx,
                format!("address-{at}"),
                Role::Radio,
                words,
                at == state.address,
                Message::Address(at),
            )
            .into()
        });
        let radios =
            row(radios.collect::<Vec<Element<'a, Message>>>()).spacing(14).wrap().vertical_spacing(14);
        let name = ctx.t("group-network");
        let radios = group(ctx, Role::RadioGroup, radios).name(name.clone());
        body = body.push(column![text::strong_heading(ctx, name), radios].spacing(8));
    }
    let mut page = Shown::one(ctx.t("group-phones"), column_of(ctx, body));
    let begun = state.began.is_some();
    if state.open.is_some() {
        let words = if begun { "group-wall" } else { "group-begin" };
        let key = Key::new(ctx, Kind::Main, "begin", ctx.t(words)).arrow(Icon::ArrowRight).in_bar(ctx);
        page.keys.push(key.on_press(ctx, Message::Begin).into());
    } else if !state.addresses.is_empty() {
        let key = Key::new(ctx, Kind::Main, "start", ctx.t("group-start")).icon(Icon::Radio).in_bar(ctx);
        page.keys.push(key.on_press(ctx, Message::Start).into());
    }
    page
}

/// The phones that are there, by number.
fn there<'a>(state: &Group, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let count = ctx.with("leader-phones", &[("count", state.phones.len().into())]);
    let locked = state.summary.as_ref().is_some_and(|summary| summary.locked);
    let lock =
        Key::new(ctx, Kind::Quiet, "lock", ctx.t(if locked { "leader-unlock" } else { "leader-lock" }));
    let lock = lock.icon(Icon::Shield).on_press(ctx, Message::Lock(!locked));
    let lines = state.phones.iter().map(|(number, here, answered)| {
        let word = |key: &str| ctx.with(key, &[("number", usize::from(*number).into())]);
        let mut line = format!(
            "{} · {}",
            word("leader-phone"),
            ctx.t(if *here { "leader-here" } else { "leader-away" })
        );
        if *answered {
            line = format!("{line} · {}", ctx.t("leader-answered-one"));
        }
        let key = |id: &'static str, words: &str, icon, message| {
            let key = Key::new(ctx, Kind::Quiet, id, word(words)).icon(icon).on_press(ctx, message);
            Element::from(key.id(format!("{id}-{number}")))
        };
        let keys = row![
            key("remove", "leader-remove", Icon::Minus, Message::Remove(*number)),
            key("block", "leader-block", Icon::UserX, Message::Block(*number)),
        ];
        let words = told(ctx, text::body(ctx, line));
        let content = column![words, keys.spacing(12).wrap().vertical_spacing(12)].spacing(10);
        group(ctx, Role::ListItem, card(ctx, content).padding([12, 18]).width(Length::Fill)).into()
    });
    let lines: Vec<Element<'a, Message>> = lines.collect();
    let none = lines.is_empty().then(|| told(ctx, text::body(ctx, ctx.t("leader-phones-none"))));
    let list = group(ctx, Role::List, column(lines).spacing(12));
    column![text::heading(ctx, count), lock].push(none).push(list).spacing(14).into()
}
