### The operator of a kiosk: PIN, the operator’s page, set-up.

operator-title = The operator’s page
operator-speaks = Language of these pages
operator-leave = Back to the visitors
operator-quit = End the kiosk
operator-quit-ask = End the kiosk?
    .more = The screen then goes back to the computer. Visitors find nothing here until somebody starts it again.
operator-quit-yes = End it
operator-quit-no = Leave it running
operator-value = { $name }: { $value }
operator-shorter = Shorter
operator-longer = Longer
operator-softer = Softer
operator-louder = Louder
operator-time = { $hours }:{ $minutes }
operator-moment = { $day }, { $time }
operator-read-only = the disk cannot be written

pin-ask = Please enter the PIN
    .more = Press the digits, or type them. Then press “Go on”.
pin-new = Choose a PIN
    .more = From now on it opens this page. Take 6 to 32 digits that nobody guesses. Write them down and keep the paper in a safe place.
pin-again = Once more, please
    .more = Enter the same digits again, so that no slip gets in.
pin-keys = Digits
pin-rub = Take the last one back
pin-entered =
    { $count ->
        [0] Nothing entered yet
        [one] One digit entered
       *[other] { $count } digits entered
    }
pin-short = A PIN has at least 6 digits.
pin-easy = Many people would try this one first. Please take digits that do not just repeat or count.
pin-other = These were two different ones. Please choose once more.
pin-wrong = That was another one.
    .again = That was another one. Please try again.
pin-waits = There is still a little time to wait. Your digits stay here.
pin-wait-seconds =
    { $count ->
        [one] You can try again in one second.
       *[other] You can try again in { $count } seconds.
    }
pin-wait-minutes = You can try again in about { $count } minutes.
pin-not-noted = The disk cannot be written now, and so no PIN is looked at. Please make room on the disk first.
pin-none = The PIN cannot be read any more. A command at this computer takes it away; it stands in the guide.
pin-forgotten = PIN forgotten? A command at this computer takes it away. It stands in the guide for operators.
pin-unsaved = The PIN could not be saved ({ $why }). Nothing has changed.
pin-no-memory = There is too little memory just now. Please try again in a moment.
pin-changed = The new PIN holds from now on.
operator-pin-change = Change the PIN
operator-pin-keep = Keep the old PIN

operator-save = Save the counts
operator-saved = The tables lie in { $folder }. Their names begin with “{ $stem }”.
operator-not-saved = The tables could not be saved in { $folder } ({ $why }). The counts are safe where they are.
operator-save-none = Nothing was counted yet, so there is nothing to save.
operator-save-nowhere = This computer names no folder for documents. Please plug in a stick and try again.
operator-unread = The counts cannot be read just now.
operator-days = Days
operator-days-none = Nothing was played here yet.
operator-days-more = Shown are the newest { $count } days. The tables you save have all of them.
operator-sums =
    { $visits ->
        [one] One visit
       *[other] { $visits } visits
    }, { $plays ->
        [one] one situation played
       *[other] { $plays } situations played
    }, { $days ->
        [one] on one day
       *[other] on { $days } days
    }.
operator-visits =
    { $count ->
        [one] One visit
       *[other] { $count } visits
    }
operator-plays =
    { $count ->
        [one] One situation
       *[other] { $count } situations
    }
operator-restarts =
    { $count ->
        [0] Never started again
        [one] Started again once
       *[other] Started again { $count } times
    }
operator-head-day = Day
operator-head-visits = Visits
operator-head-plays = Played
operator-head-restarts = Restarts
operator-restarted = The last time it had to start again by itself: { $when }.
operator-never-restarted = It never had to start again by itself.
operator-kept =
    { $count ->
        [one] Counts are kept for one day, then they go by themselves. There is no name and no single visit in them.
       *[other] Counts are kept for { $count } days, then they go by themselves. There is no name and no single visit in them.
    }
operator-both = Both sides
operator-went = What went wrong
operator-went-none = Nothing is noted here.

