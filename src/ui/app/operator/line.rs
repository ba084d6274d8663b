//! What the operator's window hears besides what is pressed: the clock, a touch anywhere, the supervisor.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use iced::event::Status;
use iced::{Event, Subscription, event, keyboard, mouse, touch, window};
use jiff::Timestamp;

use super::super::{Message, orders::orders};
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
