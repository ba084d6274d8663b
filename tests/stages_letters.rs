//! tmp
mod pages;
mod robot;
mod trial;
use std::path::PathBuf;
use robot::Size;
use second_look::settings::{Settings, Theme};

#[test]
fn shots() {
    let Ok(folder) = std::env::var("SHOTS") else { return };
    for spec in std::env::var("SPECS").unwrap().split(' ') {
        let p: Vec<&str> = spec.split(',').collect();
        let size = Size::new(p[0].parse().unwrap(), p[1].parse().unwrap());
        let theme = Theme::ALL.into_iter().find(|t| t.key() == p[4]).unwrap();
        let s = Settings { text_size: p[2].parse().unwrap(), theme, ..pages::speaking(p[3]) };
        let dir = PathBuf::from(&folder).join(spec.replace(',', "-"));
        std::fs::create_dir_all(&dir).unwrap();
        let mut n = 0;
        pages::letters::stages(&s, size, &mut |name, robot| {
            n += 1;
            robot.shot(&dir.join(format!("{n:02}-{}", pages::file(name))));
        });
    }
}
