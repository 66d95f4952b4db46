import { searchable } from "../text";

/** The fields of an export, in the order in which people look for them. */
export const IMPORT_FIELDS = [
	"employeeNumber",
	"familyName",
	"givenName",
	"email",
	"jobTitle",
	"department",
	"team",
	"site",
	"country",
	"managerNumber",
	"hiredOn",
	"leftOn",
	"language",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** A row without one of these is refused. */
export const REQUIRED_FIELDS = ["employeeNumber", "familyName", "givenName"] as const satisfies ImportField[];

/** The field of each column of the file; null for a column that is not read. */
export type Mapping = (ImportField | null)[];

/** Headings of HR systems, compared without accents, capitals and punctuation. */
const HEADINGS: Record<ImportField, string[]> = {
	employeeNumber: [
		"matricule",
		"numero matricule",
		"matricule salarie",
		"matricule employe",
		"matricule rh",
		"numero employe",
		"numero salarie",
		"n employe",
		"n salarie",
		"id employe",
		"identifiant rh",
		"employee number",
		"employee no",
		"employee id",
		"employee",
		"personnel number",
		"personnel no",
		"person number",
		"staff number",
		"staff id",
		"worker id",
		"emp id",
		"hr id",
	],
	familyName: [
		"nom",
		"nom de famille",
		"nom usuel",
		"nom d usage",
		"nom patronymique",
		"last name",
		"family name",
		"surname",
	],
	givenName: ["prenom", "prenoms", "prenom usuel", "first name", "given name", "forename", "preferred first name"],
	email: [
		"adresse e mail",
		"adresse email",
		"adresse mail",
		"adresse de messagerie",
		"adresse electronique",
		"e mail",
		"email",
		"mail",
		"courriel",
		"messagerie",
		"e mail professionnel",
		"email professionnel",
		"mail professionnel",
		"email address",
		"e mail address",
		"work email",
		"work e mail",
		"business email",
		"company email",
	],
	jobTitle: [
		"fonction",
		"poste",
		"intitule de poste",
		"intitule du poste",
		"libelle fonction",
		"emploi",
		"titre",
		"metier",
		"job title",
		"job",
		"title",
		"position",
		"position title",
		"business title",
		"role",
	],
	department: [
		"direction",
		"entite",
		"business unit",
		"bu",
		"division",
		"department",
		"departement",
		"organisation",
		"organization",
		"organisational unit",
		"org unit",
	],
	team: ["service", "equipe", "sous direction", "team", "sub department", "section", "unit", "group", "groupe"],
	site: [
		"site",
		"lieu de travail",
		"lieu",
		"etablissement",
		"implantation",
		"bureau",
		"location",
		"work location",
		"office",
		"workplace",
	],
	country: ["pays", "code pays", "pays de travail", "country", "country code", "work country"],
	managerNumber: [
		"matricule manager",
		"matricule du manager",
		"matricule responsable",
		"matricule du responsable",
		"matricule n 1",
		"matricule superieur",
		"responsable hierarchique",
		"manager",
		"manager id",
		"manager number",
		"manager employee number",
		"manager employee id",
		"supervisor id",
		"supervisor number",
		"line manager id",
		"reports to",
	],
	hiredOn: [
		"date d entree",
		"date entree",
		"date d embauche",
		"date embauche",
		"date d arrivee",
		"entree",
		"embauche",
		"date debut contrat",
		"hire date",
		"hired on",
		"start date",
		"date of hire",
		"joining date",
		"entry date",
		"original hire date",
	],
	leftOn: [
		"date de sortie",
		"date sortie",
		"date de depart",
		"date depart",
		"sortie",
		"date fin contrat",
		"date de fin de contrat",
		"termination date",
		"leaving date",
		"leave date",
		"end date",
		"exit date",
		"last day",
		"last working day",
	],
	language: ["langue", "code langue", "langue preferee", "language", "preferred language", "language code", "locale"],
};

const headingKey = (heading: string) => searchable(heading.replaceAll(/[^\p{L}\p{N}]+/gu, " "));
const FIELD_OF_HEADING = new Map(IMPORT_FIELDS.flatMap((field) => HEADINGS[field].map((name) => [name, field])));

/** Recognises the fields of headings. The first column with a field's name gets the field. */
export function recogniseHeadings(headings: string[]): Mapping {
	const taken = new Set<ImportField>();
	return headings.map((heading) => {
		const field = FIELD_OF_HEADING.get(headingKey(heading));
		if (!field || taken.has(field)) return null;
		taken.add(field);
		return field;
	});
}

export function missingFields(mapping: Mapping): ImportField[] {
	return REQUIRED_FIELDS.filter((field) => !mapping.includes(field));
}
