//! The rules of structure and words: what breaks each, and the same place mended.
#![allow(clippy::too_many_lines, reason = "a table is as long as it is")]

use crate::Case;
use crate::Edit::{self, Line, Out, Put, Swap};

fn case<const B: usize, const M: usize>(code: &'static str, broken: [Edit; B], mended: [Edit; M]) -> Case {
    Case { code, broken: broken.into(), mended: mended.into() }
}

pub(crate) fn all() -> Vec<Case> {
    let mut out = structure();
    out.extend(words());
    out
}

fn structure() -> Vec<Case> {
    vec![
        case(
            "SL001",
            [Swap("one.ron", "start: \"begin\",", "start: ,")],
            [Swap("one.ron", "start: \"begin\",", "start: \"begin\", // where it begins")],
        ),
        case(
            "SL002",
            [Swap("one.ron", "difficulty: Medium", "difficulty: Middling")],
            [Swap("one.ron", "difficulty: Medium", "difficulty: Hard")],
        ),
        case(
            "SL002",
            [Swap("one.ron", "difficulty: Medium,", "difficulty: Medium,\n    hardness: 3,")],
            [Swap("one.ron", "difficulty: Medium,", "difficulty: Medium,\n    // hardness: 3,")],
        ),
        case(
            "SL003",
            [Line("one.ron", "    difficulty: ", "")],
            [Line("one.ron", "    difficulty: ", "    difficulty: Easy,")],
        ),
        case(
            "SL004",
            [Swap("pack.ron", "format: 1,", "format: 99,")],
            [Swap("pack.ron", "format: 1,", "format: 1, // the one there is")],
        ),
        case(
            "SL005",
            [Swap("one.ron", "(id: \"wait\"", "(id: \"Wait\"")],
            [
                Swap("one.ron", "(id: \"wait\"", "(id: \"wait-a-bit\""),
                Swap("*/one", ".c-wait =", ".c-wait-a-bit ="),
                Swap("*/one", ".why-wait =", ".why-wait-a-bit ="),
            ],
        ),
        case(
            "SL006",
            [Put("one.ron", &[0xff, 0xfe, b'(', 0])],
            [Swap("one.ron", "    start: ", "    // Trouvé à la médiathèque.\n    start: ")],
        ),
        case(
            "SL007",
            [Swap("one.ron", "grade: Fine, next: \"look-late\"", "grade: Fine, next: \"look-lost\"")],
            [Swap("one.ron", "grade: Fine, next: \"look-late\"", "grade: Fine, next: \"end-late\"")],
        ),
        case(
            "SL008",
            [Swap("one.ron", "who: \"sender\", instead_of: Some(\"hello\"),", "who: \"sender\",")],
            [Swap(
                "one.ron",
                "instead_of: Some(\"hello\"),",
                "instead_of: Some(\"hello\"), when: Some(\"book\", \"novel\"),",
            )],
        ),
        case(
            "SL009",
            [
                Swap("one.ron", "grade: Fine, next: \"look-late\"", "grade: Fine, next: \"waiting\""),
                Swap(
                    "one.ron",
                    "        \"look\": Spot",
                    "        \"waiting\": Line(who: \"scene\", next: \"waiting\"),\n        \"look\": Spot",
                ),
            ],
            [
                Swap("one.ron", "grade: Fine, next: \"look-late\"", "grade: Fine, next: \"waiting\""),
                Swap(
                    "one.ron",
                    "        \"look\": Spot",
                    "        \"waiting\": Line(who: \"scene\", next: \"look-late\"),\n        \"look\": Spot",
                ),
                Swap("en/one", "\nlook =", "\nwaiting = You put the kettle on.\nlook ="),
                Swap("zh-CN/one", "\nlook =", "\nwaiting = 您烧上一壶水。\nlook ="),
                Swap("fr/one", "\nlook =", "\nwaiting = Vous mettez de l’eau à chauffer.\nlook ="),
            ],
        ),
        case(
            "SL010",
            [
                Swap("one.ron", "act: CallBack, grade: Best, next", "act: CallBack, grade: Risky, next"),
                Swap(
                    "one.ron",
                    "\"not-now\", act: Refuse, grade: Fine",
                    "\"not-now\", act: Refuse, grade: Risky",
                ),
            ],
            [
                Swap("one.ron", "act: CallBack, grade: Best, next", "act: CallBack, grade: Fine, next"),
                Swap(
                    "one.ron",
                    "\"not-now\", act: Refuse, grade: Fine",
                    "\"not-now\", act: Refuse, grade: Risky",
                ),
            ],
        ),
        case(
            "SL011",
            [Swap(
                "two.ron",
                "\"end-checked\": End(outcome: Trusted)",
                "\"end-checked\": End(outcome: Stopped)",
            )],
            [Swap(
                "two.ron",
                "\"end-checked\": End(outcome: Trusted),",
                "\"end-checked\": End(outcome: Trusted), //",
            )],
        ),
        case(
            "SL012",
            [Swap("one.ron", "pair: \"reading-club\"", "pair: \"book-money\"")],
            [
                Swap("one.ron", "pair: \"reading-club\"", "pair: \"book-money\""),
                Swap("two.ron", "pair: \"reading-club\"", "pair: \"book-money\""),
            ],
        ),
        case(
            "SL012",
            [Swap("two.ron", "regions: Any", "regions: Only([\"GB\"])")],
            [
                Swap("one.ron", "regions: Any", "regions: Only([\"GB\"])"),
                Swap("two.ron", "regions: Any", "regions: Only([\"GB\"])"),
            ],
        ),
        case(
            "SL013",
            [Swap("one.ron", "Money(4, 9)", "Money(9, 4)")],
            [Swap("one.ron", "Money(4, 9)", "Money(5, 12)"), Swap("two.ron", "Money(4, 9)", "Money(4, 9)")],
        ),
        case(
            "SL013",
            [Swap("one.ron", "Pick([\"novel\", \"poems\", \"letters\"])", "Pick([\"novel\"])")],
            [
                Swap("one.ron", "Pick([\"novel\", \"poems\", \"letters\"])", "Pick([\"novel\", \"poems\"])"),
                Line("en/one", "vary-book-letters", ""),
                Line("zh-CN/one", "vary-book-letters", ""),
                Line("fr/one", "vary-book-letters", ""),
            ],
        ),
        case(
            "SL014",
            [Swap("one.ron", "(id: \"call\", act", "(id: \"later\", act")],
            [
                Swap("one.ron", "(id: \"call\", act", "(id: \"ring\", act"),
                Swap("*/one", ".w-call =", ".w-ring ="),
                Swap("*/one", ".why-call =", ".why-ring ="),
            ],
        ),
        case(
            "SL015",
            [Swap("one.ron", "End(outcome: StoppedLate)", "End(outcome: Stopped)")],
            [Swap("one.ron", "End(outcome: StoppedLate),", "End(outcome: StoppedLate), //")],
        ),
    ]
}

