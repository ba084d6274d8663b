cli-check-explain = 说明一个代码（如 SL007）的意思和由来；不写代码就列出全部
cli-check-facts = 列出各国还缺哪些资料，哪些该重新核对
cli-new = 新建一个内容包：一真一假一对情景，本身就能通过检查
    .id = 内容包的编号：小写字母、数字和连字符
    .topic = 主题，可写 fake-police、T01 或 police；不写就是购物
    .out = 把内容包建在这个文件夹里；不写就建在当前位置
    .lang = 文字的语言，先写的排在前：en、zh-CN、fr，几种之间用逗号

cli-check-more = “second-look check --explain 代码”可以看到详细说明。

new-made =
    { $folder } 建好了。里面的文字都是例子，请您改写。
    检查：second-look check { $folder }
    预览：second-look preview { $folder }
new-bad-id = “{ $id }”不能作内容包的编号。请用小写字母、数字和单个连字符，字母开头，也不能是“core”。
new-exists = { $folder } 已经存在，里面的东西没有动。请换一个编号，或用 --out 换一个文件夹。
new-no-topic = 没有“{ $topic }”这个主题，或不止一个。可选的主题：{ $topics }。
new-no-language = 没有“{ $lang }”的文字。请选 en、zh-CN 或 fr。
new-cannot-write = { $file } 写不进去：{ $why }。请用 --out 换一个文件夹。

facts-no-file = 还没有文件
facts-absent = 没有
facts-old = 上次核对：{ $day }
facts-unsure = 不够确实，不显示（{ $source }）
facts-need-emergency = 紧急电话
facts-need-steps = 头三十分钟怎么做
facts-need-bank = 银行的电话
facts-need-report = 到哪里举报
facts-need-advice = 咨询和帮助
facts-need-law = 关于出借银行卡的法律
facts-need-money = 金额的写法
facts-summary =
    { $rows ->
        [0] { $all } 个国家中 { $with } 个有文件，没有要处理的。
       *[other] { $all } 个国家中 { $with } 个有文件，有 { $rows } 项要处理。
    }
