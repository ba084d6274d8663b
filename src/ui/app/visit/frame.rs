//! The window of a visit: it fills the screen, its keys are as large as hands need, and where people reach low
//! its pages stand in the lower half.

use std::time::Duration;

use iced::widget::{column, container};
use iced::{Element, Length, Size, Subscription, Task, window};

use super::super::orders::orders;
use super::super::{App, Message};
use super::{Heard, MOMENT, Tell, heard};
use crate::ui::ctx::Ctx;
use crate::ui::screen::Screen;
use crate::ui::widget::{glasses, hidden, panel, text};

/// The least window pages are laid out for.
const LEAST: Size = Size::new(800.0, 600.0);

/// So high a page stays where people reach low: on a small screen it begins above the middle.
const ROOM: f32 = 480.0;

/// What is known of the screen a visit fills.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) enum Extent {
    /// Nothing: the window's own size is all there is to go by.
    #[default]
    Unknown,
    /// It is asked for, and the window made as large. Until then nothing may change the scale, by which sizes
    /// that are asked for are multiplied: the window would grow beyond the screen.
    Asked,
    /// Its size, as things are drawn at home.
    Known(Size),
}

/// As good as the same.
fn near(one: Size, other: Size) -> bool {
    (one.width - other.width).abs() < 2.0 && (one.height - other.height).abs() < 2.0
}

impl App {
    /// A window without a manager fills the screen too, and its keys are as large as hands need.
    pub(in crate::ui::app) fn fit(&mut self, screen: Size) {
        let most = (screen.width / LEAST.width).min(screen.height * self.lower() / LEAST.height).max(1.0);
        self.zoom = (self.policy.target() / 60.0).clamp(1.0, most);
        self.size = Size::new(screen.width / self.zoom, screen.height / self.zoom);
    }

    /// What part of the window pages have, from below.
    fn lower(&self) -> f32 {
        if self.policy.low_reach() { 0.5 } else { 1.0 }
    }

    /// How much of the window lies above what everybody can reach; the attract screen has its keys below.
    pub(in crate::ui::app) fn upper(&self) -> f32 {
        let all = matches!(self.screen(), Screen::Attract(_));
        let most = (self.size.height - ROOM).max(0.0);
        if all { 0.0 } else { (self.size.height * (1.0 - self.lower())).min(most).round() }
    }

    /// What stands there: nothing to press.
    pub(in crate::ui::app) fn above<'a>(&self, ctx: &Ctx<'_>) -> Element<'a, Message> {
        let c = ctx.look.colours;
        let high = self.upper();
        let sign = glasses::sign(ctx, (high * 0.5).min(300.0));
        let name = text::sized(text::face(ctx, true), ctx.t("app-name"), ctx.look.display(), 1.2, c.ink);
        let content = column![sign, name].spacing(16).align_x(iced::Center);
        let ground = if ctx.look.kind.is_contrast() { c.page } else { c.sunk };
        let content = container(hidden(ctx, content)).center(Length::Fill);
        panel(content, ground, iced::Color::TRANSPARENT, 0.0, 0.0).width(Length::Fill).height(high).into()
    }

    /// How much larger than usual everything is drawn.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.zoom
    }

    /// What a visit listens to.
    pub(in crate::ui::app) fn visiting(&self) -> Subscription<Message> {
        let Some(visit) = &self.visit else { return Subscription::none() };
        let mut all = vec![iced::event::listen_with(heard::stirred).map(Message::Heard)];
        if matches!(visit.tell, Tell::Supervisor) {
            all.push(Subscription::run(orders).map(|order| Message::Heard(Heard::Order(order))));
        }
        if visit.presence.is_some() {
            all.push(iced::time::every(Duration::from_secs(1)).map(|now| Message::Heard(Heard::Look(now))));
        } else {
            all.push(iced::time::every(MOMENT).map(|_| Message::Heard(Heard::Moment)));
        }
        Subscription::batch(all)
    }

    /// The window has opened.
    pub(in crate::ui::app) fn fill_screen(&mut self, id: window::Id) -> Task<Message> {
        if let Some(visit) = &mut self.visit {
            visit.screen = Extent::Asked;
        }
        window::monitor_size(id).then(move |screen| match screen {
            Some(screen) => {
                let grow = window::move_to(id, iced::Point::ORIGIN).chain(window::resize(id, screen));
                grow.chain(Task::done(Message::Heard(Heard::Screen(screen))))
            }
            // Some compositors tell it only once the window is there, or never.
            None => window::size(id).map(|size| Message::Heard(Heard::Screen(size))),
        })
    }

    /// The screen has a size.
    pub(super) fn on_screen(&mut self, screen: Size) {
        if let Some(visit) = &mut self.visit {
            visit.screen = Extent::Known(screen);
        }
        self.fit(screen);
    }

    /// The window of a visit has a size, in what is drawn now.
    pub(in crate::ui::app) fn resized(&mut self, size: Size) {
        let Some(visit) = &mut self.visit else { return };
        let whole = size * self.zoom;
        match visit.screen {
            Extent::Asked => {}
            // Measured before the scale was changed, or after.
            Extent::Known(screen) if near(size, screen) || near(whole, screen) => {}
            Extent::Known(_) => self.on_screen(whole),
            Extent::Unknown => self.fit(whole),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::catalogue::Catalogue;
    use crate::kiosk::fact::{Brief, VisitId};
    use crate::kiosk::hours::Opening;
    use crate::kiosk::setup::Setup;

    #[test]
    fn what_a_screen_reader_is_told_lies_where_it_is_drawn() {
        let brief = Brief {
            setup: Setup { pixels_per_mm: 4.5, ..Setup::default() },
            visit: VisitId::of([9; 16]),
            opening: Opening { is_open: true, changes_in: None },
            safe: false,
        };
        let mut app = App::visit(&brief, Catalogue::load(None));
        app.on_screen(Size::new(1920.0, 1080.0));
        assert!((app.told().scale - 1.5).abs() < 0.001, "{}", app.told().scale);
        let _ = app.update(Message::Scaled(2.0));
        assert!((app.told().scale - 3.0).abs() < 0.001, "{}", app.told().scale);
    }
}
