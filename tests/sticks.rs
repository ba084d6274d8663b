//! Packs and regions from a stick: what is taken, what is refused and why, and the way back.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::collections::BTreeSet;
use std::fs;

use pages::sticks::stick::{DAY, Maker, Stick, at_root, pack, regions, version};
use pages::sticks::zips::{self, zip_of};
use robot::{Named, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::install::{self, Here, Kind, Refusal, Signed, Trust, install, look, roll_back};
use second_look::content::pack::{LARGEST_FILE, Pack};
use second_look::content::signed::Keys;
use second_look::i18n::{Language, Words};
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, home, sticks};
use zip::CompressionMethod::Stored;

/// What is refused already when it is looked at, and once more when it is to be put in place; nothing has changed.
#[track_caller]
fn refused(stick: &Stick, trust: &Trust, wanted: Refusal) {
    let found = stick.only(trust);
    assert_eq!(found.refusal, Some(wanted), "{found:?}");
    assert_eq!(found.check().err(), Some(wanted));
    assert_eq!(install(&found, &stick.places, trust, true).err(), Some(wanted));
    assert!(stick.installed().is_empty(), "nothing is here: {:?}", stick.installed());
}

#[test]
fn a_signed_pack_is_found_accepted_seen_and_put_in_place() {
    let (stick, maker) = (Stick::new(), Maker::new());
    stick.put("trial.zip", &pack("1.0"), Some(&maker));
    maker.publish(&stick);
    let mut trust = stick.trust();
    let found = stick.only(&trust);
    assert_eq!((found.kind, found.here, found.refusal), (Kind::Pack, Here::Nothing, None));
    let Signed::ByNew(key) = &found.signed else { panic!("{found:?}") };
    let seen = found.check().expect("sound");
    assert_eq!((seen.situations, seen.genuine, seen.left_out), (2, 1, 0), "{seen:?}");
    assert_eq!(seen.languages, Language::ALL);

    // Its key was not accepted: not even somebody who wants it all the same gets it.
    assert_eq!(install(&found, &stick.places, &trust, true).err(), Some(Refusal::NotAccepted));
    trust.accepted.accept(&stick.places.data, key, &found.authors(), DAY).expect("written");
    assert!(Keys::load(&stick.places.data).holds(key), "it is asked once");
    let found = stick.only(&trust);
    assert_eq!(found.signed, Signed::ByAccepted);
    let done = install(&found, &stick.places, &trust, false).expect("taken");
    assert_eq!(stick.installed(), [("trial".to_owned(), "1.0".to_owned())]);
    let catalogue = Catalogue::load(Some(&stick.places.packs));
    assert!(catalogue.find("trial/warning-call").is_some());
    assert_eq!(stick.only(&trust).here, Here::Same);

    roll_back(&done, &stick.places).expect("undone");
    assert!(stick.installed().is_empty());
    roll_back(&done, &stick.places).expect("and that undone");
    assert_eq!(stick.installed().len(), 1);
}

#[test]
fn of_two_versions_the_former_is_one_press_away() {
    let (stick, maker) = (Stick::new(), Maker::new());
    let trust = stick.accepting(&maker);
    let versions = || stick.installed().into_iter().map(|(_, version)| version).collect::<Vec<_>>();
    stick.put("trial.zip", &pack("1.9"), Some(&maker));
    let _ = install(&stick.only(&trust), &stick.places, &trust, false).expect("taken");
    stick.put("trial.zip", &pack("1.10"), Some(&maker));
    let found = stick.only(&trust);
    assert_eq!(found.here, Here::Older);
    let done = install(&found, &stick.places, &trust, false).expect("taken");
    assert_eq!(versions(), ["1.10"]);
    stick.put("trial.zip", &pack("1.9"), Some(&maker));
    assert_eq!(stick.only(&trust).here, Here::Newer, "going back to an old one is said");
    roll_back(&done, &stick.places).expect("undone");
    assert_eq!(versions(), ["1.9"]);
    roll_back(&done, &stick.places).expect("and that undone");
    assert_eq!(versions(), ["1.10"]);
    assert_eq!(stick.left_lying(), ["trial.previous", "trial.zip"], "and nothing else lies there");
}

