//! Reading aloud: what is read, when it begins by itself, and when it stops.
//!
//! What is read is what a screen reader is told: the names of the nodes, from the top of the page to its
//! end, without the bars, which are the same everywhere. In a situation it is what is being said now, then
//! the question and its answers; after an answer what came of it. The key does the same wherever the
//! keyboard's focus is: whoever presses it hears the page.
//!
//! It stops at the next press, with every change of what is shown, at Back, and when the window closes.

mod listen;

use std::sync::Arc;
use std::time::Duration;

use iced::advanced::widget::operate;
use iced::{Subscription, Task};

use super::{App, Message};
use crate::content::pack::CORE;
use crate::i18n::Language;
use crate::play::{Said, Step};
use crate::speech::{Piece, Reading, State, Trouble, Voices, recording_path, with_spelt};
use crate::ui::access::Node;
use crate::ui::screen::Screen;
use crate::ui::screen::checkup::Checkup;
use crate::ui::screen::play::{Situation, Together, View};
use crate::ui::widget::picture::initials;
pub(super) use listen::PAGE;
use listen::{Item, Listen, Part, items};

/// How often a reading is asked how far it is.
const LOOK: Duration = Duration::from_millis(200);

/// The sentence for a computer without a voice.
const NO_VOICE: &str = if cfg!(target_os = "windows") {
    "aloud-no-voice-windows"
} else if cfg!(target_os = "macos") {
    "aloud-no-voice-macos"
} else {
    "aloud-no-voice-linux"
};

/// What can happen before, while and after something is read.
#[derive(Debug, Clone)]
pub enum Aloud {
    /// Read the page, or stop.
    Press,
    /// This is on the page.
    Page {
        /// All of it, as a screen reader is told.
        nodes: Arc<Vec<Node>>,
        /// It came by itself: only what is new is read.
        by_itself: bool,
    },
    /// How far is it?
    Look,
}

/// What reads, and what it has read.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) voices: Voices,
    pub(super) now: Option<Reading>,
    /// How much of the talk of a situation was read.
    heard: usize,
    /// No voice came: none is tried again until somebody asks.
    mute: bool,
    /// The notice that no voice came: it goes when one does.
    said: Option<String>,
}

impl Default for Reader {
    fn default() -> Self {
        Self { voices: Voices::none(), now: None, heard: 0, mute: false, said: None }
    }
}

impl Reader {
    pub(super) fn is_reading(&self) -> bool {
        self.now.is_some()
    }

    /// Another talk begins: all of it is new.
    pub(super) fn begin_anew(&mut self) {
        self.heard = 0;
    }
}

impl App {
    /// Gives the app its voices; without, it has none.
    pub fn set_voices(&mut self, voices: Voices) {
        self.aloud.voices = voices;
    }

