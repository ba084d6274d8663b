//! The moments of a scenario: what is said, what is asked, who insists, where to look, how it ends.
#![forbid(unsafe_code)]

use serde::Deserialize;

use super::{Act, BeatId, CastId, Channel, ChoiceId, Clue, Grade, Outcome};

/// One moment of a scenario.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Beat {
    /// Somebody says or shows something.
    Line(Line),
    /// The learner decides.
    Ask(Ask),
    /// Somebody insists, again and again, and the learner holds or gives in.
    Press(Press),
    /// The learner looks for signs in what was said.
    Spot(Spot),
    /// It is over.
    End(End),
}

impl Beat {
    /// Every beat this one can lead to.
    #[must_use]
    pub fn targets(&self) -> Vec<&BeatId> {
        match self {
            Self::Line(line) => vec![&line.next],
            Self::Ask(ask) => ask.choices.iter().map(|choice| &choice.next).collect(),
            Self::Press(press) => vec![&press.held, &press.gave_in],
            Self::Spot(spot) => vec![&spot.next],
            Self::End(_) => Vec::new(),
        }
    }

    /// Whether the learner has something to decide here.
    #[must_use]
    pub fn decides(&self) -> bool {
        matches!(self, Self::Ask(_) | Self::Press(_))
    }
}

/// Somebody says or shows something.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Who.
    pub who: CastId,
    /// Where, when it moves away from the scenario's channel.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// Signs and marks it carries.
    #[serde(default)]
    pub signs: Vec<Carried>,
    /// Stands in for this line in some plays: one of the line and all that are instead of it is drawn.
    #[serde(default)]
    pub instead_of: Option<BeatId>,
    /// Only in plays where this value was drawn: `(name of a Pick, id)`. For lines that are alternatives.
    #[serde(default)]
    pub when: Option<(String, String)>,
    /// A picture that is shown with it; its words are the message's `.alt`.
    #[serde(default)]
    pub picture: Option<Picture>,
    /// A picture of the pack that is shown with it: a PNG in its `media/`, by its name. Its words are the
    /// message's `.alt`.
    #[serde(default)]
    pub media: Option<String>,
    /// What its stage shows with it, each with words of its own.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// What comes then.
    pub next: BeatId,
}

/// No line shows more parts: a screen holds no more.
pub const MOST_PARTS: usize = 8;

/// Something a line shows on its stage besides its words: a link, an attachment, a seal on a paper.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Unique within its line; its words are the message `<beat>.part-<id>`.
    pub id: ChoiceId,
    /// What it is.
    #[serde(default)]
    pub kind: PartKind,
}

/// Kinds of parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum PartKind {
    /// What can be looked at closer: a seal, a badge, the small print. More: what is seen then.
    #[default]
    Detail,
    /// A link. More: the address it leads to, in full.
    Link,
    /// A file that hangs on a letter. More: its kind and size.
    File,
    /// The subject of a letter.
    Subject,
    /// The address line of a page.
    Address,
    /// A field of a form. More: what is to be written there.
    Field,
    /// A row of figures: a balance, a payment, a price. More: the figure.
    Row,
    /// A spoken message. More: its length; the line's own words are its caption.
    Voice,
    /// A code to be scanned for paying. More: who would be paid.
    Code,
    /// What somebody else writes below a live stream. More: who.
    Comment,
    /// A gift to a host. More: who gives it.
    Gift,
}

impl PartKind {
    /// Whether it has a second message, `<beat>.part-<id>-more`.
    #[must_use]
    pub fn has_more(self) -> bool {
        !matches!(self, Self::Subject | Self::Address)
    }
}

impl Part {
    /// The message of its words.
    #[must_use]
    pub fn key(&self, beat: &BeatId) -> String {
        format!("{beat}.part-{}", self.id)
    }

    /// The message of what more there is to it.
    #[must_use]
    pub fn more(&self, beat: &BeatId) -> Option<String> {
        self.kind.has_more().then(|| format!("{}-more", self.key(beat)))
    }
}

