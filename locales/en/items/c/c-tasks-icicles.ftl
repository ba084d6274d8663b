cast-boss = Ravi, Snow Watch
    .contact = 07700 900462
cast-me = You
cast-scene = What happens
begin = Everything is dear this winter. In your street’s chat you wrote: “My mornings are free.” Now somebody has answered.
hello = Hello, Ravi here, from the Snow Watch! Your note made me smile. It’s easy: every morning you measure the snow at your gate and tell us. It’s { $sum } a month, [paid into your account on the last day](mark:normal-money-path), and the contract comes first. We’re [in the weather office, 2 Castle Steps](mark:named-and-registered). [Come and ask, with anyone you like](mark:may-tell-anyone). I need two people by nine. Will you be one?
why = Nothing is paid in advance, the pay is an ordinary one, and there is an office where you can ask. Go there before you sign, and take somebody along.
