//! A command that cannot be understood: what is wrong with it and what helps, in one line of somebody's words.
#![forbid(unsafe_code)]

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::Words;

/// The line; `None` where somebody asked for help or the version, which is no mistake.
pub(super) fn line(error: &clap::Error, words: &Words) -> Option<String> {
    let of = |kind| error.get(kind).map(listed).filter(|text| !text.is_empty());
    let what =
        || of(ContextKind::InvalidArg).or_else(|| of(ContextKind::InvalidSubcommand)).unwrap_or_default();
    let said = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => {
            words.with("cli-misread-unknown", &[("what", what().into())])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = of(ContextKind::InvalidValue);
            match (value, of(ContextKind::ValidValue)) {
                (None, _) => words.with("cli-misread-no-value", &[("what", what().into())]),
                (Some(value), None) => {
                    words.with("cli-misread-value", &[("value", value.into()), ("what", what().into())])
                }
                (Some(value), Some(known)) => {
                    let args = [("value", value.into()), ("what", what().into()), ("known", known.into())];
                    words.with("cli-misread-value-of", &args)
                }
            }
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => {
            words.with("cli-misread-missing", &[("what", what().into())])
        }
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg).unwrap_or_default();
            words.with("cli-misread-conflict", &[("what", what().into()), ("other", other.into())])
        }
        _ => words.text("cli-misread-other"),
    };
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    // The last is the most alike.
    let help = match meant.into_iter().find_map(of).as_deref().and_then(|all| all.rsplit(", ").next()) {
        Some(meant) => words.with("cli-misread-meant", &[("meant", meant.into())]),
        None => words.text("cli-misread-help"),
    };
    Some(words.with("cli-misread", &[("said", said.into()), ("help", help.into())]))
}

/// What clap tells of it, one after the other.
fn listed(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::String(one) => one.clone(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::line;
    use crate::cli::command;
    use crate::i18n::{Language, Words};

    fn said(language: Language, arguments: &[&str]) -> Option<String> {
        let words = Words::new(language);
        let all = std::iter::once("second-look").chain(arguments.iter().copied());
        command(&words).try_get_matches_from(all).err().and_then(|error| line(&error, &words))
    }

    #[test]
    fn a_mistake_is_one_line_in_ones_own_words() {
        for (arguments, named) in [
            (&["print", "--bogus"][..], "--bogus"),
            (&["frobnicate"], "frobnicate"),
            (&["export", "--format", "pdf"], "csv"),
            (&["play"], "ID"),
            (&["play", "warning-call", "--seed"], "--seed"),
            (&["play", "warning-call", "--seed", "many"], "many"),
        ] {
            for language in Language::ALL {
                let line = said(language, arguments).unwrap_or_default();
                assert!(line.contains(named), "{language:?} {arguments:?}: {line}");
                assert_eq!(line.lines().count(), 1, "{line}");
                let english = line.contains("found") || line.contains("error") || line.contains("Usage");
                assert!(!english, "{line}");
            }
        }
        assert!(said(Language::English, &["exprot"]).is_some_and(|line| line.contains("export")));
    }

    #[test]
    fn asking_for_help_is_no_mistake() {
        assert_eq!(said(Language::French, &["--help"]), None);
        assert_eq!(said(Language::French, &["play", "--help"]), None);
    }
}
