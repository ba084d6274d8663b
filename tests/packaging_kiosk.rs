//! The stand for operators: its guide names every problem, its scripts can be read by a plain shell, its units
//! name what is there, and `install.sh --check` changes nothing.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use second_look::kiosk::fact::Kind;

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder() -> PathBuf {
    project().join("packaging/kiosk")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of the folder whose names end so.
fn with_end(ends: &[&str]) -> Vec<PathBuf> {
    let all = fs::read_dir(folder()).expect("there").flatten().map(|entry| entry.path());
    let mut found: Vec<_> = all
        .filter(|path| path.extension().and_then(|end| end.to_str()).is_some_and(|end| ends.contains(&end)))
        .collect();
    found.sort();
    found
}

/// What the table of `install.sh` has: a name in the folder, and where it goes.
fn placed() -> Vec<(String, String)> {
    let script = read(&folder().join("install.sh"));
    let rows = script.lines().filter_map(|line| {
        let [from, to, mode] = line.split(' ').collect::<Vec<_>>()[..] else { return None };
        let is_row = mode.len() == 3 && mode.bytes().all(|byte| byte.is_ascii_digit());
        (is_row && to.contains('/'))
            .then(|| (from.to_owned(), to.replace("$lib", "/usr/local/lib/second-look-kiosk")))
    });
    rows.collect()
}

#[test]
fn the_guide_names_every_problem_by_its_key() {
    let guide = read(&project().join("docs/kiosk.md"));
    let rows: Vec<_> = guide.lines().filter_map(|line| line.strip_prefix("| `")).collect();
    for kind in Kind::ALL {
        let rows = rows.iter().filter(|row| row.starts_with(&format!("{}` | ", kind.key())));
        assert_eq!(rows.count(), 1, "{}", kind.key());
    }
}

#[test]
fn every_script_can_be_read_by_a_plain_shell() {
    let scripts = with_end(&["sh"]);
    assert!(scripts.len() >= 4, "{scripts:?}");
    for script in scripts {
        let output = Command::new("sh").arg("-n").arg(&script).output().expect("sh");
        assert!(output.status.success(), "{output:?}");
        let mode = fs::metadata(&script).expect("there").permissions().mode();
        assert!(mode & 0o111 != 0, "{} can be run", script.display());
    }
}

#[test]
fn what_is_put_in_place_is_there_and_nothing_is_forgotten() {
    let placed = placed();
    assert!(placed.len() >= 14, "{placed:?}");
    for (from, _) in &placed {
        assert!(folder().join(from).is_file(), "{from}");
    }
    for unit in with_end(&["service", "timer", "rules", "conf"]) {
        let name = unit.file_name().and_then(|name| name.to_str()).expect("a name");
        assert!(placed.iter().any(|(from, _)| from == name), "{name} goes nowhere");
    }
    // What units start of ours, by its whole path.
    let mut named = 0;
    for unit in with_end(&["service"]) {
        let text = read(&unit);
        let words =
            text.lines().filter(|line| line.starts_with("Exec")).flat_map(|line| line.split(['=', ' ']));
        for word in words.map(|word| word.trim_start_matches(['-', '+'])) {
            if word.starts_with("/usr/local/") {
                assert!(placed.iter().any(|(_, to)| to == word), "{}: {word}", unit.display());
                named += 1;
            }
        }
    }
    assert!(named >= 2, "{named}");
    // A timer starts the service of its name, or the one it names.
    for timer in with_end(&["timer"]) {
        assert!(timer.with_extension("service").is_file(), "{}", timer.display());
    }
}

/// Every program that could change the system is one that only notes that it was called.
#[test]
fn a_check_says_what_it_would_do_and_does_nothing() {
    let around = tempfile::tempdir().expect("a folder");
    let (called, names) = (around.path().join("called"), around.path().join("bin"));
    fs::create_dir(&names).expect("made");
    let changing = [
        "apt-get",
        "chmod",
        "chown",
        "cp",
        "cupsctl",
        "install",
        "ln",
        "mkdir",
        "mv",
        "rmdir",
        "swapoff",
        "sysctl",
        "systemctl",
        "tee",
        "udevadm",
        "useradd",
        "userdel",
        "usermod",
    ];
    for name in changing {
        let path = names.join(name);
        fs::write(&path, format!("#!/bin/sh\necho {name} \"$@\" >>'{}'\n", called.display()))
            .expect("written");
        fs::set_permissions(&path, Permissions::from_mode(0o755)).expect("set");
    }
    let path = format!("{}:{}", names.display(), std::env::var("PATH").unwrap_or_default());
    let before = read(&folder().join("install.sh"));
    for wish in
        [&["--check"][..], &["--check", "--night", "21:30", "--morning", "08:30"], &["--remove", "--check"]]
    {
        let output = Command::new("sh")
            .arg(folder().join("install.sh"))
            .args(wish)
            .env("PATH", &path)
            .output()
            .expect("sh");
        assert!(output.status.success(), "{wish:?}: {output:?}");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(said.lines().any(|line| line.starts_with("would run: systemctl")), "{wish:?}: {said}");
        let done = fs::read_to_string(&called).unwrap_or_default();
        // Asking is no change.
        let done: Vec<_> = done.lines().filter(|line| !line.contains(" is-enabled ")).collect();
        assert!(done.is_empty(), "{wish:?}: {done:?}");
    }
    assert_eq!(before, read(&folder().join("install.sh")));
}

/// Each was a stand that could not be left in peace: see the guide of the folder.
#[test]
fn what_was_learnt_by_trying_stays() {
    let unit = read(&folder().join("second-look-kiosk.service"));
    for line in [
        // Else cage 0.2 hangs at each stop.
        "ExecStop=-+/usr/bin/pkill -TERM -P $MAINPID",
        // Else a stick that was there before the session takes no counts.
        "ReadWritePaths=-/run/media/kiosk",
        "RestrictAddressFamilies=AF_UNIX AF_NETLINK",
        "Restart=always",
        "NoExecPaths=/",
    ] {
        assert!(unit.lines().any(|found| found == line), "{line}");
    }
    // With a network of its own cage hears of no screen that comes back; without capset there is no setpriv.
    for wrong in ["PrivateNetwork=", "SystemCallFilter=~@privileged", "MemoryDenyWriteExecute=yes"] {
        assert!(!unit.lines().any(|line| line.starts_with(wrong)), "{wrong}");
    }
    // What opens a network is started by another unit, which has no screen.
    let sends = read(&folder().join("second-look-sync.service"));
    assert!(sends.contains("RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6") && !sends.contains("TTYPath"));
    assert!(
        sends.contains("ConditionPathExists=/var/lib/second-look-kiosk/.config/second-look/sharing.json")
    );
    let session = read(&folder().join("session.sh"));
    assert!(session.contains("kiosk --stays-offline"));
    let cage: Vec<_> = session.lines().filter(|line| line.contains("cage -")).collect();
    assert!(
        cage.len() == 1 && cage.iter().all(|line| !line.contains(" -s") && !line.contains(" -m")),
        "{cage:?}"
    );
    let logind = read(&folder().join("logind.conf"));
    for key in ["HandlePowerKey=ignore", "HandleSuspendKey=ignore", "NAutoVTs=0", "ReserveVT=0"] {
        assert!(logind.lines().any(|line| line == key), "{key}");
    }
}
