//! Where the keyboard's focus goes, and what assistive technologies ask for.

use iced::Task;
use iced::advanced::widget::{Id, operate};
use iced::widget::operation;

use super::notices::NOTICE;
use super::{App, Message};
use crate::ui::access::bridge::{Page, Request};
use crate::ui::access::{Activate, FocusOn, Reveal, Write};
use crate::ui::screen::play::{self, Situation};
use crate::ui::screen::{
    Screen, backup, checkup, debrief, forget, group as group_page, help, home, operator, people, sticks,
    visit,
};
use crate::ui::widget::digits::Typed;
use crate::ui::widget::page::{SCROLL, SIDE};

/// Where the focus was on the pages below the one that is shown, so that it comes back there.
#[derive(Debug, Default)]
pub(super) struct Trail(Vec<Option<u64>>);

/// How things were before a message.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Was {
    depth: usize,
    notices: usize,
    back: bool,
    /// Somebody else is to be here.
    switches: bool,
}

impl App {
    /// How many pages one has gone into, those that only ask included.
    pub(super) fn depth(&self) -> usize {
        let aside = |screen: &Screen| match screen {
            Screen::Play(situation) => situation.is_aside(),
            Screen::Checkup(page) => page.situation().is_some_and(Situation::is_aside),
            Screen::Debrief(debrief) => debrief.ways,
            _ => false,
        };
        self.screens.len() + usize::from(aside(self.screen()))
    }

    /// How things are before a message.
    pub(super) fn was(&self, message: &Message) -> Was {
        Was {
            depth: self.depth(),
            notices: self.notices.len(),
            back: leads_back(message),
            switches: switches(message),
        }
    }

    /// What a message means here: Enter goes on in a situation, when nothing else takes it.
    pub(super) fn meant(&self, message: Message) -> Option<Message> {
        let situation = match (&message, self.screen()) {
            (Message::Enter, Screen::Play(situation)) => Some(&**situation),
            (Message::Enter, Screen::Preview(preview)) => preview.situation(),
            (Message::Enter, Screen::Checkup(page)) => {
                let goes_on = page.situation().is_some_and(Situation::goes_on);
                return goes_on.then_some(Message::OnCheckup(checkup::Message::OnItem(play::Message::GoOn)));
            }
            (
                Message::Digit(_),
                Screen::Play(_) | Screen::Preview(_) | Screen::Tour(_) | Screen::Checkup(_),
            ) => {
                return Some(message);
            }
            (Message::Enter, Screen::Operator(page)) => {
                let done = operator::Message::Type(Typed::Done);
                return matches!(**page, operator::Page::Pin(_)).then_some(Message::OnOperator(done));
            }
            // Whoever leads goes on with one key.
            (Message::Enter, Screen::Group(group)) if group.page == group_page::Page::Wall => {
                return Some(Message::OnGroup(group_page::projector::next(group).1));
            }
            (Message::Enter | Message::Digit(_), _) => None,
            _ => return Some(message),
        };
        situation.filter(|situation| situation.goes_on()).map(|_| Message::OnPlay(play::Message::GoOn))
    }

    /// Puts page and focus where they belong after a change: on a new notice; where they were when one
    /// comes back; on the words that are new; or on the page's heading.
    pub(super) fn settle(&mut self, was: Was) -> Task<Message> {
        let (before, back) = (was.depth, was.back);
        let depth = self.depth();
        if depth > before {
            self.trail.0.resize(before, None);
            self.trail.0.push(self.bridge.focus());
        }
        let left = (depth < before).then(|| self.trail.0.get(depth).copied().flatten()).flatten();
        self.trail.0.truncate(depth);
        let new = match self.screen() {
            Screen::Play(situation) => Some(situation.focus()),
            Screen::Debrief(debrief) => Some(debrief.focus().to_owned()),
            Screen::Tour(tour) if tour.tried.is_some() => Some("verdict".to_owned()),
            Screen::BringBack(question) => {
                let id = if question.failed.is_some() { "failed" } else { "question" };
                Some(id.to_owned())
            }
            Screen::Stick(stick) => Some(stick.focus().to_owned()),
            Screen::Guides(guides) if guides.done.is_some() => Some("said".to_owned()),
            Screen::Settings if self.copied.is_some() => Some("said".to_owned()),
            Screen::Settings if self.tables.is_some() => Some("tables-said".to_owned()),
            Screen::Progress(progress) if progress.paper.is_some() => Some("said".to_owned()),
            Screen::Preview(preview) => preview.focus(),
            Screen::Checkup(page) => page.focus(),
            Screen::Forget(question) => Some(question.focus().to_owned()),
            Screen::People(people) if people.said.is_some() => Some("said".to_owned()),
            // It says who is here now.
            Screen::Home(_) if was.switches => Some(home::WHO.to_owned()),
            Screen::Progress(page) => page.tables.focus(),
            Screen::ProgressPart(part) => part.focus(),
            Screen::Visit(page) => page.focus(),
            Screen::Operator(page) => page.focus(),
            Screen::Code(page) => Some(page.focus().to_owned()),
            Screen::Group(page) => page.focus(),
            _ => None,
        };
        // Of several the oldest is shown.
        let new_one = was.notices == 0 || self.passing.is_some();
        let notice = (new_one && !self.notices.is_empty()).then(|| NOTICE.to_owned());
        let focus = match left.filter(|_| back && notice.is_none()) {
            Some(key) => FocusOn::key(key),
            None => FocusOn::new(notice.or(new).map(Id::from)),
        };
        let top = |id| operation::snap_to(id, operation::RelativeOffset { x: None, y: Some(0.0) });
        top(SCROLL).chain(top(SIDE)).chain(operate(focus)).chain(operate(Reveal::beginning()))
    }

    /// What the tree says of the whole page.
    pub(super) fn told(&self) -> Page {
        Page { title: self.title(), language: self.words.language(), scale: self.scale * self.zoom }
    }
}

/// Whether a message leads back to where one was.
pub(super) fn leads_back(message: &Message) -> bool {
    matches!(
        message,
        Message::Back
            | Message::Country(_)
            | Message::OnHelp(help::Message::Back)
            | Message::OnBackup(backup::Message::Leave)
            | Message::OnSticks(sticks::Message::Leave)
            | Message::OnForget(forget::Message::Keep)
            | Message::OnOperator(operator::Message::Stay)
            | Message::OnPlay(play::Message::ShowStage)
            | Message::OnVisit(visit::Message::Here)
            | Message::OnCheckup(checkup::Message::Done | checkup::Message::OnItem(play::Message::ShowStage),)
            | Message::OnDebrief(debrief::Message::OnWays(debrief::ways::Message::Outcome))
    )
}

fn switches(message: &Message) -> bool {
    matches!(message, Message::OnPeople(people::Message::Here(_)))
}

/// Does what an assistive technology asks for.
pub(super) fn asked(request: Request) -> Task<Message> {
    match request {
        // The redraw that follows every message tells it.
        Request::Listen => Task::none(),
        Request::Press(key) => operate(Activate::new(key)),
        Request::Focus(key) => operate(FocusOn::key(key)).chain(operate(Reveal::key(key))),
        Request::Show(key) => operate(Reveal::key(key)),
        Request::Write(key, text) => operate(Write::new(key, text)),
    }
}