#[test]
fn one_altered_byte_is_refused() {
    let (stick, maker) = (Stick::new(), Maker::new());
    let trust = stick.accepting(&maker);
    let sound = pack("1.0");
    // In the first file's bytes: the directory, and so all that is seen from outside, is as it was.
    let mut altered = sound.clone();
    altered[60] ^= 1;
    stick.put("trial.zip", &sound, Some(&maker));
    stick.write("trial.zip", &altered);
    refused(&stick, &trust, Refusal::Altered);
}

#[test]
fn what_changes_between_being_seen_and_being_taken_is_refused() {
    let (stick, maker) = (Stick::new(), Maker::new());
    let trust = stick.accepting(&maker);
    stick.put("trial.zip", &pack("1.0"), Some(&maker));
    let found = stick.only(&trust);
    assert!(found.check().is_ok());
    // Another file of the same maker is signed as well, and is not what was shown.
    stick.put("trial.zip", &pack("0.1"), Some(&maker));
    assert_eq!(install(&found, &stick.places, &trust, false).err(), Some(Refusal::Altered));
    fs::remove_file(stick.folder().join("trial.zip")).expect("gone");
    assert_eq!(install(&found, &stick.places, &trust, false).err(), Some(Refusal::Disk));
    assert!(stick.left_lying().is_empty(), "{:?}", stick.left_lying());
}

#[test]
fn a_signature_that_was_altered_is_refused() {
    let (stick, maker) = (Stick::new(), Maker::new());
    let trust = stick.accepting(&maker);
    stick.put("trial.zip", &pack("1.0"), Some(&maker));
    let sound = fs::read_to_string(stick.folder().join("trial.zip.minisig")).expect("a signature");
    let lines: Vec<&str> = sound.lines().collect();
    let mut own = lines[1].to_owned();
    let turned = if own.as_bytes()[40] == b'A' { "B" } else { "A" };
    own.replace_range(40..41, turned);
    stick.write("trial.zip.minisig", sound.replace(lines[1], &own).as_bytes());
    refused(&stick, &trust, Refusal::Altered);
    for none in ["", "no signature", "\u{feff}", &"x".repeat(5000)] {
        stick.write("trial.zip.minisig", none.as_bytes());
        refused(&stick, &trust, Refusal::BadSignature);
    }
    stick.write("trial.zip.minisig", &[0xff, 0xfe, 0x00]);
    refused(&stick, &trust, Refusal::BadSignature);
}

#[test]
fn a_signature_by_another_is_refused() {
    let (stick, maker, stranger) = (Stick::new(), Maker::new(), Maker::new());
    let trust = stick.accepting(&maker);
    stick.put("trial.zip", &pack("1.0"), Some(&stranger));
    refused(&stick, &trust, Refusal::NoKey);
    // With the stranger's key beside it somebody can be asked.
    stranger.publish(&stick);
    let found = stick.only(&trust);
    assert!(matches!(found.signed, Signed::ByNew(_)) && found.refusal.is_none(), "{found:?}");
    assert_eq!(install(&found, &stick.places, &trust, true).err(), Some(Refusal::NotAccepted));
}

#[test]
fn an_unsigned_pack_is_taken_at_home_by_those_who_were_told_and_never_in_a_kiosk() {
    let stick = Stick::new();
    stick.put("trial.zip", &pack("1.0"), None);
    let mut trust = stick.trust();
    trust.signed_only = true;
    refused(&stick, &trust, Refusal::Unsigned);
    trust.signed_only = false;
    let found = stick.only(&trust);
    assert_eq!((found.refusal, &found.signed), (None, &Signed::Not));
    assert_eq!(install(&found, &stick.places, &trust, false).err(), Some(Refusal::Unsigned));
    // Found at home, and then held against what a kiosk takes.
    let kiosk = Trust { signed_only: true, ..trust.clone() };
    assert_eq!(install(&found, &stick.places, &kiosk, true).err(), Some(Refusal::Unsigned));
    assert!(stick.installed().is_empty());
    let _ = install(&found, &stick.places, &trust, true).expect("taken");
    assert_eq!(stick.installed().len(), 1);
}

