//! A text as the learner reads it: markup gone, places filled in, and the many ways of writing one
//! character made one, so that nothing hides behind full-width digits or characters without width.
#![forbid(unsafe_code)]

use unicode_normalization::char::{compose, decompose_canonical, decompose_compatible};

/// Places within places are filled in so deep; `check` refuses what goes round in a circle.
const DEEPEST: usize = 4;
/// No more places of one text are filled in.
const MOST_FILLED: usize = 1000;

/// A text made plain. Both forms have the same characters one by one.
#[derive(Debug, Default)]
// Facts apart from each other, not a state.
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Plain {
    /// With its capitals and accents.
    pub text: String,
    /// In small letters without accents; every space is a space, every dash a hyphen.
    pub folded: String,
    /// How many digits it has, figures and hanzi.
    pub digits: usize,
    /// Whether it has a dot or an `@` that may belong to an address.
    pub dotted: bool,
    /// How many hanzi it has.
    pub hanzi: usize,
    /// Whether both forms have the same length byte by byte.
    pub aligned: bool,
    line_ended: bool,
    filled: usize,
}

/// Whether a character is written without spaces around it.
pub(super) fn is_hanzi(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c) || ('\u{20000}'..='\u{3ffff}').contains(&c)
}

/// Whether a character is part of a word in a script with spaces.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_hanzi(c)
}

