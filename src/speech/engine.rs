//! The programs that speak or play, and how each is asked. All are known on every platform, so that they
//! compile and are tested everywhere; which of them are looked for is the platform's.
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::i18n::Language;

/// A program that speaks or plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(dead_code, reason = "each platform asks for its own")]
pub(super) enum Engine {
    /// Linux: asks speech-dispatcher, which has the voice the person set for the whole desktop.
    SpdSay,
    /// Linux: speaks by itself.
    EspeakNg,
    /// macOS. Never run by us.
    Say,
    /// Windows: its own voices, through .NET. Never run by us.
    PowerShell,
    /// Plays through `PipeWire`.
    PwPlay,
    /// Plays through `PulseAudio`.
    Paplay,
    /// Of `FFmpeg`.
    Ffplay,
    /// mpv.
    Mpv,
    /// Of vorbis-tools.
    Ogg123,
    /// Of ALSA: tones alone.
    Aplay,
    /// macOS: tones alone. Never run by us.
    Afplay,
    /// Windows: tones alone, through .NET. Never run by us.
    SoundPlayer,
}

/// What speaks here, the best first.
#[cfg(not(any(target_os = "macos", target_os = "windows")))]
pub(super) const SPEAKERS: &[Engine] = &[Engine::SpdSay, Engine::EspeakNg];
/// What speaks here.
#[cfg(target_os = "macos")]
pub(super) const SPEAKERS: &[Engine] = &[Engine::Say];
/// What speaks here.
#[cfg(target_os = "windows")]
pub(super) const SPEAKERS: &[Engine] = &[Engine::PowerShell];

/// What plays an Ogg file here. The first two are on every Debian 12 desktop.
#[cfg(not(any(target_os = "macos", target_os = "windows")))]
pub(super) const PLAYERS: &[Engine] =
    &[Engine::PwPlay, Engine::Paplay, Engine::Ffplay, Engine::Mpv, Engine::Ogg123];
/// What plays an Ogg file here.
#[cfg(any(target_os = "macos", target_os = "windows"))]
pub(super) const PLAYERS: &[Engine] = &[Engine::Ffplay, Engine::Mpv];

/// What plays a tone of ours, a WAV file.
#[cfg(not(any(target_os = "macos", target_os = "windows")))]
pub(super) const TONE_PLAYERS: &[Engine] =
    &[Engine::PwPlay, Engine::Paplay, Engine::Aplay, Engine::Ffplay, Engine::Mpv];
/// What plays a tone of ours.
#[cfg(target_os = "macos")]
pub(super) const TONE_PLAYERS: &[Engine] = &[Engine::Afplay];
/// What plays a tone of ours.
#[cfg(target_os = "windows")]
pub(super) const TONE_PLAYERS: &[Engine] = &[Engine::SoundPlayer];

/// What a program is asked.
#[derive(Debug)]
pub(super) struct Asked {
    /// The program and its options.
    pub command: Command,
    /// What it reads from its standard input.
    pub input: Option<String>,
    /// Whether it tells of a failure only by a line that begins with "error".
    pub mutters: bool,
}

impl Asked {
    /// At a volume, in percent, where the program can be asked for one.
    pub(super) fn at(mut self, engine: Engine, volume: u8) -> Self {
        if volume >= 100 {
            return self;
        }
        let options = match engine {
            Engine::EspeakNg => ["-a".to_owned(), volume.to_string()],
            Engine::SpdSay => ["-i".to_owned(), (i16::from(volume) - 100).to_string()],
            _ => return self,
        };
        // Before all others: words stand at the end of the line.
        let mut command = Command::new(self.command.get_program());
        let _ = command.args(options).args(self.command.get_args());
        self.command = command;
        self
    }
}

/// Reads everything from its standard input as UTF-8 and says it with the first voice of the language.
const POWERSHELL: &str = "$ErrorActionPreference='Stop';Add-Type -AssemblyName System.Speech;\
$s=New-Object System.Speech.Synthesis.SpeechSynthesizer;\
$v=$s.GetInstalledVoices()|?{$_.Enabled -and $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq '{language}'}\
|select -First 1;if(!$v){exit 3};$s.SelectVoice($v.VoiceInfo.Name);$s.Rate={rate};\
$r=New-Object System.IO.StreamReader([Console]::OpenStandardInput(),[Text.Encoding]::UTF8);\
$s.Speak($r.ReadToEnd())";

/// Words a minute that the usual rate is: slower than programs are set, for whoever listens closely.
const USUAL: u32 = 160;

