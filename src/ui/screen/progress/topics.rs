//! Both sides, topic by topic.

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, row};
use iced::{Element, Length};

use super::Message;
use super::charted::{Chart, Charted, Tables};
use crate::content::Topic;
use crate::learn::outcome::{Score, Side};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::widget::page::Page;
use crate::ui::widget::table::{Cell, Row, Table};
use crate::ui::widget::{glasses, group, hidden, rule, text};

/// The names of both sides.
const HEADS: [&str; 2] = ["chart-scams", "chart-genuine"];

/// What came of each topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topics {
    /// Those that were met, in the fact sheet's order.
    pub topics: Vec<(Topic, Score)>,
    /// Which pictures stand as tables.
    pub tables: Tables,
}

/// The page.
pub(super) fn view<'a>(topics: &Topics, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let title = ctx.t("progress-topics");
    let name = |topic: Topic| ctx.t(&format!("topic-{}", topic.key()));
    let heads = [true, false].map(|scams| glasses::which(ctx, scams, ctx.t(HEADS[usize::from(!scams)])));
    let heads: Element<'a, Message> = if ctx.two_columns() {
        let [scams, genuine] = heads.map(|head| container(head).width(Length::FillPortion(3)));
        row![Space::new().width(Length::FillPortion(4)), scams, genuine].spacing(20).into()
    } else {
        let [scams, genuine] = heads;
        row![scams, genuine].spacing(28).wrap().vertical_spacing(8).into()
    };
    let mut list = column![].spacing(12);
    for (index, (topic, score)) in topics.topics.iter().enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        let head = text::strong_heading::<Message>(ctx, name(*topic));
        let sides = [(score.scams, true), (score.genuine, false)].map(|(side, scams)| {
            let dots = (side.all() > 0).then(|| glasses::dots(ctx, side, scams));
            dots.map_or_else(|| Element::from(Space::new()), Element::from)
        });
        let line: Element<'a, Message> = if ctx.two_columns() {
            let [scams, genuine] = sides.map(|side| container(side).width(Length::FillPortion(3)));
            let head = head.width(Length::FillPortion(4));
            row![head, scams, genuine].spacing(20).align_y(Vertical::Center).into()
        } else {
            let [scams, genuine] = sides;
            column![head, row![scams, genuine].spacing(28).wrap().vertical_spacing(8)].spacing(8).into()
        };
        list = list.push(group(ctx, Role::ListItem, line));
    }
    let picture = column![hidden(ctx, heads).width(Length::Fill), group(ctx, Role::List, list)].spacing(14);
    let chart = Charted {
        chart: Chart::Topics,
        title: ctx.t("progress-topics.more"),
        picture: picture.into(),
        table: table(&topics.topics, ctx),
        below: None,
    };
    Page::one(title, chart.card(ctx, &topics.tables, ctx.size.width - 48.0))
}

/// The same as a table.
pub fn table(topics: &[(Topic, Score)], ctx: &Ctx<'_>) -> Table {
    let cell = |side: Side, key: &str| {
        let args = [("well", side.well.into()), ("all", side.all().into()), ("late", side.late.into())];
        let shown = if side.late > 0 { "dots-late" } else { "dots" };
        if side.all() > 0 {
            Cell { shown: ctx.with(shown, &args), spoken: ctx.with(key, &args) }
        } else {
            let none = ctx.t(if key == "dots-scams" { "chart-no-scam" } else { "chart-no-genuine" });
            Cell { shown: ctx.t("chart-nothing"), spoken: none }
        }
    };
    let rows = topics.iter().map(|(topic, score)| Row {
        head: ctx.t(&format!("topic-{}", topic.key())),
        more: None,
        cells: vec![cell(score.scams, "dots-scams"), cell(score.genuine, "dots-genuine")],
    });
    Table {
        name: ctx.t("progress-topics"),
        corner: ctx.t("progress-topic"),
        heads: HEADS.map(|name| ctx.t(name)).to_vec(),
        rows: rows.collect(),
    }
}
