launch-no-answer = 显示器“{ $display }”没有回应。请在这台电脑的桌面环境里启动，或把 { $variable } 设为正在运行的显示器；在终端里可以用“second-look play”。
launch-lacking = 这台电脑缺少打开窗口要用的程序库：{ $files }。请您先安装（Debian 或 Ubuntu 上用 sudo apt install { $packages }），然后重新启动；在终端里可以用“second-look play”。
