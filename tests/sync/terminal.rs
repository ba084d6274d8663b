//! `second-look sync` and `export --xapi`, as an operator types them.

use std::fs;

use jiff::ToSpan;
use jiff::Zoned;
use second_look::content::{Outcome, Topic};
use second_look::kiosk::counts::{Batch, Counts, FILE};
use second_look::kiosk::fact::Finished;
use second_look::store::Store;

use crate::lrs::server::{Server, status};
use crate::lrs::{SECRET, THEN, answers, files, machine, places, typed, waiting};

fn said(output: &std::process::Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn an_operator_sets_it_sees_it_and_turns_it_off() {
    let server = Server::new(|_| status(200));
    let folder = tempfile::tempdir().expect("a folder");
    let host = server.address.trim_start_matches("http://").trim_end_matches("/xAPI");
    let (code, out, wrong) = said(&typed(folder.path(), &["sync"], ""));
    assert!(code == Some(2) && out.is_empty() && wrong.contains("sync --to"), "{wrong}");
    let to = ["sync", "--to", &server.address, "--user", "school"];
    let (code, out, wrong) = said(&typed(folder.path(), &to, &format!("{SECRET}\r\n")));
    assert!(code == Some(0) && wrong.is_empty() && out.contains(host), "{out}{wrong}");
    let mut store = Store::open(&places(folder.path()).database()).expect("a store");
    store.agree(second_look::store::PERSON, host, [1; 16], THEN).expect("agreed");
    answers(&mut store, host, 3, 1);
    let (code, out, _) = said(&typed(folder.path(), &["sync", "--status"], ""));
    assert!(code == Some(0) && out.contains("Waiting: 3") && out.contains("school"), "{out}");
    let (code, out, wrong) = said(&typed(folder.path(), &["sync"], ""));
    assert!(code == Some(0) && out.contains(&format!("Sent to {host} now: 3")), "{out}{wrong}");
    let (_, out, _) = said(&typed(folder.path(), &["sync", "--status"], ""));
    assert!(out.contains("Waiting: 0") && out.contains("Sent: 3"), "{out}");
    let (code, ..) = said(&typed(folder.path(), &["sync", "--off"], ""));
    assert_eq!(code, Some(0));
    assert!(files(folder.path()).iter().all(|(_, bytes)| !holds(bytes, SECRET)), "the secret goes with it");
    answers(&mut store, host, 3, 2);
    let (code, ..) = said(&typed(folder.path(), &["sync"], ""));
    assert_eq!((code, server.posts().len()), (Some(2), 1));
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn what_cannot_be_is_refused_in_one_line_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    for (more, stdin, named) in [
        (&["--to", "http://lrs.example/xAPI", "--user", "u"][..], "s\n", "https://"),
        (&["--to", "https://u:s@lrs.example", "--user", "u"], "s\n", "--user"),
        (&["--to", "lrs.example", "--user", "u"], "s\n", "https://lrs.example/xAPI"),
        (&["--to", "https://lrs.example", "--user", "a:b"], "s\n", "colon"),
        (&["--to", "https://lrs.example", "--user", "u"], "", "standard input"),
        (&["--to", "https://lrs.example", "--user", "u"], "\n", "standard input"),
        (&["--status"], "", "sync --to"),
        (&["--off"], "", "sync --to"),
    ] {
        let mut all = vec!["sync"];
        all.extend(more);
        let (code, out, wrong) = said(&typed(folder.path(), &all, stdin));
        assert!(code == Some(2) && out.is_empty(), "{more:?}: {out}");
        assert!(wrong.lines().count() == 1 && wrong.contains(named), "{more:?}: {wrong}");
        assert!(!folder.path().join("sharing.json").exists(), "{more:?}");
    }
    let (code, ..) = said(&typed(folder.path(), &["sync", "--to", "https://lrs.example"], "s\n"));
    assert_eq!(code, Some(2), "without a name");
}

#[test]
fn what_stops_it_is_said_with_its_remedy() {
    for (reply, named) in [(401, "sync --to"), (429, "wait"), (500, "out of order"), (404, "no store")] {
        let server = Server::new(move |_| status(reply));
        let folder = tempfile::tempdir().expect("a folder");
        drop(machine(folder.path(), &server.address, 3, 1));
        let (code, out, wrong) = said(&typed(folder.path(), &["sync"], ""));
        assert!(code == Some(2) && out.contains("Waiting: 3"), "{reply}: {out}");
        assert!(wrong.lines().count() == 1 && wrong.contains(named), "{reply}: {wrong}");
        let (_, out, _) = said(&typed(folder.path(), &["sync", "--status"], ""));
        assert!(out.contains(named), "{reply}: {out}");
        // By itself it says nothing, and fails at nothing.
        let (code, out, wrong) = said(&typed(folder.path(), &["sync", "--quietly"], ""));
        assert_eq!((code, out.as_str(), wrong.as_str()), (Some(0), "", ""));
    }
}

#[test]
fn the_secret_is_in_one_file_alone() {
    let server = Server::new(|_| status(400));
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path().join("here");
    drop(machine(&here, &server.address, 3, 1));
    let mut all = Vec::new();
    let copy = folder.path().join("a.copy").display().to_string();
    let table = folder.path().join("tables").display().to_string();
    let told = folder.path().join("told.json").display().to_string();
    for more in [
        &["sync"][..],
        &["sync", "--status"],
        &["backup", &copy],
        &["export", "--to", &table],
        &["export", "--xapi", "--to", &told],
    ] {
        let output = typed(&here, more, "");
        all.extend([output.stdout, output.stderr]);
    }
    let coded = "c2Nob29sOm9wZW4tc2VzYW1lLTc3MzE=";
    let found =
        files(folder.path()).into_iter().filter(|(_, bytes)| holds(bytes, SECRET) || holds(bytes, coded));
    let found: Vec<_> = found.map(|(path, _)| path).collect();
    assert_eq!(found, [here.join("sharing.json")]);
    assert!(all.iter().all(|bytes| !holds(bytes, SECRET) && !holds(bytes, coded)));
    assert!(fs::read(told).expect("told").len() > 1000);
}

#[test]
fn statements_are_written_as_a_store_takes_them_and_as_they_are_sent() {
    let server = Server::new(|_| status(200));
    let folder = tempfile::tempdir().expect("a folder");
    let store = machine(folder.path(), &server.address, 60, 1);
    let waits: Vec<_> = waiting(&store, &server.address).into_iter().map(|one| one.bytes).collect();
    let (file, again) = (folder.path().join("a.json"), folder.path().join("b.json"));
    let export = |to: &std::path::Path| {
        said(&typed(folder.path(), &["export", "--xapi", "--to", &to.display().to_string()], ""))
    };
    let (code, out, wrong) = export(&file);
    assert!(code == Some(0) && out.trim() == file.display().to_string(), "{out}{wrong}");
    let text = fs::read_to_string(&file).expect("text");
    assert_eq!(text, format!("[\n{}\n]\n", waits.join(",\n")));
    let all: Vec<serde_json::Value> = serde_json::from_str(&text).expect("an array");
    assert_eq!(all.len(), 60);
    let (code, _, wrong) = export(&file);
    assert!(code == Some(2) && wrong.contains("exists already"), "{wrong}");
    // Sent meanwhile, it is the same file.
    assert_eq!(typed(folder.path(), &["sync"], "").status.code(), Some(0));
    assert_eq!(export(&again).0, Some(0));
    assert_eq!(fs::read(&again).expect("bytes"), text.as_bytes());
    // Of whoever agreed to nothing there is none, and no empty file.
    let nobody = tempfile::tempdir().expect("a folder");
    crate::lrs::sharing(&server.address).save(nobody.path()).expect("saved");
    let to = nobody.path().join("c.json").display().to_string();
    let (code, _, wrong) = said(&typed(nobody.path(), &["export", "--xapi", "--to", &to], ""));
    assert!(
        code == Some(2) && wrong.contains("nobody here agreed") && !nobody.path().join("c.json").exists()
    );
}

#[test]
fn a_stand_tells_the_sums_of_days_that_are_over() {
    let server = Server::new(|_| status(200));
    let folder = tempfile::tempdir().expect("a folder");
    let today = Zoned::now().date();
    let mut counts = Counts::open(&folder.path().join("kiosk").join(FILE)).expect("counts");
    let mut batch = Batch::default();
    for (back, outcome) in [(0, Outcome::Stopped), (1, Outcome::Harmed), (2, Outcome::Trusted)] {
        let day = today.checked_sub(back.days()).expect("a day");
        batch.visit(day);
        batch.finish(day, Finished { topic: Topic::FakeBank, outcome });
    }
    counts.add(&batch).expect("kept");
    // Its operator has it in a file without sending it anywhere.
    let file = folder.path().join("stand.json");
    let to = file.display().to_string();
    let (code, _, wrong) = said(&typed(folder.path(), &["export", "--xapi", "--to", &to], ""));
    assert_eq!(code, Some(0), "{wrong}");
    let exported: Vec<serde_json::Value> =
        serde_json::from_slice(&fs::read(&file).expect("bytes")).expect("an array");
    assert_eq!(exported.len(), 2, "today is not over");
    crate::lrs::sharing(&server.address).save(folder.path()).expect("saved");
    for _ in 0..2 {
        assert_eq!(typed(folder.path(), &["sync", "--quietly"], "").status.code(), Some(0));
    }
    let posts = server.posts();
    assert_eq!(posts.len(), 1, "each day once");
    let sent: Vec<serde_json::Value> = serde_json::from_str(&posts[0].body).expect("an array");
    assert_eq!(sent, exported);
    assert_ne!(sent[0]["actor"], sent[1]["actor"], "each day under a name of its own");
}
