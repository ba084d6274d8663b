//! Sending results: what a store is asked, what every answer of it leads to, and that nothing goes without the
//! operator's address and a person's yes.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod lrs;
#[path = "sync/store.rs"]
mod store;
#[path = "sync/terminal.rs"]
mod terminal;

use std::collections::BTreeSet;
use std::sync::mpsc::channel;
use std::time::Duration;

use lrs::server::{Reply, Request, Server, status};
use lrs::{NICKNAME, SECRET, THEN, machine, places, sharing, waiting};
use second_look::export::xapi;
use second_look::sharing::Sharing;
use second_look::store::outbox::Standing;
use second_look::store::{PERSON, Store};
use second_look::sync::{Client, State, Stop, Tally, Trouble, Unsent, deliver, once};

const NOW: i64 = THEN + 1_000_000;

/// Sends what waits, with little patience.
fn sent(store: &Store, sharing: &Sharing) -> (Option<Stop>, Tally, Standing) {
    let mut client = Client::new(sharing, Duration::from_millis(400));
    let mut tally = Tally::default();
    let outbox = store.outbox(sharing.host());
    let stop = deliver(&outbox, &mut client, &|| NOW, &mut tally).expect("a store of ours");
    (stop, tally, outbox.standing().expect("read"))
}

/// A machine with so much to tell before a store that answers so.
fn before(
    count: usize,
    script: impl FnMut(&Request) -> Reply + Send + 'static,
) -> (Server, Store, Sharing, tempfile::TempDir) {
    let server = Server::new(script);
    let folder = tempfile::tempdir().expect("a folder");
    let store = machine(folder.path(), &server.address, count, 1);
    let sharing = sharing(&server.address);
    (server, store, sharing, folder)
}

#[test]
fn everything_that_waits_goes_in_batches_with_what_the_interface_wants() {
    let (server, store, sharing, _folder) =
        before(120, |_| Reply::Status(200, "", "[\"only-one-id\"]".to_owned()));
    let all = waiting(&store, &server.address);
    let (stop, tally, standing) = sent(&store, &sharing);
    assert_eq!((stop, tally.sent, standing.waiting, standing.sent), (None, 120, 0, 120));
    assert_eq!(standing.sent_last, Some(NOW));
    let posts = server.posts();
    assert_eq!(posts.iter().map(|post| post.ids().len()).collect::<Vec<_>>(), [50, 50, 20]);
    let bytes: Vec<_> = all.iter().map(|one| one.bytes.as_str()).collect();
    assert_eq!(posts[0].body, format!("[{}]", bytes[..50].join(",")), "to the letter, the oldest first");
    for request in server.seen() {
        assert_eq!(request.header("X-Experience-API-Version"), Some("1.0.3"), "{request:?}");
        assert!(request.header("Authorization").is_some_and(|value| value.starts_with("Basic ")));
    }
    for post in posts {
        assert_eq!(
            (post.path.as_str(), post.header("Content-Type")),
            ("/xAPI/statements", Some("application/json"))
        );
        assert!(post.body.len() <= 500_000);
    }
    assert_eq!(sent(&store, &sharing).1.requests, 0, "and nothing twice");
}

#[test]
fn no_batch_is_larger_than_half_a_million_bytes() {
    let (server, store, sharing, folder) = before(3, |_| status(200));
    // A statement of a later version may be long.
    let database = rusqlite::Connection::open(places(folder.path()).database()).expect("a database");
    let filler = "x".repeat(200_000);
    let sql = "UPDATE statement SET bytes = replace(bytes, 'Second Look', 'Second Look ' || ?1)";
    assert_eq!(database.execute(sql, [&filler]).expect("longer"), 3);
    assert_eq!(sent(&store, &sharing).1.sent, 3);
    assert_eq!(server.posts().iter().map(|post| post.ids().len()).collect::<Vec<_>>(), [2, 1]);
    assert!(server.posts().iter().all(|post| post.body.len() <= 500_000));
}

#[test]
fn known_already_is_success() {
    let (_server, store, sharing, _folder) = before(7, |_| status(204));
    let (stop, tally, standing) = sent(&store, &sharing);
    assert_eq!((stop, tally.sent, standing.sent), (None, 7, 7));
}

