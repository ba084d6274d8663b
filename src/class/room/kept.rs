//! What of a room is kept until the lesson closes, so that a crash of the program loses no answer.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::phone::Phone;
use super::{Answer, CheckUp, Doing, LeaderCode, Question, Room, RoomCode, Step, Token, Vote, Which};
use crate::class::group::KeptAsked;
use crate::class::vote::KeptVote;
use crate::i18n::Language;

/// Where versions go on after a crash: further than a lesson ever counts.
const BACK: u64 = 1 << 32;

/// Something the journal writes. What it holds goes to the journal alone.
#[derive(Debug, Clone)]
pub enum Fact {
    /// A phone joined, answered or left.
    Phone(KeptPhone),
    /// A phone was taken out.
    Gone(u16),
    /// A new question: votes on the one before are gone.
    NewQuestion,
    /// All but the phones.
    Room(Box<KeptRoom>),
}

/// A phone as it is kept.
#[derive(Clone)]
pub struct KeptPhone {
    pub(in crate::class) token: String,
    pub(in crate::class) number: u16,
    pub(in crate::class) left: bool,
    pub(in crate::class) seq: u32,
    pub(in crate::class) votes: [Option<char>; 2],
    /// One sign an item: `s`, `r` or `-`.
    pub(in crate::class) checks: [String; 2],
}

impl std::fmt::Debug for KeptPhone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptPhone")
    }
}

impl KeptPhone {
    pub(super) fn of(token: Token, phone: &Phone) -> Self {
        let sign = |said: &Option<bool>| match said {
            Some(true) => 's',
            Some(false) => 'r',
            None => '-',
        };
        let [before, after] = &phone.checks;
        Self {
            token: token.hex(),
            number: phone.number,
            left: phone.left,
            seq: phone.seq,
            votes: phone.votes.map(|answer| answer.map(Answer::letter)),
            checks: [before, after].map(|said| said.iter().map(sign).collect()),
        }
    }

    fn back(&self, now: Instant) -> Option<(Token, Phone)> {
        let said = |sign: char| match sign {
            's' => Some(true),
            'r' => Some(false),
            _ => None,
        };
        let letter = |letter: char| Answer::from_letter(letter.encode_utf8(&mut [0; 4]));
        let [before, after] = &self.checks;
        let phone = Phone {
            number: self.number,
            origin: None,
            seen: now,
            left: self.left,
            seq: self.seq,
            // What was sent last is told by its number; the same again is then refused as old, and the phone asks.
            last: None,
            votes: self.votes.map(|answer| answer.and_then(letter)),
            checks: [before, after].map(|signs| signs.chars().map(said).collect()),
        };
        Some((Token::from_hex(&self.token)?, phone))
    }
}

/// A room as it is kept, but for its phones.
#[derive(Clone, Serialize, Deserialize)]
pub struct KeptRoom {
    code: String,
    leader_code: String,
    leaders: Vec<String>,
    language: Language,
    locked: bool,
    numbers: u16,
    asked: u32,
    doing: KeptDoing,
    checks: [Option<CheckUp>; 2],
    step: Step,
    done: Vec<KeptAsked>,
    blocked: Vec<String>,
}

impl std::fmt::Debug for KeptRoom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptRoom")
    }
}

#[derive(Clone, Serialize, Deserialize)]
enum KeptDoing {
    Waiting,
    Vote(Box<Question>, KeptVote),
    Check(Which),
}

impl Room {
    pub(super) fn kept(&self) -> KeptRoom {
        KeptRoom {
            code: self.code.digits().to_owned(),
            leader_code: self.leader_code.kept().to_owned(),
            leaders: self.leaders.iter().map(Token::hex).collect(),
            language: self.language,
            locked: self.locked,
            numbers: self.numbers,
            asked: self.asked,
            doing: match &self.doing {
                Doing::Waiting | Doing::Ended => KeptDoing::Waiting,
                Doing::Vote(question, vote) => KeptDoing::Vote(question.clone(), vote.kept()),
                Doing::Check(which) => KeptDoing::Check(*which),
            },
            checks: self.checks.clone(),
            step: self.step.clone(),
            done: self.done.iter().map(KeptAsked::from).collect(),
            blocked: self.blocked_tokens.iter().map(Token::hex).collect(),
        }
    }

    /// A room as it was when the program ended in the middle of a lesson. Phones go on with the tokens they have.
    pub(in crate::class) fn back(now: Instant, kept: KeptRoom, phones: &[KeptPhone]) -> Option<Self> {
        let mut room =
            Self::with(RoomCode::parse(&kept.code)?, LeaderCode::parse(&kept.leader_code)?, kept.language);
        let tokens = |texts: &[String]| -> Vec<Token> {
            texts.iter().filter_map(|text| Token::from_hex(text)).collect()
        };
        room.leaders = tokens(&kept.leaders);
        room.blocked_tokens = BTreeSet::from_iter(tokens(&kept.blocked));
        room.phones = phones.iter().filter_map(|phone| phone.back(now)).collect();
        room.numbers = phones.iter().map(|phone| phone.number).fold(kept.numbers, u16::max);
        (room.locked, room.asked, room.checks) = (kept.locked, kept.asked, kept.checks);
        (room.step, room.step_since) = (kept.step, Some(now));
        room.done = kept.done.into_iter().map(KeptAsked::back).collect();
        room.doing = match kept.doing {
            KeptDoing::Waiting => Doing::Waiting,
            KeptDoing::Vote(question, vote) => Doing::Vote(question, Vote::back(vote)),
            KeptDoing::Check(which) => Doing::Check(which),
        };
        // Whoever asks with a number from before is told at once, since it differs.
        room.versions = super::Versions { phones: BACK, leader: BACK };
        room.dirty = true;
        Some(room)
    }
}
