//! A poster or an advert: a sheet on a wall, on a board, or from an envelope. Its parts can be looked at
//! closer; what happens then stands below it.

use iced::alignment::{Horizontal, Vertical};
use iced::widget::canvas::{self, Path};
use iced::widget::{canvas as draw, column, container, row, stack};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Theme, mouse};

use super::door::thing;
use super::head::Head;
use super::{Bubble, Pressed, Scene, call, media, part, plate, said_id};
use crate::content::markup::{Span, sentence_end};
use crate::content::{Channel, Line, PartKind, Role as CastRole};
use crate::play::Said;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::page::{SCROLL_BAR, scroll};
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{blank, group, hidden, marked, pad, panel, rule, text, told};

/// Where it hangs or lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Wall,
    Board,
    Mail,
}

/// By who speaks on it: fellows and employers pin something to a board, offices write a letter.
fn place(scene: &Scene<'_>) -> Where {
    match scene.other().map(|who| scene.scenario().cast[who].role) {
        Some(CastRole::Member | CastRole::Friend | CastRole::Employer) => Where::Board,
        Some(CastRole::Bank | CastRole::Police | CastRole::Adviser) => Where::Mail,
        _ => Where::Wall,
    }
}

fn head(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Head {
    let place = place(scene);
    let (key, exit) = match place {
        Where::Wall => ("poster-wall", "poster-walk-on"),
        Where::Board => ("poster-board", "poster-walk-on"),
        Where::Mail => ("poster-mail", "poster-put-away"),
    };
    let name = scene.other().map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    Head {
        title: scene.find("room").unwrap_or(name),
        note: scene.find("room.note").unwrap_or_else(|| ctx.t(key)),
        exit: ctx.t(exit),
        icon: if place == Where::Mail { Icon::Leave } else { Icon::Footprints },
        dark: false,
    }
}

/// The icon of where it is, in a disc, and how wide that is.
fn disc<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> (Element<'a, Pressed>, f32) {
    let c = ctx.look.colours;
    let icon = if place(scene) == Where::Mail { Icon::Mail } else { Icon::Pin };
    let side = super::head::side(ctx);
    let edge = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    let icon = text::icon(icon, side * 0.5, c.primary);
    (panel(container(icon).center(side), c.primary_tint, c.edge, edge, side / 2.0).into(), side)
}

/// The line, when it is one of those that stand on the sheet.
fn on_sheet<'a>(scene: &Scene<'_>, bubble: &Bubble<'a>) -> Option<&'a Line> {
    match &bubble.said {
        Said::Line(_, line) if !bubble.mine && !bubble.told => {
            (scene.scenario().channel_of(line) == Channel::Poster).then_some(*line)
        }
        _ => None,
    }
}

/// The wall with the sheet, and the way out.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let bubbles = scene.bubbles();
    let list = column![list(ctx, scene, &bubbles, ctx.left_width() - 64.0)]
        .padding(pad(8.0, SCROLL_BAR + 4.0, 20.0, 18.0))
        .width(Length::Fill);
    let mut talk = scroll(ctx, list).height(Length::Fill);
    // The newest is in sight: the top of a sheet that has just come, else what happened last.
    if bubbles.last().is_some_and(|bubble| on_sheet(scene, bubble).is_none()) {
        talk = talk.anchor_bottom();
    }
    let head = container(head(ctx, scene).line(ctx, scene, Some(disc(ctx, scene)), false)).padding(14);
    let content = column![head, talk].height(Length::Fill);
    let back = behind(ctx, scene, ctx.left_width(), ctx.size.height - 184.0);
    let layers = stack![].push(back).push(content).width(Length::Fill).height(Length::Fill);
    ground(ctx, layers).height(Length::Fill).into()
}

/// Under the top bar: where it is, and walking on.
pub(super) fn strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    head(ctx, scene).line(ctx, scene, Some(disc(ctx, scene)), true)
}

/// For one column: the sheet, as far as it has come since the last answer, and what happened.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let bubbles = scene.bubbles();
    let from = call::since_answer(&bubbles);
    let list = list(ctx, scene, &bubbles[from..], ctx.left_width() - 36.0);
    ground(ctx, container(list).padding(18)).into()
}

