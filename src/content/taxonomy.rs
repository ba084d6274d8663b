//! The field's own lists: 23 topics, 14 signs of a scam, 6 marks of the genuine, 8 protective actions,
//! 4 grades. The names are those of the fact sheet (sections 1 and 5.3) and never change.
#![forbid(unsafe_code)]

use serde::{Deserialize, Serialize};

/// An enum whose members are known by a kebab-case name, in files and in the names of messages.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $key:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum $name { $($(#[$vmeta])* $variant,)* }

        impl $name {
            /// All of them, in the fact sheet's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in files and messages.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The one of this name.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

named! {
    /// A sign of a scam, RF01–RF14.
    Sign {
        UnexpectedContact = "unexpected-contact",
        BorrowedIdentity = "borrowed-identity",
        PressureThreat = "pressure-threat",
        QuickWarmth = "quick-warmth",
        Secrecy = "secrecy",
        TooGood = "too-good",
        SmallWin = "small-win",
        PayFirst = "pay-first",
        OddPayment = "odd-payment",
        AsksSecrets = "asks-secrets",
        RemoteControl = "remote-control",
        OffPlatform = "off-platform",
        UseYourName = "use-your-name",
        CannotCheck = "cannot-check",
    }
}

named! {
    /// A mark of a genuine contact, GM1–GM6.
    Mark {
        SurvivesMyCheck = "survives-my-check",
        IHaveTime = "i-have-time",
        NoCodes = "no-codes",
        NormalMoneyPath = "normal-money-path",
        MayTellAnyone = "may-tell-anyone",
        NamedAndRegistered = "named-and-registered",
    }
}

/// A sign of a scam or a mark of the genuine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
#[allow(missing_docs)]
pub enum Clue {
    Sign(Sign),
    Mark(Mark),
}

impl Clue {
    /// Its name in files and messages; signs and marks share no name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Sign(sign) => sign.key(),
            Self::Mark(mark) => mark.key(),
        }
    }

    /// The word a link in Fluent text uses for it.
    #[must_use]
    pub fn scheme(self) -> &'static str {
        match self {
            Self::Sign(_) => "sign",
            Self::Mark(_) => "mark",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Sign::from_key(key).map(Self::Sign).or_else(|| Mark::from_key(key).map(Self::Mark))
    }
}

impl TryFrom<String> for Clue {
    type Error = String;
    fn try_from(key: String) -> Result<Self, String> {
        Self::from_key(&key).ok_or_else(|| format!("unknown sign or mark '{key}'"))
    }
}

/// What the learner does by a choice: one of the protective actions PA1–PA8, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[allow(missing_docs)]
pub enum Act {
    Pause,
    CallBack,
    AskSomeone,
    GuardSecrets,
    OfficialCheck,
    Refuse,
    Freeze,
    Report,
    GoAlong,
    TurnAway,
}

impl Act {
    /// The eight protective actions, PA1 first.
    pub const PROTECTIVE: [Self; 8] = [
        Self::Pause,
        Self::CallBack,
        Self::AskSomeone,
        Self::GuardSecrets,
        Self::OfficialCheck,
        Self::Refuse,
        Self::Freeze,
        Self::Report,
    ];

    /// Whether it is one of the eight protective actions.
    #[must_use]
    pub fn protects(self) -> bool {
        !matches!(self, Self::GoAlong | Self::TurnAway)
    }

    /// Whether it stops and checks, which is sound whatever the truth.
    #[must_use]
    pub fn checks(self) -> bool {
        matches!(self, Self::Pause | Self::CallBack | Self::AskSomeone | Self::OfficialCheck)
    }

    /// The name its words are found by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Pause => "pause",
            Self::CallBack => "call-back",
            Self::AskSomeone => "ask-someone",
            Self::GuardSecrets => "guard-secrets",
            Self::OfficialCheck => "official-check",
            Self::Refuse => "refuse",
            Self::Freeze => "freeze",
            Self::Report => "report",
            Self::GoAlong => "go-along",
            Self::TurnAway => "turn-away",
        }
    }
}

/// How good a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[allow(missing_docs)]
pub enum Grade {
    Best,
    Fine,
    Risky,
    Harmful,
}

impl Grade {
    /// The name its words are found by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Fine => "fine",
            Self::Risky => "risky",
            Self::Harmful => "harmful",
        }
    }

    /// A sound step.
    #[must_use]
    pub fn is_sound(self) -> bool {
        matches!(self, Self::Best | Self::Fine)
    }
}

macro_rules! topics {
    ($($code:literal $variant:ident $key:literal)*) => {
        /// The 23 topics of the fact sheet, T01–T23.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub enum Topic { $($variant,)* }

        impl Topic {
            /// All of them, T01 first.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The fact sheet's code, T01–T23.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The name of its folder and of its words.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The topic of a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

impl Topic {
    /// Whether a line says beforehand what its situations speak of: being held, and being cut off.
    #[must_use]
    pub fn wants_note(self) -> bool {
        matches!(self, Self::JobAbroad | Self::StudentsAbroad)
    }
}

topics! {
    "T01" FakePolice "fake-police"
    "T02" FakeBank "fake-bank"
    "T03" FakeService "fake-service"
    "T04" Courier "courier"
    "T05" TaskJob "task-job"
    "T06" CardSelling "card-selling"
    "T07" PhoneRelay "phone-relay"
    "T08" JobAbroad "job-abroad"
    "T09" Investment "investment"
    "T10" Loan "loan"
    "T11" Shopping "shopping"
    "T12" Gambling "gambling"
    "T13" Laundering "laundering"
    "T14" Fundraising "fundraising"
    "T15" OldAgeCare "old-age-care"
    "T16" HealthAndTours "health-and-tours"
    "T17" FamilyInTrouble "family-in-trouble"
    "T18" GameSkins "game-skins"
    "T19" Tipping "tipping"
    "T20" AppsAndFaces "apps-and-faces"
    "T21" Libel "libel"
    "T22" Recovery "recovery"
    "T23" StudentsAbroad "students-abroad"
}
