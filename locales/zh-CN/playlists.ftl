paths-title = 成套练习
    .more = 几个情景连着练
paths-why = 一套里有几个情景，连着练，有真有假。随时可以停，下次接着来。
path-ten-minutes = 老年人十分钟
    .more = 一条快递短信，再接一个电话
path-telephone = 电话响了
    .more = 是银行、公检法、公司，还是家里人？
path-savings = 您的积蓄
    .more = 谁想来打理，谁能打理
path-first-job = 找第一份工作之前
    .more = 招人的消息，和对方要您做的事
path-first-week = 大学第一周
    .more = 公告栏、年级群、家里来的电话
path-two-generations = 祖孙一起练
    .more = 最好两个人一起看着屏幕练
path-cards = 银行卡的事
    .more = 自己用、借给人、有人来要
path-lesson = 一堂课
    .more = 留出时间一起聊聊
path-length = { $count } 个情景 · 约 { $minutes } 分钟
path-done =
    { $done ->
        [0] 还没开始
       *[other] 共 { $all } 个，练了 { $done } 个
    }
path-all-done = 都练过了
path-begin = 开始
path-again = 从头再练
path-over = 这一套练完了。
    .more = 每个都可以再练，也可以换一套。
path-step = { $now }. { $title }
path-next = 下一个：{ $all } 个中的第 { $now } 个
path-back = 回到这一套
