//! Draws every page to PNG files without a display, for looking at before a release:
//! `cargo run --example gallery [-- FOLDER]`, all pages in all languages, themes and sizes, and an
//! `index.html` with each page's pictures side by side.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a tool for those who build the program"
)]

#[path = "../tests/pages/mod.rs"]
mod pages;
#[path = "../tests/robot/mod.rs"]
mod robot;
#[path = "../tests/trial/mod.rs"]
mod trial;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use robot::Size;
use second_look::settings::{Settings, Theme};

const LANGUAGES: [&str; 3] = ["en", "zh-CN", "fr"];
const THEMES: [Theme; 4] = [Theme::Light, Theme::Dark, Theme::ContrastDark, Theme::ContrastLight];
/// Windows and text sizes: the usual one, the smallest that is promised, and large letters in both.
const SIZES: [(f32, f32, u16); 5] = [
    (1280.0, 800.0, 100),
    (1024.0, 768.0, 100),
    (1024.0, 768.0, 200),
    (800.0, 600.0, 200),
    (1024.0, 768.0, 250),
];

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned()));
    let begun = Instant::now();
    let walks = LANGUAGES.map(|language| {
        let folder = folder.clone();
        thread::spawn(move || walk(language, &folder))
    });
    let names = walks.map(|walk| walk.join().expect("a walk ends"));
    fs::write(folder.join("index.html"), index(&names[0])).expect("the folder can be written");
    let count = names.iter().map(Vec::len).sum::<usize>() * THEMES.len() * SIZES.len();
    let seconds = begun.elapsed().as_secs();
    println!("{count} pictures in {seconds} s: {}", folder.join("index.html").display());
}

/// All pages of a language, in every theme and size; gives back their names.
fn walk(language: &str, folder: &Path) -> Vec<String> {
    let (mut names, mut number) = (Vec::new(), 0);
    for theme in THEMES {
        for size in SIZES {
            fs::create_dir_all(folder.join(place(language, theme, size))).expect("the folder can be made");
        }
    }
    pages::all_pages(language, |page, robot| {
        number += 1;
        let name = format!("{number:02} {page}");
        for (width, height, text_size) in SIZES {
            for theme in THEMES {
                let look = Settings { text_size, theme, ..Settings::default() };
                robot.dress(&look, Size::new(width, height));
                robot.settle();
                let place = place(language, theme, (width, height, text_size));
                robot.quick_shot(&folder.join(place).join(pages::file(&name)));
            }
        }
        robot.dress(&Settings { theme: Theme::Light, ..Settings::default() }, Size::new(1280.0, 800.0));
        names.push(name);
    });
    names
}

fn place(language: &str, theme: Theme, (width, height, text): (f32, f32, u16)) -> String {
    format!("{language}/{}/{width}x{height}-{text}", theme.key())
}

/// A page of thumbnails: for each page of the program its languages across, its looks down.
fn index(names: &[String]) -> String {
    let mut html =
        "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Second Look: every page</title>\n<style>\n\
        body { font: 16px sans-serif; margin: 24px; }\n\
        section { display: flex; flex-wrap: wrap; gap: 12px; }\n\
        figure { margin: 0; }\nimg { width: 300px; border: 1px solid #777; }\n\
        nav a { display: inline-block; margin-right: 12px; }\n</style>\n<h1>Every page</h1>\n<nav>\n"
            .to_owned();
    for name in names {
        let _ = writeln!(html, "<a href=\"#{0}\">{name}</a>", pages::file(name));
    }
    html.push_str("</nav>\n");
    for name in names {
        let _ = writeln!(html, "<h2 id=\"{0}\">{name}</h2>\n<section>", pages::file(name));
        for size in SIZES {
            for theme in THEMES {
                for language in LANGUAGES {
                    let path = format!("{}/{}", place(language, theme, size), pages::file(name));
                    let (width, height, text) = size;
                    let _ = writeln!(
                        html,
                        "<figure><a href=\"{path}\"><img loading=\"lazy\" src=\"{path}\" alt=\"\"></a>\
                         <figcaption>{language} · {} · {width} × {height} · {text} %</figcaption></figure>",
                        theme.key()
                    );
                }
            }
        }
        html.push_str("</section>\n");
    }
    html
}
