import { answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const videoFaiteMaison: CommunityText = {
	slug: "la-video-faite-maison",
	name: "La vidéo faite maison",
	summary: "Filmer avec un téléphone, dans un couloir, et que ce soit quand même bien.",
	about: `Pas de matériel, pas d'agence, pas de maquillage. Du son propre, une idée, quarante secondes.

Postez vos essais, y compris les ratés. Hugo répond à tout le monde, souvent avec un chronomètre.`,
	kind: "interest",
	visibility: "open",
	languages: ["fr"],
	topic: "social-media",
	unit: "marketing",
	createdDaysAgo: 260,
	stages: [
		["coalescing", 260],
		["active", 90],
	],
	managers: ["hugo"],
	readers: ["maelle", "theo", "aissatou", "laure", "amel", "sabrina"],
	size: 119,
	draws: { marketing: 5, communication: 5, care: 2, sales: 2, tunisia: 2, senegal: 2, spain: 1 },
	threads: [
		ask(
			"julie",
			17,
			"Quelle durée pour une vidéo de dépannage ?",
			"Redémarrer une box : on a une version de 25 secondes et une de deux minutes. La première est plus vue, la seconde plus terminée. Laquelle aide vraiment ?",
			re("bruno", 2, "À la hotline, on envoie la longue et ils nous rappellent à la moitié."),
			answer(
				"hugo",
				4,
				"Regardez les rappels, pas les vues : après la courte, 8 % rappellent dans l'heure ; après la longue, 21 %. Courte, donc, avec une pause de deux secondes sur chaque bouton. Les gens mettent en pause de toute façon.",
			),
			re("julie", 6, "8 contre 21, affaire classée."),
		),
		discuss(
			"hugo",
			29,
			"Le couloir du troisième sonne mieux que le studio",
			"Moquette au sol, dossiers au mur, pas de climatisation. J'y ai enregistré six témoignages. Personne n'entend la différence, sauf moi, et c'est dans l'autre sens.",
			re("yasmine", 5, "À Tunis, c'est la réserve de cartons. Un son de cathédrale, mais en mieux."),
			re("moussa", 8, "Le placard à uniformes. On y tient à un, de profil."),
		),
		ask(
			"theo",
			80,
			"Faut-il écrire un texte, ou laisser parler ?",
			"Avec texte, ça récite. Sans texte, ça dure quatre minutes.",
			answer(
				"hugo",
				3,
				"Trois questions posées hors champ, et on coupe les questions. Personne ne récite une réponse. Gardez la deuxième prise : la première est timide, la troisième est jouée.",
			),
			re("theo", 75, "Trois questions, deuxième prise. 48 secondes, et mon chef a souri."),
		),
		discuss(
			"sabrina",
			100,
			"J'ai accepté de revenir devant la caméra",
			"Après ce qui s'était passé, j'avais dit plus jamais. Hugo m'a montré où serait le bouton « retirer », et m'a dit que j'étais seule à pouvoir appuyer dessus. C'est bête, mais ça change tout.",
			re("thomas", 2, "Merci, Sabrina. Ce bouton devrait exister partout."),
			re("hugo", 4, "Il existe maintenant pour toutes les vidéos. Tu as lancé quelque chose."),
			re("claire", 26, "Je le mets dans la charte, avec ton autorisation."),
		),

		closed(
			ask(
				"amel",
				168,
				"Musique libre : où la prenez-vous ?",
				"Une chanson connue nous a valu une lettre d'avocat, pour une vidéo vue quarante fois.",
				answer(
					"hugo",
					3,
					"Le dossier partagé, douze morceaux achetés une fois pour toutes, avec leur licence en PDF à côté. Sinon, le silence et le bruit de la boutique : c'est souvent plus beau.",
				),
				re("amel", 26, "Le bruit de la boutique ! On a gardé la clochette de la porte."),
			),
		),
		discuss(
			"aissatou",
			57,
			"Notre première vidéo tournée un jour de marché",
			"Trois prises, deux chèvres, un coup de vent. On entend tout et pourtant on comprend tout. Les clients se reconnaissent, ils viennent chercher « la dame aux chèvres ».",
			re("hugo", 2, "Je n'y toucherais pas. Même la chèvre est bien cadrée."),
			re("moussa", 5, "La dame aux chèvres est ma supérieure, un peu de respect."),
		),
	],
	practices: [
		{
			title: "Trois questions, deuxième prise",
			by: "hugo",
			tags: "vidéo, entretien",
			daysAgo: 70,
			summary:
				"Poser trois questions hors champ, garder la deuxième prise, couper les questions. Quarante-cinq secondes.",
			context: "Témoignages de collègues, une dizaine par mois, filmés au téléphone.",
			problem:
				"Les textes sonnaient faux et les improvisations duraient quatre minutes. Deux personnes sur cinq refusaient la diffusion.",
			steps: `1. Choisir un lieu avec de la moquette, pas avec une belle vue.
2. Trois questions, la dernière étant : « Qu'est-ce que j'ai oublié de demander ? »
3. Trois prises. Garder la deuxième, presque toujours.
4. Montrer le montage à la personne **avant** tout le monde.
5. Lui donner le bouton « retirer », pour toujours.`,
			result: "Refus de diffusion : un sur vingt-cinq. Temps de montage : 40 minutes au lieu de trois heures.",
			figure: "3 h → 40 min",
			figureLabel: "temps de montage",
			evidence: "Vingt-cinq vidéos, feuille de suivi.",
			appliesTo: "Témoignages et conseils. Pas les messages institutionnels.",
			topic: "social-media",
			reuses: [["yasmine", 45, "Six vidéos depuis la réserve de cartons."]],
		},
		{
			title: "Quarante secondes pour redémarrer une box",
			by: "bruno",
			tags: "vidéo, dépannage",
			contact: "hugo",
			daysAgo: 13,
			summary: "Une vidéo courte avec des pauses, envoyée par SMS pendant l'appel.",
			context: "Hotline fixe : 1 100 redémarrages guidés par semaine.",
			problem: "Six minutes au téléphone à décrire un bouton. Une fois sur cinq, ce n'était pas le bon.",
			steps: `1. Filmer **leur** modèle de box, à hauteur des yeux, avec le bruit des boutons.
2. Deux secondes d'arrêt sur chaque geste.
3. Sans parole, avec trois mots écrits : la moitié regarde sans le son.
4. L'envoyer par SMS au début de l'appel, et rester en ligne.`,
			result: "Durée moyenne : 2 min 40. Rappels dans l'heure : 8 %.",
			figure: "6 → 2 min 40",
			figureLabel: "durée moyenne de l'appel",
			appliesTo: "Gestes simples sur un appareil. Un film par modèle.",
		},

		{
			title: "Douze morceaux et leur licence à côté",
			by: "hugo",
			daysAgo: 160,
			summary: "Un petit dossier de musiques achetées une fois, chacune avec sa licence. Plus aucune lettre d'avocat.",
			context: "Une quarantaine de vidéos par mois, tournées par des non-spécialistes.",
			problem: "Deux réclamations d'ayants droit en un an, pour des vidéos vues par nos seuls collègues.",
			steps: `1. Acheter douze morceaux, six calmes et six vifs, pour tous les pays.
2. Ranger la licence sous le même nom que le fichier.
3. Couper l'accès aux bibliothèques « gratuites ».
4. Rappeler que le silence est permis.`,
			result: "Aucune réclamation depuis. Coût : moins que la première lettre d'avocat.",
			figure: "2 → 0",
			figureLabel: "réclamations sur la musique, par an",
			appliesTo: "Vidéos internes et réseaux sociaux.",
		},
	],
};
