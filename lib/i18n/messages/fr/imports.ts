import { importFindings } from "./import-findings";
import { importReading } from "./import-reading";
import { importReport } from "./import-report";

export const imports = {
	hub: "Centre d’excellence",
	title: "Imports RH",
	lede: "Un export RH tient à jour personnes, entités et sites. Un aperçu s’affiche avant toute modification.",
	upload: {
		title: "Nouvel import",
		file: "Fichier",
		fileHint:
			"Un fichier texte (CSV) tel que votre système RH l’écrit, 40 Mo au plus. Encodage, séparateur et en-têtes sont reconnus.",
		submit: "Lire le fichier",
	},
	extent: {
		label: "Contenu du fichier",
		full: "Tout l’effectif (export complet)",
		fullHint: "Les personnes absentes du fichier sont proposées comme départs. Vous les confirmez plus tard.",
		part: "Une partie de l’effectif",
		partHint: "Les personnes absentes du fichier ne changent pas.",
	},
	list: {
		title: "Imports précédents",
		empty: "Aucun import pour l’instant",
		emptyHint: "Chaque import figure ici, avec ce qu’il a changé.",
		outcome:
			"{create, plural, one {# créée} other {# créées}}, {change, plural, one {# modifiée} other {# modifiées}}, {refuse, plural, one {# refusée} other {# refusées}}",
		older: "Imports plus anciens",
	},
	states: {
		reading: "Lecture en cours",
		previewed: "À valider",
		applying: "Application en cours",
		applied: "Appliqué",
		failed: "Illisible",
		discarded: "Abandonné",
	},
	page: {
		uploadedBy: "Déposé le {when} par {name}",
		uploadedByCommand: "Déposé le {when} en ligne de commande",
		sameFile: "Ce fichier a déjà été appliqué le {day} : il ne devrait rien changer.",
		reading: "Lecture du fichier",
		applying: "Application de l’import",
		progress: "{percent, number} % effectués",
		progressHint: "Vous pouvez quitter cette page : l’import continue.",
		stuck: "L’import n’avance plus ?",
		stuckHint:
			"Si le serveur a été arrêté, vous pouvez reprendre l’import sans risque. Rien n’est jamais appliqué à moitié.",
		resume: "Reprendre",
		apply: "Appliquer l’import",
		applyHint:
			"{create, plural, =0 {Aucune personne créée} one {# personne créée} other {# personnes créées}}, {change, plural, =0 {aucune modifiée} one {# modifiée} other {# modifiées}}. Les lignes refusées ne sont pas importées ; personne n’est supprimé.",
		nothingToApply: "Tout le monde est à jour : l’appliquer enregistre seulement l’effectif du jour.",
		discard: "Abandonner",
		discardHint: "Le fichier et son aperçu sont supprimés. Rien d’autre ne change.",
		download: "Télécharger le rapport (CSV)",
	},
	counts: {
		create: "{count, plural, one {personne créée} other {personnes créées}}",
		change: "{count, plural, one {personne modifiée} other {personnes modifiées}}",
		same: "{count, plural, one {inchangée} other {inchangées}}",
		refuse: "{count, plural, one {ligne refusée} other {lignes refusées}}",
		leavers: "{count, plural, one {départ proposé} other {départs proposés}}",
		rowsRead:
			"{rows, plural, one {# ligne lue} other {# lignes lues}}{blank, plural, =0 {} one {, # ligne vide ignorée} other {, # lignes vides ignorées}}.",
		departed:
			"{count, plural, one {# des personnes créées ou modifiées a déjà quitté l’entreprise : enregistrée, sans accès} other {# des personnes créées ou modifiées ont déjà quitté l’entreprise : enregistrées, sans accès}}.",
	},
	units: {
		title: "Nouvelles entités",
		lede: "Une nouvelle direction devient une branche ; un service est rattaché à sa direction.",
		spoke: "{name} (nouvelle branche)",
		people: "{count, plural, one {# personne} other {# personnes}}",
	},
	sites: {
		title: "Sites inconnus",
		lede: "Un site est créé si son pays et son fuseau sont connus et que trois personnes au moins y sont rattachées. Sinon, complétez-le ou ignorez-le : ses personnes sont importées sans site.",
		willCreate: "Sera créé",
		created: "Créé",
		willLeaveOut: "Ignoré",
		decision: "Que faire de {name}",
		create: "Créer",
		leave_out: "Ignorer",
		city: "Ville",
		country: "Pays (deux lettres)",
		zone: "Fuseau horaire, comme Europe/Paris",
		submit: "Comparer de nouveau",
		edit: "Modifier",
	},
	leavers: {
		title: "Absentes de cet export : parties ?",
		lede: "{count, plural, one {# personne connue n’est} other {# personnes connues ne sont}} pas dans cet export complet. Aucun départ n’est enregistré tant que vous n’avez pas confirmé ; leurs publications restent.",
		ledePreview: "Une fois l’import appliqué, confirmez ici les départs.",
		many: "C’est {percent, number} % de toutes les personnes avec un matricule. Est-ce bien un export complet ?",
		names: "Afficher les noms",
		confirmed: "{count, plural, one {# départ confirmé} other {# départs confirmés}}.",
		confirm: "Enregistrer le départ des personnes cochées",
		confirmAll: "Enregistrer les {count, number} départs",
		confirmAllTitle: "Enregistrer tous les départs proposés ?",
		confirmAllHint:
			"Ces personnes sont déconnectées maintenant et leur dernier jour est aujourd’hui. Leurs publications restent à leur nom.",
		cancel: "Pas maintenant",
		choose: "Cochez les personnes parties",
		administrator: "Administration : retirez d’abord le rôle",
		more: "Afficher plus",
		newerImport: "Un export plus récent a été appliqué : confirmez les départs dans celui-ci.",
	},
	notices: {
		approved: "L’import est en cours d’application.",
		corrected: "Le fichier est relu.",
		discarded: "Import abandonné.",
		resumed: "Import repris.",
		left: "{count, plural, one {# départ enregistré} other {# départs enregistrés}}.",
	},
	...importReading,
	...importFindings,
	...importReport,
} as const;
