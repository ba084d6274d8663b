//! The store with many answers: what Home and "My progress" ask of it.

use std::path::Path;

use second_look::content::catalogue::Catalogue;
use second_look::dirs::Places;
use second_look::store::{PERSON, Store};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::home;

use crate::robot::{Robot, Size, settings};
use crate::{tell, time};

/// Answers of one walk, with as much about them as a real one keeps.
const ANSWERS: usize = 5;

pub(crate) fn measure(folder: &Path) {
    for answers in [0, 100_000, 1_000_000] {
        let data = folder.join(format!("answers-{answers}"));
        let places = Places::find(Some(&data)).expect("places");
        drop(Store::open(&places.database()).expect("a store"));
        fill(&places.database(), answers / ANSWERS);
        let store = || Store::open(&places.database()).expect("a store");
        tell(&format!("store opened, {answers} answers"), &mut time(9, store), "ms");
        let open = store();
        let progress = || (open.progress(PERSON).expect("read"), open.finished(PERSON, 20).expect("read"));
        tell(&format!("progress read, {answers} answers"), &mut time(9, progress), "ms");
        let app = || App::new(settings("en", "GB"), Some(places.clone()), Catalogue::built_in());
        tell(&format!("Home made, {answers} answers"), &mut time(9, app), "ms");
        let mut robot = Robot::over(app(), Size::new(1280.0, 800.0));
        let mut show = || {
            robot.send(Message::Home);
            robot.send(Message::OnHome(home::Message::Progress));
        };
        tell(&format!("“My progress” shown, {answers} answers"), &mut time(9, &mut show), "ms");
    }
}

/// Finished walks of 2,000 situations, written past the store: it would take hours, a walk at a time.
fn fill(path: &Path, walks: usize) {
    let mut connection = rusqlite::Connection::open(path).expect("the file");
    let transaction = connection.transaction().expect("begun");
    {
        let mut attempt = transaction
            .prepare(
                "INSERT INTO attempt (person, scenario, pack_version, content_hash, language, country, seed,
                    draws, started_at, finished_at, outcome, counts, counted, topic)
                 VALUES (1, ?1, '1', '0123456789abcdef', 'en', 'GB', 7, '{}', ?2, ?2, 'stopped', ?3,
                    'stopped', ?4)",
            )
            .expect("schema 2");
        let mut event = transaction
            .prepare("INSERT INTO event (attempt, seq, at, kind, beat, item, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .expect("schema 2");
        for walk in 0..walks {
            let number = i64::try_from(walk).expect("small");
            let topic = format!("T{:02}", walk % 23 + 1);
            let scenario = format!("gone/situation-{}", walk % 2_000);
            let _ = attempt
                .execute(rusqlite::params![scenario, number, walk < 2_000, topic])
                .expect("an attempt");
            let id = transaction.last_insert_rowid();
            for seq in 1..=2 * ANSWERS {
                let kind = if seq % 2 == 0 { "answered" } else { "shown" };
                let words = "I hang up, take a breath, and ring back on a number I look up myself.";
                let _ = event
                    .execute(rusqlite::params![id, seq, number, kind, "first", "ring-back", words])
                    .expect("an event");
            }
        }
    }
    transaction.commit().expect("written");
}
