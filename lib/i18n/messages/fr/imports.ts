import { importFindings } from "./import-findings";
import { importReading } from "./import-reading";
import { importReport } from "./import-report";

export const imports = {
	hub: "Centre d’excellence",
	title: "Imports RH",
	lede: "Un export du système RH tient à jour personnes, entités et sites. Vous voyez ce qu’il ferait avant qu’il ne fasse quoi que ce soit.",
	upload: {
		title: "Importer un export",
		file: "Fichier",
		fileHint:
			"Un fichier texte (CSV) tel que votre système RH l’écrit, 40 Mo au plus. Encodage, séparateur et en-têtes sont reconnus.",
		submit: "Lire le fichier",
	},
	extent: {
		label: "Qui il cite",
		full: "Tout le monde : un export complet",
		fullHint: "Les personnes qu’il ne cite pas sont proposées comme départs. Vous les confirmez vous-même, plus tard.",
		part: "Quelques personnes seulement",
		partHint: "Les personnes qu’il ne cite pas restent telles quelles.",
	},
	list: {
		title: "Imports précédents",
		empty: "Rien n’a encore été importé",
		emptyHint: "Chaque import reste listé ici, avec ce qu’il a changé.",
		outcome:
			"{create, plural, one {# créée} other {# créées}}, {change, plural, one {# modifiée} other {# modifiées}}, {refuse, plural, one {# refusée} other {# refusées}}",
		older: "Imports plus anciens",
	},
	states: {
		reading: "En cours de lecture",
		previewed: "Vous attend",
		applying: "En cours d’application",
		applied: "Appliqué",
		failed: "Illisible",
		discarded: "Mis de côté",
	},
	page: {
		uploadedBy: "Déposé le {when} par {name}",
		uploadedByCommand: "Déposé le {when} en ligne de commande",
		sameFile: "Ce même fichier a déjà été appliqué le {day} : il ne devrait rien changer.",
		reading: "Lecture du fichier",
		applying: "Application de l’import",
		progress: "{percent, number} % fait",
		progressHint: "Vous pouvez quitter cette page : le travail continue sans vous.",
		stuck: "Plus rien ne bouge ?",
		stuckHint:
			"Si le serveur a été arrêté entre-temps, le travail reprend là où c’est sans risque. Rien n’est jamais appliqué à moitié.",
		resume: "Reprendre",
		apply: "Appliquer cet import",
		applyHint:
			"{create, plural, =0 {Personne n’est créé} one {# personne est créée} other {# personnes sont créées}}, {change, plural, =0 {personne ne change} one {# change} other {# changent}}. Les lignes refusées restent dehors ; personne n’est supprimé.",
		nothingToApply: "Tout le monde est à jour : l’appliquer ne ferait que noter l’effectif du jour.",
		discard: "Mettre de côté",
		discardHint: "Le fichier et ce qui en a été lu sont effacés. Rien ne change dans la maison.",
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
			"{count, plural, one {# des personnes créées ou modifiées est déjà partie : gardée pour mémoire, sans accès} other {# des personnes créées ou modifiées sont déjà parties : gardées pour mémoire, sans accès}}.",
	},
	units: {
		title: "Nouvelles entités",
		lede: "Une direction que la maison n’a pas devient une branche ; un service se range dessous.",
		spoke: "{name} (nouvelle branche)",
		people: "{count, plural, one {# personne} other {# personnes}}",
	},
	sites: {
		title: "Sites que la maison ne connaît pas",
		lede: "Un site est créé quand son pays et son fuseau sont clairs et que trois personnes au moins le citent. Sinon, dites ce que c’est, ou laissez-le de côté : ses personnes entrent sans site.",
		willCreate: "Sera créé",
		created: "Créé",
		willLeaveOut: "Laissé de côté",
		decision: "Que faire de {name}",
		create: "Le créer",
		leave_out: "Le laisser de côté",
		city: "Ville",
		country: "Pays (deux lettres)",
		zone: "Fuseau horaire, comme Europe/Paris",
		submit: "Comparer de nouveau avec ces sites",
		edit: "Décider autrement",
	},
	leavers: {
		title: "Absentes de cet export : parties ?",
		lede: "{count, plural, one {# personne de la maison n’est} other {# personnes de la maison ne sont}} pas dans cet export complet. Personne ne part tant que vous n’avez pas confirmé ; ce qu’elles ont écrit reste.",
		ledePreview: "Une fois l’import appliqué, vous confirmerez ici qui est vraiment parti.",
		many: "C’est {percent, number} % de toutes les personnes avec un matricule. Est-ce bien un export complet ?",
		names: "Qui elles sont",
		confirmed: "{count, plural, one {# a été confirmée} other {# ont été confirmées}}.",
		confirm: "Les personnes cochées sont parties",
		confirmAll: "Les {count, number} sont parties",
		confirmAllTitle: "Noter toutes les personnes proposées comme parties ?",
		confirmAllHint:
			"Leurs sessions se ferment maintenant et leur dernier jour est aujourd’hui. Ce qu’elles ont écrit reste à leur nom.",
		cancel: "Pas maintenant",
		choose: "Cochez qui est parti",
		administrator: "Administrateur : retirez d’abord le rôle",
		more: "Personnes suivantes",
		newerImport: "Un export plus récent a été appliqué depuis : confirmez les départs là-bas.",
	},
	notices: {
		approved: "L’import est en cours d’application.",
		corrected: "Le fichier est relu.",
		discarded: "L’import a été mis de côté.",
		resumed: "Le travail a repris.",
		left: "{count, plural, one {# personne est notée comme partie} other {# personnes sont notées comme parties}}.",
	},
	...importReading,
	...importFindings,
	...importReport,
} as const;
