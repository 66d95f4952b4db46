import { allTerms, MOST_TERMS, type SearchTerm } from "../search-text";

/** Words that every text has, and those by which people ask. They are searched only where a query has no other. */
const COMMON = new Set(
	`a an the of to in on for with and or is are was were be been do does did how what when where who why which that this these
	those it its we i you he she they our your my me us from by as at into about can could should would may might not no if then
	than there their have has had will one get anyone anybody somebody someone need want please
	le la les l un une des du de d au aux en et ou est sont etre avoir ai as ont il elle on nous vous ils elles je j tu te se s ce c
	cet cette ces ca cela mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs qui que qu quoi quel quelle quels quelles
	quand comment pourquoi combien dans par pour sur avec sans sous ne n pas plus y si mais donc ni car m t faut fait faire peut
	quelqu quelquun`.split(/\s+/),
);

/** A word or phrase after a hyphen is not wanted; a hyphen inside a word is part of it. */
const EXCLUDED = /(?<=^|\s)-(["“„«][^"“”„«»]+["”»]|[^\s"“”„«»-]\S*)/gu;
const BEGINS_QUOTED = /^["“„«]/u;

export interface TypedTerm extends SearchTerm {
	/** In quotation marks: found as it stands. */
	isPhrase: boolean;
}

interface TypedQuery {
	terms: TypedTerm[];
	/** Words and phrases that a result must not have. */
	excluded: SearchTerm[];
}

/** What somebody typed, taken apart: words that matter, phrases and exclusions. */
export function typedQuery(query: string): TypedQuery {
	const excluded = [...query.matchAll(EXCLUDED)].flatMap(([, typed = ""]) => allTerms(typed));
	const all = allTerms(query.replaceAll(EXCLUDED, " ")).map((term) => ({
		...term,
		isPhrase: BEGINS_QUOTED.test(term.typed),
	}));
	const telling = all.filter(({ isPhrase, spellings }) => isPhrase || !spellings.some((word) => COMMON.has(word)));
	return {
		terms: (telling.length > 0 ? telling : all).slice(0, MOST_TERMS),
		excluded: excluded.slice(0, MOST_TERMS),
	};
}

/** The words of a text without the common ones; all where it has no other. */
export function tellingWords(words: string[]): string[] {
	const telling = words.filter((word) => !COMMON.has(word));
	return telling.length > 0 ? telling : words;
}

/** A word without the ending of its plural or feminine, to compare words with synonyms. */
export const stemOf = (word: string): string => (word.length > 3 ? word.replace(/(?:es|s|x|e)$/, "") : word);
