explain-broken = Broken:
explain-mended = Mended:
explain-where = Described in docs/authors.md under “{ $section }”.
explain-unknown = There is no code “{ $code }”; these are all of them.

explain-SL001 = The file is not RON.
    .why = Structure is read by a program, and one missing bracket would make it guess. It never guesses: the place is named, the situation is left out, and every other one still plays.
    .broken =
        start: ,
    .mended =
        start: "begin",

explain-SL002 = A field, a value or a sign has a name that nobody knows.
    .why = A slip in a name would otherwise be passed over in silence, and the situation would not do what its author meant.
    .broken =
        difficulty: Middling,
    .mended =
        difficulty: Hard,

explain-SL003 = A field that every situation needs is missing.
    .why = Without it the program would have to choose for you: how hard it is, whom it is for, what is true.
    .broken =
        pair: "reading-club",
        regions: Any,
    .mended =
        pair: "reading-club",
        difficulty: Easy,
        regions: Any,

explain-SL004 = The pack is of a newer format than this program reads.
    .why = A newer format may carry things this program would leave out. Half a situation teaches the wrong half.
    .broken =
        format: 99,
    .mended =
        format: 1,

explain-SL005 = An id is not written as ids are, is reserved, or is not the name of its file.
    .why = Structure and words meet only by ids. Small letters, digits and single hyphens look the same on every system and in every language.
    .broken =
        (id: "Wait", act: Pause, grade: Fine, next: "doubt"),
    .mended =
        (id: "wait-a-bit", act: Pause, grade: Fine, next: "doubt"),

explain-SL006 = The file cannot be read: it is too large, no plain file, or not UTF-8.
    .why = A pack comes from anywhere. Only plain text files below 1 MiB are read, so that none can slow the program down or lead it elsewhere.
    .broken =
        // reading-club-one.ron, saved as UTF-16
    .mended =
        // reading-club-one.ron, saved as UTF-8

explain-SL007 = Something leads to a beat, a line, a speaker or a value that is not there.
    .why = A learner who takes this way would stand before nothing. Every way must lead on.
    .broken =
        (id: "ask-anna", act: AskSomeone, grade: Fine, next: "look-lost"),
    .mended =
        (id: "ask-anna", act: AskSomeone, grade: Fine, next: "end-late"),

