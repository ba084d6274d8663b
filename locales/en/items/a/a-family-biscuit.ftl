cast-cousin = Jonas
    .contact = 07700 900342
cast-me = You
cast-scene = What happens
begin = You are hanging out sheets when a message arrives from a number you don’t know.
hello = Hi, it’s your cousin Jonas! I drove off with my phone on the car roof, so this is my new number. Now Biscuit has cut his paw on a bottle. The vet wants { $sum } first, and my bank app is gone too. Could you pay it [at her counter, next to the church](mark:normal-money-path)? I’m at Mum’s until five, so [ring her landline if you like](mark:survives-my-check). You’ll have it back on Sunday, with rhubarb.
why = He gives you a number you have always had, and the money goes to a vet you know. Ring the landline first, and then help with an easy mind.
