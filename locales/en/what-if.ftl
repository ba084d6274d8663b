# What if: the ways through a situation.
ways-key = What if? Try another way
ways-title = What if?
ways-intro = You can go back to each of your decisions and try another way. Your first way is the one that counts.
ways-decision = Decision { $number }
ways-try-here = Try another way here
ways-back = Back to what came of it
ways-map = Your ways
ways-full = The way you took last
ways-outline = Tried before
ways-ring = Not tried yet
ways-taken = On your way: { $words } { $grade }.
ways-tried = Tried before: { $words } { $grade }.
ways-open = { $count ->
    [one] One way not tried yet.
   *[other] { $count } ways not tried yet.
}
ways-end = It ended here: { $end }.
ways-end-before = An end you came to before: { $end }.
