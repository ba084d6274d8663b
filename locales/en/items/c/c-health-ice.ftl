cast-sheet = The sheet at the bus stop
cast-me = You
cast-scene = What happens
begin = You are waiting for the number 5 bus. By the litter bin, somebody has pinned up a new sheet.
advert = Safe feet all winter! Physiotherapist Ngozi Bell shows you how to walk on ice, and how to get up again, at any age. We begin on Wednesday at ten, in the school gym. There are only twenty places, so be early! Afterwards, everyone gets tea and walnuts. Six mornings cost { $sum }, [paid at the health centre’s desk, with a receipt](mark:normal-money-path). [Ask your own doctor first, and bring your family](mark:may-tell-anyone).
    .part-foot = At the foot: [“Health Centre, 3 Fountain Steps”](mark:named-and-registered)
    .part-foot-more = A name, a street, and the desk’s telephone number.
why = It promises no cure, gives a name and an address, and you pay at a desk with a receipt. Ask at the health centre, then come if you like.
