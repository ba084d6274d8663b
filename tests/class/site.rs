//! A room with a server on loopback.
#![allow(dead_code, reason = "each test uses its own part of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use second_look::class::journal::Journal;
use second_look::class::question::{CheckItem, CheckUp, Notes, Question, Said, Step, Wording};
use second_look::class::room::Room;
use second_look::class::server::{Running, start};
use second_look::class::shared::Shared;
use second_look::content::Truth;
use second_look::content::item::Form;
use second_look::i18n::Language;

pub(crate) struct Site {
    pub(crate) room: Arc<Shared>,
    pub(crate) running: Running,
    pub(crate) code: String,
}

impl Site {
    /// A room; with a folder, its journal lies there.
    pub(crate) fn open(folder: Option<&Path>) -> Self {
        let journal = folder.map(|folder| Journal::open(&folder.join("class.sqlite")).expect("a journal"));
        let room = Shared::new(Room::open(&mut rand::rng(), Language::French), journal);
        Self::of(room, 0)
    }

    pub(crate) fn of(room: Arc<Shared>, port: u16) -> Self {
        let running = start(Ipv4Addr::LOCALHOST.into(), port, Arc::clone(&room)).expect("a server");
        let code = room.with(|room| room.code().digits().to_owned());
        Self { room, running, code }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.running.address()
    }

    /// Asks a question and opens its vote.
    pub(crate) fn ask(&self) {
        self.room.with(|room| {
            room.ask(question()).expect("a question");
            let _ = room.open_vote().expect("a vote");
        });
    }

    pub(crate) fn step(&self) {
        self.room.with(|room| room.begin(Instant::now(), step()));
    }
}

fn said(who: &str, words: &str) -> Said {
    Said { who: who.to_owned(), words: words.to_owned() }
}

/// The question of the mock-up, in three languages.
pub(crate) fn question() -> Question {
    let wording = |who: &str, words: &str, choices: [&str; 3]| Wording {
        said: vec![said(who, words)],
        choices: choices.map(str::to_owned).to_vec(),
    };
    Question {
        id: "second-look/lend-your-card#first".to_owned(),
        number: 2,
        of: 4,
        truth: Truth::Scam,
        right: BTreeSet::from([1]),
        words: BTreeMap::from([
            (
                Language::French,
                wording(
                    "Lucas, même promo",
                    "Tu me prêtes ton compte trois jours\u{a0}? Un virement pour mon cousin, et 80\u{a0}€ pour toi.",
                    [
                        "Je prête mon compte\u{a0}: c’est un ami.",
                        "Je dis non, et je lui explique.",
                        "Je fais moi-même le virement.",
                    ],
                ),
            ),
            (
                Language::English,
                wording(
                    "Lucas, from your course",
                    "Can I use your account for three days? A transfer for my cousin, and £80 for you.",
                    [
                        "I lend it: he is a friend.",
                        "I say no, and tell him why.",
                        "I make the transfer myself.",
                    ],
                ),
            ),
            (
                Language::Chinese,
                wording(
                    "同学小陈",
                    "你的银行卡借我用三天吧？我表弟要转一笔账，给你八十块。",
                    ["我把卡借给他，他是朋友。", "我不借，并告诉他为什么。", "我自己帮他转账。"],
                ),
            ),
        ]),
    }
}

pub(crate) fn step() -> Step {
    let notes = |title: &str, aim: &str, asks: [&str; 2], wrong_idea: &str, care: &str| Notes {
        title: title.to_owned(),
        aim: aim.to_owned(),
        asks: asks.map(str::to_owned).to_vec(),
        wrong_idea: wrong_idea.to_owned(),
        care: care.to_owned(),
    };
    let english = notes(
        "Lend me your card",
        "To see why nobody honest needs another person’s account.",
        ["What would you say to a friend who asks?", "Who could you ask before you answer?"],
        "“It is only for three days.” The account stays in your name.",
        "Somebody here may have lent theirs. Say that many have, and that the bank can help.",
    );
    let french = notes(
        "Prête-moi ton compte",
        "Voir pourquoi personne d’honnête n’a besoin du compte d’un autre.",
        ["Que répondriez-vous à un ami\u{a0}?", "À qui en parler avant de répondre\u{a0}?"],
        "«\u{a0}Ce n’est que pour trois jours.\u{a0}» Le compte reste à votre nom.",
        "Quelqu’un ici l’a peut-être fait. Dites que cela arrive à beaucoup, et que la banque peut aider.",
    );
    let chinese = notes(
        "借我用一下卡",
        "看清楚：正经人不需要用别人的账户。",
        ["朋友这样开口，您会怎么说？", "回答之前，您可以先问谁？"],
        "“只用三天。”可是账户一直是您的名字。",
        "在座的也许有人借过。告诉大家，这样的人不少，银行可以帮忙。",
    );
    Step {
        number: 3,
        of: 8,
        minutes: 5,
        notes: BTreeMap::from([
            (Language::English, english),
            (Language::French, french),
            (Language::Chinese, chinese),
        ]),
    }
}

/// A check-up of five and five.
pub(crate) fn check_up(form: Form) -> CheckUp {
    let words = |at: usize| {
        BTreeMap::from([
            (
                Language::English,
                vec![said("A parcel service", &format!("Your parcel no. {at} waits. Pay 1.99 now."))],
            ),
            (
                Language::French,
                vec![said("Un transporteur", &format!("Votre colis n° {at} attend. Payez 1,99\u{a0}€."))],
            ),
            (Language::Chinese, vec![said("快递公司", &format!("您的 {at} 号包裹在等您，请付 1.99 元。"))]),
        ])
    };
    let item = |at: usize| CheckItem {
        id: format!("item-{at}"),
        is_scam: at.is_multiple_of(2),
        words: words(at + 1),
    };
    CheckUp { form, items: (0..10).map(item).collect() }
}
