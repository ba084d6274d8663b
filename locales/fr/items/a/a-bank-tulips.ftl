cast-sender = Banque des Tilleuls
cast-me = Vous
cast-scene = Ce qui se passe
begin = Votre compte est à la Banque des Tilleuls. Au marché, vous choisissez des tulipes quand un SMS arrive.
text = Banque des Tilleuls : la puce de votre carte finissant par 2207 est périmée. [La carte sera bloquée aujourd’hui à dix-huit heures](sign:pressure-threat). Pour la garder, répondez avec [son numéro et votre code secret](sign:asks-secrets). Inutile de demander à l’agence, [le guichet n’en voit rien](sign:cannot-check). Ensuite, il en faudra une neuve. Merci de votre confiance.
why = Aucune banque n’a besoin de votre code secret, et aucune ne craint vos questions au guichet. Laissez ce SMS sans réponse, et appelez le numéro au dos de votre carte.
