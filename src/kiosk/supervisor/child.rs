//! One child, from its start to its end.
#![forbid(unsafe_code)]

use std::io::BufReader;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Zoned;

use super::{Came, Role, Supervisor};
use crate::kiosk::fact::{Brief, Fact, Order, QUIT, hear, tell};

/// So often it is looked whether the child is still there, where its stdout does not tell.
const LOOK: Duration = Duration::from_millis(200);

/// Facts that wait to be counted; a child that tells more has to wait.
const WAITING: usize = 64;

/// What a child has told so far.
#[derive(Default)]
struct Told {
    begun: bool,
    /// When it said that it ends, and what it ends for.
    over: Option<(Instant, Came)>,
    /// The last ping it answered.
    answered: u64,
}

impl<L: FnMut(Role) -> Command> Supervisor<L> {
    /// Starts a child, and stays with it.
    pub(super) fn attend(&mut self, brief: &Brief) -> Came {
        let Some((mut child, stdin, stdout)) = self.start() else { return Came::NoStart };
        let came = match listen(stdout) {
            Some(facts) => self.stay(&mut child, stdin, &facts, brief),
            None => None,
        };
        came.unwrap_or_else(|| {
            end(&mut child);
            Came::NoStart
        })
    }

    fn start(&mut self) -> Option<(Child, ChildStdin, ChildStdout)> {
        let mut command = (self.launch)(self.role);
        let _ = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        if self.role == Role::Visit {
            // What a library says when it comes down may quote what somebody typed.
            let _ = command.stderr(Stdio::null());
        }
        // In a group of its own, so that voices it has started end with it.
        #[cfg(unix)]
        let _ = std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = command.spawn().ok()?;
        if let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) {
            return Some((child, stdin, stdout));
        }
        end(&mut child);
        None
    }

    /// Until it has ended. `None` where it cannot even be told what to do.
    fn stay(
        &mut self,
        child: &mut Child,
        mut stdin: ChildStdin,
        facts: &Receiver<Option<Fact>>,
        brief: &Brief,
    ) -> Option<Came> {
        let begun = Instant::now();
        // One that has ended already says so below.
        let _ = tell(&mut stdin, brief);
        let (mut asked, mut next_ping, mut heard) = (0_u64, begun + self.pace.ping, begun);
        let mut told = Told::default();
        loop {
            match facts.recv_timeout(LOOK.min(next_ping.saturating_duration_since(Instant::now()))) {
                // Late is good enough; an answer to what was not asked, or twice, is none.
                Ok(Some(Fact::Pong(number))) if number > told.answered && number <= asked => {
                    told.answered = number;
                    heard = Instant::now();
                }
                Ok(Some(fact)) => self.take(fact, &mut told),
                Ok(None) | Err(RecvTimeoutError::Timeout) => {}
                // Its stdout has ended: it is ending, or hangs.
                Err(RecvTimeoutError::Disconnected) => thread::sleep(Duration::from_millis(5)),
            }
            if let Some(status) = child.try_wait().ok()? {
                sweep(child);
                self.take_last(facts, &mut told);
                return Some(self.came(status, &told, begun.elapsed()));
            }
            let now = Instant::now();
            if now.duration_since(heard) >= self.pace.silence {
                end(child);
                self.take_last(facts, &mut told);
                return Some(Came::Hung);
            }
            if let Some((at, came)) = told.over
                && now.duration_since(at) >= self.pace.farewell
            {
                end(child);
                self.take_last(facts, &mut told);
                return Some(came);
            }
            if now >= next_ping {
                next_ping = now + self.pace.ping;
                asked += 1;
                let _ = tell(&mut stdin, &Order::Ping(asked));
                if self.role == Role::Visit {
                    self.ledger.tend(&Zoned::now(), now, self.setup.keep_days);
                    self.sender.tend(now);
                }
            }
        }
    }

    fn take(&mut self, fact: Fact, told: &mut Told) {
        let now = Zoned::now();
        match (fact, self.role) {
            (Fact::Problem(kind), _) => self.ledger.problem(&now, kind),
            (Fact::Begun, Role::Visit) if !told.begun => {
                told.begun = true;
                self.ledger.visit(&now);
            }
            (Fact::Finished(finished), Role::Visit) => self.ledger.finish(&now, finished),
            (Fact::Ended(_), Role::Visit) if told.over.is_none() => {
                told.over = Some((Instant::now(), Came::Next));
            }
            (Fact::Operator, Role::Visit) if told.over.is_none() => {
                told.over = Some((Instant::now(), Came::Operator));
            }
            // On the operator's page nothing is counted.
            _ => {}
        }
    }

    /// What it told before it ended. Somebody it has started may hold the line open: that is not waited for.
    fn take_last(&mut self, facts: &Receiver<Option<Fact>>, told: &mut Told) {
        let until = Instant::now() + LOOK;
        while let Ok(fact) = facts.recv_timeout(until.saturating_duration_since(Instant::now())) {
            if let Some(fact) = fact {
                self.take(fact, told);
            }
        }
    }

    fn came(&self, status: ExitStatus, told: &Told, lived: Duration) -> Came {
        match (self.role, status.code()) {
            (Role::Operator, Some(0)) => Came::Back,
            (Role::Operator, Some(code)) if code == i32::from(QUIT) => Came::Quit,
            (Role::Visit, Some(0)) => match told.over {
                Some((_, came)) => came,
                None if lived >= self.pace.least => Came::Next,
                None => Came::Crashed,
            },
            // A visitor cannot end the kiosk: that code counts from the operator's page alone.
            _ => Came::Crashed,
        }
    }
}

/// Reads a child's stdout in a thread of its own, until that ends or nobody listens any more.
fn listen(stdout: ChildStdout) -> Option<Receiver<Option<Fact>>> {
    let (sender, facts) = sync_channel(WAITING);
    let read = move || {
        let mut from = BufReader::new(stdout);
        while let Ok(Some(fact)) = hear::<Fact>(&mut from) {
            if sender.send(fact).is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("facts".to_owned()).spawn(read).ok().map(|_| facts)
}

/// Kills a child and all it has started, and waits for its end.
fn end(child: &mut Child) {
    sweep(child);
    let _ = child.kill();
    let _ = child.wait();
}

/// Kills what a child has started, by its group: nothing of a visit goes on after it. As long as one of the
/// group lives its number is given to nobody; an empty group was left this very moment, and numbers go round.
fn sweep(child: &Child) {
    #[cfg(unix)]
    {
        let group = format!("-{}", child.id());
        let _ = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }
    #[cfg(not(unix))]
    let _ = child;
}
