//! `list`: what can be played.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::process::ExitCode;

use super::{catalogue, problem_line, words_for};
use crate::content::region::ELSEWHERE;
use crate::dirs::Places;

pub(super) fn run(
    out: &mut impl Write,
    places: Option<&Places>,
    json: bool,
    lang: Option<&str>,
) -> io::Result<ExitCode> {
    let words = words_for(lang);
    let catalogue = catalogue(places);
    let mut rows = Vec::new();
    for card in catalogue.cards() {
        let Some(script) = catalogue.script(card, words.language(), ELSEWHERE) else { continue };
        let title = script.text("title", &Vec::new());
        if json {
            rows.push(serde_json::json!({
                "id": card.name,
                "title": title,
                "topic": card.topic.code(),
                "channel": card.channel.key(),
                "languages": card.languages.iter().map(|l| l.code()).collect::<Vec<_>>(),
            }));
        } else {
            let channel = words.text(&format!("channel-{}", card.channel.key()));
            let topic = words.text(&format!("topic-{}", card.topic.key()));
            writeln!(out, "{}  {title} ({channel}, {topic})", card.name)?;
        }
    }
    if json {
        writeln!(out, "{}", serde_json::Value::from(rows))?;
    }
    for problem in catalogue.left_out() {
        writeln!(io::stderr(), "{}", problem_line(&words, problem))?;
    }
    Ok(ExitCode::SUCCESS)
}
