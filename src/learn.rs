//! What answers mean: the learning measures, and what comes next. Facts are stored, scores are derived here.
#![forbid(unsafe_code)]

pub mod balance;
pub mod calibration;
pub mod course;
pub mod discrimination;
pub mod forms;
pub(crate) mod lot;
pub mod mix;
pub mod outcome;
pub mod path;
pub mod review;
