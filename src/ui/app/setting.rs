//! What is set, kept at once.

use super::App;
use crate::i18n::{Language, Words};
use crate::settings::Settings;
use crate::ui::screen::forget::What;
use crate::ui::screen::{Screen, settings as set};

impl App {
    /// Carries out a message of the settings page.
    pub(super) fn on_settings(&mut self, message: set::Message) {
        match message {
            set::Message::Language(language) => {
                (self.copied, self.tables) = (None, None);
                self.speak(language);
            }
            set::Message::Country => self.screens.push(Screen::Country),
            set::Message::TextSize(size) => self.set(|settings| settings.text_size = size),
            set::Message::Theme(theme) => self.set(|settings| settings.theme = theme),
            set::Message::CalmMotion(calm) => self.set(|settings| settings.calm_motion = calm),
            set::Message::ReadToMe(read) => self.set(|settings| settings.read_to_me = read),
            set::Message::SpeechRate(rate) => self.set(|settings| settings.speech_rate = rate),
            set::Message::TryVoice => self.try_voice(),
            set::Message::Sounds(on) => self.set(|settings| settings.sounds = on),
            set::Message::TrySound => self.try_sound(),
            set::Message::Audience(audience) => self.set(|settings| settings.audience = audience),
            set::Message::EasyReading(easy) => self.set(|settings| settings.easy_reading = easy),
            set::Message::Sharing => self.show_sharing(),
            set::Message::SaveCopy => self.save_copy(),
            set::Message::BringBack => self.show_copies(),
            set::Message::SaveTables => self.save_tables(),
            set::Message::Keys => self.show_keys(),
            // Looking for sticks takes its time, and so is a task.
            set::Message::Sticks => {}
            set::Message::People => self.show_people(),
            set::Message::ForgetEverything => self.ask_to_forget(What::Everything),
        }
    }

    /// A country was chosen: at first run, from settings or help, or for the visitors of a kiosk.
    pub(super) fn choose_country(&mut self, code: String) {
        if self.operator.is_some() {
            return self.set_country(code);
        }
        self.set(|settings| settings.country = Some(code));
        if self.screens.len() > 1 { self.back() } else { self.go_home() }
    }

    /// Changes a setting and keeps it at once.
    pub(super) fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        if let Some(places) = self.places.as_ref().filter(|_| self.policy.keeps_history())
            && let Err(error) = self.settings.save(&places.settings)
        {
            let line = self.words.with("notice-settings", &[("why", error.to_string().into())]);
            self.notice("notice-settings", line);
        }
    }

    pub(super) fn speak(&mut self, language: Language) {
        self.words = Words::over(language, &self.catalogue);
        self.each = None;
        self.set(|settings| settings.language = Some(language.code().to_owned()));
    }
}
