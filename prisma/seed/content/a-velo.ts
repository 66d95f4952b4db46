import { answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const aVelo: CommunityText = {
	slug: "a-velo-jusqu-au-bureau",
	name: "À vélo jusqu'au bureau",
	summary: "Itinéraires, douches, antivols et mauvaise foi météorologique.",
	about: `On partage des trajets, des ateliers de réparation du jeudi et des photos de pluie. Tout le monde est bienvenu, y compris celles et ceux qui n'ont pas encore de vélo.`,
	kind: "interest",
	visibility: "open",
	languages: ["fr", "en"],
	createdDaysAgo: 390,
	stages: [
		["coalescing", 390],
		["active", 250],
	],
	managers: ["remi"],
	readers: ["theo", "pauline", "samuel", "maelle", "ben", "lin"],
	size: 126,
	draws: { networks: 4, care: 3, marketing: 3, sales: 2, communication: 3, spain: 2, poland: 2, tunisia: 1 },
	threads: [
		closed(
			ask(
				"anais",
				6.2,
				"Rennes : la passerelle du canal est fermée, vous passez par où ?",
				"Deux mois de travaux annoncés, et le détour officiel emprunte la quatre-voies.",
				re("theo", 3, "Par le parc, puis la rue des écoles avant 8 h 15. Quatre minutes de plus, aucun camion."),
				re("pauline", 7, "Je confirme pour le parc. Il y a même un héron."),
			),
		),
		closed(
			discuss(
				"remi",
				21,
				"Atelier du jeudi : dix-sept freins, deux pneus, un mariage",
				"Presque. Deux collègues se sont rencontrées autour d'un dérailleur et jouent maintenant dans le même orchestre. Prochain atelier dans la cour, démonte-pneus fournis.",
				re("samuel", 2, "Mon frein arrière ne crie plus. Ma voisine vous remercie."),
				re("ben:en", 6, "London tried the same with a puncture clinic. Nine people, eleven opinions on tubeless."),
			),
		),
		closed(
			ask(
				"lin",
				150,
				"Quelqu'un connaît un antivol qui tient devant la gare ?",
				"Deux vélos en quatre mois. Je commence à les aimer moins.",
				answer(
					"remi",
					4,
					"Deux antivols de types différents, et surtout le local de la tour : badge à demander à l'accueil, quarante places, gratuit. Il est à moitié vide parce que personne ne sait qu'il existe.",
				),
				re("lin", 26, "Badge obtenu en cinq minutes. Quarante places et un radiateur !"),
			),
		),

		closed(
			discuss(
				"ben",
				77,
				"London to Paris by bicycle: three of us made it, one by train",
				"Four days, 380 kilometres, one broken spoke, which everybody here found very funny. Arcueil gave us a shower and a round of applause. Next year from Madrid, says Pilar, who has never seen the Pyrenees.",
				re("pilar", 4, "I have seen them. From a plane. They looked flat."),
				re("theo", 6, "On vous attend à Rennes pour le retour, il pleut mais il y a des crêpes."),
			),
		),
		closed(
			ask(
				"pauline",
				233,
				"Indemnité vélo : qui a réussi à remplir le formulaire ?",
				"Il demande le kilométrage au mètre près et refuse les virgules.",
				answer(
					"remi",
					3,
					"Arrondis, mets un point, et joins une capture de l'itinéraire. Les ressources humaines l'acceptent à la main depuis deux mois, en attendant mieux.",
				),
				re("pauline", 28, "Acceptée ! 22 euros, je m'achète des garde-boue."),
			),
		),
	],
	practices: [],
};
