cast-boss = Petra, Swallow Count
    .contact = 07700 900268
cast-me = You
cast-scene = What happens
begin = Money is short this spring. Your card hangs in the library: “Looking for small jobs”. Now somebody has written.
hello = Good evening, Petra here, from Swallow Count! I saw your card at the library. You walk through the old town and count nests, one morning a week. It’s { $sum } a morning, [paid into your account at the end of the month](mark:normal-money-path). We sign the contract on Thursday, [upstairs in the town hall, where everybody knows us](mark:named-and-registered). [Do bring someone along](mark:may-tell-anyone). I can keep a place until nine. Shall I?
why = You pay nothing in, the wage is an ordinary one, and the office can be found in the town hall. To be sure, ask there before you sign.
