//! Which addresses this computer has, for the leader to choose one. Nothing listens anywhere else.
#![forbid(unsafe_code)]

use std::net::IpAddr;

/// An address of this computer on a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The address phones type.
    pub ip: IpAddr,
    /// What the system calls the network device, as in `wlan0`.
    pub device: String,
    /// Whether it is one of a home, a school or a hotspot (RFC 1918, link-local), and not open to the world.
    pub is_private: bool,
}

/// The addresses there are, private ones first; never this computer's own loopback. IPv4 alone: an address of IPv6 is
/// too long to type from a projector.
#[must_use]
pub fn addresses() -> Vec<Address> {
    let mut found: Vec<Address> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .filter(|device| !device.is_loopback())
        .filter_map(|device| match device.ip() {
            IpAddr::V4(ip) => Some(Address {
                ip: ip.into(),
                device: device.name,
                is_private: ip.is_private() || ip.is_link_local(),
            }),
            IpAddr::V6(_) => None,
        })
        .collect();
    // Bridges of virtual machines and containers are no place for phones.
    found.sort_by_key(|address| {
        let inner = ["docker", "virbr", "veth", "br-", "vmnet", "vboxnet"];
        let is_inner = inner.iter().any(|start| address.device.starts_with(start));
        (is_inner, !address.is_private, address.device.clone(), address.ip)
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_of_this_computer_and_none_is_its_loopback() {
        for address in addresses() {
            assert!(!address.ip.is_loopback() && address.ip.is_ipv4(), "{address:?}");
            assert!(std::net::TcpListener::bind((address.ip, 0)).is_ok(), "{address:?}");
        }
    }
}
