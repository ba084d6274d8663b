cast-sheet = The sheet at the cable car
cast-me = You
cast-scene = What happens
begin = You are waiting for the cable car. By the ski rack, somebody has pinned up a new sheet.
advert = Warm feet all winter! Doctor Frost’s copper soles [cure stiff knees, coughs and high blood sugar in five days, at any age](sign:too-good). Come and see on Wednesday at ten, in the hall behind the Bear. There are only twenty chairs, so be early! You’re family to us, so [everyone gets a hug and a bag of walnuts](sign:quick-warmth). Pay { $sum } [in cash at the door, no receipt](sign:odd-payment), and your soles come by post.
    .part-foot = At the foot: [“Friends of Warm Feet”](sign:cannot-check)
    .part-foot-more = No name, no street, and no telephone number.
why = No sole cures everything in five days, and nobody gives a name, an address or a receipt. Keep your money, and ask your own doctor.
