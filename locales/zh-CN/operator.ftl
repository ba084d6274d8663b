### 公共展台的管理员：密码、管理页、展台设置。

operator-title = 管理员页面
operator-speaks = 这几页用的语言
operator-leave = 回到访客画面
operator-quit = 关掉展台
operator-quit-ask = 要关掉展台吗？
    .more = 关掉以后，屏幕回到电脑桌面。重新打开之前，访客用不了。
operator-quit-yes = 关掉
operator-quit-no = 让它开着
operator-value = { $name }：{ $value }
operator-shorter = 短一点
operator-longer = 长一点
operator-softer = 轻一点
operator-louder = 响一点
operator-time = { $hours }:{ $minutes }
operator-moment = { $day } { $time }
operator-read-only = 磁盘写不进去

pin-ask = 请输入密码
    .more = 按下面的数字，也可以用键盘打。输完以后按“继续”。
pin-new = 请设一个密码
    .more = 以后用它打开这一页。请选 6 到 32 个别人猜不到的数字。写在纸上，把纸收好。
pin-again = 请再输入一次
    .more = 和刚才一样的数字，这样才不会出错。
pin-keys = 数字
pin-rub = 去掉最后一个
pin-entered =
    { $count ->
        [0] 还没有输入
       *[other] 已输入 { $count } 个数字
    }
pin-short = 密码至少要有 6 个数字。
pin-easy = 这个密码很多人会先试到。请不要用全一样的，也不要用连着的数字。
pin-other = 两次输入的不一样，请重新设一个。
pin-wrong = 不是这个密码。
    .again = 不是这个密码，请再试一次。
pin-waits = 还要等一会儿，您输入的数字还在。
pin-wait-seconds = { $count } 秒以后可以再试。
pin-wait-minutes = 大约 { $count } 分钟以后可以再试。
pin-not-noted = 磁盘现在写不进去，所以没有核对密码。请先腾出地方。
pin-none = 密码读不出来了。在这台电脑上用一条命令可以取消密码，手册里有。
pin-forgotten = 忘了密码？在这台电脑上用一条命令可以取消，管理员手册里有。
pin-unsaved = 密码没能保存（{ $why }），什么都没有改动。
pin-no-memory = 现在内存不够，请过一会儿再试。
pin-changed = 新密码已经生效。
operator-pin-change = 换密码
operator-pin-keep = 还用原来的密码

operator-save = 保存统计
operator-saved = 表格已存在 { $folder } 里，文件名以“{ $stem }”开头。
operator-not-saved = 表格没能存到 { $folder }（{ $why }）。统计还在原处，没有变化。
operator-save-none = 还没有统计，所以没有表格可存。
operator-save-nowhere = 这台电脑没有设定文档文件夹。请插上 U 盘，再试一次。
operator-unread = 统计现在读不出来。
operator-days = 每天的情况
operator-days-none = 这里还没有人练过。
operator-days-more = 这里是最近 { $count } 天，存出来的表格里全都有。
operator-sums = 一共 { $days } 天，有 { $visits } 次访问，练了 { $plays } 个情景。
operator-visits = { $count } 次访问
operator-plays = { $count } 个情景
operator-restarts =
    { $count ->
        [0] 没有重新启动过
       *[other] 重新启动了 { $count } 次
    }
operator-head-day = 日期
operator-head-visits = 访问
operator-head-plays = 情景
operator-head-restarts = 重启
operator-restarted = 上一次自己重新启动：{ $when }。
operator-never-restarted = 从来没有自己重新启动过。
operator-kept = 统计保留 { $count } 天，到时候自动删除。里面没有姓名，也没有单独哪一次访问。
operator-both = 两个方面
operator-went = 出过的问题
operator-went-none = 这里没有记下什么。

trouble-when =
    { $count ->
        [one] 一次，{ $when }
       *[other] { $count } 次，最近一次是 { $when }
    }
trouble-crash = 程序意外停下，又自己重新开始。
    .more = 偶尔一次不要紧。要是常有，请重启电脑，或者找管电脑的人看看。
trouble-hang = 程序没有反应，已经重新启动。
    .more = 要是常有，请重启电脑，或者找管电脑的人看看。
