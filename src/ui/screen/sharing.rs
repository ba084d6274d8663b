//! Where answers may go, exactly what of them, and the yes or no of whoever is here. Only shown where an operator
//! set an address.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::store::outbox::Standing;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::option;
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, pad, text, told};

/// How sending went the last time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Went {
    /// Well, or it was not tried yet.
    #[default]
    Well,
    /// Not; it is tried again.
    Again,
    /// Not, and an operator has to see to it.
    Stopped,
}

/// What the page knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sharing {
    /// To whom.
    pub host: String,
    /// Whether times are told to the hour alone.
    pub coarse: bool,
    /// The random name of whoever is here; `None` where they have not agreed.
    pub actor: Option<String>,
    /// How things stand with what is theirs.
    pub standing: Standing,
    /// When something was sent last, in words.
    pub sent_last: Option<String>,
    /// How sending went.
    pub went: Went,
    /// What has just come of something, in words.
    pub said: Option<String>,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Yes or no.
    Agree(bool),
}

impl Message {
    /// Whether page and focus stay where they are.
    #[must_use]
    pub fn is_still(self) -> bool {
        matches!(self, Self::Agree(_))
    }
}

/// The page.
pub fn view<'a>(sharing: &Sharing, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let host = |key: &str| ctx.with(key, &[("host", sharing.host.as_str().into())]);
    let times = if sharing.coarse { "sharing-sends-3-hours" } else { "sharing-sends-3" };
    let sends = ["sharing-sends-1", "sharing-sends-2", times, "sharing-sends-4", "sharing-sends-5"];
    let never = ["sharing-never-1", "sharing-never-2", "sharing-never-3"];
    let whom = column![
        head(ctx, Icon::Send, "sharing-whom"),
        told(ctx, text::strong(ctx, host("sharing-whom-is"))),
    ];
    let body = column![
        told(ctx, text::lead(ctx, ctx.t("sharing-title.more"))),
        block(ctx, whom.spacing(14).into()),
        list(ctx, [Icon::List, Icon::Check], "sharing-what", &sends),
        list(ctx, [Icon::Shield, Icon::Close], "sharing-never", &never),
        choice(sharing, ctx),
    ]
    .push(sharing.actor.as_ref().map(|actor| stands(sharing, actor, ctx)))
    .spacing(20)
    .max_width(900.0 * ctx.look.k.max(1.0));
    Page::one(ctx.t("sharing-title"), container(body).center_x(Length::Fill))
}

fn block<'a>(ctx: &Ctx<'_>, content: Element<'a, Message>) -> Element<'a, Message> {
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

fn head<'a>(ctx: &Ctx<'_>, icon: Icon, title: &str) -> Element<'a, Message> {
    row![
        text::icon(icon, ctx.look.icon(), ctx.look.colours.primary),
        text::heading::<Message>(ctx, ctx.t(title)).id(title.to_owned())
    ]
    .spacing(14)
    .align_y(Vertical::Center)
    .into()
}

/// What is sent, or never is: a line for each.
fn list<'a>(ctx: &Ctx<'_>, [icon, mark]: [Icon; 2], title: &str, lines: &[&str]) -> Element<'a, Message> {
    let lines = lines.iter().map(|key| {
        // Level with the first line, however many follow.
        let mark = text::icon(mark, ctx.look.body() * 1.1, ctx.look.colours.primary);
        let mark = container(mark).padding(pad(ctx.look.body() * 0.25, 0.0, 0.0, 0.0));
        let words = text::body(ctx, ctx.t(key)).width(Length::Fill);
        group(ctx, Role::ListItem, told(ctx, row![mark, words].spacing(14))).into()
    });
    let lines = group(ctx, Role::List, column(lines).spacing(12)).name(ctx.t(title));
    block(ctx, column![head(ctx, icon, title), lines].spacing(14).into())
}

/// Yes or no: it holds at once, and is said.
fn choice<'a>(sharing: &Sharing, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let options = [true, false].into_iter().map(|agrees| {
        let id = if agrees { "sharing-yes" } else { "sharing-no" };
        let chosen = sharing.actor.is_some() == agrees;
        option(ctx, id.to_owned(), Role::Radio, ctx.t(id), chosen, Message::Agree(agrees)).into()
    });
    let options = row(options).spacing(14).align_y(iced::Center).wrap().vertical_spacing(14);
    let said = sharing.said.clone().map(|line| told(ctx, text::strong(ctx, line)).id("said").live());
    let content = column![
        head(ctx, Icon::Hand, "sharing-choice"),
        told(ctx, text::body(ctx, ctx.t("sharing-choice.more"))),
        group(ctx, Role::RadioGroup, options).name(ctx.t("sharing-choice")),
    ]
    .push(said)
    .spacing(14);
    block(ctx, content.into())
}

/// What was sent, what waits, and what did not go well.
fn stands<'a>(sharing: &Sharing, actor: &str, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let Sharing { host, standing, .. } = sharing;
    let sent = match &sharing.sent_last {
        Some(when) => ctx.with("sharing-sent-last", &[("when", when.as_str().into())]),
        None => ctx.t("sharing-sent-never"),
    };
    let waiting = ctx.with("sharing-waiting", &[("count", standing.waiting.into())]);
    let refused =
        (standing.refused > 0).then(|| ctx.with("sharing-refused", &[("count", standing.refused.into())]));
    let went = match sharing.went {
        Went::Well => None,
        Went::Again => Some(ctx.t("sharing-trouble")),
        Went::Stopped => Some(ctx.with("sharing-stopped", &[("host", host.as_str().into())])),
    };
    let number = ctx.with("sharing-number", &[("number", actor.into()), ("host", host.as_str().into())]);
    let lines = [Some(sent), Some(waiting), refused, went, Some(number)];
    let lines = lines.into_iter().flatten().map(|line| told(ctx, text::body(ctx, line)).into());
    block(ctx, column![head(ctx, Icon::Info, "sharing-stands"), column(lines).spacing(10)].spacing(14).into())
}
