//! What lies over the stage: the question whether to stop, and what was said so far.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Message, Situation};
use crate::play::Said;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::marked::{self, Numbers};
use crate::ui::widget::page::{Body, Page};
use crate::ui::widget::{card, group, text, told};

impl Situation {
    /// "Stop here for today?" The page behind is not built, so that nothing behind can be reached.
    pub(super) fn leaving<'a>(&self, ctx: &Ctx<'_>) -> Page<'a, Message> {
        let words =
            if self.attempt.is_some() || self.asked.is_some() { "leave-kept" } else { "leave-not-kept" };
        let keys = row![
            Key::new(ctx, Kind::Main, "go-on-playing", ctx.t("leave-go-on"))
                .on_press(ctx, Message::ShowStage),
            Key::new(ctx, Kind::Quiet, "leave", ctx.t("leave-stop"))
                .on_press(ctx, Message::Leave)
                .least(60.0, 68.0),
        ]
        .spacing(16)
        .wrap()
        .vertical_spacing(12);
        let content = column![
            text::heading::<Message>(ctx, ctx.t("leave-question")).id("question"),
            told(ctx, text::body(ctx, ctx.t(words))),
            keys
        ]
        .spacing(20);
        let dialog = card(ctx, content).padding(32).max_width(560.0 * ctx.look.k.max(1.0));
        let mut page = Page::one("", container(dialog).center_x(Length::Fill).padding([32, 0]));
        page.back = true;
        page
    }

    /// Everything said so far, in order.
    pub(super) fn transcript<'a>(&self, ctx: &Ctx<'_>) -> Page<'a, Message> {
        let scene = self.scene();
        let list =
            column(scene.heard_so_far().iter().map(|said| self.line(ctx, said, &scene.numbers))).spacing(14);
        let mut page = Page::one(
            "",
            column![
                text::heading::<Message>(ctx, ctx.t("play-transcript")).id("question"),
                group(ctx, Role::List, list),
            ]
            .spacing(16),
        );
        page.body = match page.body {
            Body::One(body) => Body::One(container(body).max_width(900.0 * ctx.look.k.max(1.0)).into()),
            two @ Body::Two { .. } => two,
        };
        page.keys.push(
            Key::new(ctx, Kind::Main, "go-on-playing", ctx.t("leave-go-on"))
                .arrow(Icon::ArrowRight)
                .in_bar(ctx)
                .on_press(ctx, Message::ShowStage)
                .into(),
        );
        page
    }

    fn line<'a>(&self, ctx: &Ctx<'_>, said: &Said<'_>, numbers: &Numbers) -> Element<'a, Message> {
        let who = match said {
            Said::Line(_, line) => self.say(&format!("cast-{}", line.who)),
            Said::Push(_, press, _) => self.say(&format!("cast-{}", press.who)),
            Said::Chose(..) | Said::Answered(..) => ctx.t("you"),
        };
        let shown = match said {
            Said::Line(beat, line) if line.is_pictured() => Some(self.say(&format!("{beat}.alt"))),
            _ => None,
        };
        let spans = self.script.spans(&said.key(), &self.values);
        let name = marked::said_by(ctx, &who, &marked::spoken(ctx, &spans, numbers));
        let words = marked::words::<Message>(ctx, &spans, ctx.look.body(), numbers);
        let words = column![text::name(ctx, who), words].spacing(2);
        let shown = shown.map(|words| group(ctx, Role::Image, text::small(ctx, words)));
        let content = column![told(ctx, words).name(name).width(Length::Fill)]
            .push(shown)
            .extend(stage::parts(ctx, &self.script, &self.values, said, numbers))
            .spacing(2);
        group(ctx, Role::ListItem, card(ctx, content).padding([12, 18]).width(Length::Fill)).into()
    }
}
