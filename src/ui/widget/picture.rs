//! Pictures of people, things and places: lists of shapes, drawn once at the size they are seen in, so that
//! they are sharp on every screen. Decoration: the tree does not know them, and high contrast leaves all
//! but the speaker's out.

mod shapes;

use std::sync::Mutex;

use iced::widget::image::Handle;
use iced::widget::{Image, container, stack};
use iced::{ContentFit, Element, Padding};
use tiny_skia::{Color, FillRule, PathBuilder, Pixmap, Stroke, Transform};

use crate::content::Face;
use crate::ui::ctx::Ctx;

macro_rules! pictures {
    ($($variant:ident $file:literal)*) => {
        /// A picture. What each shows, and its size, stands in `assets/pictures/README.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Picture { $($variant,)* }

        impl Picture {
            /// Every picture, and the name of its file.
            #[cfg(test)]
            const ALL: &[(Self, &str)] = &[$((Self::$variant, $file),)*];

            fn shapes(self) -> &'static str {
                match self { $(
                    Self::$variant => include_str!(concat!("../../../assets/pictures/", $file, ".shapes")),
                )* }
            }
        }
    };
}

pictures! {
    HomeScene "home-scene"
    FirstScene "first-scene"
    CallScene "call-scene"
    ElderWoman "elder-woman"
    ElderMan "elder-man"
    Grandmother "grandmother"
    Neighbour "neighbour"
    Student "student"
    Granddaughter "granddaughter"
    Teenager "teenager"
    Child "child"
    Teacher "teacher"
    Nurse "nurse"
    Officer "officer"
    Courier "courier"
    Shopkeeper "shopkeeper"
    BankClerk "bank-clerk"
    Recruiter "recruiter"
    Host "host"
    Colleague "colleague"
    Caller "caller"
    Stall "stall"
    BadgeApple "badge-apple"
    BadgeBoat "badge-boat"
    BadgeFish "badge-fish"
    BadgeHouse "badge-house"
    BadgeLeaf "badge-leaf"
    BadgeStar "badge-star"
    BadgeTree "badge-tree"
    BankCard "bank-card"
    Bottle "bottle"
    Coach "coach"
    Code "code"
    DoorBack "door-back"
    DoorFront "door-front"
    EggBox "egg-box"
    Envelope "envelope"
    Fold "fold"
    GiftBalloon "gift-balloon"
    GiftCup "gift-cup"
    GiftFan "gift-fan"
    GiftFlower "gift-flower"
    GiftKite "gift-kite"
    HerbalJar "herbal-jar"
    HostDesk "host-desk"
    IdPaper "id-paper"
    Leaflet "leaflet"
    NoticeBoard "notice-board"
    Parcel "parcel"
    Pin "pin"
    Poster "poster"
    SelfView "self-view"
    StallBack "stall-back"
    StallFront "stall-front"
    TradingBoard "trading-board"
    Wall "wall"
}

impl Picture {
    /// Who has this face, head and shoulders.
    #[must_use]
    pub fn of(face: Face) -> Option<Self> {
        Some(match face {
            Face::None => return None,
            Face::Caller => Self::Caller,
            Face::ElderWoman => Self::ElderWoman,
            Face::ElderMan => Self::ElderMan,
            Face::Grandmother => Self::Grandmother,
            Face::Neighbour => Self::Neighbour,
            Face::Student => Self::Student,
            Face::Granddaughter => Self::Granddaughter,
            Face::Teenager => Self::Teenager,
            Face::Child => Self::Child,
            Face::Teacher => Self::Teacher,
            Face::Nurse => Self::Nurse,
            Face::Officer => Self::Officer,
            Face::Courier => Self::Courier,
            Face::Shopkeeper => Self::Shopkeeper,
            Face::BankClerk => Self::BankClerk,
            Face::Recruiter => Self::Recruiter,
            Face::Host => Self::Host,
            Face::Colleague => Self::Colleague,
            Face::Stall => Self::Stall,
        })
    }

