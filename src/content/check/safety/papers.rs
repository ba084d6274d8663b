//! Numbers that open something or name somebody: cards, accounts, identity papers. Only what passes the
//! number's own proof is taken for one, so that an invented number can be shown.
#![forbid(unsafe_code)]

use super::super::Code;
use super::numbers::Number;
use super::read::Plain;

/// Whether a number of digits alone is a card's or a person's.
pub(super) fn of_digits(plain: &Plain, number: &Number) -> Option<Code> {
    if number.masked || number.digits.len() < 9 {
        return None;
    }
    if is_identity(plain, number) {
        return Some(Code::IdentityNumber);
    }
    is_card(number).then_some(Code::CardNumber)
}

fn is_card(number: &Number) -> bool {
    let (digits, count) = (&number.digits, number.digits.len());
    let issued = match digits[0] {
        2 => (2221..=2720).contains(&number.figure(0, 4)),
        3 => matches!(digits[1], 0 | 4..=8),
        4..=6 | 8 => true,
        _ => false,
    };
    let grouped = number.in_one() || (number.groups[0] == 4 && number.groups.iter().all(|group| *group <= 7));
    (13..=19).contains(&count) && issued && grouped && luhn(digits)
}

/// Luhn's sum (ISO/IEC 7812-1).
fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(*digit);
            if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Where Verhoeff's proof moves each digit, by its place.
const STEP: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/// Verhoeff's proof, of Aadhaar and Luxembourg numbers.
fn verhoeff(digits: &[u8]) -> bool {
    // In the group of a pentagon: turns are 0 to 4, turned over 5 to 9.
    let times = |a: u8, b: u8| match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => 5 + (a + b - 5) % 5,
        (false, true) => 5 + (a + 5 - b) % 5,
        (false, false) => (a + 5 - b) % 5,
    };
    let proof = digits.iter().rev().enumerate().fold(0, |proof, (place, digit)| {
        let moved = (0..place % 8).fold(*digit, |digit, _| STEP[usize::from(digit)]);
        times(proof, moved)
    });
    proof == 0
}

fn weighed(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum()
}

