explain-broken = Fautif :
explain-mended = Corrigé :
explain-where = Décrit dans docs/authors.md, sous « { $section } » (en anglais).
explain-unknown = Il n’y a pas de code « { $code } » ; les voici tous.

explain-SL001 = Le fichier n’est pas du RON.
    .why = La structure est lue par un programme ; une parenthèse manquante l’obligerait à deviner. Il ne devine pas : il nomme l’endroit, écarte la situation, et toutes les autres se jouent.
    .broken =
        start: ,
    .mended =
        start: "begin",

explain-SL002 = Un champ, une valeur ou un indice porte un nom que personne ne connaît.
    .why = Une faute dans un nom passerait sinon inaperçue, et la situation ne ferait pas ce que veut son auteur.
    .broken =
        difficulty: Middling,
    .mended =
        difficulty: Hard,

explain-SL003 = Un champ dont chaque situation a besoin manque.
    .why = Sans lui, le programme devrait choisir à votre place : la difficulté, le public, la vérité.
    .broken =
        pair: "reading-club",
        regions: Any,
    .mended =
        pair: "reading-club",
        difficulty: Easy,
        regions: Any,

explain-SL004 = Le recueil est d’un format plus récent que ce programme.
    .why = Un format plus récent peut contenir ce que ce programme laisserait de côté. Une demi-situation enseigne la mauvaise moitié.
    .broken =
        format: 99,
    .mended =
        format: 1,

explain-SL005 = Un identifiant est mal écrit, réservé, ou n’est pas le nom de son fichier.
    .why = Structure et texte ne se rejoignent que par les identifiants. Minuscules, chiffres et traits d’union simples sont les mêmes partout, dans toutes les langues.
    .broken =
        (id: "Wait", act: Pause, grade: Fine, next: "doubt"),
    .mended =
        (id: "wait-a-bit", act: Pause, grade: Fine, next: "doubt"),

explain-SL006 = Le fichier ne peut pas être lu : trop grand, pas un simple fichier, ou pas en UTF-8.
    .why = Un recueil peut venir de partout. On ne lit que de simples fichiers de texte de moins de 1 Mio : aucun ne ralentit le programme ni ne le mène ailleurs.
    .broken =
        // reading-club-one.ron, enregistré en UTF-16
    .mended =
        // reading-club-one.ron, enregistré en UTF-8

explain-SL007 = Quelque chose mène à un endroit, une réplique, une personne ou une valeur qui n’existe pas.
    .why = Qui prend ce chemin se trouverait devant rien. Chaque chemin doit continuer.
    .broken =
        (id: "ask-anna", act: AskSomeone, grade: Fine, next: "look-lost"),
    .mended =
        (id: "ask-anna", act: AskSomeone, grade: Fine, next: "end-late"),

