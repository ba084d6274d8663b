# Utiliser son téléphone sans souci : la liste des visites guidées.
guides-title = Le téléphone sans souci
    .more = Cinq petites visites d’une minute : message, lien, appli, code et appel
guides-how = Vous regardez, et personne ne vous demande rien. Vous pouvez appuyer partout : rien ne part, et rien n’est gardé.
guides-length = { $channel } · environ une minute
guides-done = Vous avez tout vu
guides-next = Passez à la suivante quand vous voulez, ou regardez celle-ci encore une fois.
