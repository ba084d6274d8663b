//! Whose an address is: the last name before the ending nobody can choose.

use std::ops::Range;

/// Endings that are kept for examples; every address of a situation has one.
const ENDINGS: [&str; 4] = ["example", "test", "invalid", "localhost"];
/// `example` below one of these is such an ending too.
const BELOW: [&str; 3] = ["com", "net", "org"];

/// The bytes of the name that whoever owns an address chose: in `https://bank.parcel-fee.test/pay` they
/// are `parcel-fee`. What stands before it anybody may write. Empty when there is no name.
pub(super) fn owner(address: &str) -> Range<usize> {
    let from = address.find("://").map_or(0, |at| at + 3);
    let host = &address[from..];
    let host = &host[..host.find(['/', '?', '#', ':']).unwrap_or(host.len())];
    let mut labels: Vec<(usize, &str)> = Vec::new();
    let mut at = from;
    for label in host.split('.') {
        labels.push((at, label));
        at += label.len() + 1;
    }
    let kept = match labels.iter().map(|(_, label)| *label).collect::<Vec<_>>()[..] {
        // In example.com itself there is nothing before it to choose.
        [.., _, "example", last] if BELOW.contains(&last) => 2,
        [.., last] if ENDINGS.contains(&last) => 1,
        _ => 1,
    };
    let Some((start, label)) = labels.len().checked_sub(kept + 1).map(|index| labels[index]) else {
        return 0..0;
    };
    start..start + label.len()
}

#[cfg(test)]
mod tests {
    use super::owner;

    #[test]
    fn the_name_before_the_ending_is_whose_it_is() {
        for (address, whose) in [
            ("https://www.parcel-fee.example/pay?id=7", "parcel-fee"),
            ("https://my-bank.example.secure-login.test/", "secure-login"),
            ("river-bank.example", "river-bank"),
            ("http://shop.example.com/cart", "shop"),
            ("example.com", "example"),
            ("https://包裹.example/费用", "包裹"),
            ("https://pay.test:8080", "pay"),
            ("localhost", ""),
            ("", ""),
        ] {
            assert_eq!(&address[owner(address)], whose, "{address}");
        }
    }
}
