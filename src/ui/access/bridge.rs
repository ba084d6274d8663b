//! Between the window and assistive technologies: the nodes of a page go out when they have changed and
//! somebody listens; what is asked of a node comes back, from another thread, as a [`Request`].

use std::hash::{Hash, Hasher};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use accesskit::{
    Action, ActionData, ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, TreeUpdate,
};
use iced::futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use iced::futures::{StreamExt, stream};
use iced::{Point, Rectangle, Size, Subscription, Task, window};

use super::{Node, platform, tree};
use crate::i18n::Language;

/// What an assistive technology asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// To be told what is there.
    Listen,
    /// To press the control of this key.
    Press(u64),
    /// To give it the focus.
    Focus(u64),
    /// To bring it into sight.
    Show(u64),
    /// To write into the field of this key.
    Write(u64, String),
}

/// What holds for the whole page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The window's title.
    pub title: String,
    /// The language of its words.
    pub language: Language,
    /// Pixels of the screen to one of ours.
    pub scale: f32,
}

/// What was told last, and where the window is.
#[derive(Debug, Default)]
struct Told {
    page: Option<(Page, Size)>,
    nodes: Vec<Node>,
    size: Size,
    position: Option<Point>,
    focused: bool,
    /// The node that had the focus at the last redraw.
    focus: Option<u64>,
    /// Whether anything has had it yet: a window that has just opened is told when its heading has it.
    begun: bool,
}

/// One end of it, shared between the app and the root of its pages.
#[derive(Debug, Clone)]
pub struct Bridge {
    ear: Ear,
    told: Arc<Mutex<Told>>,
    /// Until the app listens to it.
    requests: Arc<Mutex<Option<UnboundedReceiver<Request>>>>,
}

impl Default for Bridge {
    fn default() -> Self {
        let (sender, requests) = unbounded();
        let ear = Ear { listening: Arc::default(), sender };
        Self { ear, told: Arc::default(), requests: Arc::new(Mutex::new(Some(requests))) }
    }
}

impl Hash for Bridge {
    /// Each is one of its own.
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.told).hash(state);
    }
}

impl Bridge {
    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether an assistive technology listens.
    #[must_use]
    pub fn is_listening(&self) -> bool {
        self.ear.listening.load(Ordering::Relaxed)
    }

    /// The node that had the focus when the page was drawn last.
    #[must_use]
    pub fn focus(&self) -> Option<u64> {
        self.told().focus
    }

    /// Offers the window to assistive technologies.
    pub fn open<T: Send + 'static>(&self, id: window::Id) -> Task<T> {
        let open = platform::open(id, self.ear.clone());
        let told = self.told();
        platform::focus(told.focused);
        if let Some(bounds) = bounds(&told, 1.0) {
            platform::moved(bounds);
        }
        open.discard()
    }

    /// What they ask for.
    pub fn requests(&self) -> Subscription<Request> {
        Subscription::run_with(self.clone(), |bridge| {
            let requests = bridge.requests.lock().unwrap_or_else(PoisonError::into_inner).take();
            stream::iter(requests).flatten()
        })
    }

    /// Follows the window: its place, its size, whether it has the system's focus.
    pub fn follow(&self, event: &window::Event, scale: f32) {
        let mut told = self.told();
        match event {
            window::Event::Opened { position, size } => {
                told.position = position.or(told.position);
                told.size = *size;
            }
            window::Event::Moved(position) => told.position = Some(*position),
            window::Event::Resized(size) => told.size = *size,
            window::Event::Focused => told.focused = true,
            window::Event::Unfocused => told.focused = false,
            _ => return,
        }
        if matches!(event, window::Event::Focused | window::Event::Unfocused) {
            platform::focus(told.focused);
        } else if let Some(bounds) = bounds(&told, scale) {
            platform::moved(bounds);
        }
    }

    /// Tells what is there, when somebody listens and it has changed.
    pub fn tell(&self, page: &Page, size: Size, nodes: Vec<Node>) {
        let mut told = self.told();
        told.focus = nodes.iter().find(|node| node.focused).map(|node| node.key);
        told.begun |= told.focus.is_some();
        if !self.is_listening() || !told.begun {
            // Whoever comes next is told anew.
            told.page = None;
            return;
        }
        if told.nodes == nodes && told.page.as_ref().is_some_and(|old| old.0 == *page && old.1 == size) {
            return;
        }
        platform::update(|| tree::of(page, size, &nodes));
        if told.page.is_none() && told.focused && cfg!(target_os = "linux") {
            // The window had the focus before there was a tree: the adapter would not say so, and a reader
            // would be silent until the first key.
            platform::focus(false);
            platform::focus(true);
        }
        if let Some(bounds) = bounds(&told, page.scale) {
            platform::moved(bounds);
        }
        told.nodes = nodes;
        told.page = Some((page.clone(), size));
    }
}

/// The window in pixels of the screen. Where its frame begins the toolkit does not tell: frame and inside
/// are taken for one.
fn bounds(told: &Told, scale: f32) -> Option<accesskit::Rect> {
    let bounds = Rectangle::new(told.position?, told.size);
    Some(tree::rect(bounds, scale))
}

/// Hears assistive technologies, on a thread of theirs.
#[derive(Debug, Clone)]
pub(super) struct Ear {
    listening: Arc<AtomicBool>,
    sender: UnboundedSender<Request>,
}

impl Ear {
    /// The window may have been closed meanwhile: then nobody needs to know.
    fn ask(&self, request: Request) {
        let _ = self.sender.unbounded_send(request);
    }
}

impl ActivationHandler for Ear {
    /// The nodes are told at the next redraw, which this asks for.
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        self.listening.store(true, Ordering::Relaxed);
        self.ask(Request::Listen);
        None
    }
}

impl DeactivationHandler for Ear {
    fn deactivate_accessibility(&mut self) {
        self.listening.store(false, Ordering::Relaxed);
    }
}

impl ActionHandler for Ear {
    fn do_action(&mut self, request: ActionRequest) {
        let key = request.target_node.0;
        match (request.action, request.data) {
            (Action::SetValue, Some(ActionData::Value(text))) => self.ask(Request::Write(key, text.into())),
            (action, _) => self.act(action, key),
        }
    }
}

impl Ear {
    fn act(&self, action: Action, key: u64) {
        match action {
            Action::Click => self.ask(Request::Press(key)),
            Action::Focus => self.ask(Request::Focus(key)),
            Action::ScrollIntoView => self.ask(Request::Show(key)),
            _ => {}
        }
    }
}
