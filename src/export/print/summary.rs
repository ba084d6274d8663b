//! What somebody has practised, on one sheet: the front tells it, the back may hang beside a telephone.
//!
//! Both sides always stand together (M2), and nothing compares people: no rank, no mean of others, no name.
//! Of change only that is said which may be said of one person (M5, M6), with what it cannot mean (M8).
#![forbid(unsafe_code)]

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::ending::{finish, numbers, whose};
use super::page::Count;
use super::{Pages, PrintError, Run, Setup};
use crate::content::region::Region;
use crate::content::{Act, Topic};
use crate::export::data::Days;
use crate::i18n::Words;
use crate::learn::discrimination::{Answers, change};
use crate::learn::outcome::Score;
use crate::store::{Error, Store};

/// The steps that fit whatever comes.
const STEPS: [Act; 3] = [Act::Pause, Act::CallBack, Act::AskSomeone];
/// Size of the words at 100 %, in points: the least that is large print, so that all has room on a sheet.
const BODY: f32 = 16.0;
/// So many topics are named, then how many more there are: all of it has room on a sheet, or on two in large
/// letters.
const NAMED: usize = 5;

/// What somebody has practised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Practised {
    /// What counts, over all.
    pub score: Score,
    /// The same by topic, in the topics' order.
    pub topics: Vec<(Topic, Score)>,
    /// The finished check-ups, oldest first: the day, `2026-11-24`, and what was said.
    pub checkups: Vec<(String, Answers)>,
}

impl Practised {
    /// What the store knows of a person.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn of(store: &Store, person: i64, days: &Days) -> Result<Self, Error> {
        let mut practised = Self::default();
        let mut topics: BTreeMap<Topic, Score> = BTreeMap::new();
        for tally in store.progress(person)? {
            for _ in 0..tally.count {
                practised.score.add(tally.outcome);
                if let Some(topic) = tally.topic {
                    topics.entry(topic).or_default().add(tally.outcome);
                }
            }
        }
        practised.topics = topics.into_iter().collect();
        for checkup in store.checkups(person)? {
            let mut answers = Answers::default();
            for verdict in store.verdicts(checkup.id)? {
                answers.add(verdict.is_scam, verdict.said_scam);
            }
            practised.checkups.push((days.of(checkup.begun.started_at), answers));
        }
        Ok(practised)
    }

    fn is_none(&self) -> bool {
        self.score.all() == 0 && self.checkups.is_empty()
    }

    /// The topics in which all went well, and those in which something did not, most of it first.
    fn by_topic(&self) -> (Vec<Topic>, Vec<Topic>) {
        let open = |score: &Score| score.scams.late + score.scams.missed + score.genuine.missed;
        let (well, mut again): (Vec<_>, Vec<_>) =
            self.topics.iter().copied().partition(|(_, score)| open(score) == 0);
        again.sort_by_key(|(_, score)| Reverse(open(score)));
        let names = |topics: Vec<(Topic, Score)>| topics.into_iter().map(|(topic, _)| topic).collect();
        (names(well), names(again))
    }
}

/// The page, as a PDF.
///
/// # Errors
/// [`PrintError`] when it cannot be made.
pub fn summary(
    practised: &Practised,
    words: &Words,
    region: &Region,
    setup: &Setup<'_>,
) -> Result<Vec<u8>, PrintError> {
    let mut pages = Pages::of_size(setup, BODY);
    let title = words.text("summary-title");
    pages.heading(1, &title);
    let say = |key: &str| [Run::plain(words.text(key))];
    if practised.is_none() {
        pages.paragraph(&say("summary-none"));
    } else {
        let day = words.date(setup.date);
        pages.paragraph(&[Run::plain(words.with("summary-lead", &[("day", day.into())]))]);
        played(&mut pages, practised, words);
        checkup(&mut pages, practised, words);
    }
    let label = whose(words, words.text("summary-next"));
    pages.paragraph(&[label, Run::plain(next(practised, words))]);
    pages.whole(|pages| {
        pages.whole(|pages| {
            pages.heading(2, &words.text("summary-steps"));
            let steps = STEPS.map(|act| say(&format!("act-{}", act.key())).to_vec());
            pages.framed(|pages| pages.list(Count::Numbers, &steps));
        });
        pages.whole(|pages| numbers(pages, words, region));
    });
    finish(pages, &title, words, setup)
}

