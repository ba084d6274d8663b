cast-cousin = Jonas
    .contact = 06 39 98 03 42
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous étendez des draps quand un message arrive, d’un numéro inconnu.
hello = Coucou, c’est ton cousin Jonas ! J’ai démarré avec mon téléphone sur le toit de la voiture, voici mon nouveau numéro. Là, Biscuit s’est ouvert la patte sur une bouteille. La véto veut { $sum } d’abord, et mon appli de banque est partie aussi. Tu peux les régler [à son comptoir, à côté de l’église](mark:normal-money-path) ? Je suis chez maman jusqu’à dix-sept heures, [appelle sur son fixe si tu veux](mark:survives-my-check). Je te rends ça dimanche, avec de la rhubarbe.
why = Il vous donne un numéro que vous avez depuis toujours, et l’argent va à une vétérinaire que vous connaissez. Appelez d’abord le fixe, puis aidez-le l’esprit tranquille.
