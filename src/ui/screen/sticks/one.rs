//! One thing on a stick. The page behind is not built, so that nothing behind can be reached.

use iced::widget::{Column, column, container, row};
use iced::{Element, Length};

use super::{Message, One, Stand, here, signed, title};
use crate::content::install::{Kind, Preview, Signed};
use crate::content::signed::MakerKey;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind as KeyKind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, text, told};

/// The page.
pub fn view<'a>(one: &One, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let content = column![text::heading::<Message>(ctx, title(&one.found)).id("question")].spacing(20);
    let content = match &one.stand {
        Stand::Checking => content.push(who(one, ctx)).push(said(ctx, Icon::Clock, ctx.t("stick-checking"))),
        Stand::Installing => content.push(said(ctx, Icon::Clock, ctx.t("stick-installing"))),
        Stand::Seen(seen) => offered(content.push(who(one, ctx)), one, seen, ctx),
        Stand::Refused(why) => content
            .push(said(ctx, Icon::Info, ctx.t(&format!("stick-no-{}", why.key()))))
            .push(told(ctx, text::body(ctx, ctx.t("stick-nothing-changed"))))
            .push(leave(ctx, KeyKind::Main, "stick-back")),
        Stand::Installed { undone, .. } => {
            let regions = one.found.kind == Kind::Regions;
            let (line, key, icon) = match (undone, regions) {
                (true, _) => ("stick-undone", "stick-again", Icon::Undo),
                (false, true) => ("stick-installed-regions", "stick-undo", Icon::Check),
                (false, false) => ("stick-installed", "stick-undo", Icon::Check),
            };
            let undo = Key::new(ctx, KeyKind::Quiet, "undo", ctx.t(key)).icon(Icon::Undo);
            let keys = row![
                leave(ctx, KeyKind::Main, "stick-back"),
                undo.on_press(ctx, Message::Undo).least(60.0, 68.0)
            ];
            content.push(said(ctx, icon, ctx.t(line))).push(keys.spacing(16).wrap().vertical_spacing(12))
        }
    };
    // Large words need the room.
    let large = ctx.look.is_large();
    let [inside, above] = if large { [20, 0] } else { [32, 0] };
    let dialog =
        card(ctx, content).padding(inside).width(Length::Fill).max_width(760.0 * ctx.look.k.max(1.0));
    let mut page =
        Page::one(ctx.t("settings-sticks"), container(dialog).center_x(Length::Fill).padding([above, 0]));
    page.title = page.title.filter(|_| !large);
    page
}

/// By whom it says it is, its version, and what is here of it.
fn who<'a>(one: &One, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let version = one.found.manifest.as_ref().map(|card| card.version.clone()).unwrap_or_default();
    let by = ctx.with("stick-by", &[("who", one.found.authors().into()), ("version", version.into())]);
    let words = column![text::body(ctx, by), text::strong(ctx, here(&one.found, ctx))].spacing(4);
    told(ctx, words).into()
}

fn said<'a>(ctx: &Ctx<'_>, icon: Icon, line: String) -> Element<'a, Message> {
    let icon = text::icon(icon, ctx.look.icon().min(48.0), ctx.look.colours.primary);
    let line = row![icon, text::strong(ctx, line).width(Length::Fill)].spacing(14).align_y(iced::Center);
    told(ctx, line).id("said").live().into()
}

fn leave<'a>(ctx: &Ctx<'_>, kind: KeyKind, words: &str) -> Element<'a, Message> {
    Key::new(ctx, kind, "leave-it", ctx.t(words)).on_press(ctx, Message::Leave).least(60.0, 68.0).into()
}

/// What is in it, and the question; of a maker who is new here the question is another one first.
fn offered<'a>(
    content: Column<'a, Message>,
    one: &One,
    seen: &Preview,
    ctx: &Ctx<'_>,
) -> Column<'a, Message> {
    let content = content.push(holds(seen, ctx));
    let (content, yes) = match &one.found.signed {
        Signed::ByNew(key) => (content.push(new_maker(key, ctx)), ("accept", "stick-accept-yes")),
        Signed::Not => (
            content.push(said(ctx, Icon::Info, ctx.t("stick-unsigned-note"))),
            ("install", "stick-install-unsigned"),
        ),
        Signed::ByProject | Signed::ByAccepted => {
            (content.push(told(ctx, text::body(ctx, signed(&one.found, ctx)))), ("install", "stick-install"))
        }
    };
    let (id, words) = yes;
    let message = if id == "accept" { Message::Accept } else { Message::Install };
    // Where nobody vouches for it, leaving it is the plain way on.
    let [first, second] = match one.found.signed {
        Signed::Not => [KeyKind::Quiet, KeyKind::Main],
        _ => [KeyKind::Main, KeyKind::Quiet],
    };
    let keys = row![
        Key::new(ctx, first, id, ctx.t(words)).on_press(ctx, message).least(60.0, 68.0),
        leave(ctx, second, "stick-leave"),
    ];
    content.push(keys.spacing(16).wrap().vertical_spacing(12))
}

fn new_maker<'a>(key: &MakerKey, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let words = column![
        text::strong(ctx, ctx.t("stick-accept")),
        text::body(ctx, ctx.t("stick-accept.more")),
        text::strong(ctx, key.fingerprint()),
    ];
    told(ctx, words.spacing(8)).into()
}

fn holds<'a>(seen: &Preview, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let joined = |words: Vec<String>| {
        let both =
            |all: String, one: String| ctx.with("stick-and", &[("all", all.into()), ("one", one.into())]);
        words.into_iter().reduce(both).unwrap_or_default()
    };
    let mut words = column![].spacing(6);
    if seen.countries.is_empty() {
        let numbers = [("count", seen.situations.into()), ("genuine", seen.genuine.into())];
        let languages = seen.languages.iter().map(|one| ctx.t(&format!("language-{}", one.code())));
        let topics = seen.topics.iter().map(|topic| ctx.t(&format!("topic-{}", topic.key())));
        let languages = [("languages", joined(languages.collect()).into())];
        let topics = [("topics", joined(topics.collect()).into())];
        words = words
            .push(text::body(ctx, ctx.with("stick-holds", &numbers)))
            .push(text::body(ctx, ctx.with("stick-languages", &languages)))
            .push(text::body(ctx, ctx.with("stick-topics", &topics)));
    } else {
        let named = |code: &String| ctx.words.region(code, "name").unwrap_or_else(|| code.clone());
        let countries = [("countries", joined(seen.countries.iter().map(named).collect()).into())];
        words = words.push(text::body(ctx, ctx.with("stick-countries", &countries)));
    }
    if seen.left_out > 0 {
        let left_out = [("count", seen.left_out.into())];
        words = words.push(text::body(ctx, ctx.with("stick-left-out", &left_out)));
    }
    told(ctx, words).into()
}
