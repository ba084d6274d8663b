//! One sign, mark or safe step: what it is, when it tells nothing, what to do, and where one met it.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Message, icon, name};
use crate::content::glossary::{Entry, Group};
use crate::content::markup::{self, Span};
use crate::i18n::Language;
use crate::store::AttemptId;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::key::{Key, Kind, tile};
use crate::ui::widget::marked::{self, Numbers};
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::{card, group, hidden, panel, sunk, text, told};

/// Words from one's own plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The attempt it is from.
    pub attempt: AttemptId,
    /// The title of its situation.
    pub title: String,
    /// Who says it; `None` for the learner.
    pub who: Option<String>,
    /// What is said or shown, with its links.
    pub words: Vec<Span>,
    /// How the sign looked there.
    pub here: Option<String>,
    /// The language it was played in.
    pub language: Language,
}

/// What is shown of one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub entry: Entry,
    /// Titles of the situations it was met in, the newest first.
    pub met: Vec<String>,
    /// From one's own plays, if it was met in any that can be read again.
    pub example: Option<Example>,
}

/// The page.
pub fn view<'a>(found: &Found, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let entry = found.entry;
    let about = about(ctx, entry);
    let own = column![example(ctx, found), met(ctx, found)].spacing(16);
    let mut page = if ctx.two_columns() {
        Page::two("", side(ctx, about), own)
    } else {
        Page::one("", column![about, own].spacing(20))
    };
    page.title = Some(ctx.t(&format!("signs-{}", entry.group().key())));
    page
}

/// What it is, when it tells nothing, and what to do.
fn about<'a>(ctx: &Ctx<'_>, entry: Entry) -> Element<'a, Message> {
    let key = format!("about-{}", entry.key());
    let picture = (!ctx.look.is_large()).then(|| tile::<Message>(ctx, icon(entry), None));
    let title = text::title::<Message>(ctx, name(ctx, entry)).width(Length::Fill);
    let head = row![].push(picture).push(title).spacing(20).align_y(Vertical::Center);
    let [not, step] = match entry.group() {
        Group::Signs => ["signs-not", "signs-step"],
        Group::Marks => ["signs-mark-not", "signs-step"],
        Group::Steps => ["signs-step-not", "signs-words"],
    };
    let more = entry.step().map(|act| {
        let act = Entry::Act(act);
        Key::new(ctx, Kind::Quiet, "about-step", name(ctx, act))
            .icon(icon(act))
            .arrow(Icon::ArrowRight)
            .on_press(ctx, Message::Show(act))
    });
    let step = note(ctx, Icon::Footprints, ctx.t(step), ctx.t(&format!("{key}.step")));
    let step = card(ctx, column![step].push(more).spacing(12)).padding([16, 20]).width(Length::Fill);
    let not = note(ctx, Icon::Info, ctx.t(not), ctx.t(&format!("{key}.not")));
    let not = sunk(ctx, not).padding([16, 20]).width(Length::Fill);
    column![head, told(ctx, text::lead(ctx, ctx.t(&key))).width(Length::Fill), step, not].spacing(16).into()
}

fn note<'a>(ctx: &Ctx<'_>, icon: Icon, head: String, words: String) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let words = column![text::strong(ctx, head).color(c.primary), text::body(ctx, words)]
        .spacing(2)
        .width(Length::Fill);
    told(ctx, row![text::icon(icon, ctx.look.icon(), c.primary), words].spacing(16))
        .width(Length::Fill)
        .into()
}

/// Somebody's own words, and the way to all of them; else words that were made up.
fn example<'a>(ctx: &Ctx<'_>, found: &Found) -> Element<'a, Message> {
    let made_up = || {
        let text = ctx.t(&format!("about-{}.example", found.entry.key()));
        markup::spans(&text).unwrap_or_else(|_| vec![Span { text, link: None }])
    };
    let own = matches!(found.entry, Entry::Act(_));
    let Some(example) = &found.example else {
        let words = bubble(ctx, found.entry, None, own, &made_up(), ctx.language());
        let head = text::heading::<Message>(ctx, ctx.t("signs-example"));
        return card(ctx, column![head, words].spacing(10)).padding([16, 20]).width(Length::Fill).into();
    };
    let who = example.who.clone().unwrap_or_else(|| ctx.t("you"));
    let mine = example.who.is_none();
    let words = bubble(ctx, found.entry, Some(who), mine, &example.words, example.language);
    let here = example.here.clone().map(|here| {
        told(ctx, text::small(ctx, here).color(ctx.look.colours.ink))
            .language(example.language)
            .width(Length::Fill)
    });
    let read = Key::new(ctx, Kind::Quiet, "read-again", ctx.t("signs-read"))
        .icon(Icon::Scroll)
        .on_press(ctx, Message::Read(example.attempt))
        .width(Length::Fill);
    let title = told(ctx, text::small(ctx, example.title.clone())).width(Length::Fill);
    let head = column![text::heading::<Message>(ctx, ctx.t("signs-own")), title].spacing(2);
    let content = column![head, words].push(here).push(read).spacing(10);
    card(ctx, content).padding([16, 20]).width(Length::Fill).into()
}

/// Words in a bubble, the sign marked in them.
fn bubble<'a>(
    ctx: &Ctx<'_>,
    entry: Entry,
    who: Option<String>,
    mine: bool,
    spans: &[Span],
    language: Language,
) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let mut numbers = Numbers::default();
    if let Entry::Clue(clue) = entry {
        let _ = numbers.of(clue);
    }
    let spoken = marked::spoken(ctx, spans, &numbers);
    let name = who.as_ref().map_or_else(|| spoken.clone(), |who| marked::said_by(ctx, who, &spoken));
    let words = marked::words(ctx, spans, ctx.look.body(), &numbers).name(name).language(language);
    let colour = if mine { c.primary } else { c.ink2 };
    let who = who.map(|who| hidden(ctx, text::name(ctx, who).color(colour)));
    let content = column![].push(who).push(words).spacing(4);
    let (ground, edge) = if mine { (c.bubble_you, c.primary) } else { (c.bubble_them, c.line) };
    let words = container(content).padding([12, 18]).width(Length::Fill);
    panel(words, ground, edge, ctx.look.border(), radius::BUBBLE).width(Length::Fill).into()
}

/// The situations one met it in.
fn met<'a>(ctx: &Ctx<'_>, found: &Found) -> Element<'a, Message> {
    let steps = found.entry.group() == Group::Steps;
    if found.met.is_empty() {
        let words = if steps { "signs-step-none" } else { "signs-none" };
        return told(ctx, text::body(ctx, ctx.t(words))).width(Length::Fill).into();
    }
    let head = if steps { "signs-step-met" } else { "signs-met" };
    let titles = found.met.iter().map(|title| {
        let icon = text::icon(Icon::Check, ctx.look.icon(), ctx.look.colours.primary);
        let line = row![icon, text::body(ctx, title.clone()).width(Length::Fill)].spacing(12);
        group(ctx, Role::ListItem, told(ctx, line).width(Length::Fill)).into()
    });
    let list = group(ctx, Role::List, column(titles).spacing(8));
    column![text::heading::<Message>(ctx, ctx.t(head)), list].spacing(8).into()
}
