//! What a phone does: join, vote, take a check-up, leave.
#![forbid(unsafe_code)]

use super::{
    AWAY_AFTER, Answer, CryptoRng, Doing, Fact, Instant, KeptPhone, MOST_PHONES, Origin, Refused, Rng, Room,
    Round, Token, Which,
};

/// A phone of the room.
#[derive(Debug, Clone)]
pub(super) struct Phone {
    pub(super) number: u16,
    pub(super) origin: Option<Origin>,
    pub(super) seen: Instant,
    pub(super) left: bool,
    /// The number of what it sent last, and what that was.
    pub(super) seq: u32,
    pub(super) last: Option<Sent>,
    /// Its answers to the question asked now, by round.
    pub(super) votes: [Option<Answer>; 2],
    /// Whether it said “a scam” of each item, by check-up.
    pub(super) checks: [Vec<Option<bool>>; 2],
}

/// What a phone sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sent {
    Vote(SentVote),
    Check(SentCheck),
}

/// A vote as it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentVote {
    /// Which question: the number the phone was told ([`PhoneView`](super::PhoneView)).
    pub question: u32,
    /// In which round.
    pub round: Round,
    /// What it answers.
    pub answer: Answer,
    /// Greater than any it sent before; the same when it sends this again.
    pub seq: u32,
}

/// An answer of a check-up as it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentCheck {
    /// Which check-up.
    pub which: Which,
    /// The place of the item, from 0.
    pub item: u8,
    /// Whether it says “a scam”.
    pub scam: bool,
    /// As in [`SentVote`].
    pub seq: u32,
}

/// A phone that joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    /// What it shows from now on.
    pub token: Token,
    /// Its number in the order of joining.
    pub number: u16,
}

pub(super) fn at(round: Round) -> usize {
    match round {
        Round::First => 0,
        Round::Second => 1,
    }
}

impl Room {
    /// Lets a phone in.
    ///
    /// # Errors
    /// [`Refused`]: the code is wrong, or was too often; the room is full, locked or over; the phone blocked.
    pub fn join(
        &mut self,
        now: Instant,
        rng: &mut (impl CryptoRng + Rng),
        typed: &str,
        from: Origin,
    ) -> Result<Joined, Refused> {
        if self.has_ended() {
            return Err(Refused::Ended);
        }
        if self.blocked.contains(&from) {
            return Err(Refused::Blocked);
        }
        if self.wrong_codes.spent(now, from) {
            return Err(Refused::TooMany);
        }
        if !self.code.is(typed) {
            self.wrong_codes.wrong(now, from);
            return Err(Refused::WrongCode);
        }
        if self.locked {
            return Err(Refused::Locked);
        }
        if self.here_or_asleep() >= MOST_PHONES {
            self.drop_idle(now);
        }
        let number = self.numbers.checked_add(1).ok_or(Refused::Full)?;
        if self.here_or_asleep() >= MOST_PHONES {
            return Err(Refused::Full);
        }
        self.numbers = number;
        let token = Token::draw(rng);
        let phone = Phone {
            number,
            origin: Some(from),
            seen: now,
            left: false,
            seq: 0,
            last: None,
            votes: [None; 2],
            checks: [Vec::new(), Vec::new()],
        };
        self.facts.push(Fact::Phone(KeptPhone::of(token, &phone)));
        let _ = self.phones.insert(token, phone);
        self.counted();
        Ok(Joined { token, number })
    }

    /// Phones that joined and did not leave.
    pub(super) fn here_or_asleep(&self) -> usize {
        self.phones.values().filter(|phone| !phone.left).count()
    }

    /// Lets go of phones that are away and have answered nothing: somebody else needs the place.
    fn drop_idle(&mut self, now: Instant) {
        let idle = |phone: &Phone| phone.seq == 0 && now.saturating_duration_since(phone.seen) >= AWAY_AFTER;
        let gone: Vec<_> =
            self.phones.iter().filter(|(_, phone)| idle(phone)).map(|(token, _)| *token).collect();
        for token in gone {
            if let Some(phone) = self.phones.remove(&token) {
                self.facts.push(Fact::Gone(phone.number));
            }
        }
    }

