//! Linux and the BSDs: AT-SPI over D-Bus. Nothing is built before a client asks; without D-Bus nothing happens.

use std::cell::RefCell;

use accesskit::{Rect, TreeUpdate};
use accesskit_unix::Adapter;
use iced::{Task, window};

use super::bridge::Ear;

thread_local! {
    /// Of the thread that the window lives on.
    static ADAPTER: RefCell<Option<Adapter>> = const { RefCell::new(None) };
}

fn with(act: impl FnOnce(&mut Adapter)) {
    ADAPTER.with_borrow_mut(|adapter| {
        if let Some(adapter) = adapter {
            act(adapter);
        }
    });
}

/// Offers the window to clients.
pub(super) fn open(_: window::Id, ear: Ear) -> Task<()> {
    ADAPTER.set(Some(Adapter::new(ear.clone(), ear.clone(), ear)));
    Task::none()
}

/// Hands over the tree, when a client is there.
pub(super) fn update(tree: impl FnOnce() -> TreeUpdate) {
    with(|adapter| adapter.update_if_active(tree));
}

/// Whether the window has the system's focus.
pub(super) fn focus(focused: bool) {
    with(|adapter| adapter.update_window_focus_state(focused));
}

/// Where the window is, in pixels of the screen.
pub(super) fn moved(bounds: Rect) {
    with(|adapter| adapter.set_root_window_bounds(bounds, bounds));
}
