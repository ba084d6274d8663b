sharing-title = Sharing results
    .more = Whoever looks after this computer has set where answers may go. Nothing is sent unless you agree.
sharing-offer = Your answers may go to { $host }. You decide.
sharing-offer-on = Your answers are sent to { $host }.
sharing-home = Your answers are sent
    .more = To { $host }. You can stop this at any time.
sharing-whom = To whom
sharing-whom-is = Answers may go to { $host }. Whoever looks after this computer chose this.
sharing-what = What is sent
sharing-sends-1 = The step you choose in a situation, and whether it was a sound one.
sharing-sends-2 = How a situation ended, which one it was, and its language.
sharing-sends-3 = When that was, and how long it took.
sharing-sends-3-hours = In which hour that was.
sharing-sends-4 = The sums of a check-up: scams noticed, genuine messages trusted.
sharing-sends-5 = A number drawn by chance, in place of your name, and the version of this program.
sharing-never = What is never sent
sharing-never-1 = Your nickname and your picture.
sharing-never-2 = Anything you type.
sharing-never-3 = What you did before you agreed.
sharing-choice = Do you agree?
    .more = You can change your mind at any time.
sharing-yes = Yes, send my answers
sharing-no = No, send nothing
sharing-number = Your number there is { $number }. With it you can ask { $host } to delete what was sent.
sharing-withdrawn = Nothing more is sent. What still waited was deleted. What was sent before lies with { $host }.
sharing-agreed = From now on your answers are sent to { $host }.
sharing-unkept = This could not be saved on this computer. Nothing is sent.
sharing-stands = How it stands
sharing-sent-last = The last answers were sent on { $when }.
sharing-sent-never = Nothing has been sent yet.
sharing-waiting =
    { $count ->
        [0] Nothing waits to be sent.
        [one] One answer waits to be sent.
       *[other] { $count } answers wait to be sent.
    }
sharing-refused =
    { $count ->
        [one] One answer was refused there. It stays here.
       *[other] { $count } answers were refused there. They stay here.
    }
sharing-trouble = Sending did not work the last time. It is tried again by itself.
sharing-stopped = Sending has stopped: { $host } does not accept this computer. Please tell whoever looks after it.
sharing-stand = The sums of each day are sent to { $host }.
    .more = Once a day is over: visits, situations, and what came of them. Nothing of a visitor is in it.
sharing-stand-off = Nothing is sent anywhere.
    .more = “second-look sync” in a terminal sets where the sums of each day go.

sync-no-host = { $host } is not found. Check the network and the address. It is tried again.
sync-no-answer = { $host } does not answer. Check that the store runs. It is tried again.
sync-too-long = { $host } takes too long to answer. It is tried again.
sync-certificate = { $host } could not prove who it is, so nothing was sent. Add the certificate of its authority to this computer.
sync-server = { $host } is out of order just now. It is tried again.
sync-no-store = At this address of { $host } there is no store. Check the address, and set it anew.
sync-not-allowed = { $host } refuses the name or the secret. Set both anew with “second-look sync --to”: until then nothing is sent.
sync-later = { $host } asks to wait. It is tried again later.

cli-sync = Send results to a Learning Record Store, where you want that
    .to = The store’s address, such as https://lrs.example/xAPI; its secret is read from standard input
    .user = The name this computer has there
    .hours_only = Tell times to the hour alone
    .off = Send nothing any more, and forget the secret
    .status = Say where results go and what waits
cli-export-nothing-told = There is nothing to hand on: nobody here agreed, and no day of a stand or lesson is told of.
cli-sync-no-folder = This computer names no folder for settings. Name one with --data-dir.
cli-sync-no-address = This is no address of a store. Write it like https://lrs.example/xAPI
cli-sync-open = Results go over a network protected or not at all: use an address that begins with https://
cli-sync-secret-in-address = Take the name and the secret out of the address: the name goes to --user, the secret to standard input.
cli-sync-no-user = Name with --user, without a colon, as whom this computer may write there.
cli-sync-type-secret = Please type the secret, then press Enter:
cli-sync-no-secret = No secret came on standard input. Type it, or hand it over from a file with “<”.
cli-sync-set = Results go to { $host } from now on: at home those of people who agree, of a stand the sums of each day. “second-look sync” tries it now.
cli-sync-set-here = Results go to a store on this computer ({ $host }), unprotected, as nothing else can hear it. “second-look sync” tries it now.
cli-sync-not-set = Nothing is sent from here. “second-look sync --to URL --user NAME” sets where results go.
cli-sync-off-done = Nothing is sent to { $host } any more, and its secret is forgotten.
cli-sync-on = Results go to { $host }, as { $user }.
cli-sync-is-off = Nothing is sent. It was { $host }, as { $user }.
cli-sync-waiting = Waiting: { $count }
cli-sync-sent = Sent: { $count }, the last on { $when }
cli-sync-refused = Refused: { $count }. The last for this reason: { $why }. They stay here; “sync --to” tries them again.
cli-sync-spilled = Too much waited; the oldest statements lie in { $file }. A store takes this file as it is.
cli-sync-busy = Another window of the program sends at this moment. Try again in a minute.
cli-sync-done = Sent to { $host } now: { $count }
cli-sync-unread = What waits cannot be read: { $why }. Close other windows of the program, and try again.
cli-sync-unwritten = It could not be saved: { $why }. Check that the folder of the settings can be written.
