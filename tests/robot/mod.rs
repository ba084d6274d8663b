//! A person before a window that has no display: looks at what is there, presses, types, looks again.
//! It runs the app's own `update`, `view`, tasks and key table; only winit is left out.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::path::Path;

use iced_test::core::Renderer as _;
use iced_test::core::Vector;
use iced_test::core::renderer::Headless;
use iced_test::core::widget::Id;
use iced_test::core::widget::operation::{self, Operation};
use iced_test::core::{Event, clipboard, event::Status, keyboard, mouse, touch, window};
use iced_test::futures::futures::StreamExt;
use iced_test::futures::futures::executor::block_on;
use iced_test::renderer::graphics::{Viewport, text as graphics};
use iced_test::runtime::user_interface::Cache;
use iced_test::runtime::{Action, Task, UserInterface, task};
use second_look::content::catalogue::Catalogue;
use second_look::dirs::Places;
use second_look::play::Step;
use second_look::settings::Settings;
use second_look::speech::Voices;
use second_look::ui::access::{Activate, Collect, Node, Write};
use second_look::ui::app::{App, Message, heard};
use second_look::ui::font;
use second_look::ui::screen::{Screen, settings as set};

pub use iced_test::core::keyboard::key::Named;
pub use iced_test::core::keyboard::{Key, Modifiers};
pub use iced_test::core::{Background, Color, Point, Rectangle, Size};

type Interface<'a> = UserInterface<'a, Message, iced::Theme, iced::Renderer>;

/// See the module.
pub struct Robot {
    pub app: App,
    cache: Option<Cache>,
    renderer: iced::Renderer,
    size: Size,
    cursor: mouse::Cursor,
}

/// A text as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// Its lines; only those there was room for.
    pub lines: Vec<String>,
    /// What the whole would be.
    pub whole: String,
    /// Where the lines lie, in the window.
    pub bounds: Rectangle,
    /// How wide they may be.
    pub room: f32,
    /// What is visible of the layer it is drawn in.
    pub layer: Rectangle,
    /// Words that are broken between two lines: their halves.
    pub broken: Vec<(String, String)>,
    /// Its bold letters.
    pub bold: String,
}

/// A page as it is laid out and drawn.
#[derive(Debug, Clone, Default)]
pub struct Look {
    pub window: Size,
    pub nodes: Vec<Node>,
    pub words: Vec<Drawn>,
    /// Grounds, in the order they are painted.
    pub quads: Vec<(Rectangle, Background)>,
}

/// How an element would be laid out and drawn in a window of this size.
pub fn look_at(element: iced::Element<'_, Message>, size: Size) -> Look {
    let mut renderer = renderer();
    let interface = UserInterface::build(element, size, Cache::default(), &mut renderer);
    seen(interface, &mut renderer, size, &iced::Theme::Light, iced::Color::BLACK).0
}

fn seen(
    mut interface: Interface<'_>,
    renderer: &mut iced::Renderer,
    window: Size,
    theme: &iced::Theme,
    text_color: iced::Color,
) -> (Look, Cache) {
    let mut collect = Collect::default();
    interface.operate(renderer, &mut collect);
    let style = iced_test::core::renderer::Style { text_color };
    interface.draw(renderer, theme, &style, mouse::Cursor::Unavailable);
    let mut look = Look { window, nodes: collect.nodes, ..Look::default() };
    for layer in renderer.layers() {
        look.quads.extend(layer.quads.iter().map(|(quad, ground)| (quad.bounds, *ground)));
        for item in &layer.text {
            look.words.extend(item.as_slice().iter().filter_map(|text| words(text, layer.bounds)));
        }
    }
    (look, interface.into_cache())
}

