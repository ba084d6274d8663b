cast-sender = Mila
    .contact = 06 39 98 04 61
cast-me = Vous
cast-scene = Ce qui se passe
begin = La pluie tambourine sur le toit, et vous tricotez la seconde moufle. Un message arrive d’un numéro nouveau.
hello = Tata, c’est Mila ! Mon téléphone a glissé du ponton, voici mon nouveau numéro. J’ai la chambre rue des Cordiers ! Seulement, la caution est à verser avant dix-huit heures, et l’appli de ma banque est au fond avec lui. Tu pourrais payer les { $sum } pour moi ? [C’est au frère de la propriétaire, je t’envoie son compte](sign:odd-payment). [Je ne peux pas appeler, je travaille jusqu’à vingt-deux heures](sign:cannot-check). Je te rends tout vendredi !
why = C’est peut-être Mila, ou n’importe qui : pas de voix, et l’argent va à quelqu’un d’inconnu. Avant de payer, appelez ses parents au numéro que vous avez.
