//! What the program says where no window can open: one sentence, exit 2, no panic.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, reason = "a test may")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A display number nobody serves.
const NOWHERE: &str = ":987";

/// The program without any display, in a language of the system.
fn program(locale: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_second-look"));
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_RUNTIME_DIR", "LC_ALL", "LC_MESSAGES"] {
        let _ = program.env_remove(name);
    }
    let _ = program.env_remove("LANGUAGE").env("LANG", locale);
    program
}

/// What it said, when that was one line and the code was 2.
fn said(program: &mut Command) -> String {
    let output = program.output().expect("it runs");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(output.stdout.is_empty());
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.ends_with('\n') && !said.contains("panicked"), "{said}");
    said
}

/// A folder in which libraries of these names are found first, and cannot be loaded.
fn broken(names: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in names {
        fs::write(folder.path().join(name), "no library").expect("a file");
    }
    folder
}

#[test]
fn without_a_display_it_names_the_variables() {
    for (locale, words) in [
        ("en_GB.UTF-8", "There is no display"),
        ("fr_FR.UTF-8", "Aucun écran"),
        ("zh_CN.UTF-8", "找不到可以打开窗口的显示器"),
    ] {
        let said = said(&mut program(locale));
        assert!(said.starts_with(words) && said.contains("WAYLAND_DISPLAY"), "{said}");
    }
    // As winit does: set but empty is not set.
    let empty = said(program("en_GB.UTF-8").envs([("DISPLAY", ""), ("WAYLAND_DISPLAY", "")]));
    assert!(empty.starts_with("There is no display"), "{empty}");
}

#[test]
fn a_display_that_nobody_serves_is_named() {
    for (locale, words) in [
        ("en_GB.UTF-8", "The display “:987” does not answer."),
        ("fr_FR.UTF-8", "L’écran «\u{a0}:987\u{a0}» ne répond pas."),
        ("zh_CN.UTF-8", "显示器“:987”没有回应。"),
    ] {
        let said = said(program(locale).env("DISPLAY", NOWHERE));
        assert!(said.starts_with(words) && said.contains("DISPLAY"), "{said}");
    }
    let odd = said(program("en_GB.UTF-8").env("DISPLAY", "no display at all"));
    assert!(odd.starts_with("The display “no display at all” does not answer."), "{odd}");
}

#[test]
fn a_wayland_display_that_nobody_serves_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let ask = |socket: &Path, runtime: Option<&Path>| {
        let mut program = program("en_GB.UTF-8");
        // Wayland comes first: that DISPLAY would not answer either is not what is said.
        let _ = program.env("WAYLAND_DISPLAY", socket).env("DISPLAY", NOWHERE);
        if let Some(runtime) = runtime {
            let _ = program.env("XDG_RUNTIME_DIR", runtime);
        }
        let said = said(&mut program);
        let name = format!("The display “{}” does not answer.", socket.display());
        assert!(said.starts_with(&name) && said.contains("WAYLAND_DISPLAY"), "{said}");
    };
    ask(Path::new("wayland-7"), None);
    ask(Path::new("wayland-7"), Some(folder.path()));
    ask(&folder.path().join("wayland-7"), None);
    // A socket that its compositor left behind.
    drop(UnixListener::bind(folder.path().join("wayland-8")).expect("a socket"));
    ask(Path::new("wayland-8"), Some(folder.path()));
}

#[test]
fn a_library_that_cannot_be_loaded_is_named_with_its_package() {
    let stubs = ["libxkbcommon-x11.so.0", "libxkbcommon-x11.so"];
    let folder = broken(&stubs);
    for (locale, words) in [
        ("en_GB.UTF-8", "This computer lacks what opens the window: libxkbcommon-x11.so.0."),
        ("fr_FR.UTF-8", "Il manque à cet ordinateur de quoi ouvrir la fenêtre\u{a0}: libxkbcommon-x11.so.0."),
        ("zh_CN.UTF-8", "这台电脑缺少打开窗口要用的程序库：libxkbcommon-x11.so.0。"),
    ] {
        let said = said(program(locale).env("DISPLAY", NOWHERE).env("LD_LIBRARY_PATH", folder.path()));
        assert!(said.starts_with(words), "{said}");
        assert!(said.contains("sudo apt install libxkbcommon-x11-0"), "{said}");
    }
}

#[test]
fn all_that_wayland_lacks_is_named_at_once() {
    let folder =
        broken(&["libwayland-client.so.0", "libwayland-client.so", "libxkbcommon.so.0", "libxkbcommon.so"]);
    let said = said(
        program("en_GB.UTF-8").env("WAYLAND_DISPLAY", "wayland-7").env("LD_LIBRARY_PATH", folder.path()),
    );
    assert!(said.contains(": libwayland-client.so.0, libxkbcommon.so.0."), "{said}");
    assert!(said.contains("sudo apt install libwayland-client0 libxkbcommon0)"), "{said}");
}

#[test]
fn the_terminal_needs_no_display() {
    let folder = broken(&["libX11.so.6", "libX11.so", "libwayland-client.so.0", "libwayland-client.so"]);
    let output =
        program("en_GB.UTF-8").arg("list").env("LD_LIBRARY_PATH", folder.path()).output().expect("it runs");
    assert!(output.status.success() && output.stderr.is_empty());
    assert!(String::from_utf8_lossy(&output.stdout).contains("warning-call"));
}

#[test]
fn to_look_for_the_display_does_not_end_it() {
    // Such a server ends as soon as its only client leaves.
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp", "-terminate"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("`./run-tests` installs xvfb");
    let mut number = String::new();
    let _ = BufReader::new(server.stdout.take().expect("piped")).read_line(&mut number).expect("a number");
    let home = tempfile::tempdir().expect("a folder");
    let mut window = program("en_GB.UTF-8")
        .args(["--data-dir".as_ref(), home.path().as_os_str()])
        .env("DISPLAY", format!(":{}", number.trim()))
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(2) && window.try_wait().expect("a state").is_none() {
        std::thread::sleep(Duration::from_millis(50));
    }
    let ended = (window.try_wait().expect("a state"), server.try_wait().expect("a state"));
    for mut child in [window, server] {
        let _ = child.kill();
        let _ = child.wait();
    }
    assert_eq!(ended, (None, None), "window and display are still there");
}
