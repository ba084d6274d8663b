cast-caller = Paul Okoro, funiculaire des Carrières
    .contact = 01 99 00 82 70
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vendredi, au guichet du funiculaire des Carrières, vous avez demandé un nouvel abonnement. Votre téléphone sonne.
hello = Bonjour, Paul Okoro, du funiculaire des Carrières. Pardon de vous avoir fait attendre vendredi, dans ce courant d’air.
ask = La photo de votre demande a pris l’eau, on ne vous y voit presque plus. Vous pourriez nous en rapporter une, à n’importe quel guichet ? [L’abonnement est payé, il n’y a rien à ajouter](mark:normal-money-path). [Renseignez-vous là-bas d’abord, ils voient tous votre demande](mark:survives-my-check). Si c’est fait demain avant dix-sept heures, vous monterez lundi comme d’habitude.
why = On vous demande seulement de porter une photo à un guichet connu, et là-bas, on peut le confirmer. Posez-y la question d’abord, si vous voulez.
