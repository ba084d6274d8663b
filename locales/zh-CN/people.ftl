people-title = 现在是谁？
people-more = 每个人有自己的练习和进步。这里没有密码，家里人都能看到全部内容。
people-here = 现在在用
people-switch = 不是您？请按这里
    .spoken = 现在是{ $name }。不是您？请按这里
people-first = 第一位
people-add = 添加一个人
    .more = 选一张图就行
people-added = { $name }已经加进来了。
people-changed = { $name }已经保存。
people-change = 修改
    .spoken = 修改{ $name }
people-forget = 删除…
    .spoken = 删除…{ $name }
people-full = 已经有 { $count } 个人，没有空位了。
people-offer = 家里还有别人用
    .more = 每个人有自己的练习和进步

person-change = 图片和昵称
person-picture = 图片
person-name = 昵称（可以不填）
person-name-or = 不填昵称，这里就叫您“{ $word }”。
person-name-none = 不填昵称，这里就叫您“第一位”。
person-name-stays = 昵称只留在这个程序里，不会印在纸上。只有整份备份里也有。
person-letters = 有些字这里显示不了，没有写进去。
person-add = 添加
person-keep = 就这样

badge-flower = 花
badge-boat = 船
badge-tree = 树
badge-fish = 鱼
badge-cup = 杯子
badge-kite = 风筝
badge-star = 星星
badge-house = 房子
badge-leaf = 叶子
badge-balloon = 气球
badge-apple = 苹果
badge-fan = 扇子

forget-title = 删除
forget-attempt = 要删除这次练习吗？
    .goes = { $when }的“{ $title }”和您在里面的回答会彻底删除。其他内容都留着。
forget-checkup = 要删除这次小测吗？
    .goes = { $when }的小测和您在里面的回答会彻底删除。其他内容都留着。
forget-person = 要删除{ $name }吗？
    .goes = { $name }的昵称、图片、练习和小测会彻底删除。其他人的都留着。
forget-everything = 要全部删除吗？
    .goes = 这里所有人和他们的练习、小测会彻底删除，另放一旁的文件也一起删除。语言、字号等设置都留着。
forget-copies = 您保存的备份和打印页是您自己的，还在原处。
forget-no = 留着
forget-yes = 删除
forget-enough = 就这样
forget-failed = 没能删除（{ $why }）。请过一会儿再试。
forget-out-of-reach = 文件 { $file } 现在写不进去，所以没法从里面删除。什么都没有变。
forget-key-attempt = 删除这次练习…
forget-key-checkup = 删除这次小测…
forget-key-everything = 全部删除…

gone-attempt = 这次练习已经删除。
gone-checkup = 这次小测已经删除。
gone-person = { $name }和自己的全部记录已经删除。
gone-everything = 已经全部删除。您的设置还在。
gone-left =
    { $count ->
       *[other] 另放一旁的损坏文件里可能还有它：共 { $count } 个，如 { $file }。全部删除时会一起删掉。
    }

settings-forget = 删除
    .more = 单次练习在它自己的页面删除，可以从“我的进步”打开。在这里删除的是所有人和他们的全部记录。
