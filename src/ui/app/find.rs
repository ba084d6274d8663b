//! Finding a situation: what is typed and chosen on the list of topics, and what is found by it. The words
//! of all situations are gathered when the first is looked for, on a thread beside the window.

use std::collections::BTreeSet;
use std::sync::Arc;

use iced::Task;
use iced::advanced::widget::{Id, operate};
use iced::futures::channel::oneshot;

use super::{App, Message};
use crate::content::catalogue::{Offer, Shelf};
use crate::content::find::{Finder, Length, Names, Wanted};
use crate::content::{Audience, Card, Channel, Topic};
use crate::i18n::Language;
use crate::ui::access::{FocusOn, Reveal};
use crate::ui::screen::Screen;
use crate::ui::screen::topics::find::{self, Choices, FOUND, Find, Found};
use crate::ui::screen::topics::{LOT, Topics};

/// Of what the words are gathered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Of {
    language: Language,
    country: String,
    /// How often packs have come in before.
    packs: usize,
}

/// The words of all situations, in one language and for one country.
#[derive(Debug)]
pub struct Gathered {
    of: Of,
    finder: Finder,
}

/// What is known of the words of all situations.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    /// How often packs have come in.
    packs: usize,
    /// What is being gathered.
    begun: Option<Of>,
    ready: Option<Arc<Gathered>>,
}

impl Gathering {
    /// Packs have come in: what was gathered is old.
    pub(super) fn outdate(&mut self) {
        self.packs += 1;
        self.ready = None;
    }
}

impl App {
    /// Nothing looked for yet, among what is offered.
    pub(super) fn find_among(&self, offer: &Offer, played: &BTreeSet<String>) -> Find {
        let cards: Vec<&Card> = self.catalogue.offered(offer).collect();
        let some = |wanted: Wanted| cards.iter().any(|card| wanted.fits(card, played));
        let of = Wanted::default;
        let topics = Topic::ALL.iter().copied();
        let choices = Choices {
            topics: topics.filter(|topic| some(Wanted { topic: Some(*topic), ..of() })).collect(),
            audiences: Audience::ALL
                .into_iter()
                .filter(|audience| *audience != Audience::Everyone && offer.audience == Audience::Everyone)
                .filter(|audience| some(Wanted { audience: Some(*audience), ..of() }))
                .collect(),
            lengths: Length::ALL
                .into_iter()
                .filter(|length| some(Wanted { length: Some(*length), ..of() }))
                .collect(),
            channels: Channel::ALL
                .into_iter()
                .filter(|channel| some(Wanted { channel: Some(*channel), ..of() }))
                .collect(),
            played: [false, true]
                .into_iter()
                .filter(|played| some(Wanted { played: Some(*played), ..of() }))
                .collect(),
        };
        Find { choices, ..Find::default() }
    }

    fn find_mut(&mut self) -> Option<&mut Find> {
        match self.screens.last_mut() {
            Some(Screen::Topics(Topics { find, .. })) => Some(find),
            _ => None,
        }
    }

    pub(super) fn on_find(&mut self, message: find::Message) -> Task<Message> {
        let Some(find) = self.find_mut() else { return Task::none() };
        let mut lot = 0;
        let mut task = Task::none();
        let to_found = || operate(FocusOn::new(Some(Id::new(FOUND)))).chain(operate(Reveal::beginning()));
        match message {
            find::Message::Typed(text) => find.wanted.text = text,
            find::Message::Want(wanted) => find.wanted = wanted,
            find::Message::All => {
                *find = Find { choices: std::mem::take(&mut find.choices), ..Find::default() }
            }
            find::Message::Narrow => {
                find.open = !find.open;
                return Task::none();
            }
            find::Message::Left => return to_found(),
            find::Message::Show => {
                find.open = false;
                return to_found();
            }
            find::Message::Lot(wanted) => {
                lot = wanted;
                task = to_found();
            }
            find::Message::Play(name) => {
                self.start(&name);
                return Task::none();
            }
        }
        let gather = self.seek(lot);
        Task::batch([gather, task])
    }

    /// Looks again, after what there is has changed.
    pub(super) fn find_again(&mut self) -> Task<Message> {
        if self.find_mut().is_some_and(|find| find.found.is_some()) { self.seek(0) } else { Task::none() }
    }

    /// Packs that are new or have changed were looked through.
    pub(super) fn on_packs(&mut self, shelves: Vec<Arc<Shelf>>) -> Task<Message> {
        let before = self.left_out();
        self.notices.retain(|notice| before.as_ref() != Some(notice));
        for shelf in shelves {
            self.catalogue.put(shelf);
        }
        if let Some(line) = self.left_out() {
            self.notice("notice-left-out", line);
        }
        self.gathering.outdate();
        self.refresh();
        self.find_again()
    }

    pub(super) fn on_gathered(&mut self, gathered: Arc<Gathered>) {
        if gathered.of == self.of_now() {
            self.gathering.ready = Some(gathered);
            let _ = self.find_again();
        }
    }

    /// What would be gathered now.
    fn of_now(&self) -> Of {
        Of { language: self.words.language(), country: self.country(), packs: self.gathering.packs }
    }

    /// Finds what is wanted and shows a lot of it; gathers the words first when some are wanted.
    fn seek(&mut self, lot: usize) -> Task<Message> {
        let Some(wanted) = self.find_mut().map(|find| find.wanted.clone()) else { return Task::none() };
        let (offer, played) = (self.offer(), self.played());
        let fits = |card: &Card| offer.holds(card) && wanted.fits(card, &played);
        let now = self.of_now();
        let gathered = self.gathering.ready.clone().filter(|gathered| gathered.of == now);
        let mut task = Task::none();
        let found = if !wanted.has_words() && !wanted.is_narrowed() {
            None
        } else if !wanted.has_words() {
            let mut cards: Vec<&Card> = self.catalogue.cards().filter(|card| fits(card)).collect();
            cards.sort_by_key(|card| card.topic);
            Some(self.found(&cards, lot, &offer, &played))
        } else if let Some(gathered) = gathered {
            Some(self.found(&gathered.finder.find(&wanted, fits), lot, &offer, &played))
        } else {
            task = self.gather(now);
            Some(Found { waits: true, ..Found::default() })
        };
        if let Some(find) = self.find_mut() {
            find.found = found;
        }
        task
    }

    fn found(&self, cards: &[&Card], lot: usize, offer: &Offer, played: &BTreeSet<String>) -> Found {
        let shown = cards.iter().skip(lot * LOT).take(LOT);
        let items = shown.filter_map(|card| self.topics_item(card, &offer.country, played)).collect();
        Found { items, all: cards.len(), lot, waits: false }
    }

    /// Gathers the words of all situations, on a thread beside the window.
    fn gather(&mut self, of: Of) -> Task<Message> {
        if self.gathering.begun.replace(of.clone()).is_some_and(|begun| begun == of) {
            return Task::none();
        }
        let (done, waiting) = oneshot::channel();
        let (catalogue, names) = (self.catalogue.clone(), Names::of(&self.words));
        let work = move || {
            let finder = Finder::of(&catalogue, of.language, &of.country, &names);
            // The window may have been closed meanwhile.
            let _ = done.send(Gathered { of, finder });
        };
        if std::thread::Builder::new().name("words".to_owned()).spawn(work).is_err() {
            return Task::none();
        }
        Task::perform(waiting, Result::ok)
            .and_then(|gathered| Task::done(Message::Gathered(Arc::new(gathered))))
    }
}
