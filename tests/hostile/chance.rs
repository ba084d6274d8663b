//! Packs by chance: bytes of any kind, and real files that were spoilt.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a test may")]

use std::cell::RefCell;
use std::fs;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};
use zip::CompressionMethod::{Deflated, Stored};

use super::oracle;
use super::trial::Trial;
use super::zips::{Files, files_of, zip_of};

/// Most memory the whole run may ever hold, in bytes.
const MOST_MEMORY: u64 = 200 << 20;

/// Pieces that mean something to one of the readers.
const PIECES: &[&str] = &[
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "->",
    "\n*[other] ",
    "\n[a] ",
    "\n",
    "\n ",
    "= ",
    ".",
    "-",
    "$",
    "#",
    ",",
    "{ $sum }",
    "{ $country ->\n *[a] b }",
    "{ -fraud-desk }",
    "{ title }",
    "{ NUMBER(1) }",
    "{ \"\\u0000\" }",
    "[x](sign:secrecy)",
    "[x](near:case)",
    "../",
    "/*",
    "*/",
    "Some(",
    "None",
    "r#\"",
    "\\u{202e}",
    "\u{202e}",
    "\u{1b}[2J",
    "\u{0}",
    "99999999999999999999",
    "-1",
    "1e9",
    "next: \"again\"",
    "next: \"ring\"",
    "instead_of: Some(\"ring\"), ",
    "when: Some((\"why\", \"clerk\")), ",
    "at_once: true, ",
    "exit: true, ",
    "PK\u{1}\u{2}",
    "PK\u{3}\u{4}",
    "PK\u{5}\u{6}",
];

/// What is done to a file: places in it are drawn as shares of its length.
#[derive(Debug, Clone)]
enum Edit {
    Flip(Index, u8),
    Cut(Index, usize),
    Truncate(Index),
    Insert(Index, Vec<u8>),
    Piece(Index, Index, usize),
    Repeat(Index, usize, usize),
    Swap(Index, Index, usize),
    Splice(Index, Index, Index, usize),
}

/// A pack in one of its forms.
#[derive(Debug, Clone)]
enum Case {
    /// Bytes of any kind in the place of a file of the pack.
    Bytes(Index, Vec<u8>),
    /// Bytes of any kind as a zip.
    Zip(Vec<u8>),
    /// Spoilt files, packed again as a sound zip, or laid in a folder.
    Files(Vec<(Index, Edit)>, bool),
    /// A spoilt zip.
    Packed(Vec<Edit>, bool),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    let times = prop_oneof![4 => 1_usize..4, 1 => 1_usize..3000];
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Edit::Flip(at, byte)),
        (at(), 1_usize..200).prop_map(|(at, len)| Edit::Cut(at, len)),
        at().prop_map(Edit::Truncate),
        (at(), prop::collection::vec(any::<u8>(), 1..40)).prop_map(|(at, bytes)| Edit::Insert(at, bytes)),
        (at(), at(), times.clone()).prop_map(|(at, piece, times)| Edit::Piece(at, piece, times)),
        (at(), 1_usize..400, times).prop_map(|(at, len, times)| Edit::Repeat(at, len, times)),
        (at(), at(), 1_usize..120).prop_map(|(a, b, len)| Edit::Swap(a, b, len)),
        (at(), at(), at(), 1_usize..2000).prop_map(|(at, file, from, len)| Edit::Splice(at, file, from, len)),
    ]
}

fn case() -> impl Strategy<Value = Case> {
    let bytes = || prop::collection::vec(any::<u8>(), 0..3000);
    prop_oneof![
        1 => (any::<Index>(), bytes()).prop_map(|(file, bytes)| Case::Bytes(file, bytes)),
        1 => bytes().prop_map(Case::Zip),
        6 => (prop::collection::vec((any::<Index>(), edit()), 1..5), prop::bool::weighted(0.1))
            .prop_map(|(edits, folder)| Case::Files(edits, folder)),
        3 => (prop::collection::vec(edit(), 1..4), any::<bool>()).prop_map(|(edits, stored)| Case::Packed(edits, stored)),
    ]
}

