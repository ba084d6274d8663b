//! One's own data as tables: what stands in them and what never does, in files every spreadsheet program
//! reads, whatever was kept and however much of it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

#[path = "export/kept.rs"]
mod kept;
#[path = "export/terminal.rs"]
mod terminal;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};

use jiff::civil::Date;
use jiff::tz::{TimeZone, offset};
use kept::{HOUR, LATE, OURS, TODAY, attempt, days, decision, entry, kept};
use proptest::prelude::*;
use second_look::content::catalogue::Catalogue;
use second_look::export::csv::{self, MARK, guarded, unguarded};
use second_look::export::data::{Cell, Data, Days, ExportError, Table};
use second_look::export::json;
use second_look::export::save::{Format, save, save_as};
use second_look::store::{Error, PERSON, Store};

fn table(data: &Data<'_>, table: Table) -> String {
    let mut out = Vec::new();
    csv::write(data, table, &mut out).expect("written");
    String::from_utf8(out).expect("UTF-8")
}

fn with<T>(store: &Store, catalogue: &Catalogue, test: impl FnOnce(&Data<'_>) -> T) -> T {
    let days = days();
    test(&Data { store, catalogue, person: PERSON, days: &days })
}

#[test]
fn every_table_says_what_was_kept() {
    let catalogue = Catalogue::built_in();
    let (beat, choice, act, grade) = decision(&catalogue, OURS);
    let card = catalogue.find(OURS).expect("a card");
    with(&kept(&catalogue), &catalogue, |data| {
        let stage = card.channel.key();
        let difficulty = format!("{:?}", card.difficulty).to_lowercase();
        let wanted = [
            "\u{feff}number,day,situation,topic,truth,stage,difficulty,outcome,outcome_first,counts,language,country",
            &format!(
                "1,2026-11-23,{OURS},fake-bank,scam,{stage},{difficulty},stopped,stopped-late,true,en,GB"
            ),
            "2,2026-11-23,gone/looked-at,,,,,,,true,en,GB",
            // Of a clock that ran ahead.
            "3,2026-11-24,gone/=1+1,,,,,,,true,en,GB",
            "",
        ];
        assert_eq!(table(data, Table::Situations), wanted.join("\r\n"));
        let wanted = [
            "\u{feff}situation_number,step,beat,push,choice,first,act,grade",
            &format!("1,1,{beat},,{choice},true,{act},{grade}"),
            &format!("1,2,{beat},,{choice},false,{act},{grade}"),
            "3,1,\"'=HYPERLINK(\"\"x\"\")\",2,\"'-2,\n\"\"一\"\"\",true,,",
            "",
        ];
        assert_eq!(table(data, Table::Answers), wanted.join("\r\n"));
        let wanted = [
            "\u{feff}checkup_number,day,form,length,occasion,language,country,item_number,item,topic,is_scam,\
             said_scam,sureness,seconds",
            "1,2026-11-22,a,short,before,zh-CN,CN,1,a-one-0,fake-police,true,true,fairly,12",
            "1,2026-11-22,a,short,before,zh-CN,CN,2,a-two-0,fake-police,false,true,fairly,0",
            "",
        ];
        assert_eq!(table(data, Table::Checkups), wanted.join("\r\n"), "what is not over tells nothing yet");
        let wanted = ["\u{feff}checkup_number,day,question,step", "1,2026-11-22,know,4", ""];
        assert_eq!(table(data, Table::Confidence), wanted.join("\r\n"));
    });
}

#[test]
fn the_document_holds_the_same_rows() {
    let catalogue = Catalogue::built_in();
    with(&kept(&catalogue), &catalogue, |data| {
        let mut out = Vec::new();
        json::write(data, &mut out).expect("written");
        let text = String::from_utf8(out).expect("UTF-8");
        let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(document["format"], "second-look-data");
        assert_eq!((&document["version"], &document["day"]), (&1.into(), &"2026-11-24".into()));
        for table in Table::ALL {
            let mut rows = Vec::new();
            let mut take = |row: &[Cell<'_>]| {
                assert_eq!(row.len(), table.head().len(), "{table:?}");
                let cells = table.head().iter().zip(row);
                let object = cells
                    .map(|(name, cell)| ((*name).to_owned(), serde_json::to_value(cell).expect("a value")));
                rows.push(serde_json::Value::Object(object.collect()));
                Ok(())
            };
            data.rows(table, &mut take).expect("rows");
            assert!(!rows.is_empty());
            assert_eq!(document[table.key()].as_array(), Some(&rows), "{table:?}");
        }
        let first = "{\"checkup_number\":1,\"day\":\"2026-11-22\",\"question\":\"know\",\"step\":4}";
        assert!(text.contains(&format!("\"confidence\": [\n{first}\n]\n}}\n")), "{text}");
        // The document is data: nothing stands before a formula there.
        assert!(text.contains("\"beat\":\"=HYPERLINK(\\\"x\\\")\"") && text.contains("\"topic\":null"));
    });
}

#[test]
fn every_column_is_explained() {
    let docs = include_str!("../docs/measuring.md");
    for table in Table::ALL {
        let (_, from) = docs.split_once(&format!("\n`{}`: ", table.key())).expect("the table");
        let rows: Vec<&str> = from.lines().skip_while(|line| !line.starts_with('|')).collect();
        let rows = rows.split(|line| line.is_empty()).next().expect("its rows");
        let first = rows.iter().skip(2).filter_map(|row| row.split('|').nth(1));
        let named = first.flat_map(|cell| cell.split(", ")).map(|name| name.trim().trim_matches('`'));
        let (named, wanted): (BTreeSet<&str>, BTreeSet<&str>) =
            (named.collect(), table.head().iter().copied().collect());
        assert_eq!(named, wanted, "{table:?}");
    }
}

#[test]
fn what_an_answer_was_is_told_only_of_what_was_answered() {
    let catalogue = Catalogue::built_in();
    let mut store = Store::in_memory().expect("a store");
    let (beat, choice, ..) = decision(&catalogue, OURS);
    let id = store.begin(&attempt(OURS, "another text", LATE)).expect("begun");
    store.append(id, &[entry("answered", &beat, &choice)]).expect("kept");
    with(&store, &catalogue, |data| {
        let text = table(data, Table::Answers);
        assert!(text.ends_with(&format!("1,1,{beat},,{choice},true,,\r\n")), "{text}");
    });
}

#[test]
fn no_name_no_word_and_no_time_of_day_leaves() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let catalogue = Catalogue::built_in();
    drop(Store::open(&path).expect("a store"));
    kept(&catalogue).backup(&folder.path().join("copy")).expect("a copy");
    fs::rename(folder.path().join("copy"), &path).expect("in its place");
    // A nickname, and somebody else's answers beside one's own.
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    connection
        .execute_batch(
            "UPDATE person SET label = 'Nickname Odile' WHERE id = 1;
             INSERT INTO person (id, label, created_at) VALUES (4711, 'Nickname Bert', 5);
             INSERT INTO attempt (person, scenario, pack_version, content_hash, language, country, seed, draws,
                started_at, counts) VALUES (4711, 'core/of-bert', '1', '0', 'fr', 'FR', 1, '{}', 7, 1);",
        )
        .expect("planted");
    drop(connection);
    let store = Store::open(&path).expect("a store");
    let to = folder.path().join("out");
    let saved =
        with(&store, &catalogue, |data| save(data, &to, &[Format::Csv, Format::Json])).expect("saved");
    assert_eq!(saved.files.len(), 5);
    for file in saved.files {
        let text = fs::read_to_string(&file).expect("text");
        for never in
            ["Nickname", "Odile", "Bert", "bert", "4711", "WORDS", "DRAWN", "0.1.0", ":30", "T2", "1795"]
        {
            assert!(!text.contains(never), "{never} stands in {}: {text}", file.display());
        }
        let days: BTreeSet<&str> = text
            .match_indices("2026-")
            .map(|(at, _)| text.get(at..at + 11).expect("a day and what follows it"))
            .collect();
        for day in days {
            let (day, after) = day.split_at(10);
            assert!(
                day.parse::<Date>().is_ok_and(|day| day <= TODAY) && [",", "\""].contains(&after),
                "{day}{after}"
            );
        }
    }
}

