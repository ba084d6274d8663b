//! What an operator set is read tolerantly and replaced whole.

use std::fs;

use second_look::content::{Audience, Topic};
use second_look::i18n::Language;
use second_look::kiosk::hours::{Day, Hours};
use second_look::kiosk::setup::{FILE, Setup};
use second_look::settings::Notice;

fn read(content: &str) -> (Setup, Vec<Notice>) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(FILE), content).expect("a file");
    Setup::load(folder.path())
}

#[test]
fn what_was_saved_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("kiosk");
    assert_eq!(Setup::load(&place), (Setup::default(), vec![]));
    assert!(!Setup::exists(&place));
    let set = Setup {
        languages: vec![Language::French, Language::Chinese],
        country: Some("FR".into()),
        audience: Audience::Senior,
        playlist: Some("cards".into()),
        topics: vec![Topic::FakeBank, Topic::Courier],
        idle: 300,
        volume: 40,
        hours: Hours([
            Day::Between(540, 1020),
            Day::Closed,
            Day::Always,
            Day::Between(0, 1440),
            Day::Always,
            Day::Closed,
            Day::Closed,
        ]),
        low_reach: true,
        pixels_per_mm: 5.25,
        keep_days: 30,
    };
    set.save(&place).expect("saved");
    assert_eq!(Setup::load(&place), (set, vec![]));
    assert!(Setup::exists(&place));
    assert_eq!(fs::read_dir(&place).expect("it is there").count(), 1, "only the file itself stays");
}

#[test]
fn one_bad_field_costs_only_itself() {
    let (setup, notices) = read(
        r#"{"languages": ["fr", "xx"], "country": 3, "topics": ["T02", "T99", "T02"], "idle": 90, "volume": -1,
            "hours": {"monday": "09:00-17:00", "tuesday": "late", "someday": "closed"}, "playlist": Some("none"),
            "low_reach": true, "audience": "cats", "future": 1}"#,
    );
    let mut hours = Hours::default();
    hours.0[0] = Day::Between(540, 1020);
    let wanted = Setup {
        languages: vec![Language::French],
        topics: vec![Topic::FakeBank],
        idle: 90,
        hours,
        low_reach: true,
        ..Setup::default()
    };
    assert_eq!(setup, wanted);
    let fields = ["languages", "country", "audience", "playlist", "topics", "volume", "hours"];
    assert_eq!(notices, fields.map(|name| Notice::Field(name.into())));
}

#[test]
fn numbers_stay_within_their_bounds() {
    let setup = read(r#"{"idle": 5, "volume": 250, "pixels_per_mm": 1e9, "keep_days": 0}"#).0;
    assert_eq!((setup.idle, setup.volume, setup.keep_days), (30, 100, 1));
    assert!((setup.pixels_per_mm - 20.0).abs() < 0.01);
    let setup = read(r#"{"idle": 5000, "pixels_per_mm": -3, "languages": []}"#).0;
    assert_eq!((setup.idle, setup.languages.len()), (600, 3));
    assert!((setup.pixels_per_mm - 0.5).abs() < 0.01);
    assert_eq!(Setup { pixels_per_mm: f32::NAN, ..Setup::default() }.bounded(), Setup::default());
}

#[test]
fn a_broken_file_is_set_aside() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(FILE), "{\"langu").expect("a file");
    let aside = vec![Notice::Aside("kiosk.broken-1.ron".into())];
    assert_eq!(Setup::load(folder.path()), (Setup::default(), aside));
    assert_eq!(fs::read_to_string(folder.path().join("kiosk.broken-1.ron")).expect("aside"), "{\"langu");
}