/// What is known of a text that is about to be drawn; icons are none.
fn words(text: &graphics::Text, layer: Rectangle) -> Option<Drawn> {
    use iced_test::core::text::Paragraph as _;
    let graphics::Text::Paragraph { paragraph, position, transformation, .. } = text else { return None };
    let paragraph = paragraph.upgrade()?;
    let mut lines: Vec<(usize, std::ops::Range<usize>, String)> = Vec::new();
    let mut bold = String::new();
    for run in paragraph.buffer().layout_runs() {
        let heavy = run.glyphs.iter().filter(|glyph| glyph.font_weight.0 >= 700);
        bold.extend(heavy.filter_map(|glyph| run.text.get(glyph.start..glyph.end)));
        let from = run.glyphs.iter().map(|glyph| glyph.start).min().unwrap_or(0);
        let to = run.glyphs.iter().map(|glyph| glyph.end).max().unwrap_or(0);
        lines.push((run.line_i, from..to, run.text[from..to].to_owned()));
    }
    let texts: Vec<&str> =
        paragraph.buffer().lines.iter().map(graphics::cosmic_text::BufferLine::text).collect();
    let broken = lines.windows(2).filter(|pair| pair[0].0 == pair[1].0).filter_map(|pair| {
        // Between two words lies a space, which no line has.
        if pair[0].1.end != pair[1].1.start {
            return None;
        }
        let text = texts[pair[0].0];
        let (before, after) = (&text[..pair[0].1.end], &text[pair[1].1.start..]);
        let first: String = before.chars().rev().take_while(|c| !c.is_whitespace()).collect();
        let second: String = after.chars().take_while(|c| !c.is_whitespace()).collect();
        // A break after a hyphen, between hanzi or within an address is no harm.
        let letter = |word: &str| word.chars().next().is_some_and(|c| c.is_alphabetic() && c < '\u{2e80}');
        let first: String = first.chars().rev().collect();
        let whole = format!("{first}{second}");
        let address = whole.contains(['/', '@', '_']) || whole.matches('.').count() > 1;
        (letter(&second) && first.chars().last().is_some_and(|c| letter(&c.to_string())) && !address)
            .then_some((first, second))
    });
    let whole = texts.join("\n");
    if whole.chars().all(|c| ('\u{e000}'..='\u{f8ff}').contains(&c)) {
        return None;
    }
    Some(Drawn {
        broken: broken.collect(),
        bold,
        whole,
        bounds: Rectangle::new(*position, paragraph.min_bounds()) * *transformation,
        room: paragraph.bounds().width,
        layer,
        lines: lines.into_iter().map(|(.., line)| line).collect(),
    })
}

/// Settings of somebody who chose language and country; nothing moves.
pub fn settings(language: &str, country: &str) -> Settings {
    Settings {
        language: Some(language.to_owned()),
        country: Some(country.to_owned()),
        calm_motion: true,
        ..Settings::default()
    }
}

/// What [`Robot::frame`] draws into.
pub struct Canvas {
    pub pixels: tiny_skia::Pixmap,
    mask: tiny_skia::Mask,
}

impl Canvas {
    /// For a window of this size.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "windows are small")]
    pub fn new(size: Size) -> Self {
        let (width, height) = (size.width as u32, size.height as u32);
        let pixels = tiny_skia::Pixmap::new(width, height).expect("a window has an area");
        let mask = tiny_skia::Mask::new(width, height).expect("a window has an area");
        Self { pixels, mask }
    }
}

/// A colour that is drawn over another.
#[derive(Debug, Clone, PartialEq)]
pub struct Tinted {
    /// The words, or what else it is.
    pub what: String,
    /// What is drawn.
    pub over: Color,
    /// What it is drawn on: each stop of a run of colours.
    pub ground: Vec<Color>,
}

/// The software renderer, over the program's own faces.
fn renderer() -> iced::Renderer {
    // Once a process: the font system is shared, and a second copy of each face would slow it down.
    static FACES: std::sync::Once = std::sync::Once::new();
    FACES.call_once(|| {
        let mut system = iced_test::renderer::graphics::text::font_system().write().expect("fonts are free");
        for face in font::FILES {
            system.load_font(face.into());
        }
    });
    block_on(<iced::Renderer as Headless>::new(font::LATIN, iced_test::core::Pixels(16.0), Some("tiny-skia")))
        .expect("the software renderer is always there")
}

impl Robot {
    /// A window of 1280 × 800 over the built-in content.
    pub fn new(settings: Settings, places: Option<Places>) -> Self {
        Self::over(App::new(settings, places, Catalogue::load(None)), Size::new(1280.0, 800.0))
    }

