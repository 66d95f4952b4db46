export const drafts = {
	title: "Brouillons",
	lede: "Ce que vous avez commencé sans l’envoyer. Les brouillons s’enregistrent tout seuls, et personne d’autre ne les voit. Ils sont supprimés 60 jours après votre dernière modification.",
	none: "Aucun brouillon",
	noneText: "Ce que vous écrivez dans un formulaire est gardé ici jusqu’à l’envoi.",
	open: "Reprendre",
	openThis: "Reprendre : {title}",
	savedAt: "Enregistré",
	wholeText: "Afficher le texte",
	discard: "Supprimer",
	discardThis: "Supprimer le brouillon : {title}",
	discarded: "Brouillon supprimé.",
	untitled: "Sans titre",
	menu: "{count, plural, =0 {Brouillons} other {Brouillons (#)}}",
	here: {
		since: "Votre brouillon du {when} a été repris.",
		inTab: "Le texte que vous aviez écrit ici a été repris.",
		anew: "Repartir de zéro",
		saved: "Brouillon enregistré",
		inTabOnly:
			"Gardé dans cet onglet : l’enregistrement n’est pas possible pour le moment. Nouvel essai dans un instant.",
		notSaved:
			"Pas enregistré : votre texte n’est que dans cet onglet. Gardez l’onglet ouvert, ou copiez le texte. La prochaine frappe relance l’enregistrement.",
		elsewhere: "Vous avez continué ce brouillon dans un autre onglet ou sur un autre appareil.",
		useOther: "Prendre l’autre texte",
		keepThis: "Garder ce texte",
		sent: "Déjà envoyé depuis un autre onglet ou un autre appareil.",
		discarded:
			"Ce brouillon a été supprimé dans un autre onglet ou sur un autre appareil. Le texte saisi ici est gardé comme nouveau brouillon.",
	},
} as const;