fn ground<'a>(
    ctx: &Ctx<'_>,
    content: impl Into<Element<'a, Pressed>>,
) -> iced::widget::Container<'a, Pressed> {
    let width = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    let ground = plate(ctx, Channel::Poster);
    panel(content, ground, ctx.look.colours.edge, width, radius::STAGE).clip(true).width(Length::Fill)
}

/// What the sheet hangs on, or came in; nothing of it in high contrast.
fn behind<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, width: f32, height: f32) -> Option<Element<'a, Pressed>> {
    if ctx.look.kind.is_contrast() {
        return None;
    }
    Some(match place(scene) {
        Where::Wall => {
            let wide = width.max(height * 700.0 / 600.0);
            Picture::Wall.sized(ctx, wide, wide * 600.0 / 700.0).into()
        }
        Where::Board => {
            let board = Picture::NoticeBoard.sized(ctx, width, width * 0.75);
            container(board).center_x(Length::Fill).align_bottom(Length::Fill).into()
        }
        Where::Mail => {
            let envelope = Picture::Envelope.sized(ctx, width * 0.8, width * 0.57);
            container(envelope).align_right(Length::Fill).align_bottom(Length::Fill).padding(14).into()
        }
    })
}

/// The sheet with all its lines, at the place of the first, and what else happened, in order.
fn list<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubbles: &[Bubble<'_>], room: f32) -> Element<'a, Pressed> {
    let mut items = column![].spacing(14).width(Length::Fill);
    let mut hangs = false;
    for bubble in bubbles {
        if on_sheet(scene, bubble).is_none() {
            items = items.push(call::caption(ctx, scene, bubble, false));
        } else if !std::mem::replace(&mut hangs, true) {
            let lines = bubbles.iter().filter(|bubble| on_sheet(scene, bubble).is_some());
            items = items.push(sheet(ctx, scene, lines, room));
        }
    }
    group(ctx, Role::List, items).into()
}

/// The sheet: two pins, its lines, a folded corner.
fn sheet<'a, 'b>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    lines: impl Iterator<Item = &'b Bubble<'b>>,
    room: f32,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let mut words = column![].spacing(14).width(Length::Fill);
    for (number, bubble) in lines.enumerate() {
        if number > 0 {
            words = words.push(rule(ctx));
        }
        words = words.push(item(ctx, scene, bubble, number == 0));
    }
    let wide = match place(scene) {
        Where::Wall => room,
        Where::Board => room * 0.86,
        Where::Mail => room * 0.9,
    };
    let inside = pad(if contrast { 20.0 } else { 40.0 }, 24.0, if contrast { 20.0 } else { 44.0 }, 24.0);
    let edge = if contrast { c.edge } else { c.line };
    let paper =
        panel(container(words).padding(inside), c.card, edge, ctx.look.hairline(), 4.0).width(Length::Fill);
    let hung: Element<'a, Pressed> = if contrast {
        paper.into()
    } else {
        let pin = || Picture::Pin.sized(ctx, 32.0, 35.0);
        let pins = row![pin(), iced::widget::Space::new().width(Length::Fill), pin()];
        let pins = (place(scene) != Where::Mail).then(|| container(pins).padding([2, 10]));
        let cut = draw(Cut(plate(ctx, Channel::Poster))).width(46).height(46);
        let fold = stack![cut, Picture::Fold.sized(ctx, 46.0, 46.0)];
        let fold = container(fold).align_right(Length::Fill).align_bottom(Length::Fill);
        stack![paper].push(pins).push(fold).into()
    };
    let hung = container(hung).max_width(wide.min(620.0 * ctx.look.k.max(1.0)));
    container(hung).center_x(Length::Fill).into()
}

