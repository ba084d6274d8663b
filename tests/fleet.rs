//! A fleet's folder: fifty machines take it over, what is wrong is refused in one line and the last good one stays,
//! whatever happens to the share, the disk or the program in between.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

#[path = "fleet/centre.rs"]
mod centre;
#[path = "fleet/keeping.rs"]
mod keeping;
#[path = "sticks/stick.rs"]
mod stick;
#[path = "fleet/terminal.rs"]
mod terminal;
mod trial;
#[path = "hostile/zips.rs"]
#[allow(dead_code, unreachable_pub, reason = "the hostile tests use the rest")]
mod zips;

use std::fs;

use centre::{Centre, LATER, Machine, SHEET, faults};
use proptest::prelude::*;
use second_look::content::catalogue::Catalogue;
use second_look::fleet::{self, Came, Fault, Kind, Step};
use second_look::i18n::{Language, Words};
use second_look::kiosk::setup::Setup;
use second_look::settings::Settings;
use stick::{Maker, pack, regions, version};

#[test]
fn fifty_machines_take_over_one_folder_and_then_a_change_of_it() {
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    let french = Words::new(Language::French);
    let machines: Vec<Machine> = (0..50).map(|_| Machine::at(&centre, &maker)).collect();
    for machine in &machines {
        assert_eq!(machine.visit(), Came::Taken);
        let set = machine.home(&Settings::default());
        assert_eq!((set.language.as_deref(), set.text_size, set.sounds), (Some("fr"), 150, true));
        assert_eq!(machine.versions(), [("trial".to_owned(), "1.0".to_owned())]);
        let catalogue = fleet::with_paths(Catalogue::built_in(), &machine.places);
        let path = catalogue.playlist("fleet/club").expect("its path");
        assert_eq!(path.name(&french), "Notre club");
        let setup = machine.kiosk(&Setup::default(), true);
        assert_eq!((setup.idle, setup.playlist.as_deref()), (90, Some("fleet/club")));
        assert_eq!(machine.visit(), Came::Unchanged);
    }
    // Nothing is done while nothing has changed.
    let written = |machine: &Machine| {
        fs::metadata(machine.places.packs.join("trial.zip")).expect("there").modified().expect("a time")
    };
    let before: Vec<_> = machines.iter().map(written).collect();
    let _ = machines.iter().map(|machine| assert_eq!(machine.visit(), Came::Unchanged)).count();
    assert_eq!(before, machines.iter().map(written).collect::<Vec<_>>());

    centre.write("fleet.json", &SHEET.replace("150", "200").replace("\"idle\": 90", "\"idle\": 60"));
    centre.pack("1.1", Some(&maker));
    for machine in &machines {
        assert_eq!(machine.visit(), Came::Taken);
        assert_eq!(machine.home(&machine.home(&Settings::default())).text_size, 200);
        assert_eq!(machine.versions(), [("trial".to_owned(), "1.1".to_owned())]);
        assert_eq!(machine.kiosk(&Setup::default(), true).idle, 60);
        assert_eq!(machine.left_lying(), ["trial.previous", "trial.zip"]);
    }
}

/// What is done to a folder.
type Spoil<'a> = Box<dyn Fn(&Centre) + 'a>;

