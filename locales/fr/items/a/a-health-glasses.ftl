cast-sheet = L’affiche de l’arrêt de bus
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous attendez le bus devant la boulangerie. Une nouvelle affiche est accrochée à côté des horaires.
advert = Rangez vos lunettes ! La lampe du soir du professeur Lindgren [rajeunit les yeux en sept soirées, à tout âge](sign:too-good). Essai gratuit jeudi à quinze heures, dans l’arrière-salle de l’auberge du Cygne. Il n’y a que douze places, faites vite ! [Un acompte en liquide vous garde une chaise](sign:pay-first). Laissez [courriers de médecins et proches grincheux à la maison](sign:secrecy).
    .part-foot = En bas : [« Les Amis de la Lumière »](sign:cannot-check)
    .part-foot-more = Ni rue, ni nom, ni numéro de téléphone.
why = On promet la guérison à tous, on veut un acompte, et ni médecin ni famille. Ne versez rien, et parlez-en à votre pharmacie ou à votre médecin.
