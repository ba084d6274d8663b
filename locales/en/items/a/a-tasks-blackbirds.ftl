cast-boss = Anand, Birdsong Count
    .contact = 07700 900233
cast-me = You
cast-scene = What happens
begin = Money is short this spring. Your card hangs in the bakery: “Looking for small jobs”. Now somebody has written.
hello = Good evening, Anand here, from Birdsong Count! I saw your card at the bakery. You listen to birds on your phone and tick their names, ten minutes an evening. [The first pay comes tonight](sign:small-win). From tomorrow, [you put in { $sum } for each round and get it back with your pay](sign:pay-first). Most people make [more than in a week at a till](sign:too-good). I can keep a place until nine. Shall I?
why = Honest work never costs you a stake, and ten minutes of ticking is not worth a week’s wages. Pay nothing in, and talk it over with somebody you trust.
