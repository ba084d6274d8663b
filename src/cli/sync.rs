//! `sync`: where results go, set by whoever runs the machine, and sending them now.
#![forbid(unsafe_code)]

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use clap::Args;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use zeroize::Zeroizing;

use super::{fail, words_for};
use crate::dirs::Places;
use crate::i18n::Words;
use crate::sharing::{Address, NoAddress, Secret, Sharing, Sources};
use crate::store::outbox::{self, Standing};
use crate::sync::{self, State, Stop, Unsent};

/// What is asked.
#[allow(missing_docs)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[derive(Debug, Clone, Args)]
pub struct Wish {
    #[arg(long, value_name = "URL", requires = "user", conflicts_with_all = ["off", "status"])]
    pub to: Option<String>,
    #[arg(long, value_name = "NAME", requires = "to")]
    pub user: Option<String>,
    #[arg(long, requires = "to")]
    pub hours_only: bool,
    #[arg(long, conflicts_with = "status")]
    pub off: bool,
    #[arg(long)]
    pub status: bool,
    /// By itself: not before its time, and without a word.
    #[arg(long, hide = true, conflicts_with_all = ["to", "off", "status"])]
    pub quietly: bool,
}

pub(super) fn run(
    secret: &mut impl BufRead,
    out: &mut impl Write,
    places: Option<&Places>,
    wish: &Wish,
) -> io::Result<ExitCode> {
    let words = words_for(None);
    let Some(places) = places else { return fail(&words, &words.text("cli-sync-no-folder")) };
    match (&wish.to, &wish.user) {
        (Some(to), Some(user)) => set(secret, out, &words, places, (to, user, wish.hours_only)),
        _ if wish.off => turn_off(out, &words, places),
        _ if wish.status => status(out, &words, places),
        _ => send(out, &words, places, wish.quietly),
    }
}

/// Sets the address. The secret comes from standard input alone: arguments stand in lists and histories.
fn set(
    from: &mut impl BufRead,
    out: &mut impl Write,
    words: &Words,
    places: &Places,
    (to, user, coarse): (&str, &str, bool),
) -> io::Result<ExitCode> {
    let address = match Address::read(to) {
        Ok(address) => address,
        Err(why) => {
            let key = match why {
                NoAddress::Shape => "cli-sync-no-address",
                NoAddress::Open => "cli-sync-open",
                NoAddress::Secret => "cli-sync-secret-in-address",
            };
            return fail(words, &words.text(key));
        }
    };
    if user.is_empty() || user.contains(':') || user.chars().any(char::is_control) {
        return fail(words, &words.text("cli-sync-no-user"));
    }
    if io::IsTerminal::is_terminal(&io::stdin()) {
        writeln!(io::stderr(), "{}", words.text("cli-sync-type-secret"))?;
    }
    let mut line = Zeroizing::new(String::new());
    let _ = from.read_line(&mut line)?;
    let secret = Secret::new(line.trim_end_matches(['\r', '\n']));
    if secret.reveal().is_empty() || secret.reveal().chars().any(char::is_control) {
        return fail(words, &words.text("cli-sync-no-secret"));
    }
    let sharing = Sharing { address, user: user.to_owned(), secret, on: true, coarse };
    if let Err(error) = sharing.save(&places.settings) {
        return unwritten(words, &error.to_string());
    }
    // What was refused may have been refused by another address, or by one that was mended.
    State::default().save(&places.data);
    if let Ok(sources) = Sources::open(places) {
        for outbox in sources.outboxes(sharing.host()) {
            let _ = outbox.try_again();
        }
    }
    let key = if sharing.address.is_protected() { "cli-sync-set" } else { "cli-sync-set-here" };
    writeln!(out, "{}", words.with(key, &[("host", sharing.host().into())]))?;
    Ok(ExitCode::SUCCESS)
}

fn turn_off(out: &mut impl Write, words: &Words, places: &Places) -> io::Result<ExitCode> {
    let Some(sharing) = Sharing::load(&places.settings) else { return nothing_set(words) };
    let host = sharing.host().to_owned();
    // The secret goes too: whoever turns it on again has it.
    let off = Sharing { on: false, secret: Secret::default(), ..sharing };
    if let Err(error) = off.save(&places.settings) {
        return unwritten(words, &error.to_string());
    }
    writeln!(out, "{}", words.with("cli-sync-off-done", &[("host", host.into())]))?;
    Ok(ExitCode::SUCCESS)
}

