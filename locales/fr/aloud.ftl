bar-aloud = Écouter
    .short = Écouter
    .name = Écouter la page
bar-aloud-stop = Arrêter
    .short = Arrêter
    .name = Arrêter la lecture
