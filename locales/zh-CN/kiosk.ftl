cli-kiosk = 公用机：访客一位接一位，直到管理员关闭
    .forget_pin = 清除管理员密码；下次启动会要求设新密码，统计和设置都保留
cli-kiosk-forgot = 管理员密码已清除。公用机下次启动时会要求设一个新密码。
cli-kiosk-no-pin = 本来就没有设密码。公用机下次启动时会要求设一个。
cli-kiosk-no-folder = 这台电脑没有给公用机存数据的文件夹。请用 --data-dir 指明一个。
cli-kiosk-twice = 用这个文件夹的公用机已经在运行。两个会互相遮住；请先关掉那一个，或用 --data-dir 指明别的文件夹。
