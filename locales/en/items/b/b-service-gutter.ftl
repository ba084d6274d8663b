cast-caller = Karima Bloom, water company
    .contact = 07700 900538
cast-me = You
cast-scene = What happens
begin = The storm has filled your gutter, and you are fetching a bucket. The phone rings, a number you have not seen.
hello = Hello, Karima Bloom from the water company. The pipes in Quay Lane keep leaking, and I can see yours do too. I’d like to put it right tomorrow. The new seal costs { $sum }, on your next bill. Are you at home in the morning? A plumber would come to your meter. Please [ring the number on your last bill](mark:survives-my-check), and they’ll tell you his name. Or [choose another day](mark:i-have-time).
why = You may check it on your own bill’s number, and you choose the day. Ring there first, then let the plumber in.