#[test]
fn what_is_wrong_is_refused_in_one_line_and_the_last_good_one_stays() {
    let (maker, stranger) = (Maker::new(), Maker::new());
    let sound = Centre::of(&maker);
    let machine = Machine::at(&sound, &maker);
    assert_eq!(machine.visit(), Came::Taken);
    let spoils: Vec<(Kind, Spoil<'_>)> = vec![
        (Kind::Refused, Box::new(|centre| centre.pack("2.0", None))),
        (Kind::Refused, Box::new(|centre| centre.pack("2.0", Some(&stranger)))),
        (Kind::Refused, Box::new(|centre| centre.bytes("packs/trial.zip", &version(&pack("1.0"))))),
        (Kind::Refused, Box::new(|centre| centre.bytes("packs/other.zip", b"no zip"))),
        (Kind::Json, Box::new(|centre| centre.write("fleet.json", &SHEET[..SHEET.len() / 2]))),
        (Kind::Json, Box::new(|centre| centre.write("fleet.json", ""))),
        (Kind::Missing, Box::new(|centre| centre.remove("fleet.json"))),
        (Kind::Version, Box::new(|centre| centre.write("fleet.json", "{\"version\": 2}"))),
        (Kind::Name, Box::new(|centre| centre.sheet("\"sounds\"", "\"sound\""))),
        (Kind::Value, Box::new(|centre| centre.sheet("150", "170"))),
        (Kind::Value, Box::new(|centre| centre.sheet("\"FR\"", "\"XX\""))),
        (Kind::Value, Box::new(|centre| centre.sheet("\"fr\"", "\"de\""))),
        (Kind::Value, Box::new(|centre| centre.sheet("\"playlist\": \"club\"", "\"playlist\": \"none\""))),
        (Kind::Value, Box::new(|centre| centre.sheet("90", "5"))),
        (
            Kind::NoPack,
            Box::new(|centre| {
                centre.sheet("\"version\": 1,", "\"version\": 1, \"packs\": [\"missing.zip\"],");
            }),
        ),
        (
            Kind::Value,
            Box::new(|centre| {
                centre.sheet("\"version\": 1,", "\"version\": 1, \"packs\": [\"../trial.zip\"],");
            }),
        ),
        (Kind::Path, Box::new(|centre| centre.path("audience", "audiences"))),
        (Kind::Nameless, Box::new(|centre| centre.path("Notre club", ""))),
        (Kind::Situation, Box::new(|centre| centre.path("trial/safe-account-call", "trial/none"))),
        (Kind::Unsound, Box::new(|centre| centre.path("minutes: 20", "minutes: 1"))),
        (Kind::Large, Box::new(|centre| centre.write("fleet.json", &" ".repeat(70_000)))),
    ];
    let all = Language::ALL.map(Words::new);
    #[cfg(unix)]
    let spoils = {
        // Opening one never comes back, as a share that hangs.
        let fifo = |file: &'static str| -> Spoil<'_> {
            Box::new(move |centre| {
                centre.remove(file);
                let made = std::process::Command::new("mkfifo").arg(centre.folder().join(file)).status();
                assert!(made.expect("it runs").success());
            })
        };
        let mut spoils = spoils;
        spoils.extend(
            ["fleet.json", "packs/trial.zip", "packs/trial.zip.minisig", "playlists/club.ron"]
                .map(|file| (Kind::Unread, fifo(file))),
        );
        spoils
    };
    for (at, (kind, spoil)) in spoils.iter().enumerate() {
        let centre = Centre::of(&maker);
        spoil(&centre);
        let was = machine.of(&centre, &maker);
        let (came, found) = machine.look();
        assert_eq!(came, Came::Refused, "{at} {kind:?}");
        assert!(found.iter().any(|fault| fault.kind == *kind), "{at} {kind:?}: {found:?}");
        for fault in &found {
            for words in &all {
                let line = fault.line(words);
                assert!(!line.contains('\n') && line.len() > 40, "{line}");
                assert!(!line.contains('{') && !line.contains("fleet-"), "{line}");
            }
        }
        assert_eq!(machine.visit(), Came::Unchanged, "{at} {kind:?}: said once");
        machine.back(&sound, &maker, was);
        assert_eq!(machine.versions(), [("trial".to_owned(), "1.0".to_owned())], "{at} {kind:?}");
        assert_eq!(machine.home(&Settings::default()).text_size, 150, "{at} {kind:?}");
        assert_eq!(machine.visit(), Came::Unchanged, "{at} {kind:?}");
    }
}

#[test]
fn a_key_in_the_folder_makes_nobody_believed() {
    let (maker, stranger) = (Maker::new(), Maker::new());
    let centre = Centre::of(&stranger);
    centre.write("packs/stranger.pub", &format!("untrusted comment: x\n{}\n", stranger.key().line()));
    centre.sheet("\"version\": 1", &format!("\"version\": 1, \"keys\": [\"{}\"]", stranger.key().line()));
    let machine = Machine::at(&centre, &maker);
    let (came, found) = machine.look();
    assert_eq!((came, found[0].kind), (Came::Refused, Kind::Name), "{found:?}");
    centre.write("fleet.json", SHEET);
    let (came, found) = machine.look();
    assert_eq!((came, found[0].subject.as_str()), (Came::Refused, "not-accepted"), "{found:?}");
    assert!(machine.versions().is_empty());
    // Help numbers come from the project alone, whoever else is believed.
    let centre = Centre::of(&maker);
    let zip = regions("2026-12-01", "113", |_| true);
    centre.bytes("regions/day.regions.zip", &zip);
    centre.write("regions/day.regions.zip.minisig", &maker.sign(&zip));
    let machine = Machine::at(&centre, &maker);
    let (came, found) = machine.look();
    assert_eq!((came, found[0].subject.as_str()), (Came::Refused, "not-project"), "{found:?}");
}

#[test]
fn help_numbers_of_the_project_are_taken() {
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    let zip = regions("2026-12-01", "113", |_| true);
    centre.bytes("regions/day.regions.zip", &zip);
    centre.write("regions/day.regions.zip.minisig", &maker.sign(&zip));
    let machine = Machine::at(&centre, &maker);
    let (source, mut trust) = machine.source();
    trust.project = maker.key();
    let fleet::Look::Ready(ready) = fleet::look(&machine.places, &source, &trust) else { panic!("ready") };
    let took = fleet::take(&ready, &machine.places, &source, &trust, LATER).expect("taken");
    assert!(took.packs && took.regions);
    let here = second_look::content::install::regions(&machine.places.data, &maker.key());
    assert!(here.is_some(), "and held against their signature");
}

