//! Pictures of people and places, compiled in and decoded at their first use. Decoration: the tree does
//! not know them, and high contrast leaves all but the speaker's out.

use std::sync::OnceLock;

use iced::widget::image::{self, Handle};
use iced::widget::{Image, Space, container, stack};
use iced::{ContentFit, Element, Length};

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
            fn handle(self) -> Handle {
                match self { $(Self::$variant => {
                    static HANDLE: OnceLock<Handle> = OnceLock::new();
                    HANDLE.get_or_init(|| {
                        decode(include_bytes!(concat!("../../../assets/pictures/", $file, ".png")))
                    }).clone()
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

fn decode(bytes: &[u8]) -> Handle {
    let empty = || Handle::from_rgba(1, 1, vec![0_u8; 4]);
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
    let Ok(mut reader) = decoder.read_info() else { return empty() };
    let mut pixels = vec![0; reader.output_buffer_size().unwrap_or(0)];
    match reader.next_frame(&mut pixels) {
        Ok(info) if info.color_type == png::ColorType::Rgba => {
            pixels.truncate(info.buffer_size());
            Handle::from_rgba(info.width, info.height, pixels)
        }
        _ => empty(),
    }
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

    /// At a size.
    #[must_use]
    pub fn sized(self, width: impl Into<Length>, height: impl Into<Length>) -> Image<Handle> {
        image::Image::new(self.handle())
            .width(width)
            .height(height)
            .content_fit(ContentFit::Contain)
            .filter_method(image::FilterMethod::Linear)
    }
}

impl Picture {
    /// Its upper part, this much of it, at a size.
    #[must_use]
    pub fn from_top<'a, M: 'a>(self, width: f32, height: f32, part: f32) -> Element<'a, M> {
        let handle = self.handle();
        let whole = match &handle {
            Handle::Rgba { width, height, .. } => (*width, *height),
            Handle::Path(..) | Handle::Bytes(..) => (1, 1),
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let high = (whole.1 as f32 * part.clamp(0.0, 1.0)) as u32;
        let region = iced::Rectangle { x: 0, y: 0, width: whole.0, height: high.max(1) };
        let image = self.sized(width, height).crop(region);
        // The software renderer crops only at the edge of a layer: a clipped stack makes one.
        let base = Space::new().width(width).height(height);
        stack![base, image].clip(true).into()
    }
}

/// A round portrait, or initials in a disc.
pub fn portrait<'a, M: 'a>(ctx: &Ctx<'_>, face: Face, name: &str, side: f32) -> Element<'a, M> {
    if let Some(picture) = Picture::of(face) {
        return picture.sized(side, side).into();
    }
    let c = ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let grounds = [0x0E_4A57, 0x7B_2145, 0x6B_4400, 0x1F_4E86, 0x2F_5D3A, 0x5A_3A86];
    let pick = name.bytes().fold(0_usize, |sum, byte| sum.wrapping_add(usize::from(byte))) % grounds.len();
    let ground = if contrast { c.page } else { crate::ui::theme::colour(grounds[pick]) };
    let ink = if contrast { c.ink } else { crate::ui::theme::colour(0xFF_FFFF) };
    let text = super::text::sized(super::text::face(ctx, true), initials(name), side * 0.36, 1.0, ink);
    super::panel(container(text).center(side), ground, c.edge, if contrast { 3.0 } else { 0.0 }, side / 2.0)
        .into()
}

/// Two letters for a name: of its first and last word; a Chinese name gives its last two characters.
fn initials(name: &str) -> String {
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
