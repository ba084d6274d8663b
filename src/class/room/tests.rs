use std::collections::{BTreeMap, BTreeSet};

use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;

use super::*;
use crate::class::question::{CheckItem, Said, Wording};
use crate::class::vote::Tally;
use crate::content::Truth;
use crate::content::item::Form;

const HOME: Origin = Origin(1);

fn rng() -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(7)
}

fn question() -> Question {
    let wording = Wording {
        said: vec![Said { who: "Lucas".into(), words: "Lend me your account.".into() }],
        choices: vec!["I lend it.".into(), "I say no.".into(), "I send it myself.".into()],
    };
    Question {
        id: "second-look/lend#first".into(),
        number: 2,
        of: 4,
        truth: Truth::Scam,
        right: BTreeSet::from([1]),
        words: BTreeMap::from([(Language::English, wording)]),
    }
}

struct Class {
    room: Room,
    rng: ChaCha20Rng,
    now: Instant,
}

impl Class {
    fn new() -> Self {
        let mut rng = rng();
        Self { room: Room::open(&mut rng, Language::English), rng, now: Instant::now() }
    }

    fn join(&mut self) -> Token {
        let code = self.room.code().digits().to_owned();
        self.room.join(self.now, &mut self.rng, &code, HOME).unwrap().token
    }

    fn vote(&mut self, token: &Token, round: Round, letter: &str, seq: u32) -> Result<(), Refused> {
        let answer = Answer::from_letter(letter).unwrap();
        self.room.vote(self.now, token, SentVote { question: self.room.asked, round, answer, seq })
    }

    fn counted(&mut self) -> Tally {
        self.room.summary(self.now).results.unwrap().last()
    }
}

#[test]
fn one_vote_a_phone_changed_until_it_is_closed() {
    let mut class = Class::new();
    let phones: Vec<_> = (0..6).map(|_| class.join()).collect();
    assert_eq!(class.vote(&phones[0], Round::First, "A", 1), Err(Refused::NotNow), "nothing is asked");
    class.room.ask(question()).unwrap();
    assert_eq!(class.vote(&phones[0], Round::First, "A", 1), Err(Refused::NotNow), "everybody thinks");
    assert_eq!(class.room.open_vote(), Ok(Round::First));
    for phone in &phones {
        class.vote(phone, Round::First, "A", 1).unwrap();
        class.vote(phone, Round::First, "A", 1).unwrap();
    }
    class.vote(&phones[0], Round::First, "B", 5).unwrap();
    assert_eq!(class.vote(&phones[0], Round::First, "C", 4), Err(Refused::Stale), "it was late on its way");
    assert_eq!(
        class.vote(&phones[0], Round::First, "C", 5),
        Err(Refused::Stale),
        "the same number, another answer"
    );
    assert_eq!(class.vote(&phones[0], Round::First, "D", 6), Err(Refused::NotOffered));
    assert_eq!(class.vote(&phones[0], Round::Second, "B", 6), Err(Refused::NotNow));
    assert_eq!(class.room.summary(class.now).counts, SummaryCounts { joined: 6, here: 6, answered: 6 });
    assert_eq!(class.room.close_vote(), Ok(Round::First));
    assert_eq!(class.vote(&phones[1], Round::First, "B", 2), Err(Refused::NotNow), "it is closed");
    assert_eq!(
        class.vote(&phones[0], Round::First, "B", 5),
        Ok(()),
        "taken before, whenever it is sent again"
    );
    assert_eq!(class.room.summary(class.now).results, None);
    class.room.show().unwrap();
    let tally = class.counted();
    assert_eq!((tally.of(Answer::Choice(0)), tally.of(Answer::Choice(1)), tally.all()), (5, 1, 6));
    // Another question: the old one cannot be answered.
    let old = class.room.asked;
    class.room.ask(question()).unwrap();
    let _ = class.room.open_vote().unwrap();
    let sent = SentVote { question: old, round: Round::First, answer: Answer::Unsure, seq: 9 };
    assert_eq!(class.room.vote(class.now, &phones[0], sent), Err(Refused::NotNow));
}

