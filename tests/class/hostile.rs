//! Whoever means no good gets a short error, and others notice nothing.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use second_look::class::server::limits;
use serde_json::json;

use crate::client::{Answer, Phone, connect, read, text};
use crate::site::Site;

/// Sends bytes as they are.
fn raw(to: SocketAddr, bytes: &[u8]) -> Option<Answer> {
    let mut stream = connect(to, 0).expect("a connection");
    let _ = stream.write_all(bytes);
    read(&mut stream)
}

/// A room with somebody in it who votes; afterwards everything has to be as it was.
fn undisturbed(act: impl FnOnce(&Site, &mut Phone)) {
    let mut site = Site::open(None);
    let mut events = site.running.events().expect("events");
    let mut phone = Phone::new(site.address(), 1);
    let _ = phone.join(&site.code);
    site.ask();
    assert_eq!(phone.vote(1, 1, 'B', 1).status, 200);
    std::thread::sleep(limits::TOGETHER * 3);
    while events.try_recv().is_ok() {}
    act(&site, &mut phone);
    let begun = Instant::now();
    assert_eq!(phone.get("/state").json()["mine"][0], "B");
    assert!(begun.elapsed() < Duration::from_secs(1), "others wait: {:?}", begun.elapsed());
    std::thread::sleep(limits::TOGETHER * 3);
    assert!(events.try_recv().is_err(), "the projector is told nothing");
    let counts = site.room.with(|room| room.summary(Instant::now())).counts;
    assert_eq!((counts.joined, counts.answered), (1, 1));
}

fn short(answer: &Answer) {
    assert!(answer.body.len() < 64, "a short error: {}", answer.body);
    assert!(!answer.body.contains('<'), "{}", answer.body);
}

#[test]
fn bodies_and_heads_that_are_too_large() {
    undisturbed(|site, phone| {
        let to = site.address();
        let token = phone.token.clone();
        let large =
            json!({ "question": 1, "round": 1, "answer": "A", "seq": 2, "more": "x".repeat(limits::BODY) });
        let answer =
            raw(to, text(to, "POST", "/vote", token.as_deref(), Some(&large)).as_bytes()).expect("an answer");
        assert_eq!((answer.status, answer.error().as_str()), (413, "too-large"));
        short(&answer);
        // Without a length, piece by piece.
        let head = format!(
            "POST /vote HTTP/1.1\r\nHost: {to}\r\nContent-Type: application/json\r\nAuthorization: Bearer {}\r\n\
             Transfer-Encoding: chunked\r\n\r\n",
            token.unwrap_or_default()
        );
        let mut bytes = head.into_bytes();
        for _ in 0..8 {
            bytes.extend_from_slice(b"400\r\n");
            bytes.extend_from_slice(&[b' '; 1024]);
            bytes.extend_from_slice(b"\r\n");
        }
        assert_eq!(raw(to, &bytes).expect("an answer").status, 413);
        // A head without end.
        let head =
            format!("GET / HTTP/1.1\r\nHost: {to}\r\nX-Much: {}\r\n\r\n", "x".repeat(limits::HEAD * 2));
        let answer = raw(to, head.as_bytes());
        assert!(answer.is_none_or(|answer| answer.status == 431));
        let many = "X-Much: 1\r\n".repeat(limits::HEADERS * 2);
        let answer = raw(to, format!("GET / HTTP/1.1\r\nHost: {to}\r\n{many}\r\n").as_bytes());
        assert!(answer.is_none_or(|answer| answer.status == 431));
    });
}