#[test]
fn a_signature_saves_nothing_that_would_do_harm() {
    let (stick, maker) = (Stick::new(), Maker::new());
    let trust = stick.accepting(&maker);
    let with = |name: &str, bytes: &[u8]| {
        let mut files = at_root("1.0");
        files.push((name.to_owned(), bytes.to_vec()));
        zip_of(&files, Stored)
    };
    let manifest = |from: &str, to: &str| {
        let mut files = at_root("1.0");
        for (_, bytes) in files.iter_mut().filter(|(name, _)| name == "pack.ron") {
            let text = String::from_utf8(bytes.clone()).expect("text");
            assert!(text.contains(from), "{text}");
            *bytes = text.replace(from, to).into_bytes();
        }
        zip_of(&files, Stored)
    };
    let large = vec![b' '; usize::try_from(LARGEST_FILE).expect("a size") + 1];
    let bare: Vec<_> = at_root("1.0").into_iter().filter(|(name, _)| !name.starts_with("scen")).collect();
    for (zip, wanted) in [
        (with("media/large.png", &large), Refusal::TooLarge),
        (with("../escaped.ron", b"x"), Refusal::Leaves),
        (with("/etc/escaped.ron", b"x"), Refusal::Leaves),
        (manifest("format: 1", "format: 2"), Refusal::Newer),
        (manifest("id: \"trial\"", "id: \"core\""), Refusal::Core),
        (manifest("id: \"trial\"", "id: \"../trial\""), Refusal::NoPack),
        (b"no zip".to_vec(), Refusal::NoPack),
    ] {
        stick.put("trial.zip", &zip, Some(&maker));
        refused(&stick, &trust, wanted);
    }
    // What only a look through it tells.
    stick.put("trial.zip", &zip_of(&bare, Stored), Some(&maker));
    let found = stick.only(&trust);
    assert_eq!(found.refusal, None);
    assert_eq!(found.check().err(), Some(Refusal::Unsound));
    assert_eq!(install(&found, &stick.places, &trust, false).err(), Some(Refusal::Unsound));
    assert!(stick.left_lying().is_empty(), "{:?}", stick.left_lying());
}

#[test]
fn what_somebody_put_there_by_hand_is_never_written_over() {
    let (stick, maker) = (Stick::new(), Maker::new());
    let trust = stick.accepting(&maker);
    stick.put("trial.zip", &pack("1.0"), Some(&maker));
    let by_hand = trial::Trial::new();
    zips_to_folder(&stick.places.packs.join("mine"), by_hand.root());
    let found = stick.only(&trust);
    assert_eq!(install(&found, &stick.places, &trust, false).err(), Some(Refusal::InTheWay));
    assert!(stick.places.packs.join("mine/pack.ron").is_file());
}

fn zips_to_folder(to: &std::path::Path, from: &std::path::Path) {
    for (name, bytes) in zips::files_of(from) {
        let file = to.join(name);
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(file, bytes).expect("written");
    }
}

#[test]
fn regions_are_taken_from_the_project_alone() {
    let (stick, project, maker) = (Stick::new(), Maker::new(), Maker::new());
    let mut trust = stick.accepting(&maker);
    trust.project = project.key();
    let newer = regions("2031-01-01", "+44 7700 900123", |_| true);

    stick.put("r.regions.zip", &newer, Some(&maker));
    refused(&stick, &trust, Refusal::NotProject);
    stick.put("r.regions.zip", &newer, None);
    refused(&stick, &trust, Refusal::Unsigned);
    // A word is missing in one language.
    let holey = regions("2031-01-01", "+44 7700 900123", |name| !name.starts_with("locales/fr"));
    stick.put("r.regions.zip", &holey, Some(&project));
    assert_eq!(stick.only(&trust).check().err(), Some(Refusal::Unsound));

    stick.put("r.regions.zip", &newer, Some(&project));
    let found = stick.only(&trust);
    assert_eq!((found.kind, &found.signed), (Kind::Regions, &Signed::ByProject));
    assert_eq!(found.check().expect("sound").countries, ["IE", "JE"]);
    let done = install(&found, &stick.places, &trust, false).expect("taken");
    let file = install::regions(&stick.places.data, &trust.project).expect("there");
    let catalogue = Catalogue::built_in().with_regions(file);
    assert_eq!(catalogue.region("IE").lines[0].reach, "+44 7700 900123", "it holds");
    assert_eq!(catalogue.region("GB"), Catalogue::built_in().region("GB"), "others are as they were");
    let (files, codes) = catalogue.added_regions().expect("some");
    assert_eq!(codes, &BTreeSet::from(["IE", "JE"].map(str::to_owned)));
    for language in Language::ALL {
        let words = Words::new(language).with_regions(files, codes);
        assert_eq!(words.region("JE", "name").as_deref(), Some("Jersey"), "a country that was not there");
        assert!(words.region("GB", "name").is_some());
    }

    roll_back(&done, &stick.places).expect("undone");
    assert!(install::regions(&stick.places.data, &trust.project).is_none());
    roll_back(&done, &stick.places).expect("and that undone");
    assert!(install::regions(&stick.places.data, &trust.project).is_some());

    // Somebody changes the file where it lies: it holds no longer, the built-in regions do.
    let lies = stick.places.data.join("regions/regions.zip");
    let text = fs::read(&lies).expect("a file");
    let mut changed = text.clone();
    changed[60] ^= 1;
    fs::write(&lies, changed).expect("written");
    assert!(install::regions(&stick.places.data, &trust.project).is_none());
    fs::write(&lies, text).expect("written");
    assert!(install::regions(&stick.places.data, &maker.key()).is_none(), "and by no other key");
}

