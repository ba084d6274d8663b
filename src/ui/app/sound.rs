//! Tones: played when they are due and somebody turned them on, by the system's player.

use std::time::Duration;

use super::App;
use crate::sound::Tone;
use crate::ui::screen::Screen;
use crate::ui::screen::play::Situation;

impl App {
    /// Plays what is due now; what still sounds stops when something else is shown.
    pub(super) fn sound(&mut self, moved: bool) {
        let due = match self.screens.last_mut() {
            Some(Screen::Play(situation)) => situation.take_tone(),
            Some(Screen::Checkup(page)) => page.situation_mut().and_then(Situation::take_tone),
            _ => None,
        };
        match due.filter(|_| self.settings.has_sounds()) {
            Some((tone, silent)) => self.play(tone, silent),
            None if moved => self.sounding = None,
            None => {}
        }
    }

    /// Lets a tone be heard.
    pub(super) fn try_sound(&mut self) {
        self.play(Tone::Message, Duration::ZERO);
    }

    fn play(&mut self, tone: Tone, silent: Duration) {
        // One is heard at a time.
        self.aloud.now = None;
        self.sounding = Some(self.aloud.voices.play(tone.wav(silent)));
    }

    /// What there is to say where nothing plays tones.
    pub(super) fn no_sound(&self) -> Option<String> {
        (!self.aloud.voices.any_player()).then(|| self.words.text("sounds-none"))
    }
}
