//! The window: app, screens, stages, widgets, and who can reach what.

pub mod access;
pub mod app;
pub mod ctx;
pub mod font;
pub mod icon;
pub mod kiosk;
pub mod launch;
pub mod screen;
pub mod stage;
pub mod theme;
pub mod widget;

use std::io::Write;
use std::process::ExitCode;

use iced::{Program, Task, Theme, window};

use crate::cli::{Passage, system_language};
use crate::content::pack::Pack;
use crate::dirs::Places;
use crate::i18n::{Language, Words};
use crate::settings::Settings;
use app::App;
use screen::preview::Start;

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run(places: Option<Places>) -> ExitCode {
    // A pack in letters that no face of ours has is drawn with the system's.
    let fonts = places.as_ref().filter(|places| !font::lacking(&places.packs, &places.cache)).cloned();
    #[cfg(feature = "sync")]
    if let Some(places) = &places {
        crate::sync::tend(places.clone());
    }
    open(fonts.as_ref(), application(places))
}

/// Opens the window on a pack while somebody writes it.
#[must_use]
pub fn preview(passage: &Passage, places: Option<&Places>) -> ExitCode {
    let settings = places.map(|places| Settings::glance(&places.settings)).unwrap_or_default();
    let set = settings.language.as_deref().and_then(Language::from_code);
    let words = Words::new(set.unwrap_or_else(system_language));
    let start = match Start::find(passage, &settings, &words) {
        Ok(start) => start,
        Err(line) => {
            let _ = writeln!(std::io::stderr(), "{line}");
            return ExitCode::from(2);
        }
    };
    let drawn = Pack::in_folder(&start.folder).is_ok_and(|pack| pack.is_drawn(font::has));
    let fonts = places.filter(|_| drawn);
    open(fonts, application_of(move || App::boot_preview(settings.clone(), start.clone())))
}

/// Opens the window of an application; where `fonts` names a place, the system's stay out.
/// Says what keeps a window from opening, if anything, and gives the code to end with.
#[must_use]
pub fn obstructed() -> Option<ExitCode> {
    let obstacle = launch::obstacle()?;
    let _ = writeln!(std::io::stderr(), "{}", obstacle.say(&Words::new(system_language())));
    Some(ExitCode::from(2))
}

fn open(
    fonts: Option<&Places>,
    application: iced::Application<
        impl Program<State = App, Message = app::Message, Theme = Theme> + 'static,
    >,
) -> ExitCode {
    if let Some(code) = obstructed() {
        return code;
    }
    if let Some(places) = fonts {
        font::keep_system_fonts_out(&places.cache);
    }
    match application.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let words = Words::new(system_language());
            let line = words.with("no-window", &[("error", error.to_string().into())]);
            let _ = writeln!(std::io::stderr(), "{line}");
            ExitCode::FAILURE
        }
    }
}

/// The program as iced runs it; tests run the same.
#[must_use]
pub fn application(
    places: Option<Places>,
) -> iced::Application<impl Program<State = App, Message = app::Message, Theme = Theme>> {
    application_of(move || App::boot(places.clone()))
}

fn application_of(
    boot: impl Fn() -> (App, Task<app::Message>) + 'static,
) -> iced::Application<impl Program<State = App, Message = app::Message, Theme = Theme>> {
    let mut application = iced::application(boot, App::update, App::view)
        .title(App::title)
        .subscription(App::subscription)
        .theme(App::theme)
        .style(App::style)
        .scale_factor(App::zoom)
        .default_font(font::LATIN)
        .window(frame());
    for face in font::FILES {
        application = application.font(face);
    }
    application
}

/// The window at home.
fn frame() -> window::Settings {
    window::Settings {
        size: iced::Size::new(1280.0, 800.0),
        min_size: Some(iced::Size::new(480.0, 400.0)),
        icon: icon(),
        // There the window is offered to assistive technologies before it is shown.
        visible: cfg!(not(target_os = "windows")),
        platform_specific: platform(),
        ..window::Settings::default()
    }
}

#[cfg(target_os = "linux")]
fn platform() -> window::settings::PlatformSpecific {
    window::settings::PlatformSpecific {
        application_id: "second-look".to_owned(),
        ..window::settings::PlatformSpecific::default()
    }
}

#[cfg(not(target_os = "linux"))]
fn platform() -> window::settings::PlatformSpecific {
    window::settings::PlatformSpecific::default()
}

fn icon() -> Option<window::Icon> {
    let bytes = include_bytes!("../assets/icons/second-look-128.png");
    let icon = image::load_from_memory_with_format(bytes, image::ImageFormat::Png).ok()?.into_rgba8();
    let (width, height) = icon.dimensions();
    window::icon::from_rgba(icon.into_raw(), width, height).ok()
}