impl Line {
    /// The messages whose words can be pointed at: its own, then those of its parts.
    #[must_use]
    pub fn keys(&self, beat: &BeatId) -> Vec<String> {
        let parts = self.parts.iter().map(|part| part.key(beat));
        std::iter::once(beat.to_string()).chain(parts).collect()
    }

    /// The part that carries what stands at a place.
    #[must_use]
    pub fn part(&self, place: &Place) -> Option<&Part> {
        self.parts.iter().find(|part| match place {
            Place::Link => part.kind == PartKind::Link,
            Place::Part(id) => *part.id == **id,
            Place::Words | Place::Sender => false,
        })
    }

    /// Whether a picture is shown with it.
    #[must_use]
    pub fn is_pictured(&self) -> bool {
        self.picture.is_some() || self.media.is_some()
    }
}

/// Pictures a line can show, drawn by the stage itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[allow(missing_docs)]
pub enum Picture {
    /// A curve of profits.
    Chart,
    /// A paper with a seal.
    Document,
    /// A payment or income screen.
    Receipt,
    /// A notice or a contract.
    Paper,
}

/// A sign of a scam or a mark of the genuine, and where a line carries it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// Which.
    pub id: Clue,
    /// Where.
    #[serde(default)]
    pub at: Place,
}

/// Where on a line a sign stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub enum Place {
    /// In the words, marked by a link.
    #[default]
    Words,
    /// In who is shown as the sender.
    Sender,
    /// In the words of its first link.
    Link,
    /// In the words of one of its parts.
    Part(String),
}

/// The learner decides.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Two to five.
    pub choices: Vec<Choice>,
}

/// One way to decide.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Unique within its beat.
    pub id: ChoiceId,
    /// What the learner does by it.
    pub act: Act,
    /// How good a step it is.
    pub grade: Grade,
    /// Whether the stage's own exit (Hang up, Leave) is this choice.
    #[serde(default)]
    pub exit: bool,
    /// What comes then.
    pub next: BeatId,
}

/// Somebody insists.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Press {
    /// Who.
    pub who: CastId,
    /// Where, when it moves away from the scenario's channel.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// Two to four, one after another as long as the learner holds.
    pub pushes: Vec<Push>,
    /// Two to five ways to answer each of them.
    pub ways: Vec<Way>,
    /// What comes when every push was held.
    pub held: BeatId,
    /// What comes when the learner goes along.
    pub gave_in: BeatId,
}

/// One push.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Push {
    /// Unique within its beat.
    pub id: ChoiceId,
    /// Signs and marks it carries, always in its words.
    #[serde(default)]
    pub signs: Vec<Clue>,
}

/// One way to answer a push. `GoAlong` gives in; every other holds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// Unique within its beat.
    pub id: ChoiceId,
    /// What the learner does by it.
    pub act: Act,
    /// How good a step it is.
    pub grade: Grade,
    /// Whether it ends the insisting at once, as hanging up does.
    #[serde(default)]
    pub at_once: bool,
    /// Whether the stage's own exit (Hang up, Leave) is this way.
    #[serde(default)]
    pub exit: bool,
}

impl Way {
    /// Whether it gives in.
    #[must_use]
    pub fn gives_in(&self) -> bool {
        self.act == Act::GoAlong
    }
}

/// The learner looks for signs in what was said.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spot {
    /// The lines it looks over. Those not said in this play are passed over.
    pub lines: Vec<BeatId>,
    /// Signs and marks to find; those whose line was not said do not count.
    pub find: Vec<Clue>,
    /// Near misses: words linked as `(near:id)`, explained kindly by `<spot>.near-<id>`.
    #[serde(default)]
    pub near: Vec<ChoiceId>,
    /// What comes then.
    pub next: BeatId,
}

/// It is over.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// What came of it.
    pub outcome: Outcome,
}
