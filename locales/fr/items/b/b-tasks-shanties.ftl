cast-recruiter = Élif, Lanterne Musique
    .contact = 06 39 98 02 14
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous aimeriez gagner un peu d’argent avant l’hiver. Lundi, vous avez laissé votre nom sur une page d’emplois. Aujourd’hui, quelqu’un vous écrit.
hello = Bonjour, ici Élif, de Lanterne Musique ! Nous cherchons des gens pour écouter des chants de marins et mettre un cœur sous chacun. Trente chants par soir, { $sum } par semaine. [Les premiers { $small } sont à vous dès ce soir](sign:small-win). Pour la grande liste, [vous avancez { $fee }, rendus avec la paie](sign:pay-first). Répondez avant vingt heures, il reste six places. [Tout se règle ici, dans ce fil](sign:cannot-check).
why = Un peu d’argent arrive d’abord, puis c’est à vous d’en verser. Un vrai travail ne demande pas de dépôt : gardez vos { $fee } et quittez la conversation.
