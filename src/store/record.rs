//! An attempt as it was, from its log alone: the words were kept as they were shown, so that it can be read
//! when its situation has changed since, or is not here any more.

use super::{Attempt, Entry};
use crate::content::Clue;
use crate::content::markup::Link;
use crate::play::{Event, Target};

/// Something of an attempt, in its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// Somebody said or showed something.
    Said {
        /// Who; `None` where that was not kept.
        who: Option<String>,
        /// The words.
        words: String,
    },
    /// The learner answered.
    Answered(String),
    /// The learner looked for signs and pointed at these.
    Pointed(Vec<Pointed>),
    /// The learner went back.
    WentBack,
}

/// Words the learner pointed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointed {
    /// The sign or mark they carry; `None` of other words.
    pub clue: Option<Clue>,
    /// The words; `None` where they were not kept.
    pub words: Option<String>,
}

/// An attempt as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// What was said and done, in order, up to its first end.
    pub passages: Vec<Passage>,
    /// What came of it, in its words.
    pub end: Option<String>,
}

impl Record {
    /// Of an attempt and its log.
    #[must_use]
    pub fn of(attempt: &Attempt, log: &[Entry]) -> Self {
        // A walk that went on after its end is read to there; the clock may have jumped meanwhile.
        let finished = attempt.finished_at.unwrap_or(i64::MAX);
        let ended = log.iter().rposition(|entry| entry.at <= finished).map_or(log.len(), |at| at + 1);
        let mut record = Self::default();
        let mut pointed: Vec<(String, Pointed)> = Vec::new();
        for (at, entry) in log.iter().take(ended).enumerate() {
            let item = entry.item.clone().unwrap_or_default();
            match (entry.kind.as_str(), entry.words.clone()) {
                ("shown", Some(words)) if at + 1 == ended => record.end = Some(words),
                ("shown", Some(words)) => {
                    record.passages.push(Passage::Said { who: entry.item.clone(), words });
                }
                ("answered" | "held", Some(words)) => record.passages.push(Passage::Answered(words)),
                ("marked", words) => pointed.push((item, Pointed { clue: clue_of(entry), words })),
                ("unmarked", _) => pointed.retain(|(other, _)| *other != item),
                ("looked", _) => {
                    let all = std::mem::take(&mut pointed).into_iter().map(|(_, one)| one);
                    let known = all.filter(|one| one.clue.is_some() || one.words.is_some());
                    record.passages.push(Passage::Pointed(known.collect()));
                }
                ("went-back", _) => record.passages.push(Passage::WentBack),
                _ => {}
            }
        }
        record
    }
}

/// The sign or mark a touch names.
fn clue_of(entry: &Entry) -> Option<Clue> {
    match Event::read(&entry.kind, &entry.beat, entry.item.as_deref())? {
        Event::Marked(_, (_, Target::Link(Link::Clue(clue)))) => Some(clue),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{NewAttempt, PERSON, Store};

    fn entry(at: i64, kind: &str, item: Option<&str>, words: Option<&str>) -> Entry {
        Entry {
            at,
            kind: kind.to_owned(),
            beat: "b".to_owned(),
            item: item.map(str::to_owned),
            words: words.map(str::to_owned),
        }
    }

    #[test]
    fn it_is_told_in_order_and_to_its_first_end() {
        let begun = NewAttempt {
            person: PERSON,
            scenario: "gone/away".to_owned(),
            pack_version: String::new(),
            content_hash: String::new(),
            language: "fr".to_owned(),
            country: "FR".to_owned(),
            seed: 1,
            draws: String::new(),
            started_at: 0,
        };
        let mut store = Store::in_memory().unwrap();
        let id = store.begin(&begun).unwrap();
        let log = [
            entry(1, "shown", Some("Officer Wu"), Some("Good morning.")),
            entry(1, "shown", None, None),
            entry(2, "answered", Some("x"), Some("Who are you?")),
            entry(3, "went-back", None, None),
            entry(4, "held", Some("0/w"), Some("No.")),
            entry(5, "marked", Some("b/sign:secrecy"), None),
            entry(5, "marked", Some("b/plain:1"), Some("tell nobody")),
            entry(5, "marked", Some("b/plain:2"), Some("at once")),
            entry(5, "unmarked", Some("b/plain:1"), None),
            entry(5, "marked", Some("b/near:z"), None),
            entry(6, "looked", None, None),
            entry(7, "shown", None, Some("You hung up.")),
            entry(20, "went-back", None, None),
            entry(21, "answered", Some("y"), Some("Tried afterwards.")),
        ];
        store.append(id, &log).unwrap();
        let attempt = Attempt { finished_at: Some(8), ..store.attempt(id).unwrap().unwrap() };
        let record = Record::of(&attempt, &log);
        let secrecy = Clue::from_key("secrecy");
        let said = |who: Option<&str>, words: &str| Passage::Said {
            who: who.map(str::to_owned),
            words: words.to_owned(),
        };
        assert_eq!(
            record.passages,
            [
                said(Some("Officer Wu"), "Good morning."),
                Passage::Answered("Who are you?".to_owned()),
                Passage::WentBack,
                Passage::Answered("No.".to_owned()),
                Passage::Pointed(vec![
                    Pointed { clue: secrecy, words: None },
                    Pointed { clue: None, words: Some("at once".to_owned()) },
                ]),
            ]
        );
        assert_eq!(record.end.as_deref(), Some("You hung up."));
        // A clock that jumped back hides nothing.
        let jumped = Attempt { finished_at: Some(-5), ..attempt };
        let all = Record::of(&jumped, &log).passages;
        assert_eq!(all.last(), Some(&Passage::Answered("Tried afterwards.".to_owned())));
    }
}
