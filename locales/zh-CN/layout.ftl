settings-spacing = 易读排版
    .more = 行距更宽，每行更短。
spacing-usual = 照常
spacing-easy = 更宽松
notice-others = 后面还有 { $count } 条消息。
