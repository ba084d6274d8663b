//! A situation: the stage at the left, in plain words what one can do at the right.

mod aside;
mod asked;
mod calls;
mod feedback;
mod focus;
mod on_stage;
mod spot;
mod together;
mod tones;

use std::time::Instant;

use crate::content::{BeatId, ChoiceId, ScenarioId};
use crate::i18n::Script;
use crate::learn::calibration::Sureness;
use crate::play::{Play, Step, Touch};
use crate::sound::Tone;
use crate::store::{AttemptId, NewAttempt};
use crate::ui::ctx::Ctx;
use crate::ui::stage::{Handle, Handset, Media, Scene};
use crate::ui::widget::marked::Numbers;
use crate::ui::widget::page::{Pace, Page};

pub use asked::{Asked, Message as ItemMessage};
pub use together::Together;

/// A situation that is being played.
#[derive(Debug)]
pub struct Situation {
    /// The scenario's full name.
    pub name: ScenarioId,
    /// The play.
    pub play: Play,
    /// Its words.
    pub script: Script,
    /// The values its words name.
    pub values: Vec<(String, String)>,
    /// Where the store keeps it; `None` when nothing is kept.
    pub attempt: Option<AttemptId>,
    /// How it began, should the store have to begin it anew; `None` when it is only read again.
    pub begun: Option<NewAttempt>,
    /// How much of the log the store has.
    pub kept: usize,
    /// Whether the store knows of its end.
    pub noted: bool,
    /// Pictures its lines show.
    pub media: Media,
    /// The part of a line that is looked at closer.
    closer: Option<(BeatId, ChoiceId)>,
    handset: Handset,
    /// Since when somebody has been typing the last thing said.
    typed: Option<Instant>,
    /// When a press brought it before its time.
    brought: Option<Instant>,
    /// The letter that was opened again, and how long the talk was then: a new one opens by itself.
    letter: Option<(usize, usize)>,
    view: View,
    /// What is heard besides words, and whether it has not been played yet.
    tone: Option<Tone>,
    due: bool,
    /// Two people who answer apart, if two play it.
    pub together: Option<Together>,
    /// An item of a check-up: what was said of it so far.
    pub asked: Option<Asked>,
    /// Whether it is a guided tour, which nothing is kept of.
    pub guide: bool,
}

/// What of a situation is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The stage and what one can do.
    Stage,
    /// What was said so far, from the start.
    Transcript,
    /// "Stop here for today?"
    Leaving,
    /// The telephone was left ringing.
    Left,
}

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// An answer.
    Answer(ChoiceId),
    /// The n-th answer, by its digit.
    Digit(usize),
    /// On, from a line or from feedback.
    GoOn,
    /// Back to the question.
    AnotherWay,
    /// Hang up, leave.
    Exit,
    /// A part of a line is to be looked at closer, or no more.
    Closer(BeatId, ChoiceId),
    /// Something of the telephone.
    Handset(Handle),
    /// What somebody is typing is wanted at once.
    Read,
    /// A letter, by its place in the talk, is opened.
    Letter(usize),
    /// Words pointed at.
    Touch(Touch),
    /// The search is finished.
    Looked,
    /// One more place, please.
    Hint,
    /// Show what was said so far.
    ShowTranscript,
    /// Back to the stage.
    ShowStage,
    /// Stop for today.
    Leave,
    /// The second of two people is at the screen.
    MyTurn,
    /// Two people go on with this answer.
    Agree(ChoiceId),
    /// Of an item of a check-up.
    OnItem(asked::Message),
}

/// What the app is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// The log has grown: keep it before anything is shown.
    Keep,
    /// It is over.
    Finished,
    /// Leave; it can be taken up again.
    Leave,
    /// An item of a check-up was held to be a scam, or not, and how surely.
    Judged(bool, Sureness),
}

impl Situation {
    /// A play, ready to be shown.
    #[must_use]
    pub fn new(
        name: ScenarioId,
        play: Play,
        script: Script,
        values: Vec<(String, String)>,
        attempt: Option<AttemptId>,
    ) -> Self {
        let (begun, kept, noted) = (None, 0, false);
        let media = Media::default();
        let mut situation = Self {
            name,
            play,
            script,
            values,
            attempt,
            begun,
            kept,
            noted,
            media,
            closer: None,
            handset: Handset::default(),
            typed: None,
            brought: None,
            letter: None,
            view: View::Stage,
            tone: None,
            due: false,
            together: None,
            asked: None,
            guide: false,
        };
        situation.sound(tones::Moment::default());
        situation
    }

    /// What is shown.
    #[must_use]
    pub fn shown(&self) -> View {
        self.view
    }

    /// Back, by the bar or by Escape.
    pub fn back(&mut self) -> Action {
        self.typed = None;
        self.tone = None;
        if self.view != View::Stage {
            self.show_stage();
            return Action::None;
        }
        if self.back_apart() || self.unsay() {
            return Action::None;
        }
        self.handset.talk();
        if self.play.back().is_ok() { Action::Keep } else { Action::Leave }
    }

    /// From its beginning, or from somewhere else.
    pub fn begin_anew(&mut self, play: Play) {
        self.play = play;
        self.together = self.together.take().map(|_| Together::default());
        self.handset = Handset::default();
        self.show_stage();
        self.sound(tones::Moment::default());
    }

    fn show_stage(&mut self) {
        self.view = View::Stage;
        self.typed = None;
        self.handset.talk();
    }

