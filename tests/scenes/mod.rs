//! The trial pack on other stages: its scam on a poster, in a live stream, at the door, at a stall, with
//! parts that can be looked at closer, in three languages.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs;

use crate::trial::{SCAM, Trial, WORDS};

/// The lines that carry the parts: one of them is drawn.
pub const LINES: [&str; 3] = ["hello", "hello-proof", "hello-warm"];
/// The situation, in the trial pack.
pub const NAME: &str = "trial/safe-account-call";

/// A part: its id and kind, its words and what more there is to it, in English, Chinese and French.
pub struct Part {
    pub id: &'static str,
    pub kind: &'static str,
    pub words: [&'static str; 3],
    pub more: [&'static str; 3],
}

/// A stage.
pub struct Scene {
    pub name: &'static str,
    pub channel: &'static str,
    pub role: &'static str,
    pub face: &'static str,
    /// The words of its way out.
    pub exit: [&'static str; 3],
    pub parts: &'static [Part],
}

pub const ALL: [Scene; 5] = [
    Scene {
        name: "poster",
        channel: "Poster",
        role: "Shop",
        face: "Stall",
        exit: ["Walk on", "走开", "Passer mon chemin"],
        parts: &[
            Part {
                id: "eggs",
                kind: "Detail",
                words: ["The small print at the foot", "最下面的小字", "Les petits caractères en bas"],
                more: ["Only with a signature.", "要签字才能领。", "Seulement contre une signature."],
            },
            Part {
                id: "link",
                kind: "Link",
                words: ["Read more here", "点这里了解更多", "En savoir plus ici"],
                more: [
                    "https://free-eggs.example/join-now",
                    "https://free-eggs.example/join-now",
                    "https://free-eggs.example/join-now",
                ],
            },
            Part {
                id: "code",
                kind: "Code",
                words: ["Scan to pay the deposit", "扫码交押金", "Scannez pour verser l’acompte"],
                more: ["Paid to: K. Marlow", "收款人：李•", "Bénéficiaire : K. Marlow"],
            },
        ],
    },
    Scene {
        name: "notice in a letter",
        channel: "Poster",
        role: "Bank",
        face: "None",
        exit: ["Put it away", "放到一边", "Mettre de côté"],
        parts: &[Part {
            id: "seal",
            kind: "Detail",
            words: ["The seal at the top", "上方的印章", "Le sceau en haut"],
            more: ["It has no name in it.", "里面没有名字。", "Il ne porte aucun nom."],
        }],
    },
    Scene {
        name: "live stream",
        channel: "LiveStream",
        role: "Shop",
        face: "Host",
        exit: ["Leave the room", "离开直播间", "Quitter le direct"],
        parts: &[
            Part {
                id: "one",
                kind: "Comment",
                words: ["My knees are like new!", "我的膝盖像新的一样！", "Mes genoux sont comme neufs !"],
                more: [
                    "Written by Rosa, joined today",
                    "来自：小美，今天注册",
                    "De Rosa, inscrite aujourd’hui",
                ],
            },
            Part {
                id: "two",
                kind: "Comment",
                words: [
                    "Just ordered two for my mother.",
                    "刚给妈妈订了两份。",
                    "Je viens d’en commander deux.",
                ],
                more: ["Written by Ben, joined today", "来自：小王，今天注册", "De Ben, inscrit aujourd’hui"],
            },
            Part {
                id: "three",
                kind: "Comment",
                words: [
                    "Hurry, mine came in two days.",
                    "快买，我两天就收到了。",
                    "Vite, le mien est arrivé en deux jours.",
                ],
                more: [
                    "Written by Kim, joined today",
                    "来自：小李，今天注册",
                    "De Kim, inscrite aujourd’hui",
                ],
            },
            Part {
                id: "left",
                kind: "Row",
                words: ["Only three left", "只剩三份", "Plus que trois"],
                more: [
                    "It said three an hour ago too.",
                    "一小时前也是三份。",
                    "Il y en avait déjà trois il y a une heure.",
                ],
            },
            Part {
                id: "gift",
                kind: "Gift",
                words: ["A bunch of flowers for the host", "送给主播一束花", "Un bouquet pour l’animatrice"],
                more: ["Given by Rosa", "小美送的", "Offert par Rosa"],
            },
        ],
    },
    Scene {
        name: "at the door",
        channel: "FaceToFace",
        role: "Stranger",
        face: "Courier",
        exit: ["Close the door", "关上门", "Fermer la porte"],
        parts: &[
            Part {
                id: "badge",
                kind: "Detail",
                words: ["The badge on the jacket", "外套上的工作牌", "Le badge sur la veste"],
                more: ["No name and no picture on it.", "上面没有姓名和照片。", "Ni nom ni photo dessus."],
            },
            Part {
                id: "envelope",
                kind: "Detail",
                words: ["An envelope for your card", "装银行卡的信封", "Une enveloppe pour votre carte"],
                more: [
                    "It is empty and already addressed.",
                    "里面是空的，地址已经写好。",
                    "Elle est vide, l’adresse est déjà écrite.",
                ],
            },
        ],
    },
    Scene {
        name: "at the stall",
        channel: "FaceToFace",
        role: "Shop",
        face: "Shopkeeper",
        exit: ["Walk on", "走开", "Passer mon chemin"],
        parts: &[
            Part {
                id: "eggs",
                kind: "Detail",
                words: ["A box of eggs, free", "一盒鸡蛋，免费", "Une boîte d’œufs, offerte"],
                more: ["Free when you sign.", "签字才免费。", "Offerte si vous signez."],
            },
            Part {
                id: "coach",
                kind: "Detail",
                words: ["A day out by coach", "坐大巴一日游", "Une sortie en car"],
                more: [
                    "The trip ends in a sales room.",
                    "最后一站是卖场。",
                    "Elle finit dans une salle de vente.",
                ],
            },
            Part {
                id: "form",
                kind: "Field",
                words: ["Name and telephone number", "姓名和电话号码", "Nom et numéro de téléphone"],
                more: ["An empty line to sign on.", "一行空白，要您签字。", "Une ligne vide à signer."],
            },
        ],
    },
];

impl Scene {
    /// The trial pack with its scam on this stage.
    pub fn pack(&self) -> Trial {
        let trial = Trial::new();
        let cast = format!("\"officer\": (role: {}, face: {})", self.role, self.face);
        let _ = trial.spoil(SCAM, "channel: PhoneCall", &format!("channel: {}", self.channel)).spoil(
            SCAM,
            "\"officer\": (role: Police, face: Caller)",
            &cast,
        );
        let parts: Vec<_> =
            self.parts.iter().map(|part| format!("(id: \"{}\", kind: {})", part.id, part.kind)).collect();
        let parts = format!("parts: [{}], ", parts.join(", "));
        for line in LINES {
            let begun = format!("\"{line}\": Line(");
            let _ = trial.spoil(SCAM, &begun, &format!("{begun}{parts}"));
        }
        for (index, language) in ["en", "zh-CN", "fr"].into_iter().enumerate() {
            let file = WORDS.replace("locales/en", &format!("locales/{language}"));
            let text = fs::read_to_string(trial.root().join(&file)).expect("words");
            for line in LINES {
                let wanted = format!("{line} = ");
                let message = text.lines().find(|text| text.starts_with(&wanted)).expect("the message");
                let attributes = self.parts.iter().map(|part| {
                    let (words, more) = (part.words[index], part.more[index]);
                    format!("\n    .part-{0} = {words}\n    .part-{0}-more = {more}", part.id)
                });
                let attributes: String = attributes.collect();
                let _ = trial.spoil(&file, message, &format!("{message}{attributes}"));
            }
        }
        trial
    }
}
