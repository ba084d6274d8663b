cast-bank = { -bank-name }
cast-me = You
cast-scene = What happens
begin = The ferry is casting off when your phone buzzes. It is a text under your bank’s name.
hello = Your card has just been refused for { $sum } at the ticket machine, Pier Three. Was that you? If not, please answer by six, and a new card leaves today. Simply [open our app, or ring the number on your card](mark:survives-my-check). [We need no PIN and no code](mark:no-codes). If it was you, [use your card again whenever you like](mark:i-have-time).
why = It asks for no PIN and no code, and it sends you to ways you already know. Open your own app, and you see the same there.
