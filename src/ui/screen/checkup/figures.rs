//! How sureness fitted, as two bars a side; and the figures, folded away until somebody opens them.

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, row};
use iced::{Color, Element, Length};

use super::{Message, Results};
use crate::i18n::Language;
use crate::learn::calibration::{Fit, Rated, calibration};
use crate::learn::discrimination::{Answers, Z95, wilson};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::{card, group, panel, rule, text, told};

/// So far apart sureness and what was right may lie before it is said that they do not fit.
const NEAR: f64 = 0.1;

/// A number with two places behind the point, as the language writes it.
fn number(ctx: &Ctx<'_>, value: f64) -> String {
    let text = format!("{value:.2}");
    let text = if text == "-0.00" { "0.00".to_owned() } else { text.replace('-', "\u{2212}") };
    if ctx.language() == Language::French { text.replace('.', ",") } else { text }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share, 0 to 1")]
fn percent(share: f64) -> usize {
    (share.clamp(0.0, 1.0) * 100.0).round() as usize
}

/// How sureness fitted, when enough was answered to say so (M10).
pub(super) fn sureness<'a>(ctx: &Ctx<'_>, rated: &[Rated]) -> Option<Element<'a, Message>> {
    let found = calibration(rated)?;
    let mut content = column![text::strong_heading(ctx, ctx.t("checkup-sureness"))].spacing(14);
    let c = ctx.look.colours;
    for (fit, side, colour) in
        [(found.scams, "scams", c.scam_side), (found.genuine, "genuine", c.genuine_side)]
    {
        content = content.push(fitted(ctx, fit, side, colour));
    }
    Some(card(ctx, content).padding([16, 20]).width(Length::Fill).into())
}

/// The message that says how sureness and what was right go together.
#[must_use]
pub fn fits(fit: Fit) -> &'static str {
    if fit.over() > NEAR {
        "checkup-oversure"
    } else if fit.over() < -NEAR {
        "checkup-undersure"
    } else {
        "checkup-fits"
    }
}

/// One side: how sure, how often right, and what that means.
fn fitted<'a>(ctx: &Ctx<'_>, fit: Fit, side: &str, colour: Color) -> Element<'a, Message> {
    let title = ctx.t(&format!("checkup-of-{side}"));
    let means = ctx.t(fits(fit));
    let (sure, right) = (percent(fit.claimed), percent(fit.right));
    let args = [
        ("side", title.clone().into()),
        ("sure", sure.into()),
        ("right", right.into()),
        ("means", means.clone().into()),
    ];
    let spoken = ctx.with("checkup-sureness.spoken", &args);
    let content = column![
        text::strong(ctx, title),
        bar(ctx, ctx.t("checkup-felt-sure"), sure, colour),
        bar(ctx, ctx.t("checkup-was-right"), right, colour),
        text::body(ctx, means),
    ]
    .spacing(8);
    told(ctx, content).name(spoken).width(Length::Fill).into()
}

/// A share of a hundred as a bar, its words above and its figure beside it.
fn bar<'a>(ctx: &Ctx<'_>, words: String, share: usize, colour: Color) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let high = 18.0 * ctx.look.k.clamp(1.0, 1.5);
    let portion = |part: usize| Length::FillPortion(u16::try_from(part).unwrap_or(1));
    let mut line = row![];
    if share > 0 {
        line = line.push(panel(Space::new().height(high), colour, colour, 0.0, 6.0).width(portion(share)));
    }
    if share < 100 {
        line = line.push(Space::new().width(portion(100 - share)));
    }
    let track = panel(line, c.sunk, c.edge, ctx.look.hairline(), 6.0).width(Length::Fill);
    let figure = text::strong(ctx, ctx.with("percent", &[("share", share.into())]));
    let figure = container(figure).width(text::width(text::face(ctx, true), "100 %", ctx.look.body()) + 8.0);
    let line = row![track, figure].spacing(12).align_y(Vertical::Center);
    column![text::small(ctx, words), line].spacing(4).into()
}

/// The key that opens the figures, and the figures: always with both rates (M2).
pub(super) fn figures<'a>(ctx: &Ctx<'_>, results: &Results) -> Element<'a, Message> {
    let open = results.figures;
    let words = ctx.t(if open { "checkup-figures-hide" } else { "checkup-figures-show" });
    let key = Key::new(ctx, Kind::Quiet, "figures", words)
        .icon(if open { Icon::Minus } else { Icon::Plus })
        .on_press(ctx, Message::Figures)
        .width(Length::Fill);
    column![key].push(open.then(|| table(ctx, results))).spacing(12).into()
}

fn table<'a>(ctx: &Ctx<'_>, results: &Results) -> Element<'a, Message> {
    let answers = results.answers();
    let between = |value: f64, (low, high): (f64, f64)| {
        let args = [value, low, high].map(|value| number(ctx, value));
        let [value, low, high] = args;
        ctx.with("checkup-between", &[("value", value.into()), ("low", low.into()), ("high", high.into())])
    };
    let rate = |part: u32, all: u32, rate: Option<f64>| Some(between(rate?, wilson(part, all)));
    let measure = answers.measure();
    let found = calibration(&results.rated);
    let before = results.before.filter(|_| results.since_first).and_then(Answers::measure);
    let stayed = before.zip(measure).map(|(before, now)| {
        let (gain, half) = (now.d - before.d, Z95 * before.error.hypot(now.error));
        between(gain, (gain - half, gain + half))
    });
    let rows = [
        ("hits", rate(answers.caught, answers.scams, answers.hit_rate())),
        ("alarms", rate(answers.doubted, answers.genuine, answers.false_alarm_rate())),
        ("d", measure.map(|measure| between(measure.d, measure.interval()))),
        ("c", measure.map(|measure| between(measure.c, measure.leaning_interval()))),
        ("stayed", stayed),
        ("brier", found.map(|found| number(ctx, found.brier))),
    ];
    let mut list = column![].spacing(12);
    for (index, (key, value)) in rows.into_iter().filter_map(|(key, value)| Some((key, value?))).enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        let words = column![
            text::strong(ctx, ctx.t(&format!("checkup-figure-{key}"))),
            text::body(ctx, value),
            text::small(ctx, ctx.t(&format!("checkup-figure-{key}.more"))),
        ]
        .spacing(4);
        list = list.push(group(ctx, Role::ListItem, told(ctx, words).width(Length::Fill)));
    }
    let list = group(ctx, Role::List, list);
    let note = told(ctx, text::small(ctx, ctx.t("checkup-figures.note")));
    card(ctx, column![list, note].spacing(14)).padding([16, 20]).width(Length::Fill).into()
}
