### Feuilles d’une séance : pour l’animateur, pour les tables, à emporter.

handout-plan = Plan de séance
    .more = Pour l’animateur. Les durées sont pour vous seul : personne d’autre ne voit d’horloge.
handout-notes = Notes de l’animateur
    .more = Pour l’animateur. Gardez cette feuille pour vous jusqu’à la fin.
handout-cards = Cartes de vote
    .more = Pour tous. Un jeu de quatre cartes par personne.
handout-situation = Feuilles de situation
    .more = Un exercice. Les personnes et les faits sont inventés. Lisez d’abord, choisissez ensuite.
handout-signs = Feuilles de situation avec les indices
    .more = À regarder après le vote. Un numéro rond est un indice d’arnaque, un numéro carré un gage de sérieux.
handout-take-home = Carte à emporter
    .more = Gardez-la près du téléphone. Montrez-la à une personne que vous aimez.
handout-poster = Affiche
    .more = Pour un mur où passent beaucoup de gens.
handout-checkup = Bilan sur papier
    .more = Dix messages et appels, des vrais et des arnaques. Cochez une case pour chacun. N’écrivez pas votre nom.
handout-group = Compte rendu du groupe
    .more = Ce que le groupe a su reconnaître. Ce sont des totaux, rien sur personne.

handout-plan-what = { $path } · { $name }
handout-plan-shorter = Des étapes sont laissées de côté : { $minutes } minutes en tout.
handout-before = Avant
handout-before-1 = Imprimez les cartes de vote, les cartes à emporter et, si vous voulez, les situations.
handout-before-2 = Faites vous-même chaque situation une fois.
handout-before-3 = Cherchez qui aide près de chez vous : conseil de la police, aide aux victimes. Apportez le numéro.
handout-before-4 = Essayez le projecteur depuis le dernier rang. Internet n’est pas nécessaire.
handout-steps = La séance
handout-minutes = Minutes { $from } à { $to }
handout-round = Situation { $number } : { $title } ({ $kind })
handout-tactic = Aujourd’hui : « { $tactic } ». { $more }
handout-phases = Le déroulement de chaque situation
handout-phase = { $name }, { $time }
handout-seconds = { $seconds } secondes
handout-whole-minutes =
    { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }
handout-minutes-seconds =
    { $minutes ->
        [one] une minute et { $seconds } secondes
       *[other] { $minutes } minutes et { $seconds } secondes
    }
handout-after = Après
handout-after-1 = Emportez les feuilles avec des réponses, ou déchirez-les.
handout-after-2 = Restez dix minutes. Certains ne parlent que lorsque les autres sont partis.
handout-after-3 = Annoncez la prochaine rencontre. Une courte, après deux à quatre semaines, entretient ce qui est appris.
handout-hurt = Si c’est arrivé à quelqu’un
    .more = Écoutez d’abord. Dites : « Merci de m’en avoir parlé. C’est un délit, et ce n’est pas votre faute. » Regardez ensuite la carte à emporter ensemble, et appelez le premier numéro. Ne demandez pas de montant devant les autres.

handout-note-aim = But
handout-note-ask-1 = À demander
handout-note-ask-2 = À demander aussi
handout-note-wrong-idea = Une idée courante
handout-note-care = Avec tact
handout-note-look = À trouver
handout-note-answers = Les réponses
handout-kind-scam = C’est une arnaque.
    .short = arnaque
handout-kind-genuine = C’est un vrai contact.
    .short = vrai
handout-question = Que faites-vous ?
handout-unsure = Je ne sais pas encore.

handout-cards-how-1 = Imprimez un jeu par personne : la feuille avec les quatre, ou les quatre grandes.
handout-cards-how-2 = Découpez le long des traits. Un papier épais dure plus longtemps.
handout-cards-how-3 = Chaque carte a sa lettre et sa forme. La couleur n’est pas nécessaire.
handout-cards-how-4 = Quand l’animateur dit « maintenant », tous lèvent une carte en même temps.

handout-stop = Stop
    .more = Quelqu’un de sérieux peut attendre. Vous pouvez raccrocher ou dire « pas maintenant ».
handout-check = Je vérifie
    .more = Avec un numéro ou une application que vous connaissez déjà, jamais ceux qu’on vient de vous donner.
handout-tell = J’en parle
    .more = À une personne de confiance, avant de payer ou de signer.
handout-mine = Mon aide-mémoire
    .more = À remplir au calme.
handout-mine-bank = Le numéro au dos de ma carte bancaire :
handout-mine-person = Une personne de confiance, et son numéro :
handout-mine-report = Où je le signalerais :
handout-happened = Si c’est déjà arrivé
handout-happened-1 = Ce n’est pas votre faute. C’est un escroc qui a fait cela.
handout-happened-2 = Appelez votre banque maintenant. Le plus tôt est le mieux ; tard, c’est encore utile.
handout-happened-3 = Signalez-le, et gardez tous les messages.
handout-happened-4 = Parlez-en à quelqu’un. Si un inconnu propose de récupérer l’argent contre des frais, dites non.
handout-checked = Numéros vérifiés la dernière fois le { $date }.
handout-poster-gap = Écrivez ici le numéro de votre police locale.

handout-checkup-form = Bilan { $form }
handout-item = Question { $number }
handout-key = Corrigé du bilan { $form }
    .more = Pour l’animateur. Comptez deux choses : les arnaques reconnues, et les vrais contacts acceptés. Les deux comptent.
handout-key-item = { $number }. { $verdict }

handout-group-when = { $day } · une séance de { $minutes } minutes
handout-group-thanks = Merci d’avoir participé. Trop peu de personnes ont répondu : tout chiffre parlerait de quelqu’un.
handout-group-both = Les deux côtés
handout-group-scams = Arnaques arrêtées : { $sound } réponses sur { $all }
handout-group-scams-none = Arnaques arrêtées : tout chiffre parlerait de quelqu’un.
handout-group-genuine = Vrais contacts acceptés : { $sound } réponses sur { $all }
handout-group-genuine-none = Vrais contacts acceptés : tout chiffre parlerait de quelqu’un.
handout-group-figure = { $first }. { $second }
handout-group-questions = Situation par situation
handout-group-thanks-question = Moins de cinq personnes ont répondu : merci à elles.
handout-group-answers = Réponses : { $all }. Un chiffre de plus parlerait de quelqu’un.
handout-group-sound = Un choix sûr : { $sound } réponses sur { $all }.
handout-group-at-most = Un choix sûr : au plus 1 sur 10, pour { $all } réponses.
handout-group-at-least = Un choix sûr : au moins 9 sur 10, pour { $all } réponses.
handout-group-before = Avant d’en parler : environ { $tenths } sur 10.
handout-group-joined = { $first } { $second }
handout-group-checks = Les deux bilans
handout-group-people = Au moins { $people } personnes ont fait les deux.
handout-group-measure = Mesure
handout-group-first = Premier
handout-group-second = Second
handout-group-trusted = Vrais contacts acceptés
handout-group-few = Un nombre qui pourrait désigner moins de cinq personnes n’est pas donné.
handout-percent = { $percent } %
handout-percent-at-most = au plus { $percent } %
handout-percent-at-least = au moins { $percent } %
