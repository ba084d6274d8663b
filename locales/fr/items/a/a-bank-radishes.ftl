cast-sender = Banque des Lavoirs
cast-me = Vous
cast-scene = Ce qui se passe
begin = Votre compte est à la Banque des Lavoirs. Au marché, vous choisissez des radis quand un SMS arrive.
text = Banque des Lavoirs : votre nouvelle carte finissant par 4410 est partie lundi. Si elle n’est pas là aujourd’hui à dix-huit heures, dites-le-nous ce soir. Le numéro est [au dos de votre ancienne carte](mark:survives-my-check). [L’ancienne marche jusqu’à fin mai](mark:i-have-time). Nous ne demandons [ni code, ni réponse à ce SMS](mark:no-codes). Merci de votre confiance.
why = On ne vous demande ni code ni réponse, et on vous renvoie au numéro de votre propre carte. Si la nouvelle manque, c’est ce numéro-là qu’il faut appeler.
