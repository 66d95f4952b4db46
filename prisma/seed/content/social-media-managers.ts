import { announce, answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const socialMediaManagers: CommunityText = {
	slug: "social-media-managers",
	name: "Social media managers",
	summary:
		"The people who speak for the company online, in six countries. We meet every two months and keep what worked.",
	about: `We answer for Semis in public: on social networks, in reviews, in forums. Most of us started alone at a desk, with a login and no manual.

**What we do here**

- We meet every two months, in Paris, in Tunis and online. The minutes are short and the templates are real.
- We keep what worked as practices, with a figure, so that the next person does not start alone.
- We tell one another when something is on fire. Post here first, then phone.

French and English are both fine. Write in the one you think in.`,
	kind: "practice",
	visibility: "open",
	languages: ["en", "fr"],
	topic: "social-media",
	unit: "communication",
	createdDaysAgo: 541,
	stages: [
		["coalescing", 541],
		["active", 430],
		["stewardship", 95],
	],
	managers: ["claire", "yasmine"],
	moderators: ["ben"],
	readers: ["helene", "laure", "sabrina", "tomasz", "grace", "ruth", "samuel"],
	size: 312,
	draws: { communication: 9, marketing: 4, care: 2, tunisia: 4, spain: 3, senegal: 3, poland: 1, sales: 1, hub: 6 },
	threads: [
		ask(
			"sami:en",
			2.13,
			"How do you answer when the complaint is right?",
			"A customer wrote under our post that we had billed her three times for the same box. She is right, I checked. The usual paragraph about “taking this seriously” would be an insult. What do you write when there is nothing to defend, and the refund takes nine days?",
		),
		ask(
			"lucia",
			0.25,
			"Who has a charter text for temporary staff?",
			"We have six people for the launch season, on four-week contracts, and they will answer from our account. Our charter is eleven pages. Does anybody have the one-page version, signed off by legal?",
			re(
				"alvaro",
				1.5,
				"We used the first page of the charter and a list of five things never to promise. Legal in Madrid accepted it last year. I will dig it out.",
			),
			re("ben", 4, "Same in London, and we add who to call after six. Happy to merge the two."),
		),
		announce(
			"claire:en",
			10,
			"The next edition is open: what our customers taught us to stop saying",
			"Three teams show the answers they rewrote after reading a year of replies, with what changed. Sixty seats in Arcueil, twenty-five at the Lac, and two hundred online.\n\nBring one message you are not proud of. We will rewrite it together, by table, and nobody's name will be on it.",
			re("olfa:en", 5, "I am bringing mine. It has the word “unfortunately” four times."),
			re("thomas:en", 23, "Arcueil was full in two days last time, so I took my seat before reading the agenda."),
			re("moussa", 28, "On suit d'ici, en ligne. Pensez à partager les tables de réécriture aussi pour nous."),
			re("claire", 29, "Promis : il y aura une table en ligne, animée par Yasmine."),
		),
		ask(
			"olfa:en",
			11,
			"Forty words: the template we now use",
			"We cut our public replies from 110 words to forty: what we understood, what we are doing, by when, and a first name. Complaints that came back fell from 31% to 19% in a quarter. The template is in [the practice](/practices/answering-complaints-in-forty-words).\n\nMy question: would it survive your market? In Spain or in Poland people may find it dry.",
			re("pilar", 2, "Dry is not the problem here, cold is. With the first name at the end it works. Without it, no."),
			re("claire:en", 3.5, "I counted ours: 96 words on average, of which 41 say nothing. I am a little ashamed."),
			answer(
				"ben",
				6,
				"Tried it for two weeks on the British account, 212 replies. It survives, with one change: the date comes first. “By Thursday” in the first line, then the rest. Follow-up questions fell by a third. I put the wording in the practice.",
			),
			re("katarzyna", 20, "In Polish the polite forms eat eight words. We call it forty-eight."),
			re(
				"julie",
				22,
				"On garde quarante en français, mais on autorise une phrase de plus quand la personne a déjà écrit deux fois.",
			),
			re(
				"lucia",
				24,
				"Two of my colleagues kept the post-it with the four lines on the screen. That is the best review I can give.",
			),
			re(
				"fatou",
				26,
				"Testé en messagerie : ça tient sur un écran de téléphone sans défiler. C'est exactement la bonne longueur.",
			),
			re("alvaro", 27, "Could we have it as a snippet in the tool? I would rather not police word counts by hand."),
			re("olfa:en", 29, "Marek, is that possible?"),
			re("marek", 31, "Yes, as a saved reply with a counter. Give me until next week."),
			re(
				"oceane",
				46,
				"J'aime surtout le « d'ici jeudi ». Avant, on disait « dans les meilleurs délais » et personne ne nous croyait.",
			),
			re(
				"camille",
				50,
				"Attention à ne pas compter la formule de fin, sinon on se retrouve à écrire en style télégraphique.",
			),
			re("sami", 53, "Ma fille l'a lu par-dessus mon épaule : « on dirait que tu parles normalement ». Adopté."),
			re("olfa:en", 70, "Thank you all. Ben's version with the date first is now the one in the card."),
		),
		discuss(
			"marek",
			24,
			"Could the hub pay for one listening tool for all?",
			"We count seven contracts for listening tools in six countries. Four of them watch the same networks. One licence for all of us would cost a little more than the two biggest together, and a small country like Senegal would finally have one.\n\nI am ready to write the case. Before I do: who would give up the tool they have?",
			re("thomas:en", 2, "I would, if the alerts arrive in under five minutes. That is the only thing I really use."),
			re("alvaro", 3, "Madrid would. Ours cannot tell irony from praise, in either language."),
			re(
				"agnieszka",
				5,
				"We would need Polish to be more than machine translation. Last year's demo thought a scandal was a festival.",
			),
			re(
				"yasmine",
				6,
				"Et l'arabe tunisien écrit en lettres latines. Si l'outil ne le lit pas, nous gardons nos captures d'écran.",
			),
			re("moussa", 21, "À Dakar nous n'avons rien du tout, donc la réponse est oui à tout."),
			re("julie:en", 23, "I would give up ours, but not our history: three years of tags. Can it be imported?"),
			re("marek", 25, "Two of the vendors say yes. I will ask to see it, not to hear it."),
			re(
				"ben",
				27,
				"Please ask for a price per question answered, not per seat. We are forty people who log in twice a week.",
			),
			re(
				"helene",
				30,
				"Écrivez le dossier, Marek. Si quatre pays renoncent à un contrat, je le porte au comité. Il me faut un chiffre et une date.",
			),
			re("claire:en", 32, "And one page, not twelve. I volunteer to cut."),
			re(
				"diego",
				45,
				"Whatever we choose, could the tags be in one language? We have “billing”, “facturación” and “facture” for the same thing.",
			),
			re(
				"marek",
				71,
				"Draft is with Hélène. Five countries would give something up. Thank you, that was faster than I feared.",
			),
		),
		closed(
			ask(
				"fatou",
				5,
				"Faut-il répondre en wolof quand on nous écrit en wolof ?",
				"Un tiers des messages privés de Dakar arrivent en wolof, souvent mélangé au français. Nous répondons en français par prudence. Les clients trouvent cela un peu froid, et ils ont raison. Quelqu'un a-t-il franchi le pas avec une langue qui ne s'écrit pas d'une seule façon ?",
				re(
					"yasmine",
					71,
					"Oui, avec l'arabe tunisien en lettres latines. On répond dans la langue du message, mais les montants et les dates toujours en français, pour qu'ils soient les mêmes partout.",
				),
			),
		),
		closed(
			ask(
				"thomas",
				41,
				"Les commentaires racistes : vous supprimez ou vous masquez ?",
				"Sous la vidéo de la nouvelle boutique, une vingtaine de commentaires visent la vendeuse. J'ai masqué. Elle aurait préféré que je supprime et que je le dise. Quelle est votre règle, et surtout : l'avez-vous écrite quelque part ?",
				re(
					"yasmine",
					1,
					"Supprimer, garder une capture datée, et prévenir la personne visée avant de publier quoi que ce soit.",
				),
				answer(
					"julie",
					3,
					"La règle écrite tient en trois lignes : on capture, on supprime, on dit sous la publication qu'on a supprimé et pourquoi. Masquer laisse l'auteur croire qu'il a été lu, et la victime croire qu'on n'a rien fait. Et on appelle la collègue, on n'écrit pas.",
				),
				re("antoine", 5, "Gardez les captures avec l'heure : elles nous ont servi deux fois pour un dépôt de plainte."),
				re(
					"sabrina",
					8,
					"Merci d'avoir pensé à la vendeuse. Dans notre boutique, c'était moi, et personne ne m'avait appelée.",
				),
				re("claire", 21, "Je propose qu'on en fasse une fiche. Thomas, tu la rédiges et Julie relit ?"),
			),
		),
		discuss(
			"ben",
			33,
			"We stopped apologising for things we had not broken",
			"When the power goes out in a whole city, people write to us because their phone says “no network”. For years we answered “sorry”. Then the press wrote that we had confirmed an outage.\n\nNow we say what we know: “The power is out in your area, our masts run on batteries for about two hours.” Nobody has complained about the missing sorry.",
			re("fiona", 2, "From the press desk: thank you. That headline took me a week to undo."),
			re("oliver", 4, "And call us before you say two hours. On some sites it is forty minutes."),
			re(
				"anais",
				6,
				"Pour la France, la supervision peut vous donner l'autonomie site par site. Demandez, on décroche.",
			),
			re("pilar", 24, "In Spanish “sentimos las molestias” is nearly punctuation. We kept it, but after the facts."),
		),
		ask(
			"alvaro",
			58,
			"Who signs replies with a first name?",
			"We tried it in Madrid for a month. Customers love it. One colleague had a stranger looking her up on every network by the evening. Do you sign, and if so with what?",
			re("julie:en", 3, "Initials for public replies, first names in private messages."),
			answer(
				"ben",
				5,
				"First names that are not ours. Each of us chose one from the list of the shift, and keeps it. It is written in the charter that it is a working name, so nobody is lying. No incident in two years.",
			),
			re(
				"ines",
				9,
				"À Tunis aussi, des prénoms de service. Les clients s'y attachent : « Leila » a reçu des chocolats.",
			),
			re("alvaro", 26, "Working names it is. Thank you, that solves it."),
		),
		closed(
			announce(
				"yasmine",
				68,
				"Compte rendu de la dernière édition, avec les trois modèles",
				"Nous étions 184, dont 22 au Lac. Les trois modèles de réponse travaillés aux tables sont dans les pratiques, et la vidéo de l'atelier suit dès que le son est réparé.\n\nLa question que tout le monde a posée en partant : et si nos modèles nous empêchaient d'écrire ? On en fait le sujet de la prochaine fois.",
				re("aissatou", 6, "Première fois pour moi, et pas la dernière. Merci pour l'accueil en ligne."),
				re("hugo", 20, "Le son est réparé, la vidéo dure 38 minutes, chapitrée."),
			),
		),
		ask(
			"katarzyna",
			97,
			"Do you answer on Sundays?",
			"Our bot says “we reply within the hour”, and on Sundays we do not. I would rather change the sentence than the planning. What do you say out of hours?",
			re(
				"claire:en",
				4,
				"We say when the next human arrives: “Monday at eight”. It calmed everybody down, us included.",
			),
			answer(
				"rim:en",
				22,
				"In Tunis we do, from nine to one, with two people who chose it and take the Monday. [How it works](/practices/first-reply-within-the-hour-without-a-night-shift). The trick is that Sunday answers only sort and promise, they do not solve.",
			),
			re("katarzyna", 28, "Sort and promise. I can staff that. Thank you, Rim."),
		),
		discuss(
			"claire",
			190,
			"Ce que j'ai appris en lisant 400 réponses d'une traite",
			"J'ai bloqué une journée et tout lu, d'affilée, comme une cliente qui nous suivrait depuis un an. Trois choses :\n\n1. Nous commençons 7 fois sur 10 par nous-mêmes (« Nous avons bien reçu… »).\n2. « Malheureusement » apparaît 163 fois. Il n'aide jamais.\n3. Les réponses les plus aimées sont celles où quelqu'un a visiblement cherché.\n\nCela prend une journée et cela vaut un an de formation. Qui s'y colle pour son pays ?",
			re("olfa", 3, "Moi. Je bloque jeudi. Si je ne réapparais pas, prévenez ma famille."),
			re("ben:en", 5, "Done for the UK this afternoon: “unfortunately”, 204 times. We win."),
			re("alvaro:en", 28, "In Spain the winner is “lamentablemente”. I sense a theme for a meetup."),
			re("olfa", 120, "Relu 350 réponses. Le résultat est devenu le modèle en quarante mots, donc merci Claire."),
		),
		ask(
			"antoine",
			213,
			"Un journaliste commente sous nos posts : qui prend la main ?",
			"Il signe de son nom et pose une vraie question sur les tarifs. Le community manager voulait répondre, la presse aussi, et au bout de quatre heures personne ne l'avait fait. Qui décide, chez vous ?",
			re(
				"fiona:en",
				3,
				"Press answers by phone, social answers with one line: “our press office has called you”. Both within thirty minutes.",
			),
			answer(
				"claire",
				7,
				"Celui qui le voit prévient la presse par téléphone et écrit une seule phrase publique : « Notre service de presse vous appelle. » Ensuite on ne touche plus au fil. C'est devenu la règle à Arcueil, et elle tient.",
			),
			re("antoine", 9, "Parfait. Je donne notre ligne directe à tous les community managers."),
		),
		discuss(
			"julie",
			331,
			"Un mois sans programmer de publications : le bilan",
			"Panne de l'outil, donc un mois à tout publier à la main. Un tiers de publications en moins, autant de réactions, et deux fois plus de réponses de notre part parce que nous étions devant l'écran. Nous avons réparé l'outil, mais nous publions toujours moins.",
			re("yasmine", 5, "Ce qui veut dire qu'un tiers de ce que nous publions ne manque à personne. C'est vertigineux."),
			re("vincent", 22, "La marque signe : moins, mais habité."),
		),
		closed(
			ask(
				"vincent",
				452,
				"Combien de comptes avons-nous, en tout ?",
				"Pour la nouvelle identité, je cherche la liste de nos comptes. J'en ai trouvé 43. Hier, une boutique de Sfax m'a envoyé le quarante-quatrième.",
				re("claire", 2, "La liste du hub en compte 51, dont neuf que personne n'a ouverts depuis un an."),
				re(
					"moussa",
					5,
					"Ajoute la page des anciens du plateau de Dakar, elle porte notre logo et personne n'a le mot de passe.",
				),
				answer(
					"agathe",
					26,
					"On a fait le tour : 58 comptes, dont 11 à fermer. Chaque compte gardé a maintenant un propriétaire et un suppléant. La liste est à jour sur la page du hub.",
				),
			),
		),
	],
	practices: [
		{
			title: "First reply within the hour, without a night shift",
			by: "rim:en",
			tags: "social media, schedules",
			daysAgo: 118,
			edition: 7,
			summary: "Two short shifts that only sort and promise keep the first answer under an hour, seven days a week.",
			context:
				"Public accounts and private messages of Tunisia: about 900 messages a week, a third of them between six in the evening and midnight. Eleven people, none of them willing to work nights, and rightly so.",
			problem:
				"The median first reply was 6 h 40. Messages of the evening waited until nine the next morning, and by then the customer had written three times, each time a little angrier. A night shift had been refused twice, by the team and by the budget.",
			steps: `1. Measure by the hour of arrival, not by the day. Our peak was 20:00 to 22:30, and nobody had ever looked.
2. Cut the answer in two: a **first answer** that says what was understood, who takes it and by when, and a **solution** in office hours.
3. Open two short shifts of volunteers, 18:30 to 22:30 and Sunday 9:00 to 13:00. They sort and promise. They solve nothing.
4. Give a shift back as time off within ten days, chosen by the person.
5. Write twelve first answers, one per kind of request. No other text is allowed in the evening.
6. Every morning the first person in reads the promises of the evening, and hands each one to a name.`,
			result:
				"Median first reply: 48 minutes, evenings and Sundays included, for eight months now. The second angry message, which we count, fell from 22% of the conversations to 7%. Cost: 26 hours a week moved, none added.",
			figure: "48 min",
			figureLabel: "median first reply",
			evidence:
				"Weekly export of the service desk, first and ninth month. Two shifts were observed by the quality team. Volunteers: eleven out of eleven renewed after the first quarter.",
			appliesTo:
				"Teams of eight or more who answer messages. Not for telephone lines, and not where an answer itself needs a licensed adviser.",
			topic: "planning",
			reuses: [
				["fatou", 20, "Médiane à 55 minutes en quatre semaines, avec une seule équipe du soir."],
				[
					"pilar",
					41,
					"First answer went from 5 h to 1 h 10.",
					{ adapted: "We took the evening shift only.", advice: "with_changes" },
				],
				["xavier", 62, "Repris pour le service numérique, avec trois volontaires de Rennes."],
				[
					"ben",
					77,
					"Sunday shift on the British account. The promises are kept because somebody reads them on Monday.",
				],
				["karim", 90],
			],
			earlier: {
				revisedDaysAgo: 52,
				result: "Median first reply: 61 minutes after four months. The second angry message fell from 22% to 11%.",
				figure: "61 min",
			},
		},
		{
			title: "Les dix premières minutes d'une publication qui dérape",
			by: "julie",
			tags: "réseaux sociaux, crise",
			contact: "thomas",
			daysAgo: 260,
			edition: 4,
			summary: "Quatre gestes, dans l'ordre, avant que quiconque ne réponde.",
			context:
				"Comptes publics de la France : trois à cinq publications par jour, et deux ou trois fois par an une qui dérape. La personne de permanence est souvent seule, parfois junior, et tout le monde l'appelle en même temps.",
			problem:
				"À chaque fois, les dix premières minutes étaient perdues à se demander s'il fallait supprimer. Deux fois sur trois quelqu'un supprimait, et les captures d'écran faisaient plus de bruit que la publication.",
			steps: `1. **Ne rien supprimer, ne rien répondre.** Mettre en pause ce qui est programmé, sur tous les comptes.
2. Capturer la publication et les vingt premiers commentaires, avec l'heure.
3. Appeler, dans cet ordre : la responsable, la presse, le métier concerné. Téléphone, pas messagerie.
4. Écrire en une phrase ce que les gens reprochent, avec leurs mots. Si l'on n'y arrive pas, on n'a pas encore compris.

Ensuite seulement on décide : expliquer, corriger ou retirer en le disant.`,
			result:
				"Cinq incidents depuis : aucun n'est sorti de nos pages. Délai entre l'alerte et la décision : 24 minutes en moyenne, contre 1 h 50 auparavant.",
			figure: "24 min",
			figureLabel: "entre l'alerte et la décision",
			evidence: "Main courante des permanences, cinq incidents, relue avec la presse.",
			appliesTo: "Tout compte public avec une permanence. Au-delà d'un incident national, passer au plan de crise.",
			topic: "incidents",
		},
		{
			title: "A one-page charter for people who stay four weeks",
			by: "alvaro",
			daysAgo: 164,
			summary: "One page, five promises we never make, one number to call. Signed in six minutes.",
			context:
				"Seasonal colleagues answer from the Spanish accounts during launches: six to ten people, contracts of a month.",
			problem:
				"The full charter has eleven pages. People signed it unread, and two promised refunds in public that nobody could give. Explaining it took a morning, of a month.",
			steps: `1. Take the charter and keep only what a newcomer could break in the first week. For us: five things never to promise.
2. Add who decides after six in the evening, with a telephone number that is answered.
3. Add two real messages, a good one and one that cost us, both anonymous.
4. Read it aloud together. Six minutes. Sign.
5. On Friday, ask each person which line they nearly crossed. Change the page accordingly.`,
			result:
				"Fourteen seasonal colleagues over two launches, no promise to take back. Time to sign: six minutes instead of a morning.",
			figure: "6 min",
			figureLabel: "to sign the charter, instead of a morning",
			evidence: "Two launches, all public replies reread by the moderators.",
			appliesTo: "Short contracts and interns. It does not replace the charter for anyone who stays.",
		},
		{
			title: "Supprimer et le dire : modérer les attaques contre un collègue",
			by: "thomas",
			contact: "julie",
			daysAgo: 36,
			summary: "Capturer, supprimer, dire pourquoi, appeler la personne visée. Dans l'heure.",
			context:
				"Les vidéos tournées en boutique montrent de vrais collègues. Certaines attirent des commentaires sur leur origine, leur âge ou leur voix.",
			problem:
				"Nous masquions en silence. L'auteur croyait avoir été lu, la personne visée croyait qu'on n'avait rien fait, et deux vendeuses ont refusé d'apparaître à nouveau.",
			steps: `1. Capture datée du commentaire et du profil, rangée dans le dossier partagé avec la presse.
2. Suppression, puis un commentaire épinglé : « Nous avons retiré des messages qui visaient une collègue. Ils n'ont pas leur place ici. »
3. Appel à la personne visée, par son responsable ou par nous, **avant** la fin de la journée. On lui dit ce qu'on a fait et on lui demande ce qu'elle veut.
4. Au troisième commentaire du même profil : blocage, noté avec le motif.`,
			result:
				"Sur quatre vidéos, 61 commentaires retirés, un seul message de soutien à leurs auteurs. Les deux vendeuses ont accepté de tourner la suite.",
			figure: "61 retirés",
			figureLabel: "commentaires d'attaque, sur quatre vidéos",
			appliesTo: "Toute publication qui montre un visage de l'entreprise.",
		},
		{
			title: "Fermer un compte sans perdre ceux qui le suivent",
			by: "agathe",
			daysAgo: 398,
			status: "needs_update",
			summary: "Trois messages en six semaines, une redirection, et un responsable qui reste joignable.",
			context: "L'inventaire a trouvé 58 comptes au nom de l'entreprise, dont 11 que plus personne n'animait.",
			problem:
				"Un compte abandonné reçoit encore des réclamations. Le fermer d'un coup les fait disparaître avec lui, et leurs auteurs se fâchent ailleurs.",
			steps: `1. Désigner une personne qui lit encore le compte pendant six semaines.
2. Publier trois fois : à six semaines, à deux semaines, la veille. Toujours avec l'adresse où l'on répond vraiment.
3. Répondre à chaque message ouvert, même ancien.
4. Renommer avant de fermer, garder l'adresse réservée pendant un an.`,
			result:
				"Onze comptes fermés. 64 % des abonnés actifs ont suivi la redirection. Deux réclamations oubliées depuis un an ont été réglées au passage.",
			figure: "64 %",
			figureLabel: "abonnés actifs qui ont suivi",
			evidence: "Statistiques des comptes avant et six semaines après, par compte.",
			appliesTo: "Comptes de marque et de boutique. La procédure de réservation d'adresse a changé depuis : à revoir.",
		},
		{
			title: "Ce que nous ne disons plus : la liste des dix formules",
			by: "claire",
			daysAgo: 132,
			summary: "Dix formules retirées de nos réponses, chacune avec ce qui la remplace.",
			context: "Réponses publiques de la France, relues d'une traite : 400 réponses, un an.",
			problem:
				"« Malheureusement » 163 fois, « dans les meilleurs délais » 97 fois, « nous prenons cela très au sérieux » 58 fois. Ces formules protègent celui qui écrit et n'apprennent rien à celui qui lit.",
			steps: `1. Relire une année de réponses d'affilée. Compter.
2. Retenir les dix formules les plus fréquentes qui n'apportent **ni fait, ni date, ni nom**.
3. Pour chacune, écrire le remplacement : « dans les meilleurs délais » devient une date ; « malheureusement » disparaît ; « nos équipes » devient un prénom.
4. Mettre la liste dans l'outil, en surligneur et non en blocage.
5. Recompter trois mois plus tard, et fêter les disparues.`,
			result:
				"Trois mois plus tard, les dix formules sont passées de 512 à 71 occurrences. La note « réponse utile » gagne 9 points.",
			figure: "+9 points",
			figureLabel: "à la note « réponse utile »",
			evidence: "Comptage automatique sur l'export des réponses, et la question posée en fin d'échange.",
			appliesTo: "Toute réponse écrite. Au téléphone, l'équipe d'écoute a sa propre liste.",
			topic: "customer-writing",
			reuses: [
				["olfa", 88, "Notre liste compte neuf formules, dont quatre en commun avec Paris."],
				["moussa", 61],
				["bruno", 45, "Adaptée aux courriers de la hotline fixe : sept formules sur dix y étaient."],
			],
		},
	],
	series: {
		title: "Every two months",
		nth: 3,
		weekday: 4,
		time: "14:00",
		zone: "Europe/Paris",
		nextInDays: 17,
		organiser: "claire",
		venues: [
			{ place: "Paris Arcueil", directions: "Salle Curie, 3rd floor, step-free", capacity: 60, host: "claire" },
			{ place: "Tunis Lac", directions: "Salle Carthage, ground floor", capacity: 25, host: "yasmine" },
			{ place: "online", capacity: 200, host: "ben" },
		],
		coming: 1,
		editions: [
			{
				title: "Who speaks for us, and who told them how",
				summary:
					"We put fifty-one accounts on one wall and ask who looks after each of them. A first meeting, and a long overdue one.",
				agenda: [
					[30, "Fifty-one accounts on a wall", "claire"],
					[45, "What a charter is for, and what it is not", "agathe"],
					[45, "By table: the rule you would write first"],
				],
				going: [38, 9, 24],
			},
			{
				title: "Answering in public, apologising in private",
				summary:
					"When the conversation moves to private messages, who follows it to the end? Three teams show the whole thread, not only the nice half.",
				agenda: [
					[20, "Since last time", "claire"],
					[40, "From post to private message and back", "julie"],
					[40, "The customer we lost between two tools", "xavier"],
					[40, "By table: draw your own thread"],
				],
				going: [41, 12, 37],
			},
			{
				title: "Reviews: the place where nobody looked",
				summary:
					"Shop reviews bring more visitors than our posts. Rennes and Sfax show what changed when somebody began to answer them.",
				agenda: [
					[20, "Since last time: accounts closed, accounts adopted", "agathe"],
					[40, "Four hundred reviews without an answer", "damien"],
					[40, "How a shop in Sfax went from 2.9 to 4.2", "amel"],
					[30, "By table: answer five reviews, for real"],
				],
				going: [36, 14, 51],
			},
			{
				title: "The day it went wrong, hour by hour",
				summary:
					"Julie retells the longest Tuesday of the French accounts with the log in hand. Then we practise the first ten minutes.",
				agenda: [
					[20, "Since last time", "yasmine"],
					[50, "The log of a Tuesday", "julie"],
					[30, "What the press desk needed from us", "fiona"],
					[50, "Exercise: your first ten minutes"],
				],
				going: [52, 17, 64],
			},
			{
				title: "Publishing less, answering more",
				summary: "What happened to the figures of three accounts that cut their publishing plan by a third.",
				agenda: [
					[20, "Since last time", "claire"],
					[40, "A month without a scheduler", "julie"],
					[40, "What people really react to: six months of data", "daniel"],
					[40, "By table: cross out a third of your plan"],
				],
				going: [44, 15, 70],
			},
			{
				title: "Faces of the company: who we show, and how we protect them",
				summary:
					"Colleagues on screen bring warmth, and sometimes abuse. Two of them tell us what they wished we had done.",
				agenda: [
					[20, "Since last time", "ben"],
					[45, "I was the person in the video", "sabrina"],
					[35, "Delete, say so, call: writing the rule", "thomas"],
					[40, "By table: your consent form in plain words"],
				],
				going: [47, 18, 82],
			},
			{
				title: "Evenings and Sundays",
				summary:
					"Tunis answers within the hour until ten at night, without a night shift. How, at what price, and would it travel?",
				agenda: [
					[20, "Since last time: what was reused", "claire"],
					[50, "Sort and promise: eight months of short shifts", "rim"],
					[30, "The planner's view", "karim"],
					[40, "By table: draw the hours of your own messages"],
				],
				going: [55, 25, 96],
			},
			{
				title: "Lire un an de réponses d'une traite",
				by: "claire:fr",
				summary:
					"Quatre pays ont relu une année de leurs propres réponses. Ils racontent ce qu'ils ont cessé d'écrire.",
				agenda: [
					[20, "Depuis la dernière fois", "claire"],
					[30, "« Malheureusement », 163 fois", "claire"],
					[30, "Two hundred and four times: the British count", "ben"],
					[60, "Par table : votre liste de dix"],
				],
				going: [58, 22, 104],
			},
			{
				title: "Three templates and the courage to drop them",
				summary:
					"The best answers of the year broke the template. We look at nine of them, and at what the template was hiding.",
				agenda: [
					[20, "Since last time: what was reused", "yasmine"],
					[40, "Nine answers that broke the rule", "pilar"],
					[40, "Templates that help: the four-line frame", "olfa"],
					[50, "By table: three templates to keep"],
				],
				going: [60, 22, 59],
			},
			{
				title: "What our customers taught us to stop saying",
				summary:
					"Three teams show the answers they rewrote after reading a year of replies, with what changed. Bring one message you are not proud of.",
				about:
					"Come with one message you sent and would not send again. Names and numbers removed, please. In the workshop each table rewrites six of them, and the three that changed most become practices.\n\nThe room is step-free, there is a loop for hearing aids, and the online table is hosted like the others.",
				agenda: [
					[20, "Since last time: what was reused", "claire"],
					[40, "Answering complaints in forty words", "olfa"],
					[45, "The apology that worked, and the eleven that did not", "jonas"],
					[50, "Workshop: rewrite yours, by table", "Hosts in each room"],
				],
				going: [60, 17, 83],
				waiting: 7,
			},
		],
	},
};
