cast-caller = Karima Bloas, service des eaux
    .contact = 06 39 98 05 38
cast-me = Vous
cast-scene = Ce qui se passe
begin = La tempête a bouché la gouttière, et vous cherchez un seau. Le téléphone sonne, d’un numéro nouveau.
hello = Bonjour, Karima Bloas, du service des eaux. L’eau fuit sans cesse rue du Quai, et je vois que chez vous aussi. Je voudrais arranger cela demain. Le nouveau joint coûte { $sum }, sur votre prochaine facture. Serez-vous là dans la matinée ? Un plombier vient au compteur pour dix minutes. [Appelez le numéro de votre dernière facture](mark:survives-my-check), on vous dira son nom. Ou [choisissez un autre jour](mark:i-have-time).
why = Vous pouvez vérifier au numéro de votre facture, et le jour est à vous. Appelez d’abord, puis ouvrez au plombier.
