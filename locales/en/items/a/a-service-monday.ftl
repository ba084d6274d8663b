cast-caller = Tomas Reed, Brightwater Net
    .contact = 020 7946 0561
cast-me = You
cast-scene = What happens
begin = On Monday you reported a dead line at Brightwater Net’s shop. Your phone rings.
hello = Good afternoon, Tomas Reed from Brightwater Net. I’m sorry about the trouble since Monday. I have your report here, number 4417.
ask = The box at the end of your street is broken, I can see that from here. [Fixing it costs you nothing](mark:normal-money-path). Our engineer could come at four, and after that not for nine days. Somebody has to be in. If you’d rather, [ring back on the number on your bill](mark:survives-my-check), but please before three.
why = It is about your own report, and asks only that somebody is in. The number on your bill confirms it, so you can ring back there first if you like.
