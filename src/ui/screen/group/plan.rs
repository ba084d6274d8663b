//! Which lesson: how long, from which path, how the room votes; then its steps, one by one.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Group, Message, Page, Way, figure};
use crate::lesson::{Plan, Planned, Step};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::page::Page as Shown;
use crate::ui::widget::{card, group, text, told};

/// Options that exclude each other, under a heading.
pub(super) fn options<'a>(
    ctx: &Ctx<'_>,
    heading: &str,
    all: impl Iterator<Item = (String, String, bool, Message)>,
) -> Element<'a, Message> {
    let radios =
        all.map(|(id, words, on, message)| Element::from(option(ctx, id, Role::Radio, words, on, message)));
    let radios = row(radios.collect::<Vec<_>>()).spacing(14).wrap().vertical_spacing(14);
    let name = ctx.t(heading);
    let radios = group(ctx, Role::RadioGroup, radios).name(name.clone());
    column![text::strong_heading(ctx, name), radios].spacing(8).into()
}

/// As wide as somebody reads.
pub(super) fn column_of<'a>(
    ctx: &Ctx<'_>,
    content: impl Into<Element<'a, Message>>,
) -> container::Container<'a, Message> {
    let inner = container(content).width(Length::Fill).max_width(1000.0 * ctx.look.k.max(1.0));
    container(inner).center_x(Length::Fill)
}

/// The page where the lesson is chosen.
pub fn view<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let plans = Plan::ALL.into_iter().map(|plan| {
        let words = ctx.t(&format!("lesson-plan-{}", plan.key()));
        (format!("plan-{}", plan.key()), words, plan == state.plan, Message::Plan(plan))
    });
    let paths = ctx.catalogue.playlists().map(|path| {
        let id = path.id.clone();
        let words = path.name(ctx.words);
        (format!("from-{id}"), words, id == state.path, Message::Path(id))
    });
    let ways = Way::ALL.into_iter().map(|way| {
        let words = ctx.t(&format!("group-way-{}", way.key()));
        (format!("way-{}", way.key()), words, way == state.way, Message::Way(way))
    });
    let plan = ctx.t(&format!("lesson-plan-{}.more", state.plan.key()));
    let way = ctx.t(&format!("group-way-{}.more", state.way.key()));
    let country = ctx.words.region(ctx.country, "name").unwrap_or_else(|| ctx.country.to_owned());
    let body = column![
        told(ctx, text::lead(ctx, ctx.t("group-what"))),
        column![options(ctx, "group-plan", plans), told(ctx, text::body(ctx, plan))].spacing(8),
        options(ctx, "group-path", paths),
        column![options(ctx, "group-way", ways), told(ctx, text::body(ctx, way))].spacing(8),
        told(ctx, text::body(ctx, ctx.with("group-country", &[("country", country.into())]))),
    ]
    .push(state.wrong.map(|wrong| told(ctx, text::strong(ctx, wrong.line(ctx.words))).id("said").live()))
    .spacing(24);
    // A room that is open holds the counts for itself.
    let past = state.room.is_none().then(|| {
        let key = Key::new(ctx, Kind::Quiet, "past", ctx.t("group-past")).icon(Icon::Chart);
        key.on_press(ctx, Message::Go(Page::Past))
    });
    let mut page = Shown::one(ctx.t("group-title"), column_of(ctx, body.push(past)));
    if state.lesson.is_some() {
        let key = Key::new(ctx, Kind::Main, "group-steps", ctx.t("group-to-steps")).arrow(Icon::ArrowRight);
        page.keys.push(key.in_bar(ctx).on_press(ctx, Message::Go(Page::Steps)).into());
    }
    page
}

/// The steps of the lesson, each with its minutes.
pub fn steps<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let Some(lesson) = &state.lesson else { return view(state, ctx) };
    let cards = lesson.planned().iter().enumerate().map(|(at, planned)| step(state, at, *planned, ctx));
    let list = group(ctx, Role::List, column(cards.collect::<Vec<_>>()).spacing(14));
    let minutes = ctx.with("group-minutes", &[("minutes", figure(lesson.minutes().into()))]);
    let wrong =
        state.wrong.map(|wrong| told(ctx, text::strong(ctx, wrong.line(ctx.words))).id("said").live());
    let paper = Key::new(ctx, Kind::Quiet, "paper", ctx.t("group-paper")).icon(Icon::Printer);
    let body = column![
        told(ctx, text::lead(ctx, minutes)).id("minutes").live(),
        told(ctx, text::body(ctx, ctx.t("group-steps.more"))),
    ]
    .push(wrong)
    .push(list)
    .push(paper.on_press(ctx, Message::Go(Page::Paper)))
    .spacing(20);
    let mut page = Shown::one(ctx.t("group-steps"), column_of(ctx, body));
    let (words, message) = match state.way {
        Way::Phones => ("group-let-in", Message::Go(Page::Phones)),
        Way::Hands | Way::Cards => ("group-begin", Message::Begin),
    };
    let key = Key::new(ctx, Kind::Main, "begin", ctx.t(words)).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(key.on_press(ctx, message).into());
    page
}

fn step<'a>(state: &Group, at: usize, planned: Planned, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let key = planned.step.key();
    let name = match planned.step {
        Step::Round(number) => {
            let title = state.titles.get(number).map_or_else(String::new, |(title, _)| title.clone());
            ctx.with("group-round", &[("number", (number + 1).into()), ("title", title.into())])
        }
        _ => ctx.t(&format!("lesson-step-{key}")),
    };
    let more = match planned.step {
        Step::Round(number) => state.titles.get(number).map_or_else(String::new, |(_, truth)| {
            ctx.t(match truth {
                crate::content::Truth::Scam => "handout-kind-scam",
                crate::content::Truth::Genuine => "handout-kind-genuine",
            })
        }),
        _ => ctx.t(&format!("lesson-step-{key}.more")),
    };
    let minutes = if planned.left_out {
        ctx.t("group-left-out")
    } else {
        ctx.with("group-step-minutes", &[("minutes", figure(planned.minutes.into()))])
    };
    let said = format!("{name}. {minutes} {more}");
    let words = column![text::small(ctx, minutes), text::strong(ctx, name.clone()), text::small(ctx, more)];
    let words = told(ctx, words.spacing(3).width(Length::Fill)).name(said);
    let mut keys: Vec<Element<'a, Message>> = Vec::new();
    let mut push = |id: &'static str, word: &str, icon: Icon, message: Message| {
        let word = ctx.t(word);
        let key = Key::new(ctx, Kind::Quiet, id, word.clone()).icon(icon).on_press(ctx, message);
        keys.push(key.id(format!("{id}-{at}")).name(format!("{word}: {name}")).into());
    };
    if let Step::Round(number) = planned.step {
        push("look", "group-look", Icon::Eye, Message::Go(Page::Look(number)));
        push("swap", "group-swap", Icon::OneLikeIt, Message::Go(Page::Swap(number)));
    }
    if planned.step.may_go() {
        let (word, icon) =
            if planned.left_out { ("group-take-in", Icon::Plus) } else { ("group-leave-out", Icon::Minus) };
        push("leave", word, icon, Message::Leave(planned.step, !planned.left_out));
    }
    let keys = (!keys.is_empty()).then(|| row(keys).spacing(14).wrap().vertical_spacing(14));
    let content = column![words].push(keys).spacing(12);
    group(ctx, Role::ListItem, card(ctx, content).padding([16, 20]).width(Length::Fill)).into()
}
