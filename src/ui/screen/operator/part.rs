//! What the operator's pages are made of.

use iced::alignment::Vertical;
use iced::widget::{column, row};
use iced::{Element, Length};

use super::Message;
use crate::i18n::Language;
use crate::kiosk::change::Step;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::{card, group, text, told};

/// How wide the operator's pages are.
pub(super) fn wide(ctx: &Ctx<'_>) -> f32 {
    (1000.0 * ctx.look.k.max(1.0)).min(ctx.size.width - 48.0)
}

/// A card with a heading and an icon; whoever comes to options hears their title, so that it is passed by.
pub(super) fn section<'a>(
    ctx: &Ctx<'_>,
    icon: Icon,
    title: &str,
    more: Option<String>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let head = row![
        text::icon(icon, ctx.look.icon(), ctx.look.colours.primary),
        text::heading::<Message>(ctx, ctx.t(title)).passed()
    ];
    let content = column![head.spacing(14).align_y(Vertical::Center)]
        .push(more.map(|more| told(ctx, text::body(ctx, more))))
        .push(content)
        .spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

/// Options in lines, as many as there is room for.
pub(super) fn options<'a>(
    ctx: &Ctx<'_>,
    role: Role,
    name: &str,
    options: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let options = row(options).spacing(14).align_y(Vertical::Center).wrap().vertical_spacing(14);
    group(ctx, role, options).name(ctx.t(name)).into()
}

/// A value between the key for less and the key for more.
pub(super) struct Stepper<'a> {
    /// How the ids of both keys begin.
    pub id: String,
    /// What it is, for those who listen.
    pub name: String,
    /// The value, in words.
    pub shown: String,
    /// The words on both keys.
    pub keys: [&'a str; 2],
}

impl Stepper<'_> {
    /// Both keys stay at the ends too: whoever steps keeps the place.
    pub(super) fn view<'a>(self, ctx: &Ctx<'_>, message: impl Fn(Step) -> Message) -> Element<'a, Message> {
        let key = |at: usize, icon: Icon, step: Step| {
            let end = if step == Step::Less { "less" } else { "more" };
            Key::new(ctx, Kind::Quiet, "step", ctx.t(self.keys[at]))
                .icon(icon)
                .on_press(ctx, message(step))
                .id(format!("{}-{end}", self.id))
                .describe(Some(self.name.clone()))
        };
        let said = ctx.with(
            "operator-value",
            &[("name", self.name.as_str().into()), ("value", self.shown.as_str().into())],
        );
        // As wide for every value: no key moves from below a finger.
        let value = told(ctx, text::strong(ctx, self.shown.clone())).name(said).live();
        let value = value.least(120.0 * ctx.look.k, 0.0).centred();
        row![key(0, Icon::Minus, Step::Less), value, key(1, Icon::Plus, Step::More)]
            .spacing(18)
            .align_y(Vertical::Center)
            .wrap()
            .vertical_spacing(12)
            .into()
    }
}

/// In which language these pages speak: whoever stands here may not read that of the visitors.
pub(super) fn languages<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    let each = Language::ALL.into_iter().map(|language| {
        let id = format!("speak-{}", language.code());
        let name = ctx.t(&format!("language-{}", language.code()));
        let on = language == ctx.language();
        option(ctx, id, Role::Radio, name, on, Message::Speak(language)).language(language).into()
    });
    options(ctx, Role::RadioGroup, "operator-speaks", each.collect())
}

/// A time of the day, given in minutes.
pub(super) fn time(ctx: &Ctx<'_>, minute: u16) -> String {
    let (hours, minutes) = (format!("{:02}", minute / 60), format!("{:02}", minute % 60));
    ctx.with("operator-time", &[("hours", hours.into()), ("minutes", minutes.into())])
}
