//! `list`: what can be played, and how much there is of each kind.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;

use super::{catalogue, problem_line, words_for};
use crate::content::region::ELSEWHERE;
use crate::content::{Card, Truth};
use crate::dirs::Places;
use crate::i18n::Language;

/// `list` names each situation in a line. `list --json` gives `situations`, each with all that is known of
/// it, and `counts`: how many there are of each topic, truth, stage and language.
pub(super) fn run(
    out: &mut impl Write,
    places: Option<&Places>,
    json: bool,
    lang: Option<&str>,
) -> io::Result<ExitCode> {
    let words = words_for(lang);
    let catalogue = catalogue(places);
    let cards: Vec<_> = catalogue.cards().collect();
    let mut rows = Vec::new();
    for card in &cards {
        let Some(script) = catalogue.script(card, words.language(), ELSEWHERE) else { continue };
        let title = script.text("title", &Vec::new());
        if json {
            rows.push(serde_json::json!({
                "id": card.name,
                "title": title,
                "topic": card.topic.code(),
                "truth": truth(card),
                "channel": card.channel.key(),
                "audience": card.audience.iter().map(|audience| audience.key()).collect::<Vec<_>>(),
                "difficulty": format!("{:?}", card.difficulty).to_lowercase(),
                "pair": card.pair,
                "screens": card.screens,
                "languages": card.languages.iter().map(|l| l.code()).collect::<Vec<_>>(),
            }));
        } else {
            // Whether it is a scam is not said where somebody may read it who is about to play.
            let channel = words.text(&format!("channel-{}", card.channel.key()));
            let topic = words.text(&format!("topic-{}", card.topic.key()));
            writeln!(out, "{}  {title} ({channel}, {topic})", card.name)?;
        }
    }
    if json {
        writeln!(out, "{}", serde_json::json!({ "situations": rows, "counts": counts(&cards) }))?;
    }
    for problem in catalogue.left_out() {
        writeln!(io::stderr(), "{}", problem_line(&words, problem))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn truth(card: &Card) -> &'static str {
    match card.truth {
        Truth::Scam => "scam",
        Truth::Genuine => "genuine",
    }
}

fn counts(cards: &[&Card]) -> Vec<serde_json::Value> {
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for card in cards {
        for language in Language::ALL.into_iter().filter(|language| card.languages.contains(language)) {
            let kind = (card.topic.code(), truth(card), card.channel.key(), language.code());
            *counts.entry(kind).or_default() += 1;
        }
    }
    let row = |((topic, truth, channel, language), count)| {
        serde_json::json!({
            "topic": topic, "truth": truth, "channel": channel, "language": language, "count": count,
        })
    };
    counts.into_iter().map(row).collect()
}
