//! Guided tours of what a telephone shows: a message, a link, a permission, a code, a caller. Structure in
//! `assets/guides/<id>.ron`, words in `locales/<language>/guides/<id>.ftl`; a tour becomes a scenario of lines
//! and an end, so that the stages show it like any other. Nothing is decided in it, and nothing of it is kept.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::check::{Code, Problem, Reason};
use super::pack::Files;
use super::{
    Audience, Beat, BeatId, Cast, CastId, Channel, Difficulty, Draft, End, Line, MOST_PARTS, Outcome, Part,
    Regions, Review, Scenario, Topic, Truth, id, parse,
};

/// The tours there are, in the order they are shown.
pub const ALL: [&str; 5] = ["message", "link", "permission", "code", "caller"];
/// No tour has fewer lines, and none has more: it takes about a minute.
pub const LINES: std::ops::RangeInclusive<usize> = 4..=7;
/// The end of a tour; its words stand on the list afterwards.
pub const END: &str = "end";
/// What stands in the place of a pack in the full name of a tour.
const PACK: &str = "guides";

/// A tour as it was read.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Kebab-case; the stem of its file.
    pub id: String,
    /// The stage it opens on.
    pub channel: Channel,
    /// Who speaks; somebody of them tells.
    pub cast: BTreeMap<CastId, Cast>,
    /// What is shown and told, in order.
    pub lines: Vec<Shown>,
}

/// One thing shown or told.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Unique within the tour; its words are the message of this name.
    pub id: BeatId,
    /// Who.
    pub who: CastId,
    /// Where, when it moves away from the tour's channel.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// What can be looked at closer.
    #[serde(default)]
    pub parts: Vec<Part>,
}

impl Guide {
    /// Reads a tour.
    ///
    /// # Errors
    /// One [`Problem`]: no RON, or a tour that could not be walked from end to end.
    pub fn read(file: &str, text: &str) -> Result<Self, Problem> {
        let guide: Self = parse::ron(file, text)?;
        let wrong = |code, subject: &str| Err(Problem::at(code, file, parse::locate(text, subject), subject));
        if !id::is_kebab(&guide.id) {
            return wrong(Code::BadId, &guide.id);
        }
        if !LINES.contains(&guide.lines.len()) {
            return Err(Problem::because(Code::BadPack, file, Reason::Parts, &guide.id));
        }
        let mut ids = BTreeSet::from([BeatId::from(END)]);
        for line in &guide.lines {
            let parts: BTreeSet<_> = line.parts.iter().map(|part| &part.id).collect();
            if !ids.insert(line.id.clone()) || parts.len() < line.parts.len() || parts.len() > MOST_PARTS {
                return wrong(Code::BadId, &line.id);
            }
            if !guide.cast.contains_key(&line.who) {
                return wrong(Code::UnknownTarget, &line.who);
            }
        }
        Ok(guide)
    }

    /// The tour of this id, inside the program.
    ///
    /// # Errors
    /// As [`read`](Self::read); only when what is compiled in is no tour: a test reads them all.
    pub fn built_in(id: &str) -> Result<Self, Problem> {
        let file = format!("guides/{id}.ron");
        Self::read(&file, &Files::BuiltIn.read(&file)?)
    }

    /// The tour as a scenario: its lines, one after another, then an end.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        let next = self.lines.iter().skip(1).map(|line| line.id.clone()).chain([BeatId::from(END)]);
        let lines = self.lines.iter().zip(next).map(|(shown, next)| {
            let line = Line {
                who: shown.who.clone(),
                channel: shown.channel,
                signs: Vec::new(),
                instead_of: None,
                when: None,
                picture: None,
                media: None,
                parts: shown.parts.clone(),
                next,
            };
            (shown.id.clone(), Beat::Line(line))
        });
        let end = (BeatId::from(END), Beat::End(End { outcome: Outcome::Trusted }));
        let beats: BTreeMap<BeatId, Beat> = lines.chain([end]).collect();
        let start = self.lines.first().map_or_else(|| BeatId::from(END), |line| line.id.clone());
        Scenario::vouched(
            PACK,
            Draft {
                id: self.id.clone(),
                topic: Topic::AppsAndFaces,
                audience: vec![Audience::Everyone],
                truth: Truth::Genuine,
                pair: self.id.clone(),
                difficulty: Difficulty::Easy,
                regions: Regions::Any,
                channel: self.channel,
                content_note: false,
                cast: self.cast.clone(),
                vary: BTreeMap::new(),
                start,
                beats,
                review: Review { checked: String::new(), sources: Vec::new() },
            },
        )
    }

    /// Every message it needs.
    #[must_use]
    pub fn messages(&self) -> Vec<String> {
        let mut all = vec!["title".to_owned(), "summary".to_owned(), END.to_owned()];
        all.extend(self.cast.keys().map(|who| format!("cast-{who}")));
        for line in &self.lines {
            all.push(line.id.to_string());
            for part in &line.parts {
                all.push(part.key(&line.id));
                all.extend(part.more(&line.id));
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_walked_is_named() {
        let text = |who: &str, last: &str| {
            format!(
                "(id: \"a-tour\", channel: Sms, cast: {{\"me\": (role: Narrator)}}, lines: [\
                (id: \"a\", who: \"me\"), (id: \"b\", who: {who:?}), (id: \"c\", who: \"me\"), \
                (id: {last:?}, who: \"me\")])"
            )
        };
        let read = |text: &str| Guide::read("guides/a-tour.ron", text).map_err(|problem| problem.code);
        let guide = read(&text("me", "d")).unwrap();
        assert_eq!(guide.scenario().beats.len(), 5);
        assert_eq!(read(&text("nobody", "d")), Err(Code::UnknownTarget));
        assert_eq!(read(&text("me", "a")), Err(Code::BadId));
        assert_eq!(read(&text("me", "end")), Err(Code::BadId));
        assert_eq!(read("(id: \"a\", channel: Sms, cast: {}, lines: [])"), Err(Code::BadPack));
        assert_eq!(read("(id: 3"), Err(Code::NotRon));
    }
}
