### Handouts of a lesson: what is printed for the leader, for the tables, to be taken home.

handout-plan = Lesson plan
    .more = For the leader. Times are for you alone: nobody else sees a clock.
handout-notes = Leader’s notes
    .more = For the leader. Please keep this sheet to yourself until the end.
handout-cards = Vote cards
    .more = For everybody. One set of four cards each.
handout-situation = Situation sheets
    .more = An exercise. The people and what happens are made up. Read first, then choose.
handout-signs = Situation sheets with signs
    .more = To look at after the vote. A round number is a sign of a scam, a square one a mark of what is genuine.
handout-take-home = Card to take home
    .more = Keep it near the telephone. Share it with somebody you like.
handout-poster = Poster
    .more = For a wall that many people pass.
handout-checkup = Check-up on paper
    .more = Ten messages and calls, some real, some scams. Tick one box for each. Please do not write your name.
handout-group = Group report
    .more = What the group could tell. It holds sums only, and nothing of anybody.

handout-plan-what = { $path } · { $name }
handout-plan-shorter = Some steps are left out: { $minutes } minutes in all.
handout-before = Before
handout-before-1 = Print the cards, the take-home cards and, if you like, the situation sheets.
handout-before-2 = Go through each situation once yourself.
handout-before-3 = Find out who helps nearby, such as police advice or a victims’ helpline. Bring the number.
handout-before-4 = Try the projector from the last row. No internet is needed.
handout-steps = The lesson
handout-minutes = Minute { $from } to { $to }
handout-round = Situation { $number }: { $title } ({ $kind })
handout-tactic = Today: “{ $tactic }”. { $more }
handout-phases = Each situation goes like this
handout-phase = { $name }, { $time }
handout-seconds = { $seconds } seconds
handout-whole-minutes =
    { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
handout-minutes-seconds =
    { $minutes ->
        [one] one minute and { $seconds } seconds
       *[other] { $minutes } minutes and { $seconds } seconds
    }
handout-after = After
handout-after-1 = Take the papers with answers home, or tear them up.
handout-after-2 = Stay ten minutes. Some people speak only when the others have gone.
handout-after-3 = Say when the next meeting is. A short one after two to four weeks keeps it fresh.
handout-hurt = If it has happened to somebody
    .more = Listen first. Say: “I am glad you told me. This is a crime, and it is not your fault.” Then look at the take-home card together and ring the first number. Do not ask about sums before the others.

handout-note-aim = Aim
handout-note-ask-1 = Ask
handout-note-ask-2 = Ask also
handout-note-wrong-idea = A usual idea
handout-note-care = With care
handout-note-look = To be found
handout-note-answers = The answers
handout-kind-scam = This one is a scam.
    .short = scam
handout-kind-genuine = This one is genuine.
    .short = genuine
handout-question = What do you do?
handout-unsure = I’m not sure yet.

handout-cards-how-1 = Print one set for each person: either the sheet with all four, or the four large ones.
handout-cards-how-2 = Cut along the lines. Thick paper lasts longer.
handout-cards-how-3 = Each card has a letter and a shape of its own. No colour is needed.
handout-cards-how-4 = When the leader says “now”, everybody holds up one card at once.

handout-stop = Stop
    .more = Whoever is genuine can wait. You may hang up or say “not now”.
handout-check = Check
    .more = Use a number or an app you already know, never one you were just given.
handout-tell = Tell
    .more = Talk to somebody you trust before you pay or sign anything.
handout-mine = My check list
    .more = Fill it in while all is quiet.
handout-mine-bank = The number on my bank card:
handout-mine-person = Somebody I trust, and their number:
handout-mine-report = Where I would report it:
handout-happened = If it has happened already
handout-happened-1 = It is not your fault. A criminal did this.
handout-happened-2 = Ring your bank now. The sooner, the better, and late still helps.
handout-happened-3 = Report it, and keep all messages.
handout-happened-4 = Tell somebody. If a stranger offers to get the money back for a fee, say no.
handout-checked = These numbers were last checked on { $date }.
handout-poster-gap = Write the number of your local police here.

handout-checkup-form = Check-up { $form }
handout-item = Question { $number }
handout-key = Key to check-up { $form }
    .more = For the leader. Count two things: scams called a scam, and real ones called real. Both matter.
handout-key-item = { $number }. { $verdict }

handout-group-when = { $day } · a lesson of { $minutes } minutes
handout-group-thanks = Thank you for taking part. Too few people answered to tell anything without telling it of somebody.
handout-group-both = Both kinds
handout-group-scams = Scams stopped: { $sound } of { $all } answers
handout-group-scams-none = Scams stopped: nothing can be told without telling it of somebody.
handout-group-genuine = Genuine ones trusted: { $sound } of { $all } answers
handout-group-genuine-none = Genuine ones trusted: nothing can be told without telling it of somebody.
handout-group-figure = { $first }. { $second }
handout-group-questions = Situation by situation
handout-group-thanks-question = Fewer than five people answered: thank you.
handout-group-answers = Answers: { $all }. Nothing more can be told without telling it of somebody.
handout-group-sound = A sound step: { $sound } of { $all } answers.
handout-group-at-most = A sound step: at most 1 in 10 of { $all } answers.
handout-group-at-least = A sound step: at least 9 in 10 of { $all } answers.
handout-group-before = Before talking: about { $tenths } in 10.
handout-group-joined = { $first } { $second }
handout-group-checks = The two check-ups
handout-group-people = At least { $people } people took both.
handout-group-measure = Measure
handout-group-first = First
handout-group-second = Second
handout-group-trusted = Real ones trusted
handout-group-few = Where a number could point to fewer than five people, it is left out.
handout-percent = { $percent }%
handout-percent-at-most = at most { $percent }%
handout-percent-at-least = at least { $percent }%
