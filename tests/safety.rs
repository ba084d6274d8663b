//! What no situation may say is found in whatever dress it comes; what only looks like it stays.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod trial;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use jiff::civil::date;
use second_look::content::check::{self, Code, Depth};
use second_look::content::pack::Pack;
use trial::{FRENCH, SCAM, Trial, WORDS};

const CHINESE: &str = "locales/zh-CN/scenarios/fake-police/safe-account-call.ftl";

fn file(language: &str) -> &'static str {
    match language {
        "en" => WORDS,
        "zh" => CHINESE,
        _ => FRENCH,
    }
}

/// So few are planted at once that all of them are told.
const AT_ONCE: usize = 20;

/// Plants each sentence as a message of its own, and gives the codes found of the rules under test, by
/// the number of the sentence.
fn planted(sentences: &[(&str, &str)]) -> Vec<BTreeSet<Code>> {
    let mut found = vec![BTreeSet::new(); sentences.len()];
    for (start, some) in sentences.chunks(AT_ONCE).enumerate() {
        let trial = Trial::new();
        for (index, (language, sentence)) in some.iter().enumerate() {
            let path = trial.root().join(file(language));
            let mut words = fs::read_to_string(&path).expect("the words");
            writeln!(words, "\nplanted-{} = {sentence}", start * AT_ONCE + index).expect("written");
            fs::write(&path, words).expect("written");
        }
        for problem in trial.check().problems {
            let Some(rest) = problem.subject.strip_prefix("planted-") else { continue };
            let number = rest.split(": ").next().unwrap_or_default().parse::<usize>();
            if let Ok(number) = number
                && problem.code != Code::LeftOverMessage
            {
                let _ = found[number].insert(problem.code);
            }
        }
    }
    found
}

use Code::{
    BannedWord, CardNumber, IdentityNumber, LongSentence, RealAddress, RealName, RealNumber, TooLongSentence,
};

