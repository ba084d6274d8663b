//! The session of a stand: its files name each other rightly, and the script puts them in place and takes them
//! away again.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/kiosk")
}

fn read(name: &str) -> String {
    fs::read_to_string(folder().join(name)).expect(name)
}

fn install(root: &Path, args: &[&str]) -> Output {
    let mut script = Command::new("sh");
    let _ = script.arg(folder().join("install.sh")).arg("--root").arg(root).args(args);
    script.output().expect("it runs")
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Every file below a folder, as a path from there.
fn files(root: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![root.to_owned()];
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(&path).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else {
                let _ =
                    found.insert(format!("/{}", entry.path().strip_prefix(root).expect("below").display()));
            }
        }
    }
    found
}

const NIGHT: [&str; 4] = ["--night", "21:30", "--morning", "08:30"];

#[test]
fn every_script_can_be_read_by_a_plain_shell() {
    let scripts = fs::read_dir(folder()).expect("there").flatten().map(|entry| entry.path());
    let scripts: Vec<_> = scripts.filter(|path| path.extension().is_some_and(|end| end == "sh")).collect();
    assert!(scripts.len() >= 4, "{scripts:?}");
    for script in scripts {
        let output = Command::new("sh").arg("-n").arg(&script).output().expect("it runs");
        assert!(output.status.success(), "{script:?}: {}", String::from_utf8_lossy(&output.stderr));
        let first = fs::read_to_string(&script).expect("read");
        assert!(first.starts_with("#!/bin/sh\n"), "{script:?}");
    }
}

#[test]
fn it_is_put_in_place_once_and_taken_away_whole() {
    let root = tempfile::tempdir().expect("a folder");
    let would = said(&install(root.path(), &["--check"]));
    assert!(files(root.path()).is_empty() && would.lines().all(|line| line.starts_with("would ")), "{would}");
    let _ = said(&install(root.path(), &NIGHT));
    let placed = files(root.path());
    assert_eq!(would.matches("would write").count() + 4, placed.len(), "and four for the night: {placed:?}");
    // What was changed by the operator stays; all else is as it was.
    let set = root.path().join("etc/default/second-look-kiosk");
    fs::write(&set, "LANG=fr_FR.UTF-8\n").expect("written");
    assert_eq!(said(&install(root.path(), &NIGHT)), "", "nothing is left to do");
    assert_eq!(fs::read_to_string(&set).expect("read"), "LANG=fr_FR.UTF-8\n");
    let timer = fs::read_to_string(root.path().join("etc/systemd/system/second-look-night.timer"));
    assert!(timer.expect("read").contains("OnCalendar=21:30\n"));
    let _ = said(&install(root.path(), &["--remove"]));
    assert_eq!(files(root.path()), BTreeSet::new());
    for wrong in [&["--night", "21:30"][..], &["--night", "9:30", "--morning", "08:00"], &["--everything"]] {
        assert_eq!(install(root.path(), wrong).status.code(), Some(2), "{wrong:?}");
    }
}

/// What a unit starts is there: put in place by the script, or part of every Debian.
#[test]
fn what_a_unit_names_is_there() {
    let root = tempfile::tempdir().expect("a folder");
    let _ = said(&install(root.path(), &NIGHT));
    let placed = files(root.path());
    let units: Vec<_> = placed.iter().filter(|path| path.contains("/systemd/system/")).collect();
    let mut ours = 0;
    for unit in &units {
        let text = fs::read_to_string(root.path().join(unit.trim_start_matches('/'))).expect("read");
        assert!(!text.contains('@') || unit.contains('@') || !text.contains("@NIGHT@"), "{unit}");
        for line in text.lines().filter(|line| line.starts_with("Exec")) {
            let (_, command) = line.split_once('=').expect("a command");
            let program =
                command.trim_start_matches(['+', '-']).split_whitespace().next().expect("a program");
            ours += usize::from(program.starts_with("/usr/local"));
            // The program itself comes with its package.
            let known = placed.contains(program) || program == "/usr/bin/second-look";
            assert!(known || Path::new(program).exists(), "{unit}: {program}");
        }
        for line in text.lines().filter(|line| line.contains("second-look-") && !line.starts_with('#')) {
            let wanted = line.split([' ', '=']).find(|word| word.ends_with(".service"));
            let Some(wanted) = wanted.filter(|wanted| wanted.starts_with("second-look")) else { continue };
            assert!(placed.contains(&format!("/etc/systemd/system/{wanted}")), "{unit}: {wanted}");
        }
    }
    assert!(units.len() == 8 && ours == 2, "{units:?}, {ours}");
    // The service of PAM it asks for, and the settings it reads.
    let unit = read("second-look-kiosk.service");
    for (key, folder) in [("PAMName=", "/etc/pam.d/"), ("EnvironmentFile=-", "")] {
        let line = unit.lines().find_map(|line| line.strip_prefix(key)).expect(key);
        assert!(placed.contains(&format!("{folder}{line}")), "{key}{line}");
    }
    // The rule starts the unit of a stick; that hangs it where the program looks.
    assert!(read("stick.rules").contains("second-look-stick@$kernel.service"));
    assert!(read("second-look-stick@.service").contains(" /run/media/kiosk/%I"));
    let own = second_look::dirs::Places::find(None);
    assert!(own.is_none_or(|own| own.drives.iter().any(|drive| drive == Path::new("/run/media"))));
}

#[test]
fn what_holds_visitors_in_is_not_lost_by_a_slip() {
    let unit = read("second-look-kiosk.service");
    for line in [
        "Restart=always",
        "User=kiosk",
        "ProtectSystem=strict",
        "ProtectHome=yes",
        "PrivateTmp=yes",
        "NoNewPrivileges=yes",
        "LimitCORE=0",
        "RestrictAddressFamilies=AF_UNIX AF_NETLINK",
        "StateDirectory=second-look-kiosk",
        "StartLimitIntervalSec=0",
    ] {
        assert!(unit.lines().any(|found| found == line), "{line}");
    }
    let session = read("session.sh");
    let cage = session.lines().find(|line| line.trim_start().starts_with("exec cage")).expect("cage");
    assert!(!cage.split_whitespace().any(|word| word == "-s"), "keys would lead to other terminals: {cage}");
    assert!(read("install.sh").contains("--shell /usr/sbin/nologin"));
    assert!(
        read("stick.rules").contains("vfat|exfat") && read("second-look-stick@.service").contains("noexec")
    );
}
