/** A unit that the file names and the house does not have. */
export type NewUnit = {
	id: string;
	key: string;
	/** Of the spoke a team is in; null for a spoke. */
	parentKey: string | null;
	parentName: string | null;
	name: string;
	people: number;
};

/** A site that the file names and the house does not have, and what would be made of it. */
export type UnknownSite = {
	id: string;
	key: string;
	name: string;
	people: number;
	create: boolean;
	city: string;
	country: string | null;
	zone: string | null;
};

/** What an administrator decided of an unknown site, by its key. */
export type SiteChoices = Record<string, { create: boolean; city: string; country: string; zone: string }>;

/** What an import has announced before: new places keep the ids they were announced with. */
export interface Announced {
	units: NewUnit[];
	sites: UnknownSite[];
}

/** Where a key of the file leads to. */
export interface Place {
	key: string;
	id: string;
	/** Of a site. */
	country?: string | null;
}
