//! Where results go, where an operator wants them to go anywhere: `sharing.json`, beside the settings, for nobody
//! else to read. Nothing is there by itself, and nothing in the window writes it: it is set in the terminal.
//!
//! Read tolerantly, and on the safe side: what cannot be understood sends nothing.
#![forbid(unsafe_code)]

mod sources;

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value, json};
use thiserror::Error;
use zeroize::Zeroizing;

pub use sources::Sources;

/// The name of the file.
pub const FILE: &str = "sharing.json";

/// The address of a store, up to where `/statements` follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    text: String,
    host: String,
}

/// Why an address is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoAddress {
    /// It does not begin with `https://`, or is no address.
    #[error("no address")]
    Shape,
    /// It would send unprotected over a network.
    #[error("not protected")]
    Open,
    /// A name or a secret stands in it.
    #[error("a secret in it")]
    Secret,
}

impl Address {
    /// Reads an address: `https`, or `http` on this computer itself (X10).
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(text: &str) -> Result<Self, NoAddress> {
        let text = text.trim();
        let (scheme, rest) = text.split_once("://").ok_or(NoAddress::Shape)?;
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if authority.contains('@') {
            return Err(NoAddress::Secret);
        }
        if !text.bytes().all(|byte| byte.is_ascii_graphic())
            || text.contains(['?', '#', '\u{22}', '\\', '<', '>'])
        {
            return Err(NoAddress::Shape);
        }
        let (scheme, host) = (scheme.to_ascii_lowercase(), authority.to_ascii_lowercase());
        let name = without_port(&host).ok_or(NoAddress::Shape)?;
        match scheme.as_str() {
            "https" => {}
            "http" if is_loopback(name) => {}
            "http" => return Err(NoAddress::Open),
            _ => return Err(NoAddress::Shape),
        }
        let path = path.trim_end_matches('/');
        let path = path.strip_suffix("/statements").unwrap_or(path).trim_end_matches('/');
        Ok(Self { text: format!("{scheme}://{host}{path}"), host })
    }

    /// The whole of it, without a stroke at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// To whom: the host, with its port where it has one of its own.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether what goes there is protected on its way.
    #[must_use]
    pub fn is_protected(&self) -> bool {
        self.text.starts_with("https:")
    }

    /// Whether it leads to this computer itself.
    #[must_use]
    pub fn is_here(&self) -> bool {
        without_port(&self.host).is_some_and(is_loopback)
    }
}

/// A host without its port.
fn without_port(host: &str) -> Option<&str> {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => {
            let (name, after) = rest.split_once(']')?;
            let _: std::net::Ipv6Addr = name.parse().ok()?;
            (name, after.strip_prefix(':').or_else(|| after.is_empty().then_some("1"))?)
        }
        None => host.split_once(':').unwrap_or((host, "1")),
    };
    let sound = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._:".contains(&byte));
    (sound && !name.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0)).then_some(name)
}

fn is_loopback(name: &str) -> bool {
    name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// A secret: it is shown nowhere, and overwritten when it goes.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Of what was typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// For the one request that needs it, and the file.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// To whom results go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Its host.
    pub host: String,
    /// Whether times are told to the hour alone.
    pub coarse: bool,
}

/// Where results go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// To whom.
    pub address: Address,
    /// As whom.
    pub user: String,
    /// With which secret.
    pub secret: Secret,
    /// Whether anything is sent.
    pub on: bool,
    /// Whether times are told to the hour alone.
    pub coarse: bool,
}

impl Sharing {
    /// What an operator set in this folder; `None` where nobody did, and where it cannot be understood.
    #[must_use]
    pub fn load(folder: &Path) -> Option<Self> {
        let bytes = Zeroizing::new(fs::read(folder.join(FILE)).ok()?);
        let value: Value = serde_json::from_slice(&bytes).ok()?;
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        Some(Self {
            address: Address::read(text("address")?).ok()?,
            user: text("user")?.to_owned(),
            secret: Secret::new(text("secret")?),
            on: value.get("on").and_then(Value::as_bool).unwrap_or(false),
            coarse: value.get("coarse").and_then(Value::as_bool).unwrap_or(true),
        })
    }

