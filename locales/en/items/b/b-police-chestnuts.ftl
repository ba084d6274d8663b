cast-caller = Sergeant Ruth Amadi, harbour police
    .contact = 020 7946 0318
cast-me = You
cast-scene = What happens
begin = Chestnuts are popping in your oven when the phone rings. You have not seen the number before.
hello = Good afternoon, Sergeant Ruth Amadi from the harbour police. On Sunday somebody hired a boat in your name, and we found smuggled tobacco on it. I don’t believe it was you. Could you [leave { $sum } with the court, on an account I’ll give you](sign:odd-payment)? It should be there by six this evening, and comes back on Monday. [Please don’t mention it at home or at the bank](sign:secrecy), because the case is still secret.
why = No police force asks for money by phone, or for a secret from your family. Hang up, and ring the police on a number you find yourself.
