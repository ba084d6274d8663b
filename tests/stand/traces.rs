//! Looks for what must be nowhere: in files and their names, and in the memory of what runs.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;

/// So much is read at once.
const PIECE: usize = 4 << 20;

/// The names of visits, in every dress they could have been left in: as they are written, without hyphens,
/// and as bytes.
pub fn of_visit(id: &str) -> Vec<Vec<u8>> {
    let hex = id.replace('-', "");
    let raw = (0..hex.len() / 2).filter_map(|at| u8::from_str_radix(hex.get(at * 2..at * 2 + 2)?, 16).ok());
    vec![id.as_bytes().to_vec(), hex.as_bytes().to_vec(), raw.collect()]
}

/// A code as it is typed and as it is shown.
pub fn of_code(code: &str) -> Vec<Vec<u8>> {
    let plain = code.replace('-', "");
    let groups: Vec<_> = code.split('-').collect();
    let spelt: Vec<_> = plain.chars().map(String::from).collect();
    [code.to_owned(), plain, groups.join("  "), spelt.join(" ")].map(String::into_bytes).to_vec()
}

/// What looks for it.
pub struct Search(AhoCorasick);

impl Search {
    pub fn new(wanted: &[Vec<u8>]) -> Self {
        Self(AhoCorasick::new(wanted).expect("few"))
    }

    /// Where it is found below folders, in names and in contents.
    pub fn files(&self, folders: &[PathBuf]) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut open: Vec<PathBuf> = folders.to_vec();
        while let Some(path) = open.pop() {
            if self.0.is_match(path.as_os_str().as_encoded_bytes()) {
                found.push(path.clone());
            }
            let Ok(kind) = fs::symlink_metadata(&path) else { continue };
            if kind.is_dir() {
                open.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
            } else if kind.is_file() && fs::read(&path).is_ok_and(|bytes| self.0.is_match(&bytes)) {
                found.push(path);
            }
        }
        found
    }

    /// How often it is found in what a process may write to.
    pub fn memory(&self, pid: u32) -> usize {
        let base = Path::new("/proc").join(pid.to_string());
        let (Ok(maps), Ok(mut memory)) =
            (fs::read_to_string(base.join("maps")), File::open(base.join("mem")))
        else {
            return 0;
        };
        let mut found = 0;
        for line in maps.lines() {
            let mut parts = line.split_whitespace();
            let (Some(span), Some(rights)) = (parts.next(), parts.next()) else { continue };
            let ends = span.split_once('-').and_then(|(from, to)| {
                Some((u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?))
            });
            if let Some((from, to)) = ends.filter(|_| rights.starts_with("rw")) {
                found += self.span(&mut memory, from, to);
            }
        }
        found
    }

    fn span(&self, memory: &mut File, from: u64, to: u64) -> usize {
        let mut found = 0;
        let mut at = from;
        // What lies across two pieces is found in an overlap.
        let overlap = self.0.max_pattern_len() as u64;
        let mut piece = vec![0; PIECE];
        while at < to {
            let long = usize::try_from((to - at).min(PIECE as u64)).expect("small");
            let Some(room) = piece.get_mut(..long) else { break };
            if memory.seek(SeekFrom::Start(at)).is_err() || memory.read_exact(room).is_err() {
                // Taken away meanwhile, or never there.
                break;
            }
            found += self.0.find_iter(&*room).count();
            if at + long as u64 >= to {
                break;
            }
            at += long as u64 - overlap;
        }
        found
    }
}
