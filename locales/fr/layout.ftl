settings-spacing = Lecture facile
    .more = Plus d’espace entre les lignes et entre les mots, et des lignes plus courtes.
spacing-usual = Comme d’habitude
spacing-easy = Avec plus d’espace
notice-others =
    { $count ->
        [one] Un autre message suit celui-ci.
       *[other] { $count } autres messages suivent celui-ci.
    }
