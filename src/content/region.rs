//! A country: emergency number, whom to ring, what to do first, the law on lending cards, and how
//! sums are written. Facts carry source, year, the day they were checked and a grade; the grade
//! decides whether they are shown.
#![forbid(unsafe_code)]

mod files;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::check::{Code, Problem};
use super::parse;
use crate::i18n::Language;
pub(super) use files::{are_worded, read_all, regions_of};

/// The country of somebody whose country has no file of its own.
pub const ELSEWHERE: &str = "ZZ";

/// What is known of one country.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// ISO 3166 code, or [`ELSEWHERE`].
    pub code: String,
    /// Codes of the program's languages that are spoken there: who speaks one finds it further up.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The first thirty minutes, in order: ids of `step-<id>`.
    pub steps: Vec<String>,
    /// Whom to ring or write to, most urgent first.
    pub lines: Vec<HelpLine>,
    /// The law on lending cards and accounts: two sentences, message `law`.
    #[serde(default)]
    pub law: Option<Fact>,
    /// The line of [`lines`](Self::lines) named as `$police-line` in situations.
    #[serde(default)]
    pub police_line: Option<String>,
    /// The line named as `$fraud-line` in situations.
    #[serde(default)]
    pub fraud_line: Option<String>,
    /// How sums are written.
    pub money: Money,
}

/// Somebody who helps.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// Words: `line-<id>`, `.for`, `.note`.
    pub id: String,
    /// What it is, which chooses its picture.
    pub kind: LineKind,
    /// What else it is for.
    #[serde(default)]
    pub also: Vec<LineKind>,
    /// The number or address, as it is dialled or typed.
    pub reach: String,
    /// Where that is known from.
    pub fact: Fact,
}

/// What a help line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum LineKind {
    /// The bank, or a number that leads to it.
    Bank,
    /// Where fraud is reported.
    Report,
    /// Police or rescue for somebody in danger.
    Emergency,
    /// Advice and help for victims.
    Advice,
    /// Where messages are forwarded to.
    Message,
}

/// Where a statement comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Codes of the fact sheet.
    pub source: String,
    /// The year it speaks of.
    pub year: u16,
    /// The day it was last checked, `2026-11-24`.
    pub last_checked: String,
    /// How sure it is.
    pub grade: Surety,
}

/// How sure a fact is (fact sheet, "How sure").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Surety {
    /// Seen in a law or on an official page.
    A,
    /// Seen where the official fact is reported.
    B,
    /// Seen in a copy only.
    C,
    /// Generally known, not seen in a source.
    G,
}

impl Fact {
    /// A and B are shown.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.grade <= Surety::B
    }
}

impl HelpLine {
    /// Whether it helps with this.
    #[must_use]
    pub fn is_for(&self, kind: LineKind) -> bool {
        self.kind == kind || self.also.contains(&kind)
    }

    /// Sure facts are shown; an emergency number even unsure, since somebody in danger must not be
    /// without one (fact sheet 3a).
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.fact.is_sure() || self.kind == LineKind::Emergency
    }
}

/// How a country writes sums.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// How many of the country's units one unit of a scenario's `Money` is.
    pub scale: i64,
    /// How they are written.
    #[serde(default)]
    pub way: Way,
    /// How they are written in a language of the program, by its code, where that is another way: in
    /// French in Canada, where the country's way needs hanzi, where a face has not the sign.
    #[serde(default)]
    pub ways: BTreeMap<String, Way>,
}

/// A way to write sums.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Way {
    /// What stands before the figure.
    pub before: String,
    /// What stands after it.
    pub after: String,
    /// What separates thousands.
    pub group: String,
    /// Whether figures beyond a thousand go by two, as in India: 2,80,000.
    pub lakh: bool,
    /// Whether ten-thousands are written with 万.
    pub wan: bool,
}

impl Money {
    /// A drawn sum as the country writes it: 2 800 €, £2,800, 2.8万元; the last in a language without
    /// hanzi ¥28 000.
    #[must_use]
    pub fn write(&self, units: i64, language: Language) -> String {
        self.ways.get(language.code()).unwrap_or(&self.way).write(units.saturating_mul(self.scale))
    }
}

