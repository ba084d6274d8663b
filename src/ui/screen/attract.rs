//! The attract screen of a kiosk: a situation unfolds in the languages offered, and one press begins. It
//! stands there all day, so that everything on it moves a little; out of hours it is dark and says so.

use iced::alignment::{Horizontal, Vertical};
use iced::widget::{Space, column, container, row};
use iced::{Color, Element, Length};

use crate::i18n::{Language, Words};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::icon::Icon;
use crate::ui::theme::{Kind, Look, colour, radius};
use crate::ui::widget::key::{Key, Kind as Manner};
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{Control, Skin, card, glasses, group, pad, panel, text};

/// The moments of one scene: what is said, what is thought, the question, and time to read it.
const MOMENTS: usize = 4;

/// Who meets whom.
const SCENES: [(&str, Picture, Picture); 3] = [
    ("attract-grandson", Picture::ElderWoman, Picture::Caller),
    ("attract-library", Picture::ElderMan, Picture::Teacher),
    ("attract-parcel", Picture::Student, Picture::Courier),
];

/// How far everything wanders, in logical pixels, so that nothing burns in.
const WANDERS: [(f32, f32); 8] =
    [(0.0, 0.0), (6.0, 4.0), (12.0, 8.0), (8.0, 12.0), (2.0, 10.0), (-6.0, 6.0), (-12.0, 0.0), (-6.0, -6.0)];

/// A screen narrower than this has no room for every language beside a key.
const NARROW: f32 = 1000.0;

/// On one narrower than this the keys stand one below the other.
const TALL: f32 = 760.0;

/// The state of the page.
#[derive(Debug)]
pub struct Attract {
    /// The words of each language offered, the first one first; never none.
    pub each: Vec<Words>,
    /// Moments since it began.
    pub moment: usize,
    /// Whether the kiosk is open.
    pub open: bool,
}

/// What a visitor asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// To begin, in this language.
    Begin(Language),
    /// Help, now.
    Help,
}

impl Attract {
    /// The scene that is shown, the moment of it, and its words.
    fn now(&self) -> (usize, usize, &Words) {
        let scene = self.moment / MOMENTS;
        let round = scene / SCENES.len();
        let words = self.each.get(round % self.each.len().max(1)).unwrap_or(&self.each[0]);
        (scene % SCENES.len(), self.moment % MOMENTS, words)
    }

    /// How far everything stands from its place.
    fn wander(&self) -> (f32, f32) {
        WANDERS.get(self.moment / MOMENTS % WANDERS.len()).copied().unwrap_or_default()
    }
}

/// The page; it has no bars.
pub fn view<'a>(attract: &Attract, ctx: &Ctx<'_>) -> Element<'a, Message> {
    // Nobody has set anything yet.
    let ctx = &Ctx { look: Look::new(ctx.look.kind, 100), ..*ctx };
    let (x, y) = attract.wander();
    let content = if attract.open { open(attract, ctx) } else { closed(attract, ctx) };
    let ground = if attract.open { ctx.look.colours.page } else { colour(0x0E_1A_20) };
    let around = pad(20.0 + y, 30.0 - x, 20.0 - y, 30.0 + x);
    panel(container(content).padding(around), ground, Color::TRANSPARENT, 0.0, 0.0)
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

fn open<'a>(attract: &Attract, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let low = ctx.size.height < 640.0;
    let keys = attract.each.iter().map(|words| begin(words, ctx));
    let keys: Element<'a, Message> =
        if ctx.size.width < TALL { column(keys).spacing(14).into() } else { row(keys).spacing(24).into() };
    let keys = group(ctx, Role::List, keys).width(Length::Fill);
    let foot = foot(attract, ctx);
    column![head(attract, ctx), scene(attract, ctx), keys, foot]
        .spacing(if low { 12 } else { 20 })
        .height(Length::Fill)
        .into()
}

/// Words of another language than the page's.
fn other<'a>(
    ctx: &Ctx<'_>,
    words: &Words,
    face: iced::Font,
    key: &str,
    size: f32,
    ink: Color,
) -> Control<'a, Message> {
    let line = text::sized(face, words.text(key), size, 1.3, ink);
    Control::new(Role::Label, Skin::bare(&ctx.look.colours), line).language(words.language())
}

