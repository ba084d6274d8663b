//! What is counted stays, whatever happens to program, disk and clock.

use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use jiff::ToSpan;
use jiff::civil::{Date, date};
use rusqlite::Connection;
use second_look::content::{Outcome, Topic};
use second_look::kiosk::counts::{Batch, Counts, FILE, PROBLEMS, Problem, kind_of};
use second_look::kiosk::fact::{Finished, Kind};

const TODAY: Date = date(2026, 11, 28);
const WRITER: &str = "SECOND_LOOK_TEST_COUNTS";

fn finished(topic: Topic, outcome: Outcome) -> Finished {
    Finished { topic, outcome }
}

fn one(day: Date) -> Batch {
    let mut batch = Batch::default();
    batch.visit(day);
    batch.finish(day, finished(Topic::FakeBank, Outcome::Stopped));
    batch
}

fn visits(path: &Path) -> u64 {
    let counts = Counts::open(path).expect("opens");
    counts.days(TODAY).expect("read").iter().map(|day| day.visits).sum()
}

fn text(write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut bytes = Vec::new();
    write(&mut bytes);
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn both_sides_are_summed_by_day_and_topic() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("kiosk").join(FILE);
    let mut counts = Counts::open(&path).expect("opens");
    let yesterday = TODAY - 1.day();
    for (day, outcome, times) in [
        (yesterday, Outcome::Stopped, 2),
        (yesterday, Outcome::TurnedAway, 1),
        (TODAY, Outcome::StoppedLate, 1),
        (TODAY, Outcome::Harmed, 3),
        (TODAY, Outcome::Trusted, 4),
    ] {
        let mut batch = Batch::default();
        batch.visit(day);
        (0..times).for_each(|_| batch.finish(day, finished(Topic::Courier, outcome)));
        counts.add(&batch).expect("added");
    }
    let mut batch = Batch::default();
    batch.restart(TODAY);
    counts.add(&batch).expect("added");
    drop(counts);
    let counts = Counts::open(&path).expect("opens");
    let days = counts.days(TODAY).expect("read");
    let seen: Vec<_> = days.iter().map(|d| (d.day, d.visits, d.score.all(), d.restarts)).collect();
    assert_eq!(seen, [(yesterday, 2, 3, 0), (TODAY, 3, 8, 1)]);
    let csv = text(|to| counts.write_days(TODAY, to).expect("written"));
    assert_eq!(
        csv,
        "\u{feff}day,visits,plays,scams_stopped,scams_stopped_late,scams_harmed,genuine_trusted,\
         genuine_turned_away,restarts\r\n2026-11-27,2,3,2,0,0,0,1,0\r\n2026-11-28,3,8,0,1,3,4,0,1\r\n"
    );
    let csv = text(|to| counts.write_topics(TODAY, to).expect("written"));
    assert!(csv.starts_with("\u{feff}day,topic,truth,outcome,count\r\n"), "{csv}");
    assert!(
        csv.contains("2026-11-27,courier,genuine,turned-away,1\r\n") && csv.lines().count() == 6,
        "{csv}"
    );
}

#[test]
fn the_schema_has_room_for_no_visit() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    drop(Counts::open(&path).expect("opens"));
    let connection = Connection::open(&path).expect("opens");
    let sql = "SELECT m.name || '.' || p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1";
    let mut statement = connection.prepare(sql).expect("read");
    let columns: Vec<String> =
        statement.query_map([], |row| row.get(0)).expect("read").map(|name| name.expect("text")).collect();
    let wanted = [
        "day.day",
        "day.restarts",
        "day.visits",
        "problem.at",
        "problem.id",
        "problem.kind",
        // The sums of a day, as they are told: a name drawn for that day, and no visit.
        "statement.at",
        "statement.bytes",
        "statement.day",
        "statement.id",
        "statement.is_out",
        "statement.number",
        "statement.refused",
        "statement.sent_at",
        "tally.count",
        "tally.day",
        "tally.outcome",
        "tally.topic",
    ];
    assert_eq!(columns, wanted);
}

/// Started by the next test as a program of its own; by itself it does nothing.
#[test]
fn writer() {
    let Ok(path) = env::var(WRITER) else { return };
    let mut counts = Counts::open(Path::new(&path)).expect("opens");
    for n in 0.. {
        counts.add(&one(TODAY)).expect("added");
        let said = writeln!(io::stdout(), "\nadded {n}");
        said.expect("heard");
    }
}

#[test]
fn what_was_counted_survives_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    let mut least = 0;
    for round in 0..3 {
        let mut child = Command::new(env::current_exe().expect("ourselves"))
            .args(["--exact", "counts::writer", "--nocapture"])
            .env(WRITER, &path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("starts");
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let told =
            lines.map_while(Result::ok).filter(|line| line.starts_with("added ")).take(5 + round).count();
        // SIGKILL, in the middle of whatever it does.
        child.kill().expect("killed");
        let _ = child.wait().expect("ended");
        least += told as u64;
        let found = visits(&path);
        assert!(found >= least, "{found} of {least}");
        least = found;
    }
    let counts = Counts::open(&path).expect("opens");
    assert_eq!(counts.tallies(TODAY).expect("read")[0].count, least, "all of a batch or nothing");
}

