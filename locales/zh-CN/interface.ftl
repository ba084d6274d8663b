app-name = 再想一想
language-name = 简体中文
language-choose = 请选择语言
language-change-later = 以后随时可以换。
language-en = English
language-zh-CN = 简体中文
language-fr = Français
this-computer = 这台电脑的设置

country-title = 您所在的国家
country-choose = 您在哪个国家？
country-why = 遇事该打哪个电话、找哪个机构，练习里用哪国的钱，都跟国家有关。
country-now = 现在选的是这个
country-more = 更多国家
# Countries as the alphabet of this language files their names: here by pinyin.
country-order = IE AU BE FR CA LU US CH SG NZ IN GB CN

bar-back = 返回
bar-home = 首页
bar-help = 我正遇到这种事
bar-more = 往下看
bar-text-size = 字号
    .short = 字号
    .name = 字号，现在是 { $percent }%。按一下换成下一档。

go-on = 继续
you = 您
steps = 第 { $now } 步，共约 { $all } 步
steps-over = 已结束
date = { $year }年{ $month }{ $day }日
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

home-title = 花五分钟，再想一想
home-sentence = 都是过日子会碰到的事，有真的，也有假的。您来拿主意，在这里怎么选都不会有损失。
home-start = 开始
home-stop = 随时可以停
home-new =
    { $count ->
        [0] 您全都练过了
       *[other] 还有 { $count } 个新情景
    }
home-open = 接着上次的练
home-topics = 挑一个情景
    .more = 按话题挑，也可以按找上门的方式挑
home-progress =
    .more = 识破了多少骗局，信对了多少人
home-counts = { $scams } 个骗局，识破 { $stopped } 个；{ $genuine } 件真事，信对 { $trusted } 件

topics-length = { $channel } · 约 { $steps } 步 · 约 { $minutes } 分钟
topics-pack = { $line } · 来自另外装上的“{ $pack }”，我们没有核对过
topics-all = 全部 { $count } 个情景
topics-before = 上一页
topics-after = 下一页
topics-place = 第 { $first } 到 { $last } 个，共 { $all } 个
topics-played = 练过了

play-listen = 慢慢来
play-what-do-you-do = 您怎么办？
play-transcript = 前面都说了什么
waits-phone-call = 不着急，电话会等着您。
waits-video-call = 不着急，视频会等着您。
waits-chat = 不着急，聊天会等着您。
waits-sms = 不着急，短信一直在。
waits-email = 不着急，邮件一直在。
waits-web-page = 不着急，网页会等着您。
waits-bank-app = 不着急，页面会等着您。
waits-poster = 不着急，海报就在那儿。
waits-live-stream = 不着急，一切都等着您。
waits-face-to-face = 不着急，对方会等着您。

stage-phone-call = 电话
call-no-number = 未显示号码
call-known = 在您的通讯录里
    .short = 认识
call-unknown = 不在您的通讯录里
    .short = 陌生号码
call-on = 通话中
call-rings = 来电
call-over = 通话已结束
call-keypad = 拨号盘
call-hold = 保持
call-hang-up = 挂断
chat-leave = 退出

grade-best = 最稳妥
grade-fine = 也可以
grade-risky = 有风险
grade-harmful = 代价大
feedback-another-way = 换个做法试试
feedback-habit = 值得保持
feedback-next = 下一步可以这样
act-pause = 停一停总是可以的。真办事的人等得起。
act-call-back = 先挂断，再拨自己查到的号码问清楚。
act-ask-someone = 拿主意之前，先问问信得过的人。
act-guard-secrets = 验证码、密码、手机屏幕，谁要都不给。
act-official-check = 自己打开官方应用或者名录查一查。
act-refuse = 您可以说不。您不欠谁一笔转账、一张卡。
act-freeze = 马上联系银行、报警。越早越好，晚了也有用。
act-report = 留好记录去举报，也是帮下一个人。
act-go-along = 这跟您已经核实的情况对得上。
act-instead = 先停一停，再用自己早就知道的号码或应用核实。

