use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::{Face, Picture, initials, shapes};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/pictures")
}

/// The drawn sources by name.
fn sources() -> Vec<(String, String)> {
    let files = fs::read_dir(folder().join("src")).unwrap().map(|file| file.unwrap().path());
    let name = |path: &PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    files.map(|path| (name(&path), fs::read_to_string(&path).unwrap())).collect()
}

#[test]
fn every_face_has_a_picture_of_its_own() {
    let mut seen = Vec::new();
    for face in Face::ALL {
        let picture = Picture::of(face).unwrap_or_else(|| panic!("{face:?} has no picture"));
        assert!(!seen.contains(&picture), "{face:?} has the picture of another");
        assert_eq!(shapes::size(picture.shapes()), Some((240.0, 240.0)), "{face:?}");
        seen.push(picture);
    }
    assert_eq!(Picture::of(Face::None), None);
}

#[test]
fn every_picture_is_drawn_whole() {
    for (picture, name) in Picture::ALL {
        let (width, height) = shapes::size(picture.shapes()).unwrap();
        let canvas = picture.draw([width, height].map(super::pixels));
        let canvas = canvas.unwrap_or_else(|| panic!("{name} is not as it should be"));
        assert!(
            canvas.pixels().iter().any(|pixel| pixel.alpha() == 255 || *name == "wall"),
            "{name} is empty"
        );
        let lens = picture.draw_in_lens(76).unwrap();
        assert_eq!(lens.pixel(0, 0).unwrap().alpha(), 0, "{name} leaves its lens");
    }
}

/// `scripts/pictures.py` turns the sources into shapes; the first line of each has the sum of its source.
#[test]
fn shapes_are_those_of_their_sources() {
    for (name, source) in sources() {
        let picture = Picture::ALL.iter().find(|(_, file)| *file == name);
        let (picture, _) = picture.unwrap_or_else(|| panic!("{name}.svg is not in the program"));
        let mut sum = flate2::Crc::new();
        sum.update(source.as_bytes());
        let first = picture.shapes().lines().next().unwrap();
        assert!(first.ends_with(&format!(" {}", sum.sum())), "{name}: please run scripts/pictures.py");
    }
}

#[test]
fn sources_are_small_and_plain() {
    let people: Vec<_> = Face::ALL.into_iter().filter_map(Picture::of).collect();
    for (name, source) in sources() {
        let person = Picture::ALL.iter().any(|(picture, file)| *file == name && people.contains(picture));
        let most = if person { 4000 } else { 6000 };
        assert!(source.len() < most, "{name} has {} bytes", source.len());
        for element in source.split('<').skip(1) {
            let element = element.split([' ', '>', '/']).find(|word| !word.is_empty()).unwrap_or_default();
            let known = ["svg", "g", "path", "circle", "ellipse", "rect", "!--"];
            assert!(known.contains(&element), "{name}: <{element}> is not drawn");
        }
        for other in ["style=", "url(", "opacity=\"0", "class="] {
            assert!(!source.contains(other), "{name}: {other}");
        }
    }
}

/// `colours.txt` is the palette, and each of its colours is in use.
#[test]
fn sources_keep_to_the_palette() {
    let list = fs::read_to_string(folder().join("colours.txt")).unwrap();
    let lines = list.lines().filter(|line| !line.starts_with("# "));
    let palette: BTreeSet<&str> = lines.flat_map(str::split_whitespace).collect();
    let mut used = BTreeSet::new();
    for (name, source) in sources() {
        for attribute in ["fill=\"", "stroke=\""] {
            for value in source.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap()) {
                assert!(value == "none" || palette.contains(value), "{name}: {value} is not in colours.txt");
                let _ = used.insert(value.to_owned());
            }
        }
    }
    for colour in palette {
        assert!(used.contains(colour), "{colour} of colours.txt is in no picture");
    }
}

#[test]
fn the_guide_names_every_face() {
    let guide = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/authors.md");
    let guide = fs::read_to_string(guide).unwrap();
    let faces = guide.split("- `face`:").nth(1).unwrap().split("\n- ").next().unwrap();
    let named: Vec<&str> = faces.split('`').skip(1).step_by(2).collect();
    let all: Vec<String> = Face::ALL.iter().map(|face| format!("{face:?}")).collect();
    assert_eq!(named, all);
}

#[test]
fn initials_of_names() {
    assert_eq!(initials("Sylvie M."), "SM");
    assert_eq!(initials("Professeur Delmas"), "PD");
    assert_eq!(initials("王建国"), "建国");
    assert_eq!(initials("“Ellis”"), "E");
    assert_eq!(initials("Nina, payments team"), "N");
    assert_eq!(initials("小妮 · 结算组"), "小妮");
}
