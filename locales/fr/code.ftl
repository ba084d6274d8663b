code-title = Continuer avec un code
    .more = D’une borne dans un lieu public
code-what = Reprenez avec ce que vous n’avez pas encore vu.
code-field = Votre code de 12 caractères
code-how = En majuscules ou en minuscules, avec ou sans tirets : tout est lu.
code-length =
    { $count ->
        [0] Tapez d’abord les { $wanted } caractères de votre code.
        [one] Un code a { $wanted } caractères, et il y en a un pour l’instant.
       *[other] Un code a { $wanted } caractères, et il y en a { $count } ici.
    }
code-character = « { $character } » n’est dans aucun code. Certains se ressemblent : comparez encore une fois avec le vôtre.
code-check = Ces caractères ne vont pas ensemble. Comparez-les encore une fois, un par un, avec votre code.
code-version = Ce code vient d’une autre version du programme. Vous pouvez choisir une situation sans lui.
