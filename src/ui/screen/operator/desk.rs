//! The operator's page: what there is to do, what was played, what went wrong. Sums of days alone: there is
//! nothing of a single visit to show.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::Message;
use super::part::{languages, section, wide};
use crate::content::Topic;
use crate::fleet::Status;
use crate::kiosk::fact::Kind as Trouble;
use crate::learn::outcome::Score;
use crate::store::outbox::Standing;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::screen::fleet;
use crate::ui::screen::progress::topics;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::table::{Cell, Row, Table};
use crate::ui::widget::{card, chart, glasses, group, rule, text, told};

/// So many days are pictured and tabled, the newest first: the files have all of them.
pub const SHOWN: usize = 14;

/// One day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Which, in words.
    pub day: String,
    /// Visits that were begun.
    pub visits: usize,
    /// What came of what was played to its end.
    pub score: Score,
    /// Times something was started again.
    pub restarts: usize,
}

/// Something that went wrong, as often as it is still noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Went {
    /// What.
    pub kind: Trouble,
    /// How often.
    pub count: usize,
    /// When it was last, in words.
    pub last: String,
}

/// What the page knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// The newest days on which there was anything, the newest first.
    pub days: Vec<Day>,
    /// How many days there are in all.
    pub all: usize,
    /// Visits of all days.
    pub visits: usize,
    /// Both sides, of all days.
    pub score: Score,
    /// The same by topic.
    pub topics: Vec<(Topic, Score)>,
    /// What went wrong, the newest first.
    pub went: Vec<Went>,
    /// When something was last started again, in words.
    pub restarted: Option<String>,
    /// Why nothing could be read.
    pub unread: Option<Trouble>,
    /// Days that counts are kept.
    pub keep_days: usize,
    /// Whether the days stand as a table.
    pub table: bool,
    /// Whether that was what was pressed last.
    pub turned: bool,
    /// Where the sums of days go, where that was set.
    pub sending: Option<Sending>,
    /// What has just come of something, in words.
    pub said: Option<String>,
}

/// Where the sums of days go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sending {
    /// To whom.
    pub host: String,
    /// How things stand.
    pub standing: Standing,
    /// When something was sent last, in words.
    pub sent_last: Option<String>,
    /// What did not go well the last time, by its name in messages.
    pub trouble: Option<String>,
}

impl Desk {
    /// What takes the keyboard's focus.
    #[must_use]
    pub fn focus(&self) -> Option<&'static str> {
        if self.said.is_some() {
            Some("said")
        } else if self.turned {
            Some("days")
        } else {
            None
        }
    }
}

/// The page.
pub fn view<'a>(desk: &Desk, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let said = desk.said.clone().map(|line| {
        let line = told(ctx, text::strong(ctx, line)).id("said").live().width(Length::Fill);
        card(ctx, line).padding([16, 22]).width(Length::Fill)
    });
    let unread = desk.unread.map(|kind| {
        let words = column![
            text::strong(ctx, ctx.t("operator-unread")),
            text::body(ctx, ctx.t(&format!("trouble-{}", kind.key()))),
            text::body(ctx, ctx.t(&format!("trouble-{}.more", kind.key()))),
        ];
        card(ctx, told(ctx, words.spacing(6))).padding([18, 22]).width(Length::Fill)
    });
    let played = desk.score.all() > 0;
    let body = column![]
        .push(said)
        .push(unread)
        .push(ways(ctx))
        .push(ctx.fleet.map(|fleet| shared(fleet, ctx)))
        .push(days(desk, ctx))
        .push(played.then(|| both(desk, ctx)))
        .push(played.then(|| by_topic(desk, ctx)))
        .push(went(desk, ctx))
        .push(sending(desk, ctx))
        .push(speaks(ctx))
        .spacing(20)
        .max_width(wide(ctx));
    let mut page = Page::one(ctx.t("operator-title"), container(body).center_x(Length::Fill));
    let quit = Key::new(ctx, Kind::Quiet, "quit", ctx.t("operator-quit")).in_bar(ctx);
    page.keys.push(quit.on_press(ctx, Message::AskToQuit).into());
    let leave =
        Key::new(ctx, Kind::Main, "leave", ctx.t("operator-leave")).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(leave.on_press(ctx, Message::Leave).into());
    page
}

