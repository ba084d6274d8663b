cast-caller = Nadia Kern, Fernhill Net
    .contact = 020 7946 0526
cast-me = You
cast-scene = What happens
begin = Since Tuesday’s storm, your line from Fernhill Net comes and goes. Your phone rings.
hello = Good afternoon, Nadia Kern from Fernhill Net. I’m sorry about the trouble since Tuesday. We’re going through your street, house by house.
ask = The box in your hall has lost its settings, I can see that from here. Fixing it costs nothing. [I’ll send you a little program, and then I can do it for you](sign:remote-control). [A code comes to your phone, and you read it to me](sign:asks-secrets). If we start before three, it’s done by four.
why = Whoever wants to work inside your computer and hear a code from your phone is asking for your keys. Hang up, and ring the company on the number on your bill.
