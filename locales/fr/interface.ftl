app-name = Second regard
language-name = Français
language-choose = Choisissez votre langue
language-change-later = Vous pourrez en changer à tout moment.
language-en = English
language-zh-CN = 简体中文
language-fr = Français
this-computer = Réglage de cet ordinateur

country-title = Votre pays
country-choose = Dans quel pays êtes-vous ?
country-why = Les numéros à appeler et la monnaie sont alors ceux de votre pays.
country-now = Choisi en ce moment
country-more = D’autres pays
# Countries as the alphabet of this language files their names.
country-order = AU BE CA CN US FR IN IE LU NZ GB SG CH

bar-back = Retour
bar-home = Accueil
bar-help = Ça m’arrive en ce moment
bar-more = La suite
bar-text-size = Taille du texte
    .short = Texte
    .name = Taille du texte, { $percent } % en ce moment. Appuyez pour la taille suivante.

go-on = Continuer
you = Vous
steps = Étape { $now } sur { $all } environ
steps-over = Terminé
date =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

home-title = Cinq minutes, un second regard
home-sentence = Des situations de tous les jours : certaines sont vraies, d’autres non. C’est vous qui décidez, et ici vous ne risquez rien.
home-start = Commencer
home-stop = Arrêtez-vous quand vous voulez
home-new =
    { $count ->
        [0] Vous les avez toutes jouées
        [one] Une nouvelle situation vous attend
       *[other] { $count } nouvelles situations vous attendent
    }
home-open = Reprendre où vous en étiez
home-topics = Choisir une situation
    .more = Par sujet, ou par la façon dont elle arrive
home-progress =
    .more = Arnaques arrêtées, vrais contacts reconnus
home-counts = Arnaques arrêtées : { $stopped } sur { $scams } ; vrais contacts reconnus : { $trusted } sur { $genuine }

topics-length = { $channel } · { $steps } étapes environ · { $minutes } minutes environ
topics-pack = { $line } · de « { $pack } », ajouté à cet ordinateur, que nous n’avons pas vérifié
topics-all = Les { $count } situations
topics-before = Les précédentes
topics-after = Les suivantes
topics-place = { $first } à { $last } sur { $all }
topics-played = Déjà jouée

play-listen = Prenez votre temps
play-what-do-you-do = Que faites-vous ?
play-transcript = Relire depuis le début
waits-phone-call = Rien ne presse. L’appel vous attend.
waits-video-call = Rien ne presse. L’appel vous attend.
waits-chat = Rien ne presse. La discussion vous attend.
waits-sms = Rien ne presse. Le message vous attend.
waits-email = Rien ne presse. Le courriel vous attend.
waits-web-page = Rien ne presse. La page vous attend.
waits-bank-app = Rien ne presse. L’application vous attend.
waits-poster = Rien ne presse. L’affiche reste où elle est.
waits-live-stream = Rien ne presse. Le direct vous attend.
waits-face-to-face = Rien ne presse. On vous attend.

stage-phone-call = Le téléphone
call-no-number = Numéro masqué
call-known = Dans vos contacts
    .short = Connu
call-unknown = Absent de vos contacts
    .short = Inconnu
call-on = En communication
call-rings = Appel entrant
call-over = L’appel est terminé
call-keypad = Clavier
call-hold = Attente
call-hang-up = Raccrocher
chat-leave = Quitter

grade-best = Le meilleur choix
grade-fine = Un bon choix
grade-risky = Un choix risqué
grade-harmful = Un choix coûteux
feedback-another-way = Essayer autrement
feedback-habit = À garder
feedback-next = Un bon pas pour la suite
act-pause = Faire une pause est toujours permis. Quelqu’un de sérieux peut attendre.
act-call-back = Raccrochez, puis appelez un numéro que vous avez cherché vous-même.
act-ask-someone = Parlez-en à une personne de confiance avant de décider.
act-guard-secrets = Ne donnez ni code ni mot de passe, et ne partagez pas votre écran, peu importe qui le demande.
act-official-check = Vérifiez vous-même, dans l’application ou le registre officiel.
act-refuse = Vous avez le droit de dire non. Vous ne devez à personne ni argent ni carte.
act-freeze = Prévenez tout de suite la banque et la police. Tôt, c’est bien ; tard, c’est encore utile.
act-report = Gardez les messages et signalez-les. Cela aide aussi la personne suivante.
act-go-along = Cela correspondait à ce que vous aviez déjà vérifié.
act-instead = Faites une pause, puis vérifiez avec un numéro ou une application que vous connaissez déjà.

kind-sign = indice
    .named = L’indice : { $name }
kind-mark = gage de sérieux
    .named = Un gage de sérieux : { $name }
