explain-broken = 有问题的写法：
explain-mended = 改好的写法：
explain-where = 说明见 docs/authors.md 的“{ $section }”一节（英文）。
explain-unknown = 没有“{ $code }”这个代码，全部代码如上。

explain-SL001 = 这个文件不是 RON。
    .why = 结构由程序来读，少一个括号就只能靠猜。程序不猜：它指出位置，先放下这个情景，其余的照常能练。
    .broken =
        start: ,
    .mended =
        start: "begin",

explain-SL002 = 有一个谁也不认识的字段、取值或标记名。
    .why = 名字写错一个字母，如果悄悄放过，情景就不会照作者的意思走。
    .broken =
        difficulty: Middling,
    .mended =
        difficulty: Hard,

explain-SL003 = 缺少每个情景都要有的字段。
    .why = 缺了它，程序就得替您决定：有多难、给谁练、是真是假。
    .broken =
        pair: "reading-club",
        regions: Any,
    .mended =
        pair: "reading-club",
        difficulty: Easy,
        regions: Any,

explain-SL004 = 内容包的格式比这个程序新。
    .why = 新格式里可能有这个程序读不懂的东西。情景只读一半，教的也只是一半。
    .broken =
        format: 99,
    .mended =
        format: 1,

explain-SL005 = 编号的写法不对、是保留的名字，或与文件名不同。
    .why = 结构和文字只靠编号对上。小写字母、数字和单个连字符，在哪种系统、哪种语言里都一样。
    .broken =
        (id: "Wait", act: Pause, grade: Fine, next: "doubt"),
    .mended =
        (id: "wait-a-bit", act: Pause, grade: Fine, next: "doubt"),

explain-SL006 = 文件读不出来：太大、不是普通文件，或不是 UTF-8。
    .why = 内容包可能来自任何地方。只读小于 1 MiB 的普通文本文件，谁也拖不慢程序，也不能把它引到别处。
    .broken =
        // reading-club-one.ron，存成了 UTF-16
    .mended =
        // reading-club-one.ron，存成 UTF-8

explain-SL007 = 指向了不存在的节、台词、人物或数值。
    .why = 学的人走到这里，眼前就什么也没有了。每条路都要能接着走。
    .broken =
        (id: "ask-anna", act: AskSomeone, grade: Fine, next: "look-lost"),
    .mended =
        (id: "ask-anna", act: AskSomeone, grade: Fine, next: "end-late"),

