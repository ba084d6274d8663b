//! macOS: `NSAccessibility`. Compiled in the workflow, never run.
#![allow(unsafe_code)]

use std::cell::RefCell;

use accesskit::{Rect, TreeUpdate};
use accesskit_macos::SubclassingAdapter;
use iced::window::raw_window_handle::RawWindowHandle;
use iced::{Task, window};

use super::bridge::Ear;

thread_local! {
    /// Of the thread that the window lives on.
    static ADAPTER: RefCell<Option<SubclassingAdapter>> = const { RefCell::new(None) };
}

/// Offers the window to clients.
pub(super) fn open(id: window::Id, ear: Ear) -> Task<()> {
    window::run(id, move |window| {
        if let Ok(handle) = window.window_handle()
            && let RawWindowHandle::AppKit(handle) = handle.as_raw()
        {
            // SAFETY: the handle is borrowed from the open window, so its view is alive; this runs on the
            // thread of the window, and the adapter keeps the view alive from here on.
            let adapter = unsafe { SubclassingAdapter::new(handle.ns_view.as_ptr(), ear.clone(), ear) };
            ADAPTER.set(Some(adapter));
        }
    })
}

/// Hands over the tree, when a client is there.
pub(super) fn update(tree: impl FnOnce() -> TreeUpdate) {
    let events = ADAPTER.with_borrow_mut(|adapter| adapter.as_mut()?.update_if_active(tree));
    if let Some(events) = events {
        events.raise();
    }
}

/// Whether the window has the system's focus.
pub(super) fn focus(focused: bool) {
    let events = ADAPTER.with_borrow_mut(|adapter| adapter.as_mut()?.update_view_focus_state(focused));
    if let Some(events) = events {
        events.raise();
    }
}

/// The system tells the adapter by itself.
pub(super) fn moved(_: Rect) {}
