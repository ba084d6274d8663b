cli-check-explain = Ce que signifie un code comme SL007, et la raison de la règle ; sans code, tous les codes
cli-check-facts = Ce qu’on ne sait pas encore des pays, et ce qui est à revérifier
cli-new = Créer un recueil pour commencer : une arnaque et son vrai pendant, en ordre tels quels
    .id = L’identifiant du recueil : minuscules, chiffres et traits d’union
    .topic = Le thème, comme « fake-police », « T01 » ou « police » ; les achats si absent
    .out = Créer le dossier du recueil dans celui-ci ; ici si absent
    .lang = Langues du texte, la première d’abord : en, zh-CN, fr, ou plusieurs avec des virgules

cli-check-more = « second-look check --explain CODE » en dit plus sur un code.

new-made =
    { $folder } est créé. Tous ses textes sont des exemples : écrivez par-dessus.
    Pour l’examiner : second-look check { $folder }
    Pour le voir : second-look preview { $folder }
new-bad-id = « { $id } » ne peut pas être l’identifiant du recueil. Minuscules, chiffres et traits d’union simples, une lettre d’abord, et pas « core ».
new-exists = { $folder } existe déjà, et rien n’y a été touché. Choisissez un autre identifiant, ou un autre dossier avec --out.
new-no-topic = Il n’y a pas de thème « { $topic } », ou il y en a plusieurs. Les thèmes sont : { $topics }.
new-no-language = Il n’y a pas de texte en « { $lang } ». Choisissez en, zh-CN ou fr.
new-cannot-write = Impossible d’écrire { $file } : { $why }. Choisissez un autre dossier avec --out.

facts-no-file = pas encore de fichier
facts-absent = absent
facts-old = vérifié pour la dernière fois le { $day }
facts-unsure = pas assez sûr pour être montré ({ $source })
facts-need-emergency = numéro d’urgence
facts-need-steps = les trente premières minutes
facts-need-bank = un numéro qui mène à la banque
facts-need-report = où signaler une fraude
facts-need-advice = conseil et aide
facts-need-law = la loi sur le prêt de cartes
facts-need-money = l’écriture des sommes
facts-summary =
    { $rows ->
        [0] { $with } pays sur { $all } ont un fichier ; il n’y a rien à faire.
        [one] { $with } pays sur { $all } ont un fichier ; un point est à reprendre.
       *[other] { $with } pays sur { $all } ont un fichier ; { $rows } points sont à reprendre.
    }
