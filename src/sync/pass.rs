//! One outbox, sent as far as it goes.
#![forbid(unsafe_code)]

use std::time::Duration;

use super::client::{Answer, Client, Trouble};
use crate::store::Error;
use crate::store::outbox::{Outbox, Queued};

/// So many statements are sent at once, at most.
const MOST: usize = 50;

/// So many bytes are sent at once, at most.
pub const BYTES: usize = 500_000;

/// Why sending ended before everything was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// We may not: an operator has to set it anew.
    NotAllowed,
    /// Later, after so long where the other side says.
    Later(Option<Duration>),
    /// Nothing came of it.
    Trouble(Trouble),
}

/// What was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Statements that the other side has now.
    pub sent: usize,
    /// Statements that it will not have.
    pub refused: usize,
    /// Requests that were answered.
    pub requests: usize,
}

/// Sends what waits in an outbox, oldest first, until nothing does or something stops it. `now` gives milliseconds
/// since 1970, UTC.
///
/// # Errors
/// What the store of ours says; then what was on its way is sent again.
pub fn deliver(
    outbox: &Outbox<'_>,
    client: &mut Client,
    now: &dyn Fn() -> i64,
    tally: &mut Tally,
) -> Result<Option<Stop>, Error> {
    let _ = outbox.bring_back_from_the_future(now())?;
    let mut sender = Sender { outbox, client, now, tally, most: MOST };
    let mut after = 0;
    loop {
        let batch = outbox.next(after, sender.most, BYTES)?;
        let Some(last) = batch.last() else { return Ok(None) };
        after = last.number;
        // A name is on the other side once its bytes are: they are fixed before they go.
        outbox.leave(&batch)?;
        if let Some(stop) = sender.send(&batch)? {
            return Ok(Some(stop));
        }
    }
}

struct Sender<'a, 'o> {
    outbox: &'a Outbox<'o>,
    client: &'a mut Client,
    now: &'a dyn Fn() -> i64,
    tally: &'a mut Tally,
    most: usize,
}

impl Sender<'_, '_> {
    fn send(&mut self, batch: &[Queued]) -> Result<Option<Stop>, Error> {
        let bytes: Vec<&str> = batch.iter().map(|queued| queued.bytes.as_str()).collect();
        let answer = self.client.post(&format!("[{}]", bytes.join(",")));
        let why = match answer {
            Answer::Taken => {
                self.tally.requests += 1;
                self.outbox.sent(batch, (self.now)())?;
                self.tally.sent += batch.len();
                return Ok(None);
            }
            Answer::Wrong { why, .. } => why,
            Answer::TooLarge => {
                self.most = (batch.len() / 2).max(1);
                "413".to_owned()
            }
            Answer::Later(after) => return Ok(Some(Stop::Later(after))),
            Answer::NotAllowed(_) => return Ok(Some(Stop::NotAllowed)),
            Answer::Nothing(trouble) => return Ok(Some(Stop::Trouble(trouble))),
        };
        self.tally.requests += 1;
        if let [one] = batch {
            self.outbox.refuse(one.number, &why)?;
            self.tally.refused += 1;
            return Ok(None);
        }
        let (first, second) = batch.split_at(batch.len() / 2);
        match self.send(first)? {
            None => self.send(second),
            stop => Ok(stop),
        }
    }
}
