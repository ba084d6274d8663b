cast-sheet = 索道站的告示
cast-me = 您
cast-scene = 经过
begin = 您在等索道。滑雪板架子旁边，有人新贴了一张纸。
advert = 脚暖一冬！霜大夫的铜鞋垫，[膝盖疼、咳嗽、高血糖，五天全好，男女老少人人管用](sign:too-good)。星期三上午十点，大熊饭馆后堂，当面见识。只有二十把椅子，请早到！来的都是一家人，[人人抱一抱，再送一包核桃](sign:quick-warmth)。每副 { $sum }，[进门交现金，不开收据](sign:odd-payment)，鞋垫回头寄给您。
    .part-foot = 落款：[“暖脚之友”](sign:cannot-check)
    .part-foot-more = 没有姓名，没有地址，也没有电话。
why = 没有哪种鞋垫五天包治百病，姓名、地址、收据又一样都没有。钱先别掏，问问自己的大夫。
