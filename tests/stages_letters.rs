//! Text messages, letters, web pages and a bank's app: what makes each what it is, how its parts are looked
//! at closer, and that nothing of an address is ever cut.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use pages::letters::{begun, on_to, stages};
use pages::speaking;
use robot::{Drawn, Named, Robot, Size};
use second_look::play::Step;
use second_look::settings::{Settings, Theme};
use second_look::ui::access::Role;
use second_look::ui::app::Message;
use second_look::ui::screen::{Screen, play};
use second_look::ui::theme::contrast;

const USUAL: Size = Size::new(1280.0, 800.0);
/// Where the link of the text, the attachment and the page lead.
const LINK: &str = "https://larkpost.example.parcel-desk.test/fee/pay?parcel=48113&from=text-message";
const PAGE: &str = "https://larkpost.example.parcel-desk.test/fee/pay?parcel=48113";
const SENDER: &str = "fees@larkpost.example.parcel-desk.test";

/// A means, and the press by it.
type Way = (&'static str, fn(&mut Robot));

/// The situation in English, at a beat.
fn at(beat: &str) -> Robot {
    let mut robot = begun(&speaking("en"), USUAL);
    on_to(&mut robot, beat);
    robot
}

fn send(robot: &mut Robot, message: play::Message) {
    robot.send(Message::OnPlay(message));
}

/// The choice that was just made.
fn answer(robot: &Robot) -> Option<String> {
    let Screen::Play(situation) = robot.app.screen() else { return None };
    match situation.play.step() {
        Step::Ask { answer: Some(choice), .. } => Some(choice.id.to_string()),
        _ => None,
    }
}

#[test]
fn a_part_opens_and_closes_by_mouse_touch_keyboard_and_action() {
    let mut robot = at("fee");
    let closed = "larkpost-fee.example";
    let means: [Way; 5] = [
        ("mouse", |robot| robot.click("larkpost-fee.example")),
        ("touch", |robot| {
            let node = robot.control("larkpost-fee.example").expect("the link");
            robot.tap_at(node.bounds.center());
        }),
        ("Enter", |robot| {
            robot.tab_to("larkpost-fee.example");
            robot.tap(Named::Enter);
        }),
        ("Space", |robot| {
            robot.tab_to("larkpost-fee.example");
            robot.tap(Named::Space);
        }),
        ("an action", |robot| robot.press("larkpost-fee.example")),
    ];
    for (by, press) in means {
        let node = robot.control(closed).expect("the link");
        assert_eq!((node.role, node.on), (Role::Toggle, Some(false)), "{by}");
        assert!(!robot.page().contains(LINK), "{by}: it is closed");
        press(&mut robot);
        let node = robot.control(closed).expect("the link");
        assert_eq!(node.on, Some(true), "{by}");
        assert!(node.name.contains(LINK), "{by}: {}", node.name);
        press(&mut robot);
        assert!(!robot.page().contains(LINK), "{by}: it is closed again");
    }
}

/// The texts of the page that is shown, as long as it is.
fn texts(robot: &mut Robot) -> Vec<Drawn> {
    let size = Size { height: 40_000.0, ..robot.size() };
    robot.look(size).words
}

/// What is drawn of a text, without what only parts its words.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{2060}').collect()
}

#[test]
fn addresses_are_in_full_and_never_cut_and_whose_they_are_is_bold() {
    for language in ["en", "zh-CN", "fr"] {
        for (wide, high, text_size) in
            [(1280.0, 800.0, 100), (1024.0, 768.0, 140), (1024.0, 768.0, 250), (600.0, 800.0, 100)]
        {
            let settings = Settings { text_size, ..speaking(language) };
            let robot = &mut begun(&settings, Size::new(wide, high));
            let place = format!("{language}, {wide} × {high}, {text_size} %");
            let whole = |robot: &mut Robot, address: &str| {
                let found = texts(robot).into_iter().find(|text| plain(&text.whole) == address);
                let text = found.unwrap_or_else(|| panic!("{place}: no “{address}”"));
                assert_eq!(plain(&text.lines.concat()), address, "{place}: all of it is drawn");
                let right = text.bounds.x + text.bounds.width;
                assert!(right <= text.layer.x + text.layer.width + 1.0, "{place}: “{address}” is cut");
                text
            };
            on_to(robot, "fee");
            robot.press("larkpost-fee.example");
            let _ = whole(robot, LINK);
            on_to(robot, "letter");
            let _ = whole(robot, SENDER);
            on_to(robot, "form");
            let address = whole(robot, PAGE);
            assert_eq!(plain(&address.bold), "parcel-desk", "{place}");
        }
    }
}

