stick-no-unsigned = Personne n’a signé ce fichier ; il n’est donc pas pris.
stick-no-altered = Ce fichier a été modifié après la signature de son auteur ; il n’est pas pris.
stick-no-bad-signature = La signature jointe à ce fichier est illisible ; il n’est pas pris.
stick-no-no-key = La clé de signature de l’auteur n’est pas sur la clé USB ; le fichier n’est pas pris.
stick-no-not-accepted = L’auteur de ce fichier n’a pas été accepté ici ; il n’est pas pris.
stick-no-not-project = Seuls les auteurs du programme peuvent donner des numéros d’aide.
stick-no-too-large = Ce fichier est trop gros ; il n’est pas pris.
stick-no-leaves = Ce fichier cherche à écrire hors de sa place ; il n’est pas pris.
stick-no-newer = Ce fichier demande une version plus récente du programme.
stick-no-no-pack = Ce fichier est illisible : il est abîmé, ou fait pour autre chose.
stick-no-unsound = Le contenu de ce fichier ne passe pas les vérifications ; il n’est pas pris.
stick-no-core = Ce fichier porte le nom des situations du programme ; il n’est pas pris.
stick-no-in-the-way = Un dossier placé à la main porte le même nom ; il reste comme il est.
stick-no-full = Le disque de cet ordinateur est plein ; rien n’a changé.
stick-no-disk = La clé USB n’a pas pu être lue jusqu’au bout, ou ce disque refuse l’écriture.

settings-sticks = Situations sur clé USB
    .more = De nouvelles situations et des numéros d’aide, sur une clé USB.
sticks-where = Les clés USB branchées en ce moment ont été regardées.
sticks-none = Rien n’a été trouvé.
    .more = Branchez la clé et attendez un instant. Cherchez ensuite encore une fois.
stick-looking = Un instant, les clés sont en cours de lecture.
stick-here-nothing = Nouveau ici
stick-here-older = Plus récent que ce qui est ici
stick-here-same = Déjà ici
stick-here-newer = Plus ancien que ce qui est ici
stick-signed-not = Personne ne l’a signé.
stick-signed-by-project = Signé par les auteurs de ce programme.
stick-signed-by-accepted = Signé par un auteur accepté ici.
stick-signed-by-new = Signé par un auteur nouveau ici.
stick-named = { $file } · { $here }
stick-by = Le fichier indique : par { $who }, version { $version }.
stick-checking = Un instant, le contenu est en cours de lecture.
stick-holds =
    { $count ->
        [one] Une situation.
       *[other] { $count } situations, dont { $genuine } avec un vrai contact.
    }
stick-and = { $all }, { $one }
stick-languages = Langues : { $languages }.
stick-topics = Sujets : { $topics }.
stick-countries = Numéros d’aide : { $countries }.
stick-left-out =
    { $count ->
        [one] Une situation contient une erreur et reste dehors.
       *[other] { $count } situations contiennent des erreurs et restent dehors.
    }
stick-unsigned-note = Personne n’a signé ce fichier. Ne l’installez que si vous savez qui l’a fait.
stick-accept = Accepter cet auteur ?
    .more = Demandez ce code à l’auteur, par téléphone ou sur papier. Acceptez seulement si c’est le même.
stick-accept-yes = Accepter cet auteur
stick-install = Installer
stick-install-unsigned = Installer quand même
stick-leave = Ne rien faire
stick-back = Revenir à la liste
stick-installing = Un instant, l’installation est en cours.
stick-installed = C’est installé. Vous le trouvez parmi les situations.
stick-installed-regions = C’est installé. La page d’aide a les nouveaux numéros.
stick-undo = Annuler
stick-undone = C’est annulé. Tout est comme avant.
stick-again = Installer à nouveau
stick-nothing-changed = Rien n’a changé ici.
