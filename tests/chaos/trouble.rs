//! Trouble with disk, database, packs and screen: the attract screen comes back, no count is lost, and the operator
//! finds what it was. A clock that jumps is in `src/kiosk/ledger.rs`.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rusqlite::Connection;
use second_look::i18n::Language;
use second_look::kiosk::counts::FILE;
use second_look::kiosk::fact::{Fact, Kind};
use second_look::kiosk::setup::Setup;

use crate::stand::display::SIZE;
use crate::stand::{Stand, data, kill, wait_for};
use crate::twin::Twin;

/// The attract screen is to be back within two seconds; a machine that tests much may take longer.
const BACK: Duration = Duration::from_secs(6);

fn stand() -> Stand {
    Stand::open(Path::new(crate::PROGRAM), &Setup::default())
}

/// Somebody begins, and the program is killed under their hands. Then the next screen is there in time.
fn visit(stand: &Stand) {
    let (pid, _) = stand.wait_shown(None);
    let begun = |stand: &Stand| stand.facts().iter().filter(|fact| **fact == Fact::Begun).count();
    let before = begun(stand);
    Twin::of(stand.briefs().last().expect("noted")).begin(&stand.display, Language::English);
    wait_for("the beginning of a visit", || (begun(stand) > before).then_some(()));
    kill(pid, "KILL");
    let (_, back) = stand.wait_shown(Some(pid));
    assert!(back < BACK, "{back:?}");
}

fn visits(stand: &Stand) -> u64 {
    stand.counted().iter().map(|day| day.visits).sum()
}

/// Whether it is counted that often, as soon as the supervisor tries again.
fn counted(stand: &Stand, wanted: u64) {
    wait_for("the count", || (visits(stand) == wanted).then_some(()));
}

#[test]
fn a_locked_and_a_damaged_database_hold_nobody_up() {
    let stand = stand();
    visit(&stand);
    let path = stand.kiosk().join(FILE);
    let other = Connection::open(&path).expect("opens");
    other.execute_batch("BEGIN EXCLUSIVE").expect("held");
    visit(&stand);
    other.execute_batch("COMMIT").expect("let go");
    drop(other);
    counted(&stand, 2);
    assert!(stand.problems().contains(&Kind::Locked), "{:?}", stand.problems());
    fs::write(&path, "no database any more").expect("damaged");
    visit(&stand);
    // A new one has begun; the old one lies aside.
    counted(&stand, 1);
    assert!(stand.problems().contains(&Kind::CountsAside), "{:?}", stand.problems());
    assert!(stand.kiosk().join("kiosk.broken-1.sqlite").exists());
}

#[test]
fn a_database_that_was_taken_away_is_begun_anew() {
    let stand = stand();
    visit(&stand);
    fs::remove_file(stand.kiosk().join(FILE)).expect("removed");
    visit(&stand);
    counted(&stand, 1);
}

/// A small disk of its own; `None` where nobody may make one.
struct Disk(std::path::PathBuf);

impl Disk {
    fn at(folder: &Path) -> Option<Self> {
        let made =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=512k", "stand"]).arg(folder).output();
        made.is_ok_and(|output| output.status.success()).then(|| Self(folder.to_owned()))
    }

    fn writable(&self, is: bool) {
        let how = if is { "remount,rw" } else { "remount,ro" };
        let done = Command::new("mount").args(["-o", how]).arg(&self.0).status().expect("it runs");
        assert!(done.success());
    }

    fn fill(&self) {
        // As much as fits.
        let _ = fs::write(self.0.join("filler"), vec![0; 600 << 10]);
        let mut left = 4096;
        while left > 0 {
            let name = self.0.join(format!("filler-{left}"));
            left = if fs::write(name, vec![1; left]).is_ok() { left } else { left / 2 };
            if self.0.read_dir().map_or(0, Iterator::count) > 400 {
                break;
            }
        }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_and_one_that_cannot_be_written_hold_nobody_up_and_lose_no_count() {
    let mut disk = None;
    let stand = Stand::prepared(Path::new(crate::PROGRAM), &Setup::default(), |root| {
        // PIN and set-up lie there already.
        let (folder, kept) = (data(root).join("kiosk"), data(root).join("kept"));
        fs::rename(&folder, &kept).expect("moved");
        fs::create_dir(&folder).expect("made");
        disk = Disk::at(&folder);
        for entry in fs::read_dir(&kept).expect("there").flatten() {
            let _ = fs::copy(entry.path(), folder.join(entry.file_name())).expect("copied");
        }
        fs::remove_dir_all(kept).expect("removed");
        if let Some(disk) = &disk {
            disk.writable(false);
        }
    });
    let Some(disk) = disk else { return };
    visit(&stand);
    disk.writable(true);
    counted(&stand, 1);
    disk.fill();
    visit(&stand);
    visit(&stand);
    for entry in fs::read_dir(&disk.0).expect("there").flatten() {
        if entry.file_name().to_string_lossy().starts_with("filler") {
            fs::remove_file(entry.path()).expect("removed");
        }
    }
    counted(&stand, 3);
    let problems = stand.problems();
    for kind in [Kind::Full, Kind::Unwritable] {
        assert!(problems.contains(&kind), "{problems:?}");
    }
    // The disk first: a folder in which one hangs stays behind.
    drop(disk);
    drop(stand);
}

#[test]
fn a_pack_that_is_broken_or_taken_away_holds_nobody_up() {
    let stand = Stand::prepared(Path::new(crate::PROGRAM), &Setup::default(), |root| {
        let pack = data(root).join("packs/broken");
        fs::create_dir_all(&pack).expect("made");
        fs::write(pack.join("pack.ron"), "no pack").expect("written");
    });
    wait_for("the problem", || stand.problems().contains(&Kind::Pack).then_some(()));
    visit(&stand);
    fs::remove_dir_all(data(stand.root()).join("packs")).expect("removed");
    visit(&stand);
    counted(&stand, 2);
}

#[test]
fn a_screen_that_is_switched_off_and_on_changes_nothing_for_who_stands_before_it() {
    let stand = stand();
    let (pid, _) = stand.wait_shown(None);
    let rest = || std::thread::sleep(Duration::from_millis(700));
    stand.display.switch_off_and_on(rest);
    let mut twin = Twin::of(stand.briefs().last().expect("noted"));
    twin.begin(&stand.display, Language::English);
    wait_for("the beginning of a visit", || stand.facts().contains(&Fact::Begun).then_some(()));
    stand.display.switch_off_and_on(rest);
    assert_eq!(stand.shown(None), Some(pid), "the visit is still there: {}", stand.state());
    let window = stand.display.window_of(pid).expect("its window");
    assert_eq!(stand.display.size_of(window), Some(SIZE));
    let before = stand.display.picture(window);
    let code = twin.words("visit-code");
    assert!(twin.press_named(&stand.display, &code));
    wait_for("the next page", || (stand.display.picture(window) != before).then_some(()));
    kill(pid, "KILL");
    let (_, back) = stand.wait_shown(Some(pid));
    assert!(back < BACK, "{back:?}");
}

#[test]
fn a_program_that_answers_no_more_is_replaced_and_the_operator_hears_of_it() {
    let stand = Stand::bare(Path::new(crate::PROGRAM), &Setup::default(), |_| {});
    let (pid, _) = stand.wait_shown(None);
    kill(pid, "STOP");
    // It is asked every five seconds, and given fifteen.
    let (next, _) = stand.wait_shown(Some(pid));
    assert_eq!(stand.processes(), [next], "the one that hung is gone");
    assert!(stand.problems().contains(&Kind::Hang), "{:?}", stand.problems());
}