#[test]
fn the_false_text_slips_under_the_true_one() {
    let mut robot = at("fee");
    let page = robot.page();
    let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("no “{words}”:\n{page}"));
    let order = ["LARKPOST", "Close the thread", "3 March", "left with a neighbour", "Today", "is waiting"];
    let places = order.map(place);
    assert!(places.is_sorted(), "{places:?}\n{page}");
    let side = |robot: &mut Robot, words: &str| {
        let nodes = robot.nodes();
        let node = nodes.into_iter().find(|node| node.role == Role::Label && node.name.contains(words));
        node.expect("a text").bounds
    };
    let theirs = side(&mut robot, "is waiting");
    on_to(&mut robot, "answer-text");
    let mine = side(&mut robot, "Which parcel");
    assert!(mine.x + mine.width > theirs.x + theirs.width, "{mine:?} is at the right of {theirs:?}");
}

#[test]
fn several_letters_are_a_list_with_the_newest_open() {
    let mut robot = at("letter");
    let radios = |robot: &mut Robot| -> Vec<(String, Option<bool>)> {
        let nodes = robot.nodes().into_iter().filter(|node| node.role == Role::Radio);
        nodes.map(|node| (node.name, node.on)).collect()
    };
    assert!(radios(&mut robot).is_empty(), "one letter needs no list");
    for words in ["From. “Larkpost, fees”", SENDER, "Subject. Your parcel, your question", "The bill"] {
        assert!(robot.page().contains(words), "no “{words}”:\n{}", robot.page());
    }
    on_to(&mut robot, "reply");
    let list = radios(&mut robot);
    assert_eq!(list.len(), 2, "{list:?}");
    assert!(list[0].0.contains("You. Re: Your parcel, your question") && list[0].1 == Some(true), "{list:?}");
    let page = robot.page();
    assert!(page.contains("From. You. ann.bennett@home.example"), "the learner's own letter:\n{page}");
    assert!(page.contains("I have not ordered anything") && !page.contains("The bill for the fee"), "{page}");

    robot.press("Your parcel, your question");
    assert!(robot.page().contains("I have not ordered anything"), "the newest is pressed: it stays");
    let older = robot.nodes().into_iter().rfind(|node| node.role == Role::Radio).expect("the older letter");
    robot.click_at(older.bounds.center());
    let page = robot.page();
    assert!(page.contains("The bill for the fee") && !page.contains("I have not ordered anything"), "{page}");
    let list = radios(&mut robot);
    assert_eq!(list.iter().map(|(_, on)| *on).collect::<Vec<_>>(), [Some(false), Some(true)]);

    on_to(&mut robot, "again");
    let list = radios(&mut robot);
    assert_eq!(list.iter().map(|(_, on)| *on).collect::<Vec<_>>(), [Some(true), Some(false), Some(false)]);
    assert!(robot.page().contains("the shop asks us not to say"), "a new one opens by itself");
}

#[test]
fn a_page_shows_its_rows_fields_and_buttons_and_a_new_address_is_a_new_page() {
    let mut robot = at("form");
    let page = robot.page();
    for words in [
        "Address of the page. https://",
        "Fee for your parcel. 1 coin",
        "Number of your card. All figures, and the three on its back",
        "Pay now",
        "Close the page",
    ] {
        assert!(page.contains(words), "no “{words}”:\n{page}");
    }
    assert!(robot.nodes().iter().all(|node| node.role != Role::Image), "no board yet");
    on_to(&mut robot, "board");
    let page = robot.page();
    assert!(!page.contains("Pay now") && page.contains("Worth today. + 12 %"), "{page}");
    let board = robot.nodes().into_iter().find(|node| node.role == Role::Image).expect("the board");
    assert_eq!(board.name, "A curve that rises from left to right.");
}

