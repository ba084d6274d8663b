//! The signs and marks that were met, and which of them were found.

use iced::widget::column;
use iced::{Element, Length};

use super::charted::{Chart, Charted};
use super::{Message, Tables};
use crate::content::{Clue, Mark, Sign};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::chart;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::table::{Cell, Row, Table};
use crate::ui::widget::{group, text, told};

/// What became of a sign or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Which.
    pub clue: Clue,
    /// In how many situations it stood.
    pub met: usize,
    /// In how many of them it was asked for when the learner looked for signs.
    pub sought: usize,
    /// In how many of these the learner pointed at it.
    pub found: usize,
}

/// What became of the signs and marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signs {
    /// Over how many situations this is counted.
    pub of: usize,
    /// Those that were met, in the fact sheet's order.
    pub seen: Vec<Seen>,
    /// Which pictures stand as tables.
    pub tables: Tables,
}

/// The page.
pub(super) fn view<'a>(signs: &Signs, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let all: Vec<Clue> = Sign::ALL.iter().map(|sign| Clue::Sign(*sign)).collect();
    let marks: Vec<Clue> = Mark::ALL.iter().map(|mark| Clue::Mark(*mark)).collect();
    let how = told(ctx, text::body(ctx, ctx.t("progress-signs-how"))).width(Length::Fill);
    let of = (signs.of > 0).then(|| {
        let of = ctx.with("progress-signs-of", &[("count", signs.of.into())]);
        told(ctx, text::small(ctx, of)).width(Length::Fill)
    });
    let key = Key::new(ctx, Kind::Quiet, "signs", ctx.t("signs-title")).arrow(Icon::ArrowRight);
    let key = key.on_press(ctx, Message::Signs);
    let lead = column![how].push(of).spacing(4);
    let left = one(ctx, signs, Chart::Signs, &all, ctx.left_width());
    let right = one(ctx, signs, Chart::Marks, &marks, ctx.right_width());
    let mut page = if ctx.two_columns() {
        Page::two("", side(ctx, column![lead, left].spacing(14)), column![right, key].spacing(16))
    } else {
        Page::one("", column![lead, left, right, key].spacing(20))
    };
    page.title = Some(ctx.t("progress-signs"));
    page
}

/// The signs, or the marks.
fn one<'a>(ctx: &Ctx<'_>, signs: &Signs, chart: Chart, all: &[Clue], width: f32) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let (title, colour, corner) = match chart {
        Chart::Marks => ("signs-marks", c.genuine_side, "progress-mark"),
        _ => ("signs-signs", c.scam_side, "progress-sign"),
    };
    let title = ctx.t(title);
    let name = |clue: Clue| ctx.t(&format!("clue-{}", clue.key()));
    let seen: Vec<Seen> =
        all.iter().filter_map(|clue| signs.seen.iter().find(|seen| seen.clue == *clue)).copied().collect();
    let words = |seen: &Seen| {
        let met = ctx.with("progress-met", &[("met", seen.met.into())]);
        let found = [("found", seen.found.into()), ("sought", seen.sought.into())];
        let found =
            if seen.sought > 0 { ctx.with("progress-found", &found) } else { ctx.t("progress-not-sought") };
        (met, found)
    };
    let figure = |seen: &Seen| {
        let args = [("well", seen.found.into()), ("all", seen.sought.into()), ("late", 0.into())];
        if seen.sought > 0 { ctx.with("dots", &args) } else { ctx.t("chart-nothing") }
    };
    let list = column(seen.iter().map(|seen| {
        let (met, found) = words(seen);
        let spoken = ctx.with(
            "progress-seen",
            &[("name", name(seen.clue).into()), ("met", met.clone().into()), ("found", found.clone().into())],
        );
        // A bar of what nobody had to find would look as if it had been missed.
        let head = if seen.sought > 0 {
            let args = [("found", seen.found.into()), ("sought", seen.sought.into())];
            let figure = ctx.with("progress-found-figure", &args);
            chart::bar::<Message>(ctx, name(seen.clue), (seen.found, seen.sought), figure, colour)
        } else {
            text::body(ctx, name(seen.clue)).into()
        };
        let content = column![head, text::small(ctx, met)].spacing(4);
        group(ctx, Role::ListItem, told(ctx, content).name(spoken).width(Length::Fill)).into()
    }));
    let missing: Vec<String> = all
        .iter()
        .filter(|clue| seen.iter().all(|seen| seen.clue != **clue))
        .map(|clue| name(*clue))
        .collect();
    let missing = (!missing.is_empty()).then(|| {
        let names = [("names", missing.join(" · ").into())];
        told(ctx, text::small(ctx, ctx.with("progress-not-met", &names))).width(Length::Fill).into()
    });
    if seen.is_empty() {
        return super::course::few(ctx, title, ctx.t("progress-signs-few"), String::new());
    }
    let rows = seen.iter().map(|seen| {
        let (met, found) = words(seen);
        let cells = vec![
            Cell { shown: seen.met.to_string(), spoken: met },
            Cell { shown: figure(seen), spoken: found },
        ];
        Row { head: name(seen.clue), more: None, cells }
    });
    let table = Table {
        name: title.clone(),
        corner: ctx.t(corner),
        heads: ["progress-head-met", "progress-head-found"].map(|head| ctx.t(head)).to_vec(),
        rows: rows.collect(),
    };
    let picture = group(ctx, Role::List, list.spacing(16)).into();
    Charted { chart, title, picture, table, below: missing }.card(ctx, &signs.tables, width)
}
