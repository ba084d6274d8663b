//! Pages into PDF/UA-1: the only file that knows its writer.
#![forbid(unsafe_code)]

use std::collections::HashMap;

use cosmic_text::fontdb;
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder, ValidationError};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node as Leaf, SpanTag, TagGroup, TagTree,
};
use krilla::text::Font;
use krilla::{Document, SerializeSettings};

use super::line::{Group, Paint, Setter};
use super::page::{Draw, Figure, Ink, Node};
use super::{Badge, PrintError, Setup, face};

type Colour = (u8, u8, u8);
const INK: Colour = (0, 0, 0);
const PAPER: Colour = (255, 255, 255);
/// The marker of the screen, paler: in black and white it is nearly the paper.
const SIGN: Colour = (255, 238, 186);
/// The same of a mark.
const MARK: Colour = (222, 241, 236);

/// A heading as the outline has it: its words, the page from 0, from the top.
pub(super) type Head = (String, (usize, f32));

/// Writes the pages. A blank title is the program's name.
pub(super) fn write(
    setup: &Setup<'_>,
    setter: &Setter,
    nodes: &[Node],
    pages: &[Vec<Ink>],
    heads: Vec<Head>,
    title: &str,
) -> Result<Vec<u8>, PrintError> {
    let refused = |why: String| PrintError::Refused(why);
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| refused(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..Default::default() });
    let fonts = fonts(setter);
    let mut leaves: HashMap<usize, Vec<Identifier>> = HashMap::new();
    let (width, height) = setup.sheet.size();
    for inks in pages {
        let size = PageSettings::from_wh(width, height).ok_or_else(|| refused("the paper".to_owned()))?;
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        for ink in inks {
            let id = surface.start_tagged(tag(ink));
            if let Some(node) = ink.node {
                leaves.entry(node).or_default().push(id);
            }
            draw(&mut surface, ink, &fonts);
            surface.end_tagged();
        }
        surface.finish();
        page.finish();
    }
    let language = setup.language.code().to_owned();
    let mut tree = TagTree::new().with_lang(Some(language.clone()));
    tree.push(branch(nodes, 0, &mut leaves));
    document.set_tag_tree(tree);
    let mut outline = Outline::new();
    for (words, (page, y)) in heads {
        let place = XyzDestination::new(page, Point::from_xy(0.0, (y - 12.0).max(0.0)));
        outline.push_child(OutlineNode::new(words, place));
    }
    document.set_outline(outline);
    document.set_metadata(Metadata::new().title(title.to_owned()).language(language));
    document.finish().map_err(told)
}

/// Every face of the setter, as the writer wants it.
fn fonts(setter: &Setter) -> HashMap<fontdb::ID, Font> {
    let faces = setter.system.db();
    // In the order the files were loaded in.
    faces
        .faces()
        .zip(face::FILES)
        .filter_map(|(info, file)| Some((info.id, Font::new(file.into(), info.index)?)))
        .collect()
}

fn tag(ink: &Ink) -> ContentTag<'static> {
    match (&ink.draw, ink.node) {
        (Draw::Glyphs(..), None) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
        (_, None) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        (Draw::Glyphs(..), Some(_)) => ContentTag::Span(SpanTag::empty()),
        (_, Some(_)) => ContentTag::Other,
    }
}

fn branch(nodes: &[Node], at: usize, leaves: &mut HashMap<usize, Vec<Identifier>>) -> TagGroup {
    let mut group = TagGroup::new(nodes[at].tag.clone());
    for id in leaves.remove(&at).unwrap_or_default() {
        group.push(Leaf::Leaf(id));
    }
    for child in &nodes[at].children {
        group.push(Leaf::Group(branch(nodes, *child, leaves)));
    }
    group
}

fn told(error: KrillaError) -> PrintError {
    let KrillaError::Validation(errors) = &error else { return PrintError::Refused(format!("{error:?}")) };
    let missing = |error: &ValidationError| match error {
        ValidationError::ContainsNotDefGlyph(_, _, text) => Some(text.chars().collect::<Vec<_>>()),
        _ => None,
    };
    let mut missing: Vec<char> = errors.iter().filter_map(|(error, _)| missing(error)).flatten().collect();
    missing.sort_unstable();
    missing.dedup();
    if missing.is_empty() { PrintError::Refused(format!("{errors:?}")) } else { PrintError::Missing(missing) }
}