/// Language, sentence, the code it must be told by.
const PLANTED: &[(&str, &str, Code)] = &[
    // Telephone numbers, as they are written in each country.
    ("zh", "请打 13800138000 找我。", RealNumber),
    ("zh", "我的手机是 138 0013 8000。", RealNumber),
    ("zh", "加我：１３８００１３８０００", RealNumber),
    ("zh", "记一下，一三八零零一三八零零零。", RealNumber),
    ("zh", "号码是幺三八〇〇幺三八〇〇〇", RealNumber),
    ("zh", "一三八 0013 八零零零，随时找我。", RealNumber),
    ("zh", "1-3-8-0-0-1-3-8-0-0-0", RealNumber),
    ("zh", "1•3•8•0•0•1•3•8•0•0•0", RealNumber),
    ("zh", "138•0013•8000 是我的号。", RealNumber),
    ("zh", "①③⑧⓪⓪①③⑧⓪⓪⓪", RealNumber),
    ("zh", "138\u{200b}0013\u{200b}8000", RealNumber),
    ("zh", "13\u{ad}800\u{2060}138000", RealNumber),
    ("zh", "+86 138 0013 8000", RealNumber),
    ("zh", "座机 010-8765 4321。", RealNumber),
    ("zh", "全国统一 400-820-1234", RealNumber),
    ("zh", "请拨打 95588 核对。", RealNumber),
    ("zh", "拨打九五五八八就行。", RealNumber),
    ("zh", "95533：您的账户有一笔支出。", RealNumber),
    ("en", "Ring us on 020 7123 4567.", RealNumber),
    ("en", "My mobile is 07911 123456.", RealNumber),
    ("en", "My mobile is 0 7 9 1 1 1 2 3 4 5 6.", RealNumber),
    ("en", "It showed +44 7911 123456.", RealNumber),
    ("en", "It showed +44 (0)20 7123 4567.", RealNumber),
    ("en", "It showed 0044 7911 123456.", RealNumber),
    ("en", "Call (212) 736-5000 today.", RealNumber),
    ("en", "Call 1-800-273-8255 today.", RealNumber),
    ("en", "Call 736-5000 today.", RealNumber),
    ("en", "Dial 98765 43210.", RealNumber),
    ("en", "My number is 6123 4567.", RealNumber),
    ("en", "Ring 1300 368 123 and ask.", RealNumber),
    ("en", "Just text 60777 now.", RealNumber),
    ("en", "Forward it to 88888.", RealNumber),
    ("en", "He rang from 07911\u{a0}123\u{202f}456 twice.", RealNumber),
    ("en", "Somebody wrote {\"07911\"}{\" 123456\"} there.", RealNumber),
    ("fr", "Rappelez le 06 12 34 56 78.", RealNumber),
    ("fr", "Rappelez le 06.12.34.56.78.", RealNumber),
    ("fr", "Rappelez le 06-12-34-56-78.", RealNumber),
    ("fr", "Rappelez le ０６ １２ ３４ ５６ ７８.", RealNumber),
    ("fr", "Le +33 6 12 34 56 78 s’affiche.", RealNumber),
    ("fr", "Le +33 (0)6 12 34 56 78 s’affiche.", RealNumber),
    ("fr", "Le 0 805 805 817 répond.", RealNumber),
    ("fr", "Appelez le 3639.", RealNumber),
    ("fr", "Appelez-nous au 118 218.", RealNumber),
    // Addresses.
    ("en", "Open www.riverbank-secure.com now.", RealAddress),
    ("en", "Open https://larkfield.example.evil.top/pay now.", RealAddress),
    ("en", "Write to clara@larkfield.co.uk tonight.", RealAddress),
    ("en", "Write to clara@larkfield.whatever tonight.", RealAddress),
    ("en", "It is Larkfield dot com, dear.", RealAddress),
    ("en", "It is larkfield (dot) com, dear.", RealAddress),
    ("en", "Go to ｌａｒｋｆｉｅｌｄ．ｃｏｍ first.", RealAddress),
    ("en", "Go to lark\u{200b}field.c\u{200b}om first.", RealAddress),
    ("en", "Go to notexample.com first.", RealAddress),
    ("fr", "Allez sur larkfield.fr ce soir.", RealAddress),
    ("fr", "Écrivez à camille@valmont.org.", RealAddress),
    ("fr", "C’est valmont point fr.", RealAddress),
    ("zh", "打开 caifu.cn 就行。", RealAddress),
    ("zh", "打开caifu点com就行。", RealAddress),
    ("zh", "打开财富点com就行。", RealAddress),
    ("zh", "打开caifu。com就行。", RealAddress),
    ("zh", "打开财富.中国就行。", RealAddress),
    ("zh", "打开财富.com就行。", RealAddress),
    // Names.
    ("zh", "用支付宝转给我。", RealName),
    ("zh", "用支 付 宝转给我。", RealName),
    ("zh", "用支\u{200b}付\u{200b}宝转给我。", RealName),
    ("zh", "加我微信。", RealName),
    ("zh", "我是京东客服。", RealName),
    ("zh", "买的是小米手机。", RealName),
    ("zh", "用PAYPAL付。", RealName),
    ("zh", "加我ＷｅＣｈａｔ。", RealName),
    ("en", "Pay with PayPal, please.", RealName),
    ("en", "Pay with paypal, please.", RealName),
    ("en", "Pay with Pay\u{200d}Pal, please.", RealName),
    ("en", "It is on WhatsApp.", RealName),
    ("en", "I am from Bank of America.", RealName),
    ("en", "I am from Bank-of-America.", RealName),
    ("en", "This is Barclays’ fraud team.", RealName),
    ("en", "I work for Apple, dear.", RealName),
    ("en", "He has an account at Chase, he says.", RealName),
    ("en", "I ring from BT.", RealName),
    ("en", "It is on РауРаl.", RealName),
    ("fr", "Je travaille chez Orange.", RealName),
    ("fr", "Je travaille chez Free, Madame.", RealName),
    ("fr", "Ici la Societe Generale.", RealName),
    ("fr", "Ici le Crédit\u{a0}Agricole.", RealName),
    ("fr", "Ici le CRÉDIT AGRICOLE.", RealName),
    ("fr", "Ici le Cre\u{301}dit Agricole.", RealName),
    ("fr", "C’est sur Leboncoin.", RealName),
    ("fr", "Un avis de La Poste.", RealName),
    // Cards and accounts.
    ("en", "The card is 4539 1488 0343 6467.", CardNumber),
    ("en", "The card is 4539148803436467.", CardNumber),
    ("en", "The card is ４５３９-１４８８-０３４３-６４６７.", CardNumber),
    ("zh", "卡号 6222 0202 0000 0000 006。", CardNumber),
    ("en", "Send it to GB29 NWBK 6016 1331 9268 19.", CardNumber),
    ("fr", "Virez sur FR14 2004 1010 0505 0001 3M02 606.", CardNumber),
    ("fr", "Virez sur fr1420041010050500013m02606.", CardNumber),
    // Identity papers.
    ("zh", "身份证 11010519491231002X。", IdentityNumber),
    ("zh", "身份证 110105 19491231 002X。", IdentityNumber),
    ("zh", "身份证 １１０１０５１９４９１２３１００２Ｘ。", IdentityNumber),
    ("fr", "Sécu : 2 55 08 14 168 025 38.", IdentityNumber),
    ("fr", "Sécu : 255081416802538.", IdentityNumber),
    ("en", "My number there is 219-09-9998.", IdentityNumber),
    ("en", "It says AB 12 34 56 C.", IdentityNumber),
    ("en", "It says AB123456C.", IdentityNumber),
    ("en", "It says S1234567D.", IdentityNumber),
    // Words that blame.
    ("en", "You fell for it.", BannedWord),
    ("en", "Nobody falls for that.", BannedWord),
    ("en", "You were tricked.", BannedWord),
    ("en", "YOU SHOULD HAVE checked.", BannedWord),
    ("en", "You should’ve checked.", BannedWord),
    ("en", "That was naïve.", BannedWord),
    ("en", "You are gullible.", BannedWord),
    ("en", "You gave away your code.", BannedWord),
    ("en", "This makes you scam-proof.", BannedWord),
    ("en", "How stu\u{200b}pid.", BannedWord),
    ("fr", "Vous auriez dû vérifier.", BannedWord),
    ("fr", "Vous vous êtes fait avoir.", BannedWord),
    ("fr", "C’était naïf.", BannedWord),
    ("fr", "Piégée par un inconnu.", BannedWord),
    ("fr", "Vous n’auriez pas dû répondre.", BannedWord),
    ("zh", "您上当了。", BannedWord),
    ("zh", "你本该先问问。", BannedWord),
    ("zh", "您不该接这个电话。", BannedWord),
    ("zh", "都怪贪心。", BannedWord),
    ("zh", "真是活 该。", BannedWord),
    // Long sentences.
    (
        "en",
        "One two three four five six seven eight nine ten one two three four five six seven eight nine ten one.",
        LongSentence,
    ),
    (
        "en",
        "One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six.",
        TooLongSentence,
    ),
    (
        "fr",
        "Un deux trois quatre cinq six sept huit neuf dix un deux trois quatre cinq six sept huit neuf dix un deux trois quatre cinq six.",
        TooLongSentence,
    ),
    (
        "zh",
        "今天天气很好我们一起去公园散步看看花看看树再去湖边坐一坐然后慢慢走回家里做一顿好吃的晚饭给大家吃。",
        LongSentence,
    ),
    (
        "zh",
        "今天天气很好我们一起去公园散步看看花看看树再去湖边坐一坐然后慢慢走回家里做一顿好吃的晚饭给大家吃大家都很高兴说下次还要一起来。",
        TooLongSentence,
    ),
];

