cast-caller = Constable Ferraro
    .contact = 020 7946 0718
cast-me = You
cast-scene = What happens
begin = You are scraping the frost off your window. Your car has stood in Terrace Street since Sunday, under the snow. Your phone rings.
hello = Good morning, Constable Ferraro here, traffic police, behind the town hall. The snowplough comes through Terrace Street tonight, and only your car is left.
ask = Please move it by six, or it’s towed, and there’s a fine. [A neighbour with your key may do it](mark:may-tell-anyone). The school yard is free. [The notice on your lamp post says the same](mark:survives-my-check). It’s been there since Monday.
why = You are asked for nothing but to move your own car, and a notice by your door says the same. Have a look at it, then move the car.
