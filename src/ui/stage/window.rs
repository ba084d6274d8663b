//! What stages in a window share: the window with its head and way out, the lines of the channel of the
//! moment, what is told between them, and rows of figures.

use iced::alignment::{Horizontal, Vertical};
use iced::widget::{Column, column, container, keyed_column, row};
use iced::{Element, Font, Length};

use super::{Bubble, Pressed, Scene, chat, media, part, plate, said_id};
use crate::content::{BeatId, Channel, Clue, Part, PartKind, Place};
use crate::play::Said;
use crate::ui::access::{Role, join};
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::icon::Icon;
use crate::ui::theme::{colour, radius};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::{SIDE, scroll};
use crate::ui::widget::{Control, group, hidden, marked, pad, panel, rule, text, told};

/// The lines of the talk on the channel of the moment; what the learner chose belongs to the line before.
pub(super) fn here<'a>(scene: &Scene<'a>) -> Vec<Bubble<'a>> {
    let scenario = scene.scenario();
    let now = scene.channel();
    let mut last = scenario.channel;
    let mut bubbles = scene.bubbles();
    bubbles.retain(|bubble| {
        match &bubble.said {
            Said::Line(_, line) => last = line.channel.unwrap_or(scenario.channel),
            Said::Push(_, press, _) => last = press.channel.unwrap_or(scenario.channel),
            Said::Chose(..) | Said::Answered(..) => {}
        }
        last == now
    });
    bubbles
}

/// What stands in the head of a window.
pub(super) struct Head {
    /// In its square.
    pub icon: Icon,
    /// Who or what it is.
    pub title: String,
    /// Below it.
    pub note: String,
    /// The words of the way out.
    pub exit: &'static str,
}

/// A window on the plate of its channel: its head stays, what is below fills the rest.
pub(super) fn beside<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    head: Element<'a, Pressed>,
    content: Element<'a, Pressed>,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let window = column![head, rule(ctx), content].height(Length::Fill);
    let window =
        panel(window, c.window, c.line, ctx.look.hairline(), radius::BUBBLE).clip(true).height(Length::Fill);
    ground(ctx, scene, container(window).padding(14)).height(Length::Fill).into()
}

/// The plate of the channel of the moment.
pub(super) fn ground<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    content: impl Into<Element<'a, Pressed>>,
) -> container::Container<'a, Pressed> {
    let width = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    let plate = plate(ctx, scene.channel());
    panel(content, plate, ctx.look.colours.edge, width, radius::STAGE).width(Length::Fill)
}

/// What scrolls in a window, anew for each letter or page by its place in the talk; `bottom` shows its end
/// first.
pub(super) fn scrolled<'a>(
    ctx: &Ctx<'_>,
    content: impl Into<Element<'a, Pressed>>,
    opened: Option<usize>,
    bottom: bool,
) -> Element<'a, Pressed> {
    let inner = container(content).padding(pad(14.0, 24.0, 18.0, 18.0)).width(Length::Fill);
    let scroll = scroll(ctx, inner).height(Length::Fill);
    // What begins at its top is long: the keys for the left column move it.
    let scroll = if bottom { scroll.anchor_bottom() } else { scroll.id(SIDE) };
    keyed_column([(opened, scroll.into())]).width(Length::Fill).height(Length::Fill).into()
}

/// Square sign, who it is, and the way out; `strip` when it lies under the top bar.
pub(super) fn head<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    head: Head,
    sign: Option<(Clue, usize)>,
    strip: bool,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let letters = if strip { ctx.bar() } else { ctx.look.lead() };
    let needs = longest_word(ctx, &head.title, letters);
    let words = column![
        text::sized(text::face(ctx, true), head.title, letters, 1.25, c.ink),
        text::small(ctx, head.note).size(ctx.look.small().min(34.0)),
    ]
    .width(Length::Fill);
    let words = numbered(ctx, sign, words.into());
    let way_out = exit(ctx, scene, head.exit);
    let exit_width = way_out.as_ref().map_or(0.0, |key| key.natural_width() + 14.0);
    let number = if sign.is_some() { 22.0 * ctx.look.k + 24.0 } else { 0.0 };
    let wide = if strip { ctx.size.width } else { ctx.left_width() - 28.0 } - 36.0 - number - exit_width;
    // In a narrow window the square goes first; then the way out stands below.
    let square = (wide >= needs + square_side(ctx, strip) + 14.0).then(|| square(ctx, head.icon, strip));
    let content: Element<'a, Pressed> = if wide >= needs {
        row![].push(square).push(words).push(way_out).spacing(14).align_y(Vertical::Center).into()
    } else {
        column![words].push(way_out).spacing(8).into()
    };
    panel(container(content).padding([10, 18]), c.card, c.line, 0.0, if strip { 0.0 } else { 18.0 })
        .width(Length::Fill)
        .into()
}