/// How things stand with a fleet's folder, and what is wrong there.
fn shared<'a>(fleet: &Status, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let content = fleet::card(ctx, fleet, head(ctx, Icon::Package, "fleet-title", "fleet"), None);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

/// What there is to do.
fn ways<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    let key = |id: &'static str, words: &str, icon: Icon, message: Message| -> Element<'a, Message> {
        Key::new(ctx, Kind::Quiet, id, ctx.t(words)).icon(icon).on_press(ctx, message).into()
    };
    let keys = row![
        key("setup", "setup-title", Icon::Sliders, Message::Setup),
        key("save", "operator-save", Icon::Document, Message::Save),
        key("sticks", "settings-sticks", Icon::Package, Message::Sticks),
        key("change-pin", "operator-pin-change", Icon::Keypad, Message::ChangePin),
    ];
    let keys = keys.spacing(14).wrap().vertical_spacing(14);
    card(ctx, keys).padding([20, 24]).width(Length::Fill).into()
}

fn head<'a>(ctx: &Ctx<'_>, icon: Icon, title: &str, id: &str) -> Element<'a, Message> {
    row![
        text::icon(icon, ctx.look.icon(), ctx.look.colours.primary),
        text::heading::<Message>(ctx, ctx.t(title)).id(id)
    ]
    .spacing(14)
    .align_y(Vertical::Center)
    .into()
}

/// Where the sums of days go, if anywhere, and how that goes.
fn sending<'a>(desk: &Desk, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let Some(sending) = &desk.sending else {
        let words = column![
            text::strong(ctx, ctx.t("sharing-stand-off")),
            text::body(ctx, ctx.t("sharing-stand-off.more")),
        ];
        let content = column![head(ctx, Icon::Send, "sharing-title", "sending"), told(ctx, words.spacing(6))];
        return card(ctx, content.spacing(14)).padding([20, 24]).width(Length::Fill).into();
    };
    let host = || [("host", sending.host.as_str().into())];
    let sent = match &sending.sent_last {
        Some(when) => ctx.with("sharing-sent-last", &[("when", when.as_str().into())]),
        None => ctx.t("sharing-sent-never"),
    };
    let standing = &sending.standing;
    let refused =
        (standing.refused > 0).then(|| ctx.with("sharing-refused", &[("count", standing.refused.into())]));
    let trouble = sending.trouble.as_ref().map(|trouble| ctx.with(&format!("sync-{trouble}"), &host()));
    let waiting = ctx.with("sharing-waiting", &[("count", standing.waiting.into())]);
    let lines = [Some(ctx.t("sharing-stand.more")), Some(sent), Some(waiting), refused, trouble];
    let lines = lines.into_iter().flatten().map(|line| told(ctx, text::body(ctx, line)).into());
    let content = column![
        head(ctx, Icon::Send, "sharing-title", "sending"),
        told(ctx, text::strong(ctx, ctx.with("sharing-stand", &host()))),
        column(lines).spacing(10),
    ];
    card(ctx, content.spacing(14)).padding([20, 24]).width(Length::Fill).into()
}

/// The days: how much was played on each, as a picture or as a table.
fn days<'a>(desk: &Desk, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let mut content = column![head(ctx, Icon::Chart, "operator-days", "days")].spacing(14);
    let kept = ctx.with("operator-kept", &[("count", desk.keep_days.into())]);
    if desk.days.is_empty() {
        let words = column![text::strong(ctx, ctx.t("operator-days-none")), text::body(ctx, kept)].spacing(6);
        content = content.push(told(ctx, words));
        return card(ctx, content).padding([20, 24]).width(Length::Fill).into();
    }
    let all = ctx.with(
        "operator-sums",
        &[("visits", desk.visits.into()), ("plays", desk.score.all().into()), ("days", desk.all.into())],
    );
    content = content.push(told(ctx, text::body(ctx, all)));
    content = content.push(if desk.table { table(desk, ctx) } else { picture(desk, ctx) });
    let more = (desk.all > desk.days.len()).then(|| {
        let words = ctx.with("operator-days-more", &[("count", desk.days.len().into())]);
        told(ctx, text::small(ctx, words))
    });
    let (words, icon) = if desk.table { ("chart-picture", Icon::Chart) } else { ("chart-table", Icon::Grid) };
    let key = Key::new(ctx, Kind::Quiet, "table", ctx.t(words)).icon(icon);
    let key = key.on_press(ctx, Message::Table).describe(Some(ctx.t("operator-days")));
    let restarted = match &desk.restarted {
        Some(when) => ctx.with("operator-restarted", &[("when", when.as_str().into())]),
        None => ctx.t("operator-never-restarted"),
    };
    let content = content
        .push(more)
        .push(key)
        .push(rule(ctx))
        .push(told(ctx, text::body(ctx, restarted)))
        .push(told(ctx, text::body(ctx, kept)));
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

