//! The names in a pack: which may be there, sorted once.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::path::Path;

use super::super::check::Reason;

/// Ten thousand situations in three languages are 40,000 files and their folders; a plain zip ends at 65,535.
pub const MOST_FILES: usize = 60_000;
/// No file of a pack lies below more folders.
pub const DEEPEST: usize = 8;
/// The longest path of a file below its pack, in bytes: with the pack's own place before it, every
/// system still opens it.
pub const LONGEST_PATH: usize = 200;

/// What a pack is made of, beside `pack.ron`. Other files may lie there and are never read.
pub(super) const PARTS: [&str; 6] = ["scenarios", "locales", "items", "media", "voice", "regions"];

/// Whether a path is one of those a pack is made of.
pub(super) fn is_part(path: &str) -> bool {
    path == "pack.ron" || path.split_once('/').is_some_and(|(first, _)| PARTS.contains(&first))
}

/// Whether a path stays within its pack on every system, whatever else is in it.
pub(super) fn stays(path: &str) -> bool {
    let steps_out = |step: &str| matches!(step, "" | "." | "..");
    !path.contains(['\\', ':', '\0']) && !path.trim_end_matches('/').split('/').any(steps_out)
}

/// Whether a file may be called so: small enough, and in letters no system takes for others.
pub(super) fn name(path: &str) -> Result<(), Reason> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let ends_well = |step: &str| !step.ends_with('.');
    if path.len() > LONGEST_PATH || path.split('/').count() > DEEPEST {
        Err(Reason::Deep)
    } else if !stays(path) {
        Err(Reason::Path)
    } else if !path.chars().all(plain) || !path.split('/').all(ends_well) {
        Err(Reason::Name)
    } else {
        Ok(())
    }
}

/// The files of a pack by path, with where each is found.
#[derive(Debug)]
pub(super) struct Index<T>(Vec<(Box<str>, T)>);

impl<T> Index<T> {
    /// Sorts what was found; the second of two names that some system takes for one is given back.
    pub(super) fn new(mut files: Vec<(Box<str>, T)>) -> (Self, Option<Box<str>>) {
        files.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut seen = BTreeSet::new();
        // Names are ASCII: case is all in which they can differ and yet be one.
        let twice = files.iter().find(|(name, _)| !seen.insert(name.to_ascii_lowercase()));
        let twice = twice.map(|(name, _)| name.clone());
        (Self(files), twice)
    }

    /// Where a file is found.
    pub(super) fn find(&self, path: &str) -> Option<&T> {
        let at = self.0.binary_search_by(|(name, _)| (**name).cmp(path)).ok()?;
        Some(&self.0[at].1)
    }

    /// Paths of all files of an extension in a folder, or anywhere below it, sorted.
    pub(super) fn list(&self, under: &str, extension: &str, deep: bool) -> Vec<String> {
        let under = format!("{}/", under.trim_end_matches('/'));
        let first = self.0.partition_point(|(name, _)| **name < *under);
        self.0[first..]
            .iter()
            .map(|(name, _)| &**name)
            .take_while(|name| name.starts_with(&under))
            .filter(|name| deep || !name[under.len()..].contains('/'))
            .filter(|name| Path::new(name).extension().is_some_and(|found| found == extension))
            .map(str::to_owned)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_are_none() {
        for bad in ["/etc/passwd", "../x", "a/../../x", "C:/x", "C:x", "a\\b", "a//b", "./a", ""] {
            assert!(!stays(bad), "{bad}");
        }
        assert!(stays("scenarios/fake-police/a.ron") && stays("scenarios/") && stays("读我.txt"));
        assert_eq!(name("scenarios/a/é.ron"), Err(Reason::Name));
        assert_eq!(name("scenarios/a./b.ron"), Err(Reason::Name));
        assert_eq!(name(&"a/".repeat(9)), Err(Reason::Deep));
    }

    #[test]
    fn a_list_is_one_folder_and_one_extension() {
        let names = ["b/x.ron", "a/y.ftl", "a/x.ron", "a/c/z.ron", "ab/x.ron", "a/.ron"];
        let (index, twice) = Index::new(names.map(|name| (name.into(), ())).to_vec());
        assert_eq!(index.list("a", "ron", true), ["a/c/z.ron", "a/x.ron"]);
        assert_eq!(index.list("a", "ron", false), ["a/x.ron"]);
        assert_eq!(twice, None);
        let (_, twice) = Index::new(["a/X.ron", "a/x.ron"].map(|name| (name.into(), ())).to_vec());
        assert_eq!(twice.as_deref(), Some("a/x.ron"));
    }
}
