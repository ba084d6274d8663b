//! What a check-up shows: both sides in one picture and in plain words, the leaning, what changed; figures for
//! those who open them; then every item with what tells it.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::told::{self as items, Told};
use super::{Message, figures};
use crate::learn::calibration::Rated;
use crate::learn::discrimination::{Answers, Change, Leaning, change};
use crate::learn::outcome::{Score, Side};
use crate::store::CheckupId;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::{card, glasses, group, panel, text, told};

/// What a check-up shows.
#[derive(Debug, Clone)]
pub struct Results {
    /// Where the store keeps it; `None` when it could not be kept.
    pub id: Option<CheckupId>,
    /// Every answer with its sureness.
    pub rated: Vec<Rated>,
    /// The check-up it is held against: the one before it; at a follow-up the very first (M9).
    pub before: Option<Answers>,
    /// Whether that is the very first one.
    pub since_first: bool,
    /// Whether the figures are shown.
    pub figures: bool,
    /// Every item, in the order it came.
    pub items: Vec<Told>,
    /// What was said of items that are not here any more.
    pub gone: Vec<Rated>,
}

impl Results {
    /// What was said, added up.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for one in &self.rated {
            answers.add(one.is_scam, one.said_scam);
        }
        answers
    }

    /// What changed since the one before; `None` when there was none.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        Some(change(self.before?, self.answers()))
    }
}

/// Both sides, as the lenses show them: nothing is ever late here.
#[must_use]
pub fn score(answers: Answers) -> Score {
    let side = |well: u32, all: u32| {
        let number = |count: u32| usize::try_from(count).unwrap_or_default();
        Side { well: number(well), late: 0, missed: number(all.saturating_sub(well)) }
    };
    Score {
        scams: side(answers.caught, answers.scams),
        genuine: side(answers.genuine.saturating_sub(answers.doubted), answers.genuine),
    }
}

pub(super) fn view<'a>(results: &Results, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let answers = results.answers();
    // Small enough that the leaning stands in sight below.
    let width = if ctx.two_columns() { (ctx.left_width() - 40.0).min(560.0) } else { ctx.size.width - 120.0 };
    let names = ["checkup-score-scams", "checkup-score-genuine"];
    let lenses = card(ctx, glasses::counted(ctx, score(answers), width, names));
    let lenses = lenses.padding([14, 20]).center_x(Length::Fill);
    let said = column![
        text::heading::<Message>(ctx, both(ctx, answers)).id("verdict"),
        told(ctx, text::body(ctx, ctx.t("checkup-both-matter"))),
    ]
    .spacing(6);
    let first = column![said, group(ctx, Role::Group, lenses)].push(leaning(ctx, answers)).spacing(16);
    let rest = column![]
        .push(results.change().map(|change| changed(ctx, change, results.since_first)))
        .push(figures::sureness(ctx, &results.rated))
        .push(figures::figures(ctx, results))
        .push(items::list(ctx, &results.items, &results.gone))
        .push(results.id.map(|_| {
            let key = Key::new(ctx, Kind::Quiet, "forget", ctx.t("forget-key-checkup"));
            key.on_press(ctx, Message::Forget).width(Length::Fill)
        }))
        .spacing(16);
    let mut page = if ctx.two_columns() {
        Page::two("", side(ctx, first), rest)
    } else {
        Page::one("", column![first, rest].spacing(20))
    };
    page.keys.push(
        Key::new(ctx, Kind::Quiet, "practise", ctx.t("progress-practise"))
            .in_bar(ctx)
            .on_press(ctx, Message::Practise)
            .into(),
    );
    let key = Key::new(ctx, Kind::Main, "done", ctx.t("checkup-done")).icon(Icon::Check).in_bar(ctx);
    page.keys.push(key.on_press(ctx, Message::Done).into());
    page
}

/// “You caught 7 of 8 scams and trusted 5 of 8 genuine ones.”
#[must_use]
pub fn both(ctx: &Ctx<'_>, answers: Answers) -> String {
    let Score { scams, genuine } = score(answers);
    ctx.with(
        "checkup-both",
        &[
            ("caught", scams.well.into()),
            ("scams", scams.all().into()),
            ("trusted", genuine.well.into()),
            ("genuine", genuine.all().into()),
        ],
    )
}

/// Cautious, even or trusting: three fields in a row, and what it means.
fn leaning<'a>(ctx: &Ctx<'_>, answers: Answers) -> Option<Element<'a, Message>> {
    let leaning = answers.measure()?.leaning();
    let c = ctx.look.colours;
    let field = |which: Leaning| {
        let here = which == leaning;
        let tick = here.then(|| text::icon(Icon::Check, ctx.look.body(), c.on_primary));
        let ink = if here { c.on_primary } else { c.ink };
        let word = ctx.t(&format!("checkup-lean-{}", which.key()));
        let word = text::sized(text::face(ctx, here), word, ctx.look.small(), 1.25, ink);
        let content = row![].push(tick).push(word).spacing(8).align_y(Vertical::Center);
        let (ground, edge) = if here { (c.primary, c.primary) } else { (c.card, c.edge) };
        let content = container(content).center_x(Length::Fill).padding([10, 8]);
        panel(content, ground, edge, ctx.look.border(), 12.0).width(Length::Fill).into()
    };
    let name = leaning.key();
    let fields = Leaning::ALL.map(field);
    let fields: Element<'a, Message> = if ctx.look.is_large() {
        iced::widget::Column::with_children(fields).spacing(8).into()
    } else {
        iced::widget::Row::with_children(fields).spacing(8).into()
    };
    let title = ctx.t("checkup-leaning");
    let lean = ctx.t(&format!("checkup-lean-{name}"));
    let means = ctx.t(&format!("checkup-lean-{name}.more"));
    let spoken =
        ctx.with("checkup-leaning.spoken", &[("lean", lean.into()), ("means", means.clone().into())]);
    let content = column![text::strong(ctx, title), fields, text::body(ctx, means)].spacing(10);
    let content = told(ctx, content).name(spoken).width(Length::Fill);
    Some(card(ctx, content).padding([16, 20]).width(Length::Fill).into())
}

fn changed<'a>(ctx: &Ctx<'_>, change: Change, since_first: bool) -> Element<'a, Message> {
    let icon = match change {
        Change::Sharper => Icon::Glasses,
        Change::MoreSuspicious => Icon::Eye,
        Change::TooFew => Icon::Search,
    };
    let key = format!("checkup-{}", change.key());
    let title = if since_first { format!("{key}.first") } else { key.clone() };
    let words = column![
        text::strong(ctx, ctx.t(&title)),
        text::body(ctx, ctx.t(&format!("{key}.more"))),
        text::small(ctx, ctx.t("checkup-no-comparison")),
    ]
    .spacing(6)
    .width(Length::Fill);
    let line = row![text::icon(icon, ctx.look.icon(), ctx.look.colours.primary), words].spacing(14);
    card(ctx, told(ctx, line).width(Length::Fill)).padding([16, 20]).width(Length::Fill).into()
}
