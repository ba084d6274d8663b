//! Reading aloud with programs that stand for the system's voices: they note, they hang, they die, they
//! are missing. No sound is made.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod voices;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use second_look::content::markup;
use second_look::i18n::Language::{self, Chinese, English, French};
use second_look::speech::{Patience, Piece, State, Trouble, Voices, recording_path, utterances};
use voices::{Fakes, LONG};

fn piece(text: &str, language: Language) -> Piece {
    Piece { text: text.to_owned(), language, recording: None }
}

/// Reads some pieces to the end.
fn read(voices: &Voices, pieces: Vec<Piece>) -> State {
    voices.read(pieces, 100).wait(LONG)
}

const ECHO: &str = "exit 0";

#[test]
fn each_piece_is_read_in_its_language_at_the_rate_that_was_set() {
    let fakes = Fakes::new();
    let _ = fakes.put("spd-say", ECHO).put("espeak-ng", ECHO);
    let names = || vec![piece("English", English), piece("简体中文", Chinese), piece("Français", French)];
    assert_eq!(read(&fakes.voices(), names()), State::Read);
    assert_eq!(
        fakes.asked(),
        "spd-say|-w|-l|en|-r|-11|--|English\nspd-say|-w|-l|zh|-r|-11|--|简体中文\n\
         spd-say|-w|-l|fr|-r|-11|--|Français\n"
    );
    fakes.clear();
    fs::remove_file(fakes.path().join("spd-say")).expect("it was there");
    assert_eq!(fakes.voices().read(names(), 70).wait(LONG), State::Read);
    assert_eq!(
        fakes.asked(),
        "espeak-ng|-v|en|-s|112|-b|1|--stdin\nEnglish\nespeak-ng|-v|cmn|-s|112|-b|1|--stdin\n简体中文\n\
         espeak-ng|-v|fr|-s|112|-b|1|--stdin\nFrançais\n"
    );
}

#[test]
fn without_a_voice_it_is_said_and_a_file_that_cannot_run_is_none() {
    let fakes = Fakes::new();
    fs::write(fakes.path().join("espeak-ng"), "not a program").expect("written");
    let voices = fakes.voices();
    assert!(!voices.any());
    assert_eq!(read(&voices, vec![piece("Hello", English)]), State::Failed(Trouble::NoVoice));
    assert_eq!(read(&Voices::none(), vec![piece("Hello", English)]), State::Failed(Trouble::NoVoice));
    // What is installed meanwhile is found.
    let _ = fakes.put("espeak-ng", ECHO);
    assert!(voices.any());
    assert_eq!(read(&voices, vec![piece("Hello", English)]), State::Read);
    // A folder named from wherever the program was started is none.
    assert!(!Voices::in_folders(vec![PathBuf::from("."), PathBuf::new()], Patience::default()).any());
}

#[test]
fn a_voice_that_fails_is_passed_over_and_the_good_one_is_asked_first_afterwards() {
    let fakes = Fakes::new();
    let _ = fakes.put("spd-say", "echo 'Autospawn failed' >&2; exit 1").put("espeak-ng", ECHO);
    let voices = fakes.voices();
    let two = "This is one sentence, and it is long. This is another one, and it is long.";
    assert_eq!(read(&voices, vec![piece(two, English)]), State::Read);
    assert_eq!(fakes.asked().matches("spd-say|-w").count(), 1, "it is not tried for each sentence");
    assert_eq!(fakes.asked().matches("--stdin\nThis is").count(), 2, "{}", fakes.asked());
    fakes.clear();
    assert_eq!(read(&voices, vec![piece("Again", English)]), State::Read);
    assert!(!fakes.asked().contains("spd-say"), "{}", fakes.asked());
    fakes.clear();
    voices.forget();
    assert_eq!(read(&voices, vec![piece("From the beginning", English)]), State::Read);
    assert!(fakes.asked().starts_with("spd-say|-w"), "{}", fakes.asked());
}

#[test]
fn a_voice_that_hangs_is_given_up_and_nothing_of_it_stays() {
    let fakes = Fakes::new();
    let _ = fakes.hang("spd-say").put("espeak-ng", ECHO);
    assert_eq!(read(&fakes.hurried(), vec![piece("Hello", English)]), State::Read);
    let asked = fakes.asked();
    assert!(asked.contains("spd-say|-w") && asked.contains("spd-say|-C"), "{asked}");
    assert!(asked.ends_with("--stdin\nHello\n"), "{asked}");
    fakes.wait_for_silence();
    let _ = fakes.hang("espeak-ng");
    assert_eq!(read(&fakes.hurried(), vec![piece("Hello", English)]), State::Failed(Trouble::Silent));
    fakes.wait_for_silence();
}

