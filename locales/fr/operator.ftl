### L’exploitant d’une borne : code secret, sa page, les réglages de la borne.

operator-title = La page du responsable
operator-speaks = Langue de ces pages
operator-leave = Retour aux visiteurs
operator-quit = Arrêter la borne
operator-quit-ask = Arrêter la borne ?
    .more = L’écran revient alors à l’ordinateur. Les visiteurs ne trouvent plus rien ici, jusqu’à ce qu’on la relance.
operator-quit-yes = L’arrêter
operator-quit-no = La laisser tourner
operator-value = { $name } : { $value }
operator-shorter = Plus court
operator-longer = Plus long
operator-softer = Moins fort
operator-louder = Plus fort
operator-time = { $hours } h { $minutes }
operator-moment = { $day } à { $time }
operator-read-only = le disque refuse l’écriture

pin-ask = Entrez le code secret
    .more = Appuyez sur les chiffres, ou tapez-les au clavier. Puis appuyez sur « Continuer », en bas.
pin-new = Choisissez un code secret
    .more = Il ouvrira désormais cette page. Prenez de 6 à 32 chiffres, que personne ne devine. Notez-les sur un papier, et rangez-le en lieu sûr.
pin-again = Encore une fois
    .more = Entrez les mêmes chiffres, pour en être bien sûr.
pin-keys = Chiffres
pin-rub = Retirer le dernier
pin-entered =
    { $count ->
        [0] Rien d’entré pour l’instant
        [one] { $count } chiffre entré
       *[other] { $count } chiffres entrés
    }
pin-short = Un code secret a au moins 6 chiffres.
pin-easy = Beaucoup de gens essaieraient d’abord celui-ci. Prenez des chiffres qui ne se répètent pas et ne se suivent pas.
pin-other = Les deux étaient différents. Choisissez encore une fois.
pin-wrong = Ce n’est pas celui-là.
    .again = Ce n’est pas celui-là. Vous pouvez réessayer.
pin-waits = Il faut attendre encore un peu. Vos chiffres restent là.
pin-wait-seconds =
    { $count ->
        [one] Vous pourrez réessayer dans une seconde.
       *[other] Vous pourrez réessayer dans { $count } secondes.
    }
pin-wait-minutes = Vous pourrez réessayer dans { $count } minutes environ.
pin-not-noted = Le disque refuse l’écriture, alors aucun code n’est regardé. Faites d’abord de la place.
pin-none = Le code secret est illisible. Une commande sur cet ordinateur le retire ; elle est dans le guide.
pin-forgotten = Code oublié ? Une commande sur cet ordinateur le retire. Elle est dans le guide du responsable.
pin-unsaved = Le code n’a pas pu être enregistré ({ $why }). Rien n’a changé.
pin-no-memory = Il y a trop peu de mémoire pour le moment. Réessayez dans un instant.
pin-changed = Le nouveau code est en place.
operator-pin-change = Changer le code secret
operator-pin-keep = Garder l’ancien code

operator-save = Enregistrer les comptes
operator-saved = Les tableaux sont dans { $folder }. Leurs noms commencent par « { $stem } ».
operator-not-saved = Les tableaux n’ont pas pu être enregistrés dans { $folder } ({ $why }). Les comptes sont intacts, là où ils étaient.
operator-save-none = Rien n’a encore été compté : il n’y a rien à enregistrer.
operator-save-nowhere = Cet ordinateur n’indique aucun dossier pour les documents. Branchez une clé USB, puis réessayez.
operator-unread = Les comptes sont illisibles pour le moment.
operator-days = Jours
operator-days-none = Rien n’a encore été joué ici.
operator-days-more = Voici les { $count } jours les plus récents. Les tableaux enregistrés les ont tous.
operator-sums =
    { $visits ->
        [one] { $visits } visite
       *[other] { $visits } visites
    }, { $plays ->
        [one] { $plays } situation jouée
       *[other] { $plays } situations jouées
    }, sur { $days ->
        [one] un jour
       *[other] { $days } jours
    }.
operator-visits =
    { $count ->
        [one] { $count } visite
       *[other] { $count } visites
    }
operator-plays =
    { $count ->
        [one] { $count } situation
       *[other] { $count } situations
    }
operator-restarts =
    { $count ->
        [0] Jamais relancée
        [one] Relancée une fois
       *[other] Relancée { $count } fois
    }
operator-head-day = Jour
operator-head-visits = Visites
operator-head-plays = Jouées
operator-head-restarts = Relances
operator-restarted = La dernière fois que la borne s’est relancée toute seule : { $when }.
operator-never-restarted = La borne n’a jamais dû se relancer toute seule.
operator-kept =
    { $count ->
        [one] Les comptes sont gardés un jour, puis s’effacent. Aucun nom ni aucune visite n’y figure.
       *[other] Les comptes sont gardés { $count } jours, puis s’effacent. Aucun nom ni aucune visite n’y figure.
    }
operator-both = Les deux côtés
operator-went = Ce qui n’a pas marché
operator-went-none = Rien n’est noté ici.

trouble-when =
    { $count ->
        [one] Une fois, le { $when }
       *[other] { $count } fois, la dernière le { $when }
    }
