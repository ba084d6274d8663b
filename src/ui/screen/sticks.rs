//! What lies on USB sticks, and one thing of it before it is put in place: what it is, who vouches for it, and the
//! one press that undoes it.

mod one;

use std::sync::Arc;

use iced::widget::{column, container};
use iced::{Element, Length};

use crate::content::install::{Found, Here, Installed, Kind, Preview, Refusal, Signed};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, Key, Kind as KeyKind, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, text, told};
pub use one::view as one;

/// What lies on sticks.
#[derive(Debug, Clone, Default)]
pub struct Sticks {
    /// What was found; `None` while it is looked for.
    pub found: Option<Vec<Found>>,
}

/// How far it is with one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// It is looked through.
    Checking,
    /// What is in it.
    Seen(Preview),
    /// It is not taken.
    Refused(Refusal),
    /// It is put in place.
    Installing,
    /// It is in place, or that was undone.
    Installed {
        /// What.
        installed: Installed,
        /// Whether it was undone.
        undone: bool,
    },
}

/// One thing on a stick.
#[derive(Debug, Clone)]
pub struct One {
    /// What.
    pub found: Found,
    /// How far it is.
    pub stand: Stand,
}

impl One {
    /// What takes the keyboard's focus.
    #[must_use]
    pub fn focus(&self) -> &'static str {
        match self.stand {
            Stand::Checking | Stand::Seen(_) => "question",
            Stand::Refused(_) | Stand::Installing | Stand::Installed { .. } => "said",
        }
    }
}

/// What can be asked for, and what comes of it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Look once more.
    LookAgain,
    /// This lies there.
    Found(Arc<Vec<Found>>),
    /// Show the n-th thing.
    Ask(usize),
    /// It was looked through.
    Checked(Result<Box<Preview>, Refusal>),
    /// Its maker is accepted.
    Accept,
    /// Put it in place.
    Install,
    /// It was put in place, or not.
    Done(Result<Installed, Refusal>),
    /// Undo that; or undo the undoing.
    Undo,
    /// Leave it.
    Leave,
}

impl Message {
    /// Whether page and focus stay where they are: it only tells what comes of something.
    #[must_use]
    pub fn is_still(&self) -> bool {
        matches!(self, Self::Found(_) | Self::Checked(_) | Self::Done(_))
    }
}

/// The name of a thing: its title, or its file's name when it has none.
fn title(found: &Found) -> String {
    found.manifest.as_ref().map_or_else(|| found.name(), |card| card.title.clone())
}

fn signed(found: &Found, ctx: &Ctx<'_>) -> String {
    let key = match (found.refusal, &found.signed) {
        (Some(why), _) => return ctx.t(&format!("stick-no-{}", why.key())),
        (None, Signed::Not) => "stick-signed-not",
        (None, Signed::ByProject) => "stick-signed-by-project",
        (None, Signed::ByAccepted) => "stick-signed-by-accepted",
        (None, Signed::ByNew(_)) => "stick-signed-by-new",
    };
    ctx.t(key)
}

fn here(found: &Found, ctx: &Ctx<'_>) -> String {
    ctx.t(match found.here {
        Here::Nothing => "stick-here-nothing",
        Here::Older => "stick-here-older",
        Here::Same => "stick-here-same",
        Here::Newer => "stick-here-newer",
    })
}

/// What was found.
pub fn list<'a>(sticks: &Sticks, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let plain = |title: &str, more: Option<String>| -> Element<'a, Message> {
        let more = more.map(|more| text::body(ctx, more));
        let words = column![text::strong(ctx, ctx.t(title))].push(more).spacing(6);
        card(ctx, told(ctx, words).live()).padding([20, 24]).width(Length::Fill).into()
    };
    let found = match &sticks.found {
        None => plain("stick-looking", None),
        Some(found) if found.is_empty() => plain("sticks-none", Some(ctx.t("sticks-none.more"))),
        Some(found) => {
            let cards = found.iter().enumerate().map(|(index, found)| {
                let mut card = BigCard::new(format!("stick-{index}"), title(found)).below(signed(found, ctx));
                // Anybody may give theirs the title of another.
                let named = [("file", found.name().into()), ("here", here(found, ctx).into())];
                let above = || ctx.with("stick-named", &named);
                card.above = Some(if found.refusal.is_none() { above() } else { found.name() });
                if !ctx.look.is_large() {
                    let icon = if found.kind == Kind::Regions { Icon::Phone } else { Icon::Package };
                    card.tile = Some(tile(ctx, icon, None));
                }
                group(ctx, Role::ListItem, card.on_press(ctx, Message::Ask(index))).into()
            });
            group(ctx, Role::List, column(cards).spacing(16)).into()
        }
    };
    let body = column![told(ctx, text::body(ctx, ctx.t("sticks-where"))), found]
        .spacing(20)
        .max_width(900.0 * ctx.look.k.max(1.0));
    let mut page = Page::one(ctx.t("settings-sticks"), container(body).center_x(Length::Fill));
    let again =
        Key::new(ctx, KeyKind::Quiet, "look-again", ctx.t("copies-look")).icon(Icon::Again).in_bar(ctx);
    page.keys.push(again.on_press(ctx, Message::LookAgain).into());
    page
}
