//! Phones are let in: the server of the class, on the network the leader chose, until the lesson ends.

use iced::widget::qr_code;

use super::{App, Group};
use crate::class::network;
use crate::class::server::{self, StartError};
use crate::ui::screen::group::{Address, Door};

/// The port that is tried first: short to type, and nobody needs to be an administrator for it.
const PORT: u16 = 8080;

impl App {
    /// Where phones can reach this computer.
    pub(super) fn find_addresses(group: &mut Group) {
        group.refused = None;
        let address = |found: network::Address| Address { ip: found.ip.to_string(), device: found.device };
        group.addresses = network::addresses().into_iter().map(address).collect();
        group.address = group.address.min(group.addresses.len().saturating_sub(1));
    }

    /// Lets phones in.
    pub(super) fn let_in(&mut self, group: &mut Group) {
        self.room(group);
        let address = group.addresses.get(group.address).and_then(|address| address.ip.parse().ok());
        let (Some(address), Some(room)) = (address, group.room.clone()) else { return };
        match server::start(address, PORT, room.clone()) {
            Ok(mut running) => {
                // The window hears of the room by itself.
                drop(running.events());
                let link = room.with(|room| running.link(room.code()));
                let picture = qr_code::Data::with_error_correction(link, qr_code::ErrorCorrection::Low).ok();
                group.open = Some(Door { typed: running.typed(), picture });
                group.refused = None;
                self.phones = Some(running);
            }
            Err(error) => {
                group.refused = Some(match error {
                    StartError::NoSuchAddress => "group-no-address",
                    StartError::Forbidden => "group-forbidden",
                    StartError::System(_) => "group-not-started",
                });
            }
        }
    }

    /// The lesson is over: phones hear so, then the server ends.
    pub(super) fn say_good_bye(&mut self, group: &mut Group) {
        (group.open, group.leader_code) = (None, None);
        if let Some(running) = self.phones.take() {
            running.stop_soon();
        }
    }

    /// Lets no phones in any more.
    pub(super) fn let_nobody_in(&mut self, group: &mut Group) {
        (group.open, group.leader_code) = (None, None);
        if let Some(running) = self.phones.take() {
            running.stop();
        }
    }
}
