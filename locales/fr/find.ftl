find-label = Chercher une situation par un mot
find-narrow = Préciser
find-fold = Replier
find-count =
    { $count ->
        [one] Une situation trouvée
       *[other] { $count } situations trouvées
    }
find-waits = Un instant, les mots sont rassemblés.
find-none = Aucune situation ne contient ces mots. Un mot plus court aide souvent.
find-none-narrowed = Rien ne réunit tout cela à la fois. Retirez un choix, et il y en aura davantage.
find-all = Voir toutes les situations
find-show = Voir ce qui a été trouvé
find-only = Seulement : { $list }
find-any = Peu importe
find-topic = Sujet
find-audience = Écrite pour
find-length = Durée
find-length-short = { $minutes } minutes au plus
find-length-long = Plus de { $minutes } minutes
find-channel = Comment cela vous parvient
find-played = Déjà jouée ou non
find-played-yes = Déjà jouée
find-played-no = Pas encore jouée
