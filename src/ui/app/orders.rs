//! The line between a child of the kiosk and its supervisor, from the child's end.

use std::io;

use iced::futures::Stream;
use iced::futures::channel::mpsc;

use crate::kiosk::fact::{self, Fact, Order};

/// What the supervisor says, one by one; `None` once it is gone.
pub(super) fn orders() -> impl Stream<Item = Option<Order>> {
    let (sender, receiver) = mpsc::unbounded();
    let listen = move || {
        let mut from = io::stdin().lock();
        loop {
            let order = match fact::hear::<Order>(&mut from) {
                // What nobody understands is of a newer supervisor.
                Ok(Some(None)) => continue,
                Ok(Some(order)) => order,
                Ok(None) | Err(_) => None,
            };
            if sender.unbounded_send(order).is_err() || order.is_none() {
                return;
            }
        }
    };
    // Without it nothing is answered, and the supervisor starts another child.
    let _ = std::thread::Builder::new().name("orders".to_owned()).spawn(listen);
    receiver
}

/// Tells the supervisor something. When nobody hears it any more, stdin ends too, and with it the window.
pub(super) fn tell(fact: &Fact) {
    let _ = fact::tell(io::stdout(), fact);
}
