import { announce, answer, ask, type CommunityText, closed, re } from "./shape";

export const migrationDeLAnnuaire: CommunityText = {
	slug: "migration-de-l-annuaire",
	name: "Migration de l'annuaire",
	summary: "Projet terminé : un seul annuaire pour six pays. Gardé pour mémoire, et pour les prochains.",
	about: `Le projet est clos. On le garde lisible parce que le prochain qui migrera quelque chose aura les mêmes surprises : les homonymes, les accents, les gens qui n'ont pas de bureau.`,
	kind: "project",
	visibility: "open",
	languages: ["fr"],
	unit: "networks",
	createdDaysAgo: 535,
	archivedDaysAgo: 130,
	stages: [
		["coalescing", 535],
		["active", 480],
	],
	managers: ["celine"],
	readers: ["marek", "jerome", "agnieszka"],
	size: 33,
	draws: { networks: 4, "it-support": 12, poland: 2 },
	threads: [
		announce(
			"celine",
			134,
			"C'est fini : merci, et ce qu'on referait",
			"Un annuaire, six pays, 11 204 fiches, 43 homonymes parfaits. On referait : commencer par les gens sans adresse, demander aux standards et fêter chaque pays. On ne referait pas : le lundi.",
			re("marek:en", 4, "Eleven thousand thanks. And never on a Monday."),
			re("tomasz:en", 22, "Warsaw still has the cake photo."),
		),
		closed(
			ask(
				"jerome",
				410,
				"Que fait-on des noms avec apostrophe typographique ?",
				"N'Diaye, N’Diaye, NDIAYE : trois fiches, une seule personne, trois badges.",
				answer(
					"celine",
					5,
					"On garde ce que la personne écrit elle-même, et la recherche ignore tout : apostrophes, accents, majuscules. La fusion se fait sur le matricule, jamais sur le nom.",
				),
				re("jerome", 7, "Sur le matricule, évidemment. Merci."),
			),
		),
	],
	practices: [
		{
			title: "Commencer par ceux qui n'ont pas d'adresse",
			by: "celine",
			daysAgo: 200,
			summary: "Dans une migration de personnes, traiter d'abord les cas sans courriel : ils révèlent tout le reste.",
			context: "Annuaire de 11 204 fiches, six pays, neuf sources.",
			problem:
				"Les plans partaient du cas simple. Les 900 personnes sans adresse bloquaient chaque bascule, la veille.",
			steps: `1. Extraire ceux qui n'ont pas d'adresse, pas de bureau ou deux employeurs.
2. Demander aux standards : ils connaissent les noms que personne ne trouve.
3. Choisir l'identifiant d'après eux. Pour nous : le matricule.
4. Basculer un petit pays entier, fêter, corriger, puis le suivant.
5. Jamais un lundi.`,
			result: "Six bascules, aucune annulée. Fiches à reprendre après coup : 61 sur 11 204.",
			figure: "61 sur 11 204",
			figureLabel: "fiches à reprendre après coup",
			appliesTo: "Toute migration de personnes ou de comptes.",
			topic: "data",
		},
	],
};