    /// As large as fits.
    #[must_use]
    pub fn sized(self, ctx: &Ctx<'_>, width: f32, height: f32) -> Image<Handle> {
        self.from_top(ctx, width, height, 1.0)
    }

    /// Its upper part, this much of it, as large as fits.
    #[must_use]
    pub fn from_top(self, ctx: &Ctx<'_>, width: f32, height: f32, part: f32) -> Image<Handle> {
        let (full_width, full_height) = shapes::size(self.shapes()).unwrap_or((1.0, 1.0));
        let fit = (width / full_width).min(height / (full_height * part)) * ctx.scale;
        let drawn = [full_width, full_height * part].map(|length| pixels(length * fit));
        kept(ctx, Drawn { picture: self, lens: false, pixels: drawn })
    }

    /// In a round lens, this large.
    #[must_use]
    pub fn in_lens(self, ctx: &Ctx<'_>, side: f32) -> Image<Handle> {
        kept(ctx, Drawn { picture: self, lens: true, pixels: [pixels(side * ctx.scale); 2] })
    }

    /// Drawn into this many pixels of width and height; of what is too high the upper part.
    #[allow(clippy::cast_precision_loss)]
    fn draw(self, [width, height]: [u32; 2]) -> Option<Pixmap> {
        let mut canvas = Pixmap::new(width, height)?;
        let scale = width as f32 / shapes::size(self.shapes())?.0;
        shapes::draw(self.shapes(), &mut canvas, Transform::from_scale(scale, scale), None)?;
        Some(canvas)
    }

    /// Drawn in a round lens with a white rim, this many pixels across.
    #[allow(clippy::cast_precision_loss)]
    fn draw_in_lens(self, side: u32) -> Option<Pixmap> {
        let mut canvas = Pixmap::new(side, side)?;
        let scale = side as f32 / 152.0;
        let at = Transform::from_scale(scale, scale);
        // Blue-grey shapes on what is grey too: that caller is one whom nobody sees.
        let ground = if self == Self::Caller { [0xC9, 0xD6, 0xD8] } else { [0xFD, 0xF3, 0xE3] };
        let [r, g, b] = ground;
        let glass = PathBuilder::from_circle(76.0, 76.0, 74.0)?;
        let ground = shapes::flat(Color::from_rgba8(r, g, b, u8::MAX));
        canvas.fill_path(&glass, &ground, FillRule::Winding, at, None);
        let inside = shapes::mask(&canvas, &PathBuilder::from_circle(76.0, 76.0, 72.0)?, at)?;
        // A person stands at its foot, a thing in its middle.
        let (wide, high) = shapes::size(self.shapes())?;
        let inner = if wide < 240.0 {
            let fit = 94.0 / wide.max(high);
            at.pre_translate(76.0 - wide * fit / 2.0, 76.0 - high * fit / 2.0).pre_scale(fit, fit)
        } else {
            at.pre_translate(4.0, 12.0).pre_scale(0.6, 0.6)
        };
        shapes::draw(self.shapes(), &mut canvas, inner, Some(&inside))?;
        let rim = Stroke { width: 4.0, ..Stroke::default() };
        canvas.stroke_path(&glass, &shapes::flat(Color::WHITE), &rim, at, None);
        Some(canvas)
    }
}

/// A picture at one size.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Drawn {
    picture: Picture,
    lens: bool,
    pixels: [u32; 2],
}

