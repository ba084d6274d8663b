find-label = Find a situation by a word
find-narrow = Narrow it down
find-fold = Fold this away
find-count =
    { $count ->
        [one] One situation was found
       *[other] { $count } situations were found
    }
find-waits = One moment. The words are being gathered.
find-none = No situation here has these words. A shorter word often helps.
find-none-narrowed = Nothing fits all of this at once. Take one away, and there will be more.
find-all = Show all situations
find-show = Show what was found
find-only = Only: { $list }
find-any = Any
find-topic = Topic
find-audience = Written for
find-length = Length
find-length-short = Up to { $minutes } minutes
find-length-long = More than { $minutes } minutes
find-channel = How it reaches you
find-played = Played or not
find-played-yes = Played already
find-played-no = Not played yet