#[test]
fn the_one_that_is_wrong_is_found_and_set_aside_with_its_reason() {
    for code in [400, 409] {
        let folder = tempfile::tempdir().expect("a folder");
        let bad: std::sync::Arc<std::sync::Mutex<Vec<String>>> = std::sync::Arc::default();
        let known = std::sync::Arc::clone(&bad);
        let server = Server::new(move |request| {
            let bad = known.lock().expect("a lock");
            if request.ids().iter().any(|id| bad.contains(id)) {
                return Reply::Status(code, "", format!("{{\"detail\":\"no,\n {SECRET}\"}}"));
            }
            status(200)
        });
        let store = machine(folder.path(), &server.address, 50, 1);
        let ids: Vec<_> = waiting(&store, &server.address)
            .iter()
            .map(|one| serde_json::from_str::<serde_json::Value>(&one.bytes).expect("JSON")["id"].to_string())
            .map(|id| id.trim_matches('"').to_owned())
            .collect();
        *bad.lock().expect("a lock") = vec![ids[13].clone(), ids[49].clone()];
        let (stop, tally, standing) = sent(&store, &sharing(&server.address));
        assert_eq!((stop, tally.sent, tally.refused), (None, 48, 2), "{code}");
        assert_eq!((standing.waiting, standing.refused), (0, 2));
        assert_eq!(standing.why, Some(code.to_string()), "and never a secret that was said back");
        assert!(tally.requests < 25, "by halves: {}", tally.requests);
        // It is not sent again by itself, and again when an operator sets something anew.
        assert_eq!(sent(&store, &sharing(&server.address)).1.requests, 0);
        bad.lock().expect("a lock").clear();
        store.outbox(sharing(&server.address).host()).try_again().expect("again");
        assert_eq!(sent(&store, &sharing(&server.address)).1.sent, 2);
    }
}

#[test]
fn why_something_was_refused_is_kept_on_one_line() {
    let (_server, store, sharing, _folder) =
        before(1, |_| Reply::Status(400, "", format!("actor:\r\n\tno account {}", "x".repeat(900))));
    let why = sent(&store, &sharing).2.why.expect("a reason");
    assert!(why.starts_with("400: actor:") && why.lines().count() == 1 && why.len() < 300, "{why}");
}

#[test]
fn what_is_too_large_goes_in_halves() {
    let (server, store, sharing, _folder) =
        before(60, |request| if request.ids().len() > 13 { status(413) } else { status(200) });
    let (stop, tally, _) = sent(&store, &sharing);
    assert_eq!((stop, tally.sent, tally.refused), (None, 60, 0));
    let sizes: Vec<_> = server.posts().iter().map(|post| post.ids().len()).collect();
    assert!(sizes.iter().filter(|size| **size > 13).count() <= 4, "it remembers: {sizes:?}");
    let (_server, store, sharing, _folder) = before(1, |_| status(413));
    assert_eq!(sent(&store, &sharing).1.refused, 1, "one alone cannot be halved");
}

#[test]
fn everything_else_keeps_what_waits() {
    let later = |text: &'static str| Reply::Status(429, text, String::new());
    let cases: [(Reply, Stop); 13] = [
        (status(401), Stop::NotAllowed),
        (status(403), Stop::NotAllowed),
        (later("Retry-After: 70\r\n"), Stop::Later(Some(Duration::from_secs(70)))),
        (later(""), Stop::Later(None)),
        (Reply::Status(503, "Retry-After: 9\r\n", String::new()), Stop::Later(Some(Duration::from_secs(9)))),
        (status(503), Stop::Trouble(Trouble::Server(503))),
        (status(500), Stop::Trouble(Trouble::Server(500))),
        (status(408), Stop::Trouble(Trouble::Server(408))),
        (status(404), Stop::Trouble(Trouble::NoStore(404))),
        (status(405), Stop::Trouble(Trouble::NoStore(405))),
        (Reply::Status(200 + 1, "", String::new()), Stop::Trouble(Trouble::NoStore(201))),
        (Reply::Cut, Stop::Trouble(Trouble::NoAnswer)),
        (Reply::Silence, Stop::Trouble(Trouble::TooLong)),
    ];
    for (reply, wanted) in cases {
        let said = reply.clone();
        let (server, store, sharing, _folder) = before(60, move |_| said.clone());
        let (stop, tally, standing) = sent(&store, &sharing);
        assert_eq!(
            (stop, tally.sent, standing.waiting, standing.refused),
            (Some(wanted), 0, 60, 0),
            "{reply:?}"
        );
        assert_eq!(server.posts().len(), 1, "and asks no more: {reply:?}");
    }
}

#[test]
fn nobody_there_is_no_loss() {
    let folder = tempfile::tempdir().expect("a folder");
    let gone = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let address = format!("http://{gone}/xAPI");
    let store = machine(folder.path(), &address, 5, 1);
    let (stop, _, standing) = sent(&store, &sharing(&address));
    assert_eq!((stop, standing.waiting), (Some(Stop::Trouble(Trouble::NoAnswer)), 5));
}

