//! A full class on loopback: phones that think, lose their network and send again, and hostile ones among them.
//! The example `phones` sends two hundred; the test fewer.
#![allow(dead_code, reason = "test and example use their own parts of it")]

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use second_look::class::room::Event;
use second_look::class::vote::{Answer, Tally};
use serde_json::json;

use crate::client::{Phone, connect, text, vote};
use crate::site::Site;

/// How a lesson of a crowd went.
#[derive(Debug)]
pub(crate) struct Told {
    /// What the phones know was accepted.
    pub(crate) accepted: Tally,
    /// What the room counted.
    pub(crate) counted: Tally,
    /// From a vote that the room takes to the event that tells the window of it.
    pub(crate) heard: Vec<Duration>,
    /// From sending a vote to hearing that it is taken, and on the disk.
    pub(crate) taken: Vec<Duration>,
    /// Events for the window while the vote was open.
    pub(crate) events: usize,
    /// Requests of hostile phones.
    pub(crate) hostile: usize,
}

impl Told {
    pub(crate) fn median(times: &[Duration]) -> Duration {
        let mut times = times.to_vec();
        times.sort();
        times.get(times.len() / 2).copied().unwrap_or_default()
    }

    pub(crate) fn worst(times: &[Duration]) -> Duration {
        times.iter().max().copied().unwrap_or_default()
    }
}

fn spawn<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> thread::JoinHandle<T> {
    thread::Builder::new().stack_size(512 * 1024).spawn(act).expect("a thread")
}

/// One question, one vote, `phones` phones of which each thinks up to `think`, `hostile` hostile ones.
pub(crate) fn lesson(
    folder: &std::path::Path,
    phones: u16,
    hostile: u16,
    think: Duration,
    seed: u64,
) -> Told {
    let mut site = Site::open(Some(folder));
    let mut events = site.running.events().expect("events");
    // When the room took something, by its version.
    let taken: Arc<Mutex<Vec<(u64, Instant)>>> = Arc::default();
    let note = Arc::clone(&taken);
    site.room.listen(move |versions| note.lock().expect("a list").push((versions.leader, Instant::now())));
    let address = site.address();
    let joined: Vec<Phone> = (1..=phones)
        .map(|who| {
            let mut phone = Phone::new(address, who);
            assert_eq!(phone.join(&site.code).status, 200, "phone {who}");
            phone
        })
        .collect();
    let stop = Arc::new(AtomicBool::new(false));
    let bad: Vec<_> = (0..hostile)
        .map(|nth| {
            let (stop, code) = (Arc::clone(&stop), site.code.clone());
            spawn(move || be_hostile(address, 20_000 + nth, nth, &code, &stop))
        })
        .collect();
    site.ask();
    let begun = taken.lock().expect("a list").len();
    let window = spawn(move || {
        let mut heard = Vec::new();
        while let Some(event) = events.blocking_recv() {
            if let Event::Changed(summary) = event {
                heard.push((summary.versions.leader, Instant::now()));
                if summary.results.is_some() || summary.few {
                    break;
                }
            }
        }
        heard
    });
    let voting: Vec<_> = joined
        .into_iter()
        .zip(0_u64..)
        .map(|(phone, nth)| spawn(move || think_and_vote(phone, think, seed * 1000 + nth)))
        .collect();
    let mut accepted = Tally::default();
    let mut times = Vec::new();
    for phone in voting {
        let (answer, took) = phone.join().expect("a phone");
        accepted.count(answer, 1);
        times.extend(took);
    }
    let until = taken.lock().expect("a list").len();
    site.room.with(|room| room.close_vote().and_then(|_| room.show())).expect("shown");
    let heard = window.join().expect("a window");
    stop.store(true, Ordering::Relaxed);
    let hostile = bad.into_iter().map(|one| one.join().expect("a hostile one")).sum();
    let counted = site.room.with(|room| room.summary(Instant::now()).results).expect("results").last();
    let taken = taken.lock().expect("a list");
    let told = taken[begun..until]
        .iter()
        .filter_map(|(version, at)| {
            let (_, heard) = heard.iter().find(|(heard, _)| heard >= version)?;
            Some(heard.saturating_duration_since(*at))
        })
        .collect();
    Told { accepted, counted, heard: told, taken: times, events: heard.len(), hostile }
}

