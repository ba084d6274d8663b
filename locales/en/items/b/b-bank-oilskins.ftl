cast-bank = { -bank-name }
cast-me = You
cast-scene = What happens
begin = A gull is after your chips when your phone buzzes. It is a text under your bank’s name.
hello = Your card has just been used for { $sum } at the Oilskin Shop, Quay Lane. Was that you? If not, please answer by six, or [your account will be closed](sign:pressure-threat). Simply [send us your card number, your PIN and the code from our last text](sign:asks-secrets). Until you hear from us, [please don’t ring us or open the app](sign:cannot-check).
why = No bank asks for your PIN or a code, and none keeps you from ringing it. Open your own app, or ring the number on your card.
