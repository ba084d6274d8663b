cast-sheet = 车站边的告示
cast-me = 您
cast-scene = 经过
begin = 您在早点铺门口等公交车，站牌旁边新贴了一张纸。
advert = 老花镜，收起来吧！孟教授的晚灯，不管您多大岁数，[照上七个晚上，眼睛就跟年轻时一样](sign:too-good)。星期四下午三点，天鹅饭店后厅，免费试照。只有十二个座，要来请早！[先交点现金当押金，座位给您留着](sign:pay-first)。[病历和爱唠叨的家里人，就留在家里吧](sign:secrecy)。
    .part-foot = 最下面：[“光之友”](sign:cannot-check)
    .part-foot-more = 没有地址，没有人名，也没有电话。
why = 保证人人都好，先收押金，还不让大夫和家里人掺和。一分钱别交，到药店或者医院问一问。