    /// The same with voices and players of its own.
    pub fn with_voices(settings: Settings, voices: Voices) -> Self {
        let mut app = App::new(settings, None, Catalogue::load(None));
        app.set_voices(voices);
        Self::over(app, Size::new(1280.0, 800.0))
    }

    /// The words of the control that leads on in a situation: the first answer there is, or one of these: to
    /// have looked, to answer a call, to go on.
    pub fn way_on(&self, [looked, answer, go_on]: [&str; 3]) -> String {
        let Screen::Play(situation) = self.app.screen() else {
            panic!("no situation: {:?}", self.app.screen())
        };
        let say = |key: String| situation.script.text(&key, &situation.values);
        match situation.play.step() {
            Step::Ask { beat, choices, answer: None } => say(format!("{beat}.c-{}", choices[0].id)),
            Step::Push { beat, ways, answer: None, .. } => say(format!("{beat}.w-{}", ways[0].id)),
            Step::Spot { done: false, .. } => looked.to_owned(),
            _ if situation.rings() => answer.to_owned(),
            _ => go_on.to_owned(),
        }
    }

    /// A window of some size over an app.
    pub fn over(app: App, size: Size) -> Self {
        let renderer = renderer();
        let mut robot =
            Self { app, cache: Some(Cache::default()), renderer, size, cursor: mouse::Cursor::Unavailable };
        robot.send(Message::Resized(size));
        robot
    }

