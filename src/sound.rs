//! Tones of what happens on a stage: a telephone that rings, a message that comes. Made here, quiet and short;
//! none is an alarm. They are played by [`crate::speech`], only where somebody turned them on, and whatever is
//! heard is on the page in words.
#![forbid(unsafe_code)]

use std::time::Duration;

/// Samples a second.
const RATE: u32 = 22_050;
/// How loud the loudest moment is, of 1: about 15 dB below what a player can do.
const LOUD: f32 = 0.18;

/// Something that is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A telephone rings.
    Ring,
    /// A message or a letter comes.
    Message,
    /// A key of the telephone is pressed.
    Key,
    /// A call ends.
    HangUp,
    /// Somebody knocks at the door.
    Knock,
}

/// One partial sound: when it begins and how long it lasts, in seconds; its pitch, in hertz; how loud it is
/// beside the others.
struct Note {
    at: f32,
    lasts: f32,
    pitch: f32,
    part: f32,
}

const fn note(at: f32, lasts: f32, pitch: f32, part: f32) -> Note {
    Note { at, lasts, pitch, part }
}

/// Two soft pairs, as of wooden bars.
const RING: &[Note] = &[
    note(0.0, 0.5, 659.3, 1.0),
    note(0.22, 0.6, 784.0, 1.0),
    note(1.0, 0.5, 659.3, 1.0),
    note(1.22, 0.8, 784.0, 1.0),
];
const MESSAGE: &[Note] = &[note(0.0, 0.18, 587.3, 0.8), note(0.1, 0.4, 880.0, 0.8)];
const KEY: &[Note] = &[note(0.0, 0.12, 697.0, 0.5), note(0.0, 0.12, 1336.0, 0.4)];
const HANG_UP: &[Note] = &[note(0.0, 0.22, 440.0, 0.7), note(0.26, 0.3, 330.0, 0.7)];
const KNOCK: &[Note] = &[
    note(0.0, 0.09, 180.0, 1.0),
    note(0.0, 0.05, 420.0, 0.5),
    note(0.28, 0.1, 170.0, 1.0),
    note(0.28, 0.05, 400.0, 0.5),
];

/// A tone at a volume, in percent: its samples, after the 44 bytes of the head, are made smaller.
#[must_use]
pub fn at(mut wav: Vec<u8>, volume: u8) -> Vec<u8> {
    if volume >= 100 {
        return wav;
    }
    for pair in wav.get_mut(44..).unwrap_or_default().chunks_exact_mut(2) {
        if let [low, high] = pair {
            let sample = i32::from(i16::from_le_bytes([*low, *high])) * i32::from(volume) / 100;
            [*low, *high] = i16::try_from(sample).unwrap_or_default().to_le_bytes();
        }
    }
    wav
}

impl Tone {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Ring, Self::Message, Self::Key, Self::HangUp, Self::Knock];

    /// Its name in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::Message => "message",
            Self::Key => "key",
            Self::HangUp => "hang-up",
            Self::Knock => "knock",
        }
    }

    fn notes(self) -> &'static [Note] {
        match self {
            Self::Ring => RING,
            Self::Message => MESSAGE,
            Self::Key => KEY,
            Self::HangUp => HANG_UP,
            Self::Knock => KNOCK,
        }
    }

    /// The sound as a WAV file: one channel of 16 bits, silent for so long to begin with.
    #[must_use]
    pub fn wav(self, silent: Duration) -> Vec<u8> {
        let still =
            u64::from(RATE) * u64::try_from(silent.as_millis().min(10_000)).unwrap_or_default() / 1000;
        let mut samples = vec![0; usize::try_from(still).unwrap_or_default()];
        samples.extend(self.samples());
        let bytes = u32::try_from(samples.len() * 2).unwrap_or_default();
        let mut file = Vec::with_capacity(44 + samples.len() * 2);
        file.extend(b"RIFF");
        file.extend((36 + bytes).to_le_bytes());
        file.extend(b"WAVEfmt ");
        file.extend(16_u32.to_le_bytes());
        // Plain samples, one channel.
        file.extend(1_u16.to_le_bytes());
        file.extend(1_u16.to_le_bytes());
        file.extend(RATE.to_le_bytes());
        file.extend((RATE * 2).to_le_bytes());
        file.extend(2_u16.to_le_bytes());
        file.extend(16_u16.to_le_bytes());
        file.extend(b"data");
        file.extend(bytes.to_le_bytes());
        file.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
        file
    }

    /// Each note swells in a hundredth of a second and fades to nothing, so that nothing clicks.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)]
    fn samples(self) -> Vec<i16> {
        let notes = self.notes();
        let long = notes.iter().map(|note| note.at + note.lasts).fold(0.0, f32::max) + 0.05;
        let mut sum = vec![0.0_f32; (long * RATE as f32) as usize];
        for note in notes {
            let begin = (note.at * RATE as f32) as usize;
            let count = (note.lasts * RATE as f32) as usize;
            for (index, sample) in sum[begin..].iter_mut().take(count).enumerate() {
                let t = index as f32 / RATE as f32;
                let swell = (t / 0.01).min(1.0);
                let fade = (1.0 - t / note.lasts).powi(2);
                let turn = std::f32::consts::TAU * note.pitch * t;
                // A little of the octave above makes it wood rather than wire.
                *sample += note.part * swell * fade * (turn.sin() + 0.25 * (2.0 * turn).sin());
            }
        }
        let peak = sum.iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs())).max(1.0);
        sum.iter().map(|sample| (sample / peak * LOUD * f32::from(i16::MAX)) as i16).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tone_is_short_quiet_and_without_a_click() {
        for tone in Tone::ALL {
            let samples = tone.samples();
            let long = samples.len() * 1000 / RATE as usize;
            assert!((100..=2500).contains(&long), "{tone:?}: {long} ms");
            let peak = samples.iter().map(|sample| sample.unsigned_abs()).max().unwrap();
            assert!((1000..=6000).contains(&peak), "{tone:?}: {peak}");
            assert!(samples[0].abs() < 50 && samples[samples.len() - 1].abs() < 50, "{tone:?}");
            let jump = samples.windows(2).map(|pair| pair[0].abs_diff(pair[1])).max().unwrap();
            assert!(jump < 4000, "{tone:?} jumps by {jump}");
        }
    }

    #[test]
    fn the_file_says_how_long_it_is() {
        for tone in Tone::ALL {
            let silent = Duration::from_millis(500);
            let file = tone.wav(silent);
            assert_eq!(file.len(), tone.wav(Duration::ZERO).len() + RATE as usize);
            let number = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
            assert_eq!((&file[..4], &file[8..16]), (&b"RIFF"[..], &b"WAVEfmt "[..]));
            assert_eq!((number(4) + 8, number(40) + 44), (file.len(), file.len()));
        }
    }
}
