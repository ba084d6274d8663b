cast-cousin = Leïla
    .contact = 06 39 98 03 15
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous écossez des petits pois quand un message arrive, d’un numéro inconnu.
hello = Coucou, c’est ta cousine Leïla ! Mon téléphone a pris un bain dans la mare aux canards, voici mon nouveau numéro. Là, ma porte a claqué, et je suis dehors avec mes courses. Le serrurier veut { $sum } d’abord, et mon appli de banque a coulé aussi. Tu peux les lui envoyer ? [Le compte est au nom de sa femme](sign:odd-payment). [Je ne peux pas parler ici, ça grésille](sign:cannot-check), alors écris. Je te rends ça dimanche, avec un gâteau.
why = L’argent irait à un inconnu, et on vous empêche d’entendre sa voix. Appelez Leïla au numéro que vous avez toujours eu, ou demandez à quelqu’un de la famille.
