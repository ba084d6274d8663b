cast-recruiter = Elif, Lantern Sounds
    .contact = 07700 900214
cast-me = You
cast-scene = What happens
begin = You would like to earn a little before winter. On Monday you put your name on a job page, and today somebody writes.
hello = Hello, Elif from Lantern Sounds here! We need people who listen to sea songs and press a heart below each one. Thirty songs an evening, { $sum } a week. [The first { $small } are yours tonight](sign:small-win). For the long list [you put down { $fee }, and get it back with your pay](sign:pay-first). Please say yes by eight, as six places are left. [We settle everything in this chat](sign:cannot-check).
why = First a little money comes to you, then you are to pay in. Honest work costs no deposit, so keep the { $fee } and leave the chat.
