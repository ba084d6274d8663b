app-name = Second Look
language-name = English
language-choose = Choose your language
language-change-later = You can change it at any time.
language-en = English
language-zh-CN = 简体中文
language-fr = Français
this-computer = Set on this computer

country-title = Your country
country-choose = Which country are you in?
country-why = Then the numbers to ring, the money and the offices are those you know.
country-now = Chosen now
country-more = More countries
# Countries as the alphabet of this language files their names.
country-order = AU BE CA CN FR IN IE LU NZ SG CH GB US

bar-back = Back
bar-home = Home
bar-help = It is happening to me now
bar-more = More
bar-text-size = Text size
    .short = Text
    .name = Text size, now { $percent } %. Press for the next size.

go-on = Go on
you = You
steps = Step { $now } of about { $all }
steps-over = Finished
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

home-title = Five minutes, a second look
home-sentence = A situation from daily life. Some are genuine, some are not. You decide, and nothing can go wrong here.
home-start = Start
home-stop = Stop whenever you like
home-new =
    { $count ->
        [0] You have played them all
        [one] One new situation is waiting
       *[other] { $count } new situations are waiting
    }
home-open = Go on where you stopped
home-topics = Choose a situation
    .more = By topic, or by how it reaches you
home-progress =
    .more = Scams you stopped, people you trusted
home-counts = { $stopped } of { $scams } scams stopped, { $trusted } of { $genuine } genuine contacts trusted

topics-length = { $channel } · about { $steps } steps · about { $minutes } minutes
topics-pack = { $line } · from “{ $pack }”, which was added to this computer and which we have not checked
topics-all = All { $count } situations
topics-before = The ones before
topics-after = The ones after
topics-place = { $first } to { $last } of { $all }
topics-played = Played

play-listen = Take your time
play-what-do-you-do = What do you do?
play-transcript = What was said so far
waits-phone-call = There is no hurry. The call waits for you.
waits-video-call = There is no hurry. The call waits for you.
waits-chat = There is no hurry. The chat waits for you.
waits-sms = There is no hurry. The message waits for you.
waits-email = There is no hurry. The letter waits for you.
waits-web-page = There is no hurry. The page waits for you.
waits-bank-app = There is no hurry. The app waits for you.
waits-poster = There is no hurry. The poster stays where it is.
waits-live-stream = There is no hurry. Everything waits for you.
waits-face-to-face = There is no hurry. They wait for you.

stage-phone-call = The telephone
call-no-number = Number hidden
call-known = In your contacts
    .short = Known
call-unknown = Not in your contacts
    .short = Unknown
call-on = On the call
call-rings = Ringing
call-over = The call is over
call-keypad = Keypad
call-hold = Hold
call-hang-up = Hang up
chat-leave = Leave

grade-best = The best step
grade-fine = A good step
grade-risky = A risky step
grade-harmful = A costly step
feedback-another-way = Try another way
feedback-habit = Worth keeping
feedback-next = A good next step
act-pause = Stopping for a moment is always allowed. Whoever is genuine can wait.
act-call-back = Hang up, then ring back on a number you look up yourself.
act-ask-someone = Ask somebody you trust before you decide.
act-guard-secrets = Codes, passwords and your screen stay with you, whoever asks.
act-official-check = Look it up in the official app or register, on your own.
act-refuse = You may say no. You owe nobody a payment or a card.
act-freeze = Tell the bank and the police at once. Early is good, late still helps.
act-report = Keep the messages and report them. That helps the next person too.
act-go-along = It fitted what you had already checked.
act-instead = Stop for a moment, then check on a number or an app you already know.

kind-sign = sign
    .named = The sign: { $name }
kind-mark = mark of a genuine contact
    .named = A mark of the genuine: { $name }
marked-words = ({ $kind } { $number }: { $words })
clue-unexpected-contact = You did not start it
clue-borrowed-identity = Borrowed identity
clue-pressure-threat = Rushed or frightened
clue-quick-warmth = Fast warmth, free gifts
clue-secrecy = Keep it secret
clue-too-good = Too good to be true
clue-small-win = A small win first
clue-pay-first = Pay to get paid
clue-odd-payment = A strange way to pay
clue-asks-secrets = Asks for codes, face or too much data
clue-remote-control = Install this, share your screen
clue-off-platform = Leaves the official channel
clue-use-your-name = Wants your card, account or name
clue-cannot-check = It cannot be checked
clue-survives-my-check = Still true after your own check
clue-i-have-time = You have time
clue-no-codes = No codes, no screen, no app
clue-normal-money-path = Money goes the normal way, or not at all
clue-may-tell-anyone = You may tell anyone
clue-named-and-registered = Named and registered

spot-question = What is doubtful, what can be trusted?
spot-how = Press the words to mark them, press again to take it back. There is no wrong press.
spot-sign = Doubtful: { $name }
spot-mark = Can be trusted: { $name }
spot-near = Nothing in particular
spot-plain = “{ $words }”: anybody might say this, so it tells neither way.
spot-undo = Undo
    .name = Undo mark { $number }
spot-count =
    { $count ->
        [0] Nothing marked yet. One place is a good start.
        [one] One place marked. Is there another?
       *[other] { $count } places marked. Take one more look, if you like.
    }
spot-hint = Show me one
spot-done = I have looked
spot-found = Here is what was there
spot-found-count =
    { $found ->
        [0] Look through them at leisure: { $all } in all.
       *[other] You found { $found } of { $all }. Here they are, each in its place.
    }

