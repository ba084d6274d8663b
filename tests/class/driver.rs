//! A browser without a display, driven by `WebDriver` over a plain socket.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The whole of axe-core; MPL-2.0, its licence lies beside it.
const AXE: &str = include_str!("axe.min.js");

/// Where the identifier of an element stands in an answer.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with one page.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    session: String,
    /// Gone with it.
    profile: tempfile::TempDir,
}

impl Driver {
    /// Starts one that asks for this language first.
    pub(crate) fn start(language: &str) -> Self {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver: scripts/setup.sh test installs it");
        let mut lines = BufReader::new(child.stdout.take().expect("its words")).lines();
        let port = lines
            .find_map(|line| {
                let line = line.ok()?;
                let (_, port) = line.split_once("successfully on port ")?;
                port.trim_end_matches('.').parse().ok()
            })
            .expect("a port");
        // What it goes on saying has to go somewhere.
        let _ = std::thread::spawn(move || lines.for_each(drop));
        let profile = tempfile::tempdir().expect("a folder");
        let mut driver = Self { child, port, session: String::new(), profile };
        let args = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            &format!("--user-data-dir={}", driver.profile.path().display()),
            &format!("--accept-lang={language}"),
        ]
        .map(Value::from);
        let wished = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": { "args": args },
            "goog:loggingPrefs": { "browser": "ALL" },
        } } });
        let answer = driver.call("POST", "/session", &wished);
        answer["sessionId"].as_str().expect("a session").clone_into(&mut driver.session);
        driver
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the driver");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a time");
        let body = if method == "GET" || method == "DELETE" { String::new() } else { body.to_string() };
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\
             Content-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n",
            self.port,
            body.len()
        );
        stream.write_all(head.as_bytes()).expect("sent");
        stream.write_all(body.as_bytes()).expect("sent");
        let answer = crate::client::read(&mut stream).expect("an answer").json();
        assert!(answer["value"]["error"].is_null(), "{method} {path}: {}", answer["value"]);
        answer["value"].clone()
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.call("POST", &format!("/session/{}{path}", self.session), body)
    }

    pub(crate) fn open(&self, address: &str) {
        // Another part of the same address would be no new page.
        let _ = self.post("/url", &json!({ "url": "about:blank" }));
        let _ = self.post("/url", &json!({ "url": address }));
    }

    pub(crate) fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    fn element(&self, css: &str) -> String {
        let found = self.post("/element", &json!({ "using": "css selector", "value": css }));
        found[ELEMENT].as_str().expect("an element").to_owned()
    }

    /// Presses something, where it lies on the screen.
    pub(crate) fn press(&self, css: &str) {
        let _ = self.post(&format!("/element/{}/click", self.element(css)), &json!({}));
    }

    /// Types into something, or presses keys there.
    pub(crate) fn keys(&self, css: &str, text: &str) {
        let _ = self.post(&format!("/element/{}/value", self.element(css)), &json!({ "text": text }));
    }

    /// A command of the browser's own.
    pub(crate) fn command(&self, name: &str, params: &Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": name, "params": params }))
    }

    pub(crate) fn text(&self, css: &str) -> String {
        let script = format!("const e = document.querySelector({css:?}); return e ? e.innerText : '';");
        self.run(&script).as_str().unwrap_or_default().trim().to_owned()
    }

    /// Waits until something says this.
    pub(crate) fn wait(&self, css: &str, words: &str) {
        let begun = Instant::now();
        while !self.text(css).contains(words) {
            let page = || self.text("body");
            assert!(begun.elapsed() < Duration::from_secs(12), "no “{words}” in {css}:\n{}", page());
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// What axe-core finds.
    pub(crate) fn axe(&self) -> Vec<String> {
        if self.run("return Boolean(window.axe);") != true {
            let _ = self.run(AXE);
        }
        let script = "return axe.run(document, { resultTypes: ['violations'] }).then(r => \
             r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))\
             .concat(r.passes.length < 10 ? ['it hardly looked'] : []));";
        let found = self.run(script);
        found.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
    }

    /// Sizes of the screen, and what the system asks for.
    pub(crate) fn look(&self, width: u32, height: u32, dark: bool, forced: bool) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
        let _ = self.command("Emulation.setDeviceMetricsOverride", &size);
        let scheme = if dark { "dark" } else { "light" };
        let forced = if forced { "active" } else { "none" };
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ] });
        let _ = self.command("Emulation.setEmulatedMedia", &media);
    }

    /// Whether something is wider than the screen.
    pub(crate) fn overflows(&self) -> bool {
        self.run("return document.documentElement.scrollWidth > innerWidth;").as_bool().unwrap_or(true)
    }

    pub(crate) fn picture(&self) -> Vec<u8> {
        let picture = self.command("Page.captureScreenshot", &json!({ "format": "png" }));
        base64(picture["data"].as_str().unwrap_or_default())
    }

    /// What the browser complained of since it was last asked: scripts that broke, rules that were broken.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let found = self.post("/se/log", &json!({ "type": "browser" }));
        let said = found.as_array().into_iter().flatten().filter_map(|one| one["message"].as_str());
        // A network that is gone, and a short error, are what the tests make.
        said.filter(|said| !said.contains("net::ERR_") && !said.contains("Failed to load resource"))
            .map(str::to_owned)
            .collect()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.session.is_empty() && !std::thread::panicking() {
            let _ = self.call("DELETE", &format!("/session/{}", self.session), &Value::Null);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn base64(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for value in text.bytes().filter_map(value) {
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).expect("a byte"));
        }
    }
    bytes
}
