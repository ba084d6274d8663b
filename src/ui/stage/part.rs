//! What a line shows besides its words, as rows that can be looked at closer: for every stage that has no
//! shape of its own for a part.

use iced::alignment::Vertical;
use iced::widget::{column, row};
use iced::{Color, Element, Length};

use super::{Pressed, Scene, chat};
use crate::content::{BeatId, Channel, Part, PartKind};
use crate::i18n::Script;
use crate::play::Said;
use crate::ui::access::{Role, join};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::marked::{self, Numbers};
use crate::ui::widget::{Control, Skin, hidden, text, told};

/// The parts of what was said, below one another; nothing for what has none.
pub(super) fn list<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, said: &Said<'_>) -> Option<Element<'a, Pressed>> {
    let Said::Line(beat, line) = said else { return None };
    // Those of a live stream climb beside what is said.
    let climbs = |part: &&Part| part.kind == PartKind::Comment && scene.channel() == Channel::LiveStream;
    let rows: Vec<_> = line.parts.iter().filter(|part| !climbs(part)).collect();
    let drawn = rows.iter().map(|part| one(ctx, scene, beat, part));
    (!rows.is_empty()).then(|| column(drawn).spacing(8).width(Length::Fill).into())
}

/// A part in the shape all stages give it.
pub(super) fn one<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, beat: &BeatId, part: &Part) -> Element<'a, Pressed> {
    match part.kind {
        PartKind::Voice => chat::voice(ctx, scene, beat, part),
        PartKind::Code => chat::code(ctx, scene, beat, part),
        _ => show(ctx, scene, beat, part).into(),
    }
}

/// Whether a part is looked at closer.
pub(super) fn is_open(scene: &Scene<'_>, beat: &BeatId, part: &Part) -> bool {
    scene.closer.is_some_and(|(line, id)| line == beat && *id == part.id)
}

/// What the parts of a line say where there is no stage: their words with the signs, and what more there
/// is to each.
pub fn read<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    script: &Script,
    values: &[(String, String)],
    said: &Said<'_>,
    numbers: &Numbers,
) -> Vec<Element<'a, M>> {
    let Said::Line(beat, line) = said else { return Vec::new() };
    let values = values.to_vec();
    let row = |part: &Part| {
        let spans = script.spans(&part.key(beat), &values);
        let more = part.more(beat).map(|key| script.text(&key, &values));
        let mut name = marked::spoken(ctx, &spans, numbers);
        if let Some(more) = &more {
            join(&mut name, more);
        }
        let words = column![marked::words(ctx, &spans, ctx.look.body(), numbers)]
            .push(more.map(|more| text::small(ctx, more)))
            .width(Length::Fill);
        let icon = text::icon(sign(part.kind), ctx.look.icon(), ctx.look.colours.ink2);
        let content = row![icon, words].spacing(12).align_y(Vertical::Center);
        told(ctx, content).name(name).width(Length::Fill).into()
    };
    line.parts.iter().map(row).collect()
}

/// One part: pressed, what more there is to it stands below; pressed again, no more.
pub(super) fn show<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, beat: &BeatId, part: &Part) -> Control<'a, Pressed> {
    on(ctx, scene, beat, part, ctx.look.colours.card, radius::CHIP)
}

/// The same on a ground and with corners of its stage's own.
pub(super) fn on<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    beat: &BeatId,
    part: &Part,
    ground: Color,
    corner: f32,
) -> Control<'a, Pressed> {
    let spans = scene.script.spans(&part.key(beat), &scene.values.to_vec());
    let c = ctx.look.colours;
    let words = marked::words(ctx, &spans, ctx.look.body(), &scene.numbers).passed();
    let icon = text::icon(sign(part.kind), ctx.look.icon(), c.ink);
    let open = is_open(scene, beat, part);
    let more = part.more(beat).map(|key| scene.say(&key));
    let shown = more.clone().filter(|_| open);
    let turn = more.as_ref().map(|_| {
        let icon = if open { Icon::Close } else { Icon::Search };
        text::icon(icon, ctx.look.icon(), c.primary)
    });
    let head =
        row![icon, hidden(ctx, words).width(Length::Fill)].push(turn).spacing(12).align_y(Vertical::Center);
    let content = column![head].push(shown.clone().map(|more| text::body(ctx, more))).spacing(6);
    let mut name = marked::spoken(ctx, &spans, &scene.numbers);
    if let Some(more) = &shown {
        join(&mut name, more);
    }
    let skin = Skin {
        ground: Some(ground.into()),
        border: iced::Border { color: c.edge, width: ctx.look.border(), radius: corner.into() },
        ..Skin::bare(&c)
    };
    let id = format!("part-{beat}-{}", part.id);
    let control = Control::new(if more.is_some() { Role::Toggle } else { Role::Label }, skin, content)
        .id(id)
        .name(name)
        .least(60.0, 60.0)
        .padding([10, 16])
        .width(Length::Fill);
    match more {
        Some(_) => control
            .language(scene.script.language())
            .on(open)
            .on_press(Pressed::Part(beat.clone(), part.id.clone())),
        None => control.stop(ctx),
    }
}

fn sign(kind: PartKind) -> Icon {
    match kind {
        PartKind::Detail => Icon::Eye,
        PartKind::Link => Icon::Link,
        PartKind::Address => Icon::Globe,
        PartKind::File => Icon::Attachment,
        PartKind::Subject | PartKind::Field => Icon::Document,
        PartKind::Row => Icon::Banknote,
        PartKind::Voice => Icon::Sound,
        PartKind::Code => Icon::Code,
        PartKind::Comment => Icon::Message,
        PartKind::Gift => Icon::Gift,
    }
}
