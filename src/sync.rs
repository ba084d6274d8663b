//! Results on their way to a Learning Record Store, where an operator set its address and, at home, somebody agreed.
//! This module alone asks the network for anything, and only while something waits.
//!
//! What is told lies in the outboxes ([`crate::store::outbox`]) with its bytes for ever. It is sent in batches, each
//! taken as a whole or not at all; it counts as sent once the other side said so, and not before. Whatever is cut
//! off in between is sent again as it was, which the other side notices by its name: each is there exactly once.
//!
//! Requirements X4 to X7 and X10 of our evidence: 200 or 204 is success whatever the list of names in it; 400 and 409
//! halve a batch down to the one statement that is meant; 413 halves; 401 and 403 stop until an operator sets it anew;
//! everything else is tried again, later and later.
#![forbid(unsafe_code)]

mod client;
mod pass;
mod run;
mod state;

pub use client::{Answer, Client, Trouble, VERSION};
pub use pass::{BYTES, Stop, Tally, deliver};
pub use run::{Report, Unsent, once, tend};
pub use state::{LEAST, LONGEST, State, pause};
