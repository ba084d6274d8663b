problem-SL026 = A long sentence: { $subject }.
    .remedy = Say it in two: up to 20 words, or 45 characters of Chinese.
problem-SL027 = A sentence that is too long: { $subject }.
    .remedy = Say it in two or three: never over 25 words, or 60 characters of Chinese.
problem-SL028 = Words that blame whoever was deceived: { $subject }.
    .remedy = Say what the other side did, and what helps now.
problem-SL029 = This may be somebody’s telephone number: { $subject }.
    .remedy = Use one kept for fiction, mask it with •, or name the country’s public line by its variable.
problem-SL030 = This may be a real address: { $subject }.
    .remedy = End it in .example, .test or .invalid, or use example.com, example.net or example.org.
problem-SL031 = A real name: { $subject }.
    .remedy = Invent a firm, app or service, or say what it is: a bank, a messenger.
problem-SL032 = This may be a real card or account: { $subject }.
    .remedy = Mask it with •, or change a figure so that it is no valid number.
problem-SL033 = This may be somebody’s identity number: { $subject }.
    .remedy = Mask it with •, or change a figure so that it is no valid number.
problem-SL034 =
    { $subject ->
        [longest] The best answer is the longest every time.
        [first] The best answer is written first every time.
       *[other] The best answers have a tone of their own: { $subject }.
    }
    .remedy = Let good and bad answers be alike in length, order and tone, so that only what was said tells them apart.
problem-SL035 = The picture has no words: “{ $subject }” is missing.
    .remedy = Say in a sentence what can be seen on it, for those who do not see it.
problem-SL036 = The picture “{ $subject }” is not in media/, or is no PNG that can be shown.
    .remedy = Put a PNG of that name there, at most 1 MiB and 4096 pixels on a side; letters, digits and hyphens in its name.
problem-SL037 = No line names the file “{ $subject }”.
    .remedy = Name it in a line’s media, or take it out.
problem-SL038 = “{ $subject }” names no source.
    .remedy = Give at least one code of the fact sheet in review.sources.
problem-SL039 = It was last checked on { $subject }: over two years ago, or on a day to come.
    .remedy = Check its facts again and write down the day.
problem-SL040 = “{ $subject }” is no date.
    .remedy = Write year, month and day with digits, such as 2026-11-24.
problem-SL042 = Situations of “{ $subject }” say beforehand what they speak of; this one does not.
    .remedy = Set content_note: true and write the message content-note.
