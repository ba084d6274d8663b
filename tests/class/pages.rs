//! The pages without a browser: what comes over the wire, in which language.

use crate::client::{connect, read};
use crate::site::Site;
use std::io::Write;

#[test]
fn the_page_begins_in_the_language_the_browser_asks_for() {
    let site = Site::open(None);
    let to = site.address();
    for (asked, lang) in [
        ("fr-CA,fr;q=0.9,en;q=0.8", "fr"),
        ("zh-CN,zh;q=0.9", "zh-CN"),
        ("zh-TW", "zh-CN"),
        ("de-DE,de;q=0.9,fr;q=0.5", "fr"),
        ("de", "en"),
        ("", "en"),
        ("<script>", "en"),
    ] {
        for path in ["/", "/leader"] {
            let mut stream = connect(to, 0).expect("a connection");
            let request = format!("GET {path} HTTP/1.1\r\nHost: {to}\r\nAccept-Language: {asked}\r\n\r\n");
            stream.write_all(request.as_bytes()).expect("sent");
            let page = read(&mut stream).expect("a page");
            assert!(page.body.contains(&format!("<html lang=\"{lang}\">")), "{asked}");
            assert!(page.body.len() <= second_look::class::words::MOST_BYTES, "{} bytes", page.body.len());
            assert!(!page.body.contains("<script>"), "every script carries its nonce");
        }
    }
}