fn picture<'a>(desk: &Desk, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let most = desk.days.iter().map(|day| day.score.all()).max().unwrap_or(0);
    let bars = desk.days.iter().map(|day| {
        let plays = day.score.all();
        let figure = ctx.with("operator-plays", &[("count", plays.into())]);
        let colour = ctx.look.colours.scam_side;
        let bar = chart::bar(ctx, day.day.clone(), (plays, most), figure, colour);
        group(ctx, Role::ListItem, told(ctx, bar).width(Length::Fill)).into()
    });
    group(ctx, Role::List, column(bars).spacing(14)).into()
}

fn table<'a>(desk: &Desk, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let side = |side: crate::learn::outcome::Side, spoken: &str, none: &str| {
        let args = [("well", side.well.into()), ("all", side.all().into()), ("late", side.late.into())];
        if side.all() == 0 {
            return Cell { shown: ctx.t("chart-nothing"), spoken: ctx.t(none) };
        }
        let shown = if side.late > 0 { "dots-late" } else { "dots" };
        Cell { shown: ctx.with(shown, &args), spoken: ctx.with(spoken, &args) }
    };
    let count = |count: usize, spoken: &str| Cell {
        shown: count.to_string(),
        spoken: ctx.with(spoken, &[("count", count.into())]),
    };
    let rows = desk.days.iter().map(|day| Row {
        head: day.day.clone(),
        more: None,
        cells: vec![
            count(day.visits, "operator-visits"),
            count(day.score.all(), "operator-plays"),
            side(day.score.scams, "dots-scams", "chart-no-scam"),
            side(day.score.genuine, "dots-genuine", "chart-no-genuine"),
            count(day.restarts, "operator-restarts"),
        ],
    });
    let heads = [
        "operator-head-visits",
        "operator-head-plays",
        "chart-scams",
        "chart-genuine",
        "operator-head-restarts",
    ];
    let table = Table {
        name: ctx.t("operator-days"),
        corner: ctx.t("operator-head-day"),
        heads: heads.map(|head| ctx.t(head)).to_vec(),
        rows: rows.collect(),
    };
    table.view(ctx, wide(ctx) - 48.0)
}

/// Both sides of all that was played.
fn both<'a>(desk: &Desk, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let lenses = container(glasses::score(ctx, desk.score, wide(ctx) - 48.0)).center_x(Length::Fill);
    let content = column![head(ctx, Icon::Glasses, "operator-both", "both"), lenses].spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

fn by_topic<'a>(desk: &Desk, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let table = topics::table(&desk.topics, ctx).view(ctx, wide(ctx) - 48.0);
    let content = column![head(ctx, Icon::Grid, "progress-topics", "by-topic"), table].spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

/// What went wrong, and what to do about each.
fn went<'a>(desk: &Desk, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let mut list = column![].spacing(14);
    for (index, went) in desk.went.iter().enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        let key = format!("trouble-{}", went.kind.key());
        let args = [("count", went.count.into()), ("when", went.last.as_str().into())];
        let words = column![
            text::strong(ctx, ctx.t(&key)),
            text::body(ctx, ctx.t(&format!("{key}.more"))),
            text::small(ctx, ctx.with("trouble-when", &args)),
        ];
        list = list.push(group(ctx, Role::ListItem, told(ctx, words.spacing(4)).width(Length::Fill)));
    }
    let list: Element<'a, Message> = if desk.went.is_empty() {
        told(ctx, text::body(ctx, ctx.t("operator-went-none"))).into()
    } else {
        group(ctx, Role::List, list).into()
    };
    let content = column![head(ctx, Icon::Info, "operator-went", "went"), list].spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

fn speaks<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    section(ctx, Icon::Languages, "operator-speaks", None, languages(ctx))
}
