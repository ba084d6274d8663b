//! Where answers may go: what an operator set, what whoever is here agreed to, and what is told with each answer.

use jiff::{Timestamp, tz::TimeZone};

use super::App;
use super::keep::{Unwritten, now};
use crate::export::xapi::{Fact, Known, Stamp, of_play};
use crate::play::Play;
use crate::sharing::{Recipient, Sharing as Set};
use crate::store::outbox::Statement;
use crate::store::{Agreement, AttemptId, Entry, Error, Finish, Telling};
use crate::ui::screen::Screen;
use crate::ui::screen::sharing::{Message, Sharing, Went};

impl App {
    /// Looks to whom answers may go: an operator may have set something in a terminal meanwhile.
    pub(super) fn look_for_recipient(&mut self) {
        let places = self.places.as_ref().filter(|_| cfg!(feature = "sync") && self.policy.keeps_history());
        self.recipient = places.and_then(|places| Set::load_on(&places.settings)).map(|set| set.recipient());
    }

    /// Writes what is new of a play, and tells of it where whoever it is of agreed. Whether it could: another window
    /// may go on with the attempt.
    pub(super) fn keep_telling(
        &mut self,
        play: &Play,
        (id, known): (AttemptId, usize),
        entries: &[Entry],
        end: Option<&Finish>,
    ) -> Result<bool, Unwritten> {
        self.look_for_recipient();
        let recipient = self.recipient.clone();
        self.write(|store| {
            let facts = |told: &Known| of_play(play, known, end, &told.played);
            let kept = telling(recipient.as_ref(), facts, |telling| {
                store.keep_telling(id, known, entries, end, telling)
            });
            match kept {
                Err(Error::Elsewhere) => Ok(false),
                kept => kept.map(|()| true),
            }
        })
    }

    /// What whoever is here agreed to, where it still is to whom answers go.
    fn agreement(&mut self) -> Option<Agreement> {
        let (person, to) = (self.person, self.recipient.as_ref()?.host.clone());
        self.read(|store| store.agreement(person)).filter(|agreement| agreement.to == to)
    }

    /// To whom the answers of whoever is here go now.
    pub(super) fn goes_to(&mut self) -> Option<String> {
        self.look_for_recipient();
        self.agreement().map(|agreement| agreement.to)
    }

    pub(super) fn show_sharing(&mut self) {
        self.look_for_recipient();
        if let Some(page) = self.sharing(None) {
            self.screens.push(Screen::Sharing(Box::new(page)));
        }
    }

    fn sharing(&mut self, said: Option<String>) -> Option<Sharing> {
        let Recipient { host, coarse } = self.recipient.clone()?;
        let actor = self.agreement().map(|agreement| agreement.actor);
        let standing = self.read(|store| store.outbox(&host).standing());
        let sent_last = standing.sent_last.map(|at| self.moment_of(at));
        Some(Sharing { host, coarse, actor, standing, sent_last, went: self.sending_went(), said })
    }

    /// Day and time of day, in words.
    fn moment_of(&self, at: i64) -> String {
        let when = Timestamp::from_millisecond(at).unwrap_or_default().to_zoned(TimeZone::system());
        let (day, time) = (self.words.date(&when.date().to_string()), when.strftime("%H:%M").to_string());
        self.words.with("operator-moment", &[("day", day.into()), ("time", time.into())])
    }

    #[cfg(feature = "sync")]
    fn sending_went(&self) -> Went {
        let Some(places) = &self.places else { return Went::Well };
        let state = crate::sync::State::load(&places.data);
        match (state.stopped, state.trouble.is_empty()) {
            (true, _) => Went::Stopped,
            (false, true) => Went::Well,
            (false, false) => Went::Again,
        }
    }

    #[cfg(not(feature = "sync"))]
    fn sending_went(&self) -> Went {
        Went::Well
    }

    /// Whoever is here says yes or no. It holds at once.
    pub(super) fn on_sharing(&mut self, message: Message) {
        let Message::Agree(agrees) = message;
        let Some(to) = self.recipient.as_ref().map(|recipient| recipient.host.clone()) else { return };
        if self.agreement().is_some() == agrees {
            return;
        }
        let (person, at) = (self.person, now());
        let written = self.write(|store| {
            if agrees { store.agree(person, &to, rand::random(), at) } else { store.withdraw(person) }
        });
        let key = match (written.is_ok(), agrees) {
            (false, _) => "sharing-unkept",
            (true, true) => "sharing-agreed",
            (true, false) => "sharing-withdrawn",
        };
        let said = self.words.with(key, &[("host", to.into())]);
        if let Some(page) = self.sharing(Some(said))
            && matches!(self.screen(), Screen::Sharing(_))
        {
            let _ = self.screens.pop();
            self.screens.push(Screen::Sharing(Box::new(page)));
        }
    }
}

/// Hands on the telling of what happened now: the store does it where whoever it is of agreed.
pub(super) fn telling<T>(
    recipient: Option<&Recipient>,
    facts: impl Fn(&Known) -> Vec<Fact>,
    then: impl FnOnce(Option<&mut Telling<'_>>) -> T,
) -> T {
    let Some(Recipient { host, coarse }) = recipient else { return then(None) };
    let (at, mut rng) = (now(), rand::rng());
    let mut make = |known: &Known| -> Vec<Statement> {
        let stamped = |fact: Fact| fact.statement(known, Stamp::draw(&mut rng, at, at, *coarse));
        facts(known).into_iter().map(stamped).collect()
    };
    then(Some(&mut Telling { to: host, registration: rand::random(), make: &mut make }))
}
