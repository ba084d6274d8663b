//! Both sides over time, of situations and of check-ups: always the two together.

use iced::widget::{column, container};
use iced::{Element, Length};

use super::charted::{Chart, Charted, Tables};
use super::checkups::Checkups;
use super::{Message, Progress};
use crate::learn::outcome::Score;
use crate::ui::ctx::Ctx;
use crate::ui::screen::checkup;
use crate::ui::widget::chart::{self, Dot};
use crate::ui::widget::table::{Cell, Row, Table};
use crate::ui::widget::{card, hidden, text, told};

/// No more times than these are shown: the newest.
const SHOWN: usize = 8;

/// One time.
struct Time {
    /// Below the picture.
    label: String,
    /// At the head of the row.
    head: String,
    /// When, in words.
    when: String,
    score: Score,
}

/// The words of one kind of picture: of both lines, of the picture, of the heads of rows, and of both cells.
struct Wording {
    names: [&'static str; 2],
    told: &'static str,
    corner: &'static str,
    spoken: [&'static str; 2],
    axis: &'static str,
}

/// Both sides of the situations over time; or what is missing until there is a picture.
pub(super) fn over_time<'a>(progress: &Progress, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let width = ctx.right_width();
    let title = ctx.t("progress-course");
    if !progress.course.is_enough() {
        let (scams, genuine) = progress.course.missing();
        let args = [("scams", scams.into()), ("genuine", genuine.into())];
        return few(ctx, title, ctx.t("progress-course.few"), ctx.with("progress-course-missing", &args));
    }
    let times = progress.course.stretches.iter().zip(&progress.days).map(|(stretch, day)| {
        let (first, last) = (stretch.first.to_string(), stretch.last.to_string());
        let args = [("first", first.clone().into()), ("last", last.clone().into())];
        let until = [("day", day.as_str().into())];
        Time {
            label: format!("{first}\u{2013}{last}"),
            head: ctx.with("progress-stretch", &args),
            when: ctx.with("progress-until", &until),
            score: stretch.score,
        }
    });
    let words = Wording {
        names: ["chart-scams", "chart-genuine"],
        told: "progress-course-told",
        corner: "progress-course-corner",
        spoken: ["dots-scams", "dots-genuine"],
        axis: "progress-course-axis",
    };
    drawn(ctx, Chart::Course, title, times.collect(), &words, &progress.tables, width)
}

/// Both sides of the check-ups over time, once there are two.
pub(super) fn of_checkups<'a>(checkups: &Checkups, ctx: &Ctx<'_>, width: f32) -> Element<'a, Message> {
    let title = ctx.t("progress-checkups-course");
    if checkups.items.len() < 2 {
        return few(ctx, title, ctx.t("progress-checkups-course.few"), String::new());
    }
    let times = checkups.items.iter().rev().enumerate().map(|(at, item)| {
        let number = (at + 1).to_string();
        Time {
            head: ctx.with("progress-checkup-number", &[("number", number.as_str().into())]),
            label: number,
            when: item.when.clone(),
            score: checkup::score(item.answers),
        }
    });
    let words = Wording {
        names: ["chart-caught", "chart-trusted"],
        told: "progress-checkups-told",
        corner: "checkup-title",
        spoken: ["checkup-score-scams.spoken", "checkup-score-genuine.spoken"],
        axis: "progress-checkups-axis",
    };
    drawn(ctx, Chart::Checkups, title, times.collect(), &words, &checkups.tables, width)
}

/// What stands in the picture's place as long as there is too little to draw.
pub(super) fn few<'a>(ctx: &Ctx<'_>, title: String, words: String, more: String) -> Element<'a, Message> {
    let more = (!more.is_empty()).then(|| text::body(ctx, more));
    let words = told(ctx, column![text::body(ctx, words)].push(more).spacing(6)).width(Length::Fill);
    let content = column![text::heading::<Message>(ctx, title), words].spacing(8);
    card(ctx, content).padding([18, 22]).width(Length::Fill).into()
}

fn drawn<'a>(
    ctx: &Ctx<'_>,
    chart: Chart,
    title: String,
    mut times: Vec<Time>,
    words: &Wording,
    tables: &Tables,
    width: f32,
) -> Element<'a, Message> {
    let times = times.split_off(times.len().saturating_sub(SHOWN));
    let of = |score: Score| {
        [score.scams, score.genuine].map(|side| {
            ctx.with("dots", &[("well", side.well.into()), ("all", side.all().into()), ("late", 0.into())])
        })
    };
    let ends = [times.first(), times.last()].map(|time| of(time.map(|time| time.score).unwrap_or_default()));
    let [[scams_then, genuine_then], [scams_now, genuine_now]] = ends;
    let args = [
        ("scams-then", scams_then.into()),
        ("scams-now", scams_now.into()),
        ("genuine-then", genuine_then.into()),
        ("genuine-now", genuine_now.into()),
    ];
    let spoken = ctx.with(words.told, &args);
    let dots: Vec<Dot> = times
        .iter()
        .map(|time| Dot {
            label: time.label.clone(),
            scams: share(time.score.scams.well, time.score.scams.all()),
            genuine: share(time.score.genuine.well, time.score.genuine.all()),
        })
        .collect();
    let names = words.names.map(|name| ctx.t(name));
    let picture = chart::lines::<Message>(ctx, &dots, width - 44.0, names);
    let axis = container(text::small(ctx, ctx.t(words.axis))).center_x(Length::Fill);
    let picture = told(ctx, hidden(ctx, column![picture, axis].spacing(2)).width(Length::Fill));
    let rows = times.into_iter().map(|time| {
        let shown = of(time.score);
        let sides = [time.score.scams, time.score.genuine];
        let cells = shown.into_iter().zip(sides).zip(words.spoken).map(|((shown, side), key)| {
            let args = [("well", side.well.into()), ("all", side.all().into()), ("late", side.late.into())];
            Cell { shown, spoken: ctx.with(key, &args) }
        });
        Row { head: time.head, more: Some(time.when), cells: cells.collect() }
    });
    let table = Table {
        name: title.clone(),
        corner: ctx.t(words.corner),
        heads: words.names.map(|name| ctx.t(name)).to_vec(),
        rows: rows.collect(),
    };
    let picture = picture.name(spoken).width(Length::Fill).into();
    Charted { chart, title, picture, table, below: None }.card(ctx, tables, width)
}

#[allow(clippy::cast_precision_loss, reason = "a handful of situations")]
fn share(part: usize, all: usize) -> f32 {
    part as f32 / all.max(1) as f32
}
