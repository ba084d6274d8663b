//! Writes the man pages, in every language, from the command line itself:
//! `cargo run --example man -- FOLDER`. `scripts/package.sh` puts them into the package.
#![allow(clippy::expect_used, reason = "a tool for developers")]

use std::fs;
use std::path::{Path, PathBuf};

use clap_mangen::Man;
use second_look::cli;
use second_look::i18n::{Language, Words};

/// The words clap and its man pages speak by themselves: English, French, Chinese. The headings are those
/// that `whatis` and readers of man pages know.
const FRAME: [[&str; 3]; 9] = [
    [".SH NAME", ".SH NOM", ".SH 名称"],
    [".SH SYNOPSIS", ".SH SYNOPSIS", ".SH 概要"],
    [".SH DESCRIPTION", ".SH DESCRIPTION", ".SH 描述"],
    [".SH OPTIONS", ".SH OPTIONS", ".SH 选项"],
    [".SH SUBCOMMANDS", ".SH COMMANDES", ".SH 命令"],
    ["\nPrint help\n", "\nAfficher l’aide\n", "\n显示帮助\n"],
    ["\nPrint version\n", "\nAfficher la version\n", "\n显示版本\n"],
    ["Possible values:", "Valeurs possibles\u{a0}:", "可选值："],
    ["[default: ", "[par défaut\u{a0}: ", "[默认："],
];

fn write(command: &clap::Command, column: usize, folder: &Path) {
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        write(sub, column, folder);
    }
    let source = concat!("Second Look ", env!("CARGO_PKG_VERSION"));
    // The version stands in the last line of every page already.
    let page = Man::new(command.clone().version(None::<&str>)).source(source);
    let mut text = Vec::new();
    page.render(&mut text).expect("a page");
    let mut text = String::from_utf8(text).expect("UTF-8");
    for words in FRAME {
        text = text.replace(words[0], words[column]);
    }
    fs::write(folder.join(page.get_filename()), text).expect("a file");
}

fn main() {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).expect("the folder to write to");
    for (column, language, below) in [
        (0, Language::English, "man1"),
        (1, Language::French, "fr/man1"),
        (2, Language::Chinese, "zh_CN/man1"),
    ] {
        let folder = folder.join(below);
        fs::create_dir_all(&folder).expect("a folder");
        let mut command = cli::command(&Words::new(language));
        command.build();
        write(&command, column, &folder);
    }
}
