//! What is kept of lessons that were closed.

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use super::chosen::either;
use super::{App, Group, Page};
use crate::class::group::Report;
use crate::class::journal::{self, Journal, Lesson};
use crate::export::aggregate::Aggregate;
use crate::export::print::handout::{self, Handout};
use crate::export::print::save;
use crate::export::xapi::{self, Stamp};
use crate::lesson::Plan;
use crate::sharing::{Recipient, Sharing};
use crate::store::Error;
use crate::store::outbox::Statement;

/// What a district is told of a group, and who it is.
pub(super) fn telling(report: &Report, to: Recipient, day: Date, plan: &str) -> Option<(String, Statement)> {
    let (now, mut rng) = (Timestamp::now().as_millisecond(), rand::rng());
    let stamp = Stamp::draw(&mut rng, now, now, to.coarse);
    let statement = report.statement(&xapi::draw(&mut rng), day, plan, stamp)?;
    Some((to.host, statement))
}

fn aggregate(lesson: &Lesson) -> Aggregate {
    let minutes = Plan::from_key(&lesson.plan).map_or(0, Plan::minutes);
    Aggregate { day: lesson.day.to_string(), minutes, report: lesson.report.clone() }
}

/// The lesson of this number: the one that was just closed, or one before.
fn lesson(group: &Group, id: i64) -> Option<&Lesson> {
    let closed = group.closed.iter().map(AsRef::as_ref);
    closed.chain(group.past.iter().flatten()).find(|lesson| lesson.id == id)
}

impl App {
    /// Does something with the journal, if there is one. None is made for this.
    fn with_journal<T>(
        &self,
        act: impl FnOnce(&mut Journal) -> Result<T, Error>,
    ) -> Option<Result<T, Error>> {
        let path = journal::path(self.places.as_ref()?);
        path.exists().then(|| act(&mut Journal::open(&path)?))
    }

    /// To whom the counts of groups may go, where an operator set that.
    pub(super) fn told_of_groups(&self) -> Option<Recipient> {
        let places = self.places.as_ref().filter(|_| cfg!(feature = "sync"))?;
        Some(Sharing::load_on(&places.settings)?.recipient())
    }

    /// Deletes counts that are too old; at every start, so that nobody has to think of it.
    pub(in crate::ui::app) fn retain_lessons(&self) {
        // One that cannot be opened now is looked through at the next start.
        let _ = self.with_journal(|journal| journal.retain(Zoned::now().date(), self.settings.keep_lessons));
    }

    pub(super) fn read_past(&self, group: &mut Group) {
        self.retain_lessons();
        group.past = match self.with_journal(|journal| journal.lessons()) {
            None => Some(Vec::new()),
            Some(read) => read.ok(),
        };
    }

    pub(super) fn keep_lessons_for(&mut self, group: &mut Group, days: u16) {
        self.set(|settings| settings.keep_lessons = days);
        self.read_past(group);
    }

    pub(super) fn erase_lesson(&self, group: &mut Group, id: i64) {
        let done = self.with_journal(|journal| journal.delete(id));
        self.read_past(group);
        group.page = Page::Past;
        if let Some(Err(_)) = done {
            group.paper = Some(self.words.text("group-past-unread"));
        }
    }

    pub(super) fn print_report(&self, group: &mut Group, id: i64) {
        let Some(lesson) = lesson(group, id) else { return };
        let lesson = aggregate(lesson);
        let said = self.save_page(&self.words, &Handout::Group.title(&self.words), |setup| {
            handout::group(&lesson, &self.catalogue, &self.words, setup)
        });
        group.paper = Some(either(said));
    }

    pub(super) fn save_table(&self, group: &mut Group, id: i64) {
        let Some(lesson) = lesson(group, id) else { return };
        let Some(folder) = self.places.as_ref().and_then(|places| places.copies.first()) else {
            group.paper = Some(self.words.text("tables-no-folder"));
            return;
        };
        let mut table = Vec::new();
        let names = [
            ("program", self.words.text("app-name").into()),
            ("title", Handout::Group.title(&self.words).into()),
        ];
        let place = folder.display().to_string();
        let name = self.words.with("paper-file", &names);
        let saved = aggregate(lesson).write(&mut table).and_then(|()| save(folder, &name, "csv", &table));
        group.paper = Some(match saved {
            Ok(file) => {
                let file = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                self.words.with("group-table-saved", &[("file", file.into()), ("folder", place.into())])
            }
            Err(error) => {
                let args = [("folder", place.into()), ("why", error.to_string().into())];
                self.words.with("tables-not-saved", &args)
            }
        });
    }
}
