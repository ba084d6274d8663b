//! `check --watch`: the same report again whenever a file of the pack has changed.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use super::{Format, fail, words_for};
use crate::watch::Watch;

/// Lets `check` report at once and after every change, until somebody ends the program. JSON stays one
/// object a line.
pub(super) fn run<W: Write>(
    out: &mut W,
    path: Option<&Path>,
    format: Format,
    mut check: impl FnMut(&mut W) -> io::Result<ExitCode>,
) -> io::Result<ExitCode> {
    let words = words_for(None);
    let Some(path) = path else { return fail(&words, &words.text("watch-what")) };
    let place = path.display().to_string();
    let mut watch = match Watch::new(path) {
        Ok(watch) => watch,
        Err(error) => {
            let args = [("path", place.into()), ("why", error.to_string().into())];
            return fail(&words, &words.with("watch-cannot", &args));
        }
    };
    let text = format == Format::Text;
    if text {
        writeln!(out, "{}", words.with("watch-begins", &[("path", place.into())]))?;
    }
    loop {
        let _ = check(out)?;
        out.flush()?;
        if !watch.wait(None) {
            return Ok(ExitCode::FAILURE);
        }
        if text {
            writeln!(out, "\n{}", words.text("watch-changed"))?;
        }
    }
}
