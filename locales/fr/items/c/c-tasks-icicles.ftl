cast-boss = Ravi, Veille des neiges
    .contact = 06 39 98 04 62
cast-me = Vous
cast-scene = Ce qui se passe
begin = Tout coûte cher, cet hiver. Dans le groupe de la rue, vous avez écrit : « Mes matinées sont libres. » Quelqu’un vous répond.
hello = Bonjour, Ravi, de la Veille des neiges ! Votre mot m’a fait sourire. C’est facile : chaque matin, vous mesurez la neige devant chez vous et nous donnez le chiffre. Cela fait { $sum } par mois, [versés sur votre compte le dernier jour](mark:normal-money-path), après un contrat signé. Nous sommes [à la station météo, 2 montée du Château](mark:named-and-registered). [Venez voir, avec qui vous voulez](mark:may-tell-anyone). Il me faut deux personnes avant vingt et une heures. Vous en êtes ?
why = On n’avance rien, la paie est ordinaire, et il y a un bureau où se renseigner. Passez-y avant de signer, et emmenez quelqu’un.