#[test]
fn a_day_is_that_of_the_person_and_never_to_come() {
    let of = |zone: TimeZone, at| Days { today: TODAY, zone }.of(at);
    assert_eq!(of(TimeZone::UTC, LATE), "2026-11-23");
    assert_eq!(of(TimeZone::fixed(offset(8)), LATE), "2026-11-24");
    assert_eq!(of(TimeZone::fixed(offset(8)), LATE + 48 * HOUR), "2026-11-24");
    assert_eq!(of(TimeZone::UTC, i64::MAX), "1970-01-01", "no time at all");
    assert_eq!(of(TimeZone::UTC, 0), "1970-01-01");
}

fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        let cells: Vec<_> = row.iter().map(|text| Cell::Text(text.into())).collect();
        csv::record(&mut writer, &cells).expect("written");
    }
    writer.into_inner().expect("flushed")
}

/// RFC 4180 by the letter, and nothing that it does not allow: fields, or what is wrong.
fn parsed(text: &str) -> Result<Vec<Vec<String>>, String> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            let mut field = String::new();
            if let Some(mut quoted) = rest.strip_prefix('"') {
                loop {
                    let (before, after) = quoted.split_once('"').ok_or("a quote stays open")?;
                    field.push_str(before);
                    let Some(more) = after.strip_prefix('"') else {
                        rest = after;
                        break;
                    };
                    field.push('"');
                    quoted = more;
                }
            } else {
                let end = rest.find([',', '\r', '\n', '"']).unwrap_or(rest.len());
                field.push_str(&rest[..end]);
                rest = &rest[end..];
            }
            row.push(field);
            match rest.strip_prefix(',') {
                Some(more) => rest = more,
                None => break,
            }
        }
        rest = rest.strip_prefix("\r\n").ok_or_else(|| format!("no line ends before {rest:?}"))?;
        rows.push(row);
    }
    Ok(rows)
}

