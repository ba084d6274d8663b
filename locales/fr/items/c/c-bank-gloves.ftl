cast-sender = Banque de la Combe
cast-me = Vous
cast-scene = Ce qui se passe
begin = Votre compte est à la Banque de la Combe. Vous essayez des gants dans une boutique quand un SMS arrive.
text = Banque de la Combe : à seize heures, { $sum } partent de votre compte vers une location de skis. Si ce n’est pas vous, [répondez avec le code qui va suivre](sign:asks-secrets), et nous bloquons tout. [Après seize heures, l’argent est perdu](sign:pressure-threat). [La neige a coupé nos lignes, et l’agence n’y voit rien](sign:cannot-check), alors répondez ici. Merci de votre confiance.
why = Une banque ne demande pas de code par SMS, et son agence voit votre compte. Ne répondez pas, et appelez le numéro inscrit au dos de votre carte.
