### “My progress”: both sides over time, and a closer look at topics, signs, check-ups and each time one played.

progress-course = Over time
    .few = As you play on, a picture of both sides grows here.
progress-course-missing = It still needs { $scams ->
        [one] one scam
       *[other] { $scams } scams
    } and { $genuine ->
        [one] one genuine contact
       *[other] { $genuine } genuine contacts
    }.
progress-course-told = Scams stopped: at first { $scams-then }, lately { $scams-now }. Genuine contacts trusted: at first { $genuine-then }, lately { $genuine-now }.
progress-course-axis = Your situations, as you played them
progress-course-corner = Situations
progress-stretch = { $first } to { $last }
progress-until = until { $day }
progress-reviews = Worth another look
progress-topics = By topic
    .more = Scams and genuine contacts of each topic
progress-topic = Topic
progress-signs = By sign
    .more = What you met, and what you found
progress-signs-how = In each situation you look for signs. Here you see which of them you found.
progress-signs-of =
    { $count ->
        [one] Counted in the last situation you played for the first time.
       *[other] Counted in the last { $count } situations you played for the first time.
    }
progress-signs-few = You have met none of these yet. They show here as you play.
progress-sign = Sign
progress-mark = Mark
progress-head-met = Met
progress-head-found = Found
progress-met =
    { $met ->
        [one] Met in one situation
       *[other] Met in { $met } situations
    }
progress-found = You found it in { $found } of { $sought }
progress-found-figure = found { $found } of { $sought }
progress-not-sought = Nobody asked you to find it yet
progress-seen = { $name }. { $met }. { $found }.
progress-not-met = Not met yet: { $names }
progress-attempts = Each time you played
    .more = Read any of them again, as it was
progress-earlier = Earlier ones
progress-later = Later ones
progress-checkups = Your check-ups
    .more = Both sides over time, and how sure you were
progress-checkups-course = Check-ups over time
    .few = From your second check-up on, a picture of both sides stands here.
progress-checkups-told = Scams caught: in the first one { $scams-then }, in the newest { $scams-now }. Real ones trusted: in the first one { $genuine-then }, in the newest { $genuine-now }.
progress-checkups-axis = Your check-ups, the first at the left
progress-checkups-each = Each check-up
progress-checkup-number = Number { $number }
progress-sure-how = How often were you right, when you were that sure?
progress-sure-few = It takes { $least } answers in check-ups to say how sure you were. So far there are { $count }.
progress-sure-felt = You said
progress-sure-head = Right
progress-sure-right = Right in { $right } of { $all }
progress-sure-never = You never said so
progress-sure-step = { $sure }: { $right }
chart-table = Show as a table
chart-picture = Show as a picture
chart-scams = Scams stopped
chart-genuine = Genuine trusted
chart-caught = Scams caught
chart-trusted = Real ones trusted
chart-all = all
chart-half = half
chart-none = none
chart-nothing = none
chart-no-scam = No scam met yet
chart-no-genuine = No genuine contact met yet

## An attempt whose situation has changed since

progress-as-it-was = This situation has changed since, or is not here any more. These are the words you saw then.
progress-no-words = No words of it were kept.
progress-somebody = You saw or heard
progress-went-back = You went back here.
progress-pointed = You looked for signs and pointed at:
progress-looked = You looked for signs.
progress-quoted = “{ $words }”
checkup-item-gone = { $number }. Not here any more · { $truth }