/// Drawn once to the pixels it fills: to scale it would be most of what a frame costs.
#[allow(clippy::cast_precision_loss)]
fn kept(ctx: &Ctx<'_>, drawn: Drawn) -> Image<Handle> {
    static KEPT: Mutex<Vec<(Drawn, Handle)>> = Mutex::new(Vec::new());
    let mut kept = KEPT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let [width, height] = drawn.pixels;
    let handle = if let Some((_, handle)) = kept.iter().find(|(key, _)| *key == drawn) {
        handle.clone()
    } else {
        // A window that is dragged to another size asks for many.
        if kept.len() >= 48 {
            kept.clear();
        }
        let canvas =
            if drawn.lens { drawn.picture.draw_in_lens(width) } else { drawn.picture.draw(drawn.pixels) };
        let handle = canvas.map_or_else(|| Handle::from_rgba(1, 1, vec![0; 4]), straight);
        kept.push((drawn, handle.clone()));
        handle
    };
    Image::new(handle)
        .width(width as f32 / ctx.scale)
        .height(height as f32 / ctx.scale)
        .content_fit(ContentFit::Fill)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels(length: f32) -> u32 {
    (length.round() as u32).max(1)
}

/// The canvas keeps colours multiplied by alpha, a handle does not.
fn straight(canvas: Pixmap) -> Handle {
    let (width, height) = (canvas.width(), canvas.height());
    let mut bytes = canvas.take();
    // Only edges are neither clear nor full.
    for pixel in bytes.chunks_exact_mut(4).filter(|pixel| !matches!(pixel[3], 0 | u8::MAX)) {
        let alpha = u16::from(pixel[3]);
        for value in &mut pixel[..3] {
            *value = u8::try_from(u16::from(*value) * 255 / alpha).unwrap_or(u8::MAX);
        }
    }
    Handle::from_rgba(width, height, bytes)
}

/// A round portrait, or initials in a disc.
pub fn portrait<'a, M: Clone + 'a>(ctx: &Ctx<'_>, face: Face, name: &str, side: f32) -> Element<'a, M> {
    if let Some(picture) = Picture::of(face) {
        return picture.in_lens(ctx, side).into();
    }
    let c = ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let grounds = [0x0E_4A57, 0x7B_2145, 0x6B_4400, 0x1F_4E86, 0x2F_5D3A, 0x5A_3A86];
    let pick = name.bytes().fold(0_usize, |sum, byte| sum.wrapping_add(usize::from(byte))) % grounds.len();
    let ground = if contrast { c.page } else { crate::ui::theme::colour(grounds[pick]) };
    let ink = if contrast { c.ink } else { crate::ui::theme::colour(0xFF_FFFF) };
    let text = super::text::sized(super::text::face(ctx, true), initials(name), side * 0.36, 1.0, ink);
    let edge = if contrast { 3.0 } else { 0.0 };
    let disc = super::panel(container(text).center(side), ground, c.edge, edge, side / 2.0);
    super::hidden(ctx, disc).into()
}

/// A person between what stands behind and what stands before: `DoorBack` and `DoorFront`, or `StallBack` and
/// `StallFront`. As large as fits.
pub fn between<'a, M: 'a>(
    ctx: &Ctx<'_>,
    [back, front]: [Picture; 2],
    face: Face,
    width: f32,
    height: f32,
) -> Element<'a, M> {
    // Both layers are 560 wide and 420 high; the person, 240, stands on the ledge at 340.
    let scale = (width / 560.0).min(height / 420.0);
    let side = 240.0 * scale;
    let place = Padding { top: 100.0 * scale, left: 160.0 * scale, ..Padding::ZERO };
    let person = Picture::of(face).filter(|who| *who != Picture::Stall);
    let person = person.map(|who| container(who.sized(ctx, side, side)).padding(place));
    stack![back.sized(ctx, width, height)].push(person).push(front.sized(ctx, width, height)).into()
}

/// Two letters for a name: of its first and last word; a Chinese name gives its last two characters.
#[must_use]
pub fn initials(name: &str) -> String {
    // What follows is where they work: “Nina, payments team”.
    let name = name.split([',', '，', '·']).next().unwrap_or(name);
    let letters: Vec<char> = name.chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.iter().any(|c| *c >= '\u{3400}') {
        let han: Vec<char> = letters.into_iter().filter(|c| *c >= '\u{3400}').collect();
        return han[han.len().saturating_sub(2)..].iter().collect();
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = words.first().and_then(|word| word.chars().find(|c| c.is_alphanumeric()));
    let last = (words.len() > 1)
        .then(|| words.last().and_then(|word| word.chars().find(|c| c.is_alphanumeric())))
        .flatten();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests;
