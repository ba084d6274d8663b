bar-aloud = Read aloud
    .short = Read
    .name = Read aloud
bar-aloud-stop = Stop reading
    .short = Stop
    .name = Stop reading
