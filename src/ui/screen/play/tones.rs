//! What is heard on a stage besides words: which tone a change brings, and its caption.

use std::time::Duration;

use iced::widget::{Space, container, row};
use iced::{Element, Length};

use super::{Message, Situation};
use crate::content::Channel;
use crate::play::Step;
use crate::sound::Tone;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage::{self, Handle};
use crate::ui::widget::{pad, text, told};

/// What was, before something changed; at the beginning nothing was.
#[derive(Debug, Default)]
pub(super) struct Moment {
    /// How much was said.
    pub said: usize,
    rings: bool,
    /// See [`Situation::way_out`].
    way_out: Option<bool>,
    /// A key of the telephone is being pressed.
    key: bool,
    /// What somebody is typing is brought before its time.
    brought: bool,
}

impl Situation {
    /// The moment before a message is carried out.
    pub(super) fn moment(&self, message: &Message) -> Moment {
        let key = matches!(message, Message::Digit(_) | Message::Handset(Handle::Key(_)));
        Moment {
            said: self.play.transcript().len(),
            rings: self.rings(),
            way_out: self.way_out(),
            key: key && self.handset.typed().is_some(),
            brought: matches!(message, Message::Read) && self.typed.is_some(),
        }
    }

    /// Notes what is heard now, and that it is to be played.
    pub(super) fn sound(&mut self, before: Moment) {
        if !before.brought {
            self.tone = self.tone_since(&before);
        }
        self.due = self.tone.is_some();
    }

    fn tone_since(&self, before: &Moment) -> Option<Tone> {
        let scene = self.scene();
        let spoken = self.channel_is(&[Channel::PhoneCall, Channel::VideoCall]);
        if before.key {
            return Some(Tone::Key);
        }
        if self.rings() {
            return (!before.rings).then_some(Tone::Ring);
        }
        if spoken && before.way_out.is_none() && self.way_out() == Some(true) {
            return Some(Tone::HangUp);
        }
        let bubbles = scene.bubbles();
        let theirs = |bubble: &&stage::Bubble<'_>| !bubble.mine && !bubble.told;
        let new = bubbles.iter().skip(before.said).any(|bubble| theirs(&bubble));
        if new && self.channel_is(&[Channel::Chat, Channel::Sms, Channel::Email]) {
            return Some(Tone::Message);
        }
        let first = new && !bubbles.iter().take(before.said).any(|bubble| theirs(&bubble));
        (first && scene.is_at_a_door()).then_some(Tone::Knock)
    }

    /// How the moment reaches the learner.
    #[must_use]
    pub fn channel(&self) -> Channel {
        self.scene().channel()
    }

    fn channel_is(&self, channels: &[Channel]) -> bool {
        channels.contains(&self.channel())
    }

    /// Whether the answer that was just given ends it, when one was given.
    fn way_out(&self) -> Option<bool> {
        match self.play.step() {
            Step::Ask { answer: Some(choice), .. } => Some(choice.exit),
            Step::Push { answer: Some(way), .. } => Some(way.exit),
            _ => None,
        }
    }

    /// What is to be played now, and after what silence: each is given once.
    pub fn take_tone(&mut self) -> Option<(Tone, Duration)> {
        let due = std::mem::take(&mut self.due);
        // A message is heard when it is there.
        let silent = if self.typed.is_some() { stage::TYPING } else { Duration::ZERO };
        self.tone.filter(|_| due).map(|tone| (tone, silent))
    }

    /// What is heard, in words: where sounds are on there is always room for it, so that nothing moves.
    pub(super) fn caption<'a>(&self, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
        if !ctx.settings.has_sounds() {
            return None;
        }
        let Some(tone) = self.tone else {
            return Some(
                Space::new().height(ctx.look.small() * text::leading(ctx, 1.45, 1.45) + 12.0).into(),
            );
        };
        let words = ctx.t(&format!("sound-{}", tone.key()));
        let colours = &ctx.look.colours;
        let caption = row![
            text::icon(Icon::Sound, ctx.look.small(), colours.ink2),
            told(ctx, text::small(ctx, words).width(Length::Fill)),
        ];
        Some(container(caption.spacing(10)).padding(pad(0.0, 0.0, 12.0, 0.0)).into())
    }
}
