//! Check-ups: offered, begun, gone on with, and what they show. An answer is in the store before the next
//! item stands; where it cannot be, it is tried again with the next.

use std::sync::Arc;

use iced::Task;

use super::keep::now;
use super::sharing::telling;
use super::{App, Message};
use crate::content::item::{Form, Item, Length};
use crate::export::xapi::{Fact, Taken as Finished};
use crate::i18n::Language;
use crate::learn::calibration::{Rated, Sureness};
use crate::learn::discrimination::Answers;
use crate::learn::forms::{self, Placed, Taken};
use crate::play::Play;
use crate::store::{Checkup as Kept, CheckupId, Error, NewCheckup, Question, Verdict};
use crate::ui::screen::Screen;
use crate::ui::screen::checkup::{self, Action, Checkup, Offer, Results, Running, Told, Trust};
use crate::ui::screen::forget::What;
use crate::ui::screen::home::Checkup as OnHome;
use crate::ui::screen::play::Situation;
use crate::ui::screen::progress::checkups::Item as CheckupItem;

impl App {
    /// Whether there are items to take a check-up with.
    pub(super) fn has_checkups(&self) -> bool {
        !self.catalogue.items().is_empty()
    }

    /// The finished check-ups, oldest first.
    fn taken(&mut self) -> Vec<Kept> {
        let person = self.person;
        self.read(|store| store.checkups(person))
    }

    /// What Home says of check-ups: that one was left, or that a follow-up is due. Mostly nothing.
    pub(super) fn checkup_on_home(&mut self) -> Option<OnHome> {
        let person = self.person;
        // Looked at before the items are: whoever never took one waits for none of them to be read.
        let open = self.read(|store| store.open_checkup(person)).is_some();
        let due = !open && forms::is_due(&brief(&self.taken()), now());
        let shown = if open { Some(OnHome::Left) } else { due.then_some(OnHome::Due) };
        shown.filter(|_| self.has_checkups())
    }

    /// What “My progress” says of check-ups, the newest first; and every answer with its sureness.
    pub(super) fn checkup_items(&mut self) -> (Vec<CheckupItem>, Vec<Rated>) {
        let (mut items, mut all) = (Vec::new(), Vec::new());
        for kept in self.taken().iter().rev() {
            let said = self.read(|store| store.verdicts(kept.id));
            let when = self.day(kept.finished_at.unwrap_or_default());
            items.push(CheckupItem { id: kept.id, answers: answers(&said), when });
            all.extend(said.iter().map(rated));
        }
        (items, all)
    }

    pub(super) fn show_checkup(&mut self) {
        let person = self.person;
        if !self.has_checkups() {
            return;
        }
        let open = self.read(|store| store.open_checkup(person));
        let id = open.as_ref().map(|kept| kept.id);
        let left = open.map(|kept| {
            let said = self.read(|store| store.verdicts(kept.id));
            let left = self.order(&kept.begun, &said);
            (said.len(), said.len() + left.len())
        });
        let occasion = self.next_form().1;
        self.screens.push(Screen::Checkup(Checkup::Offer(Offer { occasion, left, id })));
    }

    fn next_form(&mut self) -> (Form, forms::Occasion) {
        let person = self.person;
        let seed = rand::random();
        let order = self.write(|store| store.form_order(person, seed)).unwrap_or(forms::Order::AB);
        forms::next(order, &brief(&self.taken()), now())
    }

    /// The ids of the items of a check-up that were not answered yet, in its order.
    fn order(&self, begun: &NewCheckup, said: &[Verdict]) -> Vec<String> {
        let items: Vec<_> = self.catalogue.items_of(begun.form, begun.length).collect();
        let placed: Vec<_> = items
            .iter()
            .map(|item| Placed { id: item.id(), is_scam: item.is_scam(), pair: &item.scenario.pair })
            .collect();
        let answered = |id: &str| said.iter().any(|verdict| verdict.item == id);
        let mixed = forms::mixed(begun.seed, &placed).into_iter();
        mixed.filter(|item| !answered(item.id)).map(|item| item.id.to_owned()).collect()
    }

    fn item(&self, id: &str) -> Option<&Item> {
        self.catalogue.items().iter().find(|item| item.id() == id)
    }

    /// An item on its stage, in the language and for the country of its check-up.
    fn item_on_stage(&self, begun: &NewCheckup, id: &str) -> Option<Situation> {
        let item = self.item(id)?;
        let language = Language::from_code(&begun.language).unwrap_or_else(|| self.words.language());
        let script = self.catalogue.script_of_item(item, language, &begun.country)?;
        let region = self.catalogue.region(&begun.country);
        let setting = self.words.setting(region);
        let play = Play::start(Arc::clone(&item.scenario), begun.seed);
        let values = play.draws().words(&script, &region.money, &setting);
        Some(Situation::new(item.scenario.name().clone(), play, script, values, None).as_item())
    }

