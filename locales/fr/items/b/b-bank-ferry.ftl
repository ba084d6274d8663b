cast-bank = { -bank-name }
cast-me = Vous
cast-scene = Ce qui se passe
begin = Le bac largue ses amarres quand votre téléphone vibre. C’est un message au nom de votre banque.
hello = Votre carte vient d’être refusée pour { $sum } à la billetterie du bac, quai Sud. Était-ce bien vous ? Sinon, répondez avant dix-huit heures, et une nouvelle carte part aujourd’hui. Il suffit d’[ouvrir notre application ou d’appeler le numéro au dos de la carte](mark:survives-my-check). [Nous n’avons besoin d’aucun code](mark:no-codes). Si c’était vous, [réessayez quand il vous plaira](mark:i-have-time).
why = Ce message ne veut aucun code, et vous renvoie à ce que vous connaissez déjà. Ouvrez votre application : vous y lirez la même chose.
