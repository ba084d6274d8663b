cast-sheet = La feuille de l’arrêt de bus
cast-me = Vous
cast-scene = Ce qui se passe
begin = Vous attendez le bus numéro 5. Près du banc, quelqu’un a punaisé une nouvelle feuille.
advert = Le pied sûr tout l’hiver ! La kinésithérapeute Ngozi Bell montre comment marcher sur la glace, et comment se relever, à tout âge. On commence mercredi à dix heures, dans le gymnase de l’école. Vingt places seulement, venez tôt ! Après, pour chacun, du thé et des noix. Six matinées coûtent { $sum }, [à payer au guichet du centre de santé, avec reçu](mark:normal-money-path). [Parlez-en à votre médecin, et venez en famille](mark:may-tell-anyone).
    .part-foot = En bas : [« Centre de santé, 3 montée de la Fontaine »](mark:named-and-registered)
    .part-foot-more = Un nom, une rue, et le numéro de téléphone du guichet.
why = On ne promet aucune guérison, on lit un nom et une adresse, et l’on paie au guichet. Renseignez-vous au centre de santé, et venez si cela vous tente.
