//! A twin of the visit before a stand: the same app without a display, told the same, so that it has the same
//! page before it. It says where on the screen things are, and what a visitor may do next.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use second_look::content::catalogue::Catalogue;
use second_look::i18n::Language;
use second_look::kiosk::fact::Brief;
use second_look::play::Step;
use second_look::ui::access::Node;
use second_look::ui::app::{App, Heard, Message};
use second_look::ui::screen::Screen;

use crate::robot::{Robot, Size};
use crate::stand::display::{Display, SIZE};

/// See the module.
pub struct Twin {
    pub robot: Robot,
}

impl Twin {
    /// Of the visit that was told this.
    pub fn of(brief: &Brief) -> Self {
        let screen = Size::new(SIZE.0.into(), SIZE.1.into());
        let mut robot = Robot::over(App::visit(brief, Catalogue::load(None)), screen);
        robot.send(Message::Heard(Heard::Screen(screen)));
        let zoom = robot.app.zoom();
        robot.resize(Size::new(screen.width / zoom, screen.height / zoom));
        Self { robot }
    }

    /// The words of a message, in the language of the visit.
    pub fn words(&self, key: &str) -> String {
        self.robot.app.words().text(key)
    }

    /// Where a thing is on the screen, if it can be seen.
    pub fn place(&self, node: &Node) -> Option<(f32, f32)> {
        let (at, size) = (node.bounds.center(), self.robot.size());
        let inside = at.x > 0.0 && at.y > 0.0 && at.x < size.width && at.y < size.height;
        let zoom = self.robot.app.zoom();
        inside.then_some((at.x * zoom, at.y * zoom))
    }

    /// The thing to press whose name begins so.
    pub fn find(&mut self, name: &str) -> Option<Node> {
        self.robot.nodes().into_iter().find(|node| node.pressable && node.name.starts_with(name))
    }

    /// Everything there is to press, where it can be seen.
    pub fn pressable(&mut self) -> Vec<Node> {
        let nodes = self.robot.nodes();
        nodes.into_iter().filter(|node| node.pressable && self.place(node).is_some()).collect()
    }

    /// Presses a thing on the screen and here.
    pub fn press(&mut self, display: &Display, node: &Node) {
        if let Some(at) = self.place(node) {
            display.press(at);
        }
        self.robot.activate(node);
    }

    /// The same by its name; whether it was there.
    pub fn press_named(&mut self, display: &Display, name: &str) -> bool {
        let found = self.find(name);
        if let Some(node) = &found {
            self.press(display, node);
        }
        found.is_some()
    }

    /// Begins the visit in a language.
    pub fn begin(&mut self, display: &Display, language: Language) {
        let name = second_look::i18n::Words::new(language).text("language-name");
        assert!(self.press_named(display, &name), "no key “{name}” on the attract screen");
    }

    /// What leads on from here, as a visitor would: an answer, drawn by `pick`, or the key that goes on.
    pub fn way_on(&mut self, pick: usize) -> Option<Node> {
        let name = match self.robot.app.screen() {
            Screen::Play(situation) => {
                let say = |key: String| situation.script.text(&key, &situation.values);
                match situation.play.step() {
                    Step::Ask { beat, choices, answer: None } => choices
                        .get(pick % choices.len().max(1))
                        .map(|choice| say(format!("{beat}.c-{}", choice.id))),
                    Step::Push { beat, ways, answer: None, .. } => {
                        ways.get(pick % ways.len().max(1)).map(|way| say(format!("{beat}.w-{}", way.id)))
                    }
                    _ => None,
                }
            }
            _ => None,
        };
        let words = |key: &str| self.robot.app.words().text(key);
        let others = ["call-answer", "spot-done", "visit-few", "go-on", "visit-erase"].map(words);
        let nodes = self.pressable();
        // From what came of it the main key leads on, the last one of the page.
        if matches!(self.robot.app.screen(), Screen::Debrief(_)) {
            return nodes.last().cloned();
        }
        let named = |name: &str| nodes.iter().find(|node| node.name.contains(name)).cloned();
        name.as_deref().and_then(named).or_else(|| others.iter().find_map(|name| named(name)))
    }
}
