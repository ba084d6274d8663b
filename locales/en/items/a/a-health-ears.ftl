cast-sheet = The sheet at the chemist’s
cast-me = You
cast-scene = What happens
begin = You are waiting for your turn at the chemist’s. A new sheet hangs beside the scales.
advert = Listen to the birds! Dr Amara Lowe tests how well your ears hear them, in ten minutes, at any age. Free test on Thursday at three, in the long room of the town hall. There are only twelve places, so be quick! [Nothing is sold, and it costs nothing](mark:normal-money-path). Please bring [doctors’ letters and grumpy relatives along](mark:may-tell-anyone).
    .part-foot = At the foot: [“Health Centre, Church Street”](mark:named-and-registered)
    .part-foot-more = A street, a name, and the front desk’s telephone number.
why = It promises no cure, sells nothing, welcomes your family, and says who stands behind it. To be sure, ask at the health centre’s front desk.
