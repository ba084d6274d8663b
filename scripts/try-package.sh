#!/usr/bin/env bash
# Tries the package where nothing else is: a bare Debian 12 in a folder of its own. Installs it there, opens
# its window as a person with an empty home, takes each library away in turn, removes it again.
#   sudo scripts/try-package.sh [FILE.deb [FOLDER FOR PICTURES]]
# Needs root and the network, so it is no part of ./run-tests.
set -euo pipefail
cd "$(dirname "$0")/.."
package=$(realpath "${1:-$(ls -t target/debian/second-look_*.deb | head -1)}")
pictures=$(realpath -m "${2:-target/tried}")
mirror=${MIRROR:-http://deb.debian.org/debian}

[ "$(id -u)" -eq 0 ] || { echo "Please run it as root: it makes a root of its own." >&2; exit 1; }
missing=()
for pair in debootstrap:debootstrap Xvfb:xvfb xdotool:xdotool import:imagemagick; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
[ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || missing+=(debian-archive-keyring)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Please install, then try again: sudo apt install ${missing[*]}" >&2
  exit 1
fi

work=$(mktemp -d /var/tmp/second-look.XXXXXX)
root=$work/root
server=
window=
leave() {
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  umount "$root/proc" 2>/dev/null || true
  rm -rf --one-file-system "$work"
}
trap leave EXIT

fail() { printf 'NOT SO: %s\n' "$*" >&2; exit 1; }
good() { printf '  ok  %s\n' "$*"; }
inside() { DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
# The program as a person would run it: no root, no variables but those given.
as_person=(chroot --userspec=1000:1000 "$root" /usr/bin/env -i HOME=/home/reader PATH=/usr/bin:/bin)
person() { "${as_person[@]}" "$@"; }

echo "A bare Debian 12 …"
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/log" || { tail -20 "$work/log" >&2; exit 1; }
mount -t proc proc "$root/proc"
cp "$package" "$root/tmp/second-look.deb"
mkdir -p "$root/home/reader" "$pictures"
chown 1000:1000 "$root/home/reader"

install_package() {
  inside apt-get install -y -qq --no-install-recommends /tmp/second-look.deb >"$work/log" 2>&1 ||
    { tail -20 "$work/log" >&2; fail "apt installs the package"; }
}
before=$(inside dpkg-query -W -f='${Package}\n' | sort)
install_package
brought=$(comm -13 <(echo "$before") <(inside dpkg-query -W -f='${Package}\n' | sort) | tr '\n' ' ')
good "apt installs it; with it came: $brought"
inside dpkg -L second-look >"$work/files"

version=$(inside dpkg-query -W -f='${Version}' second-look)
[ "$(person second-look --version)" = "second-look ${version%-*}" ] || fail "--version says ${version%-*}"
good "$(person second-look --version)"
situations=$(person second-look list --json | grep -o '"id"' | wc -l) || fail "list names situations"
good "list names $situations situations"

mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/number" 2>/dev/null &
server=$!
read -r number <"$work/number"
export DISPLAY=:$number
for language in en_GB fr_FR zh_CN; do
  rm -rf "$root/home/reader"/.??*
  "${as_person[@]}" DISPLAY="$DISPLAY" LANG="$language.UTF-8" second-look 2>"$work/said" &
  window=$!
  for _ in $(seq 100); do
    id=$(xdotool search --onlyvisible --class second-look 2>/dev/null | head -1) && [ -n "$id" ] && break
    kill -0 "$window" 2>/dev/null || fail "the window opens ($language): $(cat "$work/said")"
    sleep 0.1
  done
  [ -n "$id" ] || fail "the window opens ($language)"
  title=$(xdotool getwindowname "$id")
  picture=$pictures/$language.png
  # The first frame follows the window.
  for _ in $(seq 50); do
    import -window "$id" "$picture"
    colours=$(identify -format %k "$picture")
    [ "$colours" -gt 50 ] && break
    sleep 0.1
  done
  [ "$colours" -gt 50 ] || fail "the window shows something: $colours colours in $picture"
  kill "$window"
  wait "$window" 2>/dev/null || true
  window=
  good "a window “$title” in $language, $colours colours: $picture"
done

# Whichever library is missing, one line names its package and the code is 2.
lacks() {
  local lib=$1 code=0 said
  shift
  inside dpkg --force-depends --remove "$lib" >"$work/log" 2>&1 || fail "$lib can be taken away"
  said=$(person LANG=en_GB.UTF-8 "$@" second-look 2>&1) || code=$?
  [ "$code" -eq 2 ] || fail "without $lib it ends with 2, not $code: $said"
  [ "$(wc -l <<<"$said")" -eq 1 ] || fail "without $lib it says one line: $said"
  case $said in *"sudo apt install "*"$lib"*) ;; *) fail "without $lib it names it: $said" ;; esac
  inside sh -c "dpkg -i /var/cache/apt/archives/${lib}_*.deb" >"$work/log" 2>&1 || fail "$lib comes back"
  good "without $lib: $said"
}
for lib in libx11-6 libxcursor1 libx11-xcb1 libxi6 libxkbcommon0 libxkbcommon-x11-0; do
  lacks "$lib" DISPLAY="$DISPLAY"
done
for lib in libwayland-client0 libxkbcommon0; do
  lacks "$lib" WAYLAND_DISPLAY=wayland-0
done
kill "$server"
wait "$server" 2>/dev/null || true
server=

nowhere() {
  local code=0 said
  said=$(person "$@" second-look 2>&1) || code=$?
  { [ "$code" -eq 2 ] && [ "$(wc -l <<<"$said")" -eq 1 ]; } || fail "one line and code 2, not $code: $said"
  good "$said"
}
nowhere LANG=en_GB.UTF-8
nowhere LANG=fr_FR.UTF-8 DISPLAY="$DISPLAY"
nowhere LANG=zh_CN.UTF-8 WAYLAND_DISPLAY=wayland-0

inside apt-get install -y -qq --no-install-recommends desktop-file-utils appstream man-db >"$work/log" 2>&1 ||
  fail "the tools to look with install"
inside desktop-file-validate /usr/share/applications/second-look.desktop
inside appstreamcli validate --no-net "/usr/share/metainfo/example.second_look.SecondLook.metainfo.xml" \
  >"$work/log" || { cat "$work/log"; fail "the metainfo is valid"; }
for language in C.UTF-8 fr_FR.UTF-8 zh_CN.UTF-8; do
  person LC_ALL=C.UTF-8 LANGUAGE="${language%.*}" MANPAGER=cat man -L "${language%.*}" second-look >"$work/page" 2>&1
  grep -q -- --data-dir "$work/page" || fail "man second-look in $language: $(head -3 "$work/page")"
  good "menu entry and metainfo are valid; man second-look, $language: $(sed -n 4p "$work/page" | xargs)"
done

inside apt-get purge -y -qq second-look >"$work/log" 2>&1 || fail "apt removes it"
left=$(while read -r file; do [ -d "$root$file" ] || [ ! -e "$root$file" ] || echo "$file"; done <"$work/files")
[ -z "$left" ] || fail "nothing is left: $left"
! inside dpkg-query -W second-look >/dev/null 2>&1 || fail "dpkg forgot it"
good "apt removes it, and nothing is left"
