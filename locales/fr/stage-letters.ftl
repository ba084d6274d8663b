sms-close = Fermer le fil
sms-today = Aujourd’hui
email-close = Fermer le courriel
email-letters =
    { $count ->
        [one] Un courriel
       *[other] { $count } courriels
    }
email-from = De
email-to = À
email-subject = Objet
email-again = Re : { $subject }
web-close = Fermer la page
web-address = Adresse de la page
stage-bank = L’application de la banque
bank-own = Ma banque
bank-close = Fermer
bank-freeze = Bloquer ma carte
bank-pause = La banque marque une pause
