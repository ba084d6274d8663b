//! What sends the sums of days, where an operator set where to: a program of its own, now and then, so that neither
//! the supervisor nor a visit ever opens a network.
#![forbid(unsafe_code)]

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often it is started.
const EVERY: Duration = Duration::from_secs(3600);

/// One that takes longer than this is ended: what waits goes on waiting.
const LONGEST: Duration = Duration::from_secs(20 * 60);

/// Starts it; `None` where nothing is to be sent.
pub type Launch = Box<dyn FnMut() -> Option<Command>>;

/// The program that sends, as far as it is there.
#[derive(Default)]
pub(super) struct Sender {
    launch: Option<Launch>,
    child: Option<(Child, Instant)>,
    /// When it was looked last whether there is something to send.
    last: Option<Instant>,
}

impl Sender {
    pub(super) fn new(launch: Launch) -> Self {
        Self { launch: Some(launch), child: None, last: None }
    }

    /// Looks whether it is time, and whether the last one has ended.
    pub(super) fn tend(&mut self, now: Instant) {
        if let Some((child, begun)) = &mut self.child {
            match child.try_wait() {
                Ok(None) if now.duration_since(*begun) < LONGEST => return,
                Ok(None) => self.end(),
                Ok(Some(_)) | Err(_) => self.child = None,
            }
        }
        let Some(launch) = &mut self.launch else { return };
        if self.last.is_some_and(|last| now.duration_since(last) < EVERY) {
            return;
        }
        self.last = Some(now);
        let Some(mut command) = launch() else { return };
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.child = quiet.spawn().ok().map(|child| (child, now));
    }

    fn end(&mut self) {
        if let Some((mut child, _)) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Drop for Sender {
    fn drop(&mut self) {
        self.end();
    }
}