fn think_and_vote(mut phone: Phone, think: Duration, seed: u64) -> (Answer, Vec<Duration>) {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut times = Vec::new();
    let view = phone.get("/state").json();
    let question = u32::try_from(view["question"].as_u64().expect("a question")).expect("a number");
    let mut answer = 'A';
    let changes = if rng.random_bool(0.3) { 2 } else { 1 };
    for seq in 1..=changes {
        thread::sleep(think.mul_f64(rng.random::<f64>()));
        answer = ['A', 'B', 'B', 'B', 'C', '?'][rng.random_range(0..6)];
        let sent = vote(question, 1, answer, seq);
        // In a third of cases the network is lost: the vote came or did not, and it is sent again until it is known.
        if rng.random_bool(0.33) {
            phone.send_and_lose("/vote", &sent);
            thread::sleep(Duration::from_millis(rng.random_range(0..200)));
        }
        loop {
            let begun = Instant::now();
            match phone.ask("POST", "/vote", Some(&sent)) {
                Some(answer) if answer.status == 200 => {
                    times.push(begun.elapsed());
                    break;
                }
                Some(answer) if answer.status == 429 => thread::sleep(Duration::from_millis(300)),
                Some(answer) => panic!("refused: {} {}", answer.status, answer.body),
                None => thread::sleep(Duration::from_millis(50)),
            }
        }
        // And some send it once more, for nothing.
        if rng.random_bool(0.2) {
            assert_eq!(phone.post("/vote", &sent).status, 200, "the same again");
        }
    }
    assert_eq!(phone.get("/state").json()["mine"][0], answer.to_string());
    (Answer::from_letter(&answer.to_string()).expect("an answer"), times)
}

/// Sends what it should not until it is told to stop; gives how often.
fn be_hostile(to: std::net::SocketAddr, who: u16, kind: u16, code: &str, stop: &AtomicBool) -> usize {
    let mut phone = Phone::new(to, who);
    let mut held = Vec::new();
    let mut count = 0;
    let script = "<script>alert(1)</script>";
    while !stop.load(Ordering::Relaxed) {
        count += 1;
        match kind % 7 {
            // A flood of forged tokens.
            0 => {
                phone.token = Some(format!("{:032x}", u128::from(who) << 64 | count as u128));
                let _ = phone.ask("POST", "/vote", Some(&vote(1, 1, 'A', 1)));
            }
            // Huge bodies.
            1 => {
                let large = json!({ "room": "9".repeat(100_000) });
                let _ = phone.ask("POST", "/join", Some(&large));
            }
            // Slow senders, held open.
            2 => {
                if let Ok(mut stream) = connect(to, who) {
                    let _ = stream.write_all(b"POST /vote HTTP/1.1\r\nHost: ");
                    held.push(stream);
                }
                held.truncate(200);
                thread::sleep(Duration::from_millis(5));
            }
            // No HTTP at all.
            3 => {
                if let Ok(mut stream) = connect(to, who) {
                    let _ = stream.write_all(&[0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc]);
                }
            }
            // Codes by trying.
            4 => drop(phone.ask("POST", "/join", Some(&json!({ "room": format!("{:04}", count % 10_000) })))),
            // Other origins, scripts.
            5 => {
                let request = text(to, "POST", "/vote", None, Some(&json!({ "answer": script })))
                    .replace(&format!("Origin: http://{to}"), "Origin: http://evil.example");
                if let Ok(mut stream) = connect(to, who) {
                    let _ = stream.write_all(request.as_bytes());
                    let _ = crate::client::read(&mut stream);
                }
            }
            // The leader's key without a code.
            _ => {
                let _ = phone.ask("POST", "/leader", Some(&json!({ "code": code })));
                let _ = phone.ask("POST", "/leader/close", Some(&json!({})));
            }
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_with_hostile_phones_counts_every_accepted_vote_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let told = lesson(folder.path(), 60, 7, Duration::from_millis(600), 5);
        assert_eq!(told.counted, told.accepted);
        assert_eq!(told.counted.all(), 60);
        assert!(told.hostile > 100, "{told:?}");
        let worst = Told::worst(&told.heard);
        // 200 ms on a machine that is not busy with other tests.
        assert!(worst < Duration::from_secs(1), "{worst:?}");
    }
}
