cast-sender = Fellside Bank
cast-me = You
cast-scene = What happens
begin = Your account is with Fellside Bank. You are trying on gloves in a shop when a text arrives.
text = Fellside Bank: today at four, { $sum } goes from your account to a ski hire shop. If that isn’t you, [answer with the code that comes next](sign:asks-secrets), and we’ll stop it. [After four, the money is gone for good](sign:pressure-threat). [Our lines are snowed in, and the branch can’t see it](sign:cannot-check), so please write back. Thank you for your help.
why = A bank asks for no code in a text, and its own branch can see your account. Don’t answer. Ring the number on the back of your card.
