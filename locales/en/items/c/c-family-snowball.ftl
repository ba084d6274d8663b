cast-young = Mateo
    .contact = 07700 900583
cast-me = You
cast-scene = What happens
begin = You are peeling potatoes when a message arrives, from a number you do not know.
hello = Hi, it’s Mateo, your nephew! My phone went through the ice, so this is my new number. And my snowball went through the baker’s window. She wants { $sum } before she closes at four, and my bank app went with the phone. Could you pay it? [Just at her counter, on your way home](mark:normal-money-path). Dad’s ploughing snow until ten, [but ring him, his number’s still the same](mark:survives-my-check). I’ll pay you back on Sunday, with red ears.
why = You can ask his father on a number you know, and see the window for yourself. Ring him first, and then pay at the counter.