fn head<'a>(attract: &Attract, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let mut names = column![].spacing(0);
    for (at, words) in attract.each.iter().enumerate() {
        let face = font::bold(font::of(words.language()));
        let size = if at == 0 { ctx.look.display() } else { ctx.look.body() };
        let line = text::sized(face, words.text("app-name"), size, 1.15, c.ink);
        let role = if at == 0 { Role::Heading } else { Role::Label };
        let name = Control::new(role, Skin::bare(&c), line).language(words.language());
        names = names.push(if at == 0 { name.level(1).stop(ctx) } else { name });
    }
    let five = told(attract, ctx).into_iter().map(|words| {
        other(ctx, words, font::of(words.language()), "attract-five", ctx.look.small(), c.ink).into()
    });
    row![
        glasses::sign(ctx, 92.0),
        names,
        Space::new().width(Length::Fill),
        column(five).align_x(Horizontal::Right).spacing(2)
    ]
    .spacing(20)
    .align_y(Vertical::Center)
    .into()
}

/// The situation that unfolds.
fn scene<'a>(attract: &Attract, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let (scene, moment, words) = attract.now();
    let c = ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let ground = if ctx.look.kind == Kind::Light { colour(0xF7_DDC0) } else { c.card };
    let (key, one, other) = SCENES[scene];
    let face = font::of(words.language());
    let line = |key: String, strong: bool| {
        let face = if strong { font::bold(face) } else { face };
        text::sized(face, words.text(&key), ctx.look.lead(), 1.4, c.ink)
    };
    let bubble = |key: String, mine: bool| {
        let (ground, edge) = if mine { (c.primary_tint, c.primary) } else { (c.card, c.edge) };
        panel(container(line(key, false)).padding([14, 22]), ground, edge, ctx.look.border(), radius::CARD)
            .max_width(460.0)
    };
    // One side and the other by turns.
    let mirrored = scene % 2 == 1;
    let side = |mine: bool| if mine == mirrored { Horizontal::Right } else { Horizontal::Left };
    // A low or narrow screen shows the newest alone.
    let alone = ctx.size.height < 700.0 || ctx.size.width < TALL;
    let shown = |at: usize| if alone { at == moment.min(2) } else { at <= moment };
    let across = |content: Element<'a, Message>, side| container(content).width(Length::Fill).align_x(side);
    let them = shown(0).then(|| across(bubble(format!("{key}.them"), false).into(), side(false)));
    let you = shown(1).then(|| across(bubble(format!("{key}.you"), true).into(), side(true)));
    let decide = shown(2).then(|| across(line("attract-decide".to_owned(), true).into(), Horizontal::Center));
    let talk = column![].push(them).push(you).push(decide);
    let told = Control::new(Role::Label, Skin::bare(&c), talk.spacing(14).width(Length::Fill));
    let told = container(told.language(words.language()).width(Length::Fill))
        .center_y(Length::Fill)
        .width(Length::Fill);
    let side = (ctx.size.width * 0.26).min(ctx.size.height - 400.0).min(380.0);
    let seen = side >= 90.0 && ctx.size.width >= 760.0 && !contrast;
    let lens = |picture: Picture| -> Element<'a, Message> { picture.in_lens(ctx, side).into() };
    let people = [one, other].map(|picture| seen.then(|| container(lens(picture)).center_y(Length::Fill)));
    let [mut first, mut second] = people;
    if mirrored {
        std::mem::swap(&mut first, &mut second);
    }
    let inner = row![].push(first).push(told).push(second).spacing(28).align_y(Vertical::Center);
    panel(container(inner).padding([10, 36]), ground, c.edge, if contrast { 3.0 } else { 0.0 }, radius::STAGE)
        .width(Length::Fill)
        .height(Length::Fill)
        .clip(true)
        .into()
}

