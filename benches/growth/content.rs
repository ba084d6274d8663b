//! `check`, and the catalogue by its index.

use std::collections::BTreeMap;
use std::path::Path;

use second_look::content::catalogue::{self, Catalogue};
use second_look::content::check::{self, Depth};
use second_look::content::find::{Finder, Names, Wanted};
use second_look::content::pack::Pack;
use second_look::i18n::{Language, Words};
use second_look::learn::mix::{Mix, Sitting};
use second_look::ui::font;

use crate::{COUNTS, data_of, tell, time};

pub(crate) fn measure(folder: &Path) {
    for count in COUNTS {
        let data = data_of(folder, count);
        let (packs, cache) = (data.join("packs"), data.join("cache"));
        let pack = Pack::in_folder(&packs.join("many")).expect("a pack");
        let whole = check::pack(&pack, Depth::Whole);
        assert!(whole.problems.is_empty() && whole.sound.len() == count, "{:?}", whole.problems.first());
        tell(
            &format!("check, {count} situations × 3 languages"),
            &mut time(3, || check::pack(&pack, Depth::Whole)),
            "ms",
        );
        drop(catalogue::look_through(&packs, &cache, font::has));
        tell(
            &format!("catalogue from its index, {count}"),
            &mut time(9, || Catalogue::from_indexes(&packs, &cache)),
            "ms",
        );
        tell(
            &format!("its cards read, {count}"),
            &mut time(9, || Catalogue::from_indexes(&packs, &cache).cards().count()),
            "ms",
        );
        let catalogue = Catalogue::from_indexes(&packs, &cache);
        for (language, word) in [(Language::English, "parcel"), (Language::Chinese, "银行")] {
            let (names, code) = (Names::of(&Words::new(language)), language.code());
            let gather = || Finder::of(&catalogue, language, "GB", &names);
            tell(&format!("words gathered to find by, {code}, {count}"), &mut time(3, gather), "ms");
            let (finder, wanted) = (gather(), Wanted { text: word.to_owned(), ..Wanted::default() });
            let find = || finder.find(&wanted, |_| true).len();
            tell(&format!("found by a word, {code}, {count}"), &mut time(9, find), "ms");
        }
        let next = || {
            let mix = Mix::of(catalogue.cards(), &BTreeMap::new(), 1);
            mix.next(&Sitting::default()).map(|card| card.name.clone())
        };
        tell(&format!("the next of the daily mix, {count}"), &mut time(9, next), "ms");
        tell(
            &format!("a look whether anything changed, {count}"),
            &mut time(3, || catalogue::look_through(&packs, &cache, font::has).len()),
            "ms",
        );
    }
}
