### Une séance avec un groupe : les pages de l’animateur, et ce que toute la salle voit au mur.

group-title = Avec un groupe
    .more = Une séance sur grand écran
group-what = Une séance prête pour une classe ou un groupe. Les situations s’affichent au mur et la salle vote.
group-plan = Combien de temps ?
group-path = Quelles situations ?
group-way = Comment la salle vote-t-elle ?
group-way-hands = À main levée
    .more = On lève la main et vous comptez. Il ne faut rien d’autre.
group-way-cards = Avec des cartes
    .more = Chacun lève une carte imprimée : A, B, C ou point d’interrogation. Vous comptez.
group-way-phones = Avec les téléphones
    .more = Les téléphones ouvrent une page de cet ordinateur. Sans internet, sans application et sans nom.
group-country = Les numéros utiles sont ceux du pays choisi : { $country }. Vous pouvez en changer dans les réglages.
group-steps = Les étapes de la séance
    .more = Vous pouvez regarder une situation, en prendre une autre ou passer une étape. Ainsi, personne n’est pressé.
group-to-steps = Les étapes
group-minutes = En tout : { $minutes } minutes
group-step-minutes = { $minutes } minutes
group-left-out = Passée
group-round = Situation { $number } : { $title }
group-look = Regarder
group-swap = En prendre une autre
    .more = Choisissez ce qui vient à la place. Une séance a des arnaques et des situations vraies.
group-leave-out = Passer
group-take-in = Remettre
group-paper = Imprimer
    .more = Tout est fait en gros caractères, en noir et blanc.
group-begin = Commencer la séance
group-let-in = Ouvrir aux téléphones
group-wall = Au grand écran
group-line = Partie { $now } sur { $all }
group-item = Message { $now } sur { $all }
group-next-item = Message suivant
group-check-ask = Est-ce vrai, ou une arnaque ? Notez-le pour vous.
group-check-phones = Dix petits messages sont maintenant sur votre téléphone.
group-check-quiet = Chacun répond seul et en silence. Personne ne voit vos réponses.
group-phase-think = Chacun réfléchit, sans parler.
group-phase-first = Premier vote, sans parler.
group-phase-closed = Le premier vote est fini.
group-phase-talk = Parlez-en à deux
group-phase-second = Deuxième vote. On peut changer d’avis.
group-phase-shown = Ce que la salle a choisi
group-talk-1 = Tournez-vous vers la personne à côté.
group-talk-2 = Qu’avez-vous choisi, chacun, et pourquoi ?
group-talk-3 = Ensuite, on vote encore une fois.
group-first = Premier vote
group-second = Deuxième vote
group-few = Moins de cinq personnes ont voté : on ne montre pas de chiffres. Regardons ensemble.
group-none = Cette fois, il n’y a pas de chiffres. Regardons ensemble.
group-good = { $choice } { $why }
group-signs = Regardons ensemble
group-key-signs = Voir les indices
group-sign = { $number } – { $name } : { $here }
group-close-second = Clore le vote et voir
group-count = Compter les mains
    .more = Choisissez une réponse, puis tapez le nombre. Ou appuyez sur plus et moins.
group-counted = Réponse { $letter } : { $count }
group-less = Un de moins pour { $letter }
group-more = Un de plus pour { $letter }
group-all = Comptés en tout : { $count }
group-digits = Chiffres
group-rub = Effacer
group-door = Avec votre téléphone : scannez, ou ouvrez
group-picture = Une image que l’appareil photo du téléphone sait lire
group-code = Code de la salle
group-voted =
    { $count ->
        [one] { $count } a voté
       *[other] { $count } ont voté
    }
group-came =
    { $count ->
        [0] Aucun téléphone n’est encore là.
        [one] Un téléphone est là.
       *[other] { $count } téléphones sont là.
    }