#[test]
fn a_folder_that_goes_away_leaves_all_as_it_was() {
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    let machine = Machine::at(&centre, &maker);
    assert_eq!(machine.visit(), Came::Taken);
    let lines = |machine: &Machine| fleet::lines(&machine.places, &Words::new(Language::English)).join("\n");
    let before = lines(&machine);
    // An empty place where a share hangs otherwise, then none at all.
    let aside = centre.folder().with_extension("aside");
    fs::rename(centre.folder(), &aside).expect("aside");
    fs::create_dir(centre.folder()).expect("empty");
    assert_eq!(machine.visit(), Came::Away);
    assert!(lines(&machine).contains("was not there"), "{}", lines(&machine));
    fs::remove_dir_all(centre.folder()).expect("gone");
    assert_eq!(machine.visit(), Came::Away);
    assert_eq!(machine.home(&Settings::default()).text_size, 150);
    assert_eq!(machine.versions().len(), 1);
    fs::rename(&aside, centre.folder()).expect("back");
    assert_eq!(machine.visit(), Came::Unchanged, "the same folder once more");
    assert_eq!(lines(&machine), before);
}

#[test]
fn wherever_it_ends_the_last_good_one_or_the_new_one_holds() {
    let maker = Maker::new();
    let steps = [Step::Placed(1), Step::Placed(2), Step::Taken];
    for stop in steps {
        let centre = Centre::of(&maker);
        centre.second("1.0", &maker);
        let machine = Machine::at(&centre, &maker);
        assert_eq!(machine.visit(), Came::Taken);
        centre.pack("1.1", Some(&maker));
        centre.second("1.1", &maker);
        centre.sheet("150", "200");
        let (source, trust) = machine.source();
        let fleet::Look::Ready(ready) = fleet::look(&machine.places, &source, &trust) else {
            panic!("ready")
        };
        let mut go_on = |step| step != stop;
        let done = fleet::take_until(&ready, &machine.places, &source, &trust, LATER, &mut go_on);
        let _ = done.expect("as far as it went");
        drop(ready);
        let wanted = if stop == Step::Taken { 200 } else { 150 };
        assert_eq!(machine.home(&Settings::default()).text_size, wanted, "{stop:?}");
        // Each pack is the old one or the new one, and whole.
        for (id, version) in machine.versions() {
            assert!(["1.0", "1.1"].contains(&version.as_str()), "{stop:?}: {id} {version}");
            let catalogue = Catalogue::load(Some(&machine.places.packs));
            assert!(catalogue.find(&format!("{id}/warning-call")).is_some(), "{stop:?}: {id}");
        }
        let _ = machine.visit();
        assert_eq!(machine.home(&Settings::default()).text_size, 200, "{stop:?}");
        assert!(machine.versions().iter().all(|(_, version)| version == "1.1"), "{stop:?}");
    }
}

thread_local! {
    static ENGLISH: Words = Words::new(Language::English);
}

#[test]
fn a_folder_for_one_start_leaves_alone_what_holds_otherwise() {
    let maker = Maker::new();
    let (centre, other) = (Centre::of(&maker), Centre::of(&maker));
    other.sheet("150", "250");
    let mut machine = Machine::at(&centre, &maker);
    assert_eq!(machine.visit(), Came::Taken);
    machine.places.fleet = Some(other.folder().to_owned());
    assert!(fleet::taken(&machine.places).is_none());
    // The start waits for it, a moment.
    fleet::first(&machine.places, LATER);
    assert_eq!(machine.home(&Settings::default()).text_size, 250);
    machine.places.fleet = None;
    assert_eq!(machine.home(&Settings::default()).text_size, 150);
    assert_eq!(machine.visit(), Came::Unchanged);
}

/// What stands in the guide is what the program reads.
#[test]
fn the_guide_is_true() {
    let guide = include_str!("../docs/fleet.md");
    let blocks = |start: &str| {
        let from = guide.find(start).expect("the example");
        let lines = guide[from..].lines().skip(1).skip_while(|line| line.is_empty());
        let lines = lines.map_while(|line| line.strip_prefix("    "));
        lines.collect::<Vec<_>>().join("\n")
    };
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    centre.write("fleet.json", &blocks("### fleet.json").replace("fraud-club.zip", "trial.zip"));
    let path = blocks("### A path").replace("fraud-club/the-parcel", "trial/safe-account-call");
    centre.write("playlists/club.ron", &path);
    let machine = Machine::at(&centre, &maker);
    assert_eq!(machine.look(), (Came::Taken, vec![]));
    assert_eq!(machine.home(&Settings::default()).text_size, 150);
    for name in ["language", "country", "text_size", "theme", "audience", "speech_rate", "keep_lessons"] {
        assert!(guide.contains(&format!("| `{name}` |")), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever lies there as `fleet.json`: it is named in one line each, and nothing panics.
    #[test]
    fn any_bytes_are_named(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        named(&bytes);
    }

    /// What almost is one.
    #[test]
    fn a_sheet_with_other_bytes_is_named_or_sound(at in 0..SHEET.len(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = SHEET.as_bytes().to_vec();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        named(&bytes);
    }
}

/// Every mistake of these bytes has its one line.
fn named(bytes: &[u8]) {
    let found: Vec<Fault> = faults(bytes);
    for fault in found {
        let line = ENGLISH.with(|words| fault.line(words));
        assert!(line.starts_with("fleet.json") && line.lines().count() == 1, "{line:?}");
        assert!(line.chars().count() < 400, "{line}");
    }
}
