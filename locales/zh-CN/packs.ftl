# Why a file or a pack is refused. $subject is the file, message or id it is about.
problem-SL006 =
    { $reason ->
        [missing] 没有“{ $subject }”这个文件。
        [denied] 系统不让程序读“{ $subject }”。
        [not-text] “{ $subject }”不是 UTF-8 文字。
        [large] “{ $subject }”超过了 1 MiB。
        [link] “{ $subject }”是链接，或者不是普通文件。
       *[disk] 磁盘读不出“{ $subject }”。
    }
    .remedy =
        { $reason ->
            [missing] 请把它放进内容包。
            [denied] 请给这个用户读取的权限。
            [not-text] 请另存为 UTF-8。
            [large] 请缩小，或者分成几个文件。
            [link] 请把文件本身放在那里。
           *[disk] 请把内容包重新拷贝一遍。
        }
problem-SL041 =
    { $reason ->
        [link] “{ $subject }”是链接，或者不是普通文件。
        [path] 路径“{ $subject }”通到了内容包外面。
        [name] 文件名“{ $subject }”里有些字符，不是每个系统都读得一样。
        [deep] “{ $subject }”放得太深，或者路径太长。
        [twice] “{ $subject }”出现了两次；大小写算作相同。
        [many] “{ $subject }”里的文件超过 6 万个。
        [heavy] 到“{ $subject }”为止，所有文件加起来超过 1 GiB。
        [large] “{ $subject }”太大了。
        [not-zip] “{ $subject }”已损坏，或者不是普通的 zip 文件。
        [locked] “{ $subject }”有密码。
        [method] “{ $subject }”的压缩方式，程序不认识。
        [damaged] “{ $subject }”与 zip 目录里写的不一样。
        [id-twice] 另一个内容包也叫“{ $subject }”，已经先用了那一个。
        [card] “{ $subject }”放在内容包的介绍里太长，或者带有控制字符。
        [parts] “{ $subject }”的东西太多，谁也看不过来。
        [paths] 走完“{ $subject }”的路超过 2 万条。
        [number] “{ $subject }”的数字太大。
        [long] 文字“{ $subject }”可能变得太长。
        [nested] “{ $subject }”里的花括号或圆括号一层套一层，太深了。
        [circle] “{ $subject }”直接或间接地引用了自己。
        [call] “{ $subject }”用了函数或参数；情景里没有这些。
        [steering] “{ $subject }”里有控制屏幕或改变书写方向的字符。
       *[other] “{ $subject }”不能放在内容包里。
    }
    .remedy =
        { $reason ->
            [link] 请把文件本身放进内容包。
            [path] 只用内容包里面的路径，用 / 分开。
            [name] 请用不带音标的字母、数字、连字符和点。
            [deep] 最多 8 层，200 个字符。
            [twice] 请只留一个，或者改名。
            [many] 请分成几个内容包。
            [heavy] 请分成几个内容包。
            [large] 情景的结构最多 128 KiB，文字最多 256 KiB，其他文件最多 1 MiB。
            [not-zip] 请把文件夹重新打包，一个 zip，不加密码。
            [locked] 打包时请不要加密码。
            [method] 请打成普通的 zip（deflate）。
            [damaged] 请把文件夹重新打包。
            [id-twice] 两个里请移走一个。
            [card] 请用普通文字，最多 300 字节。
            [parts] 最多 200 节，每个列表 100 项，每个文件 2000 条文字，编号 64 个字符。
            [paths] 请让路早些汇合，或者分成两个情景。
            [number] 请不要超过十亿。
            [long] 一条文字最多 8 KiB，一个数值的说法最多 300 字节，最多填入 100 处。
            [nested] 一条文字里每种最多 100 个。
            [circle] 请把意思直接写出来。
            [call] 请用普通的词句、变量和术语。
            [steering] 请去掉它们。
           *[other] 请去掉它。
        }
