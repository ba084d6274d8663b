//! A real store: Ralph, as `scripts/setup.sh test` installs it, on a port of its own.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::SECRET;

/// Where its programs lie.
fn bin() -> PathBuf {
    let named = std::env::var_os("SECOND_LOOK_RALPH").map(PathBuf::from);
    let found =
        named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/lrs-env/bin/ralph"));
    assert!(found.exists(), "{} is missing: scripts/setup.sh test installs it", found.display());
    found.parent().expect("a folder").to_owned()
}

/// What Ralph's own models say of each line; empty when all hold.
pub fn validate(lines: &[&str]) -> String {
    let script = "import sys, json\n\
        from ralph.models.xapi.base.statements import BaseXapiStatement\n\
        for line in sys.stdin:\n\
        \x20   try: BaseXapiStatement(**json.loads(line))\n\
        \x20   except Exception as error: print(line, error)\n";
    let mut child = Command::new(bin().join("python"))
        .args(["-c", script])
        .env("RALPH_APP_DIR", std::env::temp_dir())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let text: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
    child.stdin.take().expect("its input").write_all(text.as_bytes()).expect("written");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text")
}

pub struct Ralph {
    folder: PathBuf,
    port: u16,
    child: Option<Child>,
}

impl Ralph {
    /// Starts one that keeps its statements in a folder, and waits until it answers.
    pub fn start(folder: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        fs::create_dir_all(folder.join("data")).expect("a folder");
        let mut ralph = Self { folder: folder.to_owned(), port, child: None };
        let auth = ralph
            .command("ralph")
            .args(["auth", "-u", "school", "-p", SECRET, "-s", "all", "-w", "-N", "school", "-O"])
            .arg("https://lrs.example")
            .output()
            .expect("it runs");
        assert!(auth.status.success(), "{}", String::from_utf8_lossy(&auth.stderr));
        ralph.begin();
        ralph.wait();
        ralph
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(bin().join(program));
        let data = self.folder.join("data");
        let _ = command
            .env("RALPH_APP_DIR", &self.folder)
            .env("RALPH_AUTH_FILE", self.folder.join("auth.json"))
            .env("RALPH_RUNSERVER_BACKEND", "fs")
            .env("RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH", &data)
            .env("RALPH_BACKENDS__DATA__FS__DEFAULT_DIRECTORY_PATH", &data)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    fn begin(&mut self) {
        let mut command = self.command("python");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lrs/serve.py");
        let _ = command.arg(script).arg(self.port.to_string());
        self.child = Some(command.spawn().expect("it runs"));
    }

    /// Until it answers.
    pub fn wait(&self) {
        let until = Instant::now() + Duration::from_secs(60);
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(Instant::now() < until, "Ralph does not come up");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Kills it as a power cut would, and starts it again; it is not waited for.
    ///
    /// Its file back end has no journal: a line it was writing is cut off there, and would spoil every answer from
    /// then on. Its other back ends mend that themselves.
    pub fn kill_and_begin_again(&mut self) {
        self.kill();
        if let Ok(text) = fs::read(self.file()) {
            let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            fs::write(self.file(), &text[..whole]).expect("written");
        }
        self.begin();
    }

    fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/xAPI", self.port)
    }

    fn file(&self) -> PathBuf {
        self.folder.join("data/fs_lrs.jsonl")
    }

    /// How often each statement is there.
    pub fn ids(&self) -> BTreeMap<String, usize> {
        let text = fs::read_to_string(self.file()).unwrap_or_default();
        let mut ids = BTreeMap::new();
        for line in text.lines() {
            let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
            *ids.entry(value["id"].as_str().expect("an id").to_owned()).or_default() += 1;
        }
        ids
    }

    /// Hands it a file of statements, as anybody can; gives its status.
    pub fn post(&self, body: &str) -> u16 {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it answers");
        let request = format!(
            "POST /xAPI/statements HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic c2Nob29sOm9wZW4tc2VzYW1lLTc3MzE=\r\n\
             X-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\nConnection: close\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).expect("sent");
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer).expect("an answer");
        answer.split_whitespace().nth(1).and_then(|code| code.parse().ok()).expect("a status")
    }
}

impl Drop for Ralph {
    fn drop(&mut self) {
        self.kill();
    }
}
