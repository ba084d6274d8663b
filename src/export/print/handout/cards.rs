//! Vote cards: A B C ?, four on a sheet to be cut, and each on a sheet of its own to be folded or held up from the
//! last row.
//!
//! A letter is read at a distance of 200 times its height (the rule signs are made by): from 8 m it must be 40 mm
//! high. On the sheet of four it is 42 mm and more, on its own sheet twice that.
#![forbid(unsafe_code)]

use super::{Card, Count, Figure, Handout, Pages, PrintError, Setup, finish, head, listed};
use crate::i18n::Words;
use crate::lesson::{LETTERS, UNSURE};

const FIGURES: [Figure; 3] = [Figure::Disc, Figure::Square, Figure::Triangle];

/// The cards.
///
/// # Errors
/// [`PrintError`] when they cannot be made.
pub fn cards(words: &Words, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
    let mut pages = Pages::new(setup);
    head(&mut pages, Handout::Cards, words);
    listed(&mut pages, words, "handout-cards-how", Count::Numbers);
    let lettered = LETTERS.into_iter().zip(FIGURES);
    let mut all: Vec<Card> =
        lettered.map(|(letter, figure)| Card { letter, figure, words: String::new() }).collect();
    all.push(Card { letter: UNSURE, figure: Figure::Diamond, words: words.text("handout-unsure") });
    pages.cards(&all);
    for card in all {
        pages.cards(&[card]);
    }
    finish(pages, &Handout::Cards.title(words), words, setup)
}
