//! Zip files that are made, and then spoilt.
#![allow(clippy::expect_used, reason = "a test may")]

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The files of a pack, by path.
pub type Files = Vec<(String, Vec<u8>)>;

/// All files below a folder, sorted.
pub fn files_of(root: &Path) -> Files {
    fn below(folder: &Path, path: &str, out: &mut Files) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let name = format!("{path}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                below(&entry.path(), &format!("{name}/"), out);
            } else {
                out.push((name, fs::read(entry.path()).expect("a file")));
            }
        }
    }
    let mut out = Files::new();
    below(root, "", &mut out);
    out.sort();
    out
}

/// A zip of these files.
pub fn zip_of(files: &Files, method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).expect("a name");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

/// Where an entry of the directory begins: the file's name and place in it.
fn entry(zip: &[u8], name: &str) -> usize {
    let name = name.as_bytes();
    let starts = (0..zip.len()).filter(|at| zip[*at..].starts_with(b"PK\x01\x02"));
    let mut named = starts.filter(|at| zip[at + 46..].starts_with(name));
    named.next().expect("the directory has it")
}

/// Writes over a field of an entry of the directory.
pub fn put(zip: &mut [u8], name: &str, field: usize, bytes: &[u8]) {
    let at = entry(zip, name) + field;
    zip[at..at + bytes.len()].copy_from_slice(bytes);
}

/// Fields of an entry of the directory.
pub mod field {
    pub const MADE_BY: usize = 4;
    pub const FLAGS: usize = 8;
    pub const METHOD: usize = 10;
    pub const PACKED: usize = 20;
    pub const SIZE: usize = 24;
    pub const ATTRIBUTES: usize = 38;
    pub const HEADER: usize = 42;
}

/// Renames a file wherever the zip names it; the new name is as long as the old one.
pub fn rename(zip: &mut [u8], from: &[u8], to: &[u8]) {
    assert_eq!(from.len(), to.len());
    let mut found = 0;
    for at in 0..zip.len() - from.len() {
        if zip[at..].starts_with(from) {
            zip[at..at + to.len()].copy_from_slice(to);
            found += 1;
        }
    }
    assert!(found >= 2, "header and directory name it");
}

/// A zip of so many empty files, each with so much beside its name, written byte by byte.
pub fn of_many(count: usize, beside: usize) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    let beside = [0x99, 0x99, 0, 0].repeat(beside / 4);
    for number in 0..count {
        let name = format!("scenarios/t/s{number:05}.ron");
        let length = u16::try_from(name.len()).expect("short").to_le_bytes();
        let header = u32::try_from(zip.len()).expect("small").to_le_bytes();
        zip.extend(b"PK\x03\x04\x14\0\0\0\0\0");
        zip.extend([0; 16]);
        zip.extend(length);
        zip.extend([0; 2]);
        zip.extend(name.as_bytes());
        directory.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0");
        directory.extend([0; 16]);
        directory.extend(length);
        directory.extend(u16::try_from(beside.len()).expect("short").to_le_bytes());
        directory.extend([0; 10]);
        directory.extend(header);
        directory.extend(name.as_bytes());
        directory.extend_from_slice(&beside);
    }
    let start = u32::try_from(zip.len()).expect("small").to_le_bytes();
    let entries = u16::try_from(count).unwrap_or(u16::MAX).to_le_bytes();
    zip.extend(&directory);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend(entries);
    zip.extend(entries);
    zip.extend(u32::try_from(directory.len()).expect("small").to_le_bytes());
    zip.extend(start);
    zip.extend([0; 2]);
    zip
}
