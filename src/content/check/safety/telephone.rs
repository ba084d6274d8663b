//! Telephone numbers: which number of a text is one, and which ones may be shown.
//!
//! A number is one by its shape, or because words say so right before it ("ring 48113"). It may be shown
//! when it is kept for fiction, masked, or a short public line that some country's file names.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::super::super::pack::Files;
use super::super::super::region::Region;
use super::lists::lines;
use super::numbers::Number;
use super::read::{Plain, is_hanzi};
use crate::i18n::Language;

const FICTION: &str = include_str!("../../../../assets/check/fiction.txt");
const DIALLING: &str = include_str!("../../../../assets/check/dialling.txt");

/// Counting words and units after a figure in Chinese: what has one is a count.
const COUNTERS: &str =
    "个位元万亿分小天日次年月周岁号楼室层斤条块美欧英港澳%％度秒名人口家张笔页通遍倍成角千百点克斗";
/// Signs of money, before or after a figure.
const MONEY: &str = "£€$¥￥₹";
/// Words of money after a figure.
const CURRENCIES: [&str; 14] =
    ["元", "万", "亿", "块", "euro", "pound", "dollar", "yuan", "franc", "rupee", "eur", "gbp", "usd", "%"];

/// The words around telephone numbers in one language.
#[derive(Debug, Default)]
struct Dialling {
    at: Vec<&'static str>,
    verb: Vec<&'static str>,
    link: Vec<&'static str>,
    after: Vec<&'static str>,
}

fn dialling(language: Language) -> &'static Dialling {
    static WORDS: OnceLock<[Dialling; 3]> = OnceLock::new();
    let all = WORDS.get_or_init(|| Language::ALL.map(read_dialling));
    &all[Language::ALL.iter().position(|other| *other == language).unwrap_or(0)]
}

fn read_dialling(language: Language) -> Dialling {
    let mut out = Dialling::default();
    let (mut mine, mut kind) = (false, "");
    for line in lines(DIALLING) {
        if let Some(section) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            let (code, name) = section.split_once(' ').unwrap_or((section, ""));
            (mine, kind) = (code == language.code(), name);
        } else if mine {
            match kind {
                "at" => out.at.push(line),
                "verb" => out.verb.push(line),
                "link" => out.link.push(line),
                _ => out.after.push(line),
            }
        }
    }
    out
}

/// Short public lines: the numbers of up to six digits that the country files name.
fn public() -> &'static BTreeSet<String> {
    static LINES: OnceLock<BTreeSet<String>> = OnceLock::new();
    LINES.get_or_init(|| {
        let files = Files::BuiltIn;
        let regions = files.list("regions", "ron").into_iter().filter_map(|file| {
            let text = files.read(&file).ok()?;
            Region::read(&file, &text).ok()
        });
        let reaches = regions.flat_map(|region| region.lines.into_iter().map(|line| line.reach));
        let digits = reaches.map(|reach| reach.chars().filter(|c| !c.is_whitespace()).collect::<String>());
        digits.filter(|reach| reach.len() <= 6 && reach.bytes().all(|byte| byte.is_ascii_digit())).collect()
    })
}

/// Whether a number is a telephone number that must not be shown.
pub(super) fn is_real(plain: &Plain, number: Number, language: Language) -> bool {
    if number.masked || number.digits.len() < 2 {
        return false;
    }
    let (start, end, glued) = (number.start, number.end, number.glued);
    let before = plain.text[..start].trim_end();
    let after = plain.text[end..].trim_start();
    if is_money(before, after) {
        return false;
    }
    let number = number.without_dates();
    if number.digits.len() < 2 {
        return false;
    }
    let digits = &number.digits;
    if digits.len() >= 7 && is_fiction(&number) {
        return false;
    }
    // A lone figure beside letters is part of a name; words that say so make it a number again.
    if !glued && has_shape(&number) {
        return true;
    }
    let said = is_said(plain, start, end, language, digits.len());
    match digits.len() {
        7..=15 => said && !number.in_thousands(),
        5 if language == Language::Chinese && digits.starts_with(&[9, 5, 5]) && number.in_one() => {
            // Chinese banks all answer at 955xx; a count has its counter.
            !glued && !counted(after) && !is_public(digits)
        }
        6 if matches!(number.groups[..], [3, 3] | [2, 2, 2]) => said,
        2..=6 => said && number.in_one() && !is_public(digits),
        _ => false,
    }
}

fn is_public(digits: &[u8]) -> bool {
    let text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
    public().contains(&text)
}

