stick-no-unsigned = 这个文件没有人签名，所以不能装。
stick-no-altered = 这个文件在签名之后被改动过，所以不能装。
stick-no-bad-signature = 这个文件旁边的签名读不出来，所以不能装。
stick-no-no-key = U 盘上没有制作者的公钥，无法核对，所以不能装。
stick-no-not-accepted = 您还没有认可这个文件的制作者，所以不能装。
stick-no-not-project = 求助电话只能来自本程序的制作者，这个文件不是，所以不能装。
stick-no-too-large = 这个文件太大，所以不能装。
stick-no-leaves = 这个文件想写到别的地方去，所以不能装。
stick-no-newer = 这个文件需要更新版本的程序才能用。
stick-no-no-pack = 这个文件读不出来，可能已损坏，也可能是别的程序的文件。
stick-no-unsound = 这个文件里的内容没有通过检查，所以不能装。
stick-no-core = 这个文件用了程序自带情景的名字，所以不能装。
stick-no-in-the-way = 这里有一个手工放入的同名文件夹，程序不会改动它。
stick-no-full = 这台电脑的磁盘已满，什么都没有改动。
stick-no-disk = U 盘没能读完，或者这台电脑的磁盘写不进去。

settings-sticks = 从 U 盘添加情景
    .more = U 盘里的新情景和求助电话，可以装到这台电脑上。
sticks-where = 现在插着的 U 盘都找过了。
sticks-none = 没有找到。
    .more = 请插上 U 盘，稍等一会儿，再找一次。
stick-looking = 请稍等，正在查看 U 盘。
stick-here-nothing = 这里还没有
stick-here-older = 比这里的新
stick-here-same = 这里已经有了
stick-here-newer = 比这里的旧
stick-signed-not = 没有人签名。
stick-signed-by-project = 由本程序的制作者签名。
stick-signed-by-accepted = 由已认可的制作者签名。
stick-signed-by-new = 由一位新的制作者签名。
stick-named = { $file } · { $here }
stick-by = 文件自称：制作者 { $who }，版本 { $version }。
stick-checking = 请稍等，正在检查内容。
stick-holds =
    { $count ->
       *[other] 情景 { $count } 个，其中真实的 { $genuine } 个。
    }
stick-and = { $all }、{ $one }
stick-languages = 语言：{ $languages }。
stick-topics = 内容：{ $topics }。
stick-countries = 求助电话：{ $countries }。
stick-left-out =
    { $count ->
       *[other] 有 { $count } 个情景有错误，不会装上。
    }
stick-unsigned-note = 这个文件没有人签名。知道是谁做的，您再装。
stick-accept = 要认可这位制作者吗？
    .more = 请打电话或当面向制作者要这串代码。完全一样，您再认可。
stick-accept-yes = 认可这位制作者
stick-install = 安装
stick-install-unsigned = 仍然安装
stick-leave = 不安装
stick-back = 回到列表
stick-installing = 请稍等，正在安装。
stick-installed = 已经装好，您可以在情景里找到。
stick-installed-regions = 已经装好，求助页面用的是新电话。
stick-undo = 撤销
stick-undone = 已经撤销，一切和原来一样。
stick-again = 重新安装
stick-nothing-changed = 这里什么都没有改动。
