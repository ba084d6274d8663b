//! What a phone may do, and how much of it.
#![forbid(unsafe_code)]

use std::time::Duration;

/// Bytes of a body.
pub const BODY: usize = 4096;
/// Bytes of a head: the first line and its headers.
pub const HEAD: usize = 8192;
/// Headers.
pub const HEADERS: usize = 64;
/// How long a head may take from its first byte on, and how long a connection may wait for the next one.
pub const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long a body may take.
pub const BODY_TIME: Duration = Duration::from_secs(5);
/// How long a question for news waits.
pub const POLL: Duration = Duration::from_secs(25);
/// How long a connection lives; a phone opens another one by itself.
pub const CONNECTION: Duration = Duration::from_secs(600);
/// Connections at once: two for each of 400 phones, and below the 1,024 files a program may have open.
pub const CONNECTIONS: usize = 880;
/// Connections of one address: a class behind one router has one.
pub const CONNECTIONS_OF_ONE: usize = 160;
/// What one address may ask: so many at once …
pub const OF_ADDRESS: u32 = 240;
/// … and so many more a second.
pub const OF_ADDRESS_A_SECOND: u32 = 60;
/// What one phone may ask at once …
pub const OF_PHONE: u32 = 30;
/// … and a second.
pub const OF_PHONE_A_SECOND: u32 = 5;
/// Addresses and phones whose asking is counted; the ones longest silent go first.
pub const COUNTED: usize = 4096;
/// Changes of the room within this time are one for the window.
pub const TOGETHER: Duration = Duration::from_millis(50);
/// The same for the leader's phone.
pub const LEADER_TOGETHER: Duration = Duration::from_millis(300);
/// Events that wait for the window.
pub const EVENTS: usize = 16;
