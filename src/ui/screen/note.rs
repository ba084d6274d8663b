//! What a situation speaks of, in a line, before it begins: somebody may go on, or take another one, and
//! gives no reason for either.

use iced::widget::{column, container, row};
use iced::{Center, Length};

use crate::content::ScenarioId;
use crate::i18n::Language;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, text, told};

/// The page's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Before which.
    pub name: ScenarioId,
    /// The language of the words below.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// The line itself.
    pub note: String,
}

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Begin it.
    Begin,
    /// Take another one.
    Another,
}

/// The page.
pub fn view<'a>(note: &Note, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let line = row![
        text::icon(Icon::Info, ctx.look.icon().min(48.0), ctx.look.colours.primary),
        text::strong(ctx, note.note.clone()).width(Length::Fill)
    ]
    .spacing(14)
    .align_y(Center);
    let keys = row![
        Key::new(ctx, Kind::Main, "begin", ctx.t("note-begin")).on_press(ctx, Message::Begin),
        Key::new(ctx, Kind::Quiet, "another", ctx.t("note-another"))
            .on_press(ctx, Message::Another)
            .least(60.0, 68.0),
    ]
    .spacing(16)
    .wrap()
    .vertical_spacing(12);
    let content = column![
        text::heading::<Message>(ctx, note.title.clone()).language(note.language),
        told(ctx, text::body(ctx, note.summary.clone())).language(note.language),
        told(ctx, line).language(note.language),
        keys,
    ]
    .spacing(20);
    let sheet = card(ctx, content).padding(32).max_width(720.0 * ctx.look.k.max(1.0));
    Page::one(ctx.t("note-title"), container(sheet).center_x(Length::Fill).padding([32, 0]))
}
