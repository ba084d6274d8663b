# Le téléphone, les appels vidéo et les discussions.

call-ringing = Le téléphone sonne
call-ringing-more = Rien ne vous oblige à répondre. Il sonne aussi longtemps que vous voulez.
call-answer = Répondre
call-let-ring = Laisser sonner
call-missed = Appel manqué
call-hidden = Aucun numéro ne s’affiche
    .short = Non affiché
call-named = Le nom est venu avec l’appel
    .short = Nom transmis
call-left = Vous avez laissé sonner
call-left-more = La sonnerie s’est arrêtée, et rien de grave n’est arrivé. Qui a vraiment besoin de vous laisse un message ou rappelle. Vous pouvez toujours rappeler un numéro que vous connaissez.
call-left-again = Si vous le souhaitez, il sonne encore une fois.
call-after-all = Répondre quand même
call-waits = En attente. L’appel patiente
    .more = L’appel patiente et personne ne vous entend. Prenez votre temps : demandez à quelqu’un, ou vérifiez quelque chose.
call-resume = Reprendre
call-close = Fermer
call-nothing-sent = Rien de ce que vous tapez ici n’est envoyé.
call-keypad-close = Fermer le clavier
call-key-star = Étoile
call-key-hash = Dièse
call-own = Vous appelez un numéro choisi par vous

stage-video-call = L’appel vidéo
video-microphone = Micro allumé
video-camera = Caméra allumée

chat-typing = { $who } écrit
chat-earlier =
    { $count ->
        [one] Un message plus ancien se trouve
       *[other] { $count } messages plus anciens se trouvent
    } sous « Relire depuis le début ».
chat-members = { $count } personnes dans ce groupe
chat-leave-report = Quitter et signaler
chat-voice-words = Le message est écrit ci-dessus, mot pour mot.