    /// As [`load`](Self::load), where it is turned on.
    #[must_use]
    pub fn load_on(folder: &Path) -> Option<Self> {
        Self::load(folder).filter(|sharing| sharing.on)
    }

    /// What pages and statements need of it: nothing secret.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient { host: self.host().to_owned(), coarse: self.coarse }
    }

    /// To whom.
    #[must_use]
    pub fn host(&self) -> &str {
        self.address.host()
    }

    /// Replaces the file in one step; nobody but its owner can read it, at no moment.
    ///
    /// # Errors
    /// What the disk says.
    pub fn save(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        let value = json!({
            "address": self.address.as_str(),
            "user": self.user,
            "secret": self.secret.reveal(),
            "on": self.on,
            "coarse": self.coarse,
        });
        let text = Zeroizing::new(format!("{value:#}\n"));
        // Made for its owner alone, on systems that know owners.
        let mut file = tempfile::Builder::new().prefix(FILE).tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        let _ = file.persist(folder.join(FILE)).map_err(|error| error.error)?;
        if cfg!(unix) {
            let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protected_or_on_this_computer_itself() {
        for (text, kept) in [
            ("https://lrs.example/xAPI/", "https://lrs.example/xAPI"),
            (" HTTPS://LRS.Example:8443/xAPI/statements/ ", "https://lrs.example:8443/xAPI"),
            ("http://127.0.0.1:8100/xAPI", "http://127.0.0.1:8100/xAPI"),
            ("http://localhost", "http://localhost"),
            ("http://[::1]:8100/x", "http://[::1]:8100/x"),
        ] {
            assert_eq!(Address::read(text).map(|found| found.text), Ok(kept.to_owned()), "{text}");
        }
        for (text, why) in [
            ("http://lrs.example/xAPI", NoAddress::Open),
            ("http://127.0.0.1.example/", NoAddress::Open),
            ("http://localhost.example/", NoAddress::Open),
            ("http://192.168.1.4/", NoAddress::Open),
            ("https://a:b@lrs.example/", NoAddress::Secret),
            ("http://localhost@lrs.example/", NoAddress::Secret),
            ("ftp://lrs.example/", NoAddress::Shape),
            ("lrs.example", NoAddress::Shape),
            ("https://", NoAddress::Shape),
            ("https://lrs.example:0/", NoAddress::Shape),
            ("https://lrs example/", NoAddress::Shape),
            ("https://lrs.example/?x=1", NoAddress::Shape),
            ("https://lrs.example/\r\nX: y", NoAddress::Shape),
            ("http://[::1", NoAddress::Shape),
        ] {
            assert_eq!(Address::read(text), Err(why), "{text}");
        }
    }

    fn sharing() -> Sharing {
        Sharing {
            address: Address::read("https://lrs.example/xAPI").unwrap(),
            user: "school".to_owned(),
            secret: Secret::new("open sesame"),
            on: true,
            coarse: false,
        }
    }

    #[test]
    fn it_is_kept_for_nobody_else_to_read_and_shown_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Sharing::load(folder.path()), None);
        fs::write(folder.path().join(FILE), "{}").unwrap();
        sharing().save(folder.path()).unwrap();
        assert_eq!(Sharing::load_on(folder.path()), Some(sharing()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(!format!("{:?}", sharing()).contains("sesame"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn what_cannot_be_understood_sends_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let sound =
            r#"{"address":"https://l.example","user":"u","secret":"s","on":true,"coarse":false,"new":1}"#;
        for (from, to, on) in [
            ("", "", true),
            ("true,\"coarse\"", "\"yes\",\"coarse\"", false),
            ("https", "http", false),
            ("\"user\":\"u\",", "", false),
            ("\"s\"", "7", false),
            ("{", "", false),
        ] {
            fs::write(folder.path().join(FILE), sound.replacen(from, to, 1)).unwrap();
            assert_eq!(Sharing::load_on(folder.path()).is_some(), on, "{from}");
        }
        fs::write(folder.path().join(FILE), sound.replace("\"coarse\":false", "\"coarse\":0")).unwrap();
        assert!(Sharing::load(folder.path()).unwrap().coarse, "the hour alone");
    }
}