/// The digit a character stands for when numbers are written or read out one by one.
pub(super) fn digit(c: char) -> Option<u8> {
    Some(match c {
        '0'..='9' => u8::try_from(c).ok()? - b'0',
        '零' | '〇' | '○' | '洞' => 0,
        '一' | '壹' | '幺' => 1,
        '二' | '贰' | '两' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' | '拐' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Letters of plain words.
const LETTERS: [bool; 256] = ascii(false);
/// Bytes of which words are made: letters and figures.
const JOINS: [bool; 256] = ascii(true);

const fn ascii(figures: bool) -> [bool; 256] {
    let mut all = [false; 256];
    let mut byte = 0u8;
    while byte < 128 {
        all[byte as usize] = byte.is_ascii_alphabetic() || (figures && byte.is_ascii_digit());
        byte += 1;
    }
    all
}

/// Bytes between two words: 0xe3 to 0xef begin the characters of Chinese texts.
const PARTS: [bool; 256] = {
    let mut all = [false; 256];
    all[b' ' as usize] = true;
    all[b'\'' as usize] = true;
    let mut byte = 0xe3;
    while byte <= 0xef {
        all[byte] = true;
        byte += 1;
    }
    all
};

impl Plain {
    /// Reads a text with markup; `value` fills in the places `{$name}`, `{-name}` and `{name}`.
    pub(super) fn read<'a>(&mut self, raw: &'a str, value: &impl Fn(&str) -> Option<&'a str>) {
        self.text.clear();
        self.folded.clear();
        self.digits = 0;
        self.dotted = false;
        self.hanzi = 0;
        self.aligned = true;
        self.line_ended = false;
        self.filled = 0;
        self.feed(raw, value, 0);
    }

    /// How many words it has; hanzi, which are written without spaces, count 1.5 to a word, as translators
    /// reckon; an apostrophe parts French words.
    pub(super) fn words(&self) -> usize {
        let mut others = 0;
        let mut rest = self.folded.as_bytes().iter();
        while rest.any(|byte| JOINS[usize::from(*byte)]) {
            others += 1;
            if !rest.any(|byte| PARTS[usize::from(*byte)]) {
                break;
            }
        }
        (self.hanzi * 2 + 1) / 3 + others
    }

    fn feed<'a>(&mut self, raw: &'a str, value: &impl Fn(&str) -> Option<&'a str>, depth: usize) {
        let mut rest = raw;
        while let Some(c) = rest.chars().next() {
            let after = &rest[c.len_utf8()..];
            rest = match c {
                'a'..='z' | 'A'..='Z' => &rest[self.letters(rest)..],
                '[' => after,
                ']' => {
                    let target = after.strip_prefix('(').and_then(|target| target.split_once(')'));
                    target.map_or(after, |(_, after)| after)
                }
                '{' => {
                    let (name, after) = after.split_once('}').unwrap_or((after, ""));
                    match value(name) {
                        Some(words) if depth < DEEPEST && self.filled < MOST_FILLED => {
                            self.filled += 1;
                            self.feed(words, value, depth + 1);
                        }
                        _ => self.push('x'),
                    }
                    after
                }
                '\u{4e00}'..='\u{9fff}' => {
                    self.hanzi(c);
                    &after[self.more_hanzi(after)..]
                }
                _ => {
                    self.push(c);
                    after
                }
            };
        }
    }

    fn push(&mut self, c: char) {
        match c {
            ' '..='~' => self.ascii(c),
            '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' => self.hanzi(c),
            '\n' | '\t' | '\r' => self.space(c),
            _ => self.other(c),
        }
    }

    /// Takes the hanzi that follow one at once, and gives their length.
    fn more_hanzi(&mut self, text: &str) -> usize {
        let length = text.find(|c| !('\u{4e00}'..='\u{9fff}').contains(&c)).unwrap_or(text.len());
        let hanzi = &text[..length];
        self.hanzi += length / '\u{4e00}'.len_utf8();
        self.digits += hanzi.chars().filter(|c| digit(*c).is_some()).count();
        self.text.push_str(hanzi);
        self.folded.push_str(hanzi);
        length
    }

    /// Takes words of plain letters at once, single spaces between them included, and gives their length.
    fn letters(&mut self, text: &str) -> usize {
        let bytes = text.as_bytes();
        let mut at = 0;
        // A word, and another one behind a single space.
        let length = loop {
            let Some(word) = bytes[at..].iter().position(|byte| !LETTERS[usize::from(*byte)]) else {
                break bytes.len();
            };
            at += word;
            match bytes[at..] {
                [b' ', next, ..] if LETTERS[usize::from(next)] => at += 1,
                _ => break at,
            }
        };
        self.line_ended = false;
        self.text.push_str(&text[..length]);
        let from = self.folded.len();
        self.folded.push_str(&text[..length]);
        self.folded[from..].make_ascii_lowercase();
        length
    }

    fn ascii(&mut self, c: char) {
        if c == ' ' {
            self.space(c);
            return;
        }
        self.line_ended = false;
        self.digits += usize::from(c.is_ascii_digit());
        self.dotted |= c == '.' || c == '@';
        self.text.push(c);
        self.folded.push(c.to_ascii_lowercase());
    }

    /// Runs of spaces are one; an empty line ends a sentence.
    fn space(&mut self, c: char) {
        if self.text.ends_with([' ', '\n']) {
            if c == '\n' && self.line_ended && self.text.ends_with(' ') {
                let _ = self.text.pop();
                self.text.push('\n');
            }
        } else if !self.text.is_empty() {
            self.text.push(' ');
            self.folded.push(' ');
        }
        self.line_ended |= c == '\n';
    }

    /// Spaces between hanzi say nothing: 支 付 宝 is read as 支付宝.
    fn hanzi(&mut self, c: char) {
        self.line_ended = false;
        self.hanzi += 1;
        if self.text.ends_with(' ') {
            let mut back = self.text.chars().rev();
            if back.nth(1).is_some_and(is_hanzi) {
                let _ = (self.text.pop(), self.folded.pop());
            }
        }
        self.digits += usize::from(digit(c).is_some());
        self.both(c, c);
    }

    fn both(&mut self, shown: char, folded: char) {
        self.aligned &= shown.len_utf8() == folded.len_utf8();
        self.text.push(shown);
        self.folded.push(folded);
    }

    fn other(&mut self, c: char) {
        match c {
            // Without width, or saying which way to write: nobody sees them.
            '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}' => return,
            '\u{a0}' | '\u{2007}' | '\u{202f}' => {
                self.line_ended = false;
                self.both('\u{a0}', ' ');
                return;
            }
            '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{205f}' | '\u{3000}' => {
                self.space(' ');
                return;
            }
            _ => self.line_ended = false,
        }
        match c {
            '\u{ff01}'..='\u{ff5e}' => {
                let plain = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
                // Signs of Chinese sentences keep their width, which parts them from those in numbers.
                match plain {
                    '!' | '?' | ',' | ':' | ';' => self.both(c, plain),
                    _ => self.ascii(plain),
                }
            }
            '\u{300}'..='\u{36f}' => {
                if let Some(last) = self.text.pop() {
                    let joined = compose(last, c).unwrap_or(last);
                    self.text.push(joined);
                    self.aligned = false;
                }
            }
            '\u{2010}' | '\u{2011}' | '\u{2212}' => self.both('-', '-'),
            '\u{2012}'..='\u{2015}' => self.both(c, '-'),
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' => self.both('’', '\''),
            '\u{2024}' => self.ascii('.'),
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => self.both(c, bare(c)),
            '\u{3001}'..='\u{303f}' => {
                self.digits += usize::from(c == '〇');
                self.dotted |= c == '。' && self.text.ends_with(is_letter);
                self.both(c, c);
            }
            '\u{2016}'..='\u{2023}' | '\u{2025}'..='\u{205e}' | '\u{20a0}'..='\u{20cf}' => self.both(c, c),
            _ => self.rare(c),
        }
    }

    /// Letters and digits in a dress: circled, bold, of another script.
    fn rare(&mut self, c: char) {
        if let Some(zero) = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&u32::from(c))) {
            self.ascii(char::from_digit(u32::from(c) - zero, 10).unwrap_or('0'));
            return;
        }
        let mut plain = [None; 8];
        let mut count = 0;
        decompose_compatible(c, |part| {
            if let Some(place) = plain.get_mut(count) {
                *place = Some(part);
            }
            count += 1;
        });
        if count == 1 && plain[0] == Some(c) {
            self.both(c, twin(c));
        } else {
            plain.into_iter().flatten().for_each(|part| self.push(part));
        }
    }

    /// The shown text of a stretch of the folded one.
    pub(super) fn shown(&self, start: usize, end: usize) -> (usize, usize) {
        if self.aligned {
            return (start, end);
        }
        let before = self.folded[..start].chars().count();
        let within = self.folded[start..end].chars().count();
        let mut places = self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]).skip(before);
        let from = places.next().unwrap_or(0);
        (from, if within == 0 { from } else { places.nth(within - 1).unwrap_or(self.text.len()) })
    }
}

/// Digits nought of other scripts.
const ZEROS: [u32; 8] = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50];

/// A letter in small and without its accents.
pub(super) fn bare(c: char) -> char {
    let c = c.to_lowercase().next().unwrap_or(c);
    if c.is_ascii() {
        return c;
    }
    let mut first = None;
    decompose_canonical(c, |part| first = first.or(Some(part)));
    twin(first.unwrap_or(c))
}

/// The Latin letter another script's letter looks like.
fn twin(c: char) -> char {
    match c {
        'а' | 'А' | 'α' => 'a',
        'с' | 'С' => 'c',
        'е' | 'Е' => 'e',
        'і' | 'І' | 'ı' => 'i',
        'о' | 'О' | 'ο' | 'Ο' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' => 'p',
        'ѕ' | 'Ѕ' => 's',
        'х' | 'Х' => 'x',
        'у' | 'У' => 'y',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}