proptest! {
    #[test]
    fn any_text_comes_back_and_none_is_a_formula(
        rows in (1usize..4).prop_flat_map(|width| {
            let field = "([=+\\-@\t\r\n'\",; 一é＝]|[a-z])(?s:.){0,8}|";
            prop::collection::vec(prop::collection::vec(field, width), 0..6)
        })
    ) {
        let text = String::from_utf8(written(&rows)).expect("UTF-8");
        let found = parsed(&text).map_err(TestCaseError::fail)?;
        let plain = |row: &Vec<String>| row.iter().map(|field| unguarded(field).to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(found.iter().map(plain).collect::<Vec<_>>(), rows);
        for field in found.iter().flatten() {
            prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']), "{field:?}");
        }
    }

    #[test]
    fn the_guard_takes_nothing_away(text in "['=+@-]{0,3}(?s:.){0,6}") {
        let safe = guarded(&text);
        prop_assert_eq!(unguarded(&safe), &text);
    }
}

#[test]
fn files_are_never_replaced_and_what_belongs_together_begins_alike() {
    let folder = tempfile::tempdir().expect("a folder");
    let catalogue = Catalogue::built_in();
    let to = folder.path().join("below/documents");
    let names = |stem: &str, formats: &[Format]| {
        let mut names = Vec::new();
        if formats.contains(&Format::Csv) {
            names.extend(Table::ALL.map(|table| to.join(format!("{stem}-{}.csv", table.key()))));
        }
        if formats.contains(&Format::Json) {
            names.push(to.join(format!("{stem}.json")));
        }
        names
    };
    let both = [Format::Csv, Format::Json];
    with(&kept(&catalogue), &catalogue, |data| {
        let first = save(data, &to, &[Format::Json]).expect("saved");
        assert_eq!(
            (first.stem.as_str(), first.files),
            ("second-look-2026-11-24", names("second-look-2026-11-24", &[Format::Json]))
        );
        fs::write(to.join("second-look-2026-11-24-2-confidence.csv"), "of mine").expect("written");
        let next = save(data, &to, &both).expect("saved");
        assert_eq!(next.files, names("second-look-2026-11-24-3", &both));
        let text = fs::read_to_string(&next.files[0]).expect("text");
        assert!(text.starts_with(MARK) && text.lines().count() == 4, "{text}");
        assert_eq!(fs::read_dir(&to).expect("a folder").count(), 7, "nothing else stays");
        let taken = to.join("second-look-2026-11-24-2-confidence.csv");
        assert!(
            matches!(save_as(data, &taken), Err(ExportError::File(error)) if error.kind() == io::ErrorKind::AlreadyExists)
        );
        assert_eq!(fs::read_to_string(&taken).expect("text"), "of mine");
        assert!(matches!(save(data, &taken, &both), Err(ExportError::File(_))), "a file is no folder");
    });
}

#[test]
fn what_breaks_off_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let catalogue = Catalogue::built_in();
    let mut store = Store::open(&path).expect("a store");
    let id = store.begin(&attempt(OURS, "0", LATE)).expect("begun");
    store.append(id, &[entry("answered", "a", "b")]).expect("kept");
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    // Read last of the first two tables.
    connection.execute_batch("DROP TABLE event").expect("gone");
    let to = folder.path().join("out");
    let done = with(&store, &catalogue, |data| save(data, &to, &[Format::Csv, Format::Json]));
    assert!(matches!(done, Err(ExportError::Store(Error::Sqlite(_)))), "{done:?}");
    assert_eq!(fs::read_dir(&to).expect("a folder").count(), 0);
}

