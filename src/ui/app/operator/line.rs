//! What the operator's window hears besides what is pressed: the clock, a touch anywhere, the supervisor.

use std::io;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use iced::event::Status;
use iced::futures::Stream;
use iced::futures::channel::mpsc;
use iced::{Event, Subscription, event, keyboard, mouse, touch, window};
use jiff::Timestamp;

use super::super::Message;
use crate::kiosk::fact::{self, Fact, Order};
use crate::kiosk::pin::Now;
use crate::ui::screen::operator::Message as Asked;

/// How often it is looked how late it is.
const LOOK: Duration = Duration::from_secs(1);

/// This moment.
pub(super) fn now() -> Now {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    Now { wall: Timestamp::now().as_second(), steady: BEGUN.elapsed() }
}

/// Everything there is to hear; the supervisor only where there is one.
pub(super) fn subscription(attended: bool) -> Subscription<Message> {
    let mut all = vec![
        iced::time::every(LOOK).map(|_| Message::OnOperator(Asked::Tick(now()))),
        event::listen_with(touched),
    ];
    if attended {
        all.push(Subscription::run(orders).map(|order| Message::OnOperator(Asked::Order(order))));
    }
    Subscription::batch(all)
}

/// Somebody who only rests on the table moves a mouse: that is nobody.
fn touched(event: Event, _: Status, _: window::Id) -> Option<Message> {
    let there = matches!(
        event,
        Event::Mouse(mouse::Event::ButtonPressed(_) | mouse::Event::WheelScrolled { .. })
            | Event::Touch(touch::Event::FingerPressed { .. } | touch::Event::FingerMoved { .. })
            | Event::Keyboard(keyboard::Event::KeyPressed { .. })
    );
    there.then_some(Message::OnOperator(Asked::Touched))
}

/// Tells the supervisor that this window still answers.
pub(super) fn pong(number: u64) {
    // When nobody hears it any more, stdin ends too, and with it the window.
    let _ = fact::tell(io::stdout(), &Fact::Pong(number));
}

/// What the supervisor says, line by line, until it is gone.
fn orders() -> impl Stream<Item = Option<Order>> {
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