fn words() -> Vec<Case> {
    vec![
        case(
            "SL016",
            [Line(
                "en/one",
                "behind-story = ",
                "behind-story = In the group somebody would ask.\n    [So you are asked to stay away.]",
            )],
            [Line(
                "en/one",
                "behind-story = ",
                "behind-story = In the group somebody would ask.\n    So you are asked to stay away.",
            )],
        ),
        case(
            "SL017",
            [Line("en/one", "    .care = ", ""), wrong_idea()],
            [Line("en/one", "    .care = ", "    .care = Say that telling late still helps."), wrong_idea()],
        ),
        case(
            "SL018",
            [Swap("en/one", "summary =", "teaser = A message from the club.\nsummary =")],
            [Swap("en/one", "summary =", "room = The reading club\nsummary =")],
        ),
        case(
            "SL019",
            [Swap("en/one", "cast-sender =", "summary = Your telephone buzzes.\ncast-sender =")],
            [Line("en/one", "summary = ", "summary = Your telephone buzzes in the afternoon.")],
        ),
        case(
            "SL020",
            [Swap("en/one", ".w-pay = I send the { $sum }", ".w-pay = I send the { $price }")],
            [Line("en/one", "    .w-pay = ", "    .w-pay = I send the { $sum } and let nobody wait.")],
        ),
        case(
            "SL020",
            [Swap("fr/one", ".w-pay = J’envoie les { $sum }", ".w-pay = J’envoie la somme")],
            [Swap("fr/one", ".w-pay = J’envoie les { $sum }", ".w-pay = J’envoie { $sum }")],
        ),
        case(
            "SL021",
            [Swap("en/one", "(sign:secrecy)", "(sign:too-good)")],
            [Swap("en/one", "[do not mention it in the group]", "do not mention it [in the group]")],
        ),
        case(
            "SL022",
            [Line("en/one", "    .aim = ", "    .aim = To practise [checking a request.")],
            [Line("en/one", "    .aim = ", "    .aim = To practise checking a request.")],
        ),
        case(
            "SL023",
            [
                Line("en/one", "end-late = ", "end-late = The club knows about the { $sum } now."),
                Line("en/one", "end-harmed = ", "end-harmed = The club knows about the { $sum } now."),
            ],
            [
                Line("en/one", "end-late = ", "end-late = The bank brought back most of the { $sum }."),
                Line("en/one", "end-harmed = ", "end-harmed = The club knows about the { $sum } now."),
            ],
        ),
        case(
            "SL024",
            [
                Line("en/one", "begin = ", "begin = A message arrives."),
                Line("en/one", "end-stopped = ", "end-stopped = You have paid nothing."),
            ],
            [
                Line(
                    "en/one",
                    "begin = ",
                    "begin = You are peeling apples, and the radio is on. A message arrives from a number that is not among your contacts.",
                ),
                Line(
                    "en/one",
                    "end-stopped = ",
                    "end-stopped = You have paid nothing. The club hears of it on Tuesday, and two others had the same message. The next book is chosen by a show of hands, and there is cake.",
                ),
            ],
        ),
        case(
            "SL025",
            [Out("fr/one")],
            [
                Out("fr/one"),
                Out("fr/two"),
                Swap("pack.ron", "[\"en\", \"zh-CN\", \"fr\"]", "[\"en\", \"zh-CN\"]"),
            ],
        ),
    ]
}

fn wrong_idea() -> Edit {
    Line("en/one", "    .wrong-idea = ", "    .wrong-idea = “So small a sum is not worth a lie.”")
}
