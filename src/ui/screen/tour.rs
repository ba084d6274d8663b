//! How it works, in a minute: six steps, each one idea with one drawing. It can be left at any step, and
//! walked again whenever somebody likes.

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, row};
use iced::{Element, Length};

use crate::content::Grade;
use crate::learn::outcome::{Score, Side};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::feedback::verdict;
use crate::ui::widget::key::{self, Key, Kind};
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{Control, Skin, card, glasses, group, pad, panel, rule, text};

/// One idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Step {
    /// What this is.
    #[default]
    What,
    /// Half of the situations are genuine.
    Both,
    /// How one answers; it can be tried.
    Answer,
    /// Nothing here is real.
    Safe,
    /// Read aloud, text size, Home.
    Bar,
    /// The way to help.
    Help,
}

impl Step {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [Self::What, Self::Both, Self::Answer, Self::Safe, Self::Bar, Self::Help];

    /// Its name in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Both => "both",
            Self::Answer => "answer",
            Self::Safe => "safe",
            Self::Bar => "bar",
            Self::Help => "help",
        }
    }

    /// Where it stands, from 0.
    fn place(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or_default()
    }
}

/// Where somebody is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tour {
    /// The step that is shown.
    pub step: Step,
    /// The answer that was tried.
    pub tried: Option<usize>,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The next step; from the last one, home.
    GoOn,
    /// Out of it.
    Skip,
    /// Try the n-th answer.
    Try(usize),
    /// Show the keys of the keyboard.
    Keys,
}

/// What the app is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// It is over.
    Over,
    /// Show the keys of the keyboard.
    Keys,
}

/// How many answers there are to try.
const ANSWERS: usize = 2;

impl Tour {
    /// Carries out a message.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::GoOn => match Step::ALL.get(self.step.place() + 1) {
                Some(next) => {
                    self.step = *next;
                    Action::None
                }
                None => Action::Over,
            },
            Message::Skip => Action::Over,
            Message::Try(number) => {
                if self.step == Step::Answer && number < ANSWERS {
                    self.tried = Some(number);
                }
                Action::None
            }
            Message::Keys => Action::Keys,
        }
    }

    /// One step back; from the first one, out of it.
    pub fn back(&mut self) -> Action {
        match self.step.place().checked_sub(1) {
            Some(before) => {
                self.step = Step::ALL[before];
                Action::None
            }
            None => Action::Over,
        }
    }
}

/// The page.
pub fn view<'a>(tour: &Tour, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let step = tour.step;
    let key = step.key();
    let place = [("now", (step.place() + 1).into()), ("all", Step::ALL.len().into())];
    let words = column![
        text::small(ctx, ctx.with("tour-place", &place)),
        text::title::<Message>(ctx, ctx.t(&format!("tour-{key}"))),
        text::lead(ctx, ctx.t(&format!("tour-{key}.more"))),
        Space::new().height(8),
        keys(step, ctx),
    ]
    .spacing(12)
    .width(Length::Fill);
    let mut page = if ctx.two_columns() {
        // The ring of a control reaches 7 beyond it: the scrollable must not cut it.
        let drawing = container(drawing(tour, ctx, ctx.left_width() - 16.0)).padding(8);
        Page::two("", side(ctx, drawing), words)
    } else {
        // What came of an answer is seen at once.
        let drawing = drawing(tour, ctx, ctx.size.width - 48.0);
        Page::one("", column![].push(came(tour, ctx)).push(words).push(drawing).spacing(24))
    };
    page.title = Some(ctx.t("tour-title"));
    page
}

