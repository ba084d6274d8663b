//! What the window is told.
#![forbid(unsafe_code)]

use std::sync::Arc;
use std::time::Instant;

use tokio::sync::{mpsc, watch};
use tokio::time::sleep;

use super::limits;
use crate::class::room::{Event, Room, Versions};
use crate::class::shared::Shared;

/// Tells the window of changes: the first at once, those that follow together. A window that is busy gets one event
/// for all that happened meanwhile.
pub(super) async fn tell(
    room: Arc<Shared>,
    mut changed: watch::Receiver<Versions>,
    tell: mpsc::Sender<Event>,
) {
    let mut kept = true;
    loop {
        let _ = changed.borrow_and_update();
        let (summary, orders) = room.with(|room| (room.summary(Instant::now()), Room::take_orders(room)));
        let mut events = vec![Event::Changed(summary)];
        events.extend(orders.into_iter().map(Event::Order));
        let now_kept = room.is_kept();
        if kept && !now_kept {
            events.push(Event::NotKept);
        }
        kept = now_kept;
        for event in events {
            if tell.send(event).await.is_err() {
                // The window listens no more; phones go on all the same.
                return;
            }
        }
        sleep(limits::TOGETHER).await;
        if changed.changed().await.is_err() {
            return;
        }
    }
}
