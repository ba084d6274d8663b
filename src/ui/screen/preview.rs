//! A pack as its learners will see it, while somebody writes it: the stage, and beside it a desk with
//! what is to be mended. Nothing that is played here is kept.

mod desk;
mod pick;
mod reading;
mod start;

use std::sync::Arc;

use iced::Length;
use iced::widget::{column, container};

use super::debrief::{self, Debrief};
use super::play::{self, Situation};
use crate::content::region::Region;
use crate::content::{BeatId, Scenario};
use crate::i18n::{Language, Script, Words};
use crate::play::{Play, Step};
use crate::ui::ctx::Ctx;
use crate::ui::widget::page::{Page, Side};
use crate::ui::widget::{card, text, told};

pub use reading::Reading;
pub use start::Start;

/// A pack that is looked at.
#[derive(Debug)]
pub struct Preview {
    start: Start,
    /// The learner's words: those round the situation.
    words: Words,
    region: Region,
    shown: Option<Shown>,
    /// The situation is not sound now, or gone: what is shown is the last that was.
    last: bool,
    view: View,
    unwatched: Option<String>,
}

/// What stands on the stage.
#[derive(Debug)]
struct Shown {
    /// A situation that is over is shown as its debrief.
    debrief: Debrief,
    /// Its words in the other languages, as they were when it was sound.
    spare: Vec<Script>,
}

/// What stands where the stage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The stage.
    Stage,
    /// Which situation, from the n-th on.
    Situations(usize),
    /// Which language.
    Languages,
    /// Which beat, from the n-th on.
    Beats(usize),
}

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// Of the situation.
    OnStage(play::Message),
    /// Of what came of it.
    OnDebrief(debrief::Message),
    /// The pack has been read again.
    Read(Arc<Reading>),
    /// The pack cannot be watched, and why.
    Unwatched(String),
    /// Show the stage or a list.
    Show(View),
    /// Another situation, by its path.
    Situation(String),
    /// Another language.
    Language(Language),
    /// To this beat.
    Beat(BeatId),
    /// From the beginning, with the same draw.
    Again,
    /// From the beginning, with the next draw.
    Redraw,
}

impl Message {
    /// Whether page and focus stay where they are.
    #[must_use]
    pub fn is_still(&self) -> bool {
        matches!(
            self,
            Self::Read(_) | Self::Unwatched(_) | Self::OnStage(play::Message::Touch(_) | play::Message::Hint)
        )
    }
}

impl Preview {
    /// A preview at its beginning.
    #[must_use]
    pub fn new(start: Start, region: Region) -> Self {
        let words = Words::new(start.language);
        let from = start.from.clone();
        let mut preview =
            Self { start, words, region, shown: None, last: false, view: View::Stage, unwatched: None };
        preview.renew();
        if let Some(beat) = from {
            preview.go_to(&beat);
        }
        preview
    }

