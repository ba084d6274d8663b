//! What the window hears of the room: that something changed there.

use std::sync::Arc;

use iced::futures::channel::mpsc;
use iced::futures::{SinkExt, StreamExt};
use iced::{Subscription, stream};

use super::{App, Asked, Message, Screen};
use crate::class::shared::Shared;

impl App {
    /// What the app hears of the room.
    pub(in crate::ui::app) fn in_the_room(&self) -> Subscription<Message> {
        let here = self.screens.iter().find_map(|screen| match screen {
            Screen::Group(group) => group.room.clone(),
            _ => None,
        });
        let room = here.or_else(|| self.lesson.as_ref().and_then(|group| group.room.clone()));
        room.map_or_else(Subscription::none, |room| {
            Subscription::run_with(Heard(room), |Heard(room)| {
                let room = Arc::clone(room);
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
struct Heard(Arc<Shared>);

impl std::hash::Hash for Heard {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.0).hash(state);
    }
}
