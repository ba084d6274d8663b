//! The signs and safe steps that can be looked up, and where this person met them.

use std::collections::BTreeSet;

use super::App;
use crate::content::glossary::Entry;
use crate::content::markup::{Link, Span};
use crate::content::{Clue, Place};
use crate::play::Said;
use crate::store::Attempt;
use crate::ui::screen::Screen;
use crate::ui::screen::play::Situation;
use crate::ui::screen::signs::{self, entry};

/// So many finished attempts are looked through, the newest first.
const NEWEST: usize = 50;
/// So many situations are named: more nobody reads.
const NAMED: usize = 6;

impl App {
    pub(super) fn on_signs(&mut self, message: signs::Message) {
        match message {
            signs::Message::Show(entry) => self.show_entry(entry),
            signs::Message::Guides => self.show_guides(),
            signs::Message::Read(attempt) => self.read_again(attempt),
        }
    }

    /// One of them, with where it was met.
    pub(super) fn show_entry(&mut self, entry: Entry) {
        let person = self.person;
        let mut found = entry::Found { entry, met: Vec::new(), example: None };
        let mut named = BTreeSet::new();
        for attempt in self.read(|store| store.finished(person, NEWEST)) {
            if named.contains(&attempt.begun.scenario) {
                continue;
            }
            let Some(situation) = self.ended(&attempt) else { continue };
            let Some(example) = example(&attempt, &situation, entry) else { continue };
            // What was played in the language of the page goes before all others.
            let here = self.words.language();
            let better = found.example.as_ref().is_none_or(|first| first.language != here);
            if better && (found.example.is_none() || example.language == here) {
                found.example = Some(example);
            }
            let card = self.catalogue.find(&attempt.begun.scenario);
            found.met.extend(card.and_then(|card| self.title_of(card)));
            let _ = named.insert(attempt.begun.scenario);
            if named.len() == NAMED {
                break;
            }
        }
        self.screens.push(Screen::Sign(Box::new(found)));
    }
}

/// The words in which it stood in this play, if it did.
fn example(attempt: &Attempt, situation: &Situation, entry: Entry) -> Option<entry::Example> {
    let (script, values) = (&situation.script, &situation.values);
    let (said, place) = situation.play.met(entry)?;
    let who = said.speaker();
    let name = |who: &str| script.text(&format!("cast-{who}"), values);
    let key = match (&said, &place) {
        (Said::Line(beat, line), Place::Link | Place::Part(_)) => {
            line.part(&place).map(|part| part.key(beat))
        }
        (_, Place::Sender) => None,
        _ => Some(said.key()),
    };
    let words = match (key, entry, who) {
        (Some(key), ..) => script.spans(&key, values),
        (None, Entry::Clue(clue), Some(who)) => {
            let contact = script.find(&format!("cast-{who}.contact"), values);
            sender(clue, contact.unwrap_or_else(|| name(who)), script.spans(&said.key(), values))
        }
        _ => return None,
    };
    let here = match entry {
        Entry::Clue(clue) => script.find(&format!("sign-{}", clue.key()), values),
        Entry::Act(_) => None,
    };
    Some(entry::Example {
        attempt: attempt.id,
        title: situation.title(),
        who: who.map(|who| name(who)),
        words,
        here,
        language: script.language(),
    })
}

/// Who is shown as the sender, then what they say.
fn sender(clue: Clue, shown: String, words: Vec<Span>) -> Vec<Span> {
    let shown = Span { text: shown, link: Some(Link::Clue(clue)) };
    let pause = Span { text: "\n".to_owned(), link: None };
    [shown, pause].into_iter().chain(words).collect()
}
