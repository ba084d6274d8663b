//! The schemas, one after the other, and bringing a file to the newest.

use rusqlite::{Connection, TransactionBehavior};

use super::{ATTEMPT, Error};

/// The newest schema this program knows.
pub const SCHEMA: i64 = 5;

const SCHEMAS: [&str; 5] = [
    include_str!("schema_1.sql"),
    include_str!("schema_2.sql"),
    include_str!("schema_3.sql"),
    include_str!("schema_4.sql"),
    include_str!("schema_5.sql"),
];

pub(super) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Brings a database to the newest schema, wholly or not at all.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), Error> {
    if version(connection)? == SCHEMA {
        return Ok(());
    }
    // Another window may do the same at this very moment: whoever comes second looks again.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    let known = usize::try_from(found).map_err(|_| Error::Damaged(format!("schema {found}")))?;
    if found > SCHEMA {
        return Err(Error::Newer { found });
    }
    for schema in SCHEMAS.iter().skip(known) {
        transaction.execute_batch(schema).map_err(misshapen)?;
    }
    debug_assert_eq!(i64::try_from(SCHEMAS.len()), Ok(SCHEMA));
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    Ok(transaction.commit()?)
}

/// Whether the tables are there as we make them.
pub(super) fn check_tables(connection: &Connection) -> Result<(), Error> {
    for sql in [
        &*format!("SELECT {ATTEMPT}, counted, topic, truth, registration FROM attempt"),
        "SELECT attempt, seq, at, kind, beat, item, words FROM event",
        "SELECT id, label, created_at, picture, actor, agreed_to, agreed_at FROM person",
        "SELECT id, here, next FROM home",
        "SELECT id, person, form, length, occasion, seed, pack_version, language, country, started_at,
            finished_at, registration FROM checkup",
        "SELECT checkup, item, topic, is_scam, said_scam, sure, at, took FROM verdict",
        "SELECT checkup, question, step, at FROM confidence",
        "SELECT person, first FROM form_order",
        "SELECT seed, next FROM form_draw",
        "SELECT number, id, person, attempt, checkup, at, bytes, is_out, sent_at, refused FROM statement",
    ] {
        let _ = connection.prepare(sql).map_err(misshapen)?;
    }
    Ok(())
}

/// A table that is missing, or there already, is a file that is not as we left it.
fn misshapen(error: rusqlite::Error) -> Error {
    let unfit = matches!(error, rusqlite::Error::SqlInputError { .. })
        || error.sqlite_error_code() == Some(rusqlite::ErrorCode::Unknown);
    if unfit { Error::Damaged(error.to_string()) } else { error.into() }
}
