//! How much a message can become: what it names exists, never itself, and fits one moment. Fluent finds
//! this out only while it fills a message in, and then too late.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::Reason;
use crate::i18n::{LONGEST_MESSAGE, steers};

/// Fluent fills in no more placeables in one message.
const MOST_PLACEABLES: usize = 100;
/// The longest value of a variable, in bytes: a sum, a number, the words of a `Pick`.
pub(super) const LONGEST_VALUE: usize = 300;

/// The most a message can become, whatever its selectors choose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Weight {
    /// Placeables that are filled in.
    pub placeables: usize,
    /// Bytes of text.
    pub bytes: usize,
    /// Whether it holds a square bracket, which is markup where it is filled in.
    pub brackets: bool,
}

impl Weight {
    fn and(self, other: Self) -> Self {
        Self {
            placeables: self.placeables + other.placeables,
            bytes: self.bytes + other.bytes,
            brackets: self.brackets || other.brackets,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            placeables: self.placeables.max(other.placeables),
            bytes: self.bytes.max(other.bytes),
            brackets: self.brackets || other.brackets,
        }
    }
}

/// Why a message cannot be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// It names what is not there.
    Missing(String),
    /// It names a variable no term is given.
    Variable(String),
    /// It fills in words that hold markup.
    Markup(String),
    /// It is refused.
    Refused(Reason),
}

/// Patterns by name: `id`, `id.attribute`, `-term`, `-term.attribute`.
pub(super) type Patterns<'a> = BTreeMap<String, &'a Pattern<&'a str>>;

/// The patterns of a file, laid over those that are there.
pub(super) fn gather<'a>(resource: &'a Resource<&'a str>, terms: bool, out: &mut Patterns<'a>) {
    for entry in &resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) if !terms => {
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes[..])
            }
            Entry::Term(term) if terms => {
                (format!("-{}", term.id.name), Some(&term.value), &term.attributes[..])
            }
            // Fluent keeps both under one name: a message puts the term of its name away.
            Entry::Message(message) => (format!("-{}", message.id.name), None, &[][..]),
            _ => continue,
        };
        // The entry that is laid over another replaces its attributes too.
        let own = format!("{name}.");
        out.retain(|other, _| *other != name && !other.starts_with(&own));
        for attribute in attributes {
            let _ = out.insert(format!("{name}.{}", attribute.id.name), &attribute.value);
        }
        if let Some(value) = value {
            let _ = out.insert(name, value);
        }
    }
}

/// Weighs the patterns of a file.
pub(super) struct Scales<'a> {
    patterns: Patterns<'a>,
    /// What is known of terms; `None` while terms themselves are weighed.
    terms: Option<&'a BTreeMap<String, Weight>>,
    known: BTreeMap<String, Result<Weight, Fault>>,
}

impl<'a> Scales<'a> {
    /// Scales for terms, which see no variables and no messages.
    pub(super) fn for_terms(patterns: Patterns<'a>) -> Self {
        Self { patterns, terms: None, known: BTreeMap::new() }
    }

    /// Scales for messages that may fill in these terms.
    pub(super) fn for_messages(patterns: Patterns<'a>, terms: &'a BTreeMap<String, Weight>) -> Self {
        Self { patterns, terms: Some(terms), known: BTreeMap::new() }
    }

    /// The most a message or a term can become.
    pub(super) fn weigh(&mut self, name: &str) -> Result<Weight, Fault> {
        self.name(name, 0)
    }

    fn name(&mut self, name: &str, depth: usize) -> Result<Weight, Fault> {
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let pattern = *self.patterns.get(name).ok_or_else(|| Fault::Missing(name.to_owned()))?;
        // Whoever comes here again before it is weighed has gone round in a circle.
        let _ = self.known.insert(name.to_owned(), Err(Fault::Refused(Reason::Circle)));
        let weight = self.pattern(pattern, depth).and_then(|weight| {
            let fits = weight.placeables <= MOST_PLACEABLES && weight.bytes <= 2 * LONGEST_MESSAGE;
            if fits { Ok(weight) } else { Err(Fault::Refused(Reason::Long)) }
        });
        let _ = self.known.insert(name.to_owned(), weight.clone());
        weight
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, depth: usize) -> Result<Weight, Fault> {
        let mut weight = Weight::default();
        for element in &pattern.elements {
            weight = weight.and(match element {
                PatternElement::TextElement { value } => text(value),
                PatternElement::Placeable { expression } => {
                    Weight { placeables: 1, ..Weight::default() }.and(self.expression(expression, depth + 1)?)
                }
            });
        }
        Ok(weight)
    }

    fn expression(&mut self, expression: &Expression<&str>, depth: usize) -> Result<Weight, Fault> {
        if depth > MOST_PLACEABLES {
            return Err(Fault::Refused(Reason::Nested));
        }
        match expression {
            Expression::Inline(inline) => self.inline(inline, depth),
            Expression::Select { selector, variants } => {
                let chosen = self.inline(selector, depth)?;
                let mut weight = Weight::default();
                for variant in variants {
                    weight = weight.or(self.pattern(&variant.value, depth)?);
                }
                Ok(weight.and(Weight { bytes: 0, brackets: false, ..chosen }))
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, depth: usize) -> Result<Weight, Fault> {
        let name = |id: &str, attribute: Option<&str>| {
            attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
        };
        match inline {
            InlineExpression::StringLiteral { value } => {
                let value = unescape_unicode_to_string(value);
                if value.chars().any(steers) {
                    return Err(Fault::Refused(Reason::Steering));
                }
                Ok(text(&value))
            }
            InlineExpression::NumberLiteral { value } => Ok(text(value)),
            InlineExpression::VariableReference { id } if self.terms.is_none() => {
                Err(Fault::Variable(id.name.to_owned()))
            }
            InlineExpression::VariableReference { .. } => {
                Ok(Weight { bytes: LONGEST_VALUE, ..Weight::default() })
            }
            InlineExpression::MessageReference { id, attribute } => {
                let name = name(id.name, attribute.as_ref().map(|attribute| attribute.name));
                let weight = self.name(&name, depth)?;
                if weight.brackets { Err(Fault::Markup(name)) } else { Ok(weight) }
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                if arguments.as_ref().is_some_and(|arguments| !arguments.positional.is_empty()) {
                    return Err(Fault::Refused(Reason::Call));
                }
                let name = name(&format!("-{}", id.name), attribute.as_ref().map(|attribute| attribute.name));
                match self.terms {
                    Some(terms) => terms.get(&name).copied().ok_or(Fault::Missing(name)),
                    None => self.name(&name, depth),
                }
            }
            InlineExpression::FunctionReference { .. } => Err(Fault::Refused(Reason::Call)),
            InlineExpression::Placeable { expression } => {
                Ok(Weight { placeables: 1, ..Weight::default() }.and(self.expression(expression, depth + 1)?))
            }
        }
    }
}

fn text(text: &str) -> Weight {
    Weight { placeables: 0, bytes: text.len(), brackets: text.contains(['[', ']']) }
}