kind-sign = 可疑之处
    .named = 可疑：{ $name }
kind-mark = 可信之处
    .named = 可信：{ $name }
marked-words = （{ $kind } { $number }：{ $words }）
clue-unexpected-contact = 对方主动找上门
clue-borrowed-identity = 冒充身份
clue-pressure-threat = 催促与恐吓
clue-quick-warmth = 套近乎、送好处
clue-secrecy = 要求保密
clue-too-good = 好得不像真的
clue-small-win = 先给甜头再加码
clue-pay-first = 先交钱才能拿钱
clue-odd-payment = 付款方式不对劲
clue-asks-secrets = 索要验证码、人脸或过多信息
clue-remote-control = 要装软件、共享屏幕
clue-off-platform = 引离官方平台
clue-use-your-name = 借用您的卡、账户或身份
clue-cannot-check = 无法独立核实
clue-survives-my-check = 自己核实后依然属实
clue-i-have-time = 不催您
clue-no-codes = 不要验证码、不共享、不装软件
clue-normal-money-path = 钱走正常渠道，或不涉及钱
clue-may-tell-anyone = 可以告诉任何人
clue-named-and-registered = 有名有姓、可查资质

spot-question = 哪里可疑，哪里可信？
spot-how = 按一下词句就能标出来，再按一下取消。按哪儿都没关系。
spot-sign = 可疑：{ $name }
spot-mark = 可信：{ $name }
spot-near = 没什么特别
spot-plain = “{ $words }”：谁都可能这么说，看不出真假。
spot-undo = 取消
    .name = 取消第 { $number } 处
spot-count =
    { $count ->
        [0] 还没有标。先标一处试试。
       *[other] 标出了 { $count } 处。要不要再看看？
    }
spot-hint = 提示一处
spot-done = 我找好了
spot-found = 原来都在这里
spot-found-count =
    { $found ->
        [0] 一共 { $all } 处，慢慢看。
       *[other] { $all } 处里您找到了 { $found } 处。都标在原来的地方了。
    }

leave-question = 今天先到这里？
leave-kept = 下次可以从这里接着来。
leave-not-kept = 这台电脑现在不保存记录，下次要从头开始。
leave-go-on = 接着练
leave-stop = 今天先停

outcome-stopped = 及时止住
outcome-stopped-late = 晚了一步，也止住了
outcome-harmed = 造成了损失
outcome-trusted = 信对了
outcome-turned-away = 错过了真的
debrief-said = 都说了什么
debrief-behind = 幕后
debrief-habit = 留个好习惯
debrief-like = 再来一个类似的
    .more = 是真是假？您来看。
debrief-again = 再练一遍

progress-title = 我的进步
progress-practise = 去练习
progress-none = 还没有练过。
    .more = 练着练着，两个镜片都会亮起来：一边是识破的骗局，一边是信对的人。
progress-begun = 开了个好头。
    .more = 两个镜片都清楚，才看得准。下一个是真是假，都有可能。
progress-both = 两个镜片都很清楚。
    .more = 骗局大多识破了，真的也大多信对了。自己核实，两头都管用。
progress-cautious = 骗局您大多识破了。
    .more = 有几次把真的也推开了。用自己信得过的号码回拨一下，两个镜片就都清楚了。
progress-trusting = 真的您大多信对了。
    .more = 有的骗局走得远了些。碰到要钱、要验证码，先停一停，结果就不一样。
progress-mixed = 多看一次，眼力就准一分。
    .more = 拿主意之前，先停一停，用早就知道的号码或应用核实。真的假的都管用。
score-of = / { $all }
score-scams = 识破的骗局
    .spoken = { $all } 个骗局，识破 { $well } 个，{ $late } 个晚了一步
score-genuine = 信对的真事
    .spoken = { $all } 件真事，信对 { $well } 件
