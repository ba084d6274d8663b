//! What may be seen: by a phone, by the leader's phone, by the window and so by the projector.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use serde::Serialize;

use super::phone::at;
use super::{AWAY_AFTER, Answer, Doing, Instant, Order, Phase, Refused, Room, Token, Versions, Which};
use crate::class::group::LEAST;
use crate::class::question::{Notes, Question, Said, Wording};
use crate::class::vote::{Advice, Results, Tally, Vote};
use crate::i18n::Language;

/// What a phone is told: what is asked, and its own answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhoneView {
    /// [`Versions::phones`].
    pub version: u64,
    /// The room's code.
    pub room: String,
    /// Its number in the order of joining.
    pub number: u16,
    /// The number of what it sent last.
    pub seq: u32,
    /// What is asked.
    #[serde(flatten)]
    pub asks: Asks,
}

/// What the room asks of a phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "stage", rename_all = "lowercase")]
pub enum Asks {
    /// Nothing now.
    Wait,
    /// A question.
    Vote(AsksVote),
    /// A check-up.
    Check(AsksCheck),
    /// The lesson is over.
    Ended,
}

/// A question as a phone sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AsksVote {
    /// What a vote names it by.
    pub question: u32,
    /// Which one, from 1.
    pub at: u16,
    /// Of how many.
    pub of: u16,
    /// `think`, `first`, `closed`, `talk`, `second` or `shown`.
    pub phase: &'static str,
    /// The phone's own answers, by round.
    pub mine: [Option<char>; 2],
    /// Its words, by language.
    pub words: BTreeMap<&'static str, Wording>,
    /// The counts, once they can be seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Counted>,
}

/// The counts of a question as a phone sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Fewer than five answered: no counts.
    pub few: bool,
    /// How many answered.
    pub all: u32,
    /// How many gave each answer in the last vote, A first, “?” last.
    pub counts: Vec<(char, u32)>,
    /// The sound choices.
    pub right: Vec<char>,
}

/// A check-up as a phone sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AsksCheck {
    /// Which one.
    pub which: Which,
    /// Its items, each in every language.
    pub items: Vec<BTreeMap<&'static str, Vec<Said>>>,
    /// Whether the phone said “a scam”, item by item.
    pub mine: Vec<Option<bool>>,
}

/// What the leader's phone is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeaderView {
    /// [`Versions::leader`].
    pub version: u64,
    /// The room's code.
    pub room: String,
    /// The step and its notes.
    pub step: StepView,
    /// Seconds since the step began.
    pub seconds: u64,
    /// `wait`, `check`, `ended`, or the phase of the question.
    pub phase: &'static str,
    /// The question and its results, as phones see them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<AsksVote>,
    /// What the first vote suggests.
    pub advice: Option<&'static str>,
    /// The counts of the room.
    #[serde(flatten)]
    pub summary: SummaryCounts,
    /// Whether nobody else is let in.
    pub locked: bool,
    /// The phones, by number: whether each is awake and has answered. Never what.
    pub phones: Vec<PhoneLine>,
}

/// A step as the leader's phone sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepView {
    /// Which one, from 1; 0 before the first.
    pub number: u16,
    /// Of how many.
    pub of: u16,
    /// How many minutes it is meant to take.
    pub minutes: u16,
    /// Its notes, by language.
    pub notes: BTreeMap<&'static str, Notes>,
}

/// A phone as the leader sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PhoneLine {
    /// Its number.
    pub number: u16,
    /// Whether it asked for something in the last minute.
    pub here: bool,
    /// Whether it answered what is open.
    pub answered: bool,
}

/// How many phones there are, and how many answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct SummaryCounts {
    /// Phones in the room.
    pub joined: usize,
    /// Of these, those that asked for something in the last minute.
    pub here: usize,
    /// Answers to what is open: phones, and hands that were typed in are not among them.
    pub answered: usize,
}

/// What the window is told, and may show on the projector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How often something changed.
    pub versions: Versions,
    /// How many.
    pub counts: SummaryCounts,
    /// Where the question stands.
    pub phase: Option<Phase>,
    /// What the first vote suggests; for the leader, not for the projector.
    pub advice: Option<Advice>,
    /// The counts, once they can be seen and five or more answered; those of a first vote of fewer are empty.
    pub results: Option<Results>,
    /// Fewer than five answered, so that no counts are shown.
    pub few: bool,
    /// Whether nobody else is let in.
    pub locked: bool,
}

/// What the window is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Somebody joined, voted or left, or the question went on: the newest counts. Many at once are one.
    Changed(Summary),
    /// The leader's phone asks for something.
    Order(Order),
    /// What was answered cannot be kept for a crash of the program: the disk is full, or locked. The lesson goes on.
    NotKept,
}

/// The results, unless fewer than five answered.
fn seen(vote: &Vote) -> (Option<Results>, bool) {
    match vote.results() {
        Some(mut results) if results.last().all() >= LEAST => {
            // Of a first vote of fewer, nothing.
            if results.first.all() < LEAST {
                results.first = Tally::default();
            }
            (Some(results), false)
        }
        Some(_) => (None, true),
        None => (None, false),
    }
}

