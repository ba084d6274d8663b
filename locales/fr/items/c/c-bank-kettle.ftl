cast-sender = Banque du Replat
cast-me = Vous
cast-scene = Ce qui se passe
begin = Votre compte est à la Banque du Replat. Vous vous réchauffez les mains sur une théière quand un SMS arrive.
text = Banque du Replat : à seize heures, { $sum } sont prélevés pour votre chauffage, et le solde n’y suffit pas. D’ici là, [approvisionnez le compte en agence ou par l’application](mark:normal-money-path), comme toujours. Après, le prélèvement est rejeté, avec des frais. [Votre application l’affiche aussi](mark:survives-my-check). [Il ne nous faut ni code ni réponse](mark:no-codes). Merci de votre confiance.
why = On ne vous demande ni code ni réponse, et l’argent reste sur votre propre compte. Ouvrez votre application comme d’habitude : le prélèvement y figure.
