settings-copy = Garder une copie
    .more = Une copie contient les réponses et les surnoms de tous ceux qui jouent ici, par sécurité ou pour changer d’ordinateur. La langue, la taille du texte et les couleurs n’y sont pas. Toute personne qui a le fichier peut tout lire.
settings-copy-save = Enregistrer une copie
settings-copy-back = Reprendre une copie
settings-copy-cannot = Rien n’est gardé sur cet ordinateur pour l’instant : aucune copie ne peut être reprise.
settings-notes = Si quelque chose ne va pas
    .more = Le programme note son fonctionnement dans { $file }. La personne qui vous aide peut y regarder. Vos réponses et les noms n’y sont jamais.

copy-saved = Votre copie est enregistrée sous « { $file } », dans le dossier { $folder }.
copy-not-saved = La copie n’a pas pu être enregistrée dans { $folder } ({ $why }). Vos réponses sont intactes, là où elles étaient.
copy-no-folder = Cet ordinateur n’indique aucun dossier pour vos documents ; la copie n’a pas été enregistrée.
copy-full = le disque est plein
copies-where = Voici les copies de vos documents, de vos téléchargements, de votre bureau et de votre dossier personnel. Les clés USB et les disques branchés ont été regardés aussi.
copies-none = Aucune copie n’a été trouvée.
    .more = Branchez la clé où elle se trouve, ou placez le fichier dans vos documents. Puis cherchez à nouveau.
copies-look = Chercher à nouveau
copy-of = Copie du { $day }
copy-holds =
    { $count ->
        [0] Aucune situation terminée · dossier { $place }
        [one] Une situation terminée · dossier { $place }
       *[other] { $count } situations terminées · dossier { $place }
    }
copy-question = Reprendre la copie du { $day } ?
copy-aside = Vos réponses actuelles sont mises de côté sous le nom { $file }. Elles figureront aussi dans cette liste.
copy-nothing-here = Il n’y a pas encore de réponses ici : rien n’est remplacé.
copy-yes = La reprendre
copy-no = Tout laisser ainsi
copy-back = Vos réponses du { $day } sont de retour.
copy-back-aside = Vos réponses du { $day } sont de retour. Celles d’avant sont mises de côté sous le nom { $file }.
copy-newer = Cette copie vient d’une version plus récente du programme. Mettez d’abord le programme à jour. Rien n’a changé ici.
copy-damaged = Cette copie ne peut pas être lue : elle est endommagée, ou vient d’un autre programme. Choisissez-en une autre. Rien n’a changé ici.
copy-not-back = La copie n’a pas pu être reprise ({ $why }). Rien n’a changé ici.

notice-store-aside = Vos progrès n’ont pas pu être lus. Le fichier est mis de côté sous le nom { $name } dans { $folder }, et un nouveau commence. Les réglages permettent de reprendre une copie.
notice-store-full = Le disque est plein : cette étape n’a pas pu être enregistrée. Continuez, un nouvel essai sera fait à la suivante. Faites un peu de place, s’il vous plaît.

cli-backup = Enregistrer une copie de toutes les réponses
    .file = Le fichier de la copie ; il ne doit pas encore exister
cli-restore = Reprendre une copie de toutes les réponses ; celles d’ici sont mises de côté
    .file = La copie
cli-copy-saved = La copie est enregistrée dans { $file }.
cli-copy-back = Les réponses de { $file } sont de retour.
cli-copy-aside = Celles d’avant sont mises de côté dans { $file }.
cli-copy-exists = { $file } existe déjà, et une copie ne remplace jamais un fichier. Donnez un autre nom.
cli-copy-newer = Elle vient d’une version plus récente du programme. Mettez-le à jour, puis reprenez { $file }.
cli-copy-damaged = { $file } ne peut pas être reprise : { $why }. Choisissez une autre copie ; rien n’a changé.
cli-copy-failed = Cela n’a pas marché avec { $file } : { $why }. Rien n’a changé ; vérifiez que le dossier accepte l’écriture et qu’il reste de la place.
