//! The name of a visit and a code somebody typed: while the visit lasts they are in its memory, and where else
//! they are found is looked up too, so that the search is known to find. Then the visit ends, however it does,
//! and nothing of them is anywhere.

use std::path::{Path, PathBuf};
use std::time::Duration;

use second_look::content::{Audience, Topic};
use second_look::i18n::Language;
use second_look::kiosk::code::Code;
use second_look::kiosk::fact::Fact;
use second_look::kiosk::setup::Setup;

use crate::soak::{Ways, leave};
use crate::stand::traces::{Search, of_code, of_visit};
use crate::stand::{Stand, bring_down, wait_for};
use crate::twin::Twin;

#[test]
fn nothing_of_a_visit_is_found_when_it_is_over() {
    let mut stand = Stand::open(Path::new(crate::PROGRAM), &Setup::default());
    let (mut pid, _) = stand.wait_shown(None);
    let mut all = Vec::new();
    for (seed, end) in [(0x51ab, "leaves"), (0x1e77, "KILL"), (0xc0de, "SEGV")] {
        let code =
            Code { audience: Audience::Senior, met: vec![Topic::FakeBank, Topic::Loan], seed, place: 6 };
        let code = code.to_string();
        let brief = stand.briefs().pop().expect("noted");
        let (name, typed) = (of_visit(&brief.visit.to_string()), of_code(&code));
        let (name_search, code_search) = (Search::new(&name), Search::new(&typed));

        let mut twin = Twin::of(&brief);
        // A press that comes before the page it is meant for is lost: on a machine that has much to do as well.
        let noted = |wanted: fn(&Fact) -> bool| stand.facts().iter().filter(|fact| wanted(fact)).count();
        let begun = noted(|fact| *fact == Fact::Begun);
        twin.begin(&stand.display, Language::English);
        let begins = || (noted(|fact| *fact == Fact::Begun) > begun).then_some(());
        wait_for("the welcome page", begins);
        let pongs = noted(|fact| matches!(fact, Fact::Pong(_)));
        let goes = twin.words("visit-code");
        assert!(twin.press_named(&stand.display, &goes));
        // Whoever answers has done what was asked before.
        let answers = || (noted(|fact| matches!(fact, Fact::Pong(_))) > pongs + 1).then_some(());
        wait_for("the page for the code", answers);
        for character in code.chars().filter(|character| *character != '-') {
            let keys = twin.pressable();
            let key = keys.iter().find(|node| node.name == character.to_string()).expect("a key");
            twin.press(&stand.display, key);
        }
        wait_for("the code in the memory of the visit", || (code_search.memory(pid) > 0).then_some(()));
        for live in [pid, stand.supervisor.id()] {
            assert!(name_search.memory(live) > 0, "the search finds what is there");
        }
        assert_eq!(code_search.memory(stand.supervisor.id()), 0, "nobody is told what is typed");
        assert_eq!(code_search.files(&stand.writable()), Vec::<PathBuf>::new());
        // On, into the situations the code leads to.
        for pick in 0..4 {
            if let Some(node) = twin.way_on(pick) {
                twin.press(&stand.display, &node);
            }
        }

        if end == "leaves" {
            let pause = Duration::from_millis(150);
            assert!(leave(&stand, &mut Ways::new(), pid, Language::English, pause), "{}", stand.state());
        } else {
            bring_down(pid, end);
        }
        (pid, _) = stand.wait_shown(Some(pid));
        all.extend(name.into_iter().chain(typed));
        nowhere(&stand, &all, &[pid, stand.supervisor.id()]);
    }
    stand.end();
    nowhere(&stand, &all, &[]);
}

fn nowhere(stand: &Stand, all: &[Vec<u8>], live: &[u32]) {
    let search = Search::new(all);
    assert_eq!(search.files(&stand.writable()), Vec::<PathBuf>::new());
    for pid in live {
        assert_eq!(
            search.memory(*pid),
            0,
            "in the memory of {pid}, where {} is the supervisor",
            live[live.len() - 1]
        );
    }
    // What a program says when it comes down goes nowhere at a stand; even there nothing is quoted.
    let said = stand.said();
    let quoted = |text: &Vec<u8>| std::str::from_utf8(text).is_ok_and(|text| said.contains(text));
    assert!(!all.iter().any(quoted), "{said}");
}
