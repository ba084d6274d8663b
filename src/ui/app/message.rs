//! Everything that can happen to the app.

use std::sync::Arc;
use std::time::Instant;

use iced::{Size, window};

use super::Aloud;
use super::find::Gathered;
use super::fleet::Seen;
use super::visit::Heard;
use crate::content::ScenarioId;
use crate::content::catalogue::Shelf;
use crate::i18n::Language;
use crate::ui::access::bridge::Request;
use crate::ui::screen::{
    attract, backup, checkup, code, debrief, forget, group, guides, help, home, note, operator, path, paths,
    people, play, preview as author, progress, settings as set, sharing, signs, sticks, topics, tour as walk,
    visit,
};
use crate::ui::stage::Handle;

/// Everything that can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// One page back.
    Back,
    /// The next text size.
    NextTextSize,
    /// Steps larger or smaller; 0 is back to 100 %.
    TextSize(isize),
    /// Home.
    Home,
    /// "It is happening to me now".
    Help,
    /// Of reading aloud.
    Aloud(Aloud),
    /// Further down, or back, by this share of what is seen at once.
    Scroll(f32),
    /// Whether more lies below has changed.
    More(bool),
    /// To the next control, or the one before.
    Focus {
        /// The one before.
        back: bool,
    },
    /// An assistive technology asks for something.
    Access(Request),
    /// Enter, where nothing that can be pressed has the focus.
    Enter,
    /// A digit was pressed.
    Digit(usize),
    /// The window has another size.
    Resized(Size),
    /// The window has opened.
    Opened(window::Id),
    /// The window lies on a screen of finer or coarser pixels.
    Scaled(f32),
    /// The system prefers dark, or not.
    Dark(bool),
    /// The system asks for no movement, or not.
    Still(bool),
    /// The packs that are new or have changed were looked through.
    Packs(Vec<Arc<Shelf>>),
    /// A fleet's folder was looked at.
    Fleet(Seen),
    /// A frame while something comes in.
    Frame(Instant),
    /// This notice has been read.
    Close(usize),
    /// A language was chosen at first run.
    Language(Language),
    /// A country was chosen.
    Country(String),
    /// Of Home.
    OnHome(home::Message),
    /// A situation was chosen.
    OnTopics(ScenarioId),
    /// Of finding a situation.
    OnFind(topics::find::Message),
    /// The words of all situations were gathered.
    Gathered(Arc<Gathered>),
    /// Paths are to be shown.
    ShowPaths,
    /// One of them is to be shown.
    OpenPath(paths::Open),
    /// Of a path.
    OnPath(path::Message),
    /// Two people play what is chosen next, or one does.
    Together(bool),
    /// Others are to be shown.
    ShowTopics(topics::Show),
    /// Of a situation.
    OnPlay(play::Message),
    /// Of what came of it.
    OnDebrief(debrief::Message),
    /// Of "My progress".
    OnProgress(progress::Message),
    /// Of settings.
    OnSettings(set::Message),
    /// Of copies to be brought back.
    OnBackup(backup::Message),
    /// Of where answers may go.
    OnSharing(sharing::Message),
    /// Of what lies on sticks.
    OnSticks(sticks::Message),
    /// Of help.
    OnHelp(help::Message),
    /// Of a preview.
    OnPreview(author::Message),
    /// Of the walk-through.
    OnTour(walk::Message),
    /// Of the note before a situation.
    OnNote(note::Message),
    /// Of a check-up.
    OnCheckup(checkup::Message),
    /// Of the signs and safe steps.
    OnSigns(signs::Message),
    /// Of the guided tours of a telephone.
    OnGuides(guides::Message),
    /// Who is here is to be shown.
    ShowPeople,
    /// Of the people of this home.
    OnPeople(people::Message),
    /// Of somebody who comes, or wants to be called otherwise.
    OnPerson(people::change::Message),
    /// Something is to be deleted, once somebody has said yes.
    AskToForget(forget::What),
    /// Of the question whether it is.
    OnForget(forget::Message),
    /// On the attract screen of a kiosk.
    OnAttract(attract::Message),
    /// On a page of a visit.
    OnVisit(visit::Message),
    /// What a visit hears without anybody pressing a control.
    Heard(Heard),
    /// Nobody was there for a while.
    NobodyThere,
    /// Of a code that was taken away from a kiosk.
    OnCode(code::Message),
    /// Of a lesson with a group.
    OnGroup(group::Message),
    /// On a page of a kiosk's operator.
    OnOperator(operator::Message),
}

impl Message {
    /// Whether page and focus stay where they are.
    #[must_use]
    pub fn is_still(&self) -> bool {
        matches!(
            self,
            Self::More(_)
                | Self::Frame(_)
                | Self::Resized(_)
                | Self::Opened(_)
                | Self::Scaled(_)
                | Self::Dark(_)
                | Self::Still(_)
                | Self::Packs(_)
                | Self::Fleet(_)
                | Self::Gathered(_)
                | Self::Scroll(_)
                | Self::Aloud(_)
                | Self::Focus { .. }
                | Self::Access(_)
                | Self::Close(_)
                | Self::TextSize(_)
                | Self::Together(_)
                | Self::Heard(_)
                | Self::OnVisit(
                    visit::Message::Size(_)
                        | visit::Message::ReadToMe(_)
                        | visit::Message::Type(_)
                        | visit::Message::Rub,
                )
                | Self::OnPath(path::Message::Together(_))
                | Self::NextTextSize
                | Self::OnSettings(
                    set::Message::Language(_)
                        | set::Message::TextSize(_)
                        | set::Message::Theme(_)
                        | set::Message::CalmMotion(_)
                        | set::Message::EasyReading(_)
                        | set::Message::ReadToMe(_)
                        | set::Message::SpeechRate(_)
                        | set::Message::TryVoice
                        | set::Message::Sounds(_)
                        | set::Message::TrySound
                        | set::Message::Audience(_)
                )
                | Self::OnPlay(
                    play::Message::Touch(_)
                        | play::Message::Hint
                        | play::Message::Read
                        | play::Message::Closer(..)
                        | play::Message::Handset(Handle::Hold | Handle::Keypad | Handle::Key(_)),
                )
        ) || matches!(self, Self::OnPreview(message) if message.is_still())
            || matches!(self, Self::OnSharing(message) if message.is_still())
            || matches!(self, Self::OnSticks(message) if message.is_still())
            || matches!(self, Self::OnFind(message) if message.is_still())
            || matches!(self, Self::OnCheckup(message) if message.is_still())
            || matches!(self, Self::OnPerson(message) if message.is_still())
            || matches!(self, Self::OnCode(message) if message.is_still())
            || matches!(self, Self::OnGroup(message) if message.is_still())
            || matches!(self, Self::OnOperator(message) if message.is_still())
    }
}
