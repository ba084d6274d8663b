//! How a control looks, and the ring round it.

use iced::advanced::renderer;
use iced::{Background, Border, Color, Rectangle, Renderer};

use crate::ui::theme::Palette;

/// How a control looks.
#[derive(Debug, Clone, Copy)]
pub struct Skin {
    /// The ground.
    pub ground: Option<Background>,
    /// Its edge.
    pub border: Border,
    /// The lip below it, when it is a key.
    pub lip: Option<Color>,
    /// Inner ring colour.
    pub halo: Color,
    /// Outer ring colour.
    pub focus: Color,
    /// Thinner ring, for words inside a line.
    pub slim: bool,
}

impl Skin {
    /// Nothing but the ring.
    #[must_use]
    pub fn bare(colours: &Palette) -> Self {
        Self {
            ground: None,
            border: Border::default(),
            lip: None,
            halo: colours.focus_halo,
            focus: colours.focus,
            slim: false,
        }
    }
}

/// The ring round what has the keyboard's focus.
pub(in crate::ui::widget) fn ring(renderer: &mut Renderer, body: Rectangle, skin: &Skin) {
    use iced::advanced::Renderer as _;

    let (halo, outer) = if skin.slim { (2.0, 2.0) } else { (3.0, 4.0) };
    let radius = skin.border.radius;
    for (grow, width, color) in [(halo, halo, skin.halo), (halo + outer, outer, skin.focus)] {
        let radius = iced::border::Radius {
            top_left: radius.top_left + grow,
            top_right: radius.top_right + grow,
            bottom_right: radius.bottom_right + grow,
            bottom_left: radius.bottom_left + grow,
        };
        renderer.fill_quad(
            renderer::Quad {
                bounds: body.expand(grow),
                border: Border { color, width, radius },
                ..renderer::Quad::default()
            },
            Color::TRANSPARENT,
        );
    }
}
