settings-tables = 把我的记录存成表格
    .more = 您的记录也可以存成表格，用表格软件打开，或给帮您的人看。里面没有姓名。拿到这些文件的人能看到您的记录。
tables-saved = 表格已存在文件夹 { $folder } 里，文件名以“{ $stem }”开头。
tables-not-saved = 表格没能存到 { $folder }（{ $why }）。您的记录还在原处，没有变化。
tables-no-folder = 这台电脑没有设定文档文件夹，表格没有保存。
tables-none = 这台电脑现在不保存记录，所以没有表格可存。

cli-export = 把自己的记录写成表格，里面没有姓名
    .format = 表格软件用的表格（csv），或一份文档（json）
    .to = 写到哪个文件夹；json 也可以是一个还没有的文件；不写就放在您的文档里
cli-export-none = 还没有记录：{ $file } 不存在。请先练一个情景，或用 --data-dir 指明别的文件夹。
cli-export-no-folder = 这台电脑没有设定文档文件夹。请用 --to 指明一个。
cli-export-tables = { $file } 不是文件夹，而表格有好几个文件。请写一个文件夹，或用 --format json。
cli-export-exists = { $file } 已经存在，导出不会覆盖文件。请换一个名字。
cli-export-failed = 没有写成 { $file }：{ $why }。请检查文件夹能否写入、空间够不够。
cli-kept-newer = 记录是更新版本的程序保存的。请先更新程序，再试 { $file }。
cli-kept-damaged = { $file } 里的记录读不出来：{ $why }。请打开程序，它会把文件另存；或用“restore”恢复一份备份。
cli-kept-failed = { $file } 里的记录读不出来：{ $why }。请关掉程序的其他窗口，看看文件能否读取，然后再试一次。