marked-words = ({ $kind } { $number } : { $words })
clue-unexpected-contact = Contact non sollicité
clue-borrowed-identity = Identité usurpée
clue-pressure-threat = Urgence ou menace
clue-quick-warmth = Gentillesse soudaine, cadeaux
clue-secrecy = On vous demande le secret
clue-too-good = Trop beau pour être vrai
clue-small-win = Un petit gain d’abord
clue-pay-first = Payer pour recevoir
clue-odd-payment = Paiement inhabituel
clue-asks-secrets = On veut vos codes, votre visage ou trop de données
clue-remote-control = Installer une appli, partager l’écran
clue-off-platform = En dehors des voies officielles
clue-use-your-name = On veut votre carte, votre compte ou votre nom
clue-cannot-check = Impossible à vérifier
clue-survives-my-check = Confirmé par votre propre vérification
clue-i-have-time = On vous laisse le temps
clue-no-codes = Ni code, ni écran, ni appli
clue-normal-money-path = L’argent par la voie normale, ou pas d’argent
clue-may-tell-anyone = Vous pouvez en parler
clue-named-and-registered = Un nom que l’on peut vérifier

spot-question = Qu’est-ce qui est douteux, qu’est-ce qui est sûr ?
spot-how = Appuyez sur des mots pour les marquer, encore une fois pour annuler. Ici, on ne peut pas se tromper.
spot-sign = Douteux : { $name }
spot-mark = Sûr : { $name }
spot-near = Rien de particulier
spot-plain = « { $words } » : tout le monde pourrait le dire, cela ne prouve rien.
spot-undo = Annuler
    .name = Annuler la marque { $number }
spot-count =
    { $count ->
        [0] Rien de marqué pour l’instant. Un endroit suffit pour commencer.
        [one] Un endroit marqué. Y en a-t-il un autre ?
       *[other] { $count } endroits marqués. Encore un coup d’œil, si vous voulez.
    }
spot-hint = Montrez-m’en un
spot-done = J’ai regardé
spot-found = Voici ce qu’il y avait
spot-found-count =
    { $found ->
        [0] Il y en a { $all } en tout. Regardez-les tranquillement.
       *[other] Vous en avez trouvé { $found } sur { $all }. Les voici, chacun à sa place.
    }

leave-question = On s’arrête là pour aujourd’hui ?
leave-kept = Vous pourrez reprendre exactement ici.
leave-not-kept = Rien n’est gardé sur cet ordinateur : la prochaine fois, il faudra recommencer.
leave-go-on = Continuer à jouer
leave-stop = Arrêter pour aujourd’hui

outcome-stopped = Arnaque arrêtée à temps
outcome-stopped-late = Arnaque arrêtée, mais tard
outcome-harmed = L’arnaque est allée au bout
outcome-trusted = Confiance bien placée
outcome-turned-away = Vrai contact repoussé
debrief-said = Ce qui a été dit
debrief-behind = En coulisses
debrief-habit = L’habitude à garder
debrief-like = Une autre du même genre
    .more = Vraie ou fausse ? À vous de dire.
debrief-again = Rejouer

progress-title = Mes progrès
progress-practise = S’entraîner
progress-none = Rien de joué pour l’instant.
    .more = Les deux verres de vos lunettes s’éclaircissent au fil des parties : les arnaques arrêtées et les vrais contacts reconnus.
progress-begun = Un bon début.
    .more = Pour bien voir, il faut les deux verres. La prochaine situation peut être vraie ou fausse.
progress-both = Les deux verres sont nets.
    .more = Vous arrêtez la plupart des arnaques et vous reconnaissez la plupart des vrais contacts. Vérifier par soi-même sert aux deux.
progress-cautious = Vous arrêtez la plupart des arnaques.
    .more = Quelques vrais contacts ont été repoussés. Appeler un numéro de confiance garde les deux verres nets.
progress-trusting = Vous reconnaissez les vrais contacts.
    .more = Quelques arnaques sont allées plus loin. Une courte pause avant l’argent ou les codes change tout.
progress-mixed = Chaque regard aiguise l’œil.
    .more = Avant de décider, faites une pause. Vérifiez avec un numéro ou une application que vous connaissez déjà. Cela sert aux deux.
score-of = sur { $all }
score-scams = arnaques arrêtées
    .spoken = Arnaques arrêtées : { $well } sur { $all } ; arrêtées tard : { $late }
score-genuine = vrais contacts reconnus
    .spoken = Vrais contacts reconnus : { $well } sur { $all }
score-late =
    { $late ->
        [one] une de plus, mais tard
       *[other] { $late } de plus, mais tard
    }
dots = { $well } sur { $all }
dots-late =
    { $late ->
        [one] { $well } sur { $all }, plus une tard
       *[other] { $well } sur { $all }, plus { $late } tard
    }
