//! Packs made to do harm, by hand and by chance: whatever lies in a pack, nothing panics, hangs or takes
//! much memory, one clear line says what is wrong, and every other pack still plays.
//!
//! `SECOND_LOOK_HOSTILE_SECONDS=600 cargo test --test hostile -- --nocapture` goes on for ten minutes.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a test may")]
#![allow(unreachable_pub, missing_docs, reason = "each part of a test is its own")]

#[path = "hostile/chance.rs"]
mod chance;
#[path = "hostile/graphs.rs"]
mod graphs;
#[path = "hostile/oracle.rs"]
mod oracle;
mod trial;
#[path = "hostile/words.rs"]
mod words;
#[path = "hostile/zips.rs"]
mod zips;

use std::fs;
use std::path::Path;

use second_look::content::check::{self, Code, Depth, Reason};
use second_look::content::pack::{LARGEST_FILE, MOST_FILES, Pack};
use trial::{SCAM, Trial, WORDS};
use zip::CompressionMethod::{Deflated, Stored};
use zips::{field, files_of, of_many, put, rename, zip_of};

/// A folder of packs in which the trial pack lies as a sound zip, and its bytes.
fn beside() -> (tempfile::TempDir, Vec<u8>) {
    let folder = tempfile::tempdir().expect("a folder");
    let sound = zip_of(&files_of(Trial::new().root()), Deflated);
    fs::write(folder.path().join("sound.zip"), &sound).expect("written");
    (folder, sound)
}

/// The pack beside plays, and the one that was written is told of by one line with this reason.
#[track_caller]
fn refused(name: &str, write: impl FnOnce(&Path), reason: Reason) {
    let (folder, _) = beside();
    write(folder.path());
    let found = oracle::load(folder.path());
    println!("{name}: {:?}", found.took);
    assert_eq!(found.sound.len(), 2, "{name}: the pack beside plays; {:?}", found.problems);
    let [problem] = &found.problems[..] else { panic!("{name}: {:?}", found.problems) };
    assert_eq!(problem.reason, Some(reason), "{name}: {problem:?}");
}

#[track_caller]
fn zip_refused(name: &str, zip: &[u8], reason: Reason) {
    refused(name, |packs| fs::write(packs.join("bad.zip"), zip).expect("written"), reason);
}

#[test]
fn a_zip_is_the_pack_it_was_made_of() {
    let trial = Trial::new();
    let files = files_of(trial.root());
    let within = |top: &str| {
        let mut all: zips::Files =
            files.iter().map(|(name, bytes)| (format!("{top}{name}"), bytes.clone())).collect();
        all.push(("__MACOSX/._pack.ron".into(), b"x".to_vec()));
        all.push((format!("{top}读我.txt"), "你好".into()));
        all.push((format!("{top}media/inner.zip"), zip_of(&files, Stored)));
        all
    };
    for (number, top) in ["", "trial/", "我的内容包/"].into_iter().enumerate() {
        for method in [Stored, Deflated] {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join(format!("pack-{number}.ZIP"));
            fs::write(&path, zip_of(&within(top), method)).expect("written");
            let (pack, plain) =
                (Pack::open(&path).expect("a pack"), Pack::open(trial.root()).expect("a pack"));
            assert_eq!(pack.manifest, plain.manifest);
            for (under, extension) in [("scenarios", "ron"), ("locales/fr", "ftl"), ("locales", "ftl")] {
                let list = pack.files.list(under, extension);
                assert_eq!(list, plain.files.list(under, extension));
                for file in list {
                    assert_eq!(pack.files.bytes(&file), plain.files.bytes(&file));
                }
            }
            let report = check::pack(&pack, Depth::Whole);
            assert!(report.problems.is_empty() && report.sound.len() == 2, "{top}: {:?}", report.problems);
            assert_eq!(oracle::load(folder.path()).sound.len(), 2);
        }
    }
}

#[test]
fn paths_that_leave_the_pack_are_refused() {
    let (_folder, sound) = beside();
    for (name, reason) in [
        (&b"../../../../../../../tmp/escaped.ron"[..], Reason::Path),
        (b"/cenarios/fake-police/warning-call.r", Reason::Path),
        (b"C:/narios/fake-police/warning-call.r", Reason::Path),
        (b"scenarios\\fake-police\\warning-call.r", Reason::Path),
        (b"scenarios//fake-police/warning-call.", Reason::Path),
        (b"scenarios/./ake-police/warning-call.", Reason::Path),
        (b"scenarios/fake-police/warning-cal\xff.r", Reason::Name),
        (b"scenarios/fake-police/warning-c\xc3\xa9.ron", Reason::Name),
        (b"scenarios/a/b/c/d/e/f/g/h/i/j/k/l.ron", Reason::Deep),
    ] {
        let old = &trial::GENUINE.as_bytes();
        let mut padded = name.to_vec();
        padded.truncate(old.len());
        padded.resize(old.len(), b'n');
        let mut zip = sound.clone();
        rename(&mut zip, old, &padded);
        zip_refused(&String::from_utf8_lossy(name), &zip, reason);
    }
}

