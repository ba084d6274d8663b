//! How scams and genuine contacts follow one another in practice (evidence L1): 30–50 % of them scams,
//! never more than three of a kind in a row, and what came before tells nothing of what comes next.
#![forbid(unsafe_code)]

use crate::content::Truth;

/// No more of one kind in a row.
pub const LONGEST_RUN: usize = 3;
/// From so many situations on the share of scams holds exactly; in shorter sittings give or take one, since
/// of two or three the last would be known before it came.
pub const EXACT_FROM: usize = 10;
/// Of five situations two are scams on average, the middle of what L1 allows.
pub const SCAMS_IN_FIVE: u64 = 2;

/// The least and the most scams among so many situations, from 30 to 50 %.
#[must_use]
pub fn share(all: usize) -> (usize, usize) {
    ((3 * all).div_ceil(10), all / 2)
}

/// The same for a sitting that may end or go on here, see [`EXACT_FROM`].
#[must_use]
pub fn so_far(all: usize) -> (usize, usize) {
    let (least, most) = share(all);
    if all >= EXACT_FROM { (least, most) } else { ((3 * all).saturating_sub(10).div_ceil(10), most + 1) }
}

fn scams(kinds: &[Truth]) -> usize {
    kinds.iter().filter(|kind| **kind == Truth::Scam).count()
}

/// The longest run of one kind.
#[must_use]
pub fn longest_run(kinds: &[Truth]) -> usize {
    kinds.chunk_by(|one, next| one == next).map(<[Truth]>::len).max().unwrap_or(0)
}

/// Whether a list of a length that is known beforehand keeps L1: share and runs.
#[must_use]
pub fn holds(kinds: &[Truth]) -> bool {
    let (least, most) = share(kinds.len());
    (least..=most).contains(&scams(kinds)) && longest_run(kinds) <= LONGEST_RUN
}

/// Whether this kind may come next.
fn may(done: &[Truth], next: Truth) -> bool {
    let run = done.iter().rev().take_while(|kind| **kind == next).count();
    let (least, most) = so_far(done.len() + 1);
    let scams = scams(done) + usize::from(next == Truth::Scam);
    run < LONGEST_RUN && (least..=most).contains(&scams)
}

/// The kinds that may come next, the one that is wished for first. Never empty: where somebody has chosen so
/// many of one kind that neither fits, it is the one that leads back.
#[must_use]
pub fn next(done: &[Truth], wished: Truth) -> Vec<Truth> {
    let other = other(wished);
    let fitting: Vec<Truth> = [wished, other].into_iter().filter(|kind| may(done, *kind)).collect();
    if !fitting.is_empty() {
        return fitting;
    }
    let (_, most) = so_far(done.len() + 1);
    let last = done.last().copied();
    let run = done.iter().rev().take_while(|kind| Some(**kind) == last).count();
    vec![match last {
        Some(last) if run >= LONGEST_RUN => self::other(last),
        _ if scams(done) >= most => Truth::Genuine,
        _ => Truth::Scam,
    }]
}

/// The other kind.
#[must_use]
pub fn other(kind: Truth) -> Truth {
    match kind {
        Truth::Scam => Truth::Genuine,
        Truth::Genuine => Truth::Scam,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use Truth::{Genuine, Scam};

    #[test]
    fn shares_are_those_of_l1() {
        assert_eq!([3, 4, 5, 10, 20].map(share), [(1, 1), (2, 2), (2, 2), (3, 5), (6, 10)]);
        assert_eq!([1, 2, 3, 9, 10, 11].map(so_far), [(0, 1), (0, 2), (0, 2), (2, 5), (3, 5), (4, 5)]);
        assert!(holds(&[Genuine, Scam, Genuine]) && !holds(&[Scam]) && !holds(&[Scam, Scam]));
        assert!(!holds(&[Genuine, Genuine, Genuine, Genuine, Scam, Scam, Scam]));
    }

    /// Wherever coins lead, there is a way on within the bounds: every state that can be reached is tried.
    #[test]
    fn no_sitting_runs_into_a_corner() {
        let mut states = BTreeSet::from([(0, Scam, 0)]);
        for all in 0..200 {
            let mut after = BTreeSet::new();
            for (scams, last, run) in states {
                // The bounds know of the past no more than this.
                let mut done = vec![Scam; scams - if last == Scam { run } else { 0 }];
                done.extend(vec![Genuine; all - scams - if last == Genuine { run } else { 0 }]);
                // A run begins anew after the other kind.
                if done.last() == Some(&last) && run > 0 {
                    done.reverse();
                }
                done.extend(vec![last; run]);
                let fitting: Vec<Truth> =
                    [Scam, Genuine].into_iter().filter(|kind| may(&done, *kind)).collect();
                assert!(!fitting.is_empty(), "{scams} scams of {all}, then {run} × {last:?}");
                for kind in fitting {
                    let run = if kind == last { run + 1 } else { 1 };
                    let _ = after.insert((scams + usize::from(kind == Scam), kind, run));
                }
            }
            states = after;
        }
    }

    #[test]
    fn what_somebody_chose_is_led_back() {
        for wished in [Scam, Genuine] {
            assert_eq!(next(&[Scam; 6], wished), [Genuine]);
            assert_eq!(next(&[Genuine; 6], wished), [Scam]);
            assert_eq!(next(&[], wished).first(), Some(&wished));
        }
    }
}