dots-scams = Arnaques arrêtées : { $well } sur { $all } ; arrêtées tard : { $late }
dots-genuine = Vrais contacts reconnus : { $well } sur { $all }
attempt = { $outcome } · { $when }
attempt-again = { $outcome } · { $when } · rejouée, ne compte pas

settings-title = Réglages
settings-language = Langue
settings-country = Pays
settings-text-size = Taille du texte
settings-percent = { $percent } %
settings-theme = Couleurs
settings-motion = Mouvement
theme-system = Comme l’ordinateur
theme-light = Clair
theme-dark = Sombre
theme-contrast-dark = Blanc sur noir
theme-contrast-light = Noir sur blanc
motion-some = Un peu de mouvement
motion-calm = Aucun mouvement

help-heading = Vous avez bien fait de vous arrêter.
help-fault = C’est un délit, et ce n’est pas votre faute. Une étape après l’autre.
help-change = Changer
help-back = Revenir où j’étais
help-source = Source : { $source }. Vérifié le { $date }.
help-unsure = Publié un peu partout ; nous ne l’avons pas encore vérifié.
help-law = Prêter une carte ou un compte
help-gap = Pour ceci, nous n’avons pas d’information vérifiée ; demandez à votre banque ou à la police :
help-gap-bank = Un numéro commun à toutes les banques
help-gap-report = Un numéro ou un site pour signaler
help-gap-advice = Un numéro pour être conseillé
help-gap-law = La loi sur le prêt d’une carte ou d’un compte

notice-close = Fermer
notice-field = Un réglage (« { $name } ») n’a pas pu être lu. Il a repris sa valeur habituelle ; les autres n’ont pas changé.
notice-aside = Vos réglages n’ont pas pu être lus. L’ancien fichier est à côté du nouveau, sous le nom { $name }.
notice-unreadable = Vos réglages n’ont pas pu être ouverts ({ $why }). Le programme prend les réglages habituels.
notice-settings = Ce réglage n’a pas pu être enregistré ({ $why }). Il tient jusqu’à la fermeture du programme.
notice-store-newer = Vos progrès viennent d’une version plus récente du programme. Mettez-le à jour. D’ici là rien n’est gardé, et le fichier { $file } reste tel quel.
notice-store-unwritable = Impossible d’enregistrer dans { $file } ({ $why }). Le programme fonctionne, mais il oubliera tout à la fermeture.
notice-store-read = Une partie de vos progrès n’a pas pu être lue ({ $why }).
notice-store-write = Cette étape n’a pas pu être enregistrée ({ $why }). Continuez : le programme réessaiera à la suivante.
notice-left-out =
    { $count ->
        [one] Une situation n’a pas pu être ouverte. Les autres fonctionnent. { $problem }
       *[other] { $count } fichiers n’ont pas pu être ouverts. Les autres fonctionnent. { $problem }
    }
no-display = Aucun écran pour ouvrir une fenêtre. Lancez Second regard depuis un bureau, ou définissez DISPLAY ou WAYLAND_DISPLAY ; « second-look play » marche dans le terminal.
no-window = La fenêtre n’a pas pu s’ouvrir ({ $error }). « second-look play » marche dans le terminal.

channel-phone-call = Appel
channel-video-call = Appel vidéo
channel-chat = Discussion
channel-sms = SMS
channel-email = Courriel
channel-web-page = Page web
channel-bank-app = Appli bancaire
channel-poster = Affiche
channel-live-stream = Direct
channel-face-to-face = À la porte
topic-fake-police = Police et justice
topic-fake-bank = Banque
topic-fake-service = Service client
topic-courier = Colis
topic-task-job = Missions payées
topic-card-selling = Petits boulots et prêt de carte
topic-phone-relay = Prêter son téléphone
topic-job-abroad = Travail à l’étranger
topic-investment = Placements
topic-loan = Prêts et crédit
topic-shopping = Achats et billets
topic-gambling = Jeux d’argent
topic-laundering = Faire passer de l’argent
topic-fundraising = Collectes illégales
topic-old-age-care = Vieillir accompagné
topic-health-and-tours = Santé et excursions
topic-family-in-trouble = Un proche en difficulté
topic-game-skins = Jeux vidéo
topic-tipping = Directs et pourboires
topic-apps-and-faces = Applis et visages
topic-libel = Rumeurs et faux messages
topic-recovery = Récupérer son argent
topic-students-abroad = Études à l’étranger

note-title = Avant de commencer
note-begin = Commencer
note-another = En prendre une autre
settings-audience = Situations pour
    .more = La première page et la liste ne proposent alors que celles-là.
audience-everyone = Tout le monde
audience-senior = Les personnes âgées
audience-student = Les étudiants et les jeunes
audience-child = Les enfants
topics-audience = Affichées ici : les situations pour « { $audience } ». Cela se change dans les réglages.
