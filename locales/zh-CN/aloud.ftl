bar-aloud = 朗读
    .short = 朗读
    .name = 朗读本页
bar-aloud-stop = 停止
    .short = 停止
    .name = 停止朗读