/// Takes everything, keeps nothing, and knows how much came at once.
#[derive(Default)]
struct Sink {
    all: usize,
    most: usize,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.all += bytes.len();
        self.most = self.most.max(bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn ten_thousand_situations_pass_row_by_row() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    drop(Store::open(&path).expect("a store"));
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    connection
        .execute_batch(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
             INSERT INTO attempt (person, scenario, pack_version, content_hash, language, country, seed, draws,
                started_at, finished_at, outcome, counted, topic, counts)
             SELECT 1, 'pack/s' || i, '1', '0', 'en', 'GB', i, '{}', i * 1000, i * 1000, 'stopped', 'stopped',
                'T02', 1 FROM n;
             INSERT INTO event (attempt, seq, at, kind, beat, item)
             SELECT id, 1, 1, 'answered', 'ask', 'no' FROM attempt;",
        )
        .expect("planted");
    drop(connection);
    let (store, catalogue) = (Store::open(&path).expect("a store"), Catalogue::built_in());
    with(&store, &catalogue, |data| {
        for table in Table::ALL {
            let mut sink = Sink::default();
            csv::write(data, table, &mut sink).expect("written");
            assert!(sink.most <= 8 << 10, "{table:?}: {} at once", sink.most);
        }
        let mut sink = Sink::default();
        json::write(data, &mut sink).expect("written");
        assert!(sink.all > 2_000_000 && sink.most < 1000, "{} in all, {} at once", sink.all, sink.most);
        let mut last = 0;
        data.store
            .each_answered(PERSON, |number, _| {
                last = number;
                Ok::<_, Error>(())
            })
            .expect("read");
        assert_eq!(last, 10_000);
    });
}
