### Ce que quelqu’un a pratiqué, sur papier.

summary-title = Ce que vous avez pratiqué
summary-lead = Cette page ne parle que de vous, jusqu’au { $day }.
summary-none = Vous n’avez encore rien joué, et rien ne presse. Ensuite, cette page vous le racontera. Les gestes et les numéros qui suivent servent déjà.
summary-played = Les situations
summary-scams =
    { $scams ->
        [0] Vous n’avez pas encore rencontré d’arnaque.
       *[other] Arnaques arrêtées à temps : { $stopped } sur { $scams }.
    }
summary-late =
    { $late ->
        [one] {" "}Une autre a été arrêtée tard.
       *[other] {" "}{ $late } autres ont été arrêtées tard.
    }
summary-genuine =
    { $genuine ->
        [0] Vous n’avez pas encore rencontré de vrai contact.
       *[other] Vrais contacts reconnus : { $trusted } sur { $genuine }.
    }
summary-well = Tout s’est bien passé
summary-again = À regarder encore une fois
summary-both-of = { $first }, { $rest }
summary-topics = { $topics }.
summary-topics-more = { $topics } et { $count } autres.
summary-checkup = Bilan du { $day }
summary-next = Pour la suite
summary-next-first = Commencez par la situation qui vous plaît. Cela prend peu de temps.
summary-next-topic = Commencez par « { $topic } ». On voit un peu plus à chaque fois.
summary-next-checkup = Faites un bilan quand vous voulez. Il montre si vous distinguez bien le vrai du faux.
summary-next-any = Jouez une situation nouvelle. Elle peut être vraie ou fausse, alors regardez deux fois.
summary-steps = Trois gestes sûrs
