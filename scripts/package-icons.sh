#!/usr/bin/env bash
# Draws the program's icon in every size that menus ask for, from assets/icons/second-look.svg into
# packaging/icons. For developers, when the icon changes: what it writes is committed.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v rsvg-convert >/dev/null || { echo "Please install librsvg2-bin." >&2; exit 1; }
mkdir -p packaging/icons
for size in 16 24 32 48 64 128 256; do
  rsvg-convert -w "$size" -h "$size" -o "packaging/icons/$size.png" assets/icons/second-look.svg
done
