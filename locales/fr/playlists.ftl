paths-title = Parcours
    .more = Quelques situations à la suite
paths-why = Un parcours, c’est quelques situations à la suite, les unes vraies, les autres non. Arrêtez-vous quand vous voulez : il vous attend.
path-ten-minutes = Dix minutes pour les aînés
    .more = Un message sur un colis, puis un appel
path-telephone = Quand le téléphone sonne
    .more = La banque, la police, une société, quelqu’un de la famille ?
path-savings = Ce que vous avez mis de côté
    .more = Qui voudrait s’en occuper, et qui le peut
path-first-job = Avant votre premier emploi
    .more = Des offres de travail, et ce qu’elles vous demandent
path-first-week = Première semaine à l’université
    .more = Le panneau d’affichage, le groupe de la promo, un appel de chez vous
path-two-generations = Grands-parents et petits-enfants
    .more = Le mieux : à deux devant l’écran
path-cards = Tout sur les cartes
    .more = Gardées, prêtées, demandées
path-lesson = Une heure de cours
    .more = Avec du temps pour en parler
path-length =
    { $count ->
        [one] Une situation · { $minutes } minutes environ
       *[other] { $count } situations · { $minutes } minutes environ
    }
path-done =
    { $done ->
        [0] Pas encore commencé
        [one] { $done } jouée sur { $all }
       *[other] { $done } jouées sur { $all }
    }
path-all-done = Tout est joué
path-begin = Commencer
path-again = Recommencer
path-over = Vous voici au bout de ce parcours.
    .more = Chaque situation peut être rejouée, et d’autres parcours vous attendent.
path-step = { $now }. { $title }
path-next = Situation { $now } sur { $all }
path-back = Retour au parcours