trouble-when =
    { $count ->
        [one] Once, on { $when }
       *[other] { $count } times, last on { $when }
    }
trouble-crash = The program stopped by mistake, and began again.
    .more = Once in a while this does no harm. If it comes often, start the computer again, or ask whoever looks after it.
trouble-hang = The program gave no answer any more, and was started again.
    .more = If it comes often, start the computer again, or ask whoever looks after it.
trouble-no-start = The program could not be started.
    .more = Look whether the screen is plugged in. Then start the computer again.
trouble-safe = It stopped several times in a row, so only the built-in situations are shown.
    .more = One of those that were added may be the cause. When you leave this page, all of them are tried again.
trouble-counts-aside = The counts were damaged, and new ones have begun.
    .more = The old file is kept beside the new one, for whoever helps you.
trouble-full = The disk is full.
    .more = Please make some room. Until then the newest counts wait, and go if the power does.
trouble-unwritable = The disk cannot be written.
    .more = Look whether it is locked. Until then the newest counts wait, and go if the power does.
trouble-locked = Another program held the counts.
    .more = Close what has the file open. The newest counts wait until then.
trouble-newer = The counts are from a newer version of this program.
    .more = Please update the program. The newest counts wait until then.
trouble-setup = Part of the set-up could not be read.
    .more = Open the set-up and look it through once. What you press is saved anew.
trouble-clock = The clock of this computer went back, or far ahead.
    .more = Please look at day and time. An old battery inside the computer may be the cause.
trouble-pack = Some added situations were left out.
    .more = Put them on once more from their stick.
trouble-voice = This computer has no voice that reads aloud.
    .more = The guide for operators says how to add one.
trouble-fleet = The shared folder brought something that was not taken.
    .more = What was taken before stays. What to put right stands on this page, under “Shared folder”.

setup-title = Set-up
setup-how = What you press holds at once, from the next visitor on.
setup-first = The PIN is saved. This is how visitors find the kiosk; all of it can be changed at any time.
setup-go = To the visitors
setup-unsaved = This could not be saved ({ $why }). Visitors find everything as it was before.
setup-no-country = Not chosen yet
setup-languages = Languages
    .more = Visitors choose among these. At least one stays.
setup-language-first = Shown first
setup-offered = What is played
    .more = A mix of many topics, or one path.
setup-mix = The mix
setup-topics = Topics of the mix
    .more = All of them, or those you press.
setup-topics-all = All topics
setup-size =
    .more = Hold a bank card before the screen, so that each key is large enough
setup-reach = Where the keys are
    .more = The lower half is within reach from a wheelchair.
reach-usual = On the whole screen
reach-low = In the lower half
setup-idle = Time without a touch
    .more = After it the screen asks whether somebody is there. It waits another minute, then all of the visit goes.
setup-seconds = { $count } seconds
setup-volume = Volume
    .more = Of the voice and the tones.
setup-keep = How long counts are kept
    .more = Older days go by themselves.
setup-days =
    { $count ->
        [one] One day
       *[other] { $count } days
    }

size-title = Size on this screen
size-how = Hold a bank card flat against the drawing. Press until the drawing is as large as the card.
size-drawn = A bank card, drawn { $wide } dots wide
size-much-smaller = Much smaller
size-smaller = Smaller
size-larger = Larger
size-much-larger = Much larger
size-key = Each key will be at least { $size } millimetres high.
size-dots = One millimetre has { $dots } dots here.
size-full = The drawing cannot grow any more: it is as wide as this page.

hours-title = Opening hours
hours-how = When it is closed, the screen is dark and calm.
hours-always = Open all day
hours-closed = Closed
hours-set = From … to …
hours-between = { $from } to { $to }
hours-every-day = Every day: { $when }
hours-differ = Not the same every day
hours-opens = Opens at
    .of = { $day }, opens at
hours-closes = Closes at
    .of = { $day }, closes at
hours-earlier = Earlier
hours-later = Later
hours-as-before = Same as above
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
