#!/bin/sh
# Makes a stand of this computer: Debian 12 or 13, with the package of Second Look installed.
#
#   sudo packaging/kiosk/install.sh [--check] [--night HH:MM --morning HH:MM]
#   sudo packaging/kiosk/install.sh --remove [--data] [--check]
#
# --check does nothing and prints what it would do. Run again it changes only what differs. --remove takes all
# of it away again; set-up, PIN and counts only with --data. For tests, --root DIR puts the files below a
# folder and touches nothing else.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
lib=/usr/local/lib/second-look-kiosk
data=/var/lib/second-look-kiosk
unit=second-look-kiosk.service
check=no remove=no with_data=no root='' night='' morning=''

usage() {
    sed -n '2,/^set -eu/{/^#/s/^# \{0,1\}//p}' "$0" >&2
    exit 2
}

is_time() {
    case "$1" in
    [01][0-9]:[0-5][0-9] | 2[0-3]:[0-5][0-9]) ;;
    *)
        echo "$1 is no time of the day. Please write it like 21:30." >&2
        exit 2
        ;;
    esac
}

while [ $# -gt 0 ]; do
    case "$1" in
    --check) check=yes ;;
    --remove) remove=yes ;;
    --data) with_data=yes ;;
    --root) root=${2:?a folder} && shift ;;
    --night) night=${2:?a time} && is_time "$night" && shift ;;
    --morning) morning=${2:?a time} && is_time "$morning" && shift ;;
    *) usage ;;
    esac
    shift
done
if [ -n "$night$morning" ] && { [ -z "$night" ] || [ -z "$morning" ]; }; then
    echo "--night and --morning belong together." >&2
    exit 2
fi
if [ "$check" = no ] && [ -z "$root" ] && [ "$(id -u)" -ne 0 ]; then
    echo "Please run this as administrator: sudo $0" >&2
    exit 1
fi

# What lies here, where it goes, with what mode. A time in a timer is put in on the way.
files="
session.sh $lib/session.sh 755
ended.sh $lib/ended.sh 755
forget-pin.sh /usr/local/sbin/second-look-forget-pin 755
second-look-kiosk.service /etc/systemd/system/second-look-kiosk.service 644
second-look-stick@.service /etc/systemd/system/second-look-stick@.service 644
stick.rules /etc/udev/rules.d/70-second-look-stick.rules 644
pam /etc/pam.d/second-look-kiosk 644
logind.conf /etc/systemd/logind.conf.d/second-look-kiosk.conf 644
system.conf /etc/systemd/system.conf.d/second-look-kiosk.conf 644
sysctl.conf /etc/sysctl.d/60-second-look-kiosk.conf 644
second-look-sync.service /etc/systemd/system/second-look-sync.service 644
second-look-sync.timer /etc/systemd/system/second-look-sync.timer 644
"
at_night="
second-look-night.service /etc/systemd/system/second-look-night.service 644
second-look-night.timer /etc/systemd/system/second-look-night.timer 644
second-look-morning.service /etc/systemd/system/second-look-morning.service 644
second-look-morning.timer /etc/systemd/system/second-look-morning.timer 644
"
# What an operator may have changed: put there once, and then left alone.
once="
default /etc/default/second-look-kiosk 644
"

# Does something, or says that it would.
do_it() {
    if [ "$check" = yes ]; then
        echo "would run: $*"
    else
        "$@"
    fi
}

# The same where it touches the system itself and not only files.
on_system() {
    if [ -z "$root" ]; then
        do_it "$@"
    fi
}

put() {
    new=$(mktemp)
    sed -e "s/@NIGHT@/$night/" -e "s/@MORNING@/$morning/" "$here/$1" >"$new"
    if cmp -s "$new" "$root$2"; then
        :
    elif [ "$check" = yes ]; then
        echo "would write: $root$2"
    else
        mkdir -p "$(dirname "$root$2")"
        install -m "$3" "$new" "$root$2"
        echo "wrote: $root$2"
    fi
    rm -f "$new"
}