#[test]
fn names_that_some_system_takes_for_one_are_refused() {
    let files = files_of(Trial::new().root());
    for (twin, name) in [("scenarios/fake-police/Warning-call.ron", "case"), (trial::GENUINE, "twice")] {
        let mut files = files.clone();
        files.push((trial::GENUINE.replace("warning", "harming"), b"(".to_vec()));
        let mut zip = zip_of(&files, Deflated);
        rename(&mut zip, trial::GENUINE.replace("warning", "harming").as_bytes(), twin.as_bytes());
        zip_refused(name, &zip, Reason::Twice);
    }
}

#[test]
fn entries_that_are_no_plain_files_are_refused() {
    let (_folder, sound) = beside();
    let spoilt = |at, bytes: &[u8]| {
        let mut zip = sound.clone();
        put(&mut zip, SCAM, at, bytes);
        zip
    };
    let mut link = spoilt(field::ATTRIBUTES, &0o120_777_u32.rotate_left(16).to_le_bytes());
    put(&mut link, SCAM, field::MADE_BY, &[20, 3]);
    zip_refused("a link", &link, Reason::Link);
    zip_refused("a password", &spoilt(field::FLAGS, &[1, 0]), Reason::Locked);
    zip_refused("another method", &spoilt(field::METHOD, &[12, 0]), Reason::Method);
}

#[test]
fn bombs_do_not_go_off() {
    let files = files_of(Trial::new().root());
    let zeros = |size: u64| {
        let mut files = files.clone();
        files.push(("media/zeros.bin".into(), vec![0; usize::try_from(size).expect("small")]));
        zip_of(&files, Deflated)
    };
    zip_refused("a file that says it is large", &zeros(LARGEST_FILE + 1), Reason::Large);
    let (_folder, sound) = beside();
    let mut huge = sound.clone();
    put(&mut huge, SCAM, field::SIZE, &u32::MAX.to_le_bytes());
    zip_refused("a file that says it has gigabytes", &huge, Reason::Large);

    // Files that are more, or less, than they say; that lie where another lies; or beyond the end.
    let wide = zip_of(&vec![("pack.ron".into(), vec![b' '; 2 << 20])], Deflated);
    let mut small = wide.clone();
    put(&mut small, "pack.ron", field::SIZE, &100_u32.to_le_bytes());
    zip_refused("a bomb that says it is small", &small, Reason::Damaged);
    let mut twice = sound.clone();
    put(&mut twice, SCAM, field::HEADER, &0_u32.to_le_bytes());
    zip_refused("two that share their bytes", &twice, Reason::Damaged);
    let mut beyond = sound.clone();
    put(&mut beyond, SCAM, field::PACKED, &0x00ff_ffff_u32.to_le_bytes());
    zip_refused("one that goes on beyond the end", &beyond, Reason::Damaged);
    let end = sound.len() - 22;
    let mut many = sound.clone();
    many[end + 8..end + 12].copy_from_slice(&[0x61, 0xea, 0x61, 0xea]);
    zip_refused("too many", &many, Reason::Many);
    let mut large = sound.clone();
    large[end + 12..end + 16].copy_from_slice(&(17_u32 << 20).to_le_bytes());
    zip_refused("a directory that is too large", &large, Reason::Many);
    // A great many names, and no pack among them.
    zip_refused("as many as there may be", &of_many(MOST_FILES, 200), Reason::Missing);
}

#[test]
fn what_is_no_zip_is_refused() {
    let (_folder, sound) = beside();
    zip_refused("nothing", b"", Reason::NotZip);
    zip_refused("half of it", &sound[..sound.len() / 2], Reason::NotZip);
    zip_refused("something before it", &[&b"MZ something else"[..], &sound].concat(), Reason::NotZip);
    zip_refused("something behind it", &[&sound[..], b"something else"].concat(), Reason::NotZip);
    // Another end in the remark of the first: which of the two counts would depend on the reader.
    let mut two_ends = sound.clone();
    let end = sound.len() - 22;
    two_ends[end + 20..].copy_from_slice(&22_u16.to_le_bytes());
    two_ends.extend(&sound[end..]);
    zip_refused("two ends", &two_ends, Reason::NotZip);
    zip_refused("no pack in it", &zip_of(&vec![("a/b/pack.ron".into(), vec![])], Stored), Reason::Missing);
    zip_refused("text", "(format: 1)".repeat(9999).as_bytes(), Reason::NotZip);
}

#[test]
fn a_file_that_is_not_what_the_directory_says_keeps_only_itself_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut zip = zip_of(&files_of(Trial::new().root()), Deflated);
    let at = (0..zip.len()).find(|at| zip[*at..].starts_with(SCAM.as_bytes())).expect("its header");
    zip[at + SCAM.len() + 40] ^= 0x55;
    fs::write(folder.path().join("bad.zip"), zip).expect("written");
    let found = oracle::load(folder.path());
    assert_eq!(found.sound.len(), 1, "its other half plays");
    let about = found.problems.iter().find(|problem| problem.file == SCAM).expect("it is named");
    assert_eq!((about.code, about.reason), (Code::BadPack, Some(Reason::Damaged)));
}