explain-SL008 = Un endroit n’est jamais atteint.
    .why = Ce que personne ne peut rencontrer est oublié, ou coupé par une faute ; mieux vaut le savoir avant la leçon.
    .broken =
        "hello-rushed": Line(who: "sender",
    .mended =
        "hello-rushed": Line(who: "sender", instead_of: Some("hello"), when: Some("book", "novel"),

explain-SL009 = Depuis un endroit, on n’arrive jamais à une fin.
    .why = Une situation est une courte marche, avec une fin et une habitude à emporter. Personne ne devrait avoir à partir au milieu pour en sortir.
    .broken =
        "waiting": Line(who: "scene", next: "waiting"),
    .mended =
        "waiting": Line(who: "scene", next: "look-late"),

explain-SL010 = Une question ou une pression n’offre aucune bonne façon de s’arrêter et de vérifier.
    .why = On fait ce qu’on a exercé. Un bon geste doit toujours être à portée, quelle que soit la vérité : attendre, rappeler, demander, vérifier.
    .broken =
        (id: "ring-anna", act: CallBack, grade: Risky, next: "push"),
        (id: "not-now", act: Refuse, grade: Risky, next: "push"),
    .mended =
        (id: "ring-anna", act: CallBack, grade: Fine, next: "push"),
        (id: "not-now", act: Refuse, grade: Risky, next: "push"),

explain-SL011 = Une fin a une issue qui ne va pas avec la vérité.
    .why = On compte séparément les arnaques arrêtées et les vrais contacts reconnus. Une issue de l’autre sorte compterait du mauvais côté.
    .broken =
        "end-checked": End(outcome: Stopped),
    .mended =
        "end-checked": End(outcome: Trusted),

explain-SL012 = Une paire n’a qu’une sorte, ou ses moitiés diffèrent par les pays.
    .why = Des arnaques seules apprennent à se méfier de tous. Chaque arnaque a son vrai pendant, rencontré dans les mêmes pays.
    .broken =
        // reading-club-one.ron
        pair: "book-money",
        // reading-club-two.ron
        pair: "reading-club",
    .mended =
        // reading-club-one.ron
        pair: "book-money",
        // reading-club-two.ron
        pair: "book-money",

explain-SL013 = Il y a trop peu ou trop de quelque chose.
    .why = Deux à cinq choix se pèsent ; un seul n’en est pas un, six font une liste. Une fourchette va du plus bas au plus haut.
    .broken =
        "sum": Money(9, 4),
    .mended =
        "sum": Money(4, 9),

explain-SL014 = Le même identifiant figure deux fois au même endroit.
    .why = Le texte se trouve par l’identifiant. Deux choix du même nom montreraient le même texte et compteraient pour un.
    .broken =
        (id: "later", act: Pause, grade: Fine),
        (id: "later", act: CallBack, grade: Best, at_once: true, exit: true),
    .mended =
        (id: "later", act: Pause, grade: Fine),
        (id: "ring", act: CallBack, grade: Best, at_once: true, exit: true),

explain-SL015 = Il manque l’une des issues que la vérité peut avoir.
    .why = Une arnaque s’arrête, s’arrête tard, ou passe ; un vrai contact est reconnu ou écarté. Chacune doit pouvoir être rencontrée ici sans dommage.
    .broken =
        "end-late": End(outcome: Stopped),
    .mended =
        "end-late": End(outcome: StoppedLate),

explain-SL016 = Le texte ne se lit pas comme du Fluent.
    .why = Là où il se rompt, des mots se perdraient sans que personne le voie. Le plus souvent, une ligne continuée commence par un crochet, une étoile ou un point.
    .broken =
        behind-story = Dans le groupe, quelqu’un demanderait.
        { "    [" }On vous prie donc de l’éviter.]
    .mended =
        behind-story = Dans le groupe, quelqu’un demanderait.
        { "    " }On vous prie donc de l’éviter.

explain-SL017 = Un message demandé par la structure manque.
    .why = Quelqu’un lirait un identifiant nu au milieu d’une conversation. Une langue à laquelle il manque un message ne propose pas la situation.
    .broken =
        notes =
        { "    ." }wrong-idea = « Une si petite somme ne vaut pas un mensonge. »
    .mended =
        notes =
        { "    ." }wrong-idea = « Une si petite somme ne vaut pas un mensonge. »
        { "    ." }care = Dites qu’en parler tard aide encore.

explain-SL018 = Rien dans la structure n’utilise ce message.
    .why = Il reste d’une version passée, ou son nom a une faute et le bon manque.
    .broken =
        teaser = Un message du club
    .mended =
        room = Le club de lecture

explain-SL019 = Le même message figure deux fois dans un fichier.
    .why = Un seul des deux serait montré, peut-être celui que plus personne ne corrige.
    .broken =
        summary = Le téléphone vibre dans l’après-midi.
        summary = Le téléphone vibre.
    .mended =
        summary = Le téléphone vibre dans l’après-midi.

explain-SL020 = Une variable ne vient de nulle part, ou diffère d’une langue à l’autre.
    .why = Les valeurs tirées entrent dans le texte par leur nom. Un nom faux laisse un trou dans la phrase ; un nom absent en dit moins à l’un qu’à l’autre.
    .broken =
        { "    ." }w-pay = J’envoie les { "{" } $price { "}" } pour ne faire attendre personne.
    .mended =
        { "    ." }w-pay = J’envoie les { "{" } $sum { "}" } pour ne faire attendre personne.

explain-SL021 = Les indices marqués dans le texte ne sont pas ceux de la structure, ou diffèrent d’une langue à l’autre.
    .why = On demande de trouver les indices qui sont là. Un indice marqué dans le texte seul, ou dans une seule langue, ne se trouverait jamais.
    .broken =
        story = C’est gentil à vous. [N’en parlez pas dans le groupe](sign:too-good).
    .mended =
        story = C’est gentil à vous. [N’en parlez pas dans le groupe](sign:secrecy).

explain-SL022 = Un balisage ne veut rien dire ici.
    .why = Le seul lien est { "[" }mots](sign:id), avec mark ou near à la place de sign. Le reste serait affiché et lu à voix haute tel quel.
    .broken =
        { "    ." }aim = S’exercer à [vérifier une demande.
    .mended =
        { "    ." }aim = S’exercer à vérifier une demande.

explain-SL023 = Deux fins ont le même texte.
    .why = Une fin dit ce que les choix ont donné. Si deux disent la même chose, c’est comme si les choix n’avaient pas compté.
    .broken =
        end-late = Le club est au courant pour les { "{" } $sum { "}" }.
        end-harmed = Le club est au courant pour les { "{" } $sum { "}" }.
    .mended =
        end-late = La banque a retrouvé presque tous les { "{" } $sum { "}" }.
        end-harmed = Le club est au courant pour les { "{" } $sum { "}" }.

explain-SL024 = Un chemin complet est trop court ou trop long.
    .why = Sous 250 mots, rien ne devient crédible ; au-delà de 600, personne ne lit plus. Avec moins de six étapes, il n’y a pas de place pour une seconde décision.
    .broken =
        begin = Un message arrive.
        end-stopped = Vous n’avez rien payé.
    .mended =
        begin = Vous épluchez des pommes, la radio est allumée. Un message arrive, d’un numéro inconnu.
        end-stopped = Vous n’avez rien payé. Mardi, vous le racontez au club, et deux autres avaient reçu le même message.

explain-SL025 = La situation n’est pas écrite dans l’une des langues du recueil.
    .why = Elle se joue quand même, tout entière dans une autre langue, ce qui est indiqué. Jamais moitié-moitié : une conversation qui change de langue n’aide personne.
    .broken =
        // il n’y a pas de locales/fr/scenarios/shopping/reading-club-one.ftl
        languages: ["en", "zh-CN", "fr"],
    .mended =
        languages: ["en", "zh-CN"],

explain-SL026 = Une phrase est longue.
    .why = Jusqu’à 20 mots (45 caractères en chinois), on comprend à la première écoute. Beaucoup écoutent au lieu de lire, et certains sont fatigués.
    .broken =
        behind-story = Dans le groupe, quelqu’un dirait aussitôt que personne n’a commandé de livre, et c’est pour cela qu’on vous prie de ne rien y écrire.
    .mended =
        behind-story = Dans le groupe, quelqu’un dirait qu’aucun livre n’est commandé. On vous prie donc de l’éviter.

explain-SL027 = Une phrase est trop longue.
    .why = Au-delà de 25 mots (60 caractères en chinois), on perd le fil. C’est ce qu’espère celui qui appelle ; une leçon ne doit pas en faire autant.
    .broken =
        behind-story = Dans le groupe, quelqu’un dirait aussitôt que personne n’a commandé de livre, et comme il le sait fort bien, on vous prie gentiment de ne rien y écrire pour le moment.
    .mended =
        behind-story = Dans le groupe, quelqu’un dirait qu’aucun livre n’est commandé. Il le sait fort bien. On vous prie donc de l’éviter.

explain-SL028 = Un mot accuse ou rabaisse la personne trompée.
    .why = La honte fait taire, et le silence n’aide que le menteur. La faute est toujours à celui qui trompe.
    .broken =
        behind-story = Bien des gens se sont fait avoir.
    .mended =
        behind-story = Cela est arrivé à bien des gens.

explain-SL029 = Un numéro de téléphone peut appartenir à quelqu’un.
    .why = Quelqu’un l’appellera. Seuls vont dans le texte les numéros réservés aux histoires, les numéros masqués (138••••1234), et les lignes du pays par leurs variables.
    .broken =
        { "    ." }contact = 01 42 12 34 56
    .mended =
        { "    ." }contact = 01 99 00 34 56

explain-SL030 = Une adresse internet ou de courriel peut appartenir à quelqu’un.
    .why = Une adresse inventée peut être achetée demain par la mauvaise personne. Celles en .example, .test ou .invalid, et example.com, ne seront jamais à personne.
    .broken =
        behind-hello = Il a copié la page www.our-reading-club.com.
    .mended =
        behind-hello = Il a copié la page www.reading-club.example.

explain-SL031 = Une entreprise, une banque, un magasin ou une application réels sont nommés.
    .why = Une situation montre une sorte de contact, non une entreprise. Un vrai nom serait injuste, et apprendrait à regarder le nom et non la demande.
    .broken =
        behind-hello = Il le voudrait par PayPal.
    .mended =
        behind-hello = Il le voudrait par téléphone.

explain-SL032 = Un numéro de carte pourrait être vrai.
    .why = Un numéro qui passe le contrôle des banques est peut-être la carte de quelqu’un. Masquez le milieu.
    .broken =
        behind-hello = Sa carte est la 4111 1111 1111 1111.
    .mended =
        behind-hello = Sa carte est la 4111 •••• •••• 1111.

explain-SL033 = Un numéro d’identité pourrait être vrai.
    .why = Un numéro dont la clé est juste est peut-être celui de quelqu’un. N’en laissez que quelques chiffres.
    .broken =
        behind-hello = Il envoie une carte au numéro 11010519491231002X.
    .mended =
        behind-hello = Il envoie une carte au numéro 110105••••••••••2X.

explain-SL034 = La meilleure réponse se devine à son aspect.
    .why = Si la plus longue, la première ou la plus polie est toujours la bonne, on apprend l’astuce et non le geste.
    .broken =
        "first": Ask(choices: [
        { "    " }(id: "ask-group", act: AskSomeone, grade: Best, next: "doubt"),
        { "    " }(id: "agree", act: GoAlong, grade: Risky, next: "story"),
        "second": Ask(choices: [
        { "    " }(id: "look-up", act: OfficialCheck, grade: Best, next: "push"),
        { "    " }(id: "promise", act: GoAlong, grade: Risky, next: "push"),
    .mended =
        "first": Ask(choices: [
        { "    " }(id: "ask-group", act: AskSomeone, grade: Best, next: "doubt"),
        { "    " }(id: "agree", act: GoAlong, grade: Risky, next: "story"),
        "second": Ask(choices: [
        { "    " }(id: "promise", act: GoAlong, grade: Risky, next: "push"),
        { "    " }(id: "look-up", act: OfficialCheck, grade: Best, next: "push"),

explain-SL035 = Une image n’a pas de texte.
    .why = Qui ne voit pas l’image entend ces mots à sa place. Ils disent ce qu’elle montre, non ce qu’il faut en penser.
    .broken =
        paid = L’application affiche : { "{" } $sum { "}" } envoyés.
    .mended =
        paid = L’application affiche : { "{" } $sum { "}" } envoyés.
        { "    ." }alt = L’écran après un paiement : une coche verte.

explain-SL036 = Une image ou un son nommé n’est pas dans le recueil.
    .why = Il y aurait un cadre vide là où l’histoire montre quelque chose, et l’indice n’y serait pas trouvable.
    .broken =
        "paid": Line(who: "scene", media: Some("tick.png"), next: "third"),
    .mended =
        "paid": Line(who: "scene", media: Some("app.png"), next: "third"),

explain-SL037 = Un fichier de media ne sert à aucune situation.
    .why = Il alourdit le recueil pour tous, et reste peut-être de quelque chose qu’on voulait retirer.
    .broken =
        // media/spare.png
    .mended =
        "paid": Line(who: "scene", media: Some("spare.png"), next: "third"),

explain-SL038 = Aucune source ne dit d’où vient la situation.
    .why = Ce qu’on enseigne doit être connu de quelque part. Une source permet au suivant de voir si c’est encore vrai.
    .broken =
        review: (checked: "2026-11-24", sources: []),
    .mended =
        review: (checked: "2026-11-24", sources: ["C11", "E3"]),

explain-SL039 = Les faits ont été vérifiés il y a plus de deux ans.
    .why = Les façons de tromper changent, les numéros d’aide aussi. Regardez à nouveau, et notez le jour.
    .broken =
        review: (checked: "2020-01-01", sources: ["example"]),
    .mended =
        review: (checked: "2026-11-24", sources: ["example"]),

explain-SL040 = Le jour de la vérification n’est pas une date.
    .why = Les jours s’écrivent année, mois, jour, comme 2026-11-24 : personne ne prend ainsi le mois pour le jour.
    .broken =
        review: (checked: "24.11.2026", sources: ["example"]),
    .mended =
        review: (checked: "2026-11-24", sources: ["example"]),

explain-SL041 = Le recueil lui-même n’est pas sain : fichier abîmé, lien, chemin qui en sort, nom en double, ou bien trop de choses.
    .why = Un recueil peut venir d’un inconnu. Ce qui n’est pas simplement un dossier de petits fichiers n’est pas ouvert, et rien n’est jamais lu en dehors.
    .broken =
        // locales/en/terms (copy).ftl
    .mended =
        // locales/en/terms.ftl

explain-SL042 = Une situation où l’on est attiré à l’étranger, ou coupé de sa famille, commence sans rien annoncer.
    .why = Quelqu’un dans la salle l’a peut-être vécu. Une ligne, avant, permet d’en prendre une autre sans donner de raison.
    .broken =
        topic: JobAbroad,
    .mended =
        topic: JobAbroad, content_note: true,
