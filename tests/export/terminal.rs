//! `second-look export`, as somebody types it.

use std::fs;
use std::path::Path;
use std::process::Command;

use second_look::content::catalogue::Catalogue;
use second_look::dirs::Places;
use second_look::store::Store;

use crate::kept::kept;

fn export(folder: &Path, more: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_second-look"));
    let _ = command.arg("--data-dir").arg(folder).arg("export").args(more).env("LC_ALL", "en_GB.UTF-8");
    let output = command.output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_terminal_writes_tables_and_says_where() {
    let folder = tempfile::tempdir().expect("a folder");
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    let refused = |more: &[&str], named: &str| {
        let (code, said, wrong) = export(&here, more);
        assert!(code == Some(2) && said.is_empty(), "{more:?}: {code:?} {said}");
        assert!(wrong.lines().count() == 1 && wrong.contains(named), "{more:?}: {wrong}");
    };
    refused(&[], "There are no answers yet");
    assert!(!here.exists(), "to look makes nothing");
    let path = Places::find(Some(&here)).expect("places").database();
    drop(Store::open(&path).expect("a store"));
    kept(&Catalogue::built_in()).backup(&folder.path().join("copy")).expect("a copy");
    fs::rename(folder.path().join("copy"), &path).expect("in its place");

    let (code, said, wrong) = export(&here, &[]);
    assert!(code == Some(0) && wrong.is_empty(), "{code:?} {wrong}");
    let files: Vec<&Path> = said.lines().map(Path::new).collect();
    assert_eq!(files.len(), 4, "{said}");
    assert!(files.iter().all(|file| file.starts_with(here.join("copies")) && file.is_file()), "{said}");
    assert!(fs::read_to_string(files[1]).expect("text").contains("situation_number"));

    let there = there.to_string_lossy().into_owned();
    let (code, said, wrong) = export(&here, &["--format", "json", "--to", &there]);
    assert!(code == Some(0) && wrong.is_empty(), "{code:?} {wrong}");
    let written = Path::new(said.trim());
    assert!(written.starts_with(&there) && written.extension().is_some_and(|end| end == "json"), "{said}");
    let file = format!("{there}/mine.json");
    let (code, said, wrong) = export(&here, &["--format", "json", "--to", &file]);
    assert!(code == Some(0) && said.trim() == file, "{code:?} {said} {wrong}");
    let before = fs::read(&file).expect("bytes");
    refused(&["--format", "json", "--to", &file], "exists already");
    assert_eq!(fs::read(&file).expect("bytes"), before);
    refused(&["--to", &file], "is no folder");
    refused(&["--to", &format!("{there}/mine.csv")], "is no folder");
    refused(&["--to", &format!("{file}/below")], "Nothing was written");

    fs::write(&path, "a letter").expect("written");
    refused(&[], "cannot be read");
    assert_eq!(fs::read_to_string(&path).expect("text"), "a letter", "to look sets nothing aside");
}

/// To an administrator no file is read-only: the program is somebody else then.
#[cfg(unix)]
#[test]
fn answers_that_cannot_be_written_are_handed_on_all_the_same() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    let folder = tempfile::tempdir().expect("a folder");
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    let path = Places::find(Some(&here)).expect("places").database();
    drop(Store::open(&path).expect("a store"));
    fs::create_dir(&there).expect("a folder");
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
    let program = folder.path().join("program");
    let _ = fs::copy(env!("CARGO_BIN_EXE_second-look"), &program).expect("a copy");
    for (path, mode) in [(folder.path(), 0o755), (&*path, 0o444), (&*here, 0o555), (&*there, 0o777)] {
        allow(path, mode);
    }
    let mut command = Command::new(program);
    let _ = command.arg("--data-dir").arg(&here).args(["export", "--to"]).arg(&there).env("LC_ALL", "C");
    if fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) {
        let _ = command.uid(65_534).gid(65_534);
    }
    let output = command.output().expect("it runs");
    allow(&here, 0o755);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(fs::read_dir(&there).expect("a folder").count(), 4);
    assert_eq!(fs::read_dir(&here).expect("a folder").count(), 1, "nothing was written there");
}
