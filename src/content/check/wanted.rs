//! The messages a scenario needs, held against those that are there.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::super::item::WHY;
use super::super::markup::Link;
use super::super::{Beat, BeatId, CastId, Draft, Line, Place, Vary};
use super::words::Messages;
use super::{Code, Problem};

/// Messages by name, with the links they must carry.
pub(super) type Wanted = IndexMap<String, BTreeSet<Link>, FxBuildHasher>;

/// Every message a scenario needs, with the links its words must carry.
pub(super) fn wanted(draft: &Draft) -> Wanted {
    let mut out = Wanted::default();
    let mut need = |key: String| {
        let _ = out.entry(key).or_default();
    };
    for key in
        ["title", "summary", "notes.aim", "notes.ask-1", "notes.ask-2", "notes.wrong-idea", "notes.care"]
    {
        need(key.to_owned());
    }
    if draft.content_note {
        need("content-note".to_owned());
    }
    let others = |who: &CastId| draft.cast.get(who).is_some_and(|cast| cast.role.is_other());
    cast_and_draws(draft, &mut need);
    let mut clues = BTreeSet::new();
    for (id, beat) in &draft.beats {
        match beat {
            Beat::Line(line) => {
                of_line(id, line, &mut need);
                if others(&line.who) {
                    need(format!("behind-{id}"));
                }
                clues.extend(line.signs.iter().map(|carried| carried.id));
            }
            Beat::Ask(ask) => {
                for choice in &ask.choices {
                    need(format!("{id}.c-{}", choice.id));
                    need(format!("{id}.why-{}", choice.id));
                }
            }
            Beat::Press(press) => {
                for push in &press.pushes {
                    need(format!("{id}.p-{}", push.id));
                    clues.extend(&push.signs);
                }
                for way in &press.ways {
                    need(format!("{id}.w-{}", way.id));
                    need(format!("{id}.why-{}", way.id));
                }
                if others(&press.who) {
                    need(format!("behind-{id}"));
                }
            }
            Beat::Spot(spot) => spot.near.iter().for_each(|near| need(format!("{id}.near-{near}"))),
            Beat::End(_) => {
                need(id.to_string());
                need(format!("{id}.habit"));
            }
        }
    }
    for clue in clues {
        need(format!("sign-{}", clue.key()));
    }
    carried(draft, &mut out);
    out
}

/// Every message an item needs, with the links its words must carry. Its question and its answers are the
/// program's own.
pub(super) fn wanted_of_item(draft: &Draft) -> Wanted {
    let mut out = Wanted::default();
    let mut need = |key: String| {
        let _ = out.entry(key).or_default();
    };
    need(WHY.to_owned());
    cast_and_draws(draft, &mut need);
    for (id, beat) in &draft.beats {
        if let Beat::Line(line) = beat {
            of_line(id, line, &mut need);
        }
    }
    carried(draft, &mut out);
    out
}

/// Who speaks, and what may be drawn.
fn cast_and_draws(draft: &Draft, need: &mut impl FnMut(String)) {
    for id in draft.cast.keys() {
        need(format!("cast-{id}"));
    }
    for (name, vary) in &draft.vary {
        if let Vary::Pick(ids) = vary {
            for id in ids {
                need(format!("vary-{name}-{id}"));
            }
        }
    }
}

/// A line, its picture in words, and its parts.
fn of_line(id: &BeatId, line: &Line, need: &mut impl FnMut(String)) {
    need(id.to_string());
    if line.is_pictured() {
        need(format!("{id}.alt"));
    }
    for part in &line.parts {
        need(part.key(id));
        part.more(id).into_iter().for_each(&mut *need);
    }
}

/// Adds what each message must carry.
fn carried(draft: &Draft, out: &mut Wanted) {
    for (id, beat) in &draft.beats {
        match beat {
            Beat::Line(line) => {
                let links = out.entry(id.to_string()).or_default();
                let carried = line.signs.iter().filter(|carried| carried.at == Place::Words);
                links.extend(carried.map(|carried| Link::Clue(carried.id)));
                for carried in &line.signs {
                    if let Some(part) = line.part(&carried.at) {
                        let _ = out.entry(part.key(id)).or_default().insert(Link::Clue(carried.id));
                    }
                }
            }
            Beat::Press(press) => {
                for push in &press.pushes {
                    let links = out.entry(format!("{id}.p-{}", push.id)).or_default();
                    links.extend(push.signs.iter().map(|clue| Link::Clue(*clue)));
                }
            }
            _ => {}
        }
    }
}

