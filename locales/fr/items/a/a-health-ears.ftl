cast-sheet = L’affiche de la pharmacie
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous attendez votre tour à la pharmacie. Une nouvelle affiche est accrochée à côté de la balance.
advert = Écoutez les oiseaux ! La docteure Amara Lô teste si vos oreilles les entendent, en dix minutes, à tout âge. Test gratuit jeudi à quinze heures, dans la grande salle de la mairie. Il n’y a que douze places, faites vite ! [On n’y vend rien, et il n’y a rien à payer](mark:normal-money-path). Venez avec [courriers de médecins et proches grincheux](mark:may-tell-anyone).
    .part-foot = En bas : [« Centre de santé, rue de l’Église »](mark:named-and-registered)
    .part-foot-more = Une rue, un nom, et le numéro de l’accueil.
why = On ne promet aucune guérison, on ne vend rien, la famille est bienvenue, et on sait qui organise. Pour être tranquille, demandez à l’accueil du centre de santé.
