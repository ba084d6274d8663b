//! What is said of a text: sentences that a voice can say, without the signs it cannot.
#![forbid(unsafe_code)]

use std::sync::OnceLock;

use crate::i18n::{Language, Words};

/// An utterance is no longer than this; a wide character counts twice. Short, so that a voice begins soon
/// and stops soon.
const MOST: usize = 220;
/// A sentence shorter than this goes together with the next one: "A." is no sentence.
const LEAST: usize = 24;

/// Whether a character is written in a full square and said as a syllable or more.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// The utterances of a text, in order. What has no sound is left out; where dots hide figures, and where a
/// text is nothing but a small picture, words of the language stand for it.
#[must_use]
pub fn utterances(text: &str, language: Language) -> Vec<String> {
    let mut out = Vec::new();
    let mut pictures = false;
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let (words, drawn) = plain(line, language);
        pictures |= drawn;
        cut(&words, &mut out);
    }
    out.retain(|words| words.chars().any(char::is_alphanumeric));
    if out.is_empty() && pictures {
        out.push(stand(language).picture.clone());
    }
    out
}

/// Words for what has none.
struct Stand {
    hidden: String,
    picture: String,
}

fn stand(language: Language) -> &'static Stand {
    static ALL: OnceLock<Vec<(Language, Stand)>> = OnceLock::new();
    let of = |language: Language| {
        let words = Words::new(language);
        let (hidden, picture) = (words.text("aloud-hidden"), words.text("aloud-picture"));
        (language, Stand { hidden, picture })
    };
    let all = ALL.get_or_init(|| Language::ALL.map(of).into_iter().collect());
    all.iter().find(|(known, _)| *known == language).map_or(&all[0].1, |(_, stand)| stand)
}

/// One line without what cannot be said, and whether there were small pictures in it.
fn plain(line: &str, language: Language) -> (String, bool) {
    let wide = language == Language::Chinese;
    let pause = if wide { "，" } else { ", " };
    let mut out = String::with_capacity(line.len());
    let mut pictured = false;
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            // Dots that hide figures, and single ones that part things.
            '•' | '●' | '∙' | '*' | '█' | '■' | '＊' => {
                let mut run = 1;
                while rest.next_if(|next| *next == c || *next == ' ').is_some() {
                    run += 1;
                }
                out.push_str(pause);
                if run > 1 && rest.peek().is_none_or(|next| !next.is_alphabetic()) || run > 2 {
                    out.push_str(&stand(language).hidden);
                    out.push_str(pause);
                }
            }
            '_' => {
                while rest.next_if_eq(&'_').is_some() {}
                out.push_str(pause);
            }
            '·' | '→' | '←' | '↑' | '↓' | '|' | '—' | '–' | '―' => out.push_str(pause),
            '[' | ']' | '{' | '}' | '<' | '>' | '~' | '^' | '`' | '\\' | '=' | '#' => out.push(' '),
            _ if is_silent(c) => {}
            _ if is_picture(c) => {
                pictured = true;
                out.push(' ');
            }
            _ if c.is_control() || c.is_whitespace() => out.push(' '),
            _ => out.push(c),
        }
    }
    let out = tidy(&out);
    // French says the groups of a telephone number as numbers.
    (if language == Language::French { out } else { figures(&out, &stand(language).hidden) }, pictured)
}

/// Telephone numbers figure by figure: groups of which the first begins with 0, what stands beside hidden
/// figures, and a number that is all there is.
fn figures(text: &str, hidden: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(begin) = rest.find(|c: char| c.is_ascii_digit()) {
        let tail = &rest[begin..];
        let end = tail.find(|c: char| !c.is_ascii_digit() && c != ' ').unwrap_or(tail.len());
        let run = tail[..end].trim_end();
        let after = &tail[run.len()..];
        out.push_str(&rest[..begin]);
        let pause = |c: char| matches!(c, ' ' | ',' | '，');
        let beside = out.trim_end_matches(pause).ends_with(hidden)
            || after.trim_start_matches(pause).starts_with(hidden);
        let whole = out.is_empty() && after.is_empty();
        let count = run.chars().filter(char::is_ascii_digit).count();
        let part = out.ends_with(['.', ',', ':', '-', '/']);
        if count > 2 && !part && (run.starts_with('0') || beside || whole) {
            out.push_str(&spelt(run));
        } else {
            out.push_str(run);
        }
        rest = after;
    }
    out + rest
}

