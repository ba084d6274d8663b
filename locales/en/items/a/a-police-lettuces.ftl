cast-caller = Sergeant Pritchard
    .contact = 020 7946 0412
cast-me = You
cast-scene = What happens
begin = You are planting out lettuces. At the baker’s this morning, everybody was talking about the break-ins. Your phone rings.
hello = Good morning, Sergeant Pritchard here, from the station by the bridge. Last night we arrested two men, and your address was on their list.
ask = We’re keeping valuables safe until Friday. Please [put your cash and jewellery in a bag](sign:odd-payment). A colleague in plain clothes collects it at four and gives you a receipt. [Don’t mention it to the neighbours](sign:secrecy) until then. One of them may have helped those two.
why = The police send nobody for your cash or jewellery, and you may tell anyone about their call. Hang up, and ring the police on a number you look up yourself.
