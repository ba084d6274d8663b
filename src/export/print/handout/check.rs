//! A check-up on paper: ten items as they look on the screen, two boxes each, and a key for the leader.
#![forbid(unsafe_code)]

use super::tell::Told;
use super::{LEADER, Pages, PrintError, Run, Setup, finish, whose};
use crate::content::catalogue::Catalogue;
use crate::content::item::{Form, Item, Length, WHY};
use crate::content::region::Region;
use crate::i18n::Words;
use crate::learn::forms::{Placed, mixed};

/// The sheets of a form, five scams and five genuine items in an order the seed decides, then the key.
///
/// # Errors
/// [`PrintError`] when they cannot be made.
pub fn check_up(
    (form, seed): (Form, u64),
    catalogue: &Catalogue,
    words: &Words,
    region: &Region,
    setup: &Setup<'_>,
) -> Result<Vec<u8>, PrintError> {
    let items: Vec<&Item> = catalogue.items_of(form, Length::Short).collect();
    let placed: Vec<Placed<'_>> = items
        .iter()
        .map(|item| Placed { id: item.id(), is_scam: item.is_scam(), pair: &item.scenario.pair })
        .collect();
    let order = mixed(seed, &placed);
    let told: Vec<_> = order
        .iter()
        .filter_map(|place| {
            let item = items.iter().find(|item| item.id() == place.id)?;
            Some((place.is_scam, Told::item(catalogue, item, seed, words, region)?))
        })
        .collect();
    let mut pages = Pages::of_size(setup, LEADER);
    let title = words.with("handout-checkup-form", &[("form", form.key().to_uppercase().into())]);
    pages.heading(1, &title);
    pages.paragraph(&[Run::plain(words.text("handout-checkup.more"))]);
    for (index, (_, told)) in told.iter().enumerate() {
        pages.whole(|pages| {
            pages.heading(2, &words.with("handout-item", &[("number", (index + 1).into())]));
            told.talk(pages, false);
            let (real, scam) = (words.text("checkup-real"), words.text("checkup-scam"));
            pages.paragraph(&[
                Run::tick(),
                Run::strong(format!("{real}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0} ")),
                Run::tick(),
                Run::strong(scam),
            ]);
        });
    }
    pages.turn();
    pages.heading(1, &words.with("handout-key", &[("form", form.key().to_uppercase().into())]));
    pages.paragraph(&[Run::plain(words.text("handout-key.more"))]);
    pages.entries(|pages| {
        for (index, (is_scam, told)) in told.iter().enumerate() {
            let verdict = words.text(if *is_scam { "checkup-scam" } else { "checkup-real" });
            let args = [("number", (index + 1).into()), ("verdict", verdict.into())];
            let label = whose(words, words.with("handout-key-item", &args));
            pages.entry(|pages| pages.paragraph(&[label, Run::plain(told.say(WHY))]));
        }
    });
    finish(pages, &title, words, setup)
}