explain-SL008 = 有一节怎么走也走不到。
    .why = 谁也遇不到的一节，不是忘了接上，就是写错断开了。上课之前知道总比之后好。
    .broken =
        "hello-rushed": Line(who: "sender",
    .mended =
        "hello-rushed": Line(who: "sender", instead_of: Some("hello"), when: Some("book", "novel"),

explain-SL009 = 从这一节走不到结局。
    .why = 一个情景是一段短短的路，走到头，带走一个好习惯。不该让人非得中途退出。
    .broken =
        "waiting": Line(who: "scene", next: "waiting"),
    .mended =
        "waiting": Line(who: "scene", next: "look-late"),

explain-SL010 = 提问或施压里没有停下来核实的好办法。
    .why = 平时怎么练，遇事就怎么做。无论真假，手边总要有一步好棋：等一等、回拨、问人、查一查。
    .broken =
        (id: "ring-anna", act: CallBack, grade: Risky, next: "push"),
        (id: "not-now", act: Refuse, grade: Risky, next: "push"),
    .mended =
        (id: "ring-anna", act: CallBack, grade: Fine, next: "push"),
        (id: "not-now", act: Refuse, grade: Risky, next: "push"),

explain-SL011 = 有一个结局与真假不符。
    .why = 识破的骗局和信对的真事分开计分。结局写成另一类，就会记到另一边去。
    .broken =
        "end-checked": End(outcome: Stopped),
    .mended =
        "end-checked": End(outcome: Trusted),

explain-SL012 = 一对里只有一种，或两边的国家不同。
    .why = 只练骗局，人就会谁都不信。每个骗局都配一个看着很像的真情景，国家也一样。
    .broken =
        // reading-club-one.ron
        pair: "book-money",
        // reading-club-two.ron
        pair: "reading-club",
    .mended =
        // reading-club-one.ron
        pair: "book-money",
        // reading-club-two.ron
        pair: "book-money",

explain-SL013 = 某样东西太少或太多。
    .why = 两到五个选项可以好好掂量；一个不成选择，六个成了清单。范围要先小后大。
    .broken =
        "sum": Money(9, 4),
    .mended =
        "sum": Money(4, 9),

explain-SL014 = 同一节里同一个编号出现了两次。
    .why = 文字靠编号来找。两个选项同名，显示的文字就一样，计分也会混在一起。
    .broken =
        (id: "later", act: Pause, grade: Fine),
        (id: "later", act: CallBack, grade: Best, at_once: true, exit: true),
    .mended =
        (id: "later", act: Pause, grade: Fine),
        (id: "ring", act: CallBack, grade: Best, at_once: true, exit: true),

explain-SL015 = 真或假该有的结果里缺了一种。
    .why = 骗局可能拦下、晚一步拦下，也可能没拦住；真事可能信了，也可能错过。每一种都该让人在练习里平安地遇到。
    .broken =
        "end-late": End(outcome: Stopped),
    .mended =
        "end-late": End(outcome: StoppedLate),

explain-SL016 = 文字不符合 Fluent 的写法。
    .why = 断开的地方，文字会悄悄丢掉。最常见的是续行以方括号、星号或点开头。
    .broken =
        behind-story = 群里一说，马上有人会问。
        { "    [" }所以才让您别去。]
    .mended =
        behind-story = 群里一说，马上有人会问。
        { "    " }所以才让您别去。

explain-SL017 = 缺少结构里要用的一条文字。
    .why = 不然，谈话当中会冒出一个光秃秃的编号。哪种语言缺了一条，这种语言就先不提供这个情景。
    .broken =
        notes =
        { "    ." }wrong-idea = “这么点钱，不值得骗。”
    .mended =
        notes =
        { "    ." }wrong-idea = “这么点钱，不值得骗。”
        { "    ." }care = 请说明，晚一点说出来也有用。

explain-SL018 = 结构里没有用到这条文字。
    .why = 要么是旧稿留下的，要么名字写错了，该有的那条反而缺着。
    .broken =
        teaser = 读书会来的消息
    .mended =
        room = 读书会

explain-SL019 = 同一个文件里，一条文字写了两遍。
    .why = 显示的只有其中一条，也许正好是没人再改的那条。
    .broken =
        summary = 下午，手机响了一声。
        summary = 手机响了。
    .mended =
        summary = 下午，手机响了一声。

explain-SL020 = 变量没有来处，或各语言之间不同。
    .why = 抽到的数值靠名字放进句子。名字写错，句子就空一块；少写一个，有的人就比别人少知道一点。
    .broken =
        { "    ." }w-pay = 我把 { "{" } $price { "}" } 转过去，免得大家等。
    .mended =
        { "    ." }w-pay = 我把 { "{" } $sum { "}" } 转过去，免得大家等。

explain-SL021 = 文字里标的标记与结构不同，或各语言不一样。
    .why = 练习就是找出台词里的迹象。只在文字里、或只在一种语言里标着的，怎么找都对不上。
    .broken =
        story = 太好了，谢谢您。不过[先别在群里说](sign:too-good)。
    .mended =
        story = 太好了，谢谢您。不过[先别在群里说](sign:secrecy)。

explain-SL022 = 有一处链接写法不认识。
    .why = 链接只有一种：{ "[" }词句](sign:编号)，sign 也可以是 mark 或 near。别的写法会原样显示、原样念出来。
    .broken =
        { "    ." }aim = 练习[核实一个请求。
    .mended =
        { "    ." }aim = 练习核实一个请求。

explain-SL023 = 两个结局的文字一样。
    .why = 结局说的是这些选择带来了什么。两个都一样，好像怎么选都无所谓。
    .broken =
        end-late = 那 { "{" } $sum { "}" } 的事，大家都知道了。
        end-harmed = 那 { "{" } $sum { "}" } 的事，大家都知道了。
    .mended =
        end-late = 那 { "{" } $sum { "}" } 银行追回了大半。
        end-harmed = 那 { "{" } $sum { "}" } 的事，大家都知道了。

explain-SL024 = 有一条完整的路太短或太长。
    .why = 不到 250 个词，事情不可信；超过 600 个词，没人读得完。不足六节，就没有第二次决定的余地。
    .broken =
        begin = 来了一条消息。
        end-stopped = 您没有付钱。
    .mended =
        begin = 您正在厨房削苹果，收音机开着。手机来了一条消息，号码不在通讯录里。
        end-stopped = 您一分钱也没有付。星期二聚会，您说起这件事，还有两位也收到了同样的消息。

explain-SL025 = 内容包列出的语言里，这个情景有一种没写。
    .why = 它照样能练，整篇用另一种语言，并会注明。绝不一半一半：说着说着换了语言，对谁都没用。
    .broken =
        // 没有 locales/fr/scenarios/shopping/reading-club-one.ftl
        languages: ["en", "zh-CN", "fr"],
    .mended =
        languages: ["en", "zh-CN"],

explain-SL026 = 有一个句子偏长。
    .why = 一句 45 个字以内（英文、法文 20 个词），听一遍就能明白。很多人是听而不是读，有时还累着。
    .broken =
        behind-story = 只要您在读书会的群里随便提上一句这件事，马上就会有人说根本没有订过什么书，所以他才让您先别到群里去问。
    .mended =
        behind-story = 群里一说，马上有人讲没订过书。所以他才让您别去群里问。

explain-SL027 = 有一个句子太长。
    .why = 超过 60 个字（英文、法文 25 个词），多数人就跟不上了。来电的人巴不得这样，练习可不能也这样。
    .broken =
        behind-story = 只要您在读书会的群里随便提上一句这件事，马上就会有人说根本没有订过什么书，而他心里对这一点比谁都清楚，所以才客客气气地让您先别到群里去问。
    .mended =
        behind-story = 群里一说，马上有人讲没订过书。他心里很清楚，所以才让您别去群里问。

explain-SL028 = 有一个词在责怪或看低受骗的人。
    .why = 人一羞愧就不肯说，不说，只便宜了说谎的人。错永远在骗人的那一边。
    .broken =
        behind-story = 您上当了，群里本可以问一句。
    .mended =
        behind-story = 群里问一句，就能弄清楚。

explain-SL029 = 电话号码可能真的有人在用。
    .why = 总会有人打过去。文字里只能用专门留给故事的号码、打码的号码（138••••1234），或者用变量写本国的热线。
    .broken =
        { "    ." }contact = 13812345678
    .mended =
        { "    ." }contact = 138••••5678

explain-SL030 = 网址或邮箱可能真的存在。
    .why = 编出来的网址，明天就可能被坏人买走。以 .example、.test、.invalid 结尾的，还有 example.com，永远不归任何人。
    .broken =
        behind-hello = 他照抄了 www.our-reading-club.com 那一页。
    .mended =
        behind-hello = 他照抄了 www.reading-club.example 那一页。

explain-SL031 = 出现了真实的公司、银行、商店或应用的名字。
    .why = 情景要讲的是一类事，不是哪一家。写真名对人家不公平，也会让人只看名字、不看对方要什么。
    .broken =
        behind-hello = 他想让您用支付宝付。
    .mended =
        behind-hello = 他想让您在手机上付。

explain-SL032 = 卡号可能是真的。
    .why = 通得过银行校验的号码，也许正是某个人的卡。中间请打码。
    .broken =
        behind-hello = 他的卡号是 4111 1111 1111 1111。
    .mended =
        behind-hello = 他的卡号是 4111 •••• •••• 1111。

explain-SL033 = 身份号码可能是真的。
    .why = 校验位对得上的号码，也许就是某个人的。只留几位，其余打码。
    .broken =
        behind-hello = 他发来的证件上写着 11010519491231002X。
    .mended =
        behind-hello = 他发来的证件上写着 110105••••••••••2X。

explain-SL034 = 从样子就看得出哪个答案最好。
    .why = 要是最长的、排第一的、最客气的总是对，大家学会的就是窍门，不是本领。
    .broken =
        "first": Ask(choices: [
        { "    " }(id: "ask-group", act: AskSomeone, grade: Best, next: "doubt"),
        { "    " }(id: "agree", act: GoAlong, grade: Risky, next: "story"),
        "second": Ask(choices: [
        { "    " }(id: "look-up", act: OfficialCheck, grade: Best, next: "push"),
        { "    " }(id: "promise", act: GoAlong, grade: Risky, next: "push"),
    .mended =
        "first": Ask(choices: [
        { "    " }(id: "ask-group", act: AskSomeone, grade: Best, next: "doubt"),
        { "    " }(id: "agree", act: GoAlong, grade: Risky, next: "story"),
        "second": Ask(choices: [
        { "    " }(id: "promise", act: GoAlong, grade: Risky, next: "push"),
        { "    " }(id: "look-up", act: OfficialCheck, grade: Best, next: "push"),

explain-SL035 = 图片没有配文字。
    .why = 看不见图片的人，听的是这段文字。只说图上有什么，不说该怎么想。
    .broken =
        paid = 手机上显示 { "{" } $sum { "}" } 已转出。
    .mended =
        paid = 手机上显示 { "{" } $sum { "}" } 已转出。
        { "    ." }alt = 付款后的手机画面：一个绿色的勾。

explain-SL036 = 写了名字的图片或声音不在包里。
    .why = 该出现画面的地方会是一个空框，画面里的迹象也就没法找。
    .broken =
        "paid": Line(who: "scene", media: Some("tick.png"), next: "third"),
    .mended =
        "paid": Line(who: "scene", media: Some("app.png"), next: "third"),

explain-SL037 = media 里有一个文件没有用到。
    .why = 它让每个人下载的包都变大，也可能是本该删掉的东西。
    .broken =
        // media/spare.png
    .mended =
        "paid": Line(who: "scene", media: Some("spare.png"), next: "third"),

explain-SL038 = 没有写明情景的来源。
    .why = 教人的东西，总要有来历。写下来源，后来的作者才能看看现在是不是还这样。
    .broken =
        review: (checked: "2026-11-24", sources: []),
    .mended =
        review: (checked: "2026-11-24", sources: ["C11", "E3"]),

explain-SL039 = 资料上次核对已经过了两年。
    .why = 骗人的手法会变，求助的电话也会变。请重新看一遍，写上日期。
    .broken =
        review: (checked: "2020-01-01", sources: ["example"]),
    .mended =
        review: (checked: "2026-11-24", sources: ["example"]),

explain-SL040 = 核对日期写得不对。
    .why = 日期写成年-月-日，如 2026-11-24，谁也不会把月和日弄反。
    .broken =
        review: (checked: "24.11.2026", sources: ["example"]),
    .mended =
        review: (checked: "2026-11-24", sources: ["example"]),

explain-SL041 = 内容包本身有问题：文件损坏、含有链接、路径跑到包外、重名，或东西多得不像话。
    .why = 内容包可能来自陌生人。不是老老实实一堆小文件的，就不打开；包外面的东西，一概不读。
    .broken =
        // locales/en/terms (copy).ftl
    .mended =
        // locales/en/terms.ftl

explain-SL042 = 情景讲的是被骗到境外，或者被迫和家人断了联系，开头却没有提醒。
    .why = 在座的人里，也许有人亲身经历过。先说一句，就能换一个，不用说理由。
    .broken =
        topic: JobAbroad,
    .mended =
        topic: JobAbroad, content_note: true,
