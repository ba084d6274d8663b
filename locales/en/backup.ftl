settings-copy = Keep a copy
    .more = A copy holds the answers and nicknames of all who play here: to be safe, or to move to another computer. Language, text size and colours are not in it. Whoever has the file can read them.
settings-copy-save = Save a copy
settings-copy-back = Bring back a copy
settings-copy-cannot = Nothing is kept on this computer now, so no copy can be brought back.
settings-notes = If something goes wrong
    .more = The program notes how it runs in { $file }. Whoever helps you may look there. Nothing you answer, and no name, is ever in it.

copy-saved = Your copy is saved as “{ $file }” in the folder { $folder }.
copy-not-saved = The copy could not be saved in { $folder } ({ $why }). Your answers are safe where they were.
copy-no-folder = This computer names no folder for your documents, so the copy was not saved.
copy-full = the disk is full
copies-where = Copies in your documents and downloads, on your desktop and in your own folder. USB sticks and drives that are plugged in now were looked through too.
copies-none = No copy was found.
    .more = Plug in the drive it lies on, or put the file into your documents. Then look again.
copies-look = Look again
copy-of = Copy of { $day }
copy-holds =
    { $count ->
        [0] No finished situation in it · folder { $place }
        [one] One finished situation · folder { $place }
       *[other] { $count } finished situations · folder { $place }
    }
copy-question = Bring back the copy of { $day }?
copy-aside = Your present answers are kept aside as { $file }. They then stand in this list too.
copy-nothing-here = There are no answers here yet, so nothing is replaced.
copy-yes = Bring it back
copy-no = Leave all as it is
copy-back = Your answers of { $day } are back.
copy-back-aside = Your answers of { $day } are back. Those from before are kept aside as { $file }.
copy-newer = This copy was saved by a newer version of the program. Please update the program first. Nothing has changed here.
copy-damaged = This copy cannot be read: it is damaged, or from another program. Please choose another one. Nothing has changed here.
copy-not-back = The copy could not be brought back ({ $why }). Nothing has changed here.

notice-store-aside = Your saved progress could not be read. The file is kept aside as { $name } in { $folder }, and a fresh one has begun. Settings can bring back a copy.
notice-store-full = The disk is full, so this step could not be saved. You can go on; it will be tried again with the next one. Please make some room.

cli-backup = Save a copy of all answers
    .file = The file to save it in; it must not exist yet
cli-restore = Bring back a copy of all answers; the present ones are kept aside
    .file = The copy
cli-copy-saved = The copy is saved in { $file }.
cli-copy-back = The answers of { $file } are back.
cli-copy-aside = Those from before are kept aside in { $file }.
cli-copy-exists = { $file } exists already, and a copy never replaces a file. Name another one.
cli-copy-newer = This was saved by a newer version of the program. Update the program, then try { $file } again.
cli-copy-damaged = { $file } cannot be brought back: { $why }. Choose another copy; nothing has changed.
cli-copy-failed = It did not work with { $file }: { $why }. Nothing has changed; check that the folder can be written and has room.
