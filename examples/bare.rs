//! What any window of this kind costs at the least: iced, the same faces, one line of text. The
//! program's own figures are held beside it.

use second_look::ui::font;

fn main() -> iced::Result {
    font::keep_system_fonts_out(&std::env::temp_dir().join("second-look-bare"));
    let mut application = iced::application(|| (), update, view)
        .default_font(font::LATIN)
        .window_size(iced::Size::new(1280.0, 800.0));
    for face in &font::FILES[2..4] {
        application = application.font(*face);
    }
    application.run()
}

fn update((): &mut (), (): ()) {}

fn view((): &()) -> iced::Element<'_, ()> {
    iced::widget::text("再想一想").font(font::CHINESE).into()
}