leave-question = Stop here for today?
leave-kept = You can go on from this very place later.
leave-not-kept = Nothing is kept on this computer now, so you would begin again next time.
leave-go-on = Go on playing
leave-stop = Stop for today

outcome-stopped = Stopped in time
outcome-stopped-late = Stopped late
outcome-harmed = It went through
outcome-trusted = Rightly trusted
outcome-turned-away = Turned away
debrief-said = What was said
debrief-behind = Behind the scenes
debrief-habit = A habit to keep
debrief-like = One like it
    .more = True or false? Up to you.
debrief-again = Play it again

progress-title = My progress
progress-practise = Practise
progress-none = Nothing played yet.
    .more = Both lenses fill as you play: scams you stop, and genuine contacts you trust.
progress-begun = A good beginning.
    .more = To see well, both lenses must be clear. The next one may be of either kind.
progress-both = Both lenses are clear.
    .more = You stop most scams and trust most genuine contacts. Checking on your own works both ways.
progress-cautious = You stop most scams.
    .more = Some genuine contacts were turned away. Ringing back on a number you trust keeps both lenses clear.
progress-trusting = You trust genuine contacts.
    .more = Some scams went further than they had to. A short stop before money or codes makes the difference.
progress-mixed = Every look sharpens the eye.
    .more = Before you decide, stop and check on a number or an app you already know. It helps with both kinds.
score-of = of { $all }
score-scams = scams stopped
    .spoken = { $well } of { $all } scams stopped, { $late } late
score-genuine = genuine contacts trusted
    .spoken = { $well } of { $all } genuine contacts trusted
score-late =
    { $late ->
        [one] one more late
       *[other] { $late } more late
    }
dots = { $well } of { $all }
dots-late =
    { $late ->
        [one] { $well } of { $all }, one late
       *[other] { $well } of { $all }, { $late } late
    }
dots-scams = { $well } of { $all } scams stopped, { $late } late
dots-genuine = { $well } of { $all } genuine contacts trusted
attempt = { $outcome } · { $when }
attempt-again = { $outcome } · { $when } · played again, not counted

settings-title = Settings
settings-language = Language
settings-country = Country
settings-text-size = Text size
settings-percent = { $percent } %
settings-theme = Colours
settings-motion = Movement
theme-system = As the computer
theme-light = Light
theme-dark = Dark
theme-contrast-dark = White on black
theme-contrast-light = Black on white
motion-some = A little movement
motion-calm = No movement

help-heading = You did well to stop here.
help-fault = This is a crime, and it is not your fault. One step at a time.
help-change = Change
help-back = Back to where I was
help-source = Source: { $source }. Checked on { $date }.
help-unsure = Widely published; not yet checked by us.
help-law = About lending a card or an account
help-gap = We have no checked fact for this; ask your bank or the police:
help-gap-bank = One number for all banks
help-gap-report = A number or website for reports
help-gap-advice = A number for advice
help-gap-law = The law on lending a card or an account

notice-close = Close
notice-field = One setting (“{ $name }”) could not be read. It stands at its usual value now; all others are as you left them.
notice-aside = Your settings could not be read. The old file lies beside the new one as { $name }.
notice-unreadable = Your settings could not be opened ({ $why }). The program runs with the usual ones.
notice-settings = This setting could not be saved ({ $why }). It holds until you close the program.
notice-store-newer = Your progress was saved by a newer version of this program. Please update it. Until then nothing is kept, and the file { $file } stays as it is.
notice-store-unwritable = Nothing can be saved in { $file } ({ $why }). The program works, but it will forget what you do when you close it.
notice-store-read = Some of your progress could not be read ({ $why }).
notice-store-write = This step could not be saved ({ $why }). You can go on; it will be tried again with the next one.
notice-left-out =
    { $count ->
        [one] One situation could not be opened. The others all work. { $problem }
       *[other] { $count } files could not be opened. The others all work. { $problem }
    }
no-display = There is no display to open a window on. Start Second Look from a desktop, or set DISPLAY or WAYLAND_DISPLAY; “second-look play” works in the terminal.
no-window = The window could not be opened ({ $error }). “second-look play” works in the terminal.

channel-phone-call = Phone call
channel-video-call = Video call
channel-chat = Chat
channel-sms = Text message
channel-email = E-mail
channel-web-page = Web page
channel-bank-app = Bank app
channel-poster = Poster
channel-live-stream = Live stream
channel-face-to-face = At the door
topic-fake-police = Police and courts
topic-fake-bank = Bank
topic-fake-service = Customer service
topic-courier = Parcels
topic-task-job = Task jobs
topic-card-selling = Jobs and lending a card
topic-phone-relay = Lending your telephone
topic-job-abroad = Jobs abroad
topic-investment = Investments
topic-loan = Loans and credit
topic-shopping = Shopping and tickets
topic-gambling = Gambling
topic-laundering = Passing money on
topic-fundraising = Fundraising schemes
topic-old-age-care = Care in old age
topic-health-and-tours = Health and tours
topic-family-in-trouble = Family in trouble
topic-game-skins = Games
topic-tipping = Live streams and tips
topic-apps-and-faces = Apps and faces
topic-libel = Rumours and faked chats
topic-recovery = Getting money back
topic-students-abroad = Studying abroad

note-title = Before you begin
note-begin = Begin
note-another = Take another one
settings-audience = Situations for
    .more = The first page and the list then offer these alone.
audience-everyone = Everyone
audience-senior = Older people
audience-student = Students and young people
audience-child = Children
topics-audience = Shown here: situations for “{ $audience }”. Settings change that.