impl Engine {
    /// The file of its program.
    fn file(self) -> &'static str {
        match self {
            Self::SpdSay => "spd-say",
            Self::EspeakNg => "espeak-ng",
            Self::Say => "say",
            Self::PowerShell | Self::SoundPlayer => "powershell.exe",
            Self::PwPlay => "pw-play",
            Self::Paplay => "paplay",
            Self::Ffplay if cfg!(windows) => "ffplay.exe",
            Self::Ffplay => "ffplay",
            Self::Mpv if cfg!(windows) => "mpv.exe",
            Self::Mpv => "mpv",
            Self::Ogg123 => "ogg123",
            Self::Aplay => "aplay",
            Self::Afplay => "afplay",
        }
    }

    /// Its program, where a folder has it.
    pub(super) fn in_folder(self, folder: &Path) -> Option<PathBuf> {
        Some(folder.join(self.file())).filter(|path| is_program(path))
    }

    /// How it is asked to say words.
    pub(super) fn speak(self, program: &Path, words: &str, language: Language, rate: u16) -> Asked {
        let mut command = Command::new(program);
        let by_minute = (USUAL * u32::from(rate) / 100).to_string();
        let mut input = Some(words.to_owned());
        match self {
            Self::EspeakNg => {
                let voice = match language {
                    Language::English => "en",
                    Language::Chinese => "cmn",
                    Language::French => "fr",
                };
                let _ = command.args(["-v", voice, "-s", &by_minute, "-b", "1", "--stdin"]);
            }
            Self::Say => {
                let voice = match language {
                    Language::English => "Samantha",
                    Language::Chinese => "Tingting",
                    Language::French => "Thomas",
                };
                let _ = command.args(["-v", voice, "-r", &by_minute, "-f", "-"]);
            }
            Self::PowerShell => {
                // A third faster or slower is about two and a half steps of ten.
                let steps = match rate {
                    ..=77 => "-3",
                    78..=92 => "-1",
                    93..=104 => "0",
                    105..=115 => "1",
                    _ => "2",
                };
                let script = POWERSHELL.replace("{language}", short(language)).replace("{rate}", steps);
                let _ = command.args(["-NoProfile", "-NonInteractive", "-Command", &script]);
                #[cfg(windows)]
                {
                    use std::os::windows::process::CommandExt;
                    // No console window beside ours.
                    let _ = command.creation_flags(0x0800_0000);
                }
            }
            // Its standard input can carry commands, so the words stand at the end of the line.
            _ => {
                input = None;
                let rate = dispatcher_rate(rate).to_string();
                let _ = command.args(["-w", "-l", short(language), "-r", &rate, "--", words]);
            }
        }
        Asked { command, input, mutters: self == Self::EspeakNg }
    }

    /// How a program is silenced that goes on without the one that was asked. It stops whatever
    /// speech-dispatcher says, so that stop is stop.
    pub(super) fn hush(self, program: &Path) -> Option<Asked> {
        let mut command = Command::new(program);
        let _ = command.arg("-C");
        (self == Self::SpdSay).then_some(Asked { command, input: None, mutters: false })
    }

    /// How it is asked to play a file of ours.
    pub(super) fn play(self, program: &Path, file: &Path) -> Asked {
        let mut command = Command::new(program);
        let _ = match self {
            Self::Ffplay => command.args(["-nodisp", "-autoexit", "-loglevel", "quiet"]),
            Self::Mpv => command.args(["--no-config", "--no-video", "--really-quiet"]),
            Self::Ogg123 | Self::Aplay => command.arg("-q"),
            // The file's name is ours: it has no quotation mark.
            Self::SoundPlayer => {
                let script = format!("(New-Object Media.SoundPlayer '{}').PlaySync()", file.display());
                let _ = command.args(["-NoProfile", "-NonInteractive", "-Command", &script]);
                return Asked { command, input: None, mutters: false };
            }
            _ => &mut command,
        };
        let _ = command.arg(file);
        Asked { command, input: None, mutters: false }
    }
}

/// The language's own code, without a country.
fn short(language: Language) -> &'static str {
    language.code().split('-').next().unwrap_or_default()
}

/// From percent to speech-dispatcher's −100 to 100. Its usual rate is 170 words a minute for the voices
/// that everybody has, which go from 80 to 390.
fn dispatcher_rate(rate: u16) -> i32 {
    let wanted = i32::from(rate) * 160 / 100 - 170;
    if wanted < 0 { wanted * 100 / 90 } else { wanted * 100 / 220 }
}

/// Whether a file is there and can be run.
fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        path.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_volume_is_asked_of_those_that_have_one() {
        let asked = |engine: Engine, volume| {
            line(&engine.speak(Path::new("/x"), "words", Language::English, 100).at(engine, volume))
        };
        assert_eq!(asked(Engine::EspeakNg, 40)[..2], ["-a", "40"]);
        assert_eq!(asked(Engine::SpdSay, 40)[..2], ["-i", "-60"]);
        assert_eq!(asked(Engine::SpdSay, 40).last().map(String::as_str), Some("words"));
        assert!(!asked(Engine::SpdSay, 100).contains(&"-i".to_owned()));
    }

    const NASTY: &str = "-x; rm \"$HOME\" `id` '";

    fn line(asked: &Asked) -> Vec<String> {
        asked.command.get_args().map(|arg| arg.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn words_are_never_an_option_or_part_of_a_command() {
        for engine in [Engine::EspeakNg, Engine::Say, Engine::PowerShell] {
            for language in Language::ALL {
                let asked = engine.speak(Path::new("/x"), NASTY, language, 100);
                assert_eq!(asked.input.as_deref(), Some(NASTY), "{engine:?}");
                assert!(line(&asked).iter().all(|arg| !arg.contains("rm")), "{engine:?}");
            }
        }
        let asked = Engine::SpdSay.speak(Path::new("/x"), NASTY, Language::French, 100);
        assert_eq!(line(&asked), ["-w", "-l", "fr", "-r", "-11", "--", NASTY]);
    }

    #[test]
    fn every_rate_is_another_one_and_in_order() {
        let of = |rate: &u16| dispatcher_rate(*rate);
        let rates: Vec<_> = crate::settings::SPEECH_RATES.iter().map(of).collect();
        assert!(rates.is_sorted_by(|a, b| a < b) && rates.iter().all(|rate| rate.abs() <= 100), "{rates:?}");
        let asked = |rate| line(&Engine::EspeakNg.speak(Path::new("/x"), "a", Language::Chinese, rate));
        assert_eq!(asked(70), ["-v", "cmn", "-s", "112", "-b", "1", "--stdin"]);
        assert_eq!(asked(120)[3], "192");
        let script =
            |rate| line(&Engine::PowerShell.speak(Path::new("/x"), "a", Language::Chinese, rate))[3].clone();
        assert!(script(70).contains("Rate=-3;") && script(120).contains("-eq 'zh'"), "{}", script(70));
    }
}
