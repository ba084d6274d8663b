//! What this run may do, built once: every question of policy has its answer here, and no page asks
//! whether it is in a kiosk.
#![forbid(unsafe_code)]

use std::time::Duration;

use crate::content::{Audience, Topic};
use crate::i18n::Language;
use crate::kiosk::setup::Setup;

/// The least size of a control, in logical pixels.
const LEAST: f32 = 60.0;

/// The least size of a control where strangers stand before a screen, in millimetres.
const TARGET_MM: f32 = 20.0;

/// How long the question stands whether somebody is still there.
const ASKED_FOR: Duration = Duration::from_secs(60);

/// The situations that make “five minutes”.
const FEW: usize = 3;

/// What this run may do.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy(Run);

#[derive(Debug, Clone, PartialEq)]
enum Run {
    Home,
    Class,
    Kiosk(Box<Setup>),
}

impl Policy {
    /// At home: one's own computer, one's own answers.
    #[must_use]
    pub fn home() -> Self {
        Self(Run::Home)
    }

    /// At home while a lesson with a group is open: what the room answers goes to the room alone.
    #[must_use]
    pub fn class() -> Self {
        Self(Run::Class)
    }

    /// In a kiosk, as its operator set it.
    #[must_use]
    pub fn kiosk(setup: Setup) -> Self {
        Self(Run::Kiosk(Box::new(setup.bounded())))
    }

    fn setup(&self) -> Option<&Setup> {
        match &self.0 {
            Run::Home | Run::Class => None,
            Run::Kiosk(setup) => Some(setup),
        }
    }

    /// Whether answers, settings and notes go to the disk.
    #[must_use]
    pub fn keeps_history(&self) -> bool {
        self.0 == Run::Home
    }

    /// Whether lessons with a group are offered.
    #[must_use]
    pub fn leads_groups(&self) -> bool {
        self.setup().is_none()
    }

    /// Whether people are told apart, and named.
    #[must_use]
    pub fn has_people(&self) -> bool {
        self.0 == Run::Home
    }

    /// Whether the window has a way to end the program.
    #[must_use]
    pub fn may_quit(&self) -> bool {
        self.setup().is_none()
    }

    /// Whether a file can be chosen or saved, a viewer or a printer's dialogue opened.
    #[must_use]
    pub fn opens_outside(&self) -> bool {
        self.setup().is_none()
    }

    /// Whether settings that outlast this run are offered: language, country, text size are asked anew of
    /// each visitor.
    #[must_use]
    pub fn has_settings(&self) -> bool {
        self.0 == Run::Home
    }

    /// Whether a score stands there unasked.
    #[must_use]
    pub fn shows_scores(&self) -> bool {
        self.0 == Run::Home
    }

    /// Whether packs must be signed.
    #[must_use]
    pub fn signed_only(&self) -> bool {
        self.setup().is_some()
    }

    /// Whether the window fills the screen, without a frame.
    #[must_use]
    pub fn is_full_screen(&self) -> bool {
        self.setup().is_some()
    }

    /// After how long without a touch or a key somebody is asked whether they are still there; `None` for
    /// never.
    #[must_use]
    pub fn idle_after(&self) -> Option<Duration> {
        self.setup().map(|setup| Duration::from_secs(setup.idle.into()))
    }

    /// How long that question waits for an answer.
    #[must_use]
    pub fn asked_for(&self) -> Duration {
        ASKED_FOR
    }

    /// The languages offered, the first one first; never none.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        self.setup().map_or(&Language::ALL, |setup| &setup.languages)
    }

    /// The country, where the operator chose it.
    #[must_use]
    pub fn country(&self) -> Option<&str> {
        self.setup().and_then(|setup| setup.country.as_deref())
    }

    /// Whose situations are offered, where the operator chose it.
    #[must_use]
    pub fn audience(&self) -> Option<Audience> {
        self.setup().map(|setup| setup.audience)
    }

    /// The path that is offered, where the operator chose one.
    #[must_use]
    pub fn playlist(&self) -> Option<&str> {
        self.setup().and_then(|setup| setup.playlist.as_deref())
    }

    /// Whether a topic is offered.
    #[must_use]
    pub fn offers(&self, topic: Topic) -> bool {
        self.setup().is_none_or(|setup| setup.topics.is_empty() || setup.topics.contains(&topic))
    }

    /// How many situations “five minutes” has.
    #[must_use]
    pub fn few(&self) -> usize {
        FEW
    }

    /// Of voice and tones, in percent; `None` where the system's own volume stands.
    #[must_use]
    pub fn volume(&self) -> Option<u8> {
        self.setup().map(|setup| setup.volume)
    }

    /// Whether all controls stand in the lower half.
    #[must_use]
    pub fn low_reach(&self) -> bool {
        self.setup().is_some_and(|setup| setup.low_reach)
    }

    /// The least size of a control, in logical pixels: where the screen was measured, 20 mm.
    #[must_use]
    pub fn target(&self) -> f32 {
        self.setup().map_or(LEAST, |setup| (setup.pixels_per_mm * TARGET_MM).max(LEAST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_keeps_and_a_kiosk_does_not() {
        let (home, kiosk) = (Policy::home(), Policy::kiosk(Setup::default()));
        for (name, asked) in [
            ("history", Policy::keeps_history as fn(&Policy) -> bool),
            ("people", Policy::has_people),
            ("quit", Policy::may_quit),
            ("outside", Policy::opens_outside),
            ("settings", Policy::has_settings),
            ("scores", Policy::shows_scores),
        ] {
            assert!(asked(&home) && !asked(&kiosk), "{name}");
        }
        assert!(
            kiosk.is_full_screen() && kiosk.signed_only() && !home.is_full_screen() && !home.signed_only()
        );
        assert_eq!((home.idle_after(), kiosk.idle_after()), (None, Some(Duration::from_secs(120))));
    }

    #[test]
    fn a_class_touches_nobodys_own_and_asks_nothing_of_a_kiosk() {
        let class = Policy::class();
        assert!(
            !class.keeps_history() && !class.has_people() && !class.shows_scores() && !class.has_settings()
        );
        assert!(class.may_quit() && class.opens_outside() && class.leads_groups() && !class.is_full_screen());
        assert_eq!(class.idle_after(), None);
        assert!(Policy::home().leads_groups() && !Policy::kiosk(Setup::default()).leads_groups());
    }

    #[test]
    fn what_the_operator_set_holds() {
        let setup = Setup {
            languages: vec![Language::French],
            country: Some("FR".into()),
            topics: vec![Topic::FakeBank],
            idle: 1,
            pixels_per_mm: 6.0,
            low_reach: true,
            ..Setup::default()
        };
        let kiosk = Policy::kiosk(setup);
        assert_eq!((kiosk.languages(), kiosk.country()), (&[Language::French][..], Some("FR")));
        assert!(kiosk.offers(Topic::FakeBank) && !kiosk.offers(Topic::Courier) && kiosk.low_reach());
        assert_eq!(kiosk.idle_after(), Some(Duration::from_secs(30)));
        assert!((kiosk.target() - 120.0).abs() < 0.01);
        // A screen so coarse that 20 mm have few pixels.
        let coarse = Policy::kiosk(Setup { pixels_per_mm: 1.0, ..Setup::default() });
        assert!((coarse.target() - LEAST).abs() < 0.01 && (Policy::home().target() - LEAST).abs() < 0.01);
    }
}
