//! The items of a check-up: each by itself as a situation is, but for what only a graph has.
#![forbid(unsafe_code)]

use std::sync::Arc;

use super::super::item::Item;
use super::super::pack::Pack;
use super::super::{BeatId, Scenario, parse};
use super::{Depth, ITEMS, Problem, Shared, Source, graph, languages_of, path_in, review};

/// What was found in a pack's `items/`.
#[derive(Debug, Default)]
pub struct Items {
    /// Items without an error, by path.
    pub sound: Vec<Item>,
    /// Everything found.
    pub problems: Vec<Problem>,
}

/// Looks through the items of a pack.
#[must_use]
pub fn items(pack: &Pack, depth: Depth) -> Items {
    let files = pack.files.list(ITEMS, "ron");
    if files.is_empty() {
        return Items::default();
    }
    let mut problems = Vec::new();
    let shared = Shared::of(pack, depth, None, &mut problems);
    let mut items = each(pack, &shared);
    items.problems.append(&mut problems);
    items
}

pub(super) fn each(pack: &Pack, shared: &Shared) -> Items {
    let mut out = Items::default();
    for file in pack.files.list(ITEMS, "ron") {
        match look(pack, &file, shared) {
            Ok((item, problems)) => {
                out.problems.extend(problems);
                out.sound.extend(item);
            }
            Err(problem) => out.problems.push(problem),
        }
    }
    out
}

fn look(pack: &Pack, file: &str, shared: &Shared) -> Result<(Option<Item>, Vec<Problem>), Problem> {
    let text = pack.files.read(file)?;
    let item = parse::item(file, &text)?;
    let lines: Vec<BeatId> = item.lines.iter().map(|line| line.id.clone()).collect();
    let (place, draft) = item.into_draft();
    let source = Source { folder: ITEMS, file: file.to_owned(), path: path_in(ITEMS, file), text, draft };
    let mut problems = graph::item_problems(&source, place.form, &lines);
    let structured = !problems.iter().any(Problem::is_error);
    if shared.depth == Depth::Whole {
        review::problems(&source, shared.today, &mut problems);
    }
    let languages = languages_of(pack, &source, shared, structured, &mut problems);
    let sound = !problems.iter().any(Problem::is_error);
    let Source { path, draft, .. } = source;
    let item = (sound && !languages.is_empty()).then(|| {
        let scenario = Arc::new(Scenario::vouched(&pack.manifest.id, draft));
        Item { place, path, scenario, languages }
    });
    Ok((item, problems))
}