/// Messages and attributes that may stand or not: who is shown on the stage, under what number, and on
/// which day a line came.
fn optional(draft: &Draft, key: &str) -> bool {
    let dated = key.strip_suffix(".date").and_then(|id| draft.beats.get(&BeatId::from(id)));
    let contact = key.strip_prefix("cast-").and_then(|rest| rest.strip_suffix(".contact"));
    let dated = matches!(dated, Some(Beat::Line(_)));
    dated || key == "room" || key == "room.note" || contact.is_some_and(|id| draft.cast.contains_key(id))
}

/// Whether a message is the words of a picture.
fn pictured(draft: &Draft, key: &str) -> bool {
    let beat = key.strip_suffix(".alt").and_then(|id| draft.beats.get(&BeatId::from(id)));
    matches!(beat, Some(Beat::Line(line)) if line.is_pictured())
}

/// Every message is there, nothing is left over, and each carries what its beat says.
pub(super) fn compare(
    draft: &Draft,
    file: &str,
    wanted: &Wanted,
    messages: &Messages,
    problems: &mut Vec<Problem>,
) {
    let mut known: BTreeSet<String> =
        ["country", "police-line", "fraud-line"].iter().map(|name| (*name).to_owned()).collect();
    for (name, vary) in &draft.vary {
        let _ = known.insert(name.clone());
        if matches!(vary, Vary::Pick(_)) {
            let _ = known.insert(format!("{name}-id"));
        }
    }
    let nears: BTreeSet<_> = draft
        .beats
        .values()
        .filter_map(|beat| if let Beat::Spot(spot) = beat { Some(&spot.near) } else { None })
        .flatten()
        .map(|near| Link::Near(near.to_string()))
        .collect();
    let mut linked = BTreeSet::new();
    for (key, links) in wanted {
        let Some(made) = messages.get(key) else {
            let code = if pictured(draft, key) { Code::PictureWords } else { Code::MissingMessage };
            problems.push(Problem::at(code, file, (1, 1), key));
            continue;
        };
        let place = (made.line, 1);
        if made.blank {
            problems.push(Problem::at(Code::MissingMessage, file, place, key));
        }
        if let Some(broken) = &made.broken {
            problems.push(Problem::at(Code::BadMarkup, file, place, &format!("{key}: {broken}")));
        }
        if let Some(variable) = made.variables.difference(&known).next() {
            problems.push(Problem::at(Code::Variables, file, place, &format!("{key}: ${variable}")));
        }
        let is_near = |link: &&Link| matches!(link, Link::Near(_));
        let same_clues = made.links.iter().filter(|link| !is_near(link)).eq(links);
        if !same_clues || made.links.iter().filter(is_near).any(|near| !nears.contains(near)) {
            problems.push(Problem::at(Code::Signs, file, place, key));
        }
        linked.extend(made.links.iter().filter(is_near).cloned());
    }
    for missing in nears.difference(&linked) {
        if let Link::Near(id) = missing {
            problems.push(Problem::at(Code::Signs, file, (1, 1), id));
        }
    }
    for (key, made) in messages {
        if !wanted.contains_key(key) && !optional(draft, key) {
            problems.push(Problem::at(Code::LeftOverMessage, file, (made.line, 1), key));
        }
    }
}

/// The same variables and links as in the pack's base language. Selectors may differ: each language has
/// its own reasons to look at the country.
pub(super) fn same_as(base: &Messages, file: &str, messages: &Messages, problems: &mut Vec<Problem>) {
    let plain = |name: &&String| *name != "country" && !name.ends_with("-id");
    for (key, made) in messages {
        let Some(first) = base.get(key) else { continue };
        let mut differing = made.variables.symmetric_difference(&first.variables);
        if let Some(name) = differing.find(plain) {
            problems.push(Problem::at(Code::Variables, file, (made.line, 1), &format!("{key}: ${name}")));
        }
        if made.links != first.links {
            problems.push(Problem::at(Code::Signs, file, (made.line, 1), key));
        }
    }
}
