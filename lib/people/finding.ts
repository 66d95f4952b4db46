import { type Expression, type SqlBool, sql } from "kysely";
import { kysely } from "../db";
import { NotFound } from "../errors";
import { nameIn } from "../i18n/names";
import { dottedText } from "../isolated";
import { literal } from "../sql";
import { asPattern, fullName, initials } from "../text";
import { isEmployee, type Viewer } from "../viewer";
import { type PersonQuery, personVisibleTo } from "./policy";
import { nameWords, personEntry, readEntry, wholeNames } from "./typed-people";
import { unitNames } from "./units";

/** How many people a picker offers. */
export const PICKER_CHOICES = 8;
/** Names of a list that are looked up one by one, because nobody has exactly this name. */
const UNCLEAR_NAMES = 40;
/** Two words are a name; one word is a first name that a stranger may have as well. */
const WORDS_OF_A_NAME = 2;

/** A colleague as a picker shows them. */
export interface FoundPerson {
	id: string;
	email: string | null;
	name: string;
	initials: string;
	faceFileId: string | null;
	/** Unit and town. */
	place: string;
	/** What the field of a form holds. */
	entry: string;
}

/** An entry of a field as it was understood: a person, or the people who may be meant. */
export interface Understood {
	typed: string;
	person?: FoundPerson;
	choices: FoundPerson[];
}

/** A condition on those who may be meant. */
type Among = (eb: PersonQuery) => Expression<SqlBool>;
const anybody: Among = (eb) => eb.lit(true);

/** Colleagues whom the viewer may find. A picker offers no guests, and nobody who has left or is suspended. @throws NotFound to guests */
function colleagues(viewer: Viewer, among: Among) {
	if (!isEmployee(viewer)) throw new NotFound();
	return kysely
		.selectFrom("people as person")
		.leftJoin("sites as site", "site.id", "person.siteId")
		.where("person.kind", "=", literal("employee"))
		.where(personVisibleTo(viewer))
		.where(among)
		.orderBy("person.sortName")
		.orderBy("person.id")
		.select([
			"person.id",
			"person.email",
			"person.givenName",
			"person.familyName",
			"person.faceFileId",
			"person.sortName",
		])
		.select("site.city")
		.select((eb) => unitNames(eb.ref("person.orgUnitId")).as("unit"));
}

type ColleagueRow = Awaited<ReturnType<ReturnType<typeof colleagues>["execute"]>>[number];

const asFound = ({ locale }: Viewer, { unit, city, sortName: _, ...row }: ColleagueRow): FoundPerson => ({
	id: row.id,
	email: row.email,
	name: fullName(row),
	initials: initials(row),
	faceFileId: row.faceFileId,
	place: dottedText([unit && nameIn(locale, unit), city]),
	entry: personEntry(row),
});

/** Whether a name has the word, or a word that begins with it. Alternatives, so that each uses the index. */
const hasWord = (word: string) => (eb: PersonQuery) =>
	eb.or([`${word}`, `${word} %`, `% ${word}`, `% ${word} %`].map((pattern) => eb("person.sortName", "like", pattern)));

const hasBeginning = (word: string) => (eb: PersonQuery) =>
	eb.or([`${word}%`, `% ${word}%`].map((pattern) => eb("person.sortName", "like", pattern)));

const matching = (viewer: Viewer, words: readonly string[], matches: typeof hasWord, among: Among) =>
	colleagues(viewer, among)
		.where((eb) => eb.and(words.map((word) => matches(asPattern(word))(eb))))
		.limit(sql.lit(PICKER_CHOICES + 1))
		.execute();

/** People with exactly these words in their name, then those whose names have words that begin with them. */
async function byName(viewer: Viewer, words: readonly string[], among: Among) {
	if (words.length === 0) return { exact: [], rows: [] };
	const exact = await matching(viewer, words, hasWord, among);
	if (exact.length > PICKER_CHOICES) return { exact, rows: exact };
	const begun = await matching(viewer, words, hasBeginning, among);
	return { exact, rows: [...new Map([...exact, ...begun].map((row) => [row.id, row])).values()] };
}

/** The people whom a picker offers for what is typed: parts of a name in any order, or the beginning of an address. */
export async function findColleagues(viewer: Viewer, typed: string, among: Among = anybody): Promise<FoundPerson[]> {
	const { reference, name } = readEntry(typed);
	const beginning = asPattern(reference ?? name.toLowerCase());
	const isAddress = /^\S+@\S*$/.test(typed.trim());
	const rows = isAddress
		? await colleagues(viewer, among)
				.where("person.email", "like", `${beginning.replaceAll(" ", "")}%`)
				.limit(sql.lit(PICKER_CHOICES))
				.execute()
		: (await byName(viewer, nameWords(name), among)).rows;
	return rows.slice(0, PICKER_CHOICES).map((row) => asFound(viewer, row));
}

/**
 * Understands what was typed as people: by address, by id, by a whole name that one colleague has. Anything else comes back
 * with the people who may be meant. The number of statements depends on unclear names only.
 */
export async function understandPeople(
	viewer: Viewer,
	entries: readonly string[],
	among: Among = anybody,
): Promise<Understood[]> {
	const read = entries.map((entry) => {
		const { typed, name, reference } = readEntry(entry);
		return { typed, reference, words: reference ? [] : nameWords(name) };
	});
	const references = read.flatMap(({ reference }) => reference ?? []);
	const names = read.flatMap(({ words }) => wholeNames(words));
	const rows =
		references.length + names.length === 0
			? []
			: await colleagues(viewer, among)
					.where((eb) =>
						eb.or([
							eb("person.email", "=", eb.fn.any(eb.val(references))),
							eb("person.id", "=", eb.fn.any(eb.val(references.filter(isUuid)))),
							eb("person.sortName", "=", eb.fn.any(eb.val(names))),
						]),
					)
					.execute();
	const understood: Understood[] = [];
	let lookedUp = 0;
	for (const { typed, reference, words } of read) {
		const whole = new Set(wholeNames(words));
		const known = rows.filter((row) =>
			reference ? row.email === reference || row.id === reference : whole.has(row.sortName),
		);
		const [only] = known;
		if (only && known.length === 1) understood.push({ typed, person: asFound(viewer, only), choices: [] });
		else if (known.length > 1 || reference || ++lookedUp > UNCLEAR_NAMES)
			understood.push({ typed, choices: known.slice(0, PICKER_CHOICES).map((row) => asFound(viewer, row)) });
		else understood.push(await understandPart(viewer, typed, words, among));
	}
	return understood;
}

async function understandPart(
	viewer: Viewer,
	typed: string,
	words: readonly string[],
	among: Among,
): Promise<Understood> {
	const { exact, rows } = await byName(viewer, words, among);
	const [only] = exact;
	if (only && exact.length === 1 && words.length >= WORDS_OF_A_NAME)
		return { typed, person: asFound(viewer, only), choices: [] };
	return { typed, choices: rows.slice(0, PICKER_CHOICES).map((row) => asFound(viewer, row)) };
}

const isUuid = (reference: string): boolean => !reference.includes("@");