/// What the longest word of a name needs, which must not be broken; hanzi break anywhere.
fn longest_word(ctx: &Ctx<'_>, name: &str, letters: f32) -> f32 {
    let latin = |word: &&str| !word.chars().any(|c| c >= '\u{2e80}');
    // No line breaks at a no-break space.
    let words = name.split(' ').filter(latin);
    words.map(|word| text::width(text::face(ctx, true), word, letters)).fold(4.0 * letters, f32::max)
}

fn square_side(ctx: &Ctx<'_>, strip: bool) -> f32 {
    if strip { (52.0 * ctx.look.k).clamp(56.0, 84.0) } else { 56.0 }
}

/// The square sign of who sends it: no picture, no brand.
pub(super) fn square<'a, M: 'a>(ctx: &Ctx<'_>, icon: Icon, strip: bool) -> Element<'a, M> {
    let c = ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let side = square_side(ctx, strip);
    let (ground, ink) = if contrast { (c.page, c.ink) } else { (colour(0x4A_3F78), colour(0xFF_FFFF)) };
    let icon = container(text::icon(icon, side * 0.5, ink)).center(side);
    panel(icon, ground, c.edge, if contrast { 3.0 } else { 0.0 }, 14.0).into()
}

/// The way out, as long as it is not over.
pub(super) fn exit<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, words: &str) -> Option<Control<'a, Pressed>> {
    (!scene.is_over()).then(|| {
        Key::new(ctx, Kind::WayOut, "stage-exit", ctx.t(words))
            .icon(Icon::Close)
            .in_bar(ctx)
            .on_press(ctx, Pressed::Exit)
    })
}

/// A sign on who is shown as the sender: its number before the words.
pub(super) fn numbered<'a>(
    ctx: &Ctx<'_>,
    sign: Option<(Clue, usize)>,
    words: Element<'a, Pressed>,
) -> Element<'a, Pressed> {
    let Some((clue, number)) = sign else { return told(ctx, words).width(Length::Fill).into() };
    let named = marked::named(ctx, clue, number, &ctx.t(&format!("clue-{}", clue.key())));
    let number = group(ctx, Role::Label, marked::number::<Pressed>(ctx, clue, number)).name(named);
    let words = row![number.width(Length::Shrink), words].spacing(10).align_y(Vertical::Center);
    told(ctx, words).width(Length::Fill).into()
}

/// The sign that a line carries in its sender.
pub(super) fn sign_of_sender(scene: &Scene<'_>, said: &Said<'_>) -> Option<(Clue, usize)> {
    let mut clues = said.clues().into_iter().filter(|(_, place)| *place == Place::Sender);
    clues.find_map(|(clue, _)| Some((clue, scene.numbers.get(clue)?)))
}

/// The words of a bubble, their signs in place, by the id the focus finds them by.
pub(super) fn words<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    bubble: &Bubble<'_>,
    size: f32,
) -> Element<'a, Pressed> {
    let spans = scene.script.spans(&bubble.said.key(), &scene.values.to_vec());
    let words = marked::words(ctx, &spans, size, &scene.numbers)
        .name(scene.heard(ctx, bubble))
        .language(scene.script.language())
        .id(said_id(bubble.number));
    if bubble.now && !bubble.mine { words.live().into() } else { words.into() }
}

/// The picture a line shows.
pub(super) fn picture<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, said: &Said<'_>) -> Option<Element<'a, Pressed>> {
    let Said::Line(beat, line) = said else { return None };
    media::shown(ctx, scene, beat, line).or_else(|| {
        let words = scene.find(&format!("{beat}.alt")).unwrap_or_default();
        line.picture.map(|kind| chat::shown(ctx, kind, words))
    })
}

/// What happens between letters, told in the middle; what the learner did stands at the right.
pub(super) fn note<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubble: &Bubble<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let (rise, rest) = rise(ctx, bubble);
    // On a bank's app they stand on the telephone.
    let parts = if scene.channel() == Channel::BankApp { None } else { part::list(ctx, scene, &bubble.said) };
    let words = column![words(ctx, scene, bubble, ctx.look.body())]
        .push(picture(ctx, scene, &bubble.said))
        .push(parts)
        .spacing(6);
    let content: Element<'a, Pressed> = if bubble.mine {
        let name = hidden(ctx, text::name(ctx, ctx.t("you")).color(c.primary));
        let body = container(column![name, words].spacing(3)).padding([10, 18]);
        let body = panel(body, c.bubble_you, c.primary, ctx.look.border(), radius::BUBBLE);
        container(body)
            .width(Length::Fill)
            .align_x(Horizontal::Right)
            .padding(pad(rise, 0.0, rest, 48.0))
            .into()
    } else {
        let edge = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
        let body = panel(container(words).padding([8, 16]), c.sunk, c.edge, edge, radius::CHIP);
        container(body).center_x(Length::Fill).padding(pad(4.0 + rise, 12.0, 4.0 + rest, 12.0)).into()
    };
    item(ctx, bubble, content)
}

