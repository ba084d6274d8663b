cast-caller = Ines Duarte, Castle Cable Car
    .contact = 020 7946 0864
cast-me = You
cast-scene = What happens
begin = On Thursday, the Castle Cable Car’s gate went red at your pass, then green. Your phone rings.
hello = Good afternoon, Ines Duarte, Castle Cable Car. I’m sorry you had to wait on Thursday, in that wind.
ask = The photo on your pass is so old that the gate hardly knows you. I can change it for nothing. [I’ll call by video, you turn your head and hold up your ID card](sign:asks-secrets). [Our desks can’t see this, only I can](sign:cannot-check). If it’s done by five, you’ll ride as usual on Monday.
why = With your face and your ID card on video, somebody can pass for you. Hang up, and take a photo to the desk yourself.
