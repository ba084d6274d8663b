cast-sender = Scarside Bank
cast-me = You
cast-scene = What happens
begin = Your account is with Scarside Bank. You are warming your hands on a teapot when a text arrives.
text = Scarside Bank: today at four, { $sum } is due for your heating, and there’s too little in your account. Until then, [you can pay in at any branch or in our app](mark:normal-money-path). After four the bill goes back, and there’s a fee. [Your app shows it too](mark:survives-my-check). [We need no code and no reply](mark:no-codes). Thank you for your help.
why = It asks for no code and no reply, and the money stays in your own account. Open your app the way you always do. The bill is there too.