#[test]
fn newer_facts_of_the_program_win_over_older_ones_of_a_stick() {
    let (stick, project) = (Stick::new(), Maker::new());
    let trust = Trust { project: project.key(), ..stick.trust() };
    stick.put("r.regions.zip", &regions("2019-01-01", "+44 7700 900123", |_| true), Some(&project));
    let _ = install(&stick.only(&trust), &stick.places, &trust, false).expect("taken");
    let file = install::regions(&stick.places.data, &trust.project).expect("there");
    let catalogue = Catalogue::built_in().with_regions(file);
    assert_eq!(catalogue.region("IE"), Catalogue::built_in().region("IE"));
    assert_eq!(catalogue.added_regions().expect("some").1, &BTreeSet::from(["JE".to_owned()]));
}

#[test]
fn the_former_regions_come_back_with_their_signature() {
    let (stick, project) = (Stick::new(), Maker::new());
    let trust = Trust { project: project.key(), ..stick.trust() };
    let mut done = None;
    for number in ["+44 7700 900111", "+44 7700 900222"] {
        stick.put("r.regions.zip", &regions("2031-01-01", number, |_| true), Some(&project));
        done = Some(install(&stick.only(&trust), &stick.places, &trust, false).expect("taken"));
    }
    let reach = || {
        let file = install::regions(&stick.places.data, &trust.project).expect("signed");
        Catalogue::built_in().with_regions(file).region("IE").lines[0].reach.clone()
    };
    assert_eq!(reach(), "+44 7700 900222");
    roll_back(&done.expect("done"), &stick.places).expect("undone");
    assert_eq!(reach(), "+44 7700 900111");
}

#[test]
fn other_files_of_a_stick_are_left_alone() {
    let (stick, maker) = (Stick::new(), Maker::new());
    let holidays = zip_of(&vec![("beach.txt".to_owned(), b"sun".to_vec())], Stored);
    stick.write("holidays.zip", &holidays);
    stick.write("letter.txt", b"dear");
    stick.write("._trial.zip", b"what a system puts beside each file");
    fs::create_dir(stick.folder().join("folder.zip")).expect("a folder");
    assert!(look(&stick.folder(), &stick.places, &stick.trust()).is_empty());
    #[cfg(unix)]
    {
        fs::write(stick.places.data.join("outside.zip"), pack("1.0")).expect("written");
        let link = stick.folder().join("link.zip");
        std::os::unix::fs::symlink(stick.places.data.join("outside.zip"), link).expect("a link");
        assert!(look(&stick.folder(), &stick.places, &stick.trust()).is_empty(), "links lead away");
    }
    stick.put("b.zip", &pack("1.0"), Some(&maker));
    stick.put("a.zip", &version(&pack("1.0")), Some(&maker));
    let names: Vec<_> =
        look(&stick.folder(), &stick.places, &stick.trust()).iter().map(install::Found::name).collect();
    assert_eq!(names, ["a.zip", "b.zip"]);
    let places = &stick.places;
    assert_eq!(install::sticks(places), [stick.folder()]);
    assert!(Pack::installed(&places.packs).0.is_empty());
}

