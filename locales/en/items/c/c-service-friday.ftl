cast-caller = Paul Okoro, Quarry Funicular
    .contact = 020 7946 0827
cast-me = You
cast-scene = What happens
begin = On Friday, you asked for a new pass at the desk of the Quarry Funicular. Your phone rings.
hello = Good afternoon, Paul Okoro, Quarry Funicular. I’m sorry you had to queue on Friday, in that draught.
ask = The photo on your form got so wet that I can hardly see you. Could you bring another one, to any of our desks? [Your pass is paid for, there’s nothing to add](mark:normal-money-path). [Do ask there first, they can all see your form](mark:survives-my-check). If it’s done by five tomorrow, you’ll ride as usual on Monday.
why = You are only asked to bring a photo to a desk you know, and the people there can confirm it. Ask them first, if you like.
