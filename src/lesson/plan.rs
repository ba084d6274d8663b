//! How long a lesson is, what stands in it, and how long each step takes (evidence, section 4 and C1).
#![forbid(unsafe_code)]

/// How long a lesson is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Plan {
    /// 20 minutes: two rounds and no check-up.
    Short,
    /// 45 minutes: a school lesson, four rounds between two check-ups.
    Lesson,
    /// 60 minutes: the same with more time to talk.
    Long,
    /// 75 minutes for older people: three rounds, a break, larger print.
    Seniors,
}

/// A step of a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Welcome and ground rules.
    Welcome,
    /// The first check-up, five scams and five genuine items, in silence.
    CheckBefore,
    /// One tactic, and stop – check – tell.
    Tactic,
    /// A situation, by its number from 0.
    Round(usize),
    /// A break.
    Break,
    /// The second check-up.
    CheckAfter,
    /// “My check list”: whose number, where to report.
    CheckList,
    /// The group's result, the take-home card, good-bye.
    Closing,
}

/// A part of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Everybody reads and thinks alone.
    Think,
    /// The first vote; its result stays hidden.
    Vote,
    /// Two and two talk.
    Pairs,
    /// The second vote.
    VoteAgain,
    /// The result, the signs and marks, what is safe to do.
    Look,
}

impl Plan {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Short, Self::Lesson, Self::Long, Self::Seniors];

    /// How long it is when nothing is left out.
    #[must_use]
    pub fn minutes(self) -> u16 {
        match self {
            Self::Short => 20,
            Self::Lesson => 45,
            Self::Long => 60,
            Self::Seniors => 75,
        }
    }

    /// The one of so many minutes: its name on the command line.
    #[must_use]
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|plan| plan.minutes() == minutes)
    }

    /// The name its words are found by, `lesson-plan-<key>`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Lesson => "lesson",
            Self::Long => "long",
            Self::Seniors => "seniors",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|plan| plan.key() == key)
    }

    /// How many situations it has.
    #[must_use]
    pub fn rounds(self) -> usize {
        match self {
            Self::Short => 2,
            Self::Lesson | Self::Long => 4,
            Self::Seniors => 3,
        }
    }

    /// How many of them are scams: no more than half (L1), and at least one of each kind.
    #[must_use]
    pub fn scams(self) -> usize {
        self.rounds() / 2
    }

    /// The text size its handouts are printed in, in percent of large print.
    #[must_use]
    pub fn text_size(self) -> u16 {
        if self == Self::Seniors { 130 } else { 100 }
    }

    /// Its steps and their minutes, in order.
    #[must_use]
    pub fn steps(self) -> Vec<(Step, u16)> {
        use Step::{Break, CheckAfter, CheckBefore, CheckList, Closing, Round, Tactic, Welcome};
        match self {
            Self::Short => {
                vec![(Welcome, 2), (Tactic, 4), (Round(0), 5), (Round(1), 5), (CheckList, 3), (Closing, 1)]
            }
            Self::Lesson => vec![
                (Welcome, 3),
                (CheckBefore, 5),
                (Tactic, 5),
                (Round(0), 5),
                (Round(1), 5),
                (Round(2), 5),
                (Round(3), 5),
                (CheckAfter, 5),
                (CheckList, 5),
                (Closing, 2),
            ],
            Self::Long => vec![
                (Welcome, 4),
                (CheckBefore, 5),
                (Tactic, 6),
                (Round(0), 7),
                (Round(1), 7),
                (Round(2), 7),
                (Round(3), 7),
                (CheckAfter, 5),
                (CheckList, 8),
                (Closing, 4),
            ],
            Self::Seniors => vec![
                (Welcome, 5),
                (CheckBefore, 8),
                (Tactic, 8),
                (Round(0), 9),
                (Round(1), 9),
                (Break, 10),
                (Round(2), 9),
                (CheckAfter, 8),
                (CheckList, 6),
                (Closing, 3),
            ],
        }
    }

    /// The parts of a round and their seconds, in order.
    #[must_use]
    pub fn phases(self) -> [(Phase, u16); 5] {
        let [think, vote, pairs, look] = match self {
            Self::Short | Self::Lesson => [60, 30, 120, 60],
            Self::Long => [60, 30, 180, 120],
            Self::Seniors => [90, 60, 180, 150],
        };
        [
            (Phase::Think, think),
            (Phase::Vote, vote),
            (Phase::Pairs, pairs),
            (Phase::VoteAgain, vote),
            (Phase::Look, look),
        ]
    }
}

impl Step {
    /// The name its words are found by: `lesson-step-<key>` is its name, `.more` what the leader does.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::CheckBefore => "check-before",
            Self::Tactic => "tactic",
            Self::Round(_) => "round",
            Self::Break => "break",
            Self::CheckAfter => "check-after",
            Self::CheckList => "check-list",
            Self::Closing => "closing",
        }
    }

    /// Whether a leader may leave it out at all: every lesson has its ground rules, and ends with where to turn.
    #[must_use]
    pub fn may_go(self) -> bool {
        !matches!(self, Self::Welcome | Self::Closing)
    }

    fn is_check(self) -> bool {
        matches!(self, Self::CheckBefore | Self::CheckAfter)
    }

    /// Whether the two stand or go together: one check-up without the other says nothing of the lesson.
    #[must_use]
    pub fn goes_with(self, other: Self) -> bool {
        self == other || (self.is_check() && other.is_check())
    }
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Think, Self::Vote, Self::Pairs, Self::VoteAgain, Self::Look];

    /// The name its words are found by, `lesson-phase-<key>`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Think => "think",
            Self::Vote => "vote",
            Self::Pairs => "pairs",
            Self::VoteAgain => "vote-again",
            Self::Look => "look",
        }
    }
}