/// A name and a secret never follow where somebody else points.
#[test]
fn nothing_goes_on_to_another_address() {
    let other = Server::whole(|_| status(200));
    let place = other.address.clone();
    let location: &'static str = Box::leak(format!("Location: {place}/statements\r\n").into_boxed_str());
    for code in [301, 302, 303, 307, 308] {
        let server = Server::whole(move |_| Reply::Status(code, location, String::new()));
        let folder = tempfile::tempdir().expect("a folder");
        let store = machine(folder.path(), &server.address, 2, 1);
        let (stop, _, standing) = sent(&store, &sharing(&server.address));
        assert_eq!((stop, standing.waiting), (Some(Stop::Trouble(Trouble::NoStore(code))), 2));
    }
    assert!(other.seen().is_empty());
}

#[test]
fn the_version_is_asked_once_and_what_nobody_says_is_1_0_3() {
    for (about, wanted) in [
        (Reply::Status(200, "", "{\"version\":[\"1.0.3\",\"2.0.0\"]}".to_owned()), "1.0.3"),
        (Reply::Status(200, "", "{\"version\":[\"2.0.0\"]}".to_owned()), "2.0.0"),
        (Reply::Status(200, "", "{\"version\":\"2.0.0\"}".to_owned()), "1.0.3"),
        (Reply::Status(200, "", "<html>".to_owned()), "1.0.3"),
        (status(404), "1.0.3"),
        (Reply::Cut, "1.0.3"),
    ] {
        let said = about.clone();
        let server = Server::whole(move |request| if request.is_post() { status(200) } else { said.clone() });
        let folder = tempfile::tempdir().expect("a folder");
        let store = machine(folder.path(), &server.address, 101, 1);
        assert_eq!(sent(&store, &sharing(&server.address)).1.sent, 101, "{about:?}");
        assert!(server.posts().iter().all(|post| post.header("X-Experience-API-Version") == Some(wanted)));
        assert!(
            server.seen().iter().filter(|request| request.path == "/xAPI/about").count() <= 2,
            "{about:?}"
        );
    }
}

/// The other side took it, and the line was cut before it could say so.
#[test]
fn what_is_sent_twice_is_the_same_to_the_letter() {
    let mut count = 0;
    let (server, store, sharing, _folder) = before(30, move |_| {
        count += 1;
        if count == 1 { Reply::Cut } else { status(204) }
    });
    assert_eq!(sent(&store, &sharing).1.sent, 0);
    // Whatever the clock does meanwhile.
    let mut client = Client::new(&sharing, Duration::from_secs(5));
    let outbox = store.outbox(sharing.host());
    let stop = deliver(&outbox, &mut client, &|| THEN - 5_000_000, &mut Tally::default()).expect("ours");
    assert_eq!((stop, outbox.standing().expect("read").waiting), (None, 0));
    let posts = server.posts();
    assert_eq!((posts.len(), &posts[0].body), (2, &posts[1].body));
}

#[test]
fn killed_in_the_middle_of_sending_nothing_is_lost_and_nothing_changed() {
    let (told, heard) = channel();
    let mut count = 0;
    let server = Server::new(move |_| {
        count += 1;
        if count == 2 {
            let _ = told.send(());
            return Reply::Silence;
        }
        status(200)
    });
    let folder = tempfile::tempdir().expect("a folder");
    drop(machine(folder.path(), &server.address, 120, 1));
    let mut child = lrs::spawned(folder.path(), &["sync"]);
    heard.recv_timeout(Duration::from_secs(30)).expect("the second batch is on its way");
    child.kill().expect("killed");
    let _ = child.wait().expect("gone");
    let output = lrs::typed(folder.path(), &["sync"], "");
    assert!(output.status.success(), "{output:?}");
    let posts = server.posts();
    assert_eq!(posts.iter().map(|post| post.ids().len()).collect::<Vec<_>>(), [50, 50, 50, 20]);
    assert_eq!(posts[1].body, posts[2].body);
    let all: BTreeSet<_> = posts.iter().flat_map(Request::ids).collect();
    assert_eq!(all.len(), 120);
}

