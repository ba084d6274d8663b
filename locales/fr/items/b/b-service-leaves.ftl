cast-caller = Thomas Belliard, service Internet
    .contact = 06 39 98 03 77
cast-me = Vous
cast-scene = Ce qui se passe
begin = La tempête a poussé des feuilles dans l’entrée, et vous balayez. Le téléphone sonne, d’un numéro inconnu.
hello = Bonjour, Thomas Belliard, du service Internet. Le premier du mois, le tarif monte rue des Voiles, et je vois que chez vous aussi. Je voudrais vous laisser l’ancien dès aujourd’hui. Vous y gagnez { $sum }, sur votre prochaine facture. Voyez-vous vos messages ? [Un code arrive, et vous me le lisez](sign:asks-secrets). Cela vaudra signature. Seulement, [ne raccrochez pas](sign:pressure-threat), sinon l’ancien tarif est perdu.
why = Un code reçu est une clé, et personne qui vous appelle n’en a besoin. Raccrochez, et appelez votre fournisseur au numéro de votre facture.