/// What looks like it and is none.
const HARMLESS: &[(&str, &str)] = &[
    // Reserved and masked numbers.
    ("en", "My mobile is 07700 900123."),
    ("en", "It showed +44 7700 900123."),
    ("en", "It showed +44 (0)20 7946 0123."),
    ("en", "Ring 0161 496 0123 now."),
    ("en", "Call (202) 555-0143 today."),
    ("en", "Call +1 202 555 0143 today."),
    ("en", "Call 555-0143 today."),
    ("en", "Ring 0491 570 156 now."),
    ("en", "Ring 020 915 1234 now."),
    ("fr", "Rappelez le 01 99 00 46 12."),
    ("fr", "Rappelez le +33 6 39 98 12 34."),
    ("fr", "Rappelez le 06 12 •• •• 78."),
    ("zh", "请打 138••••1234 找我。"),
    ("zh", "请打 １３８••••１２３４ 找我。"),
    ("zh", "卡号 6222 •••• •••• 1234。"),
    ("zh", "身份证 110105••••••••002X。"),
    // Public lines that a country's file names.
    ("zh", "拨打 110 报警。"),
    ("zh", "拨打 96110 咨询。"),
    ("en", "Ring 999 if you are in danger."),
    ("en", "Forward the text to 7726."),
    ("en", "Dial 159 and ask."),
    ("fr", "Appelez le 17."),
    ("fr", "Transférez le message au 33700."),
    ("fr", "Appelez le { $police-line } ou le { $fraud-line }."),
    // Counts, sums, dates, times, cases, flats.
    ("en", "Your case is 48-113."),
    ("en", "The case number is 2026-1124-0019."),
    ("en", "We met on 2026-11-24 at 10:02."),
    ("en", "It came on 24/11/2026, at 10.30."),
    ("en", "It costs £1,234,567.89 in all."),
    ("en", "It costs $13,800,138,000 in all."),
    ("en", "There were 12 345 678 people."),
    ("en", "Ring flat 12, second floor."),
    ("en", "Call 300 people and see."),
    ("en", "We rang 112 times."),
    ("en", "They call 24 hours a day."),
    ("en", "The years 1990-2026 were long."),
    ("en", "An A380 and a B52 flew by."),
    ("en", "Order REF0612345678 has left."),
    ("en", "It grew by 0.123456789 that day."),
    ("en", "The card 4539 1488 0343 6468 is none."),
    ("en", "Send it to GB29 NWBK 6016 1331 9268 18."),
    ("en", "It says BG 12 34 56 C."),
    ("fr", "Cela coûte 280 € par mois."),
    ("fr", "Cela coûte 2\u{202f}800\u{a0}€ en tout."),
    ("fr", "Le dossier porte le numéro 48-113."),
    ("fr", "Le 24.11.2026 à 10 h 02."),
    ("fr", "Appelez le 15 mai au matin."),
    ("fr", "Appelez au 12 rue du Moulin."),
    ("zh", "一共 13800 元，分 12 个月。"),
    ("zh", "订单 20261124001 已发出。"),
    ("zh", "打了 120 个电话。"),
    ("zh", "二〇二六年十一月二十四日上午十点零二分。"),
    ("zh", "三三两两，七七八八，一五一十。"),
    ("zh", "转了 95500 元。"),
    ("zh", "身份证 110105194912310021。"),
    // Addresses for examples, and dots that are none.
    ("en", "Open www.riverbank.example now."),
    ("en", "Write to clara@larkfield.example, or see https://example.com/pay."),
    ("en", "See shop.example.org or mail.invalid."),
    ("en", "It was 3.5 per cent, e.g. at 5 p.m., i.e. late."),
    ("en", "The dot com bubble was long ago."),
    ("en", "He paused...and went."),
    ("fr", "Ce n’est point fini, M. Girard."),
    ("zh", "三点钟见，别晚了。"),
    ("zh", "他走了。中国很大。"),
    ("zh", "下载好了。app 打开，看 3.5 版。"),
    // Words that are also names.
    ("en", "I ate an orange and an apple."),
    ("en", "Orange is a colour."),
    ("en", "Target one thing at a time."),
    ("en", "A wise chase after a grab for the post."),
    ("en", "There is a signal; zoom in on the steam."),
    ("en", "Nationwide, the police ask for patience."),
    ("en", "The Chaser and the Barclay brothers."),
    ("fr", "Il est en poste et libre ce soir."),
    ("fr", "La poste est fermée ; on tourne au carrefour."),
    ("fr", "Le boulanger porte une veste orange."),
    ("fr", "Un free-party, non merci."),
    ("zh", "早饭喝小米粥。"),
    ("zh", "买了两斤苹果和一袋小米。"),
    ("zh", "住在北京东路。"),
    ("zh", "祝您一路顺风，平安到家。"),
    ("zh", "您饿了么？想去哪儿？"),
    ("zh", "水烧到一百度，注意集中通知。"),
    ("zh", "要有钉钉子的劲头，不当菜鸟。"),
    // Kind words.
    ("en", "You gave the right answer."),
    ("en", "A criminal stole it, and it is not your fault."),
    ("en", "A trick of the light; the foal fell over."),
    ("en", "Victims are helped here."),
    ("en", "How could you check such a call?"),
    ("fr", "Un piège bien tendu, et ce n’était pas votre faute."),
    ("fr", "Une bête blessée, un pigeon gris."),
    ("zh", "有人上当受骗，错不在他们。"),
    ("zh", "不是您的错。"),
    // Sentences of the length allowed.
    (
        "en",
        "One two three four five six seven eight nine ten one two three four five six seven eight nine ten.",
    ),
    ("en", "Mr. Hale paid 3.50 to Brian P. yesterday. He went home. One two three four five six seven."),
    (
        "fr",
        "Un deux trois quatre cinq six sept huit neuf dix. Un deux trois quatre cinq six sept huit neuf dix !",
    ),
    (
        "zh",
        "今天天气很好，我们一起去公园散步，看看花，看看树。再去湖边坐一坐，然后慢慢走回家里，做一顿晚饭。",
    ),
];

