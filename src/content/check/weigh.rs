//! How much a message can become: what it names exists, never itself, and fits one moment. Fluent finds
//! this out only while it fills a message in, and then too late.
#![forbid(unsafe_code)]

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::unicode::unescape_unicode_to_string;
use rustc_hash::FxHashMap;

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

/// What stands under one name.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Named<'a> {
    value: Option<&'a Pattern<&'a str>>,
    attributes: &'a [Attribute<&'a str>],
}

/// Patterns by name, that of a term with its dash: `id`, `-term`.
pub(super) type Patterns<'a> = FxHashMap<Cow<'a, str>, Named<'a>>;

/// The patterns of a file, laid over those that are there: the entry that is laid over another replaces
/// its attributes too.
pub(super) fn gather<'a>(resource: &'a Resource<&'a str>, terms: bool, out: &mut Patterns<'a>) {
    for entry in &resource.body {
        let (name, named) = match entry {
            Entry::Message(message) if !terms => {
                let named = Named { value: message.value.as_ref(), attributes: &message.attributes };
                (Cow::Borrowed(message.id.name), named)
            }
            Entry::Term(term) if terms => {
                let named = Named { value: Some(&term.value), attributes: &term.attributes };
                (Cow::Owned(format!("-{}", term.id.name)), named)
            }
            // Fluent keeps both under one name: a message puts the term of its name away.
            Entry::Message(message) => (Cow::Owned(format!("-{}", message.id.name)), Named::default()),
            _ => continue,
        };
        let _ = out.insert(name, named);
    }
}

/// The full names of all patterns, `id` and `id.attribute`, sorted.
pub(super) fn names(patterns: &Patterns<'_>) -> Vec<String> {
    let mut out = Vec::new();
    for (name, named) in patterns {
        out.extend(named.value.map(|_| name.clone().into_owned()));
        out.extend(named.attributes.iter().map(|attribute| format!("{name}.{}", attribute.id.name)));
    }
    out.sort();
    out.dedup();
    out
}

/// Weighs the patterns of a file.
pub(super) struct Scales<'a> {
    patterns: Patterns<'a>,
    /// What is known of terms; `None` while terms themselves are weighed.
    terms: Option<&'a BTreeMap<String, Weight>>,
    /// The weights of patterns that fill something in, by where they lie.
    known: FxHashMap<*const Pattern<&'a str>, Result<Weight, Fault>>,
}

impl<'a> Scales<'a> {
    /// Scales for terms, which see no variables and no messages.
    pub(super) fn for_terms(patterns: Patterns<'a>) -> Self {
        Self { patterns, terms: None, known: FxHashMap::default() }
    }

    /// Scales for messages that may fill in these terms.
    pub(super) fn for_messages(patterns: Patterns<'a>, terms: &'a BTreeMap<String, Weight>) -> Self {
        Self { patterns, terms: Some(terms), known: FxHashMap::default() }
    }

    /// The pattern of a full name.
    fn find(&self, name: &str) -> Option<&'a Pattern<&'a str>> {
        match name.split_once('.') {
            None => self.patterns.get(name)?.value,
            Some((name, attribute)) => {
                let mut all = self.patterns.get(name)?.attributes.iter().rev();
                Some(&all.find(|other| other.id.name == attribute)?.value)
            }
        }
    }

    /// The most a message or a term can become.
    pub(super) fn weigh(&mut self, name: &str) -> Result<Weight, Fault> {
        self.name(name, 0)
    }

    fn name(&mut self, name: &str, depth: usize) -> Result<Weight, Fault> {
        let pattern = self.find(name).ok_or_else(|| Fault::Missing(name.to_owned()))?;
        let fits = |weight: Weight| {
            let fits = weight.placeables <= MOST_PLACEABLES && weight.bytes <= 2 * LONGEST_MESSAGE;
            if fits { Ok(weight) } else { Err(Fault::Refused(Reason::Long)) }
        };
        // Most fill nothing in.
        if let [PatternElement::TextElement { value }] = &pattern.elements[..] {
            return fits(text(value));
        }
        if let Some(known) = self.known.get(&std::ptr::from_ref(pattern)) {
            return known.clone();
        }
        // Whoever comes here again before it is weighed has gone round in a circle.
        let _ = self.known.insert(pattern, Err(Fault::Refused(Reason::Circle)));
        let weight = self.pattern(pattern, depth).and_then(fits);
        let _ = self.known.insert(pattern, weight.clone());
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
