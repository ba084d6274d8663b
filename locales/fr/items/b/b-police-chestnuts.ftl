cast-caller = Brigadière Inès Amadi, commissariat du port
    .contact = 01 99 00 03 18
cast-me = Vous
cast-scene = Ce qui se passe
begin = Les châtaignes éclatent dans votre four quand le téléphone sonne. Vous n’avez jamais vu ce numéro.
hello = Bonjour, brigadière Inès Amadi, du commissariat du port. Dimanche, un bateau a été loué à votre nom, et nous y avons trouvé du tabac de contrebande. Je ne crois pas que ce soit vous. Pourriez-vous [déposer { $sum } au tribunal, sur un compte que je vous dicte](sign:odd-payment) ? C’est à verser avant dix-huit heures ce soir, et tout vous revient lundi. [N’en parlez ni chez vous ni à la banque](sign:secrecy), car l’affaire est encore secrète.
why = Aucune police ne demande d’argent au téléphone, ni de secret envers vos proches. Raccrochez, et appelez la police au numéro que vous trouverez vous-même.
