#!/bin/sh
# After the session has ended, as root: when the operator has ended it, the login prompt comes back. Both want
# the first terminal, so that whoever starts the prompt keeps systemd from starting the session again.
set -eu
if [ -e "${RUNTIME_DIRECTORY:-/run/second-look-kiosk}/ended" ]; then
    systemctl --no-block start getty@tty1.service
fi
