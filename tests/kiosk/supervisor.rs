//! The supervisor over children that end, come down, hang and are left alone. The children are small scripts
//! of the shell, in its language: `$1` is what the child is, its stdin and stdout are as those of the window.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use jiff::Zoned;
use second_look::kiosk::counts::{Counts, Day, FILE};
use second_look::kiosk::fact::Kind;
use second_look::kiosk::supervisor::{Came, Pace, Role, Supervisor};
use second_look::kiosk::{pin, setup::Setup};

/// Ended as it should.
const ENDS: &str = r#"read brief; echo '"Begun"'; echo '{"Ended":"Done"}'"#;

/// Quicker than in life, and slow enough for a machine that has much to do.
fn pace() -> Pace {
    Pace {
        ping: Duration::from_millis(100),
        silence: Duration::from_millis(1500),
        farewell: Duration::from_millis(300),
        waits: [0, 1, 2, 3, 4].map(Duration::from_millis),
        ..Pace::default()
    }
}

struct Stand {
    folder: tempfile::TempDir,
}

impl Stand {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        pin::set(&folder.path().join("kiosk"), "271828", [7; 16]).expect("set");
        Self { folder }
    }

    fn kiosk(&self) -> PathBuf {
        self.folder.path().join("kiosk")
    }

    /// Where a child may leave something for the test to see.
    fn left(&self) -> PathBuf {
        self.folder.path().join("left")
    }

    fn read_left(&self) -> String {
        fs::read_to_string(self.left()).unwrap_or_default()
    }

    fn over(&self, script: &str) -> Supervisor<impl FnMut(Role) -> Command + use<>> {
        let (script, left) = (script.to_owned(), self.left());
        let launch = move |role| {
            let mut command = Command::new("sh");
            let role = if role == Role::Visit { "visit" } else { "operator" };
            let _ = command.args(["-c", &script, "sh", role]).env("LEFT", &left);
            command
        };
        Supervisor::new(self.kiosk(), launch, pace())
    }

    fn counted(&self) -> (Day, Vec<Kind>) {
        let counts = Counts::open(&self.kiosk().join(FILE)).expect("opens");
        let days = counts.days(Zoned::now().date()).expect("read");
        let kinds = counts.problems().expect("read").iter().map(|problem| problem.kind).collect();
        (*days.last().expect("a day"), kinds)
    }
}

/// Whether a process is there and does not only wait to be buried.
fn lives(number: &str) -> bool {
    let lives = || {
        let stat = Path::new("/proc").join(number.trim()).join("stat");
        let stat = fs::read_to_string(stat).unwrap_or_default();
        stat.rsplit(") ").next().is_some_and(|rest| !rest.is_empty() && !rest.starts_with('Z'))
    };
    // What was killed ends when the system gets to it; nobody ends that sleeps for ten minutes.
    let until = Instant::now() + Duration::from_secs(10);
    while lives() && Instant::now() < until {
        thread::sleep(Duration::from_millis(5));
    }
    lives()
}

