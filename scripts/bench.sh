#!/usr/bin/env bash
# Measures what the README quotes and how it grows, in the release build: all of it in about ten minutes,
# or one part (`scripts/bench.sh content`, `frames`, `store`, `start`).
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh test
cargo build --release --locked --quiet --bins --example growth
exec target/release/examples/growth "$@"
