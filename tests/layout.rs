//! A walker over every page, language, text size and window: nothing is cut, overlaps, is too small or
//! lies where nobody sees it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

#[path = "layout/faults.rs"]
mod faults;
mod pages;
mod robot;
mod trial;

use std::collections::BTreeMap;
use std::thread;

use faults::Promise;
use robot::{Background, Robot, Size};
use second_look::settings::{Settings, TEXT_SIZES, Theme};
use second_look::ui::app::Message;
use second_look::ui::screen::Screen;
use second_look::ui::theme::{Kind, Palette};

/// Higher than any page at any size.
const HIGH: f32 = 80_000.0;

/// The windows and looks each page is seen in.
///
/// Colours move nothing but edges, so that high contrast stands for all themes, at two sizes. 800 × 600
/// is promised up to 200 %; beyond 1280 × 800 only a large screen's extremes prove anything new.
fn looks() -> Vec<(Size, Settings)> {
    let of = |width: f32, height: f32, text_size: u16, theme: Theme| {
        (Size::new(width, height), Settings { text_size, theme, ..Settings::default() })
    };
    let mut all = Vec::new();
    for text_size in TEXT_SIZES {
        all.push(of(1280.0, 800.0, text_size, Theme::Light));
        all.push(of(1024.0, 768.0, text_size, Theme::Light));
        if text_size <= 200 {
            all.push(of(800.0, 600.0, text_size, Theme::Light));
        }
    }
    for text_size in [100, 250] {
        all.push(of(1920.0, 1080.0, text_size, Theme::Light));
    }
    for text_size in [100, 200] {
        all.push(of(1024.0, 768.0, text_size, Theme::ContrastDark));
    }
    for text_size in [100, 200] {
        let (size, settings) = of(1024.0, 768.0, text_size, Theme::Light);
        all.push((size, Settings { easy_reading: true, ..settings }));
    }
    all
}

/// What must hold of the page that is shown now.
fn promise(robot: &Robot) -> Promise {
    let ctx = robot.app.ctx();
    let help = ctx.t("bar-help");
    let size = ctx.with("bar-text-size.name", &[("percent", ctx.settings.text_size.to_string().into())]);
    let mut in_sight = vec![help, size, ctx.t("bar-aloud.name")];
    let screen = robot.app.screen();
    if !matches!(screen, Screen::Language | Screen::Country | Screen::Preview(_)) {
        in_sight.push(ctx.t("bar-home"));
    }
    if !matches!(screen, Screen::Language | Screen::Country | Screen::Home(_)) {
        in_sight.push(ctx.t("bar-back"));
    }
    let light = ctx.look.kind == Kind::Light;
    let main = light.then(|| Background::Color(Palette::of(Kind::Light).primary));
    Promise { in_sight, main, line: ctx.settings.easy_reading.then_some(60) }
}

/// The faults of the page that is shown now, in each look, with the looks they show in.
fn faults_of(robot: &mut Robot) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (size, settings) in looks() {
        robot.dress(&settings, size);
        // The bar is fullest when more lies below.
        let _ = robot.app.update(Message::More(true));
        let window = robot.look(size);
        let whole = robot.look(Size { height: HIGH, ..size });
        for fault in faults::of(&window, &whole, &promise(robot)) {
            let theme = if settings.theme == Theme::Light { "" } else { ", contrast" };
            let Settings { text_size, easy_reading, .. } = settings;
            let easy = if easy_reading { ", easy" } else { "" };
            let place = format!("{} × {}, {text_size} %{theme}{easy}", size.width, size.height);
            all.entry(fault).or_default().push(place);
        }
    }
    all
}

#[test]
fn no_page_has_a_fault_in_any_language_size_or_window() {
    let walk = |language: &'static str| {
        let mut found = Vec::new();
        let size = Size::new(1280.0, 800.0);
        pages::each_page(language, 100, Theme::Light, size, |page, robot| {
            for (fault, places) in faults_of(robot) {
                found.push(format!("{page} ({language}): {fault}\n    at {}", places.join(" · ")));
            }
            robot.dress(&Settings { theme: Theme::Light, ..Settings::default() }, size);
        });
        found
    };
    let walks = ["en", "zh-CN", "fr"].map(|language| thread::spawn(move || walk(language)));
    let found: Vec<String> =
        walks.into_iter().flat_map(|walk| walk.join().expect("a walk ends")).collect();
    assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
}