fn is_date(year: u64, month: u64, day: u64) -> bool {
    (1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
}

fn is_identity(plain: &Plain, number: &Number) -> bool {
    let digits = &number.digits;
    let figure = |from, to| number.figure(from, to);
    match digits.len() {
        // China, 17 digits and a proof (GB 11643); X stands for ten.
        17 | 18 => {
            const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
            let proof = match digits.get(17) {
                Some(digit) => Some(u32::from(*digit)),
                None => plain.text[number.end..].trim_start().starts_with(['X', 'x', '×', 'Ⅹ']).then_some(10),
            };
            let wanted = (12 - weighed(&digits[..17], &WEIGHTS) % 11) % 11;
            proof == Some(wanted) && is_date(figure(6, 10), figure(10, 12), figure(12, 14))
        }
        // France: sex, year, month, department, commune, order, 97 − the rest of 97.
        15 => {
            matches!(digits[0], 1..=4 | 7 | 8)
                && matches!(figure(3, 5), 1..=12 | 20..=42 | 50..=99)
                && 97 - figure(0, 13) % 97 == figure(13, 15)
        }
        13 => {
            // Switzerland: 756 and the proof of article numbers; Luxembourg: a date and two proofs.
            let articles: u32 =
                digits.iter().zip([1, 3].iter().cycle()).map(|(d, w)| u32::from(*d) * w).sum();
            let born = is_date(figure(0, 4), figure(4, 6), figure(6, 8));
            (digits.starts_with(&[7, 5, 6]) && articles.is_multiple_of(10))
                || (born && luhn(&digits[..12]) && {
                    let mut other = digits[..11].to_vec();
                    other.push(digits[12]);
                    verhoeff(&other)
                })
        }
        // India, written in fours.
        12 => number.grouped(&[4, 4, 4]) && digits[0] > 1 && verhoeff(digits),
        // Belgium: date, order, 97 − the rest of 97; from 2000 on with a 2 before.
        11 => {
            let rest = |first: u64| 97 - (first * 1_000_000_000 + figure(0, 9)) % 97;
            (number.grouped(&[2, 2, 2, 3, 2]) || number.grouped(&[6, 3, 2]))
                && (rest(0) == figure(9, 11) || rest(2) == figure(9, 11))
        }
        9 => {
            let named = |words: &[&str]| words.iter().any(|word| plain.folded.contains(word));
            // The United States write 3-2-4; Canada and Australia in threes, which other numbers are too.
            let american = number.grouped(&[3, 2, 4])
                && !matches!(figure(0, 3), 0 | 666 | 900..)
                && figure(3, 5) > 0
                && figure(5, 9) > 0;
            let canadian = luhn(digits)
                && named(&[
                    "social insurance",
                    "assurance sociale",
                    "sin number",
                    "my sin",
                    "your sin",
                    "nas ",
                ]);
            let australian = weighed(digits, &[1, 4, 3, 7, 5, 8, 6, 9, 10]).is_multiple_of(11)
                && named(&["tax file", "tfn"]);
            american || canadian || australian
        }
        _ => false,
    }
}

/// Finds numbers with letters in them: accounts (IBAN), and identity numbers of letters and digits.
pub(super) fn with_letters(plain: &Plain, mut found: impl FnMut(Code, &str)) {
    let parts: Vec<(usize, &str)> = words(&plain.text).collect();
    let mut next = 0;
    while let Some((start, word)) = parts.get(next) {
        let after =
            |count: usize| &plain.text[*start..parts[next + count - 1].0 + parts[next + count - 1].1.len()];
        if let Some(count) = iban(&parts[next..]) {
            found(Code::CardNumber, after(count));
            next += count;
        } else if let Some(count) = national_insurance(&parts[next..]) {
            found(Code::IdentityNumber, after(count));
            next += count;
        } else {
            if word.is_ascii() && (is_singaporean(word) || is_irish(word) || is_indian_tax(word)) {
                found(Code::IdentityNumber, word);
            }
            next += 1;
        }
    }
}

/// Runs of ASCII letters and digits, with their places. Hanzi and signs part them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |c: char| c.is_ascii_alphanumeric();
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(inside)?;
        let end = text[start..].find(|c| !inside(c)).map_or(text.len(), |end| start + end);
        from = end;
        Some((start, &text[start..end]))
    })
}

/// How many parts make an account number: country, proof, then letters and digits (ISO 13616).
fn iban(parts: &[(usize, &str)]) -> Option<usize> {
    let first = parts.first()?.1.as_bytes();
    let shaped = first.len() >= 4
        && first[..2].iter().all(u8::is_ascii_alphabetic)
        && first[2..4].iter().all(u8::is_ascii_digit);
    if !shaped {
        return None;
    }
    let mut all = Vec::new();
    for (count, (start, part)) in parts.iter().take(12).enumerate() {
        let near = count == 0 || start - (parts[count - 1].0 + parts[count - 1].1.len()) <= 3;
        if !near || all.len() + part.len() > 34 {
            return None;
        }
        all.extend(part.bytes().map(|byte| byte.to_ascii_uppercase()));
        if all.len() >= 15 && proves(&all) {
            return Some(count + 1);
        }
    }
    None
}

fn proves(iban: &[u8]) -> bool {
    iban[4..].iter().chain(&iban[..4]).fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
    }) == 1
}

/// United Kingdom: two letters, six digits, A to D; without the pairs that are never given out.
fn national_insurance(parts: &[(usize, &str)]) -> Option<usize> {
    let mut all = String::new();
    for (count, (start, part)) in parts.iter().take(5).enumerate() {
        let near = count == 0 || start - (parts[count - 1].0 + parts[count - 1].1.len()) <= 2;
        if !near || !part.is_ascii() || all.len() + part.len() > 9 {
            return None;
        }
        all.push_str(part);
        let bytes = all.as_bytes();
        if bytes.len() == 9 {
            // Capitals, or else "in 12 34 56 a" would be one.
            let letters = |byte: &u8| byte.is_ascii_uppercase() && !b"DFIQUV".contains(byte);
            let given = bytes[..2].iter().all(letters)
                && bytes[1] != b'O'
                && bytes[2..8].iter().all(u8::is_ascii_digit)
                && (b'A'..=b'D').contains(&bytes[8])
                && !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(&&all[..2]);
            return given.then_some(count + 1);
        }
    }
    None
}

