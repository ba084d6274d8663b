paths-title = Paths
    .more = A few situations in a row
paths-why = Each path is a few situations in a row, some genuine, some not. Stop whenever you like: it waits for you.
path-ten-minutes = Ten minutes for seniors
    .more = A text about a parcel, and a telephone call
path-telephone = When the telephone rings
    .more = Is it the bank? The police? A firm? The family?
path-savings = What you have put by
    .more = Who would like to look after it, and who may
path-first-job = Before your first job
    .more = Offers of work, and what they ask of you
path-first-week = First week on campus
    .more = The notice board, the chat of your year, a call from home
path-two-generations = Grandparents and grandchildren
    .more = Best for two at one screen
path-cards = Everything about cards
    .more = Kept, lent, asked for
path-lesson = One lesson for a class
    .more = With time left to talk about it
path-length =
    { $count ->
        [one] One situation · about { $minutes } minutes
       *[other] { $count } situations · about { $minutes } minutes
    }
path-done =
    { $done ->
        [0] Not begun yet
       *[other] { $done } of { $all } played
    }
path-all-done = All of it played
path-begin = Begin
path-again = Begin it again
path-over = You have come to the end of this path.
    .more = Each of these can be played again, and there are other paths.
path-step = { $now }. { $title }
path-next = On to { $now } of { $all }
path-back = Back to the path
