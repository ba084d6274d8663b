#!/usr/bin/env bash
# Makes target/macos/SecondLook.app and target/macos/SecondLook-VERSION.zip from a release build. It is not
# signed: the first time, it is opened by a right click and Open. A program already built may be named.
#   scripts/package-macos.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -gt 0 ]; then
  program=$1
else
  cargo build --release --locked --bin second-look
  program=${CARGO_TARGET_DIR:-target}/release/second-look
fi
version=$("$program" --version | cut -d' ' -f2)
out=target/macos
app=$out/SecondLook.app
rm -rf "$out"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources/licences"
cp "$program" "$app/Contents/MacOS/second-look"
sed "s/@VERSION@/$version/" packaging/macos/Info.plist >"$app/Contents/Info.plist"
cp LICENSE-* assets/fonts/OFL-*.txt assets/icons/LICENSE-lucide.txt "$app/Contents/Resources/licences/"
python3 scripts/notices.py "$app/Contents/Resources/licences/THIRD-PARTY.txt"

# Apple's own tool wants each size under its name; off a Mac, icnsutils does the same.
if command -v iconutil >/dev/null; then
  set=$out/second-look.iconset
  mkdir "$set"
  for size in 16 32 128 256; do
    cp "packaging/icons/$size.png" "$set/icon_${size}x$size.png"
  done
  cp packaging/icons/32.png "$set/icon_16x16@2x.png"
  cp packaging/icons/64.png "$set/icon_32x32@2x.png"
  cp packaging/icons/256.png "$set/icon_128x128@2x.png"
  iconutil --convert icns --output "$app/Contents/Resources/second-look.icns" "$set"
  rm -r "$set"
else
  png2icns "$app/Contents/Resources/second-look.icns" packaging/icons/{16,32,48,128,256}.png >/dev/null
fi

(cd "$out" && zip -qry "SecondLook-$version.zip" SecondLook.app)
echo "$out/SecondLook-$version.zip"
