//! What leaves the program: pages to print, a person's own data as tables, and statements for a district.
//!
//! Each document is one function from what was played and the words for it to bytes; nothing here opens a
//! window, reads a clock or asks a random number, so the same input gives the same bytes.
#![forbid(unsafe_code)]

pub mod aggregate;
pub mod csv;
pub mod data;
pub mod json;
#[cfg(feature = "print")]
pub mod print;
pub mod save;
pub mod xapi;
