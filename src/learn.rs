//! What answers mean: the learning measures. Facts are stored, scores are derived here.
#![forbid(unsafe_code)]

pub mod calibration;
pub mod discrimination;
pub mod forms;
pub mod outcome;
