//! What visitors press: from the attract screen to what they take away.

use std::time::Instant;

use iced::Task;

use super::super::{App, Message};
use crate::content::{Card, ScenarioId};
use crate::i18n::Language;
use crate::kiosk::code::{Code, Wrong};
use crate::kiosk::fact::{Fact, Why};
use crate::kiosk::few::few;
use crate::kiosk::presence::Presence;
use crate::ui::screen::Screen;
use crate::ui::screen::attract;
use crate::ui::screen::debrief::OnPath;
use crate::ui::screen::visit::{Message as Asked, Page, pad::Pad, pick};

impl App {
    /// On the attract screen.
    pub(super) fn on_attract(&mut self, message: attract::Message) {
        let first = self.policy.languages().first().copied().unwrap_or(Language::English);
        match message {
            attract::Message::Begin(language) => self.begin_visit(language),
            attract::Message::Help => {
                self.begin_visit(first);
                self.screens.push(Screen::Help);
            }
        }
    }

    fn begin_visit(&mut self, language: Language) {
        let (idle, answer) = (self.policy.idle_after(), self.policy.asked_for());
        if let Some(visit) = &mut self.visit {
            visit.presence = idle.map(|idle| Presence::new(idle, answer, Instant::now()));
        }
        self.tell(Fact::Begun);
        self.speak(language);
        self.screens = vec![Screen::Visit(Box::new(Page::Welcome))];
    }

    /// What to do: a visitor's Home.
    pub(in crate::ui::app) fn welcome(&mut self) {
        if !matches!(self.screen(), Screen::Attract(_)) {
            self.keep();
            if let Some(visit) = &mut self.visit {
                (visit.few, visit.of) = (Vec::new(), 0);
            }
            self.screens = vec![Screen::Visit(Box::new(Page::Welcome))];
        }
    }

    /// On a page of the visit.
    pub(super) fn on_visit(&mut self, message: Asked) -> Task<Message> {
        match message {
            Asked::Size(size) => self.set(|settings| settings.text_size = size),
            Asked::ReadToMe(read) => self.set(|settings| settings.read_to_me = read),
            Asked::Few => self.begin_few(),
            Asked::One => self.pick(0),
            Asked::Others => {
                if let Some(Screen::Visit(page)) = self.screens.last()
                    && let Page::Pick(pick) = &**page
                {
                    let lot = pick.lot + 1;
                    let _ = self.screens.pop();
                    self.pick(lot);
                }
            }
            Asked::Play(name) => self.start(&name),
            Asked::Code => self.screens.push(Screen::Visit(Box::new(Page::Pad(Pad::default())))),
            Asked::Type(_) | Asked::Rub | Asked::Read => self.on_pad(&message),
            Asked::Leave => {
                let farewell = self.farewell();
                match farewell.code {
                    Some(_) => self.screens.push(Screen::Visit(Box::new(Page::Farewell(Box::new(farewell))))),
                    // Nothing was played: there is nothing to take away.
                    None => return self.end(Fact::Ended(Why::Done)),
                }
            }
            Asked::Print => self.print_page(),
            Asked::Done => return self.end(Fact::Ended(Why::Done)),
            Asked::Here => self.still_here(),
        }
        Task::none()
    }

    fn on_pad(&mut self, message: &Asked) {
        let Some(Screen::Visit(page)) = self.screens.last_mut() else { return };
        let Page::Pad(pad) = &mut **page else { return };
        match message {
            Asked::Type(character) => pad.put(*character),
            Asked::Rub => pad.rub(),
            _ => match Code::read(&pad.typed) {
                Ok(code) => {
                    if let Some(visit) = &mut self.visit {
                        (visit.met, visit.seed, visit.place) = (code.met, code.seed, code.place);
                    }
                    let _ = self.screens.pop();
                    self.begin_few();
                }
                Err(wrong) => {
                    let key = if wrong == Wrong::Version { "visit-code-version" } else { "visit-code-wrong" };
                    pad.wrong = Some(self.words.text(key));
                }
            },
        }
    }

    /// What the operator lets be offered.
    fn offered(&self) -> Vec<&Card> {
        let offer = self.offer();
        let path = self.policy.playlist().and_then(|id| self.catalogue.playlist(id));
        let steps: Vec<ScenarioId> = path.map_or_else(Vec::new, |path| {
            let cards = self.catalogue.cards().filter(|card| offer.holds(card));
            crate::learn::path::steps(path, cards).into_iter().map(|card| card.name.clone()).collect()
        });
        let here = |card: &&Card| {
            if steps.is_empty() { self.policy.offers(card.topic) } else { steps.contains(&card.name) }
        };
        self.catalogue.cards().filter(|card| offer.holds(card)).filter(here).collect()
    }

    /// Three, of both kinds, one after the other.
    fn begin_few(&mut self) {
        let Some(visit) = &self.visit else { return };
        let (met, seed, place) = (visit.met.clone(), visit.seed, visit.place);
        let mut few = few(self.offered(), &met, seed, place, self.policy.few());
        few.reverse();
        let first = few.pop();
        if let Some(visit) = &mut self.visit {
            visit.of = few.len() + 1;
            visit.place = visit.place.saturating_add(u8::try_from(visit.of).unwrap_or(u8::MAX)).min(63);
            visit.few = few;
        }
        if let Some(first) = first {
            self.start(&first);
        }
    }

    /// The next of the few, as the page of what came of one tells it.
    pub(in crate::ui::app) fn next_of_few(&self) -> Option<OnPath> {
        let visit = self.visit.as_ref()?;
        let next = visit.few.last().map(|next| (visit.of - visit.few.len(), next.clone()));
        next.map(|next| OnPath { next: Some(next), all: visit.of })
    }

    /// From what came of a situation on: to the next of the few, or to what one takes away.
    pub(in crate::ui::app) fn go_on_in_visit(&mut self) {
        let _ = self.screens.pop();
        if let Some(next) = self.visit.as_mut().and_then(|visit| visit.few.pop()) {
            return self.start(&next);
        }
        self.screens = vec![Screen::Visit(Box::new(Page::Welcome))];
        let farewell = self.farewell();
        self.screens.push(Screen::Visit(Box::new(Page::Farewell(Box::new(farewell)))));
    }

    /// One like it, in a visit: another one that is offered here.
    pub(in crate::ui::app) fn another(&self, but: &ScenarioId) -> Option<ScenarioId> {
        let visit = self.visit.as_ref()?;
        let place = visit.place.wrapping_add(u8::try_from(visit.met.len()).unwrap_or(0));
        let cards = self.offered().into_iter().filter(|card| card.name != *but);
        few(cards, &visit.met, visit.seed, place, 1).pop()
    }

    /// A few to choose from.
    fn pick(&mut self, lot: usize) {
        let Some(visit) = &self.visit else { return };
        let offered = self.offered();
        let all = offered.len();
        let names = few(offered, &[], visit.seed, visit.place, all);
        let country = self.country();
        let played = self.played();
        let lots = names.len().div_ceil(pick::SHOWN).max(1);
        let shown = names.chunks(pick::SHOWN).nth(lot % lots).unwrap_or_default();
        let cards = shown.iter().filter_map(|name| self.catalogue.find(name));
        let items = cards.filter_map(|card| self.topics_item(card, &country, &played)).collect();
        self.screens.push(Screen::Visit(Box::new(Page::Pick(pick::Pick { items, lot }))));
    }
}
