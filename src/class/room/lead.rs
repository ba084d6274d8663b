//! What the leader does, in the window or on a phone of their own.
#![forbid(unsafe_code)]

use super::phone::at;
use super::{
    Asked, CheckUp, CryptoRng, Doing, Ended, Fact, Instant, MOST_LEADERS, Order, Origin, Question, Refused,
    Rng, Room, Round, Step, Token, Vote, Which,
};
use crate::class::vote::{NotNow, Tally};
use crate::learn::discrimination::Answers;

impl From<NotNow> for Refused {
    fn from(NotNow: NotNow) -> Self {
        Self::NotNow
    }
}

impl Room {
    /// A leader's phone: the token it shows from now on. The oldest of more than [`MOST_LEADERS`] goes.
    ///
    /// # Errors
    /// [`Refused::WrongCode`], [`Refused::TooMany`].
    pub fn lead(
        &mut self,
        now: Instant,
        rng: &mut (impl CryptoRng + Rng),
        typed: &str,
        from: Origin,
    ) -> Result<Token, Refused> {
        if self.wrong_leader.spent(now, from) {
            return Err(Refused::TooMany);
        }
        if !self.leader_code.is(typed) {
            self.wrong_leader.wrong(now, from);
            return Err(Refused::WrongCode);
        }
        let token = Token::draw(rng);
        if self.leaders.len() >= MOST_LEADERS {
            let _ = self.leaders.remove(0);
        }
        self.leaders.push(token);
        self.dirty = true;
        Ok(token)
    }

    /// Whether a token is a leader's.
    #[must_use]
    pub fn leads(&self, token: &Token) -> bool {
        self.leaders.iter().fold(false, |found, leader| found | leader.is(token))
    }

    /// Begins a step: what the leader's phone shows. Nothing is asked of anybody until
    /// [`ask`](Self::ask) or [`check_up`](Self::check_up).
    pub fn begin(&mut self, now: Instant, step: Step) {
        self.finish_question();
        self.step = step;
        self.step_since = Some(now);
        if !self.has_ended() {
            self.doing = Doing::Waiting;
        }
        self.turned();
    }

    /// Asks a question: everybody thinks. One that was asked before and not shown is dropped.
    ///
    /// # Errors
    /// [`Refused::Ended`].
    pub fn ask(&mut self, question: Question) -> Result<(), Refused> {
        if self.has_ended() {
            return Err(Refused::Ended);
        }
        self.finish_question();
        self.asked += 1;
        let vote = Vote::new(question.choices(), question.right.clone());
        self.doing = Doing::Vote(Box::new(question), vote);
        for phone in self.phones.values_mut() {
            phone.votes = [None; 2];
        }
        self.facts.push(Fact::NewQuestion);
        self.turned();
        Ok(())
    }

    /// What was asked last is over: its counts stay for the report.
    fn finish_question(&mut self) {
        let Doing::Vote(question, vote) = &self.doing else { return };
        let Some(results) = vote.results() else { return };
        // By phone: the very same phones answered both times. With hands, as many as before is all one can know.
        let same = self.phones.values().all(|phone| phone.votes[0].is_some() == phone.votes[1].is_some());
        let same_people = results.second.is_some_and(|second| same && second.all() == results.first.all());
        self.done.push(Asked {
            id: question.id.clone(),
            truth: question.truth,
            choices: vote.choices(),
            right: question.right.clone(),
            results,
            same_people,
        });
        self.doing = Doing::Waiting;
    }

    fn vote_now(&mut self) -> Result<&mut Vote, Refused> {
        let refused = if self.has_ended() { Refused::Ended } else { Refused::NotNow };
        match &mut self.doing {
            Doing::Vote(_, vote) => Ok(vote),
            _ => Err(refused),
        }
    }

    /// Opens the first vote, or the second.
    ///
    /// # Errors
    /// [`Refused::NotNow`], [`Refused::Ended`].
    pub fn open_vote(&mut self) -> Result<Round, Refused> {
        let round = self.vote_now()?.open()?;
        self.turned();
        Ok(round)
    }

    /// Types in hands or cards while a vote is open; typing again replaces.
    ///
    /// # Errors
    /// As [`open_vote`](Self::open_vote).
    pub fn by_hand(&mut self, counts: Tally) -> Result<(), Refused> {
        self.vote_now()?.by_hand(counts)?;
        self.dirty = true;
        self.counted();
        Ok(())
    }

