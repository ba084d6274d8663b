cast-sender = Nuri
    .contact = 07700 900827
cast-me = You
cast-scene = What happens
begin = The wind is rattling the shutters, and you are threading apple rings. A message comes from a number you do not know.
hello = Auntie, it’s Nuri! My phone sank with a crab pot, this is a friend’s. I’ve got the place on the skippers’ course! Only the fee is due by six, and my banking sank with it. Could you lend me the { $sum }? [It goes to the sailing school, their bill is on your fridge](mark:normal-money-path). [Ring Mum first, she saw it sink](mark:survives-my-check). You’ll have it back on Friday!
why = Nuri sends you to what you already have: the bill on your fridge, and his mother’s number. Ring her first, then pay what the bill says.