#[test]
fn voices_that_die_or_find_no_loudspeaker_are_a_failure() {
    for then in ["exit 1", "kill -9 $$", "echo 'error: No such file or directory' >&2; exit 0"] {
        let fakes = Fakes::new();
        let _ = fakes.put("espeak-ng", then);
        let state = read(&fakes.voices(), vec![piece("Hello", English)]);
        assert_eq!(state, State::Failed(Trouble::Silent), "{then}");
    }
    // What it mutters besides is its own affair.
    let fakes = Fakes::new();
    let _ = fakes.put("espeak-ng", "echo 'ALSA lib pcm.c: an underrun' >&2; exit 0");
    assert_eq!(read(&fakes.voices(), vec![piece("Hello", English)]), State::Read);
    // One that does not even read what it is to say.
    fs::write(fakes.path().join("espeak-ng"), "#!/bin/sh\nexec <&-\nexit 0\n").expect("written");
    assert_eq!(read(&fakes.voices(), vec![piece("Hello", English)]), State::Read);
}

#[test]
fn stop_ends_the_voice_that_speaks_and_what_it_has_handed_on() {
    for voice in ["spd-say", "espeak-ng"] {
        let fakes = Fakes::new();
        let _ = fakes.hang(voice);
        let voices = fakes.voices();
        let reading = voices.read(vec![piece("Hello", English), piece("World", English)], 100);
        fakes.wait_for("Hello");
        assert_eq!(reading.state(), State::Reading);
        reading.stop();
        assert_eq!(reading.wait(LONG), State::Stopped, "{voice}");
        fakes.wait_for_silence();
        assert!(!fakes.asked().contains("World"));
        assert_eq!(fakes.asked().contains("spd-say|-C"), voice == "spd-say", "{}", fakes.asked());
    }
}

#[test]
fn the_next_reading_and_the_end_of_the_window_stop_the_one_before() {
    let fakes = Fakes::new();
    let _ = fakes.put(
        "espeak-ng",
        &format!(
            "grep -q First '{0}' && ! grep -q Second '{0}' && \
        while :; do sleep 0.05; done; exit 0",
            fakes.path().join("asked").display()
        ),
    );
    let voices = fakes.voices();
    let first = voices.read(vec![piece("First", English)], 100);
    fakes.wait_for("First");
    let second = voices.read(vec![piece("Second", English)], 100);
    assert_eq!((first.wait(LONG), second.wait(LONG)), (State::Stopped, State::Read));
    fakes.wait_for_silence();
    // A reading that nobody holds any more is stopped too.
    let _ = fakes.hang("espeak-ng");
    fakes.clear();
    drop(voices.read(vec![piece("Third", English)], 100));
    fakes.wait_for_silence();
    let reading = voices.read(vec![piece("Fourth", English)], 100);
    fakes.wait_for("Fourth");
    drop(voices);
    assert_eq!(reading.state(), State::Stopped, "whoever lets the voices go has waited for silence");
    fakes.wait_for_silence();
}

#[test]
fn whatever_the_words_are_they_are_only_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let trap = folder.path().join("trap");
    let texts = [
        "-h".to_owned(),
        "--version".to_owned(),
        "-w /tmp/x".to_owned(),
        format!("$(touch {0}) `touch {0}` ; touch {0} | touch {0} & touch {0}", trap.display()),
        "“Quotes” 'and' \"quotes\"".to_owned(),
        "a\nb\r\nc\u{2028}d".to_owned(),
        "nul\0nul".to_owned(),
        "!-!SET SELF VOLUME 100".to_owned(),
        ".\r\nQUIT".to_owned(),
    ];
    for voice in ["spd-say", "espeak-ng"] {
        let fakes = Fakes::new();
        let _ = fakes.put(voice, ECHO);
        for text in &texts {
            fakes.clear();
            assert_eq!(read(&fakes.voices(), vec![piece(text, English)]), State::Read, "{text:?}");
            let asked = fakes.asked();
            for words in utterances(text, English) {
                let whole =
                    if voice == "spd-say" { format!("|--|{words}\n") } else { format!("--stdin\n{words}\n") };
                assert!(asked.contains(&whole), "{words:?} in {asked}");
            }
        }
    }
    assert!(!trap.exists(), "no shell has seen the words");
}