impl Way {
    fn write(&self, sum: i64) -> String {
        let (figure, wan) = if self.wan && sum >= 10_000 {
            let thousands = (sum + 500) / 1000;
            let figure = if thousands % 10 == 0 {
                self.grouped(thousands / 10)
            } else {
                format!("{}.{}", self.grouped(thousands / 10), thousands % 10)
            };
            (figure, "万")
        } else {
            (self.grouped(sum), "")
        };
        format!("{}{figure}{wan}{}", self.before, self.after)
    }

    fn grouped(&self, number: i64) -> String {
        let digits = number.to_string();
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            let left = digits.len() - i;
            let ends =
                if self.lakh && left > 3 { (left - 3).is_multiple_of(2) } else { left.is_multiple_of(3) };
            if i > 0 && ends {
                out.push_str(&self.group);
            }
            out.push(digit);
        }
        out
    }
}

impl Region {
    /// Reads a region file.
    ///
    /// # Errors
    /// One problem with its place when the text is not a region.
    pub fn read(file: &str, text: &str) -> Result<Self, Problem> {
        let region: Self = parse::ron(file, text)?;
        for wanted in [&region.police_line, &region.fraud_line].into_iter().flatten() {
            if !region.lines.iter().any(|line| &line.id == wanted) {
                return Err(Problem::at(Code::UnknownTarget, file, parse::locate(text, wanted), wanted));
            }
        }
        Ok(region)
    }

    /// The number or address of one of its lines, by id.
    #[must_use]
    pub fn reach(&self, id: Option<&String>) -> Option<&str> {
        let line = self.lines.iter().find(|line| Some(&line.id) == id)?;
        line.is_shown().then_some(line.reach.as_str())
    }

    /// The day the newest of its facts was checked; empty when it has none.
    #[must_use]
    pub fn checked(&self) -> &str {
        let facts = self.lines.iter().map(|line| &line.fact).chain(&self.law);
        facts.map(|fact| fact.last_checked.as_str()).max().unwrap_or_default()
    }

    /// The lines that may be shown.
    pub fn shown(&self) -> impl Iterator<Item = &HelpLine> {
        self.lines.iter().filter(|line| line.is_shown())
    }
}

/// All regions by code.
pub type Regions = BTreeMap<String, Region>;

#[cfg(test)]
mod tests {
    use super::{Money, Region};
    use crate::i18n::Language::{self, Chinese, English, French};

    fn money(text: &str) -> Money {
        let text = format!(r#"(code: "XX", steps: [], lines: [], money: ({text}))"#);
        Region::read("XX.ron", &text).unwrap().money
    }

    #[test]
    fn sums_as_each_country_writes_them() {
        let pound = money(r#"scale: 1, way: (before: "£", group: ",")"#);
        assert_eq!(pound.write(2800, Chinese), "£2,800");
        assert_eq!(pound.write(950, English), "£950");
        assert_eq!(pound.write(1_234_567, French), "£1,234,567");
        let euro = money(r#"scale: 1, way: (after: "\u{a0}€", group: "\u{202f}")"#);
        assert_eq!(euro.write(2800, Chinese), "2\u{202f}800\u{a0}€");
        let yuan =
            r#"scale: 10, way: (after: "元", wan: true), ways: {"fr": (before: "¥", group: "\u{a0}")}"#;
        let yuan = money(yuan);
        assert_eq!(yuan.write(280_000, Chinese), "280万元");
        assert_eq!(yuan.write(2800, Chinese), "2.8万元");
        assert_eq!(yuan.write(50, Chinese), "500元");
        assert_eq!(yuan.write(2800, French), "¥28\u{a0}000");
        assert_eq!(yuan.write(1999, Chinese), "2万元");
    }

    #[test]
    fn india_groups_by_two_and_canada_has_two_ways() {
        let rupee = money(r#"scale: 100, way: (before: "₹", group: ",", lakh: true)"#);
        let written = [4, 95, 950, 2800, 54_000, 1_234_567].map(|units| rupee.write(units, English));
        assert_eq!(written, ["₹400", "₹9,500", "₹95,000", "₹2,80,000", "₹54,00,000", "₹12,34,56,700"]);
        let dollar =
            r#"scale: 2, way: (before: "$", group: ","), ways: {"fr": (after: "\u{a0}$", group: "\u{a0}")}"#;
        let dollar = money(dollar);
        let in_all = Language::ALL.map(|language| dollar.write(1400, language));
        assert_eq!(in_all, ["$2,800", "$2,800", "2\u{a0}800\u{a0}$"]);
    }
}