fn digits(text: &str) -> Option<Vec<u8>> {
    text.bytes().map(|byte| byte.is_ascii_digit().then(|| byte - b'0')).collect()
}

/// Singapore: S, T, F, G or M, seven digits, a letter that proves them.
fn is_singaporean(word: &str) -> bool {
    let bytes = word.as_bytes();
    if bytes.len() != 9 {
        return false;
    }
    let Some(middle) = digits(&word[1..8]) else { return false };
    let sum = weighed(&middle, &[2, 7, 6, 5, 4, 3, 2]) as usize;
    let letter = match bytes[0].to_ascii_uppercase() {
        b'S' => b"JZIHGFEDCBA"[sum % 11],
        b'T' => b"JZIHGFEDCBA"[(sum + 4) % 11],
        b'F' => b"XWUTRQPNMLK"[sum % 11],
        b'G' => b"XWUTRQPNMLK"[(sum + 4) % 11],
        b'M' => b"XWUTRQPNJLK"[(sum + 3) % 11],
        _ => return false,
    };
    bytes[8].to_ascii_uppercase() == letter
}

/// Ireland: seven digits, a letter that proves them, perhaps one more.
fn is_irish(word: &str) -> bool {
    let bytes = word.as_bytes();
    if !(8..=9).contains(&bytes.len()) || !bytes[7..].iter().all(u8::is_ascii_uppercase) {
        return false;
    }
    let Some(middle) = digits(&word[..7]) else { return false };
    let more = bytes.get(8).map_or(0, |byte| match byte {
        b'A'..=b'I' => u32::from(byte - b'A' + 1) * 9,
        _ => 0,
    });
    let rest = (weighed(&middle, &[8, 7, 6, 5, 4, 3, 2]) + more) % 23;
    u32::from(bytes[7] - b'A' + 1) % 23 == rest
}

/// India's tax number: five letters of which the fourth says whose, four digits, a letter.
fn is_indian_tax(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() == 10
        && bytes[..5].iter().all(u8::is_ascii_uppercase)
        && b"ABCFGHJLPT".contains(&bytes[3])
        && bytes[5..9].iter().all(u8::is_ascii_digit)
        && bytes[9].is_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::super::numbers::numbers;
    use super::*;

    fn code(text: &str) -> Option<Code> {
        let mut plain = Plain::default();
        plain.read(text, &|_| None);
        let mut found = None;
        numbers(&plain.text, |number| found = found.or(of_digits(&plain, &number)));
        with_letters(&plain, |code, _| found = found.or(Some(code)));
        found
    }

    #[test]
    fn each_country_proves_its_numbers() {
        for (proven, other) in [
            ("756.9217.0769.85", "756.9217.0769.84"),
            ("1983120312327", "1983120312337"),
            ("2341 2341 2346", "2341 2341 2347"),
            ("85.07.30-033.28", "85.07.30-033.29"),
            ("078-05-1120", "900-05-1120"),
            ("Your SIN number: 046 454 286", "Your SIN number: 046 454 287"),
            ("My TFN is 123 456 782", "My TFN is 123 456 783"),
            ("1234567FA", "1234567GA"),
            ("S1234567D", "S1234567E"),
            ("ABCPE1234F", "ABCDE1234F"),
            ("255081416802538", "255081416802539"),
        ] {
            assert_eq!(code(proven), Some(Code::IdentityNumber), "{proven}");
            assert_eq!(code(other), None, "{other}");
        }
        // Written so, these are proved by nobody's name beside them.
        assert_eq!(code("046 454 286"), None);
    }
}
