cast-sheet = The sheet at the bus stop
cast-me = You
cast-scene = What happens
begin = You are waiting for the bus outside the baker’s. A new sheet hangs beside the timetable.
advert = Put your glasses away! Professor Lindgren’s evening lamp [makes eyes young again in seven evenings, at any age](sign:too-good). Free trial on Thursday at three, in the back room of the Swan. There are only twelve places, so be quick! [A deposit in cash keeps your chair](sign:pay-first). Please leave [doctors’ letters and grumpy relatives at home](sign:secrecy).
    .part-foot = At the foot: [“The Friends of Light”](sign:cannot-check)
    .part-foot-more = No street, no name, no telephone number.
why = It promises a cure to everybody, takes money first, and wants neither doctor nor family there. Pay nothing, and ask at your chemist’s or doctor’s.
