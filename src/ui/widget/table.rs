//! A table: what a picture shows, in rows and cells that the tree knows as such.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Control, Skin, group, rule, text};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it, below the head of its column.
    pub shown: String,
    /// The same by itself: what is said of it, and what stands there where there is no room for columns.
    pub spoken: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub head: String,
    /// More of that, in small letters.
    pub more: Option<String>,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub name: String,
    /// Above the heads of the rows.
    pub corner: String,
    /// The heads of the other columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The share of the room that the heads of rows have, and one column.
const SHARES: [u16; 2] = [9, 5];
/// Between two columns.
const GAP: f32 = 16.0;

impl Table {
    /// The table in this width: in columns as long as no word of theirs is broken by it.
    pub fn view<'a, M: Clone + 'a>(&self, ctx: &Ctx<'_>, width: f32) -> Element<'a, M> {
        let columns = self.fits(ctx, width);
        let mut all = column![].spacing(10);
        if columns {
            let corner = cell(ctx, Role::ColumnHeader, text::name(ctx, self.corner.clone()), None);
            let heads = self.heads.iter().map(|head| {
                let head = text::name(ctx, head.clone());
                cell(ctx, Role::ColumnHeader, head, None).width(Length::FillPortion(SHARES[1])).into()
            });
            let line = row![corner.width(Length::FillPortion(SHARES[0]))].extend(heads).spacing(GAP);
            all = all.push(group(ctx, Role::Row, line));
        }
        for (index, item) in self.rows.iter().enumerate() {
            if columns || index > 0 {
                all = all.push(rule(ctx));
            }
            let more = item.more.clone().map(|more| text::small(ctx, more));
            let head = column![text::strong(ctx, item.head.clone())].push(more).spacing(2);
            let head = cell(ctx, Role::RowHeader, head, None);
            let line: Element<'a, M> = if columns {
                let cells = item.cells.iter().map(|one| {
                    let words = text::body(ctx, one.shown.clone());
                    let words = cell(ctx, Role::Cell, words, Some(one.spoken.clone()));
                    words.width(Length::FillPortion(SHARES[1])).into()
                });
                row![head.width(Length::FillPortion(SHARES[0]))].extend(cells).spacing(GAP).into()
            } else {
                let cells = item.cells.iter().map(|one| {
                    let words = text::body(ctx, one.spoken.clone());
                    cell(ctx, Role::Cell, words, None).width(Length::Fill).into()
                });
                column![head.width(Length::Fill)].extend(cells).spacing(4).into()
            };
            all = all.push(group(ctx, Role::Row, line));
        }
        container(group(ctx, Role::Table, all).name(self.name.clone())).width(Length::Fill).into()
    }

    /// Whether the longest word of each column fits it.
    fn fits(&self, ctx: &Ctx<'_>, width: f32) -> bool {
        #[allow(clippy::cast_precision_loss, reason = "a handful of columns")]
        let count = self.heads.len() as f32;
        let [first, other] = SHARES.map(f32::from);
        let part = (width - GAP * count) / (first + other * count);
        let size = ctx.look.body();
        let word = |words: &str| {
            let words = words.split(' ').map(|word| text::width(text::face(ctx, true), word, size));
            words.fold(0.0, f32::max)
        };
        let longest = |words: &mut dyn Iterator<Item = &str>| words.map(word).fold(0.0, f32::max);
        let mut heads = self.rows.iter().map(|row| row.head.as_str()).chain([self.corner.as_str()]);
        let cells = self.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.shown.as_str()));
        let mut cells = cells.chain(self.heads.iter().map(String::as_str));
        longest(&mut heads) <= part * first && longest(&mut cells) <= part * other
    }
}

fn cell<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    role: Role,
    words: impl Into<Element<'a, M>>,
    name: Option<String>,
) -> Control<'a, M> {
    let cell = Control::new(role, Skin::bare(&ctx.look.colours), words).stop(ctx);
    match name {
        Some(name) => cell.name(name),
        None => cell,
    }
}
