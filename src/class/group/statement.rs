//! What a district is told of a lesson: sums of what may be printed of its group, and nothing else, so that the rule
//! of five holds there as it does on paper.
#![forbid(unsafe_code)]

use jiff::civil::Date;
use serde_json::json;

use super::{CheckTold, Report};
use crate::export::xapi::{Draft, Kind, Stamp};
use crate::store::outbox::Statement;

impl Report {
    /// The statement of a lesson of a day and a plan, under a name drawn for it alone. `None` where there is nothing
    /// to say but “thank you”.
    #[must_use]
    pub fn statement(&self, actor: &str, day: Date, plan: &str, stamp: Stamp) -> Option<Statement> {
        if self.only_thanks() {
            return None;
        }
        let mut draft = Draft::new(stamp, actor, "completed", &format!("lesson/{plan}"), Kind::Lesson)
            .result("completion", true)
            .more("day", day.to_string())
            .more("questions", self.questions.len());
        for (name, side) in [("scams", self.scams), ("genuine", self.genuine)] {
            draft = draft
                .more(&format!("{name}-questions"), side.questions)
                .more(&format!("{name}-answers"), side.all)
                .more(&format!("{name}-sound"), side.sound);
        }
        if let Some(checks) = &self.checks {
            let told = |check: &CheckTold| {
                json!({ "caught-percent": check.caught, "trusted-percent": check.trusted,
                    "d-prime": check.d, "c": check.c })
            };
            draft = draft
                .more("people-at-least", checks.people)
                .more("check-before", told(&checks.first))
                .more("check-after", told(&checks.second));
        }
        Some(draft.finish())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;
    use crate::class::group::{Checks, Share, Side, Told};
    use crate::class::journal::Journal;
    use crate::export::xapi;

    const NOW: i64 = 1_795_900_000_000;
    const DAY: Date = date(2026, 11, 28);

    fn told(id: &str, scam: bool, sound: Option<Share>) -> Told {
        Told { id: id.to_owned(), scam, all: Some(24), sound, parts: Vec::new(), before: None }
    }

    fn report() -> Report {
        let check =
            |caught, d: f64| CheckTold { caught, trusted: 72, d: [d, d - 0.4, d + 0.4], c: [0.0, -0.2, 0.2] };
        Report {
            questions: vec![
                told("core/warning-call", true, Some(Share::Exact { part: 17, all: 24 })),
                told("core/look-in-your-app", false, Some(Share::AtLeastNineTenths)),
            ],
            scams: Side { questions: 1, all: 24, sound: 17 },
            genuine: Side::default(),
            checks: Some(Checks { people: 20, first: check(64, 0.8), second: check(90, 1.3) }),
        }
    }

    fn statement(report: &Report) -> Option<Statement> {
        let mut rng = ChaCha20Rng::seed_from_u64(2);
        let actor = xapi::draw(&mut rng);
        report.statement(&actor, DAY, "standard-45", Stamp::draw(&mut rng, NOW, NOW, false))
    }

    #[test]
    fn a_lesson_is_told_in_sums_of_what_may_be_printed() {
        let told = statement(&report()).unwrap();
        xapi::check(&told.bytes, NOW).unwrap();
        xapi::tests::golden("lesson.json", &format!("{}\n", told.bytes));
        assert!(!told.bytes.contains("warning-call"), "no question is told by itself");
    }

    #[test]
    fn of_too_few_nothing_is_told() {
        let few = Report {
            questions: vec![told("a/b", true, None), told("a/c", false, None)],
            ..Report::default()
        };
        assert_eq!(statement(&few), None);
        assert_eq!(statement(&Report::default()), None);
    }

    #[test]
    fn it_is_kept_with_the_report_or_not_at_all_and_goes_to_whom_the_leader_agreed() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::open(&folder.path().join("class.sqlite")).unwrap();
        let waiting = |journal: &Journal, to: &str| journal.outbox(to).next(0, 50, 500_000).unwrap().len();
        journal.close(DAY, "standard-45", &report()).unwrap();
        assert_eq!(waiting(&journal, "lrs.example"), 0, "nobody agreed");
        let told = statement(&report()).unwrap();
        journal.close_telling(DAY, "standard-45", &report(), Some(("lrs.example", &told))).unwrap();
        assert_eq!((waiting(&journal, "lrs.example"), waiting(&journal, "other.example")), (1, 0));
        assert_eq!(journal.outbox("lrs.example").next(0, 50, 500_000).unwrap()[0].bytes, told.bytes);
        assert!(
            journal.close_telling(DAY, "x", &report(), Some(("lrs.example", &told))).is_err(),
            "told twice"
        );
        assert_eq!(journal.lessons().unwrap().len(), 2, "and then it is not closed");
    }

    #[test]
    fn what_was_told_goes_with_its_report_and_what_waits_stays() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::open(&folder.path().join("class.sqlite")).unwrap();
        let told = statement(&report()).unwrap();
        journal.close_telling(DAY, "standard-45", &report(), Some(("lrs.example", &told))).unwrap();
        let standing = |journal: &Journal| {
            let standing = journal.outbox("lrs.example").standing().unwrap();
            (standing.waiting, standing.sent)
        };
        let late = date(2027, 3, 1);
        assert_eq!(journal.retain(late, 90).unwrap(), 1);
        assert_eq!(standing(&journal), (1, 0));
        let outbox = journal.outbox("lrs.example");
        let batch = outbox.next(0, 50, 500_000).unwrap();
        outbox.sent(&batch, NOW).unwrap();
        assert_eq!(journal.retain(DAY, 90).unwrap(), 0);
        assert_eq!(standing(&journal), (0, 1));
        let _ = journal.retain(late, 90).unwrap();
        assert_eq!(standing(&journal), (0, 0));
    }
}
