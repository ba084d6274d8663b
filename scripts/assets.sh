#!/usr/bin/env bash
# Rebuilds fonts, icons and pictures from package registries. For developers, when assets change:
# what it writes is committed, so nobody needs it to build or run the program.
# The faces carry a fixed date, so that the same sources make the same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
export SOURCE_DATE_EPOCH=1767225600
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

if ! fc-list | grep -q NotoSansCJK-Regular; then
  apt-get install -y --no-install-recommends fonts-noto-cjk
fi
command -v rsvg-convert >/dev/null || apt-get install -y --no-install-recommends librsvg2-bin
python3 -m venv venv
venv/bin/pip install --quiet fonttools brotli pillow svgelements
npm install --silent --no-audit --no-fund @fontsource/atkinson-hyperlegible-next lucide-static

venv/bin/python "$here/scripts/fonts.py" node_modules "$here/assets/fonts"
venv/bin/python "$here/scripts/icons.py" node_modules "$here"
venv/bin/python "$here/scripts/pictures.py" "$here/assets/pictures"
