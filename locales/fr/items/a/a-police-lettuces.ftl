cast-caller = Brigadier Pradel
    .contact = 01 99 00 41 20
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous repiquez des laitues. Ce matin, à la boulangerie, on ne parlait que des cambriolages. Votre téléphone sonne.
hello = Bonjour, brigadier Pradel, du commissariat près du pont. Cette nuit, nous avons arrêté deux hommes, et votre adresse était sur leur liste.
ask = Jusqu’à vendredi, nous mettons les objets de valeur à l’abri. Merci de [réunir argent liquide et bijoux dans un sac](sign:odd-payment). Un collègue en civil passe à seize heures et vous laisse un reçu. D’ici là, [n’en dites rien aux voisins](sign:secrecy). L’un d’eux a pu les aider.
why = La police n’envoie personne chercher argent ou bijoux, et vous pouvez parler de son appel. Raccrochez, puis appelez la police à un numéro que vous trouvez vous-même.