impl Room {
    /// What a phone is told.
    ///
    /// # Errors
    /// [`Refused`]: it is none of this room, or blocked. [`Refused::Ended`] once the lesson is over.
    pub fn phone_view(&mut self, now: Instant, token: &Token) -> Result<PhoneView, Refused> {
        if self.has_ended() {
            return Err(Refused::Ended);
        }
        let phone = self.phone(now, token)?.clone();
        let asks = match &self.doing {
            Doing::Waiting => Asks::Wait,
            Doing::Ended => Asks::Ended,
            Doing::Vote(question, vote) => Asks::Vote(self.asks_vote(question, vote, phone.votes)),
            Doing::Check(which) => {
                let items = self.checks[which.at()].iter().flat_map(|check| &check.items);
                let items: Vec<_> = items.map(|item| self.in_each(&item.words)).collect();
                let mut mine = phone.checks[which.at()].clone();
                mine.resize(items.len(), None);
                Asks::Check(AsksCheck { which: *which, items, mine })
            }
        };
        Ok(PhoneView {
            version: self.versions.phones,
            room: self.code.digits().to_owned(),
            number: phone.number,
            seq: phone.seq,
            asks,
        })
    }

    fn asks_vote(&self, question: &Question, vote: &Vote, mine: [Option<Answer>; 2]) -> AsksVote {
        let (results, few) = seen(vote);
        let right = || {
            let right = vote.right().into_iter().flatten();
            right.map(|at| Answer::Choice(*at).letter()).collect()
        };
        let counts =
            |tally: Tally| Answer::of(vote.choices()).map(|one| (one.letter(), tally.of(one))).collect();
        let results = match results {
            Some(results) => {
                let last = results.last();
                Some(Counted { few: false, all: last.all(), counts: counts(last), right: right() })
            }
            None => few.then(|| Counted { few: true, all: 0, counts: Vec::new(), right: right() }),
        };
        AsksVote {
            question: self.asked,
            at: question.number,
            of: question.of,
            phase: vote.phase().key(),
            mine: mine.map(|answer| answer.map(Answer::letter)),
            words: self.in_each(&question.words),
            results,
        }
    }

    /// Words for each language; the room's own stand in, else any there are.
    fn in_each<T: Clone>(&self, words: &BTreeMap<Language, T>) -> BTreeMap<&'static str, T> {
        let stand_in = words.get(&self.language).or_else(|| words.values().next());
        Language::ALL
            .into_iter()
            .filter_map(|language| Some((language.code(), words.get(&language).or(stand_in)?.clone())))
            .collect()
    }

    fn counts(&self, now: Instant) -> SummaryCounts {
        let here = |seen: Instant| now.saturating_duration_since(seen) < AWAY_AFTER;
        SummaryCounts {
            joined: self.here_or_asleep(),
            here: self.phones.values().filter(|phone| !phone.left && here(phone.seen)).count(),
            answered: self.phones.values().filter(|phone| self.answered(phone)).count(),
        }
    }

    fn answered(&self, phone: &super::Phone) -> bool {
        match &self.doing {
            Doing::Vote(_, vote) => vote.open_round().is_some_and(|round| phone.votes[at(round)].is_some()),
            Doing::Check(which) => {
                let said = &phone.checks[which.at()];
                !said.is_empty() && said.iter().all(Option::is_some)
            }
            Doing::Waiting | Doing::Ended => false,
        }
    }

    /// What the leader's phone is told.
    ///
    /// # Errors
    /// [`Refused::Unknown`] when the token is no leader's; [`Refused::Ended`] once the lesson is over.
    pub fn leader_view(&self, now: Instant, token: &Token) -> Result<LeaderView, Refused> {
        if self.has_ended() {
            return Err(Refused::Ended);
        }
        if !self.leads(token) {
            return Err(Refused::Unknown);
        }
        let here = |seen: Instant| now.saturating_duration_since(seen) < AWAY_AFTER;
        let line = |phone: &super::Phone| PhoneLine {
            number: phone.number,
            here: here(phone.seen),
            answered: self.answered(phone),
        };
        let mut phones: Vec<_> = self.phones.values().filter(|phone| !phone.left).map(line).collect();
        phones.sort_by_key(|phone| phone.number);
        let question = self.asked_now();
        Ok(LeaderView {
            version: self.versions.leader,
            room: self.code.digits().to_owned(),
            step: StepView {
                number: self.step.number,
                of: self.step.of,
                minutes: self.step.minutes,
                notes: self.in_each(&self.step.notes),
            },
            seconds: self.step_since.map_or(0, |since| now.saturating_duration_since(since).as_secs()),
            phase: match &self.doing {
                Doing::Waiting => "wait",
                Doing::Ended => "ended",
                Doing::Check(_) => "check",
                Doing::Vote(_, vote) => vote.phase().key(),
            },
            question: question.map(|(question, vote)| self.asks_vote(question, vote, [None; 2])),
            advice: question.and_then(|(_, vote)| vote.advice()).map(Advice::key),
            summary: self.counts(now),
            locked: self.locked,
            phones,
        })
    }

    /// What the window is told.
    #[must_use]
    pub fn summary(&self, now: Instant) -> Summary {
        let vote = self.asked_now().map(|(_, vote)| vote);
        let (results, few) = vote.map_or((None, false), seen);
        Summary {
            versions: self.versions,
            counts: self.counts(now),
            phase: vote.map(Vote::phase),
            advice: vote.and_then(Vote::advice),
            results,
            few,
            locked: self.locked,
        }
    }
}
