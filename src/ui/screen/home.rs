//! The beginning: one press starts a situation, one leads to each other thing.

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, row};
use iced::{Element, Length};

use crate::learn::outcome::Score;
use crate::store::Person;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::screen::people;
use crate::ui::theme::Kind as ThemeKind;
use crate::ui::widget::key::{BigCard, Key, Kind, tile, tool};
use crate::ui::widget::page::{Page, SCROLL_BAR, scroll};
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{card, glasses, pad, text, told};

/// What Home shows of the person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Home {
    /// The score so far.
    pub score: Score,
    /// The title of a situation that was left before its end.
    pub open: Option<String>,
    /// How many situations have not been played yet.
    pub new: usize,
    /// A check-up that was left, or is due.
    pub checkup: Option<Checkup>,
    /// The minutes of a review that is due.
    pub review: Option<usize>,
    /// Who is here, where somebody else could be.
    pub who: Option<Who>,
    /// To whom the answers of whoever is here go, where they agreed to that.
    pub sharing: Option<String>,
}

/// The id of what says who is here.
pub const WHO: &str = "who";

/// Who is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// What they are called.
    pub name: String,
    /// The person.
    pub person: Person,
}

/// Why Home speaks of a check-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checkup {
    /// One was left before its end.
    Left,
    /// A follow-up is due.
    Due,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Any situation.
    Start,
    /// The one that was left.
    GoOn,
    /// The review.
    Review,
    /// What can be played.
    Topics,
    /// What was done.
    Progress,
    /// A check-up.
    Checkup,
    /// What can be set.
    Settings,
    /// How it works.
    Tour,
    /// The signs and safe steps.
    Signs,
    /// Who is here, and who else there is.
    People,
    /// Where answers go.
    Sharing,
}

/// The page.
pub fn view<'a>(home: &Home, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let cards = cards(home, ctx);
    let start = start(home, ctx);
    let who = home.who.as_ref().map(|who| here(who, ctx));
    let mut page = if ctx.two_columns() {
        let pictured = container(start_card(ctx, start)).padding(pad(0.0, SCROLL_BAR, 0.0, 0.0));
        // On a low window the card scrolls rather than being cut.
        let left = container(scroll(ctx, pictured).height(Length::Shrink)).padding(pad(4.0, 0.0, 24.0, 0.0));
        Page::two("", left, column![].push(who).extend(cards).spacing(20))
    } else {
        Page::one(
            "",
            column![]
                .push(who)
                .push(card(ctx, start).padding([24, 24]).width(Length::Fill))
                .extend(cards)
                .spacing(20),
        )
    };
    page.title = None;
    page.back = false;
    // Offered on a card to whoever has not begun yet.
    if !is_new(home, ctx) {
        page.keys.push(tool(ctx, "tour", Icon::Info, ctx.t("tour-title"), false, Message::Tour).into());
    }
    page.keys
        .push(tool(ctx, "settings", Icon::Sliders, ctx.t("settings-title"), false, Message::Settings).into());
    page
}

/// Who is here, and the way to somebody else.
fn here<'a>(who: &Who, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let mut card = BigCard::new(WHO, who.name.clone()).below(ctx.t("people-switch"));
    card.tile = Some(people::portrait(ctx, &who.person, 60.0));
    let spoken = ctx.with("people-switch.spoken", &[("name", who.name.as_str().into())]);
    card.on_press(ctx, Message::People).name(spoken).least(60.0, 84.0).into()
}

