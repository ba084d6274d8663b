settings-tables = Enregistrer mes données en tableaux
    .more = Vous pouvez aussi avoir vos réponses en tableaux, pour un tableur ou pour une personne qui vous aide. Aucun nom n’y figure. Toute personne qui a les fichiers peut lire vos réponses.
tables-saved = Vos tableaux sont dans le dossier { $folder }. Leurs noms commencent par « { $stem } ».
tables-not-saved = Les tableaux n’ont pas pu être enregistrés dans { $folder } ({ $why }). Vos réponses sont intactes, là où elles étaient.
tables-no-folder = Cet ordinateur n’indique aucun dossier pour vos documents ; les tableaux n’ont pas été enregistrés.
tables-none = Rien n’est gardé sur cet ordinateur pour l’instant : il n’y a pas de tableaux à enregistrer.

cli-export = Écrire vos propres réponses en tableaux, sans aucun nom
    .format = Des tableaux pour un tableur (csv), ou un seul document (json)
    .to = Le dossier où écrire, ou pour json un fichier qui n’existe pas encore ; à défaut, vos documents
cli-export-none = Il n’y a pas encore de réponses : { $file } n’existe pas. Jouez d’abord une situation, ou donnez un autre dossier avec --data-dir.
cli-export-no-folder = Cet ordinateur n’indique aucun dossier pour vos documents. Donnez-en un avec --to.
cli-export-tables = { $file } n’est pas un dossier, et les tableaux sont plusieurs fichiers. Donnez un dossier, ou prenez --format json.
cli-export-exists = { $file } existe déjà, et un export ne remplace jamais un fichier. Donnez un autre nom.
cli-export-failed = Rien n’a été écrit dans { $file } : { $why }. Vérifiez que le dossier accepte l’écriture et qu’il reste de la place.
cli-kept-newer = Les réponses viennent d’une version plus récente du programme. Mettez-le à jour, puis reprenez { $file }.
cli-kept-damaged = Les réponses de { $file } ne peuvent pas être lues : { $why }. Ouvrez le programme, qui met le fichier de côté, ou reprenez une copie avec « restore ».
cli-kept-failed = Les réponses de { $file } ne peuvent pas être lues : { $why }. Fermez les autres fenêtres du programme, vérifiez que le fichier peut être lu, puis réessayez.
