# Une affiche, un direct, à la porte et au stand.
poster-wall = Sur un mur
poster-board = Sur le panneau d’affichage
poster-mail = Dans votre boîte aux lettres
poster-walk-on = Passer mon chemin
poster-put-away = Mettre de côté
stage-live-stream = Le direct
live-on = En direct
live-over = Le direct est terminé
live-leave = Quitter le direct
live-comments = Commentaires
door-known = Vous vous connaissez
door-unknown = Vous ne vous connaissez pas
door-close = Fermer la porte
door-walk-on = Passer mon chemin
