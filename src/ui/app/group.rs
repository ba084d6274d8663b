//! A lesson with a group: what the keys of its pages do. Nobody's own progress is touched: what the room answers
//! goes to the room alone, and from there as counts to its journal.

mod chosen;
mod heard;
mod kept;
mod past;
#[cfg(feature = "class")]
mod server;
mod told;

use std::time::Instant;

use iced::widget::qr_code;
use jiff::Zoned;

use super::{App, Message};
use crate::class::code::Origin;
use crate::class::group::Report;
use crate::class::journal::{self, Journal, Lesson};
use crate::class::room::{Order, Room};
use crate::class::shared::Shared;
use crate::class::vote::{Answer, MOST_BY_HAND, Phase, Tally};
use crate::lesson::{Plan, Step};
use crate::policy::Policy;
use crate::ui::screen::Screen;
use crate::ui::screen::group::{Door, Group, Message as Asked, Page, Shows, projector};
use crate::ui::widget::digits::Typed;

/// The path of a lesson when none is chosen, and that of the plan for older people.
const PATHS: [&str; 2] = ["lesson", "telephone"];

/// The number of the lesson that was just closed, among those that are kept.
const CLOSED: i64 = 0;

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
            Asked::Tell(tells) => group.told_to = group.goes_to.clone().filter(|_| tells),
            Asked::End => self.end_lesson(group),
            Asked::PrintReport(id) => self.print_report(group, id),
            Asked::SaveTable(id) => self.save_table(group, id),
            Asked::Erase(id) => self.erase_lesson(group, id),
            Asked::KeepFor(days) => self.keep_lessons_for(group, days),
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
            Page::Phones => Self::find_addresses(group),
            Page::Past => self.read_past(group),
            Page::Sure => group.goes_to = self.told_of_groups().map(|recipient| recipient.host),
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
            Page::Steps | Page::Past => Page::Plan,
            Page::Erase(_) => Page::Past,
            Page::Look(_) | Page::Swap(_) => Page::Steps,
            Page::Phones | Page::Paper if group.began.is_none() => Page::Steps,
            Page::Count | Page::Leader => Page::Wall,
            Page::Wall if group.signs => {
                group.signs = false;
                Page::Wall
            }
            Page::Wall if group.part > 0 && matches!(group.phase(), None | Some(Phase::Think)) => {
                group.part -= 1;
                Page::Wall
            }
            Page::Wall | Page::Phones | Page::Paper | Page::Sure => Page::Leader,
        };
        self.go(group, page);
        true
    }

    /// The room, its journal behind it.
    fn room(&self, group: &mut Group) {
        if group.room.is_some() {
            return;
        }
        let journal = self.places.as_ref().and_then(|places| {
            let (mut journal, _) = Journal::open_or_begin_anew(&journal::path(places)).ok()?;
            journal.forget().ok()?;
            let _ = journal.retain(Zoned::now().date(), self.settings.keep_lessons);
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
                        self.next(group);
                    } else {
                        self.step_by(group, true);
                    }
                }
                Order::Back => self.step_by(group, false),
                Order::End => self.end_lesson(group),
            }
        }
    }

    fn end_lesson(&mut self, group: &mut Group) {
        self.say_good_bye(group);
        if let Some(room) = group.room.take() {
            let (day, plan) = (Zoned::now().date(), group.plan.key());
            let to = group.told_to.as_ref();
            let recipient = self.told_of_groups().filter(|recipient| to == Some(&recipient.host));
            let telling = |report: &Report| past::telling(report, recipient?, day, plan);
            let (report, kept) = room.end_telling(day, plan, telling);
            group.unkept = kept.is_err();
            if group.unkept || report.only_thanks() {
                group.told_to = None;
            }
            group.closed = Some(Box::new(Lesson { id: CLOSED, day, plan: plan.to_owned(), report }));
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
    fn find_addresses(group: &mut Group) {
        group.addresses.clear();
    }
    fn let_in(&mut self, _: &mut Group) {}
    fn let_nobody_in(&mut self, _: &mut Group) {}
    fn say_good_bye(&mut self, _: &mut Group) {}
}
