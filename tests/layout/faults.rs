//! What can be wrong with a page as it is laid out: each fault in a line that says what and where.

use crate::robot::{Background, Drawn, Look, Rectangle};
use second_look::ui::access::{Node, Role};

/// The least width and height of a control, in logical pixels.
const CONTROL: f32 = 60.0;
/// The least height of words that are pressed where they stand in a line.
const PHRASE: f32 = 44.0;
/// The least gap between two controls.
const GAP: f32 = 8.0;
/// The longest line, in letters; a hanzi counts as two.
const LINE: usize = 80;
/// Rounding.
const EPSILON: f32 = 0.75;

/// What has to be true of this page besides what is true of all.
#[derive(Debug, Default)]
pub(crate) struct Promise {
    /// Controls that are in sight without scrolling, by name.
    pub in_sight: Vec<String>,
    /// The ground of a main key.
    pub main: Option<Background>,
    /// The longest line, when another than usual.
    pub line: Option<usize>,
}

/// All faults of a page: as the window shows it, and as it is when nothing has to scroll.
pub(crate) fn of(window: &Look, whole: &Look, promise: &Promise) -> Vec<String> {
    let mut faults = Vec::new();
    texts(whole, promise.line.unwrap_or(LINE), &mut faults);
    texts_over_texts(whole, &mut faults);
    controls(whole, &mut faults);
    reach(whole, &mut faults);
    many(whole, promise, &mut faults);
    in_window(window, promise, &mut faults);
    faults.sort();
    faults.dedup();
    faults
}

/// Texts that are wider than their box, cut, broken within a word or hard to read for their length.
fn texts(look: &Look, longest: usize, faults: &mut Vec<String>) {
    for text in &look.words {
        let shown: usize = text.lines.iter().map(|line| letters(line)).sum();
        if shown < letters(&text.whole) {
            faults.push(format!("cut: “{}” of “{}”", text.lines.concat(), text.whole));
        }
        if text.bounds.width > text.room + EPSILON {
            faults.push(format!(
                "wider than its box ({} > {}): “{}”",
                text.bounds.width, text.room, text.whole
            ));
        }
        if !within(text.bounds, text.layer) && !scrolls_in(look, text) {
            faults.push(format!("clipped: “{}” {}", text.whole, place(text.bounds)));
        }
        for (first, second) in &text.broken {
            faults.push(format!("broken: {first}|{second} in “{}”", text.whole));
        }
        for line in &text.lines {
            // Thin spaces only make others wider.
            let wide = |c: char| {
                if c == '\u{2009}' {
                    0
                } else if c >= '\u{2e80}' {
                    2
                } else {
                    1
                }
            };
            let long: usize = line.trim().chars().map(wide).sum();
            if long > longest {
                faults.push(format!("a line of {long}: “{line}”"));
            }
        }
    }
}

/// Whether a text lies in something that scrolls, and is no wider than that.
fn scrolls_in(look: &Look, text: &Drawn) -> bool {
    let across = Rectangle { y: text.layer.y, height: text.layer.height, ..text.bounds };
    let views = look.nodes.iter().filter(|node| node.role == Role::Scroll);
    within(across, text.layer) && views.map(|node| node.bounds).any(|view| within(text.layer, view))
}

/// The part of a text that shows.
fn shown(text: &Drawn) -> Rectangle {
    text.bounds.intersection(&text.layer).unwrap_or_default()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

fn texts_over_texts(look: &Look, faults: &mut Vec<String>) {
    for (index, one) in look.words.iter().enumerate() {
        for other in &look.words[index + 1..] {
            if overlap(shown(one), shown(other)) {
                faults.push(format!("over each other: “{}”, “{}”", one.whole, other.whole));
            }
        }
    }
}

/// Controls that are small, near or over each other, or smaller than their words.
fn controls(look: &Look, faults: &mut Vec<String>) {
    let controls: Vec<&Node> = look.nodes.iter().filter(|node| node.pressable).collect();
    for (index, one) in controls.iter().enumerate() {
        let Rectangle { width, height, .. } = one.bounds;
        // Words in a line are as wide as they are, and higher than their letters; a press is taken back
        // by another.
        let phrase = one.role == Role::Toggle && is_phrase(one, look);
        let least = if phrase { PHRASE } else { CONTROL };
        if height < least - EPSILON || (width < least - EPSILON && !phrase) {
            faults.push(format!("small ({width} × {height}): “{}”", one.name));
        }
        for other in &controls[index + 1..] {
            let both = phrase && is_phrase(other, look);
            if !both && gap(one.bounds, other.bounds) < GAP - EPSILON {
                let gap = gap(one.bounds, other.bounds);
                faults.push(format!("too near ({gap}): “{}”, “{}”", one.name, other.name));
            }
        }
        if phrase {
            continue;
        }
        for text in &look.words {
            let touches = overlap(shown(text), one.bounds);
            if touches && !within(shown(text), one.bounds) {
                faults.push(format!("“{}” reaches out of or into “{}”", text.whole, one.name));
            }
        }
    }
}

/// Whether a control is one of the phrases of a line: a toggle without a ground of its own.
fn is_phrase(node: &Node, look: &Look) -> bool {
    node.role == Role::Toggle && !look.quads.iter().any(|(bounds, _)| covers(*bounds, node.bounds))
}

/// Things that reach sideways out of the window or out of what they lie in.
fn reach(look: &Look, faults: &mut Vec<String>) {
    for node in &look.nodes {
        let window = Rectangle::with_size(look.window);
        let parent = node.parent.map(|parent| &look.nodes[parent]);
        let mut outer = parent.map_or(window, |parent| parent.bounds);
        if parent.is_some_and(|parent| parent.role == Role::Scroll) {
            outer = Rectangle { y: node.bounds.y, height: node.bounds.height, ..outer };
        }
        if !within(node.bounds, Rectangle { y: node.bounds.y, height: node.bounds.height, ..window }) {
            faults.push(format!("outside the window: {}", told(node)));
        }
        if !within(node.bounds, outer) {
            faults.push(format!("outside what it lies in ({}): {}", place(outer), told(node)));
        }
    }
}

/// More to choose from, or more main keys, than one sees through.
fn many(look: &Look, promise: &Promise, faults: &mut Vec<String>) {
    let choices = look.nodes.iter().filter(|node| node.pressable && is_choice(&node.name)).count();
    if choices > 5 {
        faults.push(format!("{choices} choices"));
    }
    let Some(main) = promise.main else { return };
    let keys = look.nodes.iter().filter(|node| {
        let body =
            |(bounds, ground): &(Rectangle, Background)| *ground == main && covers(*bounds, node.bounds);
        node.pressable && node.role == Role::Button && look.quads.iter().any(body)
    });
    let keys: Vec<_> = keys.map(|node| node.name.as_str()).collect();
    if keys.len() > 1 {
        faults.push(format!("{} main keys: {}", keys.len(), keys.join(", ")));
    }
}

fn is_choice(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase()) && name[1..].starts_with(". ")
}

