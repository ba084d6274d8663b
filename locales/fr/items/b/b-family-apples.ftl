cast-sender = Nuri
    .contact = 06 39 98 08 27
cast-me = Vous
cast-scene = Ce qui se passe
begin = Le vent secoue les volets, et vous enfilez des rondelles de pomme. Un message arrive d’un numéro inconnu.
hello = Tata, c’est Nuri ! Mon téléphone a coulé avec un casier à crabes, voici le numéro d’un copain. J’ai ma place pour le permis côtier ! Seulement, les frais sont à verser avant dix-huit heures, et l’appli de ma banque est au fond aussi. Tu pourrais m’avancer les { $sum } ? [C’est à l’école de voile, leur facture est sur ton frigo](mark:normal-money-path). [Appelle d’abord Maman, elle l’a vu couler](mark:survives-my-check). Je te rends tout vendredi !
why = Nuri vous renvoie à ce que vous avez déjà : la facture sur le frigo, et le numéro de sa mère. Appelez-la d’abord, puis payez selon la facture.
