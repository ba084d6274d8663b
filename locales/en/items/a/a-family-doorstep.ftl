cast-cousin = Leila
    .contact = 07700 900315
cast-me = You
cast-scene = What happens
begin = You are shelling peas when a message arrives from a number you don’t know.
hello = Hi, it’s your cousin Leila! My phone took a bath in the duck pond, so this is my new number. Now my front door has slammed, and I’m outside with the shopping. The locksmith wants { $sum } first, and my bank app is gone too. Could you send it to him? [The account is in his wife’s name](sign:odd-payment). [I can’t talk here, the line crackles](sign:cannot-check), so just write. You’ll have it back on Sunday, with cake.
why = The money would go to a stranger, and you are kept from hearing her voice. Ring Leila on the number you have always had, or ask somebody in the family.
