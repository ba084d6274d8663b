//! The server of a class: the two pages, and what phones send. Off until [`start`]; bound to the one address it is
//! given; gone with all its connections when [`Running`] is stopped or dropped.
//!
//! It has a thread and a runtime of its own, so that whatever phones do, the window's frames do not wait. It speaks
//! HTTP/1.1 without encryption: a page on a local address cannot have a certificate. Whoever can listen on that
//! network could read answers, and a token; there is nothing else to read, and no name. A hotspot with a password is
//! better than an open network.
//!
//! No address is stored or logged. To count and to block, an address becomes a number by a key that is drawn with
//! each start ([`Origin`](super::code::Origin)).
//!
//! When the lesson ends, phones are told so by their next answer: [`Running::stop_soon`] gives them [`GRACE`] for it.
//!
//! | route | what for |
//! |---|---|
//! | `GET /` | the voter's page, whole in itself |
//! | `POST /join` | `{"room":"4721"}` → `{"token":…,"number":…}` |
//! | `GET /state?after=VERSION` | what is asked; answered when it is another version, or after [`limits::POLL`] |
//! | `POST /vote` | `{"question":1,"round":1,"answer":"B","seq":4}` |
//! | `POST /check` | `{"which":"first","item":0,"scam":true,"seq":5}` |
//! | `POST /leave` | the phone goes |
//! | `GET /leader` | the leader's page |
//! | `POST /leader` | `{"code":"ABCD EFGH"}` → `{"token":…}` |
//! | `GET /leader/state?after=VERSION` | notes, time, counts |
//! | `POST /leader/ACTION` | `open`, `close`, `talk`, `show`, `next`, `back`, `end`, `lock`, `unlock`, `remove`, `block` |
//!
//! A phone shows its token in the header `Authorization: Bearer …`, never in an address. A poll that waits was chosen
//! over a stream: a phone that wakes finds a dead stream late, but sees at once that its poll has failed.
#![forbid(unsafe_code)]

mod accept;
mod events;
mod guard;
mod leader;
pub mod limits;
mod page;
mod rate;
mod refuse;
mod voter;

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use thiserror::Error;
use tokio::sync::{mpsc, watch};

use super::room::Event;
use super::shared::Shared;

/// What the window is told, in order; many changes at once are one event.
pub type Events = mpsc::Receiver<Event>;

/// So long after the end of a lesson phones can still hear of it: longer than a phone needs to ask again.
pub const GRACE: Duration = Duration::from_secs(10);

/// The ports that are tried when the wished one is taken: short to type.
const PORTS: [u16; 5] = [8080, 8081, 8082, 8888, 8000];

/// Why no server runs.
#[derive(Debug, Error)]
pub enum StartError {
    /// The address is none of this computer any more: the network has changed.
    #[error("this computer has no such address")]
    NoSuchAddress,
    /// The address may not be listened on.
    #[error("this address may not be listened on")]
    Forbidden,
    /// Anything else the system says.
    #[error("{0}")]
    System(#[from] std::io::Error),
}

/// A server that runs.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    events: Option<Events>,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

/// Starts a server for a room, on this address alone. `port` is what is tried first, 0 for any; then the usual ones,
/// then any.
///
/// # Errors
/// [`StartError`].
pub fn start(address: IpAddr, port: u16, room: Arc<Shared>) -> Result<Running, StartError> {
    let listener = listen(address, port)?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    let (stop, stopped) = watch::channel(false);
    let (tell, events) = mpsc::channel(limits::EVENTS);
    let run = move || {
        runtime.block_on(accept::serve(listener, address, room, tell, stopped));
        // What still waits for a phone is dropped here, with its connection.
        drop(runtime);
    };
    let thread = thread::Builder::new().name("class server".to_owned()).spawn(run)?;
    Ok(Running { address, events: Some(events), stop, thread: Some(thread) })
}

fn listen(address: IpAddr, port: u16) -> Result<TcpListener, StartError> {
    use std::io::ErrorKind as Kind;
    let mut last = None;
    for port in [port].into_iter().chain(PORTS.into_iter().filter(|_| port != 0)).chain([0]) {
        match TcpListener::bind((address, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == Kind::AddrNotAvailable => return Err(StartError::NoSuchAddress),
            Err(error) => last = Some(error),
        }
    }
    match last {
        Some(error) if error.kind() == Kind::PermissionDenied => Err(StartError::Forbidden),
        Some(error) => Err(error.into()),
        None => Err(StartError::NoSuchAddress),
    }
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What is typed on a phone, as in `192.168.1.20:8080`.
    #[must_use]
    pub fn typed(&self) -> String {
        self.address.to_string()
    }

    /// What the QR code on the projector says: the page, and the room's code behind `#`, which no network sees.
    #[must_use]
    pub fn link(&self, room: &super::code::RoomCode) -> String {
        format!("http://{}/#{}", self.address, room.digits())
    }

    /// The leader's page; its code is not in it.
    #[must_use]
    pub fn leader_link(&self) -> String {
        format!("http://{}/leader", self.address)
    }

    /// What the window is told; given once.
    pub fn events(&mut self) -> Option<Events> {
        self.events.take()
    }

    /// Ends the server and every connection, and waits until they are gone.
    pub fn stop(mut self) {
        self.end();
    }

    /// Ends the server once phones have heard that the lesson is over, and waits for nothing.
    pub fn stop_soon(mut self) {
        drop(self.events.take());
        let _ = thread::spawn(move || {
            thread::sleep(GRACE);
            self.end();
        });
    }

    fn end(&mut self) {
        // Nobody may be waiting to tell the window something while the window waits here.
        drop(self.events.take());
        let _ = self.stop.send_replace(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}
