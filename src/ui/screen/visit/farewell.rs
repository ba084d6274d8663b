//! What to take away: the code in large letters, the same as a picture for a telephone, the page on paper.

use iced::widget::{column, container, qr_code, row};
use iced::{Element, Length};

use super::{Message, scene};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::icon::Icon;
use crate::ui::widget::control::{Control, Skin};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, panel, text, told};

/// The state of the page.
#[derive(Debug)]
pub struct Farewell {
    /// The code; `None` when nothing was played: then there is nothing to go on from.
    pub code: Option<String>,
    /// The code and the helplines as a picture; `None` when they are too long for one.
    pub picture: Option<qr_code::Data>,
    /// Whether there is a printer.
    pub printer: bool,
    /// What came of printing, in words.
    pub printed: Option<String>,
}

/// The page.
pub fn view<'a>(page: &'a Farewell, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let words = column![
        text::display(ctx, ctx.t("visit-farewell")),
        told(ctx, text::lead(ctx, ctx.t("visit-farewell.more"))),
    ]
    .spacing(12);
    let away = page.code.as_ref().map(|code| taken(page, code, ctx));
    let taken = scene::high(ctx, "visit-farewell", true, ctx.look.display())
        + scene::high(ctx, "visit-farewell.more", false, ctx.look.lead())
        + 70.0;
    let left = column![words].push(scene::below(ctx, taken)).spacing(28).padding([12, 24]);
    let mut shown = match away {
        Some(away) if ctx.two_columns() => Page::two("", left, away),
        away => Page::one("", column![left].push(away).spacing(20)),
    };
    shown.title = None;
    shown.back = true;
    let done = Key::new(ctx, Kind::Main, "done", ctx.t("visit-erase")).icon(Icon::Check).in_bar(ctx);
    shown.keys.push(done.on_press(ctx, Message::Done).into());
    shown
}

fn taken<'a>(page: &'a Farewell, code: &str, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let size = ctx.look.display().min(ctx.right_width() / 11.5);
    let large = text::sized(font::bold(font::LATIN), code.to_owned(), size, 1.3, c.ink);
    let spelt = code.chars().map(String::from).collect::<Vec<_>>().join(" ");
    let large = Control::new(Role::Label, Skin::bare(&c), large).id("the-code");
    let large = large.name(ctx.with("visit-the-code", &[("code", spelt.into())])).stop(ctx);
    let words = column![
        text::strong_heading(ctx, ctx.t("visit-take")),
        large,
        told(ctx, text::body(ctx, ctx.t("visit-take.more"))),
    ]
    .spacing(8);
    let picture = page.picture.as_ref().map(|data| {
        // Black on white in every theme: that is what cameras read.
        let style =
            |_: &iced::Theme| qr_code::Style { cell: iced::Color::BLACK, background: iced::Color::WHITE };
        let code = qr_code(data).total_size((ctx.size.height * 0.28).clamp(150.0, 260.0)).style(style);
        let code = panel(container(code).padding(8), iced::Color::WHITE, c.edge, 2.0, 12.0);
        let code = Control::new(Role::Image, Skin::bare(&c), code).name(ctx.t("visit-picture")).stop(ctx);
        let how = text::small(ctx, ctx.t("visit-picture.more")).width(Length::Fill);
        let beside = !ctx.look.is_large() && ctx.right_width() >= 480.0;
        let both: Element<'a, Message> = if beside {
            row![code, how].spacing(20).align_y(iced::Center).into()
        } else {
            column![code, how].spacing(10).into()
        };
        both
    });
    let said = page.printed.clone().map(|line| told(ctx, text::body(ctx, line)).id("said").live());
    let print = page.printer.then(|| {
        let key = Key::new(ctx, Kind::Quiet, "print", ctx.t("visit-print")).icon(Icon::Printer);
        key.on_press(ctx, Message::Print).width(Length::Fill)
    });
    let content = column![words].push(picture).push(said).push(print).spacing(18);
    card(ctx, content).padding([18, 24]).width(Length::Fill).into()
}
