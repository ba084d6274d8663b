//! E-mail: a sheet with three ruled rows, From, To and Subject, then the letter. Several letters of one
//! play are a small list above, the newest open.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Border, Element, Length};

use super::window::{self, Head};
use super::{Bubble, Pressed, Scene};
use crate::content::markup::Span;
use crate::content::{CastId, PartKind, Role as CastRole};
use crate::play::Said;
use crate::ui::access::{Role, join};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::{Control, Skin, group, hidden, marked, panel, rule, text, told};

/// A letter, and what happened after it until the next one came.
struct Letter<'a> {
    bubble: Bubble<'a>,
    after: Vec<Bubble<'a>>,
}

/// The window beside the choices.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let (_, letters) = letters(scene);
    let number = open(scene, &letters);
    let open = letters.iter().find(|letter| Some(letter.bubble.number) == number);
    // Where the list and the letter do not both fit, the letter's words are seen first.
    let words_first = letters.len() > 1 && open.is_some_and(|letter| height(ctx, scene, letter) < room(ctx));
    let content = window::scrolled(ctx, content(ctx, scene), number, words_first);
    window::beside(ctx, scene, head(ctx, scene, false), content)
}

/// How high a window is below its head.
fn room(ctx: &Ctx<'_>) -> f32 {
    ctx.size.height - 400.0
}

/// About how high the words of a letter, its parts and what follows it stand.
fn height(ctx: &Ctx<'_>, scene: &Scene<'_>, letter: &Letter<'_>) -> f32 {
    let size = ctx.look.body();
    let words = |bubble: &Bubble<'_>| {
        let words = scene.say(&bubble.said.key());
        text::height(text::face(ctx, false), &words, size, 1.75, ctx.left_width() - 120.0)
    };
    let parts = match &letter.bubble.said {
        Said::Line(_, line) => line.parts.len(),
        _ => 0,
    };
    let after: f32 = letter.after.iter().map(|bubble| words(bubble) + 60.0).sum();
    // A part is as high as a control.
    words(&letter.bubble) + f32::from(u8::try_from(parts).unwrap_or(u8::MAX)) * 68.0 + after
}

/// The place in the talk of the letter that is open: the one that was pressed, else the newest.
fn open(scene: &Scene<'_>, letters: &[Letter<'_>]) -> Option<usize> {
    let pressed = scene.letter.filter(|open| letters.iter().any(|letter| letter.bubble.number == *open));
    pressed.or_else(|| letters.last().map(|letter| letter.bubble.number))
}

/// How many letters there are, and the way out.
pub(super) fn head<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, strip: bool) -> Element<'a, Pressed> {
    let name = scene.other().map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let count = letters(scene).1.len();
    let note = ctx.with("email-letters", &[("count", count.max(1).into())]);
    let head = Head { icon: Icon::Mail, title: name, note, exit: "email-close" };
    window::head(ctx, scene, head, None, strip)
}

/// For one column.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    window::ground(ctx, scene, container(content(ctx, scene)).padding(14)).into()
}

/// What was told before the first letter, and the letters.
fn letters<'a>(scene: &Scene<'a>) -> (Vec<Bubble<'a>>, Vec<Letter<'a>>) {
    let (mut before, mut letters): (Vec<Bubble<'a>>, Vec<Letter<'a>>) = (Vec::new(), Vec::new());
    for bubble in window::here(scene) {
        if bubble.who.is_some() && !bubble.told {
            letters.push(Letter { bubble, after: Vec::new() });
        } else if let Some(last) = letters.last_mut() {
            last.after.push(bubble);
        } else {
            before.push(bubble);
        }
    }
    (before, letters)
}

fn content<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let (before, letters) = letters(scene);
    let open = open(scene, &letters);
    let mut said: Vec<Element<'a, Pressed>> = Vec::new();
    // With several letters the oldest is no longer what this is about, nor what came before it.
    if letters.len() < 2 {
        said.extend(before.iter().map(|bubble| window::note(ctx, scene, bubble)));
    }
    if let Some(letter) = letters.iter().find(|letter| Some(letter.bubble.number) == open) {
        let subject = subject(ctx, scene, &letters, letter.bubble.number);
        said.push(window::item(ctx, &letter.bubble, sheet(ctx, scene, &letter.bubble, subject)));
        said.extend(letter.after.iter().map(|bubble| window::note(ctx, scene, bubble)));
    }
    let list = (letters.len() > 1).then(|| list(ctx, scene, &letters, open));
    column![].push(list).push(group(ctx, Role::List, window::stack_of(said, 12.0))).spacing(14).into()
}

