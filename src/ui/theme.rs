//! Every colour and size. The tokens are those of the look's page; nothing else names a colour.
#![allow(clippy::unreadable_literal, reason = "colours are written as designers write them")]

mod pairs;

use iced::Color;

pub use pairs::{EDGES, TEXTS};

use crate::settings;

/// A theme that is drawn; "as the system" has been decided by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Warm paper, dark ink.
    Light,
    /// Dark page.
    Dark,
    /// White on black, edges everywhere.
    ContrastDark,
    /// Black on white, edges everywhere.
    ContrastLight,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::ContrastDark, Self::ContrastLight];

    /// The theme somebody set; `dark` is what the system prefers.
    #[must_use]
    pub fn of(setting: settings::Theme, dark: bool) -> Self {
        match setting {
            settings::Theme::System if dark => Self::Dark,
            settings::Theme::System | settings::Theme::Light => Self::Light,
            settings::Theme::Dark => Self::Dark,
            settings::Theme::ContrastDark => Self::ContrastDark,
            settings::Theme::ContrastLight => Self::ContrastLight,
        }
    }

    /// High contrast: no scenery, thick edges.
    #[must_use]
    pub fn is_contrast(self) -> bool {
        matches!(self, Self::ContrastDark | Self::ContrastLight)
    }

    fn column(self) -> usize {
        match self {
            Self::Light => 0,
            Self::Dark => 1,
            Self::ContrastDark => 2,
            Self::ContrastLight => 3,
        }
    }
}

