cli-kiosk = La borne : un visiteur après l’autre, jusqu’à ce que son responsable la ferme
    .forget_pin = Oublier le code du responsable ; au prochain démarrage, un nouveau sera demandé, et chiffres et réglages restent
cli-kiosk-forgot = Le code est oublié. Au prochain démarrage, la borne en demandera un nouveau.
cli-kiosk-no-pin = Il n’y avait pas de code. Au prochain démarrage, la borne en demandera un.
cli-kiosk-no-folder = Cet ordinateur n’indique aucun dossier pour les données de la borne. Donnez-en un avec --data-dir.
cli-kiosk-not-forgotten = Le code n’a pas pu être oublié dans { $folder } ({ $why }). Lancez cette commande avec le compte qui fait tourner la borne.
cli-kiosk-runs = Une autre borne tourne déjà sur { $folder }. Fermez-la d’abord, ou donnez un autre dossier avec --data-dir.
