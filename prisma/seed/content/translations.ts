import type { Locale } from "@/lib/i18n/locales";
import type { TranslatedCard } from "@/lib/practices/translation-card";

/** A card that colleagues translated, by its title. */
export interface TranslatedText {
	community: string;
	original: string;
	language: Locale;
	texts: TranslatedCard;
	/** What its author changed in the original since. */
	changedSince?: { from: string; to: string; note: string };
}

/** How the figure was measured, where a card of the demonstration says so. */
export const MEASURED: Partial<Record<Locale, string>> = {
	fr: "Tous les courriers de mars, comparés à ceux de mars de l'année d'avant. Comptés à deux.",
	en: "Every letter of March, compared with March of the year before. Counted by two people.",
};

export const TRANSLATIONS: readonly TranslatedText[] = [
	{
		community: "customer-care-writing",
		original: "Answering complaints in forty words",
		language: "fr",
		texts: {
			title: "Répondre à une réclamation en quarante mots",
			summary:
				"Quatre lignes : ce que nous avons compris, ce que nous faisons, pour quand, et un prénom. Les réclamations qui reviennent ont baissé de plus d'un tiers.",
			context:
				"Le service réclamations de Tunis répond à environ 420 réclamations écrites par semaine, en français et en arabe. La plupart sont lues sur un téléphone, souvent dans la file d'une boutique.",
			problem:
				"Nos réponses faisaient 110 mots en moyenne. Trente et un pour cent des réclamations revenaient dans les dix jours et, deux fois sur trois, le client demandait une chose que la réponse disait bel et bien, dans son troisième paragraphe.",
			steps: `1. Première ligne : **ce que nous avons compris**, avec les mots du client. Si vous n'arrivez pas à l'écrire, appelez.
2. Deuxième ligne : **ce que nous faisons**. Un verbe, pas de passif. « Nous renvoyons le technicien. »
3. Troisième ligne : **pour quand**. Un jour, pas un délai. Si le jour n'est pas connu, le jour où vous le saurez.
4. Quatrième ligne : **un prénom**, et comment joindre cette personne.
5. Comptez. Au-dessus de quarante, enlevez les mots qui nous protègent plus qu'ils n'aident.
6. Lisez à voix haute à un collègue. S'il demande « et maintenant ? », recommencez.

Un dossier à plusieurs sujets a une deuxième ligne par sujet, jamais une ligne plus longue.`,
			result:
				"Longueur moyenne : 43 mots. Réclamations qui reviennent dans les dix jours : de 31 % à 19 % en un trimestre. Écrire prend autant de temps qu'avant : il passe à trouver la date.",
			resultLabel: "réclamations qui reviennent dans les dix jours",
			evidence:
				"Toutes les réclamations de deux trimestres entiers, 5 300 réponses, comptées par l'équipe qualité. L'essai de Ben Taylor à Londres : 212 réponses, un tiers de questions en moins.",
			appliesTo:
				"Réclamations écrites et réponses publiques, dans toutes les langues que nous avons essayées. Pas pour une décision qui a un effet juridique : elle garde sa forme, avec les quatre lignes en tête.",
		},
	},
	{
		community: "customer-care-writing",
		original: "Templates that expire",
		language: "fr",
		texts: {
			title: "Des modèles qui périment",
			summary:
				"Chaque modèle a une personne responsable et une date. Après neuf mois il passe au jaune, et personne n'aime le jaune.",
			context:
				"Service clients de Madrid : 211 modèles de lettres et de courriels accumulés en huit ans, dans deux langues.",
			problem:
				"Personne ne savait lesquels étaient encore vrais. L'un donnait un numéro de fax, un autre un prix d'il y a trois offres. Les conseillers gardaient des copies personnelles, ce qui était pire.",
			steps: `1. Lister les modèles avec le nombre d'envois du dernier trimestre. Archiver ce qui n'est jamais parti.
2. Demander une personne responsable pour chacun des autres. Un nom, pas une équipe. Personne au bout d'un mois : archivé.
3. Donner à chacun une échéance de neuf mois. Passé ce délai, le modèle fonctionne encore et s'affiche en jaune, avec le nom de la personne.
4. La personne relit, corrige ou confirme. Confirmer prend un clic et une date.
5. Une fois par trimestre, publier les trois plus envoyés et les trois réécrits.`,
			result:
				"De 211 modèles à 94. En jaune : jamais plus de six à la fois. Les réponses corrigées après envoi sont passées de 41 par mois à 9.",
			resultLabel: "modèles en service",
			evidence: "L'export de l'outil du service, sur quatre trimestres.",
			appliesTo: "Toute équipe qui partage plus de trente textes. En dessous, les relire tous en un après-midi suffit.",
		},
		changedSince: {
			from: "Give each an expiry of nine months. Past it",
			to: "Give each an expiry of six months, nine where it was sent fewer than fifty times. Past it",
			note: "Six months for what is sent often: prices move faster than we thought.",
		},
	},
	{
		community: "repondre-aux-reclamations",
		original: "Dire ce qui a changé",
		language: "en",
		texts: {
			title: "Say what has changed",
			summary:
				"Every answer to a justified complaint says what we have changed, or admits that nothing has changed yet.",
			context: "The complaints service of Tunis, 420 cases a week, 57% of them justified.",
			problem:
				"Customers who had been refunded fast and well left all the same. Of forty that we called back, 23 said the same thing: “And next time?”",
			steps: `1. Before you write, ask the team concerned: what has been corrected since?
2. If something has, write it in one sentence, with the date.
3. If not, write that too: “I cannot promise you that it will not happen again. This is what we are watching.”
4. Note the cause in the shared file. The same cause three times: alert the team concerned, by name.
5. Once a month, read the file again with the teams. Twenty minutes, standing.`,
			result:
				"Customers who leave within three months of a justified complaint: 14% instead of 22%. Eight causes removed at the source in one quarter.",
			resultLabel: "leave after a justified complaint",
			evidence: "610 justified cases followed up. The forty calls are recorded and anonymised.",
			appliesTo: "Justified complaints, whatever the channel. For the others it is enough to say why.",
		},
	},
];