    /// Carries out a message.
    pub fn update(&mut self, message: Message) -> Action {
        let before = self.moment(&message);
        let read = matches!(message, Message::Read) && self.typed.is_some();
        self.brought = if read { Some(Instant::now()) } else { self.brought };
        let action = self.carry_out(message);
        self.typed = None;
        if self.play.transcript().len() > before.said {
            self.handset.talk();
            self.typed = self.scene().is_typed().then(Instant::now);
        }
        self.sound(before);
        action
    }

    fn carry_out(&mut self, message: Message) -> Action {
        match message {
            Message::Answer(id) => self.answered(&id),
            Message::Digit(number) if self.handset.typed().is_some() => {
                // The keypad is open: a digit is no answer then.
                let digit = u32::try_from(number + 1).ok().and_then(|digit| char::from_digit(digit, 10));
                if let Some(digit) = digit {
                    self.handset.handle(Handle::Key(digit));
                }
                Action::None
            }
            Message::Digit(_) if self.rings() || !self.may_answer() => Action::None,
            Message::Digit(number) if self.asked.is_some() => self.digit_of_item(number),
            Message::Digit(number) => {
                let id = match self.play.step() {
                    Step::Ask { choices, answer: None, .. } => choices.get(number).map(|c| c.id.clone()),
                    Step::Push { ways, answer: None, .. } => ways.get(number).map(|w| w.id.clone()),
                    _ => None,
                };
                match id {
                    Some(id) if self.view == View::Stage => self.answered(&id),
                    _ => Action::None,
                }
            }
            Message::Handset(handle) => self.handle(handle),
            Message::Read => Action::None,
            // To go on is to answer.
            Message::GoOn if self.rings() => self.handle(Handle::PickUp),
            Message::GoOn if self.hands_over() => self.my_turn(),
            Message::GoOn => match self.play.advance() {
                Ok(()) if matches!(self.play.step(), Step::End { .. }) => Action::Finished,
                Ok(()) => Action::Keep,
                Err(_) => Action::None,
            },
            Message::AnotherWay => match self.play.back() {
                Ok(()) => Action::Keep,
                Err(_) => Action::None,
            },
            Message::Exit => {
                let id = match self.play.step() {
                    Step::Ask { choices, answer: None, .. } => {
                        choices.iter().find(|c| c.exit).map(|c| c.id.clone())
                    }
                    Step::Push { ways, answer: None, .. } => {
                        ways.iter().find(|w| w.exit).map(|w| w.id.clone())
                    }
                    _ => None,
                };
                if let Some(id) = id.filter(|_| self.may_answer()) {
                    return self.answered(&id);
                }
                self.view = View::Leaving;
                Action::None
            }
            Message::Closer(beat, part) => {
                let part = (beat, part);
                self.closer = if self.closer.as_ref() == Some(&part) { None } else { Some(part) };
                Action::None
            }
            Message::Letter(number) => {
                self.letter = Some((number, self.play.transcript().len()));
                Action::None
            }
            Message::Touch(touch) => {
                self.done(self.play.clone().mark(touch.clone()).is_ok(), |play| play.mark(touch))
            }
            Message::Looked => self.done(true, Play::finish_looking),
            Message::Hint => match spot::next_hint(self) {
                Some(touch) => self.done(true, |play| play.mark(touch)),
                None => Action::None,
            },
            Message::ShowTranscript => {
                self.view = View::Transcript;
                Action::None
            }
            Message::ShowStage => {
                self.show_stage();
                Action::None
            }
            Message::Leave => Action::Leave,
            Message::MyTurn => self.my_turn(),
            Message::Agree(id) => self.agree(&id),
            Message::OnItem(message) => self.on_item(message),
        }
    }

    fn answered(&mut self, id: &ChoiceId) -> Action {
        if self.take_apart(id) {
            return Action::None;
        }
        self.done(true, |play| play.answer(id))
    }

    fn done(&mut self, fits: bool, act: impl FnOnce(&mut Play) -> Result<(), crate::play::Misuse>) -> Action {
        if fits && act(&mut self.play).is_ok() { Action::Keep } else { Action::None }
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> String {
        self.say("title")
    }

    fn say(&self, key: &str) -> String {
        self.script.text(key, &self.values)
    }

    /// The stage, with the signs that are shown now.
    fn scene(&self) -> Scene<'_> {
        let mut numbers = Numbers::default();
        let answered = match self.play.step() {
            Step::Ask { answer, .. } => answer.is_some(),
            Step::Push { answer, .. } => answer.is_some(),
            _ => false,
        };
        if answered {
            for said in self.play.heard_before_answer() {
                for (clue, _) in said.clues() {
                    let _ = numbers.of(clue);
                }
            }
        }
        Scene {
            play: &self.play,
            script: &self.script,
            values: &self.values,
            numbers,
            media: &self.media,
            closer: self.closer.as_ref(),
            handset: &self.handset,
            typed: self.typed.is_some(),
            letter: self.letter.filter(|(_, all)| *all == self.play.transcript().len()).map(|(at, _)| at),
        }
    }

    /// The page.
    pub fn view<'a>(&self, ctx: &Ctx<'_>) -> Page<'a, Message> {
        let mut page = match self.view {
            View::Leaving => self.leaving(ctx),
            View::Transcript => self.transcript(ctx),
            View::Stage | View::Left => match self.play.step() {
                Step::Spot { .. } => spot::view(self, ctx),
                _ => self.stage(ctx),
            },
        };
        page.title = Some(self.title());
        let (now, all) = self.play.progress();
        // The end of a tour is told on the list of them.
        page.steps = Some((now, all - usize::from(self.guide && all > now), Pace::About));
        page
    }
}
