cli-kiosk = 公共展台：访客一位接一位，直到管理员关闭
    .forget_pin = 清除管理员密码；下次启动会要求设新密码，统计和设置都保留
cli-kiosk-forgot = 管理员密码已清除。展台下次启动时会要求设一个新密码。
cli-kiosk-no-pin = 本来就没有设密码。展台下次启动时会要求设一个。
cli-kiosk-no-folder = 这台电脑没有给展台存数据的文件夹。请用 --data-dir 指明一个。
cli-kiosk-not-forgotten = 无法清除 { $folder } 里的密码（{ $why }）。请用运行展台的那个账户执行这条命令。
cli-kiosk-runs = { $folder } 上已有一台展台在运行。请先关闭它，或用 --data-dir 另指一个文件夹。
