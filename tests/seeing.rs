//! What can be seen by eyes that see less: contrast in all four looks, for every pair that is drawn; what
//! is told apart under three kinds of colour blindness; nothing told by colour alone.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]
#![allow(clippy::unreadable_literal, reason = "published figures are written as they were published")]

mod robot;

use std::collections::{BTreeMap, BTreeSet};

use robot::{Color, Named, Robot, Size, Tinted, settings};
use second_look::content::catalogue::Catalogue;
use second_look::content::{Clue, Grade, Mark, ScenarioId, Sign};
use second_look::i18n::{Language, Words};
use second_look::learn::outcome::Side;
use second_look::play::Step;
use second_look::settings::{Settings, Theme};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, home, play, settings as set, tour};
use second_look::ui::theme::{EDGES, Kind, Palette, TEXTS, contrast};
use second_look::ui::widget::{feedback, glasses, marked};

/// Each pair of these tables that stands out less than that.
fn too_faint(palette: &Palette) -> Vec<String> {
    let mut out = Vec::new();
    for (table, least) in [(TEXTS, 7.0), (EDGES, 3.0)] {
        for (ground, all) in table {
            for over in *all {
                let of = |name: &str| palette.by_name(name).unwrap_or_else(|| panic!("no token “{name}”"));
                let ratio = contrast(of(over), of(ground));
                if ratio < least {
                    out.push(format!("{over} on {ground}: {ratio:.2}, not {least}"));
                }
            }
        }
    }
    out
}

#[test]
fn words_stand_out_seven_to_one_and_edges_three_to_one() {
    for kind in Kind::ALL {
        let palette = Palette::of(kind);
        assert_eq!(too_faint(&palette), Vec::<String>::new(), "{kind:?}");
        // And it would be noticed.
        let grey = Color::from_rgb8(0x80, 0x80, 0x80);
        let faint = too_faint(&Palette { ink2: grey, ..palette });
        assert!(faint.iter().any(|line| line.starts_with("ink2 on page")), "{faint:?}");
        let faint = too_faint(&Palette { edge: palette.card, ..palette });
        assert!(faint.iter().any(|line| line.starts_with("edge on card")), "{faint:?}");
    }
}

/// Pages where every kind of thing is drawn, each handed to the test with its name.
fn pages(theme: Theme, text_size: u16, mut test: impl FnMut(&str, &mut Robot)) {
    let chosen = Settings { theme, text_size, ..settings("en", "GB") };
    let first = Settings { language: None, country: None, ..chosen.clone() };
    let size = Size::new(1280.0, 800.0);
    let open =
        |settings: &Settings| Robot::over(App::new(settings.clone(), None, Catalogue::load(None)), size);
    test("language", &mut open(&first));
    test("country", &mut open(&Settings { country: None, ..chosen.clone() }));
    let robot = &mut open(&chosen);
    test("home", robot);
    robot.send(Message::Help);
    test("help", robot);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    test("settings", robot);
    robot.send(Message::OnSettings(set::Message::Keys));
    test("keys", robot);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Tour));
    for step in tour::Step::ALL {
        robot.send(Message::Digit(0));
        test(step.key(), robot);
        robot.send(Message::OnTour(tour::Message::GoOn));
    }
    robot.send(Message::OnHome(home::Message::Topics));
    test("topics", robot);
    let names: Vec<ScenarioId> = robot.app.ctx().catalogue.cards().map(|card| card.name.clone()).collect();
    for (number, name) in names.into_iter().enumerate() {
        robot.send(Message::Home);
        robot.send(Message::OnTopics(name.clone()));
        for step in 0..60 {
            test(&format!("{name}, {step}"), robot);
            let Screen::Play(situation) = robot.app.screen() else { break };
            let message = match situation.play.step() {
                Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => {
                    play::Message::Digit((number + step) % 3)
                }
                Step::Spot { done: false, .. } if step % 3 > 0 => play::Message::Hint,
                Step::Spot { done: false, .. } => play::Message::Looked,
                _ => play::Message::GoOn,
            };
            robot.send(Message::OnPlay(message));
        }
    }
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    test("progress", robot);
}

