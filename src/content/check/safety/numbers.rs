//! Numbers in a text: found as somebody would read them, however they are spaced, masked or spelled.
#![forbid(unsafe_code)]

use super::read::{digit, is_letter};

/// More digits than this belong to no number we know; the rest is passed over.
const MOST: usize = 40;
/// Between the parts of one number there are at most so many signs.
const GAP: usize = 3;

/// A number: digits, and how they are grouped.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// Its digits, 0 to 9.
    pub digits: Vec<u8>,
    /// How many digits each group has.
    pub groups: Vec<usize>,
    /// The last sign before each group but the first.
    pub signs: Vec<char>,
    /// Whether a `+` stands before it.
    pub plus: bool,
    /// Whether enough of it is hidden behind •.
    pub masked: bool,
    /// Whether a letter of a script with spaces touches it: part of a name such as `A380`.
    pub glued: bool,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Number {
    /// Whether its groups are these.
    pub(super) fn grouped(&self, groups: &[usize]) -> bool {
        self.groups == groups
    }

    /// Whether it is written in one piece, or digit by digit.
    pub(super) fn in_one(&self) -> bool {
        self.groups.len() == 1 || self.groups.iter().all(|group| *group == 1)
    }

    /// Digits from a place as one figure.
    pub(super) fn figure(&self, from: usize, to: usize) -> u64 {
        self.digits[from..to].iter().fold(0, |sum, digit| sum * 10 + u64::from(*digit))
    }

    /// Whether its digits are those of a pattern, where `x` is any digit.
    pub(super) fn is_like(digits: &[u8], pattern: &str) -> bool {
        digits.len() == pattern.len()
            && digits.iter().zip(pattern.bytes()).all(|(digit, sign)| sign == b'x' || sign == digit + b'0')
    }

    /// Takes dates off its beginning and end: in `2026-11-24 06 39 98 00 00` the rest is a number.
    pub(super) fn without_dates(mut self) -> Self {
        loop {
            let count = self.groups.len();
            if count >= 3 && self.date_at(0) {
                self.cut(0, 3);
            } else if count > 3 && self.date_at(count - 3) {
                self.cut(count - 3, count);
            } else {
                return self;
            }
        }
    }

    fn cut(&mut self, from: usize, to: usize) {
        let digits = |groups: &[usize]| groups.iter().sum::<usize>();
        let (first, last) = (digits(&self.groups[..from]), digits(&self.groups[..to]));
        drop(self.digits.drain(first..last));
        drop(self.groups.drain(from..to));
        let end = to.min(self.signs.len());
        drop(self.signs.drain(from.min(end)..end));
    }

    fn date_at(&self, group: usize) -> bool {
        let start: usize = self.groups[..group].iter().sum();
        let [a, b, c] = [0, 1, 2].map(|at| self.groups[group + at]);
        let same_signs = self.signs[group] == self.signs[group + 1];
        let year = |from: usize| matches!(self.figure(from, from + 4), 1900..=2099);
        let upto =
            |from: usize, count: usize, most: u64| (1..=most).contains(&self.figure(from, from + count));
        let (second, third) = (start + a, start + a + b);
        same_signs
            && match (a, b, c) {
                (4, 1..=2, 1..=2) => year(start) && upto(second, b, 12) && upto(third, c, 31),
                (1..=2, 1..=2, 4) => upto(start, a, 31) && upto(second, b, 31) && year(third),
                _ => false,
            }
    }

    /// Whether it is a figure in thousands: 13 800 000, 1,234,567.
    pub(super) fn in_thousands(&self) -> bool {
        self.groups.len() > 1
            && (1..=3).contains(&self.groups[0])
            && self.groups[1..].iter().all(|group| *group == 3)
            && self.signs.iter().all(|sign| *sign == self.signs[0] && " \u{a0},.".contains(*sign))
            && self.digits.first() != Some(&0)
    }
}

fn joins(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{a0}' | '-' | '–' | '—' | '.' | '/' | '(' | ')' | '_' | '·' | '・' | ',' | '，' | '、' | '~'
    )
}

fn masks(c: char) -> bool {
    matches!(c, '•' | '●')
}

/// Every number of a text. Hanzi count as digits where they stand one by one, three or more.
pub(super) fn numbers(text: &str, mut found: impl FnMut(Number)) {
    let mut before = None;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let begins = digit(c).is_some()
            || (c == '+' && text[at + 1..].trim_start().starts_with(|c| digit(c).is_some()));
        if !begins {
            before = Some(c);
            continue;
        }
        let (number, hanzi) = collect(text, at, before);
        let end = number.end;
        if hanzi {
            // 找老三 13800138000: the hanzi may be a word of its own.
            figures_only(text, at, end, before, &mut found);
        }
        if !hanzi || number.digits.len() >= 3 {
            found(number);
        }
        while rest.peek().is_some_and(|(next, _)| *next < end) {
            before = rest.next().map(|(_, c)| c);
        }
    }
}

fn figures_only(text: &str, from: usize, to: usize, before: Option<char>, found: &mut impl FnMut(Number)) {
    let mut before = before;
    let mut at = from;
    while at < to {
        let Some(c) = text[at..].chars().next() else { return };
        if c.is_ascii_digit() {
            let end = text[at..to]
                .find(|c| digit(c).is_some() && !char::is_ascii_digit(&c))
                .map_or(to, |end| at + end);
            let (number, _) = collect(&text[..end], at, before);
            at = number.end.max(at + 1);
            found(number);
        } else {
            before = Some(c);
            at += c.len_utf8();
        }
    }
}

/// The number that begins here, and whether hanzi are among its digits.
fn collect(text: &str, start: usize, before: Option<char>) -> (Number, bool) {
    let mut number = Number { start, end: start, glued: before.is_some_and(is_letter), ..Number::default() };
    let (mut hanzi, mut gap, mut sign, mut group) = (false, 0, ' ', 0);
    let (mut masked, mut run, mut longest, mut runs) = (0, 0, 0, 0);
    for (at, c) in text[start..].char_indices() {
        let end = start + at + c.len_utf8();
        if let Some(value) = digit(c) {
            if (gap > 0 || run > 0) && group > 0 {
                number.groups.push(group);
                number.signs.push(sign);
                group = 0;
            }
            (gap, run) = (0, 0);
            hanzi |= !c.is_ascii_digit();
            if number.digits.len() < MOST {
                number.digits.push(value);
                group += 1;
            }
            number.end = end;
        } else if masks(c) {
            if run == 0 {
                runs += 1;
            }
            (masked, run, gap, sign) = (masked + 1, run + 1, 0, c);
            longest = longest.max(run);
            number.end = end;
        } else if c == '+' && at == 0 {
            number.plus = true;
        } else if joins(c) && gap < GAP && !(matches!(c, ',' | '，' | '、') && gap > 0) {
            gap += 1;
            sign = if gap > 1 && c == ' ' { sign } else { c };
        } else {
            number.glued |= end - c.len_utf8() == number.end && is_letter(c);
            break;
        }
    }
    if group > 0 {
        number.groups.push(group);
    }
    // Single dots between all digits hide nothing.
    number.masked = (longest >= 3 && runs <= 2) || (masked >= 3 && number.digits.len() <= 8);
    (number, hanzi)
}