#[test]
fn who_leaves_stays_counted_and_who_is_removed_does_not() {
    let mut class = Class::new();
    let phones: Vec<_> = (0..7).map(|_| class.join()).collect();
    class.room.ask(question()).unwrap();
    let _ = class.room.open_vote().unwrap();
    for phone in &phones {
        class.vote(phone, Round::First, "B", 1).unwrap();
    }
    class.room.leave(class.now, &phones[0]).unwrap();
    assert_eq!(class.vote(&phones[0], Round::First, "A", 2), Err(Refused::Unknown));
    class.room.remove(2).unwrap();
    assert_eq!(class.room.phone_view(class.now, &phones[1]), Err(Refused::Unknown));
    assert_eq!(class.room.remove(2), Err(Refused::Unknown));
    class.room.block(3).unwrap();
    assert_eq!(class.vote(&phones[2], Round::First, "A", 2), Err(Refused::Blocked));
    let code = class.room.code().digits().to_owned();
    let mut join = |from| class.room.join(class.now, &mut class.rng, &code, from).map(|joined| joined.number);
    assert_eq!((join(HOME), join(Origin(2))), (Err(Refused::Blocked), Ok(8)), "another address comes in");
    assert_eq!(class.vote(&phones[3], Round::First, "A", 2), Ok(()), "who was here before stays");
    let _ = class.room.close_vote().unwrap();
    class.room.show().unwrap();
    let tally = class.counted();
    assert_eq!((tally.of(Answer::Choice(0)), tally.of(Answer::Choice(1))), (1, 4));
}

#[test]
fn codes_are_tried_a_few_times_only() {
    let mut class = Class::new();
    let code = class.room.code().digits().to_owned();
    for _ in 0..WRONG_CODES {
        let tried = class.room.join(class.now, &mut class.rng, "0000", HOME);
        assert_eq!(tried.unwrap_err(), Refused::WrongCode);
    }
    assert_eq!(class.room.join(class.now, &mut class.rng, &code, HOME).unwrap_err(), Refused::TooMany);
    assert!(class.room.join(class.now, &mut class.rng, &code, Origin(2)).is_ok(), "others are not held up");
    let later = class.now + Duration::from_secs(61);
    assert!(class.room.join(later, &mut class.rng, &code, HOME).is_ok());
    let leader = class.room.leader_code().shown();
    for _ in 0..WRONG_LEADER {
        assert_eq!(class.room.lead(class.now, &mut class.rng, "AAAA AAAA", HOME), Err(Refused::WrongCode));
    }
    assert_eq!(class.room.lead(class.now, &mut class.rng, &leader, HOME), Err(Refused::TooMany));
    let token = class.room.lead(class.now, &mut class.rng, &leader, Origin(2)).unwrap();
    assert!(class.room.leads(&token) && !class.room.leads(&Token::draw(&mut class.rng)));
    let phone = class.join();
    assert_eq!(class.room.leader_view(class.now, &phone), Err(Refused::Unknown), "a phone is no leader");
}

#[test]
fn a_full_room_lets_go_of_phones_that_sleep_and_never_answered() {
    let mut class = Class::new();
    let phones: Vec<_> = (0..MOST_PHONES).map(|_| class.join()).collect();
    let code = class.room.code().digits().to_owned();
    assert_eq!(class.room.join(class.now, &mut class.rng, &code, HOME).unwrap_err(), Refused::Full);
    class.room.ask(question()).unwrap();
    let _ = class.room.open_vote().unwrap();
    class.vote(&phones[0], Round::First, "A", 1).unwrap();
    class.now += AWAY_AFTER;
    let _ = class.room.phone_view(class.now, &phones[1]).unwrap();
    let new = class.join();
    assert_eq!(
        class.room.summary(class.now).counts.joined,
        3,
        "the one that voted, the one awake, the new one"
    );
    assert!(class.room.phone_view(class.now, &new).is_ok());
    class.room.lock(true);
    assert_eq!(class.room.join(class.now, &mut class.rng, &code, HOME).unwrap_err(), Refused::Locked);
}