const THEMES: [(Theme, Kind); 4] = [
    (Theme::Light, Kind::Light),
    (Theme::Dark, Kind::Dark),
    (Theme::ContrastDark, Kind::ContrastDark),
    (Theme::ContrastLight, Kind::ContrastLight),
];

/// A colour as designers write it.
fn hex(colour: Color) -> String {
    let [r, g, b, _] = colour.into_rgba8();
    format!("#{r:02X}{g:02X}{b:02X}")
}

#[test]
fn every_word_that_is_drawn_stands_out_on_what_it_is_drawn_on() {
    let mut faint = BTreeMap::new();
    let mut unlisted = BTreeMap::new();
    for (theme, kind) in THEMES {
        let palette = Palette::of(kind);
        let of = |name: &str| hex(palette.by_name(name).expect("a token"));
        let listed: BTreeSet<(String, String)> = TEXTS
            .iter()
            .flat_map(|(ground, all)| all.iter().map(move |over| (of(ground), of(over))))
            .collect();
        let tokens: BTreeSet<String> = TEXTS.iter().map(|(ground, _)| of(ground)).collect();
        let mut count = 0;
        for size in [100, 200] {
            pages(theme, size, |page, robot| {
                let (words, _) = robot.drawn();
                assert!(words.len() > 20, "{page}: {} letters", words.len());
                count += words.len();
                for Tinted { what, over, ground } in words {
                    for below in ground {
                        let ratio = contrast(over, below);
                        let pair = (hex(below), hex(over));
                        // An icon beside its word is a drawing.
                        let icon = what.starts_with(|c| ('\u{e000}'..'\u{f900}').contains(&c));
                        if ratio < if icon { 3.0 } else { 7.0 } {
                            let line = format!("{page}: {ratio:.2} “{what}”");
                            let _ = faint.entry((theme.key(), pair.clone())).or_insert(line);
                        }
                        // Discs of initials and pictures have grounds of their own.
                        if !icon && tokens.contains(&pair.0) && !listed.contains(&pair) {
                            let line = format!("{page}: “{what}”");
                            let _ = unlisted.entry((theme.key(), pair)).or_insert(line);
                        }
                    }
                }
            });
        }
        assert!(count > 10_000, "{count} letters");
    }
    assert!(faint.is_empty(), "too faint:\n{faint:#?}");
    assert!(unlisted.is_empty(), "drawn, but not in TEXTS:\n{unlisted:#?}");
}

#[test]
fn every_edge_of_a_control_and_every_ring_stands_out() {
    let mut faint = BTreeMap::new();
    for (theme, kind) in THEMES {
        let Palette { focus, focus_halo, line, edge, mark, on_mark, on_trust, .. } = Palette::of(kind);
        // What has no edge to be seen: a bubble adorned by a hairline, the disc a number stands on, the
        // marigold frame that lies in one of ink, the body of the drawn telephone.
        let telephone = Color::from_rgb8(0x0B, 0x15, 0x19);
        let mut adorns = vec![mark, on_mark, on_trust, telephone];
        adorns.extend((!kind.is_contrast()).then_some(line));
        let mut rings = 0;
        pages(theme, 100, |page, robot| {
            robot.tap(Named::Tab);
            let (_, edges) = robot.drawn();
            for (index, Tinted { what, over, ground }) in edges.iter().enumerate() {
                // A ring is two: the inner one parts the outer one from what is in focus.
                if *over == focus_halo && edges.get(index + 1).is_some_and(|outer| outer.over == focus) {
                    rings += 1;
                    continue;
                }
                let hidden = adorns.contains(over) && !(kind.is_contrast() && *over == edge);
                if hidden {
                    continue;
                }
                let worst = ground.iter().map(|below| contrast(*over, *below)).fold(21.0, f32::min);
                if worst < 3.0 {
                    let ground: Vec<String> = ground.iter().map(|below| hex(*below)).collect();
                    let line = format!("{page}: {worst:.2} {what}");
                    let _ = faint.entry((theme.key(), hex(*over), ground)).or_insert(line);
                }
            }
        });
        assert!(rings > 20, "{kind:?}: {rings} rings");
    }
    assert!(faint.is_empty(), "too faint:\n{faint:#?}");
}

/// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB: no red, no green, no blue cones.
const BLIND: [(&str, [[f32; 3]; 3]); 3] = [
    (
        "protanopia",
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    (
        "tritanopia",
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ),
];

/// CIELAB under D65 of a linear RGB.
fn lab(rgb: [f32; 3]) -> [f32; 3] {
    let f = |t: f32| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
    let of = |row: [f32; 3], white: f32| f(row.iter().zip(rgb).map(|(m, v)| m * v).sum::<f32>() / white);
    let x = of([0.4124564, 0.3575761, 0.1804375], 0.95047);
    let y = of([0.2126729, 0.7151522, 0.072175], 1.0);
    let z = of([0.0193339, 0.119192, 0.9503041], 1.08883);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000, after Sharma, Wu and Dalal 2005.
fn distance([l1, a1, b1]: [f32; 3], [l2, a2, b2]: [f32; 3]) -> f32 {
    let chroma = f32::midpoint(a1.hypot(b1), a2.hypot(b2));
    let seventh = |c: f32| (c.powi(7) / (c.powi(7) + 25.0_f32.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh(chroma));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue =
        |a: f32, b: f32| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        d if d > 180.0 => d - 360.0,
        d if d < -180.0 => d + 360.0,
        d => d,
    };
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let mean_hue = match (h1 - h2).abs() {
        _ if grey => h1 + h2,
        d if d <= 180.0 => f32::midpoint(h1, h2),
        _ if h1 + h2 < 360.0 => f32::midpoint(h1, h2) + 180.0,
        _ => f32::midpoint(h1, h2) - 180.0,
    };
    let (l, c) = (f32::midpoint(l1, l2), f32::midpoint(c1, c2));
    let cos = |degrees: f32| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(mean_hue - 30.0) + 0.24 * cos(2.0 * mean_hue) + 0.32 * cos(3.0 * mean_hue + 6.0)
        - 0.2 * cos(4.0 * mean_hue - 63.0);
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let rotation =
        -2.0 * seventh(c) * (60.0 * (-((mean_hue - 275.0) / 25.0).powi(2)).exp()).to_radians().sin();
    let (dl, dc, dh) = ((l2 - l1) / sl, (c2 - c1) / sc, dh / sh);
    (dl * dl + dc * dc + dh * dh + rotation * dc * dh).sqrt()
}

#[test]
fn the_distance_is_the_published_one() {
    for (one, other, wanted) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        let found = distance(one, other);
        assert!((found - wanted).abs() < 0.001, "{one:?}, {other:?}: {found}, not {wanted}");
    }
}

/// How far apart two colours are at least, to all eyes: those that see every colour, and three that do not.
fn apart(one: Color, other: Color) -> (f32, &'static str) {
    let linear = |colour: Color| {
        let [r, g, b, _] = colour.into_linear();
        [r, g, b]
    };
    let (one, other) = (linear(one), linear(other));
    let mut least = (distance(lab(one), lab(other)), "all colours");
    for (name, matrix) in BLIND {
        let seen = |rgb: [f32; 3]| {
            matrix.map(|row| row.iter().zip(rgb).map(|(m, v)| m * v).sum::<f32>().clamp(0.0, 1.0))
        };
        let found = distance(lab(seen(one)), lab(seen(other)));
        if found < least.0 {
            least = (found, name);
        }
    }
    least
}

/// What is too alike in a palette: the four grades, the two sides of the score, signs and marks.
fn too_alike(kind: Kind, p: &Palette) -> Vec<String> {
    // In high contrast a way on is filled and a way out is an outline.
    let out = if kind.is_contrast() { 12.0 } else { 20.0 };
    let pairs = [
        ("best, fine", p.best, p.fine, 8.0),
        ("best, risky", p.best, p.risky, 8.0),
        ("best, harmful", p.best, p.harmful, 8.0),
        ("fine, risky", p.fine, p.risky, 8.0),
        ("fine, harmful", p.fine, p.harmful, 8.0),
        ("risky, harmful", p.risky, p.harmful, 8.0),
        ("the two sides of the score", p.scam_side, p.genuine_side, 30.0),
        ("sign, mark", p.mark, p.trust, 12.0),
        ("on, out", p.primary, p.exit, out),
    ];
    let near = pairs.into_iter().filter_map(|(what, one, other, least)| {
        let (found, eyes) = apart(one, other);
        (found < least).then(|| format!("{what}: {found:.1} to {eyes}, not {least}"))
    });
    near.collect()
}

#[test]
fn what_differs_in_colour_differs_to_all_eyes() {
    for kind in Kind::ALL {
        let palette = Palette::of(kind);
        assert_eq!(too_alike(kind, &palette), Vec::<String>::new(), "{kind:?}");
        // And it would be noticed: red and green that many cannot tell apart.
        let (red, green) = (Color::from_rgb8(0xA0, 0x40, 0x30), Color::from_rgb8(0x5A, 0x60, 0x20));
        let alike = too_alike(kind, &Palette { best: green, harmful: red, ..palette });
        assert!(alike.iter().any(|line| line.starts_with("best, harmful")), "{kind:?}: {alike:?}");
    }
}

/// Which of its pixels are darker than the middle.
fn outline(pixels: &[u8]) -> Vec<bool> {
    pixels.chunks_exact(4).map(|p| p[..3].iter().map(|v| u32::from(*v)).sum::<u32>() < 384).collect()
}

#[test]
fn nothing_is_told_by_colour_alone() {
    // Without any colour the four shapes are four, the two numbers two, the two rows of dots two.
    let size = Size::new(80.0, 80.0);
    let mut robot = Robot::new(Settings { theme: Theme::ContrastLight, ..settings("en", "GB") }, None);
    // The context holds on to its app: what is sketched belongs to another.
    let app = App::new(
        Settings { theme: Theme::ContrastLight, ..settings("en", "GB") },
        None,
        Catalogue::load(None),
    );
    let ctx = app.ctx();
    let grades = [Grade::Best, Grade::Fine, Grade::Risky, Grade::Harmful];
    let shapes: Vec<_> = grades
        .iter()
        .map(|grade| outline(&robot.sketch(size, feedback::shape(&ctx, *grade, 80.0))))
        .collect();
    let clues = [Clue::Sign(Sign::Secrecy), Clue::Mark(Mark::IHaveTime)];
    let numbers: Vec<_> =
        clues.iter().map(|clue| outline(&robot.sketch(size, marked::number(&ctx, *clue, 1)))).collect();
    let two = Side { well: 2, late: 0, missed: 0 };
    let dots: Vec<_> = [true, false]
        .iter()
        .map(|scams| outline(&robot.sketch(size, glasses::dots(&ctx, two, *scams).into())))
        .collect();
    for (what, all) in [("shapes", shapes), ("numbers", numbers), ("dots", dots)] {
        for (index, one) in all.iter().enumerate() {
            assert!(one.iter().any(|dark| *dark), "{what}: {index} is empty");
            for other in &all[index + 1..] {
                let differ = one.iter().zip(other).filter(|(a, b)| a != b).count();
                assert!(differ > 60, "{what}: {index} looks like another, but for {differ} pixels");
            }
        }
    }
    // And each has a word of its own, in every language.
    for language in Language::ALL {
        let words = Words::new(language);
        let mut said = BTreeMap::new();
        for grade in grades {
            let _ = said.insert(words.text(&format!("grade-{}", grade.key())), grade.key());
        }
        assert_eq!(said.len(), 4, "{said:?}");
        assert_ne!(words.text("kind-sign"), words.text("kind-mark"));
        assert_ne!(words.text("score-scams"), words.text("score-genuine"));
    }
    // What is chosen says so, and has a tick besides its colour.
    robot.send(Message::OnHome(home::Message::Settings));
    let nodes = robot.nodes();
    assert!(
        nodes.iter().any(|node| node.on == Some(true)) && nodes.iter().any(|node| node.on == Some(false))
    );
}
