cast-caller = Sergeant Joan Verhoeven, harbour police
    .contact = 020 7946 0246
cast-me = You
cast-scene = What happens
begin = A foghorn is calling across the water when the phone rings. You do not know the number.
hello = Good afternoon, Sergeant Joan Verhoeven from the harbour police. On Sunday a cyclist was knocked down on the quay, as your ferry came in. Your name is on the list of passengers. Could you come and tell us what you saw? It should be by Thursday at six, as the hearing is on Friday. [Look up the station’s number and ask for me](mark:survives-my-check). And [please bring somebody along](mark:may-tell-anyone), because it takes an hour.
why = She wants no money and no codes, and you may check it yourself. Look up the station’s number, ask for her, and go there with a friend.