/// On and out; at the end, the keys of the keyboard too.
fn keys<'a>(step: Step, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let last = step == Step::Help;
    let on = ctx.t(if last { "tour-done" } else { "go-on" });
    let on = Key::new(ctx, Kind::Main, "tour-on", on).arrow(Icon::ArrowRight);
    let other = if last {
        let keys = Key::new(ctx, Kind::Quiet, "tour-keys", ctx.t("keys-title")).icon(Icon::Keypad);
        keys.on_press(ctx, Message::Keys)
    } else {
        Key::new(ctx, Kind::Quiet, "tour-skip", ctx.t("tour-skip")).on_press(ctx, Message::Skip)
    };
    row![on.on_press(ctx, Message::GoOn), other.least(60.0, 68.0)]
        .spacing(14)
        .wrap()
        .vertical_spacing(14)
        .into()
}

/// The drawing of a step, made of what the program itself is made of.
fn drawing<'a>(tour: &Tour, ctx: &Ctx<'_>, room: f32) -> Element<'a, Message> {
    match tour.step {
        Step::What => what(ctx, room),
        Step::Both => both(ctx, room),
        Step::Answer => answer(tour, ctx),
        Step::Safe => safe(ctx),
        Step::Bar => bar(ctx),
        Step::Help => help(ctx),
    }
}

/// The picture of Home; in high contrast the sign of the program.
fn what<'a>(ctx: &Ctx<'_>, room: f32) -> Element<'a, Message> {
    let edge = ctx.look.hairline();
    if ctx.look.kind.is_contrast() {
        let sign = container(glasses::sign(ctx, (room * 0.5).min(320.0))).padding(40);
        return card(ctx, sign.center_x(Length::Fill)).width(Length::Fill).into();
    }
    let width = room - 2.0 * edge;
    let high = (width * 300.0 / 698.0).min(ctx.size.height * 0.6);
    let picture = Picture::HomeScene.sized(ctx, width, high);
    card(ctx, container(picture).center_x(Length::Fill)).clip(true).padding(edge).width(Length::Fill).into()
}

/// Two lenses, alike: as many scams as genuine contacts.
fn both<'a>(ctx: &Ctx<'_>, room: f32) -> Element<'a, Message> {
    let side = Side { well: 3, late: 0, missed: 1 };
    let score = Score { scams: side, genuine: side };
    let lenses = glasses::score(ctx, score, room - 80.0);
    card(ctx, lenses).padding([24, 20]).center_x(Length::Fill).into()
}

/// Two answers, to be tried, and what comes of one.
fn answer<'a>(tour: &Tour, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let said = panel(
        container(text::lead(ctx, ctx.t("tour-answer-said"))).padding([16, 20]),
        ctx.look.colours.bubble_them,
        ctx.look.colours.ink,
        2.0,
        radius::BUBBLE,
    );
    let choices = (0..ANSWERS).map(|number| {
        let words = ctx.t(&format!("tour-answer-{}", number + 1));
        key::choice(ctx, number, words, 92.0, Message::Try(number)).into()
    });
    let came = if ctx.two_columns() { came(tour, ctx) } else { None };
    column![said, group(ctx, Role::List, column(choices).spacing(16))].push(came).spacing(20).into()
}

/// What comes of the answer that was tried.
fn came<'a>(tour: &Tour, ctx: &Ctx<'_>) -> Option<Control<'a, Message>> {
    let number = tour.tried.filter(|_| tour.step == Step::Answer)?;
    let grade = if number == 0 { Grade::Risky } else { Grade::Best };
    let happened = ctx.t(&format!("tour-answer-{}.came", number + 1));
    Some(verdict(ctx, grade, ctx.t(&format!("grade-{}", grade.key())), None, happened))
}

/// What does not happen here.
fn safe<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    let mut list = column![].spacing(16).width(Length::Fill);
    let lines = [
        (Icon::PhoneOff, "tour-safe-call"),
        (Icon::Banknote, "tour-safe-money"),
        (Icon::Users, "tour-safe-names"),
        (Icon::ThisComputer, "tour-safe-here"),
    ];
    for (index, (icon, line)) in lines.into_iter().enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        let small = (!ctx.look.is_large()).then(|| key::tile::<Message>(ctx, icon, None));
        let words = text::strong(ctx, ctx.t(line)).width(Length::Fill);
        let entry = row![].push(small).push(words).spacing(20).align_y(Vertical::Center);
        list = list.push(group(ctx, Role::ListItem, entry));
    }
    group(ctx, Role::List, card(ctx, list).padding([22, 26]).width(Length::Fill)).into()
}

