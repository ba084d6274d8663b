cast-young = Noor
    .contact = 07700 900518
cast-me = You
cast-scene = What happens
begin = You are filling a hot-water bottle when a message arrives, from a number you do not know.
hello = Hi, it’s Noor, your niece! My phone went down the slope without me, so this is my new number. And I’ve snapped a hired ski. The hut wants { $sum } before it closes at four, and my bank app went with the phone. Could you send it? [Their till is frozen, so it goes to the helper’s own account](sign:odd-payment). [Don’t ring, I can’t hear a thing](sign:cannot-check). I’ll pay you back on Sunday, with gingerbread.
why = The money would go to one person’s account, and you are not to hear her voice. Ring Noor on her old number, or ask her parents.
