//! Opening hours, a card for each day of the week.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::part::{Stepper, time};
use super::{Message, part};
use crate::kiosk::change::Change;
use crate::kiosk::hours::{Day, Hours};
use crate::kiosk::setup::Setup;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, text, told};

/// The page.
pub fn view<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let days = setup.hours.0.iter().enumerate().map(|(at, day)| one(ctx, at, *day));
    let days = group(ctx, Role::List, column(days).spacing(16));
    let body =
        column![told(ctx, text::body(ctx, ctx.t("hours-how"))), days].spacing(20).max_width(part::wide(ctx));
    Page::one(ctx.t("hours-title"), container(body).center_x(Length::Fill))
}

/// The name of a day, 0 for Monday.
fn name(ctx: &Ctx<'_>, at: usize) -> String {
    Hours::NAMES.get(at).map(|name| ctx.t(&format!("weekday-{name}"))).unwrap_or_default()
}

/// When it is open, in words.
fn when(ctx: &Ctx<'_>, day: Day) -> String {
    match day {
        Day::Always => ctx.t("hours-always"),
        Day::Closed => ctx.t("hours-closed"),
        Day::Between(from, to) => {
            ctx.with("hours-between", &[("from", time(ctx, from).into()), ("to", time(ctx, to).into())])
        }
    }
}

fn one<'a>(ctx: &Ctx<'_>, at: usize, day: Day) -> Element<'a, Message> {
    let title = name(ctx, at);
    let between = matches!(day, Day::Between(..));
    let choices = [
        ("always", "hours-always", day == Day::Always, Change::Day(at, Day::Always)),
        ("closed", "hours-closed", day == Day::Closed, Change::Day(at, Day::Closed)),
        ("between", "hours-set", between, Change::Between(at)),
    ];
    let choices = choices.into_iter().map(|(id, words, on, change)| {
        let id = format!("{id}-{at}");
        option(ctx, id, Role::Radio, ctx.t(words), on, Message::Change(change)).into()
    });
    let choices = row(choices.collect::<Vec<_>>()).spacing(14).wrap().vertical_spacing(14);
    let choices = group(ctx, Role::RadioGroup, choices).name(title.clone());
    let mut content = column![
        text::heading::<Message>(ctx, title.clone()).passed(),
        told(ctx, text::body(ctx, when(ctx, day))).name(format!("{title}: {}", when(ctx, day))).live(),
        choices,
    ]
    .spacing(14);
    if let Day::Between(from, to) = day {
        let stepper = |id: &str, words: &str, minute: u16| Stepper {
            id: format!("{id}-{at}"),
            name: ctx.with(words, &[("day", title.as_str().into())]),
            shown: time(ctx, minute),
            keys: ["hours-earlier", "hours-later"],
        };
        let label = |words: &str| text::body(ctx, ctx.t(words));
        content = content
            .push(crate::ui::widget::hidden(ctx, label("hours-opens")))
            .push(
                stepper("opens", "hours-opens.of", from)
                    .view(ctx, move |to| Message::Change(Change::Opens(at, to))),
            )
            .push(crate::ui::widget::hidden(ctx, label("hours-closes")))
            .push(
                stepper("closes", "hours-closes.of", to)
                    .view(ctx, move |to| Message::Change(Change::Closes(at, to))),
            );
    }
    let as_before = (at > 0).then(|| {
        Key::new(ctx, Kind::Quiet, "as-before", ctx.t("hours-as-before"))
            .on_press(ctx, Message::Change(Change::AsBefore(at)))
            .id(format!("as-before-{at}"))
            .describe(Some(title))
    });
    let content = card(ctx, content.push(as_before)).padding([18, 22]).width(Length::Fill);
    group(ctx, Role::ListItem, content).into()
}

/// All days in one sentence: as one when they are alike.
pub(super) fn summary(ctx: &Ctx<'_>, hours: &Hours) -> String {
    let first = hours.0.first().copied().unwrap_or_default();
    if hours.0.iter().all(|day| *day == first) {
        return ctx.with("hours-every-day", &[("when", when(ctx, first).into())]);
    }
    ctx.t("hours-differ")
}