/// All letters, newest first; one that is pressed is opened.
fn list<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    letters: &[Letter<'_>],
    open: Option<usize>,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let rows = letters.iter().rev().map(|letter| {
        let number = letter.bubble.number;
        let on = Some(number) == open;
        let from = name(ctx, scene, letter.bubble.who.filter(|_| !letter.bubble.mine));
        let subject = subject(ctx, scene, letters, number);
        let about: String = subject.iter().flatten().map(|span| span.text.as_str()).collect();
        let (ground, ink) = if on { (c.primary_tint, c.primary) } else { (c.card, c.ink) };
        let icon = if letter.bubble.mine { Icon::Reply } else { Icon::Mail };
        let words = row![text::strong(ctx, from), text::small(ctx, about).color(c.ink)]
            .spacing(10)
            .align_y(Vertical::Center)
            .wrap();
        let content = row![text::icon(icon, ctx.look.icon(), ink), container(words).width(Length::Fill)]
            .spacing(14)
            .align_y(Vertical::Center);
        let edge = if on { c.primary } else { c.edge };
        let skin = Skin {
            ground: Some(ground.into()),
            border: Border { color: edge, width: ctx.look.border(), radius: radius::CHIP.into() },
            ..Skin::bare(&c)
        };
        Control::new(Role::Radio, skin, content)
            .id(format!("letter-{number}"))
            .language(ctx.language())
            .on(on)
            .least(60.0, 60.0)
            .padding([6, 16])
            .width(Length::Fill)
            .on_press(Pressed::Letter(number))
            .into()
    });
    let named = ctx.with("email-letters", &[("count", letters.len().into())]);
    group(ctx, Role::RadioGroup, window::stack_of(rows, 8.0)).name(named).into()
}

/// The words of a letter's subject: its own, or those of the letter it goes on from.
fn subject(ctx: &Ctx<'_>, scene: &Scene<'_>, letters: &[Letter<'_>], number: usize) -> Option<Vec<Span>> {
    let own = |letter: &Letter<'_>| {
        let Said::Line(beat, line) = &letter.bubble.said else { return None };
        let part = line.parts.iter().find(|part| part.kind == PartKind::Subject)?;
        Some(scene.script.spans(&part.key(beat), &scene.values.to_vec()))
    };
    let until = letters.iter().rev().skip_while(|letter| letter.bubble.number != number);
    let (back, spans) = until.enumerate().find_map(|(back, letter)| Some((back, own(letter)?)))?;
    if back == 0 {
        return Some(spans);
    }
    let subject: String = spans.into_iter().map(|span| span.text).collect();
    let text = ctx.with("email-again", &[("subject", subject.into())]);
    Some(vec![Span { text, link: None }])
}

/// Who somebody is; the learner is "you".
fn name(ctx: &Ctx<'_>, scene: &Scene<'_>, who: Option<&CastId>) -> String {
    who.map_or_else(|| ctx.t("you"), |who| scene.say(&format!("cast-{who}")))
}

fn sheet<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    bubble: &Bubble<'_>,
    subject: Option<Vec<Span>>,
) -> Element<'a, Pressed> {
    let me = scene.scenario().cast.iter().find(|(_, cast)| cast.role == CastRole::You).map(|(id, _)| id);
    let (from, to) = if bubble.mine { (me, scene.other()) } else { (bubble.who, me) };
    let sign = window::sign_of_sender(scene, &bubble.said);
    let from = window::numbered(ctx, sign, person(ctx, scene, "email-from", from, !bubble.mine));
    let to = window::numbered(ctx, None, person(ctx, scene, "email-to", to, bubble.mine));
    let about = subject.map(|spans| {
        let mut heard = ctx.t("email-subject");
        join(&mut heard, &marked::spoken(ctx, &spans, &scene.numbers));
        let words = marked::words::<Pressed>(ctx, &spans, ctx.look.body(), &scene.numbers);
        let line = ruled(ctx, "email-subject", hidden(ctx, words).width(Length::Fill).into());
        column![told(ctx, line).name(heard).width(Length::Fill), rule(ctx)].spacing(8)
    });
    let content = column![from, rule(ctx), to, rule(ctx)]
        .push(about)
        .push(window::words(ctx, scene, bubble, ctx.look.body()))
        .push(window::picture(ctx, scene, &bubble.said))
        .extend(window::parts(ctx, scene, &bubble.said, PartKind::Subject))
        .spacing(8);
    paper(ctx, bubble, content.into())
}

/// The sheet; the learner's own is tinted as their bubbles are.
fn paper<'a>(ctx: &Ctx<'_>, bubble: &Bubble<'_>, content: Element<'a, Pressed>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let (ground, edge) = match (bubble.mine, bubble.now) {
        (true, _) => (c.bubble_you, c.primary),
        (false, true) => (c.card, c.ink),
        (false, false) => (c.card, c.line),
    };
    panel(container(content).padding([16, 20]), ground, edge, ctx.look.border(), 4.0)
        .width(Length::Fill)
        .into()
}

/// Name, and the address in full.
fn person<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    label: &str,
    who: Option<&CastId>,
    other: bool,
) -> Element<'a, Pressed> {
    let address = who.and_then(|who| scene.find(&format!("cast-{who}.contact")));
    let name = name(ctx, scene, who.filter(|_| other));
    let words = row![text::strong(ctx, name)]
        .push(address.map(|address| text::body(ctx, address)))
        .spacing(10)
        .align_y(Vertical::Center);
    ruled(ctx, label, container(words.wrap()).width(Length::Fill).into())
}

/// One ruled row: what it is, and what stands there.
fn ruled<'a>(ctx: &Ctx<'_>, label: &str, value: Element<'a, Pressed>) -> Element<'a, Pressed> {
    let label = text::name(ctx, ctx.t(label));
    if ctx.look.is_large() {
        column![label, value].spacing(2).width(Length::Fill).into()
    } else {
        let label = container(label).width(84.0 * ctx.look.k);
        row![label, value].spacing(12).width(Length::Fill).into()
    }
}
