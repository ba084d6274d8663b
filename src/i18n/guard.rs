//! What Fluent text must keep to before it is handed to Fluent, whose parser goes one call deeper at each
//! brace and bracket, and compares each argument with all before it.
#![forbid(unsafe_code)]

use memchr::memchr_iter;

use crate::content::check::Reason;

/// The largest file of words, in bytes: ten times a usual one.
pub(crate) const LARGEST_WORDS: usize = 256 << 10;
/// The longest message or attribute, in bytes: more than a whole scenario may say.
pub(crate) const LONGEST_MESSAGE: usize = 8 << 10;
/// Messages and attributes in one file; a usual scenario has a hundred.
const MOST_MESSAGES: usize = 2000;
/// Braces, and round brackets, of one message: five times what the longest of ours has. As many nested go
/// through the parser in a thread with 1 MiB of stack, unoptimised.
const MOST_BRACES: usize = 40;

/// So many bytes are looked at together.
const PART: usize = 64;

/// Whether a character steers a terminal or turns the direction of writing, rather than being read.
pub(crate) fn steers(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// Whether a text may be parsed; if not, why, and where in it (a byte).
///
/// A message or attribute ends where the next begins: whatever the parser is in the midst of, a line
/// `name =` or `.name =` ends it, so no nesting goes on beyond it.
pub(crate) fn sound(text: &str) -> Result<(), (Reason, usize)> {
    if text.len() > LARGEST_WORDS {
        return Err((Reason::Large, 0));
    }
    // What steers begins with one of these bytes: most texts are not looked at letter by letter.
    let may = |byte: &u8| matches!(byte, 0..=8 | 11..=12 | 14..=31 | 127 | 0xc2 | 0xe2);
    for (number, part) in text.as_bytes().chunks(PART).enumerate() {
        // Without a way out of the loop it is many bytes at once.
        if !part.iter().fold(false, |any, byte| any | may(byte)) {
            continue;
        }
        for at in part.iter().enumerate().filter(|(_, byte)| may(byte)).map(|(at, _)| number * PART + at) {
            if text[at..].chars().next().is_some_and(steers) {
                return Err((Reason::Steering, at));
            }
        }
    }
    let (mut start, mut at, mut messages) = (0, 0, 0);
    let (mut braces, mut brackets) = (0, 0);
    let ends = memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1).chain([text.len()]);
    for end in ends {
        let line = &text[at..end];
        if begins(line) {
            (start, braces, brackets) = (at, 0, 0);
            messages += 1;
        }
        let bytes = line.as_bytes();
        braces += memchr_iter(b'{', bytes).count();
        // What follows a square bracket is the target of a link, never arguments.
        brackets += memchr_iter(b'(', bytes).filter(|place| *place == 0 || bytes[place - 1] != b']').count();
        at = end;
        if braces > MOST_BRACES || brackets > MOST_BRACES {
            return Err((Reason::Nested, start));
        }
        if at - start > LONGEST_MESSAGE && !line.starts_with('#') {
            return Err((Reason::Long, start));
        }
        if messages > MOST_MESSAGES {
            return Err((Reason::Parts, start));
        }
    }
    Ok(())
}

/// Whether a line begins a message, a term or an attribute.
fn begins(line: &str) -> bool {
    let name = match line.trim_start_matches(' ').strip_prefix('.') {
        Some(attribute) => attribute,
        None => line.strip_prefix('-').unwrap_or(line),
    };
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.trim_start_matches(' ').starts_with('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The deepest nesting that is let through, parsed and dropped in a thread with a small stack.
    #[test]
    fn what_is_sound_never_overflows_the_stack() {
        let braces = format!("a = {}x{}\n", "{".repeat(MOST_BRACES), "}".repeat(MOST_BRACES));
        let selects = format!("a = {}x", "{ $x ->\n [a] y\n *[b] ".repeat(MOST_BRACES));
        let calls = format!("a = {{ {} }}", "A(".repeat(MOST_BRACES - 1));
        let both = format!("a = {}", "{ A(".repeat(MOST_BRACES));
        for text in [braces, selects, calls, both] {
            assert_eq!(sound(&text), Ok(()));
            let parse = move || drop(fluent_syntax::parser::parse(text));
            std::thread::Builder::new().stack_size(1 << 20).spawn(parse).unwrap().join().unwrap();
        }
    }

    #[test]
    fn what_is_not_sound_is_named_with_its_place() {
        let deep = format!("a = b\nc =\n    .d = {}", "{ ".repeat(MOST_BRACES + 1));
        assert_eq!(sound(&deep), Err((Reason::Nested, 10)));
        assert_eq!(sound(&format!("a = {}", "A(".repeat(200))), Err((Reason::Nested, 0)));
        assert_eq!(sound(&format!("a = {}", "long ".repeat(2000))), Err((Reason::Long, 0)));
        assert_eq!(sound(&"a = b\n".repeat(2001)), Err((Reason::Parts, 12_000)));
        assert_eq!(sound(&" ".repeat(LARGEST_WORDS + 1)), Err((Reason::Large, 0)));
        assert_eq!(sound("a = \u{1b}[2J"), Err((Reason::Steering, 4)));
        let links = "a = [b](sign:x) ".to_owned() + &"[c](near:d) ".repeat(200);
        assert_eq!(sound(&links), Ok(()), "links are no calls");
    }
}