trouble-crash = Le programme s’est arrêté par erreur, puis a repris.
    .more = De temps en temps, ce n’est rien. Si cela revient souvent, relancez l’ordinateur. Si rien ne change, parlez-en à qui s’en occupe.
trouble-hang = Le programme ne répondait plus ; il a été relancé.
    .more = Si cela revient souvent, relancez l’ordinateur. Si rien ne change, parlez-en à qui s’en occupe.
trouble-no-start = Le programme n’a pas pu démarrer.
    .more = Regardez si l’écran est bien branché. Redémarrez ensuite l’ordinateur.
trouble-safe = Après plusieurs arrêts de suite, seules les situations du programme sont montrées.
    .more = Un ajout en est peut-être la cause. Quand vous quittez cette page, tous sont essayés de nouveau.
trouble-counts-aside = Les comptes étaient abîmés, et de nouveaux ont commencé.
    .more = L’ancien fichier est gardé à côté du nouveau, pour la personne qui vous aide.
trouble-full = Le disque est plein.
    .more = Faites un peu de place. D’ici là, les derniers comptes attendent ; une coupure de courant les efface.
trouble-unwritable = Le disque refuse l’écriture.
    .more = Regardez s’il est verrouillé. D’ici là, les derniers comptes attendent ; une coupure de courant les efface.
trouble-locked = Un autre programme tenait les comptes.
    .more = Fermez ce qui a ouvert le fichier. Ce qui est compté d’ici là attend.
trouble-newer = Les comptes viennent d’une version plus récente du programme.
    .more = Mettez le programme à jour. Ce qui est compté d’ici là attend.
trouble-setup = Une partie des réglages de la borne était illisible.
    .more = Ouvrez ces réglages et relisez-les une fois. Ce que vous choisissez est enregistré de nouveau.
trouble-clock = L’horloge de cet ordinateur a reculé, ou beaucoup avancé.
    .more = Regardez le jour et l’heure. Une vieille pile dans l’ordinateur en est peut-être la cause.
trouble-pack = Des situations ajoutées ont été laissées de côté.
    .more = Installez-les encore une fois depuis leur clé USB.
trouble-voice = Cet ordinateur n’a pas de voix pour lire les pages.
    .more = Le guide du responsable dit comment en ajouter une.
trouble-fleet = Le dossier partagé contenait quelque chose qui n’a pas été pris.
    .more = Ce qui avait été pris avant reste. Ce qu’il faut corriger est dit sur cette page, sous « Dossier partagé ».

setup-title = Réglages de la borne
setup-how = Chaque choix est en place dès le visiteur suivant.
setup-first = Le code est enregistré. Voici comment les visiteurs trouvent la borne ; tout peut changer plus tard.
setup-go = Aux visiteurs
setup-unsaved = Ce choix n’a pas pu être enregistré ({ $why }). Les visiteurs trouvent tout comme avant.
setup-no-country = Pas encore choisi
setup-languages = Langues
    .more = Les visiteurs choisissent parmi elles. Il en reste au moins une.
setup-language-first = Montrée d’abord
setup-offered = Ce qui est joué
    .more = Un mélange de nombreux sujets, ou un parcours.
setup-mix = Le mélange
setup-topics = Sujets du mélange
    .more = Tous, ou ceux que vous choisissez.
setup-topics-all = Tous les sujets
setup-size =
    .more = Tenez une carte bancaire devant l’écran, pour que chaque touche soit assez grande
setup-reach = Où sont les touches
    .more = La moitié du bas est à portée depuis un fauteuil roulant.
reach-usual = Sur tout l’écran
reach-low = Dans la moitié du bas
setup-idle = Temps sans toucher l’écran
    .more = L’écran demande ensuite s’il y a encore quelqu’un. Il attend une minute de plus, puis tout de la visite s’efface.
setup-seconds = { $count } secondes
setup-volume = Volume
    .more = De la voix et des sons.
setup-keep = Durée de garde des comptes
    .more = Les jours plus anciens s’effacent tout seuls.
setup-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }

size-title = Taille sur cet écran
size-how = Posez une carte bancaire à plat sur le dessin. Appuyez jusqu’à ce que le dessin ait la taille de la carte.
size-drawn = Une carte bancaire, dessinée sur { $wide } points de large
size-much-smaller = Bien plus petit
size-smaller = Plus petit
size-larger = Plus grand
size-much-larger = Bien plus grand
size-key = Chaque touche aura au moins { $size } millimètres de haut.
size-dots = Ici, un millimètre fait { $dots } points.
size-full = Le dessin ne peut plus grandir : il est aussi large que cette page.

hours-title = Heures d’ouverture
hours-how = Quand c’est fermé, l’écran est sombre et calme.
hours-always = Ouvert toute la journée
hours-closed = Fermé
hours-set = De … à …
hours-between = De { $from } à { $to }
hours-every-day = Tous les jours : { $when }
hours-differ = Pas pareil tous les jours
hours-opens = Ouvre à
    .of = { $day }, ouvre à
hours-closes = Ferme à
    .of = { $day }, ferme à
hours-earlier = Plus tôt
hours-later = Plus tard
hours-as-before = Comme au-dessus
weekday-monday = Lundi
weekday-tuesday = Mardi
weekday-wednesday = Mercredi
weekday-thursday = Jeudi
weekday-friday = Vendredi
weekday-saturday = Samedi
weekday-sunday = Dimanche
