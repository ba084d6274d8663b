//! The faces inside the program, and the system's fonts kept out.

use std::path::Path;
use std::sync::OnceLock;

use iced::Font;
use iced::font::Weight;
use ttf_parser::Face;

use crate::content::index::Index;
use crate::content::pack::Pack;
use crate::export::print::face;
use crate::i18n::Language;

/// The Latin face.
pub const LATIN: Font = Font::with_name(face::LATIN);
/// The Chinese face.
pub const CHINESE: Font = Font::with_name(face::CHINESE);
/// The glyphs of the icons.
pub const ICONS: Font = Font::with_name("Second Look Icons");

/// All faces, for the window, the tests and the benches.
pub const FILES: [&[u8]; 5] = [
    face::FILES[0],
    face::FILES[1],
    face::FILES[2],
    face::FILES[3],
    include_bytes!("../../assets/icons/lucide-subset.ttf"),
];

/// The face a language's pages are set in.
#[must_use]
pub fn of(language: Language) -> Font {
    match language {
        Language::Chinese => CHINESE,
        Language::English | Language::French => LATIN,
    }
}

/// The bold of a face.
#[must_use]
pub fn bold(font: Font) -> Font {
    Font { weight: Weight::Bold, ..font }
}

/// Whether a character is drawn by a face inside the program, or by none at all.
#[must_use]
pub fn has(character: char) -> bool {
    // A bit for each character of the basic plane: whole packs are asked about.
    static DRAWN: OnceLock<Vec<u64>> = OnceLock::new();
    let drawn = DRAWN.get_or_init(|| {
        let mut drawn = vec![0_u64; 1 << 10];
        let faces = FILES.iter().filter_map(|bytes| Face::parse(bytes, 0).ok());
        for subtable in faces.filter_map(|face| face.tables().cmap).flat_map(|cmap| cmap.subtables) {
            subtable.codepoints(|code| {
                if let Some(bits) = drawn.get_mut(code as usize >> 6).filter(|_| subtable.is_unicode()) {
                    *bits |= 1 << (code & 63);
                }
            });
        }
        drawn
    });
    let code = u32::from(character);
    character.is_control() || drawn.get(code as usize >> 6).is_some_and(|bits| bits >> (code & 63) & 1 == 1)
}

/// More files of words than this are not read before the window opens.
const FEW: usize = 60;

/// Whether some installed pack has words that need a font of the system: as its index says, or, for a
/// small pack without one, as its words say.
#[must_use]
pub fn lacking(packs: &Path, cache: &Path) -> bool {
    let (packs, _) = Pack::installed(packs);
    packs.iter().any(|pack| match Index::read(cache, &pack.place()) {
        Some(index) => index.head.letters,
        None => pack.files.list("locales", "ftl").len() <= FEW && !pack.is_drawn(has),
    })
}

/// Keeps fontdb from reading every font of the system, which costs start-up time and memory for faces
/// nothing here is set in: it is pointed at a configuration that names one empty folder.
///
/// Call before any thread is started: the environment belongs to the whole process.
#[cfg(target_os = "linux")]
#[allow(unsafe_code)]
pub fn keep_system_fonts_out(cache: &std::path::Path) {
    let empty = cache.join("no-fonts");
    let config = cache.join("fonts.conf");
    let path = empty.display().to_string().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let text = format!("<?xml version=\"1.0\"?>\n<fontconfig><dir>{path}</dir></fontconfig>\n");
    let written = std::fs::create_dir_all(&empty).is_ok()
        && (std::fs::read_to_string(&config).is_ok_and(|found| found == text)
            || std::fs::write(&config, &text).is_ok());
    if written {
        // SAFETY: called from `ui::run` before any thread exists, so nobody reads the environment now.
        unsafe { std::env::set_var("FONTCONFIG_FILE", &config) };
    }
}

/// Elsewhere the system's own font lookup is left alone.
#[cfg(not(target_os = "linux"))]
pub fn keep_system_fonts_out(_: &std::path::Path) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_scripts_are_lacking() {
        assert!("Où ? 欢迎 “quotes” £".chars().all(has));
        assert!(!has('ع') && !has('ไ'));
    }

    #[test]
    fn only_a_pack_that_needs_them_brings_the_systems_fonts() {
        let (folder, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let write = |path: &str, text: &str| {
            let path = folder.path().join("one").join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        assert!(!lacking(folder.path(), cache.path()));
        let manifest = r#"(format: 1, id: "one", title: "One", version: "1", base_language: "en",
            languages: ["en"], authors: [], licence: "CC0")"#;
        write("pack.ron", manifest);
        write("locales/en/scenarios/x/y.ftl", "title = Words");
        assert!(!lacking(folder.path(), cache.path()));
        write("locales/en/scenarios/x/y.ftl", "title = كلمات");
        assert!(lacking(folder.path(), cache.path()));
    }
}
