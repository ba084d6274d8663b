//! Words out of lists: real names and words that blame, found in one pass over a text.
#![forbid(unsafe_code)]

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::super::Code;
use super::address::DOTS;
use super::read::{Plain, bare, is_hanzi, is_letter};
use crate::i18n::Language;

/// No listed word is longer, in bytes.
const LONGEST: usize = 96;

const NAMES: &str = include_str!("../../../../assets/check/names.txt");
const BANNED: [(Language, &str); 3] = [
    (Language::English, include_str!("../../../../assets/check/banned.en.txt")),
    (Language::Chinese, include_str!("../../../../assets/check/banned.zh-CN.txt")),
    (Language::French, include_str!("../../../../assets/check/banned.fr.txt")),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A real name, in any dress.
    Name,
    /// A real name that is also a word: only as written, and a lone one not where a sentence begins.
    ExactName,
    /// A word that blames; accents count.
    Banned,
    /// Harmless words that hold a listed one.
    Harmless,
    /// A dot said in words, which may make an address.
    Dot,
}

struct Word {
    kind: Kind,
    /// In which languages it counts.
    languages: [bool; 3],
    written: String,
}

struct Lists {
    finder: AhoCorasick,
    words: Vec<Word>,
}

/// The lines of a list that say something.
pub(super) fn lines(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn fold(text: &str) -> String {
    text.chars().map(|c| if c == '’' { '\'' } else { bare(c) }).collect()
}

fn languages(flags: &str) -> [bool; 3] {
    let named = Language::ALL.map(|language| flags.split_whitespace().any(|flag| flag == language.code()));
    if named.contains(&true) { named } else { [true; 3] }
}

/// The lists, read at their first use: words of letters, and words with hanzi, which only a text with hanzi
/// can have. Apart, each has few states, and the search stays quick.
///
/// A list that cannot be made into a search finds nothing; a test reads them all.
fn lists() -> &'static [Lists] {
    static LISTS: OnceLock<Vec<Lists>> = OnceLock::new();
    LISTS.get_or_init(|| {
        let (letters, hanzi) = read().into_iter().partition(|(pattern, _)| !pattern.contains(is_hanzi));
        let kinds = [(letters, AhoCorasickKind::DFA), (hanzi, AhoCorasickKind::ContiguousNFA)];
        kinds.into_iter().filter_map(|(words, kind)| Lists::of(words, kind)).collect()
    })
}

impl Lists {
    fn of(words: Vec<(String, Word)>, kind: AhoCorasickKind) -> Option<Self> {
        let (patterns, words): (Vec<_>, Vec<_>) = words.into_iter().unzip();
        let mut builder = AhoCorasick::builder();
        let finder = builder.match_kind(MatchKind::Standard).kind(Some(kind)).build(patterns).ok()?;
        Some(Self { finder, words })
    }
}

/// All listed words, each with the form it is searched by.
fn read() -> Vec<(String, Word)> {
    let mut words = Vec::new();
    let mut add = |pattern: String, kind, languages, written: &str| {
        words.push((pattern, Word { kind, languages, written: written.to_owned() }));
    };
    for line in lines(NAMES).filter(|line| !line.starts_with('[')) {
        if let Some(harmless) = line.strip_prefix("= ") {
            add(fold(harmless), Kind::Harmless, [true; 3], harmless);
            continue;
        }
        let (name, flags) = line.split_once(" | ").unwrap_or((line, ""));
        let languages = languages(flags);
        if flags.split_whitespace().any(|flag| flag == "exact") {
            add(fold(name), Kind::ExactName, languages, name);
            continue;
        }
        let folded = fold(name);
        if folded.contains(' ') {
            add(folded.replace(' ', "-"), Kind::Name, languages, name);
            // "cashapp" is the name; "skymobile" too.
            add(folded.replace(' ', ""), Kind::Name, languages, name);
        }
        add(folded, Kind::Name, languages, name);
    }
    for (language, list) in BANNED {
        let only = Language::ALL.map(|other| other == language);
        for line in lines(list) {
            match line.strip_prefix("= ") {
                Some(harmless) => add(fold(harmless), Kind::Harmless, only, harmless),
                None => add(fold(line), Kind::Banned, only, line),
            }
        }
    }
    for dot in DOTS {
        add(dot.to_owned(), Kind::Dot, [true; 3], dot);
    }
    words
}

/// A listed word in a text.
struct Hit {
    kind: Kind,
    start: usize,
    end: usize,
}

/// Names every listed word of a text with its code, as it is shown; gives whether a dot is said in words.
pub(super) fn search(plain: &Plain, language: Language, mut report: impl FnMut(Code, &str)) -> bool {
    let mut dot = false;
    for (place, lists) in lists().iter().enumerate() {
        if place == 0 || plain.hanzi > 0 {
            dot |= lists.search(plain, language, &mut report);
        }
    }
    dot
}

