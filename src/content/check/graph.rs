//! The structure of one scenario: ids, targets, reach, ends, a way to check, outcomes.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;

use super::super::item::{Form, MOST_LINES, VERDICT, WHY};
use super::super::taxonomy::Act;
use super::super::{Beat, BeatId, MOST_PARTS, Outcome, Place, Truth, Vary, id::is_kebab, parse, paths};
use super::{Code, MOST_PROBLEMS, Problem, Source};

/// Names of messages that beats may not take.
const RESERVED: [&str; 5] = ["title", "summary", "content-note", "notes", "room"];
/// What message names of other things begin with.
const RESERVED_STARTS: [&str; 4] = ["cast-", "sign-", "behind-", "vary-"];

struct Finder<'a> {
    source: &'a Source,
    problems: Vec<Problem>,
}

impl Finder<'_> {
    fn report(&mut self, code: Code, subject: &str) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        let place = parse::locate(&self.source.text, subject);
        self.problems.push(Problem::at(code, &self.source.file, place, subject));
    }

    fn report_in(&mut self, code: Code, beat: &BeatId, subject: &str) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        let place = parse::locate_in_beat(&self.source.text, beat, subject);
        self.problems.push(Problem::at(code, &self.source.file, place, subject));
    }
}

/// Every structural problem of a scenario.
pub(super) fn problems(source: &Source) -> Vec<Problem> {
    let mut finder = Finder { source, problems: Vec::new() };
    let draft = &source.draft;
    names(&mut finder);
    if draft.topic.wants_note() && !draft.content_note {
        finder.report(Code::NoNote, draft.topic.key());
    }
    targets(&mut finder);
    beats(&mut finder);
    if finder.problems.is_empty() {
        reach(&mut finder);
        outcomes(&mut finder);
    }
    finder.problems
}

/// Every structural problem of an item; `lines` are its own, in their order.
pub(super) fn item_problems(source: &Source, form: Form, lines: &[BeatId]) -> Vec<Problem> {
    let mut finder = Finder { source, problems: Vec::new() };
    names(&mut finder);
    let draft = &source.draft;
    if source.path != format!("{}/{}", form.key(), draft.id)
        || !draft.id.starts_with(&format!("{}-", form.key()))
    {
        finder.report(Code::BadId, &draft.id);
    }
    if !(1..=MOST_LINES).contains(&lines.len()) {
        finder.report(Code::Count, &draft.id);
    }
    let mut seen = BTreeSet::new();
    for id in lines {
        if !seen.insert(id) {
            finder.report(Code::Duplicate, id);
        }
        if [VERDICT, WHY].contains(&id.as_str()) || id.starts_with("end-") {
            finder.report(Code::BadId, id);
        }
    }
    targets(&mut finder);
    beats(&mut finder);
    finder.problems
}

fn names(finder: &mut Finder<'_>) {
    let source = finder.source;
    let draft = &source.draft;
    let stem = source.path.rsplit('/').next().unwrap_or_default();
    if draft.id != stem || !is_kebab(&draft.id) {
        finder.report(Code::BadId, &draft.id);
    }
    if !is_kebab(&draft.pair) {
        finder.report(Code::BadId, &draft.pair);
    }
    for id in draft.beats.keys() {
        let taken =
            RESERVED.contains(&id.as_str()) || RESERVED_STARTS.iter().any(|start| id.starts_with(start));
        if taken || !is_kebab(id) {
            finder.report(Code::BadId, id);
        }
    }
    for id in
        draft.cast.keys().map(crate::content::CastId::as_str).chain(draft.vary.keys().map(String::as_str))
    {
        if !is_kebab(id) || ["country", "police-line", "fraud-line"].contains(&id) {
            finder.report(Code::BadId, id);
        }
    }
    for (name, vary) in &draft.vary {
        let fits = match vary {
            Vary::Pick(ids) => ids.len() > 1 && ids.iter().all(|id| is_kebab(id)),
            Vary::Int(low, high) | Vary::Money(low, high) => low < high,
        };
        if !fits {
            finder.report(Code::Count, name);
        }
    }
}

fn targets(finder: &mut Finder<'_>) {
    let draft = &finder.source.draft;
    if !draft.beats.contains_key(&draft.start) {
        finder.report(Code::UnknownTarget, &draft.start);
    }
    for (id, beat) in &draft.beats {
        for target in beat.targets() {
            if !draft.beats.contains_key(target) {
                finder.report_in(Code::UnknownTarget, id, target);
            }
        }
        let speaker = match beat {
            Beat::Line(line) => Some(&line.who),
            Beat::Press(press) => Some(&press.who),
            _ => None,
        };
        if let Some(who) = speaker.filter(|who| !draft.cast.contains_key(*who)) {
            finder.report_in(Code::UnknownTarget, id, who);
        }
        match beat {
            Beat::Line(line) => {
                if let Some(base) = &line.instead_of {
                    let fits = matches!(draft.beats.get(base), Some(Beat::Line(l)) if l.instead_of.is_none());
                    if !fits || base == id {
                        finder.report_in(Code::UnknownTarget, id, base);
                    }
                }
                for carried in &line.signs {
                    let in_part = matches!(carried.at, Place::Link | Place::Part(_));
                    if in_part && line.part(&carried.at).is_none() {
                        finder.report_in(Code::UnknownTarget, id, carried.id.key());
                    }
                }
                if let Some((name, value)) = &line.when {
                    let fits = matches!(draft.vary.get(name), Some(Vary::Pick(ids)) if ids.contains(value))
                        && line.instead_of.is_some();
                    if !fits {
                        finder.report_in(Code::UnknownTarget, id, name);
                    }
                }
            }
            Beat::Spot(spot) => {
                for line in &spot.lines {
                    if !matches!(draft.beats.get(line), Some(Beat::Line(_))) {
                        finder.report_in(Code::UnknownTarget, id, line);
                    }
                }
                for clue in &spot.find {
                    let carried = spot.lines.iter().any(|line| match draft.beats.get(line) {
                        Some(Beat::Line(line)) => {
                            line.signs.iter().any(|s| s.id == *clue && s.at != Place::Sender)
                        }
                        _ => false,
                    });
                    if !carried {
                        finder.report_in(Code::UnknownTarget, id, clue.key());
                    }
                }
            }
            _ => {}
        }
    }
}

