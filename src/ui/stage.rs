//! The stage: the left side of a situation, drawn to feel like the thing itself. Each channel that has a
//! look of its own has a file; the others borrow the chat's window until they get one.

mod bank;
mod call;
mod chat;
mod door;
mod email;
mod head;
mod live;
mod media;
mod part;
mod poster;
mod searched;
mod sms;
mod video;
mod web;
mod window;

use iced::{Color, Element};

use crate::content::{BeatId, CastId, Channel, ChoiceId, Clue, Place, Role as CastRole, Scenario};
use crate::i18n::Script;
use crate::play::{Play, Said, Step};
use crate::ui::ctx::Ctx;
use crate::ui::widget::marked::{self, Numbers};

pub use call::{CallerLine, Handle, Handset};
pub use chat::TYPING;
pub use media::Media;
pub use part::read as parts;
pub use searched::{room, searched};

/// The id of what lies on the stage: only its newest line is read aloud.
pub const ID: &str = "stage";

/// What a stage shows: the talk so far, in the words of this play.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The play.
    pub play: &'a Play,
    /// Its words.
    pub script: &'a Script,
    /// The values its words name.
    pub values: &'a [(String, String)],
    /// Signs to show in their place.
    pub numbers: Numbers,
    /// Pictures its lines show.
    pub media: &'a Media,
    /// The part that is looked at closer.
    pub closer: Option<&'a (BeatId, ChoiceId)>,
    /// The telephone in the learner's hand.
    pub handset: &'a Handset,
    /// Whether somebody is typing the last thing said.
    pub typed: bool,
    /// The letter that is open, by its place in the talk, when it is not the newest.
    pub letter: Option<usize>,
}

/// One bubble.
#[derive(Debug)]
pub struct Bubble<'a> {
    /// What was said or done.
    pub said: Said<'a>,
    /// Who.
    pub who: Option<&'a CastId>,
    /// Whether the learner did.
    pub mine: bool,
    /// Whether it tells rather than speaks.
    pub told: bool,
    /// Whether it is being said now.
    pub now: bool,
    /// Its place in the talk.
    pub number: usize,
}

/// The id of the words at a place in the talk.
#[must_use]
pub fn said_id(number: usize) -> String {
    format!("said-{number}")
}

impl<'a> Scene<'a> {
    /// A message of the situation.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.script.text(key, &self.values.to_vec())
    }

    /// A message that need not be there.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        self.script.find(key, &self.values.to_vec())
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        self.play.scenario()
    }

    /// The talk so far. What is being said now is the last thing the other side said, as long as the
    /// learner has not answered it.
    #[must_use]
    pub fn bubbles(&self) -> Vec<Bubble<'a>> {
        let said = self.heard_so_far();
        let last = said.len().saturating_sub(1);
        said.into_iter()
            .enumerate()
            .map(|(index, said)| {
                let who = match &said {
                    Said::Line(_, line) => Some(&line.who),
                    Said::Push(_, press, _) => Some(&press.who),
                    Said::Chose(..) | Said::Answered(..) => None,
                };
                let role = who.map(|who| self.scenario().cast[who].role);
                Bubble {
                    said,
                    who,
                    mine: role.is_none_or(|role| role == CastRole::You),
                    told: role == Some(CastRole::Narrator),
                    now: index == last,
                    number: index,
                }
            })
            .collect()
    }

    /// The one at the other end: whoever of the other side spoke last, or will speak first.
    #[must_use]
    pub fn other(&self) -> Option<&'a CastId> {
        let scenario = self.scenario();
        let speaks = |who: &&'a CastId| scenario.cast[*who].role.is_other();
        let spoke = self.bubbles().into_iter().rev().filter_map(|bubble| bubble.who).find(speaks);
        let first = || {
            let mut lines = scenario.beats.values().filter_map(|beat| match beat {
                crate::content::Beat::Line(line) => Some(&line.who),
                crate::content::Beat::Press(press) => Some(&press.who),
                _ => None,
            });
            lines.find(speaks)
        };
        spoke.or_else(|| self.rings()).or_else(first)
    }

    /// The channel of the moment: of the last line said.
    #[must_use]
    pub fn channel(&self) -> Channel {
        let scenario = self.scenario();
        let moved = self.play.transcript().into_iter().rev().find_map(|said| match said {
            Said::Line(_, line) => Some(line.channel),
            Said::Push(_, press, _) => Some(press.channel),
            Said::Chose(..) | Said::Answered(..) => None,
        });
        moved.flatten().unwrap_or(scenario.channel)
    }

    /// A bubble's words for those who listen: who says them, each sign named; nobody says what is told.
    #[must_use]
    pub fn heard(&self, ctx: &Ctx<'_>, bubble: &Bubble<'_>) -> String {
        let spans = self.script.spans(&bubble.said.key(), &self.values.to_vec());
        let words = marked::spoken(ctx, &spans, &self.numbers);
        match bubble.who {
            _ if bubble.told => words,
            Some(who) => marked::said_by(ctx, &self.say(&format!("cast-{who}")), &words),
            None => marked::said_by(ctx, &ctx.t("you"), &words),
        }
    }

    /// Signs that are not in words but in who is shown as the sender.
    #[must_use]
    pub fn sender_sign(&self) -> Option<(Clue, usize)> {
        let clues = self.play.transcript().into_iter().flat_map(|said| said.clues());
        let mut senders = clues.filter(|(_, place)| *place == Place::Sender);
        senders.find_map(|(clue, _)| Some((clue, self.numbers.get(clue)?)))
    }

    /// Whether anybody of the other side has said anything yet.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        let other = |who: &CastId| self.scenario().cast[who].role.is_other();
        self.bubbles().iter().any(|bubble| bubble.who.is_some_and(other))
    }

    /// Whether the last thing said is something that somebody types.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        let typed = |bubble: &Bubble<'_>| !bubble.mine && !bubble.told;
        self.channel() == Channel::Chat && self.bubbles().last().is_some_and(typed)
    }

    /// Whether somebody stands at the door.
    #[must_use]
    pub fn is_at_a_door(&self) -> bool {
        self.channel() == Channel::FaceToFace && !door::is_stall(self)
    }

    /// Whether the play is at its end.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.play.step(), Step::End { .. })
    }
}

