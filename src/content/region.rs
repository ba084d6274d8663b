//! A country: emergency number, whom to ring, what to do first, the law on lending cards, and how
//! sums are written. Facts carry source, year, the day they were checked and a grade; the grade
//! decides whether they are shown.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use serde::Deserialize;

use super::check::{Code, Problem};
use super::parse;

/// The country of somebody whose country has no file of its own.
pub const ELSEWHERE: &str = "ZZ";

/// What is known of one country.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// ISO 3166 code, or [`ELSEWHERE`].
    pub code: String,
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
    /// Sure facts are shown; an emergency number even unsure, since somebody in danger must not be
    /// without one (fact sheet 3a).
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.fact.is_sure() || self.kind == LineKind::Emergency
    }
}

/// How a country writes sums.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// What stands before the figure.
    #[serde(default)]
    pub before: String,
    /// What stands after it.
    #[serde(default)]
    pub after: String,
    /// What separates thousands.
    #[serde(default)]
    pub group: String,
    /// How many of the country's units one unit of a scenario's `Money` is.
    pub scale: i64,
    /// Whether whole ten-thousands are written with 万.
    #[serde(default)]
    pub wan: bool,
    /// The sign before the figure in languages without hanzi, when the country's own way needs them.
    #[serde(default)]
    pub sign: Option<String>,
}

impl Money {
    /// A drawn sum as the country writes it: 2 800 €, £2,800, 2.8万元; the last in a language without
    /// hanzi ¥28 000.
    #[must_use]
    pub fn write(&self, units: i64, hanzi: bool) -> String {
        let sum = units.saturating_mul(self.scale);
        if let Some(sign) = self.sign.as_ref().filter(|_| !hanzi) {
            return format!("{sign}{}", grouped(sum, "\u{a0}"));
        }
        let (figure, wan) = if self.wan && sum >= 10_000 {
            let thousands = (sum + 500) / 1000;
            let figure = if thousands % 10 == 0 {
                grouped(thousands / 10, &self.group)
            } else {
                format!("{}.{}", grouped(thousands / 10, &self.group), thousands % 10)
            };
            (figure, "万")
        } else {
            (grouped(sum, &self.group), "")
        };
        format!("{}{figure}{wan}{}", self.before, self.after)
    }
}

fn grouped(number: i64, group: &str) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    out
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

    /// The lines that may be shown.
    pub fn shown(&self) -> impl Iterator<Item = &HelpLine> {
        self.lines.iter().filter(|line| line.is_shown())
    }
}

/// All regions by code.
pub type Regions = BTreeMap<String, Region>;

#[cfg(test)]
mod tests {
    use super::Money;

    fn money(before: &str, after: &str, group: &str, scale: i64, wan: bool) -> Money {
        Money {
            before: before.into(),
            after: after.into(),
            group: group.into(),
            scale,
            wan,
            sign: wan.then(|| "¥".to_owned()),
        }
    }

    #[test]
    fn sums_as_each_country_writes_them() {
        let pound = money("£", "", ",", 1, false);
        assert_eq!(pound.write(2800, true), "£2,800");
        assert_eq!(pound.write(950, true), "£950");
        assert_eq!(pound.write(1_234_567, true), "£1,234,567");
        let euro = money("", "\u{a0}€", "\u{202f}", 1, false);
        assert_eq!(euro.write(2800, true), "2\u{202f}800\u{a0}€");
        let yuan = money("", "元", "", 10, true);
        assert_eq!(yuan.write(280_000, true), "280万元");
        assert_eq!(yuan.write(2800, true), "2.8万元");
        assert_eq!(yuan.write(50, true), "500元");
        assert_eq!(yuan.write(2800, false), "¥28\u{a0}000");
        assert_eq!(yuan.write(1999, true), "2万元");
    }
}
