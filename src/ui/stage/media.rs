//! Pictures of a pack that a situation shows, read once when it is opened. They carry what the learner
//! has to look at, so that high contrast shows them too; their words stand below them for everybody.

use std::collections::BTreeMap;
use std::io::Cursor;

use iced::widget::image::Handle;
use iced::widget::{Image, column, container};
use iced::{ContentFit, Element};
use image::{ImageFormat, ImageReader, Limits, imageops};

use super::{Pressed, Scene};
use crate::content::pack::Files;
use crate::content::{Beat, BeatId, Line, Scenario};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::theme::radius;
use crate::ui::widget::{Control, Skin, panel, text};

/// Larger than this, in pixels on a side, a picture is scaled down: no bubble is wider on any screen.
const SIDE: u32 = 1024;
/// No picture is read that needs more memory, in bytes.
const MEMORY: u64 = 4 * 4096 * 4096;

/// The pictures of one situation, by name.
#[derive(Debug, Default)]
pub struct Media {
    pictures: BTreeMap<String, Handle>,
}

impl Media {
    /// Reads the pictures that a scenario's lines name. One that cannot be read is left to its words.
    #[must_use]
    pub fn of(files: &Files, scenario: &Scenario) -> Self {
        let names = scenario.beats.values().filter_map(|beat| match beat {
            Beat::Line(line) => line.media.as_ref(),
            _ => None,
        });
        let read = |name: &String| {
            let bytes = files.bytes(&format!("media/{name}")).ok()?;
            Some((name.clone(), picture(&bytes)?))
        };
        Self { pictures: names.filter_map(read).collect() }
    }
}

fn picture(bytes: &[u8]) -> Option<Handle> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::Png);
    reader.limits(limits);
    let mut pixels = reader.decode().ok()?.into_rgba8();
    let (width, height) = pixels.dimensions();
    if width.max(height) > SIDE {
        let scaled = |side: u32| (u64::from(side) * u64::from(SIDE) / u64::from(width.max(height))).max(1);
        let side = |side: u32| u32::try_from(scaled(side)).unwrap_or(SIDE);
        pixels = imageops::resize(&pixels, side(width), side(height), imageops::FilterType::Triangle);
    }
    Some(Handle::from_rgba(pixels.width(), pixels.height(), pixels.into_raw()))
}

/// The picture of a line, of the pack or in lines, and its words; the words alone when it cannot be read.
pub(super) fn shown<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    beat: &BeatId,
    line: &Line,
) -> Option<Element<'a, Pressed>> {
    let words = scene.find(&format!("{beat}.alt")).unwrap_or_default();
    let Some(name) = &line.media else {
        return line.picture.map(|kind| super::chat::shown(ctx, kind, words));
    };
    let image = scene.media.pictures.get(name).map(|handle| {
        let high = 360.0 * ctx.look.k.max(1.0);
        container(Image::new(handle.clone()).content_fit(ContentFit::Contain)).max_height(high)
    });
    Some(framed(ctx, column![].push(image), words))
}

/// A frame around something to look at, its words below; never wider than its bubble.
pub(super) fn framed<'a>(
    ctx: &Ctx<'_>,
    content: iced::widget::Column<'a, Pressed>,
    words: String,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let ground = if ctx.look.kind.is_contrast() { c.page } else { c.sunk };
    let content = content.push(text::small(ctx, words.clone())).spacing(4);
    let framed = panel(container(content).padding(10), ground, c.line, ctx.look.hairline(), radius::CHIP)
        .max_width(420.0 * ctx.look.k.max(1.0));
    Control::new(Role::Image, Skin::bare(&c), framed).name(words).into()
}
