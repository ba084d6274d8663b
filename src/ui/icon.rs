//! The icons: glyphs of Lucide (ISC licence), a face of our own. Always beside a word.

use std::collections::HashMap;
use std::sync::OnceLock;

macro_rules! icons {
    ($($variant:ident $name:literal)*) => {
        /// An icon, by what it shows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Icon { $($variant,)* }

        impl Icon {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

icons! {
    ArrowLeft "arrow-left" ArrowRight "arrow-right" ArrowDown "arrow-down" ChevronRight "chevron-right"
    House "house" TextSize "a-large-small" LifeBuoy "life-buoy" Sliders "sliders-horizontal" Grid "layout-grid"
    Users "users" UserX "user-x" UserCheck "user-check" Phone "phone" PhoneOff "phone-off"
    PhoneIncoming "phone-incoming" Video "video" Chat "messages-square" Sms "message-square-text" Mail "mail"
    Globe "globe" Landmark "landmark" Pin "pin" Radio "radio" Door "door-open" Eye "eye" Sprout "sprout"
    Undo "undo-2" Again "rotate-ccw" Check "check" Close "x" Info "info" Scroll "scroll-text" List "list"
    Leave "log-out" Languages "languages" MapPin "map-pin" CalendarCheck "calendar-check"
    Report "file-pen-line" Hand "hand" Handshake "handshake" Search "search" Glasses "glasses"
    Footprints "footprints" Sound "audio-lines" ThisComputer "monitor-check" Palette "palette" Wind "wind"
    OneLikeIt "git-compare-arrows" Clock "clock" Document "file-text" Banknote "banknote" Play "play"
    Message "message-circle" Shield "shield-check" Bookmark "bookmark" Keypad "grip" Pause "pause" Speaker "volume-2"
    Stop "square" Link "link" Attachment "paperclip" Gift "gift" Microphone "mic" MicrophoneOff "mic-off" CameraOff "video-off"
    Snowflake "snowflake" Code "qr-code" Send "send" Cart "shopping-cart" Package "package" Egg "egg" Coach "bus"
    Paper "id-card" Printer "printer" Ways "split" Reply "reply" Flag "flag" Minus "minus" Plus "plus"
    Chart "chart-line" Flower "flower-2" Signature "signature" Card "credit-card" Bell "bell" Wallet "wallet"
}

impl Icon {
    /// Its glyph in the icon face.
    #[must_use]
    pub fn glyph(self) -> char {
        static GLYPHS: OnceLock<HashMap<&'static str, char>> = OnceLock::new();
        let read = |line: &'static str| {
            let (name, code) = line.split_once(" U+")?;
            Some((name, char::from_u32(u32::from_str_radix(code.trim(), 16).ok()?)?))
        };
        let glyphs = GLYPHS.get_or_init(|| {
            include_str!("../../assets/icons/codepoints.txt").lines().filter_map(read).collect()
        });
        glyphs.get(self.name()).copied().unwrap_or('\u{fffd}')
    }
}

#[cfg(test)]
mod tests {
    use super::Icon;

    #[test]
    fn every_icon_is_in_the_face() {
        let face = ttf_parser::Face::parse(crate::ui::font::FILES[4], 0).unwrap();
        for icon in Icon::ALL {
            assert!(face.glyph_index(icon.glyph()).is_some(), "{icon:?}");
        }
    }
}
