//! The window: app, screens, stages, widgets, and who can reach what.

pub mod access;
pub mod app;
pub mod ctx;
pub mod font;
pub mod icon;
pub mod screen;
pub mod stage;
pub mod theme;
pub mod widget;

use std::io::Write;
use std::process::ExitCode;

use iced::{Program, Theme, window};

use crate::cli::system_language;
use crate::dirs::Places;
use crate::i18n::Words;
use app::App;

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run(places: Option<Places>) -> ExitCode {
    if !has_display() {
        // Without a display winit panics; say what is missing instead.
        let words = Words::new(system_language());
        let _ = writeln!(std::io::stderr(), "{}", words.text("no-display"));
        return ExitCode::from(2);
    }
    // A pack in letters that no face of ours has is drawn with the system's.
    if let Some(places) = places.as_ref().filter(|places| !font::lacking(&places.packs, &places.cache)) {
        font::keep_system_fonts_out(&places.cache);
    }
    match application(places).run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let words = Words::new(system_language());
            let line = words.with("no-window", &[("error", error.to_string().into())]);
            let _ = writeln!(std::io::stderr(), "{line}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(target_os = "linux")]
fn has_display() -> bool {
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(not(target_os = "linux"))]
fn has_display() -> bool {
    true
}

/// The program as iced runs it; tests run the same.
#[must_use]
pub fn application(
    places: Option<Places>,
) -> iced::Application<impl Program<State = App, Message = app::Message, Theme = Theme>> {
    let mut application = iced::application(move || App::boot(places.clone()), App::update, App::view)
        .title(App::title)
        .subscription(App::subscription)
        .theme(App::theme)
        .style(App::style)
        .default_font(font::LATIN)
        .window(window::Settings {
            size: iced::Size::new(1280.0, 800.0),
            min_size: Some(iced::Size::new(480.0, 400.0)),
            icon: icon(),
            platform_specific: platform(),
            ..window::Settings::default()
        });
    for face in font::FILES {
        application = application.font(face);
    }
    application
}

/// Wayland and X11 find the desktop file by this name.
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