#[test]
fn a_damaged_file_is_set_aside_and_a_new_one_begun() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    Counts::open(&path).expect("opens").add(&one(TODAY)).expect("added");
    let sound = fs::read(&path).expect("read");
    for (n, damaged) in [b"no database at all".repeat(100), sound[..5000].to_vec()].into_iter().enumerate() {
        fs::write(&path, &damaged).expect("written");
        let (mut counts, aside) = Counts::open_or_begin_anew(&path).expect("begins");
        let aside = aside.expect("set aside");
        assert_eq!(aside, folder.path().join(format!("kiosk.broken-{}.sqlite", n + 1)));
        assert_eq!(fs::read(aside).expect("kept"), damaged);
        counts.add(&one(TODAY)).expect("added");
        drop(counts);
        assert_eq!(visits(&path), 1);
    }
}

#[test]
fn newer_locked_full_and_unwritable_are_told_apart_and_leave_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    let mut counts = Counts::open(&path).expect("opens");
    counts.add(&one(TODAY)).expect("added");
    counts.limit(1).expect("limited");
    // What fits into the pages that are there does; then nothing of a batch is written.
    let mut many = Batch::default();
    for n in 0..300_i64 {
        many.visit(TODAY - n.days());
    }
    let error = counts.add(&many).expect_err("full");
    assert_eq!(kind_of(&error), Kind::Full);
    assert_eq!(visits(&path), 1);
    drop(counts);
    let other = Connection::open(&path).expect("opens");
    other.execute_batch("BEGIN EXCLUSIVE").expect("held");
    let error = Counts::open(&path).expect_err("locked");
    assert_eq!(kind_of(&error), Kind::Locked);
    other.execute_batch("COMMIT; PRAGMA user_version = 99").expect("newer");
    let error = Counts::open_or_begin_anew(&path).expect_err("newer");
    assert_eq!(kind_of(&error), Kind::Newer);
    let below = path.join("below").join(FILE);
    assert_eq!(kind_of(&Counts::open(&below).expect_err("no folder")), Kind::Unwritable);
}

#[test]
fn no_day_lies_in_the_future_and_no_clock_deletes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut counts = Counts::open(&folder.path().join(FILE)).expect("opens");
    let old = TODAY - 200.days();
    for day in [old, TODAY - 2.days(), TODAY - 1.day(), date(2099, 1, 1), date(2099, 1, 2)] {
        counts.add(&one(day)).expect("added");
    }
    let days = counts.days(TODAY).expect("read");
    let seen: Vec<_> = days.iter().map(|day| (day.day, day.visits, day.score.all())).collect();
    assert_eq!(seen, [(old, 1, 1), (TODAY - 2.days(), 1, 1), (TODAY - 1.day(), 1, 1), (TODAY, 2, 2)]);
    let tallies = counts.tallies(TODAY).expect("read");
    assert!(tallies.iter().all(|tally| tally.day <= TODAY) && tallies.len() == 4);
    // Two days on which the clock stood wrong delete nothing. Nor does a clock that was set back.
    assert_eq!(
        counts.retain(date(2099, 1, 2), 90).expect("kept"),
        1,
        "the old one goes, by the third newest"
    );
    counts.add(&one(old)).expect("added");
    assert_eq!(counts.retain(date(1970, 1, 1), 90).expect("kept"), 0);
    // What is negative in the file is nothing.
    let connection = Connection::open(folder.path().join(FILE)).expect("opens");
    connection.execute_batch("UPDATE day SET visits = -5; UPDATE tally SET count = -5").expect("set");
    assert!(counts.days(TODAY).expect("read").iter().all(|day| day.visits == 0 && day.score.all() == 0));
}

#[test]
fn what_is_too_old_goes_with_all_that_hangs_on_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut counts = Counts::open(&folder.path().join(FILE)).expect("opens");
    for days in [100, 93, 92, 91, 2, 1, 0_i64] {
        counts.add(&one(TODAY - days.days())).expect("added");
    }
    // The third newest day is two days ago: what is older than 90 days before it goes.
    assert_eq!(counts.retain(TODAY, 90).expect("kept"), 2);
    let days: Vec<_> = counts.days(TODAY).expect("read").iter().map(|day| day.day).collect();
    assert_eq!(days, [92, 91, 2, 1, 0].map(|days: i64| TODAY - days.days()));
    assert_eq!(counts.tallies(TODAY).expect("read").len(), 5);
}

#[test]
fn the_newest_problems_stay() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut counts = Counts::open(&folder.path().join(FILE)).expect("opens");
    for at in 0..250 {
        let mut batch = Batch::default();
        batch.problem(Problem { at, kind: if at % 2 == 0 { Kind::Crash } else { Kind::Hang } });
        counts.add(&batch).expect("added");
    }
    let problems = counts.problems().expect("read");
    assert_eq!(problems.len(), PROBLEMS);
    assert_eq!(problems[0], Problem { at: 249, kind: Kind::Hang });
}
