//! What happened in a play, one entry after another; the log is what the store keeps.
#![forbid(unsafe_code)]

use super::{Target, Touch};
use crate::content::markup::Link;
use crate::content::{BeatId, ChoiceId, Clue};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A beat was shown.
    Shown(BeatId),
    /// An `Ask` was answered.
    Chose(BeatId, ChoiceId),
    /// A push, by its number, was answered.
    Held(BeatId, usize, ChoiceId),
    /// Words were pointed at.
    Marked(BeatId, Touch),
    /// It was taken back.
    Unmarked(BeatId, Touch),
    /// The search ended.
    Looked(BeatId),
    /// The learner went back; the beat is where that led.
    WentBack(BeatId),
}

impl Event {
    /// How the store names its kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Shown(_) => "shown",
            Self::Chose(..) => "answered",
            Self::Held(..) => "held",
            Self::Marked(..) => "marked",
            Self::Unmarked(..) => "unmarked",
            Self::Looked(_) => "looked",
            Self::WentBack(_) => "went-back",
        }
    }

    /// The beat it belongs to.
    #[must_use]
    pub fn beat(&self) -> &BeatId {
        match self {
            Self::Shown(beat)
            | Self::Chose(beat, _)
            | Self::Held(beat, ..)
            | Self::Marked(beat, _)
            | Self::Unmarked(beat, _)
            | Self::Looked(beat)
            | Self::WentBack(beat) => beat,
        }
    }

    /// What the store keeps beside kind and beat.
    #[must_use]
    pub fn item(&self) -> Option<String> {
        match self {
            Self::Chose(_, choice) => Some(choice.to_string()),
            Self::Held(_, push, way) => Some(format!("{push}/{way}")),
            Self::Marked(_, (line, target)) | Self::Unmarked(_, (line, target)) => {
                let what = match target {
                    Target::Link(Link::Clue(clue)) => format!("{}:{}", clue.scheme(), clue.key()),
                    Target::Link(Link::Near(id)) => format!("near:{id}"),
                    Target::Plain(number) => format!("plain:{number}"),
                };
                Some(format!("{line}/{what}"))
            }
            Self::Shown(_) | Self::Looked(_) | Self::WentBack(_) => None,
        }
    }

    /// Reads an entry of the store again; `None` when it is no entry we write.
    #[must_use]
    pub fn read(kind: &str, beat: &str, item: Option<&str>) -> Option<Self> {
        let beat = BeatId::from(beat);
        let touch = || {
            let (line, what) = item?.split_once('/')?;
            let (scheme, id) = what.split_once(':')?;
            let target = match scheme {
                "plain" => Target::Plain(id.parse().ok()?),
                "near" => Target::Link(Link::Near(id.to_owned())),
                _ => Target::Link(Link::Clue(Clue::from_key(id)?)),
            };
            Some((BeatId::from(line), target))
        };
        Some(match kind {
            "shown" => Self::Shown(beat),
            "answered" => Self::Chose(beat, item?.into()),
            "held" => {
                let (push, way) = item?.split_once('/')?;
                Self::Held(beat, push.parse().ok()?, way.into())
            }
            "marked" => Self::Marked(beat, touch()?),
            "unmarked" => Self::Unmarked(beat, touch()?),
            "looked" => Self::Looked(beat),
            "went-back" => Self::WentBack(beat),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_survive_the_store() {
        let touch = |target| (BeatId::from("line"), target);
        for event in [
            Event::Shown("a".into()),
            Event::Chose("a".into(), "b".into()),
            Event::Held("a".into(), 2, "w".into()),
            Event::Marked("s".into(), touch(Target::Plain(3))),
            Event::Unmarked("s".into(), touch(Target::Link(Link::Near("x".into())))),
            Event::Marked("s".into(), touch(Target::Link(Link::Clue(Clue::from_key("secrecy").unwrap())))),
            Event::Looked("s".into()),
            Event::WentBack("a".into()),
        ] {
            let read = Event::read(event.kind(), event.beat(), event.item().as_deref());
            assert_eq!(read, Some(event));
        }
        assert_eq!(Event::read("held", "a", Some("x/y")), None);
    }
}