fn is_money(before: &str, after: &str) -> bool {
    let after = after.trim_start_matches(['万', '亿', '千', '百']);
    before.ends_with(|c| MONEY.contains(c))
        || after.starts_with(|c| MONEY.contains(c))
        || CURRENCIES
            .iter()
            .any(|word| after.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
}

/// The number as it is dialled at home: without its country's code.
fn at_home(number: &Number) -> Option<Vec<u8>> {
    let digits = &number.digits;
    let abroad = if number.plus {
        &digits[..]
    } else if digits.starts_with(&[0, 0]) {
        &digits[2..]
    } else {
        return None;
    };
    let rest = |code: usize| {
        let rest = &abroad[code..];
        let rest = if rest.first() == Some(&0) { &rest[1..] } else { rest };
        [&[0], rest].concat()
    };
    Some(match abroad {
        [1, ..] => abroad[1..].to_vec(),
        [3, 3, ..] | [4, 4, ..] | [6, 1, ..] => rest(2),
        [3, 5, 3, ..] => rest(3),
        _ => Vec::new(),
    })
}

fn is_fiction(number: &Number) -> bool {
    let home = at_home(number);
    let mut digits = home.as_deref().unwrap_or(&number.digits);
    if home.is_none() && digits.len() == 11 && digits[0] == 1 {
        digits = &digits[1..];
    }
    lines(FICTION).any(|pattern| Number::is_like(digits, pattern))
}

/// Whether it looks like a telephone number of any of our countries, whatever stands around it.
fn has_shape(number: &Number) -> bool {
    let (digits, groups) = (&number.digits[..], &number.groups[..]);
    let count = digits.len();
    if number.plus || (digits.starts_with(&[0, 0]) && count >= 10) {
        return (8..=15).contains(&count);
    }
    let decimal = groups[0] == 1 && number.signs.first() == Some(&'.');
    let area = |place: usize| digits[place] >= 2;
    match count {
        // At home, with the 0 of the trunk line: Europe, Australia, New Zealand, Chinese cities.
        9..=12 if digits[0] == 0 => !decimal,
        // Chinese mobiles, with or without 86.
        11 if digits[0] == 1 && digits[1] >= 3 => !number.in_thousands() || number.signs[0] == '-',
        13 if digits.starts_with(&[8, 6, 1]) && digits[3] >= 3 => !number.in_thousands(),
        // North America.
        10 if groups == [3, 3, 4] => area(0) && area(3),
        11 if groups == [1, 3, 3, 4] => digits[0] == 1 && area(1) && area(4),
        // Free lines: China's 400 and 800, Australia's 1300 and 1800.
        10 if digits.starts_with(&[4, 0, 0]) || digits.starts_with(&[8, 0, 0]) => {
            matches!(groups, [3, 4, 3] | [4, 3, 3] | [3, 7])
        }
        10 if digits.starts_with(&[1, 3, 0, 0]) || digits.starts_with(&[1, 8, 0, 0]) => {
            matches!(groups, [4, 3, 3] | [4, 6] | [4, 2, 2, 2])
        }
        // India.
        10 => groups == [5, 5] && digits[0] >= 6,
        _ => false,
    }
}

fn counted(after: &str) -> bool {
    after.starts_with(|c| COUNTERS.contains(c))
}

/// Whether the words around say that this is dialled.
fn is_said(plain: &Plain, start: usize, end: usize, language: Language, count: usize) -> bool {
    let words = dialling(language);
    let folded = folded_before(plain, start);
    let signs = |c: char| c.is_whitespace() || ":：\u{22}“”«»'（(".contains(c);
    let before = folded.trim_end_matches(signs);
    let ends = |list: &[&str]| {
        list.iter().any(|word| {
            before.strip_suffix(word).is_some_and(|rest| {
                word.starts_with(is_hanzi) || !rest.ends_with(|c: char| c.is_alphanumeric())
            })
        })
    };
    let near = || {
        let mut back = before.char_indices().rev();
        let from = back.nth(32).map_or(0, |(at, _)| at);
        let window = &before[from..];
        let clause = window.rsplit(['.', '!', '?', ',', ';']).next().unwrap_or(window);
        clause.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| words.verb.contains(&word))
    };
    let said = ends(&words.at) || (ends(&words.link) && near());
    let after = &plain.text[end..];
    // Few digits are a count as soon as something follows that can be counted.
    let short = count <= 6;
    let least = if language == Language::French { 2 } else { 3 };
    said && (!short || (count >= least && is_followed(after, words)))
}

fn folded_before(plain: &Plain, start: usize) -> &str {
    if plain.aligned {
        return &plain.folded[..start];
    }
    let count = plain.text[..start].chars().count();
    let end = plain.folded.char_indices().nth(count).map_or(plain.folded.len(), |(at, _)| at);
    &plain.folded[..end]
}

/// Whether what follows a short number leaves it a number: a stop, or words such as "and" or "now".
fn is_followed(after: &str, words: &Dialling) -> bool {
    let after = after.trim_start();
    let Some(first) = after.chars().next() else { return true };
    if is_hanzi(first) {
        return !counted(after);
    }
    if !first.is_alphanumeric() {
        return first != '-' && first != '%' && first != ':';
    }
    let word: String = after
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '’'))
        .map(super::read::bare)
        .collect();
    let word = word.replace('’', "'");
    words.after.contains(&word.as_str())
}
