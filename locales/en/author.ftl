cli-check-explain = What a code such as SL007 means, and why the rule exists; without a code, all of them
cli-check-facts = What is not known of the countries, and what wants to be checked again
cli-new = Make a pack to begin with: a scam and a genuine look-alike, sound as they are
    .id = The pack’s id: small letters, digits and hyphens
    .topic = The topic, as “fake-police”, “T01” or “police”; shopping when left out
    .out = Make the pack’s folder in this one; here when left out
    .lang = Languages of the words, the first written first: en, zh-CN, fr, or several with commas

cli-check-more = “second-look check --explain CODE” tells more about a code.

new-made =
    { $folder } is made. Every text in it is an example: write over it.
    Look through it:  second-look check { $folder }
    Look at it:       second-look preview { $folder }
new-bad-id = “{ $id }” cannot be the pack’s id. Use small letters, digits and single hyphens, a letter first, and not “core”.
new-exists = { $folder } is already there, and nothing in it was touched. Choose another id, or another folder with --out.
new-no-topic = There is no topic “{ $topic }”, or more than one. The topics are: { $topics }.
new-no-language = There are no words in “{ $lang }”. Choose en, zh-CN or fr.
new-cannot-write = { $file } cannot be written: { $why }. Choose another folder with --out.

facts-no-file = no file yet
facts-absent = not there
facts-old = last checked { $day }
facts-unsure = not sure enough to show ({ $source })
facts-need-emergency = emergency number
facts-need-steps = the first thirty minutes
facts-need-bank = a number that leads to the bank
facts-need-report = where fraud is reported
facts-need-advice = advice and help
facts-need-law = the law on lending cards
facts-need-money = how sums are written
facts-summary =
    { $rows ->
        [0] { $with } of { $all } countries have a file; nothing is to be done.
        [one] { $with } of { $all } countries have a file; one thing is to be looked after.
       *[other] { $with } of { $all } countries have a file; { $rows } things are to be looked after.
    }