trouble-no-start = 程序没能启动。
    .more = 请看看屏幕接好了没有，再重启电脑。
trouble-safe = 程序接连停了几次，现在只用自带的情景。
    .more = 可能是另外装上的情景有问题。您离开这一页，会再全部试一遍。
trouble-counts-aside = 统计文件损坏，已经重新开始记。
    .more = 原来的文件放在新文件旁边，可以给帮您的人看。
trouble-full = 磁盘满了。
    .more = 请腾出地方。在这之前新的统计先等着，断电就没有了。
trouble-unwritable = 磁盘写不进去。
    .more = 请看看磁盘是不是锁住了。在这之前新的统计先等着，断电就没有了。
trouble-locked = 统计文件被别的程序占用。
    .more = 请关掉打开了这个文件的程序。新的统计会等着。
trouble-newer = 统计是用较新版本的程序记的。
    .more = 请更新程序。新的统计会等着。
trouble-setup = 展台设置里有些内容读不出来。
    .more = 请打开展台设置看一遍。您按过的都会重新保存。
trouble-clock = 这台电脑的时钟往回走，或者往前跳了很多。
    .more = 请看看日期和时间。也可能是电脑里的电池旧了。
trouble-pack = 另外装上的情景，有些没有用上。
    .more = 请从 U 盘再装一次。
trouble-voice = 这台电脑没有可以朗读的语音。
    .more = 管理员手册里写着怎么添加。
trouble-fleet = 共用文件夹里有些内容没有取用。
    .more = 以前取用的照旧。要改什么，请看这一页的“共用文件夹”。

setup-title = 展台设置
setup-how = 您一按就生效，下一位访客就能用上。
setup-first = 密码已经保存。访客看到的展台就是这样，以后随时可以改。
setup-go = 去访客画面
setup-unsaved = 没能保存（{ $why }）。访客看到的还和以前一样。
setup-no-country = 还没有选
setup-languages = 语言
    .more = 访客在这些里面选，至少要留一种。
setup-language-first = 最先显示
setup-offered = 练什么
    .more = 多个话题混着练，或者一条路线。
setup-mix = 混着练
setup-topics = 混着练的话题
    .more = 全部，或者只要您按过的。
setup-topics-all = 全部话题
setup-size =
    .more = 拿一张银行卡比一比，让每个键都够大
setup-reach = 按键在哪里
    .more = 坐轮椅的人也够得着下半边。
reach-usual = 整个屏幕
reach-low = 屏幕下半边
setup-idle = 多久没人碰屏幕
    .more = 到时候屏幕会问还有没有人。再等一分钟，这次访问的内容就全部清除。
setup-seconds = { $count } 秒
setup-volume = 音量
    .more = 朗读和提示音的音量。
setup-keep = 统计保留多久
    .more = 更早的日子会自动删除。
setup-days = { $count } 天

size-title = 在这块屏幕上的大小
size-how = 把一张银行卡平放在图上。按下面的键，让图和卡一样大。
size-drawn = 画出来的银行卡，宽 { $wide } 个点
size-much-smaller = 小很多
size-smaller = 小一点
size-larger = 大一点
size-much-larger = 大很多
size-key = 每个键至少高 { $size } 毫米。
size-dots = 这里一毫米有 { $dots } 个点。
size-full = 图不能再大了，已经和这一页一样宽。

hours-title = 开放时间
hours-how = 不开放的时候，屏幕变暗，不再变化。
hours-always = 全天开放
hours-closed = 不开放
hours-set = 从几点到几点
hours-between = { $from } 到 { $to }
hours-every-day = 每天：{ $when }
hours-differ = 每天不完全一样
hours-opens = 几点开
    .of = { $day }，几点开
hours-closes = 几点关
    .of = { $day }，几点关
hours-earlier = 早一点
hours-later = 晚一点
hours-as-before = 和上面一样
weekday-monday = 星期一
weekday-tuesday = 星期二
weekday-wednesday = 星期三
weekday-thursday = 星期四
weekday-friday = 星期五
weekday-saturday = 星期六
weekday-sunday = 星期日
