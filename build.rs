//! Content is compiled in; cargo must know that it changed.
fn main() {
    for folder in [
        "assets/scenarios",
        "assets/items",
        "assets/regions",
        "assets/playlists",
        "assets/pack.ron",
        "assets/template",
        "locales",
    ] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
