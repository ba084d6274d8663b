cast-caller = Inès Duarte, téléphérique du Château
    .contact = 01 99 00 86 40
cast-me = Vous
cast-scene = Ce qui se passe
begin = Jeudi, au téléphérique du Château, le portillon a viré au rouge devant votre abonnement, puis au vert. Votre téléphone sonne.
hello = Bonjour, Inès Duarte, du téléphérique du Château. Pardon de vous avoir fait attendre jeudi, avec ce vent.
ask = La photo de votre abonnement est si vieille que le portillon ne vous reconnaît plus. Je peux la changer sans frais. [Je vous appelle en vidéo, vous tournez la tête et montrez votre pièce d’identité](sign:asks-secrets). [Nos guichets n’y ont pas accès, je suis la seule](sign:cannot-check). Si c’est fait avant dix-sept heures, vous monterez lundi comme d’habitude.
why = Avec votre visage et votre pièce d’identité en vidéo, on peut se faire passer pour vous. Raccrochez, et portez vous-même une photo au guichet.