    /// The window gets another size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.send(Message::Resized(size));
    }

    /// Other settings of look and another window, in place: the page stays what it is.
    pub fn dress(&mut self, settings: &Settings, size: Size) {
        for change in [
            set::Message::TextSize(settings.text_size),
            set::Message::Theme(settings.theme),
            set::Message::EasyReading(settings.easy_reading),
        ] {
            let _ = self.app.update(Message::OnSettings(change));
        }
        self.size = size;
        let _ = self.app.update(Message::Resized(size));
    }

    /// Everything as it would be laid out and drawn in a window of this size, without drawing a pixel. A
    /// window much higher than the app believes shows all that scrolls.
    pub fn look(&mut self, size: Size) -> Look {
        let theme = self.app.theme();
        let style = self.app.style(&theme);
        let cache = self.cache.take().unwrap_or_default();
        let interface = UserInterface::build(self.app.view(), size, cache, &mut self.renderer);
        let (look, cache) = seen(interface, &mut self.renderer, size, &theme, style.text_color);
        self.cache = Some(cache);
        look
    }

    /// How far each thing that scrolls has been scrolled, and how much of it is seen at once.
    pub fn columns(&mut self) -> Vec<(f32, f32)> {
        let mut columns = Columns::default();
        self.with(|interface, renderer| interface.operate(renderer, &mut columns));
        columns.0
    }

    fn with<T>(&mut self, act: impl FnOnce(&mut Interface<'_>, &mut iced::Renderer) -> T) -> T {
        let cache = self.cache.take().unwrap_or_default();
        let mut interface = UserInterface::build(self.app.view(), self.size, cache, &mut self.renderer);
        let out = act(&mut interface, &mut self.renderer);
        self.cache = Some(interface.into_cache());
        out
    }

    /// Hands the app a message, carries out its tasks, and lets the page settle.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.run(task);
        self.settle();
    }

    /// Carries out what a boot has begun.
    pub fn follow(&mut self, task: Task<Message>) {
        self.run(task);
        self.settle();
    }

    fn run(&mut self, task: Task<Message>) {
        let Some(mut stream) = task::into_stream(task) else { return };
        while let Some(action) = block_on(stream.next()) {
            match action {
                Action::Output(message) => {
                    let task = self.app.update(message);
                    self.run(task);
                }
                Action::Widget(operation) => self.operate(operation),
                _ => {}
            }
        }
    }

    fn operate(&mut self, operation: Box<dyn iced_test::core::widget::Operation>) {
        use iced_test::core::widget::operation::Outcome;
        self.with(|interface, renderer| {
            let mut next = Some(operation);
            while let Some(mut current) = next.take() {
                interface.operate(renderer, current.as_mut());
                if let Outcome::Chain(more) = current.finish() {
                    next = Some(more);
                }
            }
        });
    }

    /// Redraws until the page has nothing more to say of itself.
    pub fn settle(&mut self) {
        for _ in 0..4 {
            let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
            if self.events(&[redraw]).1 == 0 {
                return;
            }
        }
        panic!("the page never settles");
    }

    /// Redraws as if it were this time; gives back when the page wishes to be drawn again.
    pub fn redraw_at(&mut self, now: std::time::Instant) -> window::RedrawRequest {
        use iced_test::runtime::user_interface::State;
        let (cursor, event) = (self.cursor, Event::Window(window::Event::RedrawRequested(now)));
        self.with(|interface, renderer| {
            let mut messages = Vec::new();
            match interface.update(&[event], cursor, renderer, &mut clipboard::Null, &mut messages).0 {
                State::Updated { redraw_request, .. } => redraw_request,
                State::Outdated => window::RedrawRequest::NextFrame,
            }
        })
    }

    /// Hands the page raw events; gives back their statuses and how many messages came of them.
    fn events(&mut self, events: &[Event]) -> (Vec<Status>, usize) {
        let cursor = self.cursor;
        let (statuses, messages) = self.with(|interface, renderer| {
            let mut messages = Vec::new();
            let (_, statuses) =
                interface.update(events, cursor, renderer, &mut clipboard::Null, &mut messages);
            (statuses, messages)
        });
        let count = messages.len();
        for message in messages {
            let task = self.app.update(message);
            self.run(task);
        }
        (statuses, count)
    }

    /// Everything that is there, as a screen reader would be told.
    pub fn nodes(&mut self) -> Vec<Node> {
        self.collect().nodes
    }

    /// Ids that more than one thing on the page has.
    pub fn twice(&mut self) -> Vec<String> {
        self.collect().twice
    }

    fn collect(&mut self) -> Collect {
        self.with(|interface, renderer| {
            let mut collect = Collect::default();
            interface.operate(renderer, &mut collect);
            collect
        })
    }

    /// All words on the page, one thing a line.
    pub fn page(&mut self) -> String {
        self.nodes().into_iter().map(|node| node.name).collect::<Vec<_>>().join("\n")
    }

    /// The first thing that can be pressed and whose name has these words in it.
    pub fn control(&mut self, name: &str) -> Option<Node> {
        self.nodes().into_iter().find(|node| node.pressable && node.name.contains(name))
    }

    /// The thing that has the keyboard's focus.
    pub fn focused(&mut self) -> Option<Node> {
        self.nodes().into_iter().find(|node| node.focused)
    }

    /// Presses a control by its name, as an assistive technology does.
    #[track_caller]
    pub fn press(&mut self, name: &str) {
        let Some(node) = self.control(name) else {
            panic!("nothing to press is called “{name}” on this page:\n{}", self.page());
        };
        self.activate(&node);
    }

    /// Presses a control as an assistive technology does.
    pub fn activate(&mut self, node: &Node) {
        self.operate(Box::new(Activate::new(node.key)));
        self.settle();
    }

    /// Presses and lets go of the left mouse button here.
    pub fn click_at(&mut self, at: Point) {
        self.cursor = mouse::Cursor::Available(at);
        let _ = self.events(&[
            Event::Mouse(mouse::Event::CursorMoved { position: at }),
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
        ]);
        self.settle();
    }

    /// Presses the left mouse button here, moves, and lets go there.
    pub fn slide(&mut self, from: Point, to: Point) {
        self.cursor = mouse::Cursor::Available(from);
        let _ = self.events(&[Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))]);
        self.cursor = mouse::Cursor::Available(to);
        let _ = self.events(&[
            Event::Mouse(mouse::Event::CursorMoved { position: to }),
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
        ]);
        self.settle();
    }

    /// Moves the mouse here and lets it rest.
    pub fn hover(&mut self, at: Point) {
        self.cursor = mouse::Cursor::Available(at);
        let _ = self.events(&[Event::Mouse(mouse::Event::CursorMoved { position: at })]);
        self.settle();
    }

    /// Presses the left mouse button here and keeps it down, as often as somebody who cannot keep still.
    pub fn hold(&mut self, at: Point) {
        self.cursor = mouse::Cursor::Available(at);
        for _ in 0..3 {
            let _ = self.events(&[Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))]);
            self.settle();
        }
    }

    /// Lets go of the left mouse button here.
    pub fn release(&mut self, at: Point) {
        self.cursor = mouse::Cursor::Available(at);
        let _ = self.events(&[Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))]);
        self.settle();
    }

    /// Touches here with a finger, moves it, and lifts it there.
    pub fn swipe(&mut self, from: Point, to: Point) {
        let id = touch::Finger(7);
        self.cursor = mouse::Cursor::Available(from);
        let _ = self.events(&[Event::Touch(touch::Event::FingerPressed { id, position: from })]);
        self.cursor = mouse::Cursor::Available(to);
        let _ = self.events(&[
            Event::Touch(touch::Event::FingerMoved { id, position: to }),
            Event::Touch(touch::Event::FingerLifted { id, position: to }),
        ]);
        self.cursor = mouse::Cursor::Unavailable;
        self.settle();
    }

    /// Touches with a finger and lifts it again.
    pub fn tap_at(&mut self, at: Point) {
        self.cursor = mouse::Cursor::Available(at);
        let (id, position) = (touch::Finger(7), at);
        let _ = self.events(&[
            Event::Touch(touch::Event::FingerPressed { id, position }),
            Event::Touch(touch::Event::FingerLifted { id, position }),
        ]);
        self.cursor = mouse::Cursor::Unavailable;
        self.settle();
    }

    /// Tabs on until a control whose name has these words in it has the focus.
    #[track_caller]
    pub fn tab_to(&mut self, name: &str) {
        let most = self.nodes().len() + 2;
        for _ in 0..most {
            if self.focused().is_some_and(|node| node.name.contains(name)) {
                return;
            }
            self.tap(Named::Tab);
        }
        panic!("Tab never comes to “{name}” on this page:\n{}", self.page());
    }

    /// The window.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Clicks the middle of a control by its name; it must show.
    #[track_caller]
    pub fn click(&mut self, name: &str) {
        let Some(node) = self.control(name) else {
            panic!("nothing to click is called “{name}” on this page:\n{}", self.page());
        };
        let at = node.bounds.center();
        assert!(
            iced_test::core::Rectangle::with_size(self.size).contains(at),
            "“{name}” lies outside the window"
        );
        self.click_at(at);
    }

    /// Presses a key; what no widget takes goes to the program's table of keys.
    pub fn key(&mut self, key: impl Into<Key>, modifiers: Modifiers) {
        let key = key.into();
        let event = Event::Keyboard(keyboard::Event::KeyPressed {
            modified_key: key.clone(),
            physical_key: keyboard::key::Physical::Unidentified(keyboard::key::NativeCode::Unidentified),
            location: keyboard::Location::Standard,
            repeat: false,
            text: None,
            key,
            modifiers,
        });
        let (statuses, _) = self.events(std::slice::from_ref(&event));
        let status = statuses.first().copied().unwrap_or(Status::Ignored);
        if let Some(message) = heard(event, status) {
            self.send(message);
        }
        self.settle();
    }

    /// Hands over one event, as the window does.
    pub fn event(&mut self, event: Event) {
        let (statuses, _) = self.events(std::slice::from_ref(&event));
        if let Some(message) = heard(event, statuses.first().copied().unwrap_or(Status::Ignored)) {
            self.send(message);
        }
        self.settle();
    }

    /// Types, one key after the other; what no widget takes goes to the program's table of keys.
    pub fn type_in(&mut self, text: &str) {
        for letter in text.chars() {
            let key = Key::Character(letter.to_string().into());
            let event = Event::Keyboard(keyboard::Event::KeyPressed {
                modified_key: key.clone(),
                physical_key: keyboard::key::Physical::Unidentified(keyboard::key::NativeCode::Unidentified),
                location: keyboard::Location::Standard,
                repeat: false,
                text: Some(letter.to_string().into()),
                key,
                modifiers: Modifiers::empty(),
            });
            let (statuses, _) = self.events(std::slice::from_ref(&event));
            if let Some(message) = heard(event, statuses.first().copied().unwrap_or(Status::Ignored)) {
                self.send(message);
            }
            self.settle();
        }
    }

    /// An input method hands over what was composed, as it does for Chinese.
    pub fn compose(&mut self, text: &str) {
        use iced_test::core::input_method::Event as Composed;
        let _ = self.events(&[
            Event::InputMethod(Composed::Opened),
            Event::InputMethod(Composed::Preedit(String::new(), None)),
            Event::InputMethod(Composed::Commit(text.to_owned())),
            Event::InputMethod(Composed::Closed),
        ]);
        self.settle();
    }

    /// Writes into a field as an assistive technology does.
    pub fn write_into(&mut self, node: &Node, text: &str) {
        self.operate(Box::new(Write::new(node.key, text.to_owned())));
        self.settle();
    }

    /// A named key without any other.
    pub fn tap(&mut self, key: Named) {
        self.key(Key::Named(key), Modifiers::empty());
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "windows are small")]
    fn pixels(&self) -> Size<u32> {
        Size::new(self.size.width as u32, self.size.height as u32)
    }

    /// One whole frame: view, layout, the redraw's event, drawing, every pixel, into a buffer that is kept,
    /// as the window keeps its own. (The window itself draws only what has changed.)
    pub fn frame(&mut self, canvas: &mut Canvas) {
        let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
        let theme = self.app.theme();
        let style = self.app.style(&theme);
        let cache = self.cache.take().unwrap_or_default();
        let mut interface = UserInterface::build(self.app.view(), self.size, cache, &mut self.renderer);
        let mut messages = Vec::new();
        let _ =
            interface.update(&[redraw], self.cursor, &mut self.renderer, &mut clipboard::Null, &mut messages);
        let text = iced_test::core::renderer::Style { text_color: style.text_color };
        interface.draw(&mut self.renderer, &theme, &text, self.cursor);
        self.cache = Some(interface.into_cache());
        let viewport = Viewport::with_physical_size(self.pixels(), 1.0);
        let whole = [Rectangle::with_size(self.size)];
        let Canvas { pixels, mask } = canvas;
        self.renderer.draw(&mut pixels.as_mut(), mask, &viewport, &whole, style.background_color);
    }

    /// Every colour words and icons are drawn in, and every edge two pixels wide or more, each with the
    /// ground below it, as they are handed to the renderer.
    pub fn drawn(&mut self) -> (Vec<Tinted>, Vec<Tinted>) {
        let (theme, size, cursor) = (self.app.theme(), self.size, self.cursor);
        let style = self.app.style(&theme);
        self.with(|interface, renderer| {
            renderer.reset(Rectangle::with_size(size));
            let text = iced_test::core::renderer::Style { text_color: style.text_color };
            interface.draw(renderer, &theme, &text, cursor);
            let layers = renderer.layers();
            // The last ground that was filled below a place, up to this layer and this many of its quads.
            let ground = |at: Point, layer: usize, quads: usize| {
                let filled = layers[..=layer].iter().enumerate().rev().find_map(|(index, each)| {
                    let most = if index == layer { quads } else { each.quads.len() };
                    let below = each.quads[..most].iter().rev().filter(|_| each.bounds.contains(at));
                    below.filter(|(quad, _)| quad.bounds.contains(at)).find_map(|(_, fill)| stops(fill))
                });
                filled.unwrap_or_else(|| vec![style.background_color])
            };
            let (mut words, mut edges) = (Vec::new(), Vec::new());
            for (index, layer) in layers.iter().enumerate() {
                for (number, (quad, _)) in layer.quads.iter().enumerate() {
                    let border = quad.border;
                    let outside = Point::new(quad.bounds.center_x(), quad.bounds.y - 1.0);
                    if border.width >= 2.0 && border.color.a > 0.0 && layer.bounds.contains(outside) {
                        let ground = ground(outside, index, number);
                        edges.push(Tinted { what: format!("{:?}", quad.bounds), over: border.color, ground });
                    }
                }
                for item in &layer.text {
                    for (what, over, at) in item.as_slice().iter().flat_map(glyphs) {
                        if layer.bounds.contains(at) {
                            let ground = ground(at, index, layer.quads.len());
                            words.push(Tinted { what, over, ground });
                        }
                    }
                }
            }
            (words, edges)
        })
    }

    /// What one element alone looks like on white, as RGBA of this size.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "drawings are small")]
    pub fn sketch<'a>(&'a mut self, size: Size, element: iced::Element<'a, Message>) -> Vec<u8> {
        let renderer = &mut self.renderer;
        renderer.reset(Rectangle::with_size(size));
        let mut interface = UserInterface::build(element, size, Cache::default(), renderer);
        let text = iced_test::core::renderer::Style { text_color: Color::BLACK };
        interface.draw(renderer, &iced::Theme::Light, &text, mouse::Cursor::Unavailable);
        let pixels = Size::new(size.width as u32, size.height as u32);
        renderer.screenshot(pixels, 1.0, Color::WHITE)
    }

    /// What the window shows, as RGBA of its size.
    pub fn picture(&mut self) -> Vec<u8> {
        let theme = self.app.theme();
        let style = self.app.style(&theme);
        let size = self.pixels();
        let cursor = self.cursor;
        self.with(|interface, renderer| {
            let text = iced_test::core::renderer::Style { text_color: style.text_color };
            interface.draw(renderer, &theme, &text, cursor);
        });
        self.renderer.screenshot(size, 1.0, style.background_color)
    }

    /// Writes what the window shows to a small PNG.
    pub fn shot(&mut self, path: &Path) {
        self.write(path, png::Compression::High);
    }

    /// Writes what the window shows to a PNG, quickly.
    pub fn quick_shot(&mut self, path: &Path) {
        self.write(path, png::Compression::Fast);
    }

    fn write(&mut self, path: &Path, compression: png::Compression) {
        let rgba = self.picture();
        let file = std::fs::File::create(path).expect("the folder is there");
        let size = self.pixels();
        let mut png = png::Encoder::new(std::io::BufWriter::new(file), size.width, size.height);
        png.set_color(png::ColorType::Rgba);
        png.set_compression(compression);
        let mut writer = png.write_header().expect("a header can be written");
        writer.write_image_data(&rgba).expect("pixels can be written");
    }
}

