# Et si : les chemins d’une situation.
ways-key = Et si ? Essayer un autre chemin
ways-title = Et si… ?
ways-intro = Vous pouvez revenir à chacune de vos décisions et essayer un autre chemin. C’est votre premier chemin qui compte.
ways-decision = Décision { $number }
ways-try-here = Essayer autrement ici
ways-back = Revenir au résultat
ways-map = Vos chemins
ways-full = Le dernier chemin pris
ways-outline = Déjà essayé
ways-ring = Pas encore essayé
ways-taken = Sur votre chemin : { $words } { $grade }.
ways-tried = Déjà essayé : { $words } { $grade }.
ways-open = { $count ->
    [one] Un chemin pas encore essayé.
   *[other] { $count } chemins pas encore essayés.
}
ways-end = Fin de ce chemin : { $end }.
ways-end-before = Une fin déjà atteinte : { $end }.