#[cfg(unix)]
#[test]
fn links_in_folders_are_not_followed() {
    use std::os::unix::fs::symlink;
    let trial = Trial::new();
    refused(
        "a pack that is a link",
        |packs| symlink(trial.root(), packs.join("bad")).expect("a link"),
        Reason::Link,
    );
    refused(
        "a pack.ron that is a link",
        |packs| {
            fs::create_dir(packs.join("bad")).expect("a folder");
            symlink(trial.root().join("pack.ron"), packs.join("bad/pack.ron")).expect("a link");
        },
        Reason::Link,
    );
    // A folder of it elsewhere, one that leads round in a circle, a file elsewhere, a pipe.
    let elsewhere = Trial::new();
    let (part, kept) = (trial.root().join("locales/fr"), elsewhere.root().join("locales/fr"));
    fs::remove_dir_all(&part).expect("removed");
    symlink(&kept, &part).expect("a link");
    symlink(trial.root(), trial.root().join("scenarios/round")).expect("a link");
    symlink("/etc/passwd", trial.root().join("scenarios/fake-police/passwd.ron")).expect("a link");
    let pipe = trial.root().join("scenarios/fake-police/pipe.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    let found = oracle::load(trial.packs());
    let links: Vec<_> = found.problems.iter().filter(|p| p.reason == Some(Reason::Link)).collect();
    assert_eq!(links.len(), 3 + usize::from(made.is_ok_and(|status| status.success())), "{links:?}");
    assert_eq!(found.sound.len(), 2, "the rest plays");
}

#[test]
fn odd_names_in_folders_keep_only_themselves_out() {
    let trial = Trial::new();
    let at = |name: &str| trial.root().join("scenarios").join(name);
    fs::create_dir_all(at(&"deep/".repeat(20))).expect("folders");
    for name in ["é.ron", ".DS_Store", "a b.ron"] {
        fs::write(at(name), "(").expect("written");
    }
    let found = oracle::load(trial.packs());
    assert_eq!(found.sound.len(), 2);
    let reasons: Vec<_> = found.problems.iter().filter_map(|problem| problem.reason).collect();
    assert_eq!(reasons, [Reason::Name, Reason::Deep, Reason::Name], "{:?}", found.problems);
}

#[test]
fn a_card_is_a_card() {
    for (from, to, reason) in [
        ("title: \"Second Look\"", format!("title: \"{}\"", "x".repeat(9000)), Reason::Card),
        ("title: \"Second Look\"", "title: \"\\u{202e}kooL\"".to_owned(), Reason::Card),
        ("\"en\", ", "\"en\",".repeat(5000), Reason::Parts),
    ] {
        let trial = Trial::new();
        let _ = trial.spoil("pack.ron", from, &to);
        let found = oracle::load(trial.packs());
        assert_eq!(found.problems.iter().map(|p| p.reason).collect::<Vec<_>>(), [Some(reason)]);
    }
}

#[test]
fn of_two_packs_with_one_id_the_first_plays() {
    let (folder, sound) = beside();
    fs::write(folder.path().join("other.zip"), sound).expect("written");
    let found = oracle::load(folder.path());
    let [problem] = &found.problems[..] else { panic!("{:?}", found.problems) };
    assert_eq!((found.sound.len(), problem.reason), (2, Some(Reason::IdTwice)));
    assert!(problem.file.contains("sound.zip"), "the second is named: {}", problem.file);
}

#[test]
fn every_reason_has_its_sentence_in_every_language() {
    use second_look::i18n::{Language, Words};
    for language in Language::ALL {
        let words = Words::new(language);
        for code in [Code::Unreadable, Code::BadPack] {
            let line = |reason| {
                let problem = check::Problem::because(code, "f", reason, "subject");
                second_look::cli::problem_line(&words, &problem)
            };
            let lines: std::collections::BTreeSet<_> =
                Reason::ALL.iter().map(|reason| line(*reason)).collect();
            let own = if code == Code::BadPack { Reason::ALL.len() - 4 } else { 6 };
            assert!(lines.len() >= own, "{language:?} {code:?}: {lines:#?}");
            assert!(lines.iter().all(|line| line.contains("subject")), "{lines:#?}");
        }
    }
}

#[test]
fn a_name_on_the_disk_stays_on_its_line() {
    let (folder, sound) = beside();
    let odd = "odd\u{1b}[2J\r\n\u{202e}.zip";
    // Not every system has such names.
    if fs::write(folder.path().join(odd), &sound[1..]).is_ok() {
        let found = oracle::load(folder.path());
        assert_eq!((found.sound.len(), found.problems.len()), (2, 1), "{:?}", found.problems);
    }
}

#[test]
fn text_that_is_none_is_named() {
    let trial = Trial::new();
    fs::write(trial.root().join(WORDS), [0xff, 0xfe, b'a', 0]).expect("written");
    let report = trial.check();
    let problem = report.problems.iter().find(|problem| problem.file == WORDS).expect("named");
    assert_eq!((problem.code, problem.reason), (Code::Unreadable, Some(Reason::NotText)));
}
