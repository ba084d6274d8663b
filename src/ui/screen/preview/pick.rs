//! The lists an author chooses from: situations, languages, beats. Each stands where the stage is.

use std::collections::VecDeque;

use iced::Element;
use iced::widget::{column, row};

use super::{Message, Start, View, beat_of};
use crate::content::paths::alternatives;
use crate::content::{Beat, BeatId, Scenario};
use crate::i18n::Language;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::screen::play::Situation;
use crate::ui::widget::group;
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::page::Page;

/// So many stand on a page of a list.
const MOST: usize = 40;

/// The page of the list that has the situation on the stage.
pub(super) fn page_of(start: &Start) -> View {
    let at = start.reading.paths.iter().position(|path| *path == start.path).unwrap_or(0);
    View::Situations(at / MOST * MOST)
}

pub(super) fn situations<'a>(start: &Start, ctx: &Ctx<'_>, from: usize) -> Page<'a, Message> {
    let paths = &start.reading.paths;
    let item = |path: &String| {
        let message = Message::Situation(path.clone());
        option(ctx, format!("situation-{path}"), Role::Radio, path, *path == start.path, message).into()
    };
    let items = paths.iter().skip(from).take(MOST).map(item).collect();
    page(ctx, "preview-situation", items, turns(ctx, from, paths.len(), View::Situations))
}

pub(super) fn languages<'a>(start: &Start, ctx: &Ctx<'_>, now: Language) -> Page<'a, Message> {
    let item = |language: Language| {
        let id = format!("language-{}", language.code());
        let name = ctx.t(&format!("language-{}", language.code()));
        option(ctx, id, Role::Radio, name, language == now, Message::Language(language)).into()
    };
    page(ctx, "preview-language", start.reading.languages().into_iter().map(item).collect(), None)
}

pub(super) fn beats<'a>(situation: Option<&Situation>, ctx: &Ctx<'_>, from: usize) -> Page<'a, Message> {
    let Some(situation) = situation else { return page(ctx, "preview-beat", Vec::new(), None) };
    let (scenario, now) = (situation.play.scenario(), beat_of(&situation.play));
    let all = in_order(scenario);
    let item = |beat: &&BeatId| {
        let kind = match scenario.beat(beat) {
            Beat::Line(_) => "line",
            Beat::Ask(_) => "ask",
            Beat::Press(_) => "press",
            Beat::Spot(_) => "spot",
            Beat::End(_) => "end",
        };
        let kind = ctx.t(&format!("preview-kind-{kind}"));
        let words = ctx.with("preview-item", &[("beat", beat.as_str().into()), ("kind", kind.into())]);
        let message = Message::Beat((*beat).clone());
        option(ctx, format!("beat-{beat}"), Role::Radio, words, *beat == now, message).into()
    };
    let items = all.iter().skip(from).take(MOST).map(item).collect();
    page(ctx, "preview-beat", items, turns(ctx, from, all.len(), View::Beats))
}

fn page<'a>(
    ctx: &Ctx<'_>,
    title: &str,
    items: Vec<Element<'a, Message>>,
    turns: Option<Element<'a, Message>>,
) -> Page<'a, Message> {
    let items = row(items).spacing(12).wrap().vertical_spacing(12);
    let body = column![group(ctx, Role::RadioGroup, items).name(ctx.t(title))].push(turns).spacing(20);
    let mut page = Page::one(ctx.t(title), body);
    let back = Key::new(ctx, Kind::Main, "back-to-stage", ctx.t("preview-back")).in_bar(ctx);
    page.keys.push(back.on_press(ctx, Message::Show(View::Stage)).into());
    page
}

/// Keys to what comes before and after, where a list does not fit.
fn turns<'a>(
    ctx: &Ctx<'_>,
    from: usize,
    all: usize,
    view: fn(usize) -> View,
) -> Option<Element<'a, Message>> {
    let key = |id, words: String, to| -> Element<'a, Message> {
        Key::new(ctx, Kind::Quiet, id, words).on_press(ctx, Message::Show(view(to))).into()
    };
    let before = (from > 0).then(|| key("earlier", ctx.t("preview-earlier"), from.saturating_sub(MOST)));
    let after = (from + MOST < all).then(|| key("later", ctx.t("preview-later"), from + MOST));
    let keys: Vec<_> = before.into_iter().chain(after).collect();
    (!keys.is_empty()).then(|| row(keys).spacing(12).wrap().vertical_spacing(12).into())
}

/// The beats as a play meets them: from the start on, a line's alternatives right after it.
fn in_order(scenario: &Scenario) -> Vec<&BeatId> {
    let stand_ins = alternatives(scenario);
    let mut open = VecDeque::from([&scenario.start]);
    let mut out: Vec<&BeatId> = Vec::new();
    while let Some(beat) = open.pop_front() {
        let known = |id: &BeatId| scenario.beats.get_key_value(id);
        let itself = known(beat).map(|(id, _)| id);
        let others = stand_ins.get(beat).into_iter().flatten().filter_map(|id| Some(known(id)?.0));
        for id in itself.into_iter().chain(others) {
            if !out.contains(&id) {
                out.push(id);
                open.extend(scenario.beat(id).targets());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::catalogue::Catalogue;

    #[test]
    fn every_beat_of_every_situation_is_in_the_list_once_and_the_start_first() {
        let catalogue = Catalogue::load(None);
        for card in catalogue.cards() {
            let scenario = catalogue.open(card).unwrap();
            let list = in_order(&scenario);
            assert_eq!(list.len(), scenario.beats.len(), "{}", card.name);
            assert_eq!(list[0], &scenario.start);
        }
    }
}
