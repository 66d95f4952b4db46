import type { Names, Synonyms } from "@/lib/i18n/locales";
import type { TopicSlug } from "./shape";

/** Other words for the main topics, as people type them. */
export const synonymsOfTopics: Record<TopicSlug, Synonyms> = {
	"customer-writing": {
		fr: ["rédaction", "courrier client", "écrit client", "langage clair"],
		en: ["customer letters", "plain language", "tone of voice", "copywriting"],
	},
	complaints: {
		fr: ["plainte", "litige", "client mécontent", "cliente en colère", "client énervé"],
		en: ["grievance", "dispute", "unhappy customer", "angry customer", "furious customer"],
	},
	"social-media": {
		fr: ["réseaux sociaux", "community management", "community manager"],
		en: ["social networks", "community management", "community manager"],
	},
	data: {
		fr: ["statistiques", "reporting", "dataviz"],
		en: ["statistics", "reporting", "analytics", "data visualisation"],
	},
	"team-leading": {
		fr: ["management", "encadrement", "manager", "chef d’équipe"],
		en: ["management", "supervision", "team leader", "people management"],
	},
	training: {
		fr: ["intégration", "onboarding", "nouveaux arrivants", "nouvel embauché", "tutorat"],
		en: ["induction", "new hires", "new joiners", "newcomers", "mentoring"],
	},
	accessibility: {
		fr: ["handicap", "malvoyant", "aveugle", "lecteur d’écran"],
		en: ["disability", "blind", "visually impaired", "screen reader"],
	},
	incidents: {
		fr: ["panne", "coupure", "incident réseau"],
		en: ["outage", "breakdown", "downtime", "service interruption"],
	},
	ai: {
		fr: ["IA", "ChatGPT", "LLM", "agent conversationnel"],
		en: ["AI", "ChatGPT", "LLM", "chatbot", "machine learning"],
	},
	selling: { fr: ["vendre", "commercial", "prospection", "closing"], en: ["sales", "prospecting", "closing a deal"] },
	messaging: {
		fr: ["WhatsApp", "chat", "messages instantanés", "conversations"],
		en: ["WhatsApp", "live chat", "texting", "instant messages"],
	},
	planning: {
		fr: ["roulement", "emploi du temps", "heures de travail"],
		en: ["rota", "roster", "shifts", "timetable", "working hours"],
	},
	security: { fr: ["cybersécurité", "sécurité informatique"], en: ["cybersecurity", "IT security", "infosec"] },
};