    /// The phone of a token, which is here now.
    pub(super) fn phone(&mut self, now: Instant, token: &Token) -> Result<&mut Phone, Refused> {
        if self.blocked_tokens.contains(token) {
            return Err(Refused::Blocked);
        }
        let phone = self.phones.get_mut(token).filter(|phone| !phone.left).ok_or(Refused::Unknown)?;
        phone.seen = now;
        Ok(phone)
    }

    /// Takes a vote. The same one sent again is taken as it was, even when the vote is closed by now.
    ///
    /// # Errors
    /// [`Refused`]; then nothing has changed.
    pub fn vote(&mut self, now: Instant, token: &Token, sent: SentVote) -> Result<(), Refused> {
        let asked = self.asked;
        let phone = self.phone(now, token)?;
        if is_again(phone, Sent::Vote(sent))? {
            return Ok(());
        }
        let Doing::Vote(_, vote) = &self.doing else { return Err(self.not_now()) };
        if sent.question != asked || vote.open_round() != Some(sent.round) {
            return Err(Refused::NotNow);
        }
        if !vote.offers(sent.answer) {
            return Err(Refused::NotOffered);
        }
        let phone = self.phone(now, token)?;
        phone.votes[at(sent.round)] = Some(sent.answer);
        self.took(now, token, sent.seq, Sent::Vote(sent))
    }

    /// Takes an answer of a check-up. Each item may be answered anew as long as the check-up lasts.
    ///
    /// # Errors
    /// [`Refused`]; then nothing has changed.
    pub fn check(&mut self, now: Instant, token: &Token, sent: SentCheck) -> Result<(), Refused> {
        let phone = self.phone(now, token)?;
        if is_again(phone, Sent::Check(sent))? {
            return Ok(());
        }
        if !matches!(&self.doing, Doing::Check(which) if *which == sent.which) {
            return Err(self.not_now());
        }
        let items = self.checks[sent.which.at()].as_ref().map_or(0, |check| check.items.len());
        let place = usize::from(sent.item);
        if place >= items {
            return Err(Refused::NotOffered);
        }
        let phone = self.phone(now, token)?;
        let answers = &mut phone.checks[sent.which.at()];
        answers.resize(items, None);
        answers[place] = Some(sent.scam);
        self.took(now, token, sent.seq, Sent::Check(sent))
    }

    fn took(&mut self, now: Instant, token: &Token, seq: u32, sent: Sent) -> Result<(), Refused> {
        let phone = self.phone(now, token)?;
        phone.seq = seq;
        phone.last = Some(sent);
        let kept = KeptPhone::of(*token, phone);
        self.facts.push(Fact::Phone(kept));
        self.counted();
        Ok(())
    }

    fn not_now(&self) -> Refused {
        if self.has_ended() { Refused::Ended } else { Refused::NotNow }
    }

    /// A phone goes; what it answered stays counted.
    ///
    /// # Errors
    /// [`Refused::Unknown`], [`Refused::Blocked`].
    pub fn leave(&mut self, now: Instant, token: &Token) -> Result<(), Refused> {
        let phone = self.phone(now, token)?;
        phone.left = true;
        let kept = KeptPhone::of(*token, phone);
        self.facts.push(Fact::Phone(kept));
        self.counted();
        Ok(())
    }
}

/// Whether this was sent before.
fn is_again(phone: &Phone, sent: Sent) -> Result<bool, Refused> {
    let seq = match sent {
        Sent::Vote(vote) => vote.seq,
        Sent::Check(check) => check.seq,
    };
    if seq == phone.seq && phone.last == Some(sent) {
        return Ok(true);
    }
    if seq <= phone.seq { Err(Refused::Stale) } else { Ok(false) }
}
