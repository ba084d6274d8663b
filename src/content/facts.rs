//! What is not known of the countries, what is out of date, and what is not sure enough to be shown.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::Serialize;

use super::region::{ELSEWHERE, Fact, LineKind, Region, Regions, Way};

/// The countries the program is made for (content.md section 4), by ISO 3166 code.
pub const COUNTRIES: [&str; 13] =
    ["CN", "GB", "US", "SG", "AU", "CA", "IE", "NZ", "IN", "FR", "BE", "CH", "LU"];

/// After this long, a fact wants to be looked at again.
fn keeps() -> Span {
    1.year()
}

/// What a country's file should tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// A number for somebody in danger.
    Emergency,
    /// The first thirty minutes.
    Steps,
    /// The bank, or a number that leads to it.
    Bank,
    /// Where fraud is reported.
    Report,
    /// Advice and help.
    Advice,
    /// The law on lending cards.
    Law,
    /// How sums are written.
    Money,
}

impl Need {
    /// All of them, in the order of the help screen.
    pub const ALL: [Self; 7] =
        [Self::Emergency, Self::Steps, Self::Bank, Self::Report, Self::Advice, Self::Law, Self::Money];

    /// The name its words are found by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Steps => "steps",
            Self::Bank => "bank",
            Self::Report => "report",
            Self::Advice => "advice",
            Self::Law => "law",
            Self::Money => "money",
        }
    }

    fn is_met(self, region: &Region) -> bool {
        let line = |kind: LineKind| region.lines.iter().any(|line| line.is_for(kind));
        match self {
            Self::Emergency => line(LineKind::Emergency),
            Self::Steps => !region.steps.is_empty(),
            Self::Bank => line(LineKind::Bank),
            Self::Report => line(LineKind::Report),
            Self::Advice => line(LineKind::Advice),
            Self::Law => region.law.is_some(),
            Self::Money => region.money.way != Way::default(),
        }
    }
}

/// What the help screen of a country must say that it does not know: it has no fact, or none sure enough.
pub fn unsaid(region: &Region) -> impl Iterator<Item = Need> {
    let shown = |kind: LineKind| region.shown().any(|line| line.is_for(kind));
    let said = [
        (Need::Bank, shown(LineKind::Bank)),
        (Need::Report, shown(LineKind::Report)),
        (Need::Advice, shown(LineKind::Advice)),
        (Need::Law, region.law.as_ref().is_some_and(Fact::is_sure)),
    ];
    said.into_iter().filter(|(_, said)| !said).map(|(need, _)| need)
}

/// One thing to look after.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Gap {
    /// The country has no file.
    NoFile,
    /// Its file does not tell this.
    Absent {
        /// What.
        what: Need,
    },
    /// A fact that was last checked more than a year ago, or on no day at all.
    Old {
        /// The id of a line, or `law`.
        fact: String,
        /// As the file has it.
        last_checked: String,
    },
    /// A fact of grade C or G that is kept off the screen.
    Unsure {
        /// The id of a line, or `law`.
        fact: String,
        /// Where it is known from.
        source: String,
    },
}

/// What to look after in each country, by its code; countries without any are left out.
#[must_use]
pub fn gaps(regions: &Regions, today: Date) -> Vec<(String, Gap)> {
    let others = regions.keys().map(String::as_str).filter(|code| *code != ELSEWHERE);
    let codes: BTreeSet<&str> = COUNTRIES.into_iter().chain(others).collect();
    let mut out = Vec::new();
    for code in codes {
        match regions.get(code) {
            Some(region) => out.extend(of(region, today).into_iter().map(|gap| (code.to_owned(), gap))),
            None => out.push((code.to_owned(), Gap::NoFile)),
        }
    }
    out
}

