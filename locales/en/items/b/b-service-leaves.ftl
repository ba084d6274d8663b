cast-caller = Tomasz Bell, broadband service
    .contact = 07700 900377
cast-me = You
cast-scene = What happens
begin = The storm has blown leaves into the hall, and you are sweeping. The phone rings, a number you do not know.
hello = Hello, Tomasz Bell from the broadband service. The price in Sail Lane is going up, and I can see yours is too. I’d like to keep you on the old one today. It saves you { $sum }, on your next bill. Can you see your texts? [A code is coming, and you read it out to me](sign:asks-secrets), as your signature. Only [please don’t ring off](sign:pressure-threat), or the old price is gone.
why = A code on your phone is a key, and nobody who rings you needs it. Hang up, and ring your provider on the number on your bill.
