//! The rules of plain, kind and safe words, of pictures, of the review and of packs.

use crate::Case;
use crate::Edit::{self, Line, Put, Swap};

/// A picture of one white dot.
const DOT: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0,
    1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63, 0xf8,
    0x0f, 0, 1, 1, 1, 0, 0x1b, 0xb6, 0xee, 0x56, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

/// One line of the English words of the scam, broken and mended.
fn line(code: &'static str, begin: &'static str, broken: &'static str, mended: &'static str) -> Case {
    Case { code, broken: vec![Line("en/one", begin, broken)], mended: vec![Line("en/one", begin, mended)] }
}

/// The line of the review, broken and mended.
fn review(code: &'static str, broken: &'static str, mended: &'static str) -> Case {
    Case {
        code,
        broken: vec![Line("one.ron", "    review: ", broken)],
        mended: vec![Line("one.ron", "    review: ", mended)],
    }
}

const SHOWN: &str = "\"paid\": Line(who: \"scene\", next";

const PROMISE_FIRST: &str = r#"(id: "promise", act: GoAlong, grade: Risky, next: "push"),
            (id: "refuse", act: Refuse, grade: Fine, next: "push"),
            (id: "look-up", act: OfficialCheck, grade: Best, next: "push"),"#;
const LOOK_UP_FIRST: &str = r#"(id: "look-up", act: OfficialCheck, grade: Best, next: "push"),
            (id: "promise", act: GoAlong, grade: Risky, next: "push"),
            (id: "refuse", act: Refuse, grade: Fine, next: "push"),"#;

/// The best answer of the first question comes first in the file, as it does in two others.
fn best_first() -> Edit {
    Swap(
        "one.ron",
        r#"(id: "agree", act: GoAlong, grade: Risky, next: "story"),
            (id: "ask-group", act: AskSomeone, grade: Best, next: "doubt"),"#,
        r#"(id: "ask-group", act: AskSomeone, grade: Best, next: "doubt"),
            (id: "agree", act: GoAlong, grade: Risky, next: "story"),"#,
    )
}

/// The line `paid` shows this picture.
fn shows(with: &'static str) -> Edit {
    Swap("one.ron", SHOWN, with)
}

const APP: &str = "\"paid\": Line(who: \"scene\", media: Some(\"app.png\"), next";
const SPARE: &str = "\"paid\": Line(who: \"scene\", media: Some(\"spare.png\"), next";
const TICK: &str = "\"paid\": Line(who: \"scene\", media: Some(\"tick.png\"), next";

/// The words of the picture, in each language.
fn told() -> [Edit; 3] {
    [
        Line(
            "en/one",
            "paid = ",
            "paid = The app says that { $sum } is sent.\n    .alt = The app’s page after a payment: a green tick.",
        ),
        Swap("zh-CN/one", "\nthird =", "\n    .alt = 付款后的手机画面：一个绿色的勾。\nthird ="),
        Swap("fr/one", "\nthird =", "\n    .alt = L’écran après un paiement : une coche verte.\nthird ="),
    ]
}

fn pictures() -> Vec<Case> {
    let all = |first: Vec<Edit>| first.into_iter().chain(told()).collect::<Vec<_>>();
    vec![
        Case {
            code: "SL035",
            broken: vec![
                shows(APP),
                Put("media/app.png", DOT),
                Line("en/one", "paid = ", "paid = The app says that { $sum } is sent."),
            ],
            mended: all(vec![shows(APP), Put("media/app.png", DOT)]),
        },
        Case {
            code: "SL036",
            broken: all(vec![shows(TICK)]),
            mended: all(vec![shows(APP), Put("media/app.png", DOT)]),
        },
        Case {
            code: "SL037",
            broken: vec![Put("media/spare.png", DOT)],
            mended: all(vec![shows(SPARE), Put("media/spare.png", DOT)]),
        },
    ]
}

pub(crate) fn all() -> Vec<Case> {
    let mut out = vec![
        line(
            "SL026",
            "behind-story = ",
            "behind-story = In the group somebody would say at once that no book was ordered, and so you are asked to stay away from it.",
            "behind-story = In the group somebody would say that no book was ordered. That is why you are to stay away.",
        ),
        line(
            "SL027",
            "behind-story = ",
            "behind-story = In the group somebody would say at once that no book was ordered, and because he knows this very well you are kindly asked to stay away from it.",
            "behind-story = In the group somebody would say that no book was ordered. He knows this very well. So you are asked to stay away.",
        ),
        line(
            "SL028",
            "behind-story = ",
            "behind-story = Many kind people fell for this.",
            "behind-story = Many kind people have met this.",
        ),
        line("SL029", "    .contact = ", "    .contact = 020 8123 4567", "    .contact = 020 7946 0123"),
        line(
            "SL030",
            "behind-hello = ",
            "behind-hello = He copied the page www.our-reading-club.com.",
            "behind-hello = He copied the page www.reading-club.example.",
        ),
        line(
            "SL031",
            "behind-hello = ",
            "behind-hello = He would like it by PayPal.",
            "behind-hello = He would like it by telephone.",
        ),
        line(
            "SL032",
            "behind-hello = ",
            "behind-hello = His card is 4111 1111 1111 1111.",
            "behind-hello = His card is 4111 •••• •••• 1111.",
        ),
        line(
            "SL033",
            "behind-hello = ",
            "behind-hello = He sends a card with 11010519491231002X on it.",
            "behind-hello = He sends a card with 110105••••••••••2X on it.",
        ),
        Case {
            code: "SL034",
            broken: vec![best_first(), Swap("one.ron", PROMISE_FIRST, LOOK_UP_FIRST)],
            mended: vec![best_first()],
        },
        review(
            "SL038",
            "    review: (checked: \"TODAY\", sources: []),",
            "    review: (checked: \"TODAY\", sources: [\"C11\", \"E3\"]),",
        ),
        review(
            "SL039",
            "    review: (checked: \"2020-01-01\", sources: [\"example\"]),",
            "    review: (checked: \"TODAY\", sources: [\"example\"]), // looked at again",
        ),
        review(
            "SL040",
            "    review: (checked: \"24.11.2026\", sources: [\"example\"]),",
            "    review: (checked: \"TODAY\", sources: [\"example\"]), // year, month, day",
        ),
        Case {
            code: "SL041",
            broken: vec![Put("locales/en/terms (copy).ftl", b"-library = the library\n")],
            mended: vec![Put("locales/en/terms.ftl", b"-library = the library\n")],
        },
        Case {
            code: "SL042",
            broken: vec![Line("one.ron", "    topic: ", "    topic: JobAbroad,")],
            mended: vec![
                Line("one.ron", "    topic: ", "    topic: JobAbroad, content_note: true,"),
                Swap("en/one", "\ncast-me = ", "\ncontent-note = This speaks of being far away.\ncast-me = "),
                Swap("fr/one", "\ncast-me = ", "\ncontent-note = Il est question d’être loin.\ncast-me = "),
                Swap("zh-CN/one", "\ncast-me = ", "\ncontent-note = 讲的是离家很远。\ncast-me = "),
            ],
        },
    ];
    out.extend(pictures());
    out
}
