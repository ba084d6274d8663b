# 如果当时：一个情境里走过的路。
ways-key = 如果当时换个做法？
ways-title = 如果当时……
ways-intro = 您可以回到自己的任何一个决定，换个做法试试。计入成绩的仍是您第一次的做法。
ways-decision = 第 { $number } 个决定
ways-try-here = 在这里换个做法
ways-back = 回到结果
ways-map = 您走过的路
ways-full = 最近走的路
ways-outline = 以前试过
ways-ring = 还没试过
ways-taken = 这次的做法：{ $words }{ $grade }。
ways-tried = 以前试过：{ $words }{ $grade }。
ways-open = 还有 { $count } 种做法没试过。
ways-end = 结果在这里：{ $end }。
ways-end-before = 以前到过的结果：{ $end }。
