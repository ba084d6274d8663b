stick-no-unsigned = Nobody has signed this file, so it is not taken.
stick-no-altered = This file was changed after its maker signed it, so it is not taken.
stick-no-bad-signature = The signature beside this file cannot be read, so the file is not taken.
stick-no-no-key = The key of this file’s maker is not on the stick, so the file is not taken.
stick-no-not-accepted = The maker of this file was not accepted here, so it is not taken.
stick-no-not-project = Help numbers are taken from the makers of this program only, not from this file.
stick-no-too-large = This file is too large, so it is not taken.
stick-no-leaves = This file tries to write outside its own place, so it is not taken.
stick-no-newer = This file needs a newer version of the program.
stick-no-no-pack = This file cannot be read: it is damaged, or made for something else.
stick-no-unsound = What is in this file does not pass the checks, so it is not taken.
stick-no-core = This file goes by the name of the program’s own situations, so it is not taken.
stick-no-in-the-way = A folder put there by hand has the same name, so it stays as it is.
stick-no-full = The disk of this computer is full, so nothing was changed.
stick-no-disk = The stick could not be read to its end, or this disk could not be written.

settings-sticks = Situations from a stick
    .more = New situations and help numbers from a USB stick.
sticks-where = The USB sticks that are plugged in now were looked through.
sticks-none = Nothing was found.
    .more = Plug in the stick, wait a moment, then look again.
stick-looking = One moment: the sticks are being looked through.
stick-here-nothing = New here
stick-here-older = Newer than what is here
stick-here-same = Already here
stick-here-newer = Older than what is here
stick-signed-not = Nobody has signed it.
stick-signed-by-project = Signed by the makers of this program.
stick-signed-by-accepted = Signed by a maker who is accepted here.
stick-signed-by-new = Signed by a maker who is new here.
stick-named = { $file } · { $here }
stick-by = The file says: by { $who }, version { $version }.
stick-checking = One moment: this is being looked through.
stick-holds =
    { $count ->
        [one] One situation.
       *[other] { $count } situations, of which { $genuine } genuine.
    }
stick-and = { $all }, { $one }
stick-languages = In { $languages }.
stick-topics = About: { $topics }.
stick-countries = Help numbers for { $countries }.
stick-left-out =
    { $count ->
        [one] One situation has a mistake and stays out.
       *[other] { $count } situations have mistakes and stay out.
    }
stick-unsigned-note = Nobody has signed this. Install it only if you know who made it.
stick-accept = Accept this maker?
    .more = Ask the maker for this code, by telephone or on paper. Accept only if it is the same.
stick-accept-yes = Accept this maker
stick-install = Install
stick-install-unsigned = Install all the same
stick-leave = Leave it
stick-back = Back to the list
stick-installing = One moment: it is being installed.
stick-installed = Installed. You find it among the situations.
stick-installed-regions = Installed. The help page has the new numbers.
stick-undo = Undo
stick-undone = Undone. All is as it was before.
stick-again = Install again
stick-nothing-changed = Nothing has changed here.
