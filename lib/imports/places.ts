/** A unit that is in the file and not in the database. */
export type NewUnit = {
	id: string;
	key: string;
	/** The spoke of a team; null for a spoke. */
	parentKey: string | null;
	parentName: string | null;
	name: string;
	people: number;
};

/** A site that is in the file and not in the database, and how it would be created. */
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

/** An administrator's decisions about unknown sites, by their key. */
export type SiteChoices = Record<string, { create: boolean; city: string; country: string; zone: string }>;

/** New units and sites that the preview showed. They keep their ids when the import is applied. */
export interface PlannedPlaces {
	units: NewUnit[];
	sites: UnknownSite[];
}

/** The unit or site of a key in the file. */
export interface ResolvedPlace {
	key: string;
	id: string;
	/** Only for a site. */
	country?: string | null;
}
