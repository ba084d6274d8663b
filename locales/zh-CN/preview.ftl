cli-preview = 边写边在窗口里看内容包：一边是演示，一边是要修改的地方
    .path = 内容包的文件夹，或其中一个情景的文件
    .scenario = 从这个情景开始，写它的编号
    .from = 从这一节开始
    .lang = 情景的语言：en、zh-CN 或 fr
    .country = 国家：AU、BE、CA、CH、CN、FR、GB、IE、IN、LU、NZ、SG、US
    .seed = 决定抽取内容的数字；不写就是 1

watch-what = 请在“check --watch”后面写上内容包的文件夹：自带的内容包不会变。
watch-cannot = 无法留意 { $path } 的变化（{ $why }）。请写一个已有的内容包文件夹。
watch-begins = 正在留意 { $path } 的变化。按 Ctrl+C 结束。
watch-changed = ——文件有改动，现在的情况如下——

cli-no-window = 这个版本的“再想一想”没有窗口。在终端里可以用“second-look check --watch”和“second-look play”。
preview-no-pack = { $path } 不属于任何内容包。请写一个含有 pack.ron 的文件夹，或其中一个情景的文件。
preview-no-situation = 这个内容包里没有“{ $id }”这个情景。它有：{ $known }。
preview-no-language = 这个程序没有“{ $code }”这种语言。它会：{ $known }。
preview-no-country = 这个程序里没有“{ $code }”这个国家。它有：{ $known }。

preview-title = 预览
preview-desk = 作者专用
preview-situation = 情景
preview-language = 语言
preview-beat = 选一节
preview-again = 从头开始
preview-redraw = 换一次抽取
preview-back = 回到演示
preview-earlier = 前面的
preview-later = 后面的
preview-item = { $beat } · { $kind }
preview-kind-line = 台词
preview-kind-ask = 提问
preview-kind-press = 施压
preview-kind-spot = 找破绽
preview-kind-end = 结局
preview-where = { $path } · { $beat } · 第 { $draw } 号抽取
preview-sound = 这个内容包没有要修改的地方。
preview-here =
    { $count ->
        [0] 这个情景没有要修改的地方。
       *[other] 这个情景有 { $count } 处要看一看。
    }
preview-elsewhere =
    { $count ->
       *[other] 内容包里别处还有 { $count } 处。
    }
preview-both = { $here }{ $elsewhere }
preview-more =
    { $count ->
       *[other] 还有 { $count } 处，用“second-look check”可以看到全部。
    }
preview-last = 改好之前，演示的是上一个没有问题的版本。
preview-gone = 这个情景的文件已经不在了。现在演示的是它上一个没有问题的版本。
preview-not-yet = 这个情景还不能演示。
    .more = 把列出的地方改好，它就会出现在这里。
preview-empty = 这个内容包里还没有情景。
    .more = 在“scenarios”文件夹里写一个，它就会出现在这里。
preview-other-language = 还没有这种语言的文字，现在用的是{ $language }。
preview-unwatched = 看不到磁盘上的改动（{ $why }）。请重新打开预览。
