//! What supervisor and child tell each other, one line of JSON each: a [`Brief`] and then [`Order`]s down
//! the child's stdin, [`Fact`]s up its stdout. When stdin ends, the supervisor is gone and the child ends too.
#![forbid(unsafe_code)]

use std::fmt;
use std::io::{self, BufRead, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::hours::Opening;
use super::setup::Setup;
use crate::content::{Outcome, Topic, Truth};

/// No line is longer than this, in bytes.
pub const LONGEST: usize = 16 << 10;

/// The operator's page ends with this code when the kiosk is to end; with 0 it goes on.
pub const QUIT: u8 = 10;

/// The name of one visit: drawn for it, held in memory, gone with it. It lies in one place, which is
/// overwritten when it goes: nothing of the supervisor remembers a visit that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitId(Box<Zeroizing<[u8; 36]>>);

impl VisitId {
    /// A version 4 UUID (RFC 9562) of 16 random bytes.
    #[must_use]
    pub fn of(mut bytes: [u8; 16]) -> Self {
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let mut name = Self(Box::new(Zeroizing::new([b'0'; 36])));
        let mut digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]);
        for (at, place) in name.0.iter_mut().enumerate() {
            *place = match at {
                8 | 13 | 18 | 23 => b'-',
                _ => digits
                    .next()
                    .map_or(b'0', |digit| if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }),
            };
        }
        name
    }

    fn text(&self) -> &str {
        str::from_utf8(&**self.0).unwrap_or_default()
    }
}

impl fmt::Display for VisitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl Serialize for VisitId {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.text())
    }
}

impl<'de> Deserialize<'de> for VisitId {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(from)?);
        let mut name = Self(Box::new(Zeroizing::new([b'0'; 36])));
        if text.len() != name.0.len() {
            return Err(serde::de::Error::custom("no name of a visit"));
        }
        name.0.copy_from_slice(text.as_bytes());
        Ok(name)
    }
}

/// What a child is told first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Brief {
    /// What the operator set.
    pub setup: Setup,
    /// The name of this visit.
    pub visit: VisitId,
    /// Whether it is open, and when that changes.
    pub opening: Opening,
    /// Built-in content alone: with the installed packs the child has come down again and again.
    pub safe: bool,
}

/// What a child is told later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// To be answered with [`Fact::Pong`] of the same number, by whatever draws the window.
    Ping(u64),
}

/// Why a visit has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Somebody said that they are done.
    Done,
    /// Nobody answered the question whether they are still there.
    Left,
    /// The supervisor or the system asked for it.
    Asked,
}

/// What went wrong, as the operator sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// A child ended that should not have.
    Crash,
    /// A child answered no more.
    Hang,
    /// A child could not be started.
    NoStart,
    /// After crashes in a row, only built-in content is used.
    Safe,
    /// The counts were damaged; they lie aside, and new ones have begun.
    CountsAside,
    /// The disk is full.
    Full,
    /// The disk cannot be written.
    Unwritable,
    /// Another program holds the counts.
    Locked,
    /// The counts were written by a newer version of the program.
    Newer,
    /// Part of the set-up was not understood.
    Setup,
    /// The clock went back, or on by more than a day at once.
    Clock,
    /// A pack was left out.
    Pack,
    /// There is no voice.
    Voice,
    /// A fleet's folder brought something that was not taken.
    Fleet,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Crash,
        Self::Hang,
        Self::NoStart,
        Self::Safe,
        Self::CountsAside,
        Self::Full,
        Self::Unwritable,
        Self::Locked,
        Self::Newer,
        Self::Setup,
        Self::Clock,
        Self::Pack,
        Self::Voice,
        Self::Fleet,
    ];

    /// Its name in the database and in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Crash => "crash",
            Self::Hang => "hang",
            Self::NoStart => "no-start",
            Self::Safe => "safe",
            Self::CountsAside => "counts-aside",
            Self::Full => "full",
            Self::Unwritable => "unwritable",
            Self::Locked => "locked",
            Self::Newer => "newer",
            Self::Setup => "setup",
            Self::Clock => "clock",
            Self::Pack => "pack",
            Self::Voice => "voice",
            Self::Fleet => "fleet",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// What a child tells. There is no room in it for a visitor's words, choices or times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    /// Somebody has pressed on the attract screen.
    Begun,
    /// A situation was played to its end.
    Finished(Finished),
    /// The visit is over; the child ends.
    Ended(Why),
    /// Somebody asks for the operator's page; the child ends.
    Operator,
    /// The answer to [`Order::Ping`].
    Pong(u64),
    /// Something went wrong.
    Problem(Kind),
}

