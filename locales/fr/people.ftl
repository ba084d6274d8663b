people-title = Qui est là ?
people-more = Chaque personne a ses exercices et ses progrès. Il n’y a pas de mot de passe : tout le monde ici peut tout voir.
people-here = Là en ce moment
people-switch = Ce n’est pas vous ? Appuyez ici
    .spoken = { $name } est là. Ce n’est pas vous ? Appuyez ici
people-first = Première personne
people-add = Ajouter une personne
    .more = Une image suffit
people-added = { $name } est maintenant sur la liste.
people-changed = C’est noté pour { $name }.
people-change = Changer
    .spoken = Changer { $name }
people-forget = Supprimer…
    .spoken = Supprimer… { $name }
people-full = Cela fait { $count } personnes. Il n’y a plus de place.
people-offer = Plusieurs personnes à la maison
    .more = Chacune avec ses exercices et ses progrès

person-change = Image et surnom
person-picture = Image
person-name = Surnom (rien ne vous oblige à en taper un)
person-name-or = Sans surnom, vous vous appelez ici « { $word } ».
person-name-none = Sans surnom, vous vous appelez ici « Première personne ».
person-name-stays = Le surnom reste dans ce programme. Il n’est sur aucune page imprimée. Seule une copie de tout le contient aussi.
person-letters = Certaines lettres ne peuvent pas s’afficher ici. Elles ont été laissées de côté.
person-add = Ajouter
person-keep = Garder ainsi

badge-flower = Fleur
badge-boat = Bateau
badge-tree = Arbre
badge-fish = Poisson
badge-cup = Tasse
badge-kite = Cerf-volant
badge-star = Étoile
badge-house = Maison
badge-leaf = Feuille
badge-balloon = Ballon
badge-apple = Pomme
badge-fan = Éventail

forget-title = Supprimer
forget-attempt = Supprimer cet essai ?
    .goes = L’essai « { $title } » du { $when } part pour de bon, avec toutes vos réponses. Tout le reste est gardé.
forget-checkup = Supprimer ce bilan ?
    .goes = Le bilan du { $when } part pour de bon, avec toutes vos réponses. Tout le reste est gardé.
forget-person = Supprimer { $name } ?
    .goes = Surnom, image, exercices et bilans de { $name } partent pour de bon. Toutes les autres personnes restent.
forget-everything = Tout supprimer ?
    .goes = Toutes les personnes d’ici partent pour de bon, avec leurs exercices et leurs bilans. Les fichiers mis de côté aussi. La langue, la taille du texte et les autres réglages restent.
forget-copies = Les copies et les pages que vous avez enregistrées sont à vous. Elles restent où elles sont.
forget-no = Garder
forget-yes = Supprimer
forget-enough = Laisser ainsi
forget-failed = La suppression n’a pas marché ({ $why }). Essayez encore un peu plus tard, s’il vous plaît.
forget-out-of-reach = Le fichier { $file } ne peut pas être modifié pour l’instant. Rien ne peut y être supprimé. Rien n’a changé.
forget-key-attempt = Supprimer cet essai…
forget-key-checkup = Supprimer ce bilan…
forget-key-everything = Tout supprimer…

gone-attempt = L’essai est supprimé.
gone-checkup = Le bilan est supprimé.
gone-person = { $name } n’est plus ici, et tout ce qui était à son nom est supprimé.
gone-everything = Tout est supprimé. Vos réglages sont toujours là.
gone-left =
    { $count ->
        [one] Il en reste peut-être une trace dans un fichier abîmé, mis de côté : { $file }. Tout supprimer l’enlève aussi.
       *[other] Il en reste peut-être une trace dans { $count } fichiers abîmés, mis de côté, dont { $file }. Tout supprimer les enlève aussi.
    }

settings-forget = Supprimer
    .more = Un seul essai se supprime sur sa page, que vous ouvrez depuis « Mes progrès ». Ici, vous supprimez toutes les personnes et tout ce qu’elles ont fait.
