//! What the app draws: the page that is shown, between its bars.

use iced::widget::{column, container};
use iced::{Element, Length, Size, Theme};

use super::{Aloud, App, Message, aloud};
use crate::ui::ctx::Ctx;
use crate::ui::screen::{
    Screen, attract, backup, code, country, debrief, forget, group, guides, help, home, keys, language, note,
    operator, path, paths, people, play, progress, settings as set, sharing, signs, sticks, topics,
    tour as walk, visit,
};
use crate::ui::theme::{Kind, Look};
use crate::ui::widget::bar::{self, Here, Messages};
use crate::ui::widget::page;
use crate::ui::widget::scope::scope;

impl App {
    /// The window's title.
    #[must_use]
    pub fn title(&self) -> String {
        let situation = match self.screen() {
            Screen::Play(situation) => Some(&**situation),
            Screen::Debrief(debrief) => Some(&debrief.situation),
            _ => None,
        };
        let page = situation.map(play::Situation::title);
        page.map_or_else(
            || self.words.text("app-name"),
            |page| self.words.with("window-title", &[("page", page.into())]),
        )
    }

    /// What the views may know.
    #[must_use]
    pub fn ctx(&self) -> Ctx<'_> {
        let kind = Kind::of(self.settings.theme, self.dark);
        let look = Look { easy: self.settings.easy_reading, ..Look::new(kind, self.percent()) };
        let ctx = Ctx {
            policy: &self.policy,
            words: &self.words,
            look,
            size: self.size,
            scale: self.scale * self.zoom,
            catalogue: &self.catalogue,
            settings: &self.settings,
            fleet: self.fleet.as_ref(),
            country: self.country_code(),
            keys: self.keys,
            still: self.still,
            listens: self.listens(),
            arrived: self.arrived,
            more: self.more,
            listening: self.bridge.is_listening(),
        };
        // What a notice takes at the top is not there for the page.
        let height = ctx.size.height - self.notice_height(&ctx) - self.upper();
        Ctx { size: Size { height, ..ctx.size }, ..ctx }
    }

    /// The size of the words: on a wall the window says it, as the last row is as far away in every room. On one of
    /// 1920 by 1080 a word has 40 pixels.
    fn percent(&self) -> u16 {
        let set = self.settings.text_size;
        if !matches!(self.screen(), Screen::Group(group) if group.page.is_wall()) {
            return set;
        }
        let share = (self.size.width / 1920.0).min(self.size.height / 1080.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 100 and 250")]
        let percent = (f32::from(set) * 2.0 * share).clamp(100.0, 250.0) as u16;
        percent
    }

    pub(super) fn country_code(&self) -> &str {
        let code = self.country();
        let known = self.catalogue.regions().get_key_value(code.as_str());
        known.map_or(crate::content::region::ELSEWHERE, |(code, _)| code.as_str())
    }

    /// The page between the bars.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let ctx = &self.ctx();
        let page = match self.screen() {
            Screen::Language => match &self.each {
                Some(each) => language::view(ctx, each).map(Message::Language),
                None => country::view(ctx, true).map(Message::Country),
            },
            Screen::Country => country::view(ctx, self.first_run()).map(Message::Country),
            Screen::Home(state) => home::view(state, ctx).map(Message::OnHome),
            Screen::Topics(state) => topics::view(state, self.together, ctx).map(|message| match message {
                topics::Message::Play(name) => Message::OnTopics(name),
                topics::Message::Show(show) => Message::ShowTopics(show),
                topics::Message::Together(two) => Message::Together(two),
                topics::Message::Find(message) => Message::OnFind(message),
                topics::Message::Paths => Message::ShowPaths,
                topics::Message::Group => Message::OnGroup(group::Message::Show),
                topics::Message::Code => Message::OnCode(code::Message::Show),
            }),
            Screen::Paths(state) => paths::view(state, ctx).map(Message::OpenPath),
            Screen::Path(state) => path::view(state, self.together, ctx).map(Message::OnPath),
            Screen::Play(state) => state.view(ctx).map(Message::OnPlay),
            Screen::Debrief(state) => debrief::view(state, ctx).map(Message::OnDebrief),
            Screen::Progress(state) => progress::view(state, ctx).map(Message::OnProgress),
            Screen::ProgressPart(state) => state.view(ctx).map(Message::OnProgress),
            Screen::Settings => {
                let none = [self.no_voice(), self.no_sound()];
                set::view(ctx, &self.copying([0, 1].map(|at| none[at].as_deref()))).map(Message::OnSettings)
            }
            Screen::Sharing(state) => sharing::view(state, ctx).map(Message::OnSharing),
            Screen::Copies(state) => backup::list(state, ctx).map(Message::OnBackup),
            Screen::BringBack(state) => backup::question(state, ctx).map(Message::OnBackup),
            Screen::Sticks(state) => sticks::list(state, ctx).map(Message::OnSticks),
            Screen::Stick(state) => sticks::one(state, ctx).map(Message::OnSticks),
            Screen::Help => help::view(ctx).map(Message::OnHelp),
            Screen::Preview(state) => state.view(ctx).map(Message::OnPreview),
            Screen::Tour(state) => walk::view(state, ctx).map(Message::OnTour),
            Screen::Keys => keys::view(ctx),
            Screen::Note(state) => note::view(state, ctx).map(Message::OnNote),
            Screen::Checkup(state) => state.view(ctx).map(Message::OnCheckup),
            Screen::Signs => signs::view(ctx).map(Message::OnSigns),
            Screen::Guides(state) => guides::view(state, ctx).map(Message::OnGuides),
            Screen::People(state) => people::view(state, ctx).map(Message::OnPeople),
            Screen::Person(state) => people::change::view(state, ctx).map(Message::OnPerson),
            Screen::Forget(state) => forget::view(state, ctx).map(Message::OnForget),
            Screen::Attract(state) => {
                let page = attract::view(state, ctx).map(Message::OnAttract);
                return scope(page, self.more, Message::More, self.bridge.clone(), self.told()).into();
            }
            Screen::Visit(state) => state.view(ctx).map(Message::OnVisit),
            Screen::Code(state) => code::view(state, ctx).map(Message::OnCode),
            Screen::Group(state) => group::view(state, ctx).map(Message::OnGroup),
            Screen::Operator(state) => self.operators_page(state, ctx).map(Message::OnOperator),
            Screen::Sign(state) => signs::entry::view(state, ctx).map(Message::OnSigns),
        };
        let here = Here {
            home: matches!(self.screen(), Screen::Home(_))
                || matches!(self.screen(), Screen::Visit(page) if matches!(**page, visit::Page::Welcome))
                || matches!(self.operators(), Some(operator::Page::Desk(_))),
            help: matches!(self.screen(), Screen::Help),
            // An author's window has one page.
            first: self.first_run() || self.in_preview() || self.is_locked(),
            reading: self.aloud.is_reading(),
        };
        let back = page.back && (self.screens.len() > 1 || !self.first_run());
        let messages = Messages {
            back: Message::Back,
            aloud: Message::Aloud(Aloud::Press),
            text_size: Message::NextTextSize,
            home: Message::Home,
            help: Message::Help,
            more: Message::Scroll(0.85),
        };
        let mut page = page;
        page.notice = self.notice_card(ctx);
        // On a wall the bars are for the one who leads, who stands nearer.
        let wall = matches!(self.screen(), Screen::Group(group) if group.page.is_wall());
        let near = if wall { group::projector::near(ctx) } else { ctx.look };
        let bars = &Ctx { look: near, ..*ctx };
        let mut filled = bar::fill(bars, std::mem::take(&mut page.keys));
        let end = std::mem::take(&mut filled.end);
        let top = bar::top(bars, page.title.as_deref(), page.steps, back, here, &messages);
        let body = container(page::body(ctx, page, end)).width(Length::Fill).height(Length::Fill);
        let bottom = bar::bottom(bars, filled, here, &messages);
        let page = container(body).id(aloud::PAGE);
        let all =
            column![].push((self.upper() > 0.0).then(|| self.above(ctx))).push(top).push(page).push(bottom);
        scope(all, self.more, Message::More, self.bridge.clone(), self.told()).into()
    }

    /// iced's own theme; everything visible takes its colours from the look.
    #[must_use]
    pub fn theme(&self) -> Theme {
        match Kind::of(self.settings.theme, self.dark) {
            Kind::Light | Kind::ContrastLight => Theme::Light,
            Kind::Dark | Kind::ContrastDark => Theme::Dark,
        }
    }

    /// The ground of the window.
    #[must_use]
    pub fn style(&self, _: &Theme) -> iced::theme::Style {
        let colours = self.ctx().look.colours;
        iced::theme::Style { background_color: colours.page, text_color: colours.ink }
    }
}