/// Slow ones, half open ones and silent ones are let go when their time is over.
#[test]
fn slow_and_half_open_connections_end() {
    undisturbed(|site, phone| {
        let to = site.address();
        let begun = Instant::now();
        let mut silent = TcpStream::connect(to).expect("a connection");
        let mut slow = TcpStream::connect(to).expect("a connection");
        slow.write_all(format!("GET / HTTP/1.1\r\nHost: {to}\r\nX: ").as_bytes()).expect("sent");
        let mut body = TcpStream::connect(to).expect("a connection");
        let head = format!(
            "POST /join HTTP/1.1\r\nHost: {to}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{{"
        );
        body.write_all(head.as_bytes()).expect("sent");
        // After an answer, nothing more is said.
        let mut idle = TcpStream::connect(to).expect("a connection");
        idle.write_all(text(to, "GET", "/favicon.ico", None, None).as_bytes()).expect("sent");
        assert_eq!(read(&mut idle).map(|answer| answer.status), Some(404));
        let _ = phone.get("/state");
        let answer = read(&mut body).expect("an answer");
        assert_eq!((answer.status, answer.error().as_str()), (408, "too-slow"));
        assert!(begun.elapsed() >= limits::BODY_TIME && begun.elapsed() < limits::BODY_TIME * 2);
        for (name, stream) in [("silent", &mut silent), ("slow", &mut slow), ("idle", &mut idle)] {
            let left = (limits::HEAD_TIME * 2).saturating_sub(begun.elapsed()).max(Duration::from_millis(10));
            stream.set_read_timeout(Some(left)).expect("a time");
            let mut rest = Vec::new();
            let ended = stream.read_to_end(&mut rest).is_ok();
            assert!(ended && rest.len() < 300, "{name} is let go: {}", String::from_utf8_lossy(&rest));
        }
    });
}

#[test]
fn wrong_and_forged_tokens() {
    undisturbed(|site, phone| {
        let own = phone.token.clone().expect("a token");
        let mut other = Phone::new(site.address(), 2);
        let turned: String = own.chars().rev().collect();
        for forged in
            ["", "0", &"0".repeat(32), &turned, &own[..31], &own.to_uppercase(), "../../etc", "' OR 1=1 --"]
        {
            if *forged == own {
                continue;
            }
            other.token = Some(forged.to_owned());
            for answer in [
                other.get("/state"),
                other.vote(1, 1, 'A', 9),
                other.post("/leave", &json!({})),
                other.get("/leader/state"),
            ] {
                assert_eq!((answer.status, answer.error().as_str()), (401, "unknown"), "{forged}");
                short(&answer);
            }
        }
    });
}

