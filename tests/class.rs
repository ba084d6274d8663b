//! The class over real sockets: what phones may do, what hostile ones get, and that nobody else is disturbed.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

#[path = "class/browser.rs"]
mod browser;
#[path = "class/client.rs"]
mod client;
#[path = "class/crowd.rs"]
mod crowd;
#[path = "class/driver.rs"]
mod driver;
#[path = "class/hostile.rs"]
mod hostile;
#[path = "class/pages.rs"]
mod pages;
#[path = "class/phones.rs"]
mod phones;
#[path = "class/site.rs"]
mod site;
