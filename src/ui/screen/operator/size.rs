//! How large things are on this screen: a bank card is held before it, and the drawn one is made as large.

use iced::widget::{Space, column, container, row};
use iced::{Element, Length};

use super::{Message, part};
use crate::i18n::Language;
use crate::kiosk::change::{CARD, Change, Step};
use crate::kiosk::setup::Setup;
use crate::policy::Policy;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::control::{Control, Skin};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{pad, panel, text, told};

/// Pixels of the card's width of one fine step, and of a coarse one.
const STEPS: [u16; 2] = [1, 20];

/// The corner of such a card, in millimetres.
const CORNER: f32 = 3.18;

/// The page.
pub fn view<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let wanted = CARD[0] * setup.pixels_per_mm;
    let most = part::wide(ctx);
    let drawn = wanted.min(most);
    let full = (wanted > most).then(|| told(ctx, text::strong(ctx, ctx.t("size-full"))).live());
    // As keys will be in the visitors' window.
    let key = Policy::kiosk(setup.clone()).target() / setup.pixels_per_mm;
    let key = ctx.with("size-key", &[("size", tenths(ctx, key).into())]);
    let dots = ctx.with("size-dots", &[("dots", tenths(ctx, setup.pixels_per_mm).into())]);
    let result = told(ctx, column![text::strong(ctx, key), text::small(ctx, dots)].spacing(4)).live();
    // The keys come first: they stay where they are while the drawing grows.
    let body = column![told(ctx, text::body(ctx, ctx.t("size-how"))), keys(ctx), result]
        .push(full)
        .push(drawing(drawn, wanted, ctx))
        .spacing(20)
        .width(Length::Fill)
        .max_width(most);
    Page::one(ctx.t("size-title"), container(body).center_x(Length::Fill))
}

/// With one decimal, as the language writes it.
fn tenths(ctx: &Ctx<'_>, number: f32) -> String {
    let written = format!("{number:.1}");
    if ctx.language() == Language::French { written.replace('.', ",") } else { written }
}

fn keys<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    let key = |id: &'static str, words: &str, icon: Icon, step: Step, by: u16| -> Element<'a, Message> {
        let message = Message::Change(Change::Card(step, by));
        Key::new(ctx, Kind::Quiet, id, ctx.t(words)).icon(icon).on_press(ctx, message).into()
    };
    let [fine, coarse] = STEPS;
    row![
        key("much-smaller", "size-much-smaller", Icon::Minus, Step::Less, coarse),
        key("smaller", "size-smaller", Icon::Minus, Step::Less, fine),
        key("larger", "size-larger", Icon::Plus, Step::More, fine),
        key("much-larger", "size-much-larger", Icon::Plus, Step::More, coarse),
    ]
    .spacing(14)
    .wrap()
    .vertical_spacing(14)
    .into()
}

/// A card with its chip, so that everybody sees which side is which.
fn drawing<'a>(wide: f32, wanted: f32, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let mm = wide / CARD[0];
    let chip = panel(Space::new().width(11.0 * mm).height(9.0 * mm), c.mark, c.ink, 2.0, 1.5 * mm);
    let chip = container(chip).padding(pad(18.0 * mm, 0.0, 0.0, 10.0 * mm));
    let card = panel(chip, c.primary_tint, c.ink, 2.0, CORNER * mm).width(wide).height(CARD[1] * mm);
    let name = ctx.with("size-drawn", &[("wide", format!("{wanted:.0}").into())]);
    Control::new(Role::Image, Skin::bare(&c), card).name(name).into()
}
