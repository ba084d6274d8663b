review-due = Une petite révision
    .more = Environ { $minutes } minutes, pour que cela vous reste
review-next = Suite de la révision
review-over = La petite révision est finie.
    .again = Il sera utile d’y revenir { $when }.
review-now = C’est le bon moment
review-not-begun = Pas encore rencontré
review-look = À revoir { $when }
review-days = dans quelques jours
review-weeks =
    { $count ->
        [one] dans une semaine environ
       *[other] dans { $count } semaines environ
    }
review-months =
    { $count ->
        [one] dans un mois environ
       *[other] dans { $count } mois environ
    }
family-authority = Quelqu’un se dit de la police, de la banque, de la famille
family-reward = Trop beau pour être vrai
family-warmth = Très gentil, très vite
family-payment = De l’argent d’avance, des codes, votre nom
family-unchecked = On ne peut rien vérifier
family-pressure = On vous presse, on vous fait peur, on demande le silence
