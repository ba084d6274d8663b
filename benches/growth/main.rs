//! What the README quotes, and how it grows with content and answers: `scripts/bench.sh` (Linux; needs
//! Xvfb). Each figure is a median; `content`, `frames`, `access`, `store` or `start` alone takes that part only.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a tool for those who build the program"
)]

#[cfg(target_os = "linux")]
mod access;
mod content;
mod frames;
mod pack;
#[path = "../../tests/robot/mod.rs"]
mod robot;
#[cfg(target_os = "linux")]
mod start;
mod store;
#[path = "../../tests/trial/mod.rs"]
mod trial;

use std::path::Path;

use second_look::ui::font;

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Situations of the packs that are tried: the shipped number, and far more than anybody has.
const COUNTS: [usize; 3] = [6, 1_000, 10_000];

fn main() {
    let part = std::env::args().nth(1);
    if part.as_deref() == Some("bare") {
        return bare();
    }
    let wanted = |name: &str| part.as_deref().is_none_or(|part| part == name);
    let folder = tempfile::tempdir().expect("a folder");
    for count in COUNTS {
        pack::write(&data_of(folder.path(), count).join("packs/many"), count);
    }
    if wanted("content") {
        content::measure(folder.path());
    }
    if wanted("frames") {
        frames::measure(folder.path());
    }
    #[cfg(target_os = "linux")]
    if wanted("access") {
        access::measure();
    }
    if wanted("store") {
        store::measure(folder.path());
    }
    #[cfg(target_os = "linux")]
    if wanted("start") {
        start::measure(folder.path());
    }
}

/// The data folder with a pack of so many situations installed.
fn data_of(folder: &Path, count: usize) -> std::path::PathBuf {
    folder.join(count.to_string())
}

/// What any window of this kind costs at the least: iced, the same Chinese faces, one line of text. The
/// program's own start is held beside it.
fn bare() {
    font::keep_system_fonts_out(&std::env::temp_dir().join("second-look-bare"));
    let mut application = iced::application(|| (), |(): &mut (), (): ()| {}, bare_view)
        .default_font(font::LATIN)
        .window_size(iced::Size::new(1280.0, 800.0));
    for face in &font::FILES[2..4] {
        application = application.font(*face);
    }
    application.run().expect("a window");
}

fn bare_view((): &()) -> iced::Element<'_, ()> {
    iced::widget::text("再想一想").font(font::CHINESE).into()
}

/// Median, least and most.
fn figures(values: &mut [f64], unit: &str) -> String {
    values.sort_by(f64::total_cmp);
    let (least, most) = (values[0], values[values.len() - 1]);
    format!("{:.1} {unit}  ({least:.1}–{most:.1}, {} runs)", values[values.len() / 2], values.len())
}

/// Milliseconds of so many runs.
fn time<T>(runs: usize, mut run: impl FnMut() -> T) -> Vec<f64> {
    let once = |_| {
        let begun = std::time::Instant::now();
        drop(run());
        begun.elapsed().as_secs_f64() * 1e3
    };
    (0..runs).map(once).collect()
}

fn tell(label: &str, values: &mut [f64], unit: &str) {
    println!("{label:<44} {}", figures(values, unit));
}