fn status(out: &mut impl Write, words: &Words, places: &Places) -> io::Result<ExitCode> {
    let Some(sharing) = Sharing::load(&places.settings) else { return nothing_set(words) };
    let key = if sharing.on { "cli-sync-on" } else { "cli-sync-is-off" };
    writeln!(
        out,
        "{}",
        words.with(key, &[("host", sharing.host().into()), ("user", sharing.user.as_str().into())])
    )?;
    let standing = match Sources::open(places).and_then(|sources| sources.standing(sharing.host())) {
        Ok(standing) => standing,
        Err(error) => return unread(words, &error.to_string()),
    };
    stands(out, words, &standing)?;
    let state = State::load(&places.data);
    if !state.trouble.is_empty() {
        let trouble = words.with(&format!("sync-{}", state.trouble), &[("host", sharing.host().into())]);
        writeln!(out, "{trouble}")?;
    }
    for file in outbox::files(&places.data) {
        writeln!(out, "{}", words.with("cli-sync-spilled", &[("file", file.display().to_string().into())]))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// How things stand: what waits, what was sent and when, what was refused and why.
fn stands(out: &mut impl Write, words: &Words, standing: &Standing) -> io::Result<()> {
    writeln!(out, "{}", words.with("cli-sync-waiting", &[("count", standing.waiting.into())]))?;
    if let Some(at) = standing.sent_last {
        let when = Timestamp::from_millisecond(at).unwrap_or_default().to_zoned(TimeZone::system());
        let when = when.strftime("%Y-%m-%d %H:%M").to_string();
        let args = [("count", standing.sent.into()), ("when", when.into())];
        writeln!(out, "{}", words.with("cli-sync-sent", &args))?;
    }
    if let Some(why) = &standing.why {
        let args = [("count", standing.refused.into()), ("why", why.as_str().into())];
        writeln!(out, "{}", words.with("cli-sync-refused", &args))?;
    }
    Ok(())
}

fn send(out: &mut impl Write, words: &Words, places: &Places, quietly: bool) -> io::Result<ExitCode> {
    let report = match sync::once(places, !quietly) {
        Ok(report) => report,
        Err(_) if quietly => return Ok(ExitCode::SUCCESS),
        Err(Unsent::NotSet) => return nothing_set(words),
        Err(Unsent::Busy | Unsent::NotDue) => return fail(words, &words.text("cli-sync-busy")),
        Err(Unsent::Store(error)) => return unread(words, &error.to_string()),
    };
    if quietly {
        return Ok(ExitCode::SUCCESS);
    }
    let host = Sharing::load(&places.settings).map(|sharing| sharing.host().to_owned()).unwrap_or_default();
    let args = [("count", report.tally.sent.into()), ("host", host.as_str().into())];
    writeln!(out, "{}", words.with("cli-sync-done", &args))?;
    stands(out, words, &report.standing)?;
    for file in &report.spilled {
        writeln!(out, "{}", words.with("cli-sync-spilled", &[("file", file.display().to_string().into())]))?;
    }
    let key = match report.stop {
        None => return Ok(ExitCode::SUCCESS),
        Some(Stop::NotAllowed) => "not-allowed",
        Some(Stop::Later(_)) => "later",
        Some(Stop::Trouble(trouble)) => trouble.key(),
    };
    fail(words, &words.with(&format!("sync-{key}"), &[("host", host.into())]))
}

fn nothing_set(words: &Words) -> io::Result<ExitCode> {
    fail(words, &words.text("cli-sync-not-set"))
}

fn unread(words: &Words, why: &str) -> io::Result<ExitCode> {
    fail(words, &words.with("cli-sync-unread", &[("why", why.into())]))
}

fn unwritten(words: &Words, why: &str) -> io::Result<ExitCode> {
    fail(words, &words.with("cli-sync-unwritten", &[("why", why.into())]))
}
