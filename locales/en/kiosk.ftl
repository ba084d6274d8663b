cli-kiosk = The shared kiosk: one visitor after another, until its operator ends it
    .forget_pin = Forget the operator's PIN; the next start asks for a new one, and counts and set-up stay
cli-kiosk-forgot = The PIN is forgotten. The next start of the kiosk asks for a new one.
cli-kiosk-no-pin = There was no PIN. The next start of the kiosk asks for one.
cli-kiosk-no-folder = This computer names no folder for the kiosk's data. Name one with --data-dir.
cli-kiosk-not-forgotten = The PIN could not be forgotten in { $folder } ({ $why }). Please run this as the user the kiosk runs as.
cli-kiosk-runs = Another kiosk runs on { $folder }. End that one first, or name another folder with --data-dir.
