//! Second Look: reads the command line and launches what it asks for.

use std::process::ExitCode;

use second_look::cli::{self, Cli};
use second_look::log::Log;

/// Content is many small texts, for which it takes a tenth less time than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::read();
    let places = cli.places();
    // A visit to the kiosk leaves nothing on the disk: its supervisor notes what became of it.
    let visit = matches!(&cli.verb, Some(cli::Verb::Kiosk(wish)) if wish.visit);
    let logs = places.as_ref().filter(|_| !visit).map(|places| places.data.as_path());
    Log::in_folder(logs).note_panics();
    match &cli.verb {
        #[cfg(feature = "ui")]
        Some(cli::Verb::Preview(passage)) => second_look::ui::preview(passage, places.as_ref()),
        #[cfg(feature = "ui")]
        Some(cli::Verb::Kiosk(wish)) if wish.visit => second_look::ui::kiosk::visit(places),
        #[cfg(feature = "ui")]
        Some(cli::Verb::Kiosk(wish)) if wish.operator => second_look::ui::kiosk::operator(places),
        // Said once, before a supervisor tries again and again.
        #[cfg(feature = "ui")]
        Some(cli::Verb::Kiosk(wish)) if !wish.forget_pin => second_look::ui::obstructed()
            .unwrap_or_else(|| cli::run(&cli::Verb::Kiosk(*wish), cli.data_dir.clone(), places.as_ref())),
        Some(verb) => cli::run(verb, cli.data_dir.clone(), places.as_ref()),
        None => {
            cli::look_first(places.as_ref());
            open(places)
        }
    }
}

#[cfg(feature = "ui")]
fn open(places: Option<second_look::dirs::Places>) -> ExitCode {
    second_look::ui::run(places)
}

#[cfg(not(feature = "ui"))]
fn open(_: Option<second_look::dirs::Places>) -> ExitCode {
    let words = second_look::i18n::Words::new(cli::system_language());
    // Without the window there is only the help.
    let _ = cli::command(&words).print_help();
    ExitCode::from(2)
}
