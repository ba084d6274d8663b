//! A pack in a zip file: its directory is read once, a file when it is wanted; nothing goes to the disk.
//!
//! A reader of its own, and a strict one, with flate2 to inflate: a general one forgives what must be
//! refused here (a second directory, a name that another field replaces, the later of two equal names)
//! and holds a hostile directory in sixteen times its size.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::super::check::{Code, Problem, Reason};
use super::index::{self, Index, MOST_FILES};
use super::{LARGEST_FILE, Outside, disk_problem};

/// All files of a zip together, in bytes: ten thousand situations in three languages are 400 MB. They
/// are never unpacked at once.
pub const LARGEST_PACK: u64 = 1 << 30;
/// The directory of a zip, in bytes: [`MOST_FILES`] names with what zip programs put beside each.
const LARGEST_DIRECTORY: u32 = 16 << 20;
/// Longest remark behind the directory, and the record that ends a zip, in bytes.
const LONGEST_REMARK: u64 = 0xffff;
const END: usize = 22;
/// The fixed part of an entry of the directory, and of the header before a file.
const ENTRY: usize = 46;
const HEADER: usize = 30;

/// A pack in a zip file.
#[derive(Debug)]
pub struct Zip {
    file: PathBuf,
    /// The folder all of it lies in, with its slash, or nothing.
    top: String,
    pub(super) index: Index<Entry>,
}

/// Where a file lies in the zip.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    header: u32,
    packed: u32,
    size: u32,
    crc: u32,
    deflated: bool,
}

/// Why a zip is refused, and the name in it this is about, when there is one.
type Refusal = (Reason, Option<String>);

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

impl Zip {
    /// Reads the directory of a zip file.
    ///
    /// # Errors
    /// One problem: no plain zip, a link, a path that leaves it, one name twice, more than a pack may hold.
    pub fn open(path: &Path) -> Result<Self, Problem> {
        let shown = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let disk = |error| disk_problem("", &error);
        let mut file = File::open(path).map_err(disk)?;
        let refuse = |(reason, name): Refusal| {
            let name = name.as_deref();
            Problem::because(Code::BadPack, name.unwrap_or_default(), reason, name.unwrap_or(&shown))
        };
        let (count, size, start) = end(&mut file).map_err(disk)?.map_err(|reason| refuse((reason, None)))?;
        let mut directory = vec![0; size as usize];
        let _ = file.seek(SeekFrom::Start(u64::from(start))).map_err(disk)?;
        file.read_exact(&mut directory).map_err(disk)?;
        let entries = entries(&directory, count, start).map_err(refuse)?;
        let (top, files) = within_top(entries);
        for (name, _) in &files {
            index::name(name).map_err(|reason| refuse((reason, Some(name.to_string()))))?;
        }
        let (index, twice) = Index::new(files);
        match twice {
            Some(name) => Err(refuse((Reason::Twice, Some(name.into())))),
            None => Ok(Self { file: path.to_owned(), top, index }),
        }
    }

    /// Where it lies.
    pub(super) fn place(&self) -> &Path {
        &self.file
    }

    /// What it looks like from outside.
    pub(super) fn outside(&self) -> Option<Outside> {
        let meta = fs::metadata(&self.file).ok()?;
        Some((String::new(), meta.len(), meta.modified().ok()))
    }

    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>, Problem> {
        let Some(entry) = self.index.find(path) else {
            return Err(Problem::because(Code::Unreadable, path, Reason::Missing, path));
        };
        let file = File::open(&self.file).map_err(|error| disk_problem(path, &error))?;
        // Whatever goes wrong now, the zip is not what its directory says.
        entry
            .read(file, &format!("{}{path}", self.top))
            .ok_or_else(|| Problem::because(Code::BadPack, path, Reason::Damaged, path))
    }
}

impl Entry {
    fn read(self, file: File, name: &str) -> Option<Vec<u8>> {
        let mut file = BufReader::new(file);
        let _ = file.seek(SeekFrom::Start(u64::from(self.header))).ok()?;
        let mut header = [0; HEADER];
        file.read_exact(&mut header).ok()?;
        let mut own_name = vec![0; usize::from(u16_at(&header, 26)?)];
        file.read_exact(&mut own_name).ok()?;
        if !header.starts_with(b"PK\x03\x04") || own_name != name.as_bytes() {
            return None;
        }
        file.seek_relative(i64::from(u16_at(&header, 28)?)).ok()?;
        let mut packed = file.take(u64::from(self.packed));
        let mut bytes = Vec::new();
        let most = u64::from(self.size) + 1;
        let read = if self.deflated {
            DeflateDecoder::new(packed).take(most).read_to_end(&mut bytes)
        } else {
            packed.read_to_end(&mut bytes)
        };
        let mut crc = Crc::new();
        crc.update(&bytes);
        (read.ok()? == self.size as usize && crc.sum() == self.crc).then_some(bytes)
    }
}