fn of(region: &Region, today: Date) -> Vec<Gap> {
    let mut out: Vec<_> =
        Need::ALL.into_iter().filter(|need| !need.is_met(region)).map(|what| Gap::Absent { what }).collect();
    let lines = region.lines.iter().map(|line| (line.id.as_str(), &line.fact, line.is_shown()));
    let law = region.law.iter().map(|fact| ("law", fact, fact.is_sure()));
    let facts: Vec<_> = lines.chain(law).collect();
    out.extend(
        facts.iter().filter(|(_, fact, _)| is_old(fact, today)).map(|(id, fact, _)| Gap::Old {
            fact: (*id).to_owned(),
            last_checked: fact.last_checked.clone(),
        }),
    );
    out.extend(
        facts
            .iter()
            .filter(|(.., shown)| !shown)
            .map(|(id, fact, _)| Gap::Unsure { fact: (*id).to_owned(), source: fact.source.clone() }),
    );
    out
}

fn is_old(fact: &Fact, today: Date) -> bool {
    let Ok(checked) = fact.last_checked.parse::<Date>() else { return true };
    checked.checked_add(keeps()).is_ok_and(|until| until < today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const GB: &str = r#"(code: "GB", steps: ["bank"], lines: [
        (id: "bank", kind: Bank, reach: "159", fact: (source: "E3", year: 2025, last_checked: "2026-11-24", grade: B)),
        (id: "danger", kind: Emergency, reach: "999", fact: (source: "3a", year: 2024, last_checked: "2025-11-23", grade: G)),
        (id: "advice", kind: Advice, reach: "0300", fact: (source: "E9", year: 2024, last_checked: "2025-11-24", grade: C)),
    ], law: Some(source: "E6", year: 2019, last_checked: "soon", grade: B), money: (scale: 1))"#;

    fn regions() -> Regions {
        let region = Region::read("GB.ron", GB).unwrap();
        let elsewhere = r#"(code: "ZZ", steps: [], lines: [], money: (scale: 1))"#;
        let elsewhere = Region::read("ZZ.ron", elsewhere).unwrap();
        [("GB".to_owned(), region), ("ZZ".to_owned(), elsewhere)].into()
    }

    #[test]
    fn what_lacks_is_old_or_unsure_is_named_by_country() {
        let gaps = gaps(&regions(), date(2026, 11, 24));
        let found = |code: &str| -> Vec<&Gap> {
            gaps.iter().filter(|(country, _)| country == code).map(|(_, gap)| gap).collect()
        };
        let old = |fact: &str, day: &str| Gap::Old { fact: fact.into(), last_checked: day.into() };
        assert_eq!(
            found("GB"),
            [
                &Gap::Absent { what: Need::Report },
                &Gap::Absent { what: Need::Money },
                &old("danger", "2025-11-23"),
                &old("law", "soon"),
                &Gap::Unsure { fact: "advice".into(), source: "E9".into() },
            ],
            "a fact is good for a year and a day is a day; an unsure emergency number is shown all the same"
        );
        assert_eq!(found("NZ"), [&Gap::NoFile]);
        assert!(found(ELSEWHERE).is_empty(), "elsewhere is no country");
        assert_eq!(gaps.len(), 5 + COUNTRIES.len() - 1);
    }

    #[test]
    fn the_help_screen_says_what_it_may_not_show() {
        let regions = regions();
        // Neither the advice, which is there unsure, nor what another line is for as well.
        assert_eq!(unsaid(&regions["GB"]).collect::<Vec<_>>(), [Need::Report, Need::Advice]);
        let both = GB.replace("kind: Bank,", "kind: Bank, also: [Report],");
        let both = Region::read("GB.ron", &both).unwrap();
        assert_eq!(unsaid(&both).collect::<Vec<_>>(), [Need::Advice]);
    }

    #[test]
    fn a_year_later_everything_is_old() {
        let gaps = gaps(&regions(), date(2028, 1, 1));
        assert_eq!(gaps.iter().filter(|(_, gap)| matches!(gap, Gap::Old { .. })).count(), 4);
    }
}
