//! The screens: one file each, with its state, its messages, its actions and its view. None knows
//! another; what one wants done it returns as an action in words of the field, and the app does it.

pub mod attract;
pub mod backup;
pub mod checkup;
pub mod code;
pub mod country;
pub mod debrief;
pub mod fleet;
pub mod forget;
pub mod group;
pub mod guides;
pub mod help;
pub mod home;
pub mod keys;
pub mod language;
pub mod note;
pub mod operator;
pub mod path;
pub mod paths;
pub mod people;
pub mod play;
pub mod preview;
pub mod progress;
pub mod review;
pub mod settings;
pub mod sharing;
pub mod signs;
pub mod sticks;
pub mod topics;
pub mod tour;
pub mod visit;

impl Screen {
    /// The situation on its stage: one that is played, or an item of a check-up.
    #[must_use]
    pub fn situation(&self) -> Option<&play::Situation> {
        match self {
            Self::Play(situation) => Some(situation),
            Self::Checkup(page) => page.situation(),
            _ => None,
        }
    }
}

/// The screen that is shown, with what it knows.
#[derive(Debug)]
pub enum Screen {
    /// In a kiosk: a situation unfolds until somebody presses.
    Attract(attract::Attract),
    /// In a kiosk: a page of the visit.
    Visit(Box<visit::Page>),
    /// First run: which language.
    Language,
    /// Which country; at first run, or from settings and help.
    Country,
    /// The beginning.
    Home(home::Home),
    /// What can be played.
    Topics(topics::Topics),
    /// Paths for people.
    Paths(paths::Paths),
    /// One of them.
    Path(Box<path::Path>),
    /// A situation.
    Play(Box<play::Situation>),
    /// What came of it.
    Debrief(Box<debrief::Debrief>),
    /// What the learner has done.
    Progress(Box<progress::Progress>),
    /// A closer look at one thing of that.
    ProgressPart(Box<progress::Part>),
    /// What can be set.
    Settings,
    /// Where answers may go.
    Sharing(Box<sharing::Sharing>),
    /// Copies that can be brought back.
    Copies(backup::Copies),
    /// "Bring back this copy?"
    BringBack(Box<backup::Question>),
    /// What lies on sticks.
    Sticks(sticks::Sticks),
    /// One thing of it.
    Stick(Box<sticks::One>),
    /// "It is happening to me now".
    Help,
    /// A pack, for those who write it.
    Preview(Box<preview::Preview>),
    /// How it works.
    Tour(tour::Tour),
    /// The keys of the keyboard.
    Keys,
    /// What a situation speaks of, before it begins.
    Note(note::Note),
    /// A check-up.
    Checkup(checkup::Checkup),
    /// The signs and safe steps that can be looked up.
    Signs,
    /// One of them.
    Sign(Box<signs::entry::Found>),
    /// Who is here, and who else there is.
    People(people::People),
    /// Somebody comes, or wants to be called otherwise.
    Person(Box<people::change::Change>),
    /// "Delete this?"
    Forget(Box<forget::Question>),
    /// A code that was taken away from a kiosk.
    Code(code::Code),
    /// In a kiosk: a page of its operator's.
    Operator(Box<operator::Page>),
    /// A lesson with a group.
    Group(Box<group::Group>),
    /// Using the phone safely.
    Guides(guides::Guides),
}
