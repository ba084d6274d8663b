cast-caller = Thomas Rey, Fibre du Lac
    .contact = 01 99 00 56 10
cast-me = Vous
cast-scene = Ce qui se passe
begin = Lundi, au magasin de Fibre du Lac, vous avez signalé une panne. Votre téléphone sonne.
hello = Bonjour, Thomas Rey, de Fibre du Lac. Toutes nos excuses pour ces ennuis depuis lundi. J’ai votre demande sous les yeux, c’est le numéro 4417.
ask = L’armoire au bout de votre rue est en panne, je le vois d’ici. [La réparer ne vous coûte rien](mark:normal-money-path). Notre technicien peut venir à seize heures, sinon, pas avant neuf jours. Il faut quelqu’un à la maison. Si vous préférez, [rappelez au numéro de votre facture](mark:survives-my-check), mais avant quinze heures.
why = L’appel répond à votre propre demande, et il faut seulement quelqu’un à la maison. Le numéro de votre facture le confirme, rappelez d’abord là-bas si vous voulez.
