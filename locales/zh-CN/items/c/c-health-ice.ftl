cast-sheet = 公交站的告示
cast-me = 您
cast-scene = 经过
begin = 您在等 5 路车。长椅旁边，有人新贴了一张纸。
advert = 脚稳一冬！康复师白恩霞教您冰上怎么走，摔了怎么起来，多大岁数都能学。星期三上午十点，小学体育馆，头一节课。只有二十个名额，请早到！下了课，人人有热茶和核桃。六节课 { $sum }，[到卫生服务中心窗口交，给收据](mark:normal-money-path)。[先问问自己的大夫，家里人也带来](mark:may-tell-anyone)。
    .part-foot = 落款：[“社区卫生服务中心”](mark:named-and-registered)
    .part-foot-more = 有姓名，有街道门牌，也有电话。
why = 没说包治什么病，有名有地址，在窗口交钱给收据。先到卫生服务中心问问，想去就去。