/// What a phone and the leader's phone are told holds no count, no right answer and no truth before its time.
#[test]
fn nobody_is_told_too_early_or_too_much() {
    let mut class = Class::new();
    let phones: Vec<_> = (0..5).map(|_| class.join()).collect();
    let leader = class.room.leader_code().shown();
    let leader = class.room.lead(class.now, &mut class.rng, &leader, HOME).unwrap();
    class.room.ask(question()).unwrap();
    let look = |class: &mut Class, shown: bool| {
        for phone in &phones {
            let view = serde_json::to_string(&class.room.phone_view(class.now, phone).unwrap()).unwrap();
            assert_eq!((view.contains("right"), view.contains("counts")), (shown, shown), "{view}");
            assert!(!view.contains("truth") && !view.contains("Scam") && !view.contains("lend#"), "{view}");
            assert!(phones.iter().all(|phone| !view.contains(&phone.hex())), "{view}");
        }
        let view = serde_json::to_string(&class.room.leader_view(class.now, &leader).unwrap()).unwrap();
        assert_eq!(view.contains("counts"), shown, "{view}");
        assert!(phones.iter().all(|phone| !view.contains(&phone.hex())), "{view}");
        assert!(!view.contains(class.room.leader_code().kept()), "{view}");
        assert_eq!(class.room.summary(class.now).results.is_some(), shown);
    };
    look(&mut class, false);
    let _ = class.room.open_vote().unwrap();
    for (phone, letter) in phones.iter().zip(["A", "B", "B", "C", "?"]) {
        class.vote(phone, Round::First, letter, 1).unwrap();
    }
    look(&mut class, false);
    let _ = class.room.close_vote().unwrap();
    look(&mut class, false);
    assert_eq!(class.room.summary(class.now).advice, Some(crate::class::vote::Advice::Talk));
    class.room.talk().unwrap();
    look(&mut class, false);
    let _ = class.room.open_vote().unwrap();
    for phone in &phones {
        class.vote(phone, Round::Second, "B", 2).unwrap();
    }
    look(&mut class, false);
    let _ = class.room.close_vote().unwrap();
    look(&mut class, true);
    let Asks::Vote(view) = class.room.phone_view(class.now, &phones[0]).unwrap().asks else {
        panic!("a question")
    };
    assert_eq!(view.mine, [Some('A'), Some('B')]);
    assert_eq!(view.results.unwrap().counts, [('A', 0), ('B', 5), ('C', 0), ('?', 0)]);
    assert_eq!(view.words.len(), Language::ALL.len(), "the room's language stands in");
}

#[test]
fn four_answers_are_not_shown() {
    let mut class = Class::new();
    let phones: Vec<_> = (0..4).map(|_| class.join()).collect();
    class.room.ask(question()).unwrap();
    let _ = class.room.open_vote().unwrap();
    for phone in &phones {
        class.vote(phone, Round::First, "A", 1).unwrap();
    }
    let _ = class.room.close_vote().unwrap();
    let _ = class.room.open_vote().unwrap();
    let mut hands = Tally::default();
    hands.count(Answer::Choice(1), 5);
    class.room.by_hand(hands).unwrap();
    let _ = class.room.close_vote().unwrap();
    let results = class.room.summary(class.now).results.unwrap();
    assert_eq!(
        (results.first, results.second),
        (Tally::default(), Some(hands)),
        "five hands are, four phones not"
    );
    class.room.ask(question()).unwrap();
    let _ = class.room.open_vote().unwrap();
    class.vote(&phones[0], Round::First, "A", 2).unwrap();
    let _ = class.room.close_vote().unwrap();
    class.room.show().unwrap();
    let summary = class.room.summary(class.now);
    assert!(summary.few && summary.results.is_none());
    let Asks::Vote(view) = class.room.phone_view(class.now, &phones[0]).unwrap().asks else {
        panic!("a question")
    };
    let results = view.results.unwrap();
    assert!(results.few && results.all == 0 && results.counts.is_empty());
}

#[test]
fn both_check_ups_make_a_group_of_five() {
    let item =
        |at: usize| CheckItem { id: at.to_string(), is_scam: at.is_multiple_of(2), words: BTreeMap::new() };
    let check = |form| CheckUp { form, items: (0..10).map(item).collect() };
    for people in [4, 5] {
        let mut class = Class::new();
        let phones: Vec<_> = (0..=people).map(|_| class.join()).collect();
        for (which, form, seq) in [(Which::First, Form::A, 0), (Which::Second, Form::B, 100)] {
            class.room.check_up(which, check(form)).unwrap();
            for (at, phone) in phones.iter().enumerate() {
                // The last one stops after three.
                let upto = if at == people { 3 } else { 10 };
                for item in 0..upto {
                    let sent = SentCheck { which, item, scam: item % 2 == 0, seq: seq + 1 + u32::from(item) };
                    class.room.check(class.now, phone, sent).unwrap();
                    class.room.check(class.now, phone, sent).unwrap();
                }
                let sent = SentCheck { which, item: 10, scam: true, seq: seq + 50 };
                assert_eq!(class.room.check(class.now, phone, sent), Err(Refused::NotOffered));
            }
            assert_eq!(class.room.summary(class.now).counts.answered, people);
        }
        let report = class.room.end().report();
        assert_eq!(report.checks.map(|checks| checks.people), (people == 5).then_some(5), "{people}");
        assert_eq!(class.room.phone_view(class.now, &phones[0]), Err(Refused::Ended));
        assert_eq!(class.room.end().report().checks, None, "nothing is left");
    }
}