#[test]
fn one_visit_follows_another_and_each_is_counted() {
    let stand = Stand::new();
    let played = r#"read brief; echo "$brief" >> "$LEFT"; echo '"Begun"'; echo '"Begun"'; echo 'no fact'
        echo '{"Finished":{"topic":"FakeBank","outcome":"stopped"}}'
        echo '{"Finished":{"topic":"Loan","outcome":"turned-away"}}'
        echo '{"Finished":{"topic":"Loan","outcome":"won"}}'
        echo '{"Problem":"Voice"}'; echo '{"Ended":"Left"}'"#;
    let mut supervisor = stand.over(played);
    for _ in 0..3 {
        assert_eq!(supervisor.turn(), Came::Next);
    }
    let (day, kinds) = stand.counted();
    assert_eq!((day.visits, day.restarts, day.score.all()), (3, 0, 6), "{day:?}");
    assert_eq!((day.score.scams.well, day.score.genuine.missed), (3, 3));
    assert_eq!(kinds, [Kind::Voice; 3]);
    // Each has a name of its own, which is nowhere in the kiosk's folder.
    let briefs = stand.read_left();
    let names: Vec<&str> = briefs.split(r#""visit":""#).skip(1).map(|rest| &rest[..36]).collect();
    assert_eq!(names.len(), 3);
    assert!(names[0] != names[1] && names[1] != names[2] && names[0] != names[2], "{names:?}");
    for file in fs::read_dir(stand.kiosk()).expect("there").flatten() {
        let bytes = fs::read(file.path()).expect("read");
        let found = |name: &str| bytes.windows(36).any(|window| window == name.as_bytes());
        assert!(!names.iter().any(|name| found(name)), "{:?}", file.path());
    }
}

#[test]
fn a_child_that_comes_down_is_started_again_and_after_three_with_built_in_content() {
    let stand = Stand::new();
    let mut supervisor = stand.over(r#"read brief; echo "$brief" >> "$LEFT"; kill -SEGV $$"#);
    for _ in 0..5 {
        assert_eq!(supervisor.turn(), Came::Crashed);
    }
    let safe: Vec<bool> = stand.read_left().lines().map(|brief| brief.contains(r#""safe":true"#)).collect();
    assert_eq!(safe, [false, false, false, true, true]);
    let (day, kinds) = stand.counted();
    assert_eq!((day.visits, day.restarts), (0, 5));
    assert_eq!(kinds, [Kind::Crash, Kind::Crash, Kind::Safe, Kind::Crash, Kind::Crash, Kind::Crash]);
}

#[test]
fn a_child_that_was_killed_or_ends_at_once_without_a_word_came_down() {
    let stand = Stand::new();
    for script in ["kill -KILL $$", "exit 0", "exit 1", "exit 10", "echo '{\"Ended\":\"Done\"}'; exit 3"] {
        assert_eq!(stand.over(script).turn(), Came::Crashed, "{script}");
    }
}

#[test]
fn a_program_that_is_not_there_is_tried_again() {
    let stand = Stand::new();
    let launch = |_| Command::new("/nowhere/second-look");
    let mut supervisor = Supervisor::new(stand.kiosk(), launch, pace());
    assert_eq!((supervisor.turn(), supervisor.turn()), (Came::NoStart, Came::NoStart));
    assert_eq!(stand.counted().1, [Kind::NoStart; 2]);
}

#[test]
fn a_child_that_hangs_is_killed_with_all_it_has_started() {
    let stand = Stand::new();
    let hangs = r#"sleep 600 & echo $! > "$LEFT"; read brief; echo '"Begun"'; wait"#;
    assert_eq!(stand.over(hangs).turn(), Came::Hung);
    let (day, kinds) = stand.counted();
    assert_eq!((day.visits, day.restarts, kinds), (1, 1, vec![Kind::Hang]));
    assert!(!lives(&stand.read_left()), "what it had started goes on");
}

#[test]
fn a_voice_that_holds_the_line_holds_nobody_up_and_ends_with_the_visit() {
    let stand = Stand::new();
    let speaks = format!(r#"sleep 600 & echo $! > "$LEFT"; {ENDS}"#);
    assert_eq!(stand.over(&speaks).turn(), Came::Next);
    assert!(!lives(&stand.read_left()));
}

#[test]
fn a_child_that_answers_late_is_left_alone_and_one_that_makes_up_answers_is_not() {
    let stand = Stand::new();
    // Answers each question, one of them late, for longer than silence is borne.
    let answers = r#"read brief; n=0; while read ping; do n=$((n + 1)); [ $n -eq 3 ] && sleep 0.3
        echo "{\"Pong\":$n}"; [ $n -ge 20 ] && break; done; echo '{"Ended":"Done"}'"#;
    assert_eq!(stand.over(answers).turn(), Came::Next);
    let makes_up = r#"read brief; while echo '{"Pong":4000000000}'; do sleep 0.1; done"#;
    assert_eq!(stand.over(makes_up).turn(), Came::Hung);
}

#[test]
fn one_that_says_it_ends_and_does_not_is_ended() {
    let stand = Stand::new();
    assert_eq!(stand.over(&format!("{ENDS}; sleep 600")).turn(), Came::Next);
    assert_eq!(stand.counted().0.restarts, 0);
}

#[test]
fn the_operators_page_comes_and_goes_and_ends_the_kiosk() {
    let stand = Stand::new();
    let script = r#"read brief; echo "$1" >> "$LEFT"
        if [ $1 = visit ]; then echo '"Operator"'; exit 0; fi
        echo '"Begun"'; echo '{"Finished":{"topic":"Loan","outcome":"harmed"}}'
        [ $(wc -l < "$LEFT") -lt 4 ] || exit 10"#;
    let mut supervisor = stand.over(script);
    let came: Vec<_> = (0..4).map(|_| supervisor.turn()).collect();
    assert_eq!(came, [Came::Operator, Came::Back, Came::Operator, Came::Quit]);
    assert_eq!(stand.read_left(), "visit\noperator\nvisit\noperator\n");
    let counts = Counts::open(&stand.kiosk().join(FILE)).expect("opens");
    assert!(counts.days(Zoned::now().date()).expect("read").is_empty(), "an operator is no visitor");
}

#[test]
fn without_a_pin_the_operators_page_comes_first_until_there_is_one() {
    let stand = Stand::new();
    assert!(pin::forget(&stand.kiosk()).expect("forgotten"));
    let script = r#"read brief; echo "$1" >> "$LEFT"; echo '{"Ended":"Done"}'"#;
    let mut supervisor = stand.over(script);
    assert_eq!((supervisor.turn(), supervisor.turn()), (Came::Back, Came::Back));
    pin::set(&stand.kiosk(), "271828", [7; 16]).expect("set");
    assert_eq!((supervisor.turn(), supervisor.turn()), (Came::Back, Came::Next));
    // Forgotten while it runs: no visitor is asked for a new one.
    assert!(pin::forget(&stand.kiosk()).expect("forgotten"));
    assert_eq!(supervisor.turn(), Came::Next);
    assert_eq!(stand.read_left(), "operator\noperator\noperator\nvisit\nvisit\n");
}

#[test]
fn what_the_operator_set_reaches_the_child_and_outlives_a_damaged_file() {
    let stand = Stand::new();
    let mut supervisor = stand.over(r#"read brief; echo "$brief" >> "$LEFT"; echo '{"Ended":"Done"}'"#);
    Setup { idle: 300, ..Setup::default() }.save(&stand.kiosk()).expect("saved");
    assert_eq!(supervisor.turn(), Came::Next);
    fs::write(stand.kiosk().join("kiosk.ron"), "{\"id").expect("damaged");
    assert_eq!((supervisor.turn(), supervisor.turn()), (Came::Next, Came::Next));
    let briefs = stand.read_left();
    assert_eq!(briefs.lines().filter(|brief| brief.contains(r#""idle":300"#)).count(), 3, "{briefs}");
    let counts = Counts::open(&stand.kiosk().join(FILE)).expect("opens");
    let kinds: Vec<_> = counts.problems().expect("read").iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [Kind::Setup], "said once");
}

#[test]
fn a_folder_that_cannot_be_written_stops_nothing() {
    let stand = Stand::new();
    // In the way of the database.
    fs::create_dir(stand.kiosk().join(FILE)).expect("made");
    let mut supervisor = stand.over(ENDS);
    for _ in 0..3 {
        assert_eq!(supervisor.turn(), Came::Next);
    }
    fs::remove_dir(stand.kiosk().join(FILE)).expect("removed");
    assert_eq!(supervisor.turn(), Came::Next);
    let (day, kinds) = stand.counted();
    assert_eq!((day.visits, kinds), (4, vec![Kind::Unwritable]), "what waited is written");
}

/// Started by the next test as a program of its own; by itself it does nothing.
#[test]
fn supervisor() {
    let Some(folder) = std::env::var_os("SECOND_LOOK_TEST_KIOSK") else { return };
    let left = PathBuf::from(&folder).join("left");
    let launch = move |_| {
        let mut command = Command::new("sh");
        let script = r#"echo $$ > "$LEFT.new"; mv "$LEFT.new" "$LEFT"; while read line; do :; done"#;
        let _ = command.args(["-c", script]).env("LEFT", &left);
        command
    };
    let _ = Supervisor::new(PathBuf::from(folder).join("kiosk"), launch, Pace::default()).turn();
}

#[test]
fn a_child_whose_supervisor_was_killed_hears_it_and_ends() {
    let stand = Stand::new();
    let mut supervisor = Command::new(std::env::current_exe().expect("ourselves"))
        .args(["--exact", "supervisor::supervisor", "--nocapture"])
        .env("SECOND_LOOK_TEST_KIOSK", stand.folder.path())
        .spawn()
        .expect("starts");
    let until = Instant::now() + Duration::from_secs(20);
    while stand.read_left().is_empty() && Instant::now() < until {
        std::thread::yield_now();
    }
    let child = stand.read_left();
    assert!(lives(&child), "{child:?}");
    supervisor.kill().expect("killed");
    let _ = supervisor.wait().expect("ended");
    while lives(&child) && Instant::now() < until {
        std::thread::yield_now();
    }
    assert!(!lives(&child));
}

/// What sends is a program of its own, beside the visits: started at once, and not again within the hour, however many
/// visits there are; it ends with the supervisor.
#[test]
fn what_sends_is_started_once_an_hour_and_ends_with_the_supervisor() {
    let stand = Stand::new();
    let left = stand.left();
    let mut asked = 0;
    let launch = move || {
        asked += 1;
        let mut command = Command::new("sh");
        let _ = command.args(["-c", "echo $$ >> \"$LEFT\"; exec sleep 600"]).env("LEFT", &left);
        (asked == 1).then_some(command)
    };
    // Each visit lasts until its second ping.
    let lasts = r#"read brief; read ping; echo '{"Pong":1}'; read ping; echo '{"Ended":"Done"}'"#;
    let mut supervisor = stand.over(lasts).sending(Box::new(launch));
    for _ in 0..3 {
        assert_eq!(supervisor.turn(), Came::Next);
    }
    let number = stand.read_left();
    assert_eq!(number.lines().count(), 1, "{number}");
    assert!(Path::new("/proc").join(number.trim()).exists(), "no visit waits for it");
    drop(supervisor);
    assert!(!lives(&number));
}
