cli-preview = Voir un recueil dans la fenêtre pendant qu’on l’écrit : la scène et, à côté, ce qui est à corriger
    .path = Le dossier du recueil, ou le fichier d’une de ses situations
    .scenario = Commencer par cette situation, d’après son identifiant
    .from = Commencer à cet endroit
    .lang = Langue de la situation : en, zh-CN ou fr
    .country = Pays : AU, BE, CA, CH, CN, FR, GB, IE, IN, LU, NZ, SG, US
    .seed = Le nombre qui décide du tirage ; 1 si absent

watch-what = Indiquez le dossier du recueil après « check --watch » : celui du programme ne change jamais.
watch-cannot = { $path } ne peut pas être suivi ({ $why }). Indiquez le dossier d’un recueil qui existe.
watch-begins = { $path } est suivi. Ctrl+C pour finir.
watch-changed = — Quelque chose a changé. Voici où en est le recueil : —

cli-no-window = Cette version de Second regard n’a pas de fenêtre. « second-look check --watch » et « second-look play » marchent dans le terminal.
preview-no-pack = { $path } n’appartient à aucun recueil. Indiquez un dossier qui contient pack.ron, ou le fichier d’une de ses situations.
preview-no-situation = Il n’y a pas de situation « { $id } » dans ce recueil. Il contient : { $known }.
preview-no-language = « { $code } » n’est pas une langue de ce programme. Il parle : { $known }.
preview-no-country = Il n’y a pas de pays « { $code } » dans ce programme. Il connaît : { $known }.

preview-title = Aperçu
preview-desk = Pour les auteurs
preview-situation = Situation
preview-language = Langue
preview-beat = Endroit
preview-again = Recommencer
preview-redraw = Autre tirage
preview-back = Retour à la scène
preview-earlier = Les précédentes
preview-later = Les suivantes
preview-item = { $beat } · { $kind }
preview-kind-line = réplique
preview-kind-ask = question
preview-kind-press = on insiste
preview-kind-spot = recherche d’indices
preview-kind-end = fin
preview-where = { $path } · { $beat } · tirage { $draw }
preview-sound = Rien à corriger dans ce recueil.
preview-here =
    { $count ->
        [0] Rien à corriger dans cette situation.
        [one] Un point à revoir dans cette situation.
       *[other] { $count } points à revoir dans cette situation.
    }
preview-elsewhere =
    { $count ->
        [one] Un autre ailleurs dans le recueil.
       *[other] { $count } autres ailleurs dans le recueil.
    }
preview-both = { $here } { $elsewhere }
preview-more =
    { $count ->
        [one] Encore un ; « second-look check » les nomme tous.
       *[other] Encore { $count } ; « second-look check » les nomme tous.
    }
preview-last = En attendant la correction, la scène montre la dernière version en ordre.
preview-gone = Le fichier de cette situation n’est plus là. La scène montre sa dernière version en ordre.
preview-not-yet = Cette situation ne peut pas encore être jouée.
    .more = Dès que les points indiqués sont corrigés, elle apparaît ici.
preview-empty = Il n’y a pas encore de situation dans ce recueil.
    .more = Écrivez-en une dans le dossier « scenarios », et elle apparaît ici.
preview-other-language = Pas encore écrite dans cette langue : elle est montrée en { $language }.
preview-unwatched = Les changements sur le disque ne sont pas vus ({ $why }). Ouvrez de nouveau l’aperçu pour les voir.
