import type { RegularKey } from "../regulars";

/** The capture of an edition. */
export interface CaptureText {
	takeaways: [string, string, string];
	/** The actions: who, due after how many days, and whether it is done. */
	actions: (readonly [what: string, who: RegularKey, days: number, done: boolean])[];
}

/** By community, then by number of the edition. */
export const captureTexts: Record<string, Record<number, CaptureText>> = {
	"social-media-managers": {
		5: {
			takeaways: [
				"A third fewer posts cost no reader: nobody asked where they had gone.",
				"People react to answers, not to posts: six months of data say so.",
				"Cross out first what was planned only because the calendar was empty.",
			],
			actions: [["Share the six months of data, cleaned", "lucia", 14, true]],
		},
		6: {
			takeaways: [
				"Who is in a video is asked before it is shot, and once more before it goes out.",
				"When somebody is attacked: delete, say so, call them the same day.",
				"A consent form fits on half a page, or nobody reads it.",
			],
			actions: [["Write the half-page form in both languages", "camille", 21, true]],
		},
		7: {
			takeaways: [
				"Two hours on Sunday evening answer most of what used to wait until Monday noon.",
				"Sort and promise: say when the answer comes, and people stop writing twice.",
				"Draw the hours of your own messages before you change anybody's shift.",
			],
			actions: [["Send the template of the hours' chart round", "olfa", 10, true]],
		},
		8: {
			takeaways: [
				"« Malheureusement » ne dit jamais rien que la suite de la phrase ne dise mieux.",
				"Lire un an de réponses à voix haute prend une matinée et change l'année suivante.",
				"Chaque équipe garde sa liste de dix mots, pas celle d'une autre.",
			],
			actions: [["Réunir les listes de dix mots des cinq équipes", "camille", 30, true]],
		},
		9: {
			takeaways: [
				"A template is kept when someone can say whom it helped last month.",
				"The frame of four lines leaves room for the one sentence that is about this person.",
				"Nine answers that broke the rule were the nine that customers thanked us for.",
			],
			actions: [
				["Drop the forty templates nobody opened since spring", "lucia", 30, false],
				["Write the frame of four lines as a practice", "olfa", 45, false],
				["Show the nine answers to the new colleagues in Dakar", "fatou", 21, true],
			],
		},
	},
	"customer-care-writing": {
		5: {
			takeaways: [
				"Every template has an owner and a day on which it runs out.",
				"Yellow works: people dislike it enough to read the template again.",
				"Archive a third; ask for it back in writing if you miss it. Nobody did.",
			],
			actions: [["Name owners for the 94 that stay", "diego", 20, true]],
		},
		6: {
			takeaways: [
				"Forty words are enough when the first says what went wrong.",
				"Courtesy takes room in Polish: count sentences there, not words.",
				"Read it aloud: what you skip while reading can go.",
			],
			actions: [["Try 80 words on the claims of one week", "pilar", 14, true]],
		},
		7: {
			takeaways: [
				"Say the amount in the subject; the apology can wait until the second line.",
				"Seven hundred calls were about one missing date.",
				"“You need to do nothing” is the sentence people remember.",
			],
			actions: [["Prepare the mail for the next mistake, with blanks", "ben", 30, true]],
		},
	},
	"repondre-aux-reclamations": {
		4: {
			takeaways: [
				"Un avis négatif sans réponse est lu dix fois plus longtemps qu'un avis avec.",
				"La question d'abord, l'excuse ensuite : on apprend ce qui s'est passé.",
				"Les cinq raisons de partir tiennent en cinq phrases que nous avons écrites nous-mêmes.",
			],
			actions: [["Reprendre les trente et un avis, un par un", "olfa", 21, true]],
		},
		5: {
			takeaways: [
				"On rappelle pour apprendre, pas pour vendre : dites-le dans la première phrase.",
				"« Et la prochaine fois ? » est la seule question à laquelle tout le monde répond.",
				"Écrire au client ce qui a changé coûte un timbre, et il le raconte.",
			],
			actions: [
				["Écrire aux douze clients rappelés ce qui a changé", "olfa", 14, false],
				["Relever les départs évités pendant un trimestre", "ines", 60, false],
			],
		},
	},
	"data-storytelling": {
		3: {
			takeaways: [
				"A dashboard nobody opened for a month may rest in peace.",
				"On Mondays managers ask one question: is it normal?",
				"Write the sentence first, then look for the chart.",
			],
			actions: [["Bury three dashboards, and say so", "lin", 30, true]],
		},
		4: {
			takeaways: [
				"Read a hundred by hand before you believe four thousand by machine.",
				"What cannot be counted can still be compared, two by two.",
				"A model's mistakes belong in the report, with examples.",
			],
			actions: [["Publish the hundred, names removed", "lin", 40, false]],
		},
	},
	"telling-customers-about-outages": {
		1: {
			takeaways: [
				"The first message says what we know, what we do not, and when we write again.",
				"A journalist needs a number to call within those fifteen minutes.",
				"Nobody minds “we do not know yet” as much as silence.",
			],
			actions: [["Put the sentence into the on-call sheet", "oliver", 7, true]],
		},
		2: {
			takeaways: [
				"Tell a breakdown in the order in which customers lived it.",
				"Security asks to leave out how, never what and when.",
				"Two people write the paragraph, and a third one who was not there reads it.",
			],
			actions: [["Tell the last breakdown again, in that order", "anais", 30, false]],
		},
	},
};
