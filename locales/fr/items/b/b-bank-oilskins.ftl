cast-bank = { -bank-name }
cast-me = Vous
cast-scene = Ce qui se passe
begin = Un goéland lorgne vos frites quand votre téléphone vibre. C’est un message au nom de votre banque.
hello = Votre carte vient de servir pour { $sum } à la boutique Les Cirés, quai Nord. Était-ce bien vous ? Sinon, répondez avant dix-huit heures, ou [votre compte sera fermé](sign:pressure-threat). Il suffit de [nous envoyer le numéro de la carte, son code et celui de notre dernier message](sign:asks-secrets). En attendant notre réponse, [n’appelez pas et n’ouvrez pas l’application](sign:cannot-check).
why = Une banque ne demande jamais vos codes, et ne vous empêche pas de l’appeler. Ouvrez votre application, ou appelez le numéro au dos de la carte.