#[test]
fn the_balance_is_the_largest_figure_and_the_pause_has_a_hand() {
    let mut robot = at("app");
    let size = |robot: &mut Robot, words: &str| {
        let text = texts(robot).into_iter().find(|text| text.whole.contains(words));
        text.unwrap_or_else(|| panic!("no “{words}”")).bounds.height
    };
    let balance = size(&mut robot, "£2,480");
    assert!(balance > 1.3 * size(&mut robot, "£6,100") && balance > 1.3 * size(&mut robot, "Riverbank"));
    let page = robot.page();
    assert!(
        page.contains("Current account. £2,480") && page.contains("Code for this payment. ••••••"),
        "{page}"
    );
    assert!(!page.contains("The bank puts in a pause"), "{page}");
    on_to(&mut robot, "pause");
    let page = robot.page();
    assert!(page.contains("The bank puts in a pause") && page.contains("£2,480"), "{page}");
}

#[test]
fn each_stage_has_its_own_way_out_which_answers_where_a_choice_says_so() {
    for (beat, exit, chosen) in [
        ("answer-text", "Close the thread", "wait"),
        ("again", "Close the letter", "wait"),
        ("board", "Close the page", "wait"),
        ("pause", "Freeze my card", "freeze"),
    ] {
        let mut robot = at(beat);
        if !robot.page().contains("What do you do?") {
            send(&mut robot, play::Message::GoOn);
        }
        robot.press(exit);
        assert_eq!(answer(&robot).as_deref(), Some(chosen), "{exit}");
    }
    let mut robot = at("app");
    robot.press("Close");
    assert!(robot.page().contains("Stop here for today?"), "nothing is asked there:\n{}", robot.page());
}

#[test]
fn every_word_of_a_stage_is_in_the_tree_once_and_stands_out() {
    for theme in Theme::ALL {
        for text_size in [100, 200] {
            let settings = Settings { theme, text_size, ..speaking("en") };
            stages(&settings, USUAL, &mut |page, robot| {
                let look = format!("{page}, {}, {text_size} %", theme.key());
                assert!(robot.twice().is_empty(), "{look}: {:?}", robot.twice());
                if let Some(words) = newest(robot).filter(|_| page != "letters, an older one, line") {
                    let nodes = robot.nodes();
                    let said: Vec<_> = nodes.iter().filter(|node| node.name.contains(&words)).collect();
                    assert_eq!(said.len(), 1, "{look}: {said:#?}");
                    let bubble = said[0].parent.map(|parent| nodes[parent].role);
                    assert_eq!(bubble, Some(Role::ListItem), "{look}");
                }
                for drawn in robot.drawn().0 {
                    let icon = drawn.what.starts_with(|c| ('\u{e000}'..'\u{f900}').contains(&c));
                    let least = if icon { 3.0 } else { 7.0 };
                    for below in drawn.ground {
                        let ratio = contrast(drawn.over, below);
                        assert!(ratio >= least, "{look}: {ratio:.2} “{}”", drawn.what);
                    }
                }
            });
        }
    }
}

/// The words of the newest line, where the stage is shown and it was no choice.
fn newest(robot: &Robot) -> Option<String> {
    let Screen::Play(situation) = robot.app.screen() else { return None };
    let key = situation.play.transcript().last()?.key();
    let heard = situation.shown() == play::View::Stage && !key.contains(".c-");
    heard.then(|| situation.script.text(&key, &situation.values))
}

#[test]
fn signs_of_a_part_and_of_the_sender_are_numbered_in_their_place() {
    let mut robot = at("answer-text");
    assert!(!robot.page().contains("(sign"), "nothing is told before an answer:\n{}", robot.page());
    send(&mut robot, play::Message::Digit(0));
    let page = robot.page();
    assert!(page.contains("(sign 3: https://larkpost-fee.example)"), "{page}");
    assert!(page.contains("(sign 1: You did not start it)"), "at the sender:\n{page}");
    send(&mut robot, play::Message::ShowTranscript);
    let page = robot.page();
    assert!(page.contains("(sign 3: https://larkpost-fee.example)") && page.contains(LINK), "{page}");

    let mut robot = at("form");
    pages::finish_by(&mut robot, false);
    let page = robot.page();
    for words in [LINK, "Bill-March.pdf.exe", "A program of 2 MB, not a paper", ": Number of your card)"] {
        assert!(page.contains(words), "no “{words}” in the debrief:\n{page}");
    }
}
