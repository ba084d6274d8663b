sharing-title = Partage des résultats
    .more = La personne qui s’occupe de cet ordinateur a réglé où les réponses peuvent aller. Rien ne part sans votre accord.
sharing-offer = Vos réponses peuvent aller à { $host }. C’est vous qui décidez.
sharing-offer-on = Vos réponses sont envoyées à { $host }.
sharing-home = Vos réponses sont envoyées
    .more = À { $host }. Vous pouvez arrêter à tout moment.
sharing-whom = À qui
sharing-whom-is = Les réponses peuvent aller à { $host }. La personne qui s’occupe de cet ordinateur l’a choisi.
sharing-what = Ce qui est envoyé
sharing-sends-1 = Ce que vous choisissez dans une situation, et si c’était prudent.
sharing-sends-2 = Comment la situation a fini, laquelle c’était, et sa langue.
sharing-sends-3 = Quand c’était, et combien de temps cela a duré.
sharing-sends-3-hours = À quelle heure c’était, sans les minutes.
sharing-sends-4 = Les totaux d’un bilan : arnaques repérées, vrais messages crus.
sharing-sends-5 = Un numéro tiré au hasard, à la place de votre nom, et la version du programme.
sharing-never = Ce qui n’est jamais envoyé
sharing-never-1 = Votre surnom et votre image.
sharing-never-2 = Ce que vous tapez.
sharing-never-3 = Ce que vous avez fait avant votre accord.
sharing-choice = Êtes-vous d’accord ?
    .more = Vous pouvez changer d’avis à tout moment.
sharing-yes = Oui, envoyer mes réponses
sharing-no = Non, ne rien envoyer
sharing-number = Votre numéro là-bas est { $number }. Avec lui, vous pouvez demander à { $host } d’effacer ce qui a été envoyé.
sharing-withdrawn = Plus rien n’est envoyé. Ce qui attendait est effacé. Ce qui est déjà parti se trouve chez { $host }.
sharing-agreed = À partir de maintenant, vos réponses sont envoyées à { $host }.
sharing-unkept = Cet ordinateur n’a pas pu noter votre choix. Rien n’est envoyé.
sharing-stands = Où on en est
sharing-sent-last = Le dernier envoi date du { $when }.
sharing-sent-never = Rien n’a encore été envoyé.
sharing-waiting =
    { $count ->
        [0] Rien n’attend d’être envoyé.
        [one] Une réponse attend d’être envoyée.
       *[other] { $count } réponses attendent d’être envoyées.
    }
sharing-refused =
    { $count ->
        [one] Une réponse a été refusée là-bas. Elle reste ici.
       *[other] { $count } réponses ont été refusées là-bas. Elles restent ici.
    }
sharing-trouble = Le dernier envoi n’a pas réussi. Le programme essaie de nouveau tout seul.
sharing-stopped = L’envoi est arrêté : { $host } n’accepte pas cet ordinateur. Dites-le à la personne qui s’en occupe.
sharing-stand = Les totaux de chaque jour sont envoyés à { $host }.
    .more = Une fois le jour fini : visites, situations, et ce qui en est sorti. Rien d’un visiteur n’y figure.
sharing-stand-off = Rien n’est envoyé.
    .more = Dans un terminal, « second-look sync » règle où vont les totaux de chaque jour.

sync-no-host = { $host } est introuvable. Vérifiez le réseau et l’adresse. Un nouvel essai suivra.
sync-no-answer = { $host } ne répond pas. Vérifiez que le serveur fonctionne. Un nouvel essai suivra.
sync-too-long = { $host } met trop de temps à répondre. Un nouvel essai suivra.
sync-certificate = { $host } n’a pas pu prouver son identité, rien n’est donc parti. Ajoutez à cet ordinateur le certificat de son autorité.
sync-server = { $host } est en panne pour le moment. Un nouvel essai suivra.
sync-no-store = Cette adresse de { $host } ne mène à aucun registre. Vérifiez-la, puis réglez-la de nouveau.
sync-not-allowed = { $host } refuse le nom ou le secret. Réglez-les de nouveau avec « second-look sync --to » ; d’ici là, rien ne part.
sync-later = { $host } demande d’attendre. Un nouvel essai suivra plus tard.

cli-sync = Envoyer les résultats à un registre d’apprentissage, si vous le souhaitez
    .to = L’adresse du registre, comme https://lrs.example/xAPI ; son secret est lu sur l’entrée standard
    .user = Le nom que cet ordinateur y porte
    .hours_only = Ne donner les heures qu’à l’heure près
    .off = Ne plus rien envoyer, et oublier le secret
    .status = Dire où vont les résultats et ce qui attend
cli-export-nothing-told = Il n’y a rien à transmettre : personne ici n’a donné son accord, et aucun jour de borne ni cours n’est à dire.
cli-sync-no-folder = Cet ordinateur n’indique aucun dossier pour les réglages. Donnez-en un avec --data-dir.
cli-sync-no-address = Ce n’est pas l’adresse d’un registre. Écrivez-la comme https://lrs.example/xAPI
cli-sync-open = Sur un réseau, les résultats partent protégés ou pas du tout : prenez une adresse en https://
cli-sync-secret-in-address = Retirez le nom et le secret de l’adresse : le nom va dans --user, le secret sur l’entrée standard.
cli-sync-no-user = Donnez avec --user, sans deux-points, le nom sous lequel cet ordinateur peut écrire là-bas.
cli-sync-type-secret = Tapez le secret, puis Entrée :
cli-sync-no-secret = Aucun secret n’est arrivé sur l’entrée standard. Tapez-le, ou donnez-le depuis un fichier avec « < ».
cli-sync-set = Les résultats vont désormais à { $host } : chez soi, ceux des personnes qui sont d’accord ; d’une borne, les totaux de chaque jour. « second-look sync » l’essaie tout de suite.
cli-sync-set-here = Les résultats vont à un registre sur cet ordinateur ({ $host }), sans protection, car personne d’autre n’entend. « second-look sync » l’essaie tout de suite.
cli-sync-not-set = Rien n’est envoyé d’ici. « second-look sync --to URL --user NOM » règle où vont les résultats.
cli-sync-off-done = Plus rien n’est envoyé à { $host }, et son secret est oublié.
cli-sync-on = Les résultats vont à { $host }, sous le nom { $user }.
cli-sync-is-off = Rien n’est envoyé. C’était { $host }, sous le nom { $user }.
cli-sync-waiting = En attente : { $count }
cli-sync-sent = Envoyés : { $count }, le dernier le { $when }
cli-sync-refused = Refusés : { $count }. Le dernier pour cette raison : { $why }. Ils restent ici ; « sync --to » les essaie de nouveau.
cli-sync-spilled = Il y en avait trop en attente ; les énoncés les plus anciens sont dans { $file }. Un registre accepte ce fichier tel quel.
cli-sync-busy = Une autre fenêtre du programme envoie en ce moment. Réessayez dans une minute.
cli-sync-done = Envoyés à { $host } à l’instant : { $count }
cli-sync-unread = Ce qui attend ne peut pas être lu : { $why }. Fermez les autres fenêtres du programme, puis réessayez.
cli-sync-unwritten = Impossible d’enregistrer : { $why }. Vérifiez que le dossier des réglages accepte l’écriture.
