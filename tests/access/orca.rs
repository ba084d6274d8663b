//! The real screen reader, without a voice: what it would say is in its log.
//!
//! A speech server without a sound card blocks it for good, so it gets none.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use second_look::i18n::Language;

use crate::session::{Running, Session, wait_for};

const CUSTOM: &str = "\
import orca.debug, orca.settings
if orca.debug.debugFile:
    orca.debug.debugFile.reconfigure(line_buffering=True)
orca.settings.speechServerFactory = None
orca.settings.speechFactoryModules = []
orca.settings.enableBraille = False
orca.settings.enableSound = False
";

/// The keys of the journey, from Home to what came of it, one step after the other.
const KEYS: &str = "Tab Tab Tab Tab Return Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Return \
    Tab Tab Return Tab Tab 1 Tab Return 1 Return 1 Return \
    shift+Tab Return Tab Tab Tab Tab Tab Tab Return Tab Return Tab Tab Return Tab Tab";

/// How long nothing is said until a step is over, once all that is expected was said.
const QUIET: Duration = Duration::from_millis(150);
/// How long to wait for what is to be said.
const PATIENCE: Duration = Duration::from_secs(20);

/// See the module.
pub struct Orca {
    // Ended first.
    _running: Running,
    log: PathBuf,
    heard: usize,
}

impl Orca {
    /// Starts it and waits until it listens.
    pub fn start(session: &Session, language: Language) -> Self {
        let folder = session.folder.path();
        let custom = folder.join("data/orca");
        fs::create_dir_all(&custom).expect("a folder");
        fs::write(custom.join("orca-customizations.py"), CUSTOM).expect("written");
        let log = folder.join("orca.log");
        let running = session
            .command("orca")
            .arg(format!("--debug-file={}", log.display()))
            .env("LANGUAGE", language.code().replace('-', "_"))
            .stdout(Stdio::null())
            .spawn()
            .expect("it starts");
        let mut running = Running(running);
        let _ = wait_for("the screen reader", || {
            let ended = running.0.try_wait().expect("a state");
            assert!(ended.is_none(), "the screen reader ends at once: does this user run one already?");
            fs::read_to_string(&log).ok().filter(|log| log.contains("Starting registry"))
        });
        let mut orca = Self { _running: running, log, heard: 0 };
        let _ = orca.hear(&[]);
        orca
    }

    /// Everything it has said, one utterance a line.
    fn said(&self) -> Vec<String> {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let mut out: Vec<String> = Vec::new();
        let mut open = false;
        for line in log.lines() {
            let words = match line.split_once("SPEECH OUTPUT: '") {
                Some((_, words)) => {
                    out.push(String::new());
                    words
                }
                // An utterance of several lines.
                None if open && line.starts_with("                  ") => line.trim_start(),
                None => {
                    open = false;
                    continue;
                }
            };
            // After it stands which voice it would be said in.
            let end =
                ["'{", "' {", "'[", "' [", "' voice=", "' None"].into_iter().find_map(|end| words.find(end));
            let end = end.or_else(|| words.ends_with('\'').then(|| words.len() - 1));
            open = end.is_none();
            if let Some(last) = out.last_mut() {
                if !last.is_empty() {
                    last.push(' ');
                }
                last.push_str(words[..end.unwrap_or(words.len())].trim());
            }
        }
        // How far one is it says at most every ten seconds: that would hang on how busy the machine is.
        out.retain(|words| {
            !(words.contains("percent") || words.contains("pour cent") || words.contains("百分之"))
        });
        out
    }

    /// What it says next: until all that is expected was said and it falls silent.
    fn hear(&mut self, expected: &[&str]) -> Vec<String> {
        let begun = Instant::now();
        let mut grown = (Instant::now(), 0);
        loop {
            let size = fs::metadata(&self.log).map_or(0, |file| file.len());
            if size != grown.1 {
                grown = (Instant::now(), size);
            }
            let said = self.said();
            let new = &said[self.heard.min(said.len())..];
            // Whatever is done, something is said.
            let said_it = |line: &&str| new.iter().any(|said| said == line);
            let all = !new.is_empty() && expected.iter().all(said_it);
            if grown.0.elapsed() > QUIET && (all || begun.elapsed() > PATIENCE) {
                let new = new.to_vec();
                self.heard = said.len();
                return new;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Goes the journey and compares what is said with the text that is kept beside this file;
    /// `SECOND_LOOK_HEAR=1` writes that text anew, to be read by a person.
    ///
    /// # Errors
    /// What was heard at the start, when that was not all: on a busy machine the reader's first question can
    /// reach the program's connection before that listens (`ObjectServer` of zbus 5.19). Then no answer
    /// comes, and the reader is deaf for 15 seconds.
    pub fn journey(&mut self, session: &Session, window: &str, language: Language) -> Result<(), String> {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/access");
        let kept = kept.join(format!("orca-{}.txt", language.code()));
        let text = fs::read_to_string(&kept).unwrap_or_default();
        let anew = std::env::var_os("SECOND_LOOK_HEAR").is_some();
        let mut expected = text.split("> ").skip(1).map(|step| step.lines().skip(1).map(str::trim));
        let mut whole = String::new();
        for key in std::iter::once("start").chain(KEYS.split_whitespace()) {
            let to_hear: Vec<&str> = expected.next().into_iter().flatten().collect();
            let to_hear = if anew { Vec::new() } else { to_hear };
            if key == "start" {
                // There is no window manager: nobody else gives it the focus, and it cannot have it before it shows.
                wait_for("the window's focus", || {
                    let _ = session.xdotool(&["windowfocus", window]);
                    session.xdotool(&["getwindowfocus"]).filter(|focus| focus == window).map(|_| ())
                });
            } else {
                let _ = session.xdotool(&["key", key]).expect("a key is pressed");
            }
            if anew {
                std::thread::sleep(Duration::from_millis(900));
            }
            let said = self.hear(&to_hear);
            whole.extend(["> ", key, "\n"]);
            for line in &said {
                whole.extend(["    ", line, "\n"]);
            }
            // What is said of one change comes in any order.
            let sorted = |lines: &[&str]| {
                let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
                lines.sort();
                lines
            };
            let heard: Vec<&str> = said.iter().map(String::as_str).collect();
            // Whether it names the window first hangs on what was there first, tree or focus.
            let same = sorted(&heard) == sorted(&to_hear) || key == "start" && heard.ends_with(&to_hear);
            if key == "start" && !anew && !same {
                return Err(whole);
            }
            assert!(anew || same, "{language:?}, expected {to_hear:#?}, heard at the end of\n{whole}");
        }
        if anew {
            fs::write(kept, whole).expect("written");
        }
        Ok(())
    }
}
