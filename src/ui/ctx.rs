//! What every view may know.

use iced::Size;

use crate::content::Channel;
use crate::content::catalogue::Catalogue;
use crate::fleet::Status;
use crate::i18n::{Arg, Language, Words};
use crate::policy::Policy;
use crate::settings::Settings;
use crate::ui::icon::Icon;
use crate::ui::theme::Look;

/// What every view may know; made afresh for each.
#[allow(clippy::struct_excessive_bools, reason = "each is by itself")]
#[derive(Debug, Clone, Copy)]
pub struct Ctx<'a> {
    /// What this run may do.
    pub policy: &'a Policy,
    /// The program's words.
    pub words: &'a Words,
    /// Colours and sizes.
    pub look: Look,
    /// The window, in logical pixels.
    pub size: Size,
    /// Pixels of the screen to one of ours.
    pub scale: f32,
    /// What can be played.
    pub catalogue: &'a Catalogue,
    /// What was set.
    pub settings: &'a Settings,
    /// How things stand with a fleet's folder, where one is named.
    pub fleet: Option<&'a Status>,
    /// The country's code.
    pub country: &'a str,
    /// Whether a key was used: then the keycaps of choices show.
    pub keys: bool,
    /// The system asks for no movement.
    pub still: bool,
    /// A screen reader listens, or the page is read aloud by itself: what is new is there at once.
    pub listens: bool,
    /// How far the newest thing has come in, 0 to 1; 1 at rest and in calm mode.
    pub arrived: f32,
    /// Whether more lies below.
    pub more: bool,
    /// Whether a screen reader listens.
    pub listening: bool,
}

impl Ctx<'_> {
    /// A message.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A message with arguments.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(key, args)
    }

    /// The language of the page.
    #[must_use]
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// Whether nothing moves.
    #[must_use]
    pub fn is_calm(&self) -> bool {
        self.still || self.settings.calm_motion
    }

    /// Whether a fleet sets this of a kiosk, so that nothing can be pressed for it.
    #[must_use]
    pub fn fleet_sets(&self, name: &str) -> bool {
        self.fleet.is_some_and(|fleet| fleet.sheet.holds_in_kiosk(name))
    }

    /// Stage beside choices, from 1000 wide and below 150 %.
    #[must_use]
    pub fn two_columns(&self) -> bool {
        self.size.width >= 1000.0 && !self.look.is_large()
    }

    /// Width of the left column, or of the only one.
    #[must_use]
    pub fn left_width(&self) -> f32 {
        if self.two_columns() { ((self.size.width - 72.0) * 0.58).round() } else { self.size.width - 48.0 }
    }

    /// Width of the right column, or of the only one.
    #[must_use]
    pub fn right_width(&self) -> f32 {
        self.size.width - if self.two_columns() { self.left_width() + 72.0 } else { 48.0 }
    }

    /// Size of the words in the bars: the page's, as long as the bars hold them.
    #[must_use]
    pub fn bar(&self) -> f32 {
        self.look.bar().min(self.size.width / 28.5).max(20.0)
    }

    /// The word and icon of a channel.
    #[must_use]
    pub fn channel(&self, channel: Channel) -> (Icon, String) {
        let icon = match channel {
            Channel::PhoneCall => Icon::Phone,
            Channel::VideoCall => Icon::Video,
            Channel::Chat => Icon::Chat,
            Channel::Sms => Icon::Sms,
            Channel::Email => Icon::Mail,
            Channel::WebPage => Icon::Globe,
            Channel::BankApp => Icon::Landmark,
            Channel::Poster => Icon::Pin,
            Channel::LiveStream => Icon::Radio,
            Channel::FaceToFace => Icon::Door,
        };
        (icon, self.t(&format!("channel-{}", channel.key())))
    }
}
