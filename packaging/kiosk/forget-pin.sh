#!/bin/sh
# Forgets the operator's PIN and starts the session anew, which then asks for a new one. Counts and set-up stay.
set -eu
if [ "$(id -u)" -ne 0 ]; then
    echo "Please run this as administrator: sudo $0" >&2
    exit 1
fi
# shellcheck source=packaging/kiosk/default
. /etc/default/second-look-kiosk
export LANG="${LANG:-C.UTF-8}"
cd /
runuser -u kiosk -- env HOME=/var/lib/second-look-kiosk second-look kiosk --forget-pin
systemctl restart second-look-kiosk.service
