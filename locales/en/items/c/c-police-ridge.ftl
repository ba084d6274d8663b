cast-caller = Constable Mensah
    .contact = 020 7946 0733
cast-me = You
cast-scene = What happens
begin = You are knocking the ice off your boots. Last night you drove home by the ridge road, in the snow. Your phone rings.
hello = Good morning, Constable Mensah here, traffic police, below the castle. Last night our camera caught your car where the road was closed.
ask = There’s a fine. It has to be paid by six, or your car is towed. [Please buy shop vouchers at a kiosk and read me the numbers](sign:odd-payment). [Don’t hang up before that](sign:cannot-check), as nobody else here has your file.
why = The police take no fine in shop vouchers, and they don’t mind if you hang up and ask. Do that, on a number you look up yourself.
