//! A lesson with a group: what the keys of its pages do. Nobody's own progress is touched: what the room answers
//! goes to the room alone, and from there as counts to its journal.

mod kept;
#[cfg(feature = "class")]
mod server;
mod told;

use std::time::Instant;

use iced::futures::channel::mpsc;
use iced::futures::{SinkExt, StreamExt};
use iced::widget::qr_code;
use iced::{Subscription, stream};
use jiff::Zoned;

use super::{App, Message};
use crate::class::code::Origin;
use crate::class::journal::{self, Journal};
use crate::class::room::{Order, Room};
use crate::class::shared::Shared;
use crate::class::vote::{Answer, MOST_BY_HAND, Phase, Tally};
use crate::content::playlist::Playlist;
use crate::export::print::handout::{self, Given, Handout};
use crate::lesson::{Lesson, Plan, Step, offer};
use crate::policy::Policy;
use crate::ui::screen::Screen;
use crate::ui::screen::group::{Door, Group, Message as Asked, Page, Shows, named, projector};
use crate::ui::widget::digits::Typed;

/// The path of a lesson when none is chosen, and that of the plan for older people.
const PATHS: [&str; 2] = ["lesson", "telephone"];
/// For so many days counts are kept.
const KEEP: u16 = 90;

/// The path a plan begins with.
fn path_of(plan: Plan) -> &'static str {
    PATHS[usize::from(plan == Plan::Seniors)]
}

impl App {
    pub(super) fn on_group(&mut self, message: Asked) {
        if message == Asked::Show {
            return self.show_group();
        }
        let Some(Screen::Group(mut group)) = self.screens.pop_if(|last| matches!(last, Screen::Group(_)))
        else {
            return;
        };
        if self.in_group(&mut group, message) {
            self.screens.push(Screen::Group(group));
        } else {
            self.policy = Policy::home();
            self.refresh();
        }
    }

    /// The page: a lesson that was put aside, one that a crash left open, or a new one.
    fn show_group(&mut self) {
        let group = match self.lesson.take() {
            Some(mut group) => {
                if group.began.is_some() {
                    self.policy = Policy::class();
                }
                self.show_step(&mut group);
                group
            }
            None => Box::new(self.left_open().unwrap_or_else(|| {
                let plan = Plan::Lesson;
                let mut group = Group::new(plan, path_of(plan).to_owned());
                self.plan(&mut group);
                group
            })),
        };
        self.screens.push(Screen::Group(group));
    }

    /// Whoever looks aside finds the lesson where it was.
    pub(super) fn put_lesson_aside(&mut self) {
        let Some(at) = self.screens.iter().position(|screen| matches!(screen, Screen::Group(_))) else {
            return;
        };
        if let Screen::Group(group) = self.screens.remove(at)
            && group.room.is_some()
            && group.page != Page::Over
        {
            self.lesson = Some(group);
        }
        self.policy = Policy::home();
    }

    /// Does what was asked. `false` when the page is left.
    fn in_group(&mut self, group: &mut Group, message: Asked) -> bool {
        match message {
            Asked::Show => {}
            Asked::Plan(plan) => {
                (group.plan, group.path) = (plan, path_of(plan).to_owned());
                self.plan(group);
            }
            Asked::Path(path) => {
                group.path = path;
                self.plan(group);
            }
            Asked::Way(way) => group.way = way,
            Asked::Go(page) => self.go(group, page),
            Asked::Back => return self.back_in(group),
            Asked::Leave(step, out) => {
                let done = group
                    .lesson
                    .as_mut()
                    .map(|lesson| if out { lesson.leave_out(step) } else { lesson.take_in(step) });
                group.wrong = done.and_then(Result::err);
            }
            Asked::Swap(number, name) => self.swap(group, number, name.as_str()),
            Asked::Print(sheet) => self.print(group, sheet),
            Asked::Begin => self.begin_lesson(group),
            Asked::Resume => self.resume(group),
            Asked::Forget => {
                self.forget_lesson();
                *group = Group::new(group.plan, group.path.clone());
                self.plan(group);
            }
            Asked::Next => self.next(group),
            Asked::NextStep => self.step_by(group, true),
            Asked::StepBefore => self.step_by(group, false),
            Asked::Vote => {
                group.hands = group.hands.iter().map(|_| 0).collect();
                (group.typing, group.anew) = (0, true);
                in_room(group, |room| room.open_vote().is_ok());
            }
            Asked::Close => {
                in_room(group, |room| room.close_vote().is_ok());
                group.page = Page::Wall;
            }
            Asked::Talk => in_room(group, |room| room.talk().is_ok()),
            Asked::ShowCounts => in_room(group, |room| room.show().is_ok()),
            Asked::Hand(at, more) => {
                if let Some(count) = group.hands.get_mut(at) {
                    *count = if more {
                        count.saturating_add(1).min(MOST_BY_HAND)
                    } else {
                        count.saturating_sub(1)
                    };
                }
                (group.typing, group.anew) = (at, true);
                count(group);
            }
            Asked::Type(at) => (group.typing, group.anew) = (at, true),
            Asked::Typed(typed) => type_in(group, typed),
            Asked::Address(at) => group.address = at,
            Asked::Start => self.let_in(group),
            Asked::Stop => self.let_nobody_in(group),
            Asked::Code(shown) => {
                let code = |room: &mut Room| room.leader_code().shown();
                group.leader_code = group.room.as_ref().filter(|_| shown).map(|room| room.with(code));
            }
            Asked::Lock(locked) => in_room(group, |room| {
                room.lock(locked);
                true
            }),
            Asked::Remove(number) => in_room(group, |room| room.remove(number).is_ok()),
            Asked::Block(number) => in_room(group, |room| room.block(number).is_ok()),
            Asked::End => self.end_lesson(group),
            Asked::Changed => self.changed(group),
        }
        seen(group);
        true
    }