/// The key that begins, in its own language.
fn begin<'a>(words: &Words, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let language = words.language();
    let c = ctx.look.colours;
    let face = font::of(language);
    let name =
        text::sized(font::bold(face), words.text("language-name"), ctx.look.title(), 1.2, c.on_primary);
    let press = row![
        text::icon(Icon::Hand, ctx.look.body(), c.on_primary),
        text::sized(face, words.text("attract-begin"), ctx.look.small(), 1.2, c.on_primary)
    ]
    .spacing(10)
    .align_y(Vertical::Center);
    let content = column![name, press].spacing(4).align_x(Horizontal::Center);
    let skin = Skin {
        ground: Some(c.primary.into()),
        border: iced::Border { color: c.primary, width: ctx.look.border(), radius: radius::CARD.into() },
        lip: Some(c.primary_deep),
        ..Skin::bare(&c)
    };
    let id = format!("begin-{}", language.code());
    let key = Control::new(Role::Button, skin, content).id(id).language(language).width(Length::Fill);
    let key = key.least(120.0, 96.0).padding([12, 16]).centred().on_press(Message::Begin(language));
    group(ctx, Role::ListItem, key).width(Length::Fill).into()
}

fn foot<'a>(attract: &Attract, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let mut lines = attract.each.iter().map(|words| (words.language(), words.text("bar-help")));
    let (language, first) = lines.next().unwrap_or((Language::English, String::new()));
    let face = font::bold(font::of(language));
    let name = first.clone();
    let mut help = column![text::sized(face, first, ctx.look.body(), 1.25, c.on_exit_tint)];
    let mut others = row![].spacing(14);
    for (language, line) in lines {
        others = others.push(text::sized(font::of(language), line, ctx.look.small(), 1.25, c.on_exit_tint));
    }
    help = help.push(others);
    let content = row![text::icon(Icon::LifeBuoy, ctx.look.icon(), c.on_exit_tint), help]
        .spacing(14)
        .align_y(Vertical::Center);
    let skin = Skin {
        ground: Some(c.exit_tint.into()),
        border: iced::Border { color: c.exit, width: ctx.look.border(), radius: radius::KEY.into() },
        lip: Some(c.exit_lip),
        ..Skin::bare(&c)
    };
    let help = Control::new(Role::Button, skin, content).id("help-now").language(language).name(name);
    let help = help.least(60.0, 72.0).padding([8, 20]).on_press(Message::Help);
    let erase = column(told(attract, ctx).into_iter().map(|words| {
        other(ctx, words, font::of(words.language()), "attract-erase", ctx.look.small(), c.ink2).into()
    }));
    if ctx.size.width < TALL {
        return help.into();
    }
    row![help, container(erase.spacing(2)).max_width(620.0).align_right(Length::Fill)]
        .spacing(24)
        .align_y(Vertical::Center)
        .into()
}

/// Whose words stand beside a key: all, or on a narrow screen one language after the other.
fn told<'w>(attract: &'w Attract, ctx: &Ctx<'_>) -> Vec<&'w Words> {
    if ctx.size.width < NARROW { vec![attract.now().2] } else { attract.each.iter().collect() }
}

/// Out of hours: dark, and the way to help all the same.
fn closed<'a>(attract: &Attract, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let ink = colour(0xC9_D6D8);
    let lines = column(attract.each.iter().enumerate().map(|(at, words)| {
        let face = font::of(words.language());
        if at > 0 {
            return other(ctx, words, face, "attract-closed", ctx.look.title(), ink).into();
        }
        let line = text::sized(face, words.text("attract-closed"), ctx.look.title(), 1.3, ink);
        let heading = Control::new(Role::Heading, Skin::bare(&ctx.look.colours), line);
        heading.level(1).stop(ctx).language(words.language()).into()
    }))
    .spacing(12)
    .align_x(Horizontal::Center);
    let help =
        Key::new(ctx, Manner::Quiet, "help-now", attract.each[0].text("bar-help")).icon(Icon::LifeBuoy);
    let help = help.on_press(ctx, Message::Help);
    // From corner to corner, a step each scene.
    let place = attract.moment / MOMENTS % 4;
    let across = if place.is_multiple_of(2) { Horizontal::Left } else { Horizontal::Right };
    let down = if place < 2 { Vertical::Top } else { Vertical::Bottom };
    let content = column![lines, card(ctx, help).padding(4)].spacing(32).align_x(Horizontal::Center);
    container(content).width(Length::Fill).height(Length::Fill).align_x(across).align_y(down).into()
}
