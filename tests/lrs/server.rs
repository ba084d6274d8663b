//! A store of our own on loopback: it answers as the test says, and remembers what it was asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What was asked.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(other, _)| other.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The names of the statements in it.
    pub fn ids(&self) -> Vec<String> {
        let value: serde_json::Value = serde_json::from_str(&self.body).expect("JSON");
        let all = value.as_array().expect("an array");
        all.iter().map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
    }

    pub fn is_post(&self) -> bool {
        self.method == "POST"
    }
}

/// What is answered.
#[derive(Debug, Clone)]
pub enum Reply {
    Status(u16, &'static str, String),
    /// The line is cut, without a word.
    Cut,
    /// Nothing is said until the other side goes.
    Silence,
}

pub fn status(code: u16) -> Reply {
    Reply::Status(code, "", String::new())
}

type Script = dyn FnMut(&Request) -> Reply + Send;

pub struct Server {
    pub address: String,
    seen: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    /// Answers by a script; `/about` is not known there, as Ralph 5.1 knows none.
    pub fn new(script: impl FnMut(&Request) -> Reply + Send + 'static) -> Self {
        let mut script = script;
        Self::whole(move |request| if request.is_post() { script(request) } else { status(404) })
    }

    /// Answers everything by a script.
    pub fn whole(script: impl FnMut(&Request) -> Reply + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}/xAPI", listener.local_addr().expect("an address"));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let script: Arc<Mutex<Box<Script>>> = Arc::new(Mutex::new(Box::new(script)));
        let notes = Arc::clone(&seen);
        let _ = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (script, notes) = (Arc::clone(&script), Arc::clone(&notes));
                let _ = thread::spawn(move || while serve(&stream, &script, &notes).is_some() {});
            }
        });
        Self { address, seen }
    }

    /// What was asked so far.
    pub fn seen(&self) -> Vec<Request> {
        self.seen.lock().expect("a lock").clone()
    }

    /// The batches that were sent so far.
    pub fn posts(&self) -> Vec<Request> {
        self.seen().into_iter().filter(Request::is_post).collect()
    }
}

fn serve(stream: &TcpStream, script: &Mutex<Box<Script>>, notes: &Mutex<Vec<Request>>) -> Option<()> {
    let mut from = BufReader::new(stream);
    let mut line = String::new();
    let _ = from.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let mut parts = line.split_whitespace().map(str::to_owned);
    let (method, path) = (parts.next()?, parts.next()?);
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        let _ = from.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.push((name.to_owned(), value.to_owned()));
    }
    let mut request = Request { method, path, headers, body: String::new() };
    let length: usize = request.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    from.read_exact(&mut body).ok()?;
    request.body = String::from_utf8(body).ok()?;
    let reply = (script.lock().expect("a lock"))(&request);
    notes.lock().expect("a lock").push(request);
    let mut to = stream;
    match reply {
        Reply::Status(code, headers, body) => {
            let length = body.len();
            write!(to, "HTTP/1.1 {code} x\r\n{headers}Content-Length: {length}\r\n\r\n{body}").ok()
        }
        Reply::Cut => to.shutdown(std::net::Shutdown::Both).ok().and(None),
        Reply::Silence => {
            let _ = from.read(&mut [0]);
            None
        }
    }
}
