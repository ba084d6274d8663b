### « Mes progrès » : les deux côtés au fil du temps, puis de plus près les sujets, les indices, les bilans et chaque partie.

progress-course = Au fil du temps
    .few = Au fil des parties, une image des deux côtés se dessine ici.
progress-course-missing = Il faut encore { $scams ->
        [one] { $scams } arnaque
       *[other] { $scams } arnaques
    } et { $genuine ->
        [one] { $genuine } vrai contact
       *[other] { $genuine } vrais contacts
    }.
progress-course-told = Arnaques arrêtées : au début { $scams-then }, ces derniers temps { $scams-now }. Vrais contacts reconnus : au début { $genuine-then }, ces derniers temps { $genuine-now }.
progress-course-axis = Vos situations, dans l’ordre
progress-course-corner = Situations
progress-stretch = { $first } à { $last }
progress-until = jusqu’au { $day }
progress-reviews = À revoir un de ces jours
progress-topics = Par sujet
    .more = Arnaques et vrais contacts de chaque sujet
progress-topic = Sujet
progress-signs = Par indice
    .more = Les indices croisés, et ceux que vous avez trouvés
progress-signs-how = Dans chaque situation, vous cherchez les indices. Voici ceux que vous avez trouvés.
progress-signs-of =
    { $count ->
        [one] Compté sur la dernière situation jouée pour la première fois.
       *[other] Compté sur les { $count } dernières situations jouées pour la première fois.
    }
progress-signs-few = Vous n’en avez croisé aucun. Ils apparaissent ici au fil des parties.
progress-sign = Indice
progress-mark = Gage
progress-head-met = Croisé
progress-head-found = Trouvé
progress-met =
    { $met ->
        [one] Croisé dans { $met } situation
       *[other] Croisé dans { $met } situations
    }
progress-found = Vous l’avez trouvé { $found } fois sur { $sought }
progress-found-figure = trouvé { $found } fois sur { $sought }
progress-not-sought = Pas encore à chercher
progress-seen = { $name }. { $met }. { $found }.
progress-not-met = Pas encore croisés : { $names }
progress-attempts = Toutes les parties
    .more = Relisez chacune telle qu’elle était
progress-earlier = Plus anciennes
progress-later = Plus récentes
progress-checkups = Vos bilans
    .more = Les deux côtés au fil du temps, et votre certitude
progress-checkups-course = Les bilans au fil du temps
    .few = Dès votre deuxième bilan, une image des deux côtés apparaît ici.
progress-checkups-told = Pour les arnaques, vous avez vu juste : { $scams-then } au premier bilan, { $scams-now } au dernier. Pour les vrais contacts : { $genuine-then } au premier, { $genuine-now } au dernier.
progress-checkups-axis = Vos bilans, le premier à gauche
progress-checkups-each = Chaque bilan
progress-checkup-number = Numéro { $number }
progress-sure-how = Avec cette certitude, combien de réponses étaient justes ?
progress-sure-few = Il faut { $least } réponses dans des bilans pour parler de votre certitude. Pour l’instant, il y en a { $count }.
progress-sure-felt = Vous avez dit
progress-sure-head = Justes
progress-sure-right = Réponses justes : { $right } sur { $all }
progress-sure-never = Vous ne l’avez jamais dit
progress-sure-step = { $sure } : { $right }
chart-table = Montrer en tableau
chart-picture = Montrer en image
chart-scams = Arnaques arrêtées
chart-genuine = Vrais contacts reconnus
chart-caught = Arnaques reconnues
chart-trusted = Vrais contacts acceptés
chart-all = tout
chart-half = moitié
chart-none = rien
chart-nothing = aucun
chart-no-scam = Pas encore d’arnaque
chart-no-genuine = Pas encore de vrai contact

## Une partie dont la situation a changé depuis

progress-as-it-was = Cette situation a changé depuis, ou n’est plus là. Voici les mots que vous avez vus alors.
progress-no-words = Aucun mot n’en a été gardé.
progress-somebody = Vous avez vu ou entendu
progress-went-back = Ici, retour en arrière.
progress-pointed = Vous avez cherché les indices et montré :
progress-looked = Vous avez cherché les indices.
progress-quoted = « { $words } »
checkup-item-gone = { $number }. Plus là aujourd’hui · { $truth }
