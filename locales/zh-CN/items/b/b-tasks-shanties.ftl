cast-recruiter = 灯笼音乐 · 小艾
    .contact = 138••••0214
cast-me = 您
cast-scene = 经过
begin = 入冬前，您想挣点零花钱。星期一您在求职网上留了名字，今天有人发来消息。
hello = 您好，我是灯笼音乐的小艾！我们在找人听渔歌，每首底下点个红心。一晚上三十首，一个星期 { $sum }。[头一笔 { $small } 今晚就归您](sign:small-win)。想接大单，[您先垫 { $fee }，跟工钱一起退给您](sign:pay-first)。还剩六个名额，八点前给我回话。[什么事都在这个对话里办](sign:cannot-check)。
why = 先给您一点甜头，再要您往里垫钱。正经活儿不收押金，那 { $fee } 您留着，退出对话就好。
