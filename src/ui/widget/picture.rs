//! Pictures of people and places, compiled in and decoded at their first use. Decoration: the tree does
//! not know them, and high contrast leaves all but the speaker's out.

use std::sync::{Mutex, OnceLock};

use iced::widget::image::Handle;
use iced::widget::{Image, container};
use iced::{ContentFit, Element};
use image::{ImageFormat, RgbaImage, imageops};

use crate::content::Face;
use crate::ui::ctx::Ctx;

macro_rules! pictures {
    ($($variant:ident $file:literal)*) => {
        /// A picture.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Picture { $($variant,)* }

        impl Picture {
            /// Decoded once.
            fn pixels(self) -> &'static RgbaImage {
                match self { $(Self::$variant => {
                    static PIXELS: OnceLock<RgbaImage> = OnceLock::new();
                    PIXELS.get_or_init(|| {
                        decode(include_bytes!(concat!("../../../assets/pictures/", $file, ".png")))
                    })
                })* }
            }
        }
    };
}

pictures! {
    HomeScene "home-scene"
    CallScene "call-scene"
    FirstScene "first-scene"
    LensCaller "lens-caller"
    LensElderWoman "lens-elder-woman"
    LensElderMan "lens-elder-man"
    LensStudent "lens-student"
    LensBankClerk "lens-bank-clerk"
    LensStall "lens-stall"
}

/// The pixels, colours multiplied by alpha: so that clear ones lend no colour to their neighbours.
fn decode(bytes: &[u8]) -> RgbaImage {
    let read = image::load_from_memory_with_format(bytes, ImageFormat::Png);
    let mut picture = read.map_or_else(|_| RgbaImage::new(1, 1), image::DynamicImage::into_rgba8);
    for pixel in picture.pixels_mut() {
        let [r, g, b, alpha] = pixel.0;
        let times = |value: u8| u8::try_from(u16::from(value) * u16::from(alpha) / 255).unwrap_or(u8::MAX);
        pixel.0 = [times(r), times(g), times(b), alpha];
    }
    picture
}

impl Picture {
    /// The portrait of a face, in its lens.
    #[must_use]
    pub fn of(face: Face) -> Option<Self> {
        match face {
            Face::None => None,
            Face::Caller => Some(Self::LensCaller),
            Face::ElderWoman => Some(Self::LensElderWoman),
            Face::ElderMan => Some(Self::LensElderMan),
            Face::Student => Some(Self::LensStudent),
            Face::BankClerk => Some(Self::LensBankClerk),
            Face::Stall => Some(Self::LensStall),
        }
    }

    /// As large as fits.
    #[must_use]
    pub fn sized(self, ctx: &Ctx<'_>, width: f32, height: f32) -> Image<Handle> {
        self.from_top(ctx, width, height, 1.0)
    }

    /// Its upper part, this much of it, as large as fits.
    ///
    /// It is scaled once to the pixels it fills: the software renderer would do so in every frame, which
    /// is most of what a frame costs.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    pub fn from_top(self, ctx: &Ctx<'_>, width: f32, height: f32, part: f32) -> Image<Handle> {
        static SCALED: Mutex<Vec<Scaled>> = Mutex::new(Vec::new());
        let whole = self.pixels();
        let (full_width, full_height) = (whole.width() as f32, whole.height() as f32);
        let fit = (width / full_width).min(height / (full_height * part)) * ctx.scale;
        let pixels = |length: f32| ((length * fit).round() as u32).max(1);
        let wanted = [pixels(full_width), pixels(full_height), pixels(full_height * part)];
        let mut kept = SCALED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let handle = if let Some((_, handle)) = kept.iter().find(|(key, _)| *key == (self, wanted)) {
            handle.clone()
        } else {
            // A window that is dragged to another size asks for many.
            if kept.len() >= 24 {
                kept.clear();
            }
            let handle = scale(whole, wanted);
            kept.push(((self, wanted), handle.clone()));
            handle
        };
        Image::new(handle)
            .width(wanted[0] as f32 / ctx.scale)
            .height(wanted[2] as f32 / ctx.scale)
            .content_fit(ContentFit::Fill)
    }
}

/// A picture and its width, height and kept rows in pixels; and what came of it.
type Scaled = ((Picture, [u32; 3]), Handle);

/// A picture of this width and height, of which this many rows are kept.
fn scale(whole: &RgbaImage, [width, height, rows]: [u32; 3]) -> Handle {
    let mut small = imageops::resize(whole, width, height, imageops::FilterType::Triangle);
    for pixel in small.pixels_mut() {
        let [r, g, b, alpha] = pixel.0;
        let straight = |value: u8| {
            let value = u16::from(value) * 255 / u16::from(alpha.max(1));
            u8::try_from(value).unwrap_or(u8::MAX)
        };
        pixel.0 = [straight(r), straight(g), straight(b), alpha];
    }
    let mut bytes = small.into_raw();
    bytes.truncate(4 * width as usize * rows as usize);
    Handle::from_rgba(width, rows.min(height), bytes)
}

/// A round portrait, or initials in a disc.
pub fn portrait<'a, M: Clone + 'a>(ctx: &Ctx<'_>, face: Face, name: &str, side: f32) -> Element<'a, M> {
    if let Some(picture) = Picture::of(face) {
        return picture.sized(ctx, side, side).into();
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
mod tests {
    use super::initials;

    #[test]
    fn initials_of_names() {
        assert_eq!(initials("Sylvie M."), "SM");
        assert_eq!(initials("Professeur Delmas"), "PD");
        assert_eq!(initials("王建国"), "建国");
        assert_eq!(initials("“Ellis”"), "E");
        assert_eq!(initials("Nina, payments team"), "N");
        assert_eq!(initials("小妮 · 结算组"), "小妮");
    }
}
