//! A page as a screen hands it over: title, steps, body, keys. The app puts its bars round it.

use iced::widget::scrollable::{Direction, Rail, Scrollbar, Scroller, Style};
use iced::widget::{column, container, row, scrollable};
use iced::{Background, Border, Element, Length, Size};

use super::control::Control;
use super::text;
use crate::ui::ctx::Ctx;

/// The id of the scrollable that holds a page's body, or its right column.
pub const SCROLL: &str = "page";
/// The id of the scrollable that holds the left column, where it scrolls.
pub const SIDE: &str = "side";
/// The id of what a [`talk`] is in.
pub const TALK: &str = "talk";
/// The id of the scrollable on an author's desk.
pub const DESK: &str = "desk";

/// What fills a page between the bars.
pub enum Body<'a, M> {
    /// One column, which scrolls.
    One(Element<'a, M>),
    /// A stage or list at the left, words and keys at the right; each stays or scrolls by itself.
    Two {
        /// Fills its place, [`SCROLL_BAR`] at its right left free; scrolls inside itself if it must.
        left: Element<'a, M>,
        /// Scrolls.
        right: Element<'a, M>,
    },
}

/// Where an author's desk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// A strip below the columns.
    Below,
    /// A column at the right of all.
    Right,
    /// Inside the page, after its body.
    Within,
}

/// How high a desk below is, and how wide one at the right.
const DESK_SIZE: Size = Size::new(400.0, 134.0);

impl Side {
    /// Where there is room in this window: a strip takes no height a stage needs.
    #[must_use]
    pub fn of(ctx: &Ctx<'_>) -> Self {
        if !ctx.two_columns() {
            Self::Within
        } else if ctx.size.width >= 1600.0 || ctx.size.height < 800.0 {
            Self::Right
        } else {
            Self::Below
        }
    }

    /// What it leaves of the window to the page beside it.
    #[must_use]
    pub fn leaves(self, window: Size) -> Size {
        match self {
            Self::Below => Size::new(window.width, window.height - DESK_SIZE.height),
            Self::Right => Size::new(window.width - DESK_SIZE.width, window.height),
            Self::Within => window,
        }
    }
}

/// How much room on the right content of a [`scroll`] leaves for its bar.
pub const SCROLL_BAR: f32 = 18.0;

/// A key that may stand in the bottom bar, and how wide it is there.
pub struct BarKey<'a, M> {
    /// The control.
    pub key: Element<'a, M>,
    /// In logical pixels, its words in one line.
    pub width: f32,
}

impl<'a, M: Clone + 'a> From<Control<'a, M>> for BarKey<'a, M> {
    fn from(control: Control<'a, M>) -> Self {
        Self { width: control.natural_width(), key: control.into() }
    }
}

/// What is known of how many steps there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// About how many.
    About,
    /// Exactly how many.
    Exact,
    /// The last one was taken.
    Over,
}

/// See the module.
pub struct Page<'a, M> {
    /// What the program has to say first.
    pub notice: Option<Element<'a, M>>,
    /// What the page is called.
    pub title: Option<String>,
    /// The step, how many there are, and how surely.
    pub steps: Option<(usize, usize, Pace)>,
    /// Whether there is a way back.
    pub back: bool,
    /// Stays under the top bar while the rest scrolls: the exit of a stage.
    pub strip: Option<Element<'a, M>>,
    /// The rest.
    pub body: Body<'a, M>,
    /// Keys of the body, always in sight where there are two columns: below the right one.
    pub foot: Option<Element<'a, M>>,
    /// Keys and tools at the right of the bottom bar, the main key last.
    pub keys: Vec<BarKey<'a, M>>,
    /// What an author has beside the page.
    pub desk: Option<(Side, Element<'a, M>)>,
}

impl<'a, M: 'a> Page<'a, M> {
    /// A page of one column.
    pub fn one(title: impl Into<String>, body: impl Into<Element<'a, M>>) -> Self {
        Self {
            notice: None,
            title: Some(title.into()),
            steps: None,
            back: true,
            strip: None,
            body: Body::One(body.into()),
            foot: None,
            keys: Vec::new(),
            desk: None,
        }
    }

    /// A page of two columns.
    pub fn two(
        title: impl Into<String>,
        left: impl Into<Element<'a, M>>,
        right: impl Into<Element<'a, M>>,
    ) -> Self {
        Self { body: Body::Two { left: left.into(), right: right.into() }, ..Self::one(title, row![]) }
    }

    /// The same page, speaking another language of messages.
    pub fn map<N: 'a>(self, f: impl Fn(M) -> N + Clone + 'a) -> Page<'a, N> {
        let map = |element: Element<'a, M>| element.map(f.clone());
        Page {
            notice: self.notice.map(map),
            title: self.title,
            steps: self.steps,
            back: self.back,
            strip: self.strip.map(map),
            body: match self.body {
                Body::One(body) => Body::One(map(body)),
                Body::Two { left, right } => Body::Two { left: map(left), right: map(right) },
            },
            foot: self.foot.map(map),
            keys: self.keys.into_iter().map(|key| BarKey { key: map(key.key), width: key.width }).collect(),
            desk: self.desk.map(|(side, desk)| (side, map(desk))),
        }
    }
}