explain-SL008 = A beat is never reached.
    .why = What nobody can meet is either forgotten or cut off by a slip; both are better known before the lesson.
    .broken =
        "hello-rushed": Line(who: "sender",
    .mended =
        "hello-rushed": Line(who: "sender", instead_of: Some("hello"), when: Some("book", "novel"),

explain-SL009 = From a beat no end is ever reached.
    .why = A situation is a short walk with an end and one habit to take home. Nobody should have to leave in the middle to get out.
    .broken =
        "waiting": Line(who: "scene", next: "waiting"),
    .mended =
        "waiting": Line(who: "scene", next: "look-late"),

explain-SL010 = A question or a press offers no sound way to stop and check.
    .why = People do as they have practised. There must always be a good step within reach, whatever the truth: to wait, to ring back, to ask, to look it up.
    .broken =
        (id: "ring-anna", act: CallBack, grade: Risky, next: "push"),
        (id: "not-now", act: Refuse, grade: Risky, next: "push"),
    .mended =
        (id: "ring-anna", act: CallBack, grade: Fine, next: "push"),
        (id: "not-now", act: Refuse, grade: Risky, next: "push"),

explain-SL011 = An end has an outcome that does not fit the truth.
    .why = Scores are counted apart for scams stopped and for genuine contacts trusted. An outcome of the other kind would count on the wrong side.
    .broken =
        "end-checked": End(outcome: Stopped),
    .mended =
        "end-checked": End(outcome: Trusted),

explain-SL012 = A pair has one kind only, or its halves differ in regions.
    .why = Scams alone teach to distrust everybody. Each scam has a genuine look-alike, met in the same countries.
    .broken =
        // reading-club-one.ron
        pair: "book-money",
        // reading-club-two.ron
        pair: "reading-club",
    .mended =
        // reading-club-one.ron
        pair: "book-money",
        // reading-club-two.ron
        pair: "book-money",

explain-SL013 = There is too little or too much of something.
    .why = Two to five choices can be weighed; one is no choice and six are a list. A range needs a lower and a higher end.
    .broken =
        "sum": Money(9, 4),
    .mended =
        "sum": Money(4, 9),

explain-SL014 = The same id stands twice in one beat.
    .why = Words are found by ids. Two choices of one name would show the same words and be counted as one.
    .broken =
        (id: "later", act: Pause, grade: Fine),
        (id: "later", act: CallBack, grade: Best, at_once: true, exit: true),
    .mended =
        (id: "later", act: Pause, grade: Fine),
        (id: "ring", act: CallBack, grade: Best, at_once: true, exit: true),

explain-SL015 = One of the outcomes that the truth can have is missing.
    .why = A scam can be stopped, stopped late, or go through; a genuine contact can be trusted or turned away. Learners should be able to meet each without harm.
    .broken =
        "end-late": End(outcome: Stopped),
    .mended =
        "end-late": End(outcome: StoppedLate),

explain-SL016 = The words do not parse as Fluent.
    .why = Where the text breaks off, words would be lost without anybody noticing. Most often a continued line begins with a bracket, a star or a dot.
    .broken =
        behind-story = In the group somebody would ask.
        { "    [" }So you are asked to stay away.]
    .mended =
        behind-story = In the group somebody would ask.
        { "    " }So you are asked to stay away.

explain-SL017 = A message that the structure calls for is missing.
    .why = Somebody would read a bare id in the middle of a talk. A language in which one message is missing does not offer the situation at all.
    .broken =
        notes =
        { "    ." }wrong-idea = “So small a sum is not worth a lie.”
    .mended =
        notes =
        { "    ." }wrong-idea = “So small a sum is not worth a lie.”
        { "    ." }care = Say that telling late still helps.

explain-SL018 = Nothing in the structure uses this message.
    .why = It is left over from an earlier version, or its name has a slip and the right one is missing.
    .broken =
        teaser = A message from the club.
    .mended =
        room = The reading club

explain-SL019 = The same message stands twice in one file.
    .why = Only one of the two would be shown, and it may be the one that nobody corrects any more.
    .broken =
        summary = Your reading club meets next week. In the afternoon your telephone buzzes.
        summary = Your telephone buzzes.
    .mended =
        summary = Your telephone buzzes in the afternoon.

explain-SL020 = A variable is one that nothing gives, or differs between languages.
    .why = Drawn values stand in the words by name. A wrong name leaves a hole in the sentence; a missing one tells one reader less than another.
    .broken =
        { "    ." }w-pay = I send the { "{" } $price { "}" } so that nobody has to wait.
    .mended =
        { "    ." }w-pay = I send the { "{" } $sum { "}" } and let nobody wait.

explain-SL021 = The signs marked in the words are not those of the structure, or not the same in each language.
    .why = Learners are asked to find the signs that are there. One marked in the words alone, or in one language alone, could never be found rightly.
    .broken =
        story = How nice of you. Please [do not mention it in the group](sign:too-good), though.
    .mended =
        story = How nice of you. Please do not mention it [in the group](sign:secrecy), though.

explain-SL022 = There is markup that means nothing here.
    .why = The one link is { "[" }words](sign:id), with mark or near in the place of sign. Anything else would be read aloud and shown as it stands.
    .broken =
        { "    ." }aim = To practise [checking a request.
    .mended =
        { "    ." }aim = To practise checking a request.

explain-SL023 = Two ends share their text.
    .why = An end says what came of the choices made. If two say the same, it seems as if the choices had not mattered.
    .broken =
        end-late = The club knows about the { "{" } $sum { "}" } now.
        end-harmed = The club knows about the { "{" } $sum { "}" } now.
    .mended =
        end-late = The bank brought back most of the { "{" } $sum { "}" }.
        end-harmed = The club knows about the { "{" } $sum { "}" } now.

explain-SL024 = A complete path is too short or too long.
    .why = Under 250 words nothing can grow believable; past 600 nobody reads on. Fewer than six beats leave no room for a second decision.
    .broken =
        begin = A message arrives.
        end-stopped = You have paid nothing.
    .mended =
        begin = You are peeling apples, and the radio is on. A message arrives from a number that is not among your contacts.
        end-stopped = You have paid nothing. The club hears of it on Tuesday, and two others had the same message. The next book is chosen by a show of hands, and there is cake.

explain-SL025 = The situation is not written in one of the pack’s languages.
    .why = It still plays, wholly in another language and labelled so. Never half and half: a talk that changes its language helps nobody.
    .broken =
        // there is no locales/fr/scenarios/shopping/reading-club-one.ftl
        languages: ["en", "zh-CN", "fr"],
    .mended =
        languages: ["en", "zh-CN"],

explain-SL026 = A sentence is long.
    .why = Up to 20 words (45 characters in Chinese) can be taken in at one hearing. Many people listen rather than read, and some are tired.
    .broken =
        behind-story = In the group somebody would say at once that no book was ordered, and so you are asked to stay away from it.
    .mended =
        behind-story = In the group somebody would say that no book was ordered. That is why you are to stay away.

explain-SL027 = A sentence is too long.
    .why = Past 25 words (60 characters in Chinese) most people lose the thread. In a call that is just what a caller hopes for; a lesson must not do it too.
    .broken =
        behind-story = In the group somebody would say at once that no book was ordered, and because he knows this very well you are kindly asked to stay away from it.
    .mended =
        behind-story = In the group somebody would say that no book was ordered. He knows this very well. So you are asked to stay away.

explain-SL028 = A word blames or belittles whoever was deceived.
    .why = Shame keeps people silent, and silence helps only the one who lied. The fault is always with whoever did it.
    .broken =
        behind-story = Many kind people fell for this.
    .mended =
        behind-story = Many kind people have met this.

explain-SL029 = A telephone number may belong to somebody.
    .why = Somebody will ring it. Only numbers kept for stories may stand in words, masked ones (138••••1234), and a country’s own lines by their variables.
    .broken =
        { "    ." }contact = 020 8123 4567
    .mended =
        { "    ." }contact = 020 7946 0123

explain-SL030 = An internet or e-mail address may belong to somebody.
    .why = A made-up address can be bought tomorrow by the wrong person. Addresses ending in .example, .test or .invalid, and example.com, belong to nobody for ever.
    .broken =
        behind-hello = He copied the page www.our-reading-club.com.
    .mended =
        behind-hello = He copied the page www.reading-club.example.

explain-SL031 = A real firm, bank, shop or app is named.
    .why = A situation shows a kind of contact, not a firm. A real name would be unjust to it, and would teach to look at the name and not at the request.
    .broken =
        behind-hello = He would like it by PayPal.
    .mended =
        behind-hello = He would like it by telephone.

explain-SL032 = A card number could be a real one.
    .why = A number that passes the banks’ own check may be somebody’s card. Mask the middle.
    .broken =
        behind-hello = His card is 4111 1111 1111 1111.
    .mended =
        behind-hello = His card is 4111 •••• •••• 1111.

explain-SL033 = An identity number could be a real one.
    .why = A number whose check digit is right may be somebody’s. Mask all but a few figures.
    .broken =
        behind-hello = He sends a card with 11010519491231002X on it.
    .mended =
        behind-hello = He sends a card with 110105••••••••••2X on it.

explain-SL034 = The best answer can be told by its look.
    .why = If the longest, the first or the politest answer is always right, people learn the trick and not the skill.
    .broken =
        "first": Ask(choices: [
        { "    " }(id: "ask-group", act: AskSomeone, grade: Best, next: "doubt"),
        { "    " }(id: "agree", act: GoAlong, grade: Risky, next: "story"),
        "second": Ask(choices: [
        { "    " }(id: "look-up", act: OfficialCheck, grade: Best, next: "push"),
        { "    " }(id: "promise", act: GoAlong, grade: Risky, next: "push"),
    .mended =
        "first": Ask(choices: [
        { "    " }(id: "ask-group", act: AskSomeone, grade: Best, next: "doubt"),
        { "    " }(id: "agree", act: GoAlong, grade: Risky, next: "story"),
        "second": Ask(choices: [
        { "    " }(id: "promise", act: GoAlong, grade: Risky, next: "push"),
        { "    " }(id: "look-up", act: OfficialCheck, grade: Best, next: "push"),

explain-SL035 = A picture has no words.
    .why = Who cannot see the picture hears its words instead. They tell what it shows, not what to think of it.
    .broken =
        paid = The app says that { "{" } $sum { "}" } is sent.
    .mended =
        paid = The app says that { "{" } $sum { "}" } is sent.
        { "    ." }alt = The app’s page after a payment: a green tick.

explain-SL036 = A picture or sound that is named is not in the pack.
    .why = There would be an empty frame where the story shows something, and the sign in it could not be found.
    .broken =
        "paid": Line(who: "scene", media: Some("tick.png"), next: "third"),
    .mended =
        "paid": Line(who: "scene", media: Some("app.png"), next: "third"),

explain-SL037 = A file in media is used by no situation.
    .why = It makes the pack larger for everybody, and it may be left over from something that was to be taken out.
    .broken =
        // media/spare.png
    .mended =
        "paid": Line(who: "scene", media: Some("spare.png"), next: "third"),

explain-SL038 = No source says where the situation comes from.
    .why = What is taught should be known from somewhere. A source lets the next author see whether it is still so.
    .broken =
        review: (checked: "2026-11-24", sources: []),
    .mended =
        review: (checked: "2026-11-24", sources: ["C11", "E3"]),

explain-SL039 = The facts were last checked more than two years ago.
    .why = How people are deceived changes, and so do help lines. Look again, and write the day down.
    .broken =
        review: (checked: "2020-01-01", sources: ["example"]),
    .mended =
        review: (checked: "2026-11-24", sources: ["example"]),

explain-SL040 = The day of the check is no date.
    .why = Days are written year, month, day, as in 2026-11-24: so no reader takes the month for the day.
    .broken =
        review: (checked: "24.11.2026", sources: ["example"]),
    .mended =
        review: (checked: "2026-11-24", sources: ["example"]),

explain-SL041 = The pack itself is not sound: a damaged file, a link, a path that leaves it, a name that stands twice, or far too much in it.
    .why = A pack may come from a stranger. What is not plainly a folder of small files is not opened, and nothing outside the pack is ever read.
    .broken =
        // locales/en/terms (copy).ftl
    .mended =
        // locales/en/terms.ftl

explain-SL042 = A situation about being lured abroad, or cut off from the family, begins without a word of warning.
    .why = Somebody in the room may have lived through it. One line beforehand lets them take another situation, without a reason.
    .broken =
        topic: JobAbroad,
    .mended =
        topic: JobAbroad, content_note: true,