#[test]
fn origins_and_hosts_of_others() {
    undisturbed(|site, phone| {
        let to = site.address();
        let token = phone.token.clone().expect("a token");
        let body = "{\"question\":1,\"round\":1,\"answer\":\"A\",\"seq\":9}";
        let post = |lines: &str| {
            format!(
                "POST /vote HTTP/1.1\r\n{lines}Authorization: Bearer {token}\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            )
        };
        let json = "Content-Type: application/json\r\n";
        for (lines, status) in [
            (format!("Host: {to}\r\n{json}Origin: http://evil.example\r\n"), 403),
            (format!("Host: {to}\r\n{json}Origin: null\r\n"), 403),
            (format!("Host: {to}\r\n{json}Origin: https://{to}\r\n"), 403),
            (format!("Host: {to}\r\n{json}Origin: http://{to}\r\nOrigin: http://evil.example\r\n"), 403),
            (format!("Host: {to}\r\n{json}Sec-Fetch-Site: cross-site\r\n"), 403),
            // A name that was led to this address.
            (format!("Host: evil.example\r\n{json}Origin: http://evil.example\r\n"), 403),
            (format!("Host: evil.example:{}\r\n{json}", to.port()), 403),
            (format!("Host: localhost:{}\r\n{json}", to.port()), 403),
            (json.to_owned(), 403),
            // What a form can send.
            (format!("Host: {to}\r\nContent-Type: text/plain\r\n"), 400),
            (format!("Host: {to}\r\nContent-Type: application/x-www-form-urlencoded\r\n"), 400),
        ] {
            let answer = raw(to, post(&lines).as_bytes()).expect("an answer");
            assert_eq!(answer.status, status, "{lines}");
            short(&answer);
            assert!(!answer.head.to_ascii_lowercase().contains("access-control"), "nobody else may read");
        }
        let preflight =
            format!("OPTIONS /vote HTTP/1.1\r\nHost: {to}\r\nOrigin: http://evil.example\r\n\r\n");
        assert_eq!(raw(to, preflight.as_bytes()).expect("an answer").status, 403);
    });
}

#[test]
fn scripts_nonsense_and_what_is_no_http() {
    undisturbed(|site, phone| {
        let to = site.address();
        let script = "<script>alert(1)</script>";
        for body in [
            json!({ "question": 1, "round": 1, "answer": script, "seq": 2 }),
            json!({ "question": script, "round": 1, "answer": "A", "seq": 2 }),
            json!({ "question": 1, "round": 3, "answer": "A", "seq": 2 }),
            json!({ "question": -1, "round": 1, "answer": "A", "seq": 2 }),
            json!({ "question": 1, "round": 1, "answer": "A", "seq": u64::MAX }),
            json!([]),
            json!(script),
        ] {
            let answer = phone.post("/vote", &body);
            assert_eq!((answer.status, answer.error().as_str()), (400, "bad-request"), "{body}");
            short(&answer);
        }
        let mut other = Phone::new(to, 2);
        let answer = other.join(script);
        assert_eq!((answer.status, answer.error().as_str()), (403, "wrong-code"));
        short(&answer);
        for path in
            ["/%3Cscript%3E", "/../../etc/passwd", "/state/../leader/state", "/favicon.ico", "/leader/"]
        {
            let answer = other.get(path);
            assert!((400..500).contains(&answer.status), "{path}");
            short(&answer);
        }
        assert_eq!(other.get("/state?after=%3Cscript%3E").status, 400);
        for bytes in [
            &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
            b"\0\0\0\0\0\0\r\n\r\n",
            b"HELO mail\r\n\r\n",
            b"GET / HTTP/9.9\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
            b"POST /vote HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            &[b'A'; 3000],
        ] {
            let mut stream = connect(to, 0).expect("a connection");
            let _ = stream.write_all(bytes);
            let _ = stream.shutdown(std::net::Shutdown::Write);
            let answer = read(&mut stream);
            assert!(answer.is_none_or(|answer| (400..500).contains(&answer.status)), "{bytes:?}");
        }
        // Nested a thousand deep.
        let deep = "[".repeat(2000);
        let request = format!(
            "POST /join HTTP/1.1\r\nHost: {to}\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n{deep}"
        );
        assert_eq!(raw(to, request.as_bytes()).expect("an answer").status, 400);
    });
}

#[test]
fn floods_are_held_back_and_connections_counted() {
    undisturbed(|site, _| {
        let to = site.address();
        // One phone that asks without end.
        let mut flood = Phone::new(to, 7);
        flood.token = Some("0".repeat(32));
        let answers: Vec<u16> = (0..limits::OF_ADDRESS + 60).map(|_| flood.get("/state").status).collect();
        let held = answers.iter().filter(|status| **status == 429).count();
        assert!(held > 60, "{held} of {} were held back", answers.len());
        assert_eq!(flood.get("/state").error(), "too-many");
        // Another that tries codes.
        let mut guess = Phone::new(to, 8);
        let tried: Vec<String> = (0..30).map(|_| guess.join("0000").error()).collect();
        assert!(
            tried.contains(&"wrong-code".to_owned()) && tried.last().is_some_and(|last| last == "too-many")
        );
        // And one that opens connections and says nothing: those over its number are closed at once.
        let mut held: Vec<TcpStream> =
            (0..limits::CONNECTIONS_OF_ONE + 20).map(|_| connect(to, 9).expect("a connection")).collect();
        let closed = held
            .iter_mut()
            .rev()
            .take(20)
            .map(|stream| {
                let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
                matches!(stream.read(&mut [0]), Ok(0)) || stream.write(b"x").is_err()
            })
            .filter(|closed| *closed)
            .count();
        assert!(closed >= 19, "{closed} of 20 were closed");
    });
}

#[test]
fn every_answer_carries_its_guards() {
    let site = Site::open(None);
    let mut phone = Phone::new(site.address(), 0);
    for path in ["/", "/leader", "/state", "/nothing"] {
        let answer = phone.get(path);
        let head = answer.head.to_ascii_lowercase();
        for guard in [
            "cache-control: no-store",
            "referrer-policy: no-referrer",
            "x-content-type-options: nosniff",
            "content-security-policy: default-src 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(head.contains(guard), "{path}: {guard} in {head}");
        }
        assert!(
            !head.contains("set-cookie") && !head.contains("unsafe-inline") && !head.contains("server:"),
            "{head}"
        );
    }
    let nonce = |answer: &Answer| {
        answer.head.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).map(str::to_owned)
    };
    let (one, two) = (phone.get("/"), phone.get("/"));
    let first = nonce(&one).expect("a nonce");
    assert!(one.body.contains(&format!("nonce=\"{first}\"")) && nonce(&two) != Some(first), "drawn anew");
}