/// The record that ends a zip: number of entries, size and start of the directory. Nothing may lie
/// between the directory and it, so that there is only one way to read the file.
fn end(file: &mut File) -> std::io::Result<Result<(usize, u32, u32), Reason>> {
    let length = file.seek(SeekFrom::End(0))?;
    let from = length.saturating_sub(LONGEST_REMARK + END as u64);
    let _ = file.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    let _ = file.take(LONGEST_REMARK + END as u64).read_to_end(&mut tail)?;
    let fits = |at: &usize| {
        tail[*at..].starts_with(b"PK\x05\x06")
            && u16_at(&tail, at + 20).is_some_and(|remark| at + END + usize::from(remark) == tail.len())
    };
    let Some(at) = (0..tail.len().saturating_sub(END - 1)).rev().find(fits) else {
        return Ok(Err(Reason::NotZip));
    };
    let short = |offset| u16_at(&tail, at + offset).unwrap_or(u16::MAX);
    let long = |offset| u32_at(&tail, at + offset).unwrap_or(u32::MAX);
    let (count, size, start) = (usize::from(short(10)), long(12), long(16));
    Ok(if count > MOST_FILES || size > LARGEST_DIRECTORY {
        Err(Reason::Many)
    } else if short(4) != 0
        || short(6) != 0
        || short(8) != short(10)
        || u64::from(start) + u64::from(size) != from + at as u64
    {
        Err(Reason::NotZip)
    } else {
        Ok((count, size, start))
    })
}

/// The files of a directory, all looked at before any is trusted.
fn entries(directory: &[u8], count: usize, start: u32) -> Result<Vec<(String, Entry)>, Refusal> {
    let mut found = Vec::new();
    let mut spans = Vec::new();
    let mut total = 0;
    let mut at = 0;
    for _ in 0..count {
        let fixed = directory.get(at..at + ENTRY).ok_or((Reason::NotZip, None))?;
        let short = |offset| u16_at(fixed, offset).unwrap_or_default();
        let long = |offset| u32_at(fixed, offset).unwrap_or_default();
        let length = usize::from(short(28));
        let raw = directory.get(at + ENTRY..at + ENTRY + length).ok_or((Reason::NotZip, None))?;
        if !fixed.starts_with(b"PK\x01\x02") {
            return Err((Reason::NotZip, None));
        }
        let Ok(name) = std::str::from_utf8(raw) else {
            return Err((Reason::Name, Some(String::from_utf8_lossy(raw).into_owned())));
        };
        let refuse = |reason| Err((reason, Some(name.to_owned())));
        at += ENTRY + length + usize::from(short(30)) + usize::from(short(32));
        let (flags, method) = (short(8), short(10));
        let entry = Entry {
            header: long(42),
            packed: long(20),
            size: long(24),
            crc: long(16),
            deflated: method == 8,
        };
        // Unix file types in the upper half of the outer attributes: a folder, a plain file or unsaid.
        let kind = (long(38) >> 28) & 0xf;
        total += u64::from(entry.size);
        if !index::stays(name) {
            return refuse(Reason::Path);
        } else if flags & 0x2041 != 0 {
            return refuse(Reason::Locked);
        } else if is_unix(short(4)) && !matches!(kind, 0 | 4 | 8) {
            return refuse(Reason::Link);
        } else if method != 0 && method != 8 {
            return refuse(Reason::Method);
        } else if u64::from(entry.size) > LARGEST_FILE {
            return refuse(Reason::Large);
        } else if total > LARGEST_PACK {
            return refuse(Reason::Heavy);
        } else if method == 0 && entry.packed != entry.size {
            return refuse(Reason::Damaged);
        }
        spans.push((u64::from(entry.header), length as u64 + u64::from(entry.packed), name));
        if !name.ends_with('/') {
            found.push((name.to_owned(), entry));
        }
    }
    // No two files may share their bytes: a few of them could stand for any number.
    spans.sort_unstable();
    let starts = spans.iter().skip(1).map(|(header, ..)| *header).chain([u64::from(start)]);
    for ((header, length, name), next) in spans.iter().zip(starts) {
        if header + HEADER as u64 + length > next {
            return Err((Reason::Damaged, Some((*name).to_owned())));
        }
    }
    Ok(found)
}

/// Programs on Unix and macOS say what kind of file an entry is.
fn is_unix(made_by: u16) -> bool {
    matches!(made_by >> 8, 3 | 19)
}

/// The folder the pack lies in, when it is not at the root, and the files of the pack in it.
fn within_top(entries: Vec<(String, Entry)>) -> (String, Vec<(Box<str>, Entry)>) {
    let mut tops = entries.iter().filter_map(|(name, _)| {
        let top = name.strip_suffix("pack.ron")?;
        (top.matches('/').count() <= 1 && (top.is_empty() || top.ends_with('/'))).then_some(top)
    });
    let first = tops.next().unwrap_or_default().to_owned();
    let top = tops.fold(first, |top, other| if other.len() < top.len() { other.to_owned() } else { top });
    let files = entries
        .into_iter()
        .filter_map(|(name, entry)| Some((name.strip_prefix(&top)?.into(), entry)))
        .filter(|(name, _): &(Box<str>, Entry)| index::is_part(name) && !name.contains("/."))
        .collect();
    (top, files)
}