    pub(super) fn on_checkup(&mut self, message: checkup::Message) -> Task<Message> {
        let moves = !self.is_calm() && !self.listens();
        let Some(Screen::Checkup(page)) = self.screens.last_mut() else { return Task::none() };
        let message = match (message, page.situation()) {
            (checkup::Message::OnItem(message), Some(situation)) if moves => {
                checkup::Message::OnItem(situation.unread(message))
            }
            (message, _) => message,
        };
        let action = page.update(message);
        self.in_checkup(action);
        Task::none()
    }

    /// Back, by the bar or by Escape; whether a check-up was shown.
    pub(super) fn back_in_checkup(&mut self) -> bool {
        let Some(Screen::Checkup(page)) = self.screens.last_mut() else { return false };
        let action = page.back();
        self.in_checkup(action);
        true
    }

    fn in_checkup(&mut self, action: Action) {
        match action {
            Action::None => {}
            Action::Begin(length) => self.show_in_place(Checkup::Trust(Trust::new(length))),
            Action::Trusted(said) => self.begin_checkup(&said),
            Action::GoOn => self.go_on_with_checkup(),
            Action::Judged(scam, sure) => self.judged(scam, sure),
            Action::Leave => self.leave_checkup(),
            Action::Forget(id) => self.ask_to_forget(What::Checkup(id)),
            Action::Practise => self.show_topics(crate::ui::screen::topics::Show::All),
        }
    }

    /// Another page of the check-up in the place of the one that is shown.
    fn show_in_place(&mut self, page: Checkup) {
        let _ = self.screens.pop();
        self.screens.push(Screen::Checkup(page));
    }

    fn begin_checkup(&mut self, said: &[(Question, u8)]) {
        let Some(Screen::Checkup(Checkup::Trust(Trust { length, .. }))) = self.screens.last() else { return };
        let begun = self.new_checkup(*length);
        let left = self.order(&begun, &[]);
        let id = self.begun(&begun);
        if let Some(id) = id {
            for (question, step) in said {
                let _ = self.write(|store| store.keep_confidence(id, *question, *step, begun.started_at));
            }
        }
        self.run(begun, id, left, Vec::new());
    }

    /// Begins it in the store. Where another window has begun one meanwhile, this one goes on without being
    /// kept.
    fn begun(&mut self, begun: &NewCheckup) -> Option<CheckupId> {
        let begun = self.write(|store| match store.begin_checkup(begun) {
            Err(Error::Elsewhere) => Ok(None),
            begun => begun.map(Some),
        });
        begun.ok().flatten()
    }

    fn new_checkup(&mut self, length: Length) -> NewCheckup {
        let person = self.person;
        let (form, occasion) = self.next_form();
        let pack = self.catalogue.forms().map(|pack| pack.manifest.version.clone());
        NewCheckup {
            person,
            form,
            length,
            occasion,
            seed: rand::random(),
            pack_version: pack.unwrap_or_default(),
            language: self.words.language().code().to_owned(),
            country: self.country(),
            started_at: now(),
        }
    }

    fn go_on_with_checkup(&mut self) {
        let person = self.person;
        let Some(kept) = self.read(|store| store.open_checkup(person)) else { return };
        let said = self.read(|store| store.verdicts(kept.id));
        let left = self.order(&kept.begun, &said);
        self.run(kept.begun, Some(kept.id), left, said);
    }

    /// Shows the first of the items that are left, or what it all shows.
    fn run(&mut self, begun: NewCheckup, id: Option<CheckupId>, left: Vec<String>, said: Vec<Verdict>) {
        let situation = left.first().and_then(|id| self.item_on_stage(&begun, id));
        match situation {
            Some(situation) => {
                let kept = if id.is_some() { said.len() } else { 0 };
                self.aloud.begin_anew();
                let shown_at = now();
                let running = Running { begun, id, left, situation, shown_at, said, kept };
                self.show_in_place(Checkup::Item(Box::new(running)));
            }
            None => self.finish_checkup(&begun, id, &said),
        }
    }