fn draw(surface: &mut Surface<'_>, ink: &Ink, fonts: &HashMap<fontdb::ID, Font>) {
    let (x, y, width, height) = (ink.x, ink.y, ink.width, ink.height);
    match &ink.draw {
        Draw::Glyphs(text, group) => {
            let Group { paint, face, size, glyphs, .. } = group;
            paint_with(surface, Some(if matches!(paint, Paint::Number(_)) { PAPER } else { INK }), None);
            if let Some(font) = fonts.get(face) {
                surface.draw_glyphs(Point::from_xy(x, y), glyphs, font.clone(), text, *size, false);
            }
        }
        Draw::Box(badge) => {
            let (ground, corner) = match badge {
                Badge::Disc => (SIGN, 4.0),
                Badge::Square => (MARK, 0.5),
            };
            path(surface, rounded(x, y, width, height, corner), Some(ground), Some((1.0, None)));
        }
        Draw::Shape(badge) => {
            let corner = if *badge == Badge::Disc { height / 2.0 } else { 1.5 };
            path(surface, rounded(x, y, width, height, corner), Some(INK), None);
        }
        Draw::Bar => path(surface, rounded(x, y, width, height, 0.0), Some(INK), None),
        Draw::Tick => path(surface, rounded(x, y, width, height, 1.0), Some(PAPER), Some((1.4, None))),
        Draw::Figure(figure) => path(surface, shape(*figure, x, y, width), Some(INK), None),
        Draw::Frame => path(surface, rounded(x, y, width, height, 0.0), None, Some((0.9, None))),
        Draw::Rule => {
            let mut line = PathBuilder::new();
            line.move_to(x + 6.0, y);
            line.line_to(x + 6.0, y + height);
            path(surface, line.finish(), None, Some((1.4, Some(vec![0.1, 4.0]))));
        }
    }
}

fn paint_with(surface: &mut Surface<'_>, fill: Option<Colour>, stroke: Option<Stroke>) {
    let colour = |(red, green, blue): Colour| rgb::Color::new(red, green, blue);
    surface.set_fill(fill.map(|fill| Fill { paint: colour(fill).into(), ..Default::default() }));
    surface.set_stroke(stroke);
}

/// A path, perhaps filled, perhaps with a line of a width, perhaps dashed.
fn path(
    surface: &mut Surface<'_>,
    path: Option<Path>,
    fill: Option<Colour>,
    line: Option<(f32, Option<Vec<f32>>)>,
) {
    let stroke = line.map(|(width, dashes)| Stroke {
        paint: rgb::Color::new(INK.0, INK.1, INK.2).into(),
        width,
        line_cap: krilla::paint::LineCap::Round,
        dash: dashes.map(|array| StrokeDash { array, offset: 0.0 }),
        ..Default::default()
    });
    paint_with(surface, fill, stroke);
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

/// The shape of a vote card in a square.
fn shape(figure: Figure, x: f32, y: f32, side: f32) -> Option<Path> {
    let half = side / 2.0;
    let corners: &[(f32, f32)] = match figure {
        Figure::Disc => return rounded(x, y, side, side, half),
        // As large to the eye as the others.
        Figure::Square => return rounded(x + side * 0.06, y + side * 0.06, side * 0.88, side * 0.88, 0.0),
        Figure::Triangle => &[(half, 0.0), (side, side), (0.0, side)],
        Figure::Diamond => &[(half, 0.0), (side, half), (half, side), (0.0, half)],
    };
    let mut path = PathBuilder::new();
    for (index, (right, down)) in corners.iter().enumerate() {
        if index == 0 {
            path.move_to(x + right, y + down);
        } else {
            path.line_to(x + right, y + down);
        }
    }
    path.close();
    path.finish()
}

/// A rectangle with round corners, of no less than a tenth of a point.
fn rounded(x: f32, y: f32, width: f32, height: f32, corner: f32) -> Option<Path> {
    let (width, height) = (width.max(0.1), height.max(0.1));
    let mut path = PathBuilder::new();
    let r = corner.min(width / 2.0).min(height / 2.0);
    if r < 0.1 {
        path.push_rect(Rect::from_xywh(x, y, width, height)?);
        return path.finish();
    }
    // How far the handles of a quarter of a circle stand from the corner.
    let k = r * (1.0 - 0.5523);
    let (right, bottom) = (x + width, y + height);
    path.move_to(x + r, y);
    path.line_to(right - r, y);
    path.cubic_to(right - k, y, right, y + k, right, y + r);
    path.line_to(right, bottom - r);
    path.cubic_to(right, bottom - k, right - k, bottom, right - r, bottom);
    path.line_to(x + r, bottom);
    path.cubic_to(x + k, bottom, x, bottom - k, x, bottom - r);
    path.line_to(x, y + r);
    path.cubic_to(x, y + k, x + k, y, x + r, y);
    path.close();
    path.finish()
}