fn cards<'a>(home: &Home, ctx: &Ctx<'_>) -> Vec<Element<'a, Message>> {
    let big = !ctx.look.is_large();
    let square = |icon| big.then(|| tile(ctx, icon, None));
    let mut cards = Vec::new();
    if is_new(home, ctx) {
        let mut tour = BigCard::new("tour", ctx.t("tour-offer")).below(ctx.t("tour-offer.more"));
        tour.tile = square(Icon::Info);
        cards.push(tour.on_press(ctx, Message::Tour).into());
    }
    if let Some(title) = &home.open {
        let mut open = BigCard::new("go-on-card", ctx.t("home-open")).below(title.clone());
        open.tile = square(Icon::Bookmark);
        cards.push(open.on_press(ctx, Message::GoOn).into());
    }
    if let Some(minutes) = home.review {
        let more = ctx.with("review-due.more", &[("minutes", minutes.into())]);
        let mut review = BigCard::new("review", ctx.t("review-due")).below(more);
        review.tile = square(Icon::Sprout);
        cards.push(review.on_press(ctx, Message::Review).into());
    }
    let mut topics = BigCard::new("topics", ctx.t("home-topics")).below(ctx.t("home-topics.more"));
    topics.tile = square(Icon::Grid);
    cards.push(topics.on_press(ctx, Message::Topics).into());
    let more = if home.score.all() == 0 { ctx.t("home-progress.more") } else { counts(ctx, home.score) };
    let mut progress = BigCard::new("progress", ctx.t("progress-title")).below(more);
    progress.tile = square(Icon::Glasses);
    cards.push(progress.on_press(ctx, Message::Progress).into());
    if let Some(checkup) = home.checkup {
        let key = match checkup {
            Checkup::Left => "checkup-left",
            Checkup::Due => "checkup-due",
        };
        let mut card = BigCard::new("checkup", ctx.t(key)).below(ctx.t("checkup-due.home"));
        card.tile = square(Icon::CalendarCheck);
        cards.push(card.on_press(ctx, Message::Checkup).into());
    }
    let mut signs = BigCard::new("signs", ctx.t("signs-title")).below(ctx.t("signs-title.more"));
    signs.tile = square(Icon::Search);
    cards.push(signs.on_press(ctx, Message::Signs).into());
    if let Some(host) = &home.sharing {
        let to = ctx.with("sharing-home.more", &[("host", host.as_str().into())]);
        let mut sharing = BigCard::new("sharing", ctx.t("sharing-home")).below(to);
        sharing.tile = square(Icon::Send);
        cards.push(sharing.on_press(ctx, Message::Sharing).into());
    }
    cards
}

/// Whether nobody has begun here yet: then how it works is offered first.
fn is_new(home: &Home, ctx: &Ctx<'_>) -> bool {
    !ctx.settings.seen_tour && home.score.all() == 0 && home.open.is_none()
}

/// Both sides in one sentence.
pub fn counts(ctx: &Ctx<'_>, score: Score) -> String {
    ctx.with(
        "home-counts",
        &[
            ("stopped", score.scams.well.into()),
            ("scams", score.scams.all().into()),
            ("trusted", score.genuine.well.into()),
            ("genuine", score.genuine.all().into()),
        ],
    )
}

/// Title, sentence, key.
fn start<'a>(home: &Home, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let notes = told(
        ctx,
        column![
            text::small(ctx, ctx.with("home-new", &[("count", home.new.into())])),
            text::small(ctx, ctx.t("home-stop")),
        ],
    );
    let key = Key { size: ctx.look.lead(), ..Key::new(ctx, Kind::Main, "start", ctx.t("home-start")) }
        .arrow(Icon::ArrowRight)
        .on_press(ctx, Message::Start)
        .least(160.0, 72.0);
    column![
        text::display(ctx, ctx.t("home-title")),
        told(ctx, text::lead(ctx, ctx.t("home-sentence"))),
        Space::new().height(12),
        row![key, notes].spacing(24).align_y(Vertical::Center).wrap().vertical_spacing(12),
    ]
    .spacing(10)
    .width(Length::Fill)
    .into()
}

/// The card with its picture above.
fn start_card<'a>(ctx: &Ctx<'_>, start: Element<'a, Message>) -> Element<'a, Message> {
    let width = ctx.left_width() - 2.0 * ctx.look.hairline();
    // The edges of the card, and what rounding may add, so that nothing is left to scroll.
    let high = ctx.size.height - 80.0 - 88.0 - 48.0 - 2.0 * ctx.look.hairline() - 2.0;
    // On a low window the words come first: the picture shows from its top down as much as there is
    // room for, and none of it when that would cut the people.
    let high_of = |key: &str, bold: bool, size: f32, line: f32| {
        text::height(text::face(ctx, bold), &ctx.t(key), size, line, width - 68.0)
    };
    let title = high_of("home-title", true, ctx.look.display(), text::leading(ctx, 1.15, 1.4));
    let sentence = high_of("home-sentence", false, ctx.look.lead(), 1.45);
    let words = 52.0 + title + sentence + 12.0 + 30.0 + 78.0;
    let whole = width * 300.0 / 698.0;
    let shown = (high - words).min(whole);
    let picture: Option<Element<'a, Message>> = match ctx.look.kind {
        _ if shown < whole * 0.8 => None,
        ThemeKind::ContrastDark | ThemeKind::ContrastLight => {
            Some(container(glasses::sign(ctx, width * 0.42)).padding(pad(36.0, 0.0, 0.0, 40.0)).into())
        }
        ThemeKind::Light | ThemeKind::Dark => {
            Some(Picture::HomeScene.from_top(ctx, width, shown, shown / whole).into())
        }
    };
    let content = column![].push(picture).push(container(start).padding([26, 34]));
    container(card(ctx, content).clip(true).padding(ctx.look.hairline()).width(Length::Fill))
        .width(Length::Fill)
        .into()
}