    /// Whether something is being read aloud.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.aloud.is_reading()
    }

    /// Carries out a message; what is being read stops when something else is shown, and where somebody
    /// asked for it what is new is read.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let opened = matches!(message, Message::Opened(_));
        let back = matches!(message, Message::Back);
        let before = self.place();
        let task = self.carry_out(message);
        let moved = before != self.place();
        if moved || back {
            self.aloud.now = None;
        }
        self.sound(moved || back);
        let by_itself = self.settings.read_to_me && !self.aloud.mute && !self.in_preview();
        if by_itself && (moved || opened) { task.chain(listen(true)) } else { task }
    }

    /// What is shown, as far as there would be something else to read.
    fn place(&self) -> String {
        let what = match self.screen() {
            Screen::Play(_) | Screen::Checkup(Checkup::Item(_)) => self.place_of_situation(),
            Screen::Visit(page) => page.key().to_owned(),
            Screen::Operator(page) => page.key().to_owned(),
            Screen::Group(group) => group.place(),
            Screen::Topics(topics) => format!("{:?}", topics.show),
            other => format!("{:?}", std::mem::discriminant(other)),
        };
        format!("{} {} {what}", self.screens.len(), self.words.language().code())
    }

    /// Where a situation on its stage stands.
    fn place_of_situation(&self) -> String {
        let Some(situation) = self.screen().situation() else { return String::new() };
        let step = match situation.play.step() {
            Step::Line { .. } => "line",
            Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => "question",
            Step::Ask { .. } | Step::Push { .. } => "feedback",
            Step::Spot { done: false, .. } => "looking",
            Step::Spot { .. } => "found",
            Step::End { .. } => "end",
        };
        let said = situation.play.transcript().len();
        let turn = situation.together.as_ref().map(Together::place);
        let asked = situation.asked;
        format!("{} {:?} {said} {step} {turn:?} {asked:?}", situation.name, situation.shown())
    }

    pub(super) fn aloud(&mut self, message: Aloud) -> Task<Message> {
        match message {
            Aloud::Press if self.aloud.is_reading() => self.aloud.now = None,
            Aloud::Press => {
                self.aloud.mute = false;
                return listen(false);
            }
            Aloud::Page { nodes, by_itself } => self.read_page(&items(&nodes), by_itself),
            Aloud::Look => self.look(),
        }
        Task::none()
    }

    /// Lets the voice be heard, all that there are tried again.
    pub(super) fn try_voice(&mut self) {
        self.aloud.mute = false;
        self.aloud.voices.forget();
        let (text, language) = (self.words.text("aloud-trial"), self.words.language());
        self.say(vec![Piece { text, language, recording: None }]);
    }

    /// What to do for a voice, where this computer has none.
    pub(super) fn no_voice(&self) -> Option<String> {
        (!self.aloud.voices.any()).then(|| self.words.text(NO_VOICE))
    }

    /// Wakes the window now and then while something is read, and never else.
    pub(super) fn listening(&self) -> Subscription<Message> {
        if self.aloud.is_reading() {
            iced::time::every(LOOK).map(|_| Message::Aloud(Aloud::Look))
        } else {
            Subscription::none()
        }
    }

    fn say(&mut self, pieces: Vec<Piece>) {
        if !pieces.is_empty() {
            self.aloud.now = Some(self.aloud.voices.read(pieces, self.settings.speech_rate));
        }
    }

    fn look(&mut self) {
        let Some(state) = self.aloud.now.as_ref().map(Reading::state) else { return };
        let key = match state {
            State::Reading => return,
            State::Stopped => None,
            State::Read => {
                if let Some(line) = self.aloud.said.take() {
                    self.notices.retain(|other| *other != line);
                }
                None
            }
            State::Failed(Trouble::NoVoice) => Some(NO_VOICE),
            State::Failed(Trouble::Silent) => Some("aloud-silent"),
        };
        self.aloud.now = None;
        if let Some(key) = key {
            self.aloud.mute = true;
            let line = self.words.text(key);
            self.aloud.said = Some(line.clone());
            self.notice(key, line);
        }
    }

    fn read_page(&mut self, items: &[Item], by_itself: bool) {
        let pieces = match self.screen().situation() {
            Some(situation) if is_talk(situation) => {
                let said = situation.play.transcript().len();
                // Back at an earlier place the newest line is new again.
                let new = if by_itself && said >= self.aloud.heard { said - self.aloud.heard } else { 1 };
                let pieces = self.situation_aloud(situation, items, new, by_itself);
                self.aloud.heard = said;
                pieces
            }
            _ => {
                self.aloud.heard = 0;
                self.page_aloud(items)
            }
        };
        self.say(pieces);
    }

    /// A page from top to end, its title first.
    fn page_aloud(&self, items: &[Item]) -> Vec<Piece> {
        let title = items.iter().filter(|item| item.part == Part::Bars && item.heading);
        let rest = items.iter().filter(|item| item.part != Part::Bars);
        self.pieces(title.chain(rest), self.words.language())
    }

    /// The newest lines of the talk, then what one can do; or what came of an answer.
    fn situation_aloud(
        &self,
        situation: &Situation,
        items: &[Item],
        new: usize,
        by_itself: bool,
    ) -> Vec<Piece> {
        let step = situation.play.step();
        let answered = matches!(step, Step::Ask { answer: Some(_), .. } | Step::Push { answer: Some(_), .. });
        let mut pieces = Vec::new();
        if !answered {
            let said = situation.play.transcript();
            let theirs = |said: &&Said<'_>| !matches!(said, Said::Chose(..) | Said::Answered(..));
            let new = said.iter().rev().take_while(theirs).count().min(new);
            let mut bubbles: Vec<usize> = items.iter().filter_map(|item| item.bubble).collect();
            bubbles.dedup();
            let shown = bubbles.iter().rev().zip(said.iter().rev()).take(new);
            for (bubble, said) in shown.collect::<Vec<_>>().into_iter().rev() {
                let words = items.iter().filter(|item| item.bubble == Some(*bubble));
                let mut of_it = self.pieces(words, situation.script.language());
                if let Some(recording) = self.recording(situation, said) {
                    let text = of_it.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ");
                    let language = situation.script.language();
                    of_it = vec![Piece { text, language, recording: Some(Arc::new(recording)) }];
                }
                pieces.extend(of_it);
            }
        }
        // "Go on" after each line would be more than the line.
        if !(by_itself && matches!(step, Step::Line { .. })) {
            let title = situation.script.text("title", &situation.values);
            let rest = items.iter().filter(|item| item.part == Part::Page && !item.progress);
            pieces.extend(self.pieces(rest.filter(|item| item.text != title), self.words.language()));
        }
        pieces
    }

    /// What a pack brings for a line, as somebody spoke it. Not for words with a name or a sum of this
    /// play in them: a recording cannot have those.
    fn recording(&self, situation: &Situation, said: &Said<'_>) -> Option<Vec<u8>> {
        let key = said.key();
        let fixed = situation.script.raw(&key, &Vec::new())?;
        let same = situation.script.raw(&key, &situation.values)? == fixed;
        let card = self.catalogue.find(situation.name.as_str()).filter(|_| same)?;
        let pack = self.catalogue.pack_of(card).filter(|pack| pack.manifest.id != CORE)?;
        pack.files.bytes(&recording_path(situation.script.language(), &card.path, &key)).ok()
    }

    /// Each thing in its language; what was said just before is not said twice.
    fn pieces<'a>(&self, items: impl Iterator<Item = &'a Item>, language: Language) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut before: Option<&Item> = None;
        for item in items {
            // Beside a name, its initials.
            if before.is_some_and(|before| before.text == initials(&item.text)) {
                let _ = pieces.pop();
            } else if before.is_some_and(|before| before.text == item.text) {
                continue;
            }
            // Phrases to point at are one sentence to hear.
            if let Some(last) = pieces.last_mut()
                && !item.chosen
                && item.phrase_of.is_some()
                && before.is_some_and(|before| before.phrase_of == item.phrase_of && !before.chosen)
            {
                last.text.push(' ');
                last.text.push_str(&item.text);
            } else {
                self.put(item, language, &mut pieces);
            }
            before = Some(item);
        }
        self.spell_numbers(&mut pieces);
        pieces
    }

    fn put(&self, item: &Item, usual: Language, pieces: &mut Vec<Piece>) {
        // The page that asks for a language says each of its sentences in one of its own.
        let parts: Vec<&str> =
            if self.each.is_some() { item.text.split(". ").collect() } else { vec![&item.text] };
        for part in parts {
            let chosen = item.chosen.then(|| self.words.with("aloud-chosen", &[("name", part.into())]));
            let language = self.language_of(part, usual);
            pieces.push(Piece { text: chosen.unwrap_or_else(|| part.to_owned()), language, recording: None });
        }
    }

    /// The numbers to ring are said figure by figure, as people say them; in French as numbers.
    fn spell_numbers(&self, pieces: &mut [Piece]) {
        let lines = &self.catalogue.region(&self.country()).lines;
        for piece in pieces.iter_mut().filter(|piece| piece.language != Language::French) {
            piece.text = with_spelt(&piece.text, lines.iter().map(|line| line.reach.as_str()));
        }
    }

    /// The language of some words: a language's own name, a sentence of one of the languages on the page
    /// that asks, hanzi; else the one of the page.
    fn language_of(&self, text: &str, usual: Language) -> Language {
        let named = |language: &Language| self.words.text(&format!("language-{}", language.code())) == text;
        if let Some(language) = Language::ALL.into_iter().find(named) {
            return language;
        }
        let asked = ["language-choose", "language-change-later", "this-computer", "app-name"];
        for words in self.each.iter().flat_map(|each| each.iter()) {
            if asked.iter().any(|key| words.text(key) == text) {
                return words.language();
            }
        }
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let hanzi = text.chars().filter(|c| ('\u{3400}'..'\u{a000}').contains(c)).count();
        if hanzi > 0 && hanzi * 2 >= letters { Language::Chinese } else { usual }
    }
}

/// Whether the stage is shown, with a talk on it.
fn is_talk(situation: &Situation) -> bool {
    situation.shown() == View::Stage && !matches!(situation.play.step(), Step::Spot { .. } | Step::End { .. })
}

/// Asks what is on the page.
fn listen(by_itself: bool) -> Task<Message> {
    operate(Listen::default()).map(move |nodes| Message::Aloud(Aloud::Page { nodes, by_itself }))
}
