cast-recruiter = Elias, Pier House
    .contact = 07700 900682
cast-me = You
cast-scene = What happens
begin = You would like to earn a little before winter. On Monday you filled in a card at the library, and today somebody writes.
hello = Hello, Elias from Pier House here! We need people who stand at the ferry and count who gets off. Two windy Saturdays, { $sum } in all. [It is in your account on the thirtieth](mark:normal-money-path), with { $small } for the training. Please say yes by eight, as six places are left. [Your contract is here at desk four](mark:named-and-registered), and [the library can tell you about us](mark:survives-my-check).
why = There is a house with a desk, a contract to read, and pay after the work. Ask at the library, then read the contract and sign it.