    fn go(&mut self, group: &mut Group, page: Page) {
        (group.wrong, group.paper) = (None, None);
        match page {
            Page::Look(number) => group.looked = self.on_wall(group, number).map(Box::new),
            Page::Swap(number) => group.others = self.instead(group, number),
            Page::Phones => self.find_addresses(group),
            Page::Leader => {
                group.minute = group.began.map_or(0, |began| began.elapsed().as_secs() / 60);
                group.leader_code = None;
            }
            _ => {}
        }
        group.from = group.page;
        group.page = page;
    }

    fn back_in(&mut self, group: &mut Group) -> bool {
        let page = match group.page {
            Page::Open | Page::Plan | Page::Over => return false,
            Page::Steps => Page::Plan,
            Page::Look(_) | Page::Swap(_) => Page::Steps,
            Page::Phones | Page::Paper if group.began.is_none() => Page::Steps,
            Page::Phones | Page::Paper | Page::Sure => Page::Leader,
            Page::Count | Page::Leader => Page::Wall,
            Page::Wall if group.signs => {
                group.signs = false;
                Page::Wall
            }
            Page::Wall if group.part > 0 && matches!(group.phase(), None | Some(Phase::Think)) => {
                group.part -= 1;
                Page::Wall
            }
            Page::Wall => Page::Leader,
        };
        self.go(group, page);
        true
    }

    /// A lesson of what was chosen.
    fn plan(&self, group: &mut Group) {
        let seed = group.lesson.as_ref().map_or_else(rand::random, Lesson::seed);
        self.plan_of(group, seed);
    }

    fn plan_of(&self, group: &mut Group, seed: u64) {
        group.lesson = None;
        if let Some(path) = Playlist::find(&group.path) {
            match Lesson::new(group.plan, path, &self.catalogue, &offer(path, &self.country()), seed) {
                Ok(lesson) => (group.lesson, group.wrong) = (Some(lesson), None),
                Err(wrong) => group.wrong = Some(wrong),
            }
        }
        self.name_rounds(group);
    }

    fn name_rounds(&self, group: &mut Group) {
        let Some(lesson) = &group.lesson else { return };
        let title = |number| {
            let round = lesson.round(number)?;
            let card = self.catalogue.find(&round.name)?;
            Some((self.title_of(card)?, round.truth))
        };
        group.titles = (0..).map_while(title).collect();
    }

    fn instead(
        &self,
        group: &Group,
        number: usize,
    ) -> Vec<(crate::content::ScenarioId, String, crate::content::Truth)> {
        let (Some(lesson), Some(path)) = (&group.lesson, Playlist::find(&group.path)) else {
            return Vec::new();
        };
        let to = offer(path, &self.country());
        let cards = lesson.instead(number, &self.catalogue, &to);
        // What a note comes before is not put before a room by chance.
        let cards = cards.into_iter().filter(|card| !card.content_note);
        cards.filter_map(|card| Some(named(card, self.title_of(card)?))).collect()
    }

