cast-sender = Millbrook Savings Bank
cast-me = You
cast-scene = What happens
begin = Your account is with Millbrook Savings Bank. You are choosing radishes at the market when a text arrives.
text = Millbrook Savings Bank: your new card ending in 4410 left us on Monday. If you don’t have it by six today, please tell us this evening. The number is [on the back of your old card](mark:survives-my-check), or come to the branch. [Your old card works until the end of May](mark:i-have-time). [We need no PIN and no answer to this text](mark:no-codes). Thank you for banking with us.
why = It asks for no PIN and no answer, and points to the number on your own card. If the new card is missing, ring that number.