macro_rules! palette {
    ($($(#[$meta:meta])* $token:ident $light:literal $dark:literal $hc_dark:literal $hc_light:literal)*) => {
        /// The colours of one theme, by the look's tokens.
        #[derive(Debug, Clone, Copy, PartialEq)]
        #[allow(missing_docs)]
        pub struct Palette { $($(#[$meta])* pub $token: Color,)* }

        impl Palette {
            /// The colours of a theme.
            #[must_use]
            pub fn of(kind: Kind) -> Self {
                let pick = |colours: [u32; 4]| colour(colours[kind.column()]);
                Self { $($token: pick([$light, $dark, $hc_dark, $hc_light]),)* }
            }

            /// The colour of a token by its name.
            #[must_use]
            pub fn by_name(&self, token: &str) -> Option<Color> {
                match token {
                    $(stringify!($token) => Some(self.$token),)*
                    _ => None,
                }
            }
        }
    };
}

/// A colour from 0xRRGGBB.
#[must_use]
pub const fn colour(rgb: u32) -> Color {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color::from_rgb8(r, g, b)
}

palette! {
    page 0xFBF6EE 0x15191B 0x000000 0xFFFFFF
    card 0xFFFFFF 0x1F2528 0x000000 0xFFFFFF
    sunk 0xF2E9DB 0x101314 0x000000 0xFFFFFF
    window 0xF8FAFB 0x181D20 0x000000 0xFFFFFF
    line 0xE0D4C1 0x384144 0xFFFFFF 0x000000
    edge 0x7D7261 0x8C9792 0xFFFFFF 0x000000
    lip 0xCDBFA8 0x5A6563 0xFFFFFF 0x000000
    ink 0x1E2A32 0xF6F0E6 0xFFFFFF 0x000000
    ink2 0x414D55 0xCDC8BC 0xFFFFFF 0x000000
    primary 0x0E4A57 0x8FD6DE 0xFFE45C 0x003A47
    on_primary 0xFFFFFF 0x04252B 0x000000 0xFFFFFF
    primary_deep 0x062F38 0x4E8F98 0xFFFFFF 0x000000
    primary_tint 0xDCECEC 0x17383E 0x000000 0xFFFFFF
    exit 0x8A341C 0xF2AE94 0xFFB59C 0x7A2410
    on_exit 0xFFFFFF 0x3A1006 0x000000 0xFFFFFF
    exit_deep 0x5E2010 0xA8694F 0xFFFFFF 0x000000
    exit_tint 0xFAE6DC 0x40211A 0x000000 0xFFFFFF
    exit_lip 0xD9A48E 0x8A5744 0xFFB59C 0x7A2410
    on_exit_tint 0x6E2814 0xFFD9CB 0xFFB59C 0x7A2410
    mark 0xFFD766 0xFFD766 0xFFE45C 0xFFE45C
    lens 0xFFD766 0x17383E 0x000000 0xFFE45C
    on_mark 0x1E2A32 0x1B1400 0x000000 0x000000
    mark_edge 0x8A6200 0xFFD766 0xFFFFFF 0x000000
    trust 0xBFE4DA 0x8FD9C6 0x8CF0D8 0xC6F2E6
    on_trust 0x12352E 0x06231D 0x000000 0x000000
    trust_edge 0x165448 0x8FD9C6 0xFFFFFF 0x000000
    best 0x0B5B4C 0x62E6CC 0x5FF0D2 0x00564A
    best_tint 0xE2F5EC 0x0E2F29 0x000000 0xFFFFFF
    fine 0x1A3580 0xA6BAFF 0xA9BDFF 0x142C78
    fine_tint 0xE2EAFC 0x1A2548 0x000000 0xFFFFFF
    risky 0x734000 0xFFE2A0 0xFFE9A8 0x733F00
    risky_tint 0xFDEDC4 0x3A2C0C 0x000000 0xFFFFFF
    harmful 0x4C0B26 0xFA95AD 0xFF9CB4 0x43051F
    harmful_tint 0xF7E1E9 0x3A1422 0x000000 0xFFFFFF
    scam_side 0x0E4A57 0x8FD6DE 0x7FE9FF 0x003A47
    genuine_side 0x9A5B00 0xFFC36B 0xFFE45C 0x7A4600
    focus 0x1E2A32 0xFFFFFF 0x6CF3FF 0x0000C8
    focus_halo 0xFFFFFF 0x000000 0x000000 0xFFFFFF
    bubble_them 0xFFFFFF 0x2A3235 0x000000 0xFFFFFF
    bubble_you 0xDCECEC 0x17383E 0x000000 0xFFFFFF
    device 0x16262C 0x0B1113 0x000000 0xFFFFFF
    on_device 0xFFFFFF 0xFFFFFF 0xFFFFFF 0x000000
    device_button 0x35505A 0x2A4149 0x000000 0xFFFFFF
    device_edge 0x8FA9B2 0x8FA9B2 0xFFFFFF 0x000000
    device_exit 0xF2AE94 0xF2AE94 0xFFB59C 0x7A2410
    on_device_exit 0x3A1006 0x3A1006 0x000000 0xFFFFFF
    on_device2 0xC9D6D8 0xC9D6D8 0xFFFFFF 0x000000
    stage_call 0xDCE9E2 0x24322B 0x000000 0xFFFFFF
    stage_chat 0xD9E5EF 0x222C35 0x000000 0xFFFFFF
    stage_sms 0xE6DFF0 0x2A2235 0x000000 0xFFFFFF
    stage_email 0xECE7DC 0x342F22 0x000000 0xFFFFFF
    stage_web 0xDDE9EC 0x233134 0x000000 0xFFFFFF
    stage_bank 0xDBEBDD 0x233425 0x000000 0xFFFFFF
    stage_poster 0xEFDDCF 0x352A22 0x000000 0xFFFFFF
    stage_video 0xE3E0EC 0x282433 0x000000 0xFFFFFF
    stage_live 0xE9DAE0 0x33242A 0x000000 0xFFFFFF
    stage_door 0xEADFC8 0x352F22 0x000000 0xFFFFFF
}

/// Colours and sizes for one theme and one text size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Which theme.
    pub kind: Kind,
    /// Its colours.
    pub colours: Palette,
    /// Text size, 1 for 100 % to 2.5.
    pub k: f32,
    /// More room between lines, words and paragraphs, and shorter lines.
    pub easy: bool,
}

impl Look {
    /// The look of a theme at a text size in percent.
    #[must_use]
    pub fn new(kind: Kind, percent: u16) -> Self {
        Self { kind, colours: Palette::of(kind), k: f32::from(percent) / 100.0, easy: false }
    }

    /// Home and kiosk.
    #[must_use]
    pub fn display(self) -> f32 {
        20.0 * self.k + 24.0
    }
    /// Titles.
    #[must_use]
    pub fn title(self) -> f32 {
        20.0 * self.k + 12.0
    }
    /// Headings.
    #[must_use]
    pub fn heading(self) -> f32 {
        20.0 * self.k + 6.0
    }
    /// What is being said now, feedback.
    #[must_use]
    pub fn lead(self) -> f32 {
        20.0 * self.k + 2.0
    }
    /// Body, choices, keys.
    #[must_use]
    pub fn body(self) -> f32 {
        20.0 * self.k
    }
    /// Names, times, hints, sources; the smallest text there is.
    #[must_use]
    pub fn small(self) -> f32 {
        18.0 * self.k
    }
    /// Words in the bars grow to 40 and stop, where the window is wide enough for that.
    #[must_use]
    pub fn bar(self) -> f32 {
        self.body().min(40.0)
    }
    /// Icons in keys.
    #[must_use]
    pub fn icon(self) -> f32 {
        28.0 * self.k
    }
    /// Width of the edge of a control.
    #[must_use]
    pub fn border(self) -> f32 {
        if self.kind.is_contrast() { 3.0 } else { 2.0 }
    }
    /// Width of an ornamental edge.
    #[must_use]
    pub fn hairline(self) -> f32 {
        if self.kind.is_contrast() { 3.0 } else { 1.0 }
    }
    /// Large text changes the layout: one column, short words in the bars.
    #[must_use]
    pub fn is_large(self) -> bool {
        self.k >= 1.5
    }
}

/// Corner radii.
pub mod radius {
    /// A sign in the words.
    pub const SIGN: f32 = 7.0;
    /// A chip.
    pub const CHIP: f32 = 10.0;
    /// A key.
    pub const KEY: f32 = 16.0;
    /// A bubble.
    pub const BUBBLE: f32 = 20.0;
    /// A card.
    pub const CARD: f32 = 22.0;
    /// A stage.
    pub const STAGE: f32 = 28.0;
}

/// How much lower the lip of a key reaches.
pub const LIP: f32 = 4.0;

/// WCAG 2.2 contrast ratio of two colours, 1 to 21.
#[must_use]
pub fn contrast(a: Color, b: Color) -> f32 {
    let luminance = |c: Color| {
        let [r, g, b, _] = c.into_linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}
