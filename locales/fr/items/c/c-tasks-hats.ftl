cast-boss = Greta, Têtes au chaud
    .contact = 06 39 98 04 17
cast-me = Vous
cast-scene = Ce qui se passe
begin = Le chauffage coûte cher, cet hiver. Dans le groupe de la rue, vous avez écrit : « J’ai deux soirées libres. » Quelqu’un vous répond.
hello = Bonjour, Greta, de Têtes au chaud ! Votre mot m’a fait sourire. C’est facile : vous commandez nos bonnets sur votre téléphone et vous les vantez en deux lignes. [Les premiers { $sum } sont à vous ce soir](sign:small-win). Dès le deuxième bonnet, [vous avancez le prix, remboursé avec la paie](sign:pay-first). Tout se passe dans [une appli dont je vous envoie le lien](sign:off-platform). Il me faut deux personnes avant vingt et une heures. Vous en êtes ?
why = Un travail vous paie, et non l’inverse. La petite somme de ce soir sert à faire accepter la suite. Ne versez rien, n’installez rien, et parlez-en à un proche.