/// What can be pressed on a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pressed {
    /// Its own way out.
    Exit,
    /// A part of a line, to be looked at closer.
    Part(BeatId, ChoiceId),
    /// Something of the telephone.
    Handset(Handle),
    /// What somebody is typing is wanted at once.
    Read,
    /// A letter, by its place in the talk, to be opened.
    Letter(usize),
}

/// The stage beside the choices.
pub fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    match scene.channel() {
        Channel::PhoneCall if ctx.left_width() >= 640.0 => call::beside(ctx, scene),
        Channel::PhoneCall => call::narrow(ctx, scene),
        Channel::VideoCall => video::beside(ctx, scene),
        Channel::Sms => sms::beside(ctx, scene),
        Channel::Email => email::beside(ctx, scene),
        Channel::WebPage => web::beside(ctx, scene),
        Channel::BankApp => bank::beside(ctx, scene),
        Channel::Poster => poster::beside(ctx, scene),
        Channel::LiveStream => live::beside(ctx, scene),
        Channel::FaceToFace => door::beside(ctx, scene),
        Channel::Chat => chat::beside(ctx, scene),
    }
}

/// Under the top bar when there is one column: who it is, and the exit. It never scrolls away.
pub fn strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    match scene.channel() {
        Channel::PhoneCall => call::strip(ctx, scene),
        Channel::VideoCall => video::strip(ctx, scene),
        Channel::Sms => sms::head(ctx, scene, true),
        Channel::Email => email::head(ctx, scene, true),
        Channel::WebPage => web::head(ctx, scene, true),
        Channel::BankApp => bank::strip(ctx, scene),
        Channel::Poster => poster::strip(ctx, scene),
        Channel::LiveStream => live::strip(ctx, scene),
        Channel::FaceToFace => door::strip(ctx, scene),
        Channel::Chat => chat::head(ctx, scene, true),
    }
}

/// What is said now, for one column: the rest is under "what was said so far".
pub fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    match scene.channel() {
        Channel::PhoneCall => call::stacked(ctx, scene),
        Channel::VideoCall => video::stacked(ctx, scene),
        Channel::Sms => sms::stacked(ctx, scene),
        Channel::Email => email::stacked(ctx, scene),
        Channel::WebPage => web::stacked(ctx, scene),
        Channel::BankApp => bank::stacked(ctx, scene),
        Channel::Poster => poster::stacked(ctx, scene),
        Channel::LiveStream => live::stacked(ctx, scene),
        Channel::FaceToFace => door::stacked(ctx, scene),
        Channel::Chat => chat::stacked(ctx, scene),
    }
}

/// The ground of a channel's stage.
#[must_use]
pub fn plate(ctx: &Ctx<'_>, channel: Channel) -> Color {
    let c = ctx.look.colours;
    match channel {
        Channel::PhoneCall => c.stage_call,
        Channel::VideoCall => c.stage_video,
        Channel::Chat => c.stage_chat,
        Channel::Sms => c.stage_sms,
        Channel::Email => c.stage_email,
        Channel::WebPage => c.stage_web,
        Channel::BankApp => c.stage_bank,
        Channel::Poster => c.stage_poster,
        Channel::LiveStream => c.stage_live,
        Channel::FaceToFace => c.stage_door,
    }
}
