//! Which colour is drawn on which. `tests/seeing.rs` computes every contrast from it, in all four looks,
//! and draws every page to find pairs that are missing here.

/// A ground, and what is drawn on it: names of tokens.
type On = (&'static str, &'static [&'static str]);

/// Words and icons: seven to one, or more.
pub const TEXTS: &[On] = &[
    ("page", &["ink", "ink2", "primary", "exit"]),
    ("card", &["ink", "ink2", "primary", "best", "fine", "risky", "harmful"]),
    ("sunk", &["ink", "ink2"]),
    ("window", &["ink", "ink2"]),
    ("primary", &["on_primary"]),
    ("primary_tint", &["primary", "ink", "ink2"]),
    ("exit", &["on_exit"]),
    ("exit_tint", &["on_exit_tint", "ink"]),
    ("mark", &["on_mark"]),
    ("on_mark", &["mark"]),
    ("ink", &["page"]),
    ("trust", &["on_trust"]),
    ("on_trust", &["trust"]),
    ("trust_edge", &["card"]),
    ("best_tint", &["best", "ink"]),
    ("fine_tint", &["fine", "ink"]),
    ("risky_tint", &["risky", "ink"]),
    ("harmful_tint", &["harmful", "ink"]),
    ("bubble_them", &["ink", "ink2"]),
    ("bubble_you", &["ink", "ink2"]),
    ("device", &["on_device", "on_device2"]),
    ("device_button", &["on_device"]),
    ("device_exit", &["on_device_exit"]),
    ("stage_call", &["ink"]),
    ("stage_chat", &["ink"]),
    ("stage_sms", &["ink"]),
    ("stage_email", &["ink"]),
    ("stage_web", &["ink"]),
    ("stage_bank", &["ink"]),
    ("stage_poster", &["ink"]),
    ("stage_video", &["ink"]),
    ("stage_live", &["ink"]),
    ("stage_door", &["ink"]),
];

/// Edges of controls and marks, rings, the two sides of the score: three to one, or more.
pub const EDGES: &[On] = &[
    ("page", &["edge", "primary", "exit", "scam_side", "genuine_side", "focus"]),
    ("card", &["edge", "mark_edge", "trust_edge", "scam_side", "genuine_side", "focus"]),
    ("sunk", &["edge"]),
    ("exit_tint", &["exit"]),
    ("bubble_them", &["mark_edge", "trust_edge"]),
    ("bubble_you", &["mark_edge"]),
    ("focus", &["focus_halo"]),
    ("primary_tint", &["focus"]),
    ("primary", &["focus_halo"]),
    ("exit", &["focus_halo"]),
    ("device", &["device_edge", "device_exit"]),
];
