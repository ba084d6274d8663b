cast-recruiter = Élias, Maison du bac
    .contact = 06 39 98 06 82
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous aimeriez gagner un peu d’argent avant l’hiver. Lundi, vous avez rempli une fiche à la médiathèque. Aujourd’hui, quelqu’un vous écrit.
hello = Bonjour, ici Élias, de la Maison du bac ! Nous cherchons des gens pour compter les passagers qui débarquent. Deux samedis en plein vent, { $sum } en tout. [La paie arrive sur votre compte le trente](mark:normal-money-path), avec { $small } pour la formation. Répondez avant vingt heures, il reste six places. [Votre contrat est ici, au bureau quatre](mark:named-and-registered), et [la médiathèque peut vous parler de nous](mark:survives-my-check).
why = Il y a une adresse, un contrat à lire, et la paie vient après le travail. Demandez à la médiathèque, puis lisez le contrat et signez.