    /// What was said of an item: kept, and on to the next one.
    fn judged(&mut self, said_scam: bool, sure: Sureness) {
        let Some(Screen::Checkup(Checkup::Item(running))) = self.screens.last() else { return };
        let Some(item) = running.left.first().and_then(|id| self.item(id)) else { return };
        let at = now();
        let verdict = Verdict {
            item: item.id().to_owned(),
            topic: Some(item.scenario.topic),
            is_scam: item.is_scam(),
            said_scam,
            sure,
            at,
            // A clock may jump back.
            took: at.saturating_sub(running.shown_at).max(0),
        };
        let Some(Screen::Checkup(Checkup::Item(running))) = self.screens.last_mut() else { return };
        running.said.push(verdict);
        let _ = running.left.remove(0);
        let (begun, left, said) = (running.begun.clone(), running.left.clone(), running.said.clone());
        let (id, kept) = (running.id, running.kept);
        let (id, kept) = self.keep_checkup(&begun, id, kept, &said);
        self.run(begun, id, left, said);
        if let Some(Screen::Checkup(Checkup::Item(running))) = self.screens.last_mut() {
            running.kept = kept;
        }
    }

    /// Writes what the store has not got yet; gives where it is, and how much of it is there. In a store that
    /// took a damaged one's place it begins anew, whole.
    fn keep_checkup(
        &mut self,
        begun: &NewCheckup,
        id: Option<CheckupId>,
        kept: usize,
        said: &[Verdict],
    ) -> (Option<CheckupId>, usize) {
        let (mut id, mut kept) = (id, kept);
        for _ in 0..2 {
            let known = id.or_else(|| self.begun(begun));
            let Some(known) = known else { return (None, 0) };
            let written = self.write(|store| {
                said[kept.min(said.len())..].iter().try_for_each(|verdict| store.keep_verdict(known, verdict))
            });
            match written {
                Ok(()) => return (Some(known), said.len()),
                Err(unwritten) if unwritten.is_replaced() => (id, kept) = (None, 0),
                Err(_) => return (Some(known), kept),
            }
        }
        (id, kept)
    }

    fn finish_checkup(&mut self, begun: &NewCheckup, id: Option<CheckupId>, said: &[Verdict]) {
        if let Some(id) = id {
            let at = now();
            self.look_for_recipient();
            let recipient = self.recipient.clone();
            let taken = Finished { begun: begun.clone(), answers: answers(said), at };
            let _ = self.write(|store| {
                telling(
                    recipient.as_ref(),
                    |_| vec![Fact::Taken(taken.clone())],
                    |telling| store.finish_checkup_telling(id, at, telling),
                )
            });
        }
        let page = self.results(begun, id, said);
        self.show_in_place(page);
    }

    /// What a check-up shows, held against the one before it; at a follow-up against the very first, so that
    /// it tells what has stayed (M9).
    fn results(&mut self, begun: &NewCheckup, id: Option<CheckupId>, said: &[Verdict]) -> Checkup {
        let taken = self.taken();
        let mut earlier = taken.iter().filter(|kept| id.is_none_or(|id| kept.id < id));
        let since_first = begun.occasion == forms::Occasion::FollowUp;
        let before = if since_first { earlier.next() } else { earlier.next_back() }.map(|kept| kept.id);
        let before = before.map(|id| answers(&self.read(|store| store.verdicts(id))));
        let all = said.iter().map(rated).collect();
        let (mut items, mut gone) = (Vec::new(), Vec::new());
        for verdict in said {
            let Some(mut play) = self.item_on_stage(begun, &verdict.item) else {
                gone.push(rated(verdict));
                continue;
            };
            while play.play.advance().is_ok() {}
            let Situation { play, script, values, .. } = play;
            items.push(Told { play, script: Arc::new(script), values, rated: rated(verdict) });
        }
        let results = Results { id, rated: all, before, since_first, figures: false, items, gone };
        Checkup::Results(Box::new(results))
    }

    /// Shows a check-up that was finished once more.
    pub(super) fn show_results(&mut self, id: CheckupId) {
        let Some(kept) = self.taken().into_iter().find(|kept| kept.id == id) else { return };
        let said = self.read(|store| store.verdicts(id));
        let page = self.results(&kept.begun, Some(id), &said);
        self.screens.push(Screen::Checkup(page));
    }

    /// Leaves a check-up: back to where it was asked for, which shows what has become of it.
    fn leave_checkup(&mut self) {
        let _ = self.screens.pop();
        if self.screens.is_empty() {
            self.go_home();
        } else {
            self.refresh();
        }
    }
}

fn rated(verdict: &Verdict) -> Rated {
    Rated { is_scam: verdict.is_scam, said_scam: verdict.said_scam, sure: verdict.sure }
}

fn answers(said: &[Verdict]) -> Answers {
    let mut answers = Answers::default();
    for verdict in said {
        answers.add(verdict.is_scam, verdict.said_scam);
    }
    answers
}

fn brief(taken: &[Kept]) -> Vec<Taken> {
    let one = |kept: &Kept| {
        let Kept { begun: NewCheckup { form, occasion, .. }, finished_at, .. } = kept;
        Some(Taken { form: *form, occasion: *occasion, at: (*finished_at)? })
    };
    taken.iter().filter_map(one).collect()
}
