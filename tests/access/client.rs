//! An assistive technology: asks over AT-SPI what there is, and presses it.

use std::collections::HashMap;

use zbus::blocking::{Connection, Proxy, connection};
use zbus::names::OwnedBusName;
use zbus::zvariant::OwnedObjectPath;

use crate::session::{Session, wait_for};

/// Where an object lives, and which it is.
type Address = (String, OwnedObjectPath);

/// What is told of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    address: Address,
    pub name: String,
    pub role: String,
    /// Whether it can be pressed.
    pub pressable: bool,
    /// The language of its text, where it is one.
    pub language: Option<String>,
}

/// See the module.
pub struct Client {
    connection: Connection,
    window: Address,
}

impl Client {
    /// Switches assistive technologies on, as one does when it starts, and finds the window of the program,
    /// which runs already.
    pub fn new(session: &Session) -> Self {
        let bus = connect(&session.bus);
        let a11y = Proxy::new(&bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus").expect("a proxy");
        let address: String = a11y.call("GetAddress", &()).expect("the bus of assistive technologies");
        let connection = connect(&address);
        let status = Proxy::new(&bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status").expect("a proxy");
        status.set_property("IsEnabled", true).expect("assistive technologies are switched on");
        let root = ("org.a11y.atspi.Registry".to_owned(), path("/org/a11y/atspi/accessible/root"));
        let window = wait_for("the window's tree", || {
            let program = children(&connection, &root).into_iter().next()?;
            children(&connection, &program).into_iter().next()
        });
        Self { connection, window }
    }

    /// Everything there is, parents before children, the window first; `None` when it changed meanwhile.
    pub fn things(&self) -> Option<Vec<Thing>> {
        let mut all = Vec::new();
        let mut open = vec![self.window.clone()];
        while let Some(address) = open.pop() {
            all.push(self.thing(&address)?);
            let mut inside = try_children(&self.connection, &address)?;
            inside.reverse();
            open.extend(inside);
        }
        Some(all)
    }

    fn thing(&self, address: &Address) -> Option<Thing> {
        let accessible = proxy(&self.connection, address, "Accessible")?;
        let interfaces: Vec<String> = accessible.call("GetInterfaces", &()).ok()?;
        let has = |name: &str| interfaces.iter().any(|interface| interface.ends_with(name));
        let language = has(".Text").then(|| {
            let text = proxy(&self.connection, address, "Text")?;
            let (attributes, _, _): (HashMap<String, String>, i32, i32) =
                text.call("GetAttributeRun", &(0, true)).ok()?;
            attributes.get("language").cloned()
        });
        Some(Thing {
            address: address.clone(),
            name: accessible.get_property("Name").ok()?,
            role: role(accessible.call("GetRole", &()).ok()?),
            pressable: has(".Action"),
            language: language.flatten(),
        })
    }

    /// Does what pressing does.
    pub fn press(&self, thing: &Thing) {
        let action = proxy(&self.connection, &thing.address, "Action").expect("a proxy");
        let done: bool = action.call("DoAction", &(0_i32,)).unwrap_or_else(|error| {
            panic!("“{}” refuses: {error}", thing.name);
        });
        assert!(done, "“{}” does nothing", thing.name);
    }
}

fn connect(address: &str) -> Connection {
    let built = connection::Builder::address(address).and_then(connection::Builder::build);
    built.unwrap_or_else(|error| panic!("no bus at {address}: {error}"))
}

fn path(path: &str) -> OwnedObjectPath {
    OwnedObjectPath::try_from(path).expect("a path")
}

fn proxy<'a>(connection: &Connection, address: &'a Address, interface: &str) -> Option<Proxy<'a>> {
    let name = OwnedBusName::try_from(address.0.clone()).ok()?;
    Proxy::new(connection, name, address.1.clone(), format!("org.a11y.atspi.{interface}")).ok()
}

fn try_children(connection: &Connection, address: &Address) -> Option<Vec<Address>> {
    proxy(connection, address, "Accessible")?.call("GetChildren", &()).ok()
}

fn children(connection: &Connection, address: &Address) -> Vec<Address> {
    try_children(connection, address).unwrap_or_default()
}

/// The roles we have, by their numbers in the protocol.
fn role(number: u32) -> String {
    let name = match number {
        23 => "frame",
        27 => "image",
        29 => "label",
        31 => "list",
        32 => "list item",
        39 => "panel",
        42 => "progress bar",
        43 => "button",
        44 => "radio button",
        62 => "toggle button",
        79 => "entry",
        83 => "heading",
        other => return format!("role {other}"),
    };
    name.to_owned()
}
