//! What phones and the leader's phone do, and what the window is told.

use std::net::TcpStream;
use std::time::{Duration, Instant};

use jiff::civil::date;
use second_look::class::room::{Event, Order, Room, Which};
use second_look::class::server::{StartError, start};
use second_look::class::vote::Phase;
use second_look::content::item::Form;
use serde_json::json;

use crate::client::Phone;
use crate::site::{Site, check_up};

#[test]
fn a_phone_joins_votes_changes_its_mind_and_sees_the_result() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = Site::open(Some(folder.path()));
    let mut phones: Vec<Phone> = (0..6).map(|_| Phone::new(site.address(), 0)).collect();
    for phone in &mut phones {
        assert_eq!(phone.join(&site.code).status, 200);
        assert_eq!(phone.get("/state").json()["stage"], "wait");
    }
    site.ask();
    for phone in &mut phones {
        let view = phone.get("/state").json();
        assert_eq!((view["stage"].as_str(), view["phase"].as_str()), (Some("vote"), Some("first")));
        assert_eq!(phone.vote(1, 1, 'A', 1).status, 200);
    }
    assert_eq!(phones[0].vote(1, 1, 'B', 2).status, 200);
    assert_eq!(phones[0].vote(1, 1, 'B', 2).status, 200, "sent again");
    assert_eq!(phones[0].vote(1, 1, 'A', 1).error(), "stale", "a replay");
    assert_eq!(phones[0].vote(1, 2, 'A', 3).error(), "not-now");
    assert_eq!(phones[0].vote(1, 1, 'E', 3).error(), "not-offered");
    site.room.with(|room| room.close_vote().and_then(|_| room.show())).expect("shown");
    assert_eq!(phones[1].vote(1, 1, 'B', 2).error(), "not-now");
    let view = phones[0].get("/state").json();
    assert_eq!(view["results"]["counts"], json!([["A", 5], ["B", 1], ["C", 0], ["?", 0]]));
    assert_eq!((view["mine"][0].as_str(), view["results"]["right"][0].as_str()), (Some("B"), Some("B")));
    assert_eq!(phones[5].post("/leave", &json!({})).status, 200);
    assert_eq!(phones[5].get("/state").error(), "unknown");
    let (report, kept) = site.room.end(date(2026, 11, 28), "lesson");
    kept.expect("kept");
    assert_eq!(report.questions[0].all, Some(6));
    let answer = phones[0].get("/state");
    assert_eq!((answer.status, answer.error().as_str()), (410, "ended"));
}

#[test]
fn a_poll_waits_for_news_and_votes_of_others_are_none() {
    let site = Site::open(None);
    let (mut one, mut other) = (Phone::new(site.address(), 0), Phone::new(site.address(), 0));
    let _ = (one.join(&site.code), other.join(&site.code));
    site.ask();
    let version = one.get("/state").json()["version"].as_u64().expect("a version");
    let begun = Instant::now();
    let waiting = std::thread::spawn(move || {
        let view = one.get(&format!("/state?after={version}")).json();
        (begun.elapsed(), view)
    });
    std::thread::sleep(Duration::from_millis(150));
    assert_eq!(other.vote(1, 1, 'A', 1).status, 200);
    std::thread::sleep(Duration::from_millis(150));
    let _ = site.room.with(Room::close_vote).expect("closed");
    let (took, view) = waiting.join().expect("an answer");
    assert_eq!(view["phase"], "closed");
    assert!((300..2000).contains(&took.as_millis()), "{took:?}");
}

#[test]
fn check_ups_are_taken_on_the_phone() {
    let site = Site::open(None);
    let mut phones: Vec<Phone> = (0..5).map(|who| Phone::new(site.address(), who + 1)).collect();
    for phone in &mut phones {
        let _ = phone.join(&site.code);
    }
    for (which, name, form) in [(Which::First, "first", Form::A), (Which::Second, "second", Form::B)] {
        site.room.with(|room| room.check_up(which, check_up(form))).expect("begun");
        for phone in &mut phones {
            let view = phone.get("/state").json();
            assert_eq!((&view["which"], view["items"].as_array().map(Vec::len)), (&json!(name), Some(10)));
            assert!(!phone.get("/state").body.contains("is_scam"));
            let seq = view["seq"].as_u64().expect("a number");
            for item in 0..10_u64 {
                let body =
                    json!({ "which": name, "item": item, "scam": item % 2 == 0, "seq": seq + item + 1 });
                let answer = phone.post("/check", &body);
                assert_eq!(answer.status, 200, "{}", answer.body);
            }
        }
    }
    let (report, _) = site.room.end(date(2026, 11, 28), "lesson");
    assert_eq!(report.checks.map(|checks| checks.people), Some(5));
}

