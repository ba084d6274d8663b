cast-sheet = La feuille du téléphérique
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous attendez le téléphérique. Près des skis, quelqu’un a punaisé une nouvelle feuille.
advert = Les pieds au chaud tout l’hiver ! Les semelles de cuivre du docteur Givre [guérissent arthrose, toux et diabète en cinq jours, chez tout le monde](sign:too-good). Venez voir mercredi à dix heures, dans l’arrière-salle de l’Ours. Vingt chaises seulement, venez tôt ! Vous êtes de la famille : [pour chacun, une bise et un sac de noix](sign:quick-warmth). Payez { $sum } [en liquide à l’entrée, sans reçu](sign:odd-payment), et les semelles viennent par la poste.
    .part-foot = En bas : [« Les Amis des pieds chauds »](sign:cannot-check)
    .part-foot-more = Pas de nom, pas de rue, pas de numéro de téléphone.
why = Aucune semelle ne guérit tout en cinq jours, et personne ne donne ni nom, ni adresse, ni reçu. Gardez votre argent, et parlez-en à votre médecin.