    fn swap(&self, group: &mut Group, number: usize, name: &str) {
        let card = self.catalogue.find(name);
        let done =
            card.zip(group.lesson.as_mut()).map(|(card, lesson)| lesson.swap(number, card, &self.catalogue));
        group.wrong = done.and_then(Result::err);
        if group.wrong.is_none() {
            self.name_rounds(group);
            group.page = Page::Steps;
        }
    }

    fn print(&mut self, group: &mut Group, sheet: Handout) {
        let Some(lesson) = &group.lesson else { return };
        let country = self.country();
        let region = self.catalogue.region(&country);
        let given = Given { lesson, catalogue: &self.catalogue, words: &self.words, region };
        let size = group.plan.text_size();
        let said = self.save_page(&self.words, &sheet.title(&self.words), |setup| {
            let mut setup = *setup;
            setup.text_size = setup.text_size.max(size);
            let setup = &setup;
            match sheet {
                Handout::Plan => given.plan(setup),
                Handout::Notes => given.notes(setup),
                Handout::Cards => handout::cards(&self.words, setup),
                Handout::Situations => given.situations(setup, false),
                Handout::Signs => given.situations(setup, true),
                Handout::TakeHome | Handout::Group => handout::card_to_take(&self.words, region, setup),
                Handout::Poster => handout::poster(&self.words, region, setup),
                Handout::CheckUp => {
                    let form = crate::content::item::Form::A;
                    handout::check_up((form, lesson.seed()), &self.catalogue, &self.words, region, setup)
                }
            }
        });
        group.paper = Some(match said {
            Ok(said) | Err((_, said)) => said,
        });
    }

    /// The room, its journal behind it.
    fn room(&self, group: &mut Group) {
        if group.room.is_some() {
            return;
        }
        let journal = self.places.as_ref().and_then(|places| {
            let (mut journal, _) = Journal::open_or_begin_anew(&journal::path(places)).ok()?;
            journal.forget().ok()?;
            let _ = journal.retain(Zoned::now().date(), KEEP);
            Some(journal)
        });
        group.unkept = self.places.is_some() && journal.is_none();
        let room = Shared::new(Room::open(&mut rand::rng(), self.words.language()), journal);
        group.code = room.with(|room| room.code().digits().to_owned());
        group.room = Some(room);
    }

    fn begin_lesson(&mut self, group: &mut Group) {
        if group.began.is_some() {
            group.page = Page::Wall;
            return;
        }
        self.room(group);
        self.policy = Policy::class();
        group.at = 0;
        self.enter(group);
    }

    /// Begins the step.
    fn enter(&mut self, group: &mut Group) {
        (group.part, group.signs) = (0, false);
        group.began = Some(Instant::now());
        group.page = Page::Wall;
        self.show_step(group);
        self.ask(group);
        self.keep_lesson(group);
        seen(group);
    }

    fn next(&mut self, group: &mut Group) {
        match &group.shows {
            Shows::Check(items)
                if group.way != crate::ui::screen::group::Way::Phones && group.part + 1 < items.len() =>
            {
                group.part += 1;
            }
            Shows::Round(_) if group.is_told() => group.part += 1,
            Shows::Round(_) if group.phase() == Some(Phase::Shown) && !group.signs => group.signs = true,
            _ => self.step_by(group, true),
        }
    }

    fn step_by(&mut self, group: &mut Group, on: bool) {
        let at = if on { group.at + 1 } else { group.at.saturating_sub(1) };
        if at < group.steps() {
            group.at = at;
            self.enter(group);
        }
    }

    /// Something happened in the room, or the leader's phone asks for something.
    fn changed(&mut self, group: &mut Group) {
        let orders = group.room.as_ref().map(|room| room.with(Room::take_orders)).unwrap_or_default();
        for order in orders {
            match order {
                Order::Next => {
                    seen(group);
                    if let (_, Asked::Next) = projector::next(group) {
                        self.next(group)
                    } else {
                        self.step_by(group, true)
                    }
                }
                Order::Back => self.step_by(group, false),
                Order::End => self.end_lesson(group),
            }
        }
    }

    fn end_lesson(&mut self, group: &mut Group) {
        self.let_nobody_in(group);
        if let Some(room) = group.room.take() {
            let (report, kept) = room.end(Zoned::now().date(), group.plan.key());
            group.report = Some(Box::new(report));
            group.unkept = kept.is_err();
        }
        self.forget_kept();
        (group.summary, group.began, group.page) = (None, None, Page::Over);
        self.policy = Policy::home();
    }

