//! Connections: how many, for how long, and the end of all of them.
#![forbid(unsafe_code)]

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::guard::{Guard, Peer};
use super::{events, guard, leader, limits, page, voter};
use crate::class::code::Origin;
use crate::class::room::{Event, Versions};
use crate::class::shared::Shared;
use crate::class::words::Pages;

/// What every route has at hand.
#[derive(Clone)]
pub(super) struct Site {
    pub(super) room: Arc<Shared>,
    pub(super) pages: Arc<Pages>,
    pub(super) guard: Arc<Guard>,
    pub(super) changed: watch::Receiver<Versions>,
}

fn routes(site: &Site) -> Router {
    Router::new()
        .route("/", get(page::voter))
        .route("/join", post(voter::join))
        .route("/state", get(voter::state))
        .route("/vote", post(voter::vote))
        .route("/check", post(voter::check))
        .route("/leave", post(voter::leave))
        .route("/leader", get(page::leader).post(leader::enter))
        .route("/leader/state", get(leader::state))
        .route("/leader/{action}", post(leader::act))
        .fallback(page::nothing)
        .method_not_allowed_fallback(page::nothing)
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn_with_state(site.clone(), guard::stand))
        .with_state(site.clone())
}

/// Serves until it is told to stop.
pub(super) async fn serve(
    listener: TcpListener,
    address: SocketAddr,
    room: Arc<Shared>,
    tell: mpsc::Sender<Event>,
    mut stopped: watch::Receiver<bool>,
) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    let (notify, changed) = watch::channel(room.with(|room| room.versions()));
    room.listen(move |versions| {
        let _ = notify.send_replace(versions);
    });
    let site = Site {
        pages: Arc::new(Pages::new()),
        guard: Arc::new(Guard::new(address)),
        changed: changed.clone(),
        room: Arc::clone(&room),
    };
    let routes = routes(&site);
    let mut tasks = JoinSet::new();
    let _ = tasks.spawn(events::tell(room, changed, tell));
    let open = Arc::new(Open::default());
    loop {
        tokio::select! {
            _ = stopped.changed() => break,
            // Ended connections are let go of.
            Some(_) = tasks.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, from)) => {
                    let origin = open.origin(from);
                    // One too many is closed without a word: saying something is what a flood wants.
                    if let Some(place) = open.place(origin) {
                        let _ = tasks.spawn(one(stream, origin, routes.clone(), place));
                    }
                }
                // No file is free for another connection: those that end make room.
                Err(_) => sleep(Duration::from_millis(50)).await,
            }
        }
    }
    tasks.shutdown().await;
}

async fn one(stream: TcpStream, origin: Origin, routes: Router, place: Place) {
    let _ = stream.set_nodelay(true);
    let service = TowerToHyperService::new(routes.layer(axum::Extension(Peer(origin))));
    let mut builder = hyper::server::conn::http1::Builder::new();
    let connection = builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits::HEAD_TIME)
        .max_buf_size(limits::HEAD)
        .max_headers(limits::HEADERS)
        .serve_connection(TokioIo::new(stream), service);
    // Whatever went wrong with it is between this phone and its network.
    let _ = timeout(limits::CONNECTION, connection).await;
    drop(place);
}

/// Connections that are open.
#[derive(Default)]
struct Open {
    /// Turns an address into a number.
    key: RandomState,
    of: Mutex<(usize, HashMap<Origin, usize>)>,
}

/// A connection's place among them; given back when it is dropped.
struct Place(Arc<Open>, Origin);

impl Open {
    fn origin(&self, from: SocketAddr) -> Origin {
        Origin(self.key.hash_one(from.ip()))
    }

    fn place(self: &Arc<Self>, origin: Origin) -> Option<Place> {
        let mut open = self.of.lock().unwrap_or_else(PoisonError::into_inner);
        let (all, of) = &mut *open;
        let own = of.get(&origin).copied().unwrap_or(0);
        if *all >= limits::CONNECTIONS || own >= limits::CONNECTIONS_OF_ONE {
            return None;
        }
        *all += 1;
        let _ = of.insert(origin, own + 1);
        Some(Place(Arc::clone(self), origin))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.0.of.lock().unwrap_or_else(PoisonError::into_inner);
        let (all, of) = &mut *open;
        *all = all.saturating_sub(1);
        if let Some(own) = of.get_mut(&self.1) {
            *own -= 1;
            if *own == 0 {
                let _ = of.remove(&self.1);
            }
        }
    }
}