score-late = 另有 { $late } 个晚了一步
dots = { $all } 个里 { $well } 个
dots-late = { $all } 个里 { $well } 个，{ $late } 个晚了一步
dots-scams = { $all } 个骗局，识破 { $well } 个，{ $late } 个晚了一步
dots-genuine = { $all } 件真事，信对 { $well } 件
attempt = { $outcome } · { $when }
attempt-again = { $outcome } · { $when } · 重练，不计入

settings-title = 设置
settings-language = 语言
settings-country = 国家
settings-text-size = 字号
settings-percent = { $percent }%
settings-theme = 颜色
settings-motion = 动态效果
theme-system = 跟随电脑
theme-light = 浅色
theme-dark = 深色
theme-contrast-dark = 黑底白字
theme-contrast-light = 白底黑字
motion-some = 有一点动态
motion-calm = 不要动态

help-heading = 您停下来，做得对。
help-fault = 这是犯罪，错不在您。一步一步来。
help-change = 更改
help-back = 回到刚才的地方
help-source = 来源：{ $source }。{ $date }核对。
help-unsure = 公开资料都这么写，我们还没有核对过。
help-law = 关于出借银行卡和账户
help-gap = 下面这些我们还没有核对过，请向您的银行或警察打听：
help-gap-bank = 各家银行通用的电话
help-gap-report = 报案的电话或网站
help-gap-advice = 咨询的电话
help-gap-law = 关于出借银行卡和账户的法律

notice-close = 关闭
notice-field = 有一项设置（“{ $name }”）读不出来，先用默认值，其他设置都没变。
notice-aside = 设置文件读不出来。原来的文件改名为 { $name }，放在一旁。
notice-unreadable = 设置打不开（{ $why }）。先用默认设置运行。
notice-settings = 这项设置没能保存（{ $why }）。关闭程序之前一直有效。
notice-store-newer = 您的进度是用较新版本的程序保存的，请先更新程序。在此之前不保存新记录，文件 { $file } 原样不动。
notice-store-unwritable = 没法保存到 { $file }（{ $why }）。程序可以照常用，但关闭后不会留下记录。
notice-store-read = 有些进度没能读出来（{ $why }）。
notice-store-write = 这一步没能保存（{ $why }）。您可以继续，下一步时会再试一次。
notice-left-out = 有 { $count } 个文件打不开，其他的都能用。{ $problem }
no-display = 找不到可以打开窗口的显示器。请在桌面环境里启动，或设置 DISPLAY 或 WAYLAND_DISPLAY。在终端里可以用“second-look play”。
no-window = 窗口打不开（{ $error }）。在终端里可以用“second-look play”。

channel-phone-call = 电话
channel-video-call = 视频通话
channel-chat = 聊天
channel-sms = 短信
channel-email = 邮件
channel-web-page = 网页
channel-bank-app = 银行应用
channel-poster = 海报
channel-live-stream = 直播
channel-face-to-face = 上门
topic-fake-police = 公检法
topic-fake-bank = 银行
topic-fake-service = 客服
topic-courier = 快递
topic-task-job = 刷单兼职
topic-card-selling = 兼职与借卡
topic-phone-relay = 借手机打电话
topic-job-abroad = 境外工作
topic-investment = 投资理财
topic-loan = 贷款与征信
topic-shopping = 购物与票务
topic-gambling = 网络赌博
topic-laundering = 帮人转钱
topic-fundraising = 非法集资
topic-old-age-care = 养老
topic-health-and-tours = 保健品与旅游
topic-family-in-trouble = 亲友求助
topic-game-skins = 游戏
topic-tipping = 直播打赏
topic-apps-and-faces = 应用与人脸
topic-libel = 谣言与假聊天记录
topic-recovery = 追回损失
topic-students-abroad = 海外留学

note-title = 开始之前
note-begin = 开始
note-another = 换一个
settings-audience = 给谁练
    .more = 选好以后，首页和列表只出现适合的情景。
audience-everyone = 所有人
audience-senior = 老年人
audience-student = 学生和年轻人
audience-child = 孩子
topics-audience = 这里只列出适合“{ $audience }”的情景，可以在设置里改。