export const subtopics: Record<string, { of: TopicSlug; names: Names; synonyms: Synonyms }> = {
	"bad-news": {
		of: "customer-writing",
		names: { fr: "Dire non", en: "Saying no" },
		synonyms: { fr: ["refus", "refuser", "mauvaise nouvelle"], en: ["refusal", "refuse", "bad news", "decline"] },
	},
	bereavement: {
		of: "customer-writing",
		names: { fr: "Deuil", en: "Bereavement" },
		synonyms: { fr: ["décès", "mort", "défunt"], en: ["death", "died", "deceased", "funeral"] },
	},
	templates: {
		of: "customer-writing",
		names: { fr: "Modèles de réponse", en: "Templates" },
		synonyms: {
			fr: ["modèle", "réponse type", "lettre type", "gabarit"],
			en: ["canned answer", "standard letter", "boilerplate", "macro"],
		},
	},
	translation: {
		of: "customer-writing",
		names: { fr: "Traduction", en: "Translation" },
		synonyms: { fr: ["traduire", "bilingue", "deux langues"], en: ["translate", "bilingual", "two languages"] },
	},
	refunds: {
		of: "complaints",
		names: { fr: "Remboursements", en: "Refunds" },
		synonyms: {
			fr: ["geste commercial", "dédommagement", "indemnisation", "trop-perçu"],
			en: ["compensation", "goodwill gesture", "money back", "reimbursement"],
		},
	},
	bills: {
		of: "complaints",
		names: { fr: "Factures", en: "Bills" },
		synonyms: { fr: ["facturation", "prélèvement"], en: ["invoice", "billing", "direct debit"] },
	},
	apologies: {
		of: "complaints",
		names: { fr: "Excuses", en: "Apologies" },
		synonyms: {
			fr: ["s’excuser", "demander pardon", "désolé"],
			en: ["apologise", "apologize", "saying sorry", "sorry"],
		},
	},
	"hostile-comments": {
		of: "social-media",
		names: { fr: "Commentaires hostiles", en: "Hostile comments" },
		synonyms: { fr: ["trolls", "insultes", "haine"], en: ["trolls", "insults", "abuse", "hate"] },
	},
	charts: {
		of: "data",
		names: { fr: "Graphiques", en: "Charts" },
		synonyms: { fr: ["courbe", "camembert", "diagramme"], en: ["graph", "pie chart", "diagram", "plot"] },
	},
	dashboards: {
		of: "data",
		names: { fr: "Tableaux de bord", en: "Dashboards" },
		synonyms: { fr: ["indicateurs", "KPI"], en: ["indicators", "KPI", "scorecard"] },
	},
	meetings: {
		of: "team-leading",
		names: { fr: "Réunions d’équipe", en: "Team meetings" },
		synonyms: { fr: ["réunion", "point d’équipe", "briefing"], en: ["meeting", "stand-up", "huddle", "briefing"] },
	},
	feedback: {
		of: "team-leading",
		names: { fr: "Retours et entretiens", en: "Feedback and reviews" },
		synonyms: { fr: ["feedback", "entretien individuel"], en: ["feedback", "one-to-one", "appraisal"] },
	},
	workload: {
		of: "team-leading",
		names: { fr: "Charge et fatigue", en: "Workload and fatigue" },
		synonyms: {
			fr: ["surcharge", "burn-out", "épuisement", "stress"],
			en: ["overload", "burnout", "exhaustion", "stress"],
		},
	},
	subtitles: {
		of: "accessibility",
		names: { fr: "Sous-titres", en: "Subtitles" },
		synonyms: { fr: ["sous-titrage", "transcription"], en: ["captions", "closed captions", "transcript"] },
	},
	"alt-text": {
		of: "accessibility",
		names: { fr: "Textes alternatifs", en: "Alternative texts" },
		synonyms: { fr: ["description d’image", "alt"], en: ["alt text", "image description"] },
	},
	"phone-calls": {
		of: "selling",
		names: { fr: "Appels", en: "Calls" },
		synonyms: { fr: ["téléphone", "coup de fil", "appeler"], en: ["phone", "phone call", "telephone"] },
	},
	"key-accounts": {
		of: "selling",
		names: { fr: "Grands comptes", en: "Key accounts" },
		synonyms: { fr: ["appel d’offres", "gros clients"], en: ["tender", "major customers", "large accounts"] },
	},
	discounts: {
		of: "selling",
		names: { fr: "Rabais", en: "Discounts" },
		synonyms: { fr: ["remise", "ristourne", "prix"], en: ["rebate", "price cut", "pricing"] },
	},
	"temporary-staff": {
		of: "training",
		names: { fr: "Renforts et stagiaires", en: "Temporary staff" },
		synonyms: {
			fr: ["intérimaire", "stagiaire", "saisonnier"],
			en: ["temps", "interns", "trainees", "seasonal staff"],
		},
	},
	equipment: {
		of: "training",
		names: { fr: "Matériel", en: "Equipment" },
		synonyms: { fr: ["ordinateur", "ordinateur portable"], en: ["laptop", "computer"] },
	},
	cycling: {
		of: "team-leading",
		names: { fr: "Vélo", en: "Cycling" },
		synonyms: { fr: ["bicyclette", "deux-roues"], en: ["bike", "bicycle", "commute by bike"] },
	},
	"time-off": {
		of: "planning",
		names: { fr: "Congés", en: "Time off" },
		synonyms: { fr: ["vacances", "absence", "repos"], en: ["leave", "holidays", "vacation", "days off"] },
	},
	passwords: {
		of: "security",
		names: { fr: "Mots de passe", en: "Passwords" },
		synonyms: { fr: ["identifiants", "mot de passe oublié"], en: ["credentials", "login", "passphrase"] },
	},
	phishing: {
		of: "security",
		names: { fr: "Hameçonnage", en: "Phishing" },
		synonyms: { fr: ["phishing", "arnaque", "mail frauduleux"], en: ["scam", "fraud", "fake mail"] },
	},
};