group-phones = Téléphones
group-phones-1 = Les téléphones ouvrent une page de cet ordinateur. Il faut le même réseau, mais pas internet.
group-phones-2 = Personne ne donne son nom. Chaque téléphone reçoit un numéro.
group-phones-3 = On ne garde que les totaux. Les réponses de chaque téléphone sont effacées à la fin.
group-phones-4 = La page se ferme toute seule à la fin de la séance.
group-network = Sur quel réseau ?
group-no-network = Cet ordinateur n’a pas de réseau. Connectez-le ou ouvrez un partage de connexion, puis revenez ici.
group-no-address = Le réseau a changé entre-temps. Revenez en arrière et choisissez à nouveau.
group-forbidden = Le système refuse cette adresse. Choisissez un autre réseau, ou votez à main levée.
group-not-started = Les téléphones n’ont pas pu entrer. Choisissez un autre réseau, ou votez à main levée.
group-phones-on = Les téléphones peuvent entrer : { $address }, code de la salle { $code }
group-start = Ouvrir aux téléphones
group-stop = Fermer aux téléphones
group-leader = Animation
group-leader-title = Pour l’animateur
group-show-code = Montrer le code d’animation
group-hide-code = Cacher le code d’animation
group-leader-code = Sur votre téléphone, ouvrez { $address }. Le code d’animation : { $code }
group-unkept = Les totaux ne peuvent pas être gardés pour l’instant. La séance continue quand même.
group-end =
    .more = Les réponses de cette séance sont effacées. Les totaux sont gardés { $days }.
group-open = Une séance n’a pas été terminée. Voulez-vous la reprendre ?
    .more = Elle reprend là où elle était. Si vous la supprimez, ses réponses sont perdues.
group-resume = La reprendre
group-forget = La supprimer
group-over = Merci à tous
group-thanks = Merci d’avoir réfléchi ensemble.
group-stopped = Arnaques : { $sound } réponses prudentes sur { $all }.
group-trusted = Situations vraies : { $sound } bonnes réponses sur { $all }.
group-check-first = Premier bilan : { $caught } % des arnaques sont reconnues. On se fie à { $trusted } % des vrais messages.
group-check-second = Second bilan : { $caught } % des arnaques sont reconnues. On se fie à { $trusted } % des vrais messages.
group-deleted = Les réponses de chacun sont effacées.
group-done = Fermer
group-tell = Les totaux de ce groupe peuvent-ils aller à { $host } ?
    .more = Seulement ce qui peut être imprimé. L’adresse vient de la personne qui s’occupe de cet ordinateur.
group-tell-yes = Oui, les envoyer
group-tell-no = Non, ils restent ici
group-told = Les totaux sont envoyés à { $host }.
group-past = Séances passées
    .more = Ce que les groupes ont répondu, en totaux. Vous pouvez les imprimer, en faire un tableau ou les effacer.
group-past-when = { $day } · { $plan }
group-past-none = Aucun total de séance n’est gardé.
group-past-few = Moins de cinq personnes ont répondu, ou presque toutes pareil : il n’y a donc pas de chiffres.
group-past-unread = Les totaux ne peuvent pas être lus pour l’instant. Fermez les autres fenêtres de ce programme, puis réessayez.
group-report-print = Imprimer le rapport
group-report-table = Enregistrer en tableau
group-report-delete = Effacer
group-table-saved = Enregistré sous « { $file } » dans le dossier { $folder }. Tout tableur l’ouvre.
group-keep = Combien de temps garder les totaux ?
group-keep-days =
    { $days ->
        [365] un an
       *[other] { $days } jours
    }
group-erase = Effacer les totaux de cette séance ?
    .more = Rien ne pourra les faire revenir.
group-erase-yes = Oui, effacer
group-erase-no = Non, les garder

group-welcome-1 = Ici, on ne note personne. Cela peut arriver à tout le monde.
group-welcome-2 = Personne n’a à dire combien il a perdu.
group-welcome-3 = Ce qui se dit ici reste ici.
group-tactic-1 = Stop : je laisse tout un moment.
group-tactic-2 = Je vérifie : avec un numéro ou une application que je connais déjà.
group-tactic-3 = J’en parle : à une personne de confiance.
group-break-1 = On reprend dans dix minutes.
group-break-2 = Vous pouvez venir avec une question personnelle.
group-check-list-1 = Quel numéro appelleriez-vous ? Notez-le.
group-check-list-2 = À qui en parleriez-vous ? Notez-le aussi.
group-check-list-3 = Maintenant, essayez à deux : l’un appelle, l’autre répond.
group-closing-1 = Emportez une carte et posez-la près du téléphone.
group-closing-2 = Ces numéros vous aident :
