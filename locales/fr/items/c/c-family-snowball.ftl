cast-young = Mateo
    .contact = 06 39 98 05 83
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous épluchez des pommes de terre quand un message arrive, d’un numéro que vous ne connaissez pas.
hello = Coucou, c’est Mateo, ton neveu ! Mon téléphone est sous la glace de l’étang, voici mon nouveau numéro. Et j’ai cassé la vitre de la boulangère, d’une boule de neige. Elle veut { $sum } avant de fermer, à seize heures, et mon appli de banque était sur l’ancien téléphone. Tu peux les lui donner ? [C’est au comptoir, sur ton chemin](mark:normal-money-path). Papa déneige jusqu’au soir, [mais appelle-le, il a gardé son numéro](mark:survives-my-check). Je te rends ça dimanche, l’oreille basse.
why = Vous pouvez interroger son père à un numéro connu, et voir la vitre de vos yeux. Appelez-le d’abord, puis payez au comptoir.
