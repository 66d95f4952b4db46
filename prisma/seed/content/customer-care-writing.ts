import { announce, answer, ask, type CommunityText, discuss, re } from "./shape";

export const customerCareWriting: CommunityText = {
	slug: "customer-care-writing",
	name: "Customer care writing",
	summary:
		"People who write to customers for a living: mails, letters, messages, and the sentences nobody wants to write.",
	about: `We write about eleven thousand messages a week. Some will be read by a person who is furious, some by a judge, most by someone standing in a queue with one hand free.

We meet every two months with real texts on the table, names removed. Bring one that worked and one that did not.

**House rules.** We correct texts, never people. What is read here stays here until its author says otherwise. If a sentence needs reading twice, it is the sentence's fault.`,
	kind: "practice",
	visibility: "open",
	languages: ["en", "fr"],
	topic: "customer-writing",
	unit: "care",
	createdDaysAgo: 533,
	stages: [
		["coalescing", 533],
		["active", 460],
	],
	managers: ["claire", "camille"],
	moderators: ["ben", "diego"],
	readers: ["gilles", "marta", "aissatou", "agnieszka", "elodie", "florence", "rim"],
	size: 268,
	draws: { care: 7, tunisia: 5, spain: 5, senegal: 4, poland: 2, communication: 3, sales: 1, hub: 3 },
	threads: [
		ask(
			"pilar",
			4,
			"How do you write to somebody whose mother has died?",
			"The line was in the mother's name. Our letter opens with “Dear customer” and asks for a death certificate in the second line. It is correct, and I cannot send it any more. I would like to see a text that a human being wrote.",
		),
		ask(
			"oceane",
			6,
			"« Cordialement » à une cliente en colère, c'est une provocation ?",
			"Une cliente m'a répondu, en majuscules : « GARDEZ VOS CORDIALEMENT ». Je n'avais jamais pensé que ce mot pouvait sonner comme une porte. Vous finissez comment, quand tout va mal ?",
			re("camille", 3, "Par ce que la personne aura demain. « À mardi, donc, pour le technicien. » Et le prénom."),
			re("elodie", 6, "« Je reste votre interlocutrice » si c'est vrai. Si ce n'est pas vrai, rien du tout."),
			re(
				"mehdi",
				26,
				"On a essayé sans formule finale pendant une semaine : personne ne l'a remarqué, sauf le service juridique.",
			),
		),
		discuss(
			"camille",
			10,
			"Un courrier, deux lectrices : la même phrase fait rire l'une et pleurer l'autre",
			"Nous avons lu à voix haute le courrier de coupure devant deux clientes volontaires. « Nous vous rappelons que votre ligne sera suspendue » : la première a souri (« vous me rappelez quoi ? »), la seconde avait les larmes aux yeux. Même phrase.\n\nDepuis, je ne crois plus au ton neutre. Il y a ce que l'on annonce, et le jour où la personne le lit.",
			re(
				"diego",
				4,
				"We do the same with a retired teacher once a month. She charges us in cake and she is merciless.",
			),
			re("pilar", 7, "Could the next edition be that? Two readers in the room, three letters, silence from us."),
			re("claire", 27, "C'est noté pour la prochaine. Camille, tu aurais encore leurs numéros ?"),
			re("camille", 29, "Oui, et elles sont d'accord. L'une des deux apporte une liste."),
		),
		announce(
			"camille:en",
			15,
			"Next edition: two readers in the room, and we keep quiet",
			"We read three of our letters aloud to two people who receive them. They talk, we listen, nobody explains. Then we rewrite for an hour.\n\nRennes, Madrid and online. The Madrid room is small, please give your seat back if you cannot come.",
			re("lucia", 5, "Seat taken. I am bringing the roaming letter, it needs witnesses."),
			re("ines", 24, "En ligne depuis Tunis, avec trois collègues et un seul micro."),
		),
		ask(
			"lucia",
			22,
			"Is “we understand your frustration” ever true?",
			"Every template of ours has it. A customer answered me: “Do you? What is my frustration, then?” And I had to read her mail again to find out. Has anybody removed it and survived?",
			re("ben", 2, "Removed eighteen months ago. The sky is still up."),
			answer(
				"diego",
				5,
				"We replaced it by the thing itself: “You have called three times and told the same story three times.” If you can write that sentence you have understood, and if you cannot, you should not claim it. Answers take forty seconds longer, and people stop repeating themselves.",
			),
			re("pilar", 21, "Forty seconds, but one mail fewer. I did the sums for the team."),
			re("katarzyna", 30, "Stealing Diego's line for the coaching sheet, with his name on it."),
		),
		ask(
			"leila",
			30,
			"Écrire à un artisan : faut-il un ton « pro » ?",
			"Mes clients Pro sont plombiers, coiffeuses, taxis. Nos courriels leur parlent de « votre structure » et de « solutions ». Ils me rappellent pour me demander ce que j'ai voulu dire.",
			re("camille", 4, "Mon père est couvreur. Il appelle ça « les mails avec de la buée »."),
			answer(
				"elodie",
				9,
				"Un professionnel pressé n'est pas un professionnel pompeux. Une phrase, une action, un montant, une date. On a refait cinq courriels Pro comme ça : les rappels « je n'ai pas compris » ont baissé de moitié en un mois.",
			),
			re("leila", 12, "Je veux bien les cinq !"),
			re(
				"elodie",
				14,
				"Ils sont dans la fiche des [courriels qu'on lit sur un chantier](/practices/les-courriels-qu-on-lit-sur-un-chantier).",
			),
		),
		discuss(
			"diego",
			47,
			"Our glossary has one word for every thing, and one thing for every word",
			"It took us a quarter. “Line”, “number”, “contract” and “account” were used for the same thing in different mails, and for different things in the same mail. Now there are 84 entries, each with a sentence a customer really said. It is boring work and the calls about bills fell by 12%.",
			re("lin", 5, "Le modèle qui classe les courriels a gagné quatre points sans qu'on y touche. Merci, Diego !"),
			re("camille:en", 24, "We would like to translate it rather than write ours. May we?"),
			re("diego", 26, "Please do. And send back what French needs that Spanish did not."),
		),
		ask(
			"awa",
			3.2,
			"Première semaine : par quoi commencer quand la cliente écrit en colère ?",
			"Bonjour à toutes et tous, je viens d'arriver à Dakar. Hier une cliente m'a écrit vingt lignes sans un point. J'ai commencé trois fois. Est-ce que je réponds d'abord à la colère ou d'abord au problème ?",
			re(
				"fatou",
				1,
				"Bienvenue Awa ! Au problème, mais avec ses mots à elle, pas les nôtres. Passe me voir, j'en ai un exemple.",
			),
			answer(
				"olfa",
				3,
				"Ni l'un ni l'autre : d'abord à ce qu'elle attend de vous. Relisez la fin de son message, c'est presque toujours là. Ensuite une date. La colère baisse quand on sait quand.",
			),
			re("moussa", 5, "Et tu as bien fait de demander ici plutôt que d'envoyer la réponse type."),
		),
		ask(
			"bruno",
			63,
			"Qui relit vos modèles de lettres, et à quelle fréquence ?",
			"Je suis tombé sur un modèle qui donne encore un numéro de fax. Il part quarante fois par mois. Quelqu'un a-t-il un rythme de relecture qui ne repose pas sur une seule bonne volonté ?",
			answer(
				"diego:en",
				8,
				"Each template has an owner and a date, ours expire after nine months. An expired one still works but shows in yellow, and people hate yellow. We went from 211 templates to 94 simply because nobody wanted to own the rest.",
			),
			re("camille", 23, "On a fait pareil, en plus brutal : ce que personne n'adopte en un mois disparaît."),
			re("bruno", 26, "Va pour le jaune. Le fax, lui, est parti ce matin."),
		),
		discuss(
			"ben",
			188,
			"A refund mail in five sentences",
			"Sent to 1,900 people after the billing error. Subject: “We took £14.20 too much. It is on its way back.” Then: what happened, how much, when it arrives, what you need to do (nothing), who to write to. Open rate 78%, and 31 replies, eleven of which said thank you.",
			re("elodie:en", 3, "The “nothing” is the best word in it."),
			re("oceane", 6, "Le montant dans l'objet, je n'aurais pas osé. Ça change tout."),
			re("tomasz", 22, "IT loved it too: no wave of calls, for once."),
		),
		ask(
			"agnieszka",
			118,
			"When do you stop writing and pick up the phone?",
			"We have threads of eleven mails. By the fourth nobody remembers the question. I would like a rule that is easier to follow than “use your judgement”.",
			re("nicolas", 5, "Au troisième échange sur le même sujet, on appelle. C'est tout."),
			answer(
				"pilar",
				9,
				"Third mail on the same subject: call, then write what was said in three lines. The three lines matter, otherwise the fourth mail asks what was agreed.",
			),
			re("agnieszka", 11, "Three and three. I can remember that."),
		),
		discuss(
			"claire",
			176,
			"Nos courriers sont plus longs que les contes de Perrault",
			"J'ai compté, pour rire. *Le Petit Chaperon rouge* : 620 mots. Notre courrier de changement d'offre : 1 148, sans loup. Une volontaire pour le ramener sous les 400 ?",
			re("camille", 2, "Je prends. Le loup, c'est l'alinéa 7."),
			re(
				"camille",
				190,
				"Huit jours plus tard : 380 mots, validés par le juridique. Il a fallu un dictionnaire et deux cafés.",
			),
			re("laure", 195, "Côté produit, merci. J'ai enfin compris mon offre."),
		),
		ask(
			"hichem",
			240,
			"Un exercice pour apprendre à couper ?",
			"En formation, tout le monde sait dire « c'est trop long ». Personne ne sait quoi enlever. Vous avez un exercice qui marche en une heure ?",
			answer(
				"claire",
				20,
				"Le même message en 120 mots, puis 80, puis 40. À chaque tour on garde ce que la personne **fera** après avoir lu. À 40 mots, il ne reste que cela, et c'est souvent la bonne version.",
			),
			re("hichem", 72, "Fait avec douze conseillers. À 80 ils râlent, à 40 ils rient. Merci."),
		),
		discuss(
			"diego",
			380,
			"“Please do not hesitate” is how we tell people to hesitate",
			"In one year of mails: 3,412 times. I removed it from every template in Madrid and waited for somebody to complain. It has been six weeks.",
			re("lucia", 6, "I noticed. I did not miss it."),
			re("ben", 27, "Gone from London too. 2,050 hesitations fewer."),
		),
	],
	practices: [
		{
			title: "Answering complaints in forty words",
			by: "olfa:en",
			tags: "complaints, templates, plain language",
			daysAgo: 143,
			edition: 6,
			summary:
				"Four lines: what we understood, what we do, by when, and a name. Complaints that come back fell by more than a third.",
			context:
				"The complaints desk in Tunis answers about 420 written complaints a week, in French and Arabic. Most are read on a telephone, often in the queue of a shop.",
			problem:
				"Our answers had 110 words on average. Thirty-one per cent of the complaints came back within ten days, and in two cases out of three the customer asked something the answer had in fact said, in its third paragraph.",
			steps: `1. Line one: **what we understood**, in the customer's own words. If you cannot write it, call.
2. Line two: **what we are doing**. One verb, no passive. “We are sending the technician back.”
3. Line three: **by when**. A day, not a delay. If the day is not known, the day on which you will know.
4. Line four: **a first name**, and how to reach that person.
5. Count. Above forty, take out the words that protect us rather than help.
6. Read it aloud to a colleague. If they ask “so, what happens now?”, start again.

A case with several subjects gets one line two per subject, never a longer line.`,
			result:
				"Average length: 43 words. Complaints that come back within ten days: from 31% to 19% in one quarter. Writing takes as long as before: the time goes into finding the date.",
			figure: "-39%",
			figureLabel: "complaints that come back within ten days",
			evidence:
				"All complaints of two full quarters, 5,300 answers, counted by the quality team. Ben Taylor's test in London: 212 replies, follow-up questions down by a third.",
			appliesTo:
				"Written complaints and public replies, in every language we tried. Not for a decision with legal effect: those keep their form, with the four lines on top.",
			topic: "complaints",
			reuses: [
				[
					"ben",
					118,
					"212 replies in two weeks. Follow-ups fell by a third.",
					{ adapted: "We put the date first: in London that is what people ask.", advice: "with_changes" },
				],
				[
					"pilar",
					110,
					"Complaints that come back: 27% to 20%.",
					{ adapted: "In Spanish, and always with the first name." },
				],
				["fatou", 97, "Parfait sur un écran de téléphone."],
				["elodie", 92, "Adopté pour les réclamations simples, soit six sur dix."],
				["sami", 83, "Toute l'équipe hotline s'en sert pour les messages de rappel."],
				["lucia", 64, "Two people in my team kept the four lines on a post-it."],
				["agnieszka", 44],
				[
					"leila",
					31,
					"Les Pros répondent moins, et plus vite.",
					{ adapted: "Le montant en plus : quarante-cinq mots, donc.", advice: "with_changes" },
				],
				["bruno", 12],
			],
			earlier: {
				revisedDaysAgo: 9,
				result: "Average length: 47 words. Complaints that come back within ten days: from 31% to 22% in six weeks.",
				figure: "-29%",
			},
		},
		{
			title: "Deux lectrices dans la salle",
			by: "camille",
			daysAgo: 21,
			summary: "Faire lire nos courriers à voix haute par deux personnes qui les reçoivent, et se taire.",
			context:
				"Courriers de masse : coupure, changement d'offre, résiliation. Entre 4 000 et 60 000 envois chacun, relus par six services et par aucun client.",
			problem:
				"Chaque relecture interne ajoutait une précaution. Le courrier de coupure provoquait un appel pour cinq envois.",
			steps: `1. Inviter deux personnes que le courrier concerne, qui ne se connaissent pas. Un bon d'achat de 40 €, une heure.
2. Lecture à voix haute, une phrase à la fois. Après chacune : « Que feriez-vous maintenant ? »
3. Personne n'explique. Celui qui a écrit prend les notes et ne parle pas.
4. Entourer chaque phrase que l'une des deux a relue.
5. Réécrire le jour même, et renvoyer la nouvelle version aux deux lectrices.`,
			result:
				"Sur le courrier de coupure : un appel pour onze envois au lieu d'un pour cinq. Longueur divisée par deux.",
			figure: "-54 % d'appels",
			figureLabel: "après le courrier de coupure",
			evidence: "Deux envois de 4 200 courriers, ancien et nouveau, à un mois d'écart. Appels rattachés par motif.",
			appliesTo: "Tout courrier envoyé plus de mille fois. Pour un envoi unique, une lectrice suffit.",
			reuses: [
				[
					"diego",
					8,
					"Done with the roaming letter. One of the readers laughed at our subject line, and she was right.",
				],
			],
		},
		{
			title: "Templates that expire",
			by: "diego",
			tags: "templates, plain language",
			daysAgo: 205,
			edition: 5,
			summary: "Every template has an owner and a date. After nine months it turns yellow, and nobody likes yellow.",
			context: "Care team in Madrid: 211 letter and mail templates collected over eight years, in two languages.",
			problem:
				"Nobody knew which ones were still true. One gave a fax number, another a price from three offers ago. Agents kept private copies, which was worse.",
			steps: `1. List every template with how often it was sent in the last quarter. Archive what was never sent.
2. Ask for an owner for each of the others. One name, not a team. No owner after a month: archived.
3. Give each an expiry of nine months. Past it, the template still works and shows in yellow with its owner's name.
4. The owner rereads it, changes or confirms. Confirming takes one click and a date.
5. Once a quarter, publish the three that were sent most and the three that were rewritten.`,
			result:
				"From 211 templates to 94. Yellow ones: never more than six at a time. Answers corrected after sending fell from 41 a month to 9.",
			figure: "211 → 94",
			figureLabel: "templates in use",
			evidence: "The service desk's export, four quarters.",
			appliesTo: "Any team with more than thirty shared texts. Below that, reread them all on one afternoon.",
			reuses: [
				["camille", 140, "On a supprimé 130 modèles en un mois. Personne n'en a réclamé un seul."],
				["bruno", 55, "Le numéro de fax est enfin parti."],
				["tomasz", 120, "Applied to our IT answers: 60 texts, 23 left."],
			],
		},
		{
			title: "Les courriels qu'on lit sur un chantier",
			by: "elodie",
			tags: "courriels, langage clair",
			contact: "leila",
			daysAgo: 190,
			summary: "Cinq courriels Pro réécrits pour quelqu'un qui lit debout, d'une main, entre deux clients.",
			context:
				"Clients professionnels de moins de dix salariés : artisans, commerçants, taxis. 70 % ouvrent nos courriels sur téléphone avant neuf heures.",
			problem:
				"Nos textes parlaient de « structure », de « solution » et de « votre interlocuteur dédié ». Un rappel sur six commençait par « je n'ai pas compris votre mail ».",
			steps: `1. Objet : l'action et le montant. « À signer : 2 lignes, 38 € par mois ».
2. Première ligne : ce que la personne doit faire, ou « rien à faire ».
3. Un seul lien, un seul numéro.
4. Aucun mot qu'on ne dirait pas au comptoir.
5. L'envoyer avant 7 h 30 ou après 18 h.`,
			result:
				"Rappels « je n'ai pas compris » : de 17 % à 8 % en un mois. Signatures le jour même : 44 % au lieu de 26 %.",
			figure: "-53 %",
			figureLabel: "rappels « je n'ai pas compris »",
			evidence: "Motifs de rappel codés par les conseillers, deux mois avant et deux mois après.",
			appliesTo:
				"Professionnels sans service administratif. Les grands comptes préfèrent l'ancien format, avec les références.",
		},
		{
			title: "Three mails, then a call, then three lines",
			by: "pilar",
			tags: "complaints, hotline",
			daysAgo: 101,
			summary: "On the third mail about the same subject we call, and then write down what was agreed in three lines.",
			context: "Mail team of Spain, 34 people, 5,200 conversations a month.",
			problem:
				"One conversation in nine had more than six mails. They took a fifth of our time and earned our worst marks.",
			steps: `1. The tool shows the number of the mail in the thread. At three, the reply button moves and the telephone comes first.
2. Call within the day. Two attempts, then a message with a time for the next one.
3. Afterwards write **three lines**: what was said, what we do, by when. Send them in the same thread.
4. If the customer prefers mail, say so in the file and carry on in writing. It is their right.`,
			result:
				"Conversations with more than six mails: from 11% to 3%. Satisfaction on those that went to the telephone: 4.4, against 3.1.",
			figure: "11% → 3%",
			figureLabel: "conversations with more than six mails",
			evidence: "Three months before and after, same team, same volume.",
			appliesTo:
				"Mail and message teams that may call out. Deaf customers, and anyone who asked for writing, are left out by a mark in the file.",
			earlier: {
				revisedDaysAgo: 60,
				result: "Conversations with more than six mails: from 11% to 6% after the first month.",
				figure: "11% → 6%",
			},
		},
		{
			title: "A refund mail in five sentences",
			by: "ben",
			tags: "refunds, templates, plain language",
			daysAgo: 180,
			summary: "The amount in the subject, five sentences, and the word “nothing”.",
			context: "A billing error took between £3 and £60 from 1,900 British customers.",
			problem:
				"The mail that legal had approved was 340 words long and did not say how much each person would get. The last time, a mail like it brought 700 calls.",
			steps: `1. Subject: the amount and its direction. “We took £14.20 too much. It is on its way back.”
2. What happened, in one sentence, with a date.
3. How much, again.
4. When it arrives.
5. What you need to do: nothing.
6. A person to write to.`,
			result: "78% opened, 31 replies, 40 calls instead of 700.",
			figure: "40 calls",
			figureLabel: "after the refund mail, instead of 700",
			evidence: "Mail tool and call log, ten days.",
			appliesTo:
				"Errors of ours that we already know how to repair. If the customer must act, that goes in the subject instead.",
		},
		{
			title: "Annoncer un deuil administratif sans formulaire en première ligne",
			by: "fatou",
			daysAgo: 8,
			status: "draft",
			summary: "Brouillon : ce que nous écrivons aux familles avant de demander le moindre document.",
			context: "Chaque mois, une trentaine de familles nous écrivent pour la ligne d'un proche décédé.",
			problem: "Notre première réponse demande un acte de décès avant même de saluer.",
			steps: "",
			result: "",
		},
	],
	series: {
		title: "Texts on the table",
		nth: 2,
		weekday: 2,
		time: "10:00",
		zone: "Europe/Paris",
		nextInDays: 8,
		organiser: "camille",
		venues: [
			{ place: "Rennes Cesson", directions: "Salle Armor, 1er étage, ascenseur", capacity: 30, host: "camille" },
			{ place: "Madrid Castellana", directions: "Sala Prado, 4th floor", capacity: 16, host: "diego" },
			{ place: "online", capacity: 150, host: "ben" },
		],
		coming: 1,
		editions: [
			{
				title: "One letter, six signatures, no author",
				summary:
					"We take one letter apart and ask each service which sentence is theirs. Most of them belong to nobody.",
				agenda: [
					[30, "The life of a letter", "camille"],
					[40, "What legal really needs", "elodie"],
					[50, "By table: sign your sentences"],
				],
				going: [14, 6, 22],
			},
			{
				title: "Bills that explain themselves",
				summary: "A third of our calls are about a bill. We read six of them with people from billing in the room.",
				agenda: [
					[20, "Since last time", "claire"],
					[40, "The seven questions a bill must answer", "pilar"],
					[60, "By table: rewrite the second page"],
				],
				going: [19, 9, 41],
			},
			{
				title: "Le mot juste, ou l'art d'avoir un glossaire",
				by: "camille:fr",
				summary: "Ligne, numéro, contrat, compte : quatre mots pour trois choses. Madrid raconte comment on en sort.",
				agenda: [
					[20, "Depuis la dernière fois", "claire"],
					[45, "Eighty-four entries and a quarter of our lives", "diego"],
					[45, "Par table : vos dix mots qui fâchent"],
				],
				going: [16, 11, 38],
			},
			{
				title: "Angry in capitals",
				summary:
					"What to do with twenty lines and no full stop. Four replies to the same message, and what the customer said of them.",
				agenda: [
					[20, "Since last time", "camille"],
					[40, "Four answers to one rage", "ines"],
					[30, "The customer's own marks", "gilles"],
					[40, "By table: answer the next one"],
				],
				going: [22, 12, 57],
			},
			{
				title: "Spring clean your templates",
				summary: "Madrid went from 211 to 94. Bring your list, we do the first cut in the room.",
				agenda: [
					[20, "Since last time: what was reused", "claire"],
					[40, "Owners, dates, and the colour yellow", "diego"],
					[60, "Workshop: archive a third of yours"],
				],
				going: [18, 14, 63],
			},
			{
				title: "Short is not rude",
				summary: "Forty words from Tunis, forty-eight in Warsaw. How short can an answer be before it turns cold?",
				agenda: [
					[20, "Since last time", "camille"],
					[40, "Answering complaints in forty words", "olfa"],
					[30, "Courtesy in Polish, and other things that take room", "katarzyna"],
					[40, "By table: 120, 80, 40"],
				],
				going: [24, 15, 78],
			},
			{
				title: "Money back, trust back",
				summary: "Refund mails that reassure, and one that cost us seven hundred calls.",
				agenda: [
					[20, "Since last time: what was reused", "claire"],
					[30, "Five sentences", "ben"],
					[30, "The seven hundred calls", "nicolas"],
					[50, "By table: your next mistake, in five sentences"],
				],
				going: [21, 13, 74],
			},
			{
				title: "The end of the letter",
				summary: "Sincerely, regards, see you Tuesday. What the last line does, and to whom.",
				agenda: [
					[20, "Since last time", "camille"],
					[40, "« Gardez vos cordialement »", "oceane"],
					[30, "What is true after a name", "elodie"],
					[40, "By table: ten endings"],
				],
				going: [20, 12, 55],
			},
			{
				title: "Two readers in the room",
				summary:
					"We read three of our letters aloud to two people who receive them. They talk, we listen, then we rewrite for an hour.",
				about:
					"Three letters: suspension, roaming, change of offer. Both readers are customers and are paid for their time. Please do not explain, defend or apologise while they read.",
				agenda: [
					[15, "Since last time: what was reused", "claire"],
					[60, "Three letters, two readers", "camille"],
					[60, "Workshop: rewrite, and send it back to them"],
				],
				going: [22, 16, 61],
			},
		],
	},
};
