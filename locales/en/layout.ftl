settings-spacing = Easy to read
    .more = More room between lines and between words, and shorter lines.
spacing-usual = As usual
spacing-easy = With more room
notice-others =
    { $count ->
        [one] One more message comes after this one.
       *[other] { $count } more messages come after this one.
    }
