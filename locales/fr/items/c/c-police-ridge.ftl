cast-caller = Brigadier Mercadier
    .contact = 01 99 00 73 30
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous tapez vos bottes pour en ôter la glace. Hier soir, vous avez pris la route de la crête, sous la neige. Votre téléphone sonne.
hello = Bonjour, brigadier Mercadier, police municipale, au pied du château. Hier soir, notre caméra a vu votre voiture là où la route était fermée.
ask = C’est une amende, à régler avant dix-huit heures, sinon la voiture part à la fourrière. [Prenez des bons d’achat au tabac et lisez-moi les numéros](sign:odd-payment). [Ne raccrochez surtout pas d’ici là](sign:cannot-check), personne d’autre ici n’a votre dossier.
why = La police n’encaisse pas d’amende en bons d’achat, et on peut toujours raccrocher pour vérifier. Rappelez à un numéro que vous cherchez vous-même.
