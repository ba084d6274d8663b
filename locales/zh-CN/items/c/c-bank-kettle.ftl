cast-sender = 鹿梁银行
cast-me = 您
cast-scene = 经过
begin = 您的银行卡是鹿梁银行的。您正捂着茶壶暖手，手机来了条短信。
text = 【鹿梁银行】今天四点，要从您卡上代扣暖气费 { $sum }，卡里的钱不够。四点以前，[到网点或手机银行存进去就行](mark:normal-money-path)。过了四点扣不成，会有滞纳金。[这笔账，手机银行里也看得到](mark:survives-my-check)。[不用报验证码，也不用回复](mark:no-codes)。谢谢您的配合。
why = 不要验证码，不用回复，钱是存进您自己的卡。照平时那样打开手机银行，账单就在里头。