/// A number figure by figure, with a pause where it has a space or a hyphen.
fn spelt(number: &str) -> String {
    let group = |group: &str| group.chars().map(String::from).collect::<Vec<_>>().join(" ");
    let groups = number.split([' ', '-']).filter(|group| !group.is_empty());
    groups.map(group).collect::<Vec<_>>().join(", ")
}

/// Whether figures stand by themselves: no part of a longer number, 000 in $2,000 neither.
fn is_apart(before: &str, after: &str) -> bool {
    let goes_on = |next: Option<char>, over: Option<char>| {
        let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let mark = next.is_some_and(|c| matches!(c, ',' | '.' | '’' | '-' | '\u{a0}' | '\u{202f}'));
        figure(next) || mark && figure(over)
    };
    let (mut left, mut right) = (before.chars().rev(), after.chars());
    !goes_on(left.next(), left.next()) && !goes_on(right.next(), right.next())
}

/// The same words with these numbers figure by figure, wherever they stand by themselves.
#[must_use]
pub fn with_spelt<'a>(text: &str, numbers: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = text.to_owned();
    for number in numbers {
        if !number.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '-') || number.len() < 3 {
            continue;
        }
        let mut from = 0;
        while let Some(at) = out[from..].find(number).map(|at| at + from) {
            let end = at + number.len();
            let word = if is_apart(&out[..at], &out[end..]) { spelt(number) } else { number.to_owned() };
            out.replace_range(at..end, &word);
            from = at + word.len();
        }
    }
    out
}

/// One space between words, none before a comma, and no pause on top of another.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let last = out.trim_end().chars().next_back();
        let paused = last.is_none_or(|last| {
            matches!(last, ',' | '，' | '.' | '。' | ':' | '：' | '!' | '?' | '！' | '？' | ';' | '；')
        });
        match c {
            ' ' if out.ends_with(' ') || out.is_empty() => {}
            ',' | '，' if paused => {}
            ',' | '，' => {
                out.truncate(out.trim_end().len());
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out.trim_end().to_owned()
}

/// Marks of direction, joiners and selectors, private characters and the like.
fn is_silent(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{20d0}'..='\u{20ff}'
        | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Emoji and other small pictures.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{25a0}'..='\u{25ff}' | '\u{2300}'..='\u{23ff}')
}

/// Cuts a line into utterances: at the end of sentences, else at a pause, else at a space, else anywhere.
fn cut(line: &str, out: &mut Vec<String>) {
    let mut piece = String::new();
    let mut weight = 0;
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        piece.push(c);
        weight += if is_wide(c) { 2 } else { 1 };
        let before_space = rest.peek().is_none_or(|next| next.is_whitespace());
        let closes = |c: char| matches!(c, '”' | '’' | '»' | '」' | '）' | ')' | '\u{22}');
        let ends = match c {
            '。' | '！' | '？' | '；' => rest.peek().is_none_or(|next| !closes(*next)),
            '.' | '!' | '?' | '…' | ';' | '”' | '»' | '\u{22}' => before_space && is_end(&piece),
            _ => false,
        };
        if ends && weight >= LEAST {
            out.push(std::mem::take(&mut piece).trim().to_owned());
            weight = 0;
        } else if weight >= MOST {
            let at = place_to_cut(&piece);
            let tail = piece.split_off(at);
            out.push(std::mem::replace(&mut piece, tail).trim().to_owned());
            weight = piece.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum();
        }
    }
    if !piece.trim().is_empty() {
        out.push(piece.trim().to_owned());
    }
}

/// Whether a sentence ends with the last character, closing marks left aside.
fn is_end(piece: &str) -> bool {
    let last = |c: &char| !matches!(c, '”' | '’' | '»' | '\u{22}' | ')' | '\u{a0}' | '\u{202f}' | ' ');
    piece.chars().rev().find(last).is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | ';'))
}