/// One entry of the list of what was said.
pub(super) fn item<'a>(
    ctx: &Ctx<'_>,
    bubble: &Bubble<'_>,
    content: impl Into<Element<'a, Pressed>>,
) -> Element<'a, Pressed> {
    group(ctx, Role::ListItem, content).id(format!("item-{}", bubble.number)).into()
}

/// Room above and below what has just come: as high while it rises as when it has risen.
pub(super) fn rise(ctx: &Ctx<'_>, bubble: &Bubble<'_>) -> (f32, f32) {
    if bubble.now { (12.0 * (1.0 - ctx.arrived), 12.0 * ctx.arrived) } else { (0.0, 0.0) }
}

/// The parts of a line but those of one kind, which stand elsewhere.
pub(super) fn parts<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    said: &Said<'_>,
    but: PartKind,
) -> Vec<Element<'a, Pressed>> {
    let Said::Line(beat, line) = said else { return Vec::new() };
    let shown = line.parts.iter().filter(|part| part.kind != but);
    shown.map(|part| shaped(ctx, scene, beat, part)).collect()
}

/// A part in the shape that windows give it.
pub(super) fn shaped<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    beat: &BeatId,
    part: &Part,
) -> Element<'a, Pressed> {
    match part.kind {
        PartKind::Row => figure(ctx, scene, beat, part),
        PartKind::Field => field(ctx, scene, beat, part),
        _ => part::one(ctx, scene, beat, part),
    }
}

/// A figure wider than so many Latin characters is a sentence, and beside its words would press them together.
const SENTENCE: usize = 18;

/// A row of figures: its words, and the figure at the right, or below when letters are large. A sentence in
/// its place stands below, at the left.
pub(super) fn figure<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    beat: &BeatId,
    part: &Part,
) -> Element<'a, Pressed> {
    let (words, figure, name) = both(ctx, scene, beat, part);
    let face = figures(ctx, &figure);
    // A Chinese character takes the room of two.
    let width: usize = figure.chars().map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum();
    let is_sentence = width > SENTENCE;
    let figure = text::sized(face, figure, ctx.look.body(), 1.35, ctx.look.colours.ink);
    let content: Element<'a, Pressed> = if is_sentence {
        column![words, figure.width(Length::Fill)].spacing(2).into()
    } else if ctx.look.is_large() {
        column![words, container(figure).width(Length::Fill).align_x(Horizontal::Right)].spacing(2).into()
    } else {
        row![container(words).width(Length::Fill), figure].spacing(16).align_y(Vertical::Center).into()
    };
    let content = container(content).padding([8, 4]).width(Length::Fill);
    told(ctx, content).width(Length::Fill).name(name).id(id(beat, part)).into()
}

/// The face of figures: masked ones take the Latin face, whose dots are narrow.
pub(super) fn figures(ctx: &Ctx<'_>, words: &str) -> Font {
    let masked = words.contains('•') && !words.chars().any(|c| c >= '\u{3400}');
    if masked { font::bold(font::LATIN) } else { text::face(ctx, true) }
}

/// A field of a form: its words, and in the box what is asked for. Nobody types here.
pub(super) fn field<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    beat: &BeatId,
    part: &Part,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let (words, asked, name) = both(ctx, scene, beat, part);
    let asked = container(text::small(ctx, asked)).padding([10, 14]).width(Length::Fill);
    let asked = panel(asked, c.card, c.edge, ctx.look.border(), 6.0).width(Length::Fill);
    told(ctx, column![words, asked].spacing(4)).width(Length::Fill).name(name).id(id(beat, part)).into()
}

/// The id of a part.
fn id(beat: &BeatId, part: &Part) -> String {
    format!("part-{beat}-{}", part.id)
}

/// The words of a part, what more there is to it, and both as they are heard.
pub(super) fn both<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    beat: &BeatId,
    part: &Part,
) -> (Element<'a, Pressed>, String, String) {
    let spans = scene.script.spans(&part.key(beat), &scene.values.to_vec());
    let more = part.more(beat).map(|key| scene.say(&key)).unwrap_or_default();
    let mut name = marked::spoken(ctx, &spans, &scene.numbers);
    join(&mut name, &more);
    (marked::words(ctx, &spans, ctx.look.body(), &scene.numbers).passed().into(), more, name)
}

/// Things below one another.
pub(super) fn stack_of<'a>(
    items: impl IntoIterator<Item = Element<'a, Pressed>>,
    spacing: f32,
) -> Column<'a, Pressed> {
    column(items).spacing(spacing).width(Length::Fill)
}