#[test]
fn the_leaders_phone_drives_and_a_phone_cannot() {
    let mut site = Site::open(None);
    let mut events = site.running.events().expect("events");
    site.step();
    let (mut leader, mut phone) = (Phone::new(site.address(), 0), Phone::new(site.address(), 0));
    let _ = phone.join(&site.code);
    let code = site.room.with(|room| room.leader_code().shown());
    assert_eq!(leader.post("/leader", &json!({ "code": "2222 2222" })).error(), "wrong-code");
    let entered = leader.post("/leader", &json!({ "code": code.to_lowercase() }));
    leader.token = entered.json()["token"].as_str().map(str::to_owned);
    let view = leader.get("/leader/state").json();
    assert_eq!((view["step"]["minutes"].as_u64(), view["joined"].as_u64()), (Some(5), Some(1)));
    assert!(view["step"]["notes"]["fr"]["care"].as_str().is_some_and(|care| care.contains("banque")));
    site.room.with(|room| room.ask(crate::site::question())).expect("a question");
    for action in ["open", "close", "talk", "show", "next", "back", "end", "lock", "remove", "block"] {
        let answer = phone.post(&format!("/leader/{action}"), &json!({ "number": 1 }));
        assert_eq!((answer.status, answer.error().as_str()), (401, "unknown"), "{action}");
    }
    assert_eq!(phone.get("/leader/state").status, 401);
    assert_eq!(site.room.with(|room| room.phase()), Some(Phase::Think));
    for (action, phase) in
        [("open", "first"), ("close", "closed"), ("talk", "talk"), ("open", "second"), ("close", "shown")]
    {
        assert_eq!(leader.post(&format!("/leader/{action}"), &json!({})).status, 200, "{action}");
        assert_eq!(leader.get("/leader/state").json()["phase"], phase);
    }
    assert_eq!(leader.post("/leader/open", &json!({})).error(), "not-now");
    assert_eq!(leader.post("/leader/nothing", &json!({})).status, 404);
    assert_eq!(leader.post("/leader/next", &json!({})).status, 200);
    assert_eq!(leader.post("/leader/remove", &json!({ "number": 1 })).status, 200);
    assert_eq!(phone.get("/state").status, 401);
    let mut ordered = Vec::new();
    while ordered.is_empty() {
        match events.blocking_recv().expect("an event") {
            Event::Order(order) => ordered.push(order),
            Event::Changed(_) | Event::NotKept => {}
        }
    }
    assert_eq!(ordered, [Order::Next], "the window alone knows what comes next");
}

#[test]
fn many_votes_at_once_are_few_events() {
    let mut site = Site::open(None);
    let mut events = site.running.events().expect("events");
    let mut phones: Vec<Phone> = (0..40).map(|who| Phone::new(site.address(), who + 1)).collect();
    for phone in &mut phones {
        let _ = phone.join(&site.code);
    }
    site.ask();
    std::thread::sleep(Duration::from_millis(200));
    while events.try_recv().is_ok() {}
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for phone in &mut phones {
            let _ = scope.spawn(|| {
                for seq in 1..=5 {
                    let _ = phone.vote(1, 1, 'B', seq);
                }
            });
        }
    });
    let (mut count, mut answered) = (0, 0);
    while answered < 40 {
        if let Event::Changed(summary) = events.blocking_recv().expect("an event") {
            answered = summary.counts.answered;
            count += 1;
        }
    }
    let most = begun.elapsed().as_millis() / 50 + 3;
    assert!(count <= most, "{count} events in {:?}", begun.elapsed());
}

#[test]
fn it_listens_on_one_address_and_is_gone_when_stopped() {
    let site = Site::open(None);
    let address = site.address();
    let mut phone = Phone::new(address, 0);
    let _ = phone.join(&site.code);
    assert!(TcpStream::connect(("127.0.0.2", address.port())).is_err(), "another address of this computer");
    let idle = TcpStream::connect(address).expect("a connection");
    let waiting = {
        let version = phone.get("/state").json()["version"].as_u64().expect("a version");
        std::thread::spawn(move || phone.ask("GET", &format!("/state?after={version}"), None).is_none())
    };
    std::thread::sleep(Duration::from_millis(100));
    let begun = Instant::now();
    site.running.stop();
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    assert!(waiting.join().expect("an end"), "who waited is let go");
    assert!(TcpStream::connect(address).is_err());
    drop(idle);
    // The same port again, for the same phones.
    let again = Site::of(site.room, address.port());
    assert_eq!(again.address(), address);
    assert!(matches!(start([192, 0, 2, 1].into(), 0, again.room), Err(StartError::NoSuchAddress)));
}
