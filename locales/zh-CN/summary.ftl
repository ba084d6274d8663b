### 练了些什么，打印出来。

summary-title = 您练过的
summary-lead = 这一页只说您自己，到{ $day }为止。
summary-none = 您还没有练过，不用着急。练过以后，这一页会告诉您练得怎样。下面的办法和电话，现在就用得上。
summary-played = 练过的情景
summary-scams =
    { $scams ->
        [0] 您还没有碰到过骗局。
       *[other] { $scams } 个骗局，及时识破 { $stopped } 个。
    }
summary-late = 另有 { $late } 个晚了一步才识破。
summary-genuine =
    { $genuine ->
        [0] 您还没有碰到过真事。
       *[other] { $genuine } 件真事，信对 { $trusted } 件。
    }
summary-well = 都做得好
summary-again = 可以再看看
summary-both-of = { $first }、{ $rest }
summary-topics = { $topics }。
summary-topics-more = { $topics }，另有 { $count } 个。
summary-checkup = { $day }的小测
summary-next = 接下来练什么
summary-next-first = 挑一个您喜欢的情景，几分钟就够了。
summary-next-topic = 先看看“{ $topic }”。每看一次，就多看出一点。
summary-next-checkup = 有空做一次小测，看看真假分得清不清。
summary-next-any = 再练一个新的情景。是真是假都有可能，多看一眼。
summary-steps = 三个稳妥的办法
