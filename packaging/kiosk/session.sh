#!/bin/sh
# The session of a stand, from the outside in: cage, which shows one program and nothing else; a message bus
# of its own, for screen readers; Second Look. Each dies with what it runs in, so that no supervisor is left
# behind when the one around it comes down: a second one would find its folder taken.
set -eu

within() {
    exec setpriv --pdeathsig TERM "$@"
}

case "${1:-screen}" in
screen)
    # In memory, and gone with the session.
    export XDG_RUNTIME_DIR="${RUNTIME_DIRECTORY:?is started by second-look-kiosk.service}"
    # -s, which would let keys leave for other terminals, is not given.
    exec cage -d -- "$0" bus
    ;;
bus)
    within dbus-run-session -- setpriv --pdeathsig TERM "$0" program
    ;;
program)
    if [ "${ORCA:-no}" = yes ] && command -v orca >/dev/null; then
        setpriv --pdeathsig TERM orca --replace >/dev/null 2>&1 &
    fi
    code=0
    setpriv --pdeathsig TERM "${SECOND_LOOK:-second-look}" kiosk --stays-offline || code=$?
    # 0 means that the operator has ended it. cage tells nobody, so that it is noted here.
    if [ "$code" -eq 0 ]; then
        : >"$XDG_RUNTIME_DIR/ended"
    fi
    exit "$code"
    ;;
*)
    echo "usage: $0 [screen | bus | program]" >&2
    exit 2
    ;;
esac
