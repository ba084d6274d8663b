//! tmp
use std::path::{Path, PathBuf};
#[derive(Debug, Clone)]
pub struct Places { pub settings: PathBuf, pub data: PathBuf, pub packs: PathBuf, pub cache: PathBuf }
impl Places { pub fn find(over: Option<&Path>) -> Option<Self> { let p = over?; Some(Self{settings:p.into(),data:p.into(),packs:p.join("packs"),cache:p.into()}) } }