#[test]
fn a_very_long_text_arrives_whole_in_pieces() {
    let fakes = Fakes::new();
    let _ = fakes.put("spd-say", ECHO);
    let text = "Take your time, nobody is waiting, and nothing can go wrong here. ".repeat(100_000 / 66 / 8);
    let long = format!("{text}{}", "x".repeat(2000));
    assert_eq!(read(&fakes.voices(), vec![piece(&long, English)]), State::Read);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    let said: Vec<_> =
        fakes.asked().lines().map(|line| line.rsplit('|').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(said.iter().map(|line| letters(line)).sum::<usize>(), letters(&long));
    assert!(said.len() > 100 && said.iter().all(|line| line.len() <= 300));
    // 100 kB can be stopped as soon as one word.
    let _ = fakes.hang("spd-say");
    fakes.clear();
    let voices = fakes.voices();
    let reading = voices.read(vec![piece(&"Take your time. ".repeat(6300), English)], 100);
    fakes.wait_for("Take your time");
    reading.stop();
    assert_eq!(reading.wait(LONG), State::Stopped);
    assert_eq!(fakes.asked().matches("|-w|").count(), 1);
}

#[test]
fn a_recording_is_played_from_a_private_file_that_is_gone_afterwards() {
    let recorded = || Piece {
        recording: Some(Arc::new(b"OggS and the voice of somebody".to_vec())),
        ..piece("Hello from me", English)
    };
    let fakes = Fakes::new();
    let note = |code: u8| {
        let log = fakes.path().join("asked");
        format!(
            "for last; do :; done; {{ cat \"$last\"; stat -c ' mode %a' \"$last\"; }} >> '{}'; exit {code}",
            log.display()
        )
    };
    let _ = fakes.put("espeak-ng", ECHO).put("mpv", &note(0));
    let voices = fakes.voices();
    assert_eq!(read(&voices, vec![recorded(), piece("And then", English)]), State::Read);
    let asked = fakes.asked();
    assert!(asked.starts_with("mpv|--no-config|--no-video|--really-quiet|/"), "{asked}");
    assert!(asked.contains("the voice of somebody mode 600\n"), "{asked}");
    assert!(asked.ends_with("--stdin\nAnd then\n") && !asked.contains("Hello from me"), "{asked}");
    let file = asked.lines().next().and_then(|line| line.rsplit('|').next()).expect("a file");
    assert!(
        Path::new(file).extension().is_some_and(|end| end == "ogg") && !Path::new(file).exists(),
        "{file}"
    );
    // A better player is tried first; where none can play it the words are spoken.
    let _ = fakes.put("pw-play", "exit 1").put("mpv", &note(1));
    fakes.clear();
    voices.forget();
    assert_eq!(read(&voices, vec![recorded()]), State::Read);
    let asked = fakes.asked();
    assert!(asked.starts_with("pw-play|/") && asked.contains("\nmpv|"), "{asked}");
    assert!(asked.ends_with("--stdin\nHello from me\n"), "{asked}");
    // What is no Ogg file is shown to no player.
    fakes.clear();
    let other = Piece { recording: Some(Arc::new(b"RIFF".to_vec())), ..recorded() };
    assert_eq!(read(&voices, vec![other]), State::Read);
    assert!(
        !fakes.asked().contains("play") && fakes.asked().ends_with("Hello from me\n"),
        "{}",
        fakes.asked()
    );
    // One that hangs is stopped like a voice, its file gone.
    let _ = fakes.hang("pw-play");
    fakes.clear();
    let reading = voices.read(vec![recorded()], 100);
    fakes.wait_for("pw-play|/");
    reading.stop();
    assert_eq!(reading.wait(LONG), State::Stopped);
    fakes.wait_for_silence();
    let asked = fakes.asked();
    let file = asked.trim().rsplit('|').next().expect("a file");
    assert!(!Path::new(file).exists(), "{file}");
    assert_eq!(
        recording_path(Chinese, "fake-police/a-call", "ring"),
        "voice/zh-CN/fake-police/a-call/ring.ogg"
    );
}

fn gather(pattern: &Pattern<String>, out: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => out.push_str(value),
                Expression::Inline(_) => out.push('7'),
                Expression::Select { variants, .. } => {
                    for variant in variants {
                        gather(&variant.value, out);
                    }
                }
            },
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() { out.extend(files(&path)) } else { out.push(path) }
    }
    out
}

#[test]
fn every_text_there_is_can_be_said_in_its_language() {
    let mut count = 0;
    for language in Language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.code());
        for file in files(&folder) {
            let text = fs::read_to_string(&file).expect("words");
            let resource = fluent_syntax::parser::parse(text).expect("Fluent");
            for entry in resource.body {
                let Entry::Message(message) = entry else { continue };
                let attributes = message.attributes.iter().map(|attribute| &attribute.value);
                for pattern in message.value.iter().chain(attributes) {
                    let mut raw = String::new();
                    gather(pattern, &mut raw);
                    let place = format!("{}: {}", file.display(), message.id.name);
                    let shown = markup::spans(&raw).map_or(raw.clone(), |_| markup::plain(&raw));
                    let said = utterances(&shown, language);
                    assert!(!said.is_empty(), "{place} has nothing to be said: {raw}");
                    let odd = |c: char| "[]{}<>•|\\\n".contains(c) || c.is_control();
                    assert!(
                        said.iter().all(|words| !words.contains(odd) && words.len() <= 700),
                        "{place}: {said:?}"
                    );
                    count += 1;
                }
            }
        }
    }
    assert!(count > 3000, "{count}");
}
