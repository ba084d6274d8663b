# 安心用手机：导览的目录。
guides-title = 安心用手机
    .more = 五段小导览，每段一分钟：短信、链接、软件、验证码、来电
guides-how = 您只管看，不用回答什么。看见什么都可以按，不会发出去，也不会记下来。
guides-length = { $channel } · 大约一分钟
guides-done = 这一段您看完了
guides-next = 想看下一段就看下一段，想再看一遍也行。
