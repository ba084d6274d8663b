settings-copy = 留一份备份
    .more = 备份里有这里所有人的练习记录和昵称，可以留底，也可以带到另一台电脑上用。语言、字号和颜色不在里面。拿到这个文件的人能看到这些记录。
settings-copy-save = 保存备份
settings-copy-back = 恢复备份
settings-copy-cannot = 这台电脑现在不保存记录，所以不能恢复备份。
settings-notes = 如果出了问题
    .more = 程序把自己的运行情况记在 { $file } 里，帮您的人可以看看。您的回答和姓名都不会写进去。

copy-saved = 备份已保存为“{ $file }”，在文件夹 { $folder } 里。
copy-not-saved = 备份没能保存到 { $folder }（{ $why }）。您的记录还在原处，没有变化。
copy-no-folder = 这台电脑没有设定文档文件夹，备份没有保存。
copy-full = 磁盘已满
copies-where = 这里列出文档、下载、桌面和个人文件夹里的备份。插着的 U 盘和移动硬盘也找过了。
copies-none = 没有找到备份。
    .more = 请插上存有备份的 U 盘，或把文件放进文档文件夹，然后再找一次。
copies-look = 再找一次
copy-of = { $day }的备份
copy-holds =
    { $count ->
        [0] 里面没有练完的情景 · 文件夹 { $place }
       *[other] 练完的情景 { $count } 次 · 文件夹 { $place }
    }
copy-question = 要恢复{ $day }的备份吗？
copy-aside = 您现在的记录会另存为 { $file }，以后也能在这里找到。
copy-nothing-here = 这里还没有记录，不会覆盖任何内容。
copy-yes = 恢复
copy-no = 保持现在这样
copy-back = { $day }的记录已经恢复。
copy-back-aside = { $day }的记录已经恢复。原来的记录另存为 { $file }。
copy-newer = 这份备份是更新版本的程序保存的。请先更新程序。现有的记录没有变化。
copy-damaged = 这份备份读不出来：可能已损坏，或是别的程序的文件。请换一份。现有的记录没有变化。
copy-not-back = 备份没能恢复（{ $why }）。现有的记录没有变化。

notice-store-aside = 保存进度的文件读不出来。它已改名为 { $name }，留在 { $folder } 里，新的记录重新开始。可以在设置里恢复备份。
notice-store-full = 磁盘已满，这一步没能保存。您可以继续，下一步时会再试一次。请腾出一些空间。

cli-backup = 把全部记录保存成一份备份
    .file = 备份的文件名；不能是已有的文件
cli-restore = 恢复一份备份；现有的记录另存
    .file = 备份文件
cli-copy-saved = 备份已保存到 { $file }。
cli-copy-back = { $file } 里的记录已经恢复。
cli-copy-aside = 原来的记录另存在 { $file }。
cli-copy-exists = { $file } 已经存在，备份不会覆盖文件。请换一个名字。
cli-copy-newer = 它是更新版本的程序保存的。请先更新程序，再恢复 { $file }。
cli-copy-damaged = { $file } 不能恢复：{ $why }。请换一份备份；现有的记录没有变化。
cli-copy-failed = { $file } 没有成功：{ $why }。现有的记录没有变化；请检查文件夹能否写入、空间够不够。
