//! The PIN: asked for, or chosen. Which digits were typed shows nowhere and is said nowhere: how many alone.

use std::fmt;
use std::time::Duration;

use iced::widget::{Space, column, container, row};
use iced::{Element, Length};

use super::{Message, part};
use crate::kiosk::pin::MOST;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::control::{Control, Skin};
use crate::ui::widget::digits::{Typed, digits};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::{card, group, panel, text, told};

/// What is asked.
#[derive(Clone, PartialEq, Eq)]
pub enum Asks {
    /// The PIN that is set.
    Pin,
    /// A new one.
    New,
    /// The new one once more, which was this.
    Again(String),
}

/// The state of the page.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin {
    /// What is asked.
    pub asks: Asks,
    /// Whether there is no PIN yet.
    pub first: bool,
    /// What was typed so far.
    pub typed: String,
    /// What came of it, in words.
    pub said: Option<String>,
    /// How long the next try has to wait.
    pub wait: Duration,
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pin").field("asks", &self.key()).finish_non_exhaustive()
    }
}

impl Pin {
    /// Asks.
    #[must_use]
    pub fn new(asks: Asks, first: bool) -> Self {
        Self { asks, first, typed: String::new(), said: None, wait: Duration::ZERO }
    }

    /// Its name among pages.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self.asks {
            Asks::Pin => "operator-pin",
            Asks::New => "operator-pin-new",
            Asks::Again(_) => "operator-pin-again",
        }
    }

    /// One digit more.
    pub fn put(&mut self, digit: u8) {
        if self.typed.len() < MOST && digit < 10 {
            self.typed.push(char::from(b'0' + digit));
        }
        self.said = None;
    }

    /// One less.
    pub fn rub(&mut self) {
        let _ = self.typed.pop();
        self.said = None;
    }
}

/// The page.
pub fn view<'a>(pin: &Pin, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let asked = match pin.asks {
        Asks::Pin => ["pin-ask", "pin-ask.more"],
        Asks::New => ["pin-new", "pin-new.more"],
        Asks::Again(_) => ["pin-again", "pin-again.more"],
    };
    let [asked, more] = asked.map(|key| ctx.t(key));
    let said = pin.said.clone().map(|line| {
        let icon = text::icon(Icon::Info, ctx.look.icon().min(48.0), ctx.look.colours.primary);
        let line = row![icon, text::strong(ctx, line).width(Length::Fill)].spacing(14);
        told(ctx, line.align_y(iced::Center)).id("said").live()
    });
    let asks =
        column![text::heading::<Message>(ctx, asked), told(ctx, text::body(ctx, more)), dots(pin, ctx)]
            .push(said)
            // Not announced: a screen reader would speak every second.
            .push((!pin.wait.is_zero()).then(|| told(ctx, text::body(ctx, wait(pin.wait, ctx))).id("wait")))
            .spacing(14);
    let asks = card(ctx, asks).padding([20, 24]).width(Length::Fill);
    let forgotten = (pin.asks == Asks::Pin).then(|| told(ctx, text::small(ctx, ctx.t("pin-forgotten"))));
    let below = column![].push(forgotten).push(part::languages(ctx)).spacing(18);
    let (title, pad) = (ctx.t("operator-title"), pad(ctx));
    let mut page = if ctx.two_columns() {
        Page::two(title, side(ctx, column![asks, below].spacing(18)), pad)
    } else {
        Page::one(title, column![asks, pad, below].spacing(20))
    };
    let (id, words, message) = if pin.first {
        ("quit", "operator-quit", Message::AskToQuit)
    } else if pin.asks == Asks::Pin {
        ("leave", "operator-leave", Message::Leave)
    } else {
        ("stay", "operator-pin-keep", Message::Stay)
    };
    page.keys.push(Key::new(ctx, Kind::Quiet, id, ctx.t(words)).in_bar(ctx).on_press(ctx, message).into());
    let go = Key::new(ctx, Kind::Main, "go-on", ctx.t("go-on")).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(go.on_press(ctx, Message::Type(Typed::Done)).into());
    page
}

/// A dot for each digit; for those who listen their number.
fn dots<'a>(pin: &Pin, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let count = pin.typed.len();
    let side = (18.0 * ctx.look.k).min(32.0);
    let dot = |full: bool| -> Element<'a, Message> {
        let ground = if full { c.ink } else { c.card };
        panel(Space::new().width(side).height(side), ground, c.edge, 2.0, side / 2.0).into()
    };
    // Room for six from the beginning; how long the PIN is shows no sooner.
    let all = (0..count.max(6)).map(|at| dot(at < count));
    let all = row(all).spacing(10).wrap().vertical_spacing(10);
    let frame =
        panel(all, c.card, c.edge, ctx.look.border(), radius::KEY).padding([18, 20]).width(Length::Fill);
    let name = ctx.with("pin-entered", &[("count", count.into())]);
    Control::new(Role::Label, Skin::bare(&c), frame)
        .name(name)
        .id("entered")
        .live()
        .width(Length::Fill)
        .into()
}

fn wait(wait: Duration, ctx: &Ctx<'_>) -> String {
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    let (key, count) =
        if seconds > 90 { ("pin-wait-minutes", seconds.div_ceil(60)) } else { ("pin-wait-seconds", seconds) };
    ctx.with(key, &[("count", usize::try_from(count).unwrap_or(usize::MAX).into())])
}

/// Ten digits as a telephone has them, and the way back.
fn pad<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    let high = 60.0 + 12.0 * ctx.look.k;
    let key = |digit: u8| -> Element<'a, Message> {
        let key = Key { size: ctx.look.heading(), ..Key::new(ctx, Kind::Quiet, "digit", digit.to_string()) };
        let key = key.on_press(ctx, Message::Type(Typed::Digit(digit))).id(format!("digit-{digit}"));
        key.width(Length::Fill).least(60.0, high).into()
    };
    let line = |digits: [u8; 3]| row(digits.map(key)).spacing(14);
    let free = || Space::new().width(Length::Fill);
    let rub = Key::new(ctx, Kind::Quiet, "rub", ctx.t("pin-rub")).icon(Icon::ArrowLeft);
    let rub = rub.on_press(ctx, Message::Type(Typed::Rub)).width(Length::Fill);
    let all = column![
        line([1, 2, 3]),
        line([4, 5, 6]),
        line([7, 8, 9]),
        row![free(), key(0), free()].spacing(14),
        rub,
    ]
    .spacing(14)
    .max_width(460.0 * ctx.look.k.max(1.0));
    let all = group(ctx, Role::Group, all).name(ctx.t("pin-keys"));
    container(digits(all, Message::Type)).center_x(Length::Fill).into()
}