/// What is counted of a situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finished {
    /// Its topic.
    pub topic: Topic,
    /// What came of it, by the first answers: that tells its truth too.
    pub outcome: Outcome,
}

impl Finished {
    /// Whether it was a scam.
    #[must_use]
    pub fn truth(self) -> Truth {
        self.outcome.truth()
    }
}

/// As it goes over the line.
#[derive(Serialize, Deserialize)]
struct Wire {
    topic: Topic,
    outcome: String,
}

impl Serialize for Finished {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Wire { topic: self.topic, outcome: self.outcome.key().to_owned() }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Finished {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let wire = Wire::deserialize(from)?;
        let outcome = Outcome::from_key(&wire.outcome);
        let outcome = outcome.ok_or_else(|| serde::de::Error::custom("no such outcome"))?;
        Ok(Self { topic: wire.topic, outcome })
    }
}

/// Writes one line and sends it off.
///
/// # Errors
/// When the other side is gone.
pub fn tell(mut to: impl Write, what: &impl Serialize) -> io::Result<()> {
    // Long enough for every line, so that it lies in one place, and is overwritten there.
    let mut line = Zeroizing::new(Vec::with_capacity(LONGEST));
    serde_json::to_writer(&mut *line, what)?;
    line.push(b'\n');
    to.write_all(&line)?;
    to.flush()
}

/// The next line: `Ok(None)` at the end, `Ok(Some(None))` when it is nothing we know or longer than
/// [`LONGEST`]. What comes down the line never takes more memory than that.
///
/// # Errors
/// When it cannot be read.
pub fn hear<T: DeserializeOwned>(from: &mut impl BufRead) -> io::Result<Option<Option<T>>> {
    let mut line = Vec::new();
    loop {
        let buffer = match from.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        if buffer.is_empty() {
            // A line that was broken off is none.
            return Ok(None);
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let taken = end.unwrap_or(buffer.len());
        let room = LONGEST.saturating_add(1).saturating_sub(line.len());
        line.extend(buffer.iter().take(taken.min(room)));
        from.consume(end.map_or(taken, |end| end + 1));
        if end.is_some() {
            let whole = line.len() <= LONGEST;
            return Ok(Some(whole.then(|| serde_json::from_slice(&line).ok()).flatten()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_heard() {
        let finished = Finished { topic: Topic::FakeBank, outcome: Outcome::StoppedLate };
        let facts = [
            Fact::Begun,
            Fact::Finished(finished),
            Fact::Ended(Why::Left),
            Fact::Operator,
            Fact::Pong(7),
            Fact::Problem(Kind::Pack),
        ];
        let mut line = Vec::new();
        for fact in &facts {
            tell(&mut line, fact).unwrap();
        }
        let mut from = &*line;
        for fact in facts {
            assert_eq!(hear::<Fact>(&mut from).unwrap(), Some(Some(fact)));
        }
        assert_eq!(hear::<Fact>(&mut from).unwrap(), None);
    }

    #[test]
    fn a_brief_comes_whole_with_every_topic_and_day() {
        let setup = Setup { topics: Topic::ALL.to_vec(), country: Some("FR".into()), ..Setup::default() };
        let opening = Opening { is_open: true, changes_in: Some(90) };
        let brief = Brief { setup, visit: VisitId::of([7; 16]), opening, safe: true };
        let mut line = Vec::new();
        tell(&mut line, &brief).unwrap();
        assert!(line.len() < LONGEST / 4, "{}", line.len());
        assert_eq!(hear::<Brief>(&mut &*line).unwrap(), Some(Some(brief)));
    }

    #[test]
    fn what_is_no_fact_costs_its_line_alone() {
        let text = format!("panic!\n{}\n\"Begun\"\n\"Begu", "x".repeat(LONGEST * 3));
        let mut from = io::BufReader::with_capacity(100, text.as_bytes());
        assert_eq!(hear::<Fact>(&mut from).unwrap(), Some(None));
        assert_eq!(hear::<Fact>(&mut from).unwrap(), Some(None));
        assert_eq!(hear::<Fact>(&mut from).unwrap(), Some(Some(Fact::Begun)));
        assert_eq!(hear::<Fact>(&mut from).unwrap(), None, "broken off");
    }

    #[test]
    fn a_visit_has_a_uuid() {
        assert_eq!(VisitId::of([0xff; 16]).to_string(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(VisitId::of([0; 16]).to_string(), "00000000-0000-4000-8000-000000000000");
    }

    #[test]
    fn kinds_have_names_of_their_own() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_key(kind.key()), Some(kind));
        }
    }
}
