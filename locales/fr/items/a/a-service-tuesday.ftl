cast-caller = Nadia Kern, Fibre du Coteau
    .contact = 01 99 00 52 60
cast-me = Vous
cast-scene = Ce qui se passe
begin = Depuis l’orage de mardi, votre ligne Fibre du Coteau va et vient. Votre téléphone sonne.
hello = Bonjour, Nadia Kern, de Fibre du Coteau. Toutes nos excuses pour ces ennuis depuis mardi. Nous passons votre rue en revue, maison par maison.
ask = La box de votre entrée a perdu ses réglages, je le vois d’ici. La réparer ne coûte rien. [Je vous envoie un petit programme, et je fais le reste](sign:remote-control). [Un code arrive sur votre téléphone, et vous me le lisez](sign:asks-secrets). Si on commence avant quinze heures, à seize heures, c’est fini.
why = Entrer dans votre ordinateur et entendre un code de votre téléphone, c’est vous demander vos clés. Raccrochez, puis appelez votre fournisseur au numéro de votre facture.