impl Lists {
    fn search(&self, plain: &Plain, language: Language, report: &mut impl FnMut(Code, &str)) -> bool {
        let mut dot = false;
        let column = Language::ALL.iter().position(|other| *other == language).unwrap_or(0);
        // Most texts hold none of the words, which is far sooner seen than all places of all words.
        if !self.finder.is_match(&plain.folded) {
            return false;
        }
        let mut hits: Vec<Hit> = Vec::new();
        for found in self.finder.find_overlapping_iter(&plain.folded) {
            let word = &self.words[found.pattern().as_usize()];
            let (start, end) = (found.start(), found.end());
            if word.kind == Kind::Dot {
                dot = true;
            } else if word.languages[column]
                && stands_alone(&plain.folded, start, end)
                && as_written(plain, word, start, end)
            {
                hits.push(Hit { kind: word.kind, start, end });
            }
        }
        for (index, hit) in hits.iter().enumerate() {
            let code = match hit.kind {
                Kind::Harmless | Kind::Dot => continue,
                Kind::Banned => Code::BannedWord,
                Kind::Name | Kind::ExactName => Code::RealName,
            };
            if !is_covered(&hits, index) {
                let (start, end) = plain.shown(hit.start, hit.end);
                report(code, &plain.text[start..end]);
            }
        }
        dot
    }
}

/// Whether a harmless word holds this one, or a longer listed word names it too. Hits come by their ends,
/// so that only the nearest need be looked at.
fn is_covered(hits: &[Hit], index: usize) -> bool {
    let hit = &hits[index];
    let holds = |other: &&Hit| other.start <= hit.start && hit.end <= other.end;
    let longer = |other: &Hit| other.end - other.start > hit.end - hit.start;
    let mut before = hits[..index].iter().rev().take_while(|other| other.end == hit.end).filter(holds);
    let mut after =
        hits[index + 1..].iter().take_while(|other| other.end <= hit.start + LONGEST).filter(holds);
    before.any(|other| other.kind == Kind::Harmless || other.start <= hit.start) || after.any(longer)
}

/// Whether no letter of a script with spaces goes on before or after.
fn stands_alone(folded: &str, start: usize, end: usize) -> bool {
    let cut = |inside: Option<char>, outside: Option<char>| {
        !inside.is_some_and(is_letter) || !outside.is_some_and(is_letter)
    };
    let within = &folded[start..end];
    cut(within.chars().next(), folded[..start].chars().next_back())
        && cut(within.chars().next_back(), folded[end..].chars().next())
}

fn as_written(plain: &Plain, word: &Word, start: usize, end: usize) -> bool {
    if matches!(word.kind, Kind::Name | Kind::Harmless) {
        return true;
    }
    let (start, end) = plain.shown(start, end);
    let shown = plain.text[start..end].chars().map(|c| match c {
        '’' => '\'',
        '\u{a0}' => ' ',
        '–' | '—' => '-',
        other => other,
    });
    let written = word.written.chars().map(|c| if c == '’' { '\'' } else { c });
    if word.kind == Kind::Banned {
        return shown.flat_map(char::to_lowercase).eq(written.flat_map(char::to_lowercase));
    }
    shown.eq(written) && !(is_lone(&word.written) && begins(&plain.text[..start]))
}

/// Whether a name looks like any word at the beginning of a sentence: Orange does, BT and La Poste do not.
fn is_lone(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
}

/// Whether a sentence begins after this.
fn begins(before: &str) -> bool {
    let quotes = |c: char| c.is_whitespace() || "«“”\u{22}‘’'(（—–-•".contains(c);
    let trimmed = before.trim_end_matches(quotes);
    trimmed.is_empty()
        || trimmed.ends_with(['.', '!', '?', '…', ':', '。', '！', '？', '：', '\n'])
        || before.ends_with('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read_and_hold_what_they_promise() {
        let words = || lists().iter().flat_map(|lists| &lists.words);
        assert_eq!(lists().len(), 2, "both can be searched");
        assert!(words().all(|word| word.written.len() < LONGEST));
        let names = lines(NAMES).filter(|line| !line.starts_with(['[', '='])).count();
        assert!(names >= 300, "{names} names");
        for country in ["CN", "GB", "US", "SG", "AU", "CA", "IE", "NZ", "IN", "FR", "BE", "CH", "LU"] {
            assert!(NAMES.contains(&format!("[{country}]")), "{country}");
        }
        assert!(words().any(|word| word.written == "支付宝"));
        for (language, list) in BANNED {
            assert!(lines(list).count() >= 60, "{language:?}");
        }
    }
}
