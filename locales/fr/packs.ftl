# Why a file or a pack is refused. $subject is the file, message or id it is about.
problem-SL006 =
    { $reason ->
        [missing] Il n’y a pas de fichier « { $subject } ».
        [denied] Le système ne laisse pas le programme lire « { $subject } ».
        [not-text] « { $subject } » n’est pas un texte UTF-8.
        [large] « { $subject } » dépasse 1 Mio.
        [link] « { $subject } » est un lien, ou n’est pas un simple fichier.
       *[disk] Le disque n’a pas pu lire « { $subject } ».
    }
    .remedy =
        { $reason ->
            [missing] Ajoutez-le au recueil.
            [denied] Autorisez cet utilisateur à le lire.
            [not-text] Enregistrez-le en UTF-8.
            [large] Réduisez-le ou répartissez-le en plusieurs fichiers.
            [link] Mettez-y le fichier lui-même.
           *[disk] Copiez le recueil ici encore une fois.
        }
problem-SL041 =
    { $reason ->
        [link] « { $subject } » est un lien, ou n’est pas un simple fichier.
        [path] Le chemin « { $subject } » mène hors du recueil.
        [name] Le nom « { $subject } » a des caractères que tous les systèmes ne lisent pas de la même façon.
        [deep] « { $subject } » est rangé trop profond, ou son chemin est trop long.
        [twice] Il y a deux fichiers « { $subject } » ; majuscules et minuscules comptent pour les mêmes.
        [many] « { $subject } » contient plus de 60 000 fichiers.
        [heavy] Les fichiers ensemble, jusqu’à « { $subject } », dépassent 1 Gio.
        [large] « { $subject } » est trop volumineux.
        [not-zip] « { $subject } » est abîmé, ou n’est pas un simple fichier zip.
        [locked] « { $subject } » est protégé par un mot de passe.
        [method] « { $subject } » est compressé d’une façon que le programme ne connaît pas.
        [damaged] « { $subject } » n’est pas ce qu’en dit le répertoire du zip.
        [id-twice] Un autre recueil s’appelle aussi « { $subject } », et il a été pris le premier.
        [card] « { $subject } » est trop long pour la fiche d’un recueil, ou contient des caractères de commande.
        [parts] « { $subject } » a plus d’éléments qu’on ne peut en embrasser du regard.
        [paths] Il y a plus de 20 000 façons de traverser « { $subject } ».
        [number] Les nombres de « { $subject } » sont trop grands.
        [long] Le texte « { $subject } » peut devenir trop long.
        [nested] Dans « { $subject } », trop d’accolades ou de parenthèses sont emboîtées.
        [circle] « { $subject } » se nomme lui-même, directement ou par d’autres.
        [call] « { $subject } » appelle une fonction ou donne des arguments ; les situations n’en ont pas.
        [steering] « { $subject } » a des caractères qui commandent l’écran ou changent le sens d’écriture.
       *[other] « { $subject } » ne peut pas faire partie d’un recueil.
    }
    .remedy =
        { $reason ->
            [link] Mettez le fichier lui-même dans le recueil.
            [path] N’utilisez que des chemins à l’intérieur du recueil, séparés par /.
            [name] Utilisez des lettres sans accents, des chiffres, des traits d’union et des points.
            [deep] Au plus 8 niveaux et 200 caractères.
            [twice] Gardez-en un, ou renommez-le.
            [many] Faites-en plusieurs recueils.
            [heavy] Faites-en plusieurs recueils.
            [large] La structure d’une situation a au plus 128 Kio, ses mots 256 Kio, tout autre fichier 1 Mio.
            [not-zip] Compressez de nouveau le dossier, en un seul zip sans mot de passe.
            [locked] Compressez le dossier sans mot de passe.
            [method] Compressez le dossier en zip ordinaire (deflate).
            [damaged] Compressez de nouveau le dossier.
            [id-twice] Retirez l’un des deux.
            [card] Du texte simple, 300 octets au plus.
            [parts] Au plus 200 étapes, 100 entrées par liste, 2 000 messages par fichier, 64 caractères par identifiant.
            [paths] Réunissez les chemins plus tôt, ou faites-en deux situations.
            [number] Restez au-dessous d’un milliard.
            [long] Au plus 8 Kio par message, 300 octets pour les mots d’une valeur, 100 éléments insérés.
            [nested] Au plus 100 de chaque par message.
            [circle] Écrivez ce qui est voulu.
            [call] Utilisez de simples mots, des variables et des termes.
            [steering] Retirez-les.
           *[other] Retirez-le.
        }
