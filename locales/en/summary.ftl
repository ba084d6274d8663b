### What somebody has practised, on paper.

summary-title = What you have practised
summary-lead = This page is about you alone, up to { $day }.
summary-none = You have not played anything yet, and there is no hurry. Once you have, this page will tell of it. The steps and numbers below help already.
summary-played = Situations
summary-scams =
    { $scams ->
        [0] You have not met a scam yet.
       *[other] Scams stopped in time: { $stopped } of { $scams }.
    }
summary-late =
    { $late ->
        [one] {" "}One more was stopped late.
       *[other] {" "}{ $late } more were stopped late.
    }
summary-genuine =
    { $genuine ->
        [0] You have not met a genuine contact yet.
       *[other] Genuine contacts trusted: { $trusted } of { $genuine }.
    }
summary-well = All went well
summary-again = Worth another look
summary-both-of = { $first }, { $rest }
summary-topics = { $topics }.
summary-topics-more = { $topics } and { $count } more.
summary-checkup = Check-up of { $day }
summary-next = What to practise next
summary-next-first = Begin with any situation you like. A few minutes are enough.
summary-next-topic = Begin with “{ $topic }”. You see a little more each time.
summary-next-checkup = Take a check-up when you like. It shows how well you tell real from scam.
summary-next-any = Play any new situation. It may be a scam or genuine, so look twice.
summary-steps = Three safe steps
