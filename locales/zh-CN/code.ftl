code-title = 用代码接着练
    .more = 在公共展台上拿到的代码
code-what = 接着练您还没有碰到过的。
code-field = 您的十二位代码
code-how = 大写小写都行，有没有横线都行，都认得出来。
code-length =
    { $count ->
        [0] 请先输入代码，一共 { $wanted } 个字符。
       *[other] 代码有 { $wanted } 个字符，这里有 { $count } 个。
    }
code-character = 代码里没有“{ $character }”。有些字符长得像，请再和您的代码对一对。
code-check = 这几个字符合不到一起。请一个一个和您的代码再对一对。
code-version = 这个代码来自另一个版本的程序。不用它，也可以随便挑一个情景。
