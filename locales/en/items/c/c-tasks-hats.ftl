cast-boss = Greta, Warm Heads
    .contact = 07700 900417
cast-me = You
cast-scene = What happens
begin = Heating is dear this winter. In your street’s chat you wrote: “I have two free evenings.” Now somebody has answered.
hello = Hello, Greta here, from Warm Heads! Your note made me smile. It’s easy: you order our hats on your phone and praise each in two lines. [The first { $sum } is yours tonight](sign:small-win). From the second hat on, [you pay first, and get it back with your wages](sign:pay-first). It’s all in [an app that I’ll send you as a link](sign:off-platform). I need two people by nine. Will you be one?
why = Work pays you, and not the other way round. Tonight’s small sum only makes the next step easier. Pay nothing, install nothing, and ask somebody you trust.
