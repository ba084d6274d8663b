//! Tones on the stages: whether they are wanted, and how they sound.

use iced::widget::{column, row};
use iced::{Element, Length};

use super::{Message, head};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::{card, group, text, told};

/// The section; `none` says what holds where nothing plays tones.
pub(super) fn section<'a>(ctx: &Ctx<'_>, none: Option<&str>) -> Element<'a, Message> {
    let on = ctx.settings.sounds;
    let options = [false, true].into_iter().map(|wanted| {
        let id = if wanted { "sounds-on" } else { "sounds-off" };
        option(ctx, id.to_owned(), Role::Radio, ctx.t(id), wanted == on, Message::Sounds(wanted)).into()
    });
    let options = row(options.collect::<Vec<_>>()).spacing(14).wrap().vertical_spacing(14);
    let trial = Key::new(ctx, Kind::Quiet, "try-sound", ctx.t("sound-try")).icon(Icon::Sound);
    let content = column![head(ctx, Icon::Sound, "settings-sounds", true)]
        .push(none.map(|line| told(ctx, text::strong(ctx, line.to_owned()))))
        .push(told(ctx, text::body(ctx, ctx.t("settings-sounds.more"))))
        .push(group(ctx, Role::RadioGroup, options).name(ctx.t("settings-sounds")))
        .push(trial.on_press(ctx, Message::TrySound))
        .spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}