    /// Closes the open vote. After the second, or after [`show`](Self::show), the counts are there.
    ///
    /// # Errors
    /// As [`open_vote`](Self::open_vote).
    pub fn close_vote(&mut self) -> Result<Round, Refused> {
        let round = self.vote_now()?.open_round().ok_or(Refused::NotNow)?;
        let phones: Tally = self.phones.values().filter_map(|phone| phone.votes[at(round)]).collect();
        let round = self.vote_now()?.close(phones)?;
        self.turned();
        Ok(round)
    }

    /// Pairs talk.
    ///
    /// # Errors
    /// As [`open_vote`](Self::open_vote).
    pub fn talk(&mut self) -> Result<(), Refused> {
        self.vote_now()?.talk()?;
        self.turned();
        Ok(())
    }

    /// There is no second vote: shows the counts of the first.
    ///
    /// # Errors
    /// As [`open_vote`](Self::open_vote).
    pub fn show(&mut self) -> Result<(), Refused> {
        self.vote_now()?.show()?;
        self.turned();
        Ok(())
    }

    /// Begins a check-up on the phones. The same one can be begun again: answers stay.
    ///
    /// # Errors
    /// [`Refused::Ended`].
    pub fn check_up(&mut self, which: Which, check: CheckUp) -> Result<(), Refused> {
        if self.has_ended() {
            return Err(Refused::Ended);
        }
        self.finish_question();
        self.checks[which.at()] = Some(check);
        self.doing = Doing::Check(which);
        self.turned();
        Ok(())
    }

    /// Nothing is asked: phones say “look at the screen”.
    pub fn rest(&mut self) {
        self.finish_question();
        if !self.has_ended() {
            self.doing = Doing::Waiting;
        }
        self.turned();
    }

    /// Lets nobody else in, or everybody again.
    pub fn lock(&mut self, locked: bool) {
        self.locked = locked;
        self.turned();
    }

    /// Takes a phone out of the room, by its number. Its answers to the question asked now and its check-ups count
    /// no more. It may join again.
    ///
    /// # Errors
    /// [`Refused::Unknown`].
    pub fn remove(&mut self, number: u16) -> Result<(), Refused> {
        let found = self.phones.iter().find(|(_, phone)| phone.number == number).map(|(token, _)| *token);
        let token = found.ok_or(Refused::Unknown)?;
        let _ = self.phones.remove(&token);
        self.facts.push(Fact::Gone(number));
        self.counted();
        Ok(())
    }

    /// The same, and nobody joins from its address any more. Who is behind the same address and joined before,
    /// stays. Addresses are in memory alone: after a crash of the program they can join again.
    ///
    /// # Errors
    /// [`Refused::Unknown`].
    pub fn block(&mut self, number: u16) -> Result<(), Refused> {
        let found = self.phones.iter().find(|(_, phone)| phone.number == number);
        let (token, origin) = found.map(|(token, phone)| (*token, phone.origin)).ok_or(Refused::Unknown)?;
        self.blocked.extend(origin);
        let _ = self.blocked_tokens.insert(token);
        self.remove(number)
    }

    /// The leader's phone asks the window for something.
    pub fn order(&mut self, order: Order) {
        self.orders.push(order);
        // More than a few were pressed for nothing: the window does not answer.
        if self.orders.len() > 8 {
            let _ = self.orders.remove(0);
        }
        self.counted();
    }

    /// Ends the lesson: tokens mean nothing any more, and what is left are counts. A second time there is nothing
    /// left.
    pub fn end(&mut self) -> Ended {
        self.finish_question();
        let mut people = Vec::new();
        if let [Some(first), Some(second)] = &self.checks {
            let told = |check: &CheckUp, said: &[Option<bool>]| -> Option<Answers> {
                let mut answers = Answers::default();
                if said.len() != check.items.len() || said.is_empty() {
                    return None;
                }
                for (item, said) in check.items.iter().zip(said) {
                    answers.add(item.is_scam, (*said)?);
                }
                Some(answers)
            };
            people.extend(self.phones.values().filter_map(|phone| {
                let [before, after] = &phone.checks;
                Some((told(first, before)?, told(second, after)?))
            }));
            // The order of a table of tokens tells nothing; a fixed one tells less.
            people.sort_unstable_by_key(|(a, b)| (a.caught, a.doubted, b.caught, b.doubted));
        }
        self.doing = Doing::Ended;
        self.phones.clear();
        self.checks = [None, None];
        self.blocked.clear();
        self.blocked_tokens.clear();
        self.leaders.clear();
        self.turned();
        self.facts.clear();
        self.dirty = false;
        Ended::new(std::mem::take(&mut self.done), people)
    }
}
