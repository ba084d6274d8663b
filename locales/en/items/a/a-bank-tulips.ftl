cast-sender = Larkfield Savings Bank
cast-me = You
cast-scene = What happens
begin = Your account is with Larkfield Savings Bank. You are choosing tulips at the market when a text arrives.
text = Larkfield Savings Bank: the chip in your card ending in 2207 is out of date. [The card stops working today at six](sign:pressure-threat). To keep it, please answer with [the card number and your PIN](sign:asks-secrets). There is no need to ask at the branch, [the staff there can’t see it](sign:cannot-check). After six, you would need a new card. Thank you for banking with us.
why = No bank needs your PIN, and none minds your asking at the branch. Leave the text unanswered, and ring the number on the back of your card.
