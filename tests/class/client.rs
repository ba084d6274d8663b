//! A phone without a browser: HTTP over a real socket, so that a test can say what no browser would.
#![allow(dead_code, reason = "each test uses its own part of it")]

use std::io::{ErrorKind, Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// How long an answer is waited for; longer than a poll.
const PATIENCE: Duration = Duration::from_secs(40);

/// What was answered.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or(Value::Null)
    }

    pub(crate) fn error(&self) -> String {
        self.json()["error"].as_str().unwrap_or_default().to_owned()
    }
}

/// A connection from an address of its own: `127.1.x.y`, where the system has them all.
pub(crate) fn connect(to: SocketAddr, who: u16) -> std::io::Result<TcpStream> {
    let stream = if cfg!(target_os = "linux") && who > 0 {
        let [x, y] = who.to_be_bytes();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        runtime.block_on(async {
            let socket = tokio::net::TcpSocket::new_v4()?;
            socket.set_reuseaddr(true)?;
            socket.bind(SocketAddr::new(IpAddr::V4(Ipv4Addr::new(127, 1, x, y)), 0))?;
            socket.connect(to).await?.into_std()
        })?
    } else {
        TcpStream::connect(to)?
    };
    stream.set_nonblocking(false)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Ok(stream)
}

/// The text of a request.
pub(crate) fn text(
    to: SocketAddr,
    method: &str,
    path: &str,
    token: Option<&str>,
    body: Option<&Value>,
) -> String {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: {to}\r\n");
    if let Some(token) = token {
        text.push_str(&["Authorization: Bearer ", token, "\r\n"].concat());
    }
    if let Some(body) = body {
        let body = body.to_string();
        let length = body.len();
        let head = format!(
            "Origin: http://{to}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
        );
        text.push_str(&head);
        text.push_str(&body);
    } else {
        text += "\r\n";
    }
    text
}

/// Reads one answer; `None` when the connection ends first.
pub(crate) fn read(stream: &mut TcpStream) -> Option<Answer> {
    let mut bytes = Vec::new();
    let mut piece = [0_u8; 4096];
    loop {
        if let Some(at) = memchr::memmem::find(&bytes, b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..at]).into_owned();
            let length = head
                .lines()
                .find_map(|line| {
                    line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok()
                })
                .unwrap_or(0);
            if bytes.len() >= at + 4 + length {
                let status = head.split(' ').nth(1)?.parse().ok()?;
                let body = String::from_utf8_lossy(&bytes[at + 4..at + 4 + length]).into_owned();
                return Some(Answer { status, head, body });
            }
        }
        match stream.read(&mut piece) {
            Ok(0) => return None,
            Ok(count) => bytes.extend_from_slice(&piece[..count]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
}

/// A phone: it keeps its connection and opens another when that is gone.
pub(crate) struct Phone {
    to: SocketAddr,
    who: u16,
    stream: Option<TcpStream>,
    pub(crate) token: Option<String>,
}

impl Phone {
    pub(crate) fn new(to: SocketAddr, who: u16) -> Self {
        Self { to, who, stream: None, token: None }
    }

    /// Sends and lets go of the connection: whether it came, the phone does not know.
    pub(crate) fn send_and_lose(&mut self, path: &str, body: &Value) {
        let text = text(self.to, "POST", path, self.token.as_deref(), Some(body));
        if let Ok(mut stream) = connect(self.to, self.who) {
            let _ = stream.write_all(text.as_bytes());
        }
        self.stream = None;
    }

    pub(crate) fn ask(&mut self, method: &str, path: &str, body: Option<&Value>) -> Option<Answer> {
        let text = text(self.to, method, path, self.token.as_deref(), body);
        for _ in 0..2 {
            if self.stream.is_none() {
                self.stream = connect(self.to, self.who).ok();
            }
            let stream = self.stream.as_mut()?;
            if stream.write_all(text.as_bytes()).is_ok()
                && let Some(answer) = read(stream)
            {
                if answer.head.to_ascii_lowercase().contains("connection: close") {
                    self.stream = None;
                }
                return Some(answer);
            }
            self.stream = None;
        }
        None
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, None).unwrap_or_else(|| panic!("no answer to {path}"))
    }

    pub(crate) fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.ask("POST", path, Some(body)).unwrap_or_else(|| panic!("no answer to {path}"))
    }

    pub(crate) fn join(&mut self, code: &str) -> Answer {
        let answer = self.post("/join", &serde_json::json!({ "room": code }));
        self.token = answer.json()["token"].as_str().map(str::to_owned);
        answer
    }

    pub(crate) fn vote(&mut self, question: u32, round: u8, answer: char, seq: u32) -> Answer {
        self.post("/vote", &vote(question, round, answer, seq))
    }
}

pub(crate) fn vote(question: u32, round: u8, answer: char, seq: u32) -> Value {
    serde_json::json!({ "question": question, "round": round, "answer": answer.to_string(), "seq": seq })
}
