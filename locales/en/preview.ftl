cli-preview = Look at a pack in the window while you write it: the stage, and beside it what is to be mended
    .path = The pack’s folder, or one file of a situation in it
    .scenario = Begin with this situation, by its id
    .from = Begin at this beat
    .lang = Language of the situation: en, zh-CN or fr
    .country = Country: AU, BE, CA, CH, CN, FR, GB, IE, IN, LU, NZ, SG, US
    .seed = The number that decides what is drawn; 1 when left out

watch-what = Please name the pack’s folder after “check --watch”: the built-in pack never changes.
watch-cannot = { $path } cannot be watched ({ $why }). Name the folder of a pack that is there.
watch-begins = Watching { $path }. Ctrl+C ends it.
watch-changed = — Something has changed. This is how it stands now: —

cli-no-window = This build of Second Look has no window. “second-look check --watch” and “second-look play” work in the terminal.
preview-no-pack = { $path } belongs to no pack. Name a folder that holds pack.ron, or a situation’s file in it.
preview-no-situation = There is no situation “{ $id }” in this pack. It has: { $known }.
preview-no-language = “{ $code }” is no language of this program. It speaks: { $known }.
preview-no-country = There is no country “{ $code }” in this program. It knows: { $known }.

preview-title = Preview
preview-desk = For authors
preview-situation = Situation
preview-language = Language
preview-beat = Beat
preview-again = Start again
preview-redraw = Another draw
preview-back = Back to the stage
preview-earlier = Earlier ones
preview-later = Later ones
preview-item = { $beat } · { $kind }
preview-kind-line = line
preview-kind-ask = question
preview-kind-press = somebody insists
preview-kind-spot = looking for signs
preview-kind-end = end
preview-where = { $path } · { $beat } · draw { $draw }
preview-sound = Nothing to mend in this pack.
preview-here =
    { $count ->
        [0] Nothing to mend in this situation.
        [one] One thing to look at in this situation.
       *[other] { $count } things to look at in this situation.
    }
preview-elsewhere =
    { $count ->
        [one] One elsewhere in the pack.
       *[other] { $count } elsewhere in the pack.
    }
preview-both = { $here } { $elsewhere }
preview-more =
    { $count ->
        [one] One more; “second-look check” names them all.
       *[other] { $count } more; “second-look check” names them all.
    }
preview-last = The stage shows the last sound version until this is mended.
preview-gone = The file of this situation is no longer there. The stage shows its last sound version.
preview-not-yet = This situation cannot be played yet.
    .more = As soon as what is named here is mended, it appears in this place.
preview-empty = There is no situation in this pack yet.
    .more = Write one into the folder “scenarios”, and it appears in this place.
preview-other-language = Not written in this language yet: { $language } is shown.
preview-unwatched = Changes on the disk are not seen ({ $why }). Open the preview again to see them.
