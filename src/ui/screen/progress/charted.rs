//! A picture that can also be had as a table.

use std::collections::BTreeSet;

use iced::widget::column;
use iced::{Element, Length};

use super::Message;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::table::Table;
use crate::ui::widget::{card, group, text};

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chart {
    /// Both sides over time.
    Course,
    /// Both sides, topic by topic.
    Topics,
    /// The signs.
    Signs,
    /// The marks.
    Marks,
    /// Both sides over the check-ups.
    Checkups,
    /// How sure one was of scams.
    SureOfScams,
    /// How sure one was of genuine items.
    SureOfGenuine,
}

impl Chart {
    /// The id of its heading, and that of the key that shows its table.
    #[must_use]
    pub fn ids(self) -> [&'static str; 2] {
        match self {
            Self::Course => ["chart-course", "table-course"],
            Self::Topics => ["chart-topics", "table-topics"],
            Self::Signs => ["chart-signs", "table-signs"],
            Self::Marks => ["chart-marks", "table-marks"],
            Self::Checkups => ["chart-checkups", "table-checkups"],
            Self::SureOfScams => ["chart-sure-scams", "table-sure-scams"],
            Self::SureOfGenuine => ["chart-sure-genuine", "table-sure-genuine"],
        }
    }
}

/// Which pictures of a page stand as tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tables {
    open: BTreeSet<Chart>,
    last: Option<Chart>,
}

impl Tables {
    /// Shows one as a table, or as a picture again.
    pub fn turn(&mut self, chart: Chart) {
        if !self.open.remove(&chart) {
            let _ = self.open.insert(chart);
        }
        self.last = Some(chart);
    }

    /// The heading of the one that was turned last: what is new stands below it.
    #[must_use]
    pub fn focus(&self) -> Option<String> {
        self.last.map(|chart| chart.ids()[0].to_owned())
    }
}

/// What a picture shows, in every way it can be had.
pub(super) struct Charted<'a> {
    pub chart: Chart,
    pub title: String,
    /// The picture, with its words for those who listen.
    pub picture: Element<'a, Message>,
    pub table: Table,
    /// What both have below.
    pub below: Option<Element<'a, Message>>,
}

impl<'a> Charted<'a> {
    /// In a card of this width, its edges included.
    pub(super) fn card(self, ctx: &Ctx<'_>, tables: &Tables, width: f32) -> Element<'a, Message> {
        let open = tables.open.contains(&self.chart);
        let [heading, key] = self.chart.ids();
        let (words, icon) = if open { ("chart-picture", Icon::Chart) } else { ("chart-table", Icon::Grid) };
        let key = Key::new(ctx, Kind::Quiet, key, ctx.t(words)).icon(icon);
        let key = key.on_press(ctx, Message::Table(self.chart)).describe(Some(self.title.clone()));
        let shown = if open { self.table.view(ctx, width - 44.0) } else { self.picture };
        let content = column![text::heading::<Message>(ctx, self.title).id(heading)]
            .push(shown)
            .push(self.below)
            .push(key)
            .spacing(14);
        group(ctx, Role::Group, card(ctx, content).padding([18, 22]).width(Length::Fill)).into()
    }
}