/// One line of the sheet: the first begins with words as large as a poster's.
fn item<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubble: &Bubble<'_>, first: bool) -> Element<'a, Pressed> {
    let Said::Line(beat, line) = &bubble.said else { return column![].into() };
    let spans = scene.script.spans(&bubble.said.key(), &scene.values.to_vec());
    let (large, rest) = if first { headline(&spans) } else { (Vec::new(), spans) };
    let large = (!large.is_empty()).then(|| {
        let words = marked::bold_words(ctx, &large, ctx.look.title(), &scene.numbers);
        words.passed().width(Length::Fill)
    });
    let rest = (!rest.is_empty())
        .then(|| marked::words(ctx, &rest, ctx.look.lead(), &scene.numbers).passed().width(Length::Fill));
    let words = hidden(ctx, column![].push(large).push(rest).spacing(6)).width(Length::Fill);
    let mut words = told(ctx, words)
        .name(scene.heard(ctx, bubble))
        .language(scene.script.language())
        .id(said_id(bubble.number))
        .width(Length::Fill);
    if bubble.now {
        words = words.live();
    }
    let parts = line.parts.iter().map(|part| {
        let picture = if part.kind == PartKind::Code { Some(Picture::Code) } else { thing(part) };
        let side = 120.0 * ctx.look.k.min(1.5);
        let picture = picture.map(|picture| picture.sized(ctx, side, side));
        let picture = picture.filter(|_| part.kind == PartKind::Code || !ctx.look.kind.is_contrast());
        let shown = part::show(ctx, scene, beat, part);
        if ctx.look.is_large() {
            column![].push(picture).push(shown).spacing(8).align_x(Horizontal::Left).into()
        } else {
            row![].push(picture).push(shown).spacing(14).align_y(Vertical::Center).into()
        }
    });
    let parts = (!line.parts.is_empty()).then(|| column(parts).spacing(8).width(Length::Fill));
    let content = column![words].push(media::shown(ctx, scene, beat, line)).push(parts).spacing(12);
    group(ctx, Role::ListItem, content).id(format!("item-{}", bubble.number)).into()
}

/// What is set large: the first line of the words, or their first sentence; and the rest.
fn headline(spans: &[Span]) -> (Vec<Span>, Vec<Span>) {
    let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
    let at = sentence_end(&whole);
    let (mut large, mut rest, mut passed) = (Vec::new(), Vec::new(), 0);
    for span in spans {
        let cut = at.saturating_sub(passed).min(span.text.len());
        passed += span.text.len();
        let (before, after) = span.text.split_at(cut);
        let piece = |text: &str| Span { text: text.to_owned(), link: span.link.clone() };
        let before = if passed >= at { before.trim_end_matches('\n') } else { before };
        if !before.is_empty() {
            large.push(piece(before));
        }
        let after = if rest.is_empty() { after.trim_start() } else { after };
        if !after.is_empty() {
            rest.push(piece(after));
        }
    }
    (large, rest)
}

/// What is seen where the corner of the sheet is folded away.
struct Cut(Color);

impl<M> canvas::Program<M> for Cut {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = blank(renderer, bounds.size());
        let (w, h) = (bounds.width, bounds.height);
        let corner = Path::new(|path| {
            path.move_to(Point::new(w, 0.0));
            path.line_to(Point::new(w, h));
            path.line_to(Point::new(0.0, h));
            path.close();
        });
        frame.fill(&corner, self.0);
        vec![frame.into_geometry()]
    }
}

#[cfg(test)]
mod tests {
    use super::headline;
    use crate::content::markup::Span;

    fn large(pieces: &[&str]) -> (String, String) {
        let spans: Vec<Span> =
            pieces.iter().map(|text| Span { text: (*text).to_owned(), link: None }).collect();
        let (large, rest) = headline(&spans);
        let join = |spans: Vec<Span>| spans.into_iter().map(|span| span.text).collect::<String>();
        (join(large), join(rest))
    }

    #[test]
    fn a_poster_begins_with_its_first_line_or_sentence() {
        let two = |large: &str, rest: &str| (large.to_owned(), rest.to_owned());
        assert_eq!(large(&["Free eggs! On Friday."]), two("Free eggs!", "On Friday."));
        assert_eq!(
            large(&["Rooms from 3.50 a day\n", "Ring now."]),
            two("Rooms from 3.50 a day", "Ring now.")
        );
        assert_eq!(large(&["免费鸡蛋！", "周五来领。"]), two("免费鸡蛋！", "周五来领。"));
        assert_eq!(large(&["Earn ", "300 a day", ". No papers."]), two("Earn 300 a day.", "No papers."));
        assert_eq!(large(&["Flat to let"]), two("Flat to let", ""));
        assert_eq!(large(&[]), two("", ""));
    }
}
