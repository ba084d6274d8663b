//! Every text a Fluent pattern can become.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// More texts than this of one pattern are not put together.
const MOST: usize = 64;

/// The texts of one pattern.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// Put together whole, at most [`MOST`]; a variable stands as `{$name}`, a term as `{-name}`,
    /// another message as `{name}`.
    pub whole: Vec<String>,
    /// Variants beyond that, each alone: nobody reads a message with so many, but none goes unseen.
    pub loose: Vec<String>,
}

/// All texts a pattern can become, and the variables it names.
pub(super) fn texts(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) -> Texts {
    let length = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => value.len(),
        PatternElement::Placeable { .. } => 0,
    };
    let text = String::with_capacity(pattern.elements.iter().map(length).sum());
    let mut out = Texts { whole: vec![text], loose: Vec::new() };
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                out.whole.iter_mut().for_each(|text| text.push_str(value));
            }
            PatternElement::Placeable { expression } => join(&mut out, of_expression(expression, variables)),
        }
    }
    out
}

/// Appends each ending to each text; when that gives too many, each ending to some text.
fn join(out: &mut Texts, endings: Texts) {
    out.loose.extend(endings.loose);
    let (texts, mut endings) = (std::mem::take(&mut out.whole), endings.whole);
    if let [ending] = &endings[..] {
        out.whole = texts;
        out.whole.iter_mut().for_each(|text| text.push_str(ending));
    } else if texts.len() * endings.len() <= MOST {
        out.whole =
            texts.iter().flat_map(|start| endings.iter().map(move |end| format!("{start}{end}"))).collect();
    } else {
        if endings.len() > MOST {
            out.loose.extend(endings.drain(MOST..));
        }
        let most = texts.len().max(endings.len());
        let pairs = texts.iter().cycle().zip(endings.iter().cycle()).take(most);
        out.whole = pairs.map(|(start, end)| format!("{start}{end}")).collect();
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) -> Texts {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            drop(of_inline(selector, variables));
            let mut out = Texts::default();
            for variant in variants {
                let mut these = texts(&variant.value, variables);
                out.whole.append(&mut these.whole);
                out.loose.append(&mut these.loose);
            }
            out
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) -> Texts {
    let one = |text: String| Texts { whole: vec![text], loose: Vec::new() };
    match inline {
        InlineExpression::VariableReference { id } => {
            let _ = variables.insert(id.name.to_owned());
            one(format!("{{${}}}", id.name))
        }
        InlineExpression::TermReference { id, attribute: None, .. } => one(format!("{{-{}}}", id.name)),
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(|attribute| format!(".{}", attribute.name));
            one(format!("{{{}{}}}", id.name, attribute.unwrap_or_default()))
        }
        InlineExpression::StringLiteral { value } => {
            // A brace from a literal must not be taken for a place that is filled in.
            one(unescape_unicode_to_string(value).replace(['{', '}'], " "))
        }
        InlineExpression::NumberLiteral { value } => one((*value).to_owned()),
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => {
            let mut out = one(String::new());
            for argument in &arguments.positional {
                join(&mut out, of_inline(argument, variables));
            }
            out
        }
        InlineExpression::TermReference { .. } => one("x".to_owned()),
    }
}
