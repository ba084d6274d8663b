cast-caller = Brigadier Ferrero
    .contact = 01 99 00 71 80
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous grattez le givre de la fenêtre. Depuis dimanche, votre voiture dort rue de la Terrasse, sous la neige. Votre téléphone sonne.
hello = Bonjour, brigadier Ferrero, police municipale, derrière la mairie. Le chasse-neige passe cette nuit rue de la Terrasse, et il ne reste que votre voiture.
ask = Merci de la déplacer avant dix-huit heures, sinon c’est la fourrière et une amende. [Un voisin qui a la clé peut s’en charger](mark:may-tell-anyone), la cour de l’école est libre. [L’affiche sur votre réverbère dit la même chose](mark:survives-my-check). Elle y est depuis lundi.
why = On vous demande seulement de déplacer votre propre voiture, et une affiche devant chez vous dit la même chose. Allez la lire, puis déplacez la voiture.
