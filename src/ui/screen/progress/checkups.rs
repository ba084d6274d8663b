//! The check-ups: both sides over time, how sure somebody was, and each of them.

use iced::widget::column;
use iced::{Element, Length};

use super::charted::{Chart, Charted};
use super::{Message, Tables, course};
use crate::learn::calibration::{self, Fit, Rated, Sureness, calibration, right_of};
use crate::learn::discrimination::Answers;
use crate::store::CheckupId;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::screen::checkup;
use crate::ui::widget::chart;
use crate::ui::widget::key::BigCard;
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::table::{Cell, Row, Table};
use crate::ui::widget::{group, text, told};

/// One check-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub id: CheckupId,
    /// What was said, added up.
    pub answers: Answers,
    /// When, in words.
    pub when: String,
}

/// The check-ups that were taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checkups {
    /// The newest first.
    pub items: Vec<Item>,
    /// Every answer of all of them, with its sureness.
    pub rated: Vec<Rated>,
    /// Which pictures stand as tables.
    pub tables: Tables,
}

/// The page.
pub(super) fn view<'a>(checkups: &Checkups, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let over = course::of_checkups(checkups, ctx, ctx.left_width());
    let first = column![over, list(checkups, ctx)].spacing(16);
    let sure = sureness(checkups, ctx, ctx.right_width());
    let mut page = if ctx.two_columns() {
        Page::two("", side(ctx, first), sure)
    } else {
        Page::one("", column![first, sure].spacing(20))
    };
    page.title = Some(ctx.t("progress-checkups"));
    page
}

/// Each of them: what it showed can be seen again.
fn list<'a>(checkups: &Checkups, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let list = column(checkups.items.iter().map(|item| {
        let title = checkup::both(ctx, item.answers);
        let card = BigCard::new(format!("checkup-{:?}", item.id), title)
            .below(item.when.clone())
            .on_press(ctx, Message::Results(item.id))
            .least(60.0, 84.0);
        group(ctx, Role::ListItem, card).into()
    }))
    .spacing(12);
    let heading = text::heading::<Message>(ctx, ctx.t("progress-checkups-each"));
    column![heading, group(ctx, Role::List, list)].spacing(12).into()
}

/// How sure somebody was and how often right, scams and genuine items apart; from ten answers on (M10).
fn sureness<'a>(checkups: &Checkups, ctx: &Ctx<'_>, width: f32) -> Element<'a, Message> {
    let Some(found) = calibration(&checkups.rated) else {
        let args = [("least", calibration::LEAST.into()), ("count", checkups.rated.len().into())];
        let words = ctx.with("progress-sure-few", &args);
        return course::few(ctx, ctx.t("checkup-sureness"), words, String::new());
    };
    let [scams, genuine] = [(Chart::SureOfScams, found.scams), (Chart::SureOfGenuine, found.genuine)]
        .map(|(chart, fit)| steps(checkups, ctx, chart, fit, width));
    let heading = text::heading::<Message>(ctx, ctx.t("checkup-sureness"));
    let how = told(ctx, text::body(ctx, ctx.t("progress-sure-how"))).width(Length::Fill);
    column![heading, how, scams, genuine].spacing(14).into()
}

/// The three steps of one side.
fn steps<'a>(checkups: &Checkups, ctx: &Ctx<'_>, chart: Chart, fit: Fit, width: f32) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let (scams, title, colour) = match chart {
        Chart::SureOfScams => (true, "checkup-of-scams", c.scam_side),
        _ => (false, "checkup-of-genuine", c.genuine_side),
    };
    let title = ctx.t(title);
    let counts = Sureness::ALL.map(|sure| (sure, right_of(&checkups.rated, scams, sure)));
    let step = |sure: Sureness| ctx.t(&format!("checkup-sure-{}", sure.key()));
    let figure = |(right, all): (usize, usize)| {
        let args = [("well", right.into()), ("all", all.into()), ("late", 0.into())];
        if all > 0 { ctx.with("dots", &args) } else { ctx.t("chart-nothing") }
    };
    let spoken = |(right, all): (usize, usize)| match all {
        0 => ctx.t("progress-sure-never"),
        _ => ctx.with("progress-sure-right", &[("right", right.into()), ("all", all.into())]),
    };
    let list = column(counts.iter().map(|(sure, count)| {
        let name =
            ctx.with("progress-sure-step", &[("sure", step(*sure).into()), ("right", spoken(*count).into())]);
        let bar = chart::bar::<Message>(ctx, step(*sure), *count, figure(*count), colour);
        group(ctx, Role::ListItem, told(ctx, bar).name(name).width(Length::Fill)).into()
    }));
    let rows = counts.iter().map(|(sure, count)| Row {
        head: step(*sure),
        more: None,
        cells: vec![Cell { shown: figure(*count), spoken: spoken(*count) }],
    });
    let table = Table {
        name: title.clone(),
        corner: ctx.t("progress-sure-felt"),
        heads: vec![ctx.t("progress-sure-head")],
        rows: rows.collect(),
    };
    let means = told(ctx, text::body(ctx, ctx.t(checkup::fits(fit)))).width(Length::Fill).into();
    let picture = group(ctx, Role::List, list.spacing(14)).into();
    Charted { chart, title, picture, table, below: Some(means) }.card(ctx, &checkups.tables, width)
}