#[test]
fn what_may_not_be_said_is_found_in_every_dress() {
    assert!(PLANTED.len() >= 50);
    let sentences: Vec<_> = PLANTED.iter().map(|(language, sentence, _)| (*language, *sentence)).collect();
    let found = planted(&sentences);
    let missed: Vec<_> = PLANTED
        .iter()
        .zip(found)
        .filter(|((.., code), found)| *found != BTreeSet::from([*code]))
        .map(|((_, sentence, code), found)| format!("{sentence}: wanted {code:?}, found {found:?}"))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_only_looks_like_it_stays() {
    assert!(HARMLESS.len() >= 60);
    let found = planted(HARMLESS);
    let wrong: Vec<_> = HARMLESS
        .iter()
        .zip(found)
        .filter(|(_, found)| !found.is_empty())
        .map(|((_, sentence), found)| format!("{sentence}: {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_shipped_gives_no_problem() {
    let pack = Pack::built_in().expect("the built-in pack");
    let report = check::pack_on(&pack, Depth::Whole, Some(date(2027, 1, 1)));
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
}

/// The codes a spoilt pack is told by.
fn codes(trial: &Trial) -> Vec<Code> {
    trial.check().problems.into_iter().map(|problem| problem.code).collect()
}

#[test]
fn a_problem_names_message_line_and_words() {
    let trial = Trial::new();
    let _ = trial.spoil(WORDS, "Thank you.", "Thank you, I am from Barclays.");
    let report = trial.check();
    let [problem] = &report.problems[..] else { panic!("{:#?}", report.problems) };
    let text = fs::read_to_string(trial.root().join(WORDS)).expect("the words");
    let line = text.lines().nth(problem.line as usize - 1).expect("the line");
    let key = problem.subject.strip_suffix(": Barclays").expect("what was found");
    assert!(line.starts_with(key) && line.contains("Barclays"), "{problem:?}: {line}");
    assert_eq!(report.sound.len(), 1, "the situation is left out, its other half plays");
}

#[test]
fn nothing_hides_in_a_variant_a_term_or_a_drawn_value() {
    let with = |to: &str| {
        let trial = Trial::new();
        let _ = trial.spoil(WORDS, "Thank you.", to);
        codes(&trial)
    };
    let other = "{ $country ->\n        [CN] Thank you.\n       *[other] I am from Barclays.\n    }";
    assert_eq!(with(other), [Code::RealName]);
    // Far more variants than anybody puts together.
    let many: String = (0..70).fold(String::new(), |all, n| format!("{all}\n        [c{n}] Thank you."));
    let many = format!("{{ $country ->{many}\n       *[other] I am from Barclays.\n    }}");
    assert_eq!(with(&many), [Code::RealName]);

    let trial = Trial::new();
    let _ = trial.spoil("locales/en/terms.ftl", "-bank-name = ", "-bank-name = Barclays or ");
    let report = trial.check();
    assert_eq!(report.problems.iter().map(|p| p.code).collect::<Vec<_>>(), [Code::RealName]);
    assert!(report.sound.iter().all(|card| card.languages.len() == 2), "none is offered in those words");

    let trial = Trial::new();
    let own = "-mine = Barclays\ntitle = ";
    assert_eq!(codes(trial.spoil(WORDS, "title = ", own)), [Code::LeftOverMessage, Code::RealName]);
    // Put together from two messages, it is read as one.
    let trial = Trial::new();
    let _ = trial.spoil(WORDS, "Thank you.", "{ cast-me }800138000 thanks you.").spoil(
        WORDS,
        "cast-me = You",
        "cast-me = 13",
    );
    assert_eq!(codes(&trial), [Code::RealNumber]);

    let trial = Trial::new();
    let drawn = "Thank you. I rang from 079111234{ $minutes }.";
    let codes = codes(trial.spoil(WORDS, "Thank you.", drawn));
    assert!(codes.contains(&Code::RealNumber), "{codes:?}");

    let trial = Trial::new();
    let _ = trial.spoil("pack.ron", "title: \"Second Look\"", "title: \"Second Look by Barclays\"");
    let report = trial.check();
    assert_eq!(report.problems.iter().map(|p| p.code).collect::<Vec<_>>(), [Code::RealName]);
    assert!(report.sound.is_empty());
}

#[test]
fn a_review_has_sources_and_a_day_that_is_not_long_ago() {
    let trial = Trial::new();
    let text = fs::read_to_string(trial.root().join(SCAM)).expect("the scenario");
    let sources = text.split("sources: [").nth(1).and_then(|rest| rest.split(']').next()).expect("sources");
    let _ = trial.spoil(SCAM, &format!("sources: [{sources}]"), "sources: []");
    assert_eq!(codes(&trial), [Code::NoSources]);

    for day in ["2026-13-01", "2026-02-30", "24.11.2026", "2026-11-24T10:00", "today", ""] {
        let trial = Trial::new();
        let _ = trial.spoil(SCAM, "checked: \"2026-11-24\"", &format!("checked: \"{day}\""));
        assert_eq!(codes(&trial), [Code::BadDate], "{day}");
    }

    let trial = Trial::new();
    let pack = Pack::in_folder(trial.root()).expect("a pack");
    let on = |today| {
        let problems = check::pack_on(&pack, Depth::Whole, Some(today)).problems;
        problems.into_iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert_eq!(on(date(2026, 11, 24)), []);
    assert_eq!(on(date(2028, 11, 24)), [], "two years are not yet old");
    assert_eq!(on(date(2028, 11, 25)), [Code::OldReview; 2]);
    assert_eq!(on(date(2026, 11, 23)), [Code::OldReview; 2], "nobody can have checked it tomorrow");
    assert_eq!(check::pack(&pack, Depth::Whole).problems, [], "without a day nothing is old");
}

/// A picture of one grey pixel.
fn pixel(width: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, 1);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&vec![7; width as usize]).expect("a picture");
    drop(writer);
    bytes
}

#[test]
fn a_picture_is_there_is_one_and_has_words() {
    let shown = |name: &str, words: bool, put: &dyn Fn(&Trial)| {
        let trial = Trial::new();
        let media = format!("Line(who: \"caller\", media: Some(\"{name}\")");
        let text = fs::read_to_string(trial.root().join(SCAM)).expect("the scenario");
        let first = text.lines().find(|line| line.contains("\"story\": Line(")).expect("a line");
        let who = first.split("Line(").nth(1).and_then(|rest| rest.split(',').next()).expect("who");
        let media = media.replace("who: \"caller\"", who);
        let _ = trial.spoil(SCAM, first, &first.replacen(&format!("Line({who}"), &media, 1));
        if words {
            for file in [WORDS, FRENCH, CHINESE] {
                let text = fs::read_to_string(trial.root().join(file)).expect("words");
                let line = text.lines().find(|line| line.starts_with("story = ")).expect("the message");
                let _ = trial.spoil(file, line, &format!("{line}\n    .alt = OK"));
            }
        }
        fs::create_dir_all(trial.root().join("media")).expect("a folder");
        put(&trial);
        codes(&trial)
    };
    let write = |name: &'static str, bytes: Vec<u8>| {
        move |trial: &Trial| fs::write(trial.root().join("media").join(name), &bytes).expect("written")
    };
    assert_eq!(shown("letter.png", true, &write("letter.png", pixel(1))), []);
    assert_eq!(shown("letter.png", false, &write("letter.png", pixel(1))), [Code::PictureWords; 3]);
    assert_eq!(shown("letter.png", true, &|_| ()), [Code::MissingMedia]);
    assert_eq!(shown("letter.png", true, &write("letter.png", b"GIF89a".to_vec())), [Code::MissingMedia]);
    assert_eq!(shown("letter.png", true, &write("letter.png", pixel(5000))), [Code::MissingMedia]);
    assert_eq!(shown("../pack.ron", true, &|_| ()), [Code::MissingMedia]);
    assert_eq!(shown("letter.png", true, &write("letter.png", vec![0; 2 << 20])), [Code::Unreadable]);
    let two = |trial: &Trial| {
        write("letter.png", pixel(1))(trial);
        write("other.png", pixel(1))(trial);
    };
    assert_eq!(shown("letter.png", true, &two), [Code::UnusedMedia]);
}

#[test]
fn answers_that_give_themselves_away_are_told() {
    /// Rewrites the best answers of a scenario's words.
    fn rewrite(file: &str, change: impl Fn(bool) -> String) -> Vec<(Code, String)> {
        let trial = Trial::new();
        let scenario = fs::read_to_string(trial.root().join(SCAM)).expect("the scenario");
        let best: BTreeSet<&str> = scenario
            .lines()
            .filter(|line| line.contains("grade: Best"))
            .filter_map(|line| line.split("id: \"").nth(1)?.split('"').next())
            .collect();
        let path = trial.root().join(file);
        let words = fs::read_to_string(&path).expect("words");
        let lines = words.lines().map(|line| {
            let answer = line.strip_prefix("    .c-").or_else(|| line.strip_prefix("    .w-"));
            match answer.and_then(|rest| rest.split_once(" = ")) {
                Some((id, text)) => {
                    // The variables stay: other rules ask for them.
                    let drawn: String = text
                        .split_inclusive('}')
                        .filter_map(|part| part.find('{').map(|at| &part[at..]))
                        .collect();
                    line.replace(text, &format!("{}{drawn}", change(best.contains(id))))
                }
                None => line.to_owned(),
            }
        });
        fs::write(&path, lines.collect::<Vec<_>>().join("\n") + "\n").expect("written");
        trial.check().problems.into_iter().map(|problem| (problem.code, problem.subject)).collect()
    }
    let away = |how: &str| vec![(Code::GivesAway, how.to_owned())];
    let long = |best: bool| if best { "I hang up and ring them.".into() } else { "I stay on.".into() };
    assert_eq!(rewrite(WORDS, long), away("longest"));
    let tone = |best: bool| if best { "I calmly hang up.".into() } else { "I stay on the line.".into() };
    assert_eq!(rewrite(WORDS, tone), away("tone"));
    let excuse = |best: bool| {
        if best { "I hang up and ring them.".into() } else { "I just do what he says.".into() }
    };
    assert_eq!(rewrite(WORDS, excuse), away("tone"));
    let chinese = |best: bool| {
        if best {
            "我挂断电话，换个号码打过去问清楚，再告诉女儿。".into()
        } else {
            "我马上照他说的办，一句也没有多问，免得耽误。".into()
        }
    };
    assert_eq!(rewrite(CHINESE, chinese), away("tone"));

    let trial = Trial::new();
    let path = trial.root().join(SCAM);
    let scenario = fs::read_to_string(&path).expect("the scenario");
    let mut lines: Vec<String> = scenario.lines().map(str::to_owned).collect();
    let answers = |line: &str| line.trim_start().starts_with("(id: ") && line.contains("grade: ");
    let mut start = 0;
    while start < lines.len() {
        let count = lines[start..].iter().take_while(|line| answers(line)).count();
        lines[start..start + count].sort_by_key(|line| !line.contains("grade: Best"));
        start += count + 1;
    }
    fs::write(&path, lines.join("\n")).expect("written");
    let report = trial.check();
    let found: Vec<_> = report.problems.iter().map(|p| (p.code, p.subject.as_str())).collect();
    assert_eq!(found, [(Code::GivesAway, "first")]);
    assert_eq!(report.sound.len(), 2, "a warning keeps nothing out");
}

#[test]
fn a_text_made_to_be_slow_is_not() {
    let trial = Trial::new();
    let pieces = ["paypal 小米粥 ", "1 2 3 4 5 6 7 ", "a.b.c.d.com", "拨打 1 ", "白马点com ", "GB29 NWBK "];
    let path = trial.root().join(WORDS);
    let mut words = fs::read_to_string(&path).expect("words");
    for index in 0..12 {
        let piece = pieces[index % pieces.len()];
        writeln!(words, "planted-{index} = {}", piece.repeat(7000 / piece.len())).expect("written");
    }
    fs::write(&path, words).expect("written");
    let start = std::time::Instant::now();
    let found = codes(&trial);
    assert!(found.contains(&Code::RealName), "{found:?}");
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
