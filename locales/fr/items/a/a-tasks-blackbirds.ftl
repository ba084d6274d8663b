cast-boss = Anand, Atlas des Chants
    .contact = 06 39 98 02 33
cast-me = Vous
cast-scene = Ce qui se passe
begin = L’argent manque ce printemps. Votre annonce est à la boulangerie : « Cherche petits travaux ». Et voilà qu’on vous écrit.
hello = Bonsoir, c’est Anand, de l’Atlas des Chants ! J’ai vu votre annonce à la boulangerie. On écoute des oiseaux sur son téléphone et on coche leur nom, dix minutes par soir. [La première paie tombe ce soir](sign:small-win). Dès demain, [on avance { $sum } par série, rendus avec la paie](sign:pay-first). La plupart gagnent [plus qu’en une semaine à la caisse](sign:too-good). Je peux garder une place jusqu’à vingt et une heures. Ça vous dit ?
why = Un travail honnête ne demande aucune avance, et cocher dix minutes ne vaut pas une semaine de salaire. Ne versez rien, et parlez-en à quelqu’un de confiance.
