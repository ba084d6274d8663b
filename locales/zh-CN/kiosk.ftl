cli-kiosk = 公用机：访客一位接一位，直到管理员关闭
    .forget_pin = 清除管理员密码；下次启动会要求设新密码，统计和设置都保留
cli-kiosk-forgot = 管理员密码已清除。公用机下次启动时会要求设一个新密码。
cli-kiosk-no-pin = 本来就没有设密码。公用机下次启动时会要求设一个。
cli-kiosk-no-folder = 这台电脑没有给公用机存数据的文件夹。请用 --data-dir 指明一个。
cli-kiosk-not-forgotten = 无法清除 { $folder } 里的密码（{ $why }）。请用运行公用机的那个账户执行这条命令。
cli-kiosk-runs = { $folder } 上已有一台公用机在运行。请先关闭它，或用 --data-dir 另指一个文件夹。