    /// Plans the lesson anew by this seed: what was drawn is the same every time.
    pub fn plan_by(&mut self, seed: u64) {
        if let Some(Screen::Group(mut group)) = self.screens.pop_if(|last| matches!(last, Screen::Group(_))) {
            self.plan_of(&mut group, seed);
            self.screens.push(Screen::Group(group));
        }
    }

    /// Shows the room as if phones were let in at this address: for the gallery, which opens no network.
    pub fn pretend_phones(&mut self, typed: &str) {
        if let Some(Screen::Group(group)) = self.screens.last_mut() {
            let link = format!("http://{typed}/#{}", group.code);
            let picture = qr_code::Data::with_error_correction(link, qr_code::ErrorCorrection::Low).ok();
            group.open = Some(Door { typed: typed.to_owned(), picture });
        }
    }

    /// What the app hears of the room.
    pub(super) fn in_the_room(&self) -> Subscription<Message> {
        let here = self.screens.iter().find_map(|screen| match screen {
            Screen::Group(group) => group.room.clone(),
            _ => None,
        });
        let room = here.or_else(|| self.lesson.as_ref().and_then(|group| group.room.clone()));
        room.map_or_else(Subscription::none, |room| {
            Subscription::run_with(Heard(room), |Heard(room)| {
                let room = std::sync::Arc::clone(room);
                stream::channel(1, async move |mut out: mpsc::Sender<Message>| {
                    // Many changes at once are one.
                    let (tell, mut told) = mpsc::channel(0);
                    room.listen(move |_| {
                        let _ = tell.clone().try_send(());
                    });
                    drop(room);
                    while told.next().await.is_some() {
                        if out.send(Message::OnGroup(Asked::Changed)).await.is_err() {
                            return;
                        }
                    }
                })
            })
        })
    }
}

/// A room that is listened to.
struct Heard(std::sync::Arc<Shared>);

impl std::hash::Hash for Heard {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        std::sync::Arc::as_ptr(&self.0).hash(state);
    }
}

/// Does something in the room.
fn in_room(group: &mut Group, act: impl FnOnce(&mut Room) -> bool) {
    if let Some(room) = &group.room {
        // A press that comes too late changes nothing, and the page shows where the room is.
        let _ = room.with(act);
    }
}

/// What can be seen of the room now.
fn seen(group: &mut Group) {
    let Some(room) = &group.room else { return };
    let now = Instant::now();
    let summary = room.with(|room| room.summary(now));
    group.summary = Some(summary);
    if group.page == Page::Phones {
        // The window has a leader's seat of its own: only there phones are told apart, by number.
        let (seat, phones) = room.with(|room| {
            let seat = group.seat.filter(|seat| room.leads(seat)).or_else(|| {
                let code = room.leader_code().shown();
                room.lead(now, &mut rand::rng(), &code, Origin(0)).ok()
            });
            let view = seat.and_then(|seat| room.leader_view(now, &seat).ok());
            (seat, view.map(|view| view.phones).unwrap_or_default())
        });
        group.seat = seat;
        group.phones = phones.iter().map(|line| (line.number, line.here, line.answered)).collect();
    }
    group.unkept = group.unkept || !room.is_kept();
}

/// What was counted by hand.
fn count(group: &mut Group) {
    let Shows::Round(situation) = &group.shows else { return };
    let mut tally = Tally::default();
    let answers: Vec<Answer> = situation.answers().collect();
    answers.into_iter().zip(&group.hands).for_each(|(answer, count)| tally.count(answer, *count));
    in_room(group, |room| room.by_hand(tally).is_ok());
}

fn type_in(group: &mut Group, typed: Typed) {
    let anew = std::mem::replace(&mut group.anew, false);
    let Some(count_of) = group.hands.get_mut(group.typing) else { return };
    *count_of = match typed {
        Typed::Digit(digit) if anew => digit.into(),
        Typed::Digit(digit) => {
            let more = *count_of * 10 + u32::from(digit);
            if more > MOST_BY_HAND { *count_of } else { more }
        }
        Typed::Rub => *count_of / 10,
        Typed::Done => *count_of,
    };
    count(group);
}

/// Whether a step has a situation.
fn round_of(step: Step) -> Option<usize> {
    match step {
        Step::Round(number) => Some(number),
        _ => None,
    }
}

#[cfg(not(feature = "class"))]
impl App {
    /// Without the server there is no network to choose.
    fn find_addresses(&self, group: &mut Group) {
        group.addresses.clear();
    }
    fn let_in(&mut self, _: &mut Group) {}
    fn let_nobody_in(&mut self, _: &mut Group) {}
}
