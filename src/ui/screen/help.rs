//! "It is happening to me now": what to do first, whom to ring, and how fresh that knowledge is.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::content::facts;
use crate::content::region::{HelpLine, LineKind, Region};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind, tile};
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::{card, group, panel, rule, sunk, text, told};

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Another country.
    Country,
    /// Back to where one was.
    Back,
}

/// The page.
pub fn view<'a>(ctx: &Ctx<'_>) -> Page<'a, Message> {
    let region = ctx.catalogue.region(ctx.country);
    let left = column![
        text::title::<Message>(ctx, ctx.t("help-heading")),
        told(ctx, text::lead(ctx, ctx.t("help-fault"))),
        steps(ctx, region),
    ]
    .spacing(8);
    let right = column![place(ctx, region), lines(ctx, region)].push(law(ctx, region));
    let right = right.push(gaps(ctx, region)).spacing(14);
    let mut page = if ctx.two_columns() {
        let left = side(ctx, left);
        Page::two("", left, right)
    } else {
        Page::one("", column![left, right].spacing(20))
    };
    page.title = Some(ctx.t("bar-help"));
    let back = Key::new(ctx, Kind::Quiet, "back-to", ctx.t("help-back")).icon(Icon::ArrowLeft).in_bar(ctx);
    page.keys.push(back.on_press(ctx, Message::Back).into());
    page
}

fn words(ctx: &Ctx<'_>, region: &Region, key: &str) -> String {
    ctx.words.region(&region.code, key).unwrap_or_default()
}

/// The steps in order, each with its number.
fn steps<'a>(ctx: &Ctx<'_>, region: &Region) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let side = ctx.look.icon() + 22.0;
    let mut list = column![].spacing(14).width(Length::Fill);
    for (index, step) in region.steps.iter().enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        let number = text::sized(
            text::face(ctx, true),
            (index + 1).to_string(),
            ctx.look.body() + 4.0,
            1.0,
            c.on_exit,
        );
        let badge = panel(container(number).center(side), c.exit, c.exit, 0.0, side / 2.0);
        let text = column![
            text::sized(
                text::face(ctx, true),
                words(ctx, region, &format!("step-{step}")),
                ctx.look.lead(),
                1.35,
                c.ink
            ),
            text::body(ctx, words(ctx, region, &format!("step-{step}.more"))),
        ]
        .spacing(2)
        .width(Length::Fill);
        list = list.push(group(ctx, Role::ListItem, told(ctx, row![badge, text].spacing(20))));
    }
    group(ctx, Role::List, card(ctx, list).padding([18, 24]).width(Length::Fill)).into()
}

/// Which country this is for.
fn place<'a>(ctx: &Ctx<'_>, region: &Region) -> Element<'a, Message> {
    let change =
        Key::new(ctx, Kind::Quiet, "change-country", ctx.t("help-change")).on_press(ctx, Message::Country);
    row![
        text::icon(Icon::MapPin, ctx.look.icon(), ctx.look.colours.ink),
        told(ctx, text::strong(ctx, words(ctx, region, "name"))).width(Length::Fill),
        change,
    ]
    .spacing(12)
    .align_y(Vertical::Center)
    .into()
}

/// Whom to ring; or, plainly, that we do not know.
fn lines<'a>(ctx: &Ctx<'_>, region: &Region) -> Element<'a, Message> {
    let shown: Vec<_> = region.shown().map(|line| line_card(ctx, region, line)).collect();
    if shown.is_empty() {
        let gap = told(ctx, text::body(ctx, words(ctx, region, "gap")));
        return card(ctx, gap).padding([18, 22]).width(Length::Fill).into();
    }
    group(ctx, Role::List, column(shown).spacing(14)).into()
}

fn line_card<'a>(ctx: &Ctx<'_>, region: &Region, line: &HelpLine) -> Element<'a, Message> {
    let icon = match line.kind {
        LineKind::Bank => Icon::Landmark,
        LineKind::Report => Icon::Report,
        LineKind::Emergency => Icon::Phone,
        LineKind::Advice => Icon::Info,
        LineKind::Message => Icon::Message,
    };
    let key = format!("line-{}", line.id);
    // What has not been checked has neither source nor day.
    let source = if line.fact.is_sure() {
        ctx.with(
            "help-source",
            &[
                ("source", words(ctx, region, &format!("{key}.source")).into()),
                ("date", ctx.words.date(&line.fact.last_checked).into()),
            ],
        )
    } else {
        ctx.t("help-unsure")
    };
    let face = crate::ui::font::bold(crate::ui::font::LATIN);
    let size = if line.reach.chars().count() > 16 { ctx.look.heading() } else { ctx.look.title() };
    let content = column![
        text::sized(face, line.reach.clone(), size, 1.2, ctx.look.colours.ink),
        text::body(ctx, words(ctx, region, &key)),
        text::small(ctx, words(ctx, region, &format!("{key}.for"))),
        text::small(ctx, source),
    ]
    .spacing(2)
    .width(Length::Fill);
    let square = (!ctx.look.is_large()).then(|| tile::<Message>(ctx, icon, None));
    let row = row![].push(square).push(content).spacing(18).align_y(Vertical::Center);
    let words = told(ctx, row).width(Length::Fill);
    group(ctx, Role::ListItem, card(ctx, words).padding([14, 20]).width(Length::Fill)).into()
}

/// The law on lending cards, in two sentences, where it is known.
fn law<'a>(ctx: &Ctx<'_>, region: &Region) -> Option<Element<'a, Message>> {
    let fact = region.law.as_ref().filter(|fact| fact.is_sure())?;
    let source = ctx.with(
        "help-source",
        &[
            ("source", words(ctx, region, "law.source").into()),
            ("date", ctx.words.date(&fact.last_checked).into()),
        ],
    );
    let content = column![
        row![
            text::icon(Icon::CalendarCheck, ctx.look.icon(), ctx.look.colours.primary),
            text::strong(ctx, ctx.t("help-law")).width(Length::Fill)
        ]
        .spacing(14)
        .align_y(Vertical::Center),
        text::body(ctx, words(ctx, region, "law")),
        text::small(ctx, source),
    ]
    .spacing(6);
    Some(sunk(ctx, told(ctx, content)).padding([14, 20]).width(Length::Fill).into())
}

/// What is not known of a country of which something is known, said plainly.
fn gaps<'a>(ctx: &Ctx<'_>, region: &Region) -> Option<Element<'a, Message>> {
    let _ = region.shown().next()?;
    let mut unsaid = facts::unsaid(region).peekable();
    let _ = unsaid.peek()?;
    let sentence = row![
        text::icon(Icon::Info, ctx.look.icon(), ctx.look.colours.primary),
        text::strong(ctx, ctx.t("help-gap")).width(Length::Fill),
    ]
    .spacing(14)
    .align_y(Vertical::Center);
    let list = unsaid.map(|need| text::body(ctx, ctx.t(&format!("help-gap-{}", need.key()))).into());
    let content = column![sentence, column(list).spacing(4)].spacing(6);
    Some(sunk(ctx, told(ctx, content)).padding([14, 20]).width(Length::Fill).into())
}
