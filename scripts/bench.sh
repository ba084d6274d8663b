#!/usr/bin/env bash
# Measures what the README quotes and how it grows, in the release build: all of it in about ten minutes,
# or one part (`scripts/bench.sh content`, `frames`, `access`, `store`, `start`).
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh test
cargo build --release --locked --quiet --bins --example growth
# A message bus of its own, for the assistive technology that listens.
exec dbus-run-session -- target/release/examples/growth "$@"
