import type { DemoLanguage } from "../language";
import type { ThreadText } from "./shape";

/**
 * What people say in passing: under a question that has its answer, a story, an announcement. `{city}` is where they
 * work.
 */
export const SMALL_TALK: Record<DemoLanguage, Record<ThreadText["kind"], string[]>> = {
	fr: {
		question: [
			"Merci, on l'essaie à {city} la semaine prochaine.",
			"Même question ici, merci pour la réponse.",
			"Testé ce matin, et ça marche.",
			"On fait presque pareil, avec une étape de plus. Je vous dirai si elle sert à quelque chose.",
			"Je transmets à ma responsable, elle cherchait exactement cela.",
			"C'est noté, et merci d'avoir posé la question à voix haute.",
			"Je découvre ce fil, il tombe à pic.",
			"Petit retour de {city} : on a repris la réponse telle quelle, et on la garde.",
			"Je l'ai ajouté à l'accueil des nouveaux.",
			"Je me permets de remonter ce fil, il m'a bien aidé aujourd'hui.",
			"Simple et efficace, merci.",
			"Bien vu. J'aurais gagné deux mois à lire ça plus tôt.",
			"Merci, c'est plus clair que notre procédure.",
			"On a essayé sans, puis avec. Avec, c'est mieux.",
			"J'avais des doutes, je n'en ai plus.",
			"On commence lundi. Je reviens vous dire.",
		],
		discussion: [
			"Même constat à {city}, je croyais que c'était nous.",
			"Je garde ça sous le coude.",
			"Merci pour le partage, franchement.",
			"Ça me rassure de lire que ce n'est pas que chez nous.",
			"Imprimé et affiché à {city}.",
			"Je n'y avais jamais pensé. Merci.",
			"On en a parlé en réunion d'équipe, la discussion a duré.",
			"Enfin quelqu'un qui l'écrit simplement.",
			"Lu, relu, mis en favori.",
			"Je l'ai lu à voix haute à l'équipe. Silence, puis des sourires.",
			"J'ajoute ma voix : c'est pareil ici.",
			"À relire dans six mois, pour voir.",
			"On devrait raconter ce genre de choses plus souvent.",
			"Je reconnais notre équipe à chaque ligne.",
		],
		announcement: [
			"J'en serai, avec une collègue.",
			"Noté dans l'agenda.",
			"Je ne pourrai pas venir, mais je lirai le compte rendu.",
			"Merci pour l'organisation.",
			"On suivra à plusieurs depuis {city}.",
			"Hâte d'y être.",
			"Première fois pour moi. Faut-il préparer quelque chose ?",
			"On en a bien besoin.",
		],
	},
	en: {
		question: [
			"Trying this in {city} next week, thank you.",
			"Same question here, thank you for the answer.",
			"We do nearly the same, with one step more. Yours is better.",
			"This saved me an afternoon.",
			"Works for a small team too, we are five.",
			"Thank you for asking the question I did not dare to ask.",
			"Adding this to what we give to newcomers.",
			"A quick report from {city}: it works.",
			"Not convinced at first. Convinced now.",
			"Found this by searching, glad I did.",
			"It is simpler than our procedure, so we are changing the procedure.",
			"My manager asked where it came from. I sent her here.",
			"Took it to our team meeting. Nobody disagreed, which never happens.",
		],
		discussion: [
			"Same here in {city}. I thought it was just us.",
			"Very useful, thanks for writing it down.",
			"Bookmarked.",
			"I had never thought of it that way.",
			"Printed and on the wall.",
			"Finally in plain words.",
			"Read it aloud to my team. Silence, then smiles.",
			"Thank you for telling it as it was.",
			"I recognise us in every line.",
			"We should tell each other these things more often.",
			"To be read again in six months.",
		],
		announcement: [
			"Noted, thank you.",
			"Cannot make it this time, I will read the notes.",
			"Thanks for organising.",
			"A few of us will join from {city}.",
			"My first one. Anything to prepare?",
			"Good choice of subject.",
		],
	},
};

/** What somebody says of a practice they have just used. Most say nothing. */
export const REUSE_RESULTS: Record<DemoLanguage, string[]> = {
	fr: [
		"Mis en place dans une équipe, on élargit le mois prochain.",
		"Fonctionne, avec un mot changé pour nos clients.",
		"Deux semaines d'essai, on garde.",
		"Moins net que dans la fiche, mais mieux qu'avant.",
		"L'équipe l'a adopté sans qu'on insiste.",
	],
	en: [
		"Two weeks in, and we are keeping it.",
		"Works with a small change for our market.",
		"Smaller effect than on the card, still better than before.",
		"One team for now, the others are asking.",
		"Took an hour to set up.",
	],
};
