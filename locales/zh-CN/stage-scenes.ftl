# 海报、直播、家门口、摊位。
poster-wall = 贴在墙上
poster-board = 贴在公告栏上
poster-mail = 在您的信箱里
poster-walk-on = 走开
poster-put-away = 放到一边
stage-live-stream = 直播画面
live-on = 正在直播
live-over = 直播已结束
live-leave = 离开直播间
live-comments = 评论
door-known = 您认识的人
door-unknown = 您不认识的人
door-close = 关上门
door-walk-on = 走开