take_away() {
    if [ -e "$root$1" ]; then
        do_it rm -f "$root$1"
    fi
}

each() {
    # shellcheck disable=SC2086 # three words a line are wanted
    printf '%s\n' "$1" | while read -r from to mode; do
        [ -z "$from" ] || "$2" $3 "$to" "$mode" "$from"
    done
}

put_each() { put "$3" "$1" "$2"; }
put_once() { [ -e "$root$1" ] || put "$3" "$1" "$2"; }

installed() {
    dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
}

install_all() {
    if [ -z "$root" ]; then
        # Debian's cage does not start without xwayland, and the supervisor ends voices with kill (procps).
        missing=''
        for package in cage xwayland dbus-daemon libpam-systemd procps util-linux espeak-ng; do
            installed "$package" || missing="$missing $package"
        done
        if [ -n "$missing" ]; then
            # shellcheck disable=SC2086 # several packages
            do_it env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
        fi
        if ! command -v second-look >/dev/null; then
            echo "The package of Second Look is not installed yet: sudo apt install ./second-look_….deb" >&2
            [ "$check" = yes ] || exit 1
        fi
        if systemctl --quiet is-enabled display-manager.service 2>/dev/null; then
            echo "This computer has a desktop, which wants the screen for itself. A stand needs a Debian without one." >&2
            [ "$check" = yes ] || exit 1
        fi
        if ! getent passwd kiosk >/dev/null; then
            # No password and no shell.
            do_it useradd --system --user-group --home-dir "$data" --no-create-home \
                --shell /usr/sbin/nologin --comment "Second Look" kiosk
        fi
    fi
    each "$files" put_each ''
    each "$once" put_once ''
    if [ -n "$night" ]; then
        each "$at_night" put_each ''
    fi
    on_system systemctl mask ctrl-alt-del.target
    # What a visit has in memory must not be written to a disk.
    on_system systemctl mask swap.target
    on_system swapoff --all
    if [ -z "$root" ] && command -v cupsctl >/dev/null; then
        # What was printed is not kept.
        do_it cupsctl PreserveJobFiles=No PreserveJobHistory=No
    fi
    on_system systemctl daemon-reload
    on_system udevadm control --reload
    on_system sysctl --quiet --system
    on_system systemctl set-default graphical.target
    on_system systemctl enable "$unit"
    # It does nothing until an operator has set an address.
    on_system systemctl enable --now second-look-sync.timer
    if [ -n "$night" ]; then
        on_system systemctl enable --now second-look-night.timer second-look-morning.timer
    fi
    if [ -z "$root" ] && [ "$check" = no ]; then
        echo "Done. The stand begins with the next start of the computer: sudo reboot"
    fi
}

remove_all() {
    on_system systemctl disable --now "$unit"
    if [ -e "$root/etc/systemd/system/second-look-sync.timer" ]; then
        on_system systemctl disable --now second-look-sync.timer
    fi
    if [ -e "$root/etc/systemd/system/second-look-night.timer" ]; then
        on_system systemctl disable --now second-look-night.timer second-look-morning.timer
    fi
    on_system systemctl unmask ctrl-alt-del.target swap.target
    printf '%s\n' "$files$at_night$once" | while read -r from to mode; do
        [ -z "$from$mode" ] || take_away "$to"
    done
    [ ! -d "$root$lib" ] || do_it rmdir "$root$lib"
    on_system systemctl daemon-reload
    on_system udevadm control --reload
    if [ "$with_data" = yes ]; then
        do_it rm -rf "$root$data"
        if [ -z "$root" ] && getent passwd kiosk >/dev/null; then
            do_it userdel kiosk
        fi
    else
        echo "Set-up, PIN and counts stay in $data; --data takes them away too."
    fi
}

if [ "$remove" = yes ]; then
    remove_all
else
    install_all
fi
