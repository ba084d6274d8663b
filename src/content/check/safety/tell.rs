//! Answers that give themselves away: over all questions of a situation, the best one can be picked
//! without reading what was said.
#![forbid(unsafe_code)]

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

use super::super::super::{Beat, Draft, Grade};
use super::lists::lines;
use super::read::{Plain, is_letter};
use crate::i18n::Language;

const TONE: [&str; 3] = [
    include_str!("../../../../assets/check/tone.en.txt"),
    include_str!("../../../../assets/check/tone.zh-CN.txt"),
    include_str!("../../../../assets/check/tone.fr.txt"),
];
/// Fewer questions show no habit: by chance alone, the best of three is the longest in both of two
/// questions in one situation of nine.
const FEWEST: usize = 3;
/// How much longer the best answers are together than the longest others, before anybody sees it: a fifth.
const LONGER: (usize, usize) = (6, 5);
/// From so many questions on, one exception hides no habit.
const MANY: usize = 5;

/// One question: the message of each answer, and whether it is the best.
pub(super) type Question = Vec<(String, bool)>;

/// All questions of a scenario that have a best answer and another.
pub(super) fn questions(draft: &Draft) -> Vec<Question> {
    let questions = draft.beats.iter().filter_map(|(id, beat)| match beat {
        Beat::Ask(ask) => {
            Some(ask.choices.iter().map(|c| (format!("{id}.c-{}", c.id), c.grade == Grade::Best)).collect())
        }
        Beat::Press(press) => {
            Some(press.ways.iter().map(|w| (format!("{id}.w-{}", w.id), w.grade == Grade::Best)).collect())
        }
        _ => None,
    });
    let both = |question: &Question| {
        question.iter().any(|(_, best)| *best) && question.iter().any(|(_, best)| !best)
    };
    questions.filter(both).collect()
}

/// Whether something holds so often that it is a habit.
fn is_habit(times: usize, of: usize) -> bool {
    of >= FEWEST && times + usize::from(of >= MANY) >= of
}

/// Whether the best answer is always written first.
pub(super) fn by_order(questions: &[Question]) -> bool {
    is_habit(questions.iter().filter(|question| question[0].1).count(), questions.len())
}

/// What of an answer may give it away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in super::super) struct Look {
    /// Characters.
    length: usize,
    /// Whether it sounds careful.
    tone: bool,
}

impl Look {
    /// Of the text of an answer; of no other message it is asked.
    pub(super) fn of(plain: &Plain, language: Language, key: &str) -> Self {
        let attribute = key.split_once('.').map_or("", |(_, attribute)| attribute);
        if attribute.starts_with("c-") || attribute.starts_with("w-") {
            Self { length: plain.text.chars().count(), tone: has_tone(plain, language) }
        } else {
            Self::default()
        }
    }
}

/// How the words give the best answer away in one language: `longest` or `tone`.
pub(super) fn by_words(questions: &[Question], look: &impl Fn(&str) -> Option<Look>) -> Vec<&'static str> {
    let (mut longest, mut with, mut without) = (0, 0, 0);
    let (mut length_of_best, mut length_of_others) = (0, 0);
    for question in questions {
        // Length and tone of the best answers and of the others: least and most.
        let mut best = (0, true, false);
        let mut others = (0, true, false);
        for (key, is_best) in question {
            let Look { length, tone } = look(key).unwrap_or_default();
            let side = if *is_best { &mut best } else { &mut others };
            *side = (side.0.max(length), side.1 && tone, side.2 || tone);
        }
        longest += usize::from(best.0 > others.0);
        length_of_best += best.0;
        length_of_others += others.0;
        with += usize::from(best.1 && !others.2);
        without += usize::from(!best.2 && others.1);
    }
    let of = questions.len();
    let mut out = Vec::new();
    let visibly = length_of_best * LONGER.1 > length_of_others * LONGER.0;
    if is_habit(longest, of) && visibly {
        out.push("longest");
    }
    if is_habit(with, of) || is_habit(without, of) {
        out.push("tone");
    }
    out
}

fn has_tone(plain: &Plain, language: Language) -> bool {
    static WORDS: OnceLock<Option<[AhoCorasick; 3]>> = OnceLock::new();
    let all = WORDS.get_or_init(|| {
        let [a, b, c] = TONE.map(|list| {
            let folded = lines(list).map(|line| line.chars().map(super::read::bare).collect::<String>());
            AhoCorasick::new(folded).ok()
        });
        Some([a?, b?, c?])
    });
    let place = Language::ALL.iter().position(|other| *other == language).unwrap_or(0);
    let Some(finder) = all.as_ref().map(|all| &all[place]) else { return false };
    let folded = &plain.folded;
    finder.find_overlapping_iter(folded).any(|found| {
        let outside = |c: Option<char>| !c.is_some_and(is_letter);
        language.has_hanzi()
            || (outside(folded[..found.start()].chars().next_back())
                && outside(folded[found.end()..].chars().next()))
    })
}
