//! placeholder to be replaced
mod robot;
