cast-sheet = 药店里的告示
cast-me = 您
cast-scene = 经过
begin = 您在药店里排队，体重秤旁边新贴了一张纸。
advert = 窗外的鸟叫，听听看吧！耳科的罗大夫，不管您多大岁数，十分钟就能测出您的耳朵还听得清几分。星期四下午三点，文化站长厅，免费测听力。只有十二个号，要来请早！[那儿不卖东西，也不收钱](mark:normal-money-path)。[病历和爱唠叨的家里人，就一块儿带来吧](mark:may-tell-anyone)。
    .part-foot = 最下面：[“南街卫生服务中心”](mark:named-and-registered)
    .part-foot-more = 有地址，有人名，还有服务台的电话。
why = 不保证治好什么，不卖东西，欢迎家里人来，也写明了谁办的。想踏实些，就去服务台问问。
