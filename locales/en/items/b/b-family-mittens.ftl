cast-sender = Mila
    .contact = 07700 900461
cast-me = You
cast-scene = What happens
begin = Rain is drumming on the roof, and you are knitting a mitten. A message comes from a number you have not seen.
hello = Auntie, it’s Mila! My phone slid off the jetty, this is my new number. I’ve got the room in Ropewalk! Only the deposit is due by six, and my banking was on the old phone. Could you pay the { $sum } for me? [It goes to the landlady’s brother, I’ll send his account](sign:odd-payment). [I can’t ring, I’m at work until ten](sign:cannot-check). You’ll have it back on Friday!
why = It may be Mila, and it may be anybody: you cannot hear her, and the money goes to a stranger. Ring her parents on the number you have, before you pay.