/// What must be seen at once, and what does not scroll, lies within the window.
fn in_window(look: &Look, promise: &Promise, faults: &mut Vec<String>) {
    let window = Rectangle::with_size(look.window);
    let scrolls = |node: &Node| {
        let mut parent = node.parent;
        while let Some(index) = parent {
            if look.nodes[index].role == Role::Scroll {
                return true;
            }
            parent = look.nodes[index].parent;
        }
        false
    };
    for name in &promise.in_sight {
        let found = look.nodes.iter().find(|node| node.pressable && node.name == *name);
        if !found.is_some_and(|node| !scrolls(node) && within(node.bounds, window)) {
            faults.push(format!("not in sight: “{name}” {}", found.map(told).unwrap_or_default()));
        }
    }
    for node in look.nodes.iter().filter(|node| !scrolls(node)) {
        if !within(node.bounds, window) {
            faults.push(format!("outside the window, and nothing scrolls there: {}", told(node)));
        }
        // Room for two lines of the page's text at the least.
        if node.role == Role::Scroll && node.bounds.height < 120.0 && !holds_all(look, node) {
            faults.push(format!("hardly any room to read in: {}", told(node)));
        }
    }
    let views: Vec<Rectangle> =
        look.nodes.iter().filter(|node| node.role == Role::Scroll).map(|node| node.bounds).collect();
    let still: Vec<&Drawn> = look
        .words
        .iter()
        .filter(|text| {
            !views.iter().any(|view| view.contains(text.layer.center()) && within(text.layer, *view))
        })
        .collect();
    for (index, text) in still.iter().enumerate() {
        if !within(text.bounds, window) || !within(text.bounds, text.layer) {
            faults.push(format!("clipped by the window: “{}” {}", text.whole, place(text.bounds)));
        }
        if letters(&text.lines.concat()) < letters(&text.whole) {
            faults.push(format!("cut in the window: “{}”", text.whole));
        }
        for other in &still[index + 1..] {
            if overlap(text.bounds, other.bounds) {
                faults.push(format!("over each other in the window: “{}”, “{}”", text.whole, other.whole));
            }
        }
    }
    let controls: Vec<&Node> = look.nodes.iter().filter(|node| node.pressable && !scrolls(node)).collect();
    for (index, one) in controls.iter().enumerate() {
        for other in &controls[index + 1..] {
            if gap(one.bounds, other.bounds) < GAP - EPSILON {
                faults.push(format!("too near in the window: “{}”, “{}”", one.name, other.name));
            }
        }
    }
}

/// Whether all that lies in a scrollable shows.
fn holds_all(look: &Look, scroll: &Node) -> bool {
    let inside =
        |node: &&Node| node.parent.is_some_and(|parent| std::ptr::eq(&raw const look.nodes[parent], scroll));
    look.nodes.iter().filter(inside).all(|node| within(node.bounds, scroll.bounds))
}

fn within(inner: Rectangle, outer: Rectangle) -> bool {
    inner.x >= outer.x - EPSILON
        && inner.y >= outer.y - EPSILON
        && inner.x + inner.width <= outer.x + outer.width + EPSILON
        && inner.y + inner.height <= outer.y + outer.height + EPSILON
}

/// Whether two boxes share more than an edge; a line's box is a little higher than its letters.
fn overlap(one: Rectangle, other: Rectangle) -> bool {
    one.intersection(&other).is_some_and(|shared| shared.width > 2.0 && shared.height > 2.0)
}

/// Whether a ground is that of a control: as large, but for its lip.
fn covers(ground: Rectangle, control: Rectangle) -> bool {
    within(ground, control) && ground.width > control.width - 2.0 && ground.height > control.height - 6.0
}

/// The distance of two boxes; below zero when they overlap.
fn gap(one: Rectangle, other: Rectangle) -> f32 {
    let across = (other.x - one.x - one.width).max(one.x - other.x - other.width);
    let down = (other.y - one.y - one.height).max(one.y - other.y - other.height);
    across.max(down)
}

fn told(node: &Node) -> String {
    format!("{:?} “{}” {}", node.role, node.name, place(node.bounds))
}

fn place(Rectangle { x, y, width, height }: Rectangle) -> String {
    format!("[{x:.0}, {y:.0}; {width:.0} × {height:.0}]")
}
