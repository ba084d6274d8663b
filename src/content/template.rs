//! The pack `new` begins with: a pair about a reading club's book, sound as it stands and meant to be
//! overwritten. Its files lie in `assets/template`, once for the structure and once a language for the
//! words; this room only puts names in and touches no disk.
#![forbid(unsafe_code)]

use include_dir::{Dir, include_dir};

use super::Topic;
use crate::i18n::Language;

static TEMPLATE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/template");

/// The two halves of the pair: `<id>-one` is the scam, `<id>-two` the genuine one. Their names do not tell.
pub const HALVES: [&str; 2] = ["one", "two"];

/// The files of a new pack, each with its path below the pack's folder.
///
/// `id` is in kebab-case; the first of `languages` is the one the pack is first written in; `today`, as
/// in `2026-11-24`, becomes the day its facts were checked.
#[must_use]
pub fn files(id: &str, topic: Topic, languages: &[Language], today: &str) -> Vec<(String, String)> {
    let base = languages.first().copied().unwrap_or(Language::English);
    let list: Vec<_> = languages.iter().map(|language| format!("\"{}\"", language.code())).collect();
    let fill = |file: &str| {
        let text = TEMPLATE.get_file(file).and_then(include_dir::File::contents_utf8).unwrap_or_default();
        let note = match file.rsplit_once('/') {
            _ if !topic.wants_note() => String::new(),
            None => "    content_note: true,\n".to_owned(),
            Some((language, _)) => {
                let words = TEMPLATE.get_file(format!("{language}/note.ftl"));
                words.and_then(include_dir::File::contents_utf8).unwrap_or_default().to_owned()
            }
        };
        // In Fluent the place is a comment, so that the template itself can be parsed.
        text.replace("# __NOTE__\n", &note)
            .replace("__NOTE__\n", &note)
            .replace("__ID__", id)
            .replace("__TOPIC__", &format!("{topic:?}"))
            .replace("__BASE__", base.code())
            .replace("__LANGUAGES__", &list.join(", "))
            .replace("__TODAY__", today)
    };
    let mut out = vec![("pack.ron".to_owned(), fill("pack.ron"))];
    for half in HALVES {
        let path = format!("scenarios/{}/{id}-{half}", topic.key());
        out.push((format!("{path}.ron"), fill(&format!("{half}.ron"))));
        for language in languages {
            let code = language.code();
            out.push((format!("locales/{code}/{path}.ftl"), fill(&format!("{code}/{half}.ftl"))));
        }
    }
    out
}

/// The topic somebody names: by its name, its code, or a part that only one name has (`police`).
#[must_use]
pub fn topic(named: &str) -> Option<Topic> {
    let named = named.to_ascii_lowercase();
    let exact = |topic: &&Topic| topic.key() == named || topic.code().eq_ignore_ascii_case(&named);
    let mut partly = Topic::ALL.iter().filter(|topic| topic.key().contains(&named));
    match (Topic::ALL.iter().find(exact), partly.next(), partly.next()) {
        (Some(topic), ..) | (None, Some(topic), None) => Some(*topic),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_to_fill_in() {
        let files = files("tea-club", Topic::Shopping, &Language::ALL, "2026-11-24");
        assert_eq!(files.len(), 9);
        for (path, text) in &files {
            assert!(!text.is_empty() && !text.contains("__") && !path.contains("__"), "{path}: {text}");
        }
        assert!(files[0].1.contains("languages: [\"en\", \"zh-CN\", \"fr\"]"));
    }

    #[test]
    fn a_topic_is_named_in_three_ways() {
        assert_eq!(topic("fake-police"), Some(Topic::FakePolice));
        assert_eq!(topic("police"), Some(Topic::FakePolice));
        assert_eq!(topic("t11"), Some(Topic::Shopping));
        assert_eq!(topic("fake"), None, "three begin so");
        assert_eq!(topic("weather"), None);
        assert_eq!(topic(""), None);
    }
}
