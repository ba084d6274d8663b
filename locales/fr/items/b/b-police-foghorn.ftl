cast-caller = Brigadière Jeanne Le Dantec, commissariat du port
    .contact = 01 99 00 02 46
cast-me = Vous
cast-scene = Ce qui se passe
begin = La corne de brume appelle au large quand le téléphone sonne. Ce numéro ne vous dit rien.
hello = Bonjour, brigadière Jeanne Le Dantec, du commissariat du port. Dimanche, un cycliste a été renversé sur le quai, à l’arrivée de votre bac. Votre nom est sur la liste des passagers. Pourriez-vous venir nous dire ce que vous avez vu ? Ce serait avant jeudi dix-huit heures, car l’audience est vendredi. Si vous préférez, [cherchez le numéro du commissariat et demandez-moi](mark:survives-my-check). Et [venez donc à deux](mark:may-tell-anyone), car cela prend une heure.
why = Elle ne veut ni argent ni code, et vous pouvez tout vérifier. Cherchez le numéro du commissariat, demandez-la, et allez-y à deux.
