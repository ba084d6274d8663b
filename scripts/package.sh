#!/usr/bin/env bash
# Makes the package for Debian and Ubuntu: target/debian/second-look_VERSION_ARCHITECTURE.deb.
# Its last line says where it lies. Needs Rust, a C compiler and the Debian packages named below.
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR=$PWD/target
tools=$PWD/target/tools
cargo_deb=3.8.0

missing=()
for pair in python3:python3 dpkg-shlibdeps:dpkg-dev desktop-file-validate:desktop-file-utils appstreamcli:appstream \
  lintian:lintian; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Please install, then try again: sudo apt install ${missing[*]}" >&2
  exit 1
fi

desktop-file-validate packaging/second-look.desktop
appstreamcli validate --no-net packaging/*.metainfo.xml

if [ "$("$tools/bin/cargo-deb" --version 2>/dev/null)" != "$cargo_deb" ]; then
  cargo install cargo-deb --version "$cargo_deb" --locked --no-default-features --quiet \
    --root "$tools" --target-dir "$tools/build"
  rm -rf "$tools/build"
fi

cargo build --release --locked --bin second-look

# What is made anew each time: the man pages, the licences of what is linked in, and Debian's own changelog,
# dated by the last commit.
made=target/packaging
rm -rf "$made"
mkdir -p "$made"
cargo run --locked --quiet --example man -- "$made/man"
python3 scripts/notices.py "$made/THIRD-PARTY.txt" >/dev/null
version=$(target/release/second-look --version | cut -d' ' -f2)
when=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$when}
cat >"$made/changelog" <<TEXT
second-look ($version-1) unstable; urgency=medium

  * Version $version; CHANGELOG.md of its source says what is new.

 -- The Second Look authors <packages@second-look.example>  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
TEXT

package=$("$tools/bin/cargo-deb" --no-build --quiet)
lintian --fail-on error --allow-root "$package"
echo "$package"
