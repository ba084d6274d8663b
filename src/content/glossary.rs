//! The glossary: what can be looked up, and which protective action fits what.
#![forbid(unsafe_code)]

use super::{Act, Clue, Mark, Sign};

/// Something that can be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// A sign of a scam, or a mark of a genuine contact.
    Clue(Clue),
    /// A protective action.
    Act(Act),
}

/// What belongs together in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The fourteen signs of a scam.
    Signs,
    /// The six marks of a genuine contact.
    Marks,
    /// The eight protective actions.
    Steps,
}

impl Group {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Signs, Self::Marks, Self::Steps];

    /// The name its words are found by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Signs => "signs",
            Self::Marks => "marks",
            Self::Steps => "steps",
        }
    }

    /// What is in it, in the fact sheet's order.
    #[must_use]
    pub fn entries(self) -> Vec<Entry> {
        match self {
            Self::Signs => Sign::ALL.iter().map(|sign| Entry::Clue(Clue::Sign(*sign))).collect(),
            Self::Marks => Mark::ALL.iter().map(|mark| Entry::Clue(Clue::Mark(*mark))).collect(),
            Self::Steps => Act::PROTECTIVE.map(Entry::Act).to_vec(),
        }
    }
}

impl Entry {
    /// The name its words are found by; no two share one.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Clue(clue) => clue.key(),
            Self::Act(act) => act.key(),
        }
    }

    /// Where it belongs.
    #[must_use]
    pub fn group(self) -> Group {
        match self {
            Self::Clue(Clue::Sign(_)) => Group::Signs,
            Self::Clue(Clue::Mark(_)) => Group::Marks,
            Self::Act(_) => Group::Steps,
        }
    }

    /// The protective action that fits a sign or a mark; an action is one itself.
    #[must_use]
    pub fn step(self) -> Option<Act> {
        match self {
            Self::Clue(Clue::Sign(sign)) => Some(against(sign)),
            Self::Clue(Clue::Mark(mark)) => Some(with(mark)),
            Self::Act(_) => None,
        }
    }
}

/// What to do at a sign.
fn against(sign: Sign) -> Act {
    match sign {
        Sign::UnexpectedContact | Sign::BorrowedIdentity => Act::CallBack,
        Sign::PressureThreat => Act::Pause,
        Sign::QuickWarmth | Sign::Secrecy => Act::AskSomeone,
        Sign::TooGood | Sign::OffPlatform | Sign::CannotCheck => Act::OfficialCheck,
        Sign::SmallWin | Sign::PayFirst | Sign::OddPayment | Sign::UseYourName => Act::Refuse,
        Sign::AsksSecrets | Sign::RemoteControl => Act::GuardSecrets,
    }
}

/// What to do at a mark, so that it is more than words.
fn with(mark: Mark) -> Act {
    match mark {
        Mark::SurvivesMyCheck => Act::CallBack,
        Mark::IHaveTime => Act::Pause,
        Mark::NoCodes => Act::GuardSecrets,
        Mark::NormalMoneyPath | Mark::NamedAndRegistered => Act::OfficialCheck,
        Mark::MayTellAnyone => Act::AskSomeone,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn fourteen_signs_six_marks_and_eight_actions_each_by_a_name_of_its_own() {
        let lengths = Group::ALL.map(|group| group.entries().len());
        assert_eq!(lengths, [14, 6, 8]);
        let all: Vec<Entry> = Group::ALL.iter().flat_map(|group| group.entries()).collect();
        let names: BTreeSet<_> = all.iter().map(|entry| entry.key()).collect();
        assert_eq!(names.len(), all.len());
        for group in Group::ALL {
            assert!(group.entries().iter().all(|entry| entry.group() == group), "{group:?}");
        }
        assert!(Act::PROTECTIVE.iter().all(|act| act.protects()));
        for entry in all {
            assert_eq!(entry.step().is_none(), matches!(entry, Entry::Act(_)), "{entry:?}");
            assert!(entry.step().is_none_or(Act::protects), "{entry:?}");
        }
    }
}
