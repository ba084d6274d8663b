#!/usr/bin/env bash
# Installs what this machine lacks: `scripts/setup.sh run` to build and open the program,
# `scripts/setup.sh test` to test it too. Asks for nothing that is there already.
set -euo pipefail

# A C compiler (SQLite is compiled in), and what the window loads when it opens.
packages=(gcc libc6-dev libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon0 libxkbcommon-x11-0 libwayland-client0)
if [ "${1:-run}" = test ]; then
  # What a screen reader is told and says.
  packages+=(git xvfb xdotool dbus-daemon at-spi2-core orca)
  # What looks at printed pages: qpdf, poppler, and what veraPDF runs on (scripts/verapdf.sh).
  packages+=(qpdf poppler-utils libjaxb-java)
  # A phone's browser, for the page a class votes on.
  packages+=(chromium chromium-driver)
  command -v javac >/dev/null || packages+=(default-jdk-headless)
  command -v pip3 >/dev/null || packages+=(python3-pip)
  # A Learning Record Store.
  packages+=(python3-venv)
fi

if [ "$(uname -s)" = Linux ]; then
  if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    missing=()
    for package in "${packages[@]}"; do
      dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    if [ ${#missing[@]} -gt 0 ]; then
      as_root=()
      if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
          echo "Please install these packages as administrator, then try again: ${missing[*]}" >&2
          exit 1
        }
        as_root=(sudo)
      fi
      echo "Installing: ${missing[*]}"
      "${as_root[@]}" apt-get update -qq
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
    fi
  else
    echo "This is no Debian or Ubuntu. If something is missing, these are its names there: ${packages[*]}" >&2
  fi
fi

command -v cargo >/dev/null || {
  echo "Rust is missing. Install it from https://rustup.rs, open a new terminal, then try again." >&2
  exit 1
}

# Into the project's own folder, of the versions named there. SECOND_LOOK_RALPH names another one.
if [ "${1:-run}" = test ] && [ -z "${SECOND_LOOK_RALPH:-}" ]; then
  cd "$(dirname "$0")/.."
  wanted=tests/lrs/requirements.txt
  if ! cmp -s "$wanted" target/lrs-env/installed.txt; then
    echo "Installing a Learning Record Store for the tests: target/lrs-env"
    python3 -m venv --clear target/lrs-env
    target/lrs-env/bin/pip install --quiet --disable-pip-version-check --no-deps -r "$wanted"
    cp "$wanted" target/lrs-env/installed.txt
  fi
fi
