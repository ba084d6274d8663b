cast-boss = Petra, Atlas des Nids
    .contact = 06 39 98 02 68
cast-me = Vous
cast-scene = Ce qui se passe
begin = L’argent manque ce printemps. Votre annonce est à la bibliothèque : « Cherche petits travaux ». Et voilà qu’on vous écrit.
hello = Bonsoir, c’est Petra, de l’Atlas des Nids ! J’ai vu votre annonce à la bibliothèque. On marche dans la vieille ville et on compte les nids d’hirondelles, un matin par semaine. C’est { $sum } par matinée, [versés sur votre compte en fin de mois](mark:normal-money-path). On signe jeudi [à la mairie, où tout le monde nous connaît](mark:named-and-registered). [Venez donc à deux](mark:may-tell-anyone). Je peux garder une place jusqu’à vingt et une heures. Ça vous dit ?
why = Vous n’avancez rien, la paie est ordinaire, et le bureau se trouve à la mairie. Pour être tranquille, allez poser vos questions là-bas avant de signer.
