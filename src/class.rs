//! A class: a lesson with a group, one projector, and votes by hands, by cards or by phones.
//!
//! | module | what it holds |
//! |---|---|
//! | [`vote`] | one question's way: think, vote, talk, vote again, look; counts sealed until their time |
//! | [`code`] | the room's code, the leader's code, a phone's token |
//! | [`question`] | what phones are shown: questions, check-ups, a step's notes, in every language there is |
//! | [`room`] | the room: who joined, who voted, what the leader does; what a phone, the leader and the window may see |
//! | [`shared`] | the room as window and server hold it together, its journal behind it |
//! | [`journal`] | `class.sqlite`: answers until the lesson closes, then counts alone, for 90 days |
//! | [`group`] | what may be said of a group once the lesson is closed, and nobody singled out |
//! | [`words`] | the words of the two pages |
//! | `network` | which addresses this computer has (feature `class`) |
//! | `server` | the pages and what phones send (feature `class`) |
//!
//! Nothing here asks for a name. A phone is a random token and a number in the order of joining; both are gone
//! when the lesson closes. The core has neither network nor clock nor chance: moments and draws come in.
//!
//! # Limits
//!
//! | what | most |
//! |---|---|
//! | phones in a room | [`room::MOST_PHONES`] = 400 |
//! | choices of a question | [`vote::MOST_CHOICES`] = 5, and “?” |
//! | hands typed in, of one kind | [`vote::MOST_BY_HAND`] = 999 |
//! | wrong room codes, from one address | [`room::WRONG_CODES`] = 20 in a minute |
//! | wrong leader's codes, from one address | [`room::WRONG_LEADER`] = 5 in a minute |
//! | what a phone sends at once; times, connections and rates | see `server::limits`: 4 kB a body, 8 kB a head, 10 s, 880 connections |
#![forbid(unsafe_code)]

pub mod code;
pub mod group;
pub mod journal;
#[cfg(feature = "class")]
pub mod network;
pub mod question;
pub mod room;
#[cfg(feature = "class")]
pub mod server;
pub mod shared;
pub mod vote;
pub mod words;