/// Neither connects to anything.
#[test]
fn without_an_operator_or_without_a_yes_nobody_is_asked_anything() {
    let server = Server::whole(|_| status(200));
    let folder = tempfile::tempdir().expect("a folder");
    let places = places(folder.path());
    let set = sharing(&server.address);
    assert!(matches!(once(&places, true), Err(Unsent::NotSet)), "nothing is set by itself");
    // A yes alone, and a yes with an operator who turned it off.
    let store = machine(folder.path(), &server.address, 3, 1);
    Sharing { on: false, ..set.clone() }.save(folder.path()).expect("saved");
    assert!(matches!(once(&places, true), Err(Unsent::NotSet)));
    std::fs::remove_file(folder.path().join(second_look::sharing::FILE)).expect("gone");
    assert!(matches!(once(&places, true), Err(Unsent::NotSet)));
    drop(store);
    // An operator alone: nobody agreed, and what they do is not even made into statements.
    let other = tempfile::tempdir().expect("a folder");
    set.save(other.path()).expect("saved");
    let mut store = Store::open(&lrs::places(other.path()).database()).expect("a store");
    lrs::answers(&mut store, set.host(), 3, 1);
    let report = once(&lrs::places(other.path()), true).expect("tried");
    assert_eq!((report.tally, report.standing), (Tally::default(), Standing::default()));
    // A yes to somebody else.
    store.agree(PERSON, "elsewhere.example", [3; 16], THEN).expect("agreed");
    lrs::answers(&mut store, "elsewhere.example", 3, 2);
    assert_eq!(once(&lrs::places(other.path()), true).expect("tried").tally, Tally::default());
    // And one that was taken back.
    store.agree(PERSON, set.host(), [3; 16], THEN).expect("agreed");
    lrs::answers(&mut store, set.host(), 3, 3);
    store.withdraw(PERSON).expect("withdrawn");
    assert_eq!(once(&lrs::places(other.path()), true).expect("tried").tally, Tally::default());
    assert!(server.seen().is_empty());
}

#[test]
fn one_sends_at_a_time_and_not_before_its_time() {
    let server = Server::new(|_| Reply::Status(429, "Retry-After: 600\r\n", String::new()));
    let folder = tempfile::tempdir().expect("a folder");
    let places = places(folder.path());
    drop(machine(folder.path(), &server.address, 3, 1));
    let lock = std::fs::File::create(folder.path().join("sync.lock")).expect("a file");
    lock.lock().expect("a lock");
    assert!(matches!(once(&places, true), Err(Unsent::Busy)));
    drop(lock);
    let report = once(&places, false).expect("tried");
    assert_eq!(report.stop, Some(Stop::Later(Some(Duration::from_secs(600)))));
    assert!(matches!(once(&places, false), Err(Unsent::NotDue)), "by itself it waits");
    assert!(once(&places, true).is_ok(), "asked for it does not");
    assert_eq!(server.posts().len(), 2);
    let state = State::load(&places.data);
    assert_eq!((state.failures, state.trouble.as_str(), state.stopped), (2, "later", false));
}

#[test]
fn refused_at_the_door_it_stops_until_it_is_set_anew() {
    let mut count = 0;
    let server = Server::new(move |_| {
        count += 1;
        status(if count == 1 { 401 } else { 200 })
    });
    let folder = tempfile::tempdir().expect("a folder");
    let places = places(folder.path());
    drop(machine(folder.path(), &server.address, 3, 1));
    assert_eq!(once(&places, false).expect("tried").stop, Some(Stop::NotAllowed));
    let state = State::load(&places.data);
    assert!(state.stopped && !state.is_due(i64::MAX / 2));
    assert!(matches!(once(&places, false), Err(Unsent::NotDue)));
    let output = lrs::typed(
        folder.path(),
        &["sync", "--to", &server.address, "--user", "school"],
        &format!("{SECRET}\n"),
    );
    assert!(output.status.success(), "{output:?}");
    assert_eq!(once(&places, false).expect("tried").tally.sent, 3);
}

#[test]
fn nothing_that_names_somebody_is_sent() {
    let (server, store, sharing, _folder) = before(40, |_| status(200));
    let actor = store.agreement(PERSON).expect("read").expect("agreed").actor;
    assert_eq!(sent(&store, &sharing).1.sent, 40);
    for post in server.posts() {
        for hidden in [NICKNAME, "boat", SECRET, "Something that was shown"] {
            assert!(!post.body.contains(hidden), "{hidden}");
        }
        let all: Vec<serde_json::Value> = serde_json::from_str(&post.body).expect("JSON");
        for one in all {
            assert_eq!(xapi::check(&one.to_string(), NOW), Ok(()));
            assert_eq!(one["actor"]["account"]["name"], actor.as_str());
        }
        // Of versions 1 and 7, which tell a time or a machine, there is none.
        let names = post.body.split('"').filter(|text| text.len() == 36 && text.matches('-').count() == 4);
        assert!(names.clone().count() > 80 && names.clone().all(|name| name.as_bytes()[14] == b'4'));
    }
}
