cast-caller = Brigadière Assouline
    .contact = 01 99 00 48 70
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous attachez les petits pois. En mars, vous avez signalé le vol d’un vélo vert. Votre téléphone sonne.
hello = Bonjour, brigadière Assouline, du commissariat sur la place. Ce matin, nous avons tiré un vélo de l’étang du moulin, avec votre numéro dessus.
ask = Merci de venir le chercher avant vendredi midi. Ensuite, il part au dépôt. Prenez votre copie de la plainte. [Un voisin peut venir à votre place](mark:may-tell-anyone), avec un mot. Si vous doutez de moi, [demandez à l’accueil](mark:survives-my-check). Avec le numéro de votre copie, on vous répondra.
why = L’appel répond à votre plainte, on vous demande seulement de venir, et l’accueil peut le confirmer. Pour être tranquille, passez-y, ou cherchez le numéro du commissariat vous-même.