/// The colours of a ground; `None` when what is below shows through.
fn stops(fill: &iced_test::core::Background) -> Option<Vec<Color>> {
    use iced_test::core::{Background, Gradient};
    match fill {
        Background::Color(colour) => (colour.a > 0.0).then(|| vec![*colour]),
        Background::Gradient(Gradient::Linear(linear)) => {
            Some(linear.stops.iter().flatten().map(|stop| stop.color).collect())
        }
    }
}

/// The characters of a text, each with its colour and its middle.
fn glyphs(text: &iced_test::renderer::graphics::Text) -> Vec<(String, Color, Point)> {
    use iced_test::renderer::graphics::Text;
    let mut out = Vec::new();
    match text {
        Text::Paragraph { paragraph, position, color, transformation, .. } => {
            let Some(paragraph) = paragraph.upgrade() else { return out };
            for run in paragraph.buffer().layout_runs() {
                for glyph in run.glyphs {
                    let own = glyph.color_opt.map(|own| Color::from_rgba8(own.r(), own.g(), own.b(), 1.0));
                    let x = position.x + glyph.x + glyph.w / 2.0;
                    let at = Point::new(x, position.y + run.line_top + run.line_height / 2.0);
                    let letters = run.text.get(glyph.start..glyph.end).unwrap_or_default();
                    if !letters.trim().is_empty() && glyph.w > 0.0 {
                        out.push((run.text.to_owned(), own.unwrap_or(*color), at * *transformation));
                    }
                }
            }
        }
        other => panic!("a text of another kind is drawn: {other:?}"),
    }
    out
}

/// See [`Robot::columns`].
#[derive(Default)]
struct Columns(Vec<(f32, f32)>);

impl Operation for Columns {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn operation::Scrollable,
    ) {
        self.0.push((translation.y, bounds.height));
    }
}
