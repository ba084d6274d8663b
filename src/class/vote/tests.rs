use super::*;

fn tally(a: u32, b: u32, c: u32, unsure: u32) -> Tally {
    let mut tally = Tally::default();
    for (answer, many) in Answer::of(3).zip([a, b, c, unsure]) {
        tally.count(answer, many);
    }
    tally
}

fn vote() -> Vote {
    Vote::new(3, BTreeSet::from([1]))
}

#[derive(Debug, Clone, Copy)]
enum Press {
    Open,
    Close,
    Talk,
    Show,
}

fn press(vote: &mut Vote, press: Press) -> Result<(), NotNow> {
    match press {
        Press::Open => vote.open().map(drop),
        Press::Close => vote.close(tally(1, 2, 3, 4)).map(drop),
        Press::Talk => vote.talk(),
        Press::Show => vote.show(),
    }
}

#[test]
fn a_question_goes_its_way() {
    let mut vote = vote();
    assert_eq!((vote.phase(), vote.advice(), vote.right()), (Phase::Think, None, None));
    assert_eq!(vote.open(), Ok(Round::First));
    vote.by_hand(tally(9, 9, 9, 9)).unwrap();
    vote.by_hand(tally(0, 4, 0, 1)).unwrap();
    assert_eq!(vote.close(tally(5, 1, 0, 0)), Ok(Round::First));
    assert_eq!(vote.advice(), Some(Advice::Talk), "5 of 11");
    vote.talk().unwrap();
    assert_eq!(vote.open(), Ok(Round::Second));
    assert_eq!(vote.results(), None);
    assert_eq!(vote.close(tally(0, 6, 0, 0)), Ok(Round::Second));
    let results = vote.results().unwrap();
    assert_eq!(results.first, tally(5, 5, 0, 1), "phones and hands; typed again means instead");
    assert_eq!(
        results.second,
        Some(tally(0, 6, 0, 0)),
        "hands of the first vote are not those of the second"
    );
    assert_eq!((results.last().among(&BTreeSet::from([1])), vote.right()), (6, Some(&BTreeSet::from([1]))));
}

/// Every press in every phase, eight deep: the counts come out of the last phase alone, and what the vote says of
/// itself holds none before.
#[test]
fn nothing_gives_the_first_counts_before_their_time() {
    let presses = [Press::Open, Press::Close, Press::Talk, Press::Show];
    let mut reached = vec![vote()];
    for _ in 0..8 {
        let mut next = Vec::new();
        for before in reached {
            for one in presses {
                let mut after = before.clone();
                let done = press(&mut after, one);
                assert!(done.is_ok() || after == before, "a press that does not fit changes nothing");
                let shown = after.phase() == Phase::Shown;
                assert_eq!(after.results().is_some(), shown);
                assert_eq!(after.right().is_some(), shown);
                let counts = format!("{after:?}");
                assert!(!counts.contains("Tally"), "{counts}");
                if done.is_ok() && !next.contains(&after) {
                    next.push(after);
                }
            }
        }
        reached = next;
    }
    let mut vote = vote();
    assert_eq!(
        (vote.close(Tally::default()), vote.talk(), vote.show()),
        (Err(NotNow), Err(NotNow), Err(NotNow))
    );
    assert_eq!(vote.by_hand(tally(1, 0, 0, 0)), Err(NotNow));
    let _ = vote.open().unwrap();
    assert_eq!(vote.show(), Err(NotNow), "an open vote is closed first");
    assert_eq!(vote.open(), Err(NotNow));
}

#[test]
fn talking_is_suggested_from_30_to_70_percent() {
    for (right, wrong, advice) in [
        (0, 0, Advice::Nothing),
        (0, 9, Advice::LookAgain),
        (29, 71, Advice::LookAgain),
        (30, 70, Advice::Talk),
        (3, 7, Advice::Talk),
        (7, 3, Advice::Talk),
        (70, 30, Advice::Talk),
        (71, 29, Advice::Show),
        (9, 0, Advice::Show),
    ] {
        let mut vote = vote();
        let _ = vote.open().unwrap();
        let _ = vote.close(tally(0, right, 0, wrong)).unwrap();
        assert_eq!(vote.advice(), Some(advice), "{right} of {}", right + wrong);
    }
}

#[test]
fn answers_have_letters() {
    for answer in Answer::of(MOST_CHOICES) {
        assert_eq!(Answer::from_letter(&answer.letter().to_string()), Some(answer));
    }
    for wrong in ["", "F", "a", "AB", "？", "1"] {
        assert_eq!(Answer::from_letter(wrong), None, "{wrong}");
    }
    assert!(
        vote().offers(Answer::Choice(2))
            && !vote().offers(Answer::Choice(3))
            && vote().offers(Answer::Unsure)
    );
    let mut vote = vote();
    let _ = vote.open().unwrap();
    vote.by_hand(Answer::of(5).map(|answer| (answer, 5000)).fold(
        Tally::default(),
        |mut tally, (answer, many)| {
            tally.count(answer, many);
            tally
        },
    ))
    .unwrap();
    let _ = vote.close(Tally::default()).unwrap();
    vote.show().unwrap();
    assert_eq!(vote.results().unwrap().first, tally(999, 999, 999, 999), "D is no choice here");
}