/// What is said on a stage: a [`scroll`] that stands at the newest of it.
pub fn talk<'a, M: 'a>(ctx: &Ctx<'_>, content: impl Into<Element<'a, M>>) -> scrollable::Scrollable<'a, M> {
    scroll(ctx, content).anchor_bottom().id(TALK)
}

/// A vertical scrollable with a bar wide enough to be seen. The bar lies over the content's right
/// padding (at least [`SCROLL_BAR`]), so that a page is as wide with it as without.
pub fn scroll<'a, M: 'a>(ctx: &Ctx<'_>, content: impl Into<Element<'a, M>>) -> scrollable::Scrollable<'a, M> {
    let c = ctx.look.colours;
    let bar = Scrollbar::new().width(14).scroller_width(14);
    scrollable(content).direction(Direction::Vertical(bar)).width(Length::Fill).style(move |_, _| {
        let rail = Rail {
            background: Some(Background::Color(c.sunk)),
            border: Border { color: c.edge, width: 2.0, radius: 7.0.into() },
            scroller: Scroller {
                background: Background::Color(c.edge),
                border: Border { radius: 7.0.into(), ..Border::default() },
            },
        };
        Style {
            container: container::Style::default(),
            vertical_rail: rail,
            horizontal_rail: rail,
            gap: None,
            auto_scroll: scrollable::AutoScroll {
                background: Background::Color(c.sunk),
                border: Border::default(),
                shadow: iced::Shadow::default(),
                icon: c.ink,
            },
        }
    })
}

/// The left column of a page, when it holds words rather than a stage.
pub fn side<'a, M: 'a>(ctx: &Ctx<'_>, content: impl Into<Element<'a, M>>) -> scrollable::Scrollable<'a, M> {
    let inner = container(content).padding(super::pad(0.0, SCROLL_BAR, 20.0, 0.0));
    scroll(ctx, inner).id(SIDE).height(Length::Fill)
}

/// The body between the bars.
pub fn body<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    mut page: Page<'a, M>,
    end: Vec<Element<'a, M>>,
) -> Element<'a, M> {
    // Where there are two columns the top bar has title and steps, and a notice stands above both; else
    // they begin the page.
    let mut above = None;
    if ctx.two_columns() {
        above = page.notice.take();
        (page.title, page.steps) = (None, None);
    }
    let content = around(ctx, page, end);
    column![].push(above).push(content).into()
}

/// The body, and an author's desk where it belongs.
fn around<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    mut page: Page<'a, M>,
    end: Vec<Element<'a, M>>,
) -> Element<'a, M> {
    let Some((side, desk)) = page.desk.take() else { return beside(ctx, page, end, None) };
    let ctx = &Ctx { size: side.leaves(ctx.size), ..*ctx };
    match side {
        Side::Below => {
            let strip = container(desk).width(Length::Fill).height(DESK_SIZE.height - 1.0);
            column![beside(ctx, page, end, None), super::rule(ctx), strip].into()
        }
        Side::Right => {
            let column = container(desk).width(DESK_SIZE.width).height(Length::Fill);
            row![container(beside(ctx, page, end, None)).width(Length::Fill), column].into()
        }
        Side::Within => beside(ctx, page, end, Some(desk)),
    }
}

fn beside<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    page: Page<'a, M>,
    end: Vec<Element<'a, M>>,
    within: Option<Element<'a, M>>,
) -> Element<'a, M> {
    let content: Element<'a, M> = match page.body {
        Body::One(body) => {
            let mut column = column![].spacing(20).padding(super::pad(16.0, 24.0, 28.0, 24.0));
            // How far one is stands in the first line: long titles must not push it out of sight.
            let steps = page.steps.map(|steps| super::bar::steps(ctx, steps, ctx.size.width - 48.0));
            let title = page.title.map(|title| text::heading(ctx, title).level(1));
            column = column.push(page.notice).push(steps).push(title).push(body).push(page.foot);
            column = column.push(ended(end)).push(within);
            scroll(ctx, column).id(SCROLL).height(Length::Fill).into()
        }
        Body::Two { left, right } => {
            let left = container(left).width(ctx.left_width() + SCROLL_BAR).height(Length::Fill);
            // The ring of a control reaches 7 beyond it: the scrollable must not cut it.
            let right = column![right].push(ended(end)).push(within).spacing(20);
            let right = container(right).padding(super::pad(8.0, SCROLL_BAR + 8.0, 16.0, 8.0));
            let foot =
                page.foot.map(|foot| container(foot).padding(super::pad(8.0, SCROLL_BAR + 8.0, 20.0, 8.0)));
            let right = column![scroll(ctx, right).id(SCROLL).height(Length::Fill)].push(foot);
            row![left, right].padding(super::pad(16.0, 4.0, 0.0, 24.0)).height(Length::Fill).into()
        }
    };
    column![].push(page.strip).push(content).into()
}

/// Keys that found no room in the bottom bar.
fn ended<'a, M: 'a>(keys: Vec<Element<'a, M>>) -> Option<Element<'a, M>> {
    (!keys.is_empty()).then(|| row(keys).spacing(16).wrap().vertical_spacing(16).into())
}
