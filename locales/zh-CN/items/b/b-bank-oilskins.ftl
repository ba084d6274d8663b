cast-bank = { -bank-name }
cast-me = 您
cast-scene = 经过
begin = 一只海鸥正盯着您手里的炸鱼，手机震了一下。短信上显示的是您的银行。
hello = 您的卡刚在码头路雨衣店消费 { $sum }，是您本人吗？如果不是，请在六点前回复，不然[您的账户会被注销](sign:pressure-threat)。只要[把卡号、密码和上一条短信里的验证码发给我们](sign:asks-secrets)就行。收到我们的答复以前，[请别打客服，也别打开手机银行](sign:cannot-check)。
why = 银行不会问您密码和验证码，更不会不让您打电话。打开手机银行看看，或者拨卡背面的电话。
