cast-recruiter = 渡口管理站 · 小叶
    .contact = 138••••0682
cast-me = 您
cast-scene = 经过
begin = 入冬前，您想挣点零花钱。星期一您在图书馆填了张卡片，今天有人发来消息。
hello = 您好，我是渡口管理站的小叶！我们在找人站渡口，数数下船的客人。两个星期六，风大，一共 { $sum }。[工钱月底打到您卡上](mark:normal-money-path)，培训那天另算 { $small }。还剩六个名额，八点前给我回话。[合同在站里四号窗口签](mark:named-and-registered)，[您也可以先问问图书馆](mark:survives-my-check)。
why = 有单位，有合同可看，干完活儿才发钱。先问问图书馆，看明白合同再签。
