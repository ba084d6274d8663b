//! Sixty items to try the check-up with, made of four: a pack in a folder of its own, gone with it.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::path::{Path, PathBuf};

use second_look::content::pack::Pack;

/// Structure and words of a pair: its name, topic and channel, then the lines of each half.
struct Pair {
    name: &'static str,
    topic: &'static str,
    channel: &'static str,
    /// The scam, then the genuine one.
    lines: [&'static str; 2],
    words: [[&'static str; 2]; 3],
}

const PAIRS: [Pair; 2] = [
    Pair {
        name: "parcel",
        topic: "FakeService",
        channel: "Sms",
        lines: [
            r#"(id: "text", who: "other", signs: [(id: "unexpected-contact", at: Sender), (id: "pay-first")])"#,
            r#"(id: "text", who: "other", signs: [(id: "normal-money-path")])"#,
        ],
        words: [
            [
                "text = Parcel @ is waiting. [Pay 2 in advance](sign:pay-first) and we bring it.\nwhy = A parcel service asks for no money by text. Look in its own app instead.\n",
                "text = Parcel @ comes today. [Nothing is to be paid](mark:normal-money-path).\nwhy = It asks for nothing and tells what you can see in the app. You need do nothing.\n",
            ],
            [
                "text = 包裹 @ 在等您。[请先付 2 元](sign:pay-first)，我们就送。\nwhy = 快递公司不会发短信要钱。请在它自己的应用里查看。\n",
                "text = 包裹 @ 今天送到。[无需付款](mark:normal-money-path)。\nwhy = 它什么也不要，说的事您在应用里也能查到。您什么都不用做。\n",
            ],
            [
                "text = Le colis @ attend. [Payez 2 d’avance](sign:pay-first) et nous l’apportons.\nwhy = Un transporteur ne demande pas d’argent par message. Regardez dans son application.\n",
                "text = Le colis @ arrive aujourd’hui. [Il n’y a rien à payer](mark:normal-money-path).\nwhy = Il ne demande rien et l’application dit la même chose. Vous n’avez rien à faire.\n",
            ],
        ],
    },
    Pair {
        name: "call",
        topic: "FakePolice",
        channel: "PhoneCall",
        lines: [
            r#"(id: "hello", who: "other", signs: [(id: "borrowed-identity")]), (id: "ask", who: "other", signs: [(id: "secrecy")])"#,
            r#"(id: "hello", who: "other", signs: []), (id: "ask", who: "other", signs: [(id: "i-have-time")])"#,
        ],
        words: [
            [
                "hello = Good morning. I am [an officer from the station](sign:borrowed-identity), case @.\nask = [Do not tell anybody](sign:secrecy). I call again in ten minutes.\nwhy = No officer asks you to keep a call to yourself. Ring the station yourself.\n",
                "hello = Good morning. I am calling about the lost bag, number @.\nask = [Come when it suits you](mark:i-have-time), or send your daughter.\nwhy = There is no hurry and nothing is asked of you. You can ring the desk to be sure.\n",
            ],
            [
                "hello = 您好，我是[派出所的民警](sign:borrowed-identity)，案件 @。\nask = [别跟任何人说](sign:secrecy)，十分钟后我再打来。\nwhy = 民警不会要您保密。请您自己打电话问派出所。\n",
                "hello = 您好，我打电话来是为了那个丢失的包，编号 @。\nask = [您方便的时候来](mark:i-have-time)，也可以让女儿来。\nwhy = 对方不催您，也不向您要什么。想确认就自己打电话问服务台。\n",
            ],
            [
                "hello = Bonjour. Je suis [du commissariat](sign:borrowed-identity), dossier @.\nask = [N’en parlez à personne](sign:secrecy). Je rappelle dans dix minutes.\nwhy = Aucun policier ne demande de garder un appel pour soi. Appelez vous-même le commissariat.\n",
                "hello = Bonjour. J’appelle pour le sac perdu, numéro @.\nask = [Venez quand cela vous convient](mark:i-have-time), ou envoyez votre fille.\nwhy = Rien ne presse et rien n’est demandé. Vous pouvez appeler l’accueil pour être sûr.\n",
            ],
        ],
    },
];

const CAST: [&str; 3] = ["cast-other = Somebody\n", "cast-other = 某人\n", "cast-other = Quelqu’un\n"];
const CODES: [&str; 3] = ["en", "zh-CN", "fr"];

/// A pack of sixty items.
pub struct Forms {
    _folder: tempfile::TempDir,
    root: PathBuf,
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

impl Forms {
    /// All of them, sound.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("forms");
        let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pack.ron"));
        write(&root.join("pack.ron"), &manifest.expect("read").replace("id: \"core\"", "id: \"forms\""));
        for form in ["a", "b", "c"] {
            for number in 0..10 {
                let pair = &PAIRS[number % PAIRS.len()];
                let length =
                    ["Short", "Standard", "Long"][usize::from(number >= 5) + usize::from(number >= 8)];
                for half in 0..2 {
                    let id = format!("{form}-{}-{number}-{half}", pair.name);
                    let ron = format!(
                        "(id: \"{id}\", form: {}, topic: {}, truth: {}, difficulty: Medium, channel: {}, length: {length},\n\
                         pair: \"{}-{number}\", cast: {{\"other\": (role: Caller)}}, lines: [{}],\n\
                         review: (checked: \"2026-11-24\", sources: [\"E1\"]))",
                        form.to_uppercase(),
                        pair.topic,
                        ["Scam", "Genuine"][half],
                        pair.channel,
                        pair.name,
                        pair.lines[half],
                    );
                    write(&root.join(format!("items/{form}/{id}.ron")), &ron);
                    for (language, code) in CODES.iter().enumerate() {
                        let words = pair.words[language][half]
                            .replace('@', &format!("{}{number}", form.to_uppercase()));
                        let path = root.join(format!("locales/{code}/items/{form}/{id}.ftl"));
                        write(&path, &format!("{}{words}", CAST[language]));
                    }
                }
            }
        }
        Self { _folder: folder, root }
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The pack.
    pub fn pack(&self) -> Pack {
        Pack::open(&self.root).expect("a pack")
    }

    /// Replaces words of a file; they must be there.
    #[track_caller]
    pub fn put(&self, file: &str, from: &str, to: &str) {
        let path = self.root.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert!(text.contains(from), "{file} has no “{from}”");
        fs::write(path, text.replacen(from, to, 1)).expect("written");
    }
}
