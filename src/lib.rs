//! # Second Look
//!
//! A window in which people practise recognising scams, and trusting what is genuine, before they meet
//! either. The house, room by room (docs live in each):
//!
//! | room | what happens there |
//! |---|---|
//! | [`content`] | what a situation is: RON to draft to scenario, its checks, packs, countries; who signed what comes on a stick, and putting it in place; paths, families of tactic, finding, glossary, guided tours |
//! | [`play`] | the engine: one play of one scenario; steps out, choices in |
//! | [`learn`] | what answers mean: the two-sided score, over time too, telling apart and leaning, sureness, forms; what comes next: mix, path, review |
//! | [`lesson`] | a lesson for a group: plans with their minutes, and a situation for each round |
//! | [`store`] | SQLite: people and who is here, attempts and their events, check-ups; deleting, copies, what lies aside |
//! | [`log`] | what the program notes of its own running, bounded, never a word of a person's |
//! | [`settings`] | language, country, text size, theme: read tolerantly, replaced atomically |
//! | [`sharing`] | where an operator wants results to go, if anywhere |
//! | [`speech`] | read aloud, by the voices the system has |
//! | [`sound`] | the tones of a stage: a telephone that rings, a message that comes |
//! | [`i18n`] | languages, the program's words, the words of a situation |
//! | [`export`] | what leaves the program: one's own data as CSV and JSON, a group's sums, statements for a district; pages and handouts to print (feature `print`) |
//! | [`policy`] | what this run may do: at home or in a kiosk; every question of policy has its answer there |
//! | [`kiosk`] | the shared kiosk: its supervisor, set-up and how it is changed, PIN, counts and their files, and the code one takes away |
//! | [`class`] | a lesson with a group: votes, the room and its phones, what may be said of a group; the server (feature `class`) |
//! | [`fleet`] | what a centre gives to all its machines: a folder they take settings, paths and signed packs from |
//! | `sync` | statements on their way to a Learning Record Store (feature `sync`): the one room that asks a network |
//! | [`dirs`] | where all that lies on the disk |
//! | [`cli`] | `check`, `list`, `play`, `print`, `backup`, `restore` and `export` in the terminal; what `preview` is asked for |
//! | [`watch`] | the files of a pack while somebody writes it |
//! | `ui` | the window (feature `ui`): app, screens, stages, widgets, theme, accessibility |
//!
//! Arrows point one way: `main → {cli, ui} → {play, learn, store, i18n, settings} → content`. The core
//! compiles without iced and tokio (`--no-default-features`), so the compiler holds the wall. Time and
//! randomness come in as arguments ([`log`] alone reads the clock by itself); only the edges turn data and
//! errors into words.

pub mod class;
pub mod cli;
pub mod content;
pub mod dirs;
pub mod export;
pub mod fleet;
pub mod i18n;
pub mod kiosk;
pub mod learn;
pub mod lesson;
pub mod log;
pub mod play;
pub mod policy;
pub mod settings;
pub mod sharing;
pub mod sound;
pub mod speech;
pub mod store;
#[cfg(feature = "sync")]
pub mod sync;
#[cfg(feature = "ui")]
pub mod ui;
pub mod watch;