/// Behind the last pause or space in the second half of a piece, else its end.
fn place_to_cut(piece: &str) -> usize {
    let behind = |wanted: fn(char) -> bool| {
        let found = piece.char_indices().rev().find(|(_, c)| wanted(*c));
        found.map(|(at, c)| at + c.len_utf8()).filter(|at| *at > piece.len() / 2)
    };
    behind(|c| matches!(c, ',' | '，' | '、' | ':' | '：'))
        .or_else(|| behind(char::is_whitespace))
        .unwrap_or(piece.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Chinese, English, French};

    #[test]
    fn sentences_are_said_one_by_one() {
        let text = "A. I hang up and look the number up myself. Then I ring back! Is that all?\nYes.";
        assert_eq!(
            utterances(text, English),
            ["A. I hang up and look the number up myself.", "Then I ring back! Is that all?", "Yes."]
        );
        let french = "« Bonjour, ici la banque de la rue du Lac. » Elle attend\u{202f}? Oui, elle attend encore un peu.";
        assert_eq!(utterances(french, French).len(), 2, "{:?}", utterances(french, French));
        assert_eq!(
            utterances("您好，我是派出所的民警。“请不要挂断电话。”她说。请把卡号告诉我，好吗？", Chinese),
            ["您好，我是派出所的民警。", "“请不要挂断电话。”她说。", "请把卡号告诉我，好吗？"]
        );
        assert_eq!(
            utterances("3.50 and 1.6 stay whole, 1,234 too", English),
            ["3.50 and 1.6 stay whole, 1,234 too"]
        );
    }

    #[test]
    fn what_has_no_sound_becomes_something_that_has() {
        assert_eq!(utterances("138••••1234", Chinese), ["1 3 8，隐去的数字，1 2 3 4"]);
        assert_eq!(utterances("Card •••• 1234", English), ["Card, hidden figures, 1 2 3 4"]);
        assert_eq!(utterances("Chat · about 8 steps", English), ["Chat, about 8 steps"]);
        assert_eq!(utterances("[words](sign:id) <b>", English), ["words (sign:id) b"]);
        assert_eq!(utterances("Well done \u{1f44d}\u{fe0f}!", English), ["Well done !"]);
        assert_eq!(utterances("\u{1f44d}", French), ["une petite image"]);
        assert_eq!(utterances("nul\0 and \u{2068}marks\u{2069}\t\u{200b}", English), ["nul and marks"]);
        for nothing in ["", " ", "…", "\u{e123}", "—", "•", "\n\n"] {
            assert_eq!(utterances(nothing, English), Vec::<String>::new(), "{nothing:?}");
        }
    }

    #[test]
    fn telephone_numbers_are_said_figure_by_figure_and_sums_are_not() {
        assert_eq!(
            utterances("Ring 0300 123 2040, please", English),
            ["Ring 0 3 0 0, 1 2 3, 2 0 4 0, please"]
        );
        assert_eq!(utterances("96110", Chinese), ["9 6 1 1 0"]);
        for plain in ["£3,000 in 2025", "case 48-113", "1,050", "0.5 or 3", "9:045", "312 members", "01"] {
            assert_eq!(utterances(plain, English), [plain]);
        }
        assert_eq!(utterances("01 99 00 12 34", French), ["01 99 00 12 34"]);
        let spelt = |text| with_spelt(text, ["110", "159", "17", "17cyber.gouv.fr"]);
        assert_eq!(
            spelt("打 110 问，1100 不是，2110 也不是；110"),
            "打 1 1 0 问，1100 不是，2110 也不是；1 1 0"
        );
        assert_eq!(spelt("159: your bank, 17"), "1 5 9: your bank, 17");
        let abroad = |text| with_spelt(text, ["000", "112", "877-908-3360"]);
        assert_eq!(abroad("877-908-3360 or 112."), "8 7 7, 9 0 8, 3 3 6 0 or 1 1 2.");
        for sum in ["$2,000", "112,500", "2’000", "2\u{202f}000\u{a0}€", "0.112", "112-113"] {
            assert_eq!(abroad(sum), sum, "a part of a number is no number to ring");
        }
        assert_eq!(abroad("$000, then 112, 4 times"), "$0 0 0, then 1 1 2, 4 times");
    }

    #[test]
    fn nothing_is_long_and_nothing_is_lost() {
        for (unit, language) in [("word ", English), ("字", Chinese), ("x", English), ("你好，", Chinese)]
        {
            let text = unit.repeat(100_000 / unit.len());
            let all = utterances(&text, language);
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            assert_eq!(all.iter().map(|piece| letters(piece)).sum::<usize>(), letters(&text));
            assert!(all.iter().all(|piece| piece.len() <= 2 * MOST), "{unit}");
        }
    }
}