/// Both sides, then the topics in words.
fn played(pages: &mut Pages<'_>, practised: &Practised, words: &Words) {
    let Score { scams, genuine } = practised.score;
    if practised.score.all() == 0 {
        return;
    }
    pages.heading(2, &words.text("summary-played"));
    let counts = [
        ("stopped", scams.well.into()),
        ("scams", scams.all().into()),
        ("late", scams.late.into()),
        ("trusted", genuine.well.into()),
        ("genuine", genuine.all().into()),
    ];
    pages.framed(|pages| {
        let mut runs = vec![Run::strong(words.with("summary-scams", &counts))];
        if scams.late > 0 {
            runs.push(Run::plain(words.with("summary-late", &counts)));
        }
        pages.paragraph(&runs);
        pages.paragraph(&[Run::strong(words.with("summary-genuine", &counts))]);
    });
    // A check-up below shows once more that there are two sides.
    if practised.checkups.is_empty() {
        pages.paragraph(&[Run::plain(words.text("checkup-both-matter"))]);
    }
    let (well, again) = practised.by_topic();
    for (key, topics) in [("summary-well", well), ("summary-again", again)] {
        if !topics.is_empty() {
            let label = whose(words, words.text(key));
            pages.paragraph(&[label, Run::plain(listed(&topics, words))]);
        }
    }
}

/// The newest check-up, and what has changed since the one before: the words of its own page.
fn checkup(pages: &mut Pages<'_>, practised: &Practised, words: &Words) {
    let Some(((day, answers), before)) = practised.checkups.split_last() else { return };
    let day = words.date(day);
    pages.heading(2, &words.with("summary-checkup", &[("day", day.into())]));
    let count = |count: u32| usize::try_from(count).unwrap_or_default().into();
    let counts = [
        ("caught", count(answers.caught)),
        ("scams", count(answers.scams)),
        ("trusted", count(answers.genuine.saturating_sub(answers.doubted))),
        ("genuine", count(answers.genuine)),
    ];
    pages.framed(|pages| pages.paragraph(&[Run::strong(words.with("checkup-both", &counts))]));
    if let Some(measure) = answers.measure() {
        let key = format!("checkup-lean-{}", measure.leaning().key());
        let (lean, means) = (words.text(&key), words.text(&format!("{key}.more")));
        let args = [("lean", lean.into()), ("means", means.into())];
        pages.paragraph(&[Run::plain(words.with("checkup-leaning.spoken", &args))]);
    }
    if let Some((_, before)) = before.last() {
        let key = format!("checkup-{}", change(*before, *answers).key());
        let label = whose(words, words.text(&key));
        pages.paragraph(&[label, Run::plain(words.text(&format!("{key}.more")))]);
    }
    pages.paragraph(&[Run::plain(words.text("checkup-no-comparison")).scaled(0.8)]);
}

/// A doable step: the topic in which most went further than it had to, else a check-up, else any situation.
fn next(practised: &Practised, words: &Words) -> String {
    let (_, again) = practised.by_topic();
    if practised.is_none() {
        words.text("summary-next-first")
    } else if let Some(topic) = again.first() {
        words.with("summary-next-topic", &[("topic", name(*topic, words).into())])
    } else if practised.checkups.is_empty() {
        words.text("summary-next-checkup")
    } else {
        words.text("summary-next-any")
    }
}

fn name(topic: Topic, words: &Words) -> String {
    words.text(&format!("topic-{}", topic.key()))
}

/// Topics by their names, one after another, and how many more there are.
fn listed(topics: &[Topic], words: &Words) -> String {
    // “And one more” takes no less room than its name.
    let shown = if topics.len() <= NAMED + 1 { topics.len() } else { NAMED };
    let names: Vec<_> = topics.iter().take(shown).map(|topic| name(*topic, words)).collect();
    let both = |rest: String, first: String| {
        words.with("summary-both-of", &[("first", first.into()), ("rest", rest.into())])
    };
    let names = names.into_iter().rev().reduce(both).unwrap_or_default();
    let args = [("topics", names.into()), ("count", (topics.len() - shown).into())];
    words.with(if shown < topics.len() { "summary-topics-more" } else { "summary-topics" }, &args)
}
