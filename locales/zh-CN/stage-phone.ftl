# 电话、视频通话和聊天。

call-ringing = 电话响了
call-ringing-more = 接不接由您决定，它会一直响着等您。
call-answer = 接听
call-let-ring = 不接，让它响
call-missed = 未接来电
call-hidden = 对方没有显示号码
    .short = 未显示
call-named = 名称是随来电一起发来的
    .short = 自报名称
call-left = 您没有接
call-left-more = 铃声停了，什么坏事也没有发生。真有事的人会留言，或者再打来。您也可以用自己知道的号码打回去。
call-left-again = 您愿意的话，它会再响一次。
call-after-all = 还是接一下
call-waits = 保持中，电话等着您
    .more = 电话等着您，对方听不见您说话。慢慢来，可以问问别人，也可以查一查。
call-resume = 继续
call-close = 关闭
call-nothing-sent = 在这里按什么都不会发出去。
call-keypad-close = 关闭拨号盘
call-key-star = 星号键
call-key-hash = 井号键
call-own = 您改拨自己选的号码

stage-video-call = 视频通话
video-microphone = 麦克风已开
video-camera = 摄像头已开

chat-typing = { $who }正在输入
chat-earlier = 更早的 { $count } 条消息在“前面都说了什么”里。
chat-members = 群里有 { $count } 人
chat-leave-report = 退出并举报
chat-voice-words = 内容已逐字写在上面。
