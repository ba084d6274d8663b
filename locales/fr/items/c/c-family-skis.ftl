cast-young = Noor
    .contact = 06 39 98 05 18
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous remplissez une bouillotte quand un message arrive, d’un numéro que vous ne connaissez pas.
hello = Coucou, c’est Noor, ta nièce ! Mon téléphone a dévalé la piste sans moi, voici mon nouveau numéro. Et j’ai cassé un ski de location. La boutique veut { $sum } avant de fermer, à seize heures, et mon appli de banque était sur l’ancien téléphone. Tu peux les envoyer ? [Leur caisse a gelé, ça va sur le compte du vendeur](sign:odd-payment). [N’appelle pas, je n’entends rien ici](sign:cannot-check). Je te rends ça dimanche, avec du pain d’épices.
why = L’argent irait sur le compte d’un particulier, et il ne faudrait pas entendre sa voix. Appelez Noor à son ancien numéro, ou demandez à ses parents.
