//! Bringing back a copy: those that were found, then one question before anything changes.

use std::path::Path;

use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::store::copies::Found;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, Key, Kind, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, text, told};

/// A copy, and its day in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The copy.
    pub copy: Found,
    /// When it was saved, in words.
    pub day: String,
}

impl Item {
    /// The folder it lies in, by its own name.
    fn place(&self) -> String {
        let folder = self.copy.path.parent().unwrap_or(Path::new("/"));
        folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()
    }

    fn holds(&self, ctx: &Ctx<'_>) -> String {
        ctx.with("copy-holds", &[("count", self.copy.attempts.into()), ("place", self.place().into())])
    }
}

/// The copies that were found, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copies {
    /// The copies.
    pub items: Vec<Item>,
}

/// Whether one is to be brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which.
    pub item: Item,
    /// The name what is here now is kept aside by; `None` when there is nothing yet.
    pub aside: Option<String>,
    /// Why it could not be brought back, when it was tried.
    pub failed: Option<String>,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Look for copies once more.
    LookAgain,
    /// Bring back the n-th copy?
    Ask(usize),
    /// Yes.
    BringBack,
    /// No.
    Leave,
}

/// The copies that were found.
pub fn list<'a>(copies: &Copies, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let cards = copies.items.iter().enumerate().map(|(index, item)| {
        let mut card =
            BigCard::new(format!("copy-{index}"), ctx.with("copy-of", &[("day", item.day.as_str().into())]))
                .below(item.holds(ctx));
        // Two of one day are told apart by it.
        card.above = item.copy.path.file_name().map(|name| name.to_string_lossy().into_owned());
        if !ctx.look.is_large() {
            card.tile = Some(tile(ctx, Icon::Document, None));
        }
        group(ctx, Role::ListItem, card.on_press(ctx, Message::Ask(index))).into()
    });
    let found: Element<'a, Message> = if copies.items.is_empty() {
        let words =
            column![text::strong(ctx, ctx.t("copies-none")), text::body(ctx, ctx.t("copies-none.more"))];
        card(ctx, told(ctx, words.spacing(6))).padding([20, 24]).width(Length::Fill).into()
    } else {
        group(ctx, Role::List, column(cards).spacing(16)).into()
    };
    let body = column![told(ctx, text::body(ctx, ctx.t("copies-where"))), found]
        .spacing(20)
        .max_width(900.0 * ctx.look.k.max(1.0));
    let mut page = Page::one(ctx.t("settings-copy-back"), container(body).center_x(Length::Fill));
    let again = Key::new(ctx, Kind::Quiet, "look-again", ctx.t("copies-look")).icon(Icon::Again).in_bar(ctx);
    page.keys.push(again.on_press(ctx, Message::LookAgain).into());
    page
}

/// "Bring back this copy?" The page behind is not built, so that nothing behind can be reached.
pub fn question<'a>(question: &Question, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let aside = match &question.aside {
        Some(name) => ctx.with("copy-aside", &[("file", name.as_str().into())]),
        None => ctx.t("copy-nothing-here"),
    };
    let failed = question.failed.as_ref().map(|line| {
        let line = row![
            text::icon(Icon::Info, ctx.look.icon().min(48.0), ctx.look.colours.primary),
            text::body(ctx, line.clone()).width(Length::Fill)
        ]
        .spacing(14)
        .align_y(iced::Center);
        told(ctx, line).id("failed").live()
    });
    let keys = row![
        Key::new(ctx, Kind::Main, "bring-back", ctx.t("copy-yes")).on_press(ctx, Message::BringBack),
        Key::new(ctx, Kind::Quiet, "leave-it", ctx.t("copy-no"))
            .on_press(ctx, Message::Leave)
            .least(60.0, 68.0),
    ]
    .spacing(16)
    .wrap()
    .vertical_spacing(12);
    let content = column![
        text::heading::<Message>(
            ctx,
            ctx.with("copy-question", &[("day", question.item.day.as_str().into())])
        )
        .id("question"),
        told(ctx, text::body(ctx, question.item.holds(ctx))),
        told(ctx, text::body(ctx, aside)),
    ]
    .push(failed)
    .push(keys)
    .spacing(20);
    let dialog = card(ctx, content).padding(32).max_width(640.0 * ctx.look.k.max(1.0));
    Page::one(ctx.t("settings-copy-back"), container(dialog).center_x(Length::Fill).padding([32, 0]))
}
