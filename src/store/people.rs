//! The people of a home: a nickname and a picture each, no password. Neither leaves this table but in a copy
//! of all of it. One of them is here; that is remembered.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::{Error, PERSON, Store};

/// The most people of a home.
pub const MOST: usize = 8;

/// The longest nickname, in characters.
pub const LONGEST: usize = 20;

/// Somebody of this home.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Their number; it is never another's, in this file.
    pub id: i64,
    /// What they are called here; may be empty.
    pub name: String,
    /// The name of their picture; empty when they have none.
    pub picture: String,
    /// When they came: milliseconds since 1970, UTC; 0 for the person whose home it was from the start. With
    /// the number it tells whether two files mean the same person.
    pub since: i64,
}

impl Person {
    /// Whether this is the same person, whatever they are called.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        (self.id, self.since) == (other.id, other.since)
    }
}

/// What was typed, as a nickname: without room around it, what cannot be seen, and what is too much.
#[must_use]
pub fn nickname(typed: &str) -> String {
    let name = shown(typed).split_whitespace().collect::<Vec<_>>().join(" ");
    name.chars().take(LONGEST).collect::<String>().trim_end().to_owned()
}

/// The same while it is still being typed: a space at its end may be followed by a word.
#[must_use]
pub fn typed(typed: &str) -> String {
    shown(typed).trim_start().chars().take(LONGEST).collect()
}

/// Without line breaks, controls, and marks that turn the direction of what follows.
fn shown(typed: &str) -> String {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !unseen(*c)).collect()
}

/// Puts an empty first person where there is nobody: a home has somebody.
pub(super) fn nobody_is_nobody(connection: &Connection) -> rusqlite::Result<()> {
    let anybody: bool = connection.query_row("SELECT EXISTS (SELECT 1 FROM person)", [], |row| row.get(0))?;
    if !anybody {
        let sql = "INSERT INTO person (id, label, created_at) VALUES (?1, '', 0) ON CONFLICT DO NOTHING";
        let _ = connection.execute(sql, [PERSON])?;
    }
    Ok(())
}

impl Store {
    /// Everybody, whoever came first before the others.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn people(&self) -> Result<Vec<Person>, Error> {
        let sql = "SELECT id, label, picture, created_at FROM person ORDER BY id";
        let mut select = self.connection.prepare_cached(sql)?;
        let rows = select.query_map([], |row| {
            Ok(Person { id: row.get(0)?, name: row.get(1)?, picture: row.get(2)?, since: row.get(3)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Who is here; whoever came first, when that person is gone.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn here(&self) -> Result<Option<Person>, Error> {
        let sql = "SELECT here FROM home";
        let here: Option<i64> = self.connection.query_row(sql, [], |row| row.get(0)).optional()?.flatten();
        let mut people = self.people()?;
        let at = people.iter().position(|person| Some(person.id) == here).unwrap_or(0);
        Ok((at < people.len()).then(|| people.swap_remove(at)))
    }

    /// Somebody is here from now on, until somebody else is.
    ///
    /// # Errors
    /// What SQLite says, also of a number that is nobody's.
    pub fn choose(&mut self, person: i64) -> Result<(), Error> {
        let sql = "INSERT INTO home (id, here, next) VALUES (1, ?1, ?1 + 1)
            ON CONFLICT (id) DO UPDATE SET here = ?1";
        let _ = self.connection.execute(sql, [person])?;
        Ok(())
    }

    /// Somebody comes, at a time in milliseconds since 1970, UTC. Gives their number; `None` when there are
    /// [`MOST`] already.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn add_person(&mut self, name: &str, picture: &str, at: i64) -> Result<Option<i64>, Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let sql = "SELECT count(*), max(coalesce(max(id), 1) + 1, (SELECT coalesce(max(next), 0) FROM home))
            FROM person";
        let (count, next): (i64, i64) =
            transaction.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if usize::try_from(count).is_ok_and(|count| count >= MOST) {
            return Ok(None);
        }
        let sql = "INSERT INTO person (id, label, created_at, picture) VALUES (?1, ?2, ?3, ?4)";
        let _ = transaction.execute(sql, params![next, nickname(name), at, picture])?;
        let sql = "INSERT INTO home (id, here, next) VALUES (1, NULL, ?1)
            ON CONFLICT (id) DO UPDATE SET next = ?1";
        let _ = transaction.execute(sql, [next + 1])?;
        transaction.commit()?;
        Ok(Some(next))
    }

    /// Somebody is called otherwise, and has this picture.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn change_person(&mut self, person: i64, name: &str, picture: &str) -> Result<(), Error> {
        let sql = "UPDATE person SET label = ?2, picture = ?3 WHERE id = ?1";
        let _ = self.connection.execute(sql, params![person, nickname(name), picture])?;
        Ok(())
    }

    /// Somebody who was here before this file was begun is here: what they do now is theirs.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn welcome(&mut self, person: &Person) -> Result<(), Error> {
        let Person { id, name, picture, since } = person;
        let sql = "INSERT INTO person (id, label, created_at, picture) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (id) DO UPDATE SET label = ?2, picture = ?4 WHERE created_at = ?3";
        let _ = self.connection.execute(sql, params![id, name, since, picture])?;
        self.choose(*id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nickname_is_what_one_sees_of_it() {
        for (written, kept) in [
            ("  Marie  ", "Marie"),
            ("Marie\n\tAnne", "Marie Anne"),
            ("a\u{202e}b\u{200b}c\u{7}", "abc"),
            ("奶奶", "奶奶"),
            (" \u{a0} ", ""),
            ("ABCDEFGHIJKLMNOPQRS tuv", "ABCDEFGHIJKLMNOPQRS"),
        ] {
            assert_eq!(nickname(written), kept, "{written:?}");
        }
        assert_eq!(typed(" Marie "), "Marie ", "a second word may follow");
        assert_eq!(typed(&"x".repeat(50)).chars().count(), LONGEST);
    }
}
