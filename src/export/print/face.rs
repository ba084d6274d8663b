//! The faces text is set in, on paper and on the screen alike.
#![forbid(unsafe_code)]

use std::sync::{Arc, OnceLock};

use cosmic_text::{Fallback, FontSystem, fontdb};
use ttf_parser::Face;
use unicode_script::Script;

use crate::i18n::Language;

/// The files: Latin regular and bold, Chinese regular and bold.
pub const FILES: [&[u8]; 4] = [
    include_bytes!("../../../assets/fonts/SecondLookLatin-Regular.ttf"),
    include_bytes!("../../../assets/fonts/SecondLookLatin-Bold.ttf"),
    include_bytes!("../../../assets/fonts/SecondLookSC-Regular.otf"),
    include_bytes!("../../../assets/fonts/SecondLookSC-Bold.otf"),
];
/// The family of the first two.
pub const LATIN: &str = "Second Look Latin";
/// The family of the others.
pub const CHINESE: &str = "Second Look SC";

/// The families of a language, the one its words are set in first.
pub(super) fn families(language: Language) -> &'static [&'static str; 2] {
    if language.has_hanzi() { &[CHINESE, LATIN] } else { &[LATIN, CHINESE] }
}

/// Only our own families stand in for one another.
struct Own(&'static [&'static str]);

impl Fallback for Own {
    fn common_fallback(&self) -> &[&'static str] {
        self.0
    }

    fn forbidden_fallback(&self) -> &[&'static str] {
        &[]
    }

    fn script_fallback(&self, _: Script, _: &str) -> &[&'static str] {
        self.0
    }
}

/// Our faces and nothing of the system's: the same lines on every machine.
pub(super) fn system(language: Language) -> FontSystem {
    let mut faces = fontdb::Database::new();
    for file in FILES {
        let _ = faces.load_font_source(fontdb::Source::Binary(Arc::new(file)));
    }
    let own = Own(families(language));
    FontSystem::new_with_locale_and_db_and_fallback(language.code().to_owned(), faces, own)
}

/// Whether both weights of one family draw a character.
pub(super) fn draws(character: char) -> bool {
    static FACES: OnceLock<Vec<Face<'static>>> = OnceLock::new();
    let faces = FACES.get_or_init(|| FILES.iter().filter_map(|file| Face::parse(file, 0).ok()).collect());
    let drawn = |face: &Face<'_>| face.glyph_index(character).is_some_and(|glyph| glyph.0 != 0);
    faces.chunks(2).any(|family| family.iter().all(drawn))
}