/// The tools of the top bar, each with what it does.
fn bar<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    let tools = [
        (Icon::Speaker, "bar-aloud", "tour-bar-aloud"),
        (Icon::TextSize, "bar-text-size", "tour-bar-size"),
        (Icon::House, "bar-home", "tour-bar-home"),
        (Icon::ArrowLeft, "bar-back", "tour-bar-back"),
    ];
    let mut list = column![].spacing(16).width(Length::Fill);
    for (index, (icon, name, does)) in tools.into_iter().enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        let c = ctx.look.colours;
        let word = row![text::icon(icon, ctx.look.icon(), c.ink), text::strong(ctx, ctx.t(name))]
            .spacing(12)
            .align_y(Vertical::Center);
        let does = text::body(ctx, ctx.t(does)).width(Length::Fill);
        let entry: Element<'a, Message> = if ctx.look.is_large() {
            column![word, does].spacing(6).width(Length::Fill).into()
        } else {
            let word = container(word).width(Length::FillPortion(2));
            row![word, container(does).width(Length::FillPortion(3))]
                .spacing(16)
                .align_y(Vertical::Center)
                .into()
        };
        list = list.push(group(ctx, Role::ListItem, entry));
    }
    group(ctx, Role::List, card(ctx, list).padding([22, 26]).width(Length::Fill)).into()
}

/// A page in outline, with the way to help in its place: drawn, not to be pressed.
fn help<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let label = row![
        text::icon(Icon::LifeBuoy, ctx.look.icon(), c.on_exit_tint),
        text::sized(text::face(ctx, true), ctx.t("bar-help"), ctx.look.body(), 1.25, c.on_exit_tint),
    ]
    .spacing(12)
    .align_y(Vertical::Center);
    let key = panel(container(label).padding([14, 24]), c.exit_tint, c.exit, ctx.look.border(), radius::KEY);
    let icon = |icon| text::icon(icon, ctx.look.icon(), c.ink2);
    let head = row![icon(Icon::ArrowLeft), Space::new().width(Length::Fill)]
        .extend([Icon::Speaker, Icon::TextSize, Icon::House].map(|tool| icon(tool).into()))
        .spacing(24);
    let room = if ctx.look.is_large() { 24.0 } else { 150.0 };
    let outline = column![
        container(head).padding([18, 24]),
        rule(ctx),
        Space::new().height(room),
        rule(ctx),
        container(key).padding(pad(18.0, 24.0, 22.0, 24.0)),
    ];
    let card = card(ctx, outline).width(Length::Fill);
    Control::new(Role::Image, Skin::bare(&c), card)
        .name(ctx.t("tour-help-drawing"))
        .width(Length::Fill)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_on_to_its_end_and_back_to_its_beginning() {
        let mut tour = Tour::default();
        for step in &Step::ALL[1..] {
            assert_eq!(tour.update(Message::GoOn), Action::None);
            assert_eq!(tour.step, *step);
        }
        assert_eq!(tour.update(Message::GoOn), Action::Over);
        for step in Step::ALL.iter().rev().skip(1) {
            assert_eq!(tour.back(), Action::None);
            assert_eq!(tour.step, *step);
        }
        assert_eq!(tour.back(), Action::Over);
    }

    #[test]
    fn it_can_be_left_at_any_step_and_only_one_has_answers() {
        for step in Step::ALL {
            let mut tour = Tour { step, tried: None };
            assert_eq!(tour.update(Message::Try(1)), Action::None);
            assert_eq!(tour.tried.is_some(), step == Step::Answer, "{step:?}");
            assert_eq!(tour.update(Message::Try(9)), Action::None);
            assert_ne!(tour.tried, Some(9));
            assert_eq!(tour.update(Message::Skip), Action::Over);
        }
    }
}
