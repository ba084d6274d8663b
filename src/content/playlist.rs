//! Paths for people: a few situations in a row, for an audience and a length. Data in
//! `assets/playlists/<id>.ron`; their words are the messages `path-<id>`. Which situations a path has is
//! chosen by [`crate::learn::path`].
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::check::{Code, Problem};
use super::pack::Files;
use super::{Audience, Channel, Topic, id, parse};
use crate::i18n::Words;

/// A path as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Playlist {
    /// Kebab-case; the stem of its file.
    pub id: String,
    /// Who is offered it.
    pub audience: Vec<Audience>,
    /// It takes no longer than this.
    pub minutes: usize,
    /// What it is made of.
    pub steps: Steps,
    /// Its name in languages, by their codes: those of a fleet bring theirs.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
}

/// What the ids of a fleet's paths begin with, so that none takes the place of ours.
const FLEET: &str = "fleet/";

/// What a path is made of: situations of the built-in pack, but those chosen by their full names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Steps {
    /// These, by their short ids, in this order; those of another pack by their full names.
    Chosen(Vec<String>),
    /// As many as fit of those that are all of this, an empty list being no demand.
    Drawn {
        /// Written for one of these by name.
        #[serde(default)]
        written_for: Vec<Audience>,
        /// Of these topics, the first ones first.
        #[serde(default)]
        topics: Vec<Topic>,
        /// Opening on one of these stages.
        #[serde(default)]
        channels: Vec<Channel>,
    },
}

impl Playlist {
    /// Reads one; `file` is named in problems.
    ///
    /// # Errors
    /// When it is not one, or its id is not the name of its file.
    pub fn read(file: &str, text: &str) -> Result<Self, Problem> {
        let playlist: Self = parse::ron(file, text)?;
        let stem = file.rsplit('/').next().and_then(|name| name.strip_suffix(".ron"));
        if stem != Some(playlist.id.as_str()) || !id::is_kebab(&playlist.id) {
            return Err(Problem::at(Code::BadId, file, parse::locate(text, &playlist.id), &playlist.id));
        }
        Ok(playlist)
    }

    /// All of them, the shortest first; one that cannot be read is left out, which a test never lets be.
    #[must_use]
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<Playlist>> = LazyLock::new(|| {
            let files = Files::BuiltIn;
            let read = |file: String| Playlist::read(&file, &files.read(&file).ok()?).ok();
            let mut all: Vec<_> = files.list("playlists", "ron").into_iter().filter_map(read).collect();
            all.sort_by_key(|playlist| playlist.minutes);
            all
        });
        &ALL
    }

    /// The one of this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::all().iter().find(|playlist| playlist.id == id)
    }

    /// The same as one of a fleet's, which it is known as from then on.
    #[must_use]
    pub fn of_fleet(mut self) -> Self {
        self.id.insert_str(0, FLEET);
        self
    }

    /// Whether this is the id of one of a fleet's.
    #[must_use]
    pub fn is_of_fleet(id: &str) -> bool {
        id.strip_prefix(FLEET).is_some_and(id::is_kebab)
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self, words: &Words) -> String {
        let names = &self.names;
        let own = names.get(words.language().code()).or_else(|| names.get("en"));
        let own = own.or_else(|| names.values().next());
        own.cloned().unwrap_or_else(|| words.text(&format!("path-{}", self.id)))
    }

    /// Whether it is offered to whoever chose this audience.
    #[must_use]
    pub fn is_offered(&self, to: Audience) -> bool {
        to.is_offered(&self.audience)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_path_of_its_name() {
        let files = Files::BuiltIn;
        let names = files.list("playlists", "ron");
        assert!(names.len() >= 7, "{names:?}");
        for file in &names {
            let text = files.read(file).unwrap();
            assert!(Playlist::read(file, &text).is_ok(), "{file}: {:?}", Playlist::read(file, &text));
        }
        assert_eq!(Playlist::all().len(), names.len());
    }

    #[test]
    fn what_is_no_path_is_named() {
        let text = r#"(id: "one", audience: [Senior], minutes: 10, steps: Chosen(["a"]))"#;
        assert!(Playlist::read("playlists/one.ron", text).is_ok());
        for (file, text) in [
            ("playlists/two.ron", text.to_owned()),
            ("playlists/One.ron", text.replace("one", "One")),
            ("playlists/one.ron", text.replace("Senior", "Seniors")),
            ("playlists/one.ron", text.replace("steps", "stops")),
            ("playlists/one.ron", "(".to_owned()),
        ] {
            let problem = Playlist::read(file, &text).unwrap_err();
            assert_eq!(problem.file, file);
        }
    }

    #[test]
    fn a_path_for_grown_people_is_not_offered_to_a_child() {
        let cards = Playlist::find("cards").unwrap();
        assert!(cards.is_offered(Audience::Senior) && !cards.is_offered(Audience::Child));
        let first = Playlist::find("first-job").unwrap();
        assert!(first.is_offered(Audience::Everyone) && !first.is_offered(Audience::Senior));
        assert!(Playlist::find("lesson").unwrap().is_offered(Audience::Child));
    }
}
