problem-SL026 = Une longue phrase : { $subject }.
    .remedy = Dites-le en deux fois : 20 mots au plus, ou 45 caractères chinois.
problem-SL027 = Une phrase trop longue : { $subject }.
    .remedy = Dites-le en deux ou trois fois : jamais plus de 25 mots, ou de 60 caractères chinois.
problem-SL028 = Des mots qui accusent la personne trompée : { $subject }.
    .remedy = Dites ce que l’autre a fait, et ce qui aide maintenant.
problem-SL029 = Ce numéro de téléphone est peut-être celui de quelqu’un : { $subject }.
    .remedy = Prenez un numéro réservé à la fiction, masquez-le par des •, ou citez la ligne publique du pays par sa variable.
problem-SL030 = Cette adresse existe peut-être : { $subject }.
    .remedy = Terminez-la par .example, .test ou .invalid, ou prenez example.com, example.net ou example.org.
problem-SL031 = Un nom qui existe : { $subject }.
    .remedy = Inventez une entreprise, une application ou un service, ou dites ce que c’est : une banque, une messagerie.
problem-SL032 = Cette carte ou ce compte existe peut-être : { $subject }.
    .remedy = Masquez le numéro par des •, ou changez un chiffre pour qu’il ne soit plus valable.
problem-SL033 = Ce numéro d’identité est peut-être celui de quelqu’un : { $subject }.
    .remedy = Masquez-le par des •, ou changez un chiffre pour qu’il ne soit plus valable.
problem-SL034 =
    { $subject ->
        [longest] La meilleure réponse est chaque fois la plus longue.
        [first] La meilleure réponse est chaque fois écrite en premier.
       *[other] Les meilleures réponses ont un ton à elles : { $subject }.
    }
    .remedy = Que les bonnes et les mauvaises réponses se ressemblent par la longueur, l’ordre et le ton : seul ce qui a été dit doit les distinguer.
problem-SL035 = L’image n’a pas de description : « { $subject } » manque.
    .remedy = Dites en une phrase ce qu’on y voit, pour ceux qui ne la voient pas.
problem-SL036 = L’image « { $subject } » n’est pas dans media/, ou n’est pas un PNG qu’on puisse montrer.
    .remedy = Mettez-y un PNG de ce nom, de 1 Mio et de 4096 pixels de côté au plus ; lettres, chiffres et traits d’union dans le nom.
problem-SL037 = Aucune réplique ne cite le fichier « { $subject } ».
    .remedy = Citez-le dans le champ media d’une réplique, ou retirez-le.
problem-SL038 = « { $subject } » ne cite aucune source.
    .remedy = Donnez dans review.sources au moins un code de la fiche de faits.
problem-SL039 = Dernière vérification le { $subject } : il y a plus de deux ans, ou un jour à venir.
    .remedy = Vérifiez de nouveau les faits et notez le jour.
problem-SL040 = « { $subject } » n’est pas une date.
    .remedy = Écrivez l’année, le mois et le jour en chiffres, comme 2026-11-24.
problem-SL042 = Les situations de « { $subject } » annoncent de quoi elles parlent ; celle-ci ne le fait pas.
    .remedy = Mettez content_note: true et écrivez le message content-note.
