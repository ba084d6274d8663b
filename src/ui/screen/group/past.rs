//! What is kept of lessons that were closed: counts, as they may be said; on paper, as a table, or deleted.

use iced::widget::{column, row};
use iced::{Element, Length};

use super::over::counts;
use super::plan::{column_of, options};
use super::{Group, Message, Page};
use crate::class::journal::Lesson;
use crate::lesson::Plan;
use crate::settings::KEEP_LESSONS;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page as Shown;
use crate::ui::widget::{card, group, text, told};

/// For how long: in words.
pub(super) fn days(ctx: &Ctx<'_>, days: u16) -> String {
    ctx.with("group-keep-days", &[("days", usize::from(days).into())])
}

/// Paper and table of one lesson.
pub(super) fn keys<'a>(id: i64, when: &str, ctx: &Ctx<'_>) -> Vec<Element<'a, Message>> {
    let key = |name: &str, words: &str, icon, message| {
        let words = ctx.t(words);
        let key = Key::new(ctx, Kind::Quiet, "kept", words.clone()).icon(icon).on_press(ctx, message);
        key.id(format!("{name}-{id}")).name(format!("{words}: {when}")).into()
    };
    vec![
        key("report", "group-report-print", Icon::Printer, Message::PrintReport(id)),
        key("table", "group-report-table", Icon::Document, Message::SaveTable(id)),
    ]
}

/// When it was, and which.
pub(super) fn when(lesson: &Lesson, ctx: &Ctx<'_>) -> String {
    let plan = Plan::from_key(&lesson.plan).map(|plan| ctx.t(&format!("lesson-plan-{}", plan.key())));
    let day = ctx.words.date(&lesson.day.to_string());
    plan.map_or_else(
        || day.clone(),
        |plan| ctx.with("group-past-when", &[("day", day.as_str().into()), ("plan", plan.into())]),
    )
}

/// The page.
pub fn view<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let said = state.paper.clone().map(|said| told(ctx, text::strong(ctx, said)).id("said").live());
    let keep = KEEP_LESSONS.into_iter().map(|span| {
        let on = ctx.settings.keep_lessons == span;
        (format!("keep-{span}"), days(ctx, span), on, Message::KeepFor(span))
    });
    let none = match &state.past {
        None => Some("group-past-unread"),
        Some(lessons) if lessons.is_empty() => Some("group-past-none"),
        Some(_) => None,
    };
    let none = none.map(|none| told(ctx, text::lead(ctx, ctx.t(none))));
    let cards = state.past.iter().flatten().map(|lesson| {
        let when = when(lesson, ctx);
        let mut words = vec![text::strong(ctx, when.clone())];
        words.extend(counts(ctx, &lesson.report).into_iter().map(|line| text::body(ctx, line)));
        let words = words.into_iter().map(Into::into).collect::<Vec<_>>();
        let words = told(ctx, column(words).spacing(4).width(Length::Fill));
        let delete = ctx.t("group-report-delete");
        let erase = Key::new(ctx, Kind::WayOut, "erase", delete.clone()).icon(Icon::Minus);
        let erase = erase.on_press(ctx, Message::Go(Page::Erase(lesson.id)));
        let erase = erase.id(format!("erase-{}", lesson.id)).name(format!("{delete}: {when}"));
        let keys = row(keys(lesson.id, &when, ctx)).push(erase).spacing(14).wrap().vertical_spacing(14);
        let content = column![words, keys].spacing(12);
        group(ctx, Role::ListItem, card(ctx, content).padding([16, 20]).width(Length::Fill)).into()
    });
    let list = group(ctx, Role::List, column(cards.collect::<Vec<_>>()).spacing(14));
    let body = column![told(ctx, text::body(ctx, ctx.t("group-past.more")))]
        .push(said)
        .push(none)
        .push(list)
        .push(options(ctx, "group-keep", keep))
        .spacing(20);
    Shown::one(ctx.t("group-past"), column_of(ctx, body))
}

/// Delete what is kept of this one?
pub fn erase<'a>(id: i64, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let words = column![text::lead(ctx, ctx.t("group-erase")), text::body(ctx, ctx.t("group-erase.more"))];
    let mut page = Shown::one(ctx.t("group-report-delete"), column_of(ctx, told(ctx, words.spacing(8))));
    let no = Key::new(ctx, Kind::Quiet, "no", ctx.t("group-erase-no")).in_bar(ctx);
    page.keys.push(no.on_press(ctx, Message::Back).into());
    let yes = Key::new(ctx, Kind::Exit, "yes", ctx.t("group-erase-yes")).icon(Icon::Minus).in_bar(ctx);
    page.keys.push(yes.on_press(ctx, Message::Erase(id)).into());
    page
}
