use super::*;
use crate::class::group::{CheckTold, Checks, Side, Told};

fn lesson() -> Aggregate {
    let asked = |situation: &str, scam| Told { id: situation.to_owned(), scam, ..Told::default() };
    let check =
        |caught, d| CheckTold { caught, trusted: 72, d: [d, d - 0.4, d + 0.4], c: [-0.04, -0.25, 0.2] };
    Aggregate {
        day: "2026-11-28".to_owned(),
        minutes: 45,
        report: Report {
            questions: vec![
                Told {
                    all: Some(24),
                    sound: Some(Share::Exact { part: 17, all: 24 }),
                    parts: vec![
                        Part { letters: "A".to_owned(), count: 17 },
                        Part { letters: "BC?".to_owned(), count: 7 },
                    ],
                    before: Some(5),
                    ..asked("core/warning-call", true)
                },
                Told {
                    all: Some(23),
                    sound: Some(Share::AtLeastNineTenths),
                    ..asked("core/look-in-your-app", false)
                },
                Told {
                    all: Some(12),
                    sound: Some(Share::AtMostTenth),
                    ..asked("=HYPERLINK(\"a,b\")", false)
                },
                asked("core/few, \"so\"\r\nfew", true),
            ],
            scams: Side { questions: 1, all: 24, sound: 17 },
            genuine: Side { questions: 1, all: 23, sound: 18 },
            checks: Some(Checks { people: 20, first: check(64, 0.8), second: check(90, 1.3) }),
        },
    }
}

fn written(lesson: &Aggregate) -> String {
    let mut to = Vec::new();
    lesson.write(&mut to).unwrap();
    String::from_utf8(to).unwrap()
}

#[test]
fn the_table_is_what_it_was() {
    let golden = "\u{feff}day,minutes,about,number,situation,truth,figure,bound,value\r\n\
        2026-11-28,45,question,1,core/warning-call,scam,answers,,24\r\n\
        2026-11-28,45,question,1,core/warning-call,scam,sound,,17\r\n\
        2026-11-28,45,question,1,core/warning-call,scam,chose_A,,17\r\n\
        2026-11-28,45,question,1,core/warning-call,scam,chose_BC?,,7\r\n\
        2026-11-28,45,question,1,core/warning-call,scam,sound_before_in_ten,,5\r\n\
        2026-11-28,45,question,2,core/look-in-your-app,genuine,answers,,23\r\n\
        2026-11-28,45,question,2,core/look-in-your-app,genuine,sound_percent,at-least,90\r\n\
        2026-11-28,45,question,3,\"'=HYPERLINK(\"\"a,b\"\")\",genuine,answers,,12\r\n\
        2026-11-28,45,question,3,\"'=HYPERLINK(\"\"a,b\"\")\",genuine,sound_percent,at-most,10\r\n\
        2026-11-28,45,question,4,\"core/few, \"\"so\"\"\r\nfew\",scam,answers,,\r\n\
        2026-11-28,45,scams,,,scam,questions,,1\r\n\
        2026-11-28,45,scams,,,scam,answers,,24\r\n\
        2026-11-28,45,scams,,,scam,sound,,17\r\n\
        2026-11-28,45,genuine,,,genuine,questions,,1\r\n\
        2026-11-28,45,genuine,,,genuine,answers,,23\r\n\
        2026-11-28,45,genuine,,,genuine,sound,,18\r\n\
        2026-11-28,45,votes,,,,caught_percent,,71\r\n\
        2026-11-28,45,votes,,,,trusted_percent,,78\r\n\
        2026-11-28,45,votes,,,,d,,1.3\r\n\
        2026-11-28,45,votes,,,,d_low,,0.5\r\n\
        2026-11-28,45,votes,,,,d_high,,2.0\r\n\
        2026-11-28,45,votes,,,,c,,0.1\r\n\
        2026-11-28,45,votes,,,,c_low,,-0.3\r\n\
        2026-11-28,45,votes,,,,c_high,,0.5\r\n\
        2026-11-28,45,check-before,,,,people,at-least,20\r\n\
        2026-11-28,45,check-before,,,,caught_percent,,64\r\n\
        2026-11-28,45,check-before,,,,trusted_percent,,72\r\n\
        2026-11-28,45,check-before,,,,d,,0.8\r\n\
        2026-11-28,45,check-before,,,,d_low,,0.4\r\n\
        2026-11-28,45,check-before,,,,d_high,,1.2\r\n\
        2026-11-28,45,check-before,,,,c,,0.0\r\n\
        2026-11-28,45,check-before,,,,c_low,,-0.2\r\n\
        2026-11-28,45,check-before,,,,c_high,,0.2\r\n\
        2026-11-28,45,check-after,,,,people,at-least,20\r\n\
        2026-11-28,45,check-after,,,,caught_percent,at-least,90\r\n\
        2026-11-28,45,check-after,,,,trusted_percent,,72\r\n\
        2026-11-28,45,check-after,,,,d,,1.3\r\n\
        2026-11-28,45,check-after,,,,d_low,,0.9\r\n\
        2026-11-28,45,check-after,,,,d_high,,1.7\r\n\
        2026-11-28,45,check-after,,,,c,,0.0\r\n\
        2026-11-28,45,check-after,,,,c_low,,-0.2\r\n\
        2026-11-28,45,check-after,,,,c_high,,0.2\r\n";
    assert_eq!(written(&lesson()), golden);
}

#[test]
fn what_was_written_is_read_again() {
    let once = written(&lesson());
    let again = read(&once).unwrap();
    assert_eq!(written(&again), once);
    assert_eq!(again.report.questions, lesson().report.questions);
    let bare = Aggregate { day: "2026-11-28".to_owned(), minutes: 20, ..Aggregate::default() };
    assert_eq!(read(&written(&bare)), Ok(bare.clone()));
    assert!(bare.report.only_thanks() && !lesson().report.only_thanks());
}

#[test]
fn what_is_no_lesson_is_named_by_its_line() {
    let sound = written(&lesson());
    for (text, line) in [
        (String::new(), 1),
        ("a,b\r\n1,2\r\n".to_owned(), 1),
        (sound.replace("sound,,17", "sound,,many"), 3),
        (sound.replace("question,2,", "question,9,"), 7),
        (sound.replace("d_high,,1.2", "d_high,,inf"), 31),
        (sound.replace("scams,,,scam,answers", "scams,,,scam,else"), 13),
        (sound.lines().next().unwrap().to_owned(), 1),
    ] {
        assert_eq!(read(&text), Err(NotALesson { line }), "{text}");
    }
}