    /// The folder that is to be watched.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        &self.start.folder
    }

    /// The situation on the stage.
    #[must_use]
    pub fn situation(&self) -> Option<&Situation> {
        self.shown.as_ref().map(|shown| &shown.debrief.situation)
    }

    /// Another country was chosen.
    pub fn set_region(&mut self, region: Region) {
        self.region = region;
        self.renew();
    }

    /// The control that takes the keyboard's focus when the page has changed.
    #[must_use]
    pub fn focus(&self) -> Option<String> {
        match (self.view, &self.shown) {
            (View::Stage, Some(shown)) if is_over(shown) => Some(shown.debrief.focus().to_owned()),
            (View::Stage, Some(shown)) => Some(shown.debrief.situation.focus()),
            (View::Stage, None) => None,
            _ => Some("back-to-stage".to_owned()),
        }
    }

    /// Back, by the bar or by Escape.
    pub fn back(&mut self) {
        if self.view != View::Stage {
            self.view = View::Stage;
        } else if let Some(shown) = &mut self.shown
            && !std::mem::take(&mut shown.debrief.ways)
        {
            let _ = shown.debrief.situation.back();
        }
    }

    /// Carries out a message.
    pub fn update(&mut self, message: Message) {
        match message {
            Message::OnStage(message) if self.view == View::Stage => {
                let left = self.shown.as_mut().map(|shown| shown.debrief.situation.update(message));
                if left == Some(play::Action::Leave) {
                    self.begin();
                }
            }
            // An author's window saves nothing; the keys are not there.
            Message::OnStage(_)
            | Message::OnDebrief(debrief::Message::OnPaper | debrief::Message::Forget) => {}
            Message::OnDebrief(debrief::Message::Again | debrief::Message::GoOn) | Message::Again => {
                self.begin();
            }
            Message::OnDebrief(debrief::Message::OnWays(message)) => {
                if let Some(shown) = &mut self.shown {
                    shown.debrief.on_ways(message);
                }
            }
            Message::OnDebrief(debrief::Message::OneLikeIt) => {
                let other = self.start.reading.like(&self.start.path).map(str::to_owned);
                match other {
                    Some(other) => self.open(other),
                    None => self.begin(),
                }
            }
            Message::Read(reading) => {
                self.start.reading = reading;
                if self.start.path.is_empty() {
                    self.start.path = self.start.reading.paths.first().cloned().unwrap_or_default();
                }
                self.renew();
            }
            Message::Unwatched(why) => self.unwatched = Some(why),
            Message::Show(view) => self.view = view,
            Message::Situation(path) => self.open(path),
            Message::Language(language) => {
                self.view = View::Stage;
                self.words = Words::new(language);
                self.dress();
            }
            Message::Beat(beat) => self.go_to(&beat),
            Message::Redraw => {
                self.start.seed = self.start.seed.wrapping_add(1);
                self.begin();
            }
        }
    }

    fn open(&mut self, path: String) {
        self.view = View::Stage;
        if path != self.start.path {
            self.start.path = path;
            self.shown = None;
        }
        self.renew();
        self.begin();
    }

    /// From the beginning.
    fn begin(&mut self) {
        let seed = self.start.seed;
        self.play_on(|scenario| Play::start(Arc::clone(scenario), seed));
    }

    fn go_to(&mut self, beat: &BeatId) {
        let seed = self.start.seed;
        self.play_on(|scenario| {
            let seed = Play::seed_for(scenario, seed, beat);
            Play::walk_to(scenario, seed, beat).unwrap_or_else(|_| Play::start(Arc::clone(scenario), seed))
        });
    }

    /// Another play of what is on the stage, sound or the last that was.
    fn play_on(&mut self, play: impl FnOnce(&Arc<Scenario>) -> Play) {
        self.view = View::Stage;
        if let Some(shown) = &mut self.shown {
            let situation = &mut shown.debrief.situation;
            let play = play(situation.play.scenario());
            situation.begin_anew(play);
            self.start.seed = situation.play.seed();
        }
        self.dress();
    }

    /// Puts on the stage what the pack holds now. What is not sound leaves there what was.
    fn renew(&mut self) {
        let Start { reading, path, seed, .. } = &self.start;
        let mut spare = reading.scripts(path, &self.region.code);
        let Some(scenario) = reading.scenario(path).filter(|_| !spare.is_empty()) else {
            self.last = self.shown.is_some();
            return self.dress();
        };
        self.last = false;
        let (script, media) = (spare.remove(0), reading.media(&scenario));
        if let Some(shown) = &mut self.shown {
            let situation = &mut shown.debrief.situation;
            situation.play = taken_up(&scenario, &situation.play);
            situation.script = script;
            situation.media = media;
            shown.spare = spare;
        } else {
            let play = Play::start(Arc::clone(&scenario), *seed);
            let mut situation = Situation::new(scenario.name().clone(), play, script, Vec::new(), None);
            situation.media = media;
            let debrief = Debrief { paper: None, ..Debrief::new(situation, true) };
            self.shown = Some(Shown { debrief, spare });
        }
        self.dress();
    }

    /// The words of the learner's language, or wholly of another, with what was drawn.
    fn dress(&mut self) {
        let Some(Shown { debrief, spare }) = &mut self.shown else { return };
        let situation = &mut debrief.situation;
        let all = || spare.iter().chain([&situation.script]).map(Script::language);
        let wished = self.words.language();
        let language = if all().any(|language| language == wished) { Some(wished) } else { all().min() };
        if let Some(other) = spare.iter_mut().find(|script| Some(script.language()) == language) {
            std::mem::swap(other, &mut situation.script);
        }
        let setting = self.words.setting(&self.region);
        let draws = situation.play.draws();
        situation.values = draws.words(&situation.script, &self.region.money, &setting);
    }

    /// The page; the desk stands where there is room for it.
    pub fn view<'a>(&self, ctx: &Ctx<'_>) -> Page<'a, Message> {
        let side = Side::of(ctx);
        let here = Ctx { size: side.leaves(ctx.size), ..*ctx };
        let there = Ctx { words: &self.words, ..here };
        let mut page = match (self.view, &self.shown) {
            (View::Stage, Some(shown)) if is_over(shown) => {
                debrief::view(&shown.debrief, &there).map(Message::OnDebrief)
            }
            (View::Stage, Some(shown)) => shown.debrief.situation.view(&there).map(Message::OnStage),
            (View::Stage, None) => self.nothing(&here),
            (View::Situations(from), _) => pick::situations(&self.start, &here, from),
            (View::Languages, _) => pick::languages(&self.start, &here, self.words.language()),
            (View::Beats(from), _) => pick::beats(self.situation(), &here, from),
        };
        if let Some(ahead) = desk::ahead(self, &here, side) {
            page.strip = Some(column![ahead].push(page.strip).into());
        }
        page.desk = Some((side, desk::view(self, ctx, side)));
        page
    }

    /// In the stage's place while there is nothing to show.
    fn nothing<'a>(&self, ctx: &Ctx<'_>) -> Page<'a, Message> {
        let key = if self.start.path.is_empty() { "preview-empty" } else { "preview-not-yet" };
        let words = column![
            text::heading::<Message>(ctx, ctx.t(key)),
            told(ctx, told(ctx, text::body(ctx, ctx.t(&format!("{key}.more")))))
        ];
        let content = card(ctx, words.spacing(12)).padding(32).max_width(640.0 * ctx.look.k.max(1.0));
        Page::one(ctx.t("preview-title"), container(content).center_x(Length::Fill).padding([32, 0]))
    }
}

fn is_over(shown: &Shown) -> bool {
    matches!(shown.debrief.situation.play.step(), Step::End { .. })
}

/// The play at the same place of a scenario that was written anew: by its log where that still fits,
/// else by a way to the same beat, else at the beginning.
fn taken_up(scenario: &Arc<Scenario>, old: &Play) -> Play {
    let seed = old.seed();
    Play::resume(Arc::clone(scenario), seed, old.log())
        .or_else(|_| Play::walk_to(scenario, seed, beat_of(old)))
        .unwrap_or_else(|_| Play::start(Arc::clone(scenario), seed))
}

/// Where a play stands.
fn beat_of(play: &Play) -> &BeatId {
    match play.step() {
        Step::Line { beat, .. }
        | Step::Ask { beat, .. }
        | Step::Push { beat, .. }
        | Step::Spot { beat, .. }
        | Step::End { beat, .. } => beat,
    }
}