fn carry_out(edit: &Edit, bytes: &mut Vec<u8>, files: &Files) {
    if bytes.is_empty() {
        return;
    }
    let len = bytes.len();
    let place = |at: &Index| at.index(len);
    let insert = |bytes: &mut Vec<u8>, at: usize, new: Vec<u8>| drop(bytes.splice(at..at, new));
    match edit {
        Edit::Flip(at, byte) => bytes[place(at)] ^= byte.max(&1),
        Edit::Cut(at, cut) => drop(bytes.drain(place(at)..len.min(place(at) + cut))),
        Edit::Truncate(at) => bytes.truncate(place(at)),
        Edit::Insert(at, new) => insert(bytes, place(at), new.clone()),
        Edit::Piece(at, piece, times) => {
            insert(bytes, place(at), piece.get(PIECES).repeat(*times).into_bytes());
        }
        Edit::Repeat(at, size, times) => {
            let again = bytes[place(at)..len.min(place(at) + size)].repeat(*times);
            insert(bytes, place(at), again);
        }
        Edit::Swap(a, b, size) => {
            for step in 0..*size {
                bytes.swap((place(a) + step) % len, (place(b) + step) % len);
            }
        }
        Edit::Splice(at, file, from, size) => {
            let other = &file.get(files).1;
            let from = from.index(other.len().max(1));
            insert(bytes, place(at), other[from.min(other.len())..other.len().min(from + size)].to_vec());
        }
    }
}

/// The pack everything is tried on, and a folder to try it in.
struct Bench {
    files: Files,
    folder: tempfile::TempDir,
}

impl Bench {
    fn write(&self, case: &Case) {
        let mut files = self.files.clone();
        let zip = self.folder.path().join("case.zip");
        let unpacked = self.folder.path().join("case");
        let _ = fs::remove_dir_all(&unpacked);
        let _ = fs::remove_file(&zip);
        let bytes = match case {
            Case::Zip(bytes) => bytes.clone(),
            Case::Packed(edits, stored) => {
                let mut bytes = zip_of(&files, if *stored { Stored } else { Deflated });
                for edit in edits {
                    carry_out(edit, &mut bytes, &files);
                }
                bytes
            }
            Case::Bytes(file, bytes) => {
                let at = file.index(files.len());
                files[at].1.clone_from(bytes);
                zip_of(&files, Stored)
            }
            Case::Files(edits, folder) => {
                for (file, edit) in edits {
                    let at = file.index(files.len());
                    carry_out(edit, &mut files[at].1, &self.files);
                }
                if *folder {
                    for (name, bytes) in &files {
                        let path = unpacked.join(name);
                        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
                        fs::write(path, bytes).expect("written");
                    }
                    return;
                }
                zip_of(&files, Stored)
            }
        };
        fs::write(zip, bytes).expect("written");
    }
}

#[test]
fn whatever_lies_in_a_pack() {
    let seconds = std::env::var("SECOND_LOOK_HOSTILE_SECONDS").ok().and_then(|text| text.parse().ok());
    let until = Instant::now() + Duration::from_secs(seconds.unwrap_or(4));
    let bench =
        Bench { files: files_of(Trial::new().root()), folder: tempfile::tempdir().expect("a folder") };
    let began = Instant::now();
    // Cases; those of which something played; the slowest.
    let told = RefCell::new((0_u64, 0_u64, Duration::ZERO));
    while Instant::now() < until {
        let config =
            Config { cases: 32, max_shrink_iters: 200, failure_persistence: None, ..Config::default() };
        let done = TestRunner::new(config).run(&case(), |case| {
            bench.write(&case);
            let found = oracle::load(bench.folder.path());
            let mut told = told.borrow_mut();
            *told = (told.0 + 1, told.1 + u64::from(!found.sound.is_empty()), told.2.max(found.took));
            Ok(())
        });
        if let Err(failure) = done {
            panic!("{failure}");
        }
    }
    let (cases, played, slowest) = *told.borrow();
    let peak = oracle::peak();
    let rate = cases / began.elapsed().as_secs().max(1);
    println!(
        "{cases} packs, {played} of them with something to play, {rate} a second, the slowest {slowest:?}, \
         peak memory {} MiB",
        peak.unwrap_or_default() >> 20
    );
    assert!(cases > 30, "{cases} packs");
    assert!(played < cases, "some were spoilt");
    if seconds.is_some() {
        assert!(peak.is_none_or(|peak| peak <= MOST_MEMORY), "peak memory {peak:?}");
    }
}
