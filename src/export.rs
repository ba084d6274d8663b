//! What leaves the program: pages to print.
//!
//! Each document is one function from what was played and the words for it to bytes; nothing here opens a
//! window, reads a clock or asks a random number, so the same input gives the same bytes.
#![forbid(unsafe_code)]

#[cfg(feature = "print")]
pub mod print;
