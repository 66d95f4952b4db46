import { answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const appelsSortants: CommunityText = {
	slug: "appels-sortants",
	name: "Appels sortants",
	summary: "Appeler sans déranger : horaires, accroches, refus, et le droit de raccrocher en bons termes.",
	about: `La loi a changé, les clients aussi. Nous cherchons à quoi peut encore servir un appel que personne n'attend.

La communauté se transforme : moins de vente, davantage d'appels utiles, avant un déménagement ou après une panne.`,
	kind: "practice",
	visibility: "open",
	languages: ["fr"],
	topic: "selling",
	unit: "sales",
	createdDaysAgo: 520,
	stages: [
		["active", 520],
		["transformation", 110],
	],
	managers: ["yann"],
	readers: ["florence", "sabrina", "leila"],
	size: 61,
	draws: { telesales: 15, sales: 3, care: 1, "tunisia-care": 1 },
	threads: [
		closed(
			discuss(
				"yann",
				47,
				"Moins d'appels, mieux choisis : je ne sais pas encore si j'ai raison",
				"J'ai coupé les deux tiers de la liste. Il reste ceux à qui l'on a quelque chose à dire : une panne passée, un déménagement annoncé, un forfait trop grand. Les ventes ont baissé de 20 %, les plaintes de 80 %. Ma direction regarde le premier chiffre.",
				re("nicolas", 5, "La hotline regarde le second. On le sent au standard."),
				re("helene", 30, "Envoyez-moi les deux chiffres, avec un troisième : les résiliations à trois mois."),
				re("yann", 290, "Résiliations à trois mois : de 19 % à 8 %. On a le droit de continuer."),
			),
		),
		ask(
			"yann",
			120,
			"Première phrase : vous dites que vous vendez ?",
			"« Je ne vous appelle pas pour vous vendre quelque chose » : on sait tous que c'est faux, et eux aussi.",
			answer(
				"leila",
				6,
				"« J'ai une offre et un doute qu'elle soit pour vous. Une minute ? » La moitié raccroche, l'autre moitié écoute vraiment. Personne ne s'est plaint en six mois.",
			),
			re("yann", 26, "« Et un doute »… je l'essaie sur une équipe."),
		),
		ask(
			"pawel:en",
			260,
			"What time is still acceptable?",
			"In Poland the law says nine to six. Customers say never.",
			re("yann", 4, "Chez nous, de 10 h à 13 h et de 14 h à 20 h, jours ouvrés. C'est la loi."),
			answer(
				"sabrina",
				28,
				"Demandez l'heure à ceux que vous connaissez déjà. Avec un rendez-vous par SMS la veille, on décroche six fois sur dix au lieu de deux.",
			),
		),

		ask(
			"florence",
			188,
			"Quelqu'un rappelle-t-il les paniers abandonnés ?",
			"On me propose d'appeler dans l'heure ceux qui quittent le panier. J'ai l'impression qu'on va leur faire peur.",
			answer(
				"yann",
				7,
				"On l'a fait deux semaines : ils décrochent, et demandent comment on a su. Un courriel le lendemain, avec une seule question (« qu'est-ce qui manquait ? »), a ramené davantage, et personne ne s'est senti suivi.",
			),
			re("florence", 26, "Un courriel, une question. J'arrête là le projet d'appels."),
		),
	],
	practices: [
		{
			title: "Couper les deux tiers de la liste",
			by: "yann",
			tags: "appels sortants, ciblage",
			daysAgo: 33,
			summary:
				"N'appeler que ceux à qui l'on a quelque chose d'utile à dire. Moins de ventes, beaucoup moins de départs.",
			context: "Télévente, 55 conseillers, listes de 40 000 numéros par mois.",
			problem: "Onze plaintes pour mille appels. Une vente sur cinq annulée dans les trois mois.",
			steps: `1. Pour chaque ligne de la liste : que sait-on qui serait utile à cette personne **aujourd'hui** ? Rien : on retire.
2. Commencer par ce qui est utile. L'offre vient ensuite, ou pas.
3. Suivre trois chiffres ensemble : ventes, plaintes, résiliations à trois mois.
4. Les montrer aux équipes chaque lundi, les trois.`,
			result: "Plaintes : de 11 à 2 pour mille. Résiliations à trois mois : de 19 % à 8 %. Ventes nettes : +4 %.",
			figure: "19 % → 8 %",
			figureLabel: "résiliations à trois mois",
			evidence: "Trois mois avant, trois mois après.",
			appliesTo: "Toute campagne d'appels.",
		},
		{
			title: "Le rendez-vous par SMS la veille",
			by: "sabrina",
			tags: "SMS, rendez-vous",
			contact: "yann",
			daysAgo: 245,
			summary: "Proposer une heure par SMS avant d'appeler. On décroche trois fois plus.",
			context: "Rappels de clients connus : fin de contrat, remplacement de box.",
			problem: "Deux appels sur dix décrochés, des messages vocaux que personne n'écoute.",
			steps: `1. La veille à 18 h : qui appelle, pourquoi, deux horaires au choix, et « non merci » en un mot.
2. Appeler à l'heure, à la minute près.
3. « Non merci » vaut pour six mois.`,
			result: "Appels décrochés : 61 % au lieu de 20 %.",
			figure: "20 % → 61 %",
			figureLabel: "appels décrochés",
			appliesTo: "Clients qui nous ont donné leur accord.",
		},
	],
};
