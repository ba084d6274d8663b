//! From our nodes to `AccessKit`'s tree.

use std::collections::HashSet;

use accesskit::{
    Action, Live, Node as Kit, NodeId, Rect, Role as Kind, TextPosition, TextSelection, Toggled, TreeId,
    TreeInfo, TreeUpdate,
};
use iced::{Rectangle, Size};

use super::bridge::Page;
use super::{Node, Role, Typed};

/// The window; [`super::Collect`] gives this key to nothing else.
const ROOT: NodeId = NodeId(0);

/// The whole page as a tree. No two of its nodes share an id.
pub(super) fn of(page: &Page, size: Size, nodes: &[Node]) -> TreeUpdate {
    let language = page.language.code();
    let mut children = vec![Vec::new(); nodes.len()];
    let mut top = Vec::new();
    let mut focus = ROOT;
    let mut met = HashSet::new();
    let fresh: Vec<bool> = nodes.iter().map(|node| met.insert(node.key)).collect();
    for (node, _) in nodes.iter().zip(&fresh).filter(|(_, fresh)| **fresh) {
        node.parent.map_or(&mut top, |parent| &mut children[parent]).push(NodeId(node.key));
        if node.focused {
            focus = NodeId(node.key);
        }
    }
    let mut root = Kit::new(Kind::Window);
    root.set_label(page.title.as_str());
    root.set_language(language);
    root.set_bounds(rect(Rectangle::with_size(size), page.scale));
    root.set_children(top);
    let mut all = vec![(ROOT, root)];
    for (index, node) in nodes.iter().enumerate().filter(|(index, _)| fresh[*index]) {
        let mut kit = Kit::new(kind(node));
        kit.set_bounds(rect(node.bounds, page.scale));
        let language = node.language.map_or(language, crate::i18n::Language::code);
        kit.set_language(language);
        say(&mut kit, node);
        act(&mut kit, node);
        let mut inside = std::mem::take(&mut children[index]);
        if node.role == Role::List {
            kit.set_size_of_set(inside.len());
        }
        if node.role == Role::ListItem
            && let Some(list) = node.parent
        {
            let before = nodes[..index].iter().filter(|other| other.parent == Some(list)).count();
            kit.set_position_in_set(before);
        }
        let typed = node.typed.as_ref().map(|typed| typed.text.as_str());
        if let Some(words) = typed.or_else(|| (node.role == Role::Label).then_some(node.name.as_str())) {
            // A run of text: with it clients may ask a text for its language, and where in it one is.
            let run = NodeId(node.key | 1);
            all.push((run, run_of(words, language, rect(node.bounds, page.scale))));
            inside.push(run);
        }
        kit.set_children(inside);
        all.push((NodeId(node.key), kit));
    }
    TreeUpdate { nodes: all, tree: Some(info()), tree_id: TreeId::ROOT, focus }
}

/// On Linux the tree gives the name of a toolkit that hands over no keys of its own. Orca 43 (Debian 12) waits
/// for the keys from every other one: it would then not fall silent at a press, and none of its commands
/// would work in our window. Later ones take the keys from the system in any case.
fn info() -> TreeInfo {
    let mut info = TreeInfo::new(ROOT);
    if cfg!(target_os = "linux") {
        info.toolkit_name = Some("GTK".to_owned());
        info.toolkit_version = Some("4+AccessKit".to_owned());
    }
    info
}

fn kind(node: &Node) -> Kind {
    match node.role {
        Role::Label => Kind::Label,
        // Whether it is on makes a toggle of it.
        Role::Button | Role::Toggle => Kind::Button,
        Role::Radio => Kind::RadioButton,
        Role::Heading => Kind::Heading,
        Role::Group if node.name.is_empty() => Kind::GenericContainer,
        Role::Group => Kind::Group,
        Role::RadioGroup => Kind::RadioGroup,
        Role::List => Kind::List,
        Role::ListItem => Kind::ListItem,
        Role::Table => Kind::Table,
        Role::Row => Kind::Row,
        Role::ColumnHeader => Kind::ColumnHeader,
        Role::RowHeader => Kind::RowHeader,
        Role::Cell => Kind::Cell,
        Role::Image => Kind::Image,
        Role::Progress => Kind::ProgressIndicator,
        Role::Field => Kind::TextInput,
        // What only holds others is left out by every client.
        Role::Scroll | Role::Hidden => Kind::GenericContainer,
    }
}

/// Its words and its state.
#[allow(clippy::cast_precision_loss, reason = "steps are few")]
fn say(kit: &mut Kit, node: &Node) {
    if node.role == Role::Label {
        kit.set_value(node.name.as_str());
    } else if !node.name.is_empty() {
        kit.set_label(node.name.as_str());
    }
    if let Some(Typed { text, caret: (from, to) }) = &node.typed {
        kit.set_value(text.as_str());
        let run = NodeId(node.key | 1);
        let at = |character_index: usize| TextPosition { node: run, character_index };
        kit.set_text_selection(TextSelection { anchor: at(*from), focus: at(*to) });
    }
    if let Some(words) = &node.description {
        kit.set_description(words.as_str());
    }
    if let Some(level) = node.level {
        kit.set_level(level);
    }
    if let Some((now, most)) = node.value {
        kit.set_numeric_value(now as f64);
        kit.set_min_numeric_value(0.0);
        kit.set_max_numeric_value(most as f64);
    }
    if let Some(on) = node.on {
        kit.set_toggled(if on { Toggled::True } else { Toggled::False });
    }
    if node.live {
        kit.set_live(Live::Polite);
    }
}

/// What can be done to it.
fn act(kit: &mut Kit, node: &Node) {
    if node.pressable {
        kit.add_action(Action::Click);
    }
    if node.pressable || node.stop {
        kit.add_action(Action::Focus);
    }
    if node.typed.is_some() {
        kit.add_action(Action::SetValue);
    }
    kit.add_action(Action::ScrollIntoView);
}

fn run_of(words: &str, language: &str, bounds: Rect) -> Kit {
    let mut run = Kit::new(Kind::TextRun);
    run.set_value(words);
    // At most four bytes a character.
    let lengths: Vec<u8> = words.chars().map(|c| u8::try_from(c.len_utf8()).unwrap_or(4)).collect();
    run.set_character_lengths(lengths);
    run.set_language(language);
    run.set_bounds(bounds);
    run
}

/// From logical pixels to those of the screen.
pub(super) fn rect(bounds: Rectangle, scale: f32) -> Rect {
    let [x0, y0] = [bounds.x, bounds.y].map(|length| f64::from(length * scale));
    let [width, height] = [bounds.width, bounds.height].map(|length| f64::from(length * scale));
    Rect { x0, y0, x1: x0 + width, y1: y0 + height }
}
