### A lesson with a group: the pages of the one who leads, and what the whole room sees on the wall.

group-title = With a group
    .more = A lesson on the big screen
group-what = A ready lesson for a class or a group. The situations are shown on the wall, and the room votes.
group-plan = How long?
group-path = Which situations?
group-way = How does the room vote?
group-way-hands = With hands
    .more = Hands are raised, and you count them. Nothing else is needed.
group-way-cards = With cards
    .more = Everybody holds up a printed card: A, B, C or a question mark. You count them.
group-way-phones = With phones
    .more = Phones open a page of this computer. Nobody needs the internet, an app or a name.
group-country = The numbers to ring are those of { $country }. You can change the country in the settings.
group-steps = The steps of the lesson
    .more = You can look at each situation, take another one, or leave something out. Nobody is in a hurry then.
group-to-steps = The steps
group-minutes = Together: { $minutes } minutes
group-step-minutes = { $minutes } minutes
group-left-out = Left out
group-round = Situation { $number }: { $title }
group-look = Look at it
group-swap = Take another one
    .more = Choose what stands there instead. A lesson has scams and genuine situations.
group-leave-out = Leave out
group-take-in = Take in again
group-paper = Print
    .more = Everything is made for large print, in black and white.
group-begin = Begin the lesson
group-let-in = Let phones in
group-wall = To the big screen
group-line = Part { $now } of { $all }
group-item = Message { $now } of { $all }
group-next-item = Next message
group-check-ask = Is this real, or a scam? Write it down for yourself.
group-check-phones = Ten short messages are on your phone now.
group-check-quiet = Please answer alone, and do not talk yet. Nobody sees your answers.
group-phase-think = Think alone. Nobody talks yet.
group-phase-first = First vote. Nobody talks yet.
group-phase-closed = The first vote is closed.
group-phase-talk = Talk in pairs
group-phase-second = Second vote. You may change your mind.
group-phase-shown = What the room chose
group-talk-1 = Turn to the person beside you.
group-talk-2 = What did each of you choose, and why?
group-talk-3 = Then we vote once more.
group-first = First vote
group-second = Second vote
group-few = Fewer than five voted, so no numbers are shown. Let us look together.
group-none = There are no counts this time. Let us look together.
group-good = { $choice } { $why }
group-signs = Look together
group-key-signs = Look at the signs
group-sign = { $number } – { $name }: { $here }
group-close-second = Close the vote and see
group-count = Count hands
    .more = Choose an answer, then type the number. Or press plus and minus.
group-counted = Answer { $letter }: { $count }
group-less = One less for { $letter }
group-more = One more for { $letter }
group-all = Counted in all: { $count }
group-digits = Digits
group-rub = Take back
group-door = With your phone: scan this, or open
group-picture = A picture that a phone’s camera reads
group-code = Room code
group-voted =
    { $count ->
        [one] One has voted
       *[other] { $count } have voted
    }
group-came =
    { $count ->
        [0] No phone is here yet.
        [one] One phone is here.
       *[other] { $count } phones are here.
    }
group-phones = Phones
group-phones-1 = Phones open a page of this computer. They need the same network, and no internet.
group-phones-2 = Nobody gives a name. Each phone gets a number.
group-phones-3 = Only counts are kept. Each phone’s answers are deleted when the lesson ends.
group-phones-4 = The page closes by itself when the lesson ends.
group-network = On which network?
group-no-network = This computer is on no network. Please connect it or open a hotspot, then come back here.
group-no-address = The network has changed meanwhile. Please go back and choose again.
group-forbidden = The system lets nobody in at this address. Please choose another network, or vote with hands.
group-not-started = Phones could not be let in. Please choose another network, or vote with hands.
group-phones-on = Phones can come in: { $address }, room code { $code }
group-start = Let phones in
group-stop = Let no phones in
group-leader = Leader
group-leader-title = For the leader
group-show-code = Show the leader’s code
group-hide-code = Hide the leader’s code
group-leader-code = On your phone open { $address }. The leader’s code: { $code }
group-unkept = The counts cannot be kept just now. The lesson goes on all the same.
group-end =
    .more = The answers of this lesson are deleted. Counts are kept for { $days }.
group-open = A lesson was not closed. Do you want to go on with it?
    .more = It goes on where it was. If you delete it, its answers are gone.
group-resume = Go on with it
group-forget = Delete it
group-over = Thank you, everybody
group-thanks = Thank you for thinking along.
group-stopped = Scams: { $sound } of { $all } answers were safe ones.
group-trusted = Genuine situations: { $sound } of { $all } answers were right ones.
group-check-first = First check-up: { $caught } % of the scams noticed, { $trusted } % of what was real trusted.
group-check-second = Second check-up: { $caught } % of the scams noticed, { $trusted } % of what was real trusted.
group-deleted = The single answers have been deleted.
group-done = Close
group-tell = May the counts of this group go to { $host }?
    .more = Only what may be printed of it. Whoever looks after this computer set this address.
group-tell-yes = Yes, send them
group-tell-no = No, they stay here
group-told = The counts go to { $host }.
group-past = Lessons before
    .more = What groups answered, as counts. You can print them, save them as a table, or delete them.
group-past-when = { $day } · { $plan }
group-past-none = No counts of a lesson are kept.
group-past-few = Fewer than five answered, or nearly all alike, so there are no counts.
group-past-unread = The counts cannot be read just now. Please close other windows of this program, then try again.
group-report-print = Print the report
group-report-table = Save as a table
group-report-delete = Delete
group-table-saved = Saved as “{ $file }” in the folder { $folder }. Any spreadsheet program opens it.
group-keep = How long are counts kept?
group-keep-days =
    { $days ->
        [365] one year
       *[other] { $days } days
    }
group-erase = Delete the counts of this lesson?
    .more = Nothing can bring them back.
group-erase-yes = Yes, delete
group-erase-no = No, keep them

group-welcome-1 = Nobody is tested here. It can happen to anybody.
group-welcome-2 = Nobody needs to say how much was lost.
group-welcome-3 = What is said here stays here.
group-tactic-1 = Stop: leave it for a moment.
group-tactic-2 = Check: use a number or an app you already know.
group-tactic-3 = Tell: ask somebody you trust.
group-break-1 = We go on in ten minutes.
group-break-2 = You can come with a question of your own.
group-check-list-1 = Whose number would you ring? Write it down.
group-check-list-2 = Whom would you tell? Write that down too.
group-check-list-3 = Now two of you try it: one rings, one answers.
group-closing-1 = Take a card home, and put it beside the telephone.
group-closing-2 = These numbers help:
