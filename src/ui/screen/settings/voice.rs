//! The voice that reads aloud: when it reads, how fast, and how it sounds.

use iced::Element;
use iced::Length;
use iced::widget::{column, row};

use super::{Message, head};
use crate::settings::SPEECH_RATES;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::{card, group, text};

/// The section; `none` says what to do where this computer has no voice.
pub(super) fn section<'a>(ctx: &Ctx<'_>, none: Option<&str>) -> Element<'a, Message> {
    let set = ctx.settings;
    let when = [false, true].into_iter().map(|read| {
        let id = if read { "read-to-me" } else { "read-when-asked" };
        option(ctx, id.to_owned(), Role::Radio, ctx.t(id), read == set.read_to_me, Message::ReadToMe(read))
            .into()
    });
    let rates = SPEECH_RATES.into_iter().map(|rate| {
        let id = format!("rate-{rate}");
        let words = ctx.t(&id);
        option(ctx, id, Role::Radio, words, rate == set.speech_rate, Message::SpeechRate(rate)).into()
    });
    let choices = |title: &str, options: Vec<Element<'a, Message>>| {
        group(ctx, Role::Group, row(options).spacing(14).wrap().vertical_spacing(14)).name(ctx.t(title))
    };
    let trial = Key::new(ctx, Kind::Quiet, "try-voice", ctx.t("voice-try")).icon(Icon::Speaker);
    let content = column![head(ctx, Icon::Speaker, "settings-voice")]
        .push(none.map(|line| text::strong(ctx, line.to_owned())))
        .push(text::body(ctx, ctx.t("settings-voice.more")))
        .push(choices("settings-voice", when.collect()))
        .push(text::strong(ctx, ctx.t("voice-rate")))
        .push(choices("voice-rate", rates.collect()))
        .push(trial.on_press(ctx, Message::TryVoice))
        .spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}