/// By Tab and Enter alone, from settings to a situation that is played, and back.
#[test]
fn somebody_with_a_keyboard_accepts_installs_and_undoes() {
    for (language, [settings, accept, install, undo, again, leave]) in [
        (
            "en",
            [
                "Situations from a stick",
                "Accept this maker",
                "Install",
                "Undo",
                "Install again",
                "Back to the list",
            ],
        ),
        (
            "fr",
            [
                "Situations sur clé USB",
                "Accepter cet auteur",
                "Installer",
                "Annuler",
                "Installer à nouveau",
                "Revenir à la liste",
            ],
        ),
        ("zh-CN", ["从 U 盘添加情景", "认可这位制作者", "安装", "撤销", "重新安装", "回到列表"]),
    ] {
        let (stick, maker) = (Stick::new(), Maker::new());
        stick.put("trial.zip", &pack("1.0"), Some(&maker));
        maker.publish(&stick);
        let app = App::new(pages::speaking(language), Some(stick.places.clone()), Catalogue::load(None));
        let robot = &mut Robot::over(app, Size::new(1280.0, 800.0));
        let plays = |robot: &Robot| robot.app.ctx().catalogue.find("trial/warning-call").is_some();
        let press = |robot: &mut Robot, name: &str| {
            robot.tab_to(name);
            robot.tap(Named::Enter);
        };
        robot.send(Message::OnHome(home::Message::Settings));
        press(robot, settings);
        let card = robot
            .nodes()
            .into_iter()
            .find(|node| node.role == Role::Button && node.name.contains("Second Look"));
        press(robot, &card.expect("it was found").name);
        assert!(robot.page().contains(&maker.key().fingerprint()), "{}", robot.page());
        let comes_first = !robot.nodes().iter().any(|node| node.name == install);
        assert!(!plays(robot) && comes_first, "{language}: the maker comes first");
        press(robot, accept);
        assert!(!plays(robot));
        press(robot, install);
        let said = robot.focused().expect("a focus").name;
        assert!(robot.control(undo).is_some() && said != install && !said.is_empty(), "{language}: {said}");
        assert!(plays(robot), "{language}: without a new start");
        press(robot, undo);
        assert!(!plays(robot) && stick.installed().is_empty(), "{language}");
        press(robot, again);
        assert!(plays(robot), "{language}");
        press(robot, leave);
        assert!(matches!(robot.app.screen(), Screen::Sticks(_)), "{language}");

        // The next time nobody is asked about the maker.
        stick.put("trial.zip", &pack("2.0"), Some(&maker));
        robot.send(Message::OnSticks(sticks::Message::LookAgain));
        robot.send(Message::OnSticks(sticks::Message::Ask(0)));
        assert!(robot.control(accept).is_none(), "{}", robot.page());
        press(robot, install);
        assert_eq!(stick.installed(), [("trial".to_owned(), "2.0".to_owned())], "{language}");
    }
}

#[test]
fn nothing_is_installed_that_was_refused_or_left() {
    let stick = pages::sticks::of_three();
    let robot = &mut pages::sticks::before(&pages::speaking("en"), Size::new(1280.0, 800.0), &stick);
    robot.send(Message::OnSticks(sticks::Message::Ask(2)));
    assert!(robot.page().contains("was changed after its maker signed it"), "{}", robot.page());
    assert!(robot.control("Install").is_none() && robot.control("Install all the same").is_none());
    robot.send(Message::OnSticks(sticks::Message::Install));
    robot.press("Back to the list");
    robot.send(Message::OnSticks(sticks::Message::Ask(1)));
    assert!(robot.page().contains("Nobody has signed this."), "{}", robot.page());
    robot.press("Leave it");
    assert!(!stick.places.packs.exists(), "nothing was written");
    robot.send(Message::OnSticks(sticks::Message::Ask(1)));
    robot.press("Install all the same");
    assert!(robot.page().contains("Installed."), "{}", robot.page());
    assert_eq!(fs::read_dir(&stick.places.packs).expect("packs").count(), 1);
}

#[test]
fn every_refusal_is_one_clear_sentence_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut said = BTreeSet::new();
        for refusal in Refusal::ALL {
            let key = format!("stick-no-{}", refusal.key());
            let line = words.find(&key, &[]).unwrap_or_else(|| panic!("{language:?} {key}"));
            let ends = line.matches(['.', '。', '!', '?', '！', '？']).count();
            assert_eq!(ends, 1, "{language:?}: one sentence: {line}");
            let length = if language == Language::Chinese { 45 } else { 20 };
            let count =
                if language == Language::Chinese { line.chars().count() } else { line.split(' ').count() };
            assert!(count <= length, "{language:?}: short: {line}");
            assert!(said.insert(line.clone()), "{language:?}: each its own: {line}");
            assert!(!line.contains('{') && !line.contains("SL0"), "{line}");
        }
    }
}