fn beats(finder: &mut Finder<'_>) {
    let draft = &finder.source.draft;
    for (id, beat) in &draft.beats {
        match beat {
            Beat::Ask(ask) => {
                if !(2..=5).contains(&ask.choices.len()) {
                    finder.report_in(Code::Count, id, id);
                }
                unique(finder, id, ask.choices.iter().map(|choice| &choice.id));
                if !ask.choices.iter().any(|choice| choice.act.protects() && choice.grade.is_sound()) {
                    finder.report_in(Code::NoWayToCheck, id, id);
                }
            }
            Beat::Press(press) => {
                let counts = (2..=4).contains(&press.pushes.len()) && (2..=5).contains(&press.ways.len());
                if !counts {
                    finder.report_in(Code::Count, id, id);
                }
                unique(
                    finder,
                    id,
                    press.pushes.iter().map(|p| &p.id).chain(press.ways.iter().map(|w| &w.id)),
                );
                if !press.ways.iter().any(|way| way.act.protects() && way.grade.is_sound()) {
                    finder.report_in(Code::NoWayToCheck, id, id);
                }
                let gives = press.ways.iter().any(|way| way.act == Act::GoAlong);
                let holds = press.ways.iter().any(|way| way.act != Act::GoAlong);
                if !gives || !holds {
                    finder.report_in(Code::Unreachable, id, id);
                }
            }
            Beat::Spot(spot) => {
                if spot.lines.is_empty() || spot.find.is_empty() {
                    finder.report_in(Code::Count, id, id);
                }
                unique(finder, id, spot.near.iter());
            }
            Beat::Line(line) => {
                if line.parts.len() > MOST_PARTS {
                    finder.report_in(Code::Count, id, id);
                }
                unique(finder, id, line.parts.iter().map(|part| &part.id));
            }
            Beat::End(_) => {}
        }
    }
}

fn unique<'a>(finder: &mut Finder<'_>, beat: &BeatId, ids: impl Iterator<Item = &'a super::super::ChoiceId>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !is_kebab(id) {
            finder.report_in(Code::BadId, beat, id);
        }
        if !seen.insert(id) {
            finder.report_in(Code::Duplicate, beat, id);
        }
    }
}

/// Everything is reached from the start, and an end is reached from everything.
fn reach(finder: &mut Finder<'_>) {
    let draft = &finder.source.draft;
    let groups = paths::alternatives(draft);
    let mut reached = BTreeSet::new();
    let mut queue = vec![&draft.start];
    while let Some(id) = queue.pop() {
        if reached.insert(id) {
            queue.extend(draft.beats[id].targets());
            queue.extend(groups.get(id).into_iter().flatten());
        }
    }
    let mut ending: BTreeSet<&BeatId> = BTreeSet::new();
    loop {
        let before = ending.len();
        // One alternative is drawn for a whole play: an end must be reached whichever it is.
        let sure = |next: &BeatId, ending: &BTreeSet<&BeatId>| {
            let group = groups.get(next).map_or(std::slice::from_ref(next), Vec::as_slice);
            group.iter().all(|id| ending.contains(id))
        };
        for (id, beat) in &draft.beats {
            let ends = matches!(beat, Beat::End(_)) || beat.targets().iter().any(|next| sure(next, &ending));
            if ends {
                let _ = ending.insert(id);
            }
        }
        if ending.len() == before {
            break;
        }
    }
    for id in draft.beats.keys() {
        if !reached.contains(id) {
            finder.report(Code::Unreachable, id);
        } else if !ending.contains(id) {
            finder.report(Code::Endless, id);
        }
    }
    // A whole scenario must offer a step that checks, not only refuse.
    let checks = draft.beats.values().any(|beat| match beat {
        Beat::Ask(ask) => ask.choices.iter().any(|c| c.act.checks() && c.grade.is_sound()),
        Beat::Press(press) => press.ways.iter().any(|w| w.act.checks() && w.grade.is_sound()),
        _ => false,
    });
    if !checks {
        finder.report(Code::NoWayToCheck, &draft.id);
    }
}

fn outcomes(finder: &mut Finder<'_>) {
    let draft = &finder.source.draft;
    let mut seen = BTreeSet::new();
    for (id, beat) in &draft.beats {
        if let Beat::End(end) = beat {
            if end.outcome.truth() != draft.truth {
                finder.report_in(Code::OutcomeAgainstTruth, id, id);
            }
            let _ = seen.insert(end.outcome);
        }
    }
    let needed: &[Outcome] = match draft.truth {
        Truth::Scam => &[Outcome::Stopped, Outcome::StoppedLate, Outcome::Harmed],
        Truth::Genuine => &[Outcome::Trusted, Outcome::TurnedAway],
    };
    for outcome in needed {
        if !seen.contains(outcome) {
            let place = parse::locate(&finder.source.text, &draft.id);
            let problem = Problem::at(Code::MissingEnding, &finder.source.file, place, outcome.key());
            finder.problems.push(problem);
        }
    }
    if draft.beats.values().filter(|beat| matches!(beat, Beat::End(_))).count() < 3 {
        finder.report(Code::Count, &draft.id);
    }
}
