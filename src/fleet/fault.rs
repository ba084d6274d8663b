//! What is wrong in a fleet's folder: the place, one sentence, and what to do.
#![forbid(unsafe_code)]

use serde::{Deserialize, Serialize};

use crate::content::check::Problem;
use crate::content::install::Refusal;
use crate::i18n::Words;

/// No longer piece of somebody's file is repeated, in characters.
const LONGEST: usize = 80;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A file is not there.
    Missing,
    /// It is no file, or cannot be read.
    Unread,
    /// It is too large.
    Large,
    /// There are too many of its kind.
    Many,
    /// It is no JSON.
    Json,
    /// It is of a version this program does not know.
    Version,
    /// A name nobody knows.
    Name,
    /// A value that cannot be.
    Value,
    /// A path that cannot be read; the problem says why.
    Path,
    /// A path without a name to show.
    Nameless,
    /// A path names a situation that is not there.
    Situation,
    /// The situations of a path make no sound one.
    Unsound,
    /// A pack that is asked for is not in the folder.
    NoPack,
    /// A pack or regions that are not taken.
    Refused,
    /// Two packs have the same id.
    Twice,
    /// The disk of this machine.
    Disk,
}

impl Kind {
    /// The name its sentence is found by, `fleet-fault-<key>`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unread => "unread",
            Self::Large => "large",
            Self::Many => "many",
            Self::Json => "json",
            Self::Version => "version",
            Self::Name => "name",
            Self::Value => "value",
            Self::Path => "path",
            Self::Nameless => "nameless",
            Self::Situation => "situation",
            Self::Unsound => "unsound",
            Self::NoPack => "no-pack",
            Self::Refused => "refused",
            Self::Twice => "twice",
            Self::Disk => "disk",
        }
    }
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The file, as it lies in the folder.
    pub file: String,
    /// From 1; 0 where there are no lines.
    pub line: u32,
    /// What.
    pub kind: Kind,
    /// What it is about: a name, a value, why a pack is refused.
    pub subject: String,
    /// What is wrong with a path.
    pub problem: Option<Problem>,
}

impl Fault {
    /// In a file as a whole.
    #[must_use]
    pub fn of(kind: Kind, file: &str) -> Self {
        Self { file: short(file), line: 0, kind, subject: String::new(), problem: None }
    }

    /// About something.
    #[must_use]
    pub fn about(self, subject: &str) -> Self {
        Self { subject: short(subject), ..self }
    }

    /// In a line.
    #[must_use]
    pub fn at(self, line: usize) -> Self {
        Self { line: u32::try_from(line).unwrap_or(0), ..self }
    }

    /// A pack or regions that are refused.
    #[must_use]
    pub fn refused(file: &str, refusal: Refusal) -> Self {
        match refusal {
            Refusal::Disk | Refusal::Full => Self::of(Kind::Disk, file),
            // Keys that lie in the folder are no keys to the machine.
            Refusal::NoKey => Self::of(Kind::Refused, file).about(Refusal::NotAccepted.key()),
            other => Self::of(Kind::Refused, file).about(other.key()),
        }
    }

    /// A path that cannot be read.
    #[must_use]
    pub fn path(problem: Problem) -> Self {
        Self { line: problem.line, problem: Some(problem.clone()), ..Self::of(Kind::Path, &problem.file) }
    }

    /// Whether it lies with this machine and not with the folder, so that another try may help.
    #[must_use]
    pub fn is_here(&self) -> bool {
        matches!(self.kind, Kind::Disk | Kind::Unread)
    }

    /// The place, what is wrong and what to do, in one line.
    #[must_use]
    pub fn line(&self, words: &Words) -> String {
        let place = if self.line > 0 { format!("{}:{}", self.file, self.line) } else { self.file.clone() };
        let args = [("subject", self.subject.as_str().into())];
        let key = format!("fleet-fault-{}", self.kind.key());
        let (what, remedy) = match (&self.problem, self.kind) {
            (Some(problem), _) => {
                let args = [
                    ("subject", problem.subject.as_str().into()),
                    ("reason", problem.reason.map_or("", |reason| reason.key()).into()),
                ];
                let key = format!("problem-{}", problem.code.name());
                (words.with(&key, &args), words.with(&format!("{key}.remedy"), &args))
            }
            (None, Kind::Refused) => {
                let known = Refusal::ALL.iter().find(|refusal| refusal.key() == self.subject);
                let refusal = known.copied().unwrap_or(Refusal::NoPack);
                let what = words.text(&format!("stick-no-{}", refusal.key()));
                (what, words.text(&format!("fleet-remedy-{}", remedy(refusal))))
            }
            _ => (words.with(&key, &args), words.with(&format!("{key}.remedy"), &args)),
        };
        one_line(&format!("{place}: {what} {remedy}"))
    }
}

/// What helps against a refusal.
fn remedy(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotAccepted | Refusal::NoKey => "key",
        Refusal::Unsigned | Refusal::Altered | Refusal::BadSignature | Refusal::NotProject => "sign",
        Refusal::Newer => "update",
        Refusal::InTheWay => "way",
        _ => "check",
    }
}

/// What somebody's file calls something, of a length that can be read and without signs that move the line.
fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
