//! Windows: UI Automation. Compiled in the workflow, never run.
//!
//! The window must not be visible yet when it is offered, so `ui` opens it hidden there and [`open`] shows it.

use std::cell::RefCell;
use std::ffi::c_void;

use accesskit::{Rect, TreeUpdate};
use accesskit_windows::{HWND, SubclassingAdapter};
use iced::window::raw_window_handle::RawWindowHandle;
use iced::{Task, window};

use super::bridge::Ear;

thread_local! {
    /// Of the thread that the window lives on.
    static ADAPTER: RefCell<Option<SubclassingAdapter>> = const { RefCell::new(None) };
}

/// Offers the window to clients, then shows it.
pub(super) fn open(id: window::Id, ear: Ear) -> Task<()> {
    let offer = window::run(id, move |window| {
        if let Ok(handle) = window.window_handle()
            && let RawWindowHandle::Win32(handle) = handle.as_raw()
        {
            let window = HWND(handle.hwnd.get() as *mut c_void);
            ADAPTER.set(Some(SubclassingAdapter::new(window, ear.clone(), ear)));
        }
    });
    offer.chain(window::set_mode(id, window::Mode::Windowed))
}

/// Hands over the tree, when a client is there.
pub(super) fn update(tree: impl FnOnce() -> TreeUpdate) {
    let events = ADAPTER.with_borrow_mut(|adapter| adapter.as_mut()?.update_if_active(tree));
    if let Some(events) = events {
        events.raise();
    }
}

/// The system tells the adapter by itself.
pub(super) fn focus(_: bool) {}

/// The system tells the adapter by itself.
pub(super) fn moved(_: Rect) {}
